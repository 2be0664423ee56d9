"""The verdict: a frozen value without language, told from what was weighed.

What a reader asks for (findings, days, what is missing) is worked out when it is first read, from the
rules' answers alone: the same verdict, whenever that is.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from datetime import date
from typing import Any, Final, NamedTuple, NoReturn, Protocol

from privpolicy.evaluation.reasons import Layer, ReasonCode
from privpolicy.model import FrozenMap, Obligation, Question, Text
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


class Source(Protocol):
    """Where a verdict takes from what it tells."""

    def content(self) -> Content:
        """All that the verdict says beyond its outcome."""

    def question(self) -> Question:
        """The question."""

    def policy(self) -> PolicyRef:
        """Which policy answered."""

    def lexicon(self) -> Lexicon:
        """The policy's own words for what is mentioned."""


class Told:
    """A verdict's content, known from the start: one that was read from JSON."""

    __slots__ = ("_content", "_lexicon", "_policy", "_question")

    def __init__(self, content: Content, question: Question, policy: PolicyRef, lexicon: Lexicon) -> None:
        self._content, self._question, self._policy, self._lexicon = content, question, policy, lexicon

    def content(self) -> Content:
        """The content."""
        return self._content

    def question(self) -> Question:
        """The question."""
        return self._question

    def policy(self) -> PolicyRef:
        """The policy that answered."""
        return self._policy

    def lexicon(self) -> Lexicon:
        """The policy's own words."""
        return self._lexicon


