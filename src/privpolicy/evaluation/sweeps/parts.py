"""What the rules say of a row, purpose by purpose, and what else counts."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from datetime import date
from operator import attrgetter
from typing import Any, Literal, NamedTuple

from privpolicy import law as _law
from privpolicy.evaluation.asked import Asked, Moment
from privpolicy.evaluation.content import Finding
from privpolicy.evaluation.decision import only, purposes_without_activity, undecided, weigh
from privpolicy.evaluation.facts import Tri
from privpolicy.evaluation.index import index_of
from privpolicy.evaluation.minimums import minimums, must_keep_until
from privpolicy.evaluation.pending import pending
from privpolicy.evaluation.sweeps.growing import Garden
from privpolicy.evaluation.sweeps.questions import Asking, Settled
from privpolicy.evaluation.sweeps.tree import Tree, answers
from privpolicy.evaluation.telling import Asking as Told, against, tell
from privpolicy.evaluation.weighed import Answer, Weighed
from privpolicy.model import Policy
from privpolicy.vocabulary import purposes
from privpolicy.vocabulary.enums import Action, Regime
from privpolicy.vocabulary.term import DataCategory

Reason = tuple[str, str | None]
"""A reason as its code and its rule."""


class Part(NamedTuple):
    """What is said of one purpose: its outcome, and the reasons that are told.

    ``permits`` are told where the data may be kept, ``leaves_open`` where that is undetermined, and the
    three others, of which the first that is not empty for any purpose decides, where it is denied.
    ``beside`` are all that are told where the data may be kept, deciding or not.
    """

    outcome: Tri = False
    permits: frozenset[Reason] = frozenset()
    beside: frozenset[Reason] = frozenset()
    leaves_open: frozenset[Reason] = frozenset()
    forbidden: frozenset[Reason] = frozenset()
    failing: frozenset[Reason] = frozenset()
    outside: frozenset[Reason] = frozenset()


Rank = Literal["permits", "beside", "leaves_open", "forbidden", "failing", "outside"]
Like = Callable[[Reason], bool]


class Parts:
    """The trees of all purposes of one data category, and of what else counts."""

    def __init__(
        self, policy: Policy, garden: Garden, category: DataCategory, on: date, regime: Regime | None
    ) -> None:
        self.index, self.garden, self.forest = index_of(policy), garden, garden.forest
        self.category, self.regime, self.moment = str(category), regime, Moment(on)
        self.asked = Asked(Action.KEEP, regime=regime)
        self.carried = self.index.carried(self.category)
        self.purposes = tuple(dict.fromkeys((*self.carried, *self._without_activity())))
        self._undecided = garden.grow(self._is_undecided)
        self._still_carried = self._erasing()
        asking = Asking(garden, self._in_every_moment, self.moment)
        self._settled = {one: asking.settled(self._case(one, self.asked)) for one in self.purposes}
        self._by_rank: dict[Rank, list[tuple[Reason, Tree]]] = {}
        self._trees = {one: garden.grow(self._part(one)) for one in self.purposes}

    def any(self, of: Callable[[Part], bool]) -> Tree:
        """Yes where something is so of the part of any purpose."""
        return self.forest.any_of(self.one(purpose, of) for purpose in self.purposes)

    def one(self, purpose: str, of: Callable[[Part], bool]) -> Tree:
        """Yes where something is so of the part of that purpose."""
        return self.forest.told(self._trees[purpose], of)

    def telling(self, rank: Rank, like: Like) -> Tree:
        """Yes where any of these reasons is told for any purpose."""
        return self.forest.any_of(tree for reason, tree in self._ranked(rank) if like(reason))

    def reasons(self, *ranks: Rank) -> set[Reason]:
        """Every such reason that a row can have."""
        return {reason for rank in ranks for reason, _ in self._ranked(rank)}

    def must_be_kept(self) -> Tree:
        """Yes where a duty, a minimum or a hold has not ended."""

        def question(record: Any) -> bool:
            until = must_keep_until(self.index, self.category, record, self.asked, self.moment)
            return until is not None and until >= self.moment.on

        return self.garden.grow(question)

    def minimums(self) -> Tree:
        """The activities whose minimum has not ended."""

        def question(record: Any) -> frozenset[str]:
            found = minimums(self.index, self.category, record, self.asked, self.moment)
            return frozenset(activity.id for activity, last in found if last >= self.moment.on)

        return self.garden.grow(question)

    def pending(self) -> Tree:
        """The reasons for which the person is owed something first."""

        def question(record: Any) -> frozenset[Reason]:
            return _reasons(pending(self.index, self.category, record, self.asked, self.moment))

        return self.garden.grow(question)

    def _case(self, purpose: str, asked: Asked) -> Any:
        return self.index.case(self.category, asked._replace(purpose=purpose))

    def _without_activity(self) -> Iterator[str]:
        yield str(purposes.LEGAL_CLAIMS)
        if self.regime is Regime.GDPR:
            yield str(purposes.RESTRICTED_STORAGE)
        if self.regime is not None:
            rows = _law.duties_on(self.moment.on, self.index.policy.jurisdiction)
            yield from (row.purpose_key for row in rows)

    def _part(self, purpose: str) -> Callable[[Any], Part]:
        settled = self._settled[purpose]
        declared = purpose in self.carried

        def question(record: Any) -> Part:
            if not declared and purpose not in purposes_without_activity(
                self.index, self.category, record, self.asked, self.moment
            ):
                return Part()
            one = weigh(self.index, settled.case, record, self.moment)
            return self._told(one if declared else only(one, activities=False), record)

        return question

    def _told(self, one: Weighed, record: Any) -> Part:
        told = Told(self.index, record, self.asked, self.moment.on)
        permitted, undetermined, denied = (Answer(self.category, holds, ()) for holds in (True, None, False))
        deciding, aside = tell(one, permitted, told)
        return Part(
            one.outcome,
            _reasons(deciding),
            _reasons((*deciding, *aside)),
            _reasons(tell(one, undetermined, told).deciding),
            *(_reasons(rank) for rank in against(one, denied, told)),
        )

    def _ranked(self, rank: Rank) -> list[tuple[Reason, Tree]]:
        if rank not in self._by_rank:
            self._by_rank[rank] = [*self._reasons(attrgetter(rank))]
        return self._by_rank[rank]

    def _reasons(self, of: Callable[[Part], frozenset[Reason]]) -> Iterator[tuple[Reason, Tree]]:
        """Each reason that a row can have for a purpose, with the tree that says whether it has."""
        for purpose, tree in self._trees.items():
            for reason in sorted({one for part in answers(tree) for one in of(part)}, key=str):
                has = self._has(tree, of, reason)
                code, rule = reason
                own = self._settled[purpose].own.get((rule or "", code))
                if own is None:
                    yield reason, has
                else:
                    for of_its_own, so in own:
                        yield (of_its_own, rule), self.forest.choose(has, so, self.forest.no)

    def _has(self, tree: Tree, of: Callable[[Part], frozenset[Reason]], reason: Reason) -> Tree:
        return self.forest.told(tree, lambda part: reason in of(part))

    def _is_undecided(self, record: Any) -> bool:
        return self.regime is Regime.GDPR and bool(record.requests) and undecided(record)

    def _in_every_moment(self, grow: Callable[[Moment], Tree]) -> Tree:
        """What depends on whether an erasure request, on which nobody has decided, must be met."""
        without = grow(self.moment)
        if self._undecided is self.forest.no:
            return without
        unknown, met = (grow(self.moment.erasing(must)) for must in (None, True))
        yes, unclear = self._still_carried
        decided = self.forest.choose(yes, without, self.forest.choose(unclear, unknown, met))
        return self.forest.choose(self._undecided, decided, without)

    def _erasing(self) -> tuple[Tree, Tree]:
        """Where an activity would carry the data were an erasure request met; and where it might."""
        if self._undecided is self.forest.no:
            return self.forest.no, self.forest.no
        asking = Asking(self.garden, lambda grow: grow(self.moment), self.moment)
        erasing = Asked(Action.KEEP, regime=self.regime, erasing=True)
        trees = [self._carrying(asking.settled(self._case(one, erasing))) for one in self.carried]
        yes, unknown = (
            self.forest.any_of(self.forest.is_so(tree, (holds,)) for tree in trees) for holds in (True, None)
        )
        return yes, unknown

    def _carrying(self, settled: Settled) -> Tree:
        def question(record: Any) -> tuple[Tri]:
            one = weigh(self.index, settled.case, record, self.moment)
            return (only(one, activities=True).outcome,)

        return self.garden.grow(question)


def _reasons(findings: Iterable[Finding]) -> frozenset[Reason]:
    return frozenset((one.code.value, one.rule) for one in findings)
