#include "text/word_list.hpp"

#include <doctest/doctest.h>

namespace assay::text {

TEST_SUITE("text") {
  TEST_CASE("a word list has its words as they are spelled, and no others") {
    static constexpr WordList words{"saved", "avoided", "gained", "="};
    static_assert(words.has(Spelling("saved")));
    for (const std::string_view word : {"saved", "avoided", "gained", "="})
      CHECK(words.has(Spelling::of(word)));
    // As long and with the same first letter; a beginning; another case; nothing.
    for (const std::string_view word : {"safer", "saves", "save", "savedx", "Saved", "", "s", "\0"})
      CHECK_FALSE(words.has(Spelling::of(word)));
  }
}

}  // namespace assay::text
