#include "evidence/quantities/lexicon.hpp"

#include <algorithm>
#include <string>

#include "evidence/quantities/currencies.hpp"
#include "evidence/quantities/number_words.hpp"
#include "evidence/quantities/unit_words.hpp"
#include "evidence/words/each_word.hpp"
#include "units/names.hpp"

namespace assay::evidence::quantities {
namespace {

Currency currency(std::string_view code) noexcept {
  return {{code[0], code[1], code[2]}};
}

std::string lower(std::string_view text) {
  std::string out(text);
  for (char& c : out) {
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c | 0x20);
  }
  return out;
}

bool is_vowel(char c) noexcept {
  return std::string_view("aeiou").find(c) != std::string_view::npos;
}

// The regular forms of a verb: drop, drops, dropped, dropping.
std::vector<std::string> conjugated(std::string_view base) {
  const std::string stem(base);
  const char last = stem.back();
  const char before = stem[stem.size() - 2];
  if (last == 'e') return {stem, stem + "s", stem + "d", stem.substr(0, stem.size() - 1) + "ing"};
  const bool hisses = last == 's' || last == 'h' || last == 'x';
  const bool doubled = stem.size() <= 4 && !is_vowel(last) && last != 'w' && is_vowel(before) &&
                       !is_vowel(stem[stem.size() - 3]);
  const std::string root = doubled ? stem + last : stem;
  return {stem, stem + (hisses ? "es" : "s"), root + "ed", root + "ing"};
}

template <class Table>
bool contains(const Table& table, std::string_view code) noexcept {
  return std::find(table.begin(), table.end(), code) != table.end();
}

template <class Keyed>
void sort_by_word(std::vector<Keyed>& entries) {
  std::stable_sort(entries.begin(), entries.end(),
                   [](const Keyed& a, const Keyed& b) { return a.word < b.word; });
}

template <class Keyed>
const Keyed* find_word(const std::vector<Keyed>& entries, WordId word) noexcept {
  const auto found = std::lower_bound(entries.begin(), entries.end(), word,
                                      [](const Keyed& entry, WordId w) { return entry.word < w; });
  return found != entries.end() && found->word == word ? &*found : nullptr;
}

}  // namespace

Lexicon::Lexicon(Vocabulary& vocabulary) : infos_(1) {
  add_numbers(vocabulary);
  add_units(vocabulary);
  add_money(vocabulary);
  add_codes(vocabulary);
  add_changes(vocabulary);
  add_comparisons(vocabulary);
  const auto id = [&](std::string_view form) { return vocabulary.add(form); };
  common_ = {id("a"),    id("all"),     id("and"), id("ago"),     id("annual"), id("anywhere"),
             id("at"),   id("between"), id("by"),  id("d"),       id("each"),   id("earlier"),
             id("fold"), id("from"),    id("g"),   id("h"),       id("half"),   id("in"),
             id("k"),    id("later"),   id("m"),   id("no"),      id("of"),     id("old"),
             id("one"),  id("or"),      id("out"), id("over"),    id("p"),      id("per"),
             id("plus"), id("point"),   id("'s"),  id("quarter"), id("s"),      id("t"),
             id("than"), id("through"), id("to"),  id("us"),      id("versus"), id("vs"),
             id("w"),    id("x"),       id("y")};
  currency_names.index(vocabulary.size());
  currencies_before.index(vocabulary.size());
  percents.index(vocabulary.size());
  comparisons_before.index(vocabulary.size());
  comparisons_after.index(vocabulary.size());
  sort_by_word(codes_);
  sort_by_word(dollars_);
  mark_openers();
}

void Lexicon::mark_openers() {
  constexpr Role numbers = Role::digit_word | Role::teen | Role::tens | Role::hundred | Role::half |
                           Role::part | Role::sign | Role::determiner;
  for (WordInfo& info : infos_) {
    info.opens = info.is(numbers);
  }
  const auto mark = [&](WordId word) { at(word).opens = true; };
  percents.each_first(mark);
  currencies_before.each_first(mark);
  for (const auto& code : codes_) {
    mark(code.word);
  }
  for (const auto& dollar : dollars_) {
    // "a $4 million contract": the article is looked at for itself.
    if (!at(dollar.word).is(Role::article)) mark(dollar.word);
  }
}

WordInfo& Lexicon::at(WordId word) {
  if (word >= words_) infos_.resize(words_ = word + 1);
  return infos_[word];
}

WordInfo& Lexicon::add(Vocabulary& vocabulary, std::string_view form, Role role) {
  WordInfo& info = at(vocabulary.add(form));
  info.roles = info.roles | role;
  return info;
}

