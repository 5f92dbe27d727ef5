#include "evidence/assertion/cues/cues.hpp"

#include <algorithm>
#include <tuple>

#include "evidence/stable_sort.hpp"

namespace assay::evidence {
namespace {

// Inside a mention, or reaching into one: "forecast accuracy", the "no one" of "no one-pager".
bool is_part_of_a_name(const CueHit& hit, const std::vector<Item>& items) {
  // Items are in the order of their first tokens; no mention is longer than phrases can be.
  constexpr std::uint32_t longest = 64;
  const auto from =
      std::lower_bound(items.begin(), items.end(), hit.first > longest ? hit.first - longest : 0,
                       [](const Item& item, std::uint32_t first) { return item.first < first; });
  for (auto item = from; item != items.end() && item->first < hit.last; ++item) {
    if (item->kind == Item::Kind::mention && hit.last < item->last) return true;
  }
  return false;
}

bool is_month(const Plan& plan, const std::vector<Token>& tokens, const CueHit& hit) {
  const Token& token = tokens[hit.first];
  return hit.first > 0 && hit.last == hit.first + 1 && token.has(Token::capital) &&
         plan.vocabulary.form(token.word) == "may";
}

// The "goals & targets" dashboard: a name in quotes.
bool is_quoted_name(const std::vector<Token>& tokens, const CueHit& hit) {
  constexpr std::size_t longest = 2;  // words beside the cue
  const auto is_quote = [&tokens](std::size_t at) {
    return at < tokens.size() && (tokens[at].is_mark(U'"') || tokens[at].is_mark(U'\''));
  };
  const auto is_inside = [&tokens](std::size_t at) {
    return tokens[at].is_word() || tokens[at].is_mark(U'&') || tokens[at].is_mark(U'-');
  };
  std::size_t open = hit.first, close = hit.last;
  while (open > 0 && hit.first - open <= longest && is_inside(open - 1))
    --open;
  while (close < tokens.size() && close - hit.last <= longest && is_inside(close))
    ++close;
  return open > 0 && is_quote(open - 1) && is_quote(close) && close + 1 < tokens.size() &&
         tokens[close + 1].is_word();
}

// "the no-op path", "the if-branch", "goal-line": half of a name, no cue.
bool is_half_of_a_name(const std::vector<Token>& tokens, const CueHit& hit) {
  if (hit.last != hit.first + 1) return false;
  const auto joins = [&tokens](std::size_t hyphen) {
    return tokens[hyphen].is_mark(U'-') && !tokens[hyphen].has(Token::spaced) &&
           hyphen + 1 < tokens.size() && tokens[hyphen + 1].is_word() &&
           !tokens[hyphen + 1].has(Token::spaced);
  };
  return (hit.last < tokens.size() && joins(hit.last)) || (hit.first > 1 && joins(hit.first - 1));
}

// "it", "the number", "her manager".
bool is_without_matter(const Plan& plan, const Token& token) {
  constexpr WordClass empty = word::anaphor | word::person | word::group | word::org;
  return token.is_word() && token.word < plan.classes.size() &&
         (plan.classes[token.word] & empty) != 0;
}

bool is_form(const Plan& plan, const Token& token, std::initializer_list<std::string_view> forms) {
  if (!token.is_word() || token.word == no_word) return false;
  const std::string_view form = plan.vocabulary.form(token.word);
  return std::find(forms.begin(), forms.end(), form) != forms.end();
}

// "It was done before he joined", "Not his, it turned out", "Credit for it goes to Priya"
bool tells_whose(const Plan& plan, const std::vector<Token>& tokens, const CueHit& hit) {
  constexpr std::size_t longest_subject = 4;
  const bool back = hit.cue.reach == Reach::before || hit.cue.reach == Reach::both;
  if (hit.cue.kind != CueKind::attributed || !back || hit.cue.does != Doing::nothing) return false;
  if (hit.first == 0 && hit.last > 2 && is_form(plan, tokens[0], {"credit"}))
    return is_form(plan, tokens[2], {"it", "that", "this"});
  if (hit.first == 0) return is_form(plan, tokens[0], {"not"});
  return hit.first <= longest_subject && is_form(plan, tokens[0], {"it", "that", "this", "they"});
}

// "We didn't get there"
bool is_not_reached(const CueHit& hit, const std::vector<Token>& tokens) {
  constexpr std::uint32_t shortest = 3;  // "not covered" heads a list of others
  return hit.cue.kind == CueKind::unasked && hit.cue.reach == Reach::before && hit.first < 2 &&
         hit.last >= hit.first + shortest && hit.last + 1 >= tokens.size();
}

}  // namespace

bool points_back(const Plan& plan, const std::vector<Token>& tokens, const CueHit& hit) {
  const auto is_it = [&](std::size_t at) {
    return at < tokens.size() &&
           is_form(plan, tokens[at], {"it", "that", "this", "them", "either"});
  };
  // "That is hard to believe", "it does not fit"
  constexpr std::size_t verbs = 2;
  std::size_t subject = hit.first;
  while (subject > 0 && hit.first - subject < verbs &&
         is_form(plan, tokens[subject - 1], {"is", "was", "does", "did", "seems", "sounds"}))
    --subject;
  const bool of_subject = subject > 0 && is_it(subject - 1) &&
                          (subject == 1 || tokens[subject - 2].kind == TokenKind::mark ||
                           is_form(plan, tokens[subject - 2], {"and", "but"}));
  if (of_subject) return true;
  bool own = false;
  for (std::size_t i = hit.first; i < hit.last; ++i)
    own = own || is_it(i);
  std::size_t at = !own && is_it(hit.last) ? hit.last + 1 : hit.last;
  // "could not back it up"
  if (at > hit.last && at < tokens.size() && is_form(plan, tokens[at], {"up", "down"})) ++at;
  if (!own && at == hit.last) return false;
  return at >= tokens.size() || tokens[at].kind == TokenKind::mark ||
         is_form(plan, tokens[at], {"and", "or", "with", "when", "at", "so", "but", "either"});
}

void order_cues(std::vector<CueHit>& cues, std::vector<std::uint32_t>& owners) {
  if (cues.size() < 2) return;
  // A general negation gives way to a cue of the same length: "is not" to "not credible".
  const auto rank = [](const CueHit& hit) {
    return std::tuple(-static_cast<std::int64_t>(hit.last - hit.first),
                      hit.cue.kind == CueKind::negated && hit.cue.reach == Reach::subject,
                      hit.cue.reach != Reach::both);
  };
  stable_sort(cues, [&rank](const CueHit& a, const CueHit& b) {
    return rank(a) != rank(b) ? rank(a) < rank(b) : a.first < b.first;
  });
  std::uint32_t end = 0;
  for (const CueHit& hit : cues)
    end = std::max(end, hit.last);
  constexpr std::uint32_t free = UINT32_MAX;
  owners.assign(end, free);  // by token: the kept cue that holds it
  std::ptrdiff_t kept = 0;
  for (const CueHit& hit : cues) {
    const auto own = owners.begin() + hit.first;
    const auto own_end = owners.begin() + hit.last;
    const auto taken =
        std::find_if(own, own_end, [](std::uint32_t owner) { return owner != free; });
    if (taken != own_end) {
      const CueHit& other = cues[*taken];
      const bool beside = other.first == hit.first && other.last == hit.last &&
                          std::none_of(cues.begin() + *taken,
                                       cues.begin() + std::min<std::ptrdiff_t>(*taken + 8, kept),
                                       [&hit](const CueHit& known) {
                                         return known.first == hit.first &&
                                                known.last == hit.last &&
                                                known.cue.kind == hit.cue.kind;
                                       });
      if (!beside) continue;
    }
    std::fill(own, own_end, std::min(static_cast<std::uint32_t>(kept), *own));
    cues[static_cast<std::size_t>(kept++)] = hit;
  }
  cues.resize(static_cast<std::size_t>(kept));
  stable_sort(cues, [](const CueHit& a, const CueHit& b) { return a.first < b.first; });
}

void select_cues(const Plan& plan, const std::vector<Hit>& hits, const std::vector<Token>& tokens,
                 const std::vector<Item>& items, std::vector<CueHit>& cues) {
  cues.clear();
  for (const Hit& hit : hits) {
    const Cue* const known = plan.cue(hit);
    if (known == nullptr) continue;
    const CueHit cue{hit.first, hit.last + 1, *known};
    const bool other = is_part_of_a_name(cue, items) || is_half_of_a_name(tokens, cue) ||
                       is_quoted_name(tokens, cue) || is_month(plan, tokens, cue);
    if (!other) cues.push_back(cue);
  }
}

void keep_longest(std::vector<CueHit>& cues, std::vector<std::uint32_t>& scratch) {
  order_cues(cues, scratch);
  std::erase_if(cues, [](const CueHit& hit) { return hit.cue.kind == CueKind::pseudo; });
}

void add_queries(const std::vector<Token>& tokens, std::vector<CueHit>& cues) {
  constexpr std::uint32_t longest = 4;
  for (std::uint32_t first = 1; first + 2 < tokens.size(); ++first) {
    const bool round = tokens[first].is_mark(U'(');
    if (!round && !tokens[first].is_mark(U'[')) continue;
    const char32_t close = round ? U')' : U']';
    std::uint32_t words = 0, end = first + 1;
    bool asks = false;
    for (; end < tokens.size() && end <= first + longest && !tokens[end].is_mark(close); ++end) {
      words += tokens[end].is_mark(U'?') || tokens[end].is_mark(U'!') ? 0 : 1;
      asks = asks || tokens[end].is_mark(U'?');
    }
    const bool closed = end < tokens.size() && tokens[end].is_mark(close);
    // "(what was it?)" is a question, no doubt.
    if (asks && closed && words < 2)
      cues.push_back({first, end + 1, {CueKind::doubted, Reach::before, Doing::nothing}});
  }
}

// "Could not explain gradient checkpointing" doubts nothing that was said before; "The quotation
// marks are mine, I don't buy it" does.
const CueHit* find_taking_back(const Plan& plan, const std::vector<Token>& tokens,
                               const std::vector<CueHit>& cues) {
  constexpr std::size_t longest = 24;
  const auto doubt = std::find_if(cues.begin(), cues.end(), [&](const CueHit& hit) {
    const bool denies =
        hit.cue.kind == CueKind::negated &&
        (hit.cue.reach == Reach::claim || (hit.cue.reach == Reach::before && hit.first == 0));
    return hit.cue.kind == CueKind::doubted || hit.cue.does == Doing::whole || denies ||
           tells_whose(plan, tokens, hit) || is_not_reached(hit, tokens);
  });
  if (doubt == cues.end()) return nullptr;
  if (doubt->cue.kind == CueKind::doubted && points_back(plan, tokens, *doubt)) return &*doubt;
  // "His old line manager says otherwise", "Asked for it. He shook his head"
  constexpr std::size_t longest_subject = 4;
  if (doubt->cue.does == Doing::whole && doubt->first <= longest_subject) return &*doubt;
  if (tokens.size() > longest) return nullptr;
  // "It does not square with his story.": what it is held against
  const bool against = is_form(plan, tokens[doubt->last - 1], {"with"});
  if (against && doubt->cue.reach == Reach::claim) return &*doubt;
  // Words with matter; "Specs are one paragraph by his own account" tells of the specs.
  const int most_others = doubt->cue.reach == Reach::both ? 1 : 3;
  const bool own_subject = doubt->cue.reach == Reach::after;  // "Knew what each struggled with"
  int others = 0;
  bool object = false;  // of the doubt
  auto cue = cues.begin();
  for (std::size_t i = 0; i < tokens.size(); ++i) {
    while (cue != cues.end() && cue->last <= i)
      ++cue;
    // "Never happened, he admitted"; but "Cons: no dates, thin on data"
    if (i == doubt->last)
      object = !tokens[i].is_mark(U',');
    else
      object = object && tokens[i].kind != TokenKind::mark;
    const bool in_cue = cue != cues.end() && cue->first <= i;
    if (in_cue || tokens[i].kind == TokenKind::mark || is_without_matter(plan, tokens[i])) continue;
    if (object || ++others > most_others || (own_subject && i < doubt->first)) return nullptr;
  }
  return &*doubt;
}

}  // namespace assay::evidence
