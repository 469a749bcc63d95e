"""What became of things counted, as a careful reader takes it from the sentence."""

from __future__ import annotations

import pytest

from flyout.claims.read import read_claims
from flyout.documents.text import document_from_text
from flyout.studies.reading import lexicon

SENTENCES = """
launched     | Iran fired [180] missiles at Israel in one night.
launched     | Israel shot down most of the roughly [180] missiles that Iran launched in one night.
launched     | Patriot crews intercepted half of the [12] Iskander missiles.
ordered      | The order, worth 400 million euros, included [270] GMLRS rockets and [30] ATACMS missiles.
launched     | Among the missiles were [eight] Kh-101s, fired from bombers over the sea.
other        | More than [19] countries have bought the RBS 70 missile.
other        | The Oreshnik missile that hit the plant had [six] warheads, each with [four] submunitions.
launched     | Egypt attacked the port with [12] Styx missiles.
launched     | [Nine] Scud missiles were fired before dawn.
launched     | [Two] Hwasong-12 missiles flew over the strait on Friday.
launched     | Iraq launched 88 missiles and [40] rockets at the city.
launched     | South Korea reported [two] Hwasong launches on Sunday.
launched     | Of the 20 missiles fired that day, the [twelve] released from bombers were Kh-101s.
launched     | The Houthis sent [150] drones towards the port of Eilat.
intercepted  | Patriot crews shot down [seven] Kinzhal missiles near Kyiv.
intercepted  | Air defences destroyed [54] drones over three regions.
intercepted  | [Three] of the Iskander missiles were shot down.
intercepted  | The frigate used Aster missiles to down [six] drones.
hit          | [Two] Storm Shadow missiles struck the shipyard in the night.
hit          | Ukraine's army destroyed [three] HIMARS launchers' decoys and [two] radars near the town.
launched     | Moscow said that [nine] drones were sent against the bridge.
delivered    | [Three] HIMARS launchers were unloaded at the port.
stock        | [Forty] Minuteman missiles are in place there, and [two] Bloodhounds survive in a museum.
delivered    | Estonia received [six] HIMARS launchers in April.
delivered    | [Four] HIMARS launchers (of 20 ordered) have come to Romania.
delivered    | The other [eight] HIMARS launchers are due next spring.
delivered    | Berlin handed Kyiv [two] Patriot batteries in May.
delivered    | The navy has taken delivery of [600] Taurus missiles.
delivered    | The firm counts [16] ATACMS missiles that landed in Taiwan on Monday.
ordered      | Poland bought [288] Chunmoo launchers in 2022.
ordered      | The contract for [20] HIMARS launchers was signed in 2019.
ordered      | The Army awarded the firm $4.5 billion for [870] PAC-3 missiles.
ordered      | Warsaw signed a framework agreement for [486] HIMARS launchers.
ordered      | The package holds [29] HIMARS launchers and training.
ordered      | [Eight] more IRIS-T batteries are on order.
ordered      | Spain ordered 43 Taurus missiles and South Korea [200].
requested    | Estonia has asked to buy up to [36] Javelin missiles.
requested    | Poland has requested [18] HIMARS launchers, [45] ATACMS missiles and training.
produced     | The plant built [500] PAC-3 missiles last year.
produced     | More than [7,000] Honest John rockets were produced.
stock        | The Army has [363] HIMARS launchers.
stock        | Greece still operates [36] ATACMS missiles.
stock        | About [400] Minuteman III missiles are on alert in three states.
stock        | Baghdad had as many as [32] Scud launchers before the war.
launched     | Kyiv shot down 31 of [40] Shahed drones and lost a Patriot radar.
intercepted  | Air defences shot down 31 of the 40 Shahed drones and [two] Iskander missiles that night.
intercepted  | Patriot crews downed a Kinzhal, nine Shaheds and [four] Kalibr missiles fired by Russia at Odesa.
intercepted  | [Six] Scud missiles fired from western Iraq were shot down.
intercepted  | The frigate destroyed [four] Styx missiles fired by the rebels.
intercepted  | The crews destroyed [two] inbound Styx missiles with gunfire.
hit          | The frigate destroyed [four] Styx launchers near the port.
intercepted  | [Three] Scud missiles, a colonel said, were shot down over the port.
hit          | [Three] Scud missiles, armed with high explosive, have struck the port.
launched     | The battery met it with [five] Hawk missiles sent aloft within a minute.
launched     | Iran said that [nine] Shahed drones were sent to attack a tanker.
launched     | Iran targeted the base with [dozens] of Shahed drones.
launched     | Kyiv has spent [40] ATACMS missiles.
delivered    | Oslo bought launchers. The [two] NASAMS launchers it transferred in May are the first.
intercepted  | Air crews bring down [21] of 30 Shahed drones.
intercepted  | Six Shaheds were destroyed over Sumy by gunners, [two] over Lviv and the remaining [three] at sea.
intercepted  | Crews destroyed [four] Scud missiles headed for the port.
intercepted  | In the war 450 Qassam rockets were fired and [73] were intercepted.
launched     | The army tested the launcher, shooting [33] GMLRS rockets into the sea.
other        | The Hawk missile is late: [three flight tests] were scrubbed in May.
intercepted  | Two Katyusha rockets came down. [One] was destroyed in the air by a gun.
intercepted  | Two Scud missiles came down. [One] was hit by a Patriot.
hit          | [Six] Scud missiles aimed at the port struck houses.
launched     | Iran fired [nine] Emad missiles, five of which were shot down.
intercepted  | Iran fired nine Emad missiles, [five] of which were shot down.
launched     | It launched 13 missiles: four Kalibrs, [seven] Kh-101s from Tu-95 bombers and [two] Kinzhals.
launched     | [Four] Iskander missiles were not shot down.
launched     | None of the [four] Iskander missiles was shot down.
launched     | [Two] Hwasong-12 missiles reached a peak altitude of 70 km.
hit          | The group has attacked more than [60] merchant ships with Noor missiles.
intercepted  | Crews shot down 90 drones and [nine] Kalibr missiles, and a further 12 drones did not reach the city.
delivered    | Poland has taken delivery of the last [18] HIMARS launchers it ordered from the United States.
intercepted  | Seven Emad missiles were intercepted over the Gulf and [11] over land.
hit          | [Two] Grad rockets wounded three soldiers.
hit          | [One] Fateh missile landed in a schoolyard.
stock        | The navy moved [six] Typhon launchers to Luzon.
other        | China sent [nine] warships with YJ-21 missiles around the island.
intercepted  | Pakistan's missiles brought down [three] Rafales.
hit          | Kyiv fired 18 Neptune missiles, and [eleven] reached their targets.
intercepted  | Saudi Arabia destroyed a Scud missile fired towards Riyadh by rebels and [six] drones aimed at towns.
other        | [Fourteen] Israeli jets with Rampage missiles struck the port.
intercepted  | [Three] Shahed drones had been destroyed over the town.
launched     | Seven of about [50] Emad missiles got through.
hit          | [Seven] of about 50 Emad missiles got through.
delivered    | Germany will hand over [two] Patriot systems to Kyiv.
other        | [Two] frigates in the strait shot down at least nine Shahed drones.
stock        | Sweden has given two of its [20] RBS 70 launchers to Kyiv.
stock        | The Dutch army sent two of its [four] Patriot batteries to Poland.
ordered      | Canberra took delivery of the first four of [36] HIMARS launchers.
delivered    | Canberra took delivery of the first [four] of 36 HIMARS launchers.
stock        | Finland ordered new GMLRS rockets for its [41] M270 launchers.
ordered      | Norway ordered the rockets for its first [16] HIMARS launchers.
ordered      | Poland has [290] Chunmoo launchers on order.
ordered      | The first of [15] Akash systems was shipped in May.
ordered      | The contract provides for [1,202] Iskander missiles.
ordered      | The firm won contracts to supply [3,000] Narin missiles.
other        | Three M270 launchers were given to Britain and [eight] were scrapped.
other        | A Patriot battery has a radar made by Raytheon, a command post and [three] launchers.
stock        | Brazil has CAMM missiles on its [four] new frigates.
ordered      | Of the [600] Taurus missiles that the Luftwaffe bought half are ready.
ordered      | Of the [600] that the Luftwaffe bought half are Taurus missiles.
launched     | The [40] Iskander missiles that Russia fired fell in fields.
delivered    | The first [100] Harpoon missiles that Taiwan bought from the US have arrived.
intercepted  | All [18] Iskander missiles that Russia fired at Kyiv that night were shot down.
ordered      | Romania has four Patriot batteries, out of [seven] it ordered in 2017.
other        | The stock of Tomahawk missiles has fallen by more than [850].
ordered      | Oslo has paid for [20] Patriot missiles.
stock        | Ukraine holds [ten] Patriot systems by official count.
ordered      | France would order Aster missiles worth 2 billion euros and [218] more Mistral missiles.
ordered      | The Pentagon has signed agreements for more than [10,000] Barracuda missiles.
stock        | The army will have to make do with its [260] old Spike launchers.
produced     | The plant will put together [300] GMLRS rockets this year.
ordered      | Poland has received 35 of the first [38] HIMARS launchers.
other        | [Eleven] HIMARS launchers fired 33 rockets in all.
other        | Each battery has [four] Typhon launchers.
other        | The service raised its goal to [13,773] PAC-3 missiles.
other        | The Scud comes in [four] types of missile.
other        | Of the five Bulava missiles [two] failed in flight.
"""


def marked(line):
    of, sentence = (part.strip() for part in line.split("|"))
    text, numbers = "", []
    for piece in sentence.split("["):
        number, closed, rest = piece.partition("]")
        if closed:
            numbers.append(len(text))
            text += number + rest
        else:
            text += piece
    return pytest.param(of, text, numbers, id=sentence[:60])


@pytest.mark.parametrize(("of", "text", "numbers"), [marked(line) for line in SENTENCES.strip().splitlines()])
def test_a_count_says_what_became_of_what_it_counts(of, text, numbers):
    document = document_from_text(f"Missiles in the news\n\n{text}\n", name="a.txt", encoding="utf-8")
    shift = document.text.index(text)
    counts = [claim for claim in read_claims(document, lexicon()) if claim.attribute == "count"]
    told = [
        next((c.of for c in counts if c.mention.start <= shift + number < c.mention.end), None) for number in numbers
    ]
    assert told == [of] * len(numbers)
