"""From a question about a record to the tree that answers it for every row.

What the rules read of a row are its columns, and these only through the cells that their values lie in. So
the question is put to one record for each combination of cells that it reads, and the rules themselves
answer: they are not written down a second time for the engines.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date
from typing import Any, Final, NamedTuple

from privpolicy.errors import Fault, QuestionError, RecordError
from privpolicy.evaluation.sweeps.columns import Columns, Place
from privpolicy.evaluation.sweeps.cuts import cuts_of
from privpolicy.evaluation.sweeps.reading import NeedsColumn, Reading
from privpolicy.evaluation.sweeps.tree import Forest, Precedes, Tree
from privpolicy.evaluation.sweeps.variables import AnswerVariable, Days, Pair, pairs_of, variables_of
from privpolicy.model import Policy
from privpolicy.vocabulary.term import DataCategory

MOST: Final = 10_000
"""How many combinations of cells one question is put to at most."""

Question = Callable[[Any], Any]
Chosen = Mapping[Place, Any]


class Order(NamedTuple):
    """Which of two days comes first: that of ``later`` lies before that of ``earlier``, or not."""

    pair: Pair
    precedes: bool


class Garden:
    """The columns of a table for one data category and day, and the trees that are grown over them."""

    def __init__(
        self, policy: Policy, columns: Columns, category: DataCategory, on: date, forest: Forest
    ) -> None:
        self.columns, self.category, self.forest = columns, category, forest
        self.variables = variables_of(columns, policy, cuts_of(policy, category, on), on)
        self.pairs = pairs_of(columns, policy)
        self._asked = 0

    def grow(self, question: Question) -> Tree:
        """The tree that answers a question about a record for every row that does not contradict itself.

        Raises ``QuestionError`` where too many columns matter together.
        """
        self._asked = 0
        return self._grow(question, self.forest.anything, {}, ())

    def settle(self, tree: Tree) -> Place:
        """The place at which what a tree answers can be read, as if it were a column."""
        place = ("settled", id(tree))
        if place not in self.variables:
            self.variables[place] = AnswerVariable(place, tree)
        return place

    def contradictions(self, read: Question) -> Tree:
        """Yes for every row in which what is read contradicts itself."""
        self._asked = 0
        return self._grow(lambda record: read(record) is NotImplemented, self.forest.yes, {}, ())

    def _grow(self, question: Question, against: Tree, chosen: Chosen, orders: tuple[Order, ...]) -> Tree:
        self._count(chosen)
        values = {**chosen, **(days_in(chosen, orders) or {})}
        try:
            return self.forest.leaf(question(Reading(self.columns, self.category, values)))
        except NeedsColumn as needed:
            place = needed.place
        except RecordError:
            return against
        variable = self.variables[place]
        pairs = [pair for pair in self.pairs if place in pair]
        trees = [
            self._ordered(question, against, {**chosen, place: cell}, orders, pairs)
            for cell in variable.cells
        ]
        return variable.fork(self.forest, trees) if trees else self.forest.anything

    def _ordered(
        self, question: Question, against: Tree, chosen: Chosen, orders: tuple[Order, ...], pairs: list[Pair]
    ) -> Tree:
        """The same, once it is known in which order the days of this column and the others come."""
        for number, pair in enumerate(pairs):
            if chosen.get(pair.later) is None or chosen.get(pair.earlier) is None:
                continue
            ways = [(*orders, Order(pair, precedes)) for precedes in (True, False)]
            trees = [
                self._ordered(question, against, chosen, way, pairs[number + 1 :])
                for way in ways
                if days_in(chosen, way) is not None
            ]
            if len(trees) == 1:
                return trees[0]
            later, earlier = (self.columns.by_place[one].name for one in pair)
            return self.forest.branch(Precedes(later, earlier), *trees)
        return self._grow(question, against, chosen, orders)

    def _count(self, chosen: Chosen) -> None:
        self._asked += 1
        if self._asked > MOST:
            names = ", ".join(sorted({name for place in chosen for name in self.variables[place].columns}))
            problem = f"one rule depends on so many columns together that it has over {MOST:,} cases: {names}"
            help_ = "give as shared what is the same for all rows, and sweep the rest apart"
            raise QuestionError([Fault("columns", problem, names, help_)])


def days_in(chosen: Chosen, orders: tuple[Order, ...]) -> dict[Place, date] | None:
    """The earliest day in each cell, in the order that is asked for; ``None`` where there is none."""
    cells = {place: cell for place, cell in chosen.items() if isinstance(cell, Days)}
    found = {place: cell.first.toordinal() for place, cell in cells.items()}
    for _ in range(len(orders) + 1):
        before = dict(found)
        for (later, earlier), precedes in orders:
            if precedes:
                found[earlier] = max(found[earlier], found[later] + 1)
            else:
                found[later] = max(found[later], found[earlier])
        if any(day > cells[place].last.toordinal() for place, day in found.items()):
            return None
        if found == before:
            return {place: date.fromordinal(day) for place, day in found.items()}
    return None  # the order goes round in a circle
