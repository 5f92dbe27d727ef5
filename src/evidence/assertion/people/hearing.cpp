#include "evidence/assertion/people/hearing.hpp"

#include <algorithm>
#include <utility>

#include "text/word_list.hpp"

namespace assay::evidence {
namespace {

constexpr std::size_t heard_bytes = std::size_t{64} << 10;

// What interviewers write of the person before them, seldom of others.
constexpr text::WordList of_interview{"explained", "described", "walked",    "answered",
                                      "talked",    "discussed", "struggled", "mentioned",
                                      "knew",      "knows",     "seemed",    "articulated"};
// "I asked", "I pushed them".
constexpr text::WordList of_interviewer{
    "asked",    "ask",    "wondered", "pushed", "pressed",   "probed",  "prompted", "hinted",
    "followed", "nudged", "offered",  "gave",   "suggested", "pointed", "handed",   "explained"};
constexpr text::WordList telling{"told", "gave", "showed", "informed", "asked"};
constexpr text::WordList within{"in", "during", "within", "on"};
constexpr text::WordList times{"day",    "days",  "week",   "weeks",   "month",
                               "months", "year",  "years",  "quarter", "role",
                               "time",   "stint", "tenure", "job",     "sprint"};
constexpr text::WordList titles{"Mr", "Ms", "Mrs", "Dr", "Prof"};

// Goes over the sentences once and notes what each tells.
class Hearer {
 public:
  explicit Hearer(const Plan& plan) : plan_(plan) {
    heard_.known_names.resize(plan.classes.size());
    heads_.resize(plan.classes.size());
  }

  // False once it was enough.
  bool hear(std::string_view text) {
    text_ = text.substr(0, heard_bytes - bytes_);
    bytes_ += text_.size();
    SentenceCursor cursor(text_, plan_.vocabulary);
    while (cursor.next(sentence_)) {
      ++sentences_;
      hear_pronouns();
      hear_unknown_name();
      hear_known_names();
    }
    return bytes_ < heard_bytes;
  }

  Hearing finish() {
    if (begun_by_ != no_word && goes_on_with_they_ && heard_.they_are_one())
      heard_.known_names[begun_by_] = 1;
    return std::move(heard_);
  }

 private:
  static constexpr int often = 3;

  std::size_t size() const { return sentence_.tokens.size(); }
  const Token& token(std::size_t at) const { return sentence_.tokens[at]; }
  WordClass class_of(std::size_t at) const {
    const bool known = token(at).is_word() && token(at).word < plan_.classes.size();
    return known ? plan_.classes[token(at).word] : 0;
  }
  bool is(std::size_t at, WordClass what) const { return (class_of(at) & what) != 0; }
  std::string_view word(std::size_t at) const {
    return text_.substr(token(at).begin, token(at).end - token(at).begin);
  }
  template <std::size_t N>
  bool is_one_of(std::size_t at, const text::WordList<N>& words) const {
    return words.has(text::Spelling::of(word(at)));
  }
  bool is_known_name(std::size_t at) const {
    return token(at).has(Token::capital) && is(at, word::name);
  }

  void hear_pronouns() {
    for (std::size_t i = 0; i < size(); ++i) {
      const WordClass what = class_of(i);
      constexpr WordClass of_interest = word::third | word::gendered | word::self | word::they;
      if ((what & of_interest) == 0) continue;
      heard_.of_third |= (what & word::third) != 0;
      heard_.of_gendered |= (what & word::gendered) != 0;
      const bool last = i + 1 == size();
      const bool self = !last && (what & word::self) != 0;
      heard_.says_i |= self;
      heard_.asks |= self && is_one_of(i + 1, of_interviewer);
      heard_.they_act |= !last && (what & word::they) != 0 && !is_one_of(i + 1, telling);
    }
  }

  // "interview with Maria", "Maria explained"; the name that the note begins with, where `she`
  // comes next; and those that begin several sentences.
  void hear_known_names() {
    std::vector<std::uint8_t>& own = heard_.known_names;
    if (is_known_name(0)) {
      const WordId name = token(0).word;
      if (sentences_ == 1) begun_by_ = name;
      heads_[name] = static_cast<std::uint8_t>(std::min(heads_[name] + 1, often));
      const bool explains = size() > 1 && is_one_of(1, of_interview);
      if (heads_[name] == often || explains) own[name] = 1;
    }
    if (sentences_ == 2 && begun_by_ != no_word) {
      if (is(0, word::candidate)) own[begun_by_] = 1;
      goes_on_with_they_ = is(0, word::they);
    }
    for (std::size_t i = 1; i < size(); ++i) {
      if (is_known_name(i) && follows_candidate(i)) own[token(i).word] = 1;
    }
  }

  // "Candidate Maria", "interview with Maria"; but "a talk by Ruiz" is no talk with him.
  bool follows_candidate(std::size_t at) const {
    static constexpr text::WordList source{"by", "By", "from", "From"};
    if (is_one_of(at - 1, source)) return false;
    for (std::size_t i = at; i-- > 0 && at - i <= 2;) {
      const bool noun = is(i, word::candidate) && word(i).size() > 3;
      if (noun || is(i, word::interview)) return true;
    }
    return false;
  }

