#include "support/tree.hpp"

namespace assay::testing_support {
namespace {

std::string escaped(const std::string& text) {
  std::string out;
  for (const char c : text) {
    if (c == '\n')
      out += "\\n";
    else
      out += c;
  }
  return out;
}

std::string scalar(const yaml::Node& node) {
  const std::string text = escaped(node.text);
  switch (node.style) {
    case yaml::Style::plain:
      return "<" + text + ">";
    case yaml::Style::single_quoted:
      return "'" + text + "'";
    case yaml::Style::double_quoted:
      return "\"" + text + "\"";
    case yaml::Style::literal:
      return "|" + text + "|";
    case yaml::Style::folded:
      return ">" + text + ">";
  }
  return {};
}

std::string write(const yaml::Node& node, bool spans) {
  std::string out;
  switch (node.kind) {
    case yaml::Kind::null:
      out = "(" + node.text + ")";
      break;
    case yaml::Kind::scalar:
      out = scalar(node);
      break;
    case yaml::Kind::sequence:
      for (const yaml::Node& item : node.items)
        out += (out.empty() ? "" : ", ") + write(item, spans);
      out = "[" + out + "]";
      break;
    case yaml::Kind::mapping:
      for (const yaml::Member& member : node.members)
        out += (out.empty() ? "" : ", ") + write(member.key, spans) + ": " +
               write(member.value, spans);
      out = "{" + out + "}";
      break;
  }
  if (spans) out += "@" + std::to_string(node.span.begin) + "-" + std::to_string(node.span.end);
  return out;
}

}  // namespace

std::string dump(const yaml::Node& node) {
  return write(node, false);
}
std::string dump_spans(const yaml::Node& node) {
  return write(node, true);
}

}  // namespace assay::testing_support
