#include <memory>
#include <utility>

#include "evidence/plan_data.hpp"

namespace assay::evidence {
namespace {

std::uint32_t size32(std::size_t size) noexcept {
  return static_cast<std::uint32_t>(size);
}

struct FaultText {
  std::string_view message, help;
};

FaultText describe(PhraseFault fault) {
  switch (fault) {
    case PhraseFault::bare_star:
      return {"'*' stands for the ending of a word, and there is no word before it",
              "write the beginning of the word: 'optimi*'"};
    case PhraseFault::inner_star:
      return {"'*' stands inside a word, it can only end one", "write 'optimi*' for any ending"};
    case PhraseFault::edge_gap:
      return {"'...' stands for words between two others, here it begins or ends the phrase",
              "leave it out, or write the words that it stands between"};
    case PhraseFault::joined_gap:
      return {"'...' stands for words between two others, here it is joined to one",
              "put a blank on either side: 'reduce ... idle'"};
    case PhraseFault::bare_equals:
      return {"'=' stands before the word that is meant exactly, here a blank follows",
              "join it to its word: '=idle'"};
    case PhraseFault::too_long:
      return {"a phrase of more than 16 words", "shorten it to the words that matter"};
    case PhraseFault::empty:
    case PhraseFault::none:
      break;
  }
  return {"a phrase without a word", "write the words to look for, or leave it out"};
}

class Compiler {
 public:
  Compiler(Plan& plan, const SourceRef& source, Diagnostics& out)
      : plan_(plan), source_(source), out_(out) {}

  void add_sets(const std::vector<PhraseSet>& sets) {
    for (const PhraseSet& set : sets) {
      const std::uint32_t index = size32(plan_.sets.size());
      plan_.sets.push_back(set.id);
      for (std::uint32_t i = 0; i < set.phrases.size(); ++i)
        add_phrase(set.phrases[i], {Tag::Kind::set, index, i});
    }
  }

  void add_names(const std::vector<std::vector<std::string>>& names) {
    for (std::uint32_t slot = 0; slot < names.size(); ++slot) {
      plan_.criteria.push_back(names[slot].empty() ? std::string() : names[slot].front());
      for (const std::string& name : names[slot]) {
        const ParsedPhrase parsed = parse_phrase(own_name(name));
        if (parsed.fault == PhraseFault::none) add(parsed.pattern, {Tag::Kind::name, slot, 0});
      }
    }
  }

  void add_lexicon(const LexiconExtension& lexicon) {
    for (const auto& [status, phrase] : lexicon.cues) {
      if (status == Assertion::affirmed) continue;
      const auto kind = static_cast<CueKind>(status);
      if (!add_cue(phrase.text, kind, plan_.next_tag(), plan_.automaton, plan_.vocabulary)) {
        report(phrase, parse_phrase(phrase.text).fault);
        continue;
      }
      plan_.tags.push_back({Tag::Kind::cue, size32(plan_.cues.size()), 0});
      const Reach reach = status == Assertion::negated ? Reach::after : Reach::both;
      plan_.cues.push_back({kind, reach, Doing::nothing});
    }
  }

 private:
  // A nested criterion's id without the path to it; blanks for underscores.
  static std::string own_name(std::string_view name) {
    const std::size_t dot = name.rfind('.');
    if (name.find(' ') == std::string_view::npos && dot != std::string_view::npos &&
        dot + 1 < name.size())
      name.remove_prefix(dot + 1);
    std::string out(name);
    for (char& c : out) {
      if (c == '_' || c == '*' || c == '=') c = ' ';
    }
    return out;
  }

  void add_phrase(const Phrase& phrase, Tag tag) {
    const ParsedPhrase parsed = parse_phrase(phrase.text);
    if (parsed.fault != PhraseFault::none) return report(phrase, parsed.fault);
    add(parsed.pattern, tag);
  }

  void add(const Pattern& pattern, Tag tag) {
    plan_.automaton.add(pattern, plan_.next_tag(), plan_.vocabulary, Automaton::target);
    plan_.tags.push_back(tag);
  }

  void report(const Phrase& phrase, PhraseFault fault) {
    const FaultText text = describe(fault);
    out_.error(Code::bad_phrase, source_, phrase.where, std::string(text.message),
               std::string(text.help));
  }

  Plan& plan_;
  const SourceRef& source_;
  Diagnostics& out_;
};

void promise_starts(Plan& plan) {
  plan.automaton.each_start([&plan](WordId word, int starts) {
    int promised = 0;
    if ((starts & Automaton::target) != 0) promised |= promise::target;
    if ((starts & ~Automaton::target) != 0) promised |= promise::cue;
    if ((starts & Automaton::unasked_cue) != 0) promised |= promise::unasked;
    if ((starts & Automaton::doubt_cue) != 0) promised |= promise::doubt;
    plan.vocabulary.promise(word, static_cast<std::uint16_t>(promised));
  });
}

void index_sets(Plan& plan) {
  plan.probes_of_set.resize(plan.sets.size());
  for (std::uint32_t i = 0; i < plan.probes.size(); ++i) {
    const std::uint32_t set = plan.probes[i].query.set;
    if (set < plan.sets.size()) plan.probes_of_set[set].push_back(i);
  }
  plan.touches_of_set.resize(plan.sets.size());
  for (std::uint32_t slot = 0; slot < plan.touched.size(); ++slot) {
    for (const std::uint32_t set : plan.touched[slot]) {
      if (set < plan.sets.size()) plan.touches_of_set[set].push_back(slot);
    }
  }
}

}  // namespace

PlanRef compile(PlanInput input, const SourceRef& source, Diagnostics& out) {
  auto plan = std::make_shared<Plan>(english());
  Compiler compiler(*plan, source, out);
  compiler.add_sets(input.sets);
  compiler.add_names(input.criterion_names);
  compiler.add_lexicon(input.lexicon);
  plan->finds = std::move(input.finds);
  plan->probes = std::move(input.probes);
  plan->touched = std::move(input.touched);
  plan->we_is_attributed = input.we_is_attributed;
  plan->criteria.resize(std::max(plan->criteria.size(), plan->touched.size()));
  index_sets(*plan);
  promise_starts(*plan);
  return plan;
}

PlanRef quantities_only() {
  auto plan = std::make_shared<Plan>(english());
  promise_starts(*plan);
  return plan;
}

}  // namespace assay::evidence
