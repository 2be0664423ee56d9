"""The tags themselves: what a shop writes on the fields of its own models. They import no framework."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import fields
from types import MappingProxyType
from typing import Any, ClassVar, Final

from privpolicy.errors import Fault, TagError, did_you_mean
from privpolicy.model import Consent, Hold, Objection, Request, Restriction
from privpolicy.vocabulary import term
from privpolicy.vocabulary.enums import Protection

Entry = type[Consent] | type[Hold] | type[Objection] | type[Request] | type[Restriction]
REGISTERS: Final[Mapping[Entry, str]] = MappingProxyType(
    {
        Consent: "consents",
        Objection: "objections",
        Restriction: "restrictions",
        Request: "requests",
        Hold: "holds",
    }
)


class Tag:
    """What every tag is: a frozen value, compared by content."""

    __slots__: tuple[str, ...] = ()

    def _all(self) -> tuple[object, ...]:
        return tuple(getattr(self, name) for name in self.__slots__)

    def __eq__(self, other: object) -> bool:
        return self._all() == other._all() if isinstance(other, type(self)) else NotImplemented

    def __hash__(self) -> int:
        return hash((type(self), self._all()))

    def __repr__(self) -> str:
        inside = ", ".join(f"{name}={getattr(self, name)!r}" for name in self.__slots__)
        return f"{type(self).__name__}({inside})"

    def __setattr__(self, name: str, value: object) -> None:
        raise AttributeError(f"a tag is frozen: cannot set {name!r}")

    def _fill(self, **values: object) -> None:
        for name, value in values.items():
            object.__setattr__(self, name, value)


class Personal(Tag):
    """The field holds personal data, of one category or of several.

    A field of several categories is used only where all of them may be. Raises ``TagError`` for a term
    of another kind; whether a policy knows the key is asked by ``check_models`` and by each decision.
    """

    __slots__ = ("data",)
    data: frozenset[str]

    def __init__(self, category: term.DataCategory, *more: term.DataCategory) -> None:
        self._fill(data=frozenset(_key(term.DataCategory, one) for one in (category, *more)))


class NotPersonal(Tag):
    """The field holds no personal data: a view passes it on, and nothing is asked about it."""

    __slots__ = ()


class Event(Tag):
    """The field holds the day of an event: a ``date``, a ``datetime``, or several of them.

    A moment becomes a day in the policy's time zone. A naive ``datetime`` is refused, unless ``zone``
    names the zone in which it was written (``"UTC"``). An empty field says nothing: the event is unknown,
    or has not happened where the model is ``complete``.
    """

    __slots__ = ("event", "zone")
    event: str
    zone: str | None

    def __init__(self, event: term.Event, *, zone: str | None = None) -> None:
        self._fill(event=_key(term.Event, event), zone=zone)


class State(Tag):
    """The field holds whether a state lasts now: yes or no. An empty field says nothing."""

    __slots__ = ("state",)
    state: str

    def __init__(self, state: term.State) -> None:
        self._fill(state=_key(term.State, state))


class Fact(Tag):
    """The field holds a fact: yes or no, a number, a date or a term. An empty field says nothing."""

    __slots__ = ("fact", "zone")
    fact: str
    zone: str | None

    def __init__(self, fact: term.Fact, *, zone: str | None = None) -> None:
        self._fill(fact=_key(term.Fact, fact), zone=zone)


class Subjects(Tag):
    """The field holds what the person is to the shop: the key of a category of data subjects, or several."""

    __slots__ = ()


class Register(Tag):
    """The field holds entries of a register: of ``Consent``, ``Objection``, ``Restriction``, ``Request`` or ``Hold``.

    They are entries of that class, or the shop's own rows with attributes of the same names. A row whose
    attribute has another name says which: ``Register(Consent, given="given_at")``; what all rows share is
    given as it is: ``purposes={purposes.NEWSLETTER}``. A day that the rows do not have is said too
    (``withdrawn=None``), so that no withdrawal is missed. ``zone`` as in ``Event``. Raises ``TagError`` for a
    field that the register does not have.
    """  # noqa: E501 (a list of names in one line)

    __slots__ = ("entry", "names", "zone")
    entry: Entry
    names: tuple[tuple[str, object], ...]
    zone: str | None

    def __init__(self, entry: Entry, *, zone: str | None = None, **names: object) -> None:
        if entry not in REGISTERS:
            listed = ", ".join(one.__name__ for one in REGISTERS)
            raise TagError([Fault("Register", "this is no register", entry, f"there are {listed}")])
        known = [one.name for one in fields(entry)]
        faults = [
            Fault(f"Register({entry.__name__})", f"it has no {name!r}", name, did_you_mean(name, known))
            for name in names
            if name not in known
        ]
        if faults:
            raise TagError(faults)
        self._fill(entry=entry, names=tuple((name, _fixed(one)) for name, one in names.items()), zone=zone)


class DataSubject(Tag):
    """The field holds the object of the person whom this one is about.

    What is known about her counts for this object too; her own data are no part of it.
    """

    __slots__ = ()


class Part(Tag):
    """The field holds other rows that are looked at together with this one: a customer's orders.

    Objects inside an object are parts of it without a tag; rows of other tables are so only with it.
    """

    __slots__ = ()


class About:
    """What holds for every object of a class: ``__privpolicy__ = About(...)`` in its body.

    ``subjects`` are what the person is to the shop; ``complete`` says that the model holds all that the
    shop has recorded (see ``Record``); ``protection`` how the data are protected; ``zone`` the zone in
    which the class's naive datetimes were written; ``fields`` the tags of fields that are not annotated,
    by their names. A subclass adds to what its bases say.
    """

    __slots__ = ("complete", "fields", "protection", "subjects", "zone")
    attribute: ClassVar = "__privpolicy__"
    subjects: frozenset[str]
    complete: bool | None
    protection: frozenset[Protection]
    zone: str | None
    fields: Mapping[str, tuple[Tag, ...]]

    def __init__(
        self,
        *,
        subjects: Iterable[term.Subject] = (),
        complete: bool | None = None,
        protection: Iterable[Protection] = (),
        zone: str | None = None,
        fields: Mapping[str, Tag | Iterable[Tag]] | None = None,
    ) -> None:
        self.subjects = frozenset(_key(term.Subject, one) for one in subjects)
        self.complete, self.zone = complete, zone
        self.protection = frozenset(Protection(one) for one in protection)
        self.fields = {name: _tags(name, one) for name, one in (fields or {}).items()}

    def and_then(self, later: About) -> About:
        """Both together; where they differ, the later one holds."""
        both = About.__new__(About)
        both.subjects = self.subjects | later.subjects
        both.complete = self.complete if later.complete is None else later.complete
        both.protection = self.protection | later.protection
        both.zone = later.zone or self.zone
        both.fields = {**self.fields, **later.fields}
        return both


NOTHING_SAID: Final = About()


def tag(model: type, about: About = NOTHING_SAID, /, **tags: Tag | Iterable[Tag]) -> None:
    """Tag a class from outside: fields by their names, and what holds for all its objects.

    For a framework that keeps no annotations, or a model of somebody else, before it is first used. What is
    said here goes before what the class says of the same field. Raises ``TagError`` where something else
    than a tag is given.
    """
    own = vars(model).get(About.attribute, NOTHING_SAID)
    setattr(model, About.attribute, own.and_then(about).and_then(About(fields=tags)))


def _key(kind: type[term.Term], key: object) -> str:
    if isinstance(key, term.Term) and not isinstance(key, kind):
        problem = f"{str(key)!r} is a {key.kind}, and a {kind.kind} is expected"
        raise TagError([Fault("", problem, str(key))])
    if not isinstance(key, str):
        raise TagError([Fault("", f"expected a {kind.kind}, got {type(key).__name__}", key)])
    return str(key)


def _tags(name: str, given: Tag | Iterable[Tag]) -> tuple[Tag, ...]:
    loose: Any = given
    found = (loose,) if isinstance(loose, Tag) else tuple(loose)
    for one in found:
        if not isinstance(one, Tag):
            raise TagError([Fault(name, f"expected a tag, got {type(one).__name__}", one)])
    return found


def _fixed(value: object) -> object:
    return frozenset(value) if isinstance(value, set | list) else value
