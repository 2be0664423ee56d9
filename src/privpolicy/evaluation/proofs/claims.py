"""``never``: a claim about every case, proved by going through all of them or refuted by one."""

from __future__ import annotations

from collections.abc import Iterable, Sequence, Set as AbstractSet
from datetime import date
from typing import Final, NamedTuple, TypeVar

from privpolicy.errors import Fault, QuestionError
from privpolicy.evaluation.facts import Tri
from privpolicy.evaluation.proofs.concerned import Side
from privpolicy.evaluation.proofs.inquiry import (
    MOST,
    Claim,
    Example,
    breaking,
    days_of,
    example_of,
    searches,
    side_of,
    smallest,
)
from privpolicy.evaluation.proofs.search import Budget, Known, Said
from privpolicy.evaluation.proofs.topics import Scope
from privpolicy.model import Condition, FrozenMap, Law, Policy
from privpolicy.vocabulary.enums import Action, LegalBasis
from privpolicy.vocabulary.term import DataCategory, Purpose, Recipient, Term

_K = TypeVar("_K", bound=Term)
_NOTHING: Final[Known] = FrozenMap()


class Proof(NamedTuple):
    """What became of a claim: proved, or refuted by a counterexample.

    ``questions`` is how many questions stood for all, ``cases`` how many cases were gone through, and
    ``days`` the days on which they were asked. A proof is true, a refuted claim false.
    """

    counterexample: Example | None
    questions: int
    cases: int
    days: tuple[date, ...]

    @property
    def holds(self) -> bool:
        """Whether the claim is proved."""
        return self.counterexample is None

    def __bool__(self) -> bool:
        return self.holds


def never(
    policy: Policy,
    may: Action | Iterable[Action],
    *,
    data: DataCategory | Iterable[DataCategory] | None = None,
    purposes: Purpose | Iterable[Purpose] | None = None,
    to: Recipient | Iterable[Recipient] | None = None,
    basis: LegalBasis | None = None,
    unless: Condition | None = None,
    on: date | None = None,
    law: Law | None = Law.APPLICABLE,
    most: int = MOST,
) -> Proof:
    """Is it so that the policy never answers yes, except where a condition is known to hold?

    The claim is about every question that touches the ``data``, the ``purposes`` and the recipients
    (``to``), as a prohibition would be, and about every record. It is proved by going through the finite
    cases: a term for each way in which rules tell terms apart, each outcome of each condition, and each
    event just inside and just outside each time limit. Otherwise a smallest counterexample is given.

    ``on`` is the day whose law is meant: by default the day of its latest wording, within the days of the
    policy. An answer that stays open (``undetermined``) is no yes. Holds and restrictions instead of
    erasure, which the shop decides on and not its policy, are left out unless a condition asks for a hold.

    Raises ``TooManyCasesError`` beyond ``most`` cases, ``UnknownTermError`` for a key that nobody knows,
    ``QuestionError`` where the policy or the law does not answer on the day, for an empty set of terms
    (nothing would be claimed), and for recipients where nothing is shared.
    """
    actions = (may,) if isinstance(may, Action) else tuple(may)
    if to is not None and any(one is not Action.SHARE for one in actions):
        problem = "only sharing has recipients"
        raise QuestionError([Fault("to", problem, help="claim it of Action.SHARE alone")])
    scope = Scope(
        actions,
        _keys(policy, DataCategory, data, "data"),
        _keys(policy, Purpose, purposes, "purposes"),
        _keys(policy, Recipient, to, "to"),
        basis,
    )
    claim = never_yes(scope, unless)
    return proof(policy, [side_of(policy, law)], claim, days_of([policy], on, law), law, most)


def never_yes(scope: Scope, unless: Condition | None = None, given: Known = _NOTHING) -> Claim:
    """The claim that the answer is never yes, except where a condition is known to hold."""
    return Claim(scope, _yes, lambda said: said.outcomes[0] is True, unless, given, only_yes=True)


def _yes(said: Said) -> Tri:
    if said.excepted is True or said.outcomes[0] is False:
        return False
    return True if said.outcomes[0] is True and said.excepted is False else None


def proof(
    policy: Policy, sides: Sequence[Side], claim: Claim, days: tuple[date, ...], law: Law | None, most: int
) -> Proof:
    """What becomes of a claim; the smallest of the counterexamples that each question gives."""
    budget = Budget(most)
    found = []
    questions = 0
    for search in searches(sides, claim, days):
        questions += 1
        case = next(breaking(search, claim, budget), None)
        if case is not None:
            found.append((search, smallest(search, case, claim)))
    least = min(found, key=lambda pair: len(pair[1].known), default=None)
    example = None if least is None else example_of(policy, *least, law)
    return Proof(example, questions, most - budget.left, days)


def _keys(
    policy: Policy, kind: type[_K], given: _K | Iterable[_K] | None, where: str
) -> AbstractSet[str] | None:
    if given is None:
        return None
    keys = frozenset({str(given)}) if isinstance(given, str) else frozenset(map(str, given))
    if not keys:
        raise QuestionError([Fault(where, "is empty: nothing is claimed", help="leave it out to mean all")])
    for key in sorted(keys):
        policy.vocabulary.term(kind, key, where)
    return keys
