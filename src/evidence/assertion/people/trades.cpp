#include "evidence/assertion/people/trades.hpp"

#include <algorithm>
#include <array>

namespace assay::evidence {
namespace {

// Bare forms, in order: found by halving.
constexpr std::array trades = std::to_array<std::string_view>(
    {"adjust",     "administer", "advise",    "allocate",  "analyse",   "analyze",   "answer",
     "approve",    "arrange",    "assemble",  "assess",    "assign",    "bake",      "bathe",
     "bleed",      "book",       "brew",      "brief",     "bring",     "build",     "buy",
     "calculate",  "calibrate",  "call",      "carry",     "cater",     "chase",     "choose",
     "clean",      "clear",      "coach",     "collect",   "compile",   "configure", "cook",
     "coordinate", "correct",    "count",     "create",    "cull",      "cut",       "decide",
     "defend",     "deliver",    "diagnose",  "dig",       "discharge", "dispatch",  "dispense",
     "distribute", "do",         "drain",     "dress",     "edit",      "empty",     "enter",
     "examine",    "feed",       "fell",      "fill",      "fit",       "fix",       "fly",
     "follow",     "grade",      "greet",     "groom",     "grow",      "handle",    "harvest",
     "hire",       "host",       "inject",    "inspect",   "install",   "interpret", "interview",
     "iron",       "keep",       "lay",       "lead",      "load",      "log",       "maintain",
     "make",       "manage",     "measure",   "mend",      "milk",      "mix",       "monitor",
     "mow",        "negotiate",  "operate",   "order",     "organise",  "organize",  "oversee",
     "pack",       "paint",      "pay",       "pick",      "plan",      "plaster",   "plough",
     "polish",     "pour",       "prepare",   "prescribe", "process",   "proofread", "prosecute",
     "prune",      "reconcile",  "record",    "recruit",   "refuel",    "repair",    "replace",
     "roast",      "rotate",     "run",       "schedule",  "select",    "sell",      "send",
     "service",    "set",        "sew",       "sharpen",   "ship",      "shoot",     "sort",
     "source",     "spray",      "sterilise", "sterilize", "stitch",    "supervise", "sweep",
     "take",       "teach",      "tend",      "test",      "train",     "translate", "transport",
     "treat",      "trim",       "tune",      "type",      "update",    "vaccinate", "verify",
     "wash",       "water",      "weigh",     "weld",      "wire",      "write"});
static_assert(std::is_sorted(trades.begin(), trades.end()));

// "-s" of these stands behind a person as a noun: "client calls", "customer orders".
constexpr std::array nouns = std::to_array<std::string_view>(
    {"answer",   "book",    "brief",  "call", "coach",   "cook",  "grade", "host",    "interview",
     "iron",     "lead",    "load",   "log",  "measure", "order", "plan",  "process", "record",
     "schedule", "service", "source", "test", "train",   "trim",  "type",  "update",  "water"});
static_assert(std::is_sorted(nouns.begin(), nouns.end()));

bool lists(const auto& list, std::string_view word) noexcept {
  return std::binary_search(list.begin(), list.end(), word);
}

}  // namespace

bool is_trade(std::string_view word, bool several) noexcept {
  if (several) return lists(trades, word);
  if (!word.ends_with('s')) return false;
  const std::string_view bare = word.substr(0, word.size() - 1);
  if (lists(nouns, bare)) return false;
  // "washes": of "wash"; "does"
  return lists(trades, bare) ||
         (bare.ends_with('e') && lists(trades, bare.substr(0, bare.size() - 1)));
}

}  // namespace assay::evidence
