/* Documents that the programs of this folder share: one of everything, small. */
#ifndef ASSAY_TESTS_CAPI_FIXTURE_H
#define ASSAY_TESTS_CAPI_FIXTURE_H

static const char fixture_rubric[] =
    "rubric: impact\n"
    "version: \"1\"\n"
    "phrases:\n"
    "  idle: [idle GPU time]\n"
    "  vague: [some savings, saved a lot]\n"
    "facts:\n"
    "  saved:\n"
    "    unit: percent\n"
    "    find: down percent near idle\n"
    "  revenue: {unit: USD/year}\n"
    "criteria:\n"
    "  - {id: proof, weight: 2, levels: {asserted: 4, measured: 7, audited: 10}}\n"
    "  - {id: cut, points: 'min(10, saved / 2%)'}\n"
    "flags:\n"
    "  - {id: vague_talk, when: mentions(vague), effect: {cap: 5}, because: no figure}\n"
    "clauses:\n"
    "  - {id: premium, when: score >= 7 and saved >= 10%}\n"
    "multiplier: {curve: {0: 1, 10: 2}}\n";

static const char fixture_guideline[] =
    "guideline: pay\n"
    "version: \"1\"\n"
    "title: Pay for impact\n"
    "for: [impact]\n"
    "currency: USD\n"
    "components:\n"
    "  - {id: base_premium, unit: USD/year, when: clause(premium), range: $10k..$20k,\n"
    "     at: {curve: {0: 0%, 10: 100%}}, round: $500}\n"
    "  - {id: on_peer, unit: USD/year, amount: peer(base) * (multiplier - 1)}\n"
    "bands: {senior: $220k..$350k}\n";

static const char fixture_card[] =
    "{\"scorecard\": {\"rubric\": \"impact\", \"candidate\": \"C-1\", \"interviewer\": \"I-7\"},\n"
    " \"ratings\": {\"proof\": \"audited\"},\n"
    " \"facts\": {\"revenue\": \"$3.2M/year\"},\n"
    " \"notes\": \"She cut idle GPU time by 12.5%, measured over a quarter.\",\n"
    " \"peer\": {\"base\": \"$165k\"}}\n";

#endif
