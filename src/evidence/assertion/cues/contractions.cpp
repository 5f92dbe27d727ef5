#include "evidence/assertion/cues/contractions.hpp"

#include <algorithm>
#include <iterator>
#include <string_view>
#include <utility>

#include "evidence/words/each_word.hpp"

namespace assay::evidence {
namespace {

struct Contraction {
  std::string_view auxiliary;
  std::string_view forms;  // space-separated
};

constexpr Contraction contractions[] = {
    {"did", "didn't didnt doesn't doesnt don't dont"},
    {"do", "don't dont didn't didnt doesn't doesnt"},
    {"does", "doesn't doesnt"},
    {"could", "couldn't couldnt can't cant cannot"},
    {"was", "wasn't wasnt"},
    {"is", "isn't isnt ain't aint"},
    {"are", "aren't arent"},
    {"were", "weren't werent"},
    {"has", "hasn't hasnt"},
    {"have", "haven't havent"},
    {"had", "hadn't hadnt"},
    {"would", "wouldn't wouldnt"},
    {"will", "won't wont"},
    {"should", "shouldn't shouldnt"},
    {"might", "mightn't mightnt"},
};
constexpr Contraction shortened[] = {
    {"would", "would've"}, {"could", "could've"}, {"should", "should've"},
    {"might", "might've"}, {"must", "must've"},
};
constexpr std::string_view negative_contractions =
    "didn't didnt doesn't doesnt don't dont couldn't couldnt can't cant hasn't hasnt haven't "
    "havent hadn't hadnt wouldn't wouldnt won't wont shouldn't shouldnt mightn't mustn't needn't";
constexpr std::string_view negative_forms_of_be =
    "wasn't wasnt isn't isnt ain't aint aren't arent weren't werent";

// Whether it is, or may be, what an auxiliary takes in.
bool may_contract(const Element& element) noexcept {
  if (element.text == "not" || element.text == "have") return true;
  return std::any_of(element.options.begin(), element.options.end(), [](const Pattern& option) {
    return !option.empty() && may_contract(option.front());
  });
}

template <std::size_t size>
std::string_view find_forms(const Contraction (&table)[size], std::string_view auxiliary) noexcept {
  const auto found = std::find_if(std::begin(table), std::end(table), [&](const Contraction& row) {
    return row.auxiliary == auxiliary;
  });
  return found == std::end(table) ? std::string_view() : found->forms;
}

// How an auxiliary and the word behind it are written as one; empty where they are not.
std::string_view forms_of(std::string_view auxiliary, std::string_view behind) noexcept {
  if (behind == "not") return find_forms(contractions, auxiliary);
  return behind == "have" ? find_forms(shortened, auxiliary) : std::string_view();
}

bool is_auxiliary(const Element& element) noexcept {
  return !forms_of(element.text, "not").empty() || !forms_of(element.text, "have").empty();
}

void add_options(Element& choice, std::string_view forms) {
  for_each_word(forms, [&](std::string_view form) {
    choice.options.push_back({{ElementKind::exact, false, std::string(form), {}}});
  });
}

// Behind each option of the choice at `i` what follows the choice.
void draw_in_next(Pattern& pattern, std::size_t i) {
  for (Pattern& option : pattern[i].options)
    option.push_back(pattern[i + 1]);
  pattern.erase(pattern.begin() + static_cast<std::ptrdiff_t>(i) + 1);
}

// Before each option of the choice behind `i` the auxiliary at `i`.
void draw_in_auxiliary(Pattern& pattern, std::size_t i) {
  Element& choice = pattern[i + 1];
  Element auxiliary = std::move(pattern[i]);
  choice.after_gap = std::exchange(auxiliary.after_gap, false);
  for (Pattern& option : choice.options)
    option.insert(option.begin(), auxiliary);
  pattern.erase(pattern.begin() + static_cast<std::ptrdiff_t>(i));
}

// "{did|was} not" to "{did not|was not}", "would {not|never}" to "{would not|would never}", so that
// each option can be contracted by itself.
void draw_in(Pattern& pattern) {
  for (std::size_t i = 0; i + 1 < pattern.size();) {
    const Element& next = pattern[i + 1];
    const bool may = may_contract(next);
    if (may && pattern[i].kind == ElementKind::choice) {
      draw_in_next(pattern, i);
    } else if (may && next.kind == ElementKind::choice && !next.after_gap &&
               is_auxiliary(pattern[i])) {
      draw_in_auxiliary(pattern, i);
    } else {
      ++i;
    }
  }
}

// The auxiliary at `i` and the word behind it, as written out or as one.
Element contracted(Pattern& pattern, std::size_t i, std::string_view forms) {
  Element choice{ElementKind::choice, std::exchange(pattern[i].after_gap, false), {}, {}};
  const auto first = pattern.begin() + static_cast<std::ptrdiff_t>(i);
  choice.options.emplace_back(std::make_move_iterator(first), std::make_move_iterator(first + 2));
  add_options(choice, forms);
  return choice;
}

// "not" at the beginning. "isn't" alone is "is not", which reaches its subject.
Element any_negation(Element negation, bool alone) {
  Element choice{ElementKind::choice, false, {}, {}};
  choice.options.push_back({std::move(negation)});
  add_options(choice, negative_contractions);
  if (!alone) add_options(choice, negative_forms_of_be);
  return choice;
}

// `begins`: nothing stands before the pattern; `ends`: nothing stands behind it.
Pattern contract(Pattern pattern, bool begins, bool ends) {
  draw_in(pattern);
  Pattern out;
  for (std::size_t i = 0; i < pattern.size(); ++i) {
    const bool first = begins && i == 0, last = ends && i + 1 == pattern.size();
    const std::string_view behind =
        i + 1 < pattern.size() ? std::string_view(pattern[i + 1].text) : std::string_view();
    const std::string_view forms = forms_of(pattern[i].text, behind);
    if (!forms.empty()) {
      out.push_back(contracted(pattern, i++, forms));
    } else if (first && pattern[i].text == "not") {
      out.push_back(any_negation(std::move(pattern[i]), last));
    } else {
      for (Pattern& option : pattern[i].options)
        option = contract(std::move(option), first, last);
      out.push_back(std::move(pattern[i]));
    }
  }
  return out;
}

}  // namespace

Pattern with_contractions(Pattern pattern) {
  return contract(std::move(pattern), true, true);
}

}  // namespace assay::evidence
