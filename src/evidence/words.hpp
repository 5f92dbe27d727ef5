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
     "acknowledge trust read follow see notice enjoy experience"},
    {word::attain, true,
     "hit deliver meet reach achieve exceed attain make beat surpass outperform"},
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
     "aaron abdul abdullah abel abena abhishek abigail adaeze adam adebayo aditi aditya "
     "adrian adriana agnes agnieszka ahmed aidan aileen aisha aisling akash akira alain alan "
     "alana albert alejandro aleksandra alessandro alex alexander alexei alexey alfonso "
     "alfredo ali alice alicia alina alisha alison allison alma alvin amadou amanda amara "
     "amelia amina amir amit amy ana ananya anastasia anastasios anders andre andrea andreas "
     "andreea andrei andrew andrey angela angelo angus ania anika aniket anil anita anjali "
     "ankit ann anna anne annette annie anouk anthony antoine anton antonia antonio anya "
     "apurva arash arjun armando arnav arnold artem arthur arturo arun ashley ashok ashwin "
     "asif astrid ayana ayesha ayo babak barbara beatrice beatriz becky belinda ben benjamin "
     "bernard bernardo beth bianca bjorn blanca bob bogdan bonnie boris brad branden brandon "
     "brenda brian brianna bridget britney bronwyn bruce bruno bryan bryce caleb camila "
     "candice carl carla carlos carmela carmen carol caroline cassandra catherine cathy "
     "cecile cecilia cedric cesar chandra chantal charles charlotte chen cheng chiara chidi "
     "chika chinedu chioma chipo chloe chris christa christian christina christine "
     "christopher ciara claire clara clarissa claudia claudio clement colleen connie connor "
     "conrad consuelo corinne cornelia cornelius courtney craig cristina curtis cynthia cyrus "
     "dalia damian damien dan daniel daniela danielle daria dariusz darnell darren darryl "
     "dave david davide deandre debbie deborah deepak deepika delphine demetrius denise "
     "dennis derek deshawn desmond diana diego dieter dilip dimitri dimitrios dirk dmitri "
     "dmitry domenico dominic dominika donald donna doreen dorothy doug douglas dragan duncan "
     "dwayne dylan ebony edgar eduard eduardo edward edwin efe eileen ekaterina elaine elena "
     "eleni elias elijah elisa elise eliza elizabeth ella ellen elsa elvira emanuel emeka "
     "emil emilia emilie emilio emily emma emmanuel enrique enzo eric erica erik erin ernesto "
     "esteban estelle esther ethan etienne eugene eugenia eva evan evelyn evgeny ewa fabian "
     "fabio faisal farah farhan farid fatima fatou felicia felipe ferdinand fernando filip "
     "fiona flavia florian francesca francesco francine francisco francois franz fred "
     "frederic frederick freya fritz gabor gabriel gabriela gareth gary gavin geoffrey george "
     "georgina gerald gerard gerardo gert giorgio giovanni giulia giuseppe gladys glenn "
     "gloria gonzalo goran gordon graham greg gregory greta gretchen guadalupe guido "
     "guillermo gunter gustav gustavo gwen habib haley hamza hannah hans harald haris harold "
     "harriet harry haruka haruto harvey hassan heather hector heidi heinz helen helena henri "
     "henrik henry herbert herman hernan hideo hikaru hillary hiroshi holly horacio howard "
     "hubert hugo humberto ian ibrahim ifeoma ignacio igor ikenna ilaria imani imran ines "
     "inga ingrid ioana irene irina isaac isabel isabella isabelle ismail istvan itai ivan "
     "ivana iwona jacek jackie jackson jacob jacqueline jacques jaime jake jamal james jamie "
     "jamila jane janelle janet janice jared jaroslav jasmine jason javed javier jean "
     "jeanette jeanne jeff jeffrey jelena jenna jennifer jenny jens jeremy jermaine jerome "
     "jerry jesse jessica jill jim jimena jing joachim joan joanna joanne joao joaquin "
     "jocelyn jodie joe joel joey johan johanna johannes john johnny jolene jonas jonathan "
     "jordi jorge jorgen jose josef josefina joseph josephine josh joshua joyce juan juana "
     "juanita judith judy julian juliana julie juliette julio jun jurgen justin jyoti kaito "
     "kalpana kamal kamala kamil kara karan kareem karen karim karin karina karl karolina "
     "karthik kasia katarina kate katharina katherine kathleen kathy katie katja katya kavita "
     "kayla kazuki keiko keisha keith kelly kelvin kendra kenji kenneth kerstin kevin khalid "
     "kim kiran kirsten kirsty klara klaus kofi konrad konstantin krishna kristen kristin "
     "kristina krzysztof kumar kurt kwame kwesi kyle lakisha lakshmi lamar lana lara larry "
     "lars lashonda latisha latoya laura lauren laurence laurent layla leandro leila lena "
     "leon leonard leonardo leonie leopold leroy leslie leticia levi liam lila lilian liliana "
     "lillian linda lior lisa liu livia lloyd loic lorenzo loretta lorna lothar louis louise "
     "lourdes luca lucas lucia luciana luciano lucy ludmila ludwig luigi luis luisa lukas "
     "lukasz luke lydia lynette lynn lynne mabel maciej madeleine madeline mads magda "
     "magdalena maggie magnus mahesh mahmoud maja makena malcolm malik malin malte mamadou "
     "manish manoj manon manuel manuela marc marcel marcela marcelo marcin marco marcus marek "
     "margaret maria mariam mariana marianne mariano marie mariia marika marilyn marina mario "
     "marion marisa marisol marius marko marlon marsha marshawn marta martha martin martina "
     "marty marvin mary masahiro mateo mateusz mathias mathieu mathilde matilda matt matteo "
     "matthew matthias mattias maurice mauricio mauro maxime maximilian maya mayumi meera "
     "megan mehdi mehmet mehran mei melanie melinda melissa meredith michaela michal micheal "
     "michel michele michelle miguel mihai mikael mike mikhail milena milos ming minh mira "
     "mireille miriam mirko mirza mitch mohamed mohammad mohammed mohan moira moises monica "
     "monika morgan moritz muhammad mukesh mustafa myra nabil nadia nadine nadja naim najib "
     "nanami nancy naomi narendra nasser natalia natalie natascha natasha nate nathalie "
     "nathan nathaniel naveen navid neha neil nelson neville ngozi nguyen nia nicholas "
     "nicklas nicola nicolas nicole niels nigel nikhil nikita nikola nikolai nikolas nikos "
     "nilesh nils nina nisha nishant njeri nkechi noah noelle noemi noor nora norbert norma "
     "norman nuno obinna oksana olaf oleg oleksandr olga oliver olivia oliwia oluwaseun omar "
     "omari osama oscar oskar otto owen pablo padma palak pamela panagiotis paola paolo "
     "parisa pascal pascale patrice patricia patrick patrik patrycja paul paula paulette "
     "paulina pauline paulo pavel pedro peggy penelope petar peter petra phil philip philippe "
     "phillip phoebe phuong pia pierre pilar piotr polina pooja poonam prabhu pradeep prakash "
     "pranav prasad pratik praveen preeti priya puja quentin rachel rachelle radek radhika "
     "rafael rafal raghav ragnar rahim rahul raimund rainer raj rajan rajesh rajiv raju "
     "rakesh ralph ramesh ramon ramona randall randolph randy rania raphael raquel rasheed "
     "rashid rashida rasmus raul ravi ravindra raymond rebecca rebekah regina reinhard remi "
     "renata renate rene renee reuben reza rhonda rhys ricardo richard rina rita ritu riya "
     "robert roberta roberto robin rocio roderick rodney rodrigo rogelio roger rohan rohit "
     "roland rolf romain ron ronald ronan ronnie rory rosa rosalind rosario rosemary roshan "
     "rosie roxana roxanne roy ruben rubens rudolf rupert rushil ruslan russ russell ruta "
     "ruth ryan sabina sabrina sachin sadia saeed salim salma salman salvador sam samantha "
     "sameer samina samir samuel sandeep sandra sandro sanjay sanjeev santiago santosh "
     "saoirse sara sarah sasha saskia satish satoshi scott seamus sean sebastian selena selma "
     "serena serge sergei sergey sergio seung shaikh shanice shankar shannon sharon shaun "
     "shawn sheena sheila shelly sheryl shilpa shirin shirley shivani shreya shreyas sibusiso "
     "siddharth siegfried sigrid silvia silvio simon simone sina sinead siobhan slavica "
     "slobodan snehal sofia sofie solange sonia sonya sophia sophie soren srinivas stacey "
     "stacy stanislav stanley stavros stefan stefano steffen stella stephan stephane "
     "stephanie stephen steve steven stijn stuart subhash sudhir sujata sumit sunil sunita "
     "suresh surya susan susanne suzanne sven sverre svetlana swati sylvia sylvie tadashi "
     "taiwo takeshi takumi talia tamar tamara tamika tammy tania tanisha tanja tanya tara "
     "tariq tatiana tatyana ted teddy teodor terence teresa terrell terry tessa thabo "
     "thandiwe thea theo theresa thiago thierry thomas thorsten tiago tibor tiffany tilda tim "
     "timothy tina tobi tobias todd tom tomas tomasz toni tony torsten tove tracy travis "
     "trent trevor trisha tristan tuan tunde twila tyler tyrone tyson ulla ulrich uma umar "
     "umesh ursula usha uwe vaclav vadim valentin valentina valeria valerie vanessa vasily "
     "venkat venkatesh vera veronica veronika vicente vicki vicky victor victoria vijay "
     "vikram viktor viktoria vinay vincent vincenzo virginia vishal vivek vivian vlad "
     "vladimir waleed walid wallace walter waltraud wanda wang wanjiru wei wenceslas wendell "
     "wendy werner weronika wesley wiktor wilfred wilhelm willem william winston wojciech "
     "wolfgang xavier xiang xiaoming xin yael yahya yan yana yannick yara yaroslav yash yasir "
     "yasmin yasuo yegor yolanda yonas yosef yoshi youssef yuki yuri yusuf yuxin yvette "
     "yvonne zach zachary zahra zainab zaynab zeynep zhang zhao zoe zofia zoltan zsofia zuri "
     "zuzana"},
    {word::deed, true,
     "write design lead decide tell suggest propose draw own analyse analyze compute build "
     "diagnose estimate claim say think draft code"},
    {word::not_past, false,
     "need speed feed seed embed red bed hundred indeed exceed proceed succeed shed sled breed "
     "greed weed reed used-to biased unbiased need-based limited detailed skilled experienced "
     "unverified talented seasoned supposed unsupported advanced dedicated distributed"},
};

}  // namespace assay::evidence
