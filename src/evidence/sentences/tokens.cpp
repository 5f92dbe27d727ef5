#include "evidence/sentences/tokens.hpp"

#include <algorithm>

#include <utf8proc.h>

#include "evidence/sentences/bytes.hpp"
#include "evidence/sentences/characters.hpp"
#include "evidence/sentences/plain_word.hpp"

namespace assay::evidence {
namespace {

// What stands right behind a few letters, or where there are none: what could make them longer, or
// another word; what wants a closer look behind them; a blank; a mark that is a token and no more.
enum class Behind : std::uint8_t { more, other, blank, mark };

constexpr std::array<Behind, 256> behind_letters = [] {
  std::array<Behind, 256> behind{};
  for (std::size_t c = 0; c < 256; ++c) {
    const Byte what = byte_classes[c];
    const bool more = what == Byte::letter || what == Byte::digit || what == Byte::wide;
    behind[c] = more ? Behind::more : what == Byte::mark ? Behind::mark : Behind::other;
  }
  behind['\''] = behind[':'] = Behind::more;
  behind['.'] = behind['!'] = behind['?'] = Behind::other;
  behind[' '] = Behind::blank;
  return behind;
}();

}  // namespace

SentenceCursor::SentenceCursor(std::string_view text, const Vocabulary& vocabulary) noexcept
    : text_(text.substr(0, UINT32_MAX - 1)), vocabulary_(vocabulary) {
  open_line(true);
}

void SentenceCursor::push(Sentence& sentence, TokenKind kind, std::size_t end, std::uint32_t word,
                          int flags) {
  Token& token = sentence.tokens.emplace_back();
  token.begin = static_cast<std::uint32_t>(position_);
  token.end = static_cast<std::uint32_t>(end);
  token.word = word;
  token.kind = kind;
  token.flags = static_cast<std::uint8_t>(flags | pending_);
  int promises = kind == TokenKind::mark ? 0 : vocabulary_.promises()[word];
  if (kind == TokenKind::number) promises &= promise::beginnings;
  if (kind == TokenKind::number || (flags & Token::digits) != 0) promises |= promise::number;
  if ((flags & Token::capital) != 0) promises |= promise::capital;
  token.promises = static_cast<std::uint16_t>(promises);
  pending_ = 0;
  position_ = end;
}

// Plain words with blanks and marks between them, up to the first byte that wants a closer look.
// Here most of the time of reading goes, so the place is kept out of memory.
void SentenceCursor::scan_plain_words(Sentence& sentence) {
  // For what is looked at, a mark and a blank, and for a byte that is left when all are taken.
  constexpr std::size_t room = 3 + WordKey::longest;
  const std::size_t left = sentence_tokens - sentence.tokens.size();
  if (text_.size() < position_ + room || left < 2) return;
  const Vocabulary::Finder words(vocabulary_);
  const std::uint16_t* const promises = vocabulary_.promises();
  const char* const text = text_.data();
  const char* at = text + position_;
  auto pending = static_cast<unsigned>(pending_);
  // No token has less than a byte, so that they are not too many for the sentence.
  const char* const last = text + std::min(text_.size() - room, position_ + left - 2);
  while (at <= last) {
    const PlainWord plain = plain_word(at);
    const Behind behind = behind_letters[static_cast<unsigned char>(at[plain.length])];
    if (plain.length != 0) {
      if (behind == Behind::more) break;
      const WordId word = words.find(plain.key);
      // A capital lacks the bit of lower case.
      constexpr unsigned lower = 'a' ^ 'A';
      static_assert(lower >> 3 == Token::capital && lower << 3 == promise::capital);
      const unsigned capital = ~static_cast<unsigned>(static_cast<unsigned char>(*at)) & lower;
      const auto begin = static_cast<std::uint32_t>(at - text);
      sentence.tokens.push_back({begin, begin + static_cast<std::uint32_t>(plain.length), word,
                                 TokenKind::word, static_cast<std::uint8_t>(pending | capital >> 3),
                                 static_cast<std::uint16_t>(promises[word] | capital << 3)});
      pending = 0;
      at += plain.length;
    }
    if (behind == Behind::mark) {
      const auto begin = static_cast<std::uint32_t>(at - text);
      sentence.tokens.push_back({begin, begin + 1, static_cast<unsigned char>(*at), TokenKind::mark,
                                 static_cast<std::uint8_t>(pending), 0});
      pending = 0;
      ++at;
      if (*at != ' ') continue;
    } else if (behind != Behind::blank) {
      break;
    }
    ++at;
    pending |= Token::spaced;
  }
  position_ = static_cast<std::size_t>(at - text);
  pending_ = static_cast<int>(pending);
}

bool SentenceCursor::next(Sentence& sentence) {
  sentence.tokens.clear();
  sentence.question = sentence.queried = false;
  stop_ = SIZE_MAX;
  while (position_ < text_.size()) {
    if (stop_ == SIZE_MAX && text_[position_] != '\n') scan_plain_words(sentence);
    if (sentence.tokens.size() >= sentence_tokens) return true;
    if (text_[position_] == '\n') {
      if (cross_line_break(!sentence.tokens.empty())) return true;
      continue;
    }
    scan(sentence);
    if (position_ >= stop_ || sentence.tokens.size() >= sentence_tokens) return true;
  }
  return !sentence.tokens.empty();
}

void SentenceCursor::scan(Sentence& sentence) {
  const char c = text_[position_];
  switch (class_of(c)) {
    case Byte::letter:
      return scan_word(sentence);
    case Byte::digit:
      return scan_number(sentence);
    case Byte::wide:
      return scan_wide(sentence);
    case Byte::mark:
      if (c == '.' && is_digit(at(position_ + 1)) &&
          (position_ == 0 || !is_digit(text_[position_ - 1])))
        return scan_number(sentence);
      return scan_mark(sentence, static_cast<unsigned char>(c), 1);
    case Byte::silent:
      ++position_;
      return;
    case Byte::blank:
    case Byte::line_break:
      ++position_;
      pending_ |= Token::spaced;
      return;
  }
}

// A character that is not ASCII, at the start of a token.
void SentenceCursor::scan_wide(Sentence& sentence) {
  const Character c = decode(text_, position_);
  switch (utf8proc_category(static_cast<utf8proc_int32_t>(c.code))) {
    case UTF8PROC_CATEGORY_LU:
    case UTF8PROC_CATEGORY_LL:
    case UTF8PROC_CATEGORY_LT:
    case UTF8PROC_CATEGORY_LM:
    case UTF8PROC_CATEGORY_LO:
      if (c.code != U'\u02BC') return scan_wide_word(sentence);
      break;
    case UTF8PROC_CATEGORY_ZS:
    case UTF8PROC_CATEGORY_ZL:
    case UTF8PROC_CATEGORY_ZP:
    case UTF8PROC_CATEGORY_CC:
      position_ += c.length;
      pending_ |= Token::spaced;
      return;
    case UTF8PROC_CATEGORY_CF:
    case UTF8PROC_CATEGORY_MN:
      position_ += c.length;
      return;
    default:
      break;
  }
  scan_mark(sentence, fold_mark(c.code), c.length);
}

void SentenceCursor::scan_mark(Sentence& sentence, char32_t folded, std::size_t length) {
  const bool glued = (pending_ & Token::spaced) == 0 && !sentence.tokens.empty();
  if (folded == U'\'' && glued && sentence.tokens.back().is_word() &&
      (at(position_ + length) | 0x20) == 's' && !is_letter(at(position_ + length + 1))) {
    return push(sentence, TokenKind::word, position_ + length + 1, vocabulary_.find("'s"), 0);
  }
  push(sentence, TokenKind::mark, position_ + length, folded, 0);
  if (folded == U'.' || folded == U'!' || folded == U'?' || folded == U'\u2026') {
    close(sentence, folded);
  }
}

}  // namespace assay::evidence
