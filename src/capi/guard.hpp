// The one place where exceptions end.
#pragma once

#include <exception>
#include <memory>
#include <new>
#include <stdexcept>
#include <string>
#include <string_view>
#include <utility>

#include <assay/assay.h>
#include <assay/diagnostic.hpp>
#include <assay/result.hpp>

struct assay_error {
  assay::Diagnostics diagnostics;
  std::string text;
};

namespace assay::capi {

inline std::string_view view(assay_string text) noexcept {
  return text.data == nullptr ? std::string_view() : std::string_view(text.data, text.size);
}

inline assay_string string(std::string_view text) noexcept {
  return {text.data(), text.size()};
}

// A document or a path: its bytes are looked at by whoever reads it.
inline bool given(assay_string text) noexcept {
  return text.data != nullptr || text.size == 0;
}

// Best effort: an error object where there is memory for one.
inline void put_error(assay_error** error, const Diagnostics& why) noexcept {
  if (error == nullptr) return;
  try {
    auto made = std::make_unique<assay_error>();
    made->diagnostics = why;
    made->text = why.render();
    *error = made.release();
  } catch (...) {
    *error = nullptr;
  }
}

// A name or a value, which goes into results as it is: given, and UTF-8. What is not UTF-8 is told
// by its first wrong byte.
bool valid(assay_string text, assay_error** error);

inline assay_status status_of(const Diagnostics& why) noexcept {
  for (const Diagnostic& diagnostic : why) {
    switch (diagnostic.code) {
      case Code::unreadable_file:
      case Code::is_directory:
      case Code::not_regular_file:
      case Code::file_changed:
        return ASSAY_UNREADABLE;
      default:
        break;
    }
  }
  return ASSAY_INVALID_DOCUMENT;
}

// Runs `body`, which returns a status; nothing thrown leaves.
template <class Body>
assay_status guarded(Body body) noexcept {
  try {
    return body();
  } catch (const std::bad_alloc&) {
    return ASSAY_NO_MEMORY;
  } catch (const std::length_error&) {
    return ASSAY_NO_MEMORY;
  } catch (...) {
    return ASSAY_INTERNAL;
  }
}

// The same for what makes a handle: `out` is null until it succeeds.
template <class Handle, class Body>
assay_status making(Handle** out, assay_error** error, Body body) noexcept {
  if (error != nullptr) *error = nullptr;
  if (out == nullptr) return ASSAY_INVALID_ARGUMENT;
  *out = nullptr;
  return guarded(body);
}

// A result's value through `out`, or its diagnostics as the error.
template <class Handle, class T>
assay_status give(Result<T> result, Handle** out, assay_error** error) {
  if (!result) {
    put_error(error, result.error());
    return status_of(result.error());
  }
  *out = new Handle{*std::move(result)};
  return ASSAY_OK;
}

// A setter's status: what a scorecard refuses is a name or value that its rubric does not know, or
// notes with errors.
inline assay_status give(const Status& status, assay_error** error) {
  if (status) return ASSAY_OK;
  put_error(error, status.error());
  for (const Diagnostic& diagnostic : status.error()) {
    switch (diagnostic.code) {
      case Code::bidi_control:
      case Code::control_character:
      case Code::invalid_utf8:
      case Code::not_utf8:
      case Code::nul_byte:
      case Code::too_large:
        return ASSAY_INVALID_DOCUMENT;
      default:
        break;
    }
  }
  return ASSAY_UNKNOWN_NAME;
}

}  // namespace assay::capi
