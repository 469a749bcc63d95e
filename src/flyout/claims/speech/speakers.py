"""Which speaker a phrase means, by the fullest name in the text."""

from __future__ import annotations

from dataclasses import replace

from flyout.claims.actors import PRESS, actor_table, is_press
from flyout.claims.context import Mention
from flyout.claims.speech.genders import fitting, is_of_the_other
from flyout.claims.speech.lines import ACTOR_KINDS, Line, is_adjective, is_compounded, own_force, text_of
from flyout.claims.speech.memory import Memory, Speaker, is_agency
from flyout.claims.speech.namewords import is_name_word
from flyout.claims.speech.papers import RECKONINGS, author, first_tie, is_nobodys, is_picture
from flyout.claims.speech.phrases import HOUSES, ONE_OF, Phrase, head_of, noun_of, phrase_after
from flyout.claims.speech.referents import PAPERS
from flyout.claims.speech.roles import BODIES, DOCUMENTS, MATTERS, MEDIA, MODIFIERS, PERSONS, SPEAKING_NOUNS, TITLES
from flyout.claims.speech.sources import Source, subject_of
from flyout.claims.speech.stretches import dateline_end
from flyout.claims.speech.words import AUXILIARIES, DETERMINERS, POSSESSIVE_MARKS, PREPOSITIONS

_OWN_VOICES = frozenset({"organisation", "force", "maker"})
"""Kinds of names that "it" takes up in a sentence of which they are the subject."""


_OTHERS = frozenset({"its", "their", "his", "her", "a", "an", "another", "one"})
_KNOWING = frozenset({"familiar", "briefed", "close", "involved", "who", "aware", "knowledgeable"})
_NO_PERSONS = (BODIES | DOCUMENTS | MEDIA) - PERSONS
"""Heads of phrases that are no persons whatever name stands before them: "the Biden administration"."""

_ON_AIR = frozenset({"broadcaster", "station", "channel", "network", "television", "tv"})
_TAKEN_UP = frozenset({"he", "she", "it", "they", "him", "her", "them", "his", "their", "its"})
_ALSO_CALLED = {"agency": frozenset({"intelligence", "bureau", "administration"})}
"""Bodies by another noun: Ukraine's military intelligence is an agency."""

_GIVEN_OUT = frozenset({"statement", "communique", "communiqué", "announcement", "release"})
"""What a body that has spoken gives out."""

_THE_ONE = 2
"""Words of "the statement"."""

_KEPT = 3
"""Sentences over which "it" keeps its meaning."""

_LONGEST_NAME = 5
_LONGEST_ROLE = 3
_THINGS = BODIES | DOCUMENTS
_NO_GIVEN_NAMES = PREPOSITIONS | DETERMINERS | TITLES
_FIRMS_AND_PRESS = frozenset({"maker", "outlet"})
_WHOLE_BODIES = BODIES | PERSONS
_OF_OUTLETS = BODIES | MEDIA | MODIFIERS | DETERMINERS
_NAMED = (BODIES | MEDIA | PRESS | HOUSES) - {"forces", "troops"}
"""What may stand before its own name."""

_HALVES = frozenset({"south", "north"})
"""What only tells whose a body is: "the South's Joint Chiefs of Staff"."""

_IN_NAMES = frozenset({"the", ".", "van", "von", "de", "al", "bin", "der", "den"})
_BESIDE_NAMES = _IN_NAMES | TITLES | MODIFIERS
_RULED = ("-installed", "-appointed", "-run", "-led", "-controlled")
"""Whom others rule speaks for them, whom they only back for himself: "Russian-installed", not "Iran-backed"."""
_SPOKESMEN = frozenset({"spokesman", "spokeswoman", "spokesperson"})
_RANKS = frozenset({"prince", "princess", "king", "queen", "sheikh", "emir", "sultan", "pope", "lord", "lady", "sir"})
"""Titles that are part of a name of one more word: "Prince Faisal"."""

_ADDED = (["added"], ["adds"], ["continued"])
_QUOTED = frozenset({"quoted", "cited"})
_NOBODYS = frozenset({"unconfirmed", "neither"})


def _namesake(line: Line, first: int, index: int) -> str | None:
    """The full name at `index` of somebody else than the first of that surname in the report."""
    start = index
    while start > first and _is_given(line, start - 1):
        start -= 1
    full = line.people[line.words[index].text]
    if start == index and index > first and is_of_the_other(line.row[index - 1], full):
        return text_of(line, index - 1, index)
    return None if start == index or line.words[start].text in full.split() else text_of(line, start, index)


