#include "model/fields.hpp"

#include <fmt/format.h>

#include "text/suggest.hpp"

namespace assay::model::detail {
namespace {

// A piece of an unquoted expression behind a comma: YAML makes a key without a value of it.
const yaml::Node* cut_expression(const Reader& reader, const yaml::Node& mapping,
                                 std::size_t member) {
  for (std::size_t i = member; i-- > 0;) {
    const yaml::Node& value = mapping.members[i].value;
    if (cut_by_flow(reader.document(), value)) return &value;
    if (!value.is_null()) return nullptr;
  }
  return nullptr;
}

Span first_key(const yaml::Node& mapping) {
  return mapping.members.empty() ? mapping.span : mapping.members.front().key.span;
}

}  // namespace

void unknown_key(const Reader& reader, const yaml::Node& mapping, std::size_t member,
                 std::string_view what, std::span<const std::string_view> known) {
  const yaml::Member& found = mapping.members[member];
  // The expression's own reader says "quote this expression"; the rest of it is no key at all.
  if (found.value.is_null() && cut_expression(reader, mapping, member) != nullptr) return;
  reader.error(Code::unknown_key, found.key.span,
               fmt::format("{} has no key '{}'", what, found.key.text),
               text::did_you_mean(found.key.text, known));
}

void missing_key(const Reader& reader, const yaml::Node& mapping, std::string_view what,
                 const FieldInfo& field) {
  reader.error(Code::missing_key, first_key(mapping),
               fmt::format("{} needs the key '{}'", what, field.name),
               fmt::format("write {}: {}", field.name, field.takes));
}

}  // namespace assay::model::detail
