// The words of each sense; space-separated. Verbs and nouns are given by one form and added in all.
#pragma once

#include <string_view>

#include "evidence/assertion/grammar/senses.hpp"
#include "evidence/words/word_bits.hpp"

namespace assay::evidence {

using SenseWords = WordsOfBits<Sense>;

inline constexpr SenseWords sense_lists[] = {
    {sense::no, false,
     "no not never none nobody nothing neither nor without hardly barely scarcely cannot zero "
     "didn't didnt doesn't doesnt don't dont couldn't couldnt can't cant wasn't wasnt weren't "
     "werent isn't isnt aren't arent haven't havent hasn't hasnt hadn't hadnt won't wouldn't"},
    {sense::unable, true, "fail refuse decline forget neglect omit struggle"},
    {sense::unable, false, "unable"},
    {sense::light, false,
     "to be been being is was were are have has had having did does do get gets got gotten getting "
     "able manage managed manages really actually even ever yet quite properly fully truly any a "
     "an the chance time opportunity of it that this all at again as far enough once today either "
     "each we i anyone anybody us something anything topic thing much many more so long whole way "
     "moment moments occasion wanted meant hoped about"},
    {sense::treat, true,
     "cover discuss probe explore broach reach raise ask visit revisit address tackle query touch"},
    {sense::come, true, "get go come dig drill delve talk look turn speak circle make"},
    {sense::onto, false,
     "to into onto on about round around near there far over at through upon under deeper"},
    {sense::up, false, "up"},
    {sense::question, true, "question part section block portion discussion"},
    {sense::bound, false, "before until when"},
    {sense::with, false, "with"},
    {sense::tries, false, "tried attempted"},
    {sense::raise, true, "come bring"},
    {sense::event, true,
     "round interview session call loop onsite panel screen chat slot stage conversation meeting "
     "interviewer debrief module"},
    {sense::venue, true, "onsite panel loop"},
    {sense::talk, true,
     "interview session call chat slot hour clock script list sheet agenda guide scorecard "
     "conversation"},
    {sense::time, true, "time minute chance opportunity slot airtime bandwidth room"},
    {sense::lack, false, "little insufficient short limited out few"},
    {sense::later, false,
     "next second third final later another follow followup up tomorrow tomorrow's future "
     "subsequent upcoming monday tuesday wednesday thursday friday other whoever two three"},
    {sense::day, false, "monday tuesday wednesday thursday friday tomorrow"},
    {sense::defer, true,
     "leave defer park push postpone save keep hold punt move hand carry bump shift table reserve "
     "shelve book earmark"},
    {sense::need, true, "need deserve want require warrant merit"},
    {sense::open, false,
     "pending open blank empty skipped tbd outstanding remaining unasked uncovered untouched "
     "undiscussed unexplored unprobed unrated unscored unassessed todo deferred postponed parked "
     "leftover missed skip pass"},
    {sense::goal, false, "for to until till in into on with"},
    {sense::wire, false,
     "connection line zoom wifi audio video laptop battery phone bus train taxi"},
    {sense::finish, true,
     "end stop finish close run cut die drop freeze overrun wrap crash expire break hit catch "
     "leave"},
    {sense::finish, false, "up over late early short"},
    {sense::show, true,
     "explain back support substantiate show walk talk reproduce source defend justify derive "
     "point name recall remember say tell reconstruct tie trace prove demonstrate account square "
     "reconcile verify confirm cite pin elaborate corroborate break link connect find see vouch "
     "judge describe specify clarify retrace replicate"},
    {sense::check, true,
     "verify confirm reproduce corroborate tell find see vouch judge trace reconcile replicate "
     "square tie substantiate"},
    {sense::inquiry, false, "how where who what which why when whether if whom whose"},
    {sense::ground, true,
     "source method methodology query derivation calculation working number data evidence proof "
     "invoice log figure math maths arithmetic basis origin backing backup provenance breakdown "
     "receipt detail specific formula spreadsheet definition assumption denominator explanation "
     "trail record citation support screenshot period timeframe"},
    {sense::pressed, true, "press push ask probe challenge question pin prod poke nudge quiz"},
    {sense::evasive, true,
     "shrug mumble hedge stammer deflect waffle ramble dodge evade stutter improvise bluff "
     "backpedal retreat falter flounder"},
    {sense::evasive, false,
     "silence silent quiet vague vaguer evasive fuzzy hazy shaky cagey blank crickets defensive "
     "puzzled confused bewildered baffled nonplussed "
     "nothing circles subject flustered woolly murky smaller lower guess guessed guessing unsure "
     "squirmed"},
    {sense::believe, true, "believe buy trust accept credit swallow bank bet rely count"},
    {sense::dubious, true,
     "guesswork marketing fantasy fiction spin hype wishful speculation bluster folklore "
     "hunch feeling opinion impression wish"},
    {sense::dubious, false,
     "suspicious dubious implausible unlikely inflated generous optimistic rosy thin flimsy shaky "
     "improbable far-fetched fanciful unconvincing rehearsed rounded invented hollow fishy "
     "convenient exaggerated overstated padded"},
    {sense::link, true, "sound seem look feel strike smell appear"},
    {sense::link, false, "is was are were find found"},
    {sense::tell, true, "say quote claim tell give state cite mention answer put"},
    {sense::tell, false,
     "according version words lists listed reports reported reckons reckoned boasts professes "
     "insists"},
    {sense::before, false,
     "first initially originally earlier start beginning cv resume phone email slide"},
    {sense::after, false, "then later now today end afterwards minutes here"},
    {sense::story, true,
     "story account version answer number figure explanation date timeline claim math detail "
     "name narrative"},
    {sense::hard, true, "struggle hesitate"},
    {sense::hard, false, "hard trouble difficult difficulty reluctant tough loath"},
    {sense::lose, true,
     "cut drop lose skip sacrifice eat swallow scrap axe rob kill squeeze forget"},
    {sense::lose, false, "expense back"},
    {sense::sheet, false,
     "guide sheet list script agenda scorecard module section brief remit scope plan round session "
     "interview slot area topic topics part turn job form notes half"},
    {sense::unaware, false,
     "blank idea clue unaware clueless unsure unclear vague hazy fuzzy lost"},
    {sense::thin, false, "single one lone nothing memory hunch anecdote gut assumptions hearsay"},
    {sense::change, true, "shift change move grow shrink vary wander drift wobble differ melt"},
    {sense::reply, true, "know answer reply response clue idea luck avail"},
    {sense::points, false,
     "it that this these those them so which it's its that's did pushed pressed pulled carried "
     "led"},
    {sense::shows, false,
     "explained showed walked drew produced pulled opened gave named listed derived described "
     "sketched forwarded shared demonstrated reproduced had answered knew laid broke traced sent "
     "read defended justified recited rattled put brought"},
    {sense::doing, true,
     "do know hear have use try see touch own practise practice work build make implement manage "
     "lead perform set deal remember recall"},
    {sense::doing, false, "ran run did done had has seen heard"},
    {sense::grasp, true,
     "experience example exposure familiarity knowledge understanding concept background story "
     "opinion plan approach idea clue insight notion training skill practice instance case "
     "anecdote "
     "answer involvement awareness grasp"},
    {sense::meagre, false,
     "weak poor thin shallow superficial insufficient meh mediocre inadequate underwhelming "
     "disappointing patchy flimsy lightweight"},
    {sense::theory, false, "theory theoretical theoretically hypothetical hypothetically paper"},
    {sense::ongoing, false, "progress underway ongoing wip"},
    {sense::stuck, false, "stumped clueless blank empty lost short loss"},
    {sense::learns, false, "read heard learned studied"},
    {sense::ended, false,
     "abandoned dropped shelved scrapped rejected cancelled canceled withdrawn axed binned vetoed "
     "forgotten stopped killed"},
    {sense::whose, false, "by 's"},
    {sense::verify, true,
     "ring phone call check google email contact ask text write look dial verify"},
    {sense::witness, true,
     "page site website register registry list record file reference referee photo picture "
     "certificate minute return archive database profile cv resume portfolio ledger logbook roster "
     "programme catalogue letter linkedin document report paper directory book payslip chart log "
     "printout slide account p45 transcript timesheet rota filing history licence license card "
     "cert "
     "slip statement form application letterhead photocopy scan"},
    {sense::contrary, false,
     "otherwise different differently contrary opposite impossible unheard untrue false reverse "
     "rubbish incorrect"},
    {sense::knows, true, "remember recall know recognise recognize hear place"},
    {sense::knows, false, "memory recollection met meet"},
    {sense::counter, false,
     "wrong lapsed expired ran closed shut folded only just merely instead different another "
     "belongs "
     "upside backwards burnt burned broke broken stuck failed failing fails stop stopped googled "
     "warning warnings warned absence absences unauthorised unauthorized short missed missing "
     "mistake mistakes labouring labourer helper helping helped assistant junior juniors "
     "trainee apprentice temp volunteer intern dismissed sacked suspended struck revoked withdrawn "
     "cancelled invalid blank empty lost froze frozen slow quiet silent fewer less lower smaller "
     "part-time sheepish blushed hints guess guessed guessing puzzled confused returned bounced "
     "dead disconnected unknown unrecognised unrecognized lowest bottom photoshopped edited "
     "other errors points penalty penalties banned ban conviction convictions caution predates "
     "predate predated misspelt misspelled blurred cropped"},
    {sense::supposes, false, "would he'd she'd they'd you'd d hypothetical scenario"},
    {sense::often, false,
     "twice times each every whenever again thrice as under once after whenever when"},
};

}  // namespace assay::evidence
