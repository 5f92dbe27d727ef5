// A small rubric for expressions to stand in, and one interview's answers to it.
#pragma once

#include <algorithm>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "expr/program.hpp"

namespace assay::expr::fixture {

struct Named {
  std::string_view name, unit, value;  // value "": missing
};

inline const std::vector<Named> facts = {
    {"idle_reduction", "percent", "12"},
    {"lift", "percent", ""},
    {"savings", "USD/year", "3200000"},
    {"monthly", "USD/month", "250000"},
    {"revenue", "USD/year", ""},
    {"budget", "USD", "40000"},
    {"cost", "EUR", "40000"},
    {"idle_hours", "hours/quarter", "2800"},
    {"weekly_hours", "hours/week", "40"},
    {"cycle", "days", "14"},
    {"window", "weeks", "2"},
    {"latency", "milliseconds", "250"},
    {"teams", "count", "3"},
    {"ratio", "number", "0.5"},
    {"incidents", "count/month", "6"},
    {"deploys", "count", ""},
    {"ab_test", "bool", "1"},
    {"launched", "bool", "0"},
    {"verified", "bool", ""},
    {"zero", "number", "0"},
    {"huge", "number", "99999999999999999999999999999999999999"},
    {"empathy.minutes", "minutes", "90"},
};

inline const std::vector<Named> values = {{"proofs", "number", "2"},
                                          {"worth", "USD/year", "1600000"},
                                          {"credible", "bool", "1"},
                                          {"undecided", "bool", ""}};

struct Judged {
  std::string_view name, points;
  std::vector<std::string_view> levels;
  int level;
  Basis basis;
};

inline const std::vector<Judged> criteria = {
    {"baseline", "8", {"none", "asserted", "measured", "audited"}, 2, Basis::rating},
    {"impact", "9", {}, -1, Basis::fact},
    {"proof", "", {"no", "yes", "true"}, -1, Basis::missing},
    {"delivery", "7.5", {}, -1, Basis::composed},
    {"empathy.cost", "6", {"low", "high"}, 1, Basis::evidence},
    {"rollback", "5", {"no", "yes"}, -1, Basis::default_},
};

inline const std::vector<std::string_view> sets = {"idle_gpu", "saved", "vague", "ab_words"};
inline const std::vector<std::pair<std::string_view, Truth>> flags = {
    {"vague_claim", Truth::no}, {"veto_it", Truth::yes}, {"unsure", Truth::unknown}};
inline const std::vector<std::pair<std::string_view, Truth>> clauses = {{"premium", Truth::yes},
                                                                        {"partial", Truth::no}};
inline const std::vector<std::string_view> results = {"score", "coverage", "bounds.low",
                                                      "bounds.high", "multiplier"};
inline const std::vector<std::string_view> components = {"base_premium"};

template <class List, class Name>
std::optional<std::uint32_t> index_of(const List& list, Name name, std::string_view wanted) {
  for (std::uint32_t i = 0; i < list.size(); ++i)
    if (name(list[i]) == wanted) return i;
  return std::nullopt;
}

inline constexpr auto name_of = [](const auto& item) { return item.name; };
inline constexpr auto first_of = [](const auto& item) { return item.first; };
inline constexpr auto itself = [](const auto& item) { return item; };

class FixtureScope : public Scope {
 public:
  std::string place = "a clause";

  std::optional<Symbol> find(std::string_view name, SymbolKind wanted) const override {
    const auto symbol = [&](std::optional<std::uint32_t> slot, Unit unit = {}) {
      return slot ? std::optional{Symbol{wanted, *slot, unit}} : std::nullopt;
    };
    switch (wanted) {
      case SymbolKind::fact:
        return measured(facts, name, wanted);
      case SymbolKind::value:
        return measured(values, name, wanted);
      case SymbolKind::criterion:
        return symbol(index_of(criteria, name_of, name));
      case SymbolKind::phrase_set:
        return symbol(index_of(sets, itself, name));
      case SymbolKind::flag:
        return symbol(index_of(flags, first_of, name));
      case SymbolKind::clause:
        return symbol(index_of(clauses, first_of, name));
      case SymbolKind::result:
        return symbol(index_of(results, itself, name));
      case SymbolKind::component:
        return symbol(index_of(components, itself, name), *parse_unit("USD/year"));
      case SymbolKind::level:
        break;
    }
    return std::nullopt;
  }

  std::vector<std::string_view> names(SymbolKind wanted) const override {
    std::vector<std::string_view> list;
    const auto add = [&](const auto& from, auto name) {
      for (const auto& item : from)
        list.push_back(name(item));
    };
    switch (wanted) {
      case SymbolKind::fact:
        add(facts, name_of);
        break;
      case SymbolKind::value:
        add(values, name_of);
        break;
      case SymbolKind::criterion:
        add(criteria, name_of);
        break;
      case SymbolKind::phrase_set:
        add(sets, itself);
        break;
      case SymbolKind::flag:
        add(flags, first_of);
        break;
      case SymbolKind::clause:
        add(clauses, first_of);
        break;
      case SymbolKind::result:
        add(results, itself);
        break;
      case SymbolKind::component:
        add(components, itself);
        break;
      case SymbolKind::level:
        break;
    }
    return list;
  }

