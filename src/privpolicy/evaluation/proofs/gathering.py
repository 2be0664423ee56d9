"""The examples of a difference: one at least for each rule that makes one, for more and for less."""

from __future__ import annotations

from collections.abc import Iterator
from enum import StrEnum
from typing import NamedTuple

from privpolicy.evaluation.facts import Tri
from privpolicy.evaluation.proofs.contrast import Turn
from privpolicy.evaluation.proofs.inquiry import Claim, Example, example_of, smallest
from privpolicy.evaluation.proofs.search import Budget, Case, Said, Search
from privpolicy.model import Law, Policy
from privpolicy.vocabulary.enums import Action


class Changed(StrEnum):
    """What became different: the answer, until when data must be kept, or what must be seen to."""

    ANSWER = "answer"
    MUST_KEEP = "must_keep"
    OBLIGATIONS = "obligations"


class Change(NamedTuple):
    """Questions whose answer differs, by the rules that make it so, with one of them as an example.

    ``rules`` are ids, of the old policy or the new. ``before`` and ``after`` answer the same question.
    """

    what: Changed
    rules: tuple[str, ...]
    may: Action
    before: Example
    after: Example


class Inquiry(NamedTuple):
    """One of the three things that can differ: which rules matter to it, and what is asked of whom."""

    what: Changed
    asked: tuple[Policy, Policy]
    claim: Claim
    law: Law | None


class Gathering:
    """The examples of one inquiry. A question is left as soon as nothing new can come of it.

    ``policies`` and ``law`` are those that the examples are told with.
    """

    def __init__(self, inquiry: Inquiry, policies: tuple[Policy, Policy], law: Law | None) -> None:
        self.inquiry, self.policies, self.law = inquiry, policies, law
        self.owing = inquiry.what is Changed.OBLIGATIONS
        self.found: set[tuple[Action, Turn]] = set()

    def of(self, search: Search, budget: Budget) -> Iterator[Change]:
        """What one question adds; an answer that stays open where there is no plainer one."""
        may = search.about.topic.may
        unclear: list[Case] = []
        for case in search.cases({}, lambda said: not self._open(said, may), budget):
            if None not in case.said.outcomes:
                yield from self._added(search, case)
            elif not case.settled:
                unclear.append(case)
        for case in unclear:
            yield from self._added(search, case)

    def _open(self, said: Said, may: Action) -> bool:
        """Whether the answers can still turn out to differ in a way that has no example yet."""
        if None not in said.outcomes:
            return False
        return any((may, turn) not in self.found for turn in self._turns(said))

    def _turns(self, said: Said) -> Iterator[Turn]:
        before, after = said.outcomes
        if self.owing:
            if False not in said.outcomes:
                yield from (Turn(rule, more=True) for rule in said.at_work)
            return
        for turn in said.turns:
            less, more = (after, before) if turn.more else (before, after)
            if less is not False and more is not True:
                yield turn

    def _added(self, search: Search, case: Case) -> Iterator[Change]:
        may = search.about.topic.may
        behind = self._behind(case.said)
        if all((may, turn) in self.found for turn in behind):
            return
        change = self._told(search, case)
        if not self.owing or change.before.verdict.obligations != change.after.verdict.obligations:
            self.found |= {(may, turn) for turn in behind}
            yield change

    def _behind(self, said: Said) -> set[Turn]:
        """The turns that make the difference: those that are certain, or else all that there may be."""
        if self.owing:
            return set(self._turns(said)) if said.outcomes == (True, True) else set()
        before, after = map(_rank, said.outcomes)
        more = after > before
        if before == after:
            return set()
        for turns in (said.turned, said.turns):
            if behind := {turn for turn in turns if turn.more is more}:
                return behind
        return {Turn(rule, more) for rule in said.at_work}

    def _told(self, search: Search, case: Case) -> Change:
        rules = tuple(sorted({turn.rule for turn in self._behind(case.said)}))
        case = smallest(search, case, self.inquiry.claim)
        before, after = (example_of(policy, search, case, self.law) for policy in self.policies)
        return Change(self.inquiry.what, rules, search.about.topic.may, before, after)


def _rank(outcome: Tri) -> int:
    return (False, None, True).index(outcome)
