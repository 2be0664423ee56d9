"""The response to a request: per record and category, with reasons, what to do and by when."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Any, NamedTuple, NoReturn

from privpolicy import law
from privpolicy.evaluation.content import (
    Lexicon,
    Missing,
    PolicyRef,
    finding_to_dict,
    lexicon_to_dict,
    plain,
)
from privpolicy.evaluation.keyed import RecordKey
from privpolicy.evaluation.requests.reasons import JUSTIFICATIONS, Reason
from privpolicy.evaluation.verdict import Verdict
from privpolicy.model import DataSubjectRequest, FrozenMap, Text
from privpolicy.vocabulary.enums import LegalBasis, Regime, RequestOutcome, TransferMechanism


class Step(StrEnum):
    """Something that the shop must do about a request."""

    ASK_IDENTITY = "ask_identity"
    FIND_OUT = "find_out"
    HAND_OVER = "hand_over"
    CORRECT = "correct"
    ADD_SOURCE = "add_source"
    CHECK_FIRST = "check_first"
    ERASE = "erase"
    OFFER_TO_END = "offer_to_end"
    KEEP_FOR = "keep_for"
    RESTRICT = "restrict"
    EXPORT = "export"
    BLOCK_MARKETING = "block_marketing"
    RECORD_REQUEST = "record_request"
    RECORD_OBJECTION = "record_objection"
    RECORD_WITHDRAWAL = "record_withdrawal"
    STOP = "stop"
    REVIEW_DECISION = "review_decision"
    TELL_RECIPIENTS = "tell_recipients"
    TELL_COMPLAINT = "tell_complaint"


class Task(NamedTuple):
    """A step, the records and the categories that it concerns, and its parameters."""

    step: Step
    records: tuple[RecordKey, ...] = ()
    categories: tuple[str, ...] = ()
    params: Mapping[str, Any] = FrozenMap()


class ProcessingInformation(NamedTuple):
    """One activity over a category: what for, and on what basis (GDPR Art. 15(1)(a)).

    ``inferred``: the text does not name the basis; it was read into it.
    """

    activity: str
    purposes: tuple[str, ...]
    basis: LegalBasis | None
    clauses: tuple[str, ...]
    inferred: bool = False


class RecipientInformation(NamedTuple):
    """Who may be given the category, and for what (Art. 15(1)(c) and (2)).

    ``countries`` outside the EU and the EEA that are named (ISO 3166-1 alpha-2), ``mechanisms`` what the
    transfer may rely on, ``copy`` how the person gets a copy of the safeguards.
    """

    disclosure: str
    recipients: tuple[str, ...]
    purposes: tuple[str, ...]
    clauses: tuple[str, ...]
    countries: tuple[str, ...] = ()
    mechanisms: tuple[TransferMechanism, ...] = ()
    copy: Text | None = None


class CategoryInformation(NamedTuple):
    """What an answer to a request for access says of one category (Art. 15(1) and (2)).

    ``kept`` is the answer whether, why and how long it may be kept (Art. 15(1)(d)). ``from_person``:
    whether the person has provided it, ``None`` where nobody knows; ``obtained_from`` who else it comes
    from, where the policy says so (Art. 15(1)(g)). ``automated``: the activities that decide about the
    person automatically, and ``logic`` how, as the policy tells it (Art. 15(1)(h)).
    """

    processing: tuple[ProcessingInformation, ...]
    kept: Verdict
    recipients: tuple[RecipientInformation, ...]
    from_person: bool | None
    obtained_from: tuple[str, ...]
    automated: tuple[str, ...]
    logic: tuple[Text, ...] = ()


class RequestAnswer(NamedTuple):
    """The answer for one category of one record.

    ``purposes`` are those for which it may go on being kept or used, ``stopped`` those that the request
    ends. ``possible_on`` is the first day on which it must be erased where it need not be yet, ``None``
    where no day is known. ``verdict`` is the answer about keeping that an erasure rests on.
    """

    record: RecordKey
    category: str
    outcome: RequestOutcome
    reasons: tuple[Reason, ...]
    purposes: tuple[str, ...] = ()
    stopped: tuple[str, ...] = ()
    possible_on: date | None = None
    missing: tuple[Missing, ...] = ()
    verdict: Verdict | None = None
    information: CategoryInformation | None = None


@dataclass(frozen=True, slots=True, kw_only=True, eq=True)
class Response:
    """The answer to a person's request: granted, partly granted, refused or undetermined.

    ``free``: whether it is free of charge, ``None`` where nothing says so. ``answer_by`` is the time
    limit, ``None`` where no law of the day sets one for the right. ``extended``: whether the person was
    told in time that the answer takes longer (a refusal has no longer time, Art. 12(4)). ``extension_by``
    is the last day on which she can be told. ``steps`` are what the shop must do, in order.
    """

    policy: PolicyRef
    controller: str
    jurisdiction: str
    regime: Regime | None
    request: DataSubjectRequest
    on: date
    outcome: RequestOutcome
    reasons: tuple[Reason, ...]
    answers: tuple[RequestAnswer, ...]
    free: bool | None
    answer_by: law.TimeLimit | None
    extended: bool
    extension_by: law.TimeLimit | None
    steps: tuple[Task, ...]
    lexicon: Lexicon

    @property
    def granted(self) -> bool:
        """Whether all of it is granted."""
        return self.outcome is RequestOutcome.GRANTED

    @property
    def refused(self) -> bool:
        """Whether all of it is refused."""
        return self.outcome is RequestOutcome.REFUSED

    @property
    def undetermined(self) -> bool:
        """Whether something must be known first: see ``missing``."""
        return self.outcome is RequestOutcome.UNDETERMINED

    @property
    def missing(self) -> tuple[Missing, ...]:
        """What must be known before the request can be answered, each once."""
        open_ = [one for one in self.reasons if self.undetermined and not self.answers]
        at_the_door = [Missing(*pair) for one in open_ for pair in one.params.get("missing", ())]
        return tuple(dict.fromkeys((*at_the_door, *(pair for one in self.answers for pair in one.missing))))

    @property
    def clauses(self) -> tuple[str, ...]:
        """The clauses that the answer rests on, each once."""
        return tuple(dict.fromkeys(self._clauses()))

    def _clauses(self) -> Iterable[str]:
        for one in self.reasons:
            yield from one.clauses
        for answer in self.answers:
            for one in answer.reasons:
                yield from one.clauses
            yield from () if answer.verdict is None else answer.verdict.clauses

    @property
    def codes(self) -> tuple[str, ...]:
        """The codes of all the reasons, each once."""
        own = [one.code for one in self.reasons]
        of_answers = [one.code for answer in self.answers for one in answer.reasons]
        return tuple(dict.fromkeys(str(code) for code in (*own, *of_answers)))

    def __bool__(self) -> NoReturn:
        raise TypeError("a response has four answers: ask .granted, .refused, .undetermined or .outcome")

    def to_dict(self) -> dict[str, Any]:
        """The response as plain values, ready for JSON."""
        return {
            "outcome": self.outcome.value,
            "policy": self.policy._asdict(),
            "request": self.request.model_dump(mode="json"),
            "on": self.on.isoformat(),
            "regime": self.regime and self.regime.value,
            "free": self.free,
            "answer_by": _limit(self.answer_by),
            "extended": self.extended,
            "extension_by": _limit(self.extension_by),
            "reasons": [_reason(one) for one in self.reasons],
            "answers": [_answer(one) for one in self.answers],
            "steps": [_task(one) for one in self.steps],
            "lexicon": lexicon_to_dict(self.lexicon),
        }


def _limit(limit: law.TimeLimit | None) -> dict[str, Any] | None:
    if limit is None:
        return None
    return {
        "last_day": limit.last_day.isoformat(),
        "counted": limit.counted.isoformat(),
        "calendar": limit.calendar,
        "provisions": list(limit.provisions),
    }


def _reason(one: Reason) -> dict[str, Any]:
    return {
        "code": one.code.value,
        "rule": one.rule,
        "clauses": list(one.clauses),
        "layer": one.layer.value,
        "provision": one.provision,
        "justification": one.justification,
        "params": {name: plain(value) for name, value in one.params.items()},
    }


def _answer(one: RequestAnswer) -> dict[str, Any]:
    return {
        "record": one.record,
        "category": one.category,
        "outcome": one.outcome.value,
        "reasons": [_reason(found) for found in one.reasons],
        "findings": [] if one.verdict is None else [_found(found) for found in one.verdict.findings],
        "purposes": list(one.purposes),
        "stopped": list(one.stopped),
        "possible_on": plain(one.possible_on),
        "missing": [pair._asdict() for pair in one.missing],
        "information": None if one.information is None else _information(one.information),
    }


def _found(one: Any) -> dict[str, Any]:  # noqa: ANN401 (a finding; its own type stands in content)
    return {**finding_to_dict(one), "justification": JUSTIFICATIONS.get(one.code, "")}


def _information(one: CategoryInformation) -> dict[str, Any]:
    return {
        "processing": [
            {
                "activity": part.activity,
                "purposes": list(part.purposes),
                "basis": part.basis and part.basis.value,
                "inferred": part.inferred,
                "clauses": list(part.clauses),
            }
            for part in one.processing
        ],
        "last_day": plain(one.kept.last_day),
        "findings": [_found(found) for found in one.kept.findings],
        "recipients": [_recipient(part) for part in one.recipients],
        "from_person": one.from_person,
        "obtained_from": list(one.obtained_from),
        "automated": list(one.automated),
        "logic": [text.model_dump() for text in one.logic],
    }


def _recipient(one: RecipientInformation) -> dict[str, Any]:
    return {
        "disclosure": one.disclosure,
        "recipients": list(one.recipients),
        "purposes": list(one.purposes),
        "clauses": list(one.clauses),
        "countries": list(one.countries),
        "mechanisms": [mechanism.value for mechanism in one.mechanisms],
        "copy": one.copy and one.copy.model_dump(),
    }


def _task(one: Task) -> dict[str, Any]:
    return {
        "step": one.step.value,
        "records": list(one.records),
        "categories": list(one.categories),
        "params": {name: plain(value) for name, value in one.params.items()},
    }
