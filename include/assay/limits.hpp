/// What a document may cost. A host that takes rubrics from strangers may lower these; each limit
/// has its own diagnostic.
#pragma once

#include <cstddef>

namespace assay {

struct Limits {
  std::size_t document_bytes = std::size_t{1} << 20;  ///< rubrics, guidelines, scorecards, tests
  std::size_t notes_bytes = std::size_t{1} << 30;     ///< debrief notes
  int depth = 64;                                     ///< of YAML collections
  std::size_t nodes = 100'000;                        ///< of one YAML document
  std::size_t expression_bytes = 4096;
  int expression_depth = 64;
  int nested_rubrics = 8;         ///< rubrics inside rubrics
  std::size_t evidence = 10'000;  ///< kept of one assessment; more is a warning
};

}  // namespace assay
