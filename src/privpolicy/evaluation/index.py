"""Which rules concern a question, and which demands each of them makes: worked out once, then looked up.

Nothing here decides anything. A ``Case`` holds the rules that concern one data category and one
purpose, in the order in which exceptions are settled (what overrides stands before what it overrides).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence, Set as AbstractSet
from dataclasses import dataclass
from datetime import date
from graphlib import TopologicalSorter
from typing import Any, Final, TypeVar

from privpolicy import law
from privpolicy.evaluation.asked import Asked, Check
from privpolicy.evaluation.conditions import Place, Test, condition, ready
from privpolicy.evaluation.ground import grounds
from privpolicy.evaluation.registers import Reach
from privpolicy.evaluation.scope import is_one_of
from privpolicy.evaluation.storage import Rule, duty_rule, not_stated, storage_rule
from privpolicy.evaluation.terms import Reaches
from privpolicy.model import Activity, Disclosure, Policy, Prohibition, Storage
from privpolicy.vocabulary import purposes, recipients, subjects
from privpolicy.vocabulary.enums import Action, Mark, Regime
from privpolicy.vocabulary.term import (
    DataCategory,
    Event,
    Fact,
    Purpose,
    Recipient,
    Right,
    State,
    Subject,
    Term,
)

_R = TypeVar("_R")
_NO_TIME: Final = not_stated(())  # a disclosure has no storage of its own, and is never asked for it
_STILL_ALLOWED: Final = frozenset({purposes.LEGAL_CLAIMS, purposes.PROTECTION_OF_OTHERS})


def index_of(policy: Policy) -> Index:
    """The index of a policy, made once. A frozen policy always has the same one."""
    found: Index | None = policy.__dict__.get("_index")
    if found is None:
        found = policy.__dict__["_index"] = Index(policy)
    return found


class Ready:
    """An activity or a disclosure, made ready for one case: its demands and its time."""

    __slots__ = (
        "clauses", "grounds", "id", "overrides", "own_basis", "rank", "rule", "says", "scope", "time",
        "transfers",
    )  # fmt: skip

    def __init__(
        self,
        rule: Activity | Disclosure,
        rank: int,
        scope: tuple[Check, ...],
        ground: tuple[Check, ...],
        time: Rule,
        regime: Regime | None,
    ) -> None:
        self.rule, self.id, self.clauses, self.rank = rule, rule.id, tuple(rule.clauses), rank
        self.scope, self.grounds, self.time = scope, ground, time
        self.overrides = rule.overrides
        self.says: Any = None
        self.own_basis = isinstance(rule, Disclosure) and rule.basis is not None
        self.transfers = isinstance(rule, Disclosure) and (regime is not None or rule.transfer is not None)


class Forbids:
    """A prohibition, made ready for one case."""

    __slots__ = ("basis", "clauses", "id", "rule", "scope", "when")

    def __init__(self, rule: Prohibition, scope: tuple[Check, ...], when: Test | None) -> None:
        self.rule, self.id, self.clauses, self.basis = rule, rule.id, tuple(rule.clauses), rule.basis
        self.scope, self.when = scope, when


@dataclass(slots=True, init=False, eq=False)
class Case:
    """The rules that concern one data category, one purpose and, for sharing, one recipient.

    ``empty`` is the answer where no rule concerns the question, whatever the record says.
    """

    asked: Asked
    action: Action
    keeping: bool
    sharing: bool
    to_reach: Reach | None
    regime: Regime | None
    erasing: bool
    jurisdiction: str
    category_key: str
    purpose_key: str
    category: Reach
    purpose: Reach
    declared: bool
    special: bool
    still_allowed: bool
    marketing: frozenset[str]
    marketing_within: frozenset[str]
    children: frozenset[str]
    activities: tuple[Ready, ...]
    other_basis: tuple[Activity, ...]
    disclosures: tuple[Ready, ...]
    prohibitions: tuple[Forbids, ...]
    basis_prohibitions: tuple[Forbids, ...]
    kin: tuple[Activity, ...]
    duties: tuple[tuple[law.Duty, Rule], ...]
    for_claims: bool
    for_restriction: bool
    exceptions: bool
    forbidden: bool
    simple: bool
    empty: Any


class Index:
    """A policy, ready to be asked."""

    __slots__ = (
        "_by_data",
        "_by_recipient",
        "_carried",
        "_covering",
        "_duties",
        "_ranks",
        "_regimes",
        "_rules",
        "_storage",
        "always_in_force",
        "cases",
        "known",
        "known_as",
        "policy",
        "reaches",
    )

    def __init__(self, policy: Policy) -> None:
        self.policy = policy
        self.reaches = Reaches(policy.vocabulary)
        self.always_in_force = policy.effective_from is None and policy.effective_until is None
        self.cases: dict[tuple[object, ...], Case] = {}
        self.known_as: dict[str | None, Any] = {}
        self._carried: dict[str, tuple[str, ...]] = {}
        self._duties: dict[str, tuple[law.Duty, ...]] = {}
        self._covering: dict[str, Sequence[Activity]] = {}
        self._by_data = _grouped((one, one.data) for one in policy.activities)
        self._by_recipient = _grouped((one, one.recipients) for one in policy.disclosures)
        self._storage: dict[tuple[str, str], Rule] = {}
        self._rules: dict[Storage, Rule] = {}
        self._ranks = _ranks(policy)
        kinds: tuple[type[Term], ...] = (DataCategory, Subject, Event, State, Fact, Purpose, Recipient, Right)
        self.known = {kind: frozenset(str(term) for term in policy.vocabulary.terms(kind)) for kind in kinds}
        self._regimes = [
            (spell.valid_from, spell.valid_to or date.max, spell.regime)
            for spell in reversed(law.regimes_of(policy.jurisdiction))
        ]

    def regime(self, on: date) -> Regime | None:
        """The regime of the policy's jurisdiction on that day; ``None`` where none is encoded."""
        for first, last, regime in self._regimes:
            if first <= on <= last:
                return regime
        return None

    def case(self, category: str, asked: Asked) -> Case:
        """The rules that concern the question; raises ``UnknownTermError`` for a key nobody knows."""
        action, purpose, to, basis, regime, _, erasing, _ = asked
        key = (category, purpose, action, to, basis, regime, erasing)
        found = self.cases.get(key)
        if found is None:
            found = self.cases[key] = self._build(category, asked)
        return found

    def carried(self, category: str) -> tuple[str, ...]:
        """The purposes that some activity declares for the category, in the policy's order."""
        found = self._carried.get(category)
        if found is None:
            activities = self.over(category)
            found = tuple(dict.fromkeys(key for one in activities for key in sorted(one.purposes)))
            self._carried[category] = found
        return found

    def minimums(self, category: str, asked: Asked) -> list[tuple[Activity, tuple[Check, ...], Rule]]:
        """The minimums that activities set for the category, with the demands on their scope."""
        place = Place(
            self.reaches.of(DataCategory, category), asked.purpose or purposes.ANY_PURPOSE, self.reaches
        )
        return [
            (one, tuple(self._scope(one, place)), self._rule(one.at_least))
            for one in self.over(category)
            if one.at_least is not None
        ]

    def over(self, category: str) -> Sequence[Activity]:
        """The activities over the category, in the policy's order."""
        found = self._covering.get(category)
        if found is None:
            within = self.reaches.of(DataCategory, category, "data").within
            found = self._covering[category] = _named(self._by_data, within)
        return found

    def _build(self, category: str, asked: Asked) -> Case:
        case = Case()
        case.empty = None
        case.action, case.regime, case.erasing = asked.action, asked.regime, asked.erasing
        case.asked, case.to_reach, case.jurisdiction = asked, asked.to_reach, self.policy.jurisdiction
        case.keeping, case.sharing = asked.action is Action.KEEP, asked.action is Action.SHARE
        case.category_key, case.purpose_key = str(category), str(asked.purpose or purposes.ANY_PURPOSE)
        case.category = self.reaches.of(DataCategory, category, "data")
        case.purpose = self.reaches.of(Purpose, case.purpose_key, "purpose")
        case.special = any(self._marked(key) for key in case.category.within)
        case.still_allowed = not case.purpose.within.isdisjoint(_STILL_ALLOWED)
        case.marketing = self._marketing(case.purpose)
        case.marketing_within = self.reaches.of(Purpose, purposes.DIRECT_MARKETING).within
        child = self.reaches.of(Subject, subjects.CHILD)
        case.children = (child.touching - child.within) | {str(subjects.CHILD)}
        self._fill(case, asked)
        case.exceptions = any(one.overrides for one in (*case.activities, *case.disclosures))
        case.forbidden = bool(case.prohibitions or case.basis_prohibitions)
        self._keeping_alone(case)
        alone = case.duties or case.for_claims or case.for_restriction
        case.simple = not (case.exceptions or case.forbidden or alone)
        return case

    def _fill(self, case: Case, asked: Asked) -> None:
        """The rules that concern the case, each made ready."""
        over_data = self.over(case.category_key)
        declared = [one for one in over_data if not case.purpose.within.isdisjoint(one.purposes)]
        case.declared, case.kin = bool(over_data), tuple(self._kin(over_data, case.purpose))
        case.other_basis = tuple(one for one in declared if asked.basis not in {None, one.basis})
        case.activities = self._ready((one for one in declared if asked.basis in {None, one.basis}), case)
        case.disclosures = ()
        if asked.to_reach is not None:
            named = _named(self._by_recipient, asked.to_reach.within)
            reaching = [one for one in named if _discloses(one, case, asked)]
            case.disclosures = self._ready(reaching, case)
        matching = [one for one in self.policy.prohibitions if _forbids(one, case, asked.to_reach)]
        forbidding = [self._forbidding(one, case) for one in matching]
        case.prohibitions = tuple(one for one in forbidding if one.basis is None)
        case.basis_prohibitions = tuple(one for one in forbidding if one.basis is not None)

    def _forbidding(self, rule: Prohibition, case: Case) -> Forbids:
        place = self._place(case)
        when = None if rule.when is None else ready(rule.when, place)
        return Forbids(rule, tuple(self._scope(rule, place, touching=True)), when)

    def _place(self, case: Case) -> Place:
        return Place(case.category, case.purpose_key, self.reaches, case.to_reach)

    def _scope(
        self, rule: Activity | Disclosure | Prohibition, place: Place, *, touching: bool = False
    ) -> Iterator[Check]:
        if subjects.DATA_SUBJECT not in rule.subjects:
            yield is_one_of(self.reaches, rule.subjects, touching=touching)
        if rule.when is not None:
            yield condition(ready(rule.when, place))

    def _ready(self, rules: Iterable[Activity | Disclosure], case: Case) -> tuple[Ready, ...]:
        made = [
            Ready(
                rule,
                self._ranks[rule.id],
                tuple(self._scope(rule, self._place(case))),
                tuple(grounds(case, rule)) if isinstance(rule, Activity) or rule.basis is not None else (),
                self._time(rule, case.category_key) if isinstance(rule, Activity) else _NO_TIME,
                case.regime,
            )
            for rule in rules
        ]
        return tuple(sorted(made, key=lambda one: one.rank))

    def _time(self, activity: Activity, category: str) -> Rule:
        """The storage rule of the nearest category for which the activity has one."""
        found = self._storage.get((activity.id, category))
        if found is None:
            rules: Mapping[str, Storage] = activity.storage_by_category  # type: ignore[assignment]
            lineage = self.policy.vocabulary.lineage(DataCategory, category)
            rule = next((rules[key] for key in lineage if key in rules), None)
            found = not_stated(activity.clauses) if rule is None else self._rule(rule)
            self._storage[activity.id, category] = found
        return found

    def _rule(self, storage: Storage) -> Rule:
        """The rule made ready; activities with the same storage share it."""
        found = self._rules.get(storage)
        if found is None:
            found = storage_rule(storage, self.policy.vocabulary, self.policy.fiscal_year_end)
            self._rules[storage] = found
        return found

    def _marked(self, category: str) -> bool:
        return Mark.SPECIAL in getattr(self.policy.vocabulary.term(DataCategory, category), "marks", ())

    def _marketing(self, purpose: Reach) -> frozenset[str]:
        """The purposes an objection to which is absolute for this purpose (GDPR Art. 21(2) and (3)).

        Inside direct marketing every objection that touches the purpose; for a broader purpose those
        that touch direct marketing; for any other purpose none.
        """
        root = purposes.DIRECT_MARKETING
        if root in purpose.within:
            return purpose.touching
        return self.reaches.of(Purpose, root).touching if root in purpose.touching else frozenset()

    def _keeping_alone(self, case: Case) -> None:
        """What could let the data be kept without an activity: duties, a hold, a restriction."""
        within, keeping = case.purpose.within, case.keeping
        case.for_claims = keeping and purposes.LEGAL_CLAIMS in within
        under_gdpr = keeping and case.regime is Regime.GDPR
        case.for_restriction = under_gdpr and purposes.RESTRICTED_STORAGE in within
        under_law = keeping and case.regime is not None
        duties = self.duties_over(case.category_key) if under_law else ()
        case.duties = tuple((row, duty_rule(row)) for row in duties if row.purpose_key in within)

    def duties_over(self, category: str) -> tuple[law.Duty, ...]:
        """The statutory duties that cover the category, whenever they are or were in force."""
        found = self._duties.get(category)
        if found is None:
            within = self.reaches.of(DataCategory, category).within
            state = law.country_code(self.policy.jurisdiction)
            rows = [row for row in law.DUTIES if row.jurisdiction == state]
            found = tuple(row for row in rows if not within.isdisjoint(row.data_keys))
            self._duties[category] = found
        return found

    def _kin(self, over_data: Sequence[Activity], purpose: Reach) -> Iterator[Activity]:
        """Activities over the same data for a purpose of the same kind as one that nobody declares."""
        shared = purpose.within - {purposes.ANY_PURPOSE}
        for activity in over_data:
            if any(
                not shared.isdisjoint(self.reaches.of(Purpose, other).within) for other in activity.purposes
            ):
                yield activity


