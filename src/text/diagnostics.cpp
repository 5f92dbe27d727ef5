#include <algorithm>
#include <tuple>

#include <assay/diagnostic.hpp>

#include <fmt/format.h>

namespace assay {
namespace {

constexpr std::size_t most_shown = 100;

bool same(const Diagnostic& a, const Diagnostic& b) {
  return a.severity == b.severity && a.code == b.code && a.where == b.where &&
         a.source == b.source && a.message == b.message;
}

}  // namespace

void Diagnostics::add(Diagnostic diagnostic) {
  if (diagnostic.severity == Severity::error) ++errors_;
  list_.push_back(std::move(diagnostic));
}

void Diagnostics::error(Code code, const SourceRef& source, Span where, std::string message,
                        std::string help) {
  add({Severity::error, code, std::move(message), where, source, std::move(help), {}});
}

void Diagnostics::warning(Code code, const SourceRef& source, Span where, std::string message,
                          std::string help) {
  add({Severity::warning, code, std::move(message), where, source, std::move(help), {}});
}

void Diagnostics::append(Diagnostics other) {
  for (Diagnostic& diagnostic : other.list_)
    add(std::move(diagnostic));
}

void Diagnostics::sort() {
  std::vector<const Source*> sources;  // in the order first seen
  const auto rank = [&](const Diagnostic& d) {
    return std::find(sources.begin(), sources.end(), d.source.get()) - sources.begin();
  };
  for (const Diagnostic& d : list_)
    if (rank(d) == static_cast<std::ptrdiff_t>(sources.size())) sources.push_back(d.source.get());
  std::stable_sort(list_.begin(), list_.end(), [&](const Diagnostic& a, const Diagnostic& b) {
    return std::tuple(rank(a), a.where.begin) < std::tuple(rank(b), b.where.begin);
  });

  // Repeats share a place, so only the diagnostics since that place began are compared.
  std::vector<Diagnostic> kept;
  kept.reserve(list_.size());
  for (Diagnostic& d : list_) {
    bool repeated = false;
    for (auto k = kept.rbegin(); k != kept.rend() && !repeated; ++k) {
      if (k->source != d.source || k->where.begin != d.where.begin) break;
      repeated = same(*k, d);
    }
    if (!repeated) kept.push_back(std::move(d));
  }
  list_ = std::move(kept);
  errors_ = static_cast<std::size_t>(std::count_if(
      list_.begin(), list_.end(), [](const auto& d) { return d.severity == Severity::error; }));
}

std::string Diagnostics::render(bool colour) const {
  std::string out;
  std::size_t shown_errors = 0;
  for (const Diagnostic& diagnostic : list_) {
    if (diagnostic.severity == Severity::error && shown_errors++ == most_shown) {
      const std::size_t more = errors_ - most_shown;
      out += fmt::format("and {} more error{}\n", more, more == 1 ? "" : "s");
      break;
    }
    out += assay::render(diagnostic, colour);
  }
  return out;
}

}  // namespace assay