void Lexicon::add_numbers(Vocabulary& vocabulary) {
  for (const NumberWord& word : number_words) {
    add(vocabulary, word.form, word.role).number = word.value;
  }
}

void Lexicon::add_units(Vocabulary& vocabulary) {
  for (const DurationWord& word : duration_words) {
    if (word.unit == Duration::none) continue;
    WordInfo& info = add(vocabulary, word.form, Role::duration);
    info.duration = word.unit;
    info.duration_times = static_cast<std::int16_t>(word.times);
    info.duration_power = static_cast<std::int8_t>(word.power);
  }
  for (const PeriodWord& word : period_words) {
    add(vocabulary, word.form, Role::period).period = word.period;
  }
  for (const PeriodWord& word : periodic_words) {
    add(vocabulary, word.form, Role::periodic).period = word.period;
  }
  for (const RoleList& list : role_lists) {
    for_each_word(list.forms, [&](std::string_view form) { add(vocabulary, form, list.role); });
  }
  for (const PercentPhrase& percent : percent_phrases) {
    percents.add(vocabulary, percent.phrase, percent.power);
  }
}

void Lexicon::add_money(Vocabulary& vocabulary) {
  for (const CurrencyName& name : currency_name_table) {
    const MoneyUnit unit{currency(name.code), name.power};
    const std::string form = fold_word(name.name);
    currency_names.add(vocabulary, form, unit);
    currency_names.add(vocabulary, form + "s", unit);
  }
  for (const std::string_view name : {"dollar", "dollars", "euro", "rs", "rmb", "yen", "sen"}) {
    for (const CurrencyName& known : currency_name_table) {
      const bool plural = name.size() == known.name.size() + 1 && name.starts_with(known.name);
      if (known.name != name && !plural) continue;
      currencies_before.add(vocabulary, name, {currency(known.code), known.power});
      break;
    }
  }
  for (const CurrencySign& sign : currency_signs) {
    signs_.emplace_back(sign.sign, MoneyUnit{currency(sign.code), sign.power});
  }
  for (const DollarPrefix& prefix : dollar_prefixes) {
    dollars_.push_back({vocabulary.add(prefix.word), {currency(prefix.code), 0}});
  }
}

void Lexicon::add_codes(Vocabulary& vocabulary) {
  for (const std::string_view code : units::currency_codes()) {
    if (contains(never_codes, code)) continue;
    const MoneyUnit unit{currency(code), 0};
    const bool certain = !contains(ambiguous_codes, code);
    const std::string form = lower(code);
    codes_.push_back({vocabulary.add(form), {unit, certain}});
    dollars_.push_back({vocabulary.add(form), unit});
    if (certain) codes_.push_back({vocabulary.add("m" + form), {{unit.currency, 6}, true}});
  }
}

void Lexicon::add_changes(Vocabulary& vocabulary) {
  const auto mark = [&](std::string_view form, const ChangeWord& word) {
    WordInfo& info = add(vocabulary, form, Role::change);
    if (info.change != ChangeKind::none) return;
    info.change = word.kind;
    info.direction = word.direction;
  };
  for (const ChangeWord& word : change_words) {
    if (!word.regular) mark(word.form, word);
  }
  for (const ChangeWord& word : change_words) {
    if (!word.regular) continue;
    for (const std::string& form : conjugated(word.form))
      mark(form, word);
  }
  for_each_word(moving_verbs, [&](std::string_view form) {
    mark(form, {form, Direction::none, ChangeKind::verb});
  });
}

void Lexicon::add_comparisons(Vocabulary& vocabulary) {
  for (const ComparisonPhrase& phrase : comparison_phrases_before) {
    comparisons_before.add(vocabulary, phrase.phrase, phrase.comparison);
  }
  for (const ComparisonPhrase& phrase : comparison_phrases_after) {
    comparisons_after.add(vocabulary, phrase.phrase, phrase.comparison);
  }
}

const Lexicon::Code* Lexicon::code(WordId word) const noexcept {
  if (!info(word).opens) return nullptr;  // every code does
  const auto* found = find_word(codes_, word);
  return found ? &found->value : nullptr;
}

const MoneyUnit* Lexicon::find_sign(char32_t mark) const noexcept {
  for (const auto& [sign, unit] : signs_) {
    if (sign == mark) return &unit;
  }
  return nullptr;
}

const MoneyUnit* Lexicon::dollar(WordId word) const noexcept {
  const auto* found = find_word(dollars_, word);
  return found ? &found->value : nullptr;
}

}  // namespace assay::evidence::quantities