def _of_family(line: Line, index: int, full: str, tie: int) -> str | None:
    """Another one whose family name stands first: "Kim Min-seok" where the report has named a Kim Eun-jung."""
    family, *given = full.split()
    other = index + 1 < tie and line.words[index + 1].capital and family == line.words[index].text
    return text_of(line, index, index + 1) if other and given and line.words[index + 1].text != given[0] else None


def _is_given(line: Line, index: int) -> bool:
    """Whether a word can be a given name, and no title, state or body."""
    word, mention = line.words[index], line.names.get(index)
    person = mention is None or mention.alias.kind == "person"
    held = word.low in TITLES or word.low in SPEAKING_NOUNS or word.low in MODIFIERS or word.low in MATTERS
    return person and word.capital and not held


def person_in(line: Line, phrase: Phrase) -> str | None:
    """Full name of the person a phrase names, before anything that hangs on it."""
    return _person_before(line, phrase, first_tie(line, phrase))


def _person_before(line: Line, phrase: Phrase, tie: int) -> str | None:
    """Full name of the person a phrase names, before its first preposition, the `tie`."""
    for index in range(tie - 1, phrase[0] - 1, -1):
        full, mention = line.people.get(line.words[index].text), line.names.get(index)
        if not full and (mention is None or mention.alias.kind != "person"):
            continue
        if index + 1 < len(line.words) and line.row[index + 1] in POSSESSIVE_MARKS:
            continue
        if full:
            return _of_family(line, index, full, tie) or _namesake(line, phrase[0], index) or full
        if mention:
            return line.people.get(mention.alias.text.rsplit(" ", 1)[-1], mention.alias.text)
    return _after_office(line, phrase, tie)


def _other_person(line: Line, phrase: Phrase, name: str) -> str | None:
    """The others of several persons who speak as one: "Jane Doe and John Roe said", "X Y, Jane Doe and John Roe"."""
    join = next((k for k in range(phrase[0] + 1, phrase[1]) if line.row[k] == "and" and k not in line.names), None)
    if join is None:
        return None
    stops = [k for k in range(phrase[0] + 1, join) if line.words[k].text == ","] + [join]
    starts = [phrase[0], *(stop + 1 for stop in stops[:-1])]
    others = [person_in(line, (first, stop - 1)) for first, stop in zip(starts, stops, strict=True) if first < stop]
    return ", ".join(other for other in others if other and other != name) or None


def _after_office(line: Line, phrase: Phrase, tie: int) -> str | None:
    """The name that follows an office with an "of", the `tie`: "Secretary of State Jane Doe"."""
    last = phrase[1] - (line.row[phrase[1]].endswith("ed") and phrase[1] > tie)  # "... Jane Doe declined to say"
    full = line.people.get(line.words[last].text)
    if full is None or tie > last:
        return None
    first = last - len(full.split()) + 1
    of_body = line.words[tie - 1].capital and line.words[tie + 1].capital and line.row[tie] == "of"
    held = of_body and line.row[first - 1] in PERSONS and not line.words[first - 1].capital
    if held and first > tie + 1:
        return full  # "University of Ojos physics professor Jane Doe"
    if line.row[tie - 1] not in TITLES and line.row[first - 1] not in _SPOKESMEN:
        return None
    before, after = line.row[first - 1], line.row[tie + 1]
    fits = first > tie + 1 and line.words[first].text == full.split()[0]
    titled = line.row[tie] == "of" and before in TITLES and after not in TITLES  # "Chief of Navy Vice Admiral John Doe"
    return full if fits and (titled or before not in _NO_GIVEN_NAMES) else None


def _drop_quoted_by(line: Line, phrase: Phrase) -> tuple[Phrase, str | None]:
    """A phrase without "quoted by CNN", and the outlet."""
    for index in () if line.lows.isdisjoint(_QUOTED) else range(phrase[0] + 1, phrase[1]):
        if line.row[index] in _QUOTED and line.row[index + 1] in {"by", "in"}:
            return (phrase[0], index - 1), text_of(line, index + 2, phrase[1])
    return phrase, None


