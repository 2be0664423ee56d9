"""What a scenario says: a record, a question, and what is expected of the answer."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Set as AbstractSet
from typing import Annotated, Any, ClassVar, Final, Self

from pydantic import BeforeValidator, Field, GetJsonSchemaHandler, StringConstraints, model_validator
from pydantic.json_schema import JsonSchemaValue
from pydantic_core import CoreSchema

from privpolicy.errors import Fault, ModelError, QuestionError, ScenarioError
from privpolicy.evaluation.reasons import ReasonCode
from privpolicy.model import FrozenMap, Law, Question, Record
from privpolicy.model.base import Frozen, MapOf, SeqOf, SetOf
from privpolicy.model.days import Day
from privpolicy.model.text import ClauseId, Id
from privpolicy.vocabulary.enums import Action, LegalBasis, Outcome, TransferMechanism, Unknown
from privpolicy.vocabulary.term import DataCategory, Purpose, Recipient

NONE: Final = "none"
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


_none_in_words: Final = (BeforeValidator(lambda value: None if value == NONE else value), _NoneInWords)


class Says(Frozen):
    """Texts that must stand in the explanation, by language."""

    sv: SeqOf[str] = ()
    en: SeqOf[str] = ()


class _Scenario(Frozen):
    """What every kind of scenario has.

    ``because``, ``rules``, ``codes`` and ``missing`` name what must be among the deciding clauses and rules,
    the reasons and the missing facts; there may be others. ``readings`` chooses how to read what the policy
    leaves open.
    """

    error: ClassVar[type[ModelError]] = ScenarioError

    name: Annotated[str, StringConstraints(min_length=1)]
    record: Record
    on: Day
    readings: MapOf[str, str] = FrozenMap()
    because: SeqOf[ClauseId] = ()
    rules: SeqOf[Id] = ()
    codes: SeqOf[ReasonCode] = ()
    missing: SeqOf[str] = ()
    says: Says = Says()
    note: str = ""


class Asked(_Scenario):
    """May this be kept, used or shared? With the answer that is expected.

    ``last_day`` and ``must_keep_until`` are compared where they are given, null where there is to be none;
    so are ``obligations``, which are all there are to be, and ``categories``, each category's own answer.
    """

    may: Action
    purpose: Purpose | None = None
    to: Recipient | None = None
    country: Annotated[Unknown | str, Field(union_mode="left_to_right")] = Unknown.UNKNOWN
    transfer: Annotated[
        Unknown | TransferMechanism | None, Field(union_mode="left_to_right"), *_none_in_words
    ] = Unknown.UNKNOWN
    basis: LegalBasis | None = None
    law: Annotated[Law | None, *_none_in_words] = Law.APPLICABLE
    expect: Outcome
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

    @model_validator(mode="after")
    def _possible(self) -> Self:
        faults = [*_question_faults(self), *_days(self), *_content(self), *_categories(self)]
        if faults:
            raise ScenarioError(faults)
        return self


Scenario = Asked
"""Every kind of scenario there is; a request will be another."""

KINDS: Final[Mapping[str, type[Scenario]]] = {"may": Asked}
"""The kind of a scenario by the field that only it has."""


class ScenarioFile(Frozen):
    """Scenarios for one policy.

    ``policy`` is the id of a shipped policy or the path of a file, from the folder of this one. ``complete``
    is the default for every record, ``defaults`` what every scenario says unless it says otherwise. A
    scenario may hold a ``table``: a list of fields, and a list of values for each case.
    """

    error: ClassVar[type[ModelError]] = ScenarioError

    policy: str | None = None
    complete: bool = False
    defaults: MapOf[str, Any] = FrozenMap()
    scenarios: SeqOf[Any] = Field(min_length=1)


# --- What cannot be -------------------------------------------------------------------------------


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
    alone = len(scenario.record.data) < 2  # noqa: PLR2004 (the one category and no other)
    if scenario.missing and (
        scenario.expect is Outcome.PERMITTED or (scenario.expect is Outcome.DENIED and alone)
    ):
        yield Fault("missing", f"nothing is missing where the answer is {scenario.expect}")


def _categories(scenario: Asked) -> Iterator[Fault]:
    data: AbstractSet[str] = scenario.record.data
    for category in scenario.categories.keys() - data:
        yield Fault(f"categories.{category}", "is no category of the record", str(category))
    expected = set(scenario.categories.values())
    all_told = scenario.categories.keys() >= data
    for worse in (Outcome.DENIED, Outcome.UNDETERMINED):
        if scenario.expect is worse:
            if data and all_told and worse not in expected:
                yield Fault("categories", f"one of them is to be {worse}, where the whole is")
            return
        if worse in expected:
            problem = f"the whole cannot be {scenario.expect} where one category is {worse}"
            yield Fault("categories", problem)
            return
