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

struct Parsed {
  Form form = Form::notes;
  SourceRef source;
  Head head;                               // the digest of the whole file included
  notes::Opening opening;                  // of notes
  std::optional<yaml::Document> document;  // of a scorecard
};

// Reports every fault of the form and of the head; no value when there was an error.
std::optional<Parsed> parse(const SourceRef& source, Form form, const Limits& limits,
                            Diagnostics& out);

}  // namespace assay::scorecard
