"""What a shop knows *about* pieces of personal data, never the data themselves.

What is absent is unknown. A shop that knows all it has recorded says ``complete=True``: then absent
events have not happened, absent states and yes/no facts are no, absent registers are empty. What is
``UNKNOWN`` stays unknown.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence, Set as AbstractSet
from dataclasses import fields
from datetime import date
from typing import Annotated, Any, ClassVar, Final, TypeVar, cast

from pydantic import Field, GetCoreSchemaHandler, StrictBool, StrictFloat, StrictInt
from pydantic_core import CoreSchema, core_schema

from privpolicy.errors import Fault, ModelError, RecordError
from privpolicy.model.base import FrozenMap, MapOf, SeqOf, SetOf
from privpolicy.model.days import DATETIME_HELP, Day, EventValue, ToldOnce
from privpolicy.model.slotted import Slotted, slotted
from privpolicy.vocabulary import data as _data, states as _states
from privpolicy.vocabulary.enums import Protection, Unknown
from privpolicy.vocabulary.term import DataCategory, Event, Fact, Purpose, Recipient, Right, State, Subject

YesNo = Annotated[
    Unknown | bool,
    Field(union_mode="left_to_right"),
    ToldOnce("expected yes or no (true or false) or 'unknown'"),
]
FactValue = Annotated[
    Unknown | StrictBool | StrictInt | StrictFloat | Day | str,
    Field(union_mode="left_to_right"),
    ToldOnce(f"expected yes or no (true or false), a number, a date, a term or 'unknown'; {DATETIME_HELP}"),
]


class _Entry(Slotted):
    """A line in one of the shop's registers."""

    __slots__ = ()
    error: ClassVar[type[ModelError]] = RecordError


_K = TypeVar("_K")
_Some = Annotated[SetOf[_K], Field(min_length=1)]
_ALL_DATA: Final = frozenset({_data.PERSONAL_DATA})


@slotted
class Consent(_Entry):
    """A consent (GDPR Arts 4(11) and 7), from the day it was given until it was withdrawn.

    ``recipients`` where the consent was asked for by recipient; ``None`` where it was not. Given and
    withdrawn on the same day is withdrawn.
    """

    purposes: _Some[Purpose]
    given: Day
    withdrawn: Day | None = None
    recipients: SetOf[Recipient] | None = None
    explicit: YesNo = Unknown.UNKNOWN

    def __post_init__(self) -> None:
        if self.withdrawn is not None and self.withdrawn < self.given:
            raise _disorder("withdrawn", self.withdrawn, "given", self.given)


@slotted
class Objection(_Entry):
    """An objection (GDPR Art. 21), from the day it was received until it was withdrawn.

    ``compelling_grounds`` is the day from which the shop has recorded compelling legitimate grounds
    (Art. 21(1)); they count for nothing against an objection to direct marketing (Art. 21(3)).
    """

    purposes: _Some[Purpose]
    received: Day
    withdrawn: Day | None = None
    compelling_grounds: Day | None = None

    def __post_init__(self) -> None:
        if self.withdrawn is not None and self.withdrawn < self.received:
            raise _disorder("withdrawn", self.withdrawn, "received", self.received)


@slotted
class Restriction(_Entry):
    """A restriction of processing (GDPR Art. 18), from the day it was received through its last day.

    ``instead_of_erasure``: the person asked for it instead of erasure (Art. 18(1)(b) and (c)); then
    the data may be stored although nothing else lets them be kept.
    """

    received: Day
    ended: Day | None = None
    data: _Some[DataCategory] = _ALL_DATA
    instead_of_erasure: bool = False

    def __post_init__(self) -> None:
        if self.ended is not None and self.ended < self.received:
            raise _disorder("ended", self.ended, "received", self.received)


@slotted
class Request(_Entry):
    """A request of the person for one of the rights, from the day it was received.

    ``granted`` where the shop has decided on it; ``None`` leaves the decision to the rules.
    """

    right: Right
    received: Day
    data: _Some[DataCategory] = _ALL_DATA
    granted: StrictBool | None = None


@slotted
class Hold(_Entry):
    """Data set aside for a legal claim, from the first day through the last."""

    data: _Some[DataCategory]
    begins: Day
    ended: Day | None = None

    def __post_init__(self) -> None:
        if self.ended is not None and self.ended < self.begins:
            raise _disorder("ended", self.ended, "begins", self.begins)


def _as_map(value: object) -> object:
    if not isinstance(value, AbstractSet | list | tuple):
        return value
    try:
        return dict.fromkeys(value, True)
    except TypeError:  # what cannot be a key is told by pydantic
        return value


class _AsProtectionMap:
    """Protection comes in as a set or as a mapping to yes, no or unknown; a mapping stays."""

    taken_as = MapOf[Protection, YesNo]

    @classmethod
    def __get_pydantic_core_schema__(cls, source: Any, handler: GetCoreSchemaHandler) -> CoreSchema:
        mapping = handler.generate_schema(MapOf[Protection, YesNo])
        return core_schema.no_info_before_validator_function(_as_map, mapping)


def _disorder(later: str, end: date, earlier: str, start: date) -> RecordError:
    return RecordError([Fault(later, f"{later} on {end} lies before {earlier} on {start}", end)])


_NOTHING: Final[FrozenMap[Any, Any]] = FrozenMap()


class _Asked(Slotted):
    """What is asked about. ``known_to`` is what an index has learnt about it, no part of its value."""

    __slots__ = ("known_to",)
    error: ClassVar[type[ModelError]] = RecordError
    known_to: Any


