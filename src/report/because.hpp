// The reasons of an assessment in words: what was answered, by whom, which condition or stretch of
// a curve decided, and where in the notes it stands.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include <assay/assessment.hpp>

#include "report/trace.hpp"

namespace assay::report {

class Because {
 public:
  explicit Because(const Assessment& assessment) : assessment_(assessment), trace_(assessment) {}

  std::vector<std::string> criterion(const CriterionResult& result) const;
  std::string reason(const Reason& reason) const;
  std::string flag(const FlagResult& result) const;
  std::string clause(const ClauseResult& result) const;

 private:
  using Strings = std::vector<std::string>;
  std::string by_interviewer() const;
  void rating(const CriterionResult& result, Strings& out) const;
  void formula(const CriterionResult& result, Strings& out) const;
  void level(const CriterionResult& result, Strings& out) const;
  void missing(const CriterionResult& result, Strings& out) const;
  void composed(const CriterionResult& result, Strings& out) const;
  void quotes(const CriterionResult& result, Strings& out) const;
  std::string wanted_for_more(const CriterionResult& result) const;

  const Assessment& assessment_;
  Trace trace_;
};

}  // namespace assay::report
