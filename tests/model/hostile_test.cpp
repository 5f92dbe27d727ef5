// Rubrics that somebody breaks on purpose: an error or a model, in bounded time and stack.
#include <random>

#include <doctest/doctest.h>

#include "model/load.hpp"
#include "support/files.hpp"
#include "support/small_stack.hpp"

using namespace assay;
namespace support = assay::testing_support;

TEST_SUITE("model") {
  constexpr std::size_t small_stack = 256 * 1024;

  // Whether it is a rubric; whatever it nests is a small one.
  bool loads(const std::string& text, std::size_t* errors = nullptr) {
    bool good = false;
    support::on_small_stack(small_stack, [&] {
      Diagnostics out;
      const auto source = std::make_shared<const Source>("x.yaml", text);
      const model::Opener open = [&](const SourceRef&, const std::string& path, Span,
                                     Diagnostics&) -> SourceRef {
        return std::make_shared<const Source>(
            path, "rubric: nested\ncriteria: [{id: cost, levels: {no: 0, yes: 10}}]\n");
      };
      good = model::load(source, open, {}, out) != nullptr;
      CHECK(good != out.has_errors());
      if (errors != nullptr) *errors = out.errors();
      CHECK(out.render().size() < 200'000);
    });
    return good;
  }

  TEST_CASE("a rubric with any bytes changed, lost or repeated is refused or whole") {
    const std::string text = support::must_read(support::source_path("tests/model/data/gpu.yaml"));
    std::mt19937 random(20260314);
    const auto below = [&](std::size_t n) { return static_cast<std::size_t>(random()) % n; };
    constexpr std::string_view splinters[] = {"{", "}",  "[",    "]",  ": ", "\n", "  ", "- ", "'",
                                              "%", "$5", "1e99", "a:", "&a", "*a", "#",  "\t", ","};
    int loaded = 0;
    for (int i = 0; i < 300; ++i) {
      std::string broken = text;
      for (std::size_t edits = 1 + below(3); edits > 0; --edits) {
        const std::size_t at = below(broken.size()), length = below(12);
        switch (below(3)) {
          case 0:
            broken.erase(at, length);
            break;
          case 1:
            broken.insert(at, splinters[below(std::size(splinters))]);
            break;
          default:
            broken.insert(below(broken.size()), broken.substr(at, length * 8));
            break;
        }
      }
      loaded += loads(broken) ? 1 : 0;
    }
    CHECK(loaded > 0);
    CHECK(loaded < 300);
  }

  TEST_CASE("long chains and circles of values take no stack") {
    std::string chain = "rubric: x\nvalues:\n", circle = chain;
    for (int i = 0; i < 5000; ++i) {
      const std::string value = "  v" + std::to_string(i) + ": v";
      chain += value + std::to_string(i + 1) + " + 1\n";
      circle += value + std::to_string((i + 1) % 5000) + " + 1\n";
    }
    chain += "  v5000: 1\n";
    const std::string criteria = "criteria: [{id: c, required: true, points: v0}]\n";
    CHECK(loads(chain + criteria));
    std::size_t errors = 0;
    CHECK(!loads(circle + criteria, &errors));
    CHECK(errors == 1);
  }

  TEST_CASE("thousands of faults are all found") {
    std::string text = "rubric: x\ncriteria: [{id: c, points: 1}]\nflags:\n";
    for (int i = 0; i < 2000; ++i)
      text += "  - {id: f" + std::to_string(i) + ", when: nothing_" + std::to_string(i) +
              " > 3, effect: {warn: true}}\n";
    std::size_t errors = 0;
    CHECK(!loads(text, &errors));
    CHECK(errors == 2000);
  }

  TEST_CASE("groups nest as deep as YAML does") {
    std::string text = "rubric: x\nmissing: zero\ncriteria: ";
    for (int i = 0; i < 30; ++i)
      text += "[{id: g" + std::to_string(i) + ", criteria: ";
    text += "[{id: leaf, points: 1}]";
    for (int i = 0; i < 30; ++i)
      text += "}]";
    CHECK(loads(text + "\n"));
  }
}
