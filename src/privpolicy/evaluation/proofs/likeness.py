"""Which rules two policies do not have in common, as far as one question goes."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Set as AbstractSet
from typing import Final

from privpolicy.evaluation.index import Index
from privpolicy.evaluation.proofs.concerned import Concerned, Rule, Side
from privpolicy.model import Activity, Anchor, Disclosure, Policy, Prohibition, Storage
from privpolicy.model.base import Frozen, walk
from privpolicy.vocabulary.term import DataCategory

_TIMELESS: Final = -2  # what is said of an activity, without its storage rule and the fiscal year
_BESIDE: Final = frozenset({"clauses", "note"})


def alike_as_a_whole(old: Policy, new: Policy) -> bool:
    """Whether a rule that reads the same means the same in both policies: the same law, the same terms."""

    def meant(policy: Policy) -> dict[object, object]:
        names = ("broader", "marks", "started_by", "ended_by", "value")
        return {(type(one), str(one)): [getattr(one, name, None) for name in names] for one in policy.terms}

    return old.jurisdiction == new.jurisdiction and meant(old) == meant(new)


def changed_rules(old: Policy, new: Policy, *, alike: bool) -> tuple[Rule, ...]:
    """The rules that only one policy has, and those that rest on a basis which such a rule prohibits."""
    before, after = (
        {
            repr((_without(rule.model_dump(mode="json")), _fiscal_year(rule, policy))): rule
            for rule in rules_of(policy)
        }
        for policy in (old, new)
    )
    changed = [
        rule
        for rules, other in ((before, after), (after, before))
        for key, rule in rules.items()
        if not alike or key not in other
    ]
    bases = {rule.basis for rule in changed if isinstance(rule, Prohibition) and rule.basis is not None}
    resting = [rule for policy in (old, new) for rule in rules_of(policy) if rule.basis in bases]
    return (*changed, *resting)


def rules_of(policy: Policy) -> tuple[Rule, ...]:
    """All rules of a policy that decide questions."""
    return (*policy.activities, *policy.disclosures, *policy.prohibitions)


def not_in_common(about: Concerned, *, alike: bool) -> frozenset[str]:
    """The ids of the rules that make the question another one to the second side than to the first.

    What only lets the data be kept, where they are shared on a basis of their own, is left to the question
    whether they may be kept.
    """
    sides = [{rule.id: rule for rule in about.own(place)} for place in range(len(about.sides))]
    first, second = sides
    if not alike:
        return frozenset(first) | frozenset(second)
    said = [
        {key: said_of(rule, about, side) for key, rule in rules.items()}
        for rules, side in zip(sides, about.sides, strict=True)
    ]
    overriding = any(_overrides(rule) for rules in sides for rule in rules.values())
    if not overriding:
        before, after = (Counter(map(repr, one.values())) for one in said)
        if before == after:
            return frozenset()
    ids = {key for key in first.keys() | second.keys() if said[0].get(key) != said[1].get(key)}
    if not overriding:
        ids -= _renamed(ids, *said)
    bases = {
        rule.basis
        for rules in sides
        for key, rule in rules.items()
        if key in ids and isinstance(rule, Prohibition) and rule.basis is not None
    }
    return frozenset(ids) | {key for rules in sides for key, rule in rules.items() if rule.basis in bases}


def not_owed_in_common(about: Concerned) -> AbstractSet[str]:
    """The ids of the rules of a question that demand something else with a yes than the other policy does."""
    said = [
        {rule.id: (*said_of(rule, about, side), obligations_of(rule)) for rule in about.own(place)}
        for place, side in enumerate(about.sides)
    ]
    ids = {key for one in said for key in one}
    return ids - _renamed(ids, *said)


def obligations_of(rule: Rule) -> tuple[tuple[str, str, str], ...]:
    """What must be seen to where the rule lets something be done."""
    obligations = () if isinstance(rule, Prohibition) else rule.obligations
    return tuple((one.id, one.text.sv, one.text.en) for one in obligations)


def _renamed(ids: AbstractSet[str], *said: Mapping[str, tuple[object, ...]]) -> set[str]:
    """Those of the rules that say what another rule says in the other policy."""
    spoken = [{repr(one[key]): key for key in sorted(ids & one.keys())} for one in said]
    both = spoken[0].keys() & spoken[1].keys()
    return {one[words] for one in spoken for words in both}


def _overrides(rule: Rule) -> AbstractSet[str]:
    return frozenset() if isinstance(rule, Prohibition) else rule.overrides


def differ_in_time_only(about: Concerned) -> frozenset[str]:
    """The ids of the activities of both policies that differ in nothing but for how long they keep.

    Not those that another rule may take out, or that take others out, which can make any difference.
    """
    overriding = [rule for _, rule in about.rules if _overrides(rule)]
    taken = {key for rule in overriding for key in (rule.id, *_overrides(rule))}
    bases = {rule.basis for _, rule in about.rules if isinstance(rule, Prohibition)}
    sides = [
        {
            rule.id: said_of(rule, about, side)[:_TIMELESS]
            for rule in about.own(place)
            if isinstance(rule, Activity)
            and rule.id not in taken
            and (rule.basis not in bases or rule.basis is None)
        }
        for place, side in enumerate(about.sides)
    ]
    return frozenset(key for key, said in sides[0].items() if sides[1].get(key) == said)


def said_of(rule: Rule, about: Concerned, side: Side) -> tuple[object, ...]:
    """What a rule says of one question: all but what makes it concern the question."""
    parts: list[object] = [
        type(rule).__name__,
        rule.basis,
        sorted(map(str, rule.subjects)),
        _plain(rule.when),
    ]
    if isinstance(rule, Activity | Disclosure):
        parts += [rule.special_basis, sorted(rule.overrides)]
    if isinstance(rule, Disclosure):
        parts.append(None if rule.transfer is None else sorted(rule.transfer))
    if isinstance(rule, Activity):
        parts.append(_plain(_stored(rule, about.topic.category, side.index)))
        parts.append(_fiscal_year(rule, side.index.policy))
    return tuple(parts)


def _stored(rule: Activity, category: str, index: Index) -> Storage | None:
    """The storage rule of the nearest category, as a decision takes it."""
    rules: Mapping[str, Storage] = rule.storage_by_category  # type: ignore[assignment]
    lineage = index.policy.vocabulary.lineage(DataCategory, category)
    return next((rules[key] for key in lineage if key in rules), None)


def _fiscal_year(rule: Rule, policy: Policy) -> str:
    """When the fiscal year ends, where the rule counts from it."""
    counts = any(getattr(part, "anchor", None) is Anchor.FISCAL_YEAR for part in walk(rule))
    return repr(policy.fiscal_year_end) if counts else ""


def _plain(value: Frozen | None) -> object:
    """A condition or a storage rule without the clauses that say it."""
    return _without(None if value is None else value.model_dump(mode="json"))


def _without(value: object) -> object:
    if isinstance(value, dict):
        return {key: _without(one) for key, one in value.items() if key not in _BESIDE}
    return [_without(one) for one in value] if isinstance(value, list) else value
