/// assay: interview rubrics in, defensible scores out. Includes the whole C++ API.
///
///     auto rubric = assay::Rubric::load("rubrics/technical-empathy.yaml");
///     if (!rubric) { std::cerr << rubric.error().render(); return 2; }
///     assay::Scorecard card{*rubric};
///     card.rate("latency", "named");
///     std::cout << assay::to_json(rubric->score(card)) << '\n';
#pragma once

#include <assay/assessment.hpp>
#include <assay/decimal.hpp>
#include <assay/diagnostic.hpp>
#include <assay/evidence.hpp>
#include <assay/guideline.hpp>
#include <assay/limits.hpp>
#include <assay/lint.hpp>
#include <assay/quantity.hpp>
#include <assay/report.hpp>
#include <assay/result.hpp>
#include <assay/rubric.hpp>
#include <assay/scorecard.hpp>
#include <assay/version.hpp>
