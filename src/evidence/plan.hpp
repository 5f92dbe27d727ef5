// What a rubric wants to know of the notes, compiled once: phrase sets, finds and probes over one
// automaton.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include <assay/diagnostic.hpp>
#include <assay/evidence.hpp>
#include <assay/limits.hpp>

#include "expr/parse.hpp"
#include "expr/scope.hpp"
#include "text/offset_map.hpp"

namespace assay::evidence {

inline constexpr std::uint32_t no_slot = UINT32_MAX;

// One phrase of a rubric, with its place for diagnostics.
struct Phrase {
  std::string text;
  Span where;
};

struct PhraseSet {
  std::string id;  // "outer.inner" for a nested rubric's
  std::vector<Phrase> phrases;
};

// `find: [pick] [direction] quantity [near set [within N words]] [in criterion] [as status]`
enum class Pick : std::uint8_t { first, last, largest, smallest, sum };

struct Find {
  Pick pick = Pick::first;
  Direction direction = Direction::none;
  expr::QuantityWord quantity{};
  std::uint32_t set = no_slot;
  std::uint32_t within = 12;          // words
  std::uint32_t criterion = no_slot;  // slot; the section to read
  expr::AssertionMask accepted = expr::mask_of(Assertion::affirmed);
  Unit unit{};  // of the fact, what is found is converted to it
};

// One `find` as text to one Find; names are resolved by the caller's look-ups. Reports faults with
// spans in `text`.
struct FindNames {
  std::vector<std::pair<std::string_view, std::uint32_t>> sets, criteria;
};
std::optional<Find> parse_find(std::string_view text, const FindNames& names, expr::Faults& faults);

// A question with the section it is asked of: `no_slot` reads the whole, else the criterion's
// section and the text outside all sections.
struct Probe {
  expr::NotesQuery query;
  std::uint32_t criterion = no_slot;
  friend bool operator==(const Probe&, const Probe&) = default;
};

// Extra cues of a rubric's `lexicon:`, by the status they set.
struct LexiconExtension {
  std::vector<std::pair<Assertion, Phrase>> cues;
};

struct PlanInput {
  std::vector<PhraseSet> sets;
  std::vector<std::pair<std::uint32_t, Find>> finds;  // fact slot, what to look for
  std::vector<Probe> probes;
  std::vector<std::vector<std::uint32_t>> touched;  // by criterion slot: sets of its levels' whens
  // By criterion slot: its id as results name it, then its title and ask where it has them, so that
  // "we ran out of time for the baseline" is read as `baseline` not asked.
  std::vector<std::vector<std::string>> criterion_names;
  LexiconExtension lexicon;
  bool we_is_attributed = false;
};

class Plan;  // immutable, shared by threads
using PlanRef = std::shared_ptr<const Plan>;

// Faults of phrases (empty, a lone `*`, `...` at an end) go to `out` with `source`; such a phrase
// is left out and the plan works all the same.
PlanRef compile(PlanInput input, const SourceRef& source, Diagnostics& out);
// For notes without a rubric: quantities alone.
PlanRef quantities_only();
// SHA-256 material: the bytes of the built-in lexicon.
std::string_view lexicon_bytes() noexcept;

// A piece of text to read. Notes give one for each run of blocks in one section and voice.
struct Passage {
  std::string_view text;              // UTF-8; lives as long as the reading runs
  text::OffsetMap offsets;            // into `source`
  SourceRef source;                   // for lines and columns; null: `text` itself
  std::uint32_t criterion = no_slot;  // slot of the section's criterion
  Voice voice = Voice::interviewer;
};

// What was found for a fact, in the fact's unit.
struct Found {
  std::uint32_t fact = 0;
  Decimal value;
  std::vector<std::uint32_t> evidence;  // the first is the one used
  bool period_assumed = false;
  bool upper_bound = false;
  bool conflicting = false;
};

struct Reading {
  std::vector<Evidence> evidence;                          // in text order
  std::vector<std::int64_t> probes;                        // by probe slot: how many
  std::vector<std::vector<std::uint32_t>> probe_evidence;  // by probe slot: which
  std::vector<Found> found;
  std::vector<bool> touched;                               // by criterion slot
  std::vector<std::vector<std::uint32_t>> touch_evidence;  // by criterion slot: which mentions did
  std::vector<bool> unasked;  // by criterion slot: "we ran out of time for"
  bool truncated = false;     // more evidence than Limits::evidence
};

class Passages;

// Linear in the text; pure. Criterion slots of `unasked` are found by the names given to compile.
// Memory does not grow with the text, but for the evidence that is kept.
// `candidate`: the name in the head of the note, so that "Maria ran it" is the candidate's doing.
Reading read(const Plan& plan, const Passages& passages, const Limits& limits,
             std::string_view candidate = {});
Reading read(const Plan& plan, std::span<const Passage> passages, const Limits& limits,
             std::string_view candidate = {});

}  // namespace assay::evidence