def _persons_before(line: Line, phrase: Phrase, memory: Memory) -> Speaker | None:
    """The several persons whom this sentence or the one before is about: "Officers are blunter. One said"."""
    before = memory.cast.lines[-1:]
    for told, stop in ((line, phrase[0]), *((other, len(other.words)) for other in before)):
        subject = subject_of(told, stop)
        noun = told.row[noun_of(told, subject)] if subject else ""
        if subject and noun in PERSONS and noun.endswith("s"):
            return Speaker(name=text_of(told, *subject), person=True, plural=True, anonymous=True)
    return None


def _some_of(line: Line, phrase: Phrase, memory: Memory) -> Speaker | None:
    """Those met before of whom some speak: "Two officials were there. One of them said"."""
    of_them = line.row[phrase[1]] == "them" and phrase[0] < phrase[1]
    if not of_them and (phrase[0] < phrase[1] or line.row[phrase[0]] not in ONE_OF):
        return None
    met = next((speaker for speaker in reversed(memory.met) if speaker.plural), None)
    spoke = met and memory.cast.lines and memory.cast.lines[-1].span.start == memory.spoke
    several = met if spoke else _persons_before(line, phrase, memory) or met
    return several or Speaker(name=text_of(line, *phrase), person=True, anonymous=True)


def _from_memory(line: Line, phrase: Phrase, memory: Memory) -> Speaker | None:
    """The speaker that "the ministry", "the diplomat" or "the report" takes up again."""
    words = [word for word in line.words[phrase[0] : phrase[1] + 1] if not word.mark]
    head = "prime" if words[-2:-1] and words[-2].low == "prime" else words[-1].low
    if "local" in line.lows and "local" in line.row[phrase[0] : phrase[1] + 1]:
        return None  # "the local governor": each place has its own
    if head in memory.roles and len(words) <= _LONGEST_ROLE and words[0].low not in _OTHERS:
        return memory.roles[head]
    if words[0].low not in {"the", "this", "that"} or head not in SPEAKING_NOUNS or len(words) > 4:
        return None
    if head in memory.documents:
        return memory.documents[head]
    if head in _GIVEN_OUT and len(words) == _THE_ONE and (voice := _voice(memory)):
        return voice
    named = {word.low for word in words if word.capital and word.low not in DETERMINERS}
    if (head in PRESS or head in _ON_AIR) and not named:
        heads = _ON_AIR if head in _ON_AIR else {head}
        met = (speaker for speaker in reversed(memory.met) if not heads.isdisjoint(speaker.name.lower().split()))
        return next(met, None) or _outlet(memory)
    if head in {"group", "movement", "militia"}:
        groups = [name for name in reversed(memory.bodies) if name in actor_table()]
        forces = [name for name in groups if actor_table()[name].kind == "force"]
        name = next((name for name in forces if actor_table()[name].state is None), next(iter(forces), None))
        if name:
            return Speaker(name=name, person=False, party=name)
    row = {word.low for word in words}
    also = _ALSO_CALLED.get(head, frozenset())
    for speaker in reversed(memory.met):
        actor = actor_table().get(speaker.name)
        called = f"{speaker.name} {actor.name if actor else ''}".lower()
        if head not in called and not also:
            continue
        known = set(called.replace("'s", "").split())
        if "prime" in known and "prime" not in row:
            continue  # "the minister" is not the prime minister
        noun = head if head in known else next(iter(also & known), None)
        if noun and named <= known and (actor or _is_head(speaker.name, noun)):
            return speaker
    return (_outlet(memory) if head in PAPERS and not named else None) or _only_named(line, head, named, memory)


def _outlet(memory: Memory) -> Speaker | None:
    """The paper, agency or station that has spoken last."""
    return next((speaker for speaker in reversed(memory.met) if is_agency(speaker)), None)


def _only_named(line: Line, head: str, named: set[str], memory: Memory) -> Speaker | None:
    """The body, firm or outlet that was named and has not spoken yet: "Saab showed it. The company says ..."."""
    bodies = (name for name in reversed(memory.bodies) if " " in name)
    body = next((name for name in bodies if head == name.lower().split()[-1] and not named), None)
    return Speaker(name=body, person=False) if body else None


def _is_head(name: str, head: str) -> bool:
    """Whether a noun is what a description is of: "ministry" of "Ministry of Defence", no "military" of officials."""
    words = name.lower().split()
    place = words.index(head) if head in words else len(words)
    following = words[place + 1] if place + 1 < len(words) else ""
    return not following or following in PREPOSITIONS or following in _KNOWING or following.startswith("(")


