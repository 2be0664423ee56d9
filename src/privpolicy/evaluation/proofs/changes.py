"""``diff``: what changed between two versions of a policy, in answers and not in text."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence, Set as AbstractSet
from datetime import date
from typing import Any, NamedTuple

from privpolicy.evaluation.facts import Tri
from privpolicy.evaluation.proofs.concerned import Concerned
from privpolicy.evaluation.proofs.gathering import Change, Changed, Gathering, Inquiry
from privpolicy.evaluation.proofs.inquiry import MOST, Claim, days_of, searches, side_of
from privpolicy.evaluation.proofs.likeness import (
    alike_as_a_whole,
    changed_rules,
    not_in_common,
    not_owed_in_common,
    obligations_of,
)
from privpolicy.evaluation.proofs.search import Budget, Said, Search
from privpolicy.evaluation.proofs.topics import Scope
from privpolicy.model import Activity, Disclosure, Law, Policy
from privpolicy.vocabulary.enums import Action

_Pair = tuple[Policy, Policy]


class Difference(NamedTuple):
    """What changed in answers from one policy to another. False where both mean the same.

    ``questions`` is how many questions were gone into, ``cases`` how many cases, and ``days`` the days on
    which they were asked.
    """

    old: Policy
    new: Policy
    changes: tuple[Change, ...]
    questions: int
    cases: int
    days: tuple[date, ...]

    def __bool__(self) -> bool:
        return bool(self.changes)


def diff(
    old: Policy, new: Policy, *, on: date | None = None, law: Law | None = Law.APPLICABLE, most: int = MOST
) -> Difference:
    """Which answers does the new policy give that the old one did not?

    Every question that a changed rule concerns is put to both, as if both were in force on the day; with
    ``on`` on that day's law, otherwise on the law's latest wording. Each rule that makes a difference is
    named, with a simple example at least for each thing that may be done and for more and for less being
    permitted; a question is left when nothing new can come of it. That a rule is not named is proved, by
    going through the cases (see ``never``). Policies that mean the same have no difference, however they
    are written.

    Left out are requests on which the shop has not decided, holds that no condition asks for, and words
    beside the rules (rights, promises, who the controller is). Arguments and errors as in ``never``.
    """
    days = days_of([new], on, law)
    asked = _comparable(old, new)
    budget = Budget(most)
    questions = 0
    changes: list[Change] = []
    for inquiry in _inquiries(asked, law, changes):
        sides = [side_of(policy, inquiry.law) for policy in inquiry.asked]
        gathering = Gathering(inquiry, asked, law)
        for search in sorted(searches(sides, inquiry.claim, days), key=_rules_at_stake):
            questions += 1
            changes += gathering.of(search, budget)
    ordered = sorted(changes, key=lambda one: (one.rules, list(Action).index(one.may), one.what))
    return Difference(old, new, tuple(ordered), questions, most - budget.left, days)


def _comparable(old: Policy, new: Policy) -> _Pair:
    """Both policies as if always in force, each with the terms of both."""

    def with_terms_of(one: Policy, other: Policy) -> Policy:
        known = {(type(term), str(term)) for term in one.terms}
        more = [term for term in other.terms if (type(term), str(term)) not in known]
        update = {"terms": [*one.terms, *more], "effective_from": None, "effective_until": None}
        return one.model_copy(update={**update, "effective_clauses": ()})

    return with_terms_of(old, new), with_terms_of(new, old)


def _inquiries(asked: _Pair, law: Law | None, told: Sequence[Change]) -> Iterator[Inquiry]:
    """What is asked in turn; what is ``told`` by then is not asked again for the sake of its obligations."""
    old, new = asked
    alike = alike_as_a_whole(old, new)

    def not_alike(about: Concerned) -> AbstractSet[str]:
        return not_in_common(about, alike=alike)

    def asks(what: Changed, pair: _Pair, may: tuple[Action, ...], law: Law | None) -> Inquiry:
        rules = changed_rules(*pair, alike=alike)
        claim = Claim(Scope(may), _differs, _differs_at_last, changed=not_alike, touched=rules)
        return Inquiry(what, pair, claim, law)

    yield asks(Changed.ANSWER, asked, tuple(Action), law)
    named = {rule for change in told for rule in change.rules}
    yield asks(Changed.MUST_KEEP, (_minimums(old), _minimums(new)), (Action.KEEP,), None)
    owed = {rule for rule, _ in _obligations(old).items() ^ _obligations(new).items()} - named

    def owing(about: Concerned) -> AbstractSet[str]:
        return not_owed_in_common(about) & owed

    rules = tuple(rule for policy in asked for rule in _with_obligations(policy) if rule.id in owed)
    claim = Claim(Scope(tuple(Action)), _both_yes, lambda _: False, changed=owing, touched=rules)
    yield Inquiry(Changed.OBLIGATIONS, asked, claim, law)


def _differs(said: Said) -> Tri:
    before, after = said.outcomes
    return None if before is None or after is None else before is not after


def _differs_at_last(said: Said) -> bool:
    before, after = said.outcomes
    return before is not after


def _both_yes(said: Said) -> Tri:
    if False in said.outcomes:
        return False
    return None if None in said.outcomes else True


def _rules_at_stake(search: Search) -> int:
    """The fewer rules concern a question, the simpler is its example, and the sooner it is found."""
    return len(search.about.rules)


# --- What is asked -------------------------------------------------------------------------------


def _minimums(policy: Policy) -> Policy:
    """The policy's minimums as if they were all that it says."""
    update: dict[str, Any] = {"storage": None, "at_least": None, "basis": None, "special_basis": None}
    least = [
        one.model_copy(
            update={**update, "storage": one.at_least, "overrides": frozenset(), "obligations": ()}
        )
        for one in policy.activities
        if one.at_least is not None
    ]
    return policy.model_copy(update={"activities": least, "disclosures": (), "prohibitions": ()})


def _with_obligations(policy: Policy) -> tuple[Activity | Disclosure, ...]:
    return (*policy.activities, *policy.disclosures)


def _obligations(policy: Policy) -> Mapping[str, object]:
    return {rule.id: obligations_of(rule) for rule in _with_obligations(policy)}
