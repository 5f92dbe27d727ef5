#include "model/names.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "expr/parse.hpp"
#include "text/ascii.hpp"
#include "text/fold.hpp"
#include "text/quote.hpp"

namespace assay::model {
namespace {

using expr::SymbolKind;

bool small(char c) {
  return c >= 'a' && c <= 'z';
}

// What the author may have meant: "Idle hours" -> "idle_hours".
std::string repaired(std::string_view text, char joint) {
  std::string out;
  for (char c : text::fold(text)) {
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    if (small(c) || (text::is_digit(c) && (joint == '-' || !out.empty())))
      out += c;
    else if (!out.empty() && out.back() != joint)
      out += joint;
  }
  while (!out.empty() && out.back() == joint)
    out.pop_back();
  return out;
}

std::string hint(std::string_view text, char joint, std::string_view form) {
  const std::string better = repaired(text, joint);
  if (better.empty() || (joint == '_' && text::is_digit(text.front())) || better.size() > 60)
    return std::string(form);
  return fmt::format("did you mean '{}'?", better);
}

std::string_view kind_name(SymbolKind kind) {
  switch (kind) {
    case SymbolKind::fact:
      return "fact";
    case SymbolKind::value:
      return "value";
    case SymbolKind::criterion:
      return "criterion";
    case SymbolKind::phrase_set:
      return "phrase set";
    case SymbolKind::flag:
      return "flag";
    case SymbolKind::clause:
      return "clause";
    case SymbolKind::level:
      return "level";
    default:
      return "name";
  }
}

bool well_formed(const Reader& reader, std::string_view id, SymbolKind kind, Span where) {
  if (is_name(id)) return true;
  reader.error(Code::bad_id, where,
               fmt::format("{} is no name for a {}: a small letter, then small letters, digits "
                           "and '_'",
                           text::quoted(id), kind_name(kind)),
               name_hint(id));
  return false;
}

void add(const Reader& reader, Names& names, const std::string& id, Named named) {
  if (!well_formed(reader, id, named.kind, named.where)) return;
  const auto [at, fresh] = names.emplace(id, named);
  if (fresh) return;
  const Named& other = at->second;
  reader.error(Code::duplicate_id, named.where,
               other.kind == named.kind
                   ? fmt::format("two {} are called '{}'",
                                 other.kind == SymbolKind::criterion
                                     ? "criteria"
                                     : fmt::format("{}s", kind_name(named.kind)),
                                 id)
                   : fmt::format("'{}' is the name of a {} already", id, kind_name(other.kind)),
               "the first stands here", other.where, "give one of them another name");
}

void add_readable(const Reader& reader, Names& names, const std::string& id, Named named) {
  if (expr::is_reserved(id)) {
    reader.error(Code::reserved_name, named.where,
                 fmt::format("'{}' is a word of the expression language, no name for a {}", id,
                             kind_name(named.kind)),
                 fmt::format("did you mean '{}_{}'?", id,
                             named.kind == SymbolKind::fact ? "given" : "points"));
    return;
  }
  add(reader, names, id, named);
}

// Of few levels this is seen without a list of names.
bool are_few_and_well_named(const std::vector<Level>& levels) {
  constexpr std::size_t few = 16;
  if (levels.size() > few) return false;
  for (auto level = levels.begin(); level != levels.end(); ++level)
    if (!is_name(level->name) || std::any_of(levels.begin(), level, [&](const Level& other) {
          return other.name == level->name;
        }))
      return false;
  return true;
}

void declare_levels(const Reader& reader, const Criterion& criterion) {
  if (are_few_and_well_named(criterion.levels)) return;
  Names levels;
  for (const Level& level : criterion.levels)
    add(reader, levels, level.name, {SymbolKind::level, 0, level.where});
}

}  // namespace

std::string id_hint(std::string_view text) {
  return hint(text, '-', "write an id such as gpu-impact");
}

std::string name_hint(std::string_view text) {
  return hint(text, '_', "write a name such as first_step");
}

bool is_document_id(std::string_view text) noexcept {
  if (text.empty()) return false;
  for (const char c : text)
    if (!small(c) && !text::is_digit(c) && c != '-') return false;
  return true;
}

bool is_name(std::string_view text) noexcept {
  if (text.empty() || !small(text.front())) return false;
  for (const char c : text)
    if (!small(c) && !text::is_digit(c) && c != '_') return false;
  return true;
}

Namespaces declare(const Reader& reader, Draft& draft) {
  const Rubric& rubric = draft.rubric;
  if (draft.rubric_key != nullptr && draft.rubric_key->is_scalar() && !is_document_id(rubric.id))
    reader.error(Code::bad_id, draft.rubric_key->span,
                 fmt::format("{} is no id: small letters, digits and '-'", text::quoted(rubric.id)),
                 id_hint(rubric.id));
  Namespaces names;
  for (std::uint32_t i = 0; i < rubric.phrases.size(); ++i)
    add(reader, names.sets, rubric.phrases[i].id,
        {SymbolKind::phrase_set, i, draft.phrase_keys[i]->span});
  for (std::uint32_t i = 0; i < rubric.facts.size(); ++i)
    add_readable(reader, names.readable, rubric.facts[i].id,
                 {SymbolKind::fact, i, rubric.facts[i].where});
  for (std::uint32_t i = 0; i < rubric.values.size(); ++i)
    add_readable(reader, names.readable, rubric.values[i].id,
                 {SymbolKind::value, i, rubric.values[i].where});
  for (std::uint32_t i = 0; i < rubric.criteria.size(); ++i) {
    const Criterion& criterion = rubric.criteria[i];
    if (draft.criteria[i].has_id)
      add_readable(reader, names.readable, criterion.id,
                   {SymbolKind::criterion, i, criterion.where});
    declare_levels(reader, criterion);
  }
  for (std::uint32_t i = 0; i < rubric.flags.size(); ++i)
    if (draft.flags[i].has_id)
      add(reader, names.flags, rubric.flags[i].id, {SymbolKind::flag, i, rubric.flags[i].where});
  for (std::uint32_t i = 0; i < rubric.clauses.size(); ++i)
    if (draft.clauses[i].has_id)
      add(reader, names.clauses, rubric.clauses[i].id,
          {SymbolKind::clause, i, rubric.clauses[i].where});
  return names;
}

}  // namespace assay::model
