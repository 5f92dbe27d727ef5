// Text laid out for people: colours that can be off, words wrapped by their width on a terminal.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace assay::report {

enum class Ink : std::uint8_t { plain, bold, dim, red, green, yellow, cyan };

std::string paint(std::string_view text, Ink ink, bool colour);

// One line, safe for a terminal: control characters and bytes that are no UTF-8 are replaced,
// runs of blanks and line breaks become one blank.
std::string clean(std::string_view text);

// Columns on a terminal.
int display_width(std::string_view text) noexcept;

std::string padded(std::string_view text, int width);

// Breaks between words, inside one only where it is wider than a whole line. At least one line.
std::vector<std::string> wrap(std::string_view text, int width);

// `text` wrapped behind `first`, the following lines set in as far.
void append_hanging(std::string& out, std::string_view first, std::string_view text, int columns);

}  // namespace assay::report
