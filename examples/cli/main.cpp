// The command line tool: a thin face of the library. Each command has a file of its own.
#include <algorithm>
#include <iterator>
#include <string>
#include <string_view>
#include <utility>

#include <assay/version.hpp>

#include "command.hpp"

namespace {

struct Command {
  const char* name;
  cli::AddCommand add;
};

constexpr Command commands[] = {
    {"score", cli::add_score}, {"evidence", cli::add_evidence}, {"lint", cli::add_lint},
    {"test", cli::add_test},   {"show", cli::add_show},         {"new", cli::add_new},
};

bool is_command(std::string_view word) {
  return std::any_of(std::begin(commands), std::end(commands),
                     [&](const Command& command) { return word == command.name; });
}

std::string command_names() {
  std::string list;
  for (const Command& command : commands)
    list += std::string(list.empty() ? "" : ", ") + command.name;
  return list;
}

// What was typed wrongly, and where help is.
std::string usage_fault(const CLI::ParseError& error, std::string_view first) {
  if (first.empty()) return "name a command: " + command_names() + "; see assay --help";
  if (is_command(first))
    return std::string(error.what()) + "; see assay " + std::string(first) + " --help";
  if (first.front() == '-') return std::string(error.what()) + "; see assay --help";
  return "there is no command '" + std::string(first) + "'; the commands are " + command_names();
}

int run(int argc, char** argv, cli::Terminal& terminal) {
  CLI::App app("assay: interview rubrics, scored exactly and explained.", "assay");
  app.set_version_flag("--version", std::string("assay ") + assay::version);
  app.require_subcommand(1);
  app.footer("Example:\n  assay score debrief.md -r rubrics/technical-empathy.yaml");
  std::vector<std::pair<CLI::App*, cli::Run>> added;
  for (const Command& command : commands) {
    CLI::App* sub = app.add_subcommand(command.name);
    added.emplace_back(sub, command.add(*sub));
  }
  try {
    app.parse(argc, argv);
  } catch (const CLI::CallForHelp&) {
    terminal.print(app.help());
    return cli::done;
  } catch (const CLI::CallForVersion& version) {
    terminal.print(std::string(version.what()) + "\n");
    return cli::done;
  } catch (const CLI::ParseError& error) {
    terminal.complain(usage_fault(error, argc > 1 ? argv[1] : ""));
    return cli::failed;
  }
  for (const auto& [sub, run_command] : added)
    if (sub->parsed()) return run_command(terminal);
  return cli::failed;
}

}  // namespace

int main(int argc, char** argv) {
  cli::Terminal terminal;
  int status = cli::failed;
  try {
    status = run(argc, argv, terminal);
  } catch (const std::exception& error) {
    terminal.complain(error.what());
  }
  return terminal.flush() ? status : cli::failed;
}
