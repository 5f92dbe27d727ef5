// Tables whose topics are the heads of columns: "| Rollback | Drift |", and below a line of dashes
// "| never did one | fine |". A cell is read as if it stood behind its head's colon.
#pragma once

#include <vector>

#include "evidence/assertion_stage.hpp"
#include "evidence/held.hpp"
#include "evidence/joined.hpp"
#include "evidence/plan_data.hpp"
#include "evidence/workspace.hpp"

namespace assay::evidence {

class Columns {
 public:
  // All must outlive this.
  Columns(const Plan& plan, AssertionStage& assertion, Held& held) noexcept
      : held_(held), joined_(plan, assertion) {}

  // A passage begins.
  void enter() noexcept { under_head_ = false; }
  // Reads the next sentence, whose mentions are found, for what its cells say of the held heads;
  // whether it is a row of such a table.
  bool read(const Workspace& next);

 private:
  struct Cell {
    std::size_t first = 0, last = 0;  // tokens
  };

  static Cell cell_of(const std::vector<Token>& row, std::size_t column) noexcept;
  void join(std::size_t item, std::size_t column, const Workspace& next);

  Held& held_;
  Joined joined_;             // a head and a cell
  bool under_head_ = false;   // the held sentence is one, and what follows it are its rows
  std::vector<bool> filled_;  // of the held items, those that a cell was read for
  std::vector<Token> tokens_;
  std::vector<Item> items_;
};

}  // namespace assay::evidence
