#include <algorithm>
#include <array>

#include <fmt/format.h>

#include "scorecard/values.hpp"
#include "text/quote.hpp"
#include "text/suggest.hpp"

namespace assay::scorecard {
namespace {

constexpr std::string_view not_assessed = "not_assessed";

std::vector<std::string_view> level_names(const model::Criterion& criterion) {
  std::vector<std::string_view> names;
  for (const model::Level& level : criterion.levels)
    names.push_back(level.name);
  return names;
}

std::string listed(const std::vector<std::string_view>& names) {
  std::string out;
  for (std::size_t i = 0; i < names.size(); ++i) {
    if (i > 0) out += i + 1 == names.size() ? " or " : ", ";
    out += names[i];
  }
  return out;
}

constexpr std::array<std::string_view, 8> skipped{"n/a", "N/A", "na",   "null",
                                                  "-",   "~",   "none", "skipped"};

// `8/10` and `80%` on the scale.
std::string rescaled(const Target& target, std::string_view text) {
  const std::size_t cut = text.find_first_of("/%");
  if (cut == text.npos) return {};
  const auto part = Decimal::parse(text.substr(0, cut));
  const auto whole = text[cut] == '%' && cut + 1 == text.size()
                         ? Decimal(100)
                         : Decimal::parse(text.substr(cut + 1));
  const Decimal low = target.rubric->low, high = target.rubric->high;
  if (!part || !whole || whole->is_zero()) return {};
  if (text[cut] == '/' && *whole == high) return to_string(*part);
  const auto share = divide(*part, *whole);
  const auto width = subtract(high, low);
  const auto points = share && width ? multiply(*share, *width) : std::nullopt;
  const auto sum = points ? add(low, *points) : std::nullopt;
  return sum && *sum >= low && *sum <= high ? to_string(*sum) : std::string();
}

std::string rating_help(const Target& target, std::string_view text) {
  std::vector<std::string_view> known = level_names(*target.criterion);
  known.push_back(not_assessed);
  std::string meant = text::did_you_mean(text, known);
  if (!meant.empty()) return meant;
  known.pop_back();
  if (std::find(skipped.begin(), skipped.end(), text) != skipped.end())
    return "write not_assessed, or leave the criterion out";
  if (const std::string points = rescaled(target, text); !points.empty())
    return "did you mean " + points + "?";
  const std::string points = fmt::format("points from {} to {}", to_string(target.rubric->low),
                                         to_string(target.rubric->high));
  return known.empty() ? "write " + points : "write " + listed(known) + ", or " + points;
}

}  // namespace

std::optional<Rating> level_rating(const Target& target, std::string_view path,
                                   std::string_view level, Fault& fault) {
  const std::vector<model::Level>& levels = target.criterion->levels;
  for (std::size_t i = 0; i < levels.size(); ++i)
    if (levels[i].name == level)
      return Rating{Rating::Kind::level, static_cast<std::uint16_t>(i), {}};
  const bool has_levels = !levels.empty();
  fault = {Code::unknown_level,
           has_levels ? fmt::format("'{}' has no level {}", path, text::quoted(level))
                      : fmt::format("'{}' has no levels and is rated in points, found {}", path,
                                    text::quoted(level)),
           rating_help(target, level)};
  return {};
}

std::optional<Rating> points_rating(const Target& target, std::string_view path,
                                    const Decimal& points, Fault& fault) {
  const model::Rubric& rubric = *target.rubric;
  if (points >= rubric.low && points <= rubric.high) return Rating{Rating::Kind::points, 0, points};
  fault = {Code::points_off_scale,
           fmt::format("'{}' is rated {}, off the scale {}..{}", path, to_string(points),
                       to_string(rubric.low), to_string(rubric.high)),
           rating_help(target, "")};
  return {};
}

std::optional<Rating> read_rating(const Target& target, std::string_view path,
                                  std::string_view text, Fault& fault) {
  if (auto rating = level_rating(target, path, text, fault)) return rating;
  if (text == not_assessed) return Rating{Rating::Kind::not_assessed, 0, {}};
  const auto points = Decimal::parse(text);
  return points ? points_rating(target, path, *points, fault) : std::nullopt;
}

}  // namespace assay::scorecard
