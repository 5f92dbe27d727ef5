#include "model/fields.hpp"

#include <fmt/format.h>

#include "model/slips.hpp"

namespace assay::model::detail {
namespace {

Span first_key(const yaml::Node& mapping) {
  return mapping.members.empty() ? mapping.span : mapping.members.front().key.span;
}

}  // namespace

Meant unknown_key(const Reader& reader, const yaml::Node& mapping, std::size_t member,
                  std::string_view what, std::span<const std::string_view> known) {
  const yaml::Member& found = mapping.members[member];
  const Cure meant = cure(reader, mapping, member, known);
  reader.error(Code::unknown_key, found.key.span,
               fmt::format("{} has no key '{}'", what, found.key.text),
               meant.help.empty() ? "leave it out" : meant.help);
  return {meant.key, meant.renames};
}

void missing_key(const Reader& reader, const yaml::Node& mapping, std::string_view what,
                 const FieldInfo& field) {
  reader.error(Code::missing_key, first_key(mapping),
               fmt::format("{} needs the key '{}'", what, field.name),
               fmt::format("write {}: {}", field.name, field.takes));
}

}  // namespace assay::model::detail
