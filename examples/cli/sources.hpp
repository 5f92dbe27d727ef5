// Finding and loading what a command works on.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <assay/assay.hpp>

#include "terminal.hpp"

namespace cli {

// Rubrics by path or id, each loaded once.
class Rubrics {
 public:
  // `option` is what -r said, `directory` what --rubrics said; both may be empty.
  Rubrics(std::string option, std::string directory)
      : option_(std::move(option)), directory_(std::move(directory)) {}

  // For an input: -r, else the rubric that its head names. Faults are shown, and null returned.
  const assay::Rubric* for_input(const assay::Input& input, const std::string& path,
                                 const Terminal& terminal);
  // By path, or by id in the directories.
  const assay::Rubric* named(const std::string& rubric, const Terminal& terminal);
  // All that is wrong with an input whose head has faults: its answers too, where its rubric is
  // known.
  assay::Diagnostics faults(const std::string& path, const std::string& text,
                            const assay::Diagnostics& of_head, const Terminal& terminal);
  // Whether the input has one: by -r or by its head.
  bool has_one(const assay::Input& input) const;

 private:
  const assay::Rubric* load(const std::string& path, const Terminal& terminal);
  const assay::Rubric* for_head(const assay::Head& head, const std::string& path,
                                const Terminal& terminal);
  const assay::Rubric* look_up(const std::string& id, const std::vector<std::string>& places,
                               const Terminal& terminal);
  std::vector<std::string> directories() const;

  std::string option_, directory_;
  std::map<std::string, std::optional<assay::Rubric>> loaded_;
};

// No value where it cannot be read; not much more than the largest notes.
std::optional<std::string> read_standard_input();

// A file, or standard input for `-`; faults are shown, and there is no value then.
std::optional<assay::Input> read_input(const std::string& path, Rubrics& rubrics,
                                       const Terminal& terminal);

}  // namespace cli
