#include "api/rubric_near.hpp"

#include <algorithm>
#include <filesystem>
#include <system_error>

#include "model/kind.hpp"
#include "model/load.hpp"
#include "model/names.hpp"
#include "text/file.hpp"
#include "yaml/read.hpp"

namespace assay {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t most_files = 200;  // that are looked into, of a folder

// Empty where the text is no rubric.
std::string id_in(const SourceRef& source, const Limits& limits) {
  if (!source || source->text().find("rubric:") == std::string_view::npos) return {};
  Diagnostics unused;
  const auto document = yaml::read(source, limits, unused);
  if (!document || model::kind_of(document->root) != model::DocumentKind::rubric) return {};
  return document->root.find("rubric")->text;
}

std::vector<std::string> documents_in(const std::string& folder) {
  std::vector<std::string> files;
  std::error_code failed;
  for (fs::directory_iterator at(folder.empty() ? "." : folder, failed), end;
       !failed && at != end && files.size() < most_files; at.increment(failed))
    if (at->path().extension() == ".yaml")
      files.push_back((fs::path(folder) / at->path().filename()).string());
  std::sort(files.begin(), files.end());
  return files;
}

// A document of another kind may have the rubric's id, and so its file's name.
bool may_be_rubric(const std::string& path, const Limits& limits) {
  std::error_code ignored;
  if (!fs::is_regular_file(path, ignored)) return false;
  Diagnostics unused;
  const SourceRef source = text::read_file(path, limits.document_bytes, unused);
  const auto document = source ? yaml::read(source, limits, unused) : std::nullopt;
  return !document || model::kind_meant(document->root) == model::DocumentKind::rubric;
}

std::vector<std::string> folders_near(const std::string& document) {
  const fs::path own = fs::path(document).parent_path();
  std::vector<std::string> folders;
  for (const fs::path& folder : {own, own / "..", own / "rubrics", own / ".." / "rubrics"})
    folders.push_back(folder.lexically_normal().string());
  return folders;
}

}  // namespace

void NearRubrics::add(const SourceRef& linted) {
  if (std::string id = id_in(linted, limits_); !id.empty())
    linted_.emplace(std::move(id), linted->name());
}

NearRubric NearRubrics::find(const std::string& document, const std::string& id) {
  const std::string path = path_of(document, id);
  return path.empty() ? NearRubric{} : load(path);
}

NearRubric NearRubrics::load(const std::string& path) const {
  Diagnostics unused;
  const SourceRef source = text::read_file(path, limits_.document_bytes, unused);
  if (!source) return {path, nullptr};
  return {path, model::load(source, model::file_opener(limits_), limits_, unused)};
}

std::string NearRubrics::path_of(const std::string& document, const std::string& id) {
  if (!model::is_document_id(id)) return {};  // it would be a path
  const std::vector<std::string> folders = folders_near(document);
  for (const std::string& folder : folders)
    if (std::string path = (fs::path(folder) / (id + ".yaml")).string();
        may_be_rubric(path, limits_))
      return path;
  if (const auto at = linted_.find(id); at != linted_.end()) return at->second;
  for (const std::string& folder : folders)
    for (const auto& [known, path] : ids_in(folder))
      if (known == id) return path;
  return {};
}

const NearRubrics::Ids& NearRubrics::ids_in(const std::string& folder) {
  const auto [at, is_new] = folders_.try_emplace(folder);
  if (!is_new) return at->second;
  for (const std::string& path : documents_in(folder)) {
    Diagnostics unused;
    std::string id = id_in(text::read_file(path, limits_.document_bytes, unused), limits_);
    if (!id.empty()) at->second.emplace_back(std::move(id), path);
  }
  return at->second;
}

}  // namespace assay
