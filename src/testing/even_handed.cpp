#include "testing/even_handed.hpp"

#include <algorithm>
#include <functional>
#include <map>

#include <fmt/format.h>

#include "scorecard/sections.hpp"
#include "testing/identities.hpp"
#include "testing/scorer.hpp"
#include "testing/stop.hpp"

namespace assay::testing {
namespace {

using Rewrite = std::function<std::string(std::string_view)>;

// The passages in their new words and order, as parts of one new text.
scorecard::Answers retold(const scorecard::Answers& answers, const Rewrite& rewrite) {
  scorecard::Answers out = answers;
  out.texts = scorecard::listed(answers);
  std::string whole;
  std::vector<Span> spans;
  for (const scorecard::Text& text : out.texts) {
    const auto begin = static_cast<std::uint32_t>(whole.size());
    whole += rewrite(text.text);
    spans.push_back({begin, static_cast<std::uint32_t>(whole.size())});
    whole += "\n\n";
  }
  const auto source = std::make_shared<const Source>("notes", std::move(whole));
  for (std::size_t i = 0; i < out.texts.size(); ++i) {
    scorecard::Text& text = out.texts[i];
    text.owned.reset();
    text.source = source;
    text.text = source->text().substr(spans[i].begin, spans[i].end - spans[i].begin);
    text.offsets = text::OffsetMap::shifted(spans[i].begin);
  }
  return out;
}

std::string plain(std::string_view text) {
  return std::string(text);
}

std::string notes_of(const scorecard::Answers& answers) {
  std::string out;
  for (const scorecard::Text& text : answers.texts)
    out += std::string(text.text) + "\n";
  return out;
}

class Comparison {
 public:
  Comparison(const Suite& suite, const Case& tested, const TestOptions& options)
      : tested_(tested), options_(options), rubric_(*suite.rubric.model()), scorer_(rubric_) {
    was_ = score(retold(tested.answers, plain));
  }

  std::optional<Difference> with(const scorecard::Answers& told, const std::string& change) {
    const std::string found = difference(rubric_, score(told), was_);
    if (found.empty()) return {};
    return Difference{fmt::format("case '{}' told with {}", tested_.name, change), found,
                      fmt::format("- name: {}\n  given:\n    notes: {}\n  expect: {}\n",
                                  yaml_text(tested_.name + ", " + change),
                                  yaml_text(notes_of(told)), expected(rubric_, was_))};
  }

 private:
  Verdict score(scorecard::Answers answers) {
    return scorer_(prepare(rubric_, std::move(answers), options_.limits));
  }

  const Case& tested_;
  const TestOptions& options_;
  const model::Rubric& rubric_;
  Scorer scorer_;
  Verdict was_;
};

// The first telling of a case that moves its result.
std::optional<Difference> first_uneven(const Suite& suite, const Case& tested,
                                       const Property& property, const TestOptions& options) {
  Comparison comparison(suite, tested, options);
  if (property.pronouns)
    for (const Pronouns pronouns : {Pronouns::he, Pronouns::she, Pronouns::they}) {
      const Rewrite rewrite = [&](std::string_view text) { return with_pronouns(text, pronouns); };
      if (auto found = comparison.with(retold(tested.answers, rewrite),
                                       fmt::format("the pronoun '{}'", name(pronouns))))
        return found;
    }
  if (property.names)
    for (std::size_t set = 0; set < name_sets(); ++set) {
      const Rewrite rewrite = [&](std::string_view text) {
        return with_names(text, tested.answers.head.candidate, set);
      };
      if (auto found = comparison.with(retold(tested.answers, rewrite),
                                       fmt::format("names such as {}", first_name(set))))
        return found;
    }
  return {};
}

// Sections back to front; the passages of one section, and the text outside all, stay in order.
scorecard::Answers back_to_front(const scorecard::Answers& answers) {
  std::vector<std::uint32_t> order;
  for (const scorecard::Text& text : answers.texts)
    if (std::find(order.begin(), order.end(), text.criterion) == order.end())
      order.push_back(text.criterion);
  std::reverse(order.begin(), order.end());
  scorecard::Answers out = answers;
  out.texts = scorecard::listed(answers);
  std::stable_sort(out.texts.begin(), out.texts.end(),
                   [&](const scorecard::Text& a, const scorecard::Text& b) {
                     return std::find(order.begin(), order.end(), a.criterion) <
                            std::find(order.begin(), order.end(), b.criterion);
                   });
  return retold(out, plain);
}

}  // namespace

std::vector<Difference> uneven(const Suite& suite, const Property& property,
                               const TestOptions& options) {
  std::vector<Difference> list;
  for (const Case& tested : suite.cases)
    if (!tested.answers.texts.empty() && !stops(options))
      if (auto found = first_uneven(suite, tested, property, options))
        list.push_back(*std::move(found));
  return list;
}

std::vector<Difference> moved_by_sections(const Suite& suite, const TestOptions& options) {
  std::vector<Difference> list;
  for (const Case& tested : suite.cases) {
    if (tested.answers.texts.size() < 2 || stops(options)) continue;
    Comparison comparison(suite, tested, options);
    if (auto found = comparison.with(back_to_front(tested.answers), "its sections back to front"))
      list.push_back(*std::move(found));
  }
  return list;
}

}  // namespace assay::testing
