"""The columns that can matter, each with its cells: the parts of its values that no rule tells apart."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date, timedelta
from typing import Final, NamedTuple, cast

from privpolicy.evaluation.index import index_of
from privpolicy.evaluation.sweeps.columns import REGISTERS, Columns, Place
from privpolicy.evaluation.sweeps.cuts import Bound, Cuts, day_after
from privpolicy.evaluation.sweeps.tree import (
    Before,
    Below,
    Equals,
    Forest,
    IsNull,
    IsTrue,
    Test,
    Tree,
    Unreadable,
    answers,
    columns_in,
)
from privpolicy.model import Policy
from privpolicy.vocabulary.enums import UNKNOWN, FactType
from privpolicy.vocabulary.term import Fact, State

FIRST_DAY: Final = date(1, 1, 2)
"""The first day that a column can tell: 0001-01-01 stands in many systems for a day that is missing."""


class Days(NamedTuple):
    """The first and the last day of a part of a column's days."""

    first: date
    last: date


class DayVariable(NamedTuple):
    """A column of days, with the days on which a new cell begins."""

    place: Place
    column: str
    cuts: tuple[date, ...]

    @property
    def columns(self) -> Iterable[str]:
        """The column, alone."""
        return (self.column,)

    @property
    def cells(self) -> list[Days | None]:
        """No value, and each run of days."""
        firsts = [FIRST_DAY, *self.cuts]
        lasts = [cut - timedelta(days=1) for cut in self.cuts] + [date.max]
        return [None, *map(Days, firsts, lasts)]

    def fork(self, forest: Forest, trees: Sequence[Tree]) -> Tree:
        """The tree that finds the cell of a row and goes on with the tree of the same place."""
        null, *runs = trees
        tests = [Before(self.column, cut) for cut in self.cuts]
        return forest.branch(IsNull(self.column), null, _chained(forest, tests, runs))


class YesNoVariable(NamedTuple):
    """A column of yes and no."""

    place: Place
    column: str
    cells: tuple[bool | None, ...] = (None, True, False)

    @property
    def columns(self) -> Iterable[str]:
        """The column, alone."""
        return (self.column,)

    def fork(self, forest: Forest, trees: Sequence[Tree]) -> Tree:
        """As for days."""
        null, yes, no = trees
        return forest.branch(IsNull(self.column), null, forest.branch(IsTrue(self.column), yes, no))


class NumberVariable(NamedTuple):
    """A column of numbers, with their bounds in order; a cell is told by a number in it."""

    place: Place
    column: str
    bounds: tuple[Bound, ...]

    @property
    def columns(self) -> Iterable[str]:
        """The column, alone."""
        return (self.column,)

    @property
    def cells(self) -> list[float | None]:
        """No value, and a number between each two bounds that have one."""
        found: list[float | None] = [None]
        found += [
            _up_to(bound, before) for before, bound in zip((None, *self.bounds), self.bounds, strict=False)
        ]
        return [*found, (self.bounds[-1][0] + 1) if self.bounds else 0.0]

    def fork(self, forest: Forest, trees: Sequence[Tree]) -> Tree:
        """As for days."""
        null, *runs = trees
        tests = [Below(self.column, *bound) for bound in self.bounds]
        return forest.branch(IsNull(self.column), null, _chained(forest, tests, runs))


class TextVariable(NamedTuple):
    """A column of text, with the values that mean something; any other is one cell more."""

    place: Place
    column: str
    values: Mapping[str, object]
    other: object

    @property
    def columns(self) -> Iterable[str]:
        """The column, alone."""
        return (self.column,)

    @property
    def cells(self) -> list[object]:
        """No value, each value that means something, and any other."""
        return [None, *self.values.values(), self.other]

    def fork(self, forest: Forest, trees: Sequence[Tree]) -> Tree:
        """As for days."""
        null, *known = trees
        tests = [Equals(self.column, text) for text in self.values]
        return forest.branch(IsNull(self.column), null, _chained(forest, tests, known))


class AnswerVariable(NamedTuple):
    """What a question comes to that has been asked by itself, read like a column."""

    place: Place
    tree: Tree

    @property
    def columns(self) -> Iterable[str]:
        """The columns that the question reads."""
        return columns_in(self.tree)

    @property
    def cells(self) -> list[object]:
        """Every answer."""
        return list(answers(self.tree))

    def fork(self, forest: Forest, trees: Sequence[Tree]) -> Tree:
        """As for days."""
        *firsts, found = trees
        for answer, tree in reversed([*zip(self.cells, firsts, strict=False)]):
            found = forest.choose(forest.is_so(self.tree, answer), tree, found)
        return found


def unreadable(forest: Forest, column: str) -> Tree:
    """Yes for a value that a column of its kind should not hold."""
    other = forest.branch(Unreadable(column), forest.yes, forest.no)
    return forest.branch(IsNull(column), forest.no, other)


Variable = DayVariable | YesNoVariable | NumberVariable | TextVariable | AnswerVariable


def _chained(forest: Forest, tests: Sequence[Test], trees: Sequence[Tree]) -> Tree:
    """The first test that is true leads to its tree, and if none is, the last tree answers."""
    *firsts, found = trees
    for test, tree in reversed([*zip(tests, firsts, strict=True)]):
        found = forest.branch(test, tree, found)
    return found


