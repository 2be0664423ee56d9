"""A request of the data subject for one of the rights, as the shop received it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar, Final, Literal, Self

from pydantic import Field, model_validator

from privpolicy.errors import Fault, ModelError, QuestionError
from privpolicy.model.base import Frozen, SeqOf, SetOf
from privpolicy.model.days import Day
from privpolicy.model.record import YesNo
from privpolicy.vocabulary import data as _data, rights as _rights
from privpolicy.vocabulary.enums import Unknown
from privpolicy.vocabulary.term import DataCategory, Purpose, Right
from privpolicy.vocabulary.tree import suggestion

Identity = Literal["confirmed", "in_doubt", "not_identified"]
Manifestly = Literal["unfounded", "excessive"]
RestrictionGround = Literal[
    "accuracy_contested", "unlawful_processing", "needed_for_claims", "objection_pending"
]

REQUESTABLE: Final = (
    _rights.ACCESS,
    _rights.RECTIFICATION,
    _rights.ERASURE,
    _rights.RESTRICTION,
    _rights.PORTABILITY,
    _rights.OBJECTION,
    _rights.CONSENT_WITHDRAWAL,
    _rights.HUMAN_REVIEW,
)
"""The rights that the person exercises by turning to the shop."""

_WITH_PURPOSES: Final = frozenset({_rights.OBJECTION, _rights.CONSENT_WITHDRAWAL})
# Art. 12(5) is about Arts 15 to 22: a consent can be withdrawn at any time, whatever the shop makes of it.
_REFUSABLE: Final = frozenset(REQUESTABLE) - {_rights.CONSENT_WITHDRAWAL}


def requestable(key: str) -> Right:
    """The right of that key; raises ``QuestionError`` where nobody can ask the shop for it."""
    for right in REQUESTABLE:
        if right == key:
            return right
    raise QuestionError([_no_such_right(key)])


def _no_such_right(key: str) -> Fault:
    """The fault that tells of a right that nobody can ask the shop for, with the nearest or all there are."""
    help_ = suggestion(str(key), REQUESTABLE) or f"there are {', '.join(map(str, REQUESTABLE))}"
    return Fault("right", f"there is no right {str(key)!r} that a person asks the shop for", str(key), help_)


class DataSubjectRequest(Frozen):
    """What the person asks for, and what the shop knows of how it was asked (GDPR Arts 12 to 22 and 7(3)).

    ``data`` are the categories it is about, all where nothing is said; ``purposes`` what an objection or a
    withdrawal is about, ``None``: everything that the right reaches. ``written`` and ``signed`` are its
    form. ``earlier`` are the days of earlier requests for the same right (``None``: not known).
    ``further_copy``: one more copy of what the person has been given already (Art. 15(3)). ``extended`` is
    the day on which the person was told, with reasons, that the answer takes up to two months more.

    ``identity``: ``in_doubt`` only where there are reasonable doubts (Art. 12(6)), ``not_identified``
    where the shop can show that it cannot tell who it is (Arts 11(2) and 12(2)). ``manifestly``
    unfounded or excessive is the shop's own finding, which it must be able to prove (Art. 12(5)); under
    the GDPR alone it is a ground for refusing.
    ``ground`` is what a restriction rests on (Art. 18(1)(a) to (d)). ``own_initiative``: nobody has asked,
    the shop has found inaccurate data itself (Art. 5(1)(d)).

    Raises ``QuestionError`` with every fault.
    """

    error: ClassVar[type[ModelError]] = QuestionError

    right: Right
    received: Day
    data: SetOf[DataCategory] = Field(default=frozenset({_data.PERSONAL_DATA}), min_length=1)
    purposes: SetOf[Purpose] | None = None
    written: YesNo = Unknown.UNKNOWN
    signed: YesNo = Unknown.UNKNOWN
    earlier: SeqOf[Day] | None = None
    further_copy: bool = False
    extended: Day | None = None
    identity: Identity | None = None
    manifestly: Manifestly | None = None
    ground: RestrictionGround | None = None
    own_initiative: bool = False

    @model_validator(mode="after")
    def _fits_the_right(self) -> Self:
        faults = list(self._faults())
        if faults:
            raise QuestionError(faults)
        return self

    def _faults(self) -> Iterator[Fault]:
        if self.right not in REQUESTABLE:
            yield _no_such_right(self.right)
            return
        if self.extended is not None and self.extended < self.received:
            problem = f"extended on {self.extended} lies before received on {self.received}"
            yield Fault("extended", problem, self.extended)
        late = [day for day in self.earlier or () if day > self.received]
        if late:
            problem = f"{min(late)} is later than this request of {self.received}"
            yield Fault("earlier", problem, min(late), "list only the requests before it")
        for name, rights in (
            ("purposes", _WITH_PURPOSES),
            ("ground", {_rights.RESTRICTION}),
            ("further_copy", {_rights.ACCESS}),
            ("own_initiative", {_rights.RECTIFICATION}),
            ("manifestly", _REFUSABLE),
        ):
            if getattr(self, name) not in {None, False} and self.right not in rights:
                fitting = " or ".join(sorted(str(one) for one in rights))
                problem = f"says nothing of a request for {str(self.right)!r}"
                yield Fault(name, problem, getattr(self, name), f"it is for {fitting}")
