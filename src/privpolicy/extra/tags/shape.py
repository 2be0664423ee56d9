"""The shape of a model: its fields with their tags, checked as a whole and worked out once per class."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from types import ModuleType
from typing import Any, Final, NamedTuple
from weakref import WeakKeyDictionary

from privpolicy.errors import Fault, TagError, did_you_mean
from privpolicy.extra.tags import of_django, of_plain, of_pydantic, of_sqlalchemy
from privpolicy.extra.tags.days import zone_of
from privpolicy.extra.tags.fields import Found
from privpolicy.extra.tags.hints import parts
from privpolicy.extra.tags.marks import (
    NOTHING_SAID,
    About,
    DataSubject,
    Event,
    Fact,
    NotPersonal,
    Part,
    Personal,
    Register,
    State,
    Subjects,
    Tag,
)

_ADAPTERS: Final = (of_sqlalchemy, of_django, of_pydantic, of_plain)
_OF_THE_PERSON: Final = (Event, State, Fact, Subjects, Register, DataSubject)


class Field(NamedTuple):
    """A field with its tags.

    ``personal`` are the categories that it holds, ``free`` says that it holds none, ``tells`` are the tags
    that tell something of the person; ``models`` are the models that it nests or refers to, which are looked
    at with it where it is ``followed``. ``computed`` fields hold nothing themselves.
    """

    name: str
    place: str
    tags: tuple[Tag, ...]
    personal: frozenset[str]
    free: bool
    tells: tuple[Tag, ...]
    models: tuple[type, ...]
    reference: bool
    computed: bool
    followed: bool

    def is_tagged(self, *kinds: type[Tag]) -> bool:
        """Whether it has a tag of one of these kinds."""
        return any(isinstance(one, kinds) for one in self.tags)


@dataclass(frozen=True, eq=False)
class Shape:
    """A model: its class, what is said about it, its fields, and how they are read."""

    model: type
    about: About
    fields: tuple[Field, ...]
    adapter: ModuleType

    @cached_property
    def name(self) -> str:
        """The model's name."""
        return self.model.__name__

    @cached_property
    def value(self) -> Callable[[Any, str], object]:
        """Reads the value of a field of an object."""
        return self.adapter.value  # type: ignore[no-any-return]

    @cached_property
    def seen(self) -> tuple[Field, ...]:
        """The fields that a view tells of: all but what is worked out and says nothing of itself."""
        return tuple(one for one in self.fields if not one.computed or one.personal or one.free)

    @cached_property
    def names(self) -> frozenset[str]:
        """The names of the fields."""
        return frozenset(one.name for one in self.fields)

    @cached_property
    def stands_alone(self) -> bool:
        """Whether its objects have a record of their own, and are not only parts of another."""
        about = self.about
        own = about.subjects or about.protection or about.complete is not None
        return bool(own) or any(one.tells for one in self.fields)

    @cached_property
    def categories(self) -> frozenset[str]:
        """The categories that the record of an object can hold."""
        return _categories(self, parts=False, seen=frozenset())

    @cached_property
    def all_categories(self) -> frozenset[str]:
        """Those, and the ones of the objects inside it that have records of their own."""
        return _categories(self, parts=True, seen=frozenset())


def _categories(shape: Shape, *, parts: bool, seen: frozenset[type]) -> frozenset[str]:
    found = frozenset[str]().union(*(one.personal for one in shape.fields))
    for field in shape.fields:
        for model in field.models if field.followed else ():
            nested = shape_of(model)
            if model not in seen and (parts or not (field.reference or nested.stands_alone)):
                found |= _categories(nested, parts=parts, seen=seen | {shape.model, model})
    return found


_known: WeakKeyDictionary[type, tuple[tuple[About, ...], Shape]] = WeakKeyDictionary()


def shape_of(model: type) -> Shape:
    """The shape of a class; raises ``TagError`` with everything that is wrong with its tags."""
    said = tuple(vars(one).get(About.attribute, NOTHING_SAID) for one in reversed(model.__mro__))
    known = _known.get(model)
    if known is None or known[0] != said:
        _known[model] = known = (said, _made(model, said))
    return known[1]


def is_model(cls: object) -> bool:
    """Whether this is a class that is made of fields."""
    return isinstance(cls, type) and _adapter(cls) is not None


def _adapter(cls: type) -> ModuleType | None:
    return next((one for one in _ADAPTERS if one.recognises(cls)), None)


