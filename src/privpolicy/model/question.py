"""The question: what somebody wants to do, for which purpose, with whom, on which day."""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated, ClassVar, Self

from pydantic import Field, model_validator

from privpolicy.errors import Fault, ModelError, QuestionError
from privpolicy.model.base import Frozen
from privpolicy.model.days import Day
from privpolicy.vocabulary.enums import Action, LegalBasis, TransferMechanism, Unknown
from privpolicy.vocabulary.term import Purpose, Recipient


class Law(StrEnum):
    """Which law stands around the policy's words: the one that applies on the day asked."""

    APPLICABLE = "applicable"


class Question(Frozen):
    """May this be kept, used or shared?

    Using needs a ``purpose``; sharing needs a purpose and a recipient (``to``). ``country`` is the
    recipient's, ISO 3166-1 alpha-2. ``transfer`` is the mechanism that the transfer stands on, ``None``
    where there is none. With ``basis`` only activities on that basis count. ``law=None`` asks the
    policy's words alone. Raises ``QuestionError``.
    """

    error: ClassVar[type[ModelError]] = QuestionError

    may: Action
    on: Day
    purpose: Purpose | None = None
    to: Recipient | None = None
    country: Annotated[Unknown | str, Field(union_mode="left_to_right")] = Unknown.UNKNOWN
    transfer: Annotated[Unknown | TransferMechanism | None, Field(union_mode="left_to_right")] = (
        Unknown.UNKNOWN
    )
    basis: LegalBasis | None = None
    law: Law | None = Law.APPLICABLE

    @model_validator(mode="after")
    def _complete(self) -> Self:
        faults = list(faults_of(self.may, self.purpose, self.to))
        if faults:
            raise QuestionError(faults)
        return self


def faults_of(may: Action, purpose: str | None, to: str | None) -> list[Fault]:
    """What a question of this kind lacks, or has too much of."""
    faults = []
    if may is not Action.KEEP and purpose is None:
        faults.append(Fault("purpose", f"a question about whether data may be {_DONE[may]} needs a purpose"))
    if may is Action.SHARE and to is None:
        faults.append(Fault("to", "a question about sharing needs a recipient"))
    if may is not Action.SHARE and to is not None:
        faults.append(Fault("to", f"data are not {_DONE[may]} with a recipient", to, "ask may_share instead"))
    return faults


_DONE = {Action.KEEP: "kept", Action.USE: "used", Action.SHARE: "shared"}
