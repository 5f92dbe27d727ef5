/// Evidence: what the notes say, tied to their bytes.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <assay/quantity.hpp>

namespace assay {

/// How a span is meant. In the order of precedence when cues overlap, strongest first.
enum class Assertion : std::uint8_t { unasked, attributed, negated, projected, doubted, affirmed };

/// Who speaks: the candidate in quotes and in `answers`, else the interviewer.
enum class Voice : std::uint8_t { interviewer, candidate };

enum class Direction : std::uint8_t { none, up, down };
enum class Bound : std::uint8_t { none, upper, lower };

enum class EvidenceKind : std::uint8_t { mention, number, percent, money, duration, count, change };

/// One mention or quantity of the notes. Offsets are bytes of the file or text that was given,
/// half open, always on character boundaries; line and column count from 1, columns in code points.
struct Evidence {
  EvidenceKind kind = EvidenceKind::mention;
  std::string_view set;  ///< the phrase set, for a mention; lives as long as the rubric
  std::optional<Decimal> value, low, high, from, to;
  Unit unit{};  ///< of the quantity; meaningless for a mention
  Bound bound = Bound::none;
  Direction direction = Direction::none;
  bool approximate = false;
  Assertion status = Assertion::affirmed;
  Voice voice = Voice::interviewer;
  std::uint32_t start = 0, end = 0;
  std::uint32_t line = 1, column = 1;
  std::string text;     ///< the bytes themselves
  std::string section;  ///< id of the criterion whose section it stands in; may be empty
  std::string cue;      ///< what decided the status: "plans to"; empty for affirmed
  std::uint32_t cue_line = 0, cue_column = 0;
  std::string near;  ///< the text of the mention that a quantity belongs to
};

ASSAY_API std::string_view to_string(EvidenceKind kind) noexcept;
ASSAY_API std::string_view to_string(Assertion status) noexcept;
ASSAY_API std::string_view to_string(Voice voice) noexcept;
ASSAY_API std::string_view to_string(Direction direction) noexcept;
ASSAY_API std::string_view to_string(Bound bound) noexcept;

}  // namespace assay
