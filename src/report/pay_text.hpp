// Compensation as people read it.
#pragma once

#include <string>

#include <assay/assessment.hpp>
#include <assay/report.hpp>

namespace assay::report {

std::string pay_text(const Compensation& pay, const TextOptions& options);

}  // namespace assay::report
