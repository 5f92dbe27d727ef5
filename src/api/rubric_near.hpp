// Where lint looks for a rubric that another document names by its id.
#pragma once

#include <map>
#include <string>
#include <utility>
#include <vector>

#include <assay/diagnostic.hpp>
#include <assay/limits.hpp>

#include "model/rubric.hpp"

namespace assay {

struct NearRubric {
  std::string path;         // empty: no such rubric is near
  model::RubricRef rubric;  // null: it has errors of its own
};

// Looks beside a document, in the folder above and in `rubrics/` of both: by the file's name, else
// by what the files there say of themselves. What is linted in the same run counts as near.
class NearRubrics {
 public:
  explicit NearRubrics(const Limits& limits) : limits_(limits) {}

  void add(const SourceRef& linted);
  NearRubric find(const std::string& document, const std::string& id);

 private:
  using Ids = std::vector<std::pair<std::string, std::string>>;  // with the files, by name

  NearRubric load(const std::string& path) const;
  std::string path_of(const std::string& document, const std::string& id);
  const Ids& ids_in(const std::string& folder);

  const Limits& limits_;
  std::map<std::string, std::string> linted_;  // files, by id
  std::map<std::string, Ids> folders_;
};

}  // namespace assay
