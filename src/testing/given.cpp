#include <array>

#include <fmt/format.h>

#include "model/load.hpp"
#include "scorecard/bind.hpp"
#include "scorecard/head.hpp"
#include "scorecard/values.hpp"
#include "testing/reading.hpp"
#include "text/file.hpp"

namespace assay::testing {
namespace {

using model::Reader;
using scorecard::Answers;

constexpr std::string_view file_prefix = "file:";

struct Given {
  const scorecard::Binder& binder;
  yaml::Node& head;  // the members that belong to a scorecard's head
};

bool names_file(const yaml::Node& notes) {
  return notes.is_scalar() && notes.text.substr(0, file_prefix.size()) == file_prefix;
}

void keep_for_head(const Reader&, const yaml::Member& field, Given& given) {
  given.head.members.push_back(field);
}

template <void (scorecard::Binder::*part)(const yaml::Node&) const>
void read_part(const Reader&, const yaml::Member& field, Given& given) {
  (given.binder.*part)(field.value);
}

void read_notes(const Reader&, const yaml::Member& field, Given& given) {
  if (!names_file(field.value)) given.binder.notes(field.value);
}

template <std::vector<std::pair<std::string, Quantity>> Answers::*list>
void read_pay_part(const Reader&, const yaml::Member& field, Given& given) {
  given.binder.pay(field.value, given.binder.target().*list);
}

constexpr std::array<model::Field<Given>, 12> table{{
    {{"ratings", false, "a mapping of criteria", "levels, points or not_assessed, by criterion"},
     read_part<&scorecard::Binder::ratings>},
    {{"facts", false, "a mapping of facts", "quantities with their units, by fact"},
     read_part<&scorecard::Binder::facts>},
    {{"notes", false, "text or file:PATH", "the interviewer's prose, or a debrief note's file"},
     read_notes},
    {{"answers", false, "a mapping of text", "the candidate's words, by criterion"},
     read_part<&scorecard::Binder::answers>},
    {{"offer", false, "a mapping of money and percent", "what was offered, by component"},
     read_pay_part<&Answers::offer>},
    {{"peer", false, "a mapping of money and percent", "what a peer has, by component"},
     read_pay_part<&Answers::peer>},
    {{"candidate", false, "text", "the host's id of the candidate"}, keep_for_head},
    {{"interviewer", false, "text", "the host's id of the interviewer"}, keep_for_head},
    {{"date", false, "2026-03-14", "the day of the interview"}, keep_for_head},
    {{"grade", false, "text", "the job's grade: L5, senior"}, keep_for_head},
    {{"profile", false, "text", "the guideline's profile"}, keep_for_head},
    {{"ids", false, "a mapping of text", "the host's own ids, handed through"}, keep_for_head},
}};

std::shared_ptr<const scorecard::Parsed> open_notes(const Context& context,
                                                    const yaml::Node& node) {
  const Reader& reader = context.reader;
  const std::string path =
      model::beside(reader.source()->name(), node.text.substr(file_prefix.size()));
  if (const auto known = context.notes.find(path); known != context.notes.end())
    return known->second;
  text::FileFault fault;
  const SourceRef source = text::read_file(path, reader.limits().notes_bytes, fault);
  if (!source) {
    reader.error(fault.code, node.span, fmt::format("{}: {}", path, fault.message), fault.help);
    return nullptr;
  }
  auto parsed = scorecard::parse(source, scorecard::Form::notes, reader.limits(), reader.out());
  if (!parsed) return nullptr;
  return context.notes[path] = std::make_shared<const scorecard::Parsed>(*std::move(parsed));
}

// The answers of the debrief note, where the case names one.
void bind_file(const Context& context, const yaml::Node& notes, Case& target) {
  const auto parsed = open_notes(context, notes);
  if (!parsed) return;
  if (auto answers =
          scorecard::bind(context.rubric, *parsed, context.reader.limits(), context.reader.out()))
    target.answers = *std::move(answers);
  target.notes = parsed->source;
}

// An answer of the note's file that the case gives as well.
void report_repeated(const Context& context, const yaml::Node& given, const Answers& answers) {
  const auto report = [&](const yaml::Member& member) {
    context.reader.error(Code::duplicate_answer, member.key.span,
                         fmt::format("'{}' is answered in the notes file too", member.key.text),
                         "keep one of the two");
  };
  if (const yaml::Node* ratings = given.find("ratings"))
    for (const yaml::Member& member : ratings->members)
      if (const auto slot = scorecard::criterion_slot(context.rubric, member.key.text))
        if (answers.ratings[*slot].kind != scorecard::Rating::Kind::none) report(member);
  if (const yaml::Node* facts = given.find("facts"))
    for (const yaml::Member& member : facts->members)
      if (const auto slot = scorecard::fact_slot(context.rubric, member.key.text))
        if (answers.facts[*slot]) report(member);
}

}  // namespace

void read_given(const Context& context, const yaml::Node* given, Case& target) {
  target.answers = scorecard::blank(context.rubric);
  if (given == nullptr) return;
  const yaml::Node* notes = given->find("notes");
  if (notes != nullptr && names_file(*notes)) {
    bind_file(context, *notes, target);
    report_repeated(context, *given, target.answers);
  } else if (notes != nullptr || given->find("answers") != nullptr) {
    target.notes = context.reader.source();
  }
  const scorecard::Binder binder(context.rubric, context.reader, scorecard::Form::yaml,
                                 target.answers);
  yaml::Node head;
  head.kind = yaml::Kind::mapping;
  head.span = given->span;
  Given parts{binder, head};
  model::read_fields<Given>(context.reader, *given, "'given'", table, parts);
  scorecard::read_head(context.reader, head, "'given'", target.answers.head);
}

}  // namespace assay::testing
