// A file with answers, read but not yet bound to a rubric: debrief notes, or a scorecard.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include <assay/assessment.hpp>
#include <assay/diagnostic.hpp>
#include <assay/limits.hpp>

#include "notes/scan.hpp"
#include "yaml/node.hpp"

namespace assay::scorecard {

enum class Form : std::uint8_t { notes, yaml, json };

// By the name's ending, else by how the text begins.
Form form_of(std::string_view name, std::string_view text) noexcept;

// The name says that it is prose, whatever the text is.
bool is_notes_file(std::string_view name) noexcept;

// Null, with a report, where it cannot be read.
SourceRef read_file(const std::string& path, const Limits& limits, Diagnostics& out);

struct Parsed {
  Form form = Form::notes;
  SourceRef source;
  Head head;                               // the digest of the whole file included
  bool faulty = false;                     // the head has errors; the answers may be looked at
  notes::Opening opening;                  // of notes
  std::optional<yaml::Document> document;  // of a scorecard
};

// Reports every fault of the form and of the head; no value where the file has no form to go on
// with.
std::optional<Parsed> parse(const SourceRef& source, Form form, const Limits& limits,
                            Diagnostics& out);

}  // namespace assay::scorecard
