// The words of each class; space-separated. Names are given names that are no words, products or
// languages themselves (so no Will, Mark, Julia, Ray); they count where they are capitalised.
// Verbs and nouns are given by one form and added in all.
#pragma once

#include <string_view>

#include "evidence/lexicon.hpp"

namespace assay::evidence {

struct ClassWords {
  WordClass classes;
  bool inflected;
  std::string_view words;
};

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
     "acknowledge trust read follow"},
    {word::attain, true, "hit deliver meet reach achieve exceed attain make"},
    {word::self | word::first, false, "i i've i'd i'll i'm"},
    {word::we | word::first, false, "we we've we'd we'll we're"},
    {word::first, false, "my our me us mine ours"},
    {word::candidate | word::third, false, "she'd he'd she's he's she'll he'll"},
    {word::modal, false,
     "i'll we'll she'll he'll they'll it'll that'll i'd we'd she'd he'd they'd it'd that'd"},
    {word::they, false, "they they've they'd they'll they're"},
    {word::person, true,
     "engineer developer dev programmer lead manager boss director vp cto ceo cfo coo head analyst "
     "scientist researcher colleague coworker teammate peer vendor supplier consultant contractor "
     "intern predecessor sre designer architect customer client partner auditor accountant "
     "economist statistician specialist expert technician operator admin administrator mentor "
     "supervisor executive stakeholder report founder investor advisor professor"},
    {word::group, true,
     "team group squad crew org organization department folk people staff guy side"},
    {word::org, false,
     "finance engineering marketing legal sales accounting ops devops infra procurement leadership "
     "management research security hr"},
    {word::other, false, "another other others someone somebody different"},
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
     "per via versus vs than like within across behind toward towards"},
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
     "suggest confirm explain show provide deliver launch drive"},
    {word::speech, true, "say think claim believe mention note admit concede insist recall"},
    {word::neutral, false, "whole entire same own full small new core big little tiny great good"},
    {word::of, false, "of"},
    {word::interview, true,
     "chat discussion conversation question topic part section portion segment talk interview"},
    {word::name, false,
     "aaron abdul abhishek adam aditi aditya adrian ahmed aisha akash akira alan alejandro "
     "alessandro alex alexander alexei alexey ali alice alicia alison allison amanda amina "
     "amit amy ana anastasia anders andre andrea andreas andrei andrew andrey angela anika "
     "anil anita anjali ankit ann anna anne annie anthony anton antonio anya arjun arnav arun "
     "ashley ashok asif astrid ayesha barbara beatriz ben benjamin bernard beth bob boris brad "
     "brandon brenda brian bruno caleb camila carl carla carlos carmen carol caroline "
     "catherine cathy cecilia charles charlotte chen cheng chloe chris christian christina "
     "christine christopher claire clara connor craig cristina cynthia dan daniel daniela "
     "darren dave david deborah deepak deepika denise dennis derek diana diego dmitri dmitry "
     "dominic donald donna doug douglas edgar eduardo edward elena eleni elias elizabeth ellen "
     "emily emma enrique eric erica erik erin esther ethan eva evan evelyn fatima felipe "
     "fernando fiona francesca francesco francisco francois gabriel gabriela gary george "
     "gerald giovanni giulia gloria gonzalo gordon greg gregory guillermo gustavo hannah hans "
     "harold harriet harry hassan heather hector helen helena henrik henry hiroshi holly "
     "howard ian ibrahim ines ingrid irina isaac isabel isabella ivan jackson jacob jacqueline "
     "jaime jake james jamie jane janet jason javier jean jeff jeffrey jennifer jeremy jerry "
     "jesse jessica jill jim joan joanna joao joe joel johan johannes john johnny jonathan "
     "jorge jose joseph josh joshua juan judith judy julian julie jun justin kamal karan karen "
     "karim karl kate katherine kathleen kathy katie kavita keith kelly kenji kenneth kevin "
     "khalid kim kiran klaus kumar kwame kyle larry lars laura lauren leila lena leon leonard "
     "leonardo liam linda lisa liu lorenzo louis louise lucas lucia lucy luis luke maggie "
     "magnus mahesh manuel marc marcel marco marcus margaret maria mariam marie marta martha "
     "martin martina mary mateo matt matteo matthew maurice maya meera mei melissa meredith "
     "miguel mikael mike mikhail ming miriam mitch mohamed mohammad mohammed mohan monica "
     "morgan muhammad nadia naomi natalia natalie natasha nathan neha neil nicholas nicola "
     "nicolas nicole niels nikhil nikita nina nisha noah nora obinna oleg olga oliver olivia "
     "omar oscar pablo pamela paolo patricia patrick paul paula pavel pedro peter petra philip "
     "philippe pierre pooja prakash pranav prasad praveen preeti priya rachel rahul raj rajesh "
     "raju rakesh ralph ramesh ramon raphael rashid ravi raymond rebecca ricardo richard riya "
     "robert roberto robin rodrigo roger rohan rohit roland ron ronald rosa russell ruth ryan "
     "sabrina sam samantha samir samuel sandeep sandra sanjay santiago sara sarah sasha satish "
     "scott sean sebastian sergei sergey sergio shankar shannon sharon shreya simon sofia "
     "sonia sophia sophie stefan stefano stella stephanie stephen steve steven stuart sunil "
     "suresh susan susanne sven svetlana takeshi tamara tanya tara tariq ted teresa theo "
     "theresa thomas tim timothy tobias todd tom tomas tony tracy travis tyler ulrich uma "
     "valentina valerie vanessa vera veronica vicky victor victoria vijay vikram vinay vincent "
     "virginia vivek vivian vladimir walter wang wei wendy wolfgang xavier xin yan yash yasmin "
     "yuki yuri yusuf yuxin zach zachary zahra zhang zhao"},
    {word::deed, true,
     "write design lead decide tell suggest propose draw own analyse analyze compute build "
     "diagnose estimate claim say think draft code"},
    {word::not_past, false,
     "need speed feed seed embed red bed hundred indeed exceed proceed succeed shed sled breed "
     "greed weed reed used-to biased unbiased need-based limited detailed skilled experienced "
     "unverified talented seasoned supposed unsupported advanced dedicated distributed"},
};

}  // namespace assay::evidence
