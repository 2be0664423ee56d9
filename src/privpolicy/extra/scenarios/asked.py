"""Scenarios that ask whether data may be kept, used or shared."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Set as AbstractSet
from typing import Annotated, Final, Self

from pydantic import BeforeValidator, Field, GetJsonSchemaHandler, model_validator
from pydantic.json_schema import JsonSchemaValue
from pydantic_core import CoreSchema

from privpolicy.errors import Fault, QuestionError, ScenarioError
from privpolicy.evaluation import ReasonCode, Verdict, decide
from privpolicy.extra.scenarios.common import NONE, Common, impossible
from privpolicy.model import FrozenMap, Law, Policy, Question, Record
from privpolicy.model.base import MapOf, SeqOf, SetOf
from privpolicy.model.days import Day
from privpolicy.model.text import Id
from privpolicy.vocabulary.enums import Action, LegalBasis, Outcome, TransferMechanism, Unknown
from privpolicy.vocabulary.term import DataCategory, Purpose, Recipient

_UNDECLARED: Final = frozenset(
    {ReasonCode.UNDECLARED_CATEGORY, ReasonCode.UNDECLARED_PURPOSE, ReasonCode.UNDECLARED_RECIPIENT}
)


class _NoneInWords:
    """``none`` is written where there is none; so is null."""

    @classmethod
    def __get_pydantic_json_schema__(
        cls, schema: CoreSchema, handler: GetJsonSchemaHandler
    ) -> JsonSchemaValue:
        return {"anyOf": [{"const": NONE}, *handler(schema)["anyOf"]]}


none_in_words: Final = (BeforeValidator(lambda value: None if value == NONE else value), _NoneInWords)
LawAsked = Annotated[Law | None, *none_in_words]


class Asked(Common):
    """May this be kept, used or shared? With the answer that is expected.

    ``codes`` are reasons that must be among those that decide. ``last_day`` and ``must_keep_until`` are
    compared where they are given, null where there is to be none; so are ``obligations``, which are all
    there are to be, and ``categories``, each category's own answer.
    """

    may: Action
    record: Record
    purpose: Purpose | None = None
    to: Recipient | None = None
    country: Annotated[Unknown | str, Field(union_mode="left_to_right")] = Unknown.UNKNOWN
    transfer: Annotated[
        Unknown | TransferMechanism | None, Field(union_mode="left_to_right"), *none_in_words
    ] = Unknown.UNKNOWN
    basis: LegalBasis | None = None
    law: LawAsked = Law.APPLICABLE
    expect: Outcome
    codes: SeqOf[ReasonCode] = ()
    last_day: Day | None = None
    must_keep_until: Day | None = None
    obligations: SetOf[Id] | None = None
    categories: MapOf[DataCategory, Outcome] = FrozenMap()

    @property
    def question(self) -> Question:
        """The question that is put."""
        return Question(
            may=self.may,
            on=self.on,
            purpose=self.purpose,
            to=self.to,
            country=self.country,
            transfer=self.transfer,
            basis=self.basis,
            law=self.law,
        )

    @property
    def known(self) -> Mapping[str, Record]:
        """The records that it is about, by their places in the scenario."""
        return {"record": self.record}

    def place_of(self, where: str) -> str:
        """The place in the scenario of what is refused: what is not the question's is the record's."""
        return where if where.partition(".")[0] in Question.model_fields else f"record.{where}"

    def put_to(self, policy: Policy) -> Verdict:
        """The policy's answer."""
        return decide(policy, self.record, self.question)

    @model_validator(mode="after")
    def _possible(self) -> Self:
        faults = [*_question_faults(self), *_days(self), *_content(self), *_categories(self)]
        if faults:
            raise ScenarioError(faults)
        return self


def _question_faults(scenario: Asked) -> tuple[Fault, ...]:
    try:
        scenario.question  # noqa: B018 (putting it together checks it)
    except QuestionError as wrong:
        return wrong.faults
    return ()


def _days(scenario: Asked) -> Iterator[Fault]:
    last, on = scenario.last_day, scenario.on
    if last is not None:
        match scenario.expect:
            case Outcome.PERMITTED if last < on:
                yield Fault("last_day", f"is before {on}, when the answer is to be permitted", str(last))
            case Outcome.DENIED if last >= on:
                yield Fault("last_day", f"is not before {on}, when the answer is to be denied", str(last))
            case Outcome.UNDETERMINED:
                yield Fault("last_day", "an answer that is undetermined has no last day", str(last))
        if scenario.codes and _UNDECLARED.issuperset(scenario.codes):
            yield Fault("last_day", "what the policy does not declare has no last day", str(last))
    if scenario.must_keep_until is not None and scenario.may is not Action.KEEP:
        problem = "only a question about keeping tells until when data must be kept"
        yield Fault("must_keep_until", problem, str(scenario.must_keep_until))


def _content(scenario: Asked) -> Iterator[Fault]:
    if scenario.obligations and scenario.expect is not Outcome.PERMITTED:
        yield Fault("obligations", "only an answer that is permitted has obligations")
    alone = len(scenario.record.data) <= 1
    if scenario.missing and (
        scenario.expect is Outcome.PERMITTED or (scenario.expect is Outcome.DENIED and alone)
    ):
        yield Fault("missing", f"nothing is missing where the answer is {scenario.expect}")


def _categories(scenario: Asked) -> Iterator[Fault]:
    data: AbstractSet[str] = scenario.record.data
    for category in scenario.categories.keys() - data:
        yield Fault(f"categories.{category}", "is no category of the record", str(category))
    severity = (Outcome.DENIED, Outcome.UNDETERMINED)
    yield from impossible(scenario.categories.values(), scenario.expect, severity)
    if data and scenario.categories.keys() >= data and scenario.expect not in scenario.categories.values():
        problem = f"one of them is to be {scenario.expect}, where the whole is"
        yield Fault("categories", problem)
