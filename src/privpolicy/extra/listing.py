"""What a policy and the vocabulary hold, as lists to read: policies, clauses, terms."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Final

from privpolicy.errors import Fault, QuestionError, did_you_mean
from privpolicy.extra.quoting import WIDTH, folded, quoted
from privpolicy.model import Clause, Policy
from privpolicy.model.base import Frozen, walk
from privpolicy.vocabulary.enums import Language
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
)
from privpolicy.vocabulary.tree import Vocabulary

KINDS: Final[dict[str, type[Term]]] = {
    "data": DataCategory,
    "purposes": Purpose,
    "recipients": Recipient,
    "subjects": Subject,
    "events": Event,
    "states": State,
    "facts": Fact,
    "rights": Right,
}
_FIELDS: Final = ("activities", "disclosures", "prohibitions", "rights", "promises")
_WORDS: Final[dict[Language, dict[str, str]]] = {
    "sv": {
        "activities": "behandling",
        "disclosures": "utlämnande",
        "prohibitions": "förbud",
        "rights": "rättighet",
        "promises": "löfte",
        "dates": "giltighetstid",
        "informative": "upplysning",
        "none": "ingen regel",
        "divergence": "språkversionerna skiljer sig",
        "open": "tills vidare",
        "always": "alla dagar",
        "clauses": "punkter",
        "rules": "regler",
    },
    "en": {
        "activities": "activity",
        "disclosures": "disclosure",
        "prohibitions": "prohibition",
        "rights": "right",
        "promises": "promise",
        "dates": "dates",
        "informative": "informative",
        "none": "no rule",
        "divergence": "the language versions differ",
        "open": "until further notice",
        "always": "every day",
        "clauses": "clauses",
        "rules": "rules",
    },
}


def policies(found: Iterable[Policy], language: Language | None) -> Iterator[str]:
    """A line for each policy: its id, version and dates, and how many clauses and rules it has."""
    for policy in found:
        words = _WORDS[language or policy.languages[0]]
        rules = sum(len(getattr(policy, field)) for field in _FIELDS)
        count = f"{len(policy.clauses)} {words['clauses']}, {rules} {words['rules']}"
        yield f"{policy.id:<12}{policy.version:<12}{_dates(policy, words):<28}{count}"


def _dates(policy: Policy, words: dict[str, str]) -> str:
    start, end = policy.effective_from, policy.effective_until
    if start is None and end is None:
        return words["always"]
    return f"{start or '…'} – {end or words['open']}"


def clauses(policy: Policy, language: Language) -> Iterator[str]:
    """Each clause: its label and id, its first words, what it does, and the rules that carry it."""
    words = _WORDS[language]
    carried = _carried(policy)
    for clause in policy.clauses:
        yield quoted(clause, language, room=WIDTH)
        yield from _does(clause, carried.get(clause.id, {}), words)
        for divergence in clause.divergences:
            told = f"! {words['divergence']} ({divergence.id}, {divergence.weight}): {divergence.effect}"
            yield from folded(told, "    ", "      ")


def _does(clause: Clause, carried: dict[str, list[str]], words: dict[str, str]) -> Iterator[str]:
    for field, rules in carried.items():
        yield from folded(f"[{clause.id}] {words[field]}: {', '.join(rules)}", "    ", "      ")
    if not carried:
        told = f"{words['informative']}: {clause.informative}" if clause.informative else words["none"]
        yield from folded(f"[{clause.id}] {told}", "    ", "      ")


def _carried(policy: Policy) -> dict[str, dict[str, list[str]]]:
    """By clause: the rules that carry it in any of their parts, by the kind of rule."""
    found: dict[str, dict[str, list[str]]] = {}
    for field in _FIELDS:
        for rule in getattr(policy, field):
            for clause in dict.fromkeys(_cited(rule)):
                found.setdefault(clause, {}).setdefault(field, []).append(rule.id)
    for clause in policy.effective_clauses:
        found.setdefault(clause, {}).setdefault("dates", []).append("effective_clauses")
    return found


def _cited(rule: Frozen) -> Iterator[str]:
    for part in walk(rule):
        yield from getattr(part, "clauses", ())


def terms(kind: str | None, policy: Policy | None, language: Language) -> Iterator[str]:
    """The keys of one kind of term, or of all, with their labels; a policy adds its own terms."""
    if kind is not None and kind not in KINDS:
        way_out = did_you_mean(kind, KINDS) or f"one of {', '.join(KINDS)}"
        raise QuestionError([Fault("kind", f"unknown kind of term {kind!r}", kind, way_out)])
    known = Vocabulary(policy.terms if policy is not None else ())
    for name, of in KINDS.items():
        if kind is None:
            yield f"{name}:"
        if kind in (None, name):
            yield from (f"{term!s:<36}{_label(term, language)}" for term in known.terms(of))


def _label(term: Term, language: Language) -> str:
    words = term.sv if language == "sv" else term.en
    return words.label
