#include "evidence/mentions/phrases.hpp"

#include "evidence/sentences/tokens.hpp"

namespace assay::evidence {
namespace {

bool is_space(char c) noexcept {
  return c == ' ' || c == '\t' || c == '\n' || c == '\r';
}

constexpr std::string_view ellipsis = "\xE2\x80\xA6";

// The pieces of a phrase between blanks.
std::vector<std::string_view> pieces(std::string_view text) {
  std::vector<std::string_view> out;
  for (std::size_t i = 0; i < text.size();) {
    while (i < text.size() && is_space(text[i]))
      ++i;
    const std::size_t begin = i;
    while (i < text.size() && !is_space(text[i]))
      ++i;
    if (i > begin) out.push_back(text.substr(begin, i - begin));
  }
  return out;
}

class Builder {
 public:
  void read(std::string_view piece) {
    if (piece == "..." || piece == ellipsis) {
      if (pattern_.empty()) fault(PhraseFault::edge_gap);
      gap_ = true;
      return;
    }
    // Read as they stand, these would be found nowhere but in notes that write them so.
    if (piece.find("...") != piece.npos || piece.find(ellipsis) != piece.npos)
      return fault(PhraseFault::joined_gap);
    if (piece == "=" && pattern_.empty()) return fault(PhraseFault::bare_equals);
    ElementKind kind = ElementKind::inflected;
    if (piece.front() == '=' && piece.size() > 1) {
      kind = ElementKind::exact;
      piece.remove_prefix(1);
    }
    const bool open_ended = piece.back() == '*';
    if (open_ended) piece.remove_suffix(1);
    if (open_ended && piece.empty()) return fault(PhraseFault::bare_star);
    if (piece.find('*') != std::string_view::npos) return fault(PhraseFault::inner_star);
    add_tokens(piece, kind, open_ended);
  }

  ParsedPhrase finish() {
    if (gap_) fault(PhraseFault::edge_gap);
    if (!has_word_) fault(PhraseFault::empty);
    if (pattern_.size() > phrase_words) fault(PhraseFault::too_long);
    if (fault_ != PhraseFault::none) pattern_.clear();
    return {std::move(pattern_), fault_};
  }

 private:
  void fault(PhraseFault fault) {
    if (fault_ == PhraseFault::none) fault_ = fault;
  }

  void add_tokens(std::string_view piece, ElementKind kind, bool open_ended) {
    static const Vocabulary nothing;
    const std::size_t first = pattern_.size();
    SentenceCursor cursor(piece, nothing);
    Sentence sentence;
    while (cursor.next(sentence)) {
      for (const Token& token : sentence.tokens)
        add(token, piece.substr(token.begin, token.end - token.begin), kind);
    }
    if (!open_ended) return;
    if (pattern_.size() == first || pattern_.back().kind == ElementKind::mark)
      return fault(PhraseFault::bare_star);
    pattern_.back().kind = ElementKind::prefix;
  }

  void add(const Token& token, std::string_view text, ElementKind kind) {
    if (token.kind == TokenKind::mark) {
      if (is_joint(token.word)) return;
      kind = ElementKind::mark;
    } else {
      has_word_ = true;
    }
    pattern_.push_back({kind, gap_, fold_word(text), {}});
    gap_ = false;
  }

  Pattern pattern_;
  PhraseFault fault_ = PhraseFault::none;
  bool gap_ = false;
  bool has_word_ = false;
};

}  // namespace

bool operator==(const Element& a, const Element& b) {
  return a.kind == b.kind && a.after_gap == b.after_gap && a.text == b.text &&
         a.options == b.options;
}

ParsedPhrase parse_phrase(std::string_view text) {
  Builder builder;
  for (const std::string_view piece : pieces(text))
    builder.read(piece);
  return builder.finish();
}

}  // namespace assay::evidence
