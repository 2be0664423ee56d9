"""Which rules concern a question: worked out once per policy and question, then looked up.

Nothing here decides anything. A ``Case`` holds the rules that concern one data category and one
purpose, in the order in which exceptions are settled (what overrides stands before what it overrides).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from graphlib import TopologicalSorter
from typing import Final

from privpolicy import law
from privpolicy.evaluation.registers import Reach
from privpolicy.evaluation.storage import Rule, not_stated, storage_rule
from privpolicy.evaluation.terms import Reaches
from privpolicy.model import Activity, Disclosure, Policy, Prohibition, Storage
from privpolicy.vocabulary import purposes, recipients, subjects
from privpolicy.vocabulary.enums import Action, LegalBasis, Mark, Regime
from privpolicy.vocabulary.term import DataCategory, Event, Fact, Purpose, Recipient, State, Subject

_OBJECTABLE: Final = frozenset({LegalBasis.LEGITIMATE_INTERESTS, LegalBasis.PUBLIC_TASK})
_STILL_ALLOWED: Final = frozenset({purposes.LEGAL_CLAIMS, purposes.PROTECTION_OF_OTHERS})


def index_of(policy: Policy) -> Index:
    """The index of a policy, made once. A frozen policy always has the same one."""
    found: Index | None = policy.__dict__.get("_index")
    if found is None:
        found = policy.__dict__["_index"] = Index(policy)
    return found


class Ready:
    """An activity or a disclosure, made ready for one data category."""

    __slots__ = (
        "at_least", "basis", "clauses", "consent", "id", "objectable", "overrides", "own_basis", "rank", "rule",
        "special_basis", "subjects", "time", "when",
    )

    def __init__(self, rule: Activity | Disclosure, rank: int, time: Rule | None, at_least: Rule | None) -> None:
        self.rule, self.id, self.clauses, self.rank = rule, rule.id, tuple(rule.clauses), rank
        self.basis, self.special_basis = rule.basis, rule.special_basis
        self.consent = rule.basis is LegalBasis.CONSENT
        self.objectable = rule.basis in _OBJECTABLE
        self.subjects = None if subjects.DATA_SUBJECT in rule.subjects else rule.subjects
        self.when, self.overrides = rule.when, rule.overrides
        self.time, self.at_least = time, at_least
        self.own_basis = isinstance(rule, Disclosure) and rule.basis is not None


class Case:
    """The rules that concern one data category, one purpose and, for sharing, one recipient."""

    __slots__ = (
        "activities", "basis_prohibitions", "category", "category_key", "declared", "disclosures",
        "exceptions", "kin", "marketing", "other_basis", "prohibitions", "purpose", "purpose_key", "special",
        "still_allowed",
    )

    category: Reach
    purpose: Reach
    activities: tuple[Ready, ...]
    other_basis: tuple[Ready, ...]
    disclosures: tuple[Ready, ...]
    prohibitions: tuple[Prohibition, ...]
    basis_prohibitions: tuple[Prohibition, ...]
    kin: tuple[Activity, ...]
    marketing: frozenset[str]
    category_key: str
    purpose_key: str
    declared: bool
    exceptions: bool
    special: bool
    still_allowed: bool


class Index:
    """A policy, ready to be asked."""

    __slots__ = (
        "_carried", "_cases", "_ranks", "_regimes", "_storage", "always_in_force", "known", "policy", "reaches",
    )

    def __init__(self, policy: Policy) -> None:
        self.policy = policy
        self.reaches = Reaches(policy.vocabulary)
        self._cases: dict[tuple[object, ...], Case] = {}
        self._carried: dict[str, tuple[str, ...]] = {}
        self._storage: dict[tuple[str, str], Rule] = {}
        self._ranks = _ranks(policy)
        self._regimes = [
            (spell.valid_from, spell.valid_to or date.max, spell.regime)
            for spell in law.regimes_of(policy.jurisdiction)
        ]
        self.always_in_force = policy.effective_from is None and policy.effective_until is None
        self.known = {
            kind: frozenset(str(term) for term in policy.vocabulary.terms(kind))
            for kind in (Event, Fact, State, Subject, Purpose, Recipient, DataCategory)
        }

    def regime(self, on: date) -> Regime | None:
        """The regime of the policy's jurisdiction on that day; ``None`` where none is encoded."""
        for first, last, regime in self._regimes:
            if first <= on <= last:
                return regime
        return None

    def case(self, action: Action, category: str, purpose: str, to: str | None, basis: LegalBasis | None) -> Case:
        """The rules that concern the question; raises ``UnknownTermError`` for a key nobody knows."""
        key = (action, category, purpose, to, basis)
        found = self._cases.get(key)
        if found is None:
            found = self._cases[key] = self._build(action, category, purpose, to, basis)
        return found

    def carried(self, category: str) -> tuple[str, ...]:
        """The purposes that some activity declares for the category, in the policy's order."""
        found = self._carried.get(category)
        if found is None:
            within = self.reaches.of(DataCategory, category, "data").within
            activities = [one for one in self.policy.activities if not within.isdisjoint(one.data)]
            found = tuple(dict.fromkeys(key for one in activities for key in sorted(one.purposes)))
            self._carried[category] = found
        return found

    def _build(
        self, action: Action, category: str, purpose: str, to: str | None, basis: LegalBasis | None
    ) -> Case:
        case = Case()
        case.category_key, case.purpose_key = category, purpose
        case.category = self.reaches.of(DataCategory, category, "data")
        case.purpose = self.reaches.of(Purpose, purpose, "purpose")
        to_reach = None if to is None else self.reaches.of(Recipient, to, "to")
        over_data = [one for one in self.policy.activities if not case.category.within.isdisjoint(one.data)]
        for_purpose = [one for one in over_data if not case.purpose.within.isdisjoint(one.purposes)]
        case.declared = bool(over_data)
        case.kin = tuple(self._kin(over_data, case.purpose))
        case.activities = self._ready(
            (one for one in for_purpose if basis is None or one.basis is basis), category
        )
        case.other_basis = self._ready((one for one in for_purpose if basis is not None and one.basis is not basis), category)
        case.disclosures = () if to_reach is None else self._ready(
            (one for one in self.policy.disclosures if _discloses(one, case, to_reach, basis)), category
        )
        matching = [one for one in self.policy.prohibitions if _forbids(one, action, case, to_reach)]
        case.prohibitions = tuple(one for one in matching if one.basis is None)
        case.basis_prohibitions = tuple(one for one in matching if one.basis is not None)
        case.exceptions = any(one.overrides for one in (*case.activities, *case.disclosures))
        marketing = self.reaches.of(Purpose, purposes.DIRECT_MARKETING)
        below = (marketing.touching - marketing.within) | {str(purposes.DIRECT_MARKETING)}
        case.marketing = _marketing(case.purpose, purposes.DIRECT_MARKETING, below)
        case.special = any(self._marked(key) for key in case.category.within)
        case.still_allowed = not case.purpose.within.isdisjoint(_STILL_ALLOWED)
        return case

    def _marked(self, category: str) -> bool:
        return Mark.SPECIAL in getattr(self.policy.vocabulary.term(DataCategory, category), "marks", ())

    def _ready(self, rules: Iterable[Activity | Disclosure], category: str) -> tuple[Ready, ...]:
        return tuple(sorted((self._one(rule, category) for rule in rules), key=lambda one: one.rank))

    def _one(self, rule: Activity | Disclosure, category: str) -> Ready:
        rank = self._ranks[rule.id]
        if isinstance(rule, Disclosure):
            return Ready(rule, rank, None, None)
        return Ready(rule, rank, self._time(rule, category), self._least(rule))

    def _time(self, activity: Activity, category: str) -> Rule:
        """The storage rule of the nearest category for which the activity has one."""
        found = self._storage.get((activity.id, category))
        if found is None:
            lineage = self.policy.vocabulary.lineage(DataCategory, category)
            rules: Mapping[str, Storage] = activity.storage_by_category  # type: ignore[assignment]
            rule = next((rules[key] for key in lineage if key in rules), None)
            found = not_stated(activity.clauses) if rule is None else self._rule(rule)
            self._storage[activity.id, category] = found
        return found

    def _least(self, activity: Activity) -> Rule | None:
        return None if activity.at_least is None else self._rule(activity.at_least)

    def _rule(self, storage: Storage) -> Rule:
        return storage_rule(storage, self.policy.vocabulary, self.policy.fiscal_year_end)

    def minimums(self, category: str) -> tuple[Ready, ...]:
        """The activities over the category that set a minimum."""
        within = self.reaches.of(DataCategory, category, "data").within
        return self._ready(
            (one for one in self.policy.activities if one.at_least and not within.isdisjoint(one.data)), category
        )

    def _kin(self, over_data: list[Activity], purpose: Reach) -> Iterator[Activity]:
        """Activities over the same data for a purpose of the same kind as one that nobody declares."""
        shared = purpose.within - {purposes.ANY_PURPOSE}
        for activity in over_data:
            for other in activity.purposes:
                if not shared.isdisjoint(self.reaches.of(Purpose, other).within):
                    yield activity
                    break


