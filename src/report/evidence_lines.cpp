#include "report/evidence_lines.hpp"

#include "report/layout.hpp"

namespace assay::report {
namespace {

std::string place(std::uint32_t line, std::uint32_t column) {
  return std::to_string(line) + ":" + std::to_string(column);
}

std::string amount(const Decimal& value, const Unit& unit) {
  return to_text(Quantity{value, unit});
}

Ink status_ink(Assertion status) {
  switch (status) {
    case Assertion::affirmed:
      return Ink::green;
    case Assertion::negated:
      return Ink::red;
    default:
      return Ink::yellow;
  }
}

std::string kind_words(const Evidence& e) {
  std::string words(to_string(e.kind));
  if (e.kind == EvidenceKind::mention) return words + " of " + std::string(e.set);
  words += " " + value_words(e);
  if (e.direction != Direction::none) words += " " + std::string(to_string(e.direction));
  return words;
}

std::string context(const Evidence& e) {
  std::string words;
  if (!e.near.empty()) words += ", near '" + clean(e.near) + "'";
  if (!e.section.empty()) words += ", in " + e.section;
  if (e.voice == Voice::candidate) words += ", the candidate's words";
  return words;
}

}  // namespace

std::string evidence_words(const Evidence& e) {
  std::string words = "'" + clean(e.text) + "'";
  if (!e.near.empty()) words += " near '" + clean(e.near) + "'";
  return words + " at " + place(e.line, e.column);
}

std::string status_words(const Evidence& e) {
  std::string words(to_string(e.status));
  if (e.cue.empty()) return words;
  words += ", by '" + clean(e.cue) + "'";
  if (e.cue_line > 0) words += " at " + place(e.cue_line, e.cue_column);
  return words;
}

std::string value_words(const Evidence& e) {
  if (e.from && e.to) return amount(*e.from, e.unit) + " to " + amount(*e.to, e.unit);
  std::string words;
  if (e.bound == Bound::upper) words = "at most ";
  if (e.bound == Bound::lower) words = "at least ";
  if (e.approximate) words += "about ";
  if (e.low && e.high && *e.low != *e.high)
    return words + amount(*e.low, e.unit) + " to " + amount(*e.high, e.unit);
  return e.value ? words + amount(*e.value, e.unit) : words;
}

std::string evidence_lines(const std::vector<Evidence>& evidence, const Source* notes,
                           const TextOptions& options) {
  std::string out;
  std::size_t number = 0;
  for (const Evidence& e : evidence) {
    const std::string index = "[" + std::to_string(number++) + "]";
    const std::string first =
        "  " + padded(index, 5) + " " + padded(place(e.line, e.column), 7) + " ";
    const std::string words =
        "'" + clean(e.text) + "': " + kind_words(e) + ", " + status_words(e) + context(e);
    std::string lines;
    append_hanging(lines, first, words, options.columns);
    out += options.colour
               ? paint(lines.substr(0, lines.size() - 1), status_ink(e.status), true) + "\n"
               : lines;
    if (notes == nullptr) continue;
    const std::string quoted = clean(notes->line(e.line));
    std::string margin(static_cast<std::size_t>(display_width(first)), ' ');
    for (const std::string& line : wrap(quoted, options.columns - display_width(first) - 2))
      out += margin + paint("| " + line, Ink::dim, options.colour) + "\n";
  }
  return out;
}

}  // namespace assay::report
