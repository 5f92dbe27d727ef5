// How notes are read does not depend on who the candidate is.
#include <cstdlib>
#include <filesystem>

#include <doctest/doctest.h>
#include <fmt/format.h>

#include "evidence/gold.hpp"
#include "evidence/support.hpp"
#include "testing/identities.hpp"

namespace assay::evidence {
namespace {

namespace fs = std::filesystem;

// What is read, without the places of it.
std::string summary(const Plan& plan, const std::string& note, Voice voice) {
  std::string out;
  for (const Evidence& evidence : testing::read_notes(plan, note, voice).evidence)
    out += fmt::format("{}:{}:{} ", to_string(evidence.kind), evidence.set,
                       to_string(evidence.status));
  return out;
}

struct Tally {
  int same = 0, all = 0;
};

// Over all gold notes that `change` changes.
template <class Change>
Tally tally(Change change) {
  const PlanRef plain = testing::gold_plan();
  Tally tally;
  for (const auto& entry : fs::directory_iterator(fs::path(ASSAY_SOURCE_DIR) / "tests/gold")) {
    const std::string name = entry.path().filename().string();
    if (!name.starts_with("build") && !name.starts_with("held")) continue;
    const yaml::Document document = testing::read_yaml(entry.path());
    for (const yaml::Node& gold_case : document.root.find("cases")->items) {
      const std::string& note = gold_case.find("note")->text;
      const std::string other = change(note);
      if (other == note) continue;
      const Voice voice = gold_case.find("voice") != nullptr || note.starts_with("> ")
                              ? Voice::candidate
                              : Voice::interviewer;
      const bool same = summary(*plain, note, voice) == summary(*plain, other, voice);
      ++tally.all;
      tally.same += same ? 1 : 0;
      if (!same && std::getenv("ASSAY_SHOW_UNSOLVED") != nullptr)
        fmt::print("  {}\n    {}\n  {}\n    {}\n", note, summary(*plain, note, voice), other,
                   summary(*plain, other, voice));
    }
  }
  return tally;
}

}  // namespace

// Two people who are told apart by their pronouns, so that with "they" for one of them they are
// not.
bool tells_apart(const std::string& note) {
  using assay::testing::Pronouns;
  const std::string he = testing::with_pronouns(note, Pronouns::he);
  const std::string she = testing::with_pronouns(note, Pronouns::she);
  // Where both are there, each version has both.
  const auto has = [](std::string_view text, std::string_view word) {
    return text.find(word) != std::string_view::npos;
  };
  return (has(he, " she ") || has(he, "She ")) && (has(she, " he ") || has(she, "He "));
}

TEST_SUITE("evidence") {
  TEST_CASE("pronouns change no status") {
    using assay::testing::Pronouns;
    for (const Pronouns pronouns : {Pronouns::he, Pronouns::she, Pronouns::they}) {
      const Tally found = tally([&](const std::string& note) {
        const bool apart = pronouns == Pronouns::they && tells_apart(note);
        return apart ? note : testing::with_pronouns(note, pronouns);
      });
      fmt::print("pronouns {}: {} of {} notes read alike\n", name(pronouns), found.same, found.all);
      CHECK(found.all > 50);
      // `they` and `them` may be several people: "I told them", "they told me".
      CHECK(found.same >= found.all * (pronouns == Pronouns::they ? 0.97 : 1.0));
    }
  }

  TEST_CASE("the name in the head of the notes is the candidate") {
    const PlanRef plan = testing::gold_plan();
    const auto status = [&plan](std::string_view note, std::string_view candidate) {
      Passage passage;
      passage.text = note;
      const Reading reading = read(*plan, {&passage, 1}, Limits{}, candidate);
      REQUIRE(reading.evidence.size() == 1);
      return reading.evidence.front().status;
    };
    for (const std::string_view name : {"Maria Lopez", "Maria", "Dr. Maria Lopez-Garcia"}) {
      CAPTURE(name);
      CHECK(status("In May, Maria wrote the dashboard.", name) == Assertion::affirmed);
      CHECK(status("The engineers agreed and Maria wrote the dashboard.", name) ==
            Assertion::affirmed);
    }
    CHECK(status("In May, Maria wrote the dashboard.", "") == Assertion::attributed);
    CHECK(status("In May, Maria wrote the dashboard.", "Wanjiru Kamau") == Assertion::attributed);
    CHECK(status("In May, Wanjiru wrote the dashboard.", "") == Assertion::attributed);
    CHECK(status("In May, Wanjiru wrote the dashboard.", "Wanjiru Kamau") == Assertion::affirmed);
    CHECK(status("In May, Kamau wrote the dashboard.", "Wanjiru Kamau") == Assertion::affirmed);
  }

  TEST_CASE("names change no status") {
    for (std::size_t set = 0; set < testing::name_sets(); ++set) {
      const Tally found =
          tally([&](const std::string& note) { return testing::with_names(note, "", set); });
      fmt::print("names like {}: {} of {} notes read alike\n", testing::first_name(set), found.same,
                 found.all);
      CHECK(found.same == found.all);
    }
  }
}

}  // namespace assay::evidence
