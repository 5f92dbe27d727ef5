// All stages of reading notes against one Aho-Corasick pass over the same bytes with the same
// phrases, which only says where a phrase stands.
#include <algorithm>
#include <array>
#include <chrono>
#include <cstdint>
#include <deque>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <string_view>
#include <vector>

#include <benchmark/benchmark.h>

#include "evidence/plan.hpp"

namespace {

using assay::evidence::Passage;
using assay::evidence::PlanInput;
using assay::evidence::PlanRef;

// A dense table of states by bytes, upper case folded: as fast as the textbook has it.
class AhoCorasick {
 public:
  explicit AhoCorasick(const std::vector<std::string>& phrases) {
    add_node();
    for (const std::string& phrase : phrases) {
      std::uint32_t node = 0;
      for (const char c : phrase) {
        const auto byte = static_cast<unsigned char>(c);
        if (next_[node][byte] == 0) {
          next_[node][byte] = static_cast<std::uint32_t>(next_.size());
          add_node();
        }
        node = next_[node][byte];
      }
      ends_[node] = 1;
    }
    link();
  }

  std::size_t count(std::string_view text) const {
    std::size_t found = 0;
    std::uint32_t node = 0;
    for (const char c : text) {
      node = next_[node][static_cast<unsigned char>(c)];
      found += ends_[node];
    }
    return found;
  }

 private:
  void add_node() {
    next_.emplace_back();
    ends_.push_back(0);
  }

  void link() {
    std::vector<std::uint32_t> fails(next_.size());
    std::deque<std::uint32_t> queue;
    for (const std::uint32_t child : next_[0]) {
      if (child != 0) queue.push_back(child);
    }
    while (!queue.empty()) {
      const std::uint32_t node = queue.front();
      queue.pop_front();
      ends_[node] = static_cast<std::uint8_t>(ends_[node] | ends_[fails[node]]);
      for (std::size_t byte = 0; byte < 256; ++byte) {
        std::uint32_t& child = next_[node][byte];
        const std::uint32_t other = next_[fails[node]][byte];
        if (child == 0) {
          child = other;
        } else {
          fails[child] = other;
          queue.push_back(child);
        }
      }
    }
    for (auto& row : next_) {
      for (std::size_t c = 'A'; c <= 'Z'; ++c)
        row[c] = row[c | 0x20];
    }
  }

  std::vector<std::array<std::uint32_t, 256>> next_;
  std::vector<std::uint8_t> ends_;
};

class Random {
 public:
  std::uint32_t below(std::size_t bound) {
    state_ = state_ * 6364136223846793005 + 1442695040888963407;
    return static_cast<std::uint32_t>((state_ >> 33) % bound);
  }

