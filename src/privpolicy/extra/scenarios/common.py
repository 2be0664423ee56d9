"""What every scenario has, whatever it asks."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Annotated, ClassVar, Final

from pydantic import StringConstraints

from privpolicy.errors import Fault, ModelError, ScenarioError
from privpolicy.model import FrozenMap
from privpolicy.model.base import Frozen, MapOf, SeqOf
from privpolicy.model.days import Day
from privpolicy.model.text import ClauseId, Id

NONE: Final = "none"


class Says(Frozen):
    """Texts that must stand in the explanation, by language."""

    sv: SeqOf[str] = ()
    en: SeqOf[str] = ()


class Common(Frozen):
    """A scenario: its name, the day, and what must be among the reasons.

    ``because``, ``rules`` and ``missing`` name what must be among the deciding clauses and rules and the
    missing facts; there may be others. ``readings`` chooses how to read what the policy leaves open.
    """

    error: ClassVar[type[ModelError]] = ScenarioError

    name: Annotated[str, StringConstraints(min_length=1)]
    on: Day
    readings: MapOf[str, str] = FrozenMap()
    because: SeqOf[ClauseId] = ()
    rules: SeqOf[Id] = ()
    missing: SeqOf[str] = ()
    says: Says = Says()
    note: str = ""


def impossible(expected: Iterable[str], whole: str, severity: tuple[str, ...]) -> Iterator[Fault]:
    """What the whole cannot be, given what is expected of its categories: the worst of them decides."""
    there = set(expected)
    for worse in severity[: severity.index(whole)] if whole in severity else severity:
        if worse in there:
            yield Fault("categories", f"the whole cannot be {whole} where one category is {worse}")
            return
