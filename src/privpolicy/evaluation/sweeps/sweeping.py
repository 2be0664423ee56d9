"""What is to be done with every row: the disposition, and the reasons for it, as trees of tests.

The parts come together as in a verdict and in a plan: one purpose that carries the data is enough; where
none does, one that nobody knows leaves it open; and what may not be kept is erased only where nothing is
left to settle.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from datetime import date
from functools import partial
from typing import Any, Final, Literal, NamedTuple, cast

from privpolicy.evaluation.ask import in_force
from privpolicy.evaluation.facts import state_on
from privpolicy.evaluation.index import index_of
from privpolicy.evaluation.pending import NOT_ENDED, OWED
from privpolicy.evaluation.planning import OVER, UNDECLARED, Disposition, PlanItem, item_of
from privpolicy.evaluation.reasons import ReasonCode
from privpolicy.evaluation.sweeps.checks import check
from privpolicy.evaluation.sweeps.columns import REGISTERS, Columns
from privpolicy.evaluation.sweeps.growing import Garden
from privpolicy.evaluation.sweeps.parts import Like, Parts, Reason
from privpolicy.evaluation.sweeps.tree import (
    Equals,
    Forest,
    IsNull,
    Precedes,
    Tree,
    Unreadable,
    answers,
    columns_in,
    columns_of,
    tests_in,
)
from privpolicy.evaluation.sweeps.variables import unreadable
from privpolicy.model import Law, Policy, PolicyHistory, Record
from privpolicy.vocabulary.enums import Protection
from privpolicy.vocabulary.term import DataCategory, Event, State, Term

Tell = Literal["disposition", "codes", "rules", "purposes"]
TELL: Final[tuple[Tell, ...]] = ("disposition", "codes", "rules", "purposes")
_MUST_KEEP: Final = frozenset({ReasonCode.HOLD.value, ReasonCode.STATUTORY_DUTY.value})
_ENDED: Final = frozenset(ReasonCode) - NOT_ENDED - OWED - UNDECLARED
_UNDECLARED: Final[Reason] = (ReasonCode.UNDECLARED_CATEGORY.value, None)


class RowAnswer(NamedTuple):
    """What is told of a row, as text: what to do; and codes, rules and purposes, in order, with commas."""

    disposition: str
    codes: str = ""
    rules: str = ""
    purposes: str = ""


CONTRADICTORY: Final = RowAnswer(Disposition.REVIEW.value, "contradictory_record")
UNREADABLE: Final = RowAnswer(Disposition.REVIEW.value, "unreadable_value")


class Trees(NamedTuple):
    """The tree for each part of what is told of a row."""

    disposition: Tree
    codes: Tree
    rules: Tree
    purposes: Tree


class Swept(NamedTuple):
    """What the engines are given: the trees for a policy, the columns of a table and a day."""

    policy: Policy
    columns: Columns
    forest: Forest
    trees: Trees

    def telling(self, tell: Tell, *, readable: Iterable[str] = ()) -> Tree:
        """One of the trees, for an engine in which every value of some columns is one of its kind."""
        tree: Tree = getattr(self.trees, tell)
        for name in readable:
            tree = self.forest.assume(tree, Unreadable(name), so=False)
        return tree

    def put_in_order(self) -> frozenset[str]:
        """The columns whose days are compared with those of other columns."""
        tests = (test for tree in self.trees for test in tests_in(tree))
        return frozenset(name for test in tests if isinstance(test, Precedes) for name in columns_of(test))


def swept(
    policy: Policy | PolicyHistory, columns: Columns, on: date, law: Law | None = Law.APPLICABLE
) -> Swept:
    """The trees that answer for each row what is to be done with it on that day.

    Raises ``QuestionError`` with all faults of the columns, for a policy that is not in force, and where one
    rule depends on too many columns together; ``DateError`` for a ``datetime``.
    """
    version = in_force(policy, on)
    check(version, columns)
    forest = Forest()
    if columns.data is None:
        (only,) = columns.shared.data
        return Swept(version, columns, forest, _Sweeping(version, columns, only, on, law, forest).trees())
    name = columns.data.name
    trees = Trees(*(forest.leaf(text) for text in UNREADABLE))
    for text, category in reversed(list(columns.data.values.items())):
        own = _Sweeping(version, columns, category, on, law, forest).trees()
        trees = Trees(*(forest.branch(Equals(name, text), *pair) for pair in zip(own, trees, strict=True)))
    nulls = (forest.leaf(text) for text in UNREADABLE)
    either = (forest.branch(IsNull(name), *pair) for pair in zip(nulls, trees, strict=True))
    return Swept(version, columns, forest, Trees(*either))


def told(item: PlanItem) -> RowAnswer:
    """What a sweep tells of a row for which a plan has this item.

    That a minimum ends after what else lets the data be kept is a fault of the policy: it is told of a row
    only where it stands against erasing it.
    """
    findings = [
        one
        for one in item.findings
        if item.verdict.denied or one.code is not ReasonCode.MINIMUM_AFTER_MAXIMUM
    ]
    codes, rules = (
        {one.code.value for one in findings},
        {one.rule for one in findings if one.rule is not None},
    )
    joined = (",".join(sorted(set(some))) for some in (codes, rules, item.purposes))
    return RowAnswer(item.disposition.value, *joined)


class _Sweeping:
    """The trees for one data category."""

    def __init__(
        self, policy: Policy, columns: Columns, category: str, on: date, law: Law | None, forest: Forest
    ) -> None:
        self.policy, self.columns, self.on, self.law, self.forest = policy, columns, on, law, forest
        self.category = cast("DataCategory", policy.vocabulary.term(DataCategory, category))
        self.garden = Garden(policy, columns, self.category, on, forest)
        index = index_of(policy)
        self.regime = None if law is None else index.regime(on)

    def trees(self) -> Trees:
        """The trees, what cannot be a record left aside first."""
        unencoded = self.law is not None and self.regime is None
        found = self._constant(told(self._item())) if unencoded else self._by_the_rules()
        anonymised = self.garden.grow(lambda record: record.protected(Protection.ANONYMISED) is True)
        if anonymised is not self.forest.no:
            found = self._aside(anonymised, told(self._item(protection={Protection.ANONYMISED})), found)
        contradictory = self.forest.any_of(self._contradictions())
        found = self._aside(contradictory, CONTRADICTORY, found)
        read = dict.fromkeys(column for tree in found for column in columns_in(tree))
        none_of_its_kind = self.forest.any_of(unreadable(self.forest, column) for column in read)
        return self._aside(none_of_its_kind, UNREADABLE, found)

    def _by_the_rules(self) -> Trees:
        parts = Parts(self.policy, self.garden, self.category, self.on, self.regime)
        composed = _Composing(self.policy, self.category, parts)
        return Trees(composed.disposition(), composed.codes(), composed.rules(), composed.purposes())

    def _item(self, **own: Any) -> PlanItem:
        record = Record(data={self.category}, **own)
        return item_of(self.policy, 0, self.category, record, self.on, self.law)

    def _constant(self, answer: RowAnswer) -> Trees:
        return Trees(*map(self.forest.leaf, answer))

    def _aside(self, when: Tree, answer: RowAnswer, otherwise: Trees) -> Trees:
        pairs = zip(answer, otherwise, strict=True)
        return Trees(*(self.forest.choose(when, self.forest.leaf(text), tree) for text, tree in pairs))

    def _contradictions(self) -> Iterator[Tree]:
        """Where a state or an entry of a register contradicts itself, whichever rules read it."""
        grow = self.garden.contradictions
        for state in self.policy.vocabulary.terms(State):
            yield grow(partial(self._state, state))
        for name in REGISTERS:
            for number in range(len(self.columns.entries(name))):
                yield grow(partial(_entry, name, number))

    def _state(self, state: Term, record: Any) -> None:
        """Raises ``RecordError`` where a state that is given, or its events, cannot be."""
        start, end = index_of(self.policy).reaches.events_of(state)
        keys = [key for key in (start, end) if key is not None and key in record.events]
        events = {cast("Event", key): record.events[key] for key in keys}
        given = {cast("State", state): record.states[state]} if state in record.states else {}
        alone = Record(data={self.category}, events=events, states=given, complete=record.complete)
        if given:
            state_on(alone, state, start, end, self.on)


def _entry(register: str, number: int, record: Any) -> object:
    """Raises ``RecordError`` where an entry of a register cannot be."""
    return record.entry(register, number)


class _Composing:
    """How the parts of all purposes come together."""

    def __init__(self, policy: Policy, category: str, parts: Parts) -> None:
        self.policy, self.parts, self.forest = policy, parts, parts.forest
        self.declared = bool(parts.carried)
        self.permitted = parts.any(lambda part: part.outcome is True)
        self.open = parts.any(lambda part: part.outcome is None)
        self.minimums, self.pending = parts.minimums(), parts.pending()
        self.forbidden = parts.any(lambda part: bool(part.forbidden))
        self.failing = parts.any(lambda part: bool(part.failing))

    def disposition(self) -> Tree:
        """What is to be done."""
        keep, keep_for, must_keep, erase, review = (
            self.forest.leaf(one.value)
            for one in (
                Disposition.KEEP,
                Disposition.KEEP_FOR,
                Disposition.MUST_KEEP,
                Disposition.ERASE,
                Disposition.REVIEW,
            )
        )
        some_ended = self.forest.choose(self._some_ended(), keep_for, keep)
        permitted = self.forest.choose(self._must_keep(), must_keep, some_ended)
        denied = self.forest.choose(
            self._unsettled(), review, self.forest.choose(self._ended(), erase, review)
        )
        return self._by_outcome(permitted, review, denied)

    def codes(self) -> Tree:
        """The codes of the reasons that decide."""
        return self._told(lambda reason: reason[0])

    def rules(self) -> Tree:
        """The rules that decide."""
        return self._told(lambda reason: reason[1])

    def purposes(self) -> Tree:
        """The purposes for which the data may be kept."""
        carrying = self.forest.joined(
            (purpose, self.parts.one(purpose, lambda part: part.outcome is True))
            for purpose in sorted(self.parts.purposes)
        )
        nothing = self.forest.leaf("")
        return self._by_outcome(carrying, nothing, nothing)

    def _by_outcome(self, permitted: Tree, undetermined: Tree, denied: Tree) -> Tree:
        return self.forest.choose(
            self.permitted, permitted, self.forest.choose(self.open, undetermined, denied)
        )

    def _must_keep(self) -> Tree:
        held = self.parts.telling("permits", lambda reason: reason[0] in _MUST_KEEP)
        return self.forest.any_of([held, self.parts.must_be_kept()])

    def _some_ended(self) -> Tree:
        """An activity about the data has a purpose that no longer carries them."""
        found = []
        for activity in self.policy.activities:
            purposes = [str(one) for one in activity.purposes if str(one) in self.parts.carried]
            ended = self.forest.any_of(map(self._not_carried, sorted(purposes)))
            found.append(self.forest.choose(ended, self._live(activity.id), self.forest.no))
        return self.forest.any_of(found)

    def _live(self, rule: str) -> Tree:
        return self.parts.telling("beside", lambda reason: reason[1] == rule and reason[0] in OVER)

    def _not_carried(self, purpose: str) -> Tree:
        carried = self.parts.one(str(purpose), lambda part: part.outcome is True)
        return self.forest.choose(carried, self.forest.no, self.forest.yes)

    def _unsettled(self) -> Tree:
        """What may not be kept is not to be erased yet."""
        return self.forest.any_of(self.forest.told(tree, bool) for tree in (self.minimums, self.pending))

    def _ended(self) -> Tree:
        """A reason that is more than something missing from the record."""
        return self._decides_against(lambda reason: reason[0] in _ENDED)

    def _told(self, what: Callable[[Reason], str | None]) -> Tree:
        """The texts of the reasons that decide, in order."""

        def joined(reasons: Iterable[Reason], telling: Callable[[Like], Tree]) -> Tree:
            texts = sorted({text for reason in reasons if (text := what(reason)) is not None})
            return self.forest.joined((text, telling(saying(text))) for text in texts)

        def saying(text: str) -> Like:
            return lambda reason: what(reason) == text

        return self._by_outcome(
            joined(self.parts.reasons("permits"), lambda like: self.parts.telling("permits", like)),
            joined(self.parts.reasons("leaves_open"), lambda like: self.parts.telling("leaves_open", like)),
            joined(self._all_against(), self._tells_against),
        )

    def _all_against(self) -> list[Reason]:
        rules = {rule for found in answers(self.minimums) for rule in found}
        return [
            _UNDECLARED,
            *self.parts.reasons("forbidden", "failing", "outside"),
            *((ReasonCode.MINIMUM_AFTER_MAXIMUM.value, rule) for rule in rules),
            *(reason for found in answers(self.pending) for reason in found),
        ]

    def _decides_against(self, like: Like) -> Tree:
        """Such a reason stands against the purposes, and none that weighs more does."""
        undeclared = self.forest.yes if not self.declared and like(_UNDECLARED) else self.forest.no
        forbidden = self.parts.telling("forbidden", like)
        failing, outside = self.parts.telling("failing", like), self.parts.telling("outside", like)
        failing, outside = (self.forest.any_of([tree, undeclared]) for tree in (failing, outside))
        return self.forest.choose(
            self.forbidden, forbidden, self.forest.choose(self.failing, failing, outside)
        )

    def _tells_against(self, like: Like) -> Tree:
        least = self.forest.told(
            self.minimums,
            lambda rules: any(like((ReasonCode.MINIMUM_AFTER_MAXIMUM.value, rule)) for rule in rules),
        )
        owed = self.forest.told(self.pending, lambda reasons: any(map(like, reasons)))
        return self.forest.any_of([self._decides_against(like), least, owed])
