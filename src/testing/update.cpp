#include "testing/update.hpp"

#include <algorithm>

#include "testing/edits.hpp"
#include "testing/sample.hpp"
#include "testing/trial.hpp"

namespace assay::testing {
namespace {

bool is_word(Aspect aspect) noexcept {
  return aspect == Aspect::status || aspect == Aspect::basis || aspect == Aspect::level ||
         aspect == Aspect::target || aspect == Aspect::vests_when;
}

// What came out, as the file would write it.
std::string value_text(const Assessment& assessment, const Expectation& expectation) {
  std::string text = outcome(assessment, expectation);
  if (is_word(expectation.aspect)) return text == "null" ? text : yaml_text(text);
  const bool amount = expectation.aspect == Aspect::fact || expectation.aspect == Aspect::amount;
  if (amount) text.erase(std::remove(text.begin(), text.end(), ','), text.end());
  if (expectation.aspect == Aspect::fact && (text == "yes" || text == "no"))
    return text == "yes" ? "true" : "false";
  return text;
}

class Updates {
 public:
  void add(Span where, std::string text) {
    const auto same = [&](const Edit& edit) { return edit.where == where; };
    const auto known = std::find_if(edits_.begin(), edits_.end(), same);
    if (known == edits_.end())
      edits_.push_back({where, std::move(text)});
    else if (known->text != text)
      contested_.push_back(where);
  }

  std::vector<Edit> take() {
    const auto contested = [this](const Edit& edit) {
      return std::find(contested_.begin(), contested_.end(), edit.where) != contested_.end();
    };
    edits_.erase(std::remove_if(edits_.begin(), edits_.end(), contested), edits_.end());
    return std::move(edits_);
  }

 private:
  std::vector<Edit> edits_;
  std::vector<Span> contested_;
};

}  // namespace

std::optional<std::string> updated_text(const Suite& suite,
                                        const std::function<bool(const Case&)>& wanted,
                                        const Limits& limits) {
  const Subject own = subject(suite);
  Updates updates;
  for (const Case& tested : suite.cases) {
    if (!wanted(tested)) continue;
    const Assessment assessment =
        assess(own, tested.answers, score::gather(*own.rubric, tested.answers, limits));
    for (const Expectation& expectation : tested.expectations)
      if (!met(assessment, expectation))
        updates.add(expectation.where, value_text(assessment, expectation));
  }
  std::vector<Edit> edits = updates.take();
  if (edits.empty()) return {};
  return edited(suite.source->text(), std::move(edits));
}

}  // namespace assay::testing
