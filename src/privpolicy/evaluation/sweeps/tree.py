"""A question to a row as a tree of tests: what each engine is given, in a form that belongs to none.

A test is true or false of a row, never unknown: whether a value is there is a test of its own, and stands
above every test that needs it. The three values of the policy's logic lie in the answers at the leaves.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from math import isfinite
from typing import Any, Final


@dataclass(frozen=True, slots=True)
class IsNull:
    """The column has no value."""

    column: str


@dataclass(frozen=True, slots=True)
class Before:
    """The column's day lies before a day."""

    column: str
    day: date


@dataclass(frozen=True, slots=True)
class Precedes:
    """The column's day lies before another column's day."""

    column: str
    other: str


@dataclass(frozen=True, slots=True)
class IsTrue:
    """The column says yes."""

    column: str


@dataclass(frozen=True, slots=True)
class Equals:
    """The column holds this text."""

    column: str
    text: str


@dataclass(frozen=True, slots=True)
class Below:
    """The column's number lies below a number, or (``inclusive``) is that number."""

    column: str
    number: float
    inclusive: bool = False


@dataclass(frozen=True, slots=True)
class Unreadable:
    """The column's value is none of its kind: a number that is none, a day that stands for none."""

    column: str


@dataclass(frozen=True, slots=True)
class AnyOf:
    """Any of several trees, whose answers are yes and no, says yes."""

    trees: tuple[Tree, ...]


Test = IsNull | Before | Precedes | IsTrue | Equals | Below | Unreadable | AnyOf


@dataclass(frozen=True, slots=True, eq=False)
class Leaf:
    """An answer: yes or no, a text, or several texts to be joined."""

    answer: Any


@dataclass(frozen=True, slots=True, eq=False)
class Branch:
    """Where the test is true of a row one tree answers, else another. ``size``: how many tests to write."""

    test: Test
    yes: Tree
    no: Tree
    size: int


Tree = Leaf | Branch


@dataclass(frozen=True, slots=True)
class Joined:
    """The texts whose trees say yes, in this order, with commas between them."""

    parts: tuple[tuple[str, Tree], ...]


def size(tree: Tree) -> int:
    """How many tests there are to write in a tree."""
    if isinstance(tree, Branch):
        return tree.size
    return sum(size(part) for _, part in tree.answer.parts) if isinstance(tree.answer, Joined) else 0


# What is larger is not worth trying to grow into one.
_SMALL: Final = 400


