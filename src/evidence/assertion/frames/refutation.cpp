#include "evidence/assertion/frames/refutation.hpp"

#include <algorithm>

namespace assay::evidence {
namespace {

constexpr std::size_t longest_refuted = 24;  // words that are looked at

constexpr text::WordList claimed{"it",  "that", "this", "him",    "her", "them",    "those", "such",
                                 "any", "the",  "his",  "having", "a",   "anybody", "anyone"};

}  // namespace

void Refutation::find(std::vector<Verdict>& out) const {
  if (scene_.speech.quoted || scene_.items.empty()) return;
  const std::size_t start = scene_.items.front().last;
  for (std::size_t i = start + 1; i < scene_.size(); ++i) {
    if (!s_.is(i, sense::no | sense::contrary) || scene_.in_item(i)) continue;
    const std::optional<CueHit> found = at(i);
    // of a clause of its own
    if (!found || found->first <= start) continue;
    bool parted = false;
    for (std::size_t k = start; k < found->first; ++k)
      parted = parted || c_.parts(k) || c_.is(k, word::conjunction);
    if (!parted) continue;
    out.push_back({*found, 0, found->first});
    return;
  }
}

std::optional<CueHit> Refutation::find_of_before() const {
  if (scene_.speech.quoted || scene_.size() > 2 * longest_refuted) return std::nullopt;
  for (std::size_t i = 0; i < scene_.size(); ++i) {
    if (!s_.is(i, sense::no | sense::contrary) || scene_.in_item(i)) continue;
    if (const std::optional<CueHit> found = at(i)) return found;
  }
  return std::nullopt;
}

std::optional<CueHit> Refutation::at(std::size_t denial) const {
  if (is_harmless(denial)) return std::nullopt;
  if (const auto verb = verified_before(denial)) return doubting(*verb, denial + 1);
  if (const std::size_t end = past_trace(denial); end != 0) return doubting(denial, end);
  if (const std::size_t end = past_unknown(denial); end != 0) return doubting(denial, end);
  if (const std::size_t end = past_unlisted(denial); end != 0) return doubting(denial, end);
  if (const auto paper = witness_before(denial)) return doubting(*paper, denial + 1);
  if (const std::size_t end = past_contradicted(denial); end != 0)
    return doubting(scene_.past_auxiliaries(denial), end);
  return std::nullopt;
}

// "I rang the plant; ... no change", "Googled it: nothing"
std::optional<std::size_t> Refutation::verified_before(std::size_t denial) const {
  static constexpr text::WordList looks_into{
      "Rang",    "rang",    "Phoned",  "phoned", "Checked", "checked",   "Googled",
      "googled", "Emailed", "emailed", "Texted", "texted",  "Contacted", "contacted"};
  // "I asked for the log": who was asked, not what for
  static constexpr text::WordList wants{"for",   "if",  "whether", "what", "why",
                                        "how",   "to",  "when",    "who",  "where",
                                        "which", "him", "her",     "them", "about"};
  for (std::size_t i = denial > longest_refuted ? denial - longest_refuted : 0; i < denial; ++i) {
    if (!s_.is(i, sense::verify) || !c_.is(i, word::past) || scene_.in_item(i)) continue;
    std::size_t subject = i;
    while (subject > 0 && c_.is(subject - 1, word::adverb))
      --subject;
    const bool ours = subject > 0 && c_.is(subject - 1, word::self | word::we);
    const bool surely = c_.is_one_of(i, looks_into);
    const bool clipped = surely && (subject == 0 || c_.parts(subject - 1));
    if ((!ours && !clipped) || c_.is_one_of(i + 1, wants)) continue;
    const bool told =
        scene_.holds(i, denial) || is_confirmed(i, denial) || (!surely && is_of_candidate(denial));
    if (!told) return i;
  }
  return std::nullopt;
}

// "Checked with the analyst: it's right, nothing else shipped"
bool Refutation::is_confirmed(std::size_t from, std::size_t to) const {
  static constexpr text::WordList stands{"right",     "true",     "correct", "real",   "confirmed",
                                         "confirm",   "confirms", "matches", "match",  "matched",
                                         "stands",    "genuine",  "fine",    "agreed", "remember",
                                         "remembers", "praised",  "glowing", "solid",  "holds"};
  for (std::size_t i = from; i < to; ++i) {
    if (c_.is_one_of(i, stands)) return true;
  }
  return false;
}

bool Refutation::is_of_candidate(std::size_t at) const {
  for (std::size_t i = scene_.clause_start(at); i < at; ++i) {
    if (c_.is_candidate(i, scene_.speech)) return true;
  }
  return false;
}

// "The manager told us that this is untrue", "her old shop says it's not so"
std::size_t Refutation::past_contradicted(std::size_t denial) const {
  static constexpr text::WordList contrary{"untrue",   "false",    "wrong",   "reverse",
                                           "opposite", "contrary", "rubbish", "incorrect",
                                           "nonsense", "otherwise"};
  static constexpr text::WordList true_{"true", "so", "right", "correct", "the", "accurate"};
  static constexpr text::WordList says{"says", "said", "say", "told", "tells", "tell", "reports"};
  static constexpr text::WordList claim{"this", "that", "it", "the", "it's", "that's", "all"};
  const bool flatly = c_.is_one_of(denial, contrary);
  const bool untrue = s_.is(denial, sense::no) && c_.is_one_of(denial + 1, true_) &&
                      (!c_.is_word(denial + 1, "the") || c_.is_word(denial + 2, "case"));
  if (!flatly && !untrue) return 0;
  std::size_t verb = denial;
  while (verb > 0 && denial - verb < 10 && !c_.is_one_of(verb, says)) {
    if (c_.is_candidate(verb, scene_.speech) || scene_.in_item(verb)) return 0;
    --verb;
  }
  if (!c_.is_one_of(verb, says)) return 0;
  bool told = c_.parts(verb + 1) || flatly;
  for (std::size_t i = verb + 1; i < denial; ++i)
    told = told || c_.is_one_of(i, claim);
  constexpr WordClass others = word::person | word::group | word::org;
  bool other = false;
  for (std::size_t i = scene_.clause_start(verb); i < verb; ++i)
    other = other || c_.is(i, others);
  return told && other ? (untrue ? denial + 2 : denial + 1) : 0;
}

// "no trace of it", "no record of her"
std::size_t Refutation::past_trace(std::size_t denial) const {
  static constexpr text::WordList traces{"trace", "record", "sign",  "mention", "hint",
                                         "entry", "memory", "whiff", "evidence"};
  if (!s_.is(denial, sense::no)) return 0;
  std::size_t noun = denial + 1;
  while (c_.is(noun, word::determiner | word::adverb) && !c_.parts(noun))
    ++noun;
  if (!c_.is_one_of(noun, traces) || !c_.is(noun + 1, word::of)) return 0;
  return c_.is_one_of(noun + 2, claimed) && is_of_claim(noun + 2) ? noun + 3 : 0;
}

// "is not in any register", "does not appear on the list"
std::size_t Refutation::past_unlisted(std::size_t denial) const {
  static constexpr text::WordList in{"in", "on"};
  constexpr std::size_t nearby = 4;
  std::size_t at = denial + 1;
  static constexpr text::WordList appears{"appear", "show", "stand", "feature"};
  if (c_.is_one_of(at, appears)) ++at;
  if (!s_.is(denial, sense::no) || !c_.is_one_of(at, in) || !c_.is(at + 1, word::determiner))
    return 0;
  for (std::size_t i = at + 2; i < at + nearby && !c_.parts(i); ++i) {
    if (s_.is(i, sense::witness) && !scene_.in_item(i)) return i + 1;
  }
  return 0;
}

// "nobody there remembers it", "had never heard of her", "no memory of any woman"
std::size_t Refutation::past_unknown(std::size_t denial) const {
  if (!s_.is(denial, sense::no) || scene_.side(denial) == Side::ours || is_of_candidate(denial))
    return 0;
  for (std::size_t i = denial + 1; i < denial + 6 && !c_.parts(i); ++i) {
    if (!s_.is(i, sense::knows)) continue;
    std::size_t object = i + 1;
    while (c_.is(object, word::preposition))
      ++object;
    return c_.is_one_of(object, claimed) && is_of_claim(object) ? object + 1 : 0;
  }
  return 0;
}

// "The guild's list doesn't have him", "Neither reference mentions it", "The page says otherwise"
std::optional<std::size_t> Refutation::witness_before(std::size_t denial) const {
  static constexpr text::WordList tells{"mention", "mentions", "have",  "has",    "show", "shows",
                                        "list",    "lists",    "know",  "say",    "says", "name",
                                        "names",   "include",  "agree", "agrees", "bear", "support",
                                        "tell",    "tells",    "gives", "give"};
  const bool contrary = s_.is(denial, sense::contrary);
  const std::size_t start = scene_.clause_start(denial);
  std::size_t paper = denial;
  for (std::size_t i = start; i < denial + 2 && i < scene_.size(); ++i) {
    if (s_.is(i, sense::witness) && !scene_.in_item(i)) paper = i;
  }
  if (!s_.is(paper, sense::witness)) return std::nullopt;
  for (std::size_t i = start; i < denial + 4 && !c_.parts(i); ++i) {
    if (i <= start || !c_.is_one_of(i, tells)) continue;
    const bool object = c_.is_one_of(i + 1, claimed) && is_of_claim(i + 1);
    const bool flatly = i + 1 == denial && (contrary || c_.parts(denial + 1));
    if (object || flatly) return std::min(paper, denial);
  }
  return std::nullopt;
}

// What is claimed, and not "the way to do it".
bool Refutation::is_of_claim(std::size_t at) const {
  static constexpr text::WordList alone{"it", "that", "this", "him", "them"};
  static constexpr text::WordList there{"being", "having", "there"};
  return !c_.is_one_of(at, alone) || c_.parts(at + 1) || c_.is_one_of(at + 1, there) ||
         c_.is(at + 1, word::preposition | word::adverb | word::conjunction | word::subordinator);
}

// "no gaps", "nobody picked up", "not yet"
bool Refutation::is_harmless(std::size_t denial) const {
  static constexpr text::WordList good{
      "complaint", "complaints", "gap",           "gaps",    "problem", "problems", "fault",
      "faults",    "doubt",      "doubts",        "issue",   "issues",  "bad",      "wrong",
      "trouble",   "hole",       "holes",         "flaw",    "flaws",   "mistake",  "mistakes",
      "error",     "errors",     "less",          "fewer",   "only",    "but",      "question",
      "surprise",  "surprises",  "contradiction", "answer",  "reply",   "luck",     "picked",
      "answered",  "response",   "yet",           "reached", "back",    "reason",   "negative",
      "objection", "objections", "discrepancy",   "sooner"};
  for (std::size_t i = denial + 1; i < denial + 5 && i < scene_.size(); ++i) {
    if (c_.is_one_of(i, good)) return true;
    if (c_.parts(i)) return false;
  }
  return false;
}

}  // namespace assay::evidence
