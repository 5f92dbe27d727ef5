#include "scorecard/digest.hpp"

#include <algorithm>
#include <array>

#include "scorecard/sections.hpp"
#include "scorecard/values.hpp"
#include "text/sha256.hpp"

namespace assay::scorecard {
namespace {

// Lengths keep apart what would run together: no text can imitate another field.
void append(std::string& out, std::string_view field) {
  if (field.size() < 10)
    out += static_cast<char>('0' + field.size());
  else
    out += std::to_string(field.size());
  out += ':';
  out += field;
}

void append_pair(std::string& out, std::string_view kind, std::string_view key,
                 std::string_view value) {
  append(out, kind);
  append(out, key);
  append(out, value);
  out += '\n';
}

// The longest text of a Decimal.
using Digits = std::array<char, 120>;

std::string_view text_of(const Decimal& number, Digits& to) {
  return {to.data(), static_cast<std::size_t>(to_chars(to.data(), number) - to.data())};
}

std::string_view rating_text(const model::Rubric& rubric, model::Slot slot, const Rating& rating,
                             Digits& digits) {
  switch (rating.kind) {
    case Rating::Kind::none:
      return {};
    case Rating::Kind::level:
      return target(rubric, slot).criterion->levels[rating.level].name;
    case Rating::Kind::points:
      return text_of(rating.points, digits);
    case Rating::Kind::not_assessed:
      return "not_assessed";
  }
  return {};
}

void append_head(std::string& out, const Head& head) {
  const std::pair<std::string_view, const std::string*> fields[] = {
      {"candidate", &head.candidate},
      {"interviewer", &head.interviewer},
      {"date", &head.date},
      {"grade", &head.grade},
      {"profile", &head.profile}};
  for (const auto& [key, value] : fields)
    if (!value->empty()) append_pair(out, "head", key, *value);
  auto ids = head.ids;
  std::sort(ids.begin(), ids.end());
  for (const auto& [key, value] : ids)
    append_pair(out, "id", key, value);
}

void append_pay(std::string& out, std::string_view kind,
                std::vector<std::pair<std::string, Quantity>> list) {
  std::sort(list.begin(), list.end(),
            [](const auto& a, const auto& b) { return a.first < b.first; });
  for (const auto& [key, value] : list)
    append_pair(out, kind, key, to_string(value.value) + " " + to_string(value.unit));
}

void append_rating(std::string& out, const CriterionResult& row, Digits& digits) {
  if (row.not_assessed) return append_pair(out, "rating", row.id, "not_assessed");
  if (row.basis != Basis::rating) return;
  append_pair(out, "rating", row.id, row.level.empty() ? text_of(*row.points, digits) : row.level);
}

}  // namespace

bool tells_all(const Answers& answers) noexcept {
  const auto told = [](const Rating& rating) {
    return rating.kind != Rating::Kind::points || rating.points.exponent() >= -6;
  };
  return answers.texts.empty() && answers.peer.empty() && answers.offer.empty() &&
         std::all_of(answers.ratings.list().begin(), answers.ratings.list().end(), told);
}

std::string digest(const Assessment& assessment) {
  std::string out;
  Digits digits;
  out.reserve(1024);
  append_head(out, assessment.data().head);
  for (const CriterionResult& row : assessment.criteria())
    append_rating(out, row, digits);
  for (const FactResult& fact : assessment.facts())
    append_pair(out, "fact", fact.id, text_of(fact.value, digits));
  return text::sha256(out);
}

std::string digest(const model::Rubric& rubric, const Answers& answers) {
  std::string out;
  Digits digits;
  out.reserve(1024);
  append_head(out, answers.head);
  for (model::Slot slot = 0; slot < answers.ratings.size(); ++slot)
    if (answers.ratings[slot].kind != Rating::Kind::none)
      append_pair(out, "rating", rubric.paths[slot],
                  rating_text(rubric, slot, answers.ratings[slot], digits));
  for (std::size_t fact = 0; fact < answers.facts.size(); ++fact)
    if (answers.facts[fact])
      append_pair(out, "fact", rubric.facts[fact].id, text_of(*answers.facts[fact], digits));
  append_pay(out, "offer", answers.offer);
  append_pay(out, "peer", answers.peer);
  for (const evidence::Passage& text : AnswerPassages(answers)) {
    const bool section = text.criterion != evidence::no_slot;
    append_pair(out, to_string(text.voice), section ? rubric.paths[text.criterion] : "", text.text);
  }
  return text::sha256(out);
}

}  // namespace assay::scorecard
