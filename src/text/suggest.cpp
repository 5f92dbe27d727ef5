#include "text/suggest.hpp"

#include <algorithm>
#include <array>
#include <utility>

namespace assay::text {
namespace {

constexpr std::size_t longest = 64;  // nobody mistypes more; bounds the work on hostile keys
constexpr std::size_t most_edits = 3;
using Row = std::array<std::size_t, longest + most_edits + 1>;

constexpr char folded(char c) noexcept {
  if (c >= 'A' && c <= 'Z') return static_cast<char>(c - 'A' + 'a');
  return c == '-' || c == ' ' ? '_' : c;
}

// Edit distance of folded words with transpositions of neighbours (optimal string alignment);
// anything above `limit`, which is `most_edits` at most, comes back as `limit + 1`. `a` has at most
// `longest` bytes.
std::size_t distance(std::string_view a, std::string_view b, std::size_t limit) noexcept {
  if (a.size() > b.size() + limit || b.size() > a.size() + limit) return limit + 1;
  Row rows[3];
  Row *before = &rows[0], *previous = &rows[1], *row = &rows[2];
  for (std::size_t j = 0; j <= b.size(); ++j)
    (*previous)[j] = j;
  for (std::size_t i = 1; i <= a.size(); ++i) {
    const auto same = [&](std::size_t x, std::size_t y) { return folded(a[x]) == folded(b[y]); };
    std::size_t least = (*row)[0] = i;
    for (std::size_t j = 1; j <= b.size(); ++j) {
      const std::size_t change = (*previous)[j - 1] + (same(i - 1, j - 1) ? 0 : 1);
      std::size_t best = std::min({change, (*previous)[j] + 1, (*row)[j - 1] + 1});
      if (i > 1 && j > 1 && same(i - 1, j - 2) && same(i - 2, j - 1))
        best = std::min(best, (*before)[j - 2] + 1);
      (*row)[j] = best;
      least = std::min(least, best);
    }
    if (least > limit) return limit + 1;
    std::swap(before, previous);
    std::swap(previous, row);
  }
  return (*previous)[b.size()];
}

// How far a typo may be from the name that was meant: a third of its letters, at most 3.
std::size_t tolerance(std::string_view unknown) {
  return std::clamp<std::size_t>((unknown.size() + 1) / 3, 1, most_edits);
}

}  // namespace

// Names are ASCII by the language's rules; other bytes stay as they are.
std::string folded(std::string_view name) {
  std::string out(name);
  for (char& c : out)
    c = folded(c);
  return out;
}

std::string_view nearest(std::string_view unknown, std::span<const std::string_view> known) {
  if (unknown.empty() || unknown.size() > longest) return {};
  std::size_t limit = tolerance(unknown);
  std::string_view best;
  for (const std::string_view candidate : known) {
    const std::size_t d = distance(unknown, candidate, limit);
    // A distance of the whole word is no likeness: 'x' is not near 'id'.
    if (d > limit || d >= std::min(unknown.size(), candidate.size()) || candidate == unknown)
      continue;
    best = candidate;
    if (d == 0) break;
    limit = d - 1;
  }
  return best;
}

std::string did_you_mean(std::string_view unknown, std::span<const std::string_view> known) {
  const std::string_view found = nearest(unknown, known);
  if (found.empty()) return {};
  return "did you mean '" + std::string(found) + "'?";
}

std::string alternatives(std::span<const std::string_view> words) {
  std::string out;
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (i > 0) out += i + 1 == words.size() ? " or " : ", ";
    out += words[i];
  }
  return out;
}

std::string write_one_of(std::span<const std::string_view> known) {
  constexpr std::size_t readable = 100;
  std::size_t size = 0;
  for (const std::string_view name : known)
    if ((size += name.size() + 2) > readable) return {};
  return known.empty() ? std::string() : "write " + alternatives(known);
}

}  // namespace assay::text