class Verdict:
    """The answer to a question: permitted, denied or undetermined, with its reasons.

    ``findings`` decided, ``near_misses`` are the rules that concern the data and did not. Compared by
    content; goes to JSON and back without loss. ``bool(verdict)`` raises ``TypeError``: three answers
    must not pass through an ``if``.
    """

    __slots__ = ("_content", "_source", "outcome")
    outcome: Outcome
    _content: Content
    _source: Source

    def __init__(self, outcome: Outcome, source: Source) -> None:
        _set_outcome(self, outcome)
        _set_source(self, source)

    @property
    def permitted(self) -> bool:
        """Whether the answer is a clear yes."""
        return self.outcome is Outcome.PERMITTED

    @property
    def denied(self) -> bool:
        """Whether the answer is a clear no."""
        return self.outcome is Outcome.DENIED

    @property
    def undetermined(self) -> bool:
        """Whether the answer is neither: see ``missing``."""
        return self.outcome is Outcome.UNDETERMINED

    @property
    def content(self) -> Content:
        """All that the verdict says beyond its outcome."""
        try:
            return self._content
        except AttributeError:
            content = self._source.content()
            _set_content(self, content)
            return content

    @property
    def question(self) -> Question:
        """The question that was asked."""
        return self._source.question()

    @property
    def policy(self) -> PolicyRef:
        """Which policy answered."""
        return self._source.policy()

    @property
    def lexicon(self) -> Lexicon:
        """The policy's own words for what the verdict mentions."""
        return self._source.lexicon()

    @property
    def findings(self) -> tuple[Finding, ...]:
        """The reasons that decided."""
        return self.content.findings

    @property
    def near_misses(self) -> tuple[Finding, ...]:
        """Why the other rules that concern the data did not decide."""
        return self.content.near_misses

    @property
    def clauses(self) -> tuple[str, ...]:
        """The clauses that decided, each once."""
        return tuple(dict.fromkeys(clause for finding in self.findings for clause in finding.clauses))

    @property
    def rules(self) -> tuple[str, ...]:
        """The rules that decided, each once."""
        return tuple(dict.fromkeys(finding.rule for finding in self.findings if finding.rule is not None))

    @property
    def codes(self) -> tuple[ReasonCode, ...]:
        """The codes of the reasons that decided, each once."""
        return tuple(dict.fromkeys(finding.code for finding in self.findings))

    @property
    def obligations(self) -> tuple[Obligation, ...]:
        """What must be seen to where the answer is permitted."""
        return self.content.obligations

    @property
    def last_day(self) -> date | None:
        """The last day on which the answer is or was permitted; ``None`` where there is none.

        Over several categories the earliest.
        """
        return self.content.last_day

    @property
    def must_keep_until(self) -> date | None:
        """The day until which data must be kept, where a duty, a minimum or a hold says so."""
        return self.content.must_keep_until

    @property
    def purposes(self) -> tuple[str, ...]:
        """The purposes that carry all the categories that are permitted."""
        return self.content.purposes

    @property
    def missing(self) -> tuple[Missing, ...]:
        """What must be known before the question can be answered."""
        return self.content.missing

    @property
    def categories(self) -> Categories:
        """The answers per data category."""
        return self.content.categories

    def to_dict(self) -> dict[str, Any]:
        """The verdict as plain values, ready for JSON."""
        content = self.content
        return {
            "outcome": self.outcome.value,
            "policy": self.policy._asdict(),
            "question": self.question.model_dump(mode="json"),
            "findings": [_finding_to_dict(one) for one in content.findings],
            "near_misses": [_finding_to_dict(one) for one in content.near_misses],
            "obligations": [one.model_dump(mode="json") for one in content.obligations],
            "last_day": _iso(content.last_day),
            "must_keep_until": _iso(content.must_keep_until),
            "purposes": list(content.purposes),
            "missing": [one._asdict() for one in content.missing],
            "categories": [
                {
                    **one._asdict(),
                    "outcome": one.outcome.value,
                    "last_day": _iso(one.last_day),
                    "must_keep_until": _iso(one.must_keep_until),
                    "purposes": list(one.purposes),
                }
                for one in content.categories
            ],
            "lexicon": {
                "terms": [term_to_dict(term) for term in self.lexicon.terms],
                "labels": {key: text.model_dump() for key, text in self.lexicon.labels.items()},
            },
        }

    def to_json(self, *, indent: int | None = None) -> str:
        """The verdict as JSON."""
        return json.dumps(self.to_dict(), ensure_ascii=False, indent=indent)

    @classmethod
    def from_dict(cls, value: Mapping[str, Any]) -> Verdict:
        """The verdict from the plain values that ``to_dict`` gives."""
        content = Content(
            findings=tuple(_finding_from_dict(one) for one in value["findings"]),
            near_misses=tuple(_finding_from_dict(one) for one in value["near_misses"]),
            obligations=tuple(Obligation.model_validate(one) for one in value["obligations"]),
            last_day=_day(value["last_day"]),
            must_keep_until=_day(value["must_keep_until"]),
            purposes=tuple(value["purposes"]),
            missing=tuple(Missing(**one) for one in value["missing"]),
            categories=Categories(
                CategoryAnswer(
                    one["category"],
                    Outcome(one["outcome"]),
                    _day(one["last_day"]),
                    _day(one["must_keep_until"]),
                    tuple(one["purposes"]),
                )
                for one in value["categories"]
            ),
        )
        question = Question.model_validate(value["question"])
        lexicon = Lexicon(
            tuple(term_from(one) for one in value["lexicon"]["terms"]),
            FrozenMap({key: Text.model_validate(one) for key, one in value["lexicon"]["labels"].items()}),
        )
        return cls(Outcome(value["outcome"]), Told(content, question, PolicyRef(**value["policy"]), lexicon))

    @classmethod
    def from_json(cls, text: str) -> Verdict:
        """The verdict from its JSON."""
        return cls.from_dict(json.loads(text))

    def _all(self) -> tuple[object, ...]:
        return (self.outcome, self.policy, self.question, self.content, self.lexicon)

    def __eq__(self, other: object) -> bool:
        return self._all() == other._all() if isinstance(other, Verdict) else NotImplemented

    def __hash__(self) -> int:
        return hash((self.outcome, self.policy, self.question))

    def __repr__(self) -> str:
        return f"<Verdict {self.outcome.value}: {', '.join(self.codes)}>"

    def __bool__(self) -> NoReturn:
        raise TypeError("a verdict has three answers: ask .permitted, .denied or .undetermined")

    def __setattr__(self, name: str, value: object) -> None:
        raise AttributeError(f"a verdict is frozen: cannot set {name!r}")

    def __delattr__(self, name: str) -> None:
        raise AttributeError(f"a verdict is frozen: cannot delete {name!r}")

    def __reduce__(self) -> tuple[Any, tuple[dict[str, Any]]]:
        return Verdict.from_dict, (self.to_dict(),)


# Setting a slot through its descriptor is how a frozen class fills itself, and costs little.
_set_outcome: Final = Verdict.__dict__["outcome"].__set__
_set_source: Final = Verdict.__dict__["_source"].__set__
_set_content: Final = Verdict.__dict__["_content"].__set__


def _finding_to_dict(finding: Finding) -> dict[str, Any]:
    return {
        "code": finding.code.value,
        "rule": finding.rule,
        "clauses": list(finding.clauses),
        "layer": finding.layer.value,
        "categories": list(finding.categories),
        "provision": finding.provision,
        "params": {name: _plain(value) for name, value in finding.params.items()},
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


def _plain(value: object) -> object:
    if isinstance(value, date):
        return value.isoformat()
    return [_plain(one) for one in value] if isinstance(value, tuple) else value


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

