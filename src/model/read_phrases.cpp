#include <array>

#include <fmt/format.h>

#include "model/draft.hpp"
#include "model/tables.hpp"

namespace assay::model {
namespace {

using yaml::Member;
using yaml::Node;

std::vector<evidence::Phrase> read_phrases(const Reader& reader, const Node& list,
                                           std::string_view what) {
  std::vector<evidence::Phrase> phrases;
  if (!reader.sequence(list, what)) return phrases;
  for (const Node& item : list.items)
    if (auto text = reader.text(item, "a phrase")) phrases.push_back({std::move(*text), item.span});
  return phrases;
}

template <Assertion Status>
void read_cues(const Reader& reader, const Member& member, Draft& draft) {
  for (auto& cue : read_phrases(reader, member.value, fmt::format("'{}'", member.key.text)))
    draft.lexicon.cues.emplace_back(Status, std::move(cue));
}

using F = Field<Draft>;

constexpr std::array lexicon_fields{
    F{{"unasked", false, "list of phrases", "cues for what nobody asked"},
      read_cues<Assertion::unasked>},
    F{{"attributed", false, "list of phrases", "cues for somebody else's work or words"},
      read_cues<Assertion::attributed>},
    F{{"negated", false, "list of phrases", "cues for what is not so"},
      read_cues<Assertion::negated>},
    F{{"projected", false, "list of phrases", "cues for a forecast or a plan"},
      read_cues<Assertion::projected>},
    F{{"doubted", false, "list of phrases", "cues for what is not believed"},
      read_cues<Assertion::doubted>},
};

}  // namespace

void read_phrase_sets(const Reader& reader, const Node& node, Draft& draft) {
  if (!reader.mapping(node, "'phrases'")) return;
  for (const Member& set : node.members) {
    draft.phrase_keys.push_back(&set.key);
    if (set.value.is_sequence() && set.value.items.empty())
      reader.error(Code::bad_phrase, set.value.span,
                   fmt::format("phrase set '{}' has no phrases", set.key.text),
                   "give it one, or leave the set out");
    const std::string what = fmt::format("phrase set '{}'", set.key.text);
    draft.rubric.phrases.push_back({set.key.text, read_phrases(reader, set.value, what)});
  }
}

void read_lexicon(const Reader& reader, const Node& node, Draft& draft) {
  read_fields<Draft>(reader, node, "'lexicon'", lexicon_fields, draft);
}

std::vector<FieldInfo> lexicon_table() {
  return infos<Draft>(lexicon_fields);
}

}  // namespace assay::model
