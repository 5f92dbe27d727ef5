// What is wrong where the JSON parser gave up.
#pragma once

#include <cstdint>
#include <optional>

#include <assay/diagnostic.hpp>

namespace assay::json {

// How far the parser came.
enum class Last : std::uint8_t { nothing, open, key, value };
struct Progress {
  Last last = Last::nothing;
  std::uint32_t end = 0;  // of that bracket, key or value in the file
};

// The innermost collection that is open.
struct Open {
  std::uint32_t begin = 0;
  bool is_object = false;
};

void report(const SourceRef& source, const Progress& progress, const std::optional<Open>& open,
            Diagnostics& out);

}  // namespace assay::json
