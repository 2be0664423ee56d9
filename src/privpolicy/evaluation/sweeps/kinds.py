"""What kind of values each mapped column holds, and where it is mapped."""

from __future__ import annotations

from enum import Enum

from privpolicy.evaluation.sweeps.columns import Columns, Place
from privpolicy.model import Policy
from privpolicy.vocabulary.enums import FactType
from privpolicy.vocabulary.term import Fact


class Kind(Enum):
    """The kinds of values, in the words that an error says them in."""

    DAY = "dates"
    YES_NO = "booleans"
    NUMBER = "numbers"
    TEXT = "text"


_OF_FACT = {
    FactType.DATE: Kind.DAY,
    FactType.NUMBER: Kind.NUMBER,
    FactType.TERM: Kind.TEXT,
    FactType.YES_NO: Kind.YES_NO,
}


def kinds_of(policy: Policy, columns: Columns) -> list[tuple[str, Kind, str]]:
    """For each use of a column its name, the kind of its values, and its place for an error."""
    found = [(column.name, _kind(policy, place), where(place)) for place, column in columns.by_place.items()]
    for field in ("data", "subjects"):
        words = getattr(columns, field)
        if words is not None:
            found.append((words.name, Kind.TEXT, f"columns.{field}"))
    return found


def where(place: Place) -> str:
    """A place in the columns, as an error names it."""
    return ".".join(("columns", *map(str, place)))


def _kind(policy: Policy, place: Place) -> Kind:
    if place[0] == "facts":
        return _OF_FACT[getattr(policy.vocabulary.term(Fact, str(place[1])), "value", FactType.YES_NO)]
    return Kind.YES_NO if place[0] in {"states", "protection"} else Kind.DAY
