// People who only stand by what the candidate did: "finance confirmed", "signed off by the CFO".
#pragma once

#include <vector>

#include "evidence/assertion/grammar/clauses.hpp"
#include "evidence/assertion/people/people.hpp"

namespace assay::evidence {

class Vouching {
 public:
  // All must outlive this.
  Vouching(const Clauses& clauses, const std::vector<Token>& tokens, const People& people) noexcept
      : c_(clauses), tokens_(tokens), people_(people) {}

  // Whether the verb of the subject from `subject` to `at` says so: "the CFO signed off", "had put
  // that at", "agreed with", "was so happy with", and of those who are counted, "nine teams use
  // it", "six moved onto it".
  bool of_subject(std::size_t subject, std::size_t at) const;
  // Whether what is done `by` somebody is so: "verified by finance", "used by three teams".
  bool of_agent(std::size_t by) const;

 private:
  bool takes_time(std::size_t at) const;
  bool hires(std::size_t at) const;
  bool agrees(std::size_t at) const;
  bool takes_up(std::size_t at) const;
  bool asks_about(std::size_t at) const;
  bool values(std::size_t at) const;
  bool stands_by(std::size_t at) const;
  bool is_of_candidate(std::size_t verb) const;
  bool creates(std::size_t verb) const;
  bool looks_on(std::size_t at) const;
  bool acts_on_candidate(std::size_t verb) const;
  bool receives(std::size_t at) const;
  bool signs_off(std::size_t at) const;
  bool is_counted(std::size_t at) const;

  const Clauses& c_;
  const std::vector<Token>& tokens_;
  const People& people_;
};

}  // namespace assay::evidence
