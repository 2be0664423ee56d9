"""Requests and erasure plans from the words of a command line: options in, answers out, faults at once."""

from __future__ import annotations

from argparse import Namespace
from collections.abc import Callable, Iterable, Mapping
from datetime import date
from types import MappingProxyType
from typing import Any, Final, NamedTuple, get_args

from privpolicy.errors import Fault, QuestionError
from privpolicy.evaluation import Plan, Response, plan, respond
from privpolicy.extra.asking import asked_day, law_of, policy_of, with_readings
from privpolicy.extra.holidays import public_holidays
from privpolicy.extra.records import load_records
from privpolicy.extra.values import NONE, chosen, collected, day_of, yes_no
from privpolicy.law import WEEKENDS_ONLY, Holidays
from privpolicy.model import DataSubjectRequest, Policy
from privpolicy.model.rights_request import Identity, Manifestly, RestrictionGround, requestable
from privpolicy.vocabulary.term import DataCategory, Purpose, Term


class Reply(NamedTuple):
    """The response to a request, with the policy that gave it."""

    policy: Policy
    response: Response


class Planned(NamedTuple):
    """An erasure plan, with the policy that it follows."""

    policy: Policy
    plan: Plan


def reply(options: Namespace) -> Reply:
    """The answer to the request that the options of ``privpolicy respond`` describe.

    Raises a ``PrivpolicyError`` with every fault of the options and of the file with the records;
    ``ImportError`` where holidays are asked for and the package for them is not installed.
    """
    policy = with_readings(policy_of(options.policy), options.reading)
    faults: list[Fault] = []
    records = collected(faults, load_records, policy, options.record, "record")
    on = collected(faults, asked_day, policy, options.on)
    request = collected(faults, request_of, policy, options, on)
    law = collected(faults, law_of, options.law)
    if faults or records is None or request is None or on is None:
        raise QuestionError(faults)
    holidays = _holidays(policy, request) if options.holidays else WEEKENDS_ONLY
    return Reply(policy, respond(policy, request, records, on=on, holidays=holidays, law=law))


def planned(options: Namespace) -> Planned:
    """The plan that the options of ``privpolicy plan`` ask for. Errors as in ``reply``."""
    policy = with_readings(policy_of(options.policy), options.reading)
    faults: list[Fault] = []
    records = collected(faults, load_records, policy, options.records)
    on = collected(faults, asked_day, policy, options.on)
    law = collected(faults, law_of, options.law)
    if faults or records is None or on is None:
        raise QuestionError(faults)
    return Planned(policy, plan(policy, records, on=on, law=law))


def request_of(policy: Policy, options: Namespace, on: date | None) -> DataSubjectRequest:
    """The request that the options describe, received on ``on`` where they do not say when.

    Raises ``QuestionError`` with every fault; where there is no day at all, those of the rest.
    """
    faults: list[Fault] = []
    said = {name: text for name in _READERS if (text := getattr(options, name)) is not None}
    fields: dict[str, Any] = {
        name: collected(faults, _READERS[name], name, text) for name, text in said.items()
    }
    fields.setdefault("received", on)
    for name, kind, texts in (("data", DataCategory, options.data), ("purposes", Purpose, options.purpose)):
        if texts:
            fields[name] = _keys(faults, policy, kind, name, texts)
    if options.earlier:
        fields["earlier"] = collected(faults, _earlier, options.earlier)
    if faults or fields["received"] is None:
        raise QuestionError(faults)
    return DataSubjectRequest(
        **fields, further_copy=options.further_copy, own_initiative=options.own_initiative
    )


def _holidays(policy: Policy, request: DataSubjectRequest) -> Holidays:
    """The holidays of the year in which the request was received, and of the next, where its time may end."""
    year = request.received.year
    return public_holidays(policy.jurisdiction, (year, year + 1))


def _keys(
    faults: list[Fault], policy: Policy, kind: type[Term], where: str, texts: Iterable[str]
) -> list[Term | None]:
    keys = [key for text in texts for key in text.split(",")]
    return [collected(faults, policy.vocabulary.term, kind, key, where) for key in keys]


def _earlier(texts: list[str]) -> list[date]:
    if NONE in texts:
        if len(texts) > 1:
            problem = "is given as none and as a day"
            raise QuestionError([Fault("earlier", problem, texts, "say none, or each day")])
        return []
    faults: list[Fault] = []
    days = [collected(faults, day_of, "earlier", text, NONE) for text in texts]
    if faults:
        raise QuestionError(faults)
    return [day for day in days if day is not None]


def _one_of(literal: object) -> Callable[[str, str], str]:
    known = get_args(literal)
    return lambda where, text: chosen(where, text, known)


_READERS: Final[Mapping[str, Callable[[str, str], object]]] = MappingProxyType(
    {
        "right": lambda _, text: requestable(text),
        "received": day_of,
        "written": yes_no,
        "signed": yes_no,
        "extended": day_of,
        "identity": _one_of(Identity),
        "manifestly": _one_of(Manifestly),
        "ground": _one_of(RestrictionGround),
    }
)
