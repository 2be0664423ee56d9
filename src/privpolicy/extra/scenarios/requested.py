"""Scenarios in which the person asks for one of her rights."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Final, Literal, Self

from pydantic import Field, model_validator

from privpolicy.errors import Fault, QuestionError, ScenarioError
from privpolicy.evaluation import ReasonCode, RequestReason, Response, Step, respond
from privpolicy.extra.scenarios.asked import LawAsked
from privpolicy.extra.scenarios.common import Common, impossible
from privpolicy.model import DataSubjectRequest, FrozenMap, Law, Policy, Record
from privpolicy.model.base import MapOf, SeqOf, SetOf
from privpolicy.model.days import Day
from privpolicy.model.record import YesNo
from privpolicy.model.rights_request import Identity, RestrictionGround
from privpolicy.vocabulary import data as _data
from privpolicy.vocabulary.enums import RequestOutcome, Unknown
from privpolicy.vocabulary.term import DataCategory, Purpose, Right

_ASKED: Final = tuple(name for name in DataSubjectRequest.model_fields if name != "right")


class Requested(Common):
    """The person asks for access, erasure or another of her rights. With the answer that is expected.

    The fields from ``received`` to ``own_initiative`` are those of ``DataSubjectRequest``. One ``record``,
    or several ``records`` by the shop's own keys: all that it has about the person. ``codes`` and ``steps``
    are reasons and steps that must be among those of the answer. ``answer_by`` (weekends are counted,
    public holidays are not) and ``free`` are compared where they are given, and so are ``categories``.
    """

    request: Right
    record: Record | None = None
    records: MapOf[str, Record] = FrozenMap()
    received: Day
    data: SetOf[DataCategory] = Field(default=frozenset({_data.PERSONAL_DATA}), min_length=1)
    purposes: SetOf[Purpose] | None = None
    written: YesNo = Unknown.UNKNOWN
    signed: YesNo = Unknown.UNKNOWN
    earlier: SeqOf[Day] | None = None
    further_copy: bool = False
    extended: Day | None = None
    identity: Identity | None = None
    manifestly: Literal["unfounded", "excessive"] | None = None
    ground: RestrictionGround | None = None
    own_initiative: bool = False
    law: LawAsked = Law.APPLICABLE
    expect: RequestOutcome
    codes: SeqOf[RequestReason | ReasonCode] = ()
    steps: SeqOf[Step] = ()
    answer_by: Day | None = None
    free: bool | None = None
    categories: MapOf[DataCategory, RequestOutcome] = FrozenMap()

    @property
    def asked(self) -> DataSubjectRequest:
        """The request."""
        fields = {name: getattr(self, name) for name in _ASKED}
        return DataSubjectRequest(right=self.request, **fields)

    @property
    def known(self) -> Mapping[str, Record]:
        """The records that it is about, by their places in the scenario."""
        if self.record is not None:
            return {"record": self.record}
        return {f"records.{key}": record for key, record in self.records.items()}

    def place_of(self, where: str) -> str:
        """The place in the scenario of what the library refuses."""
        if self.record is not None:
            where = where.removeprefix("records.")
        return "request" if where == "right" else where

    def put_to(self, policy: Policy) -> Response:
        """The policy's answer."""
        records = self.records if self.record is None else {"record": self.record}
        return respond(policy, self.asked, records, on=self.on, law=self.law)

    @model_validator(mode="after")
    def _possible(self) -> Self:
        faults = [*_request_faults(self), *_records(self), *_expected(self)]
        if faults:
            raise ScenarioError(faults)
        return self


def _request_faults(scenario: Requested) -> Iterator[Fault]:
    try:
        scenario.asked  # noqa: B018 (putting it together checks it)
    except QuestionError as wrong:
        for fault in wrong.faults:
            yield Fault(scenario.place_of(fault.where), fault.problem, fault.value, fault.help)
    if scenario.on < scenario.received:
        problem = f"the answer is of {scenario.on}, before the request was received"
        yield Fault("received", problem, str(scenario.received))


def _records(scenario: Requested) -> Iterator[Fault]:
    if (scenario.record is None) is (not scenario.records):
        yield Fault("record", "give one record, or several records by their keys")


def _expected(scenario: Requested) -> Iterator[Fault]:
    if scenario.answer_by is not None and scenario.answer_by < scenario.received:
        problem = "lies before the day on which the request was received"
        yield Fault("answer_by", problem, str(scenario.answer_by))
    if scenario.missing and scenario.expect is not RequestOutcome.UNDETERMINED:
        yield Fault("missing", f"nothing is missing where the answer is {scenario.expect}")
    held = frozenset(key for record in scenario.known.values() for key in record.data)
    for category in scenario.categories.keys() - held:
        yield Fault(f"categories.{category}", "is no category of a record", str(category))
    yield from impossible(scenario.categories.values(), scenario.expect, (RequestOutcome.UNDETERMINED,))
