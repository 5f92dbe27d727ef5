// Rubrics inside rubrics: loaded, then laid out among the slots and facts of the outer one.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "model/bind.hpp"
#include "model/load.hpp"

namespace assay::model {

// What one load shares over all its files.
struct Session {
  const Opener& open;
  const Limits& limits;
  Diagnostics& out;
  std::vector<SourceRef> chain{};             // from the outermost rubric to the one being read
  std::map<std::string, LoadedRef> loaded{};  // by name; null: it has errors
};

// Null when there was an error.
LoadedRef load_one(const SourceRef& source, Session& session);

// Loads what `rubric:` names, numbers all slots and merges facts.
void nest(Binding& binding, Session& session);

// The nested rubrics' sets, finds and probes behind the outer ones.
void merge_plans(Binding& binding, evidence::PlanInput& input);

}  // namespace assay::model
