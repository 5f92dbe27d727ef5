#include "evidence/assertion/cues/choices.hpp"

#include <algorithm>
#include <optional>
#include <utility>

namespace assay::evidence {
namespace {

struct Group {
  std::size_t first = 0, last = 0;  // bytes, braces and all
  std::vector<std::string_view> options;
};

std::optional<Group> next_group(std::string_view cue, std::size_t from) {
  Group group;
  group.first = cue.find('{', from);
  const std::size_t end = cue.find('}', std::min(group.first, cue.size()));
  if (end == std::string_view::npos) return std::nullopt;
  group.last = end + 1;
  for (std::size_t begin = group.first + 1; begin <= end;) {
    const std::size_t bar = std::min(cue.find('|', begin), end);
    group.options.push_back(cue.substr(begin, bar - begin));
    begin = bar + 1;
  }
  return group;
}

// At a beginning or behind a gap there must be a word.
bool is_spelled_out(std::string_view cue, const Group& group) {
  const std::string_view before = cue.substr(0, group.first);
  const bool open = before.empty() || before.ends_with("... ");
  return open && std::any_of(group.options.begin(), group.options.end(),
                             [](std::string_view option) { return option.empty(); });
}

// Words, gaps and choices in a row.
class Parser {
 public:
  void add_words(std::string_view words) {
    constexpr std::string_view gap = "...";
    while (words.starts_with(' '))
      words.remove_prefix(1);
    while (words.ends_with(' '))
      words.remove_suffix(1);
    if (words.starts_with(gap) && !out_.pattern.empty()) {
      gap_ = true;
      return add_words(words.substr(gap.size()));
    }
    const bool opens = words.ends_with(gap);
    if (opens) words.remove_suffix(gap.size());
    if (!words.empty()) {
      Pattern parsed = parse(words);
      if (!parsed.empty()) parsed.front().after_gap = gap_;
      out_.pattern.insert(out_.pattern.end(), parsed.begin(), parsed.end());
      gap_ = false;
    }
    gap_ = gap_ || opens;
  }

  void add_choice(const Group& group) {
    Element choice{ElementKind::choice, gap_, {}, {}};
    for (const std::string_view option : group.options)
      choice.options.push_back(option.empty() ? Pattern{} : parse(option));
    out_.pattern.push_back(std::move(choice));
    gap_ = false;
  }

  ParsedPhrase finish() {
    if (gap_) out_.fault = PhraseFault::edge_gap;
    return std::move(out_);
  }

 private:
  Pattern parse(std::string_view words) {
    ParsedPhrase parsed = parse_phrase(words);
    if (parsed.fault != PhraseFault::none) out_.fault = parsed.fault;
    return std::move(parsed.pattern);
  }

  ParsedPhrase out_;
  bool gap_ = false;
};

}  // namespace

std::vector<std::string> spellings(std::string_view cue) {
  std::vector<std::string> out, open{std::string(cue)};
  while (!open.empty()) {
    const std::string text = std::move(open.back());
    open.pop_back();
    auto group = next_group(text, 0);
    while (group && !is_spelled_out(text, *group))
      group = next_group(text, group->last);
    if (!group) {
      out.push_back(text);
      continue;
    }
    for (const std::string_view option : group->options)
      open.push_back(
          text.substr(0, group->first).append(option).append(text, group->last, text.npos));
  }
  return out;
}

ParsedPhrase parse_spelling(std::string_view cue) {
  Parser parser;
  std::size_t at = 0;
  for (auto group = next_group(cue, at); group; group = next_group(cue, at)) {
    parser.add_words(cue.substr(at, group->first - at));
    parser.add_choice(*group);
    at = group->last;
  }
  parser.add_words(cue.substr(at));
  return parser.finish();
}

}  // namespace assay::evidence
