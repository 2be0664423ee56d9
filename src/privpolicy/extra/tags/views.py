"""An object with only what may be used for a purpose, and what was left out; or with nothing personal."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Any, Final, NamedTuple, Protocol

from privpolicy.evaluation import Verdict, decide
from privpolicy.evaluation.ask import version_of
from privpolicy.extra.tags.fields import Nothing
from privpolicy.extra.tags.objects import rebuilt, shape_of_object
from privpolicy.extra.tags.recording import Told, told
from privpolicy.extra.tags.shape import Field, Shape, shape_of
from privpolicy.model import Law, Policy, PolicyHistory, Question, Record
from privpolicy.vocabulary.enums import UNKNOWN, Action, LegalBasis, TransferMechanism, Unknown
from privpolicy.vocabulary.term import Purpose, Recipient


class DropType:
    """The type of ``DROP``."""

    def __repr__(self) -> str:
        return "DROP"


DROP: Final = DropType()
MASK: Final = "[personal data]"


class WhyLeftOut(StrEnum):
    """Why a view leaves a field out.

    ``DENIED``: the policy says no. ``UNDETERMINED``: it says neither yes nor no. ``UNTAGGED``: nothing is
    said about the field. ``NO_CATEGORY``: its tags name no data category, nor that it is not personal.
    ``REFERENCE``: it refers to other rows, and is not tagged ``Part``. ``NOT_LOADED``: it may be used, and
    has not been loaded from the database.
    """

    DENIED = "denied"
    UNDETERMINED = "undetermined"
    UNTAGGED = "untagged"
    NO_CATEGORY = "no_category"
    REFERENCE = "reference"
    NOT_LOADED = "not_loaded"


class LeftOut(NamedTuple):
    """A field that was left out: where, why, and the verdict for each category that may not be used."""

    where: str
    why: WhyLeftOut
    verdicts: tuple[Verdict, ...] = ()


class Decision(NamedTuple):
    """A decision behind a view: about which object, on which record, with which answer."""

    where: str
    record: Record
    verdict: Verdict


@dataclass(frozen=True, slots=True)
class View:
    """What may be used: ``data`` as plain dictionaries and lists, and what was left out and why.

    ``decisions`` are all that was asked, one or more for each object with a record of its own.
    """

    data: dict[str, Any]
    left_out: tuple[LeftOut, ...]
    decisions: tuple[Decision, ...]


def permitted_view(
    policy: Policy | PolicyHistory,
    obj: object,
    *,
    purpose: Purpose,
    on: date,
    to: Recipient | None = None,
    country: str | Unknown = UNKNOWN,
    transfer: TransferMechanism | Unknown | None = UNKNOWN,
    basis: LegalBasis | None = None,
    law: Law | None = Law.APPLICABLE,
    mask: object = DROP,
    model: type | None = None,
) -> View:
    """The object with only what may be used for the purpose on that day.

    A field passes where each of its categories is permitted, or where it is tagged ``NotPersonal``; every
    other field is dropped, or stands with ``mask`` as its value. With ``to`` the question is whether the
    data may be shared with that recipient; ``country``, ``transfer``, ``basis`` and ``law`` as in
    ``may_share``. ``model`` is the TypedDict of a mapping. An empty field is decided like any other: that
    there is nothing in it tells something too.

    Raises what ``record_of`` and ``may_use`` raise.
    """
    version = version_of(policy, on)
    question = Question(
        may=Action.USE if to is None else Action.SHARE,
        on=on,
        purpose=purpose,
        to=to,
        country=country,
        transfer=transfer,
        basis=basis,
        law=law,
    )
    shape = shape_of_object(obj, model)
    asking = _Asking(policy, question, version.time_zone)
    copy = _Copying(mask)
    data = copy.object(obj, shape, shape.name, asking.about(obj, shape, shape.name, None))
    return View(data, tuple(copy.left_out), tuple(asking.decisions))


def redact(obj: object, *, mask: object = MASK, model: type | None = None) -> dict[str, Any]:
    """The object without personal data, for a log or an error report: no policy is asked.

    Only what is tagged ``NotPersonal`` stays; everything else has ``mask`` as its value, or is dropped
    (``mask=DROP``). ``model`` is the TypedDict of a mapping. Raises ``TagError`` for a model that is not
    tagged well.
    """
    shape = shape_of_object(obj, model)
    return _Copying(mask).object(obj, shape, shape.name, _Nobody())


class _Judge(Protocol):
    """Who says what may pass, for one object and the parts of it that have no record of their own."""

    def objects_to(self, personal: frozenset[str]) -> tuple[Verdict, ...] | None:
        """The verdicts against passing data of these categories; ``None`` where they may pass."""

    def may_any(self, categories: frozenset[str]) -> bool:
        """Whether something of these categories may pass."""

    def inside(self, obj: Any, shape: Shape, place: str) -> _Judge:
        """Who judges an object with a record of its own."""


class _Nobody:
    """Lets no personal data pass."""

    def objects_to(self, personal: frozenset[str]) -> tuple[Verdict, ...] | None:
        return ()

    def may_any(self, categories: frozenset[str]) -> bool:
        return False

    def inside(self, obj: Any, shape: Shape, place: str) -> _Judge:
        return self


class _Asking:
    """One question, asked about each object that has a record."""

    def __init__(self, policy: Policy | PolicyHistory, question: Question, time_zone: str) -> None:
        self.policy, self.question, self.time_zone = policy, question, time_zone
        self.decisions: list[Decision] = []

    def about(self, obj: Any, shape: Shape, place: str, owner: Told | None) -> _Judge:
        return _OfPolicy(self, told(obj, shape, self.time_zone, place, owner, held=False), shape.categories)

    def decide(self, found: Told, data: frozenset[str]) -> Verdict:
        record = found.record(data)
        verdict = decide(self.policy, record, self.question)
        self.decisions.append(Decision(found.place, record, verdict))
        return verdict


class _OfPolicy:
    """The policy's answers about one object: first about everything in it, then about each category."""

    def __init__(self, asking: _Asking, found: Told, data: frozenset[str]) -> None:
        self.asking, self.found = asking, found
        self.known: dict[str, Verdict] = {}
        if data:
            whole = asking.decide(found, data)
            if whole.permitted or len(data) == 1:
                self.known = dict.fromkeys(data, whole)

    def verdict(self, category: str) -> Verdict:
        if category not in self.known:
            self.known[category] = self.asking.decide(self.found, frozenset({category}))
        return self.known[category]

    def objects_to(self, personal: frozenset[str]) -> tuple[Verdict, ...] | None:
        return tuple(one for one in map(self.verdict, sorted(personal)) if not one.permitted) or None

    def may_any(self, categories: frozenset[str]) -> bool:
        return any(self.verdict(one).permitted for one in sorted(categories))

    def inside(self, obj: Any, shape: Shape, place: str) -> _Judge:
        return self.asking.about(obj, shape, place, self.found)


