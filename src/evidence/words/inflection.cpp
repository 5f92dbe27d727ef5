#include "evidence/words/inflection.hpp"

#include <algorithm>

#include "evidence/words/irregular.hpp"

namespace assay::evidence {
namespace {

bool is_vowel(char c) noexcept {
  return c == 'a' || c == 'e' || c == 'i' || c == 'o' || c == 'u';
}

bool is_letter(char c) noexcept {
  return c >= 'a' && c <= 'z';
}

bool ends_with(std::string_view word, std::string_view ending) noexcept {
  return word.size() > ending.size() && word.substr(word.size() - ending.size()) == ending;
}

int syllables(std::string_view word) noexcept {
  int count = 0;
  for (std::size_t i = 0; i < word.size(); ++i) {
    const bool vowel = is_vowel(word[i]) || (word[i] == 'y' && i > 0);
    const bool after_vowel = i > 0 && (is_vowel(word[i - 1]) || word[i - 1] == 'y');
    if (vowel && !after_vowel) ++count;
  }
  return count;
}

// `cut`, `plan`, `debug`: one vowel before one consonant that can be doubled.
bool ends_short(std::string_view word) noexcept {
  const std::size_t n = word.size();
  if (n < 3 || is_vowel(word[n - 1])) return false;
  const char last = word[n - 1];
  if (last == 'w' || last == 'x' || last == 'y' || last == 'h') return false;
  if (!is_vowel(word[n - 2])) return false;
  return !is_vowel(word[n - 3]) || (word[n - 3] == 'u' && n > 3 && word[n - 4] == 'q');
}

bool doubles_last(std::string_view word) noexcept {
  const std::size_t n = word.size();
  return n >= 3 && word[n - 1] == word[n - 2] && !is_vowel(word[n - 1]);
}

std::string join(std::string_view stem, std::string_view ending) {
  std::string out(stem);
  out += ending;
  return out;
}

class Forms {
 public:
  void add(std::string form) {
    if (std::find(list_.begin(), list_.end(), form) == list_.end())
      list_.push_back(std::move(form));
  }
  std::vector<std::string> take() { return std::move(list_); }
  const std::vector<std::string>& list() const { return list_; }

