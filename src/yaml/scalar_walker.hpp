// A scalar read again from the raw text, beside the text that the parser made of it.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "text/ascii.hpp"
#include "yaml/scalar.hpp"

namespace assay::yaml {

constexpr bool is_break(char c) noexcept {
  return c == '\n' || c == '\r';
}

// Reads raw text and counts decoded bytes; a piece is kept where the two fall out of step.
class ScalarWalker {
 public:
  ScalarWalker(std::string_view raw, std::uint32_t begin, std::string_view decoded,
               std::vector<text::OffsetMap::Piece>* pieces)
      : raw_(raw), at_(begin), end_(begin), decoded_(decoded), pieces_(pieces) {}

  Extent plain();
  Extent single_quoted();
  Extent double_quoted();
  Extent block();

 private:
  char raw(std::size_t ahead = 0) const noexcept {
    return at_ + ahead < raw_.size() ? raw_[at_ + ahead] : '\0';
  }
  bool more() const noexcept { return at_ < raw_.size(); }
  void piece(std::size_t file) {
    if (pieces_ == nullptr) return;
    const auto d = static_cast<std::uint32_t>(done_), f = static_cast<std::uint32_t>(file);
    if (!pieces_->empty() && d - pieces_->back().decoded == f - pieces_->back().file) return;
    if (!pieces_->empty() && pieces_->back().decoded == d) pieces_->pop_back();
    pieces_->push_back({d, f});
  }
  void copy_one() {
    piece(at_);
    ++at_;
    ++done_;
    end_ = at_;
  }
  bool is_verbatim() const noexcept;
  bool break_ahead() const noexcept;
  bool skip_break() noexcept;
  void fold(bool escaped);
  void escape();
  std::size_t find_indent(std::size_t body) const;
  void skip_header();
  void skip_decoded_feeds();
  bool block_line(std::size_t indent);
  Extent result() const {
    return {static_cast<std::uint32_t>(end_), done_ == decoded_.size(), true};
  }

  std::string_view raw_;
  std::size_t at_;
  std::size_t end_;
  std::string_view decoded_;
  std::size_t done_ = 0;  // decoded bytes accounted for
  std::vector<text::OffsetMap::Piece>* pieces_;
};

}  // namespace assay::yaml
