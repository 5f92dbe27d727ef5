// The evidence of notes, listed and marked in the text.
#include <algorithm>

#include <assay/report.hpp>

#include "report/evidence_json.hpp"
#include "report/evidence_lines.hpp"
#include "report/layout.hpp"

namespace assay {
namespace report {
namespace {

struct Mark {
  std::uint32_t at = 0;
  bool opens = false;
  std::size_t index = 0;
};

// Each span in brackets with its number, `[12%]3`; spans that end go before spans that begin.
std::vector<Mark> marks(const std::vector<Evidence>& evidence) {
  std::vector<Mark> list;
  for (std::size_t i = 0; i < evidence.size(); ++i) {
    list.push_back({evidence[i].start, true, i});
    list.push_back({evidence[i].end, false, i});
  }
  std::stable_sort(list.begin(), list.end(), [](const Mark& a, const Mark& b) {
    return a.at != b.at ? a.at < b.at : a.opens < b.opens;
  });
  return list;
}

std::string marked(std::string_view text, std::uint32_t start, const std::vector<Mark>& marks,
                   std::size_t& next) {
  std::string out;
  std::uint32_t at = start;
  const auto end = static_cast<std::uint32_t>(start + text.size());
  for (; next < marks.size() && marks[next].at <= end; ++next) {
    const Mark& mark = marks[next];
    if (mark.opens && mark.at == end) break;
    if (mark.at > at) out += text.substr(at - start, mark.at - at);
    at = std::max(at, mark.at);
    out += mark.opens ? "[" : "]" + std::to_string(mark.index);
  }
  out += text.substr(at - start);
  return out;
}

}  // namespace

std::string marked_notes(const Source& notes, const std::vector<Evidence>& evidence,
                         const TextOptions& options) {
  const std::vector<Mark> list = marks(evidence);
  std::string out;
  std::size_t next = 0;
  const std::string_view text = notes.text();
  std::uint32_t number = 1;
  for (std::size_t at = 0; at < text.size(); ++number) {
    const std::size_t newline = std::min(text.find('\n', at), text.size());
    std::size_t end = newline;
    if (end > at && text[end - 1] == '\r') --end;
    const std::string margin = paint(padded(std::to_string(number), 5), Ink::dim, options.colour);
    bool first = true;
    const std::string words =
        marked(text.substr(at, end - at), static_cast<std::uint32_t>(at), list, next);
    for (const std::string& line : wrap(words, options.columns - 7)) {
      out += (first ? margin : "     ") + (line.empty() ? "" : "  " + line) + "\n";
      first = false;
    }
    at = newline + 1;
  }
  return out;
}

}  // namespace report

std::string evidence_text(const Source& notes, const std::vector<Evidence>& evidence,
                          const TextOptions& options) {
  std::string out = report::paint("Evidence", report::Ink::bold, options.colour) + "\n";
  if (evidence.empty()) out += "  none was read\n";
  out += report::evidence_lines(evidence, nullptr, options);
  out += "\n" + report::paint("Notes", report::Ink::bold, options.colour) + "\n";
  return out + report::marked_notes(notes, evidence, options);
}

std::string evidence_json(const std::vector<Evidence>& evidence, int indent) {
  report::JsonWriter json(indent);
  json.begin_object().key("evidence");
  report::write_evidence(json, evidence);
  json.end_object();
  return json.take();
}

}  // namespace assay
