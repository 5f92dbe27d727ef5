// Whole notes of many forms, chats, transcripts, lists, one-liners, in all professions: how each
// means a phrase of its own. Written without sight of the reader; one half is for building on.
#include <cstdlib>
#include <filesystem>
#include <string>

#include <doctest/doctest.h>
#include <fmt/format.h>

#include "evidence/gold.hpp"
#include "evidence/support.hpp"

namespace assay::evidence {
namespace {

namespace fs = std::filesystem;

struct Shares {
  std::size_t right = 0, all = 0;
};

// "nothing" where a mention is none, or where mentions differ.
std::string status_of(const std::string& note, const std::string& phrase) {
  PlanInput input;
  input.sets = {testing::phrase_set("phrase", {phrase})};
  Diagnostics out;
  const PlanRef plan = compile(std::move(input), nullptr, out);
  REQUIRE_FALSE(out.has_errors());
  std::string status = "nothing";
  for (const Evidence& found : testing::read_notes(*plan, note, Voice::interviewer).evidence) {
    if (found.kind != EvidenceKind::mention) continue;
    const std::string own(to_string(found.status));
    if (status != "nothing" && status != own) return "nothing";
    status = own;
  }
  return status;
}

Shares score_forms(std::string_view half, bool print) {
  const fs::path path =
      fs::path(ASSAY_SOURCE_DIR) / "tests/gold/forms" / fmt::format("{}.yaml", half);
  const yaml::Document document = testing::read_yaml(path);
  Shares shares;
  for (const yaml::Node& one : document.root.find("cases")->items) {
    const std::string& note = one.find("note")->text;
    const std::string& status = one.find("status")->text;
    const std::string meant = status_of(note, one.find("phrase")->text);
    ++shares.all;
    shares.right += meant == status ? 1 : 0;
    if (meant != status && print) fmt::print("  {}\n    {}, not {}\n", note, meant, status);
  }
  fmt::print("notes of many forms, {}: {} of {}\n", half, shares.right, shares.all);
  return shares;
}

}  // namespace

TEST_SUITE("evidence") {
  TEST_CASE("notes of many forms") {
    // What is reached; it only gets better.
    const Shares build = score_forms("build", true);
    CHECK(build.all == 60);
    CHECK(build.right >= 58);
    const Shares held = score_forms("held", std::getenv("ASSAY_GOLD_HELD") != nullptr);
    CHECK(held.all == 60);
    CHECK(held.right >= 47);
  }

  TEST_CASE("ordinary notes") {
    const Shares build = score_forms("ordinary-build", true);
    CHECK(build.all == 70);
    CHECK(build.right >= 69);
    const Shares held = score_forms("ordinary-held", std::getenv("ASSAY_GOLD_HELD") != nullptr);
    CHECK(held.all == 70);
    CHECK(held.right >= 66);
    const Shares second = score_forms("ordinary-second", true);
    CHECK(second.all == 100);
    CHECK(second.right >= 94);
    const Shares mixed = score_forms("mixed", true);
    CHECK(mixed.all == 120);
    CHECK(mixed.right >= 94);
    const Shares across = score_forms("across-lines", true);
    CHECK(across.all == 120);
    CHECK(across.right >= 105);
    const Shares daily = score_forms("daily-build", true);
    CHECK(daily.all == 70);
    CHECK(daily.right >= 60);
    const Shares unseen = score_forms("daily-held", std::getenv("ASSAY_GOLD_HELD") != nullptr);
    CHECK(unseen.all == 70);
    CHECK(unseen.right >= 54);
    const Shares tempers = score_forms("many-tempers", true);
    CHECK(tempers.all == 160);
    CHECK(tempers.right >= 122);
  }
}

}  // namespace assay::evidence
