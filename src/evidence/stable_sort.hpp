// A stable sort that allocates nothing where there is little to sort, as in most sentences.
#pragma once

#include <algorithm>
#include <cstddef>
#include <utility>
#include <vector>

namespace assay::evidence {

template <class T, class Less>
void stable_sort(std::vector<T>& values, Less less) {
  constexpr std::size_t little = 16;
  if (values.size() > little) return std::stable_sort(values.begin(), values.end(), less);
  for (std::size_t i = 1; i < values.size(); ++i) {
    if (!less(values[i], values[i - 1])) continue;
    T value = std::move(values[i]);
    std::size_t at = i;
    for (; at > 0 && less(value, values[at - 1]); --at)
      values[at] = std::move(values[at - 1]);
    values[at] = std::move(value);
  }
}

}  // namespace assay::evidence