class Forest:
    """Makes trees, equal ones once: what does not change the answer is never asked."""

    __slots__ = ("_assumed", "_branches", "_grafts", "_leaves", "_read", "anything", "no", "yes")

    def __init__(self) -> None:
        self._leaves: dict[tuple[type, Any], Leaf] = {}
        self._branches: dict[tuple[Test, int, int], Branch] = {}
        self._assumed: dict[tuple[int, Test, bool], Tree] = {}
        self._grafts: dict[tuple[int, int, int], Tree] = {}
        self._read: dict[int, frozenset[str]] = {}
        self.yes, self.no = self.leaf(True), self.leaf(False)
        self.anything: Final = Leaf(None)
        """The answer for a row that cannot be: it is whatever makes the tree smaller."""

    def leaf(self, answer: Any) -> Leaf:
        """The leaf with that answer."""
        key = type(answer), answer
        return self._leaves.get(key) or self._leaves.setdefault(key, Leaf(answer))

    def joined(self, parts: Iterable[tuple[str, Tree]]) -> Leaf:
        """The leaf with the texts whose trees say yes: a plain text where that is the same for all rows."""
        possible = tuple((text, tree) for text, tree in parts if tree is not self.no)
        if all(tree is self.yes for _, tree in possible):
            return self.leaf(",".join(text for text, _ in possible))
        return self.leaf(Joined(possible))

    def branch(self, test: Test, yes: Tree, no: Tree) -> Tree:
        """The tree that asks the test first, if it makes a difference.

        A test that implies the next one, and leads to the same answer, is left out: so the days or numbers
        that a column is tested against are given from the last to the first.
        """
        if yes is no or no is self.anything:
            return yes
        if yes is self.anything or (
            isinstance(no, Branch) and no.yes is yes and _implied(no.test, test) is True
        ):
            return no
        key = test, id(yes), id(no)
        found = self._branches.get(key)
        if found is None:
            own = sum(size(tree) for tree in test.trees) if isinstance(test, AnyOf) else 1
            found = self._branches[key] = Branch(test, yes, no, own + size(yes) + size(no))
        return found

    def told(self, tree: Tree, tell: Callable[[Any], Any]) -> Tree:
        """The tree with each answer told otherwise, and without the tests that no longer matter."""
        seen: dict[int, Tree] = {id(self.anything): self.anything}

        def again(part: Tree) -> Tree:
            found = seen.get(id(part))
            if found is None:
                if isinstance(part, Leaf):
                    found = self.leaf(tell(part.answer))
                else:
                    found = self.branch(part.test, again(part.yes), again(part.no))
                seen[id(part)] = found
            return found

        return again(tree)

    def is_so(self, tree: Tree, answer: object) -> Tree:
        """Yes where the tree gives that answer."""
        return self.told(tree, lambda one: one == answer)

    def choose(self, when: Tree, yes: Tree, no: Tree) -> Tree:
        """The tree that goes on with one tree where ``when`` says yes, and with another where it says no.

        They are grown into one where that is not larger; else ``when`` becomes a test of its own.
        """
        if isinstance(when, Leaf):
            return when if when is self.anything else yes if when.answer else no
        if self._worth_grafting(when, yes, no):
            one = self._grafted(when, yes, no)
            if size(one) <= size(when) + size(yes) + size(no):
                return one
        return self.branch(when.test if self._is_test(when) else AnyOf((when,)), yes, no)

    def any_of(self, trees: Iterable[Tree]) -> Tree:
        """Yes where any of the trees says yes."""
        found: list[Tree] = []
        for tree in dict.fromkeys(trees):
            if tree is self.yes:
                return tree
            if tree is not self.no:
                found = self._with(tree, found)
        if len(found) > 1:
            return self.branch(AnyOf(tuple(found)), self.yes, self.no)
        return found[0] if found else self.no

    def _with(self, tree: Tree, others: list[Tree]) -> list[Tree]:
        """The trees and one more, which is grown into one of them where that is not larger."""
        for place, other in enumerate(others):
            if self._worth_grafting(other, tree):
                one = self._grafted(other, self.yes, tree)
                if size(one) <= size(other) + size(tree):
                    return [*others[:place], one, *others[place + 1 :]]
        return [*others, tree]

    def _worth_grafting(self, when: Tree, *trees: Tree) -> bool:
        """Whether what a small tree asks tells something about the trees that would be grafted on it."""
        if all(size(tree) == 0 for tree in trees):
            return True
        own = self._columns(when)
        return size(when) <= _SMALL and any(not own.isdisjoint(self._columns(tree)) for tree in trees)

    def _columns(self, tree: Tree) -> frozenset[str]:
        found = self._read.get(id(tree))
        if found is None:
            parts: list[Tree] = []
            if isinstance(tree, Branch):
                parts = [tree.yes, tree.no, *(tree.test.trees if isinstance(tree.test, AnyOf) else ())]
            elif isinstance(tree.answer, Joined):
                parts = [part for _, part in tree.answer.parts]
            own = (
                columns_of(tree.test) if isinstance(tree, Branch) and not isinstance(tree.test, AnyOf) else ()
            )
            found = self._read[id(tree)] = frozenset(own).union(*map(self._columns, parts))
        return found

    def _is_test(self, tree: Branch) -> bool:
        return tree.yes is self.yes and tree.no is self.no

    def _grafted(self, when: Tree, yes: Tree, no: Tree) -> Tree:
        if isinstance(when, Leaf):
            return when if when is self.anything else yes if when.answer else no
        key = id(when), id(yes), id(no)
        found = self._grafts.get(key)
        if found is None:
            found = self._grafts[key] = self._graft(when, yes, no)
        return found

    def _graft(self, when: Branch, yes: Tree, no: Tree) -> Tree:
        test = when.test
        then = self._grafted(when.yes, self.assume(yes, test, so=True), self.assume(no, test, so=True))
        otherwise = self._grafted(when.no, self.assume(yes, test, so=False), self.assume(no, test, so=False))
        return self.branch(test, then, otherwise)

    def assume(self, tree: Tree, test: Test, *, so: bool) -> Tree:
        """The tree for the rows of which a test is known to be true, or not to be."""
        key = id(tree), test, so
        found = self._assumed.get(key)
        if found is None:
            found = self._assumed[key] = self._assume(tree, test, so=so)
        return found

    def _assume(self, tree: Tree, test: Test, *, so: bool) -> Tree:
        if isinstance(tree, Leaf):
            if not isinstance(tree.answer, Joined):
                return tree
            return self.joined((text, self.assume(part, test, so=so)) for text, part in tree.answer.parts)
        known = decided(tree.test, test, so=so)
        if known is not None:
            return self.assume(tree.yes if known else tree.no, test, so=so)
        yes, no = self.assume(tree.yes, test, so=so), self.assume(tree.no, test, so=so)
        if isinstance(tree.test, AnyOf):
            return self.choose(self.any_of(self.assume(one, test, so=so) for one in tree.test.trees), yes, no)
        return self.branch(tree.test, yes, no)


