#include "evidence/assertion_stage.hpp"

#include "evidence/assertion/attribution/first_look.hpp"
#include "evidence/assertion/attribution/subjects.hpp"
#include "evidence/assertion/cues/cues.hpp"
#include "evidence/assertion/frames/frames.hpp"
#include "evidence/assertion/frames/scene.hpp"
#include "evidence/assertion/people/people.hpp"

namespace assay::evidence {

void AssertionStage::run(Workspace& w) {
  select_cues(plan_, w.hits, w.tokens(), w.items, w.cues);
  const bool named =
      (w.seen & promise::others) != 0 || may_name_others(plan_, w.text(), w.tokens());
  bool others = named || pronouns_.may_be_others() ||
                ((w.seen & (promise::pronoun | promise::they)) != 0 &&
                 (plan_.we_is_attributed || w.passage->voice == Voice::candidate));
  const bool queried = w.sentence.queried;
  w.senses.read(plan_, w.tokens());
  if (w.cues.empty() && !others && !queried && (w.seen & (promise::talk | promise::they)) == 0 &&
      !MayHold(w.senses.seen).any() && !has_signs(w.tokens()))
    return;
  w.clauses.read(plan_, w.text(), w.tokens());
  narrator_.settle_names(w.text(), w.tokens(), w.clauses);
  Speech speech = narrator_.speech(*w.passage, w.clauses, w.cues);
  pronouns_.settle(w.clauses, speech);
  others = others || speech.they_is_other || (w.promises(promise::they) && speech.one_is_gendered);
  settle_cues(w.clauses, w.text(), w.tokens(), speech, w.items, w.cues, w.owners);
  const std::size_t found = w.cues.size();
  if (queried) add_queries(w.tokens(), w.cues);
  const People people(w.clauses, w.text(), w.tokens());
  if (others) {
    add_other_subjects(w.clauses, w.tokens(), people, speech, w.cues,
                       named ? Whom::anybody : Whom::pronouns);
  }
  if (w.cues.size() != found) order_cues(w.cues, w.owners);
  const Scene scene(w.clauses, w.senses, w.text(), w.tokens(), speech, w.items);
  find_verdicts(scene, people, w.cues, verdicts_);
  asserter_.run(w.clauses, speech, w.cues, w.items);
  apply_verdicts(verdicts_, w.cues, w.items);
}

}  // namespace assay::evidence
