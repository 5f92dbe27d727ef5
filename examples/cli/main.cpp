// The command line tool: a thin face of the library. Each command has a file of its own.
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
    terminal.complain(std::string(error.what()) + "; see assay --help");
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
