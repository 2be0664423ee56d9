"""Records, questions, requests and days for a policy, directed at its boundaries.

What is drawn speaks the policy's language: the terms that its rules name, the events that its time limits
count from, the conditions that it asks for. Days fall on a last day, the day before it and the day after.
Drawn values shrink to few entries, to the first term of a rule and to an event on the last day itself.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date, timedelta
from typing import Any, Final

from hypothesis import reject, strategies as st
from hypothesis.strategies import DrawFn, SearchStrategy

from privpolicy.errors import PrivpolicyError, RecordError
from privpolicy.evaluation import decide
from privpolicy.evaluation.boundaries import boundaries
from privpolicy.evaluation.index import index_of
from privpolicy.extra.strategies.named import Target, Terms
from privpolicy.model import (
    Consent,
    DataSubjectRequest,
    Hold,
    Objection,
    Policy,
    Question,
    Record,
    Request,
    Restriction,
)
from privpolicy.model.rights_request import REQUESTABLE
from privpolicy.vocabulary.enums import HAPPENED, UNKNOWN, Action, TransferMechanism

_step: Final = st.sampled_from((0, 1, -1))
_granted: Final = st.sampled_from([True, False, None])
_REGISTERS: Final = ("consents", "objections", "restrictions", "requests", "holds")
_number: Final = st.sampled_from([*[None] * 4, 0, 1, 2])  # of entries; often a register is left out
_FEW: Final = 4
_COUNTRIES: Final = ("SE", "NO", "GB", "US", "CN")


def days(policy: Policy, record: Record | None = None) -> SearchStrategy[date]:
    """Days on which an answer of the policy can turn, and their neighbours.

    With a ``record`` the days on which its own answers can; otherwise those on which the law takes a new
    wording.
    """
    return _days(Target(policy), record)


def _days(target: Target, record: Record | None = None) -> SearchStrategy[date]:
    turns: Sequence[date] = target.turns
    if record is not None:
        own = boundaries(index_of(target.policy), record)
        turns = sorted((day for day in own if target.policy.in_force(day)), reverse=True) or turns
    near = st.builds(_moved, st.sampled_from(turns), _step)
    return near.filter(target.policy.in_force)


def _moved(day: date, step: int) -> date:
    return day + timedelta(days=step)


def records(
    policy: Policy, *, on: date | None = None, complete: bool | None = None
) -> SearchStrategy[Record]:
    """Records of one person that the policy's rules have something to say about.

    Seen from ``on`` (by default the day of the law's latest wording) the events lie just inside and just
    outside the policy's time limits. ``complete`` says whether all is known; ``None``: either.
    """
    return _records(Target(policy), on, complete=complete)


@st.composite
def _records(draw: DrawFn, target: Target, on: date | None, *, complete: bool | None) -> Record:
    asked = target.usual_day if on is None else on
    terms = target.terms
    known = draw(st.booleans()) if complete is None else complete
    values: dict[str, Any] = {
        "data": draw(_some(terms.data, 1, 2)),
        "complete": known,
        "subjects": draw(_some(terms.subjects, 1, 2)),
        "events": draw(_events(target, asked)),
        "states": draw(_map(dict.fromkeys(terms.states, st.sampled_from([True, False, UNKNOWN])))),
        "facts": draw(_facts(terms)),
    }
    for register in _REGISTERS:
        number = draw(_number)
        if number is not None:
            values[register] = [_entry(draw, register, terms, asked) for _ in range(number)]
    try:
        return Record(**values)
    except RecordError:
        reject()


def _events(target: Target, on: date) -> SearchStrategy[dict[str, Any]]:
    near, others = target.near(on), st.sampled_from([None, HAPPENED, UNKNOWN])
    return _map({event: st.one_of(st.sampled_from(found), others) for event, found in near.items()})


def _facts(terms: Terms) -> SearchStrategy[dict[str, Any]]:
    return _map({key: st.sampled_from(some) for key, some in terms.facts.items()})


def _entry(draw: DrawFn, register: str, terms: Terms, on: date) -> Any:  # noqa: ANN401 (of five kinds)
    """An entry of a register, beginning on the day asked or next to it."""
    day = _moved(on, draw(_step))
    some_data, some_purposes = _some(terms.data, 1, 2), _some(terms.purposes, 1, 2)
    match register:
        case "consents":
            return Consent(purposes=draw(some_purposes), given=day, explicit=draw(st.booleans()))  # type: ignore[arg-type]
        case "objections":
            return Objection(purposes=draw(some_purposes), received=day)  # type: ignore[arg-type]
        case "restrictions":
            return Restriction(received=day, data=draw(some_data))  # type: ignore[arg-type]
        case "requests":
            right, granted = draw(st.sampled_from(REQUESTABLE)), draw(_granted)
            return Request(right=right, received=day, data=draw(some_data), granted=granted)  # type: ignore[arg-type]
        case _:
            return Hold(data=draw(some_data), begins=day)  # type: ignore[arg-type]


def questions(
    policy: Policy, *, on: date | None = None, may: Action | None = None
) -> SearchStrategy[Question]:
    """Questions in the policy's own terms, on a day on which an answer of it can turn."""
    return _questions(Target(policy), on, may)


@st.composite
def _questions(draw: DrawFn, target: Target, on: date | None, may: Action | None) -> Question:
    terms = target.terms
    action = draw(st.sampled_from(Action)) if may is None else may
    day = draw(_days(target)) if on is None else on
    values: dict[str, Any] = {"may": action, "on": day, "purpose": draw(st.sampled_from(terms.purposes))}
    if action is Action.KEEP and draw(st.booleans()):
        del values["purpose"]
    if action is Action.SHARE:
        values["to"] = draw(st.sampled_from(terms.recipients))
        values["country"] = draw(st.sampled_from(_COUNTRIES))
        values["transfer"] = draw(st.sampled_from([None, *TransferMechanism]))
    return Question(**values)


def cases(policy: Policy, *, may: Action | None = None) -> SearchStrategy[tuple[Record, Question]]:
    """A record and a question about it, on a day on which the record's own answer can turn.

    Every case can be asked: what contradicts itself is not drawn.
    """
    return _cases(Target(policy), may)


@st.composite
def _cases(draw: DrawFn, target: Target, may: Action | None) -> tuple[Record, Question]:
    on = draw(_days(target))
    record = draw(_records(target, on, complete=None))
    question = draw(_questions(target, draw(st.one_of(st.just(on), _days(target, record))), may))
    try:
        decide(target.policy, record, question)
    except PrivpolicyError:
        reject()
    return record, question


def requests(policy: Policy, *, received: date | None = None) -> SearchStrategy[DataSubjectRequest]:
    """Requests of a person for one of her rights, in the policy's terms."""
    return _requests(Target(policy), received)


@st.composite
def _requests(draw: DrawFn, target: Target, received: date | None) -> DataSubjectRequest:
    values: dict[str, Any] = {
        "right": draw(st.sampled_from(REQUESTABLE)),
        "received": draw(_days(target)) if received is None else received,
        "written": draw(st.booleans()),
        "signed": draw(st.booleans()),
        "earlier": draw(st.sampled_from([(), None])),
        "identity": draw(st.sampled_from(["confirmed", None])),
    }
    if draw(st.booleans()):
        values["data"] = draw(_some(target.terms.data, 1, 2))
    return DataSubjectRequest(**values)


def _some(terms: Sequence[str], least: int, most: int) -> SearchStrategy[frozenset[str]]:
    return st.frozensets(st.sampled_from(terms), min_size=least, max_size=most)


@st.composite
def _map(draw: DrawFn, values: Mapping[str, SearchStrategy[Any]]) -> dict[str, Any]:
    """A few of the keys, each with one of its values."""
    if not values:
        return {}
    keys = draw(st.lists(st.sampled_from(tuple(values)), unique=True, max_size=_FEW))
    return {key: draw(values[key]) for key in keys}
