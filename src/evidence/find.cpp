// `find:` as text, read word by word: the language is one line of fixed words and names.
#include <array>
#include <string>

#include "evidence/plan.hpp"
#include "text/suggest.hpp"

namespace assay::evidence {
namespace {

template <class Value>
struct Word {
  std::string_view name;
  Value value;
};

constexpr Word<Pick> picks[] = {{"first", Pick::first},
                                {"last", Pick::last},
                                {"largest", Pick::largest},
                                {"smallest", Pick::smallest},
                                {"sum", Pick::sum}};
constexpr Word<Direction> directions[] = {{"up", Direction::up}, {"down", Direction::down}};
constexpr Word<expr::QuantityWord> quantities[] = {{"percent", expr::QuantityWord::percent},
                                                   {"money", expr::QuantityWord::money},
                                                   {"duration", expr::QuantityWord::duration},
                                                   {"number", expr::QuantityWord::number},
                                                   {"count", expr::QuantityWord::count}};
constexpr expr::AssertionMask any_status = static_cast<expr::AssertionMask>(
    expr::mask_of(Assertion::affirmed) | expr::mask_of(Assertion::doubted) |
    expr::mask_of(Assertion::projected) | expr::mask_of(Assertion::attributed));
constexpr Word<expr::AssertionMask> statuses[] = {
    {"projected", expr::mask_of(Assertion::projected)},
    {"attributed", expr::mask_of(Assertion::attributed)},
    {"doubted", expr::mask_of(Assertion::doubted)},
    {"any", any_status}};

constexpr std::uint32_t farthest = 1000;  // words; no sentence that people write is longer

class FindReader {
 public:
  FindReader(std::string_view text, const FindNames& names, expr::Faults& faults)
      : text_(text), names_(names), faults_(faults), before_(faults.size()) {
    advance();
  }

  std::optional<Find> read() {
    take(picks, find_.pick);
    take(directions, find_.direction);
    read_quantity();
    if (take_word("near")) read_near();
    if (take_word("in")) read_name(names_.criteria, find_.criterion, "criterion");
    if (take_word("as")) read_status();
    if (!word_.empty()) read_rest();
    if (faults_.size() != before_) return std::nullopt;
    return find_;
  }

 private:
  void advance() {
    const auto blank = [](char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r'; };
    std::size_t begin = end_;
    while (begin < text_.size() && blank(text_[begin]))
      ++begin;
    end_ = begin;
    while (end_ < text_.size() && !blank(text_[end_]))
      ++end_;
    word_ = text_.substr(begin, end_ - begin);
    where_ = {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end_)};
  }

  template <class Value, std::size_t N>
  bool take(const Word<Value> (&words)[N], Value& value) {
    for (const Word<Value>& word : words) {
      if (word.name != word_) continue;
      value = word.value;
      advance();
      return true;
    }
    return false;
  }

  bool take_word(std::string_view name) {
    if (word_ != name) return false;
    advance();
    return true;
  }

  template <class Value, std::size_t N>
  std::string hint(const Word<Value> (&words)[N]) const {
    std::array<std::string_view, N> known;
    for (std::size_t i = 0; i < N; ++i)
      known[i] = words[i].name;
    return text::did_you_mean(word_, known);
  }

  void fault(Code code, std::string message, std::string help) {
    Span where = where_;
    if (where.begin == where.end && !text_.empty())
      where = {0, static_cast<std::uint32_t>(text_.size())};
    faults_.push_back({code, where, std::move(message), std::move(help)});
  }

  std::string found() const { return word_.empty() ? "the end" : "'" + std::string(word_) + "'"; }

  // After a fault the rest would be misread, so it is left alone.
  void give_up() {
    end_ = text_.size();
    advance();
  }

  void read_quantity() {
    if (take(quantities, find_.quantity)) return;
    std::string help = hint(quantities);
    if (help.empty()) help = "write percent, money, duration, number or count";
    fault(Code::find_syntax, "expected a kind of quantity, found " + found(), std::move(help));
    give_up();
  }

  void read_near() {
    read_name(names_.sets, find_.set, "phrase set");
    if (!take_word("within")) return;
    std::uint32_t words = 0;
    bool number = !word_.empty() && word_.size() <= 4;
    for (const char c : word_) {
      number = number && c >= '0' && c <= '9';
      words = words * 10 + static_cast<std::uint32_t>(c - '0');
    }
    if (!number || words == 0 || words > farthest) {
      fault(Code::find_syntax, "expected how many words, 1 to 1000, found " + found(),
            "write 'within 12 words'");
      return give_up();
    }
    find_.within = words;
    advance();
    if (take_word("words") || take_word("word")) return;
    fault(Code::find_syntax, "expected 'words', found " + found(), "write 'within 12 words'");
    give_up();
  }

  void read_name(const std::vector<std::pair<std::string_view, std::uint32_t>>& known,
                 std::uint32_t& slot, std::string_view kind) {
    if (word_.empty()) {
      return fault(Code::find_syntax, "expected a " + std::string(kind) + ", found the end",
                   "name one of the rubric's");
    }
    std::vector<std::string_view> names;
    for (const auto& [name, value] : known) {
      names.push_back(name);
      if (name != word_) continue;
      slot = value;
      return advance();
    }
    std::string help = text::did_you_mean(word_, names);
    if (help.empty()) help = text::write_one_of(names);
    if (help.empty() && &known == &names_.sets) help = "declare it under 'phrases'";
    fault(Code::unknown_name,
          "'" + std::string(word_) + "' is not a " + std::string(kind) + " of this rubric",
          std::move(help));
    advance();
  }

  void read_status() {
    if (take(statuses, find_.accepted)) return;
    std::string help = hint(statuses);
    if (help.empty()) help = "write projected, attributed, doubted or any";
    fault(Code::find_syntax, "expected a status, found " + found(), std::move(help));
    give_up();
  }

  void read_rest() {
    constexpr Word<int> words[] = {{"near", 0}, {"within", 0}, {"in", 0}, {"as", 0}};
    std::string help = hint(words);
    if (help.empty())
      help =
          "the order is: pick, direction, quantity, near SET within N words, in CRITERION, as "
          "STATUS";
    fault(Code::find_syntax, "did not expect '" + std::string(word_) + "' here", std::move(help));
  }

  std::string_view text_;
  const FindNames& names_;
  expr::Faults& faults_;
  std::size_t before_;
  std::size_t end_ = 0;
  std::string_view word_;
  Span where_;
  Find find_;
};

}  // namespace

std::optional<Find> parse_find(std::string_view text, const FindNames& names,
                               expr::Faults& faults) {
  return FindReader(text, names, faults).read();
}

}  // namespace assay::evidence
