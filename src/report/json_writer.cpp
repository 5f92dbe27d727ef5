#include "report/json_writer.hpp"

#include <array>

#include "text/utf8.hpp"

namespace assay::report {
namespace {

// The escape that JSON has a letter for; empty: none.
std::string_view short_escape(char c) {
  switch (c) {
    case '"':
      return "\\\"";
    case '\\':
      return "\\\\";
    case '\n':
      return "\\n";
    case '\r':
      return "\\r";
    case '\t':
      return "\\t";
    case '\b':
      return "\\b";
    case '\f':
      return "\\f";
    default:
      return {};
  }
}

void append_escaped(std::string& out, char c) {
  const auto byte = static_cast<unsigned char>(c);
  if (const std::string_view escape = short_escape(c); !escape.empty()) {
    out += escape;
  } else if (byte >= 0x20 && byte != 0x7F) {
    out += c;
  } else {
    constexpr std::string_view digits = "0123456789abcdef";
    out += "\\u00";
    out += digits[byte >> 4U];
    out += digits[byte & 15U];
  }
}

}  // namespace

void append_json_string(std::string& out, std::string_view text) {
  out += '"';
  for (std::size_t at = 0; at < text.size();) {
    if (static_cast<unsigned char>(text[at]) < 0x80) {
      append_escaped(out, text[at++]);
      continue;
    }
    const text::Decoded next = text::decode(text, at);
    if (next.valid)
      out.append(text, at, next.length);
    else
      text::append(out, text::replacement);
    at += next.length;
  }
  out += '"';
}

JsonWriter& JsonWriter::key(std::string_view name) {
  before_value();
  append_json_string(out_, name);
  out_ += indent_ > 0 ? ": " : ":";
  after_key_ = true;
  return *this;
}

JsonWriter& JsonWriter::value(std::string_view text) {
  before_value();
  append_json_string(out_, text);
  return *this;
}

JsonWriter& JsonWriter::value(const Decimal& number) {
  std::array<char, 128> digits;
  const char* end = to_chars(digits.data(), number);
  return raw({digits.data(), static_cast<std::size_t>(end - digits.data())});
}

JsonWriter& JsonWriter::value(const std::optional<Decimal>& number) {
  return number ? value(*number) : raw("null");
}

JsonWriter& JsonWriter::value(bool truth) {
  return raw(truth ? "true" : "false");
}

JsonWriter& JsonWriter::value(std::uint64_t number) {
  return raw(std::to_string(number));
}

JsonWriter& JsonWriter::text_if(std::string_view name, std::string_view text) {
  return text.empty() ? *this : member(name, text);
}

JsonWriter& JsonWriter::number_if(std::string_view name, const std::optional<Decimal>& number) {
  return number ? member(name, *number) : *this;
}

JsonWriter& JsonWriter::indices(std::string_view name, std::span<const std::uint32_t> list) {
  key(name).begin_row();
  for (const std::uint32_t index : list)
    value(index);
  return end_array();
}

JsonWriter& JsonWriter::open(char bracket, bool spread) {
  before_value();
  out_ += bracket;
  levels_.push_back({spread && indent_ > 0, true});
  return *this;
}

JsonWriter& JsonWriter::close(char bracket) {
  const Level level = levels_.back();
  levels_.pop_back();
  if (level.spread && !level.empty) new_line();
  out_ += bracket;
  return *this;
}

JsonWriter& JsonWriter::raw(std::string_view text) {
  before_value();
  out_ += text;
  return *this;
}

void JsonWriter::before_value() {
  if (after_key_) {
    after_key_ = false;
    return;
  }
  if (levels_.empty()) return;
  Level& level = levels_.back();
  if (!level.empty) out_ += level.spread || indent_ == 0 ? "," : ", ";
  level.empty = false;
  if (level.spread) new_line();
}

void JsonWriter::new_line() {
  out_ += '\n';
  out_.append(levels_.size() * static_cast<std::size_t>(indent_), ' ');
}

}  // namespace assay::report
