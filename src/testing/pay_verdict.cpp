#include "testing/pay_verdict.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "testing/sample.hpp"

namespace assay::testing {
namespace {

using compensation::Component;
using compensation::Guideline;
using Paid = PayVerdict::Paid;

std::string text(const std::optional<Decimal>& number) {
  return number ? to_string(*number) : "null";
}

std::string paid_text(const Component& component, const Paid& paid) {
  return paid.amount ? to_text({*paid.amount, component.unit}) : "not granted";
}

std::string names(const std::vector<Code>& codes) {
  std::string out;
  for (const Code code : codes)
    out.append(out.empty() ? "" : ", ").append(name(code));
  return "[" + out + "]";
}

std::string differs(std::string_view what, std::string_view now, std::string_view was) {
  return fmt::format("{} {}, was {}", what, now.empty() ? "none" : now, was.empty() ? "none" : was);
}

std::string difference(const Component& component, const Paid& now, const Paid& was) {
  const std::string& id = component.id;
  if (now.amount != was.amount)
    return differs(id, paid_text(component, now), paid_text(component, was));
  if (now.provisional != was.provisional)
    return fmt::format("{} is{} provisional, was{}", id, now.provisional ? "" : " not",
                       now.provisional ? " not" : "");
  if (now.target != was.target) return differs("target of " + id, now.target, was.target);
  return differs("vests_when of " + id, now.vests_when, was.vests_when);
}

std::string expected(const Paid& now, const Paid& was) {
  if (now.amount != was.amount) return text(was.amount);
  if (now.provisional != was.provisional)
    return fmt::format("{{provisional: {}}}", was.provisional);
  if (now.target != was.target) return fmt::format("{{target: {}}}", yaml_text(was.target));
  return fmt::format("{{vests_when: {}}}", yaml_text(was.vests_when));
}

std::vector<Code> without(std::vector<Code> list, const std::vector<Code>& others) {
  list.erase(std::remove_if(list.begin(), list.end(),
                            [&](Code code) {
                              return std::find(others.begin(), others.end(), code) != others.end();
                            }),
             list.end());
  return list;
}

void append(std::string& list, std::string_view key, std::string_view value) {
  list += fmt::format("{}{}: {}", list.empty() ? "" : ", ", key, value);
}

// The score has warnings of its own: only what pay has and lacks is told.
std::string warnings(const std::vector<Code>& now, const std::vector<Code>& was) {
  std::string set;
  if (const auto gone = without(was, now); !gone.empty()) append(set, "includes", names(gone));
  if (const auto added = without(now, was); !added.empty()) append(set, "excludes", names(added));
  return "{" + set + "}";
}

}  // namespace

PayVerdict verdict(const compensation::Payout& payout) {
  PayVerdict verdict;
  verdict.multiplier = payout.compensation.multiplier;
  for (const ComponentResult& component : payout.compensation.components)
    verdict.components.push_back({component.granted, component.provisional, component.amount,
                                  component.target, component.vests_when});
  for (const Finding& finding : payout.compensation.findings)
    verdict.findings.push_back(finding.code);
  for (const Warning& warning : payout.warnings)
    verdict.warnings.push_back(warning.code);
  return verdict;
}

std::string difference(const Guideline& guideline, const PayVerdict& now, const PayVerdict& was) {
  for (std::size_t i = 0; i < now.components.size() && i < was.components.size(); ++i)
    if (now.components[i] != was.components[i])
      return difference(guideline.components[i], now.components[i], was.components[i]);
  if (now.multiplier != was.multiplier)
    return differs("multiplier", text(now.multiplier), text(was.multiplier));
  if (now.findings != was.findings)
    return differs("findings", names(now.findings), names(was.findings));
  return differs("warnings", names(now.warnings), names(was.warnings));
}

std::string expected(const Guideline& guideline, const PayVerdict& now, const PayVerdict& was) {
  std::string paid, all;
  for (std::size_t i = 0; i < now.components.size() && i < was.components.size(); ++i)
    if (now.components[i] != was.components[i])
      append(paid, guideline.components[i].id, expected(now.components[i], was.components[i]));
  if (!paid.empty()) append(all, "compensation", "{" + paid + "}");
  if (now.multiplier != was.multiplier) append(all, "multiplier", text(was.multiplier));
  if (now.findings != was.findings) append(all, "findings", names(was.findings));
  if (now.warnings != was.warnings) append(all, "warnings", warnings(now.warnings, was.warnings));
  return "{" + all + "}";
}

}  // namespace assay::testing