def _discloses(rule: Disclosure, case: Case, to: Reach, basis: LegalBasis | None) -> bool:
    if basis is not None and rule.basis not in {None, basis}:
        return False
    return not (
        to.within.isdisjoint(rule.recipients)
        or case.purpose.within.isdisjoint(rule.purposes)
        or case.category.within.isdisjoint(rule.data)
    )


def _forbids(rule: Prohibition, action: Action, case: Case, to: Reach | None) -> bool:
    """Whether a prohibition concerns the question: it also does where it is narrower than what is asked."""
    if action not in rule.actions or not case.purpose.within.isdisjoint(rule.unless):
        return False
    if case.category.touching.isdisjoint(rule.data) or case.purpose.touching.isdisjoint(rule.purposes):
        return False
    if to is None:
        return recipients.RECIPIENT in rule.recipients
    return not to.touching.isdisjoint(rule.recipients)


def _marketing(purpose: Reach, root: str, below: frozenset[str]) -> frozenset[str]:
    """The purposes an objection to which is absolute for this purpose (GDPR Art. 21(2) and (3)).

    Inside direct marketing every objection that touches the purpose; for a broader purpose those that
    touch the direct marketing inside it; for any other purpose none.
    """
    if root in purpose.within:
        return purpose.touching
    return below | purpose.within if root in purpose.touching else frozenset()


def _ranks(policy: Policy) -> dict[str, int]:
    """How deep a rule lies under the rules that override it: those that nothing overrides come first."""
    rules: tuple[Activity | Disclosure, ...] = (*policy.activities, *policy.disclosures)
    overrides = {rule.id: rule.overrides for rule in rules}
    ranks: dict[str, int] = {}
    for rule in reversed(list(TopologicalSorter(overrides).static_order())):
        ranks.setdefault(rule, 0)
        for other in overrides.get(rule, ()):
            ranks[other] = max(ranks.get(other, 0), ranks[rule] + 1)
    return ranks
