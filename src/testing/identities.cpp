#include "testing/identities.hpp"

#include <algorithm>
#include <array>
#include <optional>

namespace assay::testing {
namespace {

constexpr std::size_t names_in_set = 6;
using NameSet = std::array<std::string_view, names_in_set>;

// No name here is an English word as well ("Will", "Grace", "Mark"): those would change meaning.
constexpr std::array<NameSet, 8> sets{{
    {"Emily", "Sarah", "Megan", "Laura", "Hannah", "Claire"},
    {"James", "Brian", "Kevin", "Steven", "Matthew", "Andrew"},
    {"Lakisha", "Ebony", "Keisha", "Latoya", "Imani", "Aisha"},
    {"Jamal", "Darnell", "Tyrone", "DeShawn", "Kwame", "Malik"},
    {"Priya", "Ananya", "Lakshmi", "Deepika", "Mei", "Yuki"},
    {"Wei", "Rajesh", "Arjun", "Hiroshi", "Nguyen", "Sanjay"},
    {"Fatima", "Leila", "Zahra", "Maria", "Guadalupe", "Olga"},
    {"Mohammed", "Omar", "Carlos", "Diego", "Dmitri", "Piotr"},
}};

bool is_letter(char c) noexcept {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || static_cast<unsigned char>(c) >= 0x80;
}

bool is_capital(char c) noexcept {
  return c >= 'A' && c <= 'Z';
}

std::string lower(std::string_view word) {
  std::string out(word);
  for (char& c : out)
    if (is_capital(c)) c = static_cast<char>(c - 'A' + 'a');
  return out;
}

std::string like(std::string_view model, std::string word) {
  if (!model.empty() && is_capital(model.front()) && !word.empty() && word.front() >= 'a')
    word.front() = static_cast<char>(word.front() - 'a' + 'A');
  return word;
}

// Words and what stands between them, in turn; the first is what stands before the first word.
struct Piece {
  std::string_view text;
  bool word = false;
};

std::vector<Piece> pieces(std::string_view text) {
  std::vector<Piece> list;
  for (std::size_t at = 0; at < text.size();) {
    const bool word = is_letter(text[at]);
    std::size_t end = at;
    while (end < text.size() && is_letter(text[end]) == word)
      ++end;
    list.push_back({text.substr(at, end - at), word});
    at = end;
  }
  return list;
}

// he, him, his before a noun, his alone, himself.
using Forms = std::array<std::string_view, 5>;
constexpr std::array<Forms, 3> forms{{
    {"he", "him", "his", "his", "himself"},
    {"she", "her", "her", "hers", "herself"},
    {"they", "them", "their", "theirs", "themselves"},
}};

// After these, "her" and "his" stand alone.
constexpr std::array<std::string_view, 42> no_noun{
    "a",   "about", "after", "an",    "and",     "as",    "at",   "because", "before", "but",  "by",
    "did", "does",  "for",   "from",  "had",     "has",   "how",  "if",      "in",     "into", "is",
    "it",  "they",  "of",    "on",    "or",      "so",    "than", "that",    "the",    "then", "to",
    "was", "what",  "when",  "where", "whether", "which", "who",  "why",     "with"};

// "her then director", but "told her then that"
bool is_former(const std::vector<Piece>& list, std::size_t then) {
  constexpr std::array<std::string_view, 6> titles{"director", "manager",  "boss",
                                                   "lead",     "employer", "team"};
  return then + 2 < list.size() && lower(list[then].text) == "then" &&
         std::find(titles.begin(), titles.end(), lower(list[then + 2].text)) != titles.end();
}

bool owns(const std::vector<Piece>& list, std::size_t at) {
  if (at + 2 >= list.size() || list[at + 1].text.find_first_not_of(' ') != std::string_view::npos)
    return false;
  if (is_former(list, at + 2)) return true;
  const std::string next = lower(list[at + 2].text);
  return std::find(no_noun.begin(), no_noun.end(), next) == no_noun.end();
}

// Which form a word is; 5 for none.
std::size_t form_of(const std::vector<Piece>& list, std::size_t at) {
  const std::string word = lower(list[at].text);
  if (word == "he" || word == "she") return 0;
  if (word == "him") return 1;
  if (word == "his") return owns(list, at) ? 2 : 3;
  if (word == "her") return owns(list, at) ? 2 : 1;
  if (word == "hers") return 3;
  if (word == "himself" || word == "herself") return 4;
  return 5;
}

// Of a word that has a form.
Pronouns gender_of(const Piece& piece) {
  return lower(piece.text).front() == 's' || lower(piece.text).starts_with("her") ? Pronouns::she
                                                                                  : Pronouns::he;
}

Pronouns opposite(Pronouns gender) {
  return gender == Pronouns::he ? Pronouns::she : Pronouns::he;
}

struct Verb {
  std::string_view one, several;
};
constexpr std::array verbs{Verb{"was", "were"},   Verb{"is", "are"},     Verb{"has", "have"},
                           Verb{"does", "do"},    Verb{"wasn", "weren"}, Verb{"isn", "aren"},
                           Verb{"hasn", "haven"}, Verb{"doesn", "don"}};

std::string_view agreeing(std::string_view verb) {
  for (const Verb& v : verbs)
    if (v.one == verb) return v.several;
  return verb;
}

}  // namespace

std::string_view name(Pronouns pronouns) noexcept {
  return forms[static_cast<std::size_t>(pronouns)][0];
}

std::string with_pronouns(std::string_view text, Pronouns pronouns) {
  const std::vector<Piece> list = pieces(text);
  std::string out;
  std::optional<Pronouns> own;  // the candidate's
  bool plural = false;          // the word before was "they"
  for (std::size_t i = 0; i < list.size(); ++i) {
    const std::size_t form = list[i].word ? form_of(list, i) : 5;
    if (form < 5) {
      const Pronouns gender = gender_of(list[i]);
      if (!own) own = gender;
      const Pronouns others = pronouns == Pronouns::they ? gender : opposite(pronouns);
      const Pronouns fresh = gender == *own ? pronouns : others;
      out += like(list[i].text, std::string(forms[static_cast<std::size_t>(fresh)][form]));
      plural = form == 0 && fresh == Pronouns::they;
    } else {
      out += plural && list[i].word ? agreeing(list[i].text) : list[i].text;
      if (list[i].word) plural = false;
    }
  }
  return out;
}

std::size_t name_sets() noexcept {
  return sets.size();
}

std::string_view first_name(std::size_t set) noexcept {
  return sets[set].front();
}

std::string with_names(std::string_view text, std::string_view candidate, std::size_t set) {
  std::vector<std::string> known;  // each in the order of its first mention
  std::vector<std::string> own;
  for (const Piece& piece : pieces(candidate))
    if (piece.word && piece.text.size() > 1 && is_capital(piece.text.front()) &&
        lower(piece.text.substr(1)) == piece.text.substr(1))
      own.emplace_back(piece.text);
  const auto is_name = [&](std::string_view word) {
    for (const NameSet& names : sets)
      if (std::find(names.begin(), names.end(), word) != names.end()) return true;
    return std::find(own.begin(), own.end(), word) != own.end();
  };
  std::string out;
  for (const Piece& piece : pieces(text)) {
    if (!piece.word || !is_name(piece.text)) {
      out += piece.text;
      continue;
    }
    auto at = std::find(known.begin(), known.end(), piece.text);
    if (at == known.end()) at = known.insert(known.end(), std::string(piece.text));
    out += sets[set][static_cast<std::size_t>(at - known.begin()) % names_in_set];
  }
  return out;
}

}  // namespace assay::testing
