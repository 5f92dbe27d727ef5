#include "sources.hpp"

#include <algorithm>
#include <array>
#include <cstdio>
#include <filesystem>
#include <system_error>

namespace cli {
namespace {

namespace fs = std::filesystem;

// No value where it cannot be read, as a directory cannot.
std::optional<std::string> rest_of(std::FILE* file) {
  std::string text;
  std::array<char, 65536> buffer;
  for (std::size_t n = 0; (n = std::fread(buffer.data(), 1, buffer.size(), file)) > 0;) {
    text.append(buffer.data(), n);
    if (text.size() > assay::Limits{}.notes_bytes) break;  // the reader says that it is too large
  }
  if (std::ferror(file) != 0) return {};
  return text;
}

// Of a file that was read once already; empty where it is gone by now.
std::string contents(const std::string& path) {
  std::FILE* file = std::fopen(path.c_str(), "rb");
  if (file == nullptr) return {};
  const std::optional<std::string> text = rest_of(file);
  std::fclose(file);
  return text.value_or("");
}

bool is_file(const std::string& path) {
  std::error_code ignored;
  return fs::is_regular_file(path, ignored);
}

// Ids are lower-case letters, digits and hyphens; anything else would reach outside a directory.
bool is_id(std::string_view text) {
  for (const char c : text)
    if (!((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-')) return false;
  return !text.empty();
}

std::string folder_of(const std::string& path) {
  const std::string folder = path == "-" ? "" : fs::path(path).parent_path().string();
  return folder.empty() ? "." : folder;
}

// "rubrics/x.yaml" rather than "./rubrics/x.yaml": paths are shown as people write them.
std::string in_folder(const std::string& folder, const std::string& id) {
  const std::string file = id + ".yaml";
  return folder == "." ? file : (fs::path(folder) / file).string();
}

// The pack beside an installed tool, wherever its prefix was moved to.
std::string pack_of_this_tool() {
  std::error_code failed;
  const fs::path tool = fs::read_symlink("/proc/self/exe", failed);
  if (failed) return {};
  return (tool.parent_path().parent_path() / "share" / "assay" / "rubrics").string();
}

std::string listed(const std::vector<std::string>& places) {
  std::string out;
  for (auto place = places.begin(); place != places.end(); ++place)
    if (std::find(places.begin(), place, *place) == place)
      out += (out.empty() ? "" : ", ") + *place;
  return out;
}

// The file among those of the places that has the id and not its name.
std::string misnamed(const std::string& id, const std::vector<std::string>& places) {
  constexpr std::size_t most = 200;  // files that are looked into
  for (const std::string& place : places) {
    std::vector<std::string> files;
    std::error_code failed;
    for (fs::directory_iterator at(place, failed), end; !failed && at != end; at.increment(failed))
      if (at->path().extension() == ".yaml" && files.size() < most)
        files.push_back(at->path().lexically_normal().string());
    std::sort(files.begin(), files.end());
    for (const std::string& file : files)
      if (const auto rubric = assay::Rubric::load(file); rubric && rubric->id() == id) return file;
  }
  return {};
}

// What to type for a rubric that is in none of the places: the library knows what is like its file.
std::string cure(const std::string& id, const std::vector<std::string>& places) {
  constexpr std::string_view ending = ".yaml";
  const std::string stem = id.ends_with(ending) ? id.substr(0, id.size() - ending.size()) : id;
  for (const std::string& place : places) {
    if (stem != id && is_file(in_folder(place, stem))) return "its id is '" + stem + "'";
    const auto missing = assay::Rubric::load(in_folder(place, stem));
    if (missing || missing.error().empty()) continue;
    if (const std::string& help = missing.error()[0].help; help.starts_with("did you mean"))
      return help;
  }
  if (const std::string file = misnamed(id, places); !file.empty())
    return file + " has that id: name it " + id + ".yaml, or give it with -r";
  return "give its file with -r, or its directory with --rubrics";
}

}  // namespace

std::optional<std::string> read_standard_input() {
  return rest_of(stdin);
}

std::optional<assay::Input> read_input(const std::string& path, Rubrics& rubrics,
                                       const Terminal& terminal) {
  if (path != "-") {
    auto input = assay::Input::load(path);
    if (input) return *std::move(input);
    terminal.complain(rubrics.faults(path, contents(path), input.error(), terminal));
    return {};
  }
  const auto text = read_standard_input();
  if (!text) {
    terminal.complain("standard input could not be read");
    return {};
  }
  auto input = assay::Input::parse(*text, path);
  if (input) return *std::move(input);
  terminal.complain(rubrics.faults(path, *text, input.error(), terminal));
  return {};
}

assay::Diagnostics Rubrics::faults(const std::string& path, const std::string& text,
                                   const assay::Diagnostics& of_head, const Terminal& terminal) {
  if (text.empty()) return of_head;  // it could not be opened, or says nothing
  const assay::Rubric* rubric = option_.empty()
                                    ? for_head(assay::Input::peek(text, path), path, terminal)
                                    : named(option_, terminal);
  if (rubric == nullptr) return of_head;
  const auto card = assay::Scorecard::parse(*rubric, text, path);
  return card ? of_head : card.error();
}

bool Rubrics::has_one(const assay::Input& input) const {
  return !option_.empty() || !input.head().rubric.empty();
}

const assay::Rubric* Rubrics::for_input(const assay::Input& input, const std::string& path,
                                        const Terminal& terminal) {
  if (!option_.empty()) return named(option_, terminal);
  if (input.head().rubric.empty()) terminal.complain(path + " names no rubric: give one with -r");
  return for_head(input.head(), path, terminal);
}

const assay::Rubric* Rubrics::for_head(const assay::Head& head, const std::string& path,
                                       const Terminal& terminal) {
  if (head.rubric.empty()) return nullptr;
  std::vector<std::string> places = directories();
  places.insert(places.begin(), folder_of(path));
  return look_up(head.rubric, places, terminal);
}

const assay::Rubric* Rubrics::named(const std::string& rubric, const Terminal& terminal) {
  if (is_id(rubric) && !is_file(rubric)) return look_up(rubric, directories(), terminal);
  return load(rubric, terminal);
}

std::vector<std::string> Rubrics::directories() const {
  std::vector<std::string> list;
  list.push_back(directory_.empty() ? "rubrics" : directory_);
  list.push_back(ASSAY_PACK_DIR);
  if (std::string pack = pack_of_this_tool(); !pack.empty() && pack != ASSAY_PACK_DIR)
    list.push_back(std::move(pack));
  return list;
}

const assay::Rubric* Rubrics::look_up(const std::string& id, const std::vector<std::string>& places,
                                      const Terminal& terminal) {
  if (is_id(id))
    for (const std::string& place : places)
      if (const std::string path = in_folder(place, id); is_file(path)) return load(path, terminal);
  terminal.complain("there is no rubric '" + id + "' in " + listed(places) + ": " +
                    cure(id, places));
  return nullptr;
}

const assay::Rubric* Rubrics::load(const std::string& path, const Terminal& terminal) {
  const auto [at, is_new] = loaded_.try_emplace(path);
  if (is_new) {
    auto rubric = assay::Rubric::load(path);
    if (rubric)
      at->second = *std::move(rubric);
    else
      terminal.complain(rubric.error());
  }
  return at->second ? &*at->second : nullptr;
}

}  // namespace cli
