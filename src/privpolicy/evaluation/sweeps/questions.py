"""The rules of one purpose, taken apart into questions that each read few columns.

A rule that rests on several columns would have as many cases as their cells multiply to. So each of its
demands is asked by itself, then the rule given only what they come to (yes, no or unknown), then all rules
of the purpose given only what each of them says. Each step is the decision's own; only what it is asked
about is smaller. Which reasons a demand has is kept beside, and told where the rule's own answer is.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from copy import copy
from functools import partial
from typing import Any, Final, NamedTuple, cast

from privpolicy.evaluation.asked import Check, Moment
from privpolicy.evaluation.decision import activity, prohibition
from privpolicy.evaluation.facts import Tri
from privpolicy.evaluation.index import Case, Forbids, Ready
from privpolicy.evaluation.reasons import ReasonCode
from privpolicy.evaluation.storage import Rule, Span, constant
from privpolicy.evaluation.sweeps.columns import Place
from privpolicy.evaluation.sweeps.growing import Garden
from privpolicy.evaluation.sweeps.tree import Tree, answers
from privpolicy.evaluation.why import Why

OWN: Final[Mapping[Tri, str]] = {False: "own reasons against", None: "own reasons unknown"}
Says = tuple[Tri, str]
"""What a demand comes to, and the code of its reason."""


class _Own:
    """Stands for the reasons of a rule's own demands, where a reason code does."""

    __slots__ = ("value",)

    def __init__(self, value: str) -> None:
        self.value = value


_MARKS: Final = {holds: Why(holds, cast("ReasonCode", _Own(text))) for holds, text in OWN.items()}


class Settled(NamedTuple):
    """The rules of a case, ready to be asked together; and the reasons of each, by rule and answer.

    ``own`` gives for a rule, and for no or unknown, the codes with the tree that says whether a row has
    that reason.
    """

    case: Case
    own: Mapping[tuple[str, str], tuple[tuple[str, Tree], ...]]


class Asking:
    """Takes cases apart, for one data category and day."""

    def __init__(
        self, garden: Garden, moments: Callable[[Callable[[Moment], Tree]], Tree], moment: Moment
    ) -> None:
        self.garden, self.forest, self._moments, self.moment = garden, garden.forest, moments, moment
        self._times: dict[int, Tree] = {}

    def settled(self, case: Case) -> Settled:
        """The case with what each of its rules says as a question of its own."""
        own: dict[tuple[str, str], tuple[tuple[str, Tree], ...]] = {}
        made = copy(case)
        made.empty = None
        made.activities = tuple(self._activity(case, rule, own) for rule in case.activities)
        made.prohibitions = tuple(self._prohibition(rule, own) for rule in case.prohibitions)
        made.basis_prohibitions = tuple(self._prohibition(rule, own) for rule in case.basis_prohibitions)
        return Settled(made, own)

    def _activity(self, case: Case, rule: Ready, own: dict[Any, Any]) -> Ready:
        scope, grounds = self._demands(rule.scope), self._demands(rule.grounds)
        time = self._time(rule.time)
        asked = self._ready(case, rule, map(self._given, scope), map(self._given, grounds), self._spans(time))

        def question(record: Any) -> tuple[Tri, Tri]:
            line = activity(case, asked, record, self.moment)
            return line.holds, line.applies

        says = self.garden.grow(question)
        applying = self.forest.told(says, lambda line: line[1] is not False)
        own |= self._own(rule.id, scope, [*grounds, time], applying)
        place = self.garden.settle(says)
        applies, holds = (_checked(place, part) for part in (1, 0))
        return self._ready(case, rule, [applies], [holds], constant(always=True))

    def _ready(
        self, case: Case, rule: Ready, scope: Iterable[Check], grounds: Iterable[Check], time: Rule
    ) -> Ready:
        return Ready(rule.rule, rule.rank, tuple(scope), tuple(grounds), time, case.regime)

    def _prohibition(self, rule: Forbids, own: dict[Any, Any]) -> Forbids:
        scope = self._demands(rule.scope)
        asked = Forbids(rule.rule, tuple(map(self._given, scope)), None)
        says = self.garden.grow(lambda record: (prohibition(asked, record, self.moment).holds,))
        own |= self._own(rule.id, scope, [], self.forest.yes)
        return Forbids(rule.rule, (_checked(self.garden.settle(says), 0),), None)

    def _demands(self, checks: Iterable[Check]) -> list[Tree]:
        """What each demand comes to, and why."""
        return [self._moments(partial(self._demand, check)) for check in checks]

    def _demand(self, check: Check, moment: Moment) -> Tree:
        return self.garden.grow(lambda record: _said(check(record, moment)))

    def _time(self, time: Rule) -> Tree:
        """The same for the time of a rule, which several rules can share."""

        def question(record: Any) -> Says:
            span = time.at(record, self.moment.on, keeping=True)
            return span.holds, "" if span.code is None else span.code.value

        if id(time) not in self._times:
            self._times[id(time)] = self.garden.grow(question)
        return self._times[id(time)]

    def _given(self, demand: Tree) -> Check:
        return _checked(self.garden.settle(self.forest.told(demand, lambda said: said[:1])), 0)

    def _spans(self, time: Tree) -> Rule:
        return _Spans(self.garden.settle(self.forest.told(time, lambda said: said[:1])))

    def _own(
        self, rule: str, scope: Iterable[Tree], others: Iterable[Tree], applying: Tree
    ) -> Iterator[tuple[tuple[str, str], tuple[tuple[str, Tree], ...]]]:
        """The reasons of a rule; those beyond its scope only where it applies, or might."""
        said = [(tree, self.forest.yes) for tree in scope] + [(tree, applying) for tree in others]
        for holds, text in OWN.items():
            found: dict[str, list[Tree]] = {}
            for tree, when in said:
                for answer in answers(tree):
                    if answer[0] is holds and answer[1]:
                        so = self.forest.choose(when, self.forest.is_so(tree, answer), self.forest.no)
                        found.setdefault(answer[1], []).append(so)
            codes = sorted(found.items())
            yield (rule, text), tuple((code, self.forest.any_of(trees)) for code, trees in codes)


def _said(why: Why | None) -> Says:
    return (True, "") if why is None else (why.holds, why.code.value)


def _checked(place: Place, part: int) -> Check:
    """A demand whose answer is part of what a question of its own comes to."""

    def check(record: Any, moment: Moment) -> Why | None:  # noqa: ARG001 (every check has this form)
        return _MARKS.get(record.settled(place)[part])

    return check


class _Spans:
    """A storage rule whose answer is a question of its own."""

    __slots__ = ("_place", "clauses", "params")

    def __init__(self, place: Place) -> None:
        self._place = place
        self.clauses: tuple[str, ...] = ()
        self.params: Mapping[str, object] = {}

    def holds(self, record: Any, on: Any, keeping: bool) -> Tri:
        found: Tri = record.settled(self._place)[0]
        return found

    def at(self, record: Any, on: Any, keeping: bool) -> Span:
        return Span(self.holds(record, on, keeping), self)

    def end(self, day: Any) -> None:
        return None
