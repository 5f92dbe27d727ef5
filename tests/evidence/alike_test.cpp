// How notes are read does not depend on how they are typed: what stands around them, quotes and
// contractions, British and American spelling.
#include <cstdlib>
#include <filesystem>
#include <functional>

#include <doctest/doctest.h>
#include <fmt/format.h>

#include "evidence/gold.hpp"
#include "evidence/support.hpp"

namespace assay::evidence {
namespace {

namespace fs = std::filesystem;

std::string summary(const Plan& plan, const std::string& note, Voice voice) {
  std::string out;
  for (const Evidence& evidence : testing::read_notes(plan, note, voice).evidence)
    out += fmt::format("{}:{}:{} ", to_string(evidence.kind), evidence.set,
                       to_string(evidence.status));
  return out;
}

std::string replaced(std::string text, std::string_view from, std::string_view to) {
  for (std::size_t at = text.find(from); at != std::string::npos;
       at = text.find(from, at + to.size()))
    text.replace(at, from.size(), to);
  return text;
}

bool is_line(const std::string& note) {
  return note.find('\n') == std::string::npos && note.find_first_of(">-*#|\"'") != 0;
}

using Change = std::function<std::string(const std::string&)>;

struct Variant {
  std::string_view name;
  double least;
  Change change;
};

const Variant variants[] = {
    {"a sentence before", 0.99,
     [](const std::string& note) { return "Met in the small room.\n\n" + note; }},
    {"a sentence after", 0.99,
     [](const std::string& note) { return note + "\n\nMet in the small room."; }},
    {"a bullet", 0.99, [](const std::string& note) { return is_line(note) ? "- " + note : note; }},
    {"blanks at the end", 1.0, [](const std::string& note) { return note + "  \n"; }},
    {"curly apostrophes", 0.99,
     [](const std::string& note) { return replaced(note, "'", "\xE2\x80\x99"); }},
    {"no apostrophe", 1.0,
     [](const std::string& note) { return replaced(note, "didn't ", "didnt "); }},
    {"did not", 0.95,
     [](const std::string& note) { return replaced(note, "didn't ", "did not "); }},
    {"didn't", 0.99, [](const std::string& note) { return replaced(note, "did not ", "didn't "); }},
    {"was not", 0.94,
     [](const std::string& note) { return replaced(note, "wasn't ", "was not "); }},
    {"British", 1.0,
     [](const std::string& note) { return replaced(note, "utilization", "utilisation"); }},
    {"per cent", 0.99, [](const std::string& note) { return replaced(note, "% ", " percent "); }},
    {"dashes", 1.0,
     [](const std::string& note) { return replaced(note, " - ", " \xE2\x80\x93 "); }},
};

}  // namespace

TEST_SUITE("evidence") {
  TEST_CASE("notes read alike however they are typed") {
    const PlanRef plan = testing::gold_plan();
    for (const Variant& variant : variants) {
      int same = 0, all = 0;
      for (const auto& entry : fs::directory_iterator(fs::path(ASSAY_SOURCE_DIR) / "tests/gold")) {
        if (!entry.path().filename().string().starts_with("build")) continue;
        const yaml::Document document = testing::read_yaml(entry.path());
        for (const yaml::Node& gold_case : document.root.find("cases")->items) {
          const std::string& note = gold_case.find("note")->text;
          const std::string other = variant.change(note);
          if (other == note) continue;
          const Voice voice = gold_case.find("voice") != nullptr || note.starts_with("> ")
                                  ? Voice::candidate
                                  : Voice::interviewer;
          const std::string was = summary(*plan, note, voice), is = summary(*plan, other, voice);
          ++all;
          same += was == is ? 1 : 0;
          if (was != is && std::getenv("ASSAY_SHOW_UNSOLVED") != nullptr)
            fmt::print("  {}\n    {}\n  {}\n    {}\n", note, was, other, is);
        }
      }
      CAPTURE(variant.name);
      fmt::print("typed otherwise, {}: {} of {} notes read alike\n", variant.name, same, all);
      CHECK(all > 10);
      CHECK(same >= all * variant.least);
    }
  }
}

}  // namespace assay::evidence
