#include "model/order.hpp"

#include <doctest/doctest.h>

using namespace assay::model;

TEST_SUITE("model") {
  using Path = std::vector<std::uint32_t>;

  std::vector<Path> cycles(const Reads& reads, Path* order = nullptr) {
    std::vector<Path> found;
    const Path sorted = dependency_order(reads, [&](const Path& path) { found.push_back(path); });
    if (order != nullptr) *order = sorted;
    return found;
  }

  TEST_CASE("what reads nothing keeps the order of the file") {
    Path order;
    CHECK(cycles({{}, {}, {}}, &order).empty());
    CHECK(order == Path{0, 1, 2});
  }

  TEST_CASE("what is read comes first") {
    Path order;
    CHECK(cycles({{2}, {}, {1}}, &order).empty());
    CHECK(order == Path{1, 2, 0});
  }

  TEST_CASE("a circle is told once, from its first member") {
    CHECK(cycles({{1}, {2}, {0}}) == std::vector<Path>{{0, 1, 2}});
    CHECK(cycles({{0}}) == std::vector<Path>{{0}});
    CHECK(cycles({{1, 1}, {0, 0}}) == std::vector<Path>{{0, 1}});
    CHECK(cycles({{1}, {1}, {3}, {2}}) == std::vector<Path>{{1}, {2, 3}});
  }

  TEST_CASE("a long chain takes no stack") {
    Reads reads(200'000);
    for (std::uint32_t i = 0; i + 1 < reads.size(); ++i)
      reads[i] = {i + 1};
    Path order;
    CHECK(cycles(reads, &order).empty());
    CHECK(order.front() == 199'999);
    CHECK(order.back() == 0);
  }

  TEST_CASE("a circle in words") {
    CHECK(circle({"a"}) == "a -> a");
    CHECK(circle({"a", "b"}) == "a -> b -> a");
    CHECK(circle(std::vector<std::string>(9, "x")) ==
          "x -> x -> x -> x -> x -> x -> x -> x -> ... -> x");
  }
}
