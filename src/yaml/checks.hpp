// Checks of finished nodes: what YAML accepts and nobody means.
#pragma once

#include <assay/diagnostic.hpp>

#include "yaml/node.hpp"

namespace assay::yaml {

// Duplicate and merge keys are reported and dropped, so that later stages see each key once.
void check_members(const SourceRef& source, Node& mapping, Diagnostics& out);

// A comma inside an unquoted text splits it: `{when: max(a, b) > 3}` is a value `max(a` and a key
// `b) > 3`. Reports it, and joins the parts again so that later stages read what was meant.
void mend_split_text(const SourceRef& source, Node& flow_collection, Diagnostics& out);

// A scalar that YAML reads otherwise than it looks: `>8`, `text #1`.
void report_misread(const SourceRef& source, const Node& scalar, Diagnostics& out);

// A plain text that begins or ends with a space that is none to YAML, pasted and never meant.
// Reports it, and takes it off so that later stages read what was meant.
void mend_edges(const SourceRef& source, Node& scalar, Diagnostics& out);

// Escapes may not bring in what the text itself may not hold: NUL, control and bidi characters.
void check_escapes(const SourceRef& source, const Node& scalar, Diagnostics& out);

}  // namespace assay::yaml