  std::optional<std::uint32_t> level(std::uint32_t criterion,
                                     std::string_view name) const override {
    return index_of(criteria[criterion].levels, itself, name);
  }
  std::vector<std::string_view> levels(std::uint32_t criterion) const override {
    return criteria[criterion].levels;
  }

  bool allows(SymbolKind kind) const override {
    if (place == "a level's when") return kind == SymbolKind::fact || kind == SymbolKind::value;
    if (place == "a criterion's points")
      return kind == SymbolKind::fact || kind == SymbolKind::value || kind == SymbolKind::criterion;
    return true;
  }
  bool allows_notes() const override { return place != "a guideline"; }
  bool allows_pay() const override { return place == "a guideline"; }
  std::optional<Unit> pay(std::string_view field) const override {
    if (field == "base") return parse_unit("USD/year");
    if (field == "equity") return parse_unit("percent");
    return std::nullopt;
  }
  std::string_view where() const override { return place; }

  std::uint32_t probe(const NotesQuery& query) override {
    const auto known = std::find(probes.begin(), probes.end(), query);
    const auto slot = static_cast<std::uint32_t>(known - probes.begin());
    if (known == probes.end()) probes.push_back(query);
    return slot;
  }

  std::vector<NotesQuery> probes;

 private:
  static std::optional<Symbol> measured(const std::vector<Named>& list, std::string_view name,
                                        SymbolKind kind) {
    const auto slot = index_of(list, name_of, name);
    if (!slot) return std::nullopt;
    return Symbol{kind, *slot, *parse_unit(list[*slot].unit)};
  }
};

// The answers, kept where an Environment can view them.
class FixtureAnswers {
 public:
  FixtureAnswers() {
    for (const Named& fact : facts)
      facts_.push_back(number(fact.value));
    for (const Named& value : values)
      values_.push_back(number(value.value));
    for (const Judged& judged : criteria) {
      points_.push_back(number(judged.points));
      levels_.push_back(static_cast<std::int16_t>(judged.level));
      bases_.push_back(judged.basis);
    }
    for (const auto& [name, truth] : flags)
      flags_.push_back(truth);
    for (const auto& [name, truth] : clauses)
      clauses_.push_back(truth);
    results_ = {number("8.5"), number("0.875"), number("7"), number("9.25"), number("1.4")};
    components_ = {number("31500")};
    peer_ = {{"base", money(165000, "USD")}};
    offer_ = {{"base", money(Decimal{15000}, "USD", Period::month)}};
  }

  // The notes mention set number n just n times, one of them projected and none in doubt; a
  // percentage stands near the first two sets.
  Environment environment(const FixtureScope& scope, bool with_text) {
    probes_.clear();
    for (const NotesQuery& query : scope.probes)
      probes_.emplace_back(answer(query));
    Environment environment;
    environment.facts = facts_;
    environment.values = values_;
    environment.points = points_;
    environment.levels = levels_;
    environment.bases = bases_;
    environment.flags = flags_;
    environment.clauses = clauses_;
    environment.results = results_;
    environment.components = components_;
    environment.peer = peer_;
    environment.offer = offer_;
    if (with_text) environment.probes = probes_;
    return environment;
  }

  static std::optional<Decimal> number(std::string_view text) {
    Decimal value;
    for (const char digit : text) {
      if (digit == '.') return Decimal::parse(text);
      value = *add(*multiply(value, 10), Decimal{digit - '0'});
    }
    return text.empty() ? std::nullopt : std::optional{value};
  }

 private:
  static std::int64_t answer(const NotesQuery& query) {
    const bool affirmed = query.accepted & mask_of(Assertion::affirmed);
    const bool projected = query.accepted & mask_of(Assertion::projected);
    if (query.question == NotesQuestion::near)
      return query.set < 2 && affirmed && query.quantity == QuantityWord::percent;
    return (affirmed ? query.set : 0) + (projected && query.set > 0);
  }

  std::vector<std::optional<Decimal>> facts_, values_, points_, results_, components_;
  std::vector<std::int16_t> levels_;
  std::vector<Basis> bases_;
  std::vector<Truth> flags_, clauses_;
  std::vector<std::optional<std::int64_t>> probes_;
  std::vector<std::pair<std::string, Quantity>> peer_, offer_;
};

// "12%", "yes", "unknown", or the faults: "unit-mismatch 1:19, unknown-name 1:3".
struct Outcome {
  std::string text;
  std::string messages;  // of the faults, one a line
};

Outcome outcome(std::string_view expression, FixtureScope& scope, const Wanted& wanted,
                bool with_text);

}  // namespace assay::expr::fixture