class _Copying:
    """Copies an object into plain values, with what a judge lets pass."""

    def __init__(self, mask: object) -> None:
        self.mask = mask
        self.left_out: list[LeftOut] = []
        self.open: list[Any] = []

    def object(self, obj: Any, shape: Shape, place: str, judge: _Judge) -> dict[str, Any]:
        self.open.append(obj)
        made = {}
        for field in shape.seen:
            value = self._field(obj, shape, field, f"{place}.{field.name}", judge)
            if value is not Nothing.ABSENT:
                made[field.name] = value
        for name in shape.adapter.others(obj, shape.names):
            value = self._without(LeftOut(f"{place}.{name}", WhyLeftOut.UNTAGGED))
            if value is not Nothing.ABSENT:
                made[name] = value
        self.open.pop()
        return made

    def _field(self, obj: Any, shape: Shape, field: Field, where: str, judge: _Judge) -> Any:
        if field.followed:
            return self._nested(shape.value(obj, field.name), field, where, judge)
        against = _why_not(field, judge, where)
        if against is not None:
            missing = shape.value(obj, field.name) is Nothing.ABSENT
            return Nothing.ABSENT if missing else self._without(against)
        value = shape.value(obj, field.name)
        if value is Nothing.NOT_LOADED:
            return self._without(LeftOut(where, WhyLeftOut.NOT_LOADED))
        return value

    def _nested(self, value: Any, field: Field, where: str, judge: _Judge) -> Any:
        if value is Nothing.NOT_LOADED:
            return self._without(LeftOut(where, WhyLeftOut.NOT_LOADED))
        if value is Nothing.ABSENT:
            return value
        if not value:
            inside = frozenset[str]().union(*(shape_of(one).all_categories for one in field.models))
            if inside and not judge.may_any(inside):
                return self._without(LeftOut(where, WhyLeftOut.DENIED, judge.objects_to(inside) or ()))
            return value

        def made(place: str, one: Any, shape: Shape | None) -> Any:
            if shape is None:
                return one if one is None else self._without(LeftOut(place, WhyLeftOut.UNTAGGED))
            if any(one is other for other in self.open):
                return self._without(LeftOut(place, WhyLeftOut.REFERENCE))
            own = field.reference or shape.stands_alone
            copy = self.object(one, shape, place, judge.inside(one, shape, place) if own else judge)
            return copy or Nothing.ABSENT

        return rebuilt(value, field, where, made)

    def _without(self, one: LeftOut) -> Any:
        self.left_out.append(one)
        return Nothing.ABSENT if self.mask is DROP else self.mask


def _why_not(field: Field, judge: _Judge, where: str) -> LeftOut | None:
    """Why a field does not pass; ``None`` where it does."""
    if field.free:
        return None
    if field.personal:
        verdicts = judge.objects_to(field.personal)
        if verdicts is None:
            return None
        clear = all(one.denied for one in verdicts)
        return LeftOut(where, WhyLeftOut.DENIED if clear else WhyLeftOut.UNDETERMINED, verdicts)
    if field.reference:
        return LeftOut(where, WhyLeftOut.REFERENCE)
    return LeftOut(where, WhyLeftOut.NO_CATEGORY if field.tags else WhyLeftOut.UNTAGGED)
