"""Everything that is laid side by side, sorted by topic."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType

from flyout.claims.model import Claim, subject_words
from flyout.core.statement import Modality, Statement
from flyout.documents.model import Document
from flyout.findings.attributes import MEASURES, the
from flyout.findings.deals import buyers_of, by_buyer, is_of_a_deal
from flyout.findings.hosts import outlets_of
from flyout.findings.longer_names import longer_names
from flyout.findings.one_deal import one_deal
from flyout.findings.pairs import Pairing, pair
from flyout.findings.restated import restated
from flyout.findings.states import lone_states
from flyout.findings.unnamed import named_flights, renamed, renamed_events
from flyout.findings.unnamed_versions import agrees, by_version, unnamed_versions
from flyout.findings.voices import Voices, name_reports


@dataclass(frozen=True, slots=True, kw_only=True)
class Case:
    """The statements and claims of one check.

    Parameters
    ----------
    reported : tuple of Statement
        What reports say, in the order of the reports and their texts.
    published : tuple of Statement
        Citable figures of the catalogue.
    assumed : tuple of Statement
        Figures nobody can be quoted for: shown where nothing else is, never
        held against a report.
    claims : mapping of str to Claim
        By id, in the same order; events of a missile without a name stand under the name that others give it.
    documents : mapping of str to Document
        By name, in the order given.
    outlets : mapping of str to str
        Of each report whose outlet is known, by its name.
    unnamed : mapping of str to str
        By the locator of what is said of a missile without a name: the named one whose flight it is of, and
        under which it stands in `reported`.
    deals : mapping of str to str
        By the locator of a figure told of a system: the missile that others say is bought in the same deal, and under
        which it stands in `reported`.
    versions : mapping of str to str
        By the locator of a statement the version without a name that it is of: "newer version".
    states : mapping of str to str
        Of each report that names but one state: that state, whose "defence ministry" it then quotes.
    offices : mapping of (str, str) to str
        Of a speaker, by the report and his name, where the report names it anywhere.
    """

    reported: tuple[Statement, ...]
    published: tuple[Statement, ...]
    assumed: tuple[Statement, ...]
    claims: Mapping[str, Claim]
    documents: Mapping[str, Document]
    outlets: Mapping[str, str]
    unnamed: Mapping[str, str]
    deals: Mapping[str, str]
    versions: Mapping[str, str]
    states: Mapping[str, str]
    offices: Mapping[tuple[str, str], str]
    voices: Voices


@dataclass(frozen=True, slots=True, kw_only=True)
class Topic:
    """All that is said of one quantity of one system.

    Parameters
    ----------
    of : str or None
        For counts: what was done with the things counted.
    version : str or None
        Of figures that are parted by a version without a name: which they are of.
    reported, denied : tuple of Statement
        What reports say, and what they say is denied.
    """

    subject: str
    attribute: str
    of: str | None
    version: str | None
    reported: tuple[Statement, ...]
    denied: tuple[Statement, ...]
    published: tuple[Statement, ...]
    assumed: tuple[Statement, ...]


def open_case(
    statements: Iterable[Statement],
    figures: Iterable[Statement],
    claims: Iterable[Claim],
    documents: Sequence[Document],
) -> Case:
    """Put everything in the order of the reports and part figures from assumptions."""
    places = {document.name: place for place, document in enumerate(documents)}
    ordered = sorted(claims, key=lambda claim: (places.get(claim.doc, len(places)), claim.clause, claim.id))
    ranks = {claim.id: rank for rank, claim in enumerate(ordered)}
    figures = sorted(figures, key=lambda figure: (figure.origin.name, figure.origin.locator))
    by_id = MappingProxyType({claim.id: claim for claim in ordered})
    by_name = MappingProxyType({document.name: document for document in documents})
    told = sorted(statements, key=lambda said: _place(said, places, ranks))
    unnamed = named_flights(told, by_id)
    deals = one_deal(told, by_id, by_name)
    reported = tuple(restated(tuple(renamed(told, {**longer_names(told, by_name), **unnamed, **deals})), by_id))
    return Case(
        reported=reported,
        published=tuple(figure for figure in figures if figure.origin.citable),
        assumed=tuple(figure for figure in figures if not figure.origin.citable),
        claims=MappingProxyType(renamed_events(by_id, told, unnamed)),
        documents=by_name,
        outlets=outlets_of(documents, ordered),
        unnamed=MappingProxyType(unnamed),
        deals=MappingProxyType(deals),
        versions=MappingProxyType(unnamed_versions(reported, by_id, by_name)),
        states=lone_states(documents),
        offices=_offices(ordered),
        voices=name_reports(documents),
    )


def _offices(claims: Iterable[Claim]) -> Mapping[tuple[str, str], str]:
    named = ((claim.doc, claim.speaker, claim.office_text) for claim in claims)
    return MappingProxyType({(doc, speaker): office for doc, speaker, office in named if speaker and office})


def _place(said: Statement, places: Mapping[str, int], ranks: Mapping[str, int]) -> tuple[int, int, str]:
    origin = said.origin
    return places.get(origin.name, len(places)), ranks.get(origin.locator, len(ranks)), origin.locator


def topics(case: Case) -> tuple[Topic, ...]:
    """Quantities that at least one report speaks of, in the order they come up."""
    told: dict[tuple[str, str, str | None], list[Statement]] = {}
    for said in filter(_measured, case.reported):
        if said.attribute in MEASURES:
            told.setdefault(_key(said, case), []).append(said)
    _join_promised(told, case)
    buyers = buyers_of(case.claims)
    return tuple(
        _topic(key, part, version, buyers, case)
        for key, said in told.items()
        if said
        for deal in by_buyer(said, buyers)
        for version, part in by_version(deal, case.versions)
    )


def _join_promised(told: dict[tuple[str, str, str | None], list[Statement]], case: Case) -> None:
    """Move what is still to be delivered to what is ordered, where another report gives that number as ordered."""
    for (subject, attribute, of), said in told.items():
        ordered = told.get((subject, attribute, "ordered"), [])
        if of == "delivered":
            promised = [one for one in said if one.modality is Modality.EXPECTED and _is_given(one, ordered)]
            if promised:
                ordered += promised
                ordered.sort(key=case.reported.index)
                said[:] = [one for one in said if one not in promised]


def _is_given(said: Statement, others: Iterable[Statement]) -> bool:
    return any(other.origin.name != said.origin.name and pair(said, other) is Pairing.AGREE for other in others)


def _measured(said: Statement) -> bool:
    return said.value is not None and said.unit is not None and said.reading is not None


def _key(said: Statement, case: Case) -> tuple[str, str, str | None]:
    claim = case.claims.get(said.origin.locator)
    return said.subject, said.attribute, claim.of if claim and said.attribute == "count" else None


def _version_of(subject: str, version: str | None) -> str:
    """What figures of one version are of; one that has a name is called by it."""
    if version is None:
        return subject
    return f"{version} of {the(subject)}" if version.islower() else subject_words(subject, version)


def _topic(
    key: tuple[str, str, str | None],
    said: Sequence[Statement],
    version: str | None,
    buyers: Mapping[str, str],
    case: Case,
) -> Topic:
    subject, attribute, of = key
    docs = {statement.origin.name for statement in said}
    who = {buyers.get(statement.origin.locator) for statement in said}

    def about(figures: tuple[Statement, ...]) -> tuple[Statement, ...]:
        # Catalogue counts do not say what was done with the things counted.
        if attribute == "count":
            return ()
        matching = [figure for figure in figures if (figure.subject, figure.attribute) == (subject, attribute)]
        if attribute == "contract_value":
            texts = [document.text for doc in docs if (document := case.documents.get(doc))]
            matching = [figure for figure in matching if is_of_a_deal(figure, texts, who)]
        measured = (figure for figure in matching if _measured(figure))
        # What is published of a system tells against none of its versions; it may support one.
        return tuple(figure for figure in measured if version is None or agrees(figure, said))

    return Topic(
        subject=_version_of(subject, version),
        attribute=attribute,
        of=of,
        version=version,
        reported=tuple(statement for statement in said if statement.modality is not Modality.DENIED),
        denied=tuple(statement for statement in said if statement.modality is Modality.DENIED),
        published=about(case.published),
        assumed=about(case.assumed),
    )
