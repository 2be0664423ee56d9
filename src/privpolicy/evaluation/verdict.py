"""The verdict: a frozen value without language, told from what was weighed.

What a reader asks for (findings, days, what is missing) is worked out when it is first read, from the
rules' answers alone: the same verdict, whenever that is.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from datetime import date
from typing import Any, Final, NoReturn, Protocol

from privpolicy.errors import Fault, ModelError, PrivpolicyError
from privpolicy.evaluation.content import (
    Categories,
    Content,
    Finding,
    Lexicon,
    Missing,
    PolicyRef,
    content_from_dict,
    content_to_dict,
    lexicon_from_dict,
    lexicon_to_dict,
)
from privpolicy.evaluation.reasons import ReasonCode
from privpolicy.model import Obligation, Question
from privpolicy.vocabulary.enums import Outcome

_TO_JSON: Final = "give what to_json() wrote"


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
        return {
            "outcome": self.outcome.value,
            "policy": self.policy._asdict(),
            "question": self.question.model_dump(mode="json"),
            **content_to_dict(self.content),
            "lexicon": lexicon_to_dict(self.lexicon),
        }

    def to_json(self, *, indent: int | None = None) -> str:
        """The verdict as JSON."""
        return json.dumps(self.to_dict(), ensure_ascii=False, indent=indent)

    @classmethod
    def from_dict(cls, value: Mapping[str, Any]) -> Verdict:
        """The verdict from the plain values that ``to_dict`` gives. Raises ``ModelError`` for any others."""
        try:
            return cls._read(value)
        except (KeyError, IndexError) as lacking:
            raise ModelError(
                [Fault(str(lacking.args[0]), "a verdict has this field, and here it is missing")]
            ) from None
        except (TypeError, AttributeError, ValueError) as wrong:
            if isinstance(wrong, PrivpolicyError):
                raise
            raise ModelError([Fault("", f"this is not a verdict: {wrong}", help=_TO_JSON)]) from None

    @classmethod
    def _read(cls, value: Mapping[str, Any]) -> Verdict:
        question = Question.model_validate(value["question"])
        policy, lexicon = PolicyRef(**value["policy"]), lexicon_from_dict(value["lexicon"])
        return cls(Outcome(value["outcome"]), Told(content_from_dict(value), question, policy, lexicon))

    @classmethod
    def from_json(cls, text: str) -> Verdict:
        """The verdict from its JSON. Raises ``ModelError`` for any other text."""
        try:
            value = json.loads(text)
        except json.JSONDecodeError as wrong:
            place = f"line {wrong.lineno}, column {wrong.colno}"
            raise ModelError([Fault(place, f"this is not JSON: {wrong.msg}", help=_TO_JSON)]) from None
        return cls.from_dict(value)

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
_new: Final = object.__new__


def verdict_of(outcome: Outcome, source: Source) -> Verdict:
    """The verdict with this outcome, told from this source: the same as the class makes, in half the time."""
    verdict = _new(Verdict)
    _set_outcome(verdict, outcome)
    _set_source(verdict, source)
    return verdict
