#include "report/pay_text.hpp"

#include "compensation/words.hpp"
#include "report/layout.hpp"
#include "report/table.hpp"
#include "units/names.hpp"

namespace assay::report {
namespace {

std::string amount(const std::optional<Decimal>& value, const Unit& unit) {
  return value ? units::full_text(Quantity{*value, unit}, ',') : std::string();
}

// The columns say whether it was granted, and how much.
std::string_view without_columns(const ComponentResult& c) {
  std::string_view words = c.because;
  const std::string said =
      c.granted && c.amount ? compensation::amount_text(*c.amount, c.unit) + ": " : "not granted: ";
  if (words.starts_with(said)) words.remove_prefix(said.size());
  return words;
}

// Conditions that are met after hiring belong to the amount.
std::string component_words(const ComponentResult& c) {
  std::string words(without_columns(c));
  if (!c.target.empty()) words += (words.empty() ? "" : "; ") + ("target: " + c.target);
  if (!c.vests_when.empty()) words += (words.empty() ? "" : "; ") + ("vests when " + c.vests_when);
  if (c.granted && c.provisional) words += " (provisional: it rests on what the notes say)";
  return words;
}

}  // namespace

std::string pay_text(const Compensation& pay, const TextOptions& options) {
  std::string title = pay.guideline;
  if (!pay.version.empty()) title += "  " + pay.version;
  if (!pay.profile.empty()) title += "  profile " + pay.profile;
  if (pay.multiplier) title += "  multiplier " + to_string(*pay.multiplier);
  std::string out = "\n" + paint("Compensation", Ink::bold, options.colour);
  out += "  " + paint(clean(title), Ink::dim, options.colour) + "\n";

  Table rows({{""}, {"", Align::left, 30}, {"", Align::left, 20}, {""}});
  for (const ComponentResult& c : pay.components)
    rows.add({{c.granted ? "granted" : "not granted", c.granted ? Ink::green : Ink::dim},
              {c.id, Ink::bold},
              {c.granted ? amount(c.amount, c.unit) : ""},
              {component_words(c)}});
  out += rows.render(2, options.columns, options.colour);

  for (const Finding& finding : pay.findings)
    append_hanging(out, "  ! ", finding.message + " [" + std::string(name(finding.code)) + "]",
                   options.columns);
  return out;
}

}  // namespace assay::report
