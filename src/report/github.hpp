// Text inside a workflow command of GitHub: `::error file=...,line=...::message`.
#pragma once

#include <string>
#include <string_view>

namespace assay::report {

// What the command would take for its own end, escaped: in the message, and in a property.
std::string github_message(std::string_view text);
std::string github_property(std::string_view text);

}  // namespace assay::report
