#include <fmt/format.h>

#include "report/layout.hpp"
#include "testing/report.hpp"

namespace assay::testing {
namespace {

using report::Ink;

class Writer {
 public:
  explicit Writer(const TextOptions& options) : options_(options) {}

  void result(const TestResult& result) {
    if (result.passed()) return;
    line(paint("FAIL", Ink::red) + " " + report::clean(result.suite + ": " + result.name));
    for (const TestFailure& failure : result.failures)
      this->failure(failure);
    if (options_.explain && result.assessment)
      indented(assay::to_text(*result.assessment, options_), 4);
    out_ += "\n";
  }

  void coverage(const CoverageReport& coverage) {
    for (const CoverageItem& item : coverage.items)
      if (is_lacking(item)) hanging(place_words(item.where) + ": ", lacking(item));
    line(fmt::format("coverage: {} of {} reached, {}%", coverage.reached, coverage.total,
                     coverage.percent()));
  }

  void mutation(const MutationReport& mutation) {
    for (const Survivor& survivor : mutation.survivors) {
      line(fmt::format("{}: no case notices {}", place_words(survivor.where), survivor.change));
      hanging("    ", survivor.difference);
      indented(survivor.card, 4);
    }
    if (mutation.files.size() > 1)
      for (const MutatedFile& file : mutation.files)
        mutants(file.file, file.killed, file.survived, file.equivalent, file.percent());
    mutants("mutants", mutation.killed, mutation.survivors.size(), mutation.equivalent,
            mutation.percent());
  }

  void updated(const std::vector<std::string>& files) {
    for (const std::string& file : files)
      line("updated " + file);
  }

  void summary(const TestReport& report) {
    const Ink ink = report.failed > 0 ? Ink::red : report.passed > 0 ? Ink::green : Ink::plain;
    line(paint(counts(report), ink));
  }

  std::string take() { return std::move(out_); }

 private:
  static bool is_lacking(const CoverageItem& item) {
    for (const std::uint64_t hits : item.hits)
      if (hits == 0) return true;
    return false;
  }

  std::string paint(std::string_view text, Ink ink) const {
    return report::paint(text, ink, options_.colour);
  }
  void line(std::string_view text) { (out_ += text) += "\n"; }
  void hanging(std::string_view first, std::string_view text) {
    report::append_hanging(out_, first, text, options_.columns);
    if (out_.empty() || out_.back() != '\n') out_ += "\n";
  }

  void mutants(std::string_view of, std::size_t killed, std::size_t survived,
               std::size_t equivalent, int percent) {
    line(fmt::format("{}: {} killed, {} survived, {} equivalent, {}%", of, killed, survived,
                     equivalent, percent));
  }

  void failure(const TestFailure& failure) {
    line("  " + place_words(failure.where) + ": " + report::clean(failure_words(failure)));
    if (!failure.reason.empty()) hanging("    ", failure.reason);
    indented(failure.card, 4);
  }

  void indented(std::string_view text, std::size_t width) {
    while (!text.empty()) {
      const std::size_t end = std::min(text.find('\n'), text.size());
      const std::string_view one = text.substr(0, end);
      if (!one.empty()) out_ += std::string(width, ' ');
      line(one);
      text.remove_prefix(std::min(text.size(), end + 1));
    }
  }

  const TextOptions& options_;
  std::string out_;
};

}  // namespace

std::string text_report(const TestReport& report, const TextOptions& options) {
  Writer writer(options);
  for (const TestResult& result : report.results)
    writer.result(result);
  if (report.coverage) writer.coverage(*report.coverage);
  if (report.mutation) writer.mutation(*report.mutation);
  writer.updated(report.updated);
  writer.summary(report);
  return writer.take();
}

}  // namespace assay::testing
