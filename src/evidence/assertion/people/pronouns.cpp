#include "evidence/assertion/people/pronouns.hpp"

#include <algorithm>

#include "evidence/assertion/attribution/subjects.hpp"
#include "evidence/assertion/people/people.hpp"

namespace assay::evidence {
namespace {

constexpr unsigned gendered = promise::she | promise::he;

// "They", "Then they", "It was they".
bool begins_with_they(const Clauses& clauses) {
  constexpr std::size_t first = 3;
  constexpr WordClass before = word::adverb | word::conjunction | word::it | word::be;
  for (std::size_t i = 0; i < clauses.classes.size() && i < first; ++i) {
    if (clauses.is(i, word::they)) return true;
    if (!clauses.is(i, before)) return false;
  }
  return false;
}

}  // namespace

void Pronouns::enter(const Passage& passage) {
  text_ = passage.text;
  voice_ = passage.voice;
  before_ = nullptr;
  seen_ = 0;
}

void Pronouns::see(const std::vector<Token>& tokens, unsigned seen) {
  tokens_ = &tokens;
  seen_before_ = seen_;
  seen_ = seen;
  const bool pronoun = (seen & (gendered | promise::they)) != 0;
  newcomer_ = pronoun && follows_newcomer();
  may_tell_on_ = before_ != nullptr && ((seen_before_ & promise::others) != 0 || it_was_others_) &&
                 begins_with_it();
  it_was_others_ = it_was_others_ && may_tell_on_;
  if (!pronoun) return;
  count_gender();
  they_act_ =
      they_act_ || ((seen & promise::they) != 0 && ((seen | seen_before_) & promise::others) == 0);
}

void Pronouns::leave(const std::vector<Token>& tokens) {
  before_ = &tokens;
}

// By the first pronoun of a sentence.
void Pronouns::count_gender() {
  if ((seen_ & gendered) == 0 || newcomer_ || voice_ == Voice::candidate) return;
  for (std::size_t i = 0; i < tokens_->size(); ++i) {
    const Token& token = (*tokens_)[i];
    const unsigned one = token.promises & gendered;
    if (one == 0 || is_listed(i)) continue;
    if (first_ == 0) first_ = one;
    ++(one == promise::she ? she_ : he_);
    return;
  }
}

// "(she/her)" in a head tells nothing of whom the notes speak.
bool Pronouns::is_listed(std::size_t at) const {
  return (at > 0 && (*tokens_)[at - 1].is_mark(U'/')) ||
         (at + 1 < tokens_->size() && (*tokens_)[at + 1].is_mark(U'/'));
}

unsigned Pronouns::gender() const {
  if (she_ == he_) return first_;
  return she_ > he_ ? promise::she : promise::he;
}

bool Pronouns::is_of_both_genders() const {
  return first_ != 0 && (seen_ & gendered & ~gender()) != 0;
}

WordClass Pronouns::class_of(const Token& token) const {
  return token.is_word() && token.word < plan_.classes.size() ? plan_.classes[token.word] : 0;
}

// "A contractor joined in May. He built it."
bool Pronouns::follows_newcomer() const {
  constexpr std::size_t longest = 4;
  if (before_ == nullptr || (class_of(tokens_->front()) & (word::gendered | word::they)) == 0)
    return false;
  const Token& first = before_->front();
  const std::string_view article = text_.substr(first.begin, first.end - first.begin);
  if (article != "A" && article != "An" && article != "Another" && article != "One") return false;
  for (std::size_t i = 1; i < before_->size() && i < longest; ++i) {
    const WordClass what = class_of((*before_)[i]);
    if ((what & word::person) != 0) return true;
    if ((what & (word::past | word::verb | word::preposition)) != 0) break;
  }
  return false;
}

void Pronouns::settle(const Clauses& clauses, Speech& speech) {
  speech.she_is_candidate = gender() != promise::he && !newcomer_;
  speech.he_is_candidate = gender() != promise::she && !newcomer_;
  speech.they_is_other = newcomer_ || they_are_others(clauses, speech);
  speech.it_is_other = may_tell_on_ && it_is_others();
}

bool Pronouns::they_are_others(const Clauses& clauses, const Speech& speech) {
  const bool may = (seen_ & promise::they) != 0 && !they_act_ && before_ != nullptr;
  if (!may || !begins_with_they(clauses) || !brings_up_others()) return false;
  if (ends_with_people()) return true;
  read_before();
  return std::any_of(cues_.begin(), cues_.end(), [&](const CueHit& hit) {
    const bool several = clauses_.is(hit.last - 1, word::group | word::plural) ||
                         text_[(*before_)[hit.last - 1].end - 1] == 's';
    const bool agent = speech.one_is_gendered && hit.cue.reach == Reach::before;
    return (agent || hit.cue.reach == Reach::after) && several;
  });
}

// "Then came the consultants.", but not "Led six engineers."
bool Pronouns::ends_with_people() const {
  std::size_t last = before_->size();
  while (last > 0 && !(*before_)[last - 1].is_word())
    --last;
  if (last < 2) return false;
  const Token& noun = (*before_)[last - 1];
  const WordClass opens = class_of(before_->front());
  return (class_of(noun) & (word::person | word::group)) != 0 && text_[noun.end - 1] == 's' &&
         (opens & (word::past | word::verb)) == 0;
}

void Pronouns::read_before() {
  clauses_.read(plan_, text_, *before_);
  cues_.clear();
  add_other_subjects(clauses_, *before_, People(clauses_, text_, *before_), Speech{}, cues_);
}

bool Pronouns::begins_with_it() const {
  const Token& first = tokens_->front();
  const std::string_view word = text_.substr(first.begin, first.end - first.begin);
  return word == "It" || word == "it" || word == "That" || word == "This";
}

// "He described a friend's project. It cut spend 33%."
bool Pronouns::it_is_others() {
  constexpr std::uint32_t soon = 3;
  if (it_was_others_) return true;
  read_before();
  it_was_others_ = std::any_of(cues_.begin(), cues_.end(), [this](const CueHit& hit) {
    const Token& last = (*before_)[hit.last - 1];
    const std::string_view word = text_.substr(last.begin, last.end - last.begin);
    return hit.first <= soon && hit.cue.reach == Reach::after && (word == "'s" || word == "’s");
  });
  return it_was_others_;
}

// Whether the sentence before speaks of others, and not of the candidate.
bool Pronouns::brings_up_others() const {
  constexpr unsigned own = promise::pronoun | gendered;
  return (seen_before_ & promise::others) != 0 && (seen_before_ & own) == 0;
}

}  // namespace assay::evidence
