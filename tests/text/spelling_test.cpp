#include "text/spelling.hpp"

#include <string>

#include <doctest/doctest.h>

namespace assay::text {

TEST_SUITE("text") {
  TEST_CASE("words are equal as they are spelled, wherever and however they are read") {
    static_assert(Spelling("baseline") == Spelling::of("baseline"));
    const std::string letters = "abcdefghijklmnopqrstuvwxyz";
    for (std::size_t length = 1; length <= Spelling::longest; ++length) {
      CAPTURE(length);
      const std::string word = letters.substr(0, length);
      const Spelling spelled = Spelling::read(letters.data(), length);
      CHECK(spelled == Spelling::of(word));
      for (std::size_t i = 0; i < length; ++i) {
        std::string other = word;
        other[i] = '-';
        CHECK_FALSE(spelled == Spelling::of(other));
      }
      CHECK_FALSE(spelled == Spelling::of(word.substr(1)));
    }
    CHECK_FALSE(Spelling("Idle") == Spelling("idle"));
    CHECK(Spelling("idle").hash() == Spelling::of("idle").hash());
    CHECK_FALSE(Spelling("idle").hash() == Spelling("idol").hash());
    CHECK(Spelling("’s") == Spelling::of("\xE2\x80\x99s"));
  }

  TEST_CASE("what is longer than a spelling is no word of a rule") {
    const std::string longer = "abcdefghijklmnopqrstuvwxyz";
    const Spelling spelled = Spelling::of(longer);
    CHECK_FALSE(spelled == Spelling::of(longer.substr(0, Spelling::longest)));
    CHECK(Spelling::read(longer.data(), Spelling::longest + 1) == spelled);
  }
}

}  // namespace assay::text
