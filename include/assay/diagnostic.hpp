/// What is wrong with a document, where, and what to write instead.
///
///     rubrics/gpu.yaml:34:29: error: 'idle_reduction' is a percent, 10 is a plain number
///     [unit-mismatch]
///        34 |     when: idle_reduction >= 10
///           |                             ^^ did you mean 10%?
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include <assay/code.hpp>
#include <assay/export.hpp>

namespace assay {

/// Bytes of a source text, half open.
struct Span {
  std::uint32_t begin = 0;
  std::uint32_t end = 0;
  friend bool operator==(const Span&, const Span&) = default;
};

/// Where a byte is, for people: both count from 1, columns in code points.
struct Position {
  std::uint32_t line = 1;
  std::uint32_t column = 1;
  friend bool operator==(const Position&, const Position&) = default;
};

/// One text and its name; shared by all that points into it. Immutable, so thread-safe.
class ASSAY_API Source {
 public:
  /// `name` is what messages print before the line number, usually the path as it was given.
  Source(std::string name, std::string text);
  /// A file that has no text to show, because it could not be read.
  explicit Source(std::string name);

  const std::string& name() const noexcept { return name_; }
  std::string_view text() const noexcept { return text_; }
  bool has_text() const noexcept { return has_text_; }
  /// O(log lines + line length). Past the end: the end. A byte-order mark takes no column.
  Position position(std::uint32_t offset) const noexcept;
  /// The line (from 1) without its line break.
  std::string_view line(std::uint32_t number) const noexcept;
  /// Offset of the line's first byte; past the last line the end of the text.
  std::uint32_t line_start(std::uint32_t number) const noexcept;

 private:
  std::string name_;
  std::string text_;
  bool has_text_ = false;
  std::vector<std::uint32_t> line_starts_;
};

using SourceRef = std::shared_ptr<const Source>;

enum class Severity : std::uint8_t { warning, error };

/// Another place that explains a diagnostic.
struct Note {
  std::string message;
  Span where;
  SourceRef source;
};

struct Diagnostic {
  Severity severity = Severity::error;
  Code code{};
  std::string message;  ///< one sentence, lower case, no place, no line break
  Span where;
  SourceRef source;  ///< null where there is no text, e.g. a file that could not be opened
  std::string help;  ///< what to write instead; may be empty
  std::vector<Note> notes{};
};

/// All that was found in one pass, in the order of the text once `sort` has run.
class ASSAY_API Diagnostics {
 public:
  void add(Diagnostic diagnostic);
  void error(Code code, const SourceRef& source, Span where, std::string message,
             std::string help = {});
  void warning(Code code, const SourceRef& source, Span where, std::string message,
               std::string help = {});
  void append(Diagnostics other);
  /// By source (first seen first), then place; stable; exact repeats are dropped.
  void sort();

  bool has_errors() const noexcept { return errors_ > 0; }
  std::size_t errors() const noexcept { return errors_; }
  bool empty() const noexcept { return list_.empty(); }
  std::size_t size() const noexcept { return list_.size(); }
  auto begin() const noexcept { return list_.begin(); }
  auto end() const noexcept { return list_.end(); }
  const Diagnostic& operator[](std::size_t i) const noexcept { return list_[i]; }

  /// The text above for each, one after another; excerpts are at most 100 columns wide. After
  /// 100 errors a last line says how many more there are.
  std::string render(bool colour = false) const;

 private:
  std::vector<Diagnostic> list_;
  std::size_t errors_ = 0;
};

/// One diagnostic with its excerpt and its notes; `colour` adds ANSI escapes.
ASSAY_API std::string render(const Diagnostic& diagnostic, bool colour = false);

}  // namespace assay
