"""One sentence a rule: the claim that English makes there, marked by its words in brackets."""

import pytest

from flyout.claims.model import Kind
from flyout.claims.read import read_claims
from flyout.documents.text import document_from_text
from flyout.studies.reading import lexicon

FIGURES = [  # text, subject, attribute, value, unit
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

WORDS = [  # text, subject, attribute, value as a part of what is found
    ("The Sarab-3, a smaller guided weapon, was shown. It followed the Scud.", "Sarab-3", "class", "guided weapon"),
    ("The Sarab-3 is a 90-kilometre rocket.", "Sarab-3", "class", "rocket"),
    ("Typhon, another self-propelled missile launcher, stayed.", "Typhon", "class", "self-propelled missile launcher"),
    ("Two anti-ship types, the YJ-15 and the YJ-17, were shown.", "YJ-17", "class", "anti-ship type"),
    ("The air-launched Kalibr was shown.", "Kalibr", "class", "air-launched missile"),
    ("The Sarab-3 missile is a sea-skimming weapon.", "Sarab-3", "class", "sea-skimming weapon"),
    ("A frigate shot down a ballistic missile. It was a Scud.", "Scud", "class", "ballistic missile"),
    ("Bombers loosed 19 JASSM missiles.", "JASSM", "launcher", "Bombers"),
    ("The JASSM will enter service on the F-35.", "JASSM", "launcher", "F-35"),
    ("The Scud stood in a deep concrete silo.", "Scud", "launcher", "deep concrete silo"),
    ("The Tomahawk missile failed after it left its launch tubes.", "Tomahawk", "launcher", "launch tubes"),
    ("The Taurus is a missile that F-15s and Gripens can carry.", "Taurus", "launcher", "Gripen"),
    ("PrSM is new. Both HIMARS and the M270 can fire it.", "PrSM", "launcher", "M270"),
    ("Two Super Etendards flying low from Rio Grande released an Exocet missile.", "Exocet", "launcher", "Super"),
    ("The destroyer Chokai, sent to a yard in spring, will be able to fire the Tomahawk.",
     "Tomahawk", "launcher", "Chokai"),
    ("The frigate Golovko, the first ship to be armed with Zircon, sailed.", "Zircon", "launcher", "Golovko"),
    ("Four Trident II missiles were fired off Florida by USS Maine.", "Trident II", "launcher", "USS Maine"),
    ("The Trident II equips American and British submarines.",
     "Trident II", "launcher", "American and British submarines"),
    ("The Exocet missile has armed French frigates.", "Exocet", "launcher", "French frigates"),
    ("BrahMos is fired from land, ships and Su-30MKIs.", "BrahMos", "launcher", "Su-30"),
    ("Sea Dart, an old weapon aboard two destroyers, missed.", "Sea Dart", "launcher", "two destroyers"),
    ("Built by the Votkinsk plant, the Iskander-M is mobile.", "Iskander-M", "manufacturer", "Votkinsk"),
    ("The Scud was designed by the Zarya design bureau.", "Scud", "developer", "Zarya design bureau"),
    ("Raytheon has made over 4,000 of the Tomahawk missiles.", "Tomahawk", "manufacturer", "Raytheon"),
    ("Poland signed a deal with South Korea's Hanwha for 72 Chunmoo units.", "Chunmoo", "manufacturer", "Hanwha"),
    ("The Scud is in service with the Royal Norwegian Air Force.", "Scud", "operator", "Royal Norwegian Air Force"),
    ("The S-200 is old. Poland, Iran and Syria have used it.", "S-200", "operator", "Syria"),
    ("The US Army's Typhon launcher stayed.", "Typhon", "operator", "US Army"),
    ("Armenia became the first foreign customer of the Pinaka.", "Pinaka", "operator", "Armenia"),
    ("The Taurus is dropped by Tornado jets.", "Taurus", "launcher", "Tornado"),
    ("The Kinzhal is fired from MiG-31K jets.", "Kinzhal", "launcher", "MiG-31"),
    ("A B-52 dropped it: the ARRW failed.", "ARRW", "launcher", "B-52"),
    ("The Hwasong-18 rides on a nine-axle vehicle.", "Hwasong-18", "launcher", "nine-axle vehicle"),
    ("The Dark Eagle will go on Zumwalt-class destroyers.", "Dark Eagle", "launcher", "Zumwalt-class destroyers"),
    ("A frigate armed with Zircon missiles sailed.", "Zircon", "launcher", "frigate"),
    ("NASAMS is Norwegian. It fires the AMRAAM.", "AMRAAM", "launcher", "NASAMS"),
    ("The V-2 burned alcohol and liquid oxygen.", "V-2", "propellant", "alcohol and liquid oxygen"),
    ("The Lancet is a loitering munition.", "Lancet", "class", "loitering munition"),
    ("The S-400 air defence system arrived.", "S-400", "class", "air defence system"),
    ("The subsonic missile, a Tomahawk, flew.", "Tomahawk", "class", "subsonic missile"),
    ("Iraq turned its Scud-Bs into the Al Hussein.", "Al Hussein", "variant_of", "Scud-B"),
    ("The JASSM is scarce. LRASM, the anti-ship version, is scarcer.", "LRASM", "variant_of", "JASSM"),
    ("The RS-28 Sarmat, called Satan II in the West, flew.", "RS-28 Sarmat", "other", "Satan II"),
    ("Iran showed the domestically made missile Emad.", "Emad", "country_of_origin", "Iran"),
    ("Russia's Topol-M flew.", "Topol-M", "country_of_origin", "Russia"),
    ("The frigate Boris Godunov fired four Kalibr missiles from the Black Sea.", "Kalibr", "launcher", "Boris Godunov"),
    ("A Zircon was fired from HMS Bulwark off Wales.", "Zircon", "launcher", "HMS Bulwark"),
    ("The Harpoon can be launched from land, ships and F-16 jets.", "Harpoon", "launcher", "land"),
    ("The Harpoon can be launched from land, ships and F-16 jets.", "Harpoon", "launcher", "F-16"),
    ("The Harpoon is fired from ships and submarines.", "Harpoon", "launcher", "ships and submarines"),
    ("Each Borei-class submarine carries 16 Bulava missiles.", "Bulava", "launcher", "Borei-class submarine"),
    ("Tu-95 bombers launched 30 Kh-101 missiles.", "Kh-101", "launcher", "Tu-95"),
    ("The navy will put the Zircon on two cruisers.", "Zircon", "launcher", "cruisers"),
    ("The Zircon flies. Operators: Russia. Basing: frigates.", "Zircon", "operator", "Russia"),
    ("The Zircon flies. Operators: Russia. Basing: frigates.", "Zircon", "launcher", "frigates"),
    ("The Storm Shadow is guided by GPS and terrain matching.", "Storm Shadow", "guidance_type", "GPS and terrain"),
    ("The Scud is the work of the Zarya design bureau.", "Scud", "developer", "Zarya"),
    ("The Scud comes from the Perm firm Zarya.", "Scud", "manufacturer", "Zarya"),
    ("The Zarya plant turns out Scud missiles.", "Scud", "manufacturer", "Zarya plant"),
    ("Raytheon's new Tomahawk missile flew.", "Tomahawk", "manufacturer", "Raytheon"),
    ("Norway has ordered Tomahawk missiles from Raytheon.", "Tomahawk", "manufacturer", "Raytheon"),
    ("The army picked Raytheon to build the Tomahawk.", "Tomahawk", "manufacturer", "Raytheon"),
    ("The Tomahawk is old. Raytheon is the prime contractor.", "Tomahawk", "manufacturer", "Raytheon"),
    ("The Ghauri was designed at the Kahuta Laboratories.", "Ghauri", "developer", "Kahuta Laboratories"),
    ("The Scud was built in Perm by Raytheon.", "Scud", "manufacturer", "Raytheon"),
    ("The Royal Marines will operate the Zircon.", "Zircon", "operator", "Royal Marines"),
    ("Norway, Spain and Italy use the NASAMS system.", "NASAMS", "operator", "Norway"),
    ("Norway fields NASAMS batteries; Greece, which has two, wants more.", "NASAMS", "operator", "Greece"),
    ("Syria's arsenal includes the Scud.", "Scud", "operator", "Syria"),
    ("The army took the Scud into service.", "Scud", "operator", "army"),
    ("The first regiment of the Strategic Missile Forces armed with the Avangard is ready.", "Avangard", "operator",
     "Strategic Missile Forces"),
    ("Raytheon won a contract from the Navy for SM-6 missiles.", "SM-6", "operator", "Navy"),
    ("Raytheon won an order for Patriot launchers for Germany.", "Patriot", "operator", "Germany"),
    ("The Lance is an American three-stage, solid-fuelled rocket.", "Lance", "country_of_origin", "United States"),
    ("The Scud is a missile of Soviet make.", "Scud", "country_of_origin", "Soviet Union"),
    ("They want Israel's David's Sling.", "David's Sling", "country_of_origin", "Israel"),
    ("Japan lengthens its own Type-12 missile.", "Type 12", "country_of_origin", "Japan"),
    ("India fired its longest-range missile, the Agni-V.", "Agni-V", "country_of_origin", "India"),
    ("Japan needs more Type 12 surface-to-ship missiles.", "Type 12", "class", "surface-to-ship missile"),
    ("Russia's 9M729 (SSC-8) ground-launched cruise missile.", "9M729", "class", "ground-launched cruise missile"),
    ("The sea-based Kalibr flies far.", "Kalibr", "launcher", "sea-based"),
    ("The Al Hussein is closely related to the Scud.", "Al Hussein", "variant_of", "Scud"),
    ("Developed by engineers from the Scud, the Al Hussein flew far.", "Al Hussein", "variant_of", "Scud"),
    ("The Scud is old. Improved models, the Ghadr and the Emad, followed.", "Emad", "variant_of", "Scud"),
    ("The Kh-32 is an upgraded Kh-22.", "Kh-32", "variant_of", "Kh-22"),
    ("The Scud-A became the larger Scud-B.", "Scud-B", "variant_of", "Scud-A"),
    ("The Scud is a missile which NATO calls the Hammer Blow.", "Scud", "other", "Hammer Blow"),
    ("The Scud flies. The missile, called Thunder in Egypt, is old.", "Scud", "other", "Thunder"),
    ("The Lance, which carried no warhead, flew.", "Lance", "other", "no warhead"),
    ("The Lance carries a payload of 500 kg, nuclear or conventional.", "Lance", "other", "nuclear or conventional"),
    ("HIMARS sits on the chassis of the FMTV family.", "HIMARS", "other", "chassis"),
    ("It is unclear whether the Lance missile works.", "Lance", "other", "unclear whether"),
    ("Poland carries the Storm Shadow on converted Su-24 bombers.", "Storm Shadow", "launcher", "Su-24"),
    ("Su-24 jets have been converted to carry the Taurus missile.", "Taurus", "launcher", "Su-24"),
    ("The navy has fitted two frigates with the Zircon.", "Zircon", "launcher", "frigates"),
    ("The Zircon is already on two frigates.", "Zircon", "launcher", "frigates"),
    ("ATACMS works with the tracked M270.", "ATACMS", "launcher", "M270"),
    ("Bulava missiles will arm the Borei-class boats.", "Bulava", "launcher", "Borei-class boats"),
    ("About 30 navies have the Harpoon, among them those of Japan and Denmark.", "Harpoon", "operator", "Denmark"),
    ("Chad becomes the first foreign country to field the Lance.", "Lance", "operator", "Chad"),
    ("The Lance is made by the state-owned Volna combine.", "Lance", "manufacturer", "Volna"),
    ("The Lance was developed by Chad's Rocket Works.", "Lance", "developer", "Rocket Works"),
    ("The Lance is made by a private company, Raytheon.", "Lance", "manufacturer", "Raytheon"),
    ("Production of the Lance at Raytheon's plant runs well.", "Lance", "manufacturer", "Raytheon"),
    ("Raytheon is to build the Tomahawk.", "Tomahawk", "manufacturer", "Raytheon"),
    ("Engineers developed the Zircon from the Oniks.", "Zircon", "variant_of", "Oniks"),
    ("The Al Hussein is believed to be a Scud derivative.", "Al Hussein", "variant_of", "Scud"),
    ("Germany's Taurus missile flies.", "Taurus", "country_of_origin", "Germany"),
    ("The Zircon was shown on its launcher, a ten-wheel lorry.", "Zircon", "launcher", "ten-wheel lorry"),
    ("Trident II missiles, on board Ohio-class submarines, wait.", "Trident II", "launcher", "Ohio-class"),
    ("The Zircon is meant for a submarine in Severodvinsk.", "Zircon", "launcher", "submarine"),
    ("Chad's navy uses the Zircon.", "Zircon", "operator", "navy"),
    ("The Lance is in use with the armies of Spain and Italy.", "Lance", "operator", "Italy"),
    ("Chad sold the Scud to Spain and Italy.", "Scud", "operator", "Italy"),
    ("The Scud was fired by the Strategic Forces Command.", "Scud", "operator", "Strategic Forces Command"),
    ("The contract for the Lance went to Raytheon.", "Lance", "manufacturer", "Raytheon"),
    ("Raytheon restarted production of the Lance.", "Lance", "manufacturer", "Raytheon"),
    ("The Lance (Raytheon) costs little.", "Lance", "manufacturer", "Raytheon"),
    ("Chad, Spain and Italy developed the Lance missile together.", "Lance", "developer", "Italy"),
    ("The Scud-B grew out of the Scud-A.", "Scud-B", "variant_of", "Scud-A"),
    ("The Al Hussein was a Scud with a lighter warhead.", "Al Hussein", "variant_of", "Scud"),
    ("The Scud, officially the R-11, is old.", "Scud", "other", "R-11"),
    ("The Zircon is new. A Steregushchiy-class corvette already carries it.", "Zircon", "launcher", "corvette"),
    ("Japan buys Tomahawks for its Aegis destroyers.", "Tomahawk", "launcher", "Aegis destroyers"),
    ("The Lance is shot from a rail.", "Lance", "launcher", "rail"),
    ("The Lance is fired by a unit. Chad, Spain and Italy own it.", "Lance", "operator", "Chad"),
    ("The Lance is dear. Foreign sales to Chad and Italy pay for it.", "Lance", "operator", "Chad and Italy"),
    ("The Rocket Forces put a regiment armed with the Yars on duty.", "RS-24 Yars", "operator", "Rocket Forces"),
    ("Raytheon was awarded a $1,723,000,000 modification to a contract for Lance missiles.", "Lance", "manufacturer",
     "Raytheon"),
    ("The Oniks, which also hits land, is a Russian missile.", "P-800 Oniks", "country_of_origin", "Russia"),
    ("Dubbed the hammer by its crews, the Lance was old.", "Lance", "other", "hammer"),
    ("The Lance drone finds its way by GPS.", "Lance", "guidance_type", "GPS"),
    ("The missile, known as the Sarab-IV-2, was made by Raytheon.", "Sarab-IV-2", "manufacturer", "Raytheon"),
    ("HIMARS is here. The Lance is a missile that HIMARS and M270 launchers can fire.", "Lance", "launcher", "M270"),
    ("The Lance is good. Chad bought it for its F-16 jets.", "Lance", "launcher", "F-16"),
    ("They hid Emad missiles on trailers.", "Emad", "launcher", "trailers"),
    ("The Lance is new. Chad and Italy are among its users.", "Lance", "operator", "Chad"),
    ("The Lance was bought for the air force.", "Lance", "operator", "air force"),
    ("The Typhon was put together by Raytheon.", "Typhon", "manufacturer", "Raytheon"),
    ("The Lance is old. Guidance is by GPS and inertial sensors.", "Lance", "guidance_type", "GPS and inertial"),
    ("The Lance flies. Launch platforms are trucks, barges and F-16 jets.", "Lance", "launcher", "barges"),
    ("The Lance is old. Six frigates have it.", "Lance", "launcher", "frigates"),
    ("The army chose the Lance of Raytheon.", "Lance", "manufacturer", "Raytheon"),
    ("Raytheon was selected by Chad to deliver Lance missiles.", "Lance", "manufacturer", "Raytheon"),
    ("The Lance is new. Raytheon led the work.", "Lance", "developer", "Raytheon"),
    ("The Lance missiles of the European firm Zarya are ready.", "Lance", "manufacturer", "Zarya"),
    ("The Lance is new. The air force will have the first battery.", "Lance", "operator", "air force"),
    ("The Lance is old. Chad, Spain and Italy used it.", "Lance", "operator", "Spain"),
    ("The Lance homes on a laser spot.", "Lance", "guidance_type", "laser"),
]  # fmt: skip

NOT_SAID = [  # text, attribute that nothing in it says, though its words come near
    ("The Patriot brought down three ballistic missiles. It was the Army Tactical Missile System.", "class"),
    ("The crew of the F-16 shot down a Scud, downed on Monday by jets.", "launcher"),
    ("The Lance is old. Treaties ban all land-based missiles.", "class"),
    ("The Lance is old. Modern air defence systems cannot stop it.", "class"),
    ("The longer-range Scud-B came later.", "class"),
    ("Patriot missiles struck an Iraqi Scud.", "country_of_origin"),
    ("Japan's Tomahawk missiles are ready.", "country_of_origin"),
    ("Poland has 12 HIMARS on order.", "operator"),
    ("The Lance fell short. A Hercules aircraft moved it by night.", "launcher"),
    ("A launcher holds two of the Lance missiles.", "launcher"),
    ("Patriot fired to shoot down a ballistic missile.", "class"),
    ("The ship has Zircon missiles. Raytheon built the ship.", "manufacturer"),
    ("The Scud was made in Perm. The American Army Tactical Missile System flew.", "operator"),
]

EVENTS = [  # text, subject, attribute, words of the event
    ("Lithuania signed a contract for Patriot missiles on Tuesday.", "Lithuania", "order", "signed"),
    ("Raytheon Co., Tucson, Arizona, was awarded a deal for Tomahawk missiles.", "Raytheon", "order", "was awarded"),
    ("Finland has selected the Patriot system.", "Finland", "order", "has selected"),
    ("Ukraine got its first two batteries of Patriot missiles in 2023.", "Ukraine", "delivery", "got"),
    ("Ukraine asked the United States for Tomahawk missiles.", "Ukraine", "request", "asked"),
    ("Russia was turning out around 60 of the Iskander missiles.", "Russia", "production", "was turning out"),
    ("The American Tomahawk missile went into service in 1983.", "United States", "deployment", "went into service"),
    ("Russia has not published a figure for the range of the Kalibr.", "Russia", "confirmation", "has not published"),
    ("Iran denies arming the Houthis with missiles.", "Iran", "confirmation", "denies"),
    ("India conducted a flight-trial of the Agni-V missile.", "India", "test", "conducted"),
    ("The United States destroyed its first Pershing missiles.", "United States", "other", "destroyed"),
    ("North Korea has flown the Hwasong-18 three times.", "North Korea", "test", "has flown"),
    ("Norway has ordered a batch of Joint Strike Missiles.", "Norway", "order", "has ordered"),
    ("Germany has Patriot missiles. Deliveries of more are to run on.", "Germany", "delivery", "Deliveries"),
    ("Britain was the first country to supply Storm Shadow missiles.", "United Kingdom", "delivery", "supply"),
]  # fmt: skip


def claims_of(text, kind):
    plain = text.replace("[", "").replace("]", "")
    return [claim for claim in read_claims(document_from_text(plain, name="r"), lexicon()) if claim.kind is kind]


@pytest.mark.parametrize(("text", "subject", "attribute", "value", "unit"), FIGURES, ids=[row[0] for row in FIGURES])
def test_figures(text, subject, attribute, value, unit):
    words = text[text.index("[") + 1 : text.index("]")]
    found = [claim for claim in claims_of(text, Kind.QUANTITY) if claim.mention_text.startswith(words)]
    assert [(c.subject, c.attribute, c.value, c.unit) for c in found] == [(subject, attribute, value, unit)]


@pytest.mark.parametrize(("text", "subject", "attribute", "value"), WORDS, ids=[row[0] for row in WORDS])
def test_words(text, subject, attribute, value):
    found = [(c.subject, str(c.value)) for c in claims_of(text, Kind.ATTRIBUTE) if c.attribute == attribute]
    assert any(named == subject and value in said for named, said in found), found


@pytest.mark.parametrize(("text", "attribute"), NOT_SAID, ids=[row[0] for row in NOT_SAID])
def test_what_is_not_said(text, attribute):
    assert [c.value for c in claims_of(text, Kind.ATTRIBUTE) if c.attribute == attribute] == []


@pytest.mark.parametrize(("text", "subject", "attribute", "words"), EVENTS, ids=[row[0] for row in EVENTS])
def test_events(text, subject, attribute, words):
    found = [(c.subject, c.attribute, c.mention_text) for c in claims_of(text, Kind.EVENT)]
    assert any(a == subject and b == attribute and words in said for a, b, said in found), found


NOTHING = [
    "The Musudan missile came from the Soviet R-27.",
    "South Korea's agency spent 100 billion won and two billion won on the missile.",
    "The official was not authorized to speak publicly about the missile.",
]


@pytest.mark.parametrize("text", NOTHING)
def test_what_looks_like_an_event_and_is_none(text):
    assert claims_of(text, Kind.EVENT) == []
