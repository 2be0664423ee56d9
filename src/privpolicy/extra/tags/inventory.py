"""All personal data in a codebase, by category: which field of which model holds what, about whom."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Any, NamedTuple

from privpolicy.errors import Fault, ModelError, TagError
from privpolicy.extra.tags.marks import DataSubject
from privpolicy.extra.tags.shape import Shape, shape_of
from privpolicy.model import Policy
from privpolicy.vocabulary.term import DataCategory


class Holding(NamedTuple):
    """A field that holds personal data: of which category, in which model, about which data subjects."""

    category: str
    model: str
    field: str
    subjects: tuple[str, ...]
    protection: tuple[str, ...]


class Inventory(tuple[Holding, ...]):
    """What a codebase holds, ordered by category, model and field."""

    __slots__ = ()

    @property
    def by_category(self) -> Mapping[str, tuple[Holding, ...]]:
        """The fields that hold each category."""
        found: dict[str, list[Holding]] = {}
        for one in self:
            found.setdefault(one.category, []).append(one)
        return {category: tuple(several) for category, several in found.items()}

    def by_activity(self, policy: Policy) -> Mapping[str, tuple[Holding, ...]]:
        """The fields whose data each activity of the policy is about, by its id, in the policy's order.

        They say in which systems the processing of a row in the record of processing activities takes
        place (GDPR Art. 30(1)). An activity that no field serves has none.
        """
        words = policy.vocabulary
        within = {one: frozenset(words.lineage(DataCategory, one)) for one in self.by_category}
        return {
            activity.id: tuple(one for one in self if not within[one.category].isdisjoint(activity.data))
            for activity in policy.activities
        }

    def to_dicts(self) -> list[dict[str, Any]]:
        """The inventory as plain values, ready for JSON or CSV."""
        return [one._asdict() for one in self]


def inventory(models: Iterable[type]) -> Inventory:
    """What the models hold, those nested in them included.

    Raises ``TagError`` with everything that is wrong with their tags.
    """
    found = {
        Holding(
            category,
            shape.name,
            field.name,
            tuple(sorted(_subjects(shape))),
            tuple(sorted(shape.about.protection)),
        )
        for shape in shapes_of(models)
        for field in shape.fields
        for category in field.personal
    }
    return Inventory(sorted(found))


def _subjects(shape: Shape) -> frozenset[str]:
    """Whom the model says that it is about, or the models of the persons that it refers to."""
    owners = [one for field in shape.fields if field.is_tagged(DataSubject) for one in field.models]
    return shape.about.subjects.union(*(shape_of(one).about.subjects for one in owners))


def shapes_of(models: Iterable[type]) -> list[Shape]:
    """The shapes of the models and of those nested in them, each once.

    Raises ``TagError`` with the faults of all of them, or where there is no model at all.
    """
    waiting, faults, known = [*models], list[Fault](), dict[type, Shape]()
    if not waiting:
        problem = "there are no models, so that nothing would be looked at"
        raise TagError([Fault("models", problem, help="pass the classes, as in [Customer, Order]")])
    while waiting:
        model = waiting.pop(0)
        if model in known:
            continue
        try:
            known[model] = shape = _shape(model)
        except ModelError as wrong:
            faults += wrong.faults
            continue
        waiting += _nested(shape)
    if faults:
        raise TagError(dict.fromkeys(faults))
    return list(known.values())


def _shape(model: object) -> Shape:
    if not isinstance(model, type):
        problem = f"expected a class, got {type(model).__name__}"
        raise TagError([Fault("models", problem, model, "pass the classes, as in [Customer, Order]")])
    return shape_of(model)


def _nested(shape: Shape) -> Iterator[type]:
    for field in shape.fields:
        if field.followed and not field.reference:
            yield from field.models
