#include "text/suggest.hpp"

#include <algorithm>
#include <vector>

namespace assay::text {
namespace {

// Edit distance with transpositions of neighbours (optimal string alignment); anything above
// `limit` comes back as `limit + 1`.
std::size_t distance(std::string_view a, std::string_view b, std::size_t limit) {
  if (a.size() > b.size() + limit || b.size() > a.size() + limit) return limit + 1;
  std::vector<std::size_t> before(b.size() + 1), previous(b.size() + 1), row(b.size() + 1);
  for (std::size_t j = 0; j <= b.size(); ++j)
    previous[j] = j;
  for (std::size_t i = 1; i <= a.size(); ++i) {
    row[0] = i;
    std::size_t least = i;
    for (std::size_t j = 1; j <= b.size(); ++j) {
      const std::size_t change = previous[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1);
      row[j] = std::min({change, previous[j] + 1, row[j - 1] + 1});
      if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
        row[j] = std::min(row[j], before[j - 2] + 1);
      least = std::min(least, row[j]);
    }
    if (least > limit) return limit + 1;
    before.swap(previous);
    previous.swap(row);
  }
  return previous[b.size()];
}

// How far a typo may be from the name that was meant: a third of its letters, at most 3.
std::size_t tolerance(std::string_view unknown) {
  return std::clamp<std::size_t>((unknown.size() + 1) / 3, 1, 3);
}

}  // namespace

// Names are ASCII by the language's rules; other bytes stay as they are.
std::string folded(std::string_view name) {
  std::string out(name);
  for (char& c : out) {
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    if (c == '-' || c == ' ') c = '_';
  }
  return out;
}

std::string_view nearest(std::string_view unknown, std::span<const std::string_view> known) {
  constexpr std::size_t longest = 64;  // nobody mistypes more; bounds the work on hostile keys
  if (unknown.empty() || unknown.size() > longest) return {};
  const std::string wanted = folded(unknown);
  std::size_t limit = tolerance(unknown);
  std::string_view best;
  for (const std::string_view candidate : known) {
    const std::size_t d = distance(wanted, folded(candidate), limit);
    // A distance of the whole word is no likeness: 'x' is not near 'id'.
    if (d > limit || d >= std::min(wanted.size(), candidate.size()) || candidate == unknown)
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
