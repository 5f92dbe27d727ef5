// What was read somewhere: "a Netflix blog post claims 35%", "took it from a Google paper".
#pragma once

#include <optional>
#include <vector>

#include "evidence/assertion/grammar/clauses.hpp"
#include "evidence/assertion/people/people.hpp"

namespace assay::evidence {

class Documents {
 public:
  // All must outlive this.
  Documents(const Clauses& clauses, const std::vector<Token>& tokens, const People& people) noexcept
      : c_(clauses), tokens_(tokens), people_(people) {}

  // The cue of the document named at `at`, where somebody else wrote it.
  std::optional<CueHit> at(std::size_t at) const {
    return c_.is(at, word::document) ? of_document(at) : std::nullopt;
  }

 private:
  std::optional<CueHit> of_document(std::size_t at) const;
  enum class Whose { own, anybody, others };
  std::size_t start_of_phrase(std::size_t at) const;
  Whose whose(std::size_t first, std::size_t at) const;
  std::size_t past_verb(std::size_t at) const;
  bool is_stated(std::size_t first) const;
  bool is_read(std::size_t first) const;

  const Clauses& c_;
  const std::vector<Token>& tokens_;
  const People& people_;
};

}  // namespace assay::evidence
