// The gold sentences: a half to build on, and files that are only scored.
#include "evidence/gold.hpp"

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <map>

#include <doctest/doctest.h>
#include <fmt/format.h>

#include "evidence/support.hpp"

namespace assay::evidence {
namespace {

namespace fs = std::filesystem;

// Files whose names begin alike, and the share of their sentences that was reached; it only rises.
// A file belongs to the longest of the beginnings that it has, so a new one is measured alone.
struct Half {
  std::string_view files;
  int least_cases;
  double least;
  bool shown;  // which sentences failed; else their number alone
};
constexpr Half halves[] = {
    {"build", 400, 0.99, true},             //
    {"build-eighth", 180, 0.98, true},      //
    {"build-twelfth", 150, 0.99, true},     //
    {"build-ninth", 120, 0.99, true},       //
    {"build-thirteenth", 120, 0.97, true},  //
    {"build-fresh", 130, 0.92, true},       //
    {"build-g", 120, 0.90, true},           //
    {"build-panel", 50, 0.66, true},        //
    {"build-topics", 120, 0.92, true},      //
    {"build-whose", 300, 0.95, true},       //
    {"build-h", 120, 0.80, true},           //
    {"build-i", 150, 0.86, true},           //
    {"held-a", 69, 0.98, false},            //
    {"held-b", 74, 0.98, false},            //
    {"held-c", 146, 0.93, false},           //
    {"held-d", 90, 0.91, false},            //
    {"held-e", 60, 0.73, false},            //
    {"held-f", 120, 0.82, false},
    {"held-g", 120, 0.72, false},
    {"held-h", 120, 0.53, false},
    {"build-j", 130, 0.93, true},
    {"held-j", 130, 0.83, false},
    {"build-k", 120, 0.91, true},
    {"held-k", 120, 0.71, false},
    {"build-l", 100, 0.91, true},
    {"held-l", 100, 0.73, false},
};

const fs::path gold = fs::path(ASSAY_SOURCE_DIR) / "tests/gold";

std::vector<std::string> fields_of(std::string_view line) {
  std::vector<std::string> fields;
  while (true) {
    const std::size_t bar = line.find(" | ");
    fields.emplace_back(line.substr(0, bar));
    if (bar == std::string_view::npos) return fields;
    line.remove_prefix(bar + 3);
  }
}

std::string amount_text(const Evidence& evidence) {
  const std::string unit = to_string(evidence.unit);
  if (evidence.from)
    return fmt::format("{} -> {} {}", to_string(*evidence.from), to_string(*evidence.to), unit);
  return fmt::format("{} {}", evidence.value ? to_string(*evidence.value) : "?", unit);
}

std::string describe(const Evidence& evidence) {
  const std::string what =
      evidence.kind == EvidenceKind::mention ? std::string(evidence.set) : amount_text(evidence);
  std::string out = fmt::format("{} | {} | {}", evidence.text, what, to_string(evidence.status));
  if (evidence.direction != Direction::none)
    out += fmt::format(" ({})", to_string(evidence.direction));
  if (!evidence.cue.empty()) out += fmt::format(" by '{}'", evidence.cue);
  return out;
}

// `text | set or amount | [direction |] status`. The text of a quantity must only overlap.
bool matches(const std::string& expected, const Evidence& evidence, std::string_view note) {
  const std::vector<std::string> fields = fields_of(expected);
  if (to_string(evidence.status) != fields.back()) return false;
  if (evidence.kind == EvidenceKind::mention)
    return evidence.set == fields[1] && evidence.text == fields[0];
  if (amount_text(evidence) != fields[1]) return false;
  if (fields.size() == 4 && to_string(evidence.direction) != fields[2]) return false;
  for (std::size_t at = note.find(fields[0]); at != std::string_view::npos;
       at = note.find(fields[0], at + 1)) {
    if (evidence.start < at + fields[0].size() && at < evidence.end) return true;
  }
  return false;
}

struct Share {
  int right = 0, all = 0;
  double value() const { return all == 0 ? 0 : double(right) / all; }
};

using StatusShares = std::map<std::string, Share, std::less<>>;

// What differs from the expected, or nothing.
std::string compare(const yaml::Node& gold_case, const Reading& reading, StatusShares& statuses) {
  const std::string& note = gold_case.find("note")->text;
  const yaml::Node* only = gold_case.find("only");
  const yaml::Node* skipped = gold_case.find("skip_set");
  std::vector<bool> used(reading.evidence.size());
  std::string wrong;
  for (const yaml::Node& expected : gold_case.find("expect")->items) {
    std::size_t i = 0;
    while (i < used.size() && (used[i] || !matches(expected.text, reading.evidence[i], note)))
      ++i;
    Share& share = statuses[fields_of(expected.text).back()];
    ++share.all;
    if (i < used.size()) {
      used[i] = true;
      ++share.right;
    } else {
      wrong += "    missing: " + expected.text + "\n";
    }
  }
  for (std::size_t i = 0; i < used.size(); ++i) {
    const Evidence& evidence = reading.evidence[i];
    const bool bare = evidence.kind == EvidenceKind::number || evidence.kind == EvidenceKind::count;
    if (used[i] || bare || (skipped != nullptr && evidence.set == skipped->text)) continue;
    if (only != nullptr && evidence.set != only->text) continue;
    wrong += "    extra:   " + describe(evidence) + "\n";
  }
  return wrong;
}

std::string_view half_of(std::string_view file) {
  std::string_view best;
  for (const Half& half : halves) {
    if (file.starts_with(half.files) && half.files.size() > best.size()) best = half.files;
  }
  return best;
}

Share score(std::string_view half, bool print) {
  const PlanRef plain = testing::gold_plan();
  const PlanRef attributed = testing::gold_plan(true);
  std::vector<fs::path> files;
  for (const auto& entry : fs::directory_iterator(gold)) {
    if (half_of(entry.path().filename().string()) == half) files.push_back(entry.path());
  }
  std::sort(files.begin(), files.end());
  Share total;
  for (const fs::path& file : files) {
    const yaml::Document document = testing::read_yaml(file);
    Share share;
    StatusShares statuses;
    for (const yaml::Node& gold_case : document.root.find("cases")->items) {
      const std::string& note = gold_case.find("note")->text;
      const yaml::Node* voice = gold_case.find("voice");
      const Reading reading = testing::read_notes(
          gold_case.find("we") != nullptr ? *attributed : *plain, note,
          voice != nullptr || note.starts_with("> ") ? Voice::candidate : Voice::interviewer);
      const std::string wrong = compare(gold_case, reading, statuses);
      ++share.all;
      if (wrong.empty()) {
        ++share.right;
      } else if (print) {
        fmt::print("  {}\n{}", note, wrong);
      }
    }
    fmt::print("gold {}: {} of {}", file.filename().string(), share.right, share.all);
    for (const auto& [status, one] : statuses)
      fmt::print(", {} {}/{}", status, one.right, one.all);
    fmt::print("\n");
    total.right += share.right;
    total.all += share.all;
  }
  return total;
}

}  // namespace

TEST_SUITE("evidence") {
  TEST_CASE("gold sentences") {
    for (const Half& half : halves) {
      CAPTURE(half.files);
      const bool print = half.shown || std::getenv("ASSAY_GOLD_HELD") != nullptr;
      const Share share = score(half.files, print);
      fmt::print("gold {}: {:.1f}%\n", half.files, 100 * share.value());
      CHECK(share.all >= half.least_cases);
      CHECK(share.value() >= half.least);
    }
  }
}

}  // namespace assay::evidence
