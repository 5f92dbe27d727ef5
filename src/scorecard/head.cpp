#include "scorecard/head.hpp"

#include <array>

#include <fmt/format.h>

#include "scorecard/values.hpp"
#include "text/date.hpp"
#include "text/quote.hpp"

namespace assay::scorecard {
namespace {

using model::Reader;

// `candidate: 1042` is the text "1042", and `profile: no` the text "no".
template <std::string Head::*member>
void read_text(const Reader& reader, const yaml::Member& field, Head& head) {
  if (auto text = reader.text(field.value, fmt::format("'{}'", field.key.text)))
    head.*member = *std::move(text);
}

void read_date(const Reader& reader, const yaml::Member& field, Head& head) {
  read_text<&Head::date>(reader, field, head);
  if (!field.value.is_scalar() || text::is_date(field.value.text)) return;
  reader.error(
      Code::bad_date, field.value.span,
      fmt::format("'date' is a day such as 2026-03-14, found {}", text::quoted(field.value.text)),
      "write a day of the calendar: year-month-day");
}

void read_ids(const Reader& reader, const yaml::Member& field, Head& head) {
  if (!reader.mapping(field.value, "'ids'")) return;
  for (const yaml::Member& id : field.value.members)
    if (auto text = reader.text(id.value, fmt::format("'{}'", id.key.text)))
      head.ids.emplace_back(id.key.text, *std::move(text));
}

constexpr std::array<model::Field<Head>, 7> table{{
    {{"rubric", false, "an id", "the rubric that the answers are for"}, read_text<&Head::rubric>},
    {{"candidate", false, "text", "the host's id of the candidate"}, read_text<&Head::candidate>},
    {{"interviewer", false, "text", "the host's id of the interviewer"},
     read_text<&Head::interviewer>},
    {{"date", false, "2026-03-14", "the day of the interview"}, read_date},
    {{"grade", false, "text", "the job's grade: L5, senior"}, read_text<&Head::grade>},
    {{"profile", false, "text", "the guideline's profile"}, read_text<&Head::profile>},
    {{"ids", false, "a mapping of text", "the host's own ids, handed through"}, read_ids},
}};

}  // namespace

void read_head(const Reader& reader, const yaml::Node& mapping, std::string_view what, Head& head) {
  model::read_fields<Head>(reader, mapping, what, table, head);
}

std::vector<model::FieldInfo> head_table() {
  std::vector<model::FieldInfo> out;
  for (const auto& field : table)
    out.push_back(field.info);
  return out;
}

}  // namespace assay::scorecard
