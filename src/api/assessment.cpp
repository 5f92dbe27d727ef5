#include <assay/assessment.hpp>

#include "scorecard/digest.hpp"

namespace assay {

namespace {

template <class T>
const T* find(const std::vector<T>& list, std::string_view id) noexcept {
  for (const T& item : list)
    if (item.id == id) return &item;
  return nullptr;
}

}  // namespace

Assessment::Assessment(std::shared_ptr<const model::Rubric> rubric, AssessmentData data)
    : rubric_(std::move(rubric)), data_(std::move(data)) {}

Assessment::Assessment(std::shared_ptr<const model::Rubric> rubric, const Head& head)
    : rubric_(std::move(rubric)) {
  data_.head = head;
}

bool Assessment::holds(std::string_view clause) const noexcept {
  const ClauseResult* found = find(data_.clauses, clause);
  return found != nullptr && found->holds;
}

bool Assessment::raised(std::string_view flag) const noexcept {
  const FlagResult* found = find(data_.flags, flag);
  return found != nullptr && found->raised;
}

std::string Assessment::digest() const {
  return data_.head.digest.empty() ? scorecard::digest(*this) : data_.head.digest;
}

const CriterionResult* Assessment::criterion(std::string_view id) const noexcept {
  return find(data_.criteria, id);
}

std::string_view to_string(Outcome status) noexcept {
  switch (status) {
    case Outcome::scored:
      return "scored";
    case Outcome::incomplete:
      return "incomplete";
    case Outcome::vetoed:
      return "vetoed";
    case Outcome::rejected:
      return "rejected";
  }
  return {};
}

std::string_view to_string(Basis basis) noexcept {
  switch (basis) {
    case Basis::rating:
      return "rating";
    case Basis::fact:
      return "fact";
    case Basis::evidence:
      return "evidence";
    case Basis::default_:
      return "default";
    case Basis::missing:
      return "missing";
    case Basis::composed:
      return "composed";
  }
  return {};
}

}  // namespace assay
