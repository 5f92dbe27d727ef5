// What names mean in a rubric's expressions, by the place where they stand.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <tuple>
#include <vector>

#include "evidence/plan.hpp"
#include "expr/scope.hpp"
#include "model/names.hpp"
#include "model/rubric.hpp"

namespace assay::model {

// In the order of evaluation: each place reads what stands before it.
enum class Place : std::uint8_t { value, level, criterion, flag, clause, multiplier };

// "a level's when": for messages.
std::string_view name(Place place) noexcept;

// The questions to the notes, each once.
class Probes {
 public:
  std::uint32_t slot(const evidence::Probe& probe);
  const std::vector<evidence::Probe>& list() const noexcept { return list_; }

 private:
  using Key = std::tuple<std::uint32_t, std::uint32_t, int, int, int>;
  std::vector<evidence::Probe> list_;
  std::map<Key, std::uint32_t> slots_;
};

// A criterion by its slot, those of nested rubrics included.
struct SlotOwner {
  const Criterion* criterion = nullptr;
  std::uint32_t own = 0;  // index of the outer rubric's criterion that holds it
};

class RubricScope final : public expr::Scope {
 public:
  // `offers`: whether "did you mean" is worth its time.
  // `section`: the criterion slot whose section notes functions read, or evidence::no_slot.
  RubricScope(const Draft& draft, const Namespaces& names, const std::vector<SlotOwner>& slots,
              Probes& probes, Place place, std::uint32_t section, bool offers)
      : draft_(draft),
        names_(names),
        slots_(slots),
        probes_(probes),
        place_(place),
        section_(section),
        offers_(offers) {}

  std::optional<expr::Symbol> find(std::string_view name, expr::SymbolKind wanted) const override;
  std::vector<std::string_view> names(expr::SymbolKind wanted) const override;
  std::optional<std::uint32_t> level(std::uint32_t criterion, std::string_view name) const override;
  std::vector<std::string_view> levels(std::uint32_t criterion) const override;
  bool allows(expr::SymbolKind kind) const override;
  std::optional<std::pair<Decimal, Decimal>> scale() const override;
  std::string_view where() const override { return model::name(place_); }
  std::uint32_t probe(const expr::NotesQuery& query) override;

 private:
  const Names& space(expr::SymbolKind wanted) const;
  expr::Symbol symbol(const Named& named) const;
  std::optional<expr::Symbol> inside_broken(std::string_view name, expr::SymbolKind wanted) const;

  const Draft& draft_;
  const Namespaces& names_;
  const std::vector<SlotOwner>& slots_;
  Probes& probes_;
  Place place_;
  std::uint32_t section_;
  bool offers_;
};

}  // namespace assay::model
