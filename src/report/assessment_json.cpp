// The assessment as JSON, in the key order that schema/assessment.schema.json documents.
#include <assay/assessment.hpp>
#include <assay/version.hpp>

#include "model/rubric.hpp"
#include "report/because.hpp"
#include "report/evidence_json.hpp"
#include "report/json_writer.hpp"

namespace assay {
namespace report {
namespace {

void write_rubric(JsonWriter& json, const model::Rubric& rubric) {
  json.key("rubric").begin_object().member("id", rubric.id);
  json.text_if("version", rubric.version).member("digest", rubric.digest).end_object();
}

void write_head(JsonWriter& json, const Head& head, std::string_view digest) {
  json.key("input").begin_object();
  json.text_if("candidate", head.candidate).text_if("interviewer", head.interviewer);
  json.text_if("date", head.date).text_if("grade", head.grade).text_if("profile", head.profile);
  if (!head.ids.empty()) {
    json.key("ids").begin_object();
    for (const auto& [name, id] : head.ids)
      json.member(name, id);
    json.end_object();
  }
  json.text_if("digest", digest).end_object();
}

void write_pair(JsonWriter& json, std::string_view name, const Decimal& low, const Decimal& high) {
  json.key(name).begin_row().value(low).value(high).end_array();
}

void write_summary(JsonWriter& json, const model::Rubric& rubric, const AssessmentData& data) {
  json.member("status", to_string(data.status)).member("score", data.score);
  write_pair(json, "scale", rubric.low, rubric.high);
  if (data.bounds) write_pair(json, "bounds", data.bounds->first, data.bounds->second);
  json.member("coverage", data.coverage).member("multiplier", data.multiplier);
}

void write_criterion(JsonWriter& json, const Because& because, const CriterionResult& c) {
  json.begin_object().member("id", c.id).member("title", c.title).text_if("group", c.group);
  json.member("weight", c.weight).member("points", c.points).text_if("level", c.level);
  // What a group or a nested rubric rests on is said by its members.
  if (c.basis != Basis::composed) json.member("basis", to_string(c.basis));
  json.member("contribution", c.contribution).key("because").begin_array();
  for (const std::string& reason : because.criterion(c))
    json.value(reason);
  json.end_array().indices("evidence", c.evidence).end_object();
}

void write_fact(JsonWriter& json, const FactResult& fact) {
  json.key(fact.id).begin_object();
  if (fact.unit.dimension == Dimension::boolean)
    json.member("value", !fact.value.is_zero());
  else
    json.member("value", fact.value);
  json.member("unit", to_string(fact.unit)).member("basis", to_string(fact.basis));
  if (!fact.evidence.empty()) json.indices("evidence", fact.evidence);
  json.end_object();
}

void write_effect(JsonWriter& json, const Effect& effect) {
  json.key("effect").begin_object();
  switch (effect.kind) {
    case EffectKind::cap:
      json.member("cap", effect.amount);
      break;
    case EffectKind::deduct:
      json.member("deduct", effect.amount);
      break;
    case EffectKind::veto:
      json.member("veto", true);
      break;
    case EffectKind::warn:
      json.member("warn", true);
      break;
  }
  json.end_object();
}

void write_flag(JsonWriter& json, const Because& because, const FlagResult& flag) {
  json.begin_object().member("id", flag.id);
  if (flag.code != flag.id) json.text_if("code", flag.code);
  json.member("raised", flag.raised);
  write_effect(json, flag.effect);
  json.member("because", because.flag(flag)).end_object();
}

void write_clause(JsonWriter& json, const Because& because, const ClauseResult& clause) {
  json.begin_object().member("id", clause.id).member("holds", clause.holds);
  json.member("certain", clause.certain).member("provisional", clause.provisional);
  json.member("when", clause.when).member("because", because.clause(clause)).end_object();
}

void write_reason(JsonWriter& json, const Because& because, const Reason& reason) {
  json.begin_object().member("criterion", reason.criterion).member("code", reason.code);
  json.member("lost", reason.lost).member("because", because.reason(reason)).end_object();
}

void write_component(JsonWriter& json, const ComponentResult& c) {
  json.begin_object().member("id", c.id).member("granted", c.granted);
  json.member("provisional", c.provisional).member("amount", c.amount);
  json.member("unit", to_string(c.unit));
  if (c.range) write_pair(json, "range", c.range->first, c.range->second);
  json.text_if("target", c.target).text_if("vests_when", c.vests_when);
  json.member("because", c.because).end_object();
}

void write_finding(JsonWriter& json, const Finding& finding) {
  json.begin_object().member("code", name(finding.code)).member("message", finding.message);
  json.number_if("amount", finding.amount);
  if (finding.unit) json.member("unit", to_string(*finding.unit));
  json.end_object();
}

void write_compensation(JsonWriter& json, const Compensation& pay) {
  json.key("compensation").begin_object().member("guideline", pay.guideline);
  json.text_if("version", pay.version).member("digest", pay.digest).text_if("profile", pay.profile);
  json.member("multiplier", pay.multiplier).key("components").begin_array();
  for (const ComponentResult& component : pay.components)
    write_component(json, component);
  json.end_array().key("findings").begin_array();
  for (const Finding& finding : pay.findings)
    write_finding(json, finding);
  json.end_array().end_object();
}

void write_warning(JsonWriter& json, const Warning& warning) {
  json.begin_object().member("code", name(warning.code)).text_if("criterion", warning.criterion);
  json.member("message", warning.message).end_object();
}

template <class List, class Write>
void write_list(JsonWriter& json, std::string_view name, const List& list, Write write) {
  json.key(name).begin_array();
  for (const auto& item : list)
    write(item);
  json.end_array();
}

void write_assessment(JsonWriter& json, const Assessment& assessment) {
  const AssessmentData& data = assessment.data();
  const Because because(assessment);
  json.begin_object().member("assay", std::uint32_t{1}).member("engine", ASSAY_VERSION);
  write_rubric(json, assessment.rubric());
  write_head(json, data.head, assessment.digest());
  write_summary(json, assessment.rubric(), data);
  write_list(json, "criteria", data.criteria,
             [&](const auto& c) { write_criterion(json, because, c); });
  json.key("facts").begin_object();
  for (const FactResult& fact : data.facts)
    write_fact(json, fact);
  json.end_object();
  write_list(json, "flags", data.flags, [&](const auto& f) { write_flag(json, because, f); });
  write_list(json, "clauses", data.clauses, [&](const auto& c) { write_clause(json, because, c); });
  write_list(json, "reasons", data.reasons, [&](const auto& r) { write_reason(json, because, r); });
  if (data.compensation) write_compensation(json, *data.compensation);
  json.key("evidence");
  write_evidence(json, data.evidence);
  write_list(json, "warnings", data.warnings, [&](const auto& w) { write_warning(json, w); });
  json.end_object();
}

}  // namespace
}  // namespace report

std::string to_json(const Assessment& assessment, int indent) {
  report::JsonWriter json(indent);
  report::write_assessment(json, assessment);
  return json.take();
}

}  // namespace assay