def _named_subject(line: Line, index: int, memory: Memory) -> Speaker | None:
    """The firm, or the body where none has spoken yet, that a sentence begins with: "Acme has sold 18, it said"."""
    start = dateline_end(line)
    mention = line.names.get(start + (line.row[start] == "the"))
    if mention is None or mention.alias.kind not in _OWN_VOICES:
        return None
    stop = line.index_at(mention.span.end)
    if stop >= index or line.row[stop] in POSSESSIVE_MARKS or is_adjective(mention):
        return None
    if mention.alias.kind != "maker" and any(not speaker.person for speaker in memory.met):
        return None
    name = memory.fullest.get(mention.alias.name, mention.alias.text)
    return Speaker(name=name, person=False)


def _own_body(line: Line, index: int, memory: Memory) -> Speaker | None:
    """The body that is the subject of a sentence, or of the one before where nobody spoke: "The army lost 30, it says".

    Such as "The ministry cast doubt on it. It said ...", over sentences about "it" as well.
    """
    own = _named_subject(line, index, memory) or _subject_body(line, index, memory)
    for before in reversed(memory.cast.lines[-_KEPT:]):
        if own or before.paragraph != line.paragraph or before.span.start == memory.spoke:
            return own
        own = _subject_body(before, len(before.words), memory)
        if before.row[0] != "it":
            return own
    return own


def _subject_body(line: Line, stop: int, memory: Memory) -> Speaker | None:
    """The body without a name that a sentence up to word `stop` is about."""
    if line.lows.isdisjoint(BODIES):
        return None
    subject = subject_of(line, stop) or phrase_after(line, dateline_end(line))
    head = head_of(line, subject) if subject else 0
    while subject and head > subject[0] and line.row[head] not in _WHOLE_BODIES:
        head -= 1  # "the army cast doubt on it"
    if subject is None or line.row[head] not in BODIES or not AUXILIARIES.isdisjoint(line.row[: subject[0]]):
        return None
    last = subject[1] if head == head_of(line, subject) else head
    speaker = name_speaker(line, Source(phrase=(subject[0], last), how="shared"), memory)
    return None if speaker is None or speaker.person else speaker


def _surname(memory: Memory) -> str | None:
    """The last speaker by a single name nobody lists, as a person's: "Petrenko said"."""
    names = (name for name in reversed(memory.bodies) if name.isalpha() and name.istitle())
    return next((name for name in names if name not in actor_table()), None)


def _goes_on(line: Line, index: int) -> bool:
    """Whether "it" goes on speaking: "The sale will help Norway, it | added"."""
    return line.row[index + 1 : index + 2] in _ADDED


def _voice(memory: Memory) -> Speaker | None:
    """The body that has spoken last."""
    return next((speaker for speaker in reversed(memory.met) if not speaker.person), None)


def _singles(memory: Memory) -> list[str]:
    """The persons met, the last first, without those who spoke as several."""
    several = {speaker.name for speaker in memory.met if speaker.plural}
    return [name for name in reversed(memory.persons) if name not in several]


def _pronoun(line: Line, index: int, memory: Memory) -> Speaker | None:
    low = line.row[index]
    if low in {"he", "she", "his", "her", "him"}:
        name = fitting(low, _singles(memory)) or memory.cast.last_person(line, index) or _surname(memory)
        known = next((speaker for speaker in reversed(memory.met) if speaker.name == name), None)
        described = name is not None and name.islower()
        return known or (Speaker(name=name, person=True, anonymous=described) if name else None)
    if low in {"it", "its"}:
        own = (_voice(memory) if _goes_on(line, index) else None) or _own_body(line, index, memory)
        if own:
            return own
        name = memory.bodies[-1] if memory.bodies else None
        known = next((speaker for speaker in reversed(memory.met) if speaker.name == name), None)
        return known or (Speaker(name=name, person=False) if name else None)
    if low in {"they", "their", "them"}:
        plural = next((speaker for speaker in reversed(memory.met) if speaker.plural), None)
        return plural or (memory.met[-1] if memory.met else None)
    return None


def _is_beside(line: Line, phrase: Phrase, tie: int, mention: Mention) -> bool:
    """Whether a name stands beside what it is: "the state news agency KCNA"."""
    first = next(k for k in range(phrase[0], phrase[1] + 1) if line.names.get(k) is mention)
    if first > tie and line.row[tie] != "by":
        return False  # "residents of the capital Manama", not "an estimate by the website X"
    if mention.alias.kind == "outlet" and all(line.row[k] in _OF_OUTLETS for k in range(phrase[0], first)):
        return True
    return first > phrase[0] and line.row[first - 1] in BODIES


