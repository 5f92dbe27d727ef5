// A fault of a value that the host handed over, as the Status that it gets back.
#pragma once

#include <utility>

#include <assay/diagnostic.hpp>

#include "scorecard/values.hpp"

namespace assay {

// No document, so no place.
inline Status failed(scorecard::Fault fault) {
  Diagnostics why;
  why.add({Severity::error,
           fault.code,
           std::move(fault.message),
           {},
           nullptr,
           std::move(fault.help),
           {}});
  return why;
}

}  // namespace assay
