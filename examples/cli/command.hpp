// A command of the tool: it adds its options to the parser and gives back what runs it.
#pragma once

#include <functional>

#include <CLI/CLI.hpp>

#include "terminal.hpp"

namespace cli {

// Exit statuses.
inline constexpr int done = 0;
inline constexpr int findings = 1;
inline constexpr int failed = 2;

// Returns an exit status. Results go to `terminal`, which writes them when the command is done.
using Run = std::function<int(Terminal& terminal)>;

// One for each command, in a file of its name.
using AddCommand = Run (*)(CLI::App& app);

Run add_score(CLI::App& app);
Run add_evidence(CLI::App& app);
Run add_lint(CLI::App& app);
Run add_new(CLI::App& app);
Run add_show(CLI::App& app);
Run add_test(CLI::App& app);

}  // namespace cli