  // Of the capitals that begin sentences: the note's first word where it goes on about who that is,
  // "Nnamdi: solid.", "Nnamdi built it in his second month"; "Nnamdi explained"; what comes often.
  void hear_unknown_name() {
    std::size_t at = is_one_of(0, titles) ? 1 : 0;
    at += at > 0 && size() > 1 && token(1).is_mark(U'.') ? 1 : 0;
    if (size() < at + 3 || !may_be_name(at)) return;
    const bool titled = at > 0 && is_one_of(at + 1, of_interview);
    if (titled || (sentences_ == 1 && is_about(at))) {
      heard_.spelled_names.push_back(word(at));
    } else if (token(at).word == no_word && token(at + 1).is_word()) {
      if (comes_often(word(at)) || is_one_of(at + 1, of_interview))
        heard_.spelled_names.push_back(word(at));
    }
  }

  bool may_be_name(std::size_t at) const {
    const bool name = token(at).word == no_word || is(at, word::name);
    return name && token(at).is_word() && token(at).has(Token::capital) && word(at).size() >= 3;
  }

  bool is_about(std::size_t at) const {
    const bool headed = token(at + 1).is_mark(U':') && !token(at + 2).is_number();
    return headed || tells_of_its_name();
  }

  // "Nnamdi built the dashboard in his second month": nobody else whom `his` could mean.
  bool tells_of_its_name() const {
    bool own = false;
    for (std::size_t i = 1; i + 1 < size(); ++i) {
      if (is(i, word::candidate | word::person | word::self)) return false;
      static constexpr text::WordList of_one{"his", "her"};
      own = own || (i > 1 && token(i).is_word() && is_one_of(i, of_one) && is_time(i));
    }
    return own;
  }

  // "in his second month", `his` at `at`.
  bool is_time(std::size_t at) const {
    constexpr std::size_t longest = 3;
    if (!is_one_of(at - 1, within)) return false;
    for (std::size_t i = at + 1; i < size() && i <= at + longest; ++i) {
      if (is_one_of(i, times)) return true;
    }
    return false;
  }

  bool comes_often(std::string_view name) {
    constexpr std::size_t most = 32;
    const auto known = std::find_if(unknown_.begin(), unknown_.end(),
                                    [name](const auto& other) { return other.first == name; });
    if (known != unknown_.end()) return ++known->second == often;
    if (unknown_.size() < most) unknown_.emplace_back(name, 1);
    return false;
  }

  const Plan& plan_;
  Hearing heard_;
  std::string_view text_;
  std::size_t bytes_ = 0;
  Sentence sentence_;
  std::size_t sentences_ = 0;
  WordId begun_by_ = no_word;  // a known name
  bool goes_on_with_they_ = false;
  std::vector<std::uint8_t> heads_;                        // sentences that a known name begins
  std::vector<std::pair<std::string_view, int>> unknown_;  // and other capitals
};

// The words of a name; a title or an initial tells nothing.
void add_names(std::string_view name, std::vector<std::string_view>& out) {
  while (!name.empty()) {
    const std::size_t end = std::min(name.find(' '), name.size());
    const std::string_view word = name.substr(0, end);
    if (word.size() > 2 && word[0] >= 'A' && word[0] <= 'Z' && word[1] >= 'a') out.push_back(word);
    name.remove_prefix(std::min(end + 1, name.size()));
  }
}

}  // namespace

Hearing hear(const Plan& plan, const Passages& passages) {
  Hearer hearer(plan);
  for (const Passage& passage : passages) {
    if (passage.voice == Voice::interviewer && !hearer.hear(passage.text)) break;
  }
  return hearer.finish();
}

std::vector<std::string_view> names_of_head(const Plan& plan, const Passages& passages,
                                            std::string_view candidate) {
  constexpr int lines = 8;
  std::vector<std::string_view> out;
  add_names(candidate, out);
  const auto first = passages.begin();
  if (first == passages.end() || (*first).voice != Voice::interviewer) return out;
  const std::string_view text = (*first).text;
  SentenceCursor cursor(text, plan.vocabulary);
  Sentence sentence;
  for (int line = 0; line < lines && cursor.next(sentence); ++line) {
    const std::vector<Token>& tokens = sentence.tokens;
    const bool named =
        tokens.size() > 2 && tokens[0].is_word() && tokens[0].word < plan.classes.size() &&
        (plan.classes[tokens[0].word] & word::candidate) != 0 && tokens[1].is_mark(U':');
    if (!named) continue;
    std::size_t last = 2;
    while (last < tokens.size() && last < 6 && tokens[last].has(Token::capital))
      ++last;
    if (last > 2)
      add_names(text.substr(tokens[2].begin, tokens[last - 1].end - tokens[2].begin), out);
  }
  return out;
}

}  // namespace assay::evidence
