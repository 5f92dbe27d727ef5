// Writes JSON by hand: keys in the order they are given, numbers as the exact decimals they are.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include <assay/decimal.hpp>

namespace assay::report {

// `"..."` with everything escaped that JSON wants escaped; bytes that are no UTF-8 become U+FFFD.
void append_json_string(std::string& out, std::string_view text);

// Containers are closed by the caller, inner before outer. With an indent, objects spread over
// lines, and so do arrays of them; arrays of scalars stay on one line.
class JsonWriter {
 public:
  explicit JsonWriter(int indent) : indent_(indent) {}

  JsonWriter& begin_object() { return open('{', true); }
  JsonWriter& end_object() { return close('}'); }
  JsonWriter& begin_array() { return open('[', true); }
  JsonWriter& begin_row() { return open('[', false); }  // an array of scalars
  JsonWriter& end_array() { return close(']'); }
  JsonWriter& key(std::string_view name);

  JsonWriter& value(std::string_view text);
  JsonWriter& value(const char* text) { return value(std::string_view(text)); }
  JsonWriter& value(const Decimal& number);
  JsonWriter& value(const std::optional<Decimal>& number);  // null when there is none
  JsonWriter& value(bool truth);
  JsonWriter& value(std::uint64_t number);
  JsonWriter& value(std::uint32_t number) { return value(std::uint64_t{number}); }

  template <class T>
  JsonWriter& member(std::string_view name, const T& content) {
    return key(name).value(content);
  }
  // Left out when empty.
  JsonWriter& text_if(std::string_view name, std::string_view text);
  JsonWriter& number_if(std::string_view name, const std::optional<Decimal>& number);
  JsonWriter& indices(std::string_view name, std::span<const std::uint32_t> list);

  std::string take() { return std::move(out_); }

 private:
  struct Level {
    bool spread = true;
    bool empty = true;
  };
  JsonWriter& open(char bracket, bool spread);
  JsonWriter& close(char bracket);
  JsonWriter& raw(std::string_view text);
  void before_value();
  void new_line();

  std::string out_;
  std::vector<Level> levels_;
  int indent_;
  bool after_key_ = false;
};

}  // namespace assay::report
