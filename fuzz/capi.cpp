// A host that hands bytes from strangers to the C interface, in any order: each call keeps its
// promises (a status, an object or an error, never both), the same score twice, nothing leaks.
//
// The input is a script of calls, one a line: a letter, then what it is called with; names and
// values are split at the first '='. A script that begins with '%' brings a rubric of its own, up
// to a NUL.
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>

#include <assay/assay.h>

namespace {

constexpr std::string_view own_rubric = R"(rubric: fuzzed
version: "1"
title: Fuzzed
scale: 0..10
facts:
  savings: {unit: USD/year, find: money}
  share: {unit: percent}
criteria:
  - id: baseline
    weight: 2
    levels: {none: 0, stated: 5, measured: 10}
  - id: impact
    weight: 3
    points: if savings >= $1M/year then 10 else 4
flags:
  - id: vague
    when: share < 5%
    effect: {cap: 6}
clauses:
  - id: premium
    when: score > 8
)";

constexpr std::string_view own_guideline = R"(guideline: paid
version: "1"
title: Paid
currency: USD
for: [fuzzed]
components:
  - id: bonus
    unit: USD
    when: clause(premium)
    range: $1k..$5k
    at: {curve: {8: 0%, 10: 100%}}
    round: $500
)";

void require(bool holds) {
  if (!holds) std::abort();
}

assay_string text(std::string_view view) {
  return {view.data(), view.size()};
}

std::string_view cut(std::string_view& rest, char at) {
  const std::size_t end = rest.find(at);
  const std::string_view part = rest.substr(0, end);
  rest = end == std::string_view::npos ? std::string_view() : rest.substr(end + 1);
  return part;
}

// An error's parts can all be read, and only those that are there.
void read_and_free(assay_error* error) {
  for (std::size_t i = 0; i <= assay_error_count(error); ++i) {
    assay_diagnostic diagnostic = {};
    diagnostic.size = sizeof diagnostic;
    const assay_status status = assay_error_diagnostic(error, i, &diagnostic);
    require((status == ASSAY_OK) == (i < assay_error_count(error)));
  }
  assay_error_free(error);
}

void promised(assay_status status, assay_error* error) {
  require((status == ASSAY_OK) == (error == nullptr));
  require(status != ASSAY_INTERNAL);
  read_and_free(error);
}

template <class Handle>
void promised(assay_status status, const Handle* made, assay_error* error) {
  require((status == ASSAY_OK) == (made != nullptr));
  promised(status, error);
}

class Host {
 public:
  // The rubric is borrowed.
  explicit Host(const assay_rubric* rubric) : rubric_(rubric) { new_card(); }
  Host(const Host&) = delete;
  Host& operator=(const Host&) = delete;
  ~Host() {
    assay_guideline_free(guideline_);
    assay_scorecard_free(card_);
  }

  void call(std::string_view line) {
    if (line.empty()) return;
    const char letter = line.front();
    std::string_view value = line.substr(1);
    const std::string_view name = letter == 'n' || letter == 'g' ? "" : cut(value, '=');
    switch (letter) {
      case 'r':
        return change(assay_scorecard_rate(card_, text(name), text(value), &error_));
      case 'f':
        return change(assay_scorecard_fact(card_, text(name), text(value), &error_));
      case 'n':
        return change(assay_scorecard_notes(card_, text(value), &error_));
      case 'a':
        return change(assay_scorecard_answer(card_, text(name), text(value), &error_));
      case 's':
        return change(assay_scorecard_set(card_, text(name), text(value), &error_));
      case 'o':
        return change(assay_scorecard_offer(card_, text(name), text(value), &error_));
      case 'p':
        return change(assay_scorecard_peer(card_, text(name), text(value), &error_));
      case 'c':
        return parse_card(name, value);
      case 'g':
        return parse_guideline(value.empty() ? own_guideline : value);
      default:
        return new_card();
    }
  }

  void score() {
    const std::string once = score_once();
    require(once == score_once());
  }

 private:
  void change(assay_status status) {
    promised(status, error_);
    error_ = nullptr;
  }

  void new_card() {
    assay_scorecard* made = nullptr;
    promised(assay_scorecard_new(rubric_, &made, &error_), made, error_);
    take(card_, made, assay_scorecard_free);
  }

  void parse_card(std::string_view name, std::string_view document) {
    assay_scorecard* made = nullptr;
    const assay_status status =
        assay_scorecard_parse(rubric_, text(document), text(name), nullptr, &made, &error_);
    promised(status, made, error_);
    take(card_, made, assay_scorecard_free);
  }

  void parse_guideline(std::string_view document) {
    assay_guideline* made = nullptr;
    const assay_status status = assay_guideline_parse(text(document), text("guideline.yaml"),
                                                      rubric_, nullptr, &made, &error_);
    promised(status, made, error_);
    take(guideline_, made, assay_guideline_free);
  }

  // What could not be made leaves the one before in its place.
  template <class Handle>
  void take(Handle*& held, Handle* made, void (*free)(Handle*)) {
    error_ = nullptr;
    if (made == nullptr) return;
    free(held);
    held = made;
  }

  std::string score_once() {
    assay_assessment* made = nullptr;
    promised(assay_score(rubric_, guideline_, card_, &made, &error_), made, error_);
    error_ = nullptr;
    const assay_string json = assay_assessment_json(made);
    std::string bytes(json.data == nullptr ? "" : json.data, json.size);
    require((made == nullptr) == bytes.empty());
    require(bytes.find('\n') == std::string::npos);
    assay_assessment_free(made);
    return bytes;
  }

  const assay_rubric* rubric_;
  assay_guideline* guideline_ = nullptr;
  assay_scorecard* card_ = nullptr;
  assay_error* error_ = nullptr;
};

assay_rubric* parse_rubric(std::string_view document) {
  assay_rubric* made = nullptr;
  assay_error* error = nullptr;
  const assay_status status =
      assay_rubric_parse(text(document), text("rubric.yaml"), nullptr, &made, &error);
  promised(status, made, error);
  return made;
}

void play(const assay_rubric* rubric, std::string_view script) {
  Host host(rubric);
  while (!script.empty())
    host.call(cut(script, '\n'));
  host.score();
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  static const assay_rubric* const own = parse_rubric(own_rubric);
  require(own != nullptr);
  std::string_view rest(reinterpret_cast<const char*>(data), size);
  if (rest.empty() || rest.front() != '%') {
    play(own, rest);
    return 0;
  }
  const std::string_view document = cut(rest, '\0').substr(1);
  assay_rubric* strange = parse_rubric(document);
  if (strange != nullptr) play(strange, rest);
  assay_rubric_free(strange);
  return 0;
}
