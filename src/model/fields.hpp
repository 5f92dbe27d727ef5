// The keys of each mapping of a rubric, as data: what the reader checks, "did you mean" offers,
// the reference documentation prints and the JSON schema is compared with.
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "model/reader.hpp"
#include "yaml/node.hpp"

namespace assay::model {

struct FieldInfo {
  std::string_view name;
  bool required = false;
  std::string_view takes;  // the form of the value: "number > 0"
  std::string_view about;
};

// One key of the mapping that fills a Target.
template <class Target>
struct Field {
  FieldInfo info;
  void (*read)(const Reader&, const yaml::Member&, Target&) = nullptr;
};

namespace detail {
struct Meant {
  std::string_view key;   // empty: nobody can tell
  bool readable = false;  // the value can be read as that key's
};
Meant unknown_key(const Reader& reader, const yaml::Node& mapping, std::size_t member,
                  std::string_view what, std::span<const std::string_view> known);
void missing_key(const Reader& reader, const yaml::Node& mapping, std::string_view what,
                 const FieldInfo& field);
}  // namespace detail

template <class Target>
std::vector<std::string_view> names(std::span<const Field<Target>> table) {
  std::vector<std::string_view> out;
  for (const Field<Target>& field : table)
    out.push_back(field.info.name);
  return out;
}

// Hands each member of `node` to its field's reader. Keys that the table lacks and required ones
// that are not there are reported. One that was written by another name is one fault, not two, and
// is read as what was meant, so that whatever is wrong in it or uses it is told well. `what` names
// the mapping: "a criterion".
template <class Target>
bool read_fields(const Reader& reader, const yaml::Node& node, std::string_view what,
                 std::span<const Field<Target>> table, Target& target) {
  if (!reader.mapping(node, what)) return false;
  std::vector<bool> seen(table.size(), false);
  for (std::size_t m = 0; m < node.members.size(); ++m) {
    std::size_t f = 0;
    while (f < table.size() && table[f].info.name != node.members[m].key.text)
      ++f;
    if (f == table.size()) {
      const std::vector<std::string_view> known = names(table);
      const detail::Meant meant = detail::unknown_key(reader, node, m, what, known);
      f = static_cast<std::size_t>(std::find(known.begin(), known.end(), meant.key) -
                                   known.begin());
      if (f < table.size() && !seen[f] && meant.readable)
        table[f].read(reader, node.members[m], target);
      if (f < table.size()) seen[f] = true;
    } else {
      seen[f] = true;
      table[f].read(reader, node.members[m], target);
    }
  }
  for (std::size_t f = 0; f < table.size(); ++f)
    if (table[f].info.required && !seen[f]) detail::missing_key(reader, node, what, table[f].info);
  return true;
}

enum class Mapping : std::uint8_t {
  rubric,
  fact,
  criterion,
  level,
  curve,
  matrix,
  row,
  flag,
  effect,
  clause,
  multiplier,
  lexicon
};

// In the order in which the documentation gives them.
std::vector<FieldInfo> fields(Mapping mapping);

}  // namespace assay::model
