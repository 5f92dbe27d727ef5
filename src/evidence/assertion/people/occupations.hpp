// People by what they do for a living, by kin and by office; space-separated. Words that also name
// a thing or are a verb in software and offices ("broker", "driver", "pilot", "producer", "tailor")
// are left out: a broker that lost messages is nobody.
#pragma once

#include <string_view>

namespace assay::evidence {

// One form of each: plurals are made.
inline constexpr std::string_view occupations =
    "accompanist actor actress acupuncturist adjudicator aide allergist anaesthetist anesthetist "
    "anesthesiologist animator anthropologist apiarist arbitrator arborist archaeologist archivist "
    "artist assessor astronaut astronomer athlete attache audiologist aviator bailiff ballerina "
    "banker barber barista barman barmaid barrister beautician beekeeper biochemist blacksmith "
    "boatman bodyguard botanist brewer brigadier butcher butler cabinetmaker cameraman "
    "cardiologist caregiver caseworker cellist chairman chairwoman chairperson chambermaid "
    "chancellor chaplain chauffeur childminder chiropodist chiropractor choirmaster choreographer "
    "cinematographer classmate cleaner clergyman climatologist clinician cobbler columnist "
    "comedian commissioner composer comptroller conductor constable coppersmith coroner corporal "
    "cosmetologist councilman councilwoman counsellor counselor courier craftsman craftswoman "
    "criminologist croupier curate custodian cyclist deacon deckhand decorator dermatologist "
    "detective dietician dietitian diplomat dockworker doorman draftsman dramatist dressmaker "
    "drummer ecologist embalmer embryologist endocrinologist engraver entomologist ethicist "
    "examiner farrier ferryman fireman fisherman flatmate florist flautist footballer forester "
    "fundraiser gaffer gamekeeper gardener gastroenterologist geneticist geographer glassblower "
    "glazier goalkeeper goldsmith governess grandad grandfather grandma grandmother grandparent "
    "granny gravedigger greengrocer grocer groundskeeper groundsman guitarist gunsmith "
    "gynaecologist gynecologist haematologist hairdresser handyman harbourmaster harpist "
    "headmaster headmistress hematologist herbalist herdsman historian homeopath horticulturist "
    "hospitalist hotelier housemate hydrologist illustrator imam immunologist industrialist "
    "ironmonger jailer jeweller jeweler jockey joiner journeyman juror keyworker kinesiologist "
    "laborer labourer lad landowner lass lexicographer lifeguard linguist lobbyist locksmith "
    "logistician longshoreman lyricist magician magistrate manageress manicurist marksman mason "
    "masseur masseuse mathematician meteorologist metallurgist microbiologist milkman milliner "
    "millwright minister missionary mortician mountaineer musician naturalist negotiator "
    "nephrologist neurologist neurosurgeon novelist nun nutritionist obstetrician oceanographer "
    "ombudsman oncologist ophthalmologist optician optometrist organist ornithologist "
    "orthodontist orthopaedist osteopath paediatrician painter palaeontologist paleontologist "
    "pastor pawnbroker pediatrician percussionist perfusionist pharmacologist philosopher "
    "phlebotomist photographer photojournalist pianist plasterer podiatrist poet policeman "
    "policewoman politician pollster postman preacher priest principal proctor projectionist "
    "prosecutor psychiatrist psychoanalyst psychotherapist publican publicist puppeteer "
    "quarryman quartermaster rabbi rancher ranger realtor rector referee relative repairman "
    "restaurateur rheumatologist roommate saddler sailor sculptor seamstress seismologist senator "
    "sexton shepherd sheriff shipwright shopkeeper signwriter silversmith singer sociologist "
    "soldier songwriter spokesman spokesperson spokeswoman stablehand stenographer stepfather "
    "stepmother stevedore stockbroker stockman stonemason storekeeper storeman strategist stylist "
    "taxidermist telephonist thatcher therapist tiler toolmaker toxicologist trader tradesman "
    "tradesperson tradeswoman trawlerman typesetter typist undertaker upholsterer urbanist "
    "urologist videographer vicar vintner violinist virologist volcanologist warden warehouseman "
    "watchmaker watchman weatherman wheelwright wholesaler winemaker woodcutter woodworker "
    "zookeeper zoologist";

// Whose plural is no "-s", or whose other forms are verbs, and bodies that are not the candidate's
// own house.
inline constexpr std::string_view other_people =
    "barmen boatmen cameramen chairmen clergymen craftsmen draughtsmen firefighters firemen "
    "firewomen fishermen foremen forewomen groundsmen herdsmen journeymen linesman linesmen "
    "ombudsmen policemen policewomen postmen repairmen salesmen saleswomen spokesmen storemen "
    "tradesmen warehousemen watchmen seniors elders locum locums surgeons vet volunteer "
    "au-pair parent parents parishioner pupil pupils donor donors tenant tenants collaborator "
    "collaborators merchant merchants council councils ministry government parliament "
    "commission embassy union unions "
    "federation police army navy";

}  // namespace assay::evidence
