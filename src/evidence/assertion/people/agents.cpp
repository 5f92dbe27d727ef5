#include "evidence/assertion/people/agents.hpp"

#include <algorithm>
#include <array>

#include "text/word_list.hpp"

namespace assay::evidence {
namespace {

constexpr std::array things = std::to_array<std::string_view>(
    {"adapter",      "adaptor",     "aggregator", "allocator",   "analyzer",    "anchor",
     "answer",       "autoscaler",  "balancer",   "banner",      "barrier",     "behavior",
     "binder",       "blocker",     "boiler",     "booster",     "border",      "brainer",
     "breaker",      "browser",     "buffer",     "bumper",      "calculator",  "career",
     "carrier",      "center",      "chapter",    "charger",     "cipher",      "classifier",
     "cluster",      "collector",   "color",      "compiler",    "composter",   "compressor",
     "computer",     "container",   "controller", "converter",   "conveyor",    "cooler",
     "corner",       "corridor",    "counter",    "cover",       "crawler",     "cylinder",
     "dampener",     "debugger",    "decoder",    "descriptor",  "detector",    "differ",
     "digester",     "dinner",      "disaster",   "dispenser",   "drawer",      "driver",
     "dryer",        "elevator",    "encoder",    "error",       "escalator",   "estimator",
     "exporter",     "extender",    "extractor",  "factor",      "feeder",      "fever",
     "fiber",        "filter",      "flavor",     "folder",      "formatter",   "freezer",
     "fryer",        "generator",   "grinder",    "handler",     "harvester",   "header",
     "heater",       "holder",      "humor",      "importer",    "incubator",   "indexer",
     "indicator",    "initializer", "injector",   "integrator",  "interpreter", "inverter",
     "invertor",     "ladder",      "layer",      "ledger",      "letter",      "lever",
     "linter",       "listener",    "loader",     "locker",      "logger",      "major",
     "manner",       "marker",      "master",     "matter",      "member",      "meter",
     "minor",        "mirror",      "mixer",      "monitor",     "monster",     "motor",
     "mower",        "multiplier",  "newsletter", "number",      "offer",       "optimiser",
     "optimizer",    "order",       "other",      "pager",       "paper",       "parameter",
     "parser",       "partitioner", "pepper",     "planner",     "player",      "pointer",
     "poster",       "power",       "predictor",  "primer",      "printer",     "processor",
     "profiler",     "projector",   "propeller",  "proposer",    "provisioner", "quarter",
     "radiator",     "ranker",      "reactor",    "reader",      "receiver",    "recorder",
     "refrigerator", "register",    "regulator",  "reminder",    "render",      "renderer",
     "resistor",     "resolver",    "retriever",  "river",       "roster",      "rotor",
     "router",       "rubber",      "rudder",     "ruler",       "rumor",       "runner",
     "sampler",      "scaler",      "scanner",    "scheduler",   "scraper",     "sector",
     "selector",     "semester",    "sensor",     "separator",   "server",      "shutter",
     "silver",       "simulator",   "slider",     "solver",      "sorter",      "splitter",
     "sprinkler",    "starter",     "sticker",    "stopper",     "summer",      "super",
     "supper",       "tanker",      "theater",    "ticker",      "timber",      "timer",
     "toaster",      "tokenizer",   "tower",      "tracer",      "tracker",     "tractor",
     "trailer",      "transformer", "transistor", "transmitter", "trigger",     "truster",
     "tumor",        "tuner",       "validator",  "vector",      "ventilator",  "viewer",
     "walker",       "washer",      "water",      "weather",     "winter",      "wiper",
     "wonder",       "worker",      "wrapper",    "writer"});

constexpr std::array endings = std::to_array<std::string_view>(
    {"er", "or", "ist", "man", "woman", "men", "women", "smith", "wright", "ician", "eer", "ster"});
static_assert(std::is_sorted(things.begin(), things.end()));

bool is_thing(std::string_view word) noexcept {
  return std::binary_search(things.begin(), things.end(), word);
}

}  // namespace

bool is_agent_noun(std::string_view word) noexcept {
  constexpr std::size_t shortest = 5;
  if (word.ends_with('s')) word.remove_suffix(1);
  return word.size() >= shortest &&
         std::any_of(endings.begin(), endings.end(),
                     [word](std::string_view ending) { return word.ends_with(ending); }) &&
         !is_thing(word);
}

bool only_people_did(const text::Spelling& verb) noexcept {
  static constexpr text::WordList did{
      "wrote",       "rewrote",  "drafted",    "redrafted",   "designed",     "redesigned",
      "negotiated",  "authored", "devised",    "conceived",   "invented",     "penned",
      "pioneered",   "oversaw",  "supervised", "coordinated", "masterminded", "investigated",
      "debugged",    "sketched", "championed", "spearheaded", "diagnosed",    "hired",
      "interviewed", "composed", "organised",  "organized",   "pitched"};
  return did.has(verb);
}

bool is_no_agent(const text::Spelling& word) noexcept {
  static constexpr text::WordList made{
      "project",   "programme",  "program", "policy",   "plan",     "change",  "campaign",
      "contract",  "initiative", "effort",  "work",     "proposal", "model",   "script",
      "tool",      "course",     "letter",  "workshop", "system",   "process", "approach",
      "method",    "fix",        "idea",    "move",     "answer",   "note",    "notes",
      "rubric",    "CV",         "resume",  "job",      "role",     "story",   "code",
      "migration", "rollout",    "test",    "trial",    "version",  "draft",   "one",
      "rest",      "first",      "second",  "third",    "latter",   "former"};
  static constexpr text::WordList when{"day",     "night",   "week",   "month",  "year",
                                       "quarter", "time",    "winter", "summer", "spring",
                                       "autumn",  "morning", "season", "sprint", "evening",
                                       "weekend", "term",    "while",  "hour",   "afternoon"};
  // As interviewers call the candidate.
  static constexpr text::WordList whom{"kid",      "youngster", "lad",      "lass", "newbie",
                                       "rookie",   "veteran",   "graduate", "grad", "changer",
                                       "finalist", "hopeful",   "prospect", "old"};
  return made.has(word) || when.has(word) || whom.has(word);
}

}  // namespace assay::evidence