 private:
  std::vector<std::string> list_;
};

void add_s(std::string_view base, Forms& forms) {
  const char last = base.back();
  if (last == 'y' && base.size() > 2 && !is_vowel(base[base.size() - 2]))
    return forms.add(join(base.substr(0, base.size() - 1), "ies"));
  const bool hisses = last == 's' || last == 'x' || last == 'z' || ends_with(base, "ch") ||
                      ends_with(base, "sh") || last == 'o';
  if (hisses) forms.add(join(base, "es"));
  if (last == 'z' && ends_short(base)) forms.add(join(base, "zes"));
  if (!hisses || last == 'o') forms.add(join(base, "s"));
}

void add_with(std::string_view stem, bool regular, Forms& forms) {
  if (regular) forms.add(join(stem, "ed"));
  forms.add(join(stem, "ing"));
  forms.add(join(stem, "ings"));
}

// -ed and -ing, by the spelling of the end.
void add_ed_ing(std::string_view base, bool regular, Forms& forms) {
  const std::size_t n = base.size();
  const std::string_view stem = base.substr(0, n - 1);
  if (base.back() == 'e') {
    if (regular) forms.add(join(base, "d"));
    if (ends_with(base, "ie")) return forms.add(join(base.substr(0, n - 2), "ying"));
    const bool keeps_e = ends_with(base, "ee") || ends_with(base, "oe") || ends_with(base, "ye");
    return add_with(keeps_e ? base : stem, false, forms);
  }
  if (base.back() == 'y' && n > 2 && !is_vowel(base[n - 2])) {
    if (regular) forms.add(join(stem, "ied"));
    return add_with(base, false, forms);
  }
  if (ends_with(base, "ic")) return add_with(join(base, "k"), regular, forms);
  const bool is_short = ends_short(base);
  if (is_short) add_with(join(base, base.substr(n - 1)), regular, forms);
  if (!is_short || syllables(base) > 1) add_with(base, regular, forms);
}

void add_forms(std::string_view base, Forms& forms) {
  forms.add(std::string(base));
  bool regular = true;
  for (const IrregularVerb& verb : irregular_verbs) {
    if (verb.base != base) continue;
    regular = false;
    for (const std::string_view form : {verb.past, verb.participle, verb.other}) {
      if (!form.empty()) forms.add(std::string(form));
    }
  }
  bool regular_plural = true;
  for (const IrregularPlural& noun : irregular_plurals) {
    if (noun.singular != base) continue;
    forms.add(std::string(noun.plural));
    regular_plural = false;
  }
  if (regular_plural) add_s(base, forms);
  add_ed_ing(base, regular, forms);
}

// The bases that a word in -ed or -ing, cut down to `stem`, can have.
void add_bases_of_stem(std::string_view stem, Forms& bases) {
  if (stem.size() < 2 || syllables(stem) == 0) return;
  const char last = stem.back();
  if (doubles_last(stem)) {
    bases.add(std::string(stem.substr(0, stem.size() - 1)));
    if (last == 'l' || last == 's' || last == 'f' || last == 'z') bases.add(std::string(stem));
    return;
  }
  // After a short syllable only a dropped e leaves the consonant single: `rated` is not of `rat`.
  const bool must_end_in_e =
      (ends_short(stem) && syllables(stem) == 1) || last == 'v' || last == 'u' || last == 'c';
  if (!must_end_in_e) bases.add(std::string(stem));
  if (ends_with(stem, "ck")) bases.add(std::string(stem.substr(0, stem.size() - 1)));
  if (!is_vowel(last) || last == 'u') bases.add(join(stem, "e"));
}

void add_bases_of_plural(std::string_view word, Forms& bases) {
  if (!ends_with(word, "s") || word.size() < 4 || ends_with(word, "ss") || ends_with(word, "us") ||
      ends_with(word, "is"))
    return;
  if (ends_with(word, "ies") && word.size() > 4)
    return bases.add(join(word.substr(0, word.size() - 3), "y"));
  const std::string_view without_s = word.substr(0, word.size() - 1);
  bases.add(std::string(without_s));
  const std::string_view without_es = word.substr(0, word.size() - 2);
  const bool hisses = ends_with(word, "ches") || ends_with(word, "shes") ||
                      ends_with(word, "xes") || ends_with(word, "sses") || ends_with(word, "oes");
  if (hisses) bases.add(std::string(without_es));
}

void add_bases(std::string_view word, Forms& bases) {
  bases.add(std::string(word));
  for (const IrregularVerb& verb : irregular_verbs) {
    if (word == verb.past || word == verb.participle || word == verb.other)
      bases.add(std::string(verb.base));
  }
  for (const IrregularPlural& noun : irregular_plurals) {
    if (word == noun.plural) bases.add(std::string(noun.singular));
  }
  add_bases_of_plural(word, bases);
  if (ends_with(word, "ings")) word.remove_suffix(1);
  if (ends_with(word, "ying") && word.size() == 5) bases.add(join(word.substr(0, 1), "ie"));
  if (ends_with(word, "ied") && word.size() > 4)
    return bases.add(join(word.substr(0, word.size() - 3), "y"));
  if (ends_with(word, "ing")) add_bases_of_stem(word.substr(0, word.size() - 3), bases);
  if (ends_with(word, "ed") && !ends_with(word, "eed"))
    add_bases_of_stem(word.substr(0, word.size() - 2), bases);
}

bool has_one_form(std::string_view word) noexcept {
  if (word.size() < 2) return true;
  if (!std::all_of(word.begin(), word.end(), is_letter)) return true;
  return std::binary_search(function_words.begin(), function_words.end(), word);
}

// An acronym or a name with digits takes a plural and nothing else: `PMs`, `H100s`.
bool takes_only_s(std::string_view word) noexcept {
  const bool plain = std::all_of(word.begin(), word.end(),
                                 [](char c) { return is_letter(c) || (c >= '0' && c <= '9'); });
  return plain && is_letter(word.front()) && (word.size() == 2 || !is_letter(word.back()));
}

constexpr std::string_view two_letter_function_words[] = {
    "am", "an", "as", "at", "be", "by", "he", "if", "in", "is", "it",
    "me", "my", "no", "of", "on", "or", "so", "to", "up", "us", "we"};

}  // namespace

std::vector<std::string> inflections(std::string_view folded) {
  const bool small =
      std::find(std::begin(two_letter_function_words), std::end(two_letter_function_words),
                folded) != std::end(two_letter_function_words);
  Forms forms;
  forms.add(std::string(folded));
  if (folded == "go" || folded == "do") {
    add_forms(folded, forms);
    return forms.take();
  }
  if (folded == "be") return {"be", "is", "are", "was", "were", "am", "been", "being"};
  if (small || folded.size() < 2) return forms.take();
  if (takes_only_s(folded)) {
    forms.add(join(folded, "s"));
    return forms.take();
  }
  if (has_one_form(folded)) return forms.take();
  Forms bases;
  add_bases(folded, bases);
  // `savings` is of `saving`, which is of `save`.
  for (const std::string& base : bases.list())
    add_forms(base, forms);
  return forms.take();
}

}  // namespace assay::evidence
