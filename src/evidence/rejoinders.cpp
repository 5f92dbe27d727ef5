#include "evidence/rejoinders.hpp"

#include <algorithm>
#include <utility>

#include "evidence/assertion/attribution/first_look.hpp"
#include "evidence/assertion/attribution/subjects.hpp"
#include "evidence/assertion/cues/cues.hpp"
#include "evidence/assertion/frames/frames.hpp"
#include "evidence/assertion/people/people.hpp"
#include "evidence/assertion/restated.hpp"
#include "text/word_list.hpp"

namespace assay::evidence {

bool Rejoinders::read_alone() {
  const bool asked_who = std::exchange(asked_who_, ends_with_who());
  if (held_.has_strayed()) come_back();
  if (!held_) return false;
  w_.senses.read(w_.plan, w_.tokens());
  if (w_.promises(promise::others | promise::capital)) answer_who(asked_who);
  answer_yes();
  if (may_doubt() || may_deny()) take_back();
  if (held_.is_doubted() && is_of_paragraph()) clear_up();
  find_unbacked();
  const bool again = (w_.senses.seen & sense::points) != 0 || is_named_again() || comes_from();
  if (w_.promises(promise::others) && again) credit_others();
  return asks_on() || lists_what_lacks() || sourced_;
}

// A verdict and no more, some sentences later: "We remain unconvinced."
void Rejoinders::come_back() {
  constexpr std::size_t longest = 14, longest_verdict = 8;
  if (w_.tokens().size() > longest || !w_.promises(promise::doubt) || !is_of_paragraph()) return;
  // "He was vague there", "Vague." are said of what came between.
  const auto is_theirs = [this](const Token& token) { return is_of(token, word::gendered); };
  const std::vector<Token>& tokens = w_.tokens();
  const bool curt = tokens.size() > 2 && tokens.size() <= longest_verdict &&
                    std::none_of(tokens.begin(), tokens.end(), is_theirs);
  w_.find_cues();
  w_.select_longest_cues();
  const CueHit* const cue = find_taking_back(w_.plan, w_.tokens(), w_.cues);
  const bool verdict = cue != nullptr && cue->cue.kind == CueKind::doubted &&
                       (cue->cue.reach == Reach::claim || cue->cue.reach == Reach::both) &&
                       (curt || cue->cue.does == Doing::whole);
  if (verdict) settle(cue, Assertion::doubted);
}

bool Rejoinders::may_come_back() const {
  return held_.is_holding() && is_of_paragraph();
}

void Rejoinders::read_beginning() {
  if (!held_ || !w_.promises(promise::doubt) || w_.items.empty() || !is_of_paragraph()) return;
  w_.select_longest_cues();
  if (tells_no_more()) {
    const CueHit* const cue = find_taking_back(w_.plan, w_.tokens(), w_.cues);
    if (cue != nullptr && cue->cue.kind == CueKind::doubted) return settle(cue, Assertion::doubted);
  }
  for (const CueHit& cue : w_.cues) {
    if (cue.last > w_.items.front().first) return;
    if (cue.cue.kind == CueKind::doubted && points_back(w_.plan, w_.tokens(), cue))
      return settle(&cue, Assertion::doubted);
  }
}

// "It does not square with the two-man van": no figure of the claim, and nothing claimed.
bool Rejoinders::tells_no_more() const {
  return std::all_of(w_.items.begin(), w_.items.end(), [](const Item& item) {
    return item.kind == Item::Kind::quantity &&
           (item.amount->kind == EvidenceKind::number || item.amount->kind == EvidenceKind::count ||
            item.amount->kind == EvidenceKind::duration);
  });
}

bool Rejoinders::tells_figures() const {
  return std::all_of(w_.items.begin(), w_.items.end(),
                     [](const Item& item) { return item.kind == Item::Kind::quantity; });
}

void Rejoinders::read_again() {
  asked_who_ = false;
  if (held_ && (is_the_same() || ends_with_ditto()) && is_of_paragraph()) carry_on();
  const bool refutes = MayHold(w_.senses.seen).refutation && tells_no_more();
  if (held_ && (refutes || (may_contradict(w_.senses.seen) && tells_figures())) &&
      is_of_paragraph())
    find_refuted();
  sourced_ = false;
  if (!held_ || w_.cues.empty() || !(held_.is_topic || is_of_paragraph())) return;
  auto found = find_restated(held_.items, w_.clauses, w_.items);
  if (!found && held_.is_topic) found = find_told_of_topic(held_.items, w_.items);
  if (!found) return;
  held_.settle(found->first, found->last, found->status, w_.span_of(w_.cues[found->cue]));
}

// "Same for the 6 weeks", "Ditto with the chart"
bool Rejoinders::is_the_same() const {
  constexpr std::size_t longest = 12;
  const std::vector<Token>& tokens = w_.tokens();
  if (tokens.size() < 3 || tokens.size() > longest) return false;
  static constexpr text::WordList same{"Same", "same", "Ditto", "ditto", "Likewise", "likewise"};
  static constexpr text::WordList of{"for", "with", "goes", "about", "on", "story"};
  const auto spelled = [&](std::size_t at) {
    return text::Spelling::of(
        w_.text().substr(tokens[at].begin, tokens[at].end - tokens[at].begin));
  };
  return same.has(spelled(0)) && of.has(spelled(1));
}

// "Slow queries: ditto", "| Upgrade | Same. |"
bool Rejoinders::ends_with_ditto() const {
  static constexpr text::WordList ditto{"Ditto", "ditto", "Same", "same", "Likewise", "likewise"};
  const std::vector<Token>& tokens = w_.tokens();
  std::size_t last = tokens.size();
  while (last > 0 && tokens[last - 1].kind == TokenKind::mark)
    --last;
  return last > 2 && tokens[last - 1].is_word() && tokens[last - 2].kind == TokenKind::mark &&
         ditto.has(text::Spelling::of(spelled(tokens[last - 1])));
}

// What a sentence names is meant as all of the one before is.
void Rejoinders::carry_on() {
  if (held_.items.empty()) return;
  const Assertion status = held_.items.back().status;
  if (status >= Assertion::affirmed) return;
  const auto cue = static_cast<std::uint32_t>(w_.cues.size());
  w_.cues.push_back({0, 2, {static_cast<CueKind>(status), Reach::none, Doing::nothing}});
  for (Item& item : w_.items) {
    if (item.status != Assertion::affirmed) continue;
    item.status = status;
    item.cue = cue;
  }
}

// "I looked for a baseline. There was none."
bool Rejoinders::may_deny() const {
  constexpr std::size_t longest = 10;
  return w_.tokens().size() <= longest && w_.promises(promise::cue);
}

// Before all cues are sought, of which the longest may be another.
bool Rejoinders::has_doubt() {
  const std::size_t known = w_.hits.size();
  w_.plan.language.automaton.find(w_.text(), w_.tokens(), w_.walk, w_.hits, promise::doubt);
  const bool doubts = std::any_of(w_.hits.begin(), w_.hits.end(), [this](const Hit& hit) {
    const Cue* const cue = w_.plan.cue(hit);
    return cue != nullptr && (cue->kind == CueKind::doubted || cue->does == Doing::whole);
  });
  w_.hits.resize(known);
  return doubts;
}

void Rejoinders::take_back() {
  if (!is_of_paragraph() || !(may_deny() || (may_doubt() && has_doubt()))) return;
  w_.find_cues();
  w_.select_longest_cues();
  const CueHit* cue = find_taking_back(w_.plan, w_.tokens(), w_.cues);
  // "Welding on the CV. Not discussed."
  static constexpr text::WordList not_{"Not", "not", "Never", "never"};
  const bool open = not_.has(text::Spelling::of(spelled(w_.tokens().front()))) &&
                    held_.is_reported && !w_.cues.empty() &&
                    w_.cues.front().cue.kind == CueKind::unasked && w_.cues.front().first == 0;
  if (cue == nullptr && open) cue = &w_.cues.front();
  if (cue == nullptr) return;
  settle(cue, static_cast<Assertion>(cue->cue.kind));
}

// "Nice dashboard. An intern built it."
void Rejoinders::credit_others() {
  constexpr std::size_t longest = 32;
  if (w_.tokens().size() > longest || !is_of_paragraph()) return;
  if (!comes_from() && !is_named_again() && !may_echo(w_.plan, w_.text(), w_.tokens(), w_.senses))
    return;
  Speech speech = hear();
  pronouns_.settle(w_.clauses, speech);
  const People people(w_.clauses, w_.text(), w_.tokens());
  add_other_subjects(w_.clauses, w_.tokens(), people, speech, w_.cues);
  const Named named = what_is_named();
  settle(find_credit(w_.clauses, people, speech, w_.cues, named), Assertion::attributed);
}

Named Rejoinders::what_is_named() const {
  constexpr WordClass tells = word::past | word::verb | word::be | word::have | word::do_ |
                              word::modal | word::candidate | word::self | word::we;
  Named named;
  named.no_more = true;
  const std::vector<Token>& tokens = held_.sentence.tokens;
  std::uint32_t end = 0;
  for (const Item& item : held_.items) {
    if (item.kind != Item::Kind::mention) continue;
    const Token& head = tokens[item.last - 1];
    named.heads.push_back(text::Spelling::within(w_.text(), head.begin, head.end));
    for (; end < item.first; ++end)
      named.no_more = named.no_more && !is_of(tokens[end], tells);
    end = std::max(end, item.last);
  }
  for (; end < tokens.size(); ++end)
    named.no_more = named.no_more && !is_of(tokens[end], tells);
  return named;
}

// "Came from the ward sister", "Done by an agency"
bool Rejoinders::comes_from() const {
  const std::vector<Token>& tokens = w_.tokens();
  if (tokens.size() < 3 || !is_of(tokens[0], word::source | word::past)) return false;
  const std::string_view next = spelled(tokens[1]);
  return next == "from" || next == "by";
}

// "The survey was done by an agency", of a condition survey, among its first words.
bool Rejoinders::is_named_again() const {
  constexpr std::size_t longest = 8;
  const std::vector<Token>& tokens = w_.tokens();
  for (std::size_t i = 1; i < tokens.size() && i < longest; ++i) {
    if (!is_of(tokens[i - 1], word::determiner)) continue;
    for (const Item& item : held_.items) {
      const Token& head = held_.sentence.tokens[item.last - 1];
      if (item.kind == Item::Kind::mention && spelled(head) == spelled(tokens[i])) return true;
    }
  }
  return false;
}

std::string_view Rejoinders::spelled(const Token& token) const {
  return w_.text().substr(token.begin, token.end - token.begin);
}

bool Rejoinders::is_of(const Token& token, WordClass what) const {
  return token.is_word() && token.word < w_.plan.classes.size() &&
         (w_.plan.classes[token.word] & what) != 0;
}

bool Rejoinders::asks_on() const {
  const Token& first = w_.tokens().front();
  const bool we = first.is_word() && first.word < w_.plan.classes.size() &&
                  (w_.plan.classes[first.word] & (word::self | word::we)) != 0;
  return w_.senses.is(we ? 1 : 0, sense::pressed);
}

// "No scale, no log, no bin count." of what was claimed: a verdict may follow.
bool Rejoinders::lists_what_lacks() const {
  constexpr std::size_t longest = 14;
  return w_.tokens().size() <= longest && w_.senses.is(0, sense::no);
}

// Reads the clauses, and forgets the cues.
Speech Rejoinders::hear() {
  w_.clauses.read(w_.plan, w_.text(), w_.tokens());
  narrator_.settle_names(w_.text(), w_.tokens(), w_.clauses);
  w_.cues.clear();
  return narrator_.speech(*w_.passage, w_.clauses, w_.cues);
}

// What the held sentence affirms is meant as a cue of this one says.
void Rejoinders::settle(const CueHit* cue, Assertion status) {
  if (cue != nullptr) held_.settle(0, held_.items.size(), status, w_.span_of(*cue));
}

}  // namespace assay::evidence
