#include <algorithm>

#include <fmt/format.h>

#include "model/slots.hpp"
#include "testing/sample.hpp"

namespace assay::testing {
namespace {

using scorecard::Rating;

std::string rating_text(const model::Criterion& criterion, const Rating& rating) {
  switch (rating.kind) {
    case Rating::Kind::level:
      return yaml_text(criterion.levels[rating.level].name);
    case Rating::Kind::points:
      return to_string(rating.points);
    default:
      return "not_assessed";
  }
}

void append_ratings(std::string& out, const model::Rubric& rubric, const Sample& sample) {
  std::string list;
  for (model::Slot slot = 0; slot < rubric.slots; ++slot)
    if (sample.ratings[slot].kind != Rating::Kind::none)
      list += fmt::format("{}{}: {}", list.empty() ? "" : ", ", rubric.paths[slot],
                          rating_text(*model::criterion_at(rubric, slot), sample.ratings[slot]));
  if (!list.empty()) out += "    ratings: {" + list + "}\n";
}

void append_facts(std::string& out, const model::Rubric& rubric, const Sample& sample) {
  std::string list;
  for (std::size_t i = 0; i < rubric.facts.size(); ++i)
    if (sample.facts[i])
      list += fmt::format("{}{}: {}", list.empty() ? "" : ", ", rubric.facts[i].id,
                          yaml_value({*sample.facts[i], rubric.facts[i].unit}));
  if (!list.empty()) out += "    facts: {" + list + "}\n";
}

void append_head(std::string& out, std::string_view key, const std::string& value) {
  if (!value.empty()) out += fmt::format("    {}: {}\n", key, yaml_text(value));
}

void append_pay(std::string& out, std::string_view key, const Pay& pay) {
  std::string list;
  for (const auto& [field, quantity] : pay)
    list += fmt::format("{}{}: {}", list.empty() ? "" : ", ", field, yaml_value(quantity));
  if (!list.empty()) out += fmt::format("    {}: {{{}}}\n", key, list);
}

}  // namespace

std::string yaml_value(const Quantity& quantity) {
  if (quantity.unit.dimension == Dimension::boolean)
    return quantity.value.is_zero() ? "false" : "true";
  std::string text = to_text(quantity);
  text.erase(std::remove(text.begin(), text.end(), ','), text.end());
  return text;
}

std::string yaml_text(std::string_view text) {
  const bool plain = !text.empty() && std::all_of(text.begin(), text.end(), [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' ||
           c == '-' || c == '.' || c == ' ';
  });
  if (plain && text.front() != ' ' && text.front() != '-' && text.back() != ' ')
    return std::string(text);
  std::string out = "\"";
  for (const char c : text) {
    if (c == '"' || c == '\\') out += '\\';
    out += c == '\n' ? std::string("\\n") : std::string(1, c);
  }
  return out + "\"";
}

std::string card(const model::Rubric& rubric, const Sample& sample, std::string_view name,
                 std::string_view expect) {
  std::string given;
  append_ratings(given, rubric, sample);
  append_facts(given, rubric, sample);
  if (!sample.sentences.empty()) {
    std::string notes;
    for (const std::string& sentence : sample.sentences)
      notes += (notes.empty() ? "" : " ") + sentence;
    given += "    notes: " + yaml_text(notes) + "\n";
  }
  append_head(given, "profile", sample.profile);
  append_head(given, "date", sample.date);
  append_head(given, "grade", sample.grade);
  append_pay(given, "peer", sample.peer);
  append_pay(given, "offer", sample.offer);
  return fmt::format("- name: {}\n  given:{}\n{}  expect: {}\n", yaml_text(name),
                     given.empty() ? " {}" : "", given, expect);
}

}  // namespace assay::testing
