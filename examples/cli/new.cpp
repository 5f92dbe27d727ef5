// assay new: a commented starter rubric and its tests, which lint and pass as they are.
#include <cerrno>
#include <cstdio>
#include <filesystem>
#include <memory>
#include <system_error>

#include "command.hpp"
#include "starter.hpp"

namespace cli {
namespace {

namespace fs = std::filesystem;

struct Options {
  std::string name;
  std::string directory = ".";
};

bool small_letter(char c) {
  return c >= 'a' && c <= 'z';
}

// A document's id that starts with a letter, so that it is also a pleasant name of a file.
bool is_name(std::string_view name) {
  if (name.empty() || !small_letter(name.front())) return false;
  for (const char c : name)
    if (!small_letter(c) && !(c >= '0' && c <= '9') && c != '-') return false;
  return name != "null" && name != "true" && name != "false";  // YAML reads these otherwise
}

// "release-calm" is titled "Release calm".
std::string title_of(std::string name) {
  for (char& c : name)
    if (c == '-') c = ' ';
  name.front() = static_cast<char>(name.front() - 'a' + 'A');
  return name;
}

void replace_all(std::string& text, std::string_view what, std::string_view with) {
  for (std::size_t at = 0; (at = text.find(what, at)) != std::string::npos; at += with.size())
    text.replace(at, what.size(), with);
}

std::string filled(std::string_view starter, const std::string& name) {
  std::string text(starter);
  replace_all(text, "NAME", name);
  replace_all(text, "TITLE", title_of(name));
  return text;
}

// Creates the file, and fails where there is one: two people may start the same rubric at once.
bool create(const fs::path& path, const std::string& text, const Terminal& terminal) {
  std::FILE* const file = std::fopen(path.string().c_str(), "wbx");
  if (file == nullptr) {
    const std::error_code reason(errno, std::generic_category());
    terminal.complain("cannot create '" + path.string() + "': " + reason.message());
    return false;
  }
  const bool whole = std::fwrite(text.data(), 1, text.size(), file) == text.size();
  if (std::fclose(file) == 0 && whole) return true;
  terminal.complain("cannot write '" + path.string() + "'");
  return false;
}

int run(const Options& options, Terminal& terminal) {
  if (!is_name(options.name)) {
    terminal.complain("'" + options.name +
                      "' is no name: small letters, digits and '-', a letter first");
    return failed;
  }
  const fs::path rubric =
      (fs::path(options.directory) / (options.name + ".yaml")).lexically_normal();
  const fs::path tests = rubric.parent_path() / "tests" / (options.name + ".test.yaml");
  std::error_code error;
  for (const fs::path& path : {rubric, tests}) {
    if (!fs::exists(fs::symlink_status(path, error))) continue;
    terminal.complain("'" + path.string() + "' is there already, and is left as it is");
    return failed;
  }
  fs::create_directories(tests.parent_path(), error);
  if (error) {
    terminal.complain("cannot create '" + tests.parent_path().string() + "': " + error.message());
    return failed;
  }
  if (!create(rubric, filled(starter_rubric, options.name), terminal)) return failed;
  if (!create(tests, filled(starter_tests, options.name), terminal)) {
    fs::remove(rubric, error);  // half a start would stand in the way of the next
    return failed;
  }
  terminal.print("wrote " + rubric.string() + " and " + tests.string() +
                 "\n\nNext:\n  assay lint " + rubric.string() + "\n  assay test " + tests.string() +
                 "\n");
  return done;
}

}  // namespace

Run add_new(CLI::App& app) {
  const auto options = std::make_shared<Options>();
  app.description("Write a commented starter rubric, and tests that pass as they are.");
  app.add_option("NAME", options->name, "The rubric's id: small letters, digits and '-'")
      ->required();
  app.add_option("-d,--dir", options->directory,
                 "Where NAME.yaml and tests/NAME.test.yaml go (default: here)");
  app.footer("Example:\n  assay new release-calm");
  return [options](Terminal& terminal) { return run(*options, terminal); };
}

}  // namespace cli
