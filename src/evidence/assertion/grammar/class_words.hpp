// The words of each class; space-separated. Verbs and nouns are given by one form and added in all.
#pragma once

#include <string_view>

#include "evidence/assertion/cues/lexicon.hpp"
#include "evidence/assertion/people/family_names.hpp"
#include "evidence/assertion/people/given_names.hpp"
#include "evidence/assertion/people/occupations.hpp"
#include "evidence/words/word_bits.hpp"

namespace assay::evidence {

using ClassWords = WordsOfBits<WordClass>;

inline constexpr ClassWords word_lists[] = {
    {word::candidate | word::third, false, "she he candidate interviewee applicant"},
    {word::third, false, "her him his hers herself himself"},
    {word::gendered, false,
     "she he her him his hers herself himself she'd he'd she's he's she'll he'll"},
    {word::it, false, "it it's it'd it'll"},
    {word::inquiry, false, "how why what whether"},
    {word::anaphor, false,
     "how it that this them those these why where which what when number numbers figure figures "
     "claim claims result results math maths arithmetic calculation derivation method source "
     "details data evidence any all of for to from on in with by up down out off the a an his her "
     "their they she he i i'm we me us him was were is are be been had have has did does do could "
     "can would came come got get there here behind about further though either really very quite "
     "rather just simply sounds looks seems felt sounded looked seemed feels yeah yes well "
     "honestly "
     "frankly again pressed asked pushed and but so much more one bit through candidate 'm 's not "
     "either still also when whatsoever though tbh imo then anything"},
    {word::vouch, true,
     "confirm verify validate audit approve certify corroborate endorse book recognize recognise "
     "accept reconcile check review vouch attest bless adopt like love praise appreciate "
     "acknowledge trust read follow see notice enjoy experience thank reward congratulate commend "
     "applaud celebrate promote match"},
    {word::attain, true,
     "hit deliver meet reach achieve exceed attain make beat surpass outperform"},
    {word::self | word::first, false, "i i've i'd i'll i'm"},
    {word::we | word::first, false, "we we've we'd we'll we're"},
    {word::first, false, "my our me us mine ours"},
    {word::candidate | word::third, false, "she'd he'd she's he's she'll he'll"},
    {word::modal, false,
     "i'll we'll she'll he'll they'll it'll that'll i'd we'd she'd he'd they'd it'd that'd"},
    {word::owned, false, "hers his mine ours their theirs"},
    {word::they, false, "they they've they'd they'll they're"},
    {word::person, true,
     "engineer developer dev programmer lead manager boss director vp cto ceo cfo coo head analyst "
     "scientist researcher colleague coworker teammate peer vendor supplier consultant contractor "
     "intern predecessor sre designer architect customer client partner auditor accountant "
     "economist statistician specialist expert technician operator admin administrator mentor "
     "supervisor executive stakeholder founder investor advisor professor pm tpm em dba swe ciso "
     "woman man lady friend brother sister husband wife agency consultancy bureau board committee "
     "university controller "
     "freelancer exec mgr tl pgm maintainer owner cofounder counterpart buddy postdoc student "
     "chief "
     "deputy assistant successor sponsor insurer regulator rep commander quant author contributor "
     "resident "
     "officer chair facilitator oncall provider guy bloke gal fellow chap acquaintance "
     "contact girl forerunner incumbent junior newcomer "
     "nurse doctor physician surgeon registrar midwife matron medic paramedic pharmacist therapist "
     "physiotherapist radiologist pathologist psychologist dentist veterinarian carer "
     "teacher headteacher lecturer tutor trainer instructor dean librarian curator "
     "lawyer attorney solicitor counsel paralegal notary inspector surveyor "
     "foreman forewoman superintendent electrician plumber welder mechanic machinist carpenter "
     "bricklayer fitter roofer landscaper janitor caretaker porter "
     "chef cook baker waiter waitress bartender sommelier housekeeper concierge "
     "clerk cashier teller bookkeeper treasurer underwriter actuary adjuster buyer merchandiser "
     "recruiter headhunter secretary receptionist dispatcher forwarder salesman saleswoman "
     "salesperson seller marketer copywriter journalist reporter translator proofreader "
     "chemist biologist geologist physicist mathematician agronomist farmer farmhand grower "
     "technologist tester moderator trustee governor mayor councillor captain "
     "sergeant lieutenant firefighter landlord "
     "mate crewmate shipmate supt bosun skipper hygienist bursar coordinator liaison estimator "
     "scaffolder rigger apprentice trainee ganger steward draughtsman editor "
     "uncle aunt cousin nephew niece father mother dad mum daughter son neighbour neighbor"},
    {word::person, true, occupations},
    {word::person, false, other_people},
    {word::group, true,
     "firm office lab studio workshop atelier syndicate consortium team group squad crew org "
     "organization department folk people staff guy "
     "gang guild tribe chapter division side squad pod crowd shop outfit crew company dept"},
    {word::org, false,
     "counsel finance engineering marketing legal sales accounting ops devops infra procurement "
     "leadership "
     "management research security hr qa secops finops mlops science headquarters hq "
     "revops bizops itops salesops peopleops dataops devrel infosec"},
    {word::other, false, "another other others someone somebody different everyone anyone whoever"},
    {word::determiner, false,
     "the a an my her his their our its your this that these those some any each every no one two "
     "three four several many both all 's"},
    {word::be, false, "is are was were be been being am 's 're 'm isn't wasn't"},
    {word::have, false, "has have had having 've"},
    {word::do_, false, "do does did"},
    {word::modal, false,
     "will would can could should may might must shall can't couldn't won't wouldn't"},
    {word::infinitive, false, "to"},
    {word::preposition, false,
     "of in on at for with by from into onto over under about against between among through during "
     "per via versus vs than like within across behind toward towards below above"},
    {word::conjunction, false, "and or nor then plus"},
    {word::alternative, false, "or nor"},
    {word::subordinator, false,
     "because since when while as if after before until so whereas once where who which whose"},
    {word::relative, false, "that which who whose"},
    {word::adverb, false,
     "also then just never always only already later still even not now soon ever again once "
     "herself himself themselves myself ourselves both all"},
    {word::negation, false, "not never"},
    {word::verb, true,
     "say claim think estimate report own run handle maintain measure build believe know tell "
     "promise advise insist decide diagnose fix find make lead write ship design deploy propose "
     "suggest confirm explain show provide deliver launch drive reckon swear argue assert assume "
     "warn boast brag quip credit"},
    {word::speech, true,
     "say think claim believe mention note admit concede insist recall reckon swear argue assert "
     "warn acknowledge assure inform"},
    {word::neutral, false, "whole entire same own full small new core big little tiny great good"},
    {word::of, false, "of"},
    {word::interview, true,
     "chat discussion conversation question topic part section portion segment talk interview"},
    {word::name, false, given_names},
    {word::name, false, family_names},
    {word::name, false,
     "amazon google microsoft nvidia oracle gartner forrester mckinsey deloitte accenture bain "
     "chatgpt copilot techcrunch"},
    {word::org, false, "aws gcp ibm idc kpmg pwc bcg"},
    {word::neutral, false,
     "monday tuesday wednesday thursday friday saturday sunday christmas thanksgiving easter "
     "diwali "
     "ramadan eid holi passover hanukkah advent lent whitsun pentecost michaelmas ascension"},
    {word::credit, false,
     "credit credits credited crediting kudos props attributed ascribed chalked owed owes"},
    {word::thanks, false, "thanks courtesy hats"},
    {word::belong, false, "sits lies rests resides falls belong belongs belonged"},
    {word::wholly, false,
     "all solely entirely mostly largely mainly purely wholly really actually"},
    {word::work, false,
     "work job task business responsibility remit decision choice idea doing baby effort call "
     "design "
     "achievement project own handiwork "
     "brainchild "
     "creation "
     "turf territory domain beat gig remit patch purview doings production "
     "finding discovery thing find fix win initiative invention case piece area"},
    {word::estimate, false,
     "view opinion eyes estimate estimates count account reckoning number numbers figure figures "
     "math telling claim "
     "claims calculation calculations data words word"},
    {word::hire, false,
     "hired hires hire hiring paid pays paying commissioned commissions "
     "contracted engaged"},
    {word::carry, false,
     "forwarded forwards forwarding presented presents presenting showed shared shares sharing "
     "relayed recited talked spoke passed followed follows following explained described recounted "
     "summarised "
     "summarized discussed read reads reading reviewed reused"},
    {word::delegate, false,
     "left leave leaves leaving delegated delegates delegate delegating outsourced entrusted "
     "deferred"},
    {word::someone, false, "one person people guy ones somebody someone"},
    {word::feminine, false, "she her hers herself she'd she's she'll"},
    {word::leave, false,
     "let lets letting quote quotes quoting quoted cite cites citing cited parrot parrots "
     "parroting "
     "parroted relay relays relaying relayed repeat repeats repeating repeated echo echoes echoing "
     "echoed reused borrowed copied copying watched watching shadowed shadowing observed "
     "observing"},
    {word::source, false,
     "read reading heard hears came comes come stems stemmed derives derived originates originated "
     "sourced "
     "borrowed copied "
     "inherited straight taken lifted cribbed adapted bought "
     "licensed obtained received got gotten was were is"},
    {word::reliance, false,
     "relied relies rely relying leaned leaning leant depended depends depending piggybacked "
     "piggybacking rode riding rides coasted"},
    {word::common, false,
     "airflow ansible argo athena aurora azure bazel bedrock bigquery cassandra celery chef cilium "
     "clickhouse cockroach confluence consul cuda dagster databricks datadog dbt docker druid "
     "dynamo dynatrace elasticsearch envoy excel fargate feast flink flux github gitlab golang "
     "gradle grafana hadoop helm hive honeycomb istio java jenkins jira kafka karpenter kibana "
     "kubeflow kubernetes lambda linux looker maven mlflow mongo nginx nomad notion numpy "
     "optimizely pandas pinot postgres prefect presto prometheus puppet python pytorch rabbit ray "
     "redis redshift rust sagemaker scala segment sentry slack slurm snowflake spark splunk "
     "statsig tableau tekton temporal tensorflow terraform trino triton vault vertex webpack"},
    {word::common, false,
     "afterwards later thereafter meanwhile twice instead next first somehow almost indeed "
     "nonetheless nevertheless overnight together alone often perhaps maybe yesterday today "
     "tonight soon sometimes besides anyway likewise moreover furthermore business "
     "startup employer script bot pipeline job cron model tool system service cluster scheduler "
     "automation process prototype interviewer co vice"},
    {word::department, false,
     "growth storage networking platform product design support data search ads payments risk "
     "compliance treasury hardware facilities purchasing billing pricing analytics capacity "
     "reliability statistics"},
    {word::document, false,
     "blog blogs post posts paper papers article articles report reports whitepaper whitepapers "
     "brochure datasheet docs documentation study studies survey surveys benchmark benchmarks "
     "piece talk podcast keynote webinar newsletter deck slides spreadsheet document doc website "
     "marketing wiki runbook slide memo email brochures leaflet handout ticket datasheets manual "
     "press"},
    {word::demand, false,
     "want wants wanted requested requests disliked hated resisted opposed objected "
     "complained hesitated balked grumbled"},
    {word::use, false,
     "use used uses need needed needs adopt adopted adopts onboarded joined rely relied "
     "relies"},
    {word::move, false, "move moved moves switch switched migrate migrated came"},
    {word::mood, false, "happy pleased impressed glad satisfied grateful convinced sold"},
    {word::counted, false,
     "two three four five six seven eight nine ten eleven twelve twenty thirty several many "
     "dozens most all"},
    {word::alone, false, "others somebody someone whoever"},
    {word::plural, false, "people staff"},
    {word::deed, true,
     "write design lead decide tell suggest propose draw own analyse analyze compute build "
     "diagnose estimate claim say think draft code author negotiate champion spearhead sketch "
     "argue present devise conceive invent spot notice pen script prototype sponsor mastermind "
     "pioneer handle oversee supervise coordinate recommend pitch investigate debug troubleshoot "
     "trace compile document publish rewrite redesign calculate redraft "
     "organise organize compose"},
    {word::deed, false, "hired interviewed"},
    // They do not look like past forms: "need", "feed".
    {word::past, false, "agreed disagreed freed guaranteed refereed decreed"},
    {word::not_past, false,
     "need speed feed seed embed red bed hundred indeed exceed proceed succeed shed sled breed "
     "greed weed reed used-to biased unbiased need-based limited detailed skilled experienced "
     "unverified talented seasoned supposed unsupported advanced dedicated distributed"},
};

}  // namespace assay::evidence
