#include <array>

#include "model/draft.hpp"
#include "model/tables.hpp"

namespace assay::model {
namespace {

using yaml::Member;
using yaml::Node;

struct FlagTarget {
  Flag* flag;
  DraftRule* extra;
};

constexpr std::array flag_fields{
    Field<FlagTarget>{{"id", true, "name", "what expressions and results call it"},
                      [](const Reader& r, const Member& m, FlagTarget& t) {
                        t.flag->where = m.value.span;
                        t.extra->has_id = m.value.is_scalar();
                        if (auto text = r.text(m.value, "'id'")) t.flag->id = std::move(*text);
                      }},
    Field<FlagTarget>{
        {"when", true, "condition", "when it is raised"},
        [](const Reader&, const Member& m, FlagTarget& t) { t.extra->when = &m.value; }},
    Field<FlagTarget>{{"effect", true, "{cap: N}, {deduct: N}, {veto: true} or {warn: true}",
                       "what it does to the score"},
                      [](const Reader& r, const Member& m, FlagTarget& t) {
                        read_effect(r, m, t.flag->effect, *t.extra);
                      }},
    Field<FlagTarget>{{"because", false, "text", "the reason, in the rubric's words"},
                      [](const Reader& r, const Member& m, FlagTarget& t) {
                        if (auto text = r.text(m.value, "'because'"))
                          t.flag->because = std::move(*text);
                      }},
    Field<FlagTarget>{{"code", false, "text", "its reason code; default the id"},
                      [](const Reader& r, const Member& m, FlagTarget& t) {
                        if (auto text = r.text(m.value, "'code'")) t.flag->code = std::move(*text);
                      }},
};

struct ClauseTarget {
  Clause* clause;
  DraftRule* extra;
};

constexpr std::array clause_fields{
    Field<ClauseTarget>{{"id", true, "name", "what expressions and results call it"},
                        [](const Reader& r, const Member& m, ClauseTarget& t) {
                          t.clause->where = m.value.span;
                          t.extra->has_id = m.value.is_scalar();
                          if (auto text = r.text(m.value, "'id'")) t.clause->id = std::move(*text);
                        }},
    Field<ClauseTarget>{{"when", true, "condition", "when it holds"},
                        [](const Reader&, const Member& m, ClauseTarget& t) {
                          t.extra->when = &m.value;
                          t.clause->text = m.value.text;
                        }},
    Field<ClauseTarget>{{"because", false, "text", "the reason, in the rubric's words"},
                        [](const Reader& r, const Member& m, ClauseTarget& t) {
                          if (auto text = r.text(m.value, "'because'"))
                            t.clause->because = std::move(*text);
                        }},
};

}  // namespace

void read_flags(const Reader& reader, const Node& list, Draft& draft) {
  if (!reader.sequence(list, "'flags'")) return;
  for (const Node& item : list.items) {
    Flag flag;
    flag.where = item.span;
    DraftRule extra;
    FlagTarget target{&flag, &extra};
    extra.broken = !read_fields<FlagTarget>(reader, item, "a flag", flag_fields, target);
    if (flag.code.empty()) flag.code = flag.id;
    draft.rubric.flags.push_back(std::move(flag));
    draft.flags.push_back(extra);
  }
}

void read_clauses(const Reader& reader, const Node& list, Draft& draft) {
  if (!reader.sequence(list, "'clauses'")) return;
  for (const Node& item : list.items) {
    Clause clause;
    clause.where = item.span;
    DraftRule extra;
    ClauseTarget target{&clause, &extra};
    extra.broken = !read_fields<ClauseTarget>(reader, item, "a clause", clause_fields, target);
    draft.rubric.clauses.push_back(std::move(clause));
    draft.clauses.push_back(extra);
  }
}

std::vector<FieldInfo> flag_table() {
  return infos<FlagTarget>(flag_fields);
}
std::vector<FieldInfo> clause_table() {
  return infos<ClauseTarget>(clause_fields);
}
}  // namespace assay::model
