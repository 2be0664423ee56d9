"""From a finding about a policy's text to sentences without language."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from types import MappingProxyType
from typing import Final, NamedTuple

from privpolicy.explanation.sentence import (
    Cited,
    Country,
    Form,
    Length,
    Named,
    Sentence,
    Value,
    listed,
    sentence,
)
from privpolicy.law import STATUTES, provision
from privpolicy.linting import CODES, Code, LintFinding, Severity
from privpolicy.linting.findings import Param
from privpolicy.model import FrozenMap, Text
from privpolicy.vocabulary.enums import LANGUAGES, Statute
from privpolicy.vocabulary.term import DataCategory, Purpose, Recipient, Right, State, Term

# So many of a kind are named; of more, the first of them and how many are left.
_MOST: Final = 6
_GDPR_SV: Final = re.compile(r"artikel (.+) i dataskyddsförordningen")
_GDPR_EN: Final = re.compile(r"Art\. (.+) GDPR")

_PLACES: Final = {
    "lint.more": frozenset({"n"}),
    "lint.authority": frozenset(),
    "lint.articles": frozenset({"articles"}),
    **{f"lint.version.{version}": frozenset[str]() for version in ("all", *LANGUAGES)},
    "lint.unverified": frozenset({"law"}),
    "lint.none": frozenset({"policy", "day"}),
    "lint.heading": frozenset({"policy", "day", "n"}),
    **{f"lint.severity.{severity.value}": frozenset[str]() for severity in Severity},
}
LINT_KEYS: Final[Mapping[str, frozenset[str]]] = MappingProxyType(
    {
        **_PLACES,
        **{f"lint.{code.value}.title": frozenset[str]() for code in Code},
        **{f"lint.{code.value}.wrong": CODES[code].places for code in Code},
        **{f"lint.{code.value}.needed": frozenset[str]() for code in Code},
    }
)
"""Every message key of a finding, with the places that its sentence has."""


class FindingSentences(NamedTuple):
    """What a finding says: its title, what is wrong, what a compliant text needs, where, and by which law.

    ``caution`` names the law that has not been read in its source.
    """

    title: Sentence
    wrong: Sentence
    needed: Sentence
    where: Cited
    law: tuple[Value, ...]
    caution: tuple[Sentence, ...]


def finding_sentences(finding: LintFinding) -> FindingSentences:
    """What a finding says, without language."""
    key = f"lint.{finding.code.value}"
    places = {name: _value(name, finding.params[name]) for name in CODES[finding.code].places}
    unread = [one for one in finding.provisions if not provision(one).source.verified]
    return FindingSentences(
        title=sentence(f"{key}.title"),
        wrong=Sentence(f"{key}.wrong", FrozenMap(places)),
        needed=sentence(f"{key}.needed"),
        where=Cited(finding.clauses, inline=True, whole=True),
        law=tuple(_law(finding.provisions)),
        caution=tuple(sentence("lint.unverified", law=Cited(provision=one, inline=True)) for one in unread),
    )


def _law(keys: tuple[str, ...]) -> Iterator[Value]:
    """The articles of the GDPR together, and each other provision by itself."""
    articles = [article for key in keys if (article := _article(key)) is not None]
    if len(articles) > 1:
        yield sentence("lint.articles", articles=listed(articles))
    for key in keys:
        if len(articles) == 1 or _article(key) is None:
            yield Cited(provision=key, inline=True)


def _article(key: str) -> Text | None:
    """The number of an article of the GDPR, as each language writes it."""
    found = provision(key)
    sv, en = _GDPR_SV.fullmatch(found.sv), _GDPR_EN.fullmatch(found.en)
    return Text(sv=sv[1], en=en[1]) if sv and en else None


# --- Plain values into words ----------------------------------------------------------------------


def _value(name: str, param: Param) -> Value:
    if isinstance(param, tuple):
        return _SEVERAL[name](param)
    if name in _ONE and isinstance(param, str):
        return _ONE[name](param)
    return param


def _terms(kind: type[Term], form: Form = "phrase") -> Callable[[tuple[str, ...]], Value]:
    return lambda keys: _some([Named(kind, key, form) for key in keys])


def _some(values: list[Value]) -> Value:
    if len(values) <= _MOST:
        return listed(values)
    shown: Iterable[Value] = values[: _MOST - 1]
    return listed([*shown, sentence("lint.more", n=len(values) - _MOST + 1)])


def _clauses(keys: tuple[str, ...]) -> Value:
    return Cited(keys, inline=True, whole=True)


def _countries(codes: tuple[str, ...]) -> Value:
    return listed([Country(code) for code in codes], "or")


def _statute(key: str) -> Value:
    row = STATUTES[Statute(key)]
    return Text(sv=row.sv, en=row.en)


def _lasting(key: str) -> Value:
    return Named(State, key, "clause")


def _version(key: str) -> Value:
    return sentence(f"lint.version.{key}")


def _some_authority(_none: str) -> Value:
    return sentence("lint.authority")


_SEVERAL: Final[Mapping[str, Callable[[tuple[str, ...]], Value]]] = {
    "purposes": _terms(Purpose),
    "data": _terms(DataCategory),
    "recipients": _terms(Recipient),
    "rights": _terms(Right),
    "countries": _countries,
    "together": _clauses,
}
_ONE: Final[Mapping[str, Callable[[str], Value]]] = {
    "statute": _statute,
    "lasting": _lasting,
    "version": _version,
    "authority": _some_authority,
    "period": Length,
}
