// What of rubrics and guidelines the cases reach.
#pragma once

#include <map>
#include <memory>
#include <string>
#include <vector>

#include <assay/testing.hpp>

#include "testing/sites.hpp"
#include "testing/suite.hpp"

namespace assay::testing {

// Counts over the cases of all suites; files that several suites share are counted once.
class CoverageBook {
 public:
  explicit CoverageBook(const Limits& limits) : limits_(limits) {}

  // Makes the suite's files known, so that a file without cases counts as not reached.
  void open(const Suite& suite);
  void add(const Suite& suite, const Assessment& assessment);
  CoverageReport take();

 private:
  struct File {
    std::unique_ptr<Sites> sites;
    std::vector<CoverageItem> items;
  };

  Limits limits_;
  std::map<std::string, File> rubrics_, guidelines_;
};

// Goes through everything that counts in one file, always in the same order. Without an
// assessment, it lists the items; with one, it counts what the assessment reached.
void cover_rubric(const model::Rubric& rubric, const Sites& sites, const Assessment* assessment,
                  std::vector<CoverageItem>& items);
void cover_guideline(const compensation::Bound& bound, const Sites& sites,
                     const Assessment* assessment, std::vector<CoverageItem>& items);

// One pass: the n-th call is the n-th item.
class Tally {
 public:
  Tally(const Source& source, bool listing, std::vector<CoverageItem>& items)
      : source_(source), listing_(listing), items_(items) {}

  // `side`: which side was reached; -1 for none.
  void count(Span where, const std::string& what, std::vector<std::string> sides, int side);
  bool listing() const noexcept { return listing_; }

 private:
  const Source& source_;
  bool listing_;
  std::vector<CoverageItem>& items_;
  std::size_t next_ = 0;
};

}  // namespace assay::testing
