// How the reference evaluates: what its files share.
#pragma once

#include "score/reference.hpp"

namespace assay::reference {

using Maybe = std::optional<Q>;

struct Value {
  Maybe number;
  std::optional<bool> truth;
};

enum class Fill { nothing, worst, best };

// One evaluation of one rubric; criteria are worked out when they are first asked for.
class Evaluation {
 public:
  Evaluation(const Rubric& rubric, const Card& card, std::string prefix, Fill fill,
             const Evaluation* actual)
      : rubric_(rubric), card_(card), prefix_(std::move(prefix)), fill_(fill), actual_(actual) {
    for (const Criterion& c : rubric.criteria)
      index(c);
  }

  void run();
  void judge();

  const Rubric& rubric_;
  const Card& card_;
  std::string prefix_;
  Fill fill_;
  const Evaluation* actual_;

  std::map<std::string, const Criterion*> by_id_;
  std::map<std::string, Row> rows_;
  std::map<std::string, bool> out_;  // not assessed
  std::map<std::string, std::unique_ptr<Evaluation>> nested_;
  std::map<std::string, bool> flags_, clauses_;
  std::string status_ = "incomplete";
  Maybe score_, multiplier_;
  Q coverage_;
  std::optional<std::pair<Q, Q>> bounds_;

  std::vector<std::pair<std::string, Q>> lost();
  const std::pair<Q, Q>& bounds();
  Value eval(const Expr& e);
  const Row& row(const std::string& id);
  bool open(const Criterion& c) const;

 private:
  void index(const Criterion& c);
  void answer(const Criterion& c, Row& row);
  void fill(const Criterion& c, Row& row) const;
  void by_formula(const Criterion& c, Row& row);
  void by_evidence(const Criterion& c, Row& row);
  bool prose(const Expr& e);
  Maybe fact(const std::string& id) const;
  bool flag(const std::string& id);
  bool clause(const std::string& id);
  Value compare(const Expr& e);
  Value logic(const Expr& e);
  Value arithmetic(const Expr& e);
  Maybe combined();
  Q weight_in_mean();
  bool in_mean(const Criterion& c);
  Q answered_share(const std::vector<Criterion>& members);
  void contribute(const Criterion& c, const Q& share);
  void lose(const Criterion& c, const Q& share, std::vector<std::pair<std::string, Q>>& out);
  bool lacks_required(const Criterion& c);
  bool is_missing(const Criterion& c);
  bool covered_from_within(const Criterion& c);
};

// Points between keys.
Q curve(const std::vector<std::pair<Literal, Literal>>& knots, const Q& x);
// The fewest or the most points that a criterion can give.
Q extreme(const Criterion& c, const Rubric& rubric, bool best);

}  // namespace assay::reference
