#include "model/slips.hpp"

#include <algorithm>
#include <iterator>

#include <fmt/format.h>

#include "expr/parse.hpp"
#include "model/names.hpp"
#include "model/slip_words.hpp"
#include "text/quote.hpp"
#include "text/suggest.hpp"

namespace assay::model {
namespace {

std::string_view known_as(std::span<const std::string_view> known, std::string_view key) {
  const auto at = std::find(known.begin(), known.end(), key);
  return at == known.end() ? std::string_view() : *at;
}

// The first of `keys`, parted by blanks, that is known and that the mapping, if any, lacks.
std::string_view first_of(std::span<const std::string_view> known, std::string_view keys,
                          const yaml::Node* lacking) {
  while (!keys.empty()) {
    const std::size_t blank = std::min(keys.find(' '), keys.size());
    const std::string_view key = known_as(known, keys.substr(0, blank));
    if (!key.empty() && (lacking == nullptr || lacking->find(key) == nullptr)) return key;
    keys.remove_prefix(std::min(blank + 1, keys.size()));
  }
  return {};
}

std::optional<Cure> other_word(const Reader& reader, const yaml::Node& mapping,
                               const yaml::Member& member, std::span<const std::string_view> known,
                               const Slip& slip) {
  const std::string_view key = first_of(known, slip.keys, &mapping);
  if (key.empty()) return {};
  if (slip.write.empty() || !slip.keys.starts_with(key))
    return Cure{key, fmt::format("did you mean '{}'?", key), true};
  std::string help = fmt::format("write {}", slip.write);
  if (const std::size_t gap = help.find('@'); gap != std::string::npos)
    help.replace(gap, 1, written(reader, member.value));
  return Cure{key, std::move(help), false};
}

// `cap:4` is one word, and so no key.
std::optional<Cure> joined(const yaml::Member& member, std::span<const std::string_view> known) {
  const std::string_view text = member.key.text;
  const std::size_t colon = text.find(':');
  if (colon == std::string_view::npos || !member.value.is_null()) return {};
  const std::string_view key = known_as(known, text.substr(0, colon));
  if (key.empty()) return {};
  return Cure{key,
              fmt::format("a space follows the ':' of a key: {}: {}", key, text.substr(colon + 1))};
}

// `{looks_like: no number, at all}`: the comma cut a text in two.
std::optional<Cure> cut_off(const Reader& reader, const yaml::Node& mapping, std::size_t at) {
  const yaml::Member& member = mapping.members[at];
  if (at == 0 || !member.value.is_null() || member.value.span.begin != member.value.span.end)
    return {};
  const yaml::Member& before = mapping.members[at - 1];
  if (!before.value.is_plain() || before.value.span.end > member.key.span.begin) return {};
  const std::string_view raw = reader.source()->text();
  const std::string_view between =
      raw.substr(before.value.span.end, member.key.span.begin - before.value.span.end);
  if (between.find_first_not_of(" ,") != std::string_view::npos || between.empty()) return {};
  const std::string_view whole =
      raw.substr(before.value.span.begin, member.key.span.end - before.value.span.begin);
  return Cure{{},
              fmt::format("if the comma belongs to '{}', quote the whole: \"{}\"", before.key.text,
                          text::shortened(whole))};
}

// `- baseline:` and `- premium: score > 8`: the name stands where the keys do.
std::optional<Cure> name_as_key(const yaml::Node& mapping, const yaml::Member& member,
                                std::span<const std::string_view> known) {
  if (&member != &mapping.members.front() || !is_name(member.key.text)) return {};
  for (const std::string_view key : {std::string_view("id"), std::string_view("name")})
    if (!known_as(known, key).empty() && mapping.find(key) == nullptr)
      return Cure{known_as(known, key), fmt::format("write {}: {}", key, member.key.text)};
  return {};
}

// All keys there are, unless that is too much to read in a message.
std::string all_of(std::span<const std::string_view> known) {
  constexpr std::size_t readable = 100;
  std::string all = "its keys: ";
  for (std::size_t i = 0; i < known.size(); ++i)
    all.append(i == 0 ? "" : ", ").append(known[i]);
  return all.size() <= readable ? all : std::string();
}

}  // namespace

std::string written(const Reader& reader, const yaml::Node& node) {
  constexpr std::size_t readable = 60;
  const std::string_view raw =
      reader.source()->text().substr(node.span.begin, node.span.end - node.span.begin);
  const bool one_line = raw.find('\n') == std::string_view::npos && raw.size() <= readable;
  return one_line && !raw.empty() ? std::string(raw) : "...";
}

bool keyed_by_amounts(const yaml::Node& mapping) {
  return mapping.is_mapping() && !mapping.members.empty() &&
         std::all_of(mapping.members.begin(), mapping.members.end(), [](const yaml::Member& m) {
           return expr::parse_literal(m.key.text).has_value();
         });
}

Cure cure(const Reader& reader, const yaml::Node& mapping, std::size_t at,
          std::span<const std::string_view> known) {
  const yaml::Member& member = mapping.members[at];
  if (auto found = joined(member, known)) return *std::move(found);
  const std::string word = text::folded(member.key.text);
  const auto* slip = std::find_if(std::begin(slips), std::end(slips),
                                  [&](const Slip& s) { return s.word == word; });
  if (slip != std::end(slips))
    if (auto found = other_word(reader, mapping, member, known, *slip)) return *std::move(found);
  if (const std::string_view near = text::nearest(member.key.text, known); !near.empty())
    return {near, fmt::format("did you mean '{}'?", near), mapping.find(near) == nullptr};
  if (auto found = cut_off(reader, mapping, at)) return *std::move(found);
  if (auto found = name_as_key(mapping, member, known)) return *std::move(found);
  if (slip != std::end(slips))
    if (const std::string_view given = first_of(known, slip->keys, nullptr); !given.empty())
      return {given, fmt::format("the key for it is '{}'", given)};
  return {{}, all_of(known)};
}

bool meant_one_of(const Reader& reader, const yaml::Node& mapping,
                  std::span<const std::string_view> known,
                  std::initializer_list<std::string_view> keys) {
  for (std::size_t at = 0; at < mapping.members.size(); ++at) {
    if (!known_as(known, mapping.members[at].key.text).empty()) continue;
    const std::string_view key = cure(reader, mapping, at, known).key;
    if (std::find(keys.begin(), keys.end(), key) != keys.end()) return true;
  }
  return false;
}

}  // namespace assay::model