 private:
  std::uint64_t state_ = 7;
};

constexpr std::string_view words[] = {"the",       "team",      "scheduler", "was",
                                      "running",   "and",       "then",      "we",
                                      "candidate", "talked",    "through",   "capacity",
                                      "cluster",   "queue",     "a",         "of",
                                      "model",     "training",  "pipeline",  "with",
                                      "for",       "which",     "she",       "explained",
                                      "that",      "jobs",      "were",      "placed",
                                      "on",        "nodes",     "before",    "launch",
                                      "clear",     "answer",    "about",     "trade-offs",
                                      "customer",  "feedback",  "metrics",   "in",
                                      "detail",    "very",      "strong",    "communication",
                                      "he",        "described", "how",       "it",
                                      "worked",    "during",    "incident",  "review",
                                      "to",        "from",      "logs",      "systems"};
constexpr std::string_view figures[] = {"12%", "$2.3M", "two weeks", "4 nodes",
                                        "2,800 hours a quarter"};
constexpr std::string_view cues[] = {"did not", "plans to", "the engineers", "without",
                                     "allegedly"};

// Notes as they are: mostly prose, a phrase in some sentences, a figure or a cue in a few.
std::string notes(std::size_t bytes, const std::vector<std::string>& phrases) {
  Random random;
  std::string out;
  out.reserve(bytes + 256);
  while (out.size() < bytes) {
    const std::uint32_t length = 8 + random.below(14);
    for (std::uint32_t i = 0; i < length; ++i) {
      const std::uint32_t kind = random.below(100);
      if (kind < 2) {
        out += phrases[random.below(phrases.size())];
      } else if (kind < 4) {
        out += figures[random.below(std::size(figures))];
      } else if (kind < 5) {
        out += cues[random.below(std::size(cues))];
      } else {
        out += words[random.below(std::size(words))];
      }
      out += i + 1 == length ? ".\n" : i % 9 == 8 ? ", " : " ";
    }
  }
  return out;
}

std::vector<std::string> phrases(std::size_t count) {
  constexpr std::string_view first[] = {"idle",  "baseline", "control",  "latency",
                                        "cost",  "drift",    "rollback", "canary",
                                        "quota", "energy",   "inference"};
  constexpr std::string_view second[] = {"gpu",    "time",  "group",  "budget", "saving", "report",
                                         "window", "alarm", "target", "slice",  "review"};
  constexpr std::string_view third[] = {"",      " plan",  " board", " level", " share",
                                        " rate", " trend", " guard", " check", " map"};
  std::vector<std::string> out;
  for (std::size_t i = 0; i < count; ++i) {
    out.push_back(std::string(first[i % 11]) + " " + std::string(second[i / 11 % 11]) +
                  std::string(third[i / 121 % 10]));
  }
  return out;
}

PlanRef plan_of(const std::vector<std::string>& list) {
  PlanInput input;
  for (std::size_t i = 0; i < list.size(); ++i) {
    if (i % 10 == 0) input.sets.push_back({"set" + std::to_string(i / 10), {}});
    input.sets.back().phrases.push_back({list[i], {}});
  }
  assay::Diagnostics out;
  return compile(std::move(input), nullptr, out);
}

double seconds_of(auto&& work) {
  const auto start = std::chrono::steady_clock::now();
  work();
  return std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
}

// The notes of the examples again and again: every sentence of theirs tells something.
std::string example_notes(std::size_t bytes) {
  std::vector<std::filesystem::path> files;
  const auto folder = std::filesystem::path(ASSAY_SOURCE_DIR) / "examples/notes";
  for (const auto& entry : std::filesystem::recursive_directory_iterator(folder)) {
    if (entry.path().extension() == ".md") files.push_back(entry.path());
  }
  std::sort(files.begin(), files.end());
  std::string all;
  for (const auto& path : files) {
    const std::string file((std::istreambuf_iterator<char>(std::ifstream(path).rdbuf())), {});
    const std::size_t head = file.find("\n---\n", 3);
    all += file.substr(head == std::string::npos ? 0 : head + 5) + "\n";
  }
  std::string out;
  while (out.size() < bytes)
    out += all;
  return out;
}

// Counts `ratio`: the pass's time over ours; the aim is 1/3.
void read_beside_pass(benchmark::State& state, const std::vector<std::string>& list,
                      const std::string& text) {
  const PlanRef plan = plan_of(list);
  const AhoCorasick pass(list);
  Passage passage;
  passage.text = text;
  double ours = 0, theirs = 0;
  for (auto _ : state) {
    ours += seconds_of([&] {
      benchmark::DoNotOptimize(
          assay::evidence::read(*plan, std::span<const Passage>(&passage, 1), assay::Limits{}));
    });
    state.PauseTiming();
    theirs += seconds_of([&] { benchmark::DoNotOptimize(pass.count(text)); });
    state.ResumeTiming();
  }
  state.SetBytesProcessed(state.iterations() * static_cast<std::int64_t>(text.size()));
  state.counters["ratio"] = theirs / ours;
}

// Arguments: megabytes, phrases.
void evidence_against_aho_corasick(benchmark::State& state) {
  const std::vector<std::string> list = phrases(static_cast<std::size_t>(state.range(1)));
  read_beside_pass(state, list, notes(static_cast<std::size_t>(state.range(0)) << 20, list));
}
BENCHMARK(evidence_against_aho_corasick)
    ->ArgNames({"MB", "phrases"})
    ->ArgsProduct({{1, 10}, {10, 100, 1000}})
    ->Unit(benchmark::kMillisecond);

// Argument: megabytes.
void evidence_of_example_notes(benchmark::State& state) {
  const std::vector<std::string> list = {"idle time",  "baseline", "control group", "rollback",
                                         "root cause", "drift",    "latency",       "utilization",
                                         "dashboard",  "cost"};
  read_beside_pass(state, list, example_notes(static_cast<std::size_t>(state.range(0)) << 20));
}
BENCHMARK(evidence_of_example_notes)->ArgName("MB")->Arg(10)->Unit(benchmark::kMillisecond);

// What a rubric's phrases cost when it is loaded.
void compile_phrases(benchmark::State& state) {
  const std::vector<std::string> list = phrases(static_cast<std::size_t>(state.range(0)));
  for (auto _ : state)
    benchmark::DoNotOptimize(plan_of(list));
}
BENCHMARK(compile_phrases)->Arg(10)->Arg(100)->Arg(1000)->Unit(benchmark::kMicrosecond);

}  // namespace
