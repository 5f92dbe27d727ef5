#include <algorithm>
#include <filesystem>
#include <string_view>
#include <system_error>

#include <assay/lint.hpp>

#include "api/lint_bound.hpp"
#include "model/kind.hpp"
#include "model/load.hpp"
#include "notes/scan.hpp"
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

Diagnostics no_document(const SourceRef& source) {
  Diagnostics out;
  out.error(Code::wrong_document, source, {},
            "this is no rubric, guideline, scorecard or test file",
            "begin it with rubric:, guideline:, scorecard: or tests: and its id");
  return out;
}

class Linter {
 public:
  explicit Linter(const Limits& limits) : limits_(limits), near_(limits) {}

  void path(const std::string& path) {
    std::error_code failed;
    if (fs::is_directory(path, failed))
      directory(path);
    else
      file(path, Origin::named);
  }

  void text(const SourceRef& source) {
    read(source, Origin::named, is_document(source) && !is_notes(source));
  }

  // Once all files are known: they name each other.
  LintReport take() {
    for (const auto& [kind, source] : documents_)
      check(kind, source);
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
    if (const SourceRef source = scorecard::read_file(path, limits_, report_.unreadable))
      read(source, origin, is_document(source));
  }

  static bool is_document(const SourceRef& source) {
    return scorecard::form_of(source->name(), source->text()) != scorecard::Form::json &&
           !scorecard::is_notes_file(source->name());
  }

  // Of a text whose name has no ending. Front matter is the head of notes, whatever it says.
  bool is_notes(const SourceRef& source) const {
    if (source->name().ends_with(".yaml") || source->name().ends_with(".yml")) return false;
    const notes::Opening opening = notes::opening(source->text());
    if (opening.has_front_matter && !opening.unterminated) return true;
    if (looks_like_ours(source->text())) return false;
    Diagnostics unused;
    const auto tree = yaml::read(source, limits_, unused);
    return !tree || !model::kind_meant(tree->root);
  }

  void read(const SourceRef& source, Origin origin, bool document) {
    Diagnostics unused;
    const auto tree = document ? yaml::read(source, limits_, unused) : std::nullopt;
    if (!document)
      keep(DocumentKind::scorecard, source);
    else if (const auto kind = tree ? kind_of(tree->root, origin) : std::nullopt)
      keep(*kind, source);
    else if (!tree && (origin == Origin::named || looks_like_ours(source->text())))
      unknown(std::move(unused));
    else if (origin == Origin::named)
      unknown(no_document(source));
  }

  void keep(DocumentKind kind, const SourceRef& source) {
    ++report_.files;
    documents_.emplace_back(kind, source);
    if (kind == DocumentKind::rubric) near_.add(source);
  }

  void unknown(Diagnostics faults) {
    ++report_.files;
    report_.diagnostics.append(std::move(faults));
  }

  void check(DocumentKind kind, const SourceRef& source) {
    Diagnostics& out = report_.diagnostics;
    switch (kind) {
      case DocumentKind::rubric:
        return check_rubric(source, limits_, out);
      case DocumentKind::scorecard:
        return lint_scorecard(source, near_, limits_, out);
      case DocumentKind::guideline:
        return lint_guideline(source, near_, limits_, out);
      case DocumentKind::tests:
        testing::load(source, limits_, out);
        return;
    }
  }

  const Limits& limits_;
  NearRubrics near_;
  std::vector<std::pair<DocumentKind, SourceRef>> documents_;
  LintReport report_;
};

}  // namespace

LintReport lint(const std::vector<std::string>& paths, const Limits& limits) {
  Linter linter(limits);
  for (const std::string& path : paths)
    linter.path(path);
  return linter.take();
}

LintReport lint_text(std::string text, std::string name, const Limits& limits) {
  Linter linter(limits);
  linter.text(std::make_shared<const Source>(std::move(name), std::move(text)));
  return linter.take();
}

}  // namespace assay