def decided(test: Test, known: Test, *, so: bool) -> bool | None:
    """Whether a test is true of a row of which another is known to be (``so``) or not to be; or unknown."""
    if test == known:
        return so
    if isinstance(test, IsNull):
        # A test of a column's value is only put to rows that have one; whether it is readable can be
        # known of a whole column, nulls included.
        put = not isinstance(known, IsNull | Unreadable | AnyOf)
        return False if put and test.column in columns_of(known) else None
    if isinstance(test, Equals) and isinstance(known, Equals) and test.column == known.column and so:
        return False
    return _implied(test, known) if so else _excluded(test, known)


def _implied(test: Test, by: Test) -> bool | None:
    """Yes where a bound of a column's values lies beyond another one that is kept."""
    if isinstance(test, Before) and isinstance(by, Before):
        return True if test.column == by.column and by.day <= test.day else None
    if isinstance(test, Below) and isinstance(by, Below):
        within = (by.number, by.inclusive) <= (test.number, test.inclusive)
        return True if test.column == by.column and within else None
    return None


def _excluded(test: Test, by: Test) -> bool | None:
    """No where a bound of a column's values lies within another one that is not kept."""
    return False if _implied(by, test) else None


def columns_of(test: Test) -> Iterator[str]:
    """The columns that a test reads."""
    if isinstance(test, AnyOf):
        for tree in test.trees:
            yield from columns_in(tree)
    else:
        yield test.column
        if isinstance(test, Precedes):
            yield test.other


def columns_in(tree: Tree) -> Iterator[str]:
    """The columns that a tree reads."""
    for test in tests_in(tree):
        yield from columns_of(test)


def tests_in(tree: Tree) -> Iterator[Test]:
    """Every test of a tree, each as often as it must be written."""
    if isinstance(tree, Branch):
        if isinstance(tree.test, AnyOf):
            for one in tree.test.trees:
                yield from tests_in(one)
        else:
            yield tree.test
        yield from tests_in(tree.yes)
        yield from tests_in(tree.no)
    elif isinstance(tree.answer, Joined):
        for _, part in tree.answer.parts:
            yield from tests_in(part)


def answers(tree: Tree) -> Iterator[Any]:
    """Every answer of a tree, each once; none for the rows that cannot be."""
    seen: set[int] = set()
    left: list[Tree] = [tree]
    while left:
        part = left.pop()
        if id(part) in seen:
            continue
        seen.add(id(part))
        if isinstance(part, Branch):
            left += [part.yes, part.no]
        elif part.answer is not None:
            yield part.answer


def follow(tree: Tree, row: Mapping[str, Any]) -> Any:
    """The answer for one row, given as values by column: ``None`` for null, a ``date`` for a day."""
    while isinstance(tree, Branch):
        tree = tree.yes if holds(tree.test, row) else tree.no
    if isinstance(tree.answer, Joined):
        return ",".join(text for text, part in tree.answer.parts if follow(part, row))
    return tree.answer


def holds(test: Test, row: Mapping[str, Any]) -> bool:
    """Whether a test is true of a row; raises ``TypeError`` for a value that is not there."""
    if isinstance(test, AnyOf):
        return any(follow(tree, row) for tree in test.trees)
    value = row[test.column]
    if isinstance(test, IsNull):
        return value is None
    if value is None:
        raise TypeError(f"{test} was put to a null")
    match test:
        case Before(day=day):
            return bool(value < day)
        case Precedes(other=other):
            return bool(value < row[other])
        case Unreadable():
            return isinstance(value, float) and not isfinite(value)
        case IsTrue():
            return value is True
        case Equals(text=text):
            return bool(value == text)
        case Below(number=number, inclusive=inclusive):
            return bool(value < number or (inclusive and value == number))
