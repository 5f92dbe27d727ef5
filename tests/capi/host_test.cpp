// An unkind host: its global locale writes decimal commas, its thread has a stack of 256 KiB, and
// its allocator fails. Every allocation of reading a rubric, a guideline and a scorecard, scoring,
// and reporting an error is failed in turn; each time there is a status, nothing leaks, and
// what does succeed has the same bytes as in a kind host.
#include <algorithm>
#include <clocale>
#include <cstdio>
#include <cstdlib>
#include <locale>
#include <new>
#include <pthread.h>
#include <string>

#include <assay/assay.h>

#include "fixture.h"

namespace {

// Of the thread under test alone; the counters are thread-local so that nothing else disturbs them.
thread_local bool counting = false;
thread_local long made = 0;  // allocations so far
thread_local long live = 0;  // not given back
thread_local long fail_at =
    -1;  // the allocation that fails; it and, if `stay_broken`, all after it
thread_local bool stay_broken = false;

void* allocate(std::size_t size) noexcept {
  if (!counting) return std::malloc(std::max<std::size_t>(size, 1));
  const long number = made++;
  if (fail_at >= 0 && (number == fail_at || (stay_broken && number > fail_at))) return nullptr;
  void* memory = std::malloc(std::max<std::size_t>(size, 1));
  if (memory != nullptr) ++live;
  return memory;
}

void* allocate_or_throw(std::size_t size) {
  if (void* memory = allocate(size)) return memory;
  throw std::bad_alloc();
}

void release(void* memory) noexcept {
  if (memory == nullptr) return;
  if (counting) --live;
  std::free(memory);
}

}  // namespace

void* operator new(std::size_t size) {
  return allocate_or_throw(size);
}
void* operator new[](std::size_t size) {
  return allocate_or_throw(size);
}
void* operator new(std::size_t size, const std::nothrow_t&) noexcept {
  return allocate(size);
}
void* operator new[](std::size_t size, const std::nothrow_t&) noexcept {
  return allocate(size);
}
void operator delete(void* memory) noexcept {
  release(memory);
}
void operator delete[](void* memory) noexcept {
  release(memory);
}
void operator delete(void* memory, std::size_t) noexcept {
  release(memory);
}
void operator delete[](void* memory, std::size_t) noexcept {
  release(memory);
}
void operator delete(void* memory, const std::nothrow_t&) noexcept {
  release(memory);
}
void operator delete[](void* memory, const std::nothrow_t&) noexcept {
  release(memory);
}

