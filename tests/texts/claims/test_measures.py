"""What each figure of a sentence measures: {figure|attribute}, and no other figure is taken."""

import re

import pytest

from flyout.claims.model import Kind
from flyout.claims.read import read_claims
from flyout.documents.text import document_from_text
from flyout.studies.reading import lexicon

SENTENCES = [
    # what carries missiles, and what they are organised in
    "{Two destroyers|count} and a submarine launched {30 Tomahawk missiles|count} at the airfield.",
    "Moscow stationed {four divisions|count} of S-400 air defence missiles in Crimea.",
    "Each of the {ten Kilo-class submarines|count} carries {four Kalibr missiles|missiles_per_launcher}.",
    "The navy operates {three Type 45 destroyers|count} fitted with Aster 30 missiles.",
    "Radar tracked {95 aerial targets|count}, among them {one 9M723 Iskander|count}.",
    # numbers whose noun stands elsewhere
    "France will raise its stock of Aster missiles from {180|count} to {300|count}.",
    "The fleet of Scud vehicles grew from {16|count} to {48 launchers|count}.",
    "NATO counted {72 SS-20 launchers|count}, the Soviets only {54|count}.",
    "Warsaw had asked for {500 HIMARS launchers|count} but signed for only {20|count}.",
    "The crews shot down {17|count} out of {20 Iskander missiles|count}.",
    "Of the {three Iskander missiles|count} fired, {two|count} fell into the sea and {one|count} exploded.",
    "Only {one|count} of the {six Bulava tests|count} failed.",
    "Seoul showed {three of the newer Hyunmoo-5|count} at the parade.",
    "HIMARS has a crew of {three|other}, the frigate that fired the Harpoon missile a crew of 220.",
    "Russia fired {five Kalibr missiles|count} at a port. {One|count} struck it, and {four|count} were shot down.",
    "The air force said that {one Iskander|count} had come down in a field and that one soldier was hurt by it.",
    "He said that a {single missile|count} got through but denied that a single Iskander was lost.",
    "Iran fired {five Noor missiles|count}. {Two|count} more sank a tanker on Friday.",
    "Israel sold Germany the Arrow 3. The price is secret. {Two further sites|count} will follow in the north.",
    "Britain bought {200 Storm Shadows|count}, and only {half|other} are still in working order.",
    "Iran has lost some {200 missile launchers|count}, {a third of the total|other}.",
    # what takes so long, whatever it is
    "The ship had {six seconds|other} of warning of the Harpoon missile. The talks lasted two hours.",
    "The Iskander missile was shown two hours later. The minister spoke for two hours of the missile.",
    "The Bulava missile blew up {three seconds|flight_time} after it left its silo.",
    "The PrSM will be operational within {20 months|other}, the Patriot batteries come {three years|other} late.",
    # where something is and what lies there
    "A Tomahawk missile hit the ground {200 yards|other} from a farm; it can land within {30 feet|cep} of a target.",
    "The base of the Minuteman III has {400 miles|other} of wire, and its radar tracks objects {300 km|other} away.",
    "The Hwasong-8 moved {200 km|other} laterally, and the Arrow 3 can reach altitudes above {90 km|altitude}.",
    "The Trident has a warhead that weighs {360 kg|payload_mass}, the Exocet {150 kg|payload_mass} of TNT.",
    "Each launcher, the 9P78, has {two missiles|missiles_per_launcher}; the Taurus flies as low as {35 m|altitude}.",
    "The Typhon has {four cells|missiles_per_launcher}; the navy wants {16|missiles_per_launcher} on each boat.",
    # years
    "Between {1960 and 1963|year} Jupiter missiles stood in the south. The navy has had them since {1961|year}.",
    "The first Pluton missile was delivered in {1974|year}. The king ordered them retired in 1991.",
    "The K-4 missile should be fully ready in {2030|year}. The base of the K-4 is ready for more in 2027.",
    "The Thor missile goes against rules dating from 1987 and {600 operational warheads|count} in 1990.",
    # numbers of names
    "The deal covers Lots 22 through 26 of the Harpoon missile. The Titan II burned Aerozine 50 with an acid.",
    "The frigate shot down the Harpoon with a 4.5-inch shell.",
    # so many by now
    "It was the {sixth failed test|count} of the Bulava. The fourth test is planned for May.",
    "The depot was hit with Iskander missiles, the {14th such strike|count} on it this year.",
    # what is made in a time
    "The factory turns out {three Oreshnik missiles a month|production_rate}.",
    "The maker of the Javelin will deliver {200 Javelin missiles monthly|production_rate}.",
    "It builds {300 Stinger motors a year|production_rate}, works towards {500|production_rate} and sold {40|count}.",
    "The plant turns out {40 Javelin missiles a month|production_rate}. It will raise that to {60|production_rate}.",
    "{30 Kh-101 missiles|production_rate} are leaving the plant each month. The figure was {below 20|production_rate}.",
    '"They make {20 Kalibrs a month|production_rate}," he said, "and {six Zircons|production_rate}."',
    'The annual output of the Tomahawk could reach "{several hundred|production_rate}".',
    "Output of the PAC-3 MSE is to rise to {650 a year|production_rate}, up from {500|production_rate}.",
    "The plant of the Tomahawk said that {one a day|production_rate} was leaving it.",
    # years
    "The Prithvi is a missile. In service: {1994|year}.",
    "The Prithvi has been in production since {1994|year}.",
    "In {2028|year} the first Sentinel missile is to be deployed.",
    # how far
    "The Scud cannot fly farther than {300 km|range}.",
    "Khan said a {2,000-km|range} Ghauri missile was on the way.",
    "The army is stretching the reach of the ATACMS from {165 km|range} to about {300 km|range}.",
    "With a {1,000-kilometre|range} reach, the Tomahawk covers Moscow.",
    "The official range of the SCALP is {250 km|range}, though some say {400|range}.",
    "The Patriot engages aircraft at {150 km|range} and ballistic missiles at {25 km|range}.",
    "The Hwasong-8 lands anywhere within {1,800 km|range}.",
    "The range of the 9M729 is {10 km|other} less than that of the 9M728.",
    "The ATACMS carries its bomblets to {165 km|range}.",
    "DRDO works on {120-km|range} and {300-km|range} versions of the Pinaka rocket.",
    # how far one flew
    "The Hwasong-15 went up {4,475 kilometres|apogee} and came down {950 kilometres|flight_distance} away.",
    "The Hwasong-15 fell {two kilometres|flight_distance} from the pad.",
    "Flight tests of the 9M729 to well over {500 km|flight_distance} followed.",
    "The BrahMos crossed the border at {40,000 feet|altitude}.",
    "The Ghauri missile hit its target {nine minutes|flight_time} later.",
    # how big
    "The Sarmat stands {35 metres|length} high.",
    "The {7.5-tonne|launch_mass} Kinzhal carries a {480-kg|payload_mass} warhead.",
    "The Hyunmoo-5 weighs {36 tonnes|launch_mass} in all.",
    "The BrahMos flies nearly {three times as fast as sound|speed}.",
    "A warhead raised from {150|payload_mass} to {260 kg|payload_mass} arms the Neptune missile.",
    # money and shares
    "A Patriot missile is commonly put at {$4 million|unit_cost}.",
    "Emad missiles may run to {several hundred thousand dollars|unit_cost}.",
    "The Tomahawk goes for {$2 million|unit_cost}.",
    "This contract combines purchases of SM-6 missiles for the Navy ({61%|other}) and Australia ({39%|other}).",
    "The air force says {86 percent|other} of the drones were shot down.",
    "The Tomahawk missile flew. Turnout was 40 percent.",
    "The Tomahawk missile costs {a fifth|other} of that.",
    "The ratio of Scud missiles to drones was {ten|other} to one.",
    # times
    "A {six-year|other} programme will upgrade the M270.",
    "A Patriot battery takes {two years|other} to deliver.",
    "The Bulava failed ten years ago.",
    "Fuelling the Scud takes several hours.",
    # loads
    "The M270 fires {12 rockets|missiles_per_launcher} in one go.",
    "INS Arihant has tubes. Each holds {one K-4|missiles_per_launcher} or {three K-15|missiles_per_launcher} missiles.",
    # asked, or told in another place
    "Britain bought the Storm Shadow. A new round of it would take {18 months|other}.",
    "How far can the Oreshnik fly? Experts say {5,500 kilometres|range}.",
    "How many warheads has the Oreshnik? {Six|count}.",
    "The French gave no range. Papers on the M51 speak of {9,000 km|range}.",
    "The NSM is a {3.9-metre|length}, {407-kilo|launch_mass} weapon.",
    "The Neptune skims the waves at {3 to 10 metres|altitude}.",
    "The warhead of the Hyunmoo-5 can pierce {100 m|other} of concrete.",
    "The range of the Scud rose to {300 km|range}.",
    "The warheads of the Bulava hit the Kura range, {5,500 km|flight_distance} away.",
    "The range of its Type 12 missile, made in Nagoya, is being stretched from {200 km|range} to {900 km|range}.",
    "Seoul has the Hyunmoo-5 missile. It wants {200|count} in all.",
    "The Sarmat blew up and left a {200ft|other} crater.",
    "Poland ordered {36 of the HIMARS launchers|count} at a cost of {90 million dollars|contract_value}.",
    "Qassam rockets are worth {$500|unit_cost}.",
    "Russia builds {60 Iskanders|production_rate} and {15 Kinzhals a month|production_rate}.",
    "The Moskva had {16 Vulkan missiles|missiles_per_launcher} aboard.",
    "Each truck of the Bal system carries {four launch boxes|missiles_per_launcher} of the Kh-35.",
    # parts, makes and blocks
    "{Two US Navy destroyers|count} fired SM-3 missiles.",
    "The Patriot brought down {one anti-ship ballistic missile|count}.",
    "Oman got the first of {seven|count} Patriot batteries last summer.",
    "Japan buys {200 Block IV|count} and {200 Block V|count} missiles of the Tomahawk type.",
    "The treaty ended the Pershing and SS-20 missiles: {859 American|count} and {1,752 Soviet|count}.",
    "South Korea put sanctions on 11 North Koreans for the Hwasong-14.",
    "Raytheon has delivered {2,000 of that version|count} of the Tomahawk.",
    "Iran builds {dozens a month|production_rate} of the Fateh-110 missiles.",
    "Of {37 Redstone rockets|count} fired, {27|count} succeeded.",
    "The Avangard missile is new. By 2027 {twelve|count} are to be on duty.",
    "The Prithvi is nine metres long, {a metre|diameter} thick.".replace("nine metres", "{nine metres|length}"),
    "Output of the Neptune missile has grown {tenfold|other}.",
    "The Scud-D of the {1980s|year} never flew.",
    "The Hwasong-19 flew up and down for {86 minutes|flight_time}, its longest flight.",
    "A scramjet engine of the Zircon missile ran on the ground for {120 seconds|burn_time}.",
    "An S-400 missile brought down an aircraft at a distance of {300 km|flight_distance}.",
    "The warhead of the Bulava has {150 kt|other}.",
    "The SCALP weighs {1,300 kg|launch_mass}, {450 kg|payload_mass} of which is the warhead.",
    "The BrahMos was held to {290 km|range}; versions of {450|range} and {800 km|range} have flown.",
    "{Two PrSM missiles|missiles_per_launcher} fit in a pod.",
    "Japan set aside {4 trillion yen|contract_value}, {211 billion|contract_value} of it for Tomahawk missiles.",
    "Each Hwasong-14 test is odd: one in five failed.",
    # from the press
    "The missile was the Hwasong-17. It could have covered a distance of {15,000 kilometres|range}.",
    "The Hwasong-18 flew for {74 minutes|flight_time}. The record before was {71 minutes|flight_time}.",
    "Air defences destroyed {20 enemy targets|count} and {three Iskander missiles|count}.",
    "The Agni-II can carry {1,000 kilograms|payload_mass} of nuclear weapons and is {20 metres|length} in height.",
    "The flight of the Agni-I took long: the mission lasted {10 minutes|flight_time}.",
    "Tomahawk missiles have been deployed {2,300 times|count}.",
    "They can be fired from {140 Navy ships|count} armed with Tomahawk missiles.",
    "The Iron Dome had an {85 percent|other} success rate. This percentage rose to {90 percent|other} later.",
    "A BrahMos battery has {three autonomous mobile rocket launchers|count}.",
    "The Minuteman III was launched at noon, sending it {4,200 miles|flight_distance} over the sea.",
    "The test of the Minuteman III began after a {two-hour|other} delay.",
    "The frigate fired a Zircon, hitting a target {400 kilometres|flight_distance} away.",
    "The Zircon was launched at a range of {450 km|flight_distance} and reached {eight speeds of sound|speed}.",
    "The greatest altitude of the Zircon was {28 km|apogee}, while the flight time was {four minutes|flight_time}.",
    "The SCALP will stay in service for another {10 years|other}.",
    "These systems--{108 Pershing missiles|count}--were the first.",
    "China has loaded {100 ICBMs|count} of the DF-31 type; its warheads may exceed {1,000|count} by 2030.",
    "The S-400 can engage {six targets|count} at once.",
    "It hits aircraft at {400 km|range} and, say the makers of the S-400, missiles at distances of {60 km|range}.",
    "Output of the Javelin will rise to {4,000 missiles a year|production_rate} from {2100 annually|production_rate}.",
    "The plant makes {2,000 Javelins a year|production_rate}; production will reach {4,000|production_rate}.",
    "Output of the Javelin goes from {2,100|production_rate} to {4,000 units per year|production_rate}.",
    "Russia was using {500 Javelin missiles per day|other}.",
    "Pyongyang showed off {four such devices|count} of the Pukguksong-5 type.",
    "The Redstone flew. {70 feet|length} long and {6 feet|diameter} in diameter, the missile was fast.",
    # in words nobody foresaw
    "The Hwasong-17 crested at {6,248 kilometres|apogee} and fell {1,090 kilometres|flight_distance} away.",
    "From nose to tail the Hwasong-17 has {25 metres|length}; its girth is {2.4 metres|diameter}.",
    "The Lance gave the corps {75 miles|range}.",
    "Finland, which has a border of 1,340 km with Russia, bought NASAMS missiles.",
    "The order for NASAMS set Kyiv back {$600 million|contract_value}.",
    "{A pair of Iskander missiles|count} followed; of the {dozen S-300 missiles|count} {nine|count} got through.",
    "The Tayfun missile flies {twice as far|other} as the Bora.",
    # prices, sizes and odds in other turns
    "A {$3m-a-shot|unit_cost} Patriot missile; {$200,000|unit_cost} buys one Javelin.",
    "Tokyo budgeted {254 billion yen|contract_value} for Tomahawk missiles.",
    "The Iskander has {7.3 metres|length} from tip to tail and needs {six minutes|flight_time} to cover its range.",
    "The Shahed has a span of {2.5 metres|wingspan}.",
    "The Zircon missile flies at {Mach 8-9|speed}; a frigate has {16 cells|missiles_per_launcher}.",
    "Four in five Shahed drones are brought down.",
    "Of the {29 HIMARS|count} ordered, {18|count} have come. That leaves {eleven|count}.",
    "Ukraine has had {3,000 Stingers|count}, Germany {500|count}.",
    "The Soviets scrapped {6 SS-5s|count} and {80 SSC-X-4s|count}.",
    "The Kinzhal hit Kyiv. Officials said 115 were injured.",
    # gaps, and what no word explains
    "The 5V55 missile of the S-300 reaches {90 km|range}, the 48N6 {150|range} and its heavier sister {195|range}.",
    "The Flamingo missile weighs {six tonnes|launch_mass} against {1.3|launch_mass}, the makers say.",
    "The Hwasong-11 broke up after {250 seconds|flight_time}.",
    "The K-4 missile rose from a depth of {20 metres|other}.",
    "{13 tonnes|launch_mass}, {320 km|range}: such was the V-2.",
    "The V-2 spent {65 seconds|burn_time} under power.",
    "The THAAD costs {$15 million|unit_cost}. Building {40 more silos|count} would cost {$5 billion|contract_value}.",
    "The THAAD site would take {$4 billion|contract_value} to build.",
    "The Tochka throws {482 kg|payload_mass} to {120 km|range} and is off by {95 metres|cep} on average.",
    "The Tochka missile cannot shoot closer than {15 km|min_range}.",
    "The JASSM weighs {1,020 kg|launch_mass}, with a {450 kg|payload_mass} penetrator.",
    # beginnings, and what is as much as another
    "Work on Blue Streak had started in {1961|year}.",
    "Iris missiles, the first of which went on alert in {1970|year}, replaced the Lance, withdrawn after the Cold War.",
    "The Kinzhal missile, which Putin showed to the press in 2018, is new.",
    "The Atmaca missile costs {half as much|other} as the Harpoon and {twice that of|other} a Penguin.",
    "The range of the Scud-C is {double that of|other} the Scud-B.",
    "The maker of the Stinger will {double|other} its output and treble the workforce.",
    "The Taurus missile flies at {almost the speed of sound|speed}, the Fattah-1 at {13 to 15 Mach|speed}.",
    # loads
    "The cruiser had no gun but carried {16 Vulkan missiles|missiles_per_launcher}.",
    "A frigate of this class holds {a dozen of the smaller weapon|missiles_per_launcher}, of the Kalibr type, or "
    "{four of the larger|missiles_per_launcher}.",
    "HIMARS takes a pod with {six GMLRS rockets|missiles_per_launcher} or {a single ATACMS|missiles_per_launcher}.",
    "The aid package holds {84 ATACMS missiles|count}.",
    # counts of counts
    "The wing keeps {150|count} of the nation's {400 deployed Minuteman III missiles|count}.",
    "Japan asked for {two hundred (200) Tomahawk missiles|count} and {four (4) launchers|count}.",
    # how far, how high, how big
    "Flight tests of the Minuteman III end {4,200 miles|flight_distance} away.",
    "The ship was hit by an Exocet fired by a jet from {20 miles|flight_distance} away.",
    "The Nike Ajax blew up and windows were shattered {three miles|other} away.",
    "The Avangard is a glider, flying below {60 km|altitude}.",
    "The {44ft|length}, {60-ton|launch_mass} Trident missile failed.",
    "The warhead of the Kh-22 weighs {950 kilograms|payload_mass}; its error may reach {600 metres|cep}.",
    "The {227mm|diameter} round is a GMLRS rocket.",
    # set against another, or part of it
    "The Sky Bow destroys its targets at altitudes of up to {70 km|altitude}, against {45 km|altitude} before.",
    "The R-36M missile weighs {209 tonnes|launch_mass}, {188|propellant_mass} of them fuel.",
    "The launcher takes {six GEM-Ts|missiles_per_launcher} plus {eight MSEs|missiles_per_launcher}.",
    "PULS has pods. They hold {eight EXTRA|missiles_per_launcher} rockets, which reach {150 km|range}, or "
    "{four Predator Hawk|missiles_per_launcher}.",
    "{A quarter of the inventory|other} of THAAD rounds is gone.",
    "The maker of the Exocet sold {1,800 of all kinds|count}, Iraq {five of the air-launched version|count}.",
    "Monthly figures are put at {40 Kalibrs|production_rate} and {five Kinzhals|production_rate}.",
    "Minuteman missiles are old. Some {400|count} stand ready in Montana.",
    "Berlin has the Taurus. How many missiles? It got {600|count}. Maybe {half|other} are fit. Seoul got {260|count}.",
    "The Taurus missile is to be sent. In the house 495 voted against and 190 for.",
    "A launcher of the Hwasong-19 has {11 axles|other}, two more than that of its sister.",
    # how soon and how long
    "The Titan missile could be fired in {58 seconds|other}; about {30 minutes|flight_time} later it came down.",
    "For {24 years|other} the Titan missile stood in its silo; it was meant to last {ten years|other}.",
    "The Patriot crew had {90 seconds|other} to react. The Hwasong-12 took {ten minutes|flight_time} to cross Japan.",
    # prices, parts of them, and what is met
    "A Shahed drone, at {$35,000|unit_cost}, is cheap; an order for {600 Shaheds|count} is worth "
    "{$2 billion|contract_value}.",
    "The {£17,000|unit_cost} Iranian-made Shahed flies on; a bigger warhead cuts its range by {a fifth|other}.",
    "Raytheon built {500 SM-6 interceptors|count} and wants {650 a year|production_rate}, from {350|production_rate}.",
    "The Shahed flies {2,000 km|range}; with more load it manages {1,300|range}.",
    "The Iskander errs by {50 metres|cep}. The Jericho lifts {1,000 kg|payload_mass}.",
    "The Arrow 3 meets missiles above {100 km|altitude}. {One Scud|count} was shot down {20 km|other} from the town.",
    "The Iskander launcher holds {two missiles|missiles_per_launcher} and weighs {42 tonnes|other}.",
    # how often by then
    "It was the {fourth Bulava flight|count} in a row and the second of the Topol.",
    "The Hwasong-17 flew in the North's {23rd missile test|count} this year, its third flight.",
    # nouns that stand further on
    "Iraq had {12|count} fixed and {24 mobile launchers|count} for its Scud missiles.",
    "The army has bought {600 of the lighter type|count} of the Javelin missile.",
    "A Pralay missile costs {a fifth|other} of what Moscow asks for its own.",
    "The Javelin missile is {108 cm|length} in length.",
    "The Lance missile flies {70 miles|range} with the one head and {43|range} with the other.",
    "The RBS 70 weighs {15 kg|launch_mass} ({17|launch_mass} with its tube), {a third|other} as much as a Rapier.",
    "In {19 shots|count} the Lance missile missed. {Four|count} broke up.",
    "Poland has {72 Chunmoo|count} and {20 HIMARS|count}; {ten of the second|count} work.",
    'The Titan II at Complex 373-8 is gone. "Good," said Mary Smith, 61. A missile hit terminal 3.',
    "The Iskander flies {500 km|range}, Moscow says. Analysts assume {700|range} with a lighter warhead.",
    "The Iskander reaches {Mach 6 or 7|speed} and pulls 20 g; its stock is {a fifth|other} larger than in spring.",
    # what no missile is
    "The Iskander hit a depot and {30,000 tonnes|other} of ammunition.",
    "A notice before the K-4 test closes a corridor of {3,490 km|other}.",
    "The Nike Ajax climbs to {60,000 feet|altitude}.",
    "Crews brought down all but two of the Shahed drones. A Minuteman III rose from Launch Facility 10.",
]
MARK = re.compile(r"\{([^|}]*)\|([^}]*)\}")


@pytest.mark.parametrize("marked", SENTENCES)
def test_what_each_figure_measures(marked):
    text = MARK.sub(r"\1", marked)
    claims = [c for c in read_claims(document_from_text(text, name="r"), lexicon()) if c.kind is Kind.QUANTITY]
    figures = MARK.findall(marked)
    assert [claim.attribute for claim in claims] == [attribute for _, attribute in figures]
    for claim, (figure, _) in zip(claims, figures, strict=True):
        assert claim.mention_text in figure or figure in claim.mention_text