def _body(line: Line, phrase: Phrase, tie: int, memory: Memory, *, outlet: str | None, party: str | None) -> Speaker:
    """A speaker that is described, or named as a state, a body or an outlet."""
    mention = line.names.get(phrase[1])
    first = phrase[0] + (line.row[phrase[0]] in DETERMINERS)
    if line.row[first] in _HALVES and first + 1 < phrase[1] and line.row[first + 1] in POSSESSIVE_MARKS:
        first += 2
    whole = mention is not None and (mention.span.start <= line.starts[first] or _is_beside(line, phrase, tie, mention))
    if mention and whole and mention.alias.kind in ACTOR_KINDS and not is_adjective(mention):
        actor = actor_table().get(mention.alias.text)
        metonym = actor is not None and actor.form == "metonym"
        name = mention.alias.text if metonym else memory.fullest.get(mention.alias.name, mention.alias.name)
        return Speaker(name=name.removeprefix("The "), person=False, told_to=outlet, party=party)
    last = max(phrase[0], tie - 1)
    house = line.ends_name(last)
    if house and house.alias.kind in _FIRMS_AND_PRESS and house.span.start <= line.starts[first]:
        return Speaker(name=_full_name(house, memory), person=False, told_to=outlet, party=party)
    named = _own_name(line, phrase, last) if mention is None else None
    if named:
        return Speaker(name=named, person=False, told_to=outlet, party=party)
    if tie > phrase[1] and _is_titled(line, phrase):
        return Speaker(name=text_of(line, *phrase), person=True, told_to=outlet, party=party)
    head = line.row[last]
    described = not PERSONS.isdisjoint(line.row[phrase[0] : phrase[1] + 1])
    person = described and (head in PERSONS or head not in _THINGS)
    return Speaker(
        name=text_of(line, *phrase),
        person=person,
        plural=line.row[noun_of(line, phrase)].endswith("s"),
        anonymous=person,
        told_to=outlet,
        party=party,
    )


def _is_titled(line: Line, phrase: Phrase) -> bool:
    """Whether a phrase is a title and a name of one word: "President Lula", "the water minister Atishi"."""
    word = line.words[phrase[1]]
    title = phrase[1] > phrase[0] and line.row[phrase[1] - 1] in TITLES
    return title and word.text.istitle() and word.low not in SPEAKING_NOUNS and word.low not in TITLES


def _own_name(line: Line, phrase: Phrase, last: int) -> str | None:
    """The name nobody lists behind what it is the name of: "DGA" of "the procurement agency DGA"."""
    first = last + 1
    while first > phrase[0] and is_name_word(line, first - 1):
        first -= 1
    common = phrase[0] < first <= last and line.row[last] not in SPEAKING_NOUNS
    common = common and line.row[first - 1] in _NAMED and not line.words[first - 1].capital
    return text_of(line, first, last) if common else None


def _beside_name(line: Line, beside: Phrase | None) -> str | None:
    """The name in an apposition that is nothing but a name, titles before and letters after it."""
    if beside is None or beside[1] - beside[0] > _LONGEST_NAME:
        return None
    row = range(beside[0], beside[1] + 1)
    last = next((k for k in reversed(row) if line.words[k].text in line.people), None)
    full = (_namesake(line, beside[0], last) or line.people[line.words[last].text]) if last is not None else None
    if full and all(line.words[k].capital or line.row[k] in _BESIDE_NAMES for k in row):
        return full
    titled = beside[1] == beside[0] + 1 and line.row[beside[0]] in _RANKS and line.words[beside[1]].capital
    return text_of(line, *beside) if titled else None


def _party(line: Line, source: Source) -> str | None:
    """Whom a source speaks for: "Houthi spokesman", "two U.S. officials", "X, Ukraine's former minister"."""
    press = not PRESS.isdisjoint(line.lows)
    for phrase in filter(None, (source.phrase, source.beside)):
        if press and is_press(line.row[phrase[0] : phrase[1] + 1]):
            continue
        for index in range(phrase[0], phrase[1] + 1):
            mention = line.names.get(index)
            actor = actor_table().get(mention.alias.text) if mention else None
            if actor is None or actor.kind == "outlet":
                continue
            if not is_compounded(line, index) or line.row[index].endswith(_RULED):
                own = own_force(line, index + 1) if index < phrase[1] else None
                return own or actor.state or actor.name
    return None


