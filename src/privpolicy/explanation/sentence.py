"""A sentence without language: a message key, and typed values for its places."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Literal

from privpolicy.model import FrozenMap, Text
from privpolicy.vocabulary.term import Term

Form = Literal["phrase", "clause", "negated", "label", "until", "you", "you_negated"]


@dataclass(frozen=True, slots=True)
class Named:
    """A term, in the form that the sentence has room for."""

    kind: type[Term]
    key: str
    form: Form = "phrase"


@dataclass(frozen=True, slots=True)
class Listed:
    """Several values, joined by *and* or *or*."""

    items: tuple[Value, ...]
    joined: Literal["and", "or"] = "and"


@dataclass(frozen=True, slots=True)
class Length:
    """A period in ISO 8601, in its author's units."""

    iso: str


@dataclass(frozen=True, slots=True)
class Cited:
    """Where a sentence can be read: clauses of the policy, or a provision of law. May be empty.

    ``inline`` names them as the subject of a sentence; otherwise they stand in brackets behind it.
    ``whole`` names every clause, where a sentence for reading names the first few.
    ``brief``: as short as they can be told.
    """

    clauses: tuple[str, ...] = ()
    provision: str = ""
    inline: bool = False
    whole: bool = False
    brief: bool = False


@dataclass(frozen=True, slots=True)
class Country:
    """A country by its ISO code: ``to`` it, or ``within`` it."""

    code: str
    within: bool = False


@dataclass(frozen=True, slots=True)
class Decision:
    """The number of a decision of the European Commission."""

    number: str


@dataclass(frozen=True, slots=True)
class Contact:
    """An address: where the format has links, a link to it, but only if it is plainly of its kind."""

    kind: Literal["email", "phone", "web"]
    text: str


@dataclass(frozen=True, slots=True)
class Reference:
    """A part of a sentence that leads to another place in the same document, by its anchor."""

    value: Value
    anchor: str


@dataclass(frozen=True, slots=True)
class Sentence:
    """A message key and the values of its places.

    As the value of a place it is a part of the sentence around it.
    """

    key: str
    params: Mapping[str, Value] = FrozenMap()


Value = (
    str
    | int
    | date
    | Text
    | Named
    | Listed
    | Length
    | Cited
    | Country
    | Decision
    | Contact
    | Reference
    | Sentence
)


def sentence(key: str, **params: Value) -> Sentence:
    """A sentence with these values."""
    return Sentence(key, FrozenMap(params))


def listed(values: Iterable[Value], joined: Literal["and", "or"] = "and") -> Listed:
    """Several values, joined."""
    return Listed(tuple(values), joined)
