"""What every part of a letter, and of a list of tasks, is put together from."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from privpolicy import law
from privpolicy.evaluation.requests import RequestAnswer, Response
from privpolicy.evaluation.requests.reasons import Reason
from privpolicy.evaluation.verdict import Told, Verdict
from privpolicy.explanation.addressing import sentence_to_her
from privpolicy.explanation.context import Telling
from privpolicy.explanation.reasons import reasons
from privpolicy.explanation.sentence import Cited, Named, Sentence, Value, listed, sentence
from privpolicy.model import FrozenMap
from privpolicy.vocabulary.enums import RequestOutcome
from privpolicy.vocabulary.term import DataCategory, Purpose


class Paragraph(NamedTuple):
    """Sentences in a row, and a list below them where there is one."""

    sentences: tuple[Sentence, ...]
    items: tuple[tuple[Sentence, ...], ...] = ()


def paragraph(sentences: Iterable[Sentence]) -> Paragraph:
    """A paragraph that says each sentence once."""
    return Paragraph(tuple(dict.fromkeys(sentences)))


def cited(one: Reason) -> Cited:
    """Where a reason stands."""
    return Cited(provision=one.provision) if one.provision else Cited(one.clauses)


def named(answers: Iterable[RequestAnswer]) -> Value:
    """The categories of the answers by name, each once."""
    return listed(Named(DataCategory, key) for key in dict.fromkeys(one.category for one in answers))


def purposes(keys: Iterable[str]) -> Value:
    """Purposes by name."""
    return listed(Named(Purpose, key) for key in keys)


def having(answers: Iterable[RequestAnswer], outcome: RequestOutcome) -> list[RequestAnswer]:
    """The answers with that outcome."""
    return [one for one in answers if one.outcome is outcome]


def authority(response: Response) -> Value:
    """The supervisory authority of the policy's country, by name where it is known."""
    found = law.authority_on(response.jurisdiction, response.on)
    return sentence("letter.authority") if found is None else found.name


def said_of(verdict: Verdict, response: Response) -> Iterator[Sentence]:
    """The reasons of an answer about one category, which the letter has just named."""
    told = Told(verdict.content, verdict.question, verdict.policy, response.lexicon)
    for one in reasons(Telling(Verdict(verdict.outcome, told))):
        same = {"data": sentence("letter.they")} if "data" in one.params else {}
        yield sentence_to_her(Sentence(one.key, FrozenMap({**one.params, **same})))
