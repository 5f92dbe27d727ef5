/// Guideline: a compensation document, checked against the rubric that it pays for.
///
///     auto guideline = assay::Guideline::load("guidelines/gpu-impact.yaml", *rubric);
///     if (!guideline) { std::cerr << guideline.error().render(); return 2; }
///     assay::Assessment a = rubric->score(card, *guideline);
///     for (const auto& c : a.compensation()->components) std::cout << c.because << '\n';
///
/// An immutable value, cheap to copy, shared between threads without locks. It keeps its rubric
/// alive.
#pragma once

#include <memory>
#include <string>
#include <string_view>

#include <assay/limits.hpp>
#include <assay/result.hpp>
#include <assay/rubric.hpp>

namespace assay {

namespace compensation {
struct Bound;
}

class ASSAY_API Guideline {
 public:
  /// Its expressions are checked against `rubric`: a fact or a flag that the rubric lacks is an
  /// error, and so is a rubric that `for:` does not list.
  static Result<Guideline> load(const std::string& path, const Rubric& rubric,
                                const Limits& limits = {});
  static Result<Guideline> parse(std::string text, std::string name, const Rubric& rubric,
                                 const Limits& limits = {});

  std::string_view id() const noexcept;
  std::string_view version() const noexcept;
  std::string_view title() const noexcept;
  /// "sha256:..." of the file.
  std::string_view digest() const noexcept;
  /// Warnings met while loading.
  const Diagnostics& warnings() const noexcept { return *warnings_; }

  /// The rubric that it pays for.
  const std::shared_ptr<const model::Rubric>& rubric() const noexcept;
  const std::shared_ptr<const compensation::Bound>& bound() const noexcept { return bound_; }

 private:
  Guideline(std::shared_ptr<const compensation::Bound> bound,
            std::shared_ptr<const Diagnostics> warnings);
  std::shared_ptr<const compensation::Bound> bound_;
  std::shared_ptr<const Diagnostics> warnings_;
};

}  // namespace assay
