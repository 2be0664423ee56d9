"""What a letter says to a request for access: each category once, with what GDPR Art. 15(1) asks for."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from privpolicy.evaluation.planning import to_erase
from privpolicy.evaluation.requests import RequestAnswer, Response
from privpolicy.evaluation.requests.response import CategoryInformation
from privpolicy.evaluation.verdict import Verdict
from privpolicy.explanation.letter_parts import Paragraph, authority, named, paragraph, said_of
from privpolicy.explanation.sentence import Cited, Country, Named, Sentence, listed, sentence
from privpolicy.vocabulary.enums import LegalBasis, Regime
from privpolicy.vocabulary.term import Purpose, Recipient


def access(response: Response, answers: Sequence[RequestAnswer]) -> Iterator[Paragraph]:
    """The copy, and for each category what for, how long, to whom and where from."""
    yield paragraph([sentence("letter.access.granted")])
    groups: dict[tuple[tuple[Sentence, ...], ...], list[RequestAnswer]] = {}
    for one in answers:
        if one.information is not None:
            groups.setdefault(tuple(_items(one.information, response)), []).append(one)
    for items, some in groups.items():
        yield Paragraph((sentence("letter.access.category", data=named(some)),), items)
    yield paragraph(_rights(response))


def _items(about: CategoryInformation, response: Response) -> Iterator[tuple[Sentence, ...]]:
    """What is said of one category, a line each."""
    if not about.processing and not about.kept.permitted:
        yield (sentence("letter.access.unused"),)
    elif not about.processing:  # a duty, a hold or a restriction keeps them, for its own purpose
        used = listed(Named(Purpose, key) for key in about.kept.purposes)
        yield (sentence("letter.access.use", purposes=used, cite=Cited()),)
    for basis, keys, clauses in _uses(about):
        used, cite = listed(Named(Purpose, key) for key in keys), Cited(clauses)
        if basis is None:
            yield (sentence("letter.access.use", purposes=used, cite=cite),)
        else:
            ground = sentence(f"basis.{basis.value}")
            yield (sentence("letter.access.use.basis", purposes=used, basis=ground, cite=cite),)
    yield tuple(_time(about.kept, response))
    for recipients, keys, clauses in _given_to(about):
        yield (
            sentence(
                "letter.access.recipients",
                recipients=listed(Named(Recipient, key) for key in recipients),
                purposes=listed(Named(Purpose, key) for key in keys),
                cite=Cited(clauses),
            ),
        )
    yield from _outside(about)
    yield from ((one,) for one in _source(about))


def _time(verdict: Verdict, response: Response) -> Iterator[Sentence]:
    """How long: by the rules themselves; where nothing lets it be kept, that it will be erased."""
    if not verdict.permitted:
        yield sentence("letter.access.to_erase" if to_erase(verdict) else "letter.access.time_open")
        return
    yield from said_of(verdict, response)


def _uses(about: CategoryInformation) -> Iterator[tuple[LegalBasis | None, tuple[str, ...], tuple[str, ...]]]:
    """The purposes together by the legal basis that the text names, with the clauses that do."""
    found: dict[LegalBasis | None, tuple[dict[str, None], dict[str, None]]] = {}
    for part in about.processing:
        purposes_, clauses = found.setdefault(None if part.inferred else part.basis, ({}, {}))
        purposes_.update(dict.fromkeys(part.purposes))
        clauses.update(dict.fromkeys(part.clauses))
    for basis, (keys, clauses) in found.items():
        yield basis, tuple(keys), tuple(clauses)


def _given_to(
    about: CategoryInformation,
) -> Iterator[tuple[tuple[str, ...], tuple[str, ...], tuple[str, ...]]]:
    """The recipients with their purposes; disclosures that name the same of both are one."""
    found: dict[tuple[tuple[str, ...], tuple[str, ...]], dict[str, None]] = {}
    for one in about.recipients:
        found.setdefault((one.recipients, one.purposes), {}).update(dict.fromkeys(one.clauses))
    for (recipients, keys), clauses in found.items():
        yield recipients, keys, tuple(clauses)


def _outside(about: CategoryInformation) -> Iterator[tuple[Sentence, ...]]:
    """The third countries that recipients are in, and what protects the data there (Art. 15(2))."""
    for one in about.recipients:
        lines = []
        if one.countries:
            within = listed(Country(country, within=True) for country in one.countries)
            lines.append(sentence("letter.access.country", countries=within))
        if one.mechanisms:
            named_ = listed(sentence(f"mechanism.{mechanism}") for mechanism in one.mechanisms)
            lines.append(sentence("letter.access.mechanism", mechanism=named_))
        if one.copy is not None:
            lines.append(sentence("letter.access.copy", text=one.copy))
        if lines:
            who = listed(Named(Recipient, key) for key in one.recipients)
            yield (sentence("letter.access.outside", recipients=who, cite=Cited(one.clauses)), *lines)


def _source(about: CategoryInformation) -> Iterator[Sentence]:
    if about.from_person is True:
        yield sentence("letter.access.source.person")
    elif about.obtained_from:
        named_ = listed(Named(Recipient, key) for key in about.obtained_from)
        yield sentence("letter.access.source.named", recipients=named_)
    elif about.from_person is False:
        yield sentence("letter.access.source.other")
    if about.automated:
        yield sentence("letter.access.automated")
    for text in about.logic:
        yield sentence("letter.access.logic", text=text)


def _rights(response: Response) -> Iterator[Sentence]:
    if response.regime is Regime.GDPR:
        yield sentence("letter.access.rights")
        yield sentence("letter.access.complaint", authority=authority(response))