def _made(model: type, said: Iterable[About]) -> Shape:
    about = NOTHING_SAID
    for one in said:
        about = about.and_then(one)
    adapter: ModuleType = _adapter(model) or of_plain
    found = {one.name: one for one in adapter.fields(model)}
    faults = [*_no_fields(model, about, found)]
    for name in about.fields:
        if name not in found and hasattr(model, name):
            found[name] = Found(name, computed=isinstance(getattr(model, name), property))
    fields = tuple(_field(model, one, about, faults) for one in found.values())
    shape = Shape(model, about, fields, adapter)
    faults += _said_twice(shape)
    faults += _zones(shape)
    if faults:
        raise TagError(faults)
    return shape


def _field(model: type, found: Found, about: About, faults: list[Fault]) -> Field:
    place = f"{model.__name__}.{found.name}"
    said = [] if found.hint is None else [*parts(found.hint)]
    layers = [about.fields[found.name]] if found.name in about.fields else [tags for _, tags in said if tags]
    tags = tuple(dict.fromkeys(one for layer in layers for one in layer))
    field = Field(
        found.name,
        place,
        tags,
        personal=frozenset(key for one in tags if isinstance(one, Personal) for key in one.data),
        free=NotPersonal in map(type, tags),
        tells=tuple(one for one in tags if isinstance(one, _OF_THE_PERSON)),
        models=tuple(dict.fromkeys([*found.models, *(one for one, _ in said if is_model(one))])),
        reference=found.reference,
        computed=found.computed,
        followed=False,
    )
    faults += (Fault(place, problem, help=way_out) for problem, way_out in _contradictions(field, layers))
    if not field.models or field.is_tagged(Register, DataSubject):
        return field
    if field.reference:
        return field._replace(followed=field.is_tagged(Part))
    if not (field.personal or field.free):
        return field._replace(followed=True)
    faults += _tagged_inside(field, model)
    return field


def _tagged_inside(field: Field, model: type) -> Iterator[Fault]:
    """A field that is tagged as a whole, and the fields of the model that it nests as well."""
    for one in field.models:
        if one is not model and any(inside.tags for inside in shape_of(one).fields):
            problem = f"the field is tagged, and so are the fields of {one.__name__}"
            yield Fault(field.place, problem, help="tag the one or the other")


def _contradictions(field: Field, layers: Iterable[tuple[Tag, ...]]) -> Iterator[tuple[str, str]]:
    if field.personal and field.free:
        yield "it is tagged Personal and NotPersonal", "keep the one that is true"
    for layer in layers:
        if len({one for one in layer if isinstance(one, Personal)}) > 1:
            yield "it is tagged Personal twice", "write all the categories in one: Personal(first, second)"
    belongs, part = field.is_tagged(DataSubject), field.is_tagged(Part)
    if belongs and part:
        yield "it is tagged DataSubject and Part", "a person's own object is no part of what is about her"
    if (belongs or part) and not field.models:
        yield "it is tagged DataSubject or Part, and holds no model", "tag a field that refers to one"


def _said_twice(shape: Shape) -> Iterator[Fault]:
    """Two fields, or two tags of one, that each claim to say the same thing of the person."""
    seen: dict[tuple[str, str], str] = {}
    for field in shape.fields:
        for one in field.tags:
            key = _what(one)
            if key is None:
                continue
            before = seen.setdefault(key, field.name)
            if before != field.name or len([other for other in field.tags if _what(other) == key]) > 1:
                problem = f"{key[0]} {key[1]!r} is said by {shape.name}.{before} already"
                way_out = "tag one of them, or a property that tells which holds"
                yield Fault(field.place, problem, key[1], way_out)


def _what(one: Tag) -> tuple[str, str] | None:
    match one:
        case Event():
            return "event", one.event
        case State():
            return "state", one.state
        case Fact():
            return "fact", one.fact
        case _:
            return None


def _zones(shape: Shape) -> Iterator[Fault]:
    named = [(shape.name, shape.about.zone)]
    named += [
        (field.place, one.zone)
        for field in shape.fields
        for one in field.tags
        if isinstance(one, Event | Fact | Register)
    ]
    for place, zone in named:
        if zone is not None:
            try:
                zone_of(zone, place)
            except TagError as wrong:
                yield from wrong.faults


def _no_fields(model: type, about: About, found: Mapping[str, object]) -> Iterator[Fault]:
    for name in about.fields:
        if name not in found and not hasattr(model, name):
            problem = f"there is no field {name!r}"
            yield Fault(f"{model.__name__}.{name}", problem, name, did_you_mean(name, found))