def _grouped(rules: Iterable[tuple[_R, AbstractSet[str]]]) -> dict[str, dict[int, _R]]:
    """The rules by each key that they name, with their places in the policy."""
    groups: dict[str, dict[int, _R]] = {}
    for place, (rule, keys) in enumerate(rules):
        for key in keys:
            groups.setdefault(str(key), {})[place] = rule
    return groups


def _named(groups: Mapping[str, Mapping[int, _R]], keys: Iterable[str]) -> list[_R]:
    """The rules that name any of the keys, in the policy's order."""
    found: dict[int, _R] = {}
    for key in keys:
        found |= groups.get(key, {})
    return [found[place] for place in sorted(found)]


def _discloses(rule: Disclosure, case: Case, asked: Asked) -> bool:
    if asked.basis is not None and rule.basis not in {None, asked.basis}:
        return False
    return asked.to_reach is not None and not (
        asked.to_reach.within.isdisjoint(rule.recipients)
        or case.purpose.within.isdisjoint(rule.purposes)
        or case.category.within.isdisjoint(rule.data)
    )


def _forbids(rule: Prohibition, case: Case, to: Reach | None) -> bool:
    """Whether a prohibition concerns the question: it also does where it is narrower than what is asked."""
    if case.action not in rule.actions or not case.purpose.within.isdisjoint(rule.unless):
        return False
    if case.category.touching.isdisjoint(rule.data) or case.purpose.touching.isdisjoint(rule.purposes):
        return False
    if to is None:
        return recipients.RECIPIENT in rule.recipients
    return not to.touching.isdisjoint(rule.recipients)


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
