#include <algorithm>
#include <filesystem>
#include <string_view>
#include <system_error>

#include <assay/lint.hpp>

#include "api/lint_guideline.hpp"
#include "model/kind.hpp"
#include "model/load.hpp"
#include "scorecard/bind.hpp"
#include "scorecard/input.hpp"
#include "testing/suite.hpp"
#include "text/file.hpp"
#include "yaml/read.hpp"

namespace assay {
namespace {

namespace fs = std::filesystem;
using model::DocumentKind;

enum class Origin : bool { named, found };  // on the command line, or in a directory

// A text that is no YAML tree has no keys, but it may have lines that begin with one.
bool looks_like_ours(std::string_view text) {
  constexpr DocumentKind kinds[] = {DocumentKind::tests, DocumentKind::guideline,
                                    DocumentKind::scorecard, DocumentKind::rubric};
  for (const DocumentKind kind : kinds) {
    const std::string key = std::string(model::key(kind)) + ":";
    for (std::size_t at = text.find(key); at != text.npos; at = text.find(key, at + 1))
      if (at == 0 || text[at - 1] == '\n') return true;
  }
  return false;
}

// A document that was named on the command line is ours, its key forgotten or not. In a folder one
// without its key has to look like ours: others write `components:` too.
std::optional<DocumentKind> kind_of(const yaml::Node& root, Origin origin) {
  constexpr std::size_t telling = 3;
  if (origin == Origin::found && !model::kind_of(root)) {
    const auto meant = model::kind_meant(root);
    return meant && model::parts_of(*meant, root) >= telling ? meant : std::nullopt;
  }
  return model::kind_meant(root);
}

// A nested rubric's warnings are told of its own file.
void check_rubric(const SourceRef& source, const Limits& limits, Diagnostics& out) {
  Diagnostics found;
  model::load(source, model::file_opener(limits), limits, found);
  for (const Diagnostic& diagnostic : found)
    if (diagnostic.severity == Severity::error || diagnostic.source == source) out.add(diagnostic);
}

// Its answers too, where the rubric that it names is near.
void check_scorecard(const SourceRef& source, const Limits& limits, Diagnostics& out) {
  const auto form = scorecard::form_of(source->name(), source->text());
  const auto parsed = scorecard::parse(source, form, limits, out);
  if (!parsed || parsed->head.rubric.empty()) return;
  if (const auto rubric = rubric_near(source->name(), parsed->head.rubric, limits))
    scorecard::bind(*rubric, *parsed, limits, out);
}

void check(DocumentKind kind, const SourceRef& source, const Limits& limits, Diagnostics& out) {
  switch (kind) {
    case DocumentKind::rubric:
      check_rubric(source, limits, out);
      return;
    case DocumentKind::scorecard:
      check_scorecard(source, limits, out);
      return;
    case DocumentKind::guideline:
      lint_guideline(source, limits, out);
      return;
    case DocumentKind::tests:
      testing::load(source, limits, out);
      return;
  }
}

class Linter {
 public:
  explicit Linter(const Limits& limits) : limits_(limits) {}

  void path(const std::string& path) {
    std::error_code failed;
    if (fs::is_directory(path, failed))
      directory(path);
    else
      file(path, Origin::named);
  }

  LintReport take() {
    report_.diagnostics.sort();
    return std::move(report_);
  }

 private:
  void directory(const std::string& path) {
    std::vector<std::string> files;
    std::error_code failed;
    const auto options = fs::directory_options::skip_permission_denied;
    for (fs::recursive_directory_iterator at(path, options, failed), end; !failed && at != end;
         at.increment(failed)) {
      const fs::path extension = at->path().extension();
      std::error_code ignored;
      if ((extension == ".yaml" || extension == ".yml") && at->is_regular_file(ignored))
        files.push_back(at->path().string());
    }
    std::sort(files.begin(), files.end());
    for (const std::string& name : files)
      file(name, Origin::found);
  }

  void file(const std::string& path, Origin origin) {
    const SourceRef source = text::read_file(path, limits_.document_bytes, report_.unreadable);
    if (!source) return;
    Diagnostics unused;
    const bool json = scorecard::form_of(path, source->text()) == scorecard::Form::json;
    const auto document = json ? std::nullopt : yaml::read(source, limits_, unused);
    const auto kind = json       ? DocumentKind::scorecard
                      : document ? kind_of(document->root, origin)
                                 : std::nullopt;
    if (kind) {
      ++report_.files;
      check(*kind, source, limits_, report_.diagnostics);
    } else if (!document && (origin == Origin::named || looks_like_ours(source->text()))) {
      ++report_.files;
      report_.diagnostics.append(std::move(unused));
    } else if (origin == Origin::named) {
      ++report_.files;
      report_.diagnostics.error(
          Code::wrong_document, source, {}, "this is no rubric, guideline, scorecard or test file",
          "begin it with rubric:, guideline:, scorecard: or tests: and its id");
    }
  }

  const Limits& limits_;
  LintReport report_;
};

}  // namespace

LintReport lint(const std::vector<std::string>& paths, const Limits& limits) {
  Linter linter(limits);
  for (const std::string& path : paths)
    linter.path(path);
  return linter.take();
}

}  // namespace assay
