#include "report/evidence_json.hpp"

namespace assay::report {
namespace {

void write_quantity(JsonWriter& json, const Evidence& e) {
  json.number_if("value", e.value).number_if("low", e.low).number_if("high", e.high);
  if (e.bound != Bound::none) json.member("bound", to_string(e.bound));
  json.number_if("from", e.from).number_if("to", e.to);
  json.member("unit", to_string(e.unit));
  if (e.direction != Direction::none) json.member("direction", to_string(e.direction));
  if (e.approximate) json.member("approximate", true);
}

}  // namespace

void write_evidence(JsonWriter& json, const Evidence& e) {
  json.begin_object().member("kind", to_string(e.kind));
  if (e.kind == EvidenceKind::mention)
    json.member("set", e.set);
  else
    write_quantity(json, e);
  json.member("status", to_string(e.status)).member("voice", to_string(e.voice));
  json.member("start", e.start).member("end", e.end);
  json.member("line", e.line).member("column", e.column).member("text", e.text);
  json.text_if("near", e.near).text_if("section", e.section).text_if("cue", e.cue);
  json.end_object();
}

void write_evidence(JsonWriter& json, const std::vector<Evidence>& evidence) {
  json.begin_array();
  for (const Evidence& e : evidence)
    write_evidence(json, e);
  json.end_array();
}

}  // namespace assay::report
