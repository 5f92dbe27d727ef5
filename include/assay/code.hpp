/// The stable name of every diagnostic and warning. Hosts and tests match on these, never on
/// message text; docs/diagnostics.md explains each with its cause and cure.
#pragma once

#include <cstdint>
#include <string_view>

#include <assay/export.hpp>

namespace assay {

/// Sorted by name. A code is added here, in docs/diagnostics.md and with a golden document.
#define ASSAY_CODES(X)                                  \
  X(absent_clause, "absent-clause")                     \
  X(alias, "alias")                                     \
  X(ambiguous_heading, "ambiguous-heading")             \
  X(anchor, "anchor")                                   \
  X(bad_date, "bad-date")                               \
  X(bad_escape, "bad-escape")                           \
  X(bad_expectation, "bad-expectation")                 \
  X(bad_id, "bad-id")                                   \
  X(bad_indentation, "bad-indentation")                 \
  X(bad_number, "bad-number")                           \
  X(bad_phrase, "bad-phrase")                           \
  X(bad_range, "bad-range")                             \
  X(bad_syntax, "bad-syntax")                           \
  X(bad_unit, "bad-unit")                               \
  X(base_above_band, "base-above-band")                 \
  X(base_below_band, "base-below-band")                 \
  X(bidi_control, "bidi-control")                       \
  X(chained_comparison, "chained-comparison")           \
  X(conflicting_evidence, "conflicting-evidence")       \
  X(conflicting_keys, "conflicting-keys")               \
  X(constant_comparison, "constant-comparison")         \
  X(constant_overflow, "constant-overflow")             \
  X(control_character, "control-character")             \
  X(criteria_and_matrix, "criteria-and-matrix")         \
  X(currency_mismatch, "currency-mismatch")             \
  X(cycle, "cycle")                                     \
  X(descending_keys, "descending-keys")                 \
  X(descending_levels, "descending-levels")             \
  X(directive, "directive")                             \
  X(division_by_zero, "division-by-zero")               \
  X(domain_error, "domain-error")                       \
  X(duplicate_answer, "duplicate-answer")               \
  X(duplicate_id, "duplicate-id")                       \
  X(duplicate_key, "duplicate-key")                     \
  X(effect_off_scale, "effect-off-scale")               \
  X(empty_document, "empty-document")                   \
  X(empty_key, "empty-key")                             \
  X(evidence_truncated, "evidence-truncated")           \
  X(expression_syntax, "expression-syntax")             \
  X(expression_too_deep, "expression-too-deep")         \
  X(expression_too_long, "expression-too-long")         \
  X(file_changed, "file-changed")                       \
  X(find_syntax, "find-syntax")                         \
  X(flag_raised, "flag-raised")                         \
  X(inexact_weights, "inexact-weights")                 \
  X(invalid_utf8, "invalid-utf8")                       \
  X(is_directory, "is-directory")                       \
  X(key_not_scalar, "key-not-scalar")                   \
  X(lone_surrogate, "lone-surrogate")                   \
  X(malformed_literal, "malformed-literal")             \
  X(merge_key, "merge-key")                             \
  X(missing_key, "missing-key")                         \
  X(needs_quotes, "needs-quotes")                       \
  X(nested_in_itself, "nested-in-itself")               \
  X(nested_status, "nested-status")                     \
  X(nesting_too_deep, "nesting-too-deep")               \
  X(no_criteria, "no-criteria")                         \
  X(not_a_condition, "not-a-condition")                 \
  X(not_available_here, "not-available-here")           \
  X(not_checked, "not-checked")                         \
  X(not_finite, "not-finite")                           \
  X(not_regular_file, "not-regular-file")               \
  X(not_utf8, "not-utf8")                               \
  X(nul_byte, "nul-byte")                               \
  X(number_in_comment, "number-in-comment")             \
  X(number_overflow, "number-overflow")                 \
  X(open_front_matter, "open-front-matter")             \
  X(other_rubric, "other-rubric")                       \
  X(out_of_range, "out-of-range")                       \
  X(outside_effective, "outside-effective")             \
  X(period_assumed, "period-assumed")                   \
  X(period_mismatch, "period-mismatch")                 \
  X(points_clamped, "points-clamped")                   \
  X(points_off_scale, "points-off-scale")               \
  X(premium_not_granted, "premium-not-granted")         \
  X(premium_not_offered, "premium-not-offered")         \
  X(rating_below_evidence, "rating-below-evidence")     \
  X(rating_without_evidence, "rating-without-evidence") \
  X(reserved_name, "reserved-name")                     \
  X(reversed_scale, "reversed-scale")                   \
  X(row_length, "row-length")                           \
  X(score_overflow, "score-overflow")                   \
  X(second_document, "second-document")                 \
  X(tab_indentation, "tab-indentation")                 \
  X(tag, "tag")                                         \
  X(too_deep, "too-deep")                               \
  X(too_few_keys, "too-few-keys")                       \
  X(too_large, "too-large")                             \
  X(too_many_criteria, "too-many-criteria")             \
  X(too_many_digits, "too-many-digits")                 \
  X(too_many_errors, "too-many-errors")                 \
  X(too_many_nodes, "too-many-nodes")                   \
  X(trailing_content, "trailing-content")               \
  X(type_mismatch, "type-mismatch")                     \
  X(unclosed_bracket, "unclosed-bracket")               \
  X(unguarded_clause, "unguarded-clause")               \
  X(unit_mismatch, "unit-mismatch")                     \
  X(unknown_criterion, "unknown-criterion")             \
  X(unknown_fact, "unknown-fact")                       \
  X(unknown_function, "unknown-function")               \
  X(unknown_grade, "unknown-grade")                     \
  X(unknown_key, "unknown-key")                         \
  X(unknown_level, "unknown-level")                     \
  X(unknown_name, "unknown-name")                       \
  X(unknown_profile, "unknown-profile")                 \
  X(unknown_word, "unknown-word")                       \
  X(unread_answer, "unread-answer")                     \
  X(unreadable_file, "unreadable-file")                 \
  X(unterminated_quote, "unterminated-quote")           \
  X(unused_name, "unused-name")                         \
  X(unwritable_file, "unwritable-file")                 \
  X(upper_bound, "upper-bound")                         \
  X(weight_not_allowed, "weight-not-allowed")           \
  X(weight_not_positive, "weight-not-positive")         \
  X(wrong_argument, "wrong-argument")                   \
  X(wrong_argument_count, "wrong-argument-count")       \
  X(wrong_document, "wrong-document")                   \
  X(wrong_form, "wrong-form")                           \
  X(wrong_operator, "wrong-operator")                   \
  X(wrong_rubric, "wrong-rubric")

enum class Code : std::uint16_t {
#define ASSAY_CODE_ENUMERATOR(identifier, name) identifier,
  ASSAY_CODES(ASSAY_CODE_ENUMERATOR)
#undef ASSAY_CODE_ENUMERATOR
};

/// The name in brackets: "unit-mismatch".
ASSAY_API std::string_view name(Code code) noexcept;

}  // namespace assay
