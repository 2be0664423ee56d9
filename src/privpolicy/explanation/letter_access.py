"""What a letter says to a request for access: each category once, with what GDPR Art. 15(1) asks for."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from privpolicy.evaluation.requests import RequestAnswer, Response
from privpolicy.evaluation.requests.response import CategoryInformation
from privpolicy.evaluation.verdict import Told, Verdict
from privpolicy.explanation.context import Telling
from privpolicy.explanation.letter_parts import Paragraph, authority, named, paragraph
from privpolicy.explanation.reasons import reasons
from privpolicy.explanation.sentence import Cited, Named, Sentence, listed, sentence
from privpolicy.model import FrozenMap
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
    if not about.processing:
        yield (sentence("letter.access.unused"),)
    for basis, keys, clauses in _uses(about):
        used, cite = listed(Named(Purpose, key) for key in keys), Cited(clauses)
        if basis is None:
            yield (sentence("letter.access.use", purposes=used, cite=cite),)
        else:
            ground = sentence(f"basis.{basis.value}")
            yield (sentence("letter.access.use.basis", purposes=used, basis=ground, cite=cite),)
    kept = Told(about.kept.content, about.kept.question, about.kept.policy, response.lexicon)
    yield tuple(_time(Verdict(about.kept.outcome, kept)))
    for recipients, keys, clauses in _given_to(about):
        yield (
            sentence(
                "letter.access.recipients",
                recipients=listed(Named(Recipient, key) for key in recipients),
                purposes=listed(Named(Purpose, key) for key in keys),
                cite=Cited(clauses),
            ),
        )
    yield from ((one,) for one in _source(about))


def _time(verdict: Verdict) -> Iterator[Sentence]:
    """How long: by the rules themselves; where nothing lets it be kept, that it will be erased."""
    if verdict.denied:
        yield sentence("letter.access.to_erase")
        return
    for one in reasons(Telling(verdict)):
        # Said of these data, in a list of its own for each category.
        same = {"data": sentence("letter.access.they")} if "data" in one.params else {}
        yield Sentence(one.key, FrozenMap({**one.params, **same}))


def _uses(about: CategoryInformation) -> Iterator[tuple[LegalBasis | None, tuple[str, ...], tuple[str, ...]]]:
    """The purposes together by legal basis, with the clauses that name them."""
    found: dict[LegalBasis | None, tuple[dict[str, None], dict[str, None]]] = {}
    for part in about.processing:
        purposes_, clauses = found.setdefault(part.basis, ({}, {}))
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


def _rights(response: Response) -> Iterator[Sentence]:
    if response.regime is Regime.GDPR:
        yield sentence("letter.access.rights")
        yield sentence("letter.access.complaint", authority=authority(response))
