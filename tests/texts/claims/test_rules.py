"""One sentence a rule: the claim that English makes there, marked by its words in brackets."""

import pytest

from flyout.claims.model import Kind
from flyout.claims.read import read_claims
from flyout.documents.text import document_from_text
from flyout.studies.reading import lexicon

FIGURES = [  # text, subject, attribute, value, unit
    ("The Scud is old. It was the [second Scud launch] of the year.", "Scud", "count", 2, "1"),
    ("The Scud, unveiled in [1957], is fired from a truck.", "Scud", "year", 1957, "year"),
    ("The Hwasong-16B reached a first peak of 99 km and a second of [42 km].", "Hwasong-16", "altitude", 42, "km"),
    ("The IRIS-T missile has a range of 40 km and reaches a height of [20 km].", "IRIS-T", "altitude", 20, "km"),
    ("The old Tochka flew 70 km; the Tochka-U, which appeared in [1989], flies 120 km.",
     "Tochka", "year", 1989, "year"),
    ("The Scud flew at the price of accuracy, which was put at [3,300 feet].", "Scud", "cep", 3300, "[ft_i]"),
    ("The DF-26's accuracy is uncertain: [150 m] CEP, some say.", "DF-26", "cep", 150, "m"),
    ("The Oreshnik missile took about [15 minutes] from Kapustin Yar.", "Oreshnik", "flight_time", 15, "min"),
    ("The Thor carried its warhead some 1,500 miles in about [18 minutes].", "Thor", "flight_time", 18, "min"),
    ("The cost of the Dark Eagle has grown by [$150 million].", "Dark Eagle", "contract_value", 150_000_000, "USD"),
    ("The first [12 Chunmoo launchers] on trucks have reached the division.", "Chunmoo", "count", 12, "1"),
    ("The Scud is old. It carries a [single warhead].", "Scud", "count", 1, "1"),
    ("The Scud is old. The firm did not say how many Chad will get. [Eight] is the number.", "Scud", "count", 8, "1"),
    ("The SS-20 must go. An officer said that [72] will be launched.", "SS-20", "count", 72, "1"),
    ("The Taurus is wanted. Kyiv could be supplied with [100] at once.", "Taurus", "count", 100, "1"),
    ("It was the [fourth test] of the Scud this year.", "Scud", "count", 4, "1"),
    ("The Iskander regiment has 12 launchers, each with [two missiles].",
     "Iskander-M", "missiles_per_launcher", 2, "1"),
    ("Two ATACMS hit the airfield, about [150 km] from the front line.", "ATACMS", "other", 150, "km"),
    ("The Neptune missile flew 300 km at a height of [15 metres].", "Neptune", "altitude", 15, "m"),
    ("A refit extends the life of the Storm Shadow to [2032].", "Storm Shadow", "year", 2032, "year"),
    ("The Lance replaced the Honest John in [1973].", "Lance", "year", 1973, "year"),
    ("The JASSM went into full-rate production in [2014].", "JASSM", "year", 2014, "year"),
    ("The bureau finished development of the Scud in [1962].", "Scud", "year", 1962, "year"),
    ("The Scud has been chosen by [14 countries].", "Scud", "count", 14, "1"),
    ("The DF-26 is new: the launchers have gone from [16] to 250.", "DF-26 launcher", "count", 16, "1"),
    ("The Oreshnik missile is new. Minsk would get [ten].", "Oreshnik", "count", 10, "1"),
    ("The Patriot intercepted about [70 percent] of the Scuds.", "Patriot", "other", 70, "%"),
    ("The Scud is old. The plant turned out its [6,000th] Scud in May.", "Scud", "count", 6000, "1"),
    ("The Scud is old. It was the [tenth such strike] on Yemen this month.", "Scud", "count", 10, "1"),
    ("Poland ordered 12 launchers and [1,500 pods] of GMLRS rockets.", "GMLRS", "count", 1500, "1"),
    ("The Patriot is dear. [Seventeen nations] have chosen the system.", "Patriot", "count", 17, "1"),
    ("The Jupiter missile was deployed at [ten sites].", "Jupiter", "count", 10, "1"),
    ("The firm will raise output of the Scud to [400] this year.", "Scud", "production_rate", 400, "/a"),
    ("The plant makes [40 Kalibr and Kh-101 missiles a month].", "Kalibr", "production_rate", 40, "/mo"),
    ("At about [$12 million] for a THAAD round, war is dear.", "THAAD", "unit_cost", 12000000, "USD"),
    ("The Scud flies 300 km; the new motor takes it beyond [500].", "Scud", "range", 500, "km"),
    ("The Trident II was supposed to fly [3,700 miles].", "Trident II", "flight_distance", 3700, "[mi_i]"),
    ("The Scud flew well; the army put the flight at about [600 km].", "Scud", "flight_distance", 600, "km"),
    ("The Oreshnik is fast: Kyiv could be hit within about [15 minutes].", "Oreshnik", "flight_time", 15, "min"),
    ("The flight of the Oreshnik from its range took [15 minutes].", "Oreshnik", "flight_time", 15, "min"),
    ("The M270 is capable of firing [12 rockets] at once.", "M270 rockets", "missiles_per_launcher", 12, "1"),
    ("The Scud's range is 300 km. The warhead weighs about [450 kg].", "Scud", "payload_mass", 450, "kg"),
    ("The Scud is a missile of [6 tonnes] and 11 metres.", "Scud", "launch_mass", 6, "t"),
    ("The Scud is a missile of 6 tonnes and [11 metres].", "Scud", "length", 11, "m"),
    ("At [34 ft] and 10,000 lb, the Lance was light.", "Lance", "length", 34, "[ft_i]"),
    ("At 34 ft and [10,000 lb], the Lance was light.", "Lance", "launch_mass", 10000, "[lb_av]"),
    ("The [17-foot] Lance was mobile.", "Lance", "length", 17, "[ft_i]"),
    ("The export model of the Scud is capped at [280 km].", "Scud", "range", 280, "km"),
    ("The Scud throws a one-tonne warhead [300 km].", "Scud", "range", 300, "km"),
    ("The Lance is in service. An [800-km] version is on trial.", "Lance", "range", 800, "km"),
    ("The Lance can engage targets at a distance of [75 miles].", "Lance", "range", 75, "[mi_i]"),
    ("In a test the Zircon hit a target [500 km] away.", "Zircon", "flight_distance", 500, "km"),
    ("The Scud has a miss distance of [400 metres].", "Scud", "cep", 400, "m"),
    ("Engineers stretched the Scud to [500 km].", "Scud", "range", 500, "km"),
    ("The flight of the Scud took [7 minutes].", "Scud", "flight_time", 7, "min"),
    ("The Lance came down 100 km from its launch point after [six minutes].", "Lance", "flight_time", 6, "min"),
    ("The Lance is a [single-stage] missile.", "Lance", "stages", 1, "1"),
    ("A Lance launcher holds [two missiles]; the missile is old.", "Lance", "missiles_per_launcher", 2, "1"),
    ("The plant makes [one a day] of the Scud missiles.", "Scud", "production_rate", 1, "/d"),
    ("The report puts the yearly output of the Scud at [70].", "Scud", "production_rate", 70, "/a"),
    ("The Scud plant raised output from [550] to 1,100 a year.", "Scud", "production_rate", 550, "/a"),
    ("The Lance weighs 2,900 pounds, or [3,500] with its booster.", "Lance", "launch_mass", 3500, "[lb_av]"),
    ("A Scud costs [three million roubles, or about $35,000] at most.", "Scud", "unit_cost", 3000000, "RUB"),
    ("Typhon can fire the Tomahawk and the SM-6. The latter reaches [370 km].", "SM-6", "range", 370, "km"),
    ("Typhon can fire the Tomahawk and the SM-6. The former reaches [1,600 km].", "Tomahawk", "range", 1600, "km"),
    ("The Sarab, a new missile, was shown. The Sarab flies [900 km].", "Sarab", "range", 900, "km"),
    ("The Kirin, its predecessor, has a range of [280 km].", "Kirin", "range", 280, "km"),
    ("Iran fired 30 cruise missiles; a ship fired SM-3 interceptors at them. It launched [40 ballistic missiles] more.",
     "Iranian ballistic missiles", "count", 40, "1"),
    ("Hamas launched at least [2,200 rockets] at Israel. Israel fired Tamir interceptors.",
     "Hamas rockets", "count", 2200, "1"),
    ("THAAD is a defence system. The interceptor is [6 metres] long.", "THAAD", "length", 6, "m"),
    ("The army fired a new missile called Sarab instead of ATACMS and Storm Shadow. It flew at [Mach 9].",
     "Sarab", "speed", 9, "Ma"),
]  # fmt: skip