namespace {

int failures = 0;

void expect(bool holds, const char* what, long at = -1) {
  if (holds) return;
  std::fprintf(stderr, "failed at allocation %ld: %s\n", at, what);
  ++failures;
}

// A C string that a test keeps, outside of the counted allocations.
struct Text {
  char bytes[1 << 16];
  std::size_t size = 0;
  void keep(assay_string text) {
    size = std::min(text.size, sizeof bytes);
    std::copy_n(text.data, size, bytes);
  }
  bool operator==(const Text& other) const {
    return size == other.size && std::equal(bytes, bytes + size, other.bytes);
  }
};

// Load, bind, set, score: the whole of what a host does. The first status that is not OK ends it.
assay_status use(Text& result) {
  assay_rubric* rubric = nullptr;
  assay_guideline* guideline = nullptr;
  assay_scorecard *parsed = nullptr, *card = nullptr;
  assay_assessment* assessment = nullptr;
  assay_error* error = nullptr;
  const auto then = [&](assay_status so_far, auto step) {
    if (so_far != ASSAY_OK) return so_far;
    const assay_status status = step();
    expect(status == ASSAY_OK || error == nullptr, "out of memory comes without an error object");
    return status;
  };
  assay_status status = assay_rubric_parse(assay_text(fixture_rubric), assay_text("impact.yaml"),
                                           nullptr, &rubric, &error);
  status = then(status, [&] {
    return assay_guideline_parse(assay_text(fixture_guideline), assay_text("pay.yaml"), rubric,
                                 nullptr, &guideline, &error);
  });
  status = then(status, [&] {
    return assay_scorecard_parse(rubric, assay_text(fixture_card), assay_text("card.json"), nullptr,
                                 &parsed, &error);
  });
  status = then(status, [&] { return assay_scorecard_new(rubric, &card, &error); });
  status = then(status, [&] {
    return assay_scorecard_rate(card, assay_text("proof"), assay_text("measured"), &error);
  });
  status = then(status, [&] {
    return assay_scorecard_fact(card, assay_text("saved"), assay_text("12.5%"), &error);
  });
  status = then(status,
                [&] { return assay_scorecard_notes(card, assay_text("He saved a lot."), &error); });
  status = then(status, [&] {
    return assay_scorecard_answer(card, assay_text("cut"), assay_text("By 12%."), &error);
  });
  status = then(status, [&] {
    return assay_scorecard_offer(card, assay_text("base"), assay_text("$190k"), &error);
  });
  status = then(status, [&] {
    return assay_scorecard_peer(card, assay_text("base"), assay_text("$165k"), &error);
  });
  status = then(status, [&] {
    return assay_scorecard_set(card, assay_text("application"), assay_text("881"), &error);
  });
  status = then(status, [&] { return assay_score(rubric, guideline, card, &assessment, &error); });
  assay_assessment_free(assessment);
  assessment = nullptr;
  status =
      then(status, [&] { return assay_score(rubric, guideline, parsed, &assessment, &error); });
  if (status == ASSAY_OK) result.keep(assay_assessment_json(assessment));
  assay_error_free(error);
  assay_assessment_free(assessment);
  assay_scorecard_free(card);
  assay_scorecard_free(parsed);
  assay_guideline_free(guideline);
  assay_rubric_free(rubric);
  return status;
}

// Documents with errors and names that are not known: what words them may find no memory.
assay_status misuse(Text& result) {
  assay_rubric* rubric = nullptr;
  assay_scorecard* card = nullptr;
  assay_error* error = nullptr;
  assay_status status =
      assay_rubric_parse(assay_text("rubric: x\ncriteria:\n  - {id: a, wieght: 2}\n  - {id: a}\n"),
                         assay_text("x.yaml"), nullptr, &rubric, &error);
  expect(rubric == nullptr, "a bad rubric makes no handle");
  if (error != nullptr) result.keep(assay_error_text(error));
  assay_error_free(error);
  if (status != ASSAY_INVALID_DOCUMENT) return status;
  status = assay_rubric_parse(assay_text(fixture_rubric), assay_text("impact.yaml"), nullptr,
                              &rubric, &error);
  if (status == ASSAY_OK) status = assay_scorecard_new(rubric, &card, &error);
  if (status == ASSAY_OK) {
    status = assay_scorecard_rate(card, assay_text("prof"), assay_text("measured"), &error);
    assay_error_free(error);
    error = nullptr;
    if (status == ASSAY_UNKNOWN_NAME) {
      status = assay_scorecard_fact(card, assay_text("saved"), assay_text("12"), &error);
      if (status == ASSAY_UNKNOWN_NAME) status = ASSAY_OK;
    }
  }
  assay_error_free(error);
  assay_scorecard_free(card);
  assay_rubric_free(rubric);
  return status;
}

using Run = assay_status (*)(Text&);

// One run that fails at `at` (-1: nowhere).
assay_status one(Run run, Text& result, long at, bool broken) {
  made = live = 0;
  fail_at = at;
  stay_broken = broken;
  result.size = 0;
  counting = true;
  const assay_status status = run(result);
  counting = false;
  expect(live == 0, "a leak", at);
  return status;
}

void fail_each(const char* name, Run run, const Text& expected, Text& result, bool broken) {
  expect(one(run, result, -1, false) == ASSAY_OK, name);
  const long all = made;
  expect(result == expected, "other bytes than in a kind host");
  long refused = 0;
  for (long at = 0; at < all && failures < 10; ++at) {
    const assay_status status = one(run, result, at, broken);
    expect(status == ASSAY_NO_MEMORY || status == ASSAY_OK, "a status that is not about memory",
           at);
    expect(status != ASSAY_OK || result.size == 0 || result == expected, "other bytes", at);
    if (status == ASSAY_NO_MEMORY) ++refused;
  }
  expect(refused > all / 2, "allocations that fail are told");
  std::printf("%s%s: %ld allocations failed in turn, %ld of them as a status\n", name,
              broken ? ", and all after it" : "", all, refused);
}

// The separators of a German locale, whether or not the system has one installed.
struct German : std::numpunct<char> {
  char do_decimal_point() const override { return ','; }
  char do_thousands_sep() const override { return '.'; }
  std::string do_grouping() const override { return "\3"; }
};

void set_german_locale() {
  std::locale locale(std::locale::classic(), new German);
  for (const char* name : {"de_DE.UTF-8", "de_DE.utf8"})
    if (std::setlocale(LC_ALL, name) != nullptr) {
      std::printf("global C locale: %s\n", name);
      locale = std::locale(std::locale(name), new German);
      break;
    }
  std::locale::global(locale);
}

struct Texts {
  Text use_expected, misuse_expected, result;
};

void* in_small_thread(void* texts_of) {
  Texts& texts = *static_cast<Texts*>(texts_of);
  fail_each("use", use, texts.use_expected, texts.result, false);
  fail_each("use", use, texts.use_expected, texts.result, true);
  fail_each("misuse", misuse, texts.misuse_expected, texts.result, false);
  return nullptr;
}

}  // namespace

int main() {
  static Texts texts;
  expect(use(texts.use_expected) == ASSAY_OK, "a kind host");
  expect(misuse(texts.misuse_expected) == ASSAY_OK, "a kind host, misused");
  expect(texts.use_expected.size > 0 && texts.misuse_expected.size > 0, "there are results");
  set_german_locale();

  pthread_attr_t attributes;
  pthread_t thread{};
  pthread_attr_init(&attributes);
  pthread_attr_setstacksize(&attributes, 256 * 1024);
  if (pthread_create(&thread, &attributes, in_small_thread, &texts) != 0) return 1;
  pthread_join(thread, nullptr);
  pthread_attr_destroy(&attributes);
  return failures == 0 ? 0 : 1;
}
