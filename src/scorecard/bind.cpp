#include "scorecard/bind.hpp"

#include <array>
#include <map>
#include <string_view>

#include <fmt/format.h>

#include "json/read.hpp"
#include "model/fields.hpp"
#include "text/quote.hpp"

namespace assay::scorecard {
namespace {

using model::Reader;

void skip(const Reader&, const yaml::Member&, const Binder&) {}

template <void (Binder::*part)(const yaml::Node&) const>
void read_part(const Reader&, const yaml::Member& field, const Binder& binder) {
  (binder.*part)(field.value);
}

template <std::vector<std::pair<std::string, Quantity>> Answers::*list>
void read_pay_part(const Reader&, const yaml::Member& field, const Binder& binder) {
  binder.pay(field.value, binder.target().*list);
}

constexpr std::array<model::Field<const Binder>, 7> table{{
    {{"scorecard", true, "{rubric: an id, ...}", "who, when and for which rubric"}, skip},
    {{"ratings", false, "a mapping of criteria", "levels, points or not_assessed, by criterion"},
     read_part<&Binder::ratings>},
    {{"facts", false, "a mapping of facts", "quantities with their units, by fact"},
     read_part<&Binder::facts>},
    {{"notes", false, "text", "the interviewer's prose; nothing in it is an answer by itself"},
     read_part<&Binder::notes>},
    {{"answers", false, "a mapping of text", "the candidate's words, by criterion"},
     read_part<&Binder::answers>},
    {{"offer", false, "a mapping of money and percent", "what was offered, by component"},
     read_pay_part<&Answers::offer>},
    {{"peer", false, "a mapping of money and percent", "what a peer has, by component"},
     read_pay_part<&Answers::peer>},
}};

// A level may be called `null`, and so may nothing else.
bool has_text(const yaml::Node& node) {
  return node.is_scalar() || (node.is_null() && !node.text.empty());
}

bool is_blank(std::string_view text) {
  return text.find_first_not_of(" \t\r\n") == text.npos;
}

}  // namespace

Answers blank(const model::Rubric& rubric) {
  Answers answers;
  answers.ratings = Ratings(std::vector<Rating>(rubric.slots));
  answers.facts = Facts(std::vector<std::optional<Decimal>>(rubric.facts.size()));
  answers.section_has_text.resize(rubric.slots);
  return answers;
}

void Binder::report(Span where, const Fault& fault) const {
  reader_.error(fault.code, where, fault.message, fault.help);
}

void Binder::ratings(const yaml::Node& node) const {
  if (!reader_.mapping(node, "'ratings'")) return;
  for (const yaml::Member& member : node.members) {
    const std::string& path = member.key.text;
    const auto slot = criterion_slot(rubric_, path);
    if (!slot) {
      report(member.key.span, unknown_criterion(rubric_, path));
    } else if (!has_text(member.value)) {
      reader_.error(
          Code::wrong_form,
          member.value.span.begin < member.value.span.end ? member.value.span : member.key.span,
          fmt::format("'{}' is rated by a level, points or not_assessed, found {}", path,
                      model::found(member.value)),
          member.value.is_null() ? "write not_assessed, or leave it out" : "write its name alone");
    } else {
      Fault fault;
      if (auto rating =
              read_rating(scorecard::target(rubric_, *slot), path, member.value.text, fault))
        answers_.ratings.set(*slot, *rating);
      else
        report(member.value.span, fault);
    }
  }
}

void Binder::facts(const yaml::Node& node) const {
  if (!reader_.mapping(node, "'facts'")) return;
  std::map<std::uint32_t, std::string_view> given;  // a shared fact has several paths
  for (const yaml::Member& member : node.members) {
    const auto slot = fact_slot(rubric_, member.key.text);
    if (!slot) {
      report(member.key.span, unknown_fact(rubric_, member.key.text));
      continue;
    }
    if (const auto [at, fresh] = given.emplace(*slot, member.key.text); !fresh) {
      reader_.error(Code::duplicate_answer, member.key.span,
                    fmt::format("'{}' is the fact that '{}' gives", member.key.text, at->second),
                    "keep one of the two");
      continue;
    }
    const auto text = reader_.text(member.value, fmt::format("'{}'", member.key.text));
    if (!text) continue;
    Fault fault;
    if (const auto value = read_fact(rubric_.facts[*slot], *text, fault)) {
      answers_.facts.set(*slot, value->value);
      if (value->period_assumed)
        answers_.warnings.push_back(period_assumed(rubric_.facts[*slot], *text));
    } else {
      report(member.value.span, fault);
    }
  }
}

std::optional<Text> Binder::text(const yaml::Node& node, std::string_view what) const {
  auto words = reader_.text(node, what);
  if (!words) return {};
  Text text;
  text.owned = std::make_shared<const std::string>(*std::move(words));
  text.text = *text.owned;
  text.source = reader_.source();
  text.offsets = form_ == Form::json ? json::offsets(reader_.document(), node)
                                     : yaml::offsets(reader_.document(), node);
  return text;
}

void Binder::notes(const yaml::Node& node) const {
  if (const auto whole = text(node, "'notes'")) add_sections(rubric_, *whole, answers_);
}

void Binder::answers(const yaml::Node& node) const {
  if (!reader_.mapping(node, "'answers'")) return;
  for (const yaml::Member& member : node.members) {
    const auto slot = criterion_slot(rubric_, member.key.text);
    if (!slot) {
      report(member.key.span, unknown_criterion(rubric_, member.key.text));
      continue;
    }
    auto words = text(member.value, fmt::format("'{}'", member.key.text));
    if (!words || is_blank(words->text)) continue;
    words->criterion = *slot;
    words->voice = Voice::candidate;
    words->notes = false;
    answers_.section_has_text[*slot] = true;
    answers_.texts.push_back(*std::move(words));
  }
}

void Binder::pay(const yaml::Node& node,
                 std::vector<std::pair<std::string, Quantity>>& list) const {
  if (!reader_.mapping(node, "'offer' and 'peer'")) return;
  for (const yaml::Member& member : node.members) {
    const auto words = reader_.text(member.value, fmt::format("'{}'", member.key.text));
    if (!words) continue;
    Fault fault;
    if (const auto value = read_pay(member.key.text, *words, fault))
      list.emplace_back(member.key.text, *value);
    else
      report(member.value.span, fault);
  }
}

std::optional<Answers> bind(const model::Rubric& rubric, const Parsed& input, const Limits& limits,
                            Diagnostics& out) {
  const std::size_t before = out.errors();
  Answers answers = blank(rubric);
  answers.head = input.head;
  if (!input.head.rubric.empty() && input.head.rubric != rubric.id)
    answers.warnings.push_back(
        {Code::other_rubric,
         {},
         fmt::format("the answers are for rubric {} and are scored with '{}'",
                     text::quoted(input.head.rubric), rubric.id)});
  if (input.form == Form::notes) {
    bind_notes(rubric, input, answers, out);
  } else {
    const Reader reader(*input.document, limits, out);
    const Binder binder(rubric, reader, input.form, answers);
    model::read_fields<const Binder>(reader, input.document->root, "a scorecard", table, binder);
  }
  if (out.errors() > before) return {};
  return answers;
}

}  // namespace assay::scorecard