def _up_to(bound: Bound, before: Bound | None) -> float:
    """A number within the bound, and beyond the one before it."""
    number, inclusive = bound
    if inclusive:
        return number
    return number - 1 if before is None else (before[0] + number) / 2


class Pair(NamedTuple):
    """Two columns of days whose order matters: does the day of ``later`` lie before the other?"""

    later: Place
    earlier: Place


def variables_of(columns: Columns, policy: Policy, cuts: Cuts, on: date) -> dict[Place, Variable]:
    """The mapped columns by their places, with the cells that the cuts make."""
    found = {place: _variable(place, columns, policy, cuts, on) for place in columns.by_place}
    if columns.subjects is not None:
        values = {text: _set_of(value) for text, value in columns.subjects.values.items()}
        found["subjects",] = TextVariable(("subjects",), columns.subjects.name, values, None)
    return found


def _set_of(value: object) -> object:
    return frozenset({value}) if isinstance(value, str) else frozenset(cast("Iterable[object]", value))


def _variable(place: Place, columns: Columns, policy: Policy, cuts: Cuts, on: date) -> Variable:
    name, key, column = place[0], str(place[1]), columns.by_place[place].name
    if name == "events":
        given = (on, *day_after(on)) if key in _of_given_states(columns, policy) else ()
        return DayVariable(
            place, column, _sorted(cuts.days.get(key, ()), given, _fixed(columns, policy, key))
        )
    if name in REGISTERS:
        consented = _consent_days(columns) if name == "consents" else ()
        # What has ended lasted through that day; everything else counts from its day on.
        turn = (on,) if place[2] == "ended" else day_after(on)
        return DayVariable(place, column, _sorted(turn, consented))
    if name == "facts":
        kind = getattr(policy.vocabulary.term(Fact, key), "value", FactType.YES_NO)
        return _of_fact(place, column, kind, cuts)
    return YesNoVariable(place, column)


def _of_fact(place: Place, column: str, kind: FactType, cuts: Cuts) -> Variable:
    key = str(place[1])
    match kind:
        case FactType.DATE:
            return DayVariable(place, column, _sorted(cuts.days.get(key, ())))
        case FactType.NUMBER:
            return NumberVariable(place, column, tuple(sorted(cuts.numbers.get(key, ()))))
        case FactType.TERM:
            texts = sorted(cuts.texts.get(key, ()))
            # The word that a record reads as unknown is read so here too.
            values: dict[str, object] = {**dict(zip(texts, texts, strict=True)), UNKNOWN.value: UNKNOWN}
            return TextVariable(place, column, values, "".join((*texts, "-")))
        case FactType.YES_NO:
            return YesNoVariable(place, column)


def _sorted(*days: Iterable[date]) -> tuple[date, ...]:
    """The days on which a new cell begins; the first day of all begins none."""
    return tuple(sorted({day for some in days for day in some if day > FIRST_DAY}))


def _consent_days(columns: Columns) -> set[date]:
    """The days of the consents that all rows share: a withdrawal takes away what was given up to it."""
    shared = [
        day for one in columns.shared.consents or () for day in (one.given, one.withdrawn) if day is not None
    ]
    return {cut for day in shared for cut in (day, *day_after(day))}


def pairs_of(columns: Columns, policy: Policy) -> list[Pair]:
    """The columns whose order matters: the end and the start of a state, of an entry, and of consents."""
    return list(dict.fromkeys((*_of_states(columns, policy), *_of_entries(columns))))


def _of_states(columns: Columns, policy: Policy) -> Iterator[Pair]:
    for start, end in _spells(policy):
        pair = Pair(("events", end), ("events", start))
        if all(place in columns.by_place for place in pair):
            yield pair


def _spells(policy: Policy) -> Iterator[tuple[str, str]]:
    for state in policy.vocabulary.terms(State):
        start, end = getattr(state, "started_by", None), getattr(state, "ended_by", None)
        if start is not None and end is not None:
            yield str(start), str(end)


def _of_given_states(columns: Columns, policy: Policy) -> set[str]:
    """The events of the states that are given besides: these must not contradict them on the day."""
    return {
        str(event)
        for key in (*columns.states, *columns.shared.states)
        for event in index_of(policy).reaches.events_of(key)
        if event is not None
    }


def _fixed(columns: Columns, policy: Policy, event: str) -> set[date]:
    """The days that all rows share of what begins or ends the same state as the event."""
    found: set[date] = set()
    for spell in _spells(policy):
        if event in spell:
            for other in spell:
                value = columns.shared.events.get(other)  # type: ignore[call-overload]
                days = value if isinstance(value, tuple) else (value,)
                found |= {cut for day in days if isinstance(day, date) for cut in (day, *day_after(day))}
    return found


def _of_entries(columns: Columns) -> Iterator[Pair]:
    """An entry ends after it begins, and a withdrawal takes away the consents given up to it."""
    for name in REGISTERS:
        for number, entry in enumerate(columns.entries(name)):
            begins, *others = ((name, number, one) for one in entry.dated)
            if others and others[0] in columns.by_place:
                yield Pair(others[0], begins)
    consents = [place for place in columns.by_place if place[0] == "consents"]
    for end in consents:
        yield from (Pair(end, start) for start in consents if (end[2], start[2]) == ("withdrawn", "given"))
