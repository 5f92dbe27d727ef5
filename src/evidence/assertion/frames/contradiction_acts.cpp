// What candidates do, or fail to do, that cannot be squared with what they claim.
#include "evidence/assertion/frames/contradiction.hpp"

namespace assay::evidence {

// Whether what would prove it stands before `at`: "the export we asked for".
bool Contradiction::has_proof_before(std::size_t at) const {
  static constexpr text::WordList proof{"copy",      "copies", "export", "scan",  "sample",
                                        "paperwork", "we",     "I",      "asked", "promised"};
  const std::size_t first = at > longest_clause ? at - longest_clause : 0;
  for (std::size_t i = first; i < at; ++i) {
    if (scene_.in_item(i)) continue;
    if (s_.is(i, sense::witness | sense::ground) || c_.is_one_of(i, proof)) return true;
  }
  return false;
}

// "never arrived", "nothing came", "still hasn't sent it", "failed three times to send us a photo"
std::size_t Contradiction::past_withheld(std::size_t at) const {
  static constexpr text::WordList comes{"arrived",  "came",    "come",         "turned",
                                        "appeared", "reached", "materialised", "materialized",
                                        "surfaced", "followed"};
  static constexpr text::WordList sends{"send",     "sent",     "produce",  "produced", "provide",
                                        "provided", "supply",   "supplied", "submit",   "submitted",
                                        "upload",   "uploaded", "forward",  "forwarded"};
  static constexpr text::WordList proof{"it",     "copy",   "photo",  "scan", "proof", "paperwork",
                                        "sample", "copies", "photos", "one",  "any",   "them"};
  const bool no = s_.is(at, sense::no | sense::unable);
  const bool yet =
      c_.is_word(at, "yet") && c_.is(at - 1, word::have) && c_.is(at + 1, word::infinitive);
  if (!no && !yet) return 0;
  std::size_t verb = at + 1;
  static constexpr text::WordList between{"yet",   "ever",  "been", "actually", "three", "two",
                                          "times", "twice", "once", "to",       "back",  "us"};
  while (c_.is_one_of(verb, between) && !c_.parts(verb))
    ++verb;
  if (c_.is_one_of(verb, comes)) return has_proof_before(at) ? verb + 1 : 0;
  if (!c_.is_one_of(verb, sends)) return 0;
  for (std::size_t i = verb + 1; i < verb + 6 && !c_.parts(i); ++i) {
    if (c_.is_one_of(i, proof) || s_.is(i, sense::witness | sense::ground)) return i + 1;
  }
  return c_.parts(verb + 1) && has_proof_before(at) ? verb + 1 : 0;
}

// "did not see the problem", "couldn't order a coffee", "had none of these"
std::size_t Contradiction::past_failure(std::size_t at) const {
  static constexpr text::WordList could{"could", "can", "couldn't", "Couldn't", "can't", "Could"};
  static constexpr text::WordList grasps{
      "know", "see", "recognise", "recognize", "spot",   "notice", "understand", "manage",
      "find", "get", "realise",   "realize",   "answer", "follow", "grasp"};
  static constexpr text::WordList elsewhere{
      "attend", "travel", "stay",   "join",  "wait",    "start",  "come", "afford", "wish",
      "help",   "fault",  "praise", "speak", "imagine", "remain", "use",  "fail",   "resist"};
  static constexpr text::WordList nothing{"none", "nothing", "neither", "little"};
  static constexpr text::WordList better{"more", "enough", "less", "faster", "better"};
  if (!s_.is(at, sense::no | sense::unable)) return 0;
  // "could answer none of it"
  if (c_.is_one_of(at, nothing) && at > 1 && c_.is(at - 2, word::modal) && !c_.parts(at - 1) &&
      c_.is_candidate(at - 3, scene_.speech))
    return at + 1;
  const std::size_t first = scene_.past_auxiliaries(at);
  const Side side = scene_.side(first);
  const bool theirs = c_.is_candidate(first - 1, scene_.speech) && first > 0;
  if (!theirs && side != Side::unsaid) return 0;
  std::size_t verb = at + 1;
  while (c_.is(verb, word::adverb | word::infinitive) || c_.is_word(verb, "even"))
    ++verb;
  if (c_.parts(verb) || c_.is_one_of(verb, elsewhere)) return 0;
  for (std::size_t i = verb; i < verb + 4; ++i) {
    if (c_.is_one_of(i, better)) return 0;
  }
  const bool able = c_.is_one_of(at, could) || (at > 0 && c_.is_one_of(at - 1, could)) ||
                    s_.is(at, sense::unable);
  if (able && !c_.is(verb, word::be | word::have | word::preposition)) return verb + 1;
  const bool did = c_.is(at, word::do_) || (at > 0 && c_.is(at - 1, word::do_)) ||
                   c_.is_one_of(at, text::WordList{"didn't", "Didn't"});
  if (did && c_.is_one_of(verb, grasps)) return verb + 1;
  static constexpr text::WordList of_it{"of", "whatsoever"};
  const bool none = c_.is_word(at, "none") && c_.is(at - 1, word::have);
  return none && c_.is_one_of(verb, of_it) ? verb + 1 : 0;
}

}  // namespace assay::evidence
