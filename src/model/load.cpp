#include "model/load.hpp"

#include <algorithm>
#include <filesystem>

#include <fmt/format.h>

#include "model/bind.hpp"
#include "model/checks.hpp"
#include "model/finish.hpp"
#include "model/kind.hpp"
#include "model/nest.hpp"
#include "score/plan.hpp"
#include "text/file.hpp"
#include "yaml/read.hpp"

namespace assay::model {
namespace {

bool any_broken(const Draft& draft) {
  return std::any_of(draft.criteria.begin(), draft.criteria.end(),
                     [](const DraftCriterion& criterion) { return criterion.broken; });
}

void settle(Rubric& rubric) {
  for (Criterion& criterion : rubric.criteria)
    if (criterion.code.empty()) criterion.code = criterion.id;
  settle_points(rubric);
  rubric.digest = digest_of(rubric);
}

LoadedRef finish(Binding& binding, Session& session) {
  auto loaded = std::make_shared<Loaded>();
  loaded->input = std::make_shared<const evidence::PlanInput>(plan_input(binding));
  Rubric& rubric = binding.draft.rubric;
  rubric.limits = session.limits;
  settle(rubric);
  rubric.plan = compile_plan(binding, loaded->input, session.out);
  for (const SlotOwner& slot : binding.slots)
    loaded->by_slot.push_back(slot.criterion);
  rubric.scoring = std::make_shared<const score::Plan>(score::plan_of(rubric));
  loaded->rubric = std::make_shared<const Rubric>(std::move(rubric));
  return loaded;
}

}  // namespace

std::string beside(std::string_view from, std::string_view path) {
  const std::filesystem::path named{std::string(path)};
  if (named.is_absolute()) return named.lexically_normal().generic_string();
  const std::filesystem::path folder = std::filesystem::path(std::string(from)).parent_path();
  return (folder / named).lexically_normal().generic_string();
}

Opener file_opener(const Limits& limits) {
  return [most = limits.document_bytes](const SourceRef& from, const std::string& path, Span where,
                                        Diagnostics& out) -> SourceRef {
    text::FileFault fault;
    const std::string file = from ? beside(from->name(), path) : path;
    SourceRef source = text::read_file(file, most, fault);
    if (!source)
      out.error(fault.code, from, where, fmt::format("{}: {}", file, fault.message),
                fault.help.empty() ? "write its path from the folder of this file" : fault.help);
    return source;
  };
}

LoadedRef load_one(const SourceRef& source, Session& session) {
  const std::size_t errors = session.out.errors();
  auto document = yaml::read(source, session.limits, session.out);
  if (!document) return nullptr;
  const Reader reader(*document, session.limits, session.out);
  if (!is_document(reader, document->root, DocumentKind::rubric)) return nullptr;
  session.chain.push_back(source);
  Draft draft = read_draft(reader, document->root);
  Binding binding{reader, draft};
  binding.names = declare(reader, draft);
  nest(binding, session);
  session.chain.pop_back();
  bind(binding);
  check(binding);
  if (session.out.errors() != errors || any_broken(draft)) {
    check_phrases(binding, session.out);
    return nullptr;
  }
  LoadedRef loaded = finish(binding, session);
  return session.out.errors() == errors ? loaded : nullptr;
}

RubricRef load(const SourceRef& source, const Opener& open, const Limits& limits,
               Diagnostics& out) {
  Diagnostics found;
  Session session{open, limits, found};
  const LoadedRef loaded = load_one(source, session);
  const bool good = loaded && !found.has_errors();
  found.sort();
  out.append(std::move(found));
  return good ? loaded->rubric : nullptr;
}

}  // namespace assay::model
