// The names of evidence, as results print them.
#include <assay/evidence.hpp>

namespace assay {

std::string_view to_string(EvidenceKind kind) noexcept {
  switch (kind) {
    case EvidenceKind::mention:
      return "mention";
    case EvidenceKind::number:
      return "number";
    case EvidenceKind::percent:
      return "percent";
    case EvidenceKind::money:
      return "money";
    case EvidenceKind::duration:
      return "duration";
    case EvidenceKind::count:
      return "count";
    case EvidenceKind::change:
      return "change";
  }
  return {};
}

std::string_view to_string(Assertion status) noexcept {
  switch (status) {
    case Assertion::unasked:
      return "unasked";
    case Assertion::attributed:
      return "attributed";
    case Assertion::negated:
      return "negated";
    case Assertion::projected:
      return "projected";
    case Assertion::doubted:
      return "doubted";
    case Assertion::affirmed:
      return "affirmed";
  }
  return {};
}

std::string_view to_string(Voice voice) noexcept {
  return voice == Voice::candidate ? "candidate" : "interviewer";
}

std::string_view to_string(Direction direction) noexcept {
  switch (direction) {
    case Direction::none:
      return "none";
    case Direction::up:
      return "up";
    case Direction::down:
      return "down";
  }
  return {};
}

std::string_view to_string(Bound bound) noexcept {
  switch (bound) {
    case Bound::none:
      return "none";
    case Bound::upper:
      return "upper";
    case Bound::lower:
      return "lower";
  }
  return {};
}

}  // namespace assay
