#include <optional>

#include <fmt/format.h>

#include "testing/changes.hpp"

namespace assay::testing {
namespace {

using yaml::Member;
using yaml::Node;

class Collector {
 public:
  explicit Collector(const yaml::Document& document) : root_(document.root), changes_(document) {}

  std::vector<Mutant> run() {
    effective(root_.find("effective"));
    profiles(root_.find("profiles"));
    if (const Node* components = root_.find("components"))
      for (const Node& node : components->items)
        component(node);
    if (const Node* bands = root_.find("bands")) this->bands(*bands);
    if (const Node* multiplier = root_.find("multiplier")) {
      changes_.expression(multiplier);
      changes_.expression(multiplier->find("of"));
      changes_.curve(multiplier->find("curve"), "the multiplier");
    }
    return changes_.take();
  }

 private:
  // Each date a day earlier and a day later.
  void effective(const Node* node) {
    if (node == nullptr || !node->is_scalar()) return;
    constexpr std::size_t length = 10;
    const std::string_view written = changes_.text(node->span);
    const std::size_t dots = written.find("..");
    if (dots == std::string_view::npos || dots < length) return;
    for (const std::size_t at : {dots - length, dots + 2}) {
      const std::string_view date = written.substr(at, length);
      const auto begin = static_cast<std::uint32_t>(node->span.begin + at);
      const Span where{begin, static_cast<std::uint32_t>(begin + date.size())};
      for (const bool later : {true, false})
        if (std::string to = next_day(date, later); !to.empty())
          changes_.replace(where, to, fmt::format("effective {} -> {}", date, to));
    }
  }

  // A profile taken out of the list, and out of the ranges that name it.
  void profiles(const Node* list) {
    if (list == nullptr || list->items.size() < 2) return;
    for (std::size_t i = 0; i < list->items.size(); ++i) {
      const std::string& profile = list->items[i].text;
      Mutant mutant{{changes_.without_item(*list, i)}, "profile " + profile + " removed", false};
      if (const Node* components = root_.find("components"))
        for (const Node& node : components->items)
          if (const Node* range = node.find("range"))
            if (const auto at = position(*range, profile))
              mutant.edits.push_back(changes_.without_member(*range, *at));
      changes_.add(std::move(mutant));
    }
  }

  static std::optional<std::size_t> position(const Node& mapping, std::string_view key) {
    for (std::size_t i = 0; i < mapping.members.size(); ++i)
      if (mapping.members[i].key.text == key) return i;
    return {};
  }

  void component(const Node& node) {
    const Node* id = node.find("id");
    const std::string name = id == nullptr ? std::string("component") : id->text;
    if (const Node* when = node.find("when")) {
      changes_.replace(*when, "false", fmt::format("component {} removed", name));
      changes_.replace(*when, "true", fmt::format("condition of {} removed", name));
      changes_.expression(when);
    } else {
      // Never granted is as good as not there, and what shares it still loads.
      changes_.add({{changes_.with_member(node, "when", "false")},
                    fmt::format("component {} removed", name),
                    false});
    }
    if (const Node* range = node.find("range")) ranges(*range, name);
    if (const Node* at = node.find("at")) {
      changes_.expression(at->find("of"));
      changes_.curve(at->find("curve"), name);
    }
    changes_.number(node.find("share"), "share of " + name);
    changes_.expression(node.find("amount"));
    changes_.number(node.find("round"), "round of " + name);
    for (const char* key : {"target", "vests_when"})
      if (const Node* text = node.find(key); text != nullptr && text->is_scalar())
        changes_.replace(*text, "\"\"", fmt::format("{} of {} removed", key, name));
  }

  void ranges(const Node& range, const std::string& name) {
    if (!range.is_mapping()) return ends(range, "range of " + name);
    for (std::size_t i = 0; i < range.members.size(); ++i) {
      const Member& member = range.members[i];
      ends(member.value, fmt::format("range of {} for {}", name, member.key.text));
      if (range.members.size() > 1)
        changes_.add({{changes_.without_member(range, i)},
                      fmt::format("range of {} for {} removed", name, member.key.text),
                      false});
    }
  }

  // "$30k..$35k": each end for itself.
  void ends(const Node& range, const std::string& what) {
    if (!range.is_scalar()) return;
    const std::size_t dots = changes_.text(range.span).find("..");
    if (dots == std::string_view::npos) return changes_.number(&range, what);
    const std::uint32_t middle = range.span.begin + static_cast<std::uint32_t>(dots);
    changes_.number(Span{range.span.begin, middle}, "low end of the " + what);
    changes_.number(Span{middle + 2, range.span.end}, "high end of the " + what);
  }

  void bands(const Node& bands) {
    for (std::size_t i = 0; i < bands.members.size(); ++i) {
      const Node& band = bands.members[i].value;
      const std::string what = "band of " + bands.members[i].key.text;
      ends(band, what);
      if (band.is_plain() && band.text.ends_with('+'))
        changes_.replace({band.span.end - 1, band.span.end}, "", what + " closed");
      if (bands.members.size() > 1)
        changes_.add({{changes_.without_member(bands, i)}, what + " removed", false});
    }
  }

  const Node& root_;
  Changes changes_;
};

}  // namespace

std::vector<Mutant> guideline_mutants(const yaml::Document& document) {
  return Collector(document).run();
}

}  // namespace assay::testing
