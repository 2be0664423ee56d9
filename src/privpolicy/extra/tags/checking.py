"""Whether a codebase holds only what the policy declares: the test that catches the new column."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any, Final

from privpolicy.errors import Fault, TagError, did_you_mean
from privpolicy.extra.tags.inventory import shapes_of
from privpolicy.extra.tags.marks import Event, Fact, Personal, Register, State, Tag
from privpolicy.extra.tags.shape import Field, Shape
from privpolicy.model import Policy
from privpolicy.vocabulary import term

_KINDS: Final[dict[str, type[term.Term]]] = {
    "purposes": term.Purpose,
    "recipients": term.Recipient,
    "data": term.DataCategory,
    "right": term.Right,
}


def check_models(policy: Policy, models: Iterable[type]) -> None:
    """Checks that the models hold no personal data that the policy does not declare.

    Every field must be tagged or said to be ``NotPersonal``, every key known, every category within one that
    an activity is about, and every model that a row refers to among the models. References themselves
    (foreign keys, relationships) need no tag: what they refer to is tagged where it stands.

    Raises ``TagError`` with all faults at once, and returns nothing: a whole test is
    ``check_models(POLICY, MODELS)``. Give a ``PolicyHistory`` as its version of a day, ``history.on(day)``.
    """
    asked = [*models]
    shapes = shapes_of(asked)
    known = {shape.model for shape in shapes}
    faults = [fault for shape in shapes for fault in _faults(policy, shape, known)]
    if faults:
        raise TagError(faults)


def _faults(policy: Policy, shape: Shape, known: set[type]) -> Iterator[Fault]:
    for key in sorted(shape.about.subjects):
        yield from _unknown(policy, term.Subject, key, f"{shape.name}: subjects")
    for field in shape.fields:
        if not (field.tags or field.followed or field.reference or field.computed):
            way_out = "tag it, for example Personal(...), or NotPersonal() where it holds no personal data"
            yield Fault(field.place, "the field has no tag", help=way_out)
        for one in field.tags:
            yield from _keys(policy, one, field.place)
        yield from _undeclared(policy, field)
        for model in field.models if field.reference else ():
            if model not in known:
                problem = f"it refers to {model.__name__}, which is not among the models"
                yield Fault(field.place, problem, help="check that model too")


def _keys(policy: Policy, tag: Tag, place: str) -> Iterator[Fault]:
    match tag:
        case Personal():
            for key in sorted(tag.data):
                yield from _unknown(policy, term.DataCategory, key, place)
        case Event():
            yield from _unknown(policy, term.Event, tag.event, place)
        case State():
            yield from _unknown(policy, term.State, tag.state, place)
        case Fact():
            yield from _unknown(policy, term.Fact, tag.fact, place)
        case Register():
            for name, said in tag.names:
                kind = _KINDS.get(name)
                for key in _fixed(said) if kind is not None else ():
                    yield from _unknown(policy, kind, key, f"{place}: {name}")


def _fixed(said: Any) -> Iterable[str]:
    """The keys that are given for all rows: a plain text is the name of a field instead."""
    if isinstance(said, frozenset):
        return sorted(said)
    return (said,) if isinstance(said, term.Term) else ()


def _unknown(policy: Policy, kind: type[term.Term] | None, key: str, place: str) -> Iterator[Fault]:
    if kind is not None and not policy.vocabulary.knows(kind, key):
        yield policy.vocabulary.unknown(kind, key, place)


def _undeclared(policy: Policy, field: Field) -> Iterator[Fault]:
    words = policy.vocabulary
    declared = {key for activity in policy.activities for key in activity.data}
    for key in sorted(field.personal):
        if words.knows(term.DataCategory, key) and declared.isdisjoint(words.lineage(term.DataCategory, key)):
            problem = f"no activity of the policy {policy.id!r} is about {key!r}"
            near = did_you_mean(key, declared)
            yield Fault(field.place, problem, key, near or "declare it in the policy, or do not hold it")
