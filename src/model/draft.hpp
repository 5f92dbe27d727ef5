// A rubric between its tree and its check: what needs no name is read, expressions still wait as
// nodes of the tree.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include <assay/quantity.hpp>

#include "evidence/plan.hpp"
#include "model/reader.hpp"
#include "model/rubric.hpp"
#include "yaml/node.hpp"

namespace assay::model {

struct DraftKnot {
  const yaml::Node* key = nullptr;
  const yaml::Node* value = nullptr;
  Quantity at;
  Decimal points;
};

struct DraftLevel {
  const yaml::Node* points = nullptr;
  const yaml::Node* when = nullptr;
};

// What belongs to the criterion of the same index and has no place in the finished one.
struct DraftCriterion {
  const yaml::Node* node = nullptr;  // the mapping
  const yaml::Node* weight = nullptr;
  const yaml::Node* if_missing = nullptr;
  const yaml::Node* formula = nullptr;  // `of:` or `points:`
  const yaml::Node* curve = nullptr;    // the mapping of `curve:` or `steps:`
  const yaml::Node* rubric = nullptr;
  std::vector<DraftLevel> levels;
  std::vector<DraftKnot> knots;
  bool has_id = false;
  bool broken = false;  // a fault was reported: no more about it
};

struct DraftFact {
  const yaml::Node* find = nullptr;
  bool broken = false;
};

// Values, flags and clauses: their expression, and the number of an effect.
struct DraftRule {
  const yaml::Node* when = nullptr;
  const yaml::Node* amount = nullptr;
  bool has_id = false;
  bool broken = false;
};

struct Draft {
  Rubric rubric;
  std::vector<DraftCriterion> criteria;
  std::vector<DraftFact> facts;
  std::vector<DraftRule> values, flags, clauses;
  std::vector<const yaml::Node*> phrase_keys;
  const yaml::Node* rubric_key = nullptr;
  const yaml::Node* criteria_key = nullptr;
  const yaml::Node* matrix_key = nullptr;
  const yaml::Node* multiplier_key = nullptr;
  const yaml::Node* multiplier_of = nullptr;  // the expression, where it is one
  std::vector<DraftKnot> multiplier_knots;
  const yaml::Node* multiplier_curve = nullptr;
  const yaml::Node* scale = nullptr;
  const yaml::Node* combine = nullptr;
  bool scale_known = true;  // false: what it should be is not known
  evidence::LexiconExtension lexicon;
  bool we_is_attributed = false;
};

// Every fault of form is reported; what could be read is in the draft.
Draft read_draft(const Reader& reader, const yaml::Node& root);

// Parts of the above, each in a file of its own.
void read_phrase_sets(const Reader& reader, const yaml::Node& node, Draft& draft);
void read_lexicon(const Reader& reader, const yaml::Node& node, Draft& draft);
void read_facts(const Reader& reader, const yaml::Node& node, Draft& draft);
void read_criteria(const Reader& reader, const yaml::Node& list, Draft& draft,
                   std::optional<std::uint32_t> group);
// Whether all of them could be read.
bool read_levels(const Reader& reader, const yaml::Member& member, Criterion& criterion,
                 DraftCriterion& draft);
// `curve:` or `steps:`.
bool read_curve(const Reader& reader, const yaml::Member& member, DraftCriterion& draft);
void read_matrix(const Reader& reader, const yaml::Node& node, Draft& draft);
void read_flags(const Reader& reader, const yaml::Node& list, Draft& draft);
// The effect of a flag.
void read_effect(const Reader& reader, const yaml::Member& member, Effect& effect,
                 DraftRule& draft);
void read_clauses(const Reader& reader, const yaml::Node& list, Draft& draft);
void read_multiplier(const Reader& reader, const yaml::Node& node, Draft& draft);
bool read_knots(const Reader& reader, const yaml::Node& node, std::string_view what,
                std::vector<DraftKnot>& knots);
void read_combine(const Reader& reader, const yaml::Node& node, Draft& draft);

}  // namespace assay::model
