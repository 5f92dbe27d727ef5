// Noun phrases that name somebody else: "the engineers", "Raj from infra", "another team".
#pragma once

#include <string_view>
#include <vector>

#include "evidence/assertion/grammar/clauses.hpp"
#include "evidence/assertion/people/agents.hpp"
#include "evidence/sentences/token_set.hpp"

namespace assay::evidence {

class People {
 public:
  // All must outlive this, and stay as they are.
  People(const Clauses& clauses, std::string_view text, const std::vector<Token>& tokens) noexcept;

  // The tokens from where it was sought to `end`; 0 where none stands there.
  struct Phrase {
    std::size_t end = 0;
    bool needs_verb_next = false;  // without an article it may be part of another noun
  };
  // Of the words from here on, the next few: one of them may name somebody else.
  bool is_ahead(std::size_t at) const noexcept { return ahead_.has(at); }
  Phrase phrase(std::size_t at) const {
    if (!is_ahead(at)) return {};
    if (at != known_at_) {
      known_ = read_phrase(at);
      known_at_ = at;  // not before: other places may be read on the way
    }
    return known_;
  }
  // Behind "thanks to", "relied on": there any capital names somebody.
  Phrase source(std::size_t at) const;
  // Where a clause begins: clipped notes drop the article, "Vendor promised".
  Phrase subject(std::size_t at) const;

  // Behind a passive whoever did it, whatever the word: past "by the fire brigade", "by
  // volunteers".
  std::size_t past_doer(std::size_t by) const;
  // The same behind "the job of", "a matter for", "left to".
  std::size_t past_tasked(std::size_t at) const;

  // A word that is nothing else and is spelled as a name: "Thornbury", not "NVMe", "H100".
  bool may_be_name(std::size_t at) const;

  // Whether the verb at `at` tells of work: "built", "had cut"; not "used", "asked".
  bool makes(std::size_t at) const;
  // Whether it tells of work that comes again and again: "keeps", "takes care of", "maintained".
  bool tends(std::size_t at) const;
  // Whether the word behind somebody is a verb of the present with its object: "gives the
  // handover", "checks it", "seniors lead every drill".
  bool acts_now(std::size_t at) const;
  // Whether the word at `at` is what people do for a living, behind one who does: "treats".
  bool plies(std::size_t at) const;

  // "her", "their": the candidate, as far as the word tells.
  bool is_of_one(std::size_t at) const noexcept {
    return c_.is(at, word::third) || is_word(at, "their") || is_word(at, "them");
  }

  bool is_mark(std::size_t at, char32_t mark) const noexcept {
    return at < tokens_.size() && tokens_[at].is_mark(mark);
  }
  bool is_quote(std::size_t at) const noexcept { return is_mark(at, U'\'') || is_mark(at, U'"'); }
  // The `'s` or `'` behind an owner.
  bool is_possessive(std::size_t at) const noexcept {
    return is_word(at, "'s") || is_word(at, "’s") || is_mark(at, U'\'');
  }
  bool is_word(std::size_t at, const text::Spelling& word) const noexcept {
    return c_.is_word(at, word);
  }
  bool ends_with(std::size_t at, std::string_view ending) const noexcept {
    return at < tokens_.size() && tokens_[at].is_word() && spelled(at).ends_with(ending);
  }
  template <std::size_t N>
  bool is_one_of(std::size_t at, const text::WordList<N>& words) const noexcept {
    return c_.is_one_of(at, words);
  }

 private:
  std::string_view spelled(std::size_t at) const noexcept {
    return text_.substr(tokens_[at].begin, tokens_[at].end - tokens_[at].begin);
  }
  bool is_capital(std::size_t at) const noexcept {
    return at < tokens_.size() && tokens_[at].is_word() && tokens_[at].has(Token::capital);
  }
  bool is_determiner(std::size_t at) const noexcept {
    return c_.is(at, word::determiner) && !c_.is(at, word::be);
  }
  Phrase read_phrase(std::size_t at) const;
  std::size_t past_names(std::size_t at) const;
  std::size_t past_person(std::size_t at) const;
  std::size_t past_full_name(std::size_t at) const;
  std::size_t past_place(std::size_t at) const;
  bool is_modal_name(std::size_t at) const;
  bool is_unknown_name(std::size_t at) const;
  bool is_family_name(std::size_t at) const;
  bool is_department(std::size_t at) const;
  bool acts_as_person(std::size_t at, std::size_t verb) const;
  bool may_act(std::size_t verb) const;
  bool is_one_capital(std::size_t at) const;
  bool is_small(std::size_t at) const;
  bool is_hyphened(std::size_t at) const;
  bool is_compound(std::size_t at) const;
  bool is_activity(std::size_t at) const;
  bool is_titled(std::size_t at) const;
  std::size_t find_head(std::size_t at) const;
  bool acts_as_agent(std::size_t at) const;
  // "does", "runs", as far as its end tells
  bool is_habit(std::size_t at) const noexcept {
    if (at >= tokens_.size() || c_.is(at, no_habit) || !tokens_[at].is_word()) return false;
    return text_[tokens_[at].end - 1] == 's' || is_word(at, "do");
  }
  bool may_be_at_work(std::size_t at) const noexcept {
    return (is_habit(at + 1) || is_possessive(at + 1)) && is_institution(c_.spelled[at]);
  }
  bool is_at_work(std::size_t at) const;
  bool is_people(std::size_t at) const;
  bool is_of_initials(std::size_t at) const;
  std::size_t past_called(std::size_t at) const;
  std::size_t past_agent(std::size_t at) const;
  bool may_have_doer_next(std::size_t at) const noexcept {
    if (is_word(at, "by")) return past_doer(at) != 0;
    const bool task = is_word(at, "of") || is_word(at, "to") || is_word(at, "for");
    return task && past_tasked(at) != 0;
  }
  std::size_t past_unlisted(std::size_t first) const;
  std::size_t passive_before(std::size_t at) const;
  bool begins_clause(std::size_t at) const;
  bool names_thing(std::size_t at) const;
  bool is_worker(std::size_t at) const;
  bool only_neutral(std::size_t first, std::size_t last) const;
  bool is_company(std::size_t at) const;
  bool is_another_company(std::size_t first, std::size_t head) const;
  bool is_apart(std::size_t first, std::size_t head) const;
  Phrase of_head(std::size_t first, std::size_t head, bool determined) const;

  const Clauses& c_;
  std::string_view text_;
  const std::vector<Token>& tokens_;
  TokenSet ahead_;  // see is_ahead
  // Rules ask for the phrase at the same word one after the other: the last answer.
  mutable std::size_t known_at_ = SIZE_MAX;
  mutable Phrase known_;
};

}  // namespace assay::evidence