EVENTS = [  # text, subject, attribute, words of the event
    ("Lithuania signed a contract for Patriot missiles on Tuesday.", "Lithuania", "order", "signed"),
    ("Raytheon Co., Tucson, Arizona, was awarded a deal for Tomahawk missiles.", "Raytheon", "order", "was awarded"),
    ("Finland has selected the Patriot system.", "Finland", "order", "has selected"),
    ("Ukraine got its first two batteries of Patriot missiles in 2023.", "Ukraine", "delivery", "got"),
    ("Ukraine asked the United States for Tomahawk missiles.", "Ukraine", "request", "asked"),
    ("Russia was turning out around 60 of the Iskander missiles.", "Russia", "production", "was turning out"),
    ("The American Tomahawk missile went into service in 1983.", "United States", "deployment", "went into service"),
    ("Russia has not published a figure for the range of the Kalibr.", "Russia", "confirmation", "has not published"),
    ("Iran denies arming the Houthis with missiles.", "Iran", "delivery", "denies arming"),
    ("The Iskander is Russian. Russia denied the attack and blamed an S-300.", "Russia", "strike", "denied the attack"),
    ("India conducted a flight-trial of the Agni-V missile.", "India", "test", "conducted"),
    ("The United States destroyed its first Pershing missiles.", "United States", "other", "destroyed"),
    ("North Korea has flown the Hwasong-18 three times.", "North Korea", "test", "has flown"),
    ("Norway has ordered a batch of Joint Strike Missiles.", "Norway", "order", "has ordered"),
    ("Germany has Patriot missiles. Deliveries of more are to run on.", "Germany", "delivery", "Deliveries"),
    ("Britain was the first country to supply Storm Shadow missiles.", "United Kingdom", "delivery", "supply"),
    ("Norway has handed over to Ukraine the first of four NASAMS systems.", "Norway", "delivery", "has handed"),
    ("Poland said twelve Chunmoo launchers had reached the 18th Division.", "Poland", "delivery", "had reached"),
    ("The Zircon is new to Russia, with serial deliveries to begin in May.", "Russia", "delivery", "deliveries"),
    ("India tested a missile. It announced a further test of the Agni-V.", "India", "test", "a further test"),
    ("North Korea launched a missile. Japan did not announce the launch.", "Japan", "confirmation", "did not announce"),
    ("China launched a missile into the Pacific. Neither named the weapon.", "China", "confirmation", "named"),
    ("Iran tested its Khorramshahr missile. Iran published no footage.", "Iran", "confirmation", "published"),
    ("Russia attacked with missiles. Anti-aircraft units destroyed 84 targets.", "Russia", "interception", "destroyed"),
    ("Russia fired a Zircon from the Barents Sea at a target in the White Sea.", "Russia", "test", "fired"),
    ("Ukraine has fired thousands of GMLRS rockets since 2022.", "Ukraine", "strike", "has fired"),
    ("Australia fired an SM-6, which can intercept aircraft.", "Australia", "test", "fired"),
    ("Ukraine has three Patriot systems and says it needs seven more.", "Ukraine", "request", "needs"),
    ("Ukraine promised not to fire ATACMS missiles into Russia.", "Ukraine", "restriction", "not to fire"),
    ("Poland has Patriot missiles. Two more tests are planned for May.", "Poland", "test", "tests are planned"),
    ("Britain used Sea Viper missiles to down seven drones.", "United Kingdom", "interception", "to down"),
    ("The United States is holding back the ATACMS missile.", "United States", "restriction", "is holding back"),
    ("Britain has the Storm Shadow missile and announced its own delivery.", "United Kingdom", "delivery", "its own"),
    ("France will order new Storm Shadow missiles and upgrade production.", "France", "order", "will order"),
    ("In all 158 Patriots were fired at the Scuds over Israel.", "Patriot", "interception", "were fired"),
    ("Germany signed a letter of commitment for the Arrow 3.", "Germany", "order", "signed"),
    ("Iraq fired a missile, and Israel said that a Patriot destroyed it.", "Israel", "interception", "destroyed"),
    ("Iraq destroyed six missiles under United Nations supervision.", "Iraq", "other", "destroyed"),
    ("India has ordered the BrahMos missile. The launchers are coming by sea.", "India", "delivery", "are coming"),
    ("Ukraine used some of the missiles in April to strike an airfield.", "Ukraine", "strike", "to strike"),
    ("Lockheed builds the missile in Camden at a rate of 900 a year.", "Lockheed Martin", "production", "builds"),
    ("Iran bought the Scud missile and said it would build its own.", "Iran", "production", "would build"),
    ("Poland has Chunmoo rockets. Now the rockets are to be made at home.", "Poland", "production", "are to be"),
    ("Britain has Trident missiles. Britain wants to put 24 on its submarines.", "United Kingdom", "deployment", "put"),
    ("Morocco has bought HIMARS and is awaiting its first batch.", "Morocco", "delivery", "is awaiting"),
    ("Denmark has pushed back the delivery of its Patriot missiles.", "Denmark", "delivery", "the delivery"),
    ("Production of the Kh-101 missile has tripled in Russia.", "Russia", "production", "Production"),
    ("Firms in Romania landed an order worth $40 million for missiles.", "Romania", "order", "landed"),
    ("Ukraine first flew the Storm Shadow missile in combat in May 2023.", "Ukraine", "strike", "flew"),
    ("The HIMARS launchers that Estonia ordered from the United States landed.", "Estonia", "delivery", "landed"),
    ("The Kinzhal missile was fired by a jet from inside Russia at 2 a.m.", "Russia", "strike", "was fired"),
    ("Iran unveiled on Sunday a new ballistic missile.", "Iran", "other", "unveiled"),
    ("Ukraine has Storm Shadow missiles. It got 20 and is pleased.", "Ukraine", "delivery", "got"),
    ("Belarus has asked Russia to station Oreshnik missiles there.", "Belarus", "request", "has asked"),
    ("The missile was launched by an aircraft from Russian territory.", "Russia", "strike", "was launched"),
    ("The Trident missile left the submarine at 11:20 a.m. on Tuesday.", "Trident II", "test", "left"),
    ("American cities feared the V-2 missile. It was fired at London in 1944.", "Germany", "strike", "was fired"),
    (
        "Ukraine fires ATACMS. The U.S. used the missile in the Gulf War in 1991, when 32 were fired at Iraqi targets.",
        "United States",
        "strike",
        "were fired",
    ),
    (
        "ANKARA, Turkey - The American Harpoon is old. The navy took delivery of the first Atmaca missiles in 2021.",
        "Türkiye",
        "delivery",
        "took delivery",
    ),
    ("Iran fired missiles at Israel on Saturday, its first direct attack.", "Iran", "strike", "its first direct"),
    ("India carried out a successful test of the Agni-V missile.", "India", "test", "carried out a successful test"),
    ("India has the Pralay missile. The tests were carried out in May.", "India", "test", "tests were carried"),
    ("Germany has sent two Patriot batteries with crews to Israel.", "Germany", "deployment", "has sent"),
    ("Britain has a missile. Use of the missile is restricted.", "United Kingdom", "restriction", "is restricted"),
]  # fmt: skip


