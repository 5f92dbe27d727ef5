// Words for durations and periods, and the words around them.
#pragma once

#include <array>
#include <cstdint>
#include <string_view>

#include "evidence/quantities/word_info.hpp"

namespace assay::evidence::quantities {

struct DurationWord {
  std::string_view form;
  Duration unit;
  int times = 1;  // one of it is times x 10^power of `unit`
  int power = 0;
};

inline constexpr auto duration_words = std::to_array<DurationWord>({
    {"ns", Duration::milliseconds, 1, -6},
    {"nanosecond", Duration::milliseconds, 1, -6},
    {"nanoseconds", Duration::milliseconds, 1, -6},
    {"us", Duration::milliseconds, 1, -3},  // glued to digits alone
    {"\u03BCs", Duration::milliseconds, 1, -3},
    {"usec", Duration::milliseconds, 1, -3},
    {"microsecond", Duration::milliseconds, 1, -3},
    {"microseconds", Duration::milliseconds, 1, -3},
    {"ms", Duration::milliseconds},
    {"msec", Duration::milliseconds},
    {"msecs", Duration::milliseconds},
    {"millis", Duration::milliseconds},
    {"millisec", Duration::milliseconds},
    {"millisecs", Duration::milliseconds},
    {"millisecond", Duration::milliseconds},
    {"milliseconds", Duration::milliseconds},
    {"s", Duration::seconds},
    {"sec", Duration::seconds},
    {"secs", Duration::seconds},
    {"second", Duration::seconds},
    {"seconds", Duration::seconds},
    {"min", Duration::minutes},
    {"mins", Duration::minutes},
    {"minute", Duration::minutes},
    {"minutes", Duration::minutes},
    {"h", Duration::hours},
    {"hr", Duration::hours},
    {"hrs", Duration::hours},
    {"hour", Duration::hours},
    {"hours", Duration::hours},
    {"d", Duration::days},
    {"day", Duration::days},
    {"days", Duration::days},
    {"night", Duration::none},
    {"w", Duration::weeks},
    {"wk", Duration::weeks},
    {"wks", Duration::weeks},
    {"week", Duration::weeks},
    {"weeks", Duration::weeks},
    {"fortnight", Duration::weeks, 2},
    {"fortnights", Duration::weeks, 2},
    {"mo", Duration::months},
    {"mos", Duration::months},
    {"mth", Duration::months},
    {"mths", Duration::months},
    {"month", Duration::months},
    {"months", Duration::months},
    {"qtr", Duration::quarters},
    {"qtrs", Duration::quarters},
    {"quarter", Duration::quarters},
    {"quarters", Duration::quarters},
    {"y", Duration::years},
    {"ys", Duration::years},
    {"yr", Duration::years},
    {"yrs", Duration::years},
    {"year", Duration::years},
    {"years", Duration::years},
    {"decade", Duration::years, 10},
    {"decades", Duration::years, 10},
    {"century", Duration::years, 100},
    {"centuries", Duration::years, 100},
});

struct PeriodWord {
  std::string_view form;
  Period period;
};

inline constexpr auto period_words = std::to_array<PeriodWord>({
    {"d", Period::day},
    {"day", Period::day},
    {"wk", Period::week},
    {"week", Period::week},
    {"mo", Period::month},
    {"mth", Period::month},
    {"month", Period::month},
    {"qtr", Period::quarter},
    {"quarter", Period::quarter},
    {"q", Period::quarter},
    {"y", Period::year},
    {"yr", Period::year},
    {"year", Period::year},
    {"annum", Period::year},
});

// Alone they say per which period.
inline constexpr auto periodic_words = std::to_array<PeriodWord>({
    {"daily", Period::day},
    {"weekly", Period::week},
    {"monthly", Period::month},
    {"quarterly", Period::quarter},
    {"annual", Period::year},
    {"annually", Period::year},
    {"annualized", Period::year},
    {"annualised", Period::year},
    {"yearly", Period::year},
    {"pa", Period::year},
    {"arr", Period::year},
    {"pcm", Period::month},
    {"mrr", Period::month},
});

// Lists of words that share a role.
struct RoleList {
  Role role;
  std::string_view forms;  // blanks between
};

inline constexpr auto role_lists = std::to_array<RoleList>({
    {Role::article, "a an"},
    {Role::conjunction, "and"},
    {Role::sign, "minus negative"},
    {Role::per, "per each every"},
    {Role::multiple, "x times"},
    {Role::ordinal_mark, "st nd rd th"},
    {Role::clock, "am pm o'clock oclock utc gmt pst est"},
    {Role::determiner, "all full whole entire another couple"},
    {Role::shift,
     "next last first second third fourth fifth previous prior other latter former this better "
     "current past coming following early late same top bottom upper lower"},
    {Role::pronoun_before,
     "the this that which these those every each no any some another only other someone my our his "
     "her their its"},
    {Role::date_before,
     "in since until till by during year fy cy early late mid before after of for circa from "
     "through spring summer autumn fall winter"},
    {Role::month,
     "january february march april may june july august september october november december jan "
     "feb mar apr jun jul aug sep sept oct nov dec"},
    {Role::span,
     "in for within over after about around than to by of take takes took taken taking last lasts "
     "lasted lasting spend spends spent spending wait waits waited waiting least most nearly "
     "almost roughly approximately under below exactly only every lose lost losing save saves "
     "saved saving cost costs was is until with and or every needed needs"},
    {Role::label,
     "sev severity version versions release phase step level tier grade series chapter section "
     "page item "
     "number no nr nrs issue ticket pr sprint week day question option room building suite port "
     "http error code rfc iso id ids round wave candidate row column line figure fig table "
     "appendix story epic requirement model gen generation rank slide team group act article "
     "build quarter year cuda python java kubernetes windows ios android gpt llama claude gemini "
     "node postgres ubuntu debian php ruby rust go swift spark kafka hadoop redis cudnn pytorch "
     "tensorflow version: type route flight gate channel interview loop bug case class cluster "
     "zone region rev revision edition volume vol exhibit batch interviewer panelist reviewer "
     "assessor scorer"},
    {Role::flow,
     "savings saving cost costs spend spending revenue revenues rate budget bill burn value "
     "benefit profit income salary hours spent expense expenses fee fees price pay margin growth "
     "gain loss losses waste impact run total usage volume base bonus compensation opex capex "
     "reduction avoidance"},
    {Role::adjunct,
     "idle gpu gpus cpu cpus tpu tpus vcpu engineer engineering person man staff compute machine "
     "node core developer dev work working business calendar full whole more additional extra "
     "fewer less billable lost wasted productive manual human labor labour training cluster "
     "server team analyst agent support wall clock wall-clock consecutive straight solid long "
     "short active unused saved on call on-call total unplanned planned elapsed good entire "
     "accelerator instance vm worker user customer annotation reviewer scientist ml ai sre "
     "researcher designer pm operator driver people ops overnight weekly monthly daily annual "
     "inference percentage"},
    // Not nouns: what follows a number here is not what it counts.
    {Role::function,
     "a an the and or nor but so yet if then else when while because although though unless of in "
     "on at to from by with without within into onto over under above below between among across "
     "through during before after since until for per via than as like about around versus vs is "
     "are was were be been being am has have had do does did done will would can could may might "
     "must shall should not no never it its he she they we you i me him her them us my our your "
     "his their this that these those which who whom whose what where why how there here also "
     "just only very too much most least more less fewer lower higher up down out off again each "
     "every both either neither all any some such same other another own e g i e etc however "
     "therefore thus hence plus minus times x percent went got came rose fell grew dropped "
     "increased decreased reduced cut improved gained saved lost became made said says told "
     "respectively total overall instead rather still already now later ago earlier today "
     "yesterday year-on-year yoy mom qoq faster slower better worse greater larger smaller "
     "bigger longer shorter cheaper because due compared against upon once twice it's that's "
     "isn't wasn't aren't weren't didn't don't doesn't 's by's seems seemed appears according "
     "per across along away back even ever far first last next soon"},
});

// Each is a percent, or 10^power of one.
struct PercentPhrase {
  std::string_view phrase;
  int power = 0;
};

inline constexpr auto percent_phrases = std::to_array<PercentPhrase>({
    {"percent"},
    {"percents"},
    {"per cent"},
    {"per cents"},
    {"percentage"},
    {"percentages"},
    {"pct"},
    {"pcts"},
    {"pc"},
    {"pp"},
    {"ppt"},
    {"ppts"},
    {"pps"},
    {"percentage point"},
    {"percentage points"},
    {"percent point"},
    {"percent points"},
    {"pct points"},
    {"pct point"},
    {"bps", -2},
    {"bp", -2},
    {"basis point", -2},
    {"basis points", -2},
});

}  // namespace assay::evidence::quantities
