"""What a verdict tells: findings, answers per category, what is missing, and the policy's own words.

Plain frozen values, each of which goes to JSON and back.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any, Final, NamedTuple

from privpolicy.evaluation.reasons import Layer, ReasonCode
from privpolicy.model import FrozenMap, Obligation, Text
from privpolicy.model.terms import term_from, term_to_dict
from privpolicy.vocabulary.enums import Outcome
from privpolicy.vocabulary.term import Term

_DATES: Final = frozenset({"day", "from", "last_day", "until"})


class Finding(NamedTuple):
    """One reason: which rule, by which clauses, from which layer, for which data categories.

    ``provision`` is the key of the provision of law, where the layer is the law; ``params`` what a
    sentence about it needs (event, day, last day, period, country …), as plain values.
    """

    code: ReasonCode
    rule: str | None
    clauses: tuple[str, ...]
    layer: Layer
    categories: tuple[str, ...]
    provision: str
    params: Mapping[str, Any]


class Missing(NamedTuple):
    """Something that must be known: an event, a state, a fact, a register, or what a clause leaves open."""

    kind: str
    key: str


class CategoryAnswer(NamedTuple):
    """The answer for one data category."""

    category: str
    outcome: Outcome
    last_day: date | None
    must_keep_until: date | None
    purposes: tuple[str, ...]


class Categories(tuple[CategoryAnswer, ...]):
    """The answers per data category; ``permitted``, ``denied`` and ``undetermined`` are their keys."""

    __slots__ = ()

    def _with(self, outcome: Outcome) -> frozenset[str]:
        return frozenset(one.category for one in self if one.outcome is outcome)

    @property
    def permitted(self) -> frozenset[str]:
        """The categories for which the answer is permitted."""
        return self._with(Outcome.PERMITTED)

    @property
    def denied(self) -> frozenset[str]:
        """The categories for which the answer is denied."""
        return self._with(Outcome.DENIED)

    @property
    def undetermined(self) -> frozenset[str]:
        """The categories for which the answer is undetermined."""
        return self._with(Outcome.UNDETERMINED)

    def of(self, category: str) -> CategoryAnswer:
        """The answer for one category; raises ``KeyError`` where it was not asked about."""
        for one in self:
            if one.category == category:
                return one
        raise KeyError(category)


class Content(NamedTuple):
    """All that a verdict says beyond its outcome."""

    findings: tuple[Finding, ...]
    near_misses: tuple[Finding, ...]
    obligations: tuple[Obligation, ...]
    last_day: date | None
    must_keep_until: date | None
    purposes: tuple[str, ...]
    missing: tuple[Missing, ...]
    categories: Categories


class PolicyRef(NamedTuple):
    """Which policy answered: its id, its version and the digest of its content."""

    id: str
    version: str
    digest: str


class Lexicon(NamedTuple):
    """A policy's own words for what a verdict mentions: its own terms, and the labels of its clauses."""

    terms: tuple[Term, ...] = ()
    labels: Mapping[str, Text] = FrozenMap()


def content_to_dict(content: Content) -> dict[str, Any]:
    """The content as plain values, ready for JSON."""
    return {
        "findings": [finding_to_dict(one) for one in content.findings],
        "near_misses": [finding_to_dict(one) for one in content.near_misses],
        "obligations": [one.model_dump(mode="json") for one in content.obligations],
        "last_day": _iso(content.last_day),
        "must_keep_until": _iso(content.must_keep_until),
        "purposes": list(content.purposes),
        "missing": [one._asdict() for one in content.missing],
        "categories": [_category_to_dict(one) for one in content.categories],
    }


def content_from_dict(value: Mapping[str, Any]) -> Content:
    """The content from the plain values that ``content_to_dict`` gives."""
    return Content(
        findings=tuple(_finding_from_dict(one) for one in value["findings"]),
        near_misses=tuple(_finding_from_dict(one) for one in value["near_misses"]),
        obligations=tuple(Obligation.model_validate(one) for one in value["obligations"]),
        last_day=_day(value["last_day"]),
        must_keep_until=_day(value["must_keep_until"]),
        purposes=tuple(value["purposes"]),
        missing=tuple(Missing(**one) for one in value["missing"]),
        categories=Categories(_category_from_dict(one) for one in value["categories"]),
    )


def lexicon_to_dict(lexicon: Lexicon) -> dict[str, Any]:
    """The policy's own words as plain values, ready for JSON."""
    return {
        "terms": [term_to_dict(term) for term in lexicon.terms],
        "labels": {key: text.model_dump() for key, text in lexicon.labels.items()},
    }


def lexicon_from_dict(value: Mapping[str, Any]) -> Lexicon:
    """The policy's own words from the plain values that ``lexicon_to_dict`` gives."""
    labels = {key: Text.model_validate(one) for key, one in value["labels"].items()}
    return Lexicon(tuple(term_from(one) for one in value["terms"]), FrozenMap(labels))


def _category_to_dict(answer: CategoryAnswer) -> dict[str, Any]:
    return {
        "category": answer.category,
        "outcome": answer.outcome.value,
        "last_day": _iso(answer.last_day),
        "must_keep_until": _iso(answer.must_keep_until),
        "purposes": list(answer.purposes),
    }


def _category_from_dict(value: Mapping[str, Any]) -> CategoryAnswer:
    return CategoryAnswer(
        value["category"],
        Outcome(value["outcome"]),
        _day(value["last_day"]),
        _day(value["must_keep_until"]),
        tuple(value["purposes"]),
    )


def finding_to_dict(finding: Finding) -> dict[str, Any]:
    """A finding as plain values, ready for JSON."""
    return {
        "code": finding.code.value,
        "rule": finding.rule,
        "clauses": list(finding.clauses),
        "layer": finding.layer.value,
        "categories": list(finding.categories),
        "provision": finding.provision,
        "params": {name: plain(value) for name, value in finding.params.items()},
    }


def _finding_from_dict(value: Mapping[str, Any]) -> Finding:
    return Finding(
        ReasonCode(value["code"]),
        value["rule"],
        tuple(value["clauses"]),
        Layer(value["layer"]),
        tuple(value["categories"]),
        value["provision"],
        FrozenMap({name: _read(name, one) for name, one in value["params"].items()}),
    )


def plain(value: object) -> object:
    """A parameter as JSON has it: a day as ISO 8601, several values as a list."""
    if isinstance(value, date):
        return value.isoformat()
    return [plain(one) for one in value] if isinstance(value, tuple) else value


def _read(name: str, value: object) -> object:
    if name in _DATES and isinstance(value, str):
        return date.fromisoformat(value)
    return tuple(_read("", one) for one in value) if isinstance(value, list) else value


def _iso(day: date | None) -> str | None:
    return None if day is None else day.isoformat()


def _day(value: str | None) -> date | None:
    return None if value is None else date.fromisoformat(value)


def frozen_params(params: Mapping[str, object]) -> Mapping[str, Any]:
    """Parameters as a finding holds them: no empty ones, lists as tuples."""
    return FrozenMap({name: _frozen(value) for name, value in params.items() if value is not None})


def _frozen(value: object) -> object:
    if isinstance(value, list | tuple):
        return tuple(_frozen(one) for one in value)
    return value
