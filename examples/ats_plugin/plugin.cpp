// An ATS plugin over the C interface of assay. The rubric in force is held by a shared pointer:
// scoring takes a copy and goes on with it while a reload puts a new one in its place.
#include "plugin.h"

#include <memory>
#include <mutex>
#include <string>

#include <assay/assay.h>

namespace {

struct RubricDeleter {
  void operator()(assay_rubric* rubric) const { assay_rubric_free(rubric); }
};
using RubricPtr = std::shared_ptr<assay_rubric>;

void tell(assay_error* error, assay_status status, ats_sink sink, void* context) {
  const assay_string text =
      error != nullptr ? assay_error_text(error) : assay_text(assay_status_text(status));
  if (sink != nullptr) sink(context, text.data, text.size);
  assay_error_free(error);
}

RubricPtr load(const std::string& path, ats_sink errors, void* context) {
  assay_rubric* rubric = nullptr;
  assay_error* error = nullptr;
  const assay_status status =
      assay_rubric_load({path.data(), path.size()}, nullptr, &rubric, &error);
  if (status == ASSAY_OK) return RubricPtr(rubric, RubricDeleter{});
  tell(error, status, errors, context);
  return nullptr;
}

}  // namespace

struct ats_plugin {
  std::string path;
  std::mutex mutex;
  RubricPtr rubric;

  RubricPtr current() {
    const std::lock_guard lock(mutex);
    return rubric;
  }
};

namespace {

int open_plugin(const char* rubric_path, ats_plugin** out, ats_sink errors, void* context) {
  if (assay_abi_version() != ASSAY_ABI_VERSION) return 1;
  RubricPtr rubric = load(rubric_path, errors, context);
  if (!rubric) return 1;
  *out = new ats_plugin{rubric_path, {}, std::move(rubric)};
  return 0;
}

int score(ats_plugin* plugin, const char* scorecard, size_t size, ats_sink result, void* context) {
  const RubricPtr rubric = plugin->current();
  assay_scorecard* card = nullptr;
  assay_assessment* assessment = nullptr;
  assay_error* error = nullptr;
  assay_status status = assay_scorecard_parse(rubric.get(), {scorecard, size},
                                              assay_text("card.json"), nullptr, &card, &error);
  if (status == ASSAY_OK) status = assay_score(rubric.get(), nullptr, card, &assessment, &error);
  if (status == ASSAY_OK) {
    const assay_string json = assay_assessment_json(assessment);
    result(context, json.data, json.size);
  } else {
    tell(error, status, result, context);
  }
  assay_assessment_free(assessment);
  assay_scorecard_free(card);
  return status == ASSAY_OK ? 0 : 1;
}

int reload(ats_plugin* plugin, ats_sink errors, void* context) {
  RubricPtr fresh = load(plugin->path, errors, context);
  if (!fresh) return 1;
  const std::lock_guard lock(plugin->mutex);
  plugin->rubric.swap(fresh);
  return 0;
}

void close_plugin(ats_plugin* plugin) {
  delete plugin;
}

constexpr ats_plugin_api api{open_plugin, score, reload, close_plugin};

}  // namespace

extern "C" __attribute__((visibility("default"))) const ats_plugin_api* ats_plugin_entry() {
  return &api;
}
