// The text to read, a passage at a time: notes may have as many as lines, so no list of them is
// needed. They are told anew as often as somebody asks.
#pragma once

#include <iterator>
#include <memory>
#include <span>

#include "evidence/plan.hpp"

namespace assay::evidence {

class Passages {
 public:
  class Cursor {
   public:
    virtual ~Cursor() = default;
    // False at the end. The passage's views live as long as the text.
    virtual bool next(Passage& passage) = 0;
  };

  // What a range-based `for` wants; a passage is valid until the next.
  class Iterator {
   public:
    explicit Iterator(std::unique_ptr<Cursor> cursor) : cursor_(std::move(cursor)) { ++*this; }
    const Passage& operator*() const noexcept { return passage_; }
    Iterator& operator++() {
      if (!cursor_->next(passage_)) cursor_.reset();
      return *this;
    }
    bool operator==(std::default_sentinel_t) const noexcept { return cursor_ == nullptr; }

   private:
    std::unique_ptr<Cursor> cursor_;
    Passage passage_;
  };

  virtual ~Passages() = default;
  virtual std::unique_ptr<Cursor> cursor() const = 0;
  Iterator begin() const { return Iterator(cursor()); }
  std::default_sentinel_t end() const noexcept { return {}; }
};

// Those of a list, which must outlive it.
class ListedPassages final : public Passages {
 public:
  explicit ListedPassages(std::span<const Passage> list) noexcept : list_(list) {}

  std::unique_ptr<Cursor> cursor() const override { return std::make_unique<Walk>(list_); }

 private:
  struct Walk final : Cursor {
    explicit Walk(std::span<const Passage> rest) noexcept : rest(rest) {}
    bool next(Passage& passage) override {
      if (rest.empty()) return false;
      passage = rest.front();
      rest = rest.subspan(1);
      return true;
    }
    std::span<const Passage> rest;
  };

  std::span<const Passage> list_;
};

}  // namespace assay::evidence
