"""Going through every case of a claim, on the days that matter, for the questions that stand for all."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence, Set as AbstractSet
from datetime import date
from typing import Final, NamedTuple

from privpolicy.errors import Fault, QuestionError
from privpolicy.evaluation.ask import decide
from privpolicy.evaluation.facts import Tri
from privpolicy.evaluation.index import Index
from privpolicy.evaluation.proofs.concerned import Concerned, Rule, Side, every_limit
from privpolicy.evaluation.proofs.days import days_to_ask, usual_day
from privpolicy.evaluation.proofs.search import Budget, Case, Known, Said, Search
from privpolicy.evaluation.proofs.topics import Scope, Topic, topics
from privpolicy.evaluation.verdict import Verdict
from privpolicy.model import Activity, Condition, FrozenMap, Law, Policy, Question, Record
from privpolicy.model.base import walk
from privpolicy.model.days import plain_day
from privpolicy.vocabulary.term import DataCategory, Purpose, Recipient, Term

MOST: Final = 200_000
"""How many cases are gone through before a claim is given up, unless something else is asked for."""


class Example(NamedTuple):
    """A record and a question, and the answer to it. Only what the answer turns on is on record."""

    record: Record
    question: Question
    verdict: Verdict


class Claim(NamedTuple):
    """What is never to be said within a scope.

    ``broken`` tells from what is said whether the claim is broken: yes, no, or not before more is known;
    ``broken_at_last`` where nothing more can be learnt. Every case starts from what is ``given``, which
    belongs to the claim, and from what is ``supposed``, which an example need not repeat. ``changed``
    gives the rules that two policies do not have in common: without any, a question is not asked. ``touched``
    are those of them that could concern one.
    """

    scope: Scope
    broken: Callable[[Said], Tri]
    broken_at_last: Callable[[Said], bool]
    unless: Condition | None = None
    given: Known = FrozenMap()
    supposed: Known = FrozenMap()
    only_yes: bool = False
    changed: Callable[[Concerned], AbstractSet[str]] | None = None
    touched: tuple[Rule, ...] = ()

    def breaks(self, case: Case) -> bool:
        """Whether a closed case breaks the claim."""
        return self.broken(case.said) is True if case.settled else self.broken_at_last(case.said)


def side_of(policy: Policy, law: Law | None) -> Side:
    """The policy as it is to be asked: a copy, so that what is worked out for it goes with the inquiry."""
    return Side(Index(policy.model_copy()), law is not None, {})


def days_of(policies: Sequence[Policy], on: date | None, law: Law | None) -> tuple[date, ...]:
    """The days to ask on: those on which the time limits end in every order that they can end in.

    Raises ``QuestionError`` where a policy, or the law, does not answer on the day.
    """
    first = usual_day(policies) if on is None else plain_day(on)
    for policy in policies:
        if not policy.in_force(first):
            problem = f"the policy {policy.id!r} {policy.version!r} was not in force on {first}"
            raise QuestionError([Fault("on", problem, first, "ask about a day on which it is")])
        if law is not None and Index(policy).regime(first) is None:
            problem = f"no law of {policy.jurisdiction} is encoded for {first}"
            raise QuestionError([Fault("on", problem, first, "ask with law=None, or about another day")])
    ends = [one.effective_until for one in policies if one.effective_until is not None]
    return days_to_ask(every_limit(policies, first), first, min(ends, default=date.max))


def searches(sides: Sequence[Side], claim: Claim, days: Iterable[date]) -> Iterator[Search]:
    """A search for each question that stands for others, on each of the days."""
    indexes = [side.index for side in sides]
    parts = [part for index in indexes for part in walk(index.policy)] + [*walk(claim.unless)]
    asked = [*topics(indexes, claim.scope, parts)]
    if claim.changed is not None:
        asked = [topic for topic in asked if any(_touches(indexes, rule, topic) for rule in claim.touched)]
    for on in days:
        seen: set[object] = set()
        for topic in asked:
            about = Concerned(sides, topic, on, claim.scope.basis, claim.unless, only_yes=claim.only_yes)
            about.changed = claim.changed(about) if claim.changed is not None else frozenset()
            if claim.changed is not None and not about.changed:
                continue
            if about.like not in seen:
                seen.add(about.like)
                yield Search(about)


def _touches(indexes: Sequence[Index], rule: Rule, topic: Topic) -> bool:
    """Whether a rule could concern a question."""
    asked: list[tuple[type[Term], str | None, AbstractSet[str]]] = [
        (DataCategory, topic.category, rule.data),
        (Purpose, topic.purpose, rule.purposes),
    ]
    if not isinstance(rule, Activity):
        asked.append((Recipient, topic.to, rule.recipients))
    return any(
        all(
            key is None or not index.reaches.of(kind, key).touching.isdisjoint(named)
            for kind, key, named in asked
        )
        for index in indexes
    )


def breaking(search: Search, claim: Claim, budget: Budget) -> Iterator[Case]:
    """The cases of a question that break the claim."""
    for case in search.cases(
        {**claim.given, **claim.supposed}, lambda said: claim.broken(said) is not None, budget
    ):
        if claim.breaks(case):
            yield case


def smallest(search: Search, case: Case, claim: Claim) -> Case:
    """The case without all that it does not turn on."""
    for atom in [one for one in case.known if one not in claim.given]:
        fewer = {key: value for key, value in case.known.items() if key != atom}
        said, waits = search.ask(fewer)
        settled = claim.broken(said) is not None
        smaller = Case(fewer, said, settled)
        closed = settled or next(search.unknown(waits, fewer), None) is None
        if closed and said.alike(case.said) and claim.breaks(smaller):
            case = smaller
    return case


def example_of(policy: Policy, search: Search, case: Case, law: Law | None) -> Example:
    """The case as a record and a question, with the policy's answer."""
    record, moment, topic = search.record(case.known), search.moment(case.known), search.about.topic
    question = Question(
        may=topic.may,
        on=moment.on,
        purpose=topic.purpose,  # type: ignore[arg-type]
        to=topic.to,  # type: ignore[arg-type]
        country=moment.country,
        transfer=moment.transfer,
        basis=search.about.basis,
        law=law,
    )
    return Example(record, question, decide(policy, record, question))
