#include "model/fields.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "text/suggest.hpp"

namespace assay::model::detail {
namespace {

Span first_key(const yaml::Node& mapping) {
  return mapping.members.empty() ? mapping.span : mapping.members.front().key.span;
}

// The nearest key, or else all there are, unless that is too much to read in a message.
std::string instead(std::string_view unknown, std::span<const std::string_view> known) {
  constexpr std::size_t readable = 100;
  if (std::string nearest = text::did_you_mean(unknown, known); !nearest.empty()) return nearest;
  std::string all = fmt::format("its keys: {}", fmt::join(known, ", "));
  return all.size() <= readable ? all : std::string();
}

}  // namespace

void unknown_key(const Reader& reader, const yaml::Node& mapping, std::size_t member,
                 std::string_view what, std::span<const std::string_view> known) {
  const yaml::Member& found = mapping.members[member];
  reader.error(Code::unknown_key, found.key.span,
               fmt::format("{} has no key '{}'", what, found.key.text),
               instead(found.key.text, known));
}

void missing_key(const Reader& reader, const yaml::Node& mapping, std::string_view what,
                 const FieldInfo& field) {
  reader.error(Code::missing_key, first_key(mapping),
               fmt::format("{} needs the key '{}'", what, field.name),
               fmt::format("write {}: {}", field.name, field.takes));
}

}  // namespace assay::model::detail
