// Every diagnostic code has a bad document in tests/golden and its exact text beside it:
//   <code>.yaml, <code>-<variant>.yaml, .json (scorecards), .md (notes), and the same name .txt.
// YAML tells its kind by its own key. A first line "# limits: nodes=20 depth=3" lowers limits, so
// that what is too large stays small here. Answers are for with/sample.yaml, unless "# rubric:
// PATH" says otherwise, and are paid by "# guideline: PATH"; what scoring warns of is told line by
// line.
#include "support/golden.hpp"

#include <algorithm>
#include <filesystem>
#include <iterator>
#include <sstream>

#include <assay/code.hpp>
#include <assay/guideline.hpp>
#include <assay/lint.hpp>
#include <assay/scorecard.hpp>

#include <doctest/doctest.h>

#include "model/kind.hpp"
#include "model/load.hpp"
#include "support/files.hpp"
#include "support/folder.hpp"
#include "testing/suite.hpp"
#include "text/file.hpp"
#include "yaml/read.hpp"

using namespace assay;
namespace support = assay::testing_support;

TEST_SUITE("golden") {
  Limits limits_of(std::string_view text) {
    Limits limits;
    constexpr std::string_view mark = "# limits: ";
    if (!text.starts_with(mark)) return limits;
    const std::string line(text.substr(mark.size(), text.find('\n') - mark.size()));
    const auto set = [&](std::string_view key, auto& limit) {
      const std::size_t at = line.find(std::string(key) + "=");
      if (at != std::string::npos)
        limit = static_cast<std::decay_t<decltype(limit)>>(
            std::stoul(line.substr(at + key.size() + 1)));
    };
    set("document_bytes", limits.document_bytes);
    set("depth", limits.depth);
    set("nodes", limits.nodes);
    set("expression_bytes", limits.expression_bytes);
    set("expression_depth", limits.expression_depth);
    set("nested_rubrics", limits.nested_rubrics);
    set("evidence", limits.evidence);
    return limits;
  }

  std::string told_of_rubric(const std::string& name, const Limits& limits) {
    Diagnostics out;
    if (const SourceRef source = text::read_file(name, limits.document_bytes, out))
      model::load(source, model::file_opener(limits), limits, out);
    return out.render();
  }

  // The rest of the line "# key: rest", or `otherwise`.
  std::string named(const std::string& text, const std::string& key, const std::string& otherwise) {
    const std::string mark = "# " + key + ": ";
    if (!text.starts_with(mark)) return otherwise;
    return text.substr(mark.size(), text.find('\n') - mark.size());
  }

  std::string told_of_tests(const std::string& name, const Limits& limits) {
    Diagnostics out;
    if (const SourceRef source = text::read_file(name, limits.document_bytes, out))
      testing::load(source, limits, out);
    out.sort();
    return out.render();
  }

  std::string told_of_guideline(const std::string& path, const Rubric& rubric,
                                const Limits& limits) {
    const auto guideline = Guideline::load(path, rubric, limits);
    return guideline ? guideline->warnings().render() : guideline.error().render();
  }

  std::string told_of(const Assessment& assessment) {
    std::string text;
    const auto line = [&text](Code code, const std::string& message) {
      text.append(message).append(" [").append(name(code)).append("]\n");
    };
    for (const Warning& warning : assessment.warnings())
      line(warning.code, warning.message);
    if (assessment.compensation())
      for (const Finding& finding : assessment.compensation()->findings)
        line(finding.code, finding.message);
    return text;
  }

  std::string told_of_answers(const std::string& path, const std::string& text,
                              const Rubric& rubric, const Limits& limits) {
    const auto input = Input::load(path, limits);
    if (!input) return input.error().render();
    const auto card = Scorecard::bind(rubric, *input, limits);
    if (!card) return card.error().render();
    const std::string pay = named(text, "guideline", "");
    if (pay.empty()) return told_of(rubric.score(*card));
    const auto guideline = Guideline::load(pay, rubric, limits);
    REQUIRE_MESSAGE(guideline, pay);
    return told_of(rubric.score(*card, *guideline));
  }

  // None for a document that is read by itself, as a rubric is.
  std::optional<model::DocumentKind> kind_of(const std::string& path, const std::string& text) {
    if (!path.ends_with(".yaml")) return model::DocumentKind::scorecard;
    Diagnostics ignored;
    const auto document = yaml::read(std::make_shared<const Source>(path, text), Limits{}, ignored);
    return document ? model::kind_of(document->root) : std::nullopt;
  }

  // "bad-id-steps.yaml" is a document for bad-id.
  bool is_for(const std::string& document, std::string_view code) {
    return document.starts_with(code) &&
           (document[code.size()] == '.' || document[code.size()] == '-');
  }

  std::string told(const std::string& name) {
    // What lint alone decides: which rubric is near, and what a document with another's key is.
    if (is_for(name, "not-checked") || is_for(name, "wrong-document-key"))
      return lint({name}).diagnostics.render();
    const std::string text = support::must_read(name);
    const Limits limits = limits_of(text);
    const auto kind = kind_of(name, text);
    // A test file is what is the wrong document for a rubric.
    if (kind == model::DocumentKind::tests && !is_for(name, "wrong-document"))
      return told_of_tests(name, limits);
    const bool answers = kind == model::DocumentKind::scorecard;
    if (!answers && kind != model::DocumentKind::guideline) return told_of_rubric(name, limits);
    const std::string path = named(text, "rubric", "with/sample.yaml");
    const auto rubric = Rubric::load(path, limits);
    REQUIRE_MESSAGE(rubric, path);
    return answers ? told_of_answers(name, text, *rubric, limits)
                   : told_of_guideline(name, *rubric, limits);
  }

  std::vector<std::string> documents() {
    std::vector<std::string> names;
    for (const char* ending : {".yaml", ".json", ".md"})
      for (const std::string& path :
           support::files_in(support::source_path("tests/golden"), ending))
        names.push_back(std::filesystem::path(path).filename().string());
    std::sort(names.begin(), names.end());
    return names;
  }

  TEST_CASE("each bad document is told exactly so") {
    // Messages name files as the test opens them: by their name alone.
    const support::WorkingIn here("tests/golden");
    for (const std::string& name : documents()) {
      CAPTURE(name);
      const std::string expected = name.substr(0, name.rfind('.')) + ".txt";
      support::check_golden(support::source_path("tests/golden/" + expected), told(name));
    }
  }

  // An error of a golden text that only says what is wrong: nothing follows its carets.
  std::vector<std::string> without_help(const std::string& golden) {
    std::vector<std::string> list;
    std::istringstream lines(golden);
    bool helped = true;
    std::string error;
    const auto close = [&] {
      if (!helped) list.push_back(error);
      helped = true;
    };
    for (std::string line; std::getline(lines, line);) {
      if (!line.starts_with(' ')) {
        close();
        error = line;
        helped = line.find(": error: ") == std::string::npos;
      } else if (line.find_first_of("abcdefghijklmnopqrstuvwxyz", line.find('|')) !=
                 std::string::npos) {
        const bool quoted_line = line.find_first_of("0123456789") < line.find('|');
        helped = helped || !quoted_line;
      }
    }
    close();
    return list;
  }

  TEST_CASE("each error says what to type") {
    for (const std::string& path : support::files_in(support::source_path("tests/golden"), ".txt"))
      for (const std::string& error : without_help(support::must_read(path)))
        FAIL_CHECK(error);
  }

  constexpr std::string_view all_codes[] = {
#define ASSAY_CODE_TEXT(identifier, text) text,
      ASSAY_CODES(ASSAY_CODE_TEXT)
#undef ASSAY_CODE_TEXT
  };

  TEST_CASE("codes are sorted") {
    CHECK(std::is_sorted(std::begin(all_codes), std::end(all_codes)));
  }

  TEST_CASE("each code has a document that is told of it") {
    const std::vector<std::string> names = documents();
    for (const std::string_view code : all_codes) {
      bool found = false;
      for (const std::string& name : names) {
        if (!is_for(name, code)) continue;
        const auto text = support::read_all(
            support::source_path("tests/golden/" + name.substr(0, name.rfind('.')) + ".txt"));
        found = found || (text && text->find("[" + std::string(code) + "]") != std::string::npos);
      }
      // A file that changes while it is read is no document: tests/text shows that one.
      // Nor is one that cannot be written: tests/testing.
      if (code == "file-changed" || code == "unwritable-file") continue;
      CHECK_MESSAGE(found, "no document in tests/golden shows ", std::string(code));
    }
  }

  TEST_CASE("each code has its section in docs/diagnostics.md, in order") {
    const std::string docs = support::must_read(support::source_path("docs/diagnostics.md"));
    std::size_t last = 0;
    for (const std::string_view code : all_codes) {
      const std::size_t at = docs.find("\n## " + std::string(code) + "\n");
      CHECK_MESSAGE(at != std::string::npos, "docs/diagnostics.md lacks ", std::string(code));
      if (at == std::string::npos) continue;
      CHECK_MESSAGE(at > last, std::string(code), " is out of order in docs/diagnostics.md");
      last = at;
    }
  }
}