@slotted
class Person(_Asked):
    """What several records of one person share: who she is, what has happened, what she has asked for.

    ``subjects`` are all that the person is to the shop. ``events`` give a date, several dates,
    ``HAPPENED`` (on a day nobody knows), ``None`` (has not happened) or ``UNKNOWN``; ``states`` yes or
    no on the day asked; ``facts`` yes or no, a number, a date or a term. Raises ``RecordError`` with
    every fault: an end before its start, contradictory consents, a ``datetime``, an unknown field.
    """

    subjects: SetOf[Subject] | None = None
    events: MapOf[Event, EventValue] = _NOTHING
    states: MapOf[State, YesNo] = _NOTHING
    facts: MapOf[Fact, FactValue] = _NOTHING
    consents: SeqOf[Consent] | None = None
    objections: SeqOf[Objection] | None = None
    restrictions: SeqOf[Restriction] | None = None
    requests: SeqOf[Request] | None = None
    holds: SeqOf[Hold] | None = None
    complete: bool = False

    def __post_init__(self) -> None:
        _learn(self, None)
        faults: list[Fault] = []
        if self.states or not _ENDS.isdisjoint(self.events):
            faults += _spell_faults(self)
        if self.consents and len(self.consents) > 1:
            faults += _consent_faults(self.consents)
        if faults:
            raise RecordError(faults)

    def record(self, *, data: Iterable[DataCategory], **own: Any) -> Record:
        """A record of this person: what is the record's own is added to what is shared.

        ``None`` adds nothing. Raises ``RecordError`` where an event, a state or a fact is given a second,
        different value.
        """
        shared = {name: getattr(self, name) for name in _SHARED}
        faults: list[Fault] = []
        for name, value in own.items():
            before = shared.get(name)
            if isinstance(before, Mapping) and isinstance(value, Mapping):
                clashes = [key for key in value if key in before and before[key] != value[key]]
                faults += [
                    Fault(f"{name}.{key}", f"is {before[key]} for the person and {value[key]} for the record")
                    for key in clashes
                ]
                shared[name] = {**before, **value}
            elif isinstance(before, tuple) and isinstance(value, list | tuple):
                shared[name] = (*before, *value)
            elif isinstance(before, frozenset) and isinstance(value, AbstractSet | list | tuple):
                shared[name] = before | {*value}
            elif before is None or value is not None:
                shared[name] = value
        if faults:
            raise RecordError(faults)
        return Record(data=cast("AbstractSet[DataCategory]", data), **shared)


_SHARED: Final = [one.name for one in fields(Person)]
_learn: Final = vars(_Asked)["known_to"].__set__


@slotted
class Record(Person):
    """Pieces of personal data of one person, by category, and what is known about them.

    ``data`` may be empty: then the question concerns no personal data. ``protection`` is a set of what
    protects the data, or a mapping to yes, no or ``UNKNOWN``.
    """

    data: SetOf[DataCategory]
    protection: Annotated[AbstractSet[Protection] | Mapping[Protection, YesNo], _AsProtectionMap] = _NOTHING

    def protected(self, by: Protection) -> YesNo:
        """Whether the data are protected so: absent is unknown, or no where the record is complete."""
        given: Mapping[Protection, YesNo] = self.protection  # type: ignore[assignment]
        return given.get(by, not self.complete and Unknown.UNKNOWN)


def _spell_faults(person: Person) -> Iterator[Fault]:
    for end, ended in person.events.items():
        start = _SPELLS.get(end)
        if start is None or not isinstance(ended, date | tuple):
            continue
        began = person.events.get(start, Unknown.UNKNOWN)
        if began is None:
            problem = f"{str(end)!r} has a day although {str(start)!r} has not happened"
            yield Fault(f"events.{end}", problem, help="correct the record")
        elif isinstance(began, date | tuple) and max(_days(ended)) < min(_days(began)):
            last, first = max(_days(ended)), min(_days(began))
            problem = f"{str(end)!r} on {last} lies before {str(start)!r} on {first}"
            yield Fault(f"events.{end}", problem, help="correct the record")
    for state, given in person.states.items():
        start = _STARTS.get(state)
        if given is True and start is not None and person.events.get(start, Unknown.UNKNOWN) is None:
            problem = f"{str(state)!r} is yes although {str(start)!r} has not happened"
            yield Fault(f"states.{state}", problem, help="correct the record")


def _consent_faults(consents: Sequence[Consent]) -> Iterator[Fault]:
    seen: dict[tuple[object, ...], Consent] = {}
    for consent in consents:
        other = seen.setdefault((consent.purposes, consent.recipients, consent.given), consent)
        if other != consent:
            purposes = ", ".join(sorted(consent.purposes))
            problem = f"two consents to {purposes} given on {consent.given} contradict each other"
            yield Fault("consents", problem, help="correct the record")


def _days(value: date | tuple[date, ...]) -> tuple[date, ...]:
    return (value,) if isinstance(value, date) else value


# The start of what each event ends, and of each state. A term is its key, so a plain key finds it too.
_SPELLS: Final = {
    cast("Event", state.ended_by): cast("Event", state.started_by)
    for state in _states.ALL
    if state.started_by and state.ended_by
}
_ENDS: Final = frozenset(_SPELLS)
_STARTS: Final = {state: cast("Event", state.started_by) for state in _states.ALL if state.started_by}
