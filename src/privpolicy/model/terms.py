"""A policy's own terms as JSON: the one place where a term is written out whole."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict
from typing import Any, Final

from privpolicy.errors import Fault, PolicyError, did_you_mean
from privpolicy.vocabulary.enums import FactType, Mark
from privpolicy.vocabulary.term import DataCategory, Event, Fact, Purpose, Recipient, Right, State, Subject, Term, Words

_KINDS: Final[dict[str, type[Term]]] = {
    kind.kind.replace(" ", "_"): kind
    for kind in (DataCategory, Purpose, Recipient, Subject, Event, State, Fact, Right)
}


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
        raise PolicyError([Fault("kind", f"unknown kind of term {value.get('kind')!r}", value.get("kind"), help_)])
    allowed = {"key", "broader", "dpv", "fides", "sv", "en", *kind.extra_fields}
    faults = [
        Fault(name, f"a {kind.kind} has no field {name!r}", help=did_you_mean(name, allowed))
        for name in fields.keys() - allowed
    ]
    faults += [Fault(name, "is required") for name in ("key", "sv", "en") if name not in fields]
    if faults:
        raise PolicyError(faults)
    for lang in ("sv", "en"):
        fields[lang] = _words(lang, fields[lang])
    if "marks" in fields:
        fields["marks"] = frozenset(Mark(mark) for mark in fields["marks"])
    if "value" in fields:
        fields["value"] = FactType(fields["value"])
    return kind(fields.pop("key"), **fields)


def _words(lang: str, value: object) -> Words:
    if isinstance(value, Words):
        return value
    try:
        return Words(**value)  # type: ignore[arg-type]
    except TypeError as wrong:
        raise PolicyError([Fault(lang, f"expected label, definition and the term's forms: {wrong}", value)]) from None
