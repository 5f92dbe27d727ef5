#include "model/cures.hpp"

#include <array>
#include <vector>

#include <assay/decimal.hpp>

#include <fmt/format.h>

#include "model/names.hpp"
#include "text/ascii.hpp"
#include "text/quote.hpp"

namespace assay::model {
namespace {

// `- none: 0` loses its dash, `- {id: none, points: 0}` has its name before the rest.
std::string without_dash(const yaml::Node& first) {
  constexpr std::array<std::string_view, 5> naming{"id", "name", "label", "level", "key"};
  for (const std::string_view key : naming)
    if (const yaml::Node* name = first.find(key); name != nullptr && first.members.size() > 1) {
      const yaml::Member& other = first.members[first.members[0].key.text == key ? 1 : 0];
      return fmt::format("write {}: {{{}: {}}}", text::shortened(name->text), other.key.text,
                         other.value.is_scalar() ? text::shortened(other.value.text) : "...");
    }
  return "leave out the '-'";
}

}  // namespace

std::string mapping_cure(const yaml::Node& node, std::string_view what) {
  if (node.is_scalar() && what.starts_with("a ") && is_name(node.text))
    return fmt::format("write id: {}, and its other keys below", node.text);
  if (node.is_null()) return "indent its entries below it, or leave it out";
  if (!node.is_sequence() || node.items.empty()) return "write its entries as key: value";
  const yaml::Node& first = node.items.front();
  if (first.is_mapping()) return without_dash(first);
  const bool name = first.is_scalar() && !first.text.empty() && !text::is_digit(first.text.front());
  if (!name) return "write its entries as key: value";
  std::string all;
  for (const yaml::Node& item : node.items)
    if (all.size() < 60) all += fmt::format("{}{}: ...", all.empty() ? "" : ", ", item.text);
  return fmt::format("write {{{}}}", all);
}

std::string scalar_cure(const yaml::Node& node) {
  const yaml::Node* only = node.items.size() == 1 ? &node.items.front() : nullptr;
  return only != nullptr && only->is_scalar() ? fmt::format("write {}", text::shortened(only->text))
                                              : "write one value here; quote it if it is text";
}

std::string expression_cure(const yaml::Node& node) {
  if (node.is_null()) return "write a condition, as in score > 8, or leave the key out";
  if (node.is_sequence() && node.items.size() == 1 && node.items[0].is_scalar())
    return fmt::format("write {}", text::shortened(node.items[0].text));
  if (node.is_sequence()) return "write one expression; and, or join conditions";
  const yaml::Member* first = node.members.empty() ? nullptr : &node.members.front();
  if (first != nullptr && (first->key.text == "all" || first->key.text == "any"))
    return fmt::format("join conditions with {}", first->key.text == "all" ? "and" : "or");
  if (first != nullptr && node.members.size() == 1 && first->value.is_scalar())
    return fmt::format("write it as text: \"{} >= {}\"", text::shortened(first->key.text),
                       text::shortened(first->value.text));
  return "write it as text: score > 8";
}

std::string range_cure(const yaml::Node& node) {
  std::vector<std::string> ends;
  const auto take = [&](std::string_view text) {
    while (!text.empty() && !text::is_digit(text.back()))
      text.remove_suffix(1);
    while (!text.empty() && !text::is_digit(text.front()) && text.front() != '-')
      text.remove_prefix(1);
    if (Decimal::parse(text)) ends.emplace_back(text);
  };
  for (const yaml::Node& item : node.items)
    take(item.text);
  for (const yaml::Member& member : node.members)
    take(member.value.text);
  const std::string& text = node.text;
  for (const std::string_view between : {"...", "..", "-", "\u2013", " to ", ":"}) {
    const std::size_t at = ends.empty() ? text.find(between, 1) : std::string::npos;
    if (at == std::string::npos) continue;
    take(std::string_view(text).substr(0, at));
    take(std::string_view(text).substr(at + between.size()));
  }
  if (ends.empty() && Decimal::parse(text)) ends = {"0", text};
  return ends.size() == 2 ? fmt::format("write {}..{}", ends[0], ends[1]) : "";
}

std::string sequence_cure(const yaml::Node& node) {
  if (node.is_scalar() && (node.text == "none" || node.text == "None" || node.text == "no"))
    return "leave it out where there are none";
  if (node.is_scalar()) return fmt::format("write [{}]", node.text);
  if (node.is_null()) return "put its entries below it, each behind '- ', or leave it out";
  if (!node.is_mapping()) return "";
  if (node.members.empty()) return "begin each entry with '- '";
  const yaml::Member& first = node.members.front();
  const std::string name = text::shortened(first.key.text);
  return first.key.text == "id" ? "begin each entry with '- ': - id: ..."
                                : fmt::format("begin each entry with '- ': - id: {}", name);
}

}  // namespace assay::model
