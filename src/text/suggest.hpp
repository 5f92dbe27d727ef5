// "did you mean": the known name nearest to an unknown one.
#pragma once

#include <span>
#include <string>
#include <string_view>

namespace assay::text {

// For comparing names: small letters, '_' for '-' and ' '.
std::string folded(std::string_view name);

// The nearest of `known` by edit distance (transpositions count one), folded for case, '-' and '_';
// empty when none is near enough to be meant. Ties: the first.
std::string_view nearest(std::string_view unknown, std::span<const std::string_view> known);

// "did you mean 'weight'?", or empty.
std::string did_you_mean(std::string_view unknown, std::span<const std::string_view> known);

// "a, b or c".
std::string alternatives(std::span<const std::string_view> words);

// "write ask, weight or levels", where no name is near; empty where there is none, or so many that
// nobody reads them in a message.
std::string write_one_of(std::span<const std::string_view> known);

}  // namespace assay::text
