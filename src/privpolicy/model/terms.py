"""A policy's own terms as JSON: the one place where a term is written out whole."""

from __future__ import annotations

from collections.abc import Mapping, Set as AbstractSet
from dataclasses import asdict
from enum import StrEnum
from typing import Any, Final, TypeVar

from privpolicy.errors import Fault, ModelError, PolicyError, did_you_mean
from privpolicy.vocabulary.enums import FactType, Mark
from privpolicy.vocabulary.term import (
    DataCategory,
    Event,
    Fact,
    Purpose,
    Recipient,
    Right,
    State,
    Subject,
    Term,
    Words,
)

_KINDS: Final[dict[str, type[Term]]] = {
    kind.kind.replace(" ", "_"): kind
    for kind in (DataCategory, Purpose, Recipient, Subject, Event, State, Fact, Right)
}

_NAMES: Final[dict[type[StrEnum], str]] = {Mark: "mark", FactType: "kind of fact"}
_Word = TypeVar("_Word", Mark, FactType)


def term_to_dict(term: Term) -> dict[str, Any]:
    """All of a term, ready for JSON, without what is empty."""
    kind = type(term).kind.replace(" ", "_")
    names = ("broader", "dpv", "fides", *term.extra_fields)
    rest = {name: value for name in names if (value := getattr(term, name))}
    if "marks" in rest:
        rest["marks"] = sorted(rest["marks"])
    words = {lang: {k: v for k, v in asdict(getattr(term, lang)).items() if v} for lang in ("sv", "en")}
    return {"kind": kind, "key": str(term), **rest, **words}


def term_from(value: object) -> Term:
    """A term as it is, or from its JSON form; raises ``PolicyError``."""
    if isinstance(value, Term):
        return value
    if not isinstance(value, Mapping):
        raise PolicyError([Fault("", f"expected a term, got {value!r}", value)])
    fields: dict[str, Any] = dict(value)
    kind = _KINDS.get(str(fields.pop("kind", "")))
    if kind is None:
        help_ = did_you_mean(str(value.get("kind", "")), _KINDS) or f"one of {', '.join(_KINDS)}"
        raise PolicyError(
            [Fault("kind", f"unknown kind of term {value.get('kind')!r}", value.get("kind"), help_)]
        )
    allowed = {"key", "broader", "dpv", "fides", "sv", "en", *kind.extra_fields}
    faults = [
        Fault(name, f"a {kind.kind} has no field {name!r}", help=did_you_mean(name, allowed))
        for name in fields.keys() - allowed
    ]
    faults += [Fault(name, "is required") for name in ("key", "sv", "en") if name not in fields]
    for name in fields.keys() & allowed:
        try:
            fields[name] = _field(name, fields[name])
        except PolicyError as wrong:
            faults += wrong.faults
    if faults:
        raise PolicyError(faults)
    try:
        return kind(fields.pop("key"), **fields)
    except ModelError as wrong:
        raise PolicyError(
            Fault("key", fault.problem, fault.value, fault.help) for fault in wrong.faults
        ) from None


def _field(name: str, value: object) -> object:
    match name:
        case "sv" | "en":
            return _words(name, value)
        case "marks":
            return _marks(value)
        case "value":
            return _one_of(FactType, name, value)
        case _ if isinstance(value, str) or (value is None and name != "key"):
            return value
        case _:
            raise PolicyError([Fault(name, f"expected a text, got {value!r}", value)])


def _words(lang: str, value: object) -> Words:
    if isinstance(value, Words):
        return value
    try:
        words = Words(**value)  # type: ignore[arg-type]
    except TypeError as wrong:
        raise PolicyError(
            [Fault(lang, f"expected label, definition and the term's forms: {wrong}", value)]
        ) from None
    faults = [
        Fault(f"{lang}.{form}", f"expected a text, got {text!r}", text)
        for form, text in asdict(words).items()
        if not isinstance(text, str)
    ]
    if faults:
        raise PolicyError(faults)
    return words


def _marks(value: object) -> frozenset[Mark]:
    if not isinstance(value, list | tuple | AbstractSet):
        raise PolicyError([Fault("marks", f"expected a list of marks, got {value!r}", value, _choice(Mark))])
    return frozenset(_one_of(Mark, "marks", mark) for mark in value)


def _one_of(words: type[_Word], name: str, value: object) -> _Word:
    try:
        return words(str(value))
    except ValueError:
        help_ = did_you_mean(str(value), map(str, words)) or _choice(words)
        raise PolicyError([Fault(name, f"unknown {_NAMES[words]} {value!r}", value, help_)]) from None


def _choice(words: type[StrEnum]) -> str:
    return f"one of {', '.join(words)}"