def name_speaker(line: Line, source: Source, memory: Memory) -> Speaker | None:
    """The speaker a source phrase means; None where a pronoun has nobody to mean."""
    phrase, outlet = _drop_quoted_by(line, source.phrase)
    first = line.row[phrase[0]]
    if _is_pronoun(line, phrase, source):
        return _pronoun(line, phrase[0], memory)
    if first in _NOBODYS:
        return None  # "according to unconfirmed reports", "neither firm said"
    if memory.met and is_nobodys(line, phrase):
        return memory.met[-1]
    phrase = author(line, phrase) or phrase
    if is_picture(line, phrase):
        return None
    tie = first_tie(line, phrase)
    body = line.row[tie - 1] in _NO_PERSONS and phrase[0] < phrase[1]
    name = None if body else _person_before(line, phrase, tie)
    if name is None and not line.row[tie - 1].endswith("s"):  # beside several stands no name of theirs
        name = _beside_name(line, source.beside)
    if name is None and body and line.words[phrase[1]].text in line.people:
        name = _after_office(line, phrase, tie)  # "Ministry of Defence spokesman John Doe"
    if name is None and source.beside and first in ONE_OF:
        name = person_in(line, source.beside)  # "one, Jane Doe of the institute, says"
    party = _party(line, source)
    if name:
        return _person(name, _other_person(line, phrase, name), memory, outlet=outlet, party=party)
    house = _house_beside(line, phrase, source.beside) if body else None
    if house:
        return Speaker(name=house, person=False, told_to=outlet, party=party)
    known = _some_of(line, phrase, memory) or _from_memory(line, phrase, memory)
    if known:
        return known
    meant = memory.cast.meant_by(line, phrase)
    if meant:
        return _taken_up(meant, memory)
    speaker = _body(line, phrase, tie, memory, outlet=outlet, party=party)
    spelled = memory.cast.spelled_out(speaker.name) if speaker.name.isupper() else _spelled(speaker.name, memory)
    return replace(speaker, name=spelled) if spelled else speaker


def _is_pronoun(line: Line, phrase: Phrase, source: Source) -> bool:
    """Whether a phrase means somebody named before: "he", "his letter", "its report"."""
    first = line.row[phrase[0]]
    if phrase[0] == phrase[1] and first in _TAKEN_UP:
        return True
    counted = source.how == "before" or line.row[phrase[1]] in RECKONINGS  # "by its own count"
    own = first in {"his", "her"} or (first == "its" and counted)
    return own and line.row[phrase[1]] in DOCUMENTS


def _person(name: str, other: str | None, memory: Memory, *, outlet: str | None, party: str | None) -> Speaker:
    """A person, or two who speak as one, with the party that was told where the person spoke before."""
    if other:
        return Speaker(name=f"{other} and {name}", person=True, plural=True, told_to=outlet, party=party)
    met = next((speaker for speaker in reversed(memory.met) if speaker.name == name), None)
    return Speaker(name=name, person=True, told_to=outlet, party=party or (met.party if met else None))


def _house_beside(line: Line, phrase: Phrase, beside: Phrase | None) -> str | None:
    """The name in an apposition that tells which body it is: "the state arms maker, Nordex, said"."""
    if beside is None or beside[1] - beside[0] > _LONGEST_NAME or line.words[phrase[1]].capital:
        return None
    first = beside[0] + (line.row[beside[0]] == "the")
    bare = first <= beside[1] and all(is_name_word(line, k) for k in range(first, beside[1] + 1))
    return text_of(line, first, beside[1]) if bare else None


def _spelled(name: str, memory: Memory) -> str | None:
    """The name met before that an abbreviation at its end stands for: "State TV" after "state television"."""
    if not name.endswith(" TV"):
        return None
    whole = name[:-2].lower() + "television"
    return next((speaker.name for speaker in memory.met if speaker.name.lower() == whole), None)


def _taken_up(meant: tuple[str, bool], memory: Memory) -> Speaker:
    """A speaker whom the report has named, as it was met where it has spoken already."""
    name, person = meant
    met = next((speaker for speaker in reversed(memory.met) if speaker.name == name), None)
    return met or Speaker(name=name, person=person)


def _full_name(mention: Mention, memory: Memory) -> str:
    return memory.fullest.get(mention.alias.name, mention.alias.name).removeprefix("The ")
