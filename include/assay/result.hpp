/// A value, or the diagnostics that say why there is none. No exceptions.
///
///     auto rubric = assay::Rubric::load("rubric.yaml");
///     if (!rubric) { std::cerr << rubric.error().render(); return 2; }
///     use(*rubric);
#pragma once

#include <utility>
#include <variant>

#include <assay/diagnostic.hpp>

namespace assay {

template <class T>
class [[nodiscard]] Result {
 public:
  Result(T value) : state_(std::in_place_index<0>, std::move(value)) {}
  /// `why` holds at least one error.
  Result(Diagnostics why) : state_(std::in_place_index<1>, std::move(why)) {}

  bool has_value() const noexcept { return state_.index() == 0; }
  explicit operator bool() const noexcept { return has_value(); }
  /// Requires has_value().
  T& operator*() & noexcept { return *std::get_if<0>(&state_); }
  const T& operator*() const& noexcept { return *std::get_if<0>(&state_); }
  T&& operator*() && noexcept { return std::move(*std::get_if<0>(&state_)); }
  T* operator->() noexcept { return std::get_if<0>(&state_); }
  const T* operator->() const noexcept { return std::get_if<0>(&state_); }
  /// Requires !has_value().
  const Diagnostics& error() const noexcept { return *std::get_if<1>(&state_); }

 private:
  std::variant<T, Diagnostics> state_;
};

/// Done, or why not.
class [[nodiscard]] Status {
 public:
  Status() = default;
  Status(Diagnostics why) : why_(std::move(why)) {}
  bool ok() const noexcept { return !why_.has_errors(); }
  explicit operator bool() const noexcept { return ok(); }
  const Diagnostics& error() const noexcept { return why_; }

 private:
  Diagnostics why_;
};

}  // namespace assay
