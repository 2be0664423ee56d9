"""Conditions: what must be so for a rule to apply. Each is yes, no or unknown.

They read what the record says (facts, states, registers, protection) and, for sharing, what the
question says (recipient, country, mechanism). Combine with ``&``, ``|`` and ``~``.
"""

from __future__ import annotations

from datetime import date
from typing import Annotated, Literal, Self, cast

from pydantic import Field, StrictBool, model_validator

from privpolicy.model.base import SeqOf, SetOf, Tagged
from privpolicy.model.days import Day
from privpolicy.vocabulary.enums import Protection, TransferMechanism
from privpolicy.vocabulary.term import Fact, Purpose, Recipient, Right, State


class _Condition(Tagged):
    def __and__(self, other: Condition) -> AllOf:
        return AllOf(of=(cast("Condition", self), other))

    def __or__(self, other: Condition) -> AnyOf:
        return AnyOf(of=(cast("Condition", self), other))

    def __invert__(self) -> Not:
        return Not(of=cast("Condition", self))


class AllOf(_Condition):
    """Every one of several conditions."""

    kind: Literal["all"] = "all"
    of: SeqOf[Condition] = Field(min_length=1)


class AnyOf(_Condition):
    """At least one of several conditions."""

    kind: Literal["any"] = "any"
    of: SeqOf[Condition] = Field(min_length=1)


class Not(_Condition):
    """The opposite of a condition; unknown stays unknown."""

    kind: Literal["not"] = "not"
    of: Condition


class FactIs(_Condition):
    """A fact has a value: yes or no, or the given date or term."""

    kind: Literal["fact_is"] = "fact_is"
    fact: Fact
    # In JSON a day is a text, and must come back as a day.
    value: Annotated[StrictBool | Day | str, Field(union_mode="left_to_right")] = True


class FactBetween(_Condition):
    """A number or a date lies within bounds, both included; one bound may be left out."""

    kind: Literal["fact_between"] = "fact_between"
    fact: Fact
    at_least: int | float | Day | None = None
    at_most: int | float | Day | None = None

    @model_validator(mode="after")
    def _bounded(self) -> Self:
        low, high = self.at_least, self.at_most
        if low is None and high is None:
            raise ValueError("give at_least, at_most or both")
        if low is not None and high is not None:
            if isinstance(low, date) != isinstance(high, date):
                raise ValueError("at_least and at_most must be of one kind")
            if low > high:  # type: ignore[operator]
                raise ValueError(f"at_least {low} lies above at_most {high}")
        return self


class StateIs(_Condition):
    """A state lasts on the day asked."""

    kind: Literal["state_is"] = "state_is"
    state: State


class ConsentTo(_Condition):
    """Consent to all of the purposes stands on the day asked; without ``purposes``, to the one asked."""

    kind: Literal["consent_to"] = "consent_to"
    purposes: SetOf[Purpose] | None = None
    explicit: bool = False


class ObjectionTo(_Condition):
    """An objection to any of the purposes stands on the day asked; without ``purposes``, to the one asked.

    It counts where the two touch: an objection to a broader or a narrower purpose is one too.
    """

    kind: Literal["objection_to"] = "objection_to"
    purposes: SetOf[Purpose] | None = None


class Restricted(_Condition):
    """The data stand under restriction of processing on the day asked (GDPR Art. 18)."""

    kind: Literal["restricted"] = "restricted"


class Requested(_Condition):
    """The person has asked for a right, on the day asked or before."""

    kind: Literal["requested"] = "requested"
    right: Right


class OnHold(_Condition):
    """A hold reaches the data on the day asked."""

    kind: Literal["on_hold"] = "on_hold"


class ProtectedBy(_Condition):
    """The data are protected in the given way."""

    kind: Literal["protected_by"] = "protected_by"
    protection: Protection


class RecipientIn(_Condition):
    """The recipient asked about is one of these, or narrower. No recipient: no."""

    kind: Literal["recipient_in"] = "recipient_in"
    recipients: SetOf[Recipient] = Field(min_length=1)


class CountryIn(_Condition):
    """The recipient's country is one of these (ISO 3166-1 alpha-2). No recipient: no."""

    kind: Literal["country_in"] = "country_in"
    countries: SetOf[str] = Field(min_length=1)


class WithinEEA(_Condition):
    """The recipient's country is in the EU or the EEA on the day asked. No recipient: no."""

    kind: Literal["within_eea"] = "within_eea"


class TransferBy(_Condition):
    """The transfer stands on one of these mechanisms. No recipient: no."""

    kind: Literal["transfer_by"] = "transfer_by"
    mechanisms: SetOf[TransferMechanism] = Field(min_length=1)


Condition = Annotated[
    AllOf
    | AnyOf
    | Not
    | FactIs
    | FactBetween
    | StateIs
    | ConsentTo
    | ObjectionTo
    | Restricted
    | Requested
    | OnHold
    | ProtectedBy
    | RecipientIn
    | CountryIn
    | WithinEEA
    | TransferBy,
    Field(discriminator="kind"),
]
