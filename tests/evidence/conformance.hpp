// The public conformance sets: cases, offsets and the share solved.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <assay/decimal.hpp>

namespace assay::evidence::conformance {

// One expected result, in bytes of the input. Values are kept as the set writes them.
struct Expected {
  std::uint32_t begin = 0, end = 0;
  std::string value;  // empty where the set says null
  std::string unit;
};

struct Case {
  std::string input;
  std::vector<Expected> results;
};

// The cases of a file of `recognizers/`; no value where the data are not installed.
std::optional<std::vector<Case>> load(std::string_view file);

// A case that this project rules out by design, and why.
struct Exclusion {
  std::string_view input;
  std::string_view reason;
};

// Do two values agree to the 15 digits that the sets carry?
bool agree(const Decimal& ours, std::string_view theirs);

// Prints the share and checks it against the recorded one.
class Score {
 public:
  Score(std::string_view file, const std::vector<Exclusion>& excluded)
      : file_(file), excluded_(excluded) {}
  bool excludes(const Case& c) const;
  void add(const Case& c, bool solved);
  // Fails the test below `recorded` solved cases, and where too many are excluded.
  void check(int recorded) const;

 private:
  std::string_view file_;
  const std::vector<Exclusion>& excluded_;
  int solved_ = 0, cases_ = 0, skipped_ = 0;
};

}  // namespace assay::evidence::conformance