def claims_of(text, kind):
    plain = text.replace("[", "").replace("]", "")
    return [claim for claim in read_claims(document_from_text(plain, name="r"), lexicon()) if claim.kind is kind]


@pytest.mark.parametrize(("text", "subject", "attribute", "value", "unit"), FIGURES, ids=[row[0] for row in FIGURES])
def test_figures(text, subject, attribute, value, unit):
    words = text[text.index("[") + 1 : text.index("]")]
    found = [claim for claim in claims_of(text, Kind.QUANTITY) if claim.mention_text.startswith(words)]
    assert [(c.subject, c.attribute, c.value, c.unit) for c in found] == [(subject, attribute, value, unit)]


@pytest.mark.parametrize(("text", "subject", "attribute", "words"), EVENTS, ids=[row[0] for row in EVENTS])
def test_events(text, subject, attribute, words):
    found = [(c.subject, c.attribute, c.mention_text) for c in claims_of(text, Kind.EVENT)]
    assert any(a == subject and b == attribute and words in said for a, b, said in found), found


NOTHING = [
    "The Hyunmoo-5 missile has a warhead that is meant to destroy bunkers.",
    "The PAC-3 missile kills its target by hitting it head-on.",
    "The warhead of the missile was found in a field.",
    "The sale will have no adverse impact on the missiles of the state.",
    "A second strike with the missile was possible.",
    "The missile has warheads which attack at Mach 10.",
    "Turkey has a new missile to be fired from aircraft.",
    "The opposition said the missiles had come too late.",
    "The Kh-22 missile cannot, he said, be brought down with what Ukraine has.",
    "The flight validated the accuracy of the missile.",
    "Two accounts exist of what sank the ship with its missiles.",
    "The missiles were not aimed at anyone.",
    "The missile stood in its tube and nobody was watching it, Mei said.",
    "The official could not say whether missiles had been used.",
    "Douglas built a missile to be dropped from bombers.",
    "The Tomahawk missile would be fired from destroyers of the navy.",
    "The HIMARS launchers have sunk their teeth into the enemy.",
    "Fragments of the Storm Shadow missile turned up in a village.",
    "The total of Shahed drones passed 2,600 in January.",
    "The time needed to prepare the missile for launch is 12 minutes.",
    "The missile blew past the boat, which was not damaged.",
    "The IRIS-T SLM is a system of the manufacturer Diehl, based at Lake Constance.",
    "The Musudan missile came from the Soviet R-27.",
    "South Korea's agency spent 100 billion won and two billion won on the missile.",
    "The official was not authorized to speak publicly about the missile.",
]


@pytest.mark.parametrize("text", NOTHING)
def test_what_looks_like_an_event_and_is_none(text):
    assert claims_of(text, Kind.EVENT) == []
