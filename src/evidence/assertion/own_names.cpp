// What the notes call the candidate.
#include <algorithm>

#include "evidence/assertion/narrator.hpp"

namespace assay::evidence {

// "Candidate: Wanjiru Kamau" among the first lines of the notes.
void Narrator::find_spelled() {
  constexpr int lines = 8;
  spelled_.emplace();
  add_spelled(candidate_);
  const auto first = passages_.begin();
  if (first == passages_.end() || (*first).voice != Voice::interviewer) return;
  const std::string_view text = (*first).text;
  SentenceCursor cursor(text, plan_.vocabulary);
  Sentence sentence;
  for (int line = 0; line < lines && cursor.next(sentence); ++line) {
    const std::vector<Token>& tokens = sentence.tokens;
    const bool named =
        tokens.size() > 2 && tokens[0].is_word() && tokens[0].word < plan_.classes.size() &&
        (plan_.classes[tokens[0].word] & word::candidate) != 0 && tokens[1].is_mark(U':');
    if (!named) continue;
    std::size_t last = 2;
    while (last < tokens.size() && last < 6 && tokens[last].has(Token::capital))
      ++last;
    if (last > 2) add_spelled(text.substr(tokens[2].begin, tokens[last - 1].end - tokens[2].begin));
  }
}

// The words of a name; a title or an initial tells nothing.
void Narrator::add_spelled(std::string_view name) {
  while (!name.empty()) {
    const std::size_t end = std::min(name.find(' '), name.size());
    const std::string_view word = name.substr(0, end);
    if (word.size() > 2 && word[0] >= 'A' && word[0] <= 'Z' && word[1] >= 'a')
      spelled_->push_back(word);
    name.remove_prefix(std::min(end + 1, name.size()));
  }
}

namespace {

// What interviewers write of the person before them, seldom of others.
bool is_of_interview(std::string_view verb) noexcept {
  constexpr std::string_view verbs[] = {"explained", "described", "walked",    "answered",
                                        "talked",    "discussed", "struggled", "mentioned",
                                        "knew",      "knows",     "seemed",    "articulated"};
  return std::find(std::begin(verbs), std::end(verbs), verb) != std::end(verbs);
}

}  // namespace

// "Candidate: Maria", "interview with Maria", "Maria explained"; the name that the note begins
// with, where `she` comes next; and those that begin several sentences. By word.
void Narrator::find_own_names() {
  constexpr std::uint8_t often = 3;
  std::vector<std::uint8_t>& own = own_names_.emplace(plan_.classes.size());
  std::vector<std::uint8_t> heads(own.size());
  const auto is_name = [&](const Token& token) {
    return token.has(Token::capital) && (class_of(token) & word::name) != 0;
  };
  WordId first = no_word;
  std::size_t sentences = 0;
  Sentence sentence;
  for (const Passage& passage : passages_) {
    if (passage.voice != Voice::interviewer) continue;
    SentenceCursor cursor(passage.text, plan_.vocabulary);
    while (cursor.next(sentence)) {
      const std::vector<Token>& tokens = sentence.tokens;
      hear_name(passage.text, tokens, ++sentences);
      if (is_name(tokens[0])) {
        const WordId name = tokens[0].word;
        if (sentences == 1) first = name;
        if (heads[name] < often && ++heads[name] == often) own[name] = 1;
        if (tokens.size() > 1 &&
            is_of_interview(passage.text.substr(tokens[1].begin, tokens[1].end - tokens[1].begin)))
          own[name] = 1;
      }
      const WordClass opens = class_of(tokens[0]);
      const bool of_one = (opens & word::candidate) != 0 ||
                          ((opens & word::they) != 0 && sentences == 2 && they_are_one());
      if (sentences == 2 && first != no_word && of_one) own[first] = 1;
      for (std::size_t i = 1; i < tokens.size(); ++i) {
        if (is_name(tokens[i]) && follows_candidate(tokens, i)) own[tokens[i].word] = 1;
      }
    }
  }
}

// Of the capitals that begin sentences: the note's first word where it goes on about who that is,
// "Nnamdi: solid.", "Nnamdi built it in his second month"; "Nnamdi explained"; what comes often.
void Narrator::hear_name(std::string_view text, const std::vector<Token>& tokens,
                         std::size_t sentence) {
  constexpr std::size_t most = 32;
  constexpr int often = 3;
  const auto word_at = [&](std::size_t i) {
    return text.substr(tokens[i].begin, tokens[i].end - tokens[i].begin);
  };
  std::size_t at = 0;  // past "Ms", "Dr."
  for (const std::string_view title : {"Mr", "Ms", "Mrs", "Dr", "Prof"})
    at += tokens[0].is_word() && word_at(0) == title ? 1 : 0;
  at += at > 0 && tokens.size() > 1 && tokens[1].is_mark(U'.') ? 1 : 0;
  if (tokens.size() < at + 3) return;
  const Token& first = tokens[at];
  const Token& next = tokens[at + 1];
  const bool known = first.word != no_word;
  const bool name = !known || (class_of(first) & word::name) != 0;
  const bool may = first.is_word() && first.has(Token::capital) && name;
  if (!may || first.end - first.begin < 3) return;
  const bool headed = sentence == 1 && next.is_mark(U':') && !tokens[at + 2].is_number();
  const bool told = headed || (sentence == 1 && tells_of_its_name(text, tokens)) ||
                    (at > 0 && is_of_interview(word_at(at + 1)));
  if (told) {
    spelled_->push_back(word_at(at));
  } else if (!known && next.is_word()) {
    const auto entry = std::find_if(unknown_.begin(), unknown_.end(),
                                    [&](const auto& other) { return other.first == word_at(at); });
    const bool fresh = entry == unknown_.end();
    if (fresh && unknown_.size() < most) unknown_.emplace_back(word_at(at), 1);
    const bool again = !fresh && ++entry->second == often;
    if (again || is_of_interview(word_at(at + 1))) spelled_->push_back(word_at(at));
  }
}

namespace {

// "in his second month", `his` at `at`.
bool is_time(std::string_view text, const std::vector<Token>& tokens, std::size_t at) {
  constexpr std::size_t longest = 3;
  constexpr std::string_view times[] = {"day",    "days",   "week",    "weeks", "month",
                                        "months", "year",   "quarter", "role",  "time",
                                        "stint",  "tenure", "years",   "job",   "sprint"};
  const auto word_at = [&](std::size_t i) {
    return text.substr(tokens[i].begin, tokens[i].end - tokens[i].begin);
  };
  const std::string_view within = word_at(at - 1);
  if (within != "in" && within != "during" && within != "within" && within != "on") return false;
  for (std::size_t i = at + 1; i < tokens.size() && i <= at + longest; ++i) {
    if (std::find(std::begin(times), std::end(times), word_at(i)) != std::end(times)) return true;
  }
  return false;
}

}  // namespace

// "Nnamdi built the dashboard in his second month": nobody else whom `his` could mean.
bool Narrator::tells_of_its_name(std::string_view text, const std::vector<Token>& tokens) const {
  bool own = false;
  for (std::size_t i = 1; i + 1 < tokens.size(); ++i) {
    if ((class_of(tokens[i]) & (word::candidate | word::person | word::self)) != 0) return false;
    if (!tokens[i].is_word()) continue;
    const std::string_view word = text.substr(tokens[i].begin, tokens[i].end - tokens[i].begin);
    const bool of_one = word == "his" || word == "her";
    own = own || (of_one && i > 1 && is_time(text, tokens, i));
  }
  return own;
}

bool Narrator::follows_candidate(const std::vector<Token>& tokens, std::size_t at) const {
  // "a talk by Ruiz" is no talk with him.
  const auto before = [&](std::size_t i, std::string_view word) {
    return i > 0 && tokens[i - 1].is_word() && tokens[i - 1].word != no_word &&
           plan_.vocabulary.form(tokens[i - 1].word) == word;
  };
  if (before(at, "by") || before(at, "from")) return false;
  for (std::size_t i = at; i-- > 0 && at - i <= 2;) {
    if (!tokens[i].is_word() || tokens[i].word >= plan_.classes.size()) continue;
    const WordClass what = plan_.classes[tokens[i].word];
    const bool noun = (what & word::candidate) != 0 && tokens[i].end - tokens[i].begin > 3;
    if (noun || (what & word::interview) != 0) return true;
  }
  return false;
}

}  // namespace assay::evidence
