"""What a check is asked: a policy and a day, with the words and the law of both."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from privpolicy.law import in_force, provision, regime_on
from privpolicy.linting.codes import ARTICLE_13, ARTICLE_14, CODES, Code
from privpolicy.linting.findings import ItemState, LintFinding, Param
from privpolicy.model import (
    Activity,
    Disclosure,
    FrozenMap,
    Policy,
    Prohibition,
    Promise,
    RightPromise,
    Storage,
)
from privpolicy.vocabulary.enums import Regime
from privpolicy.vocabulary.term import DataCategory, Purpose, Term

Rule = Activity | Disclosure | Prohibition | RightPromise | Promise
Permission = Activity | Disclosure


@dataclass(frozen=True)
class Case:
    """A policy on a day. Each check takes one and answers the findings that it makes."""

    policy: Policy
    on: date

    @cached_property
    def regime(self) -> Regime | None:
        """The data protection law of the policy's jurisdiction on the day."""
        return regime_on(self.on, self.policy.jurisdiction)

    @cached_property
    def activities(self) -> tuple[Activity, ...]:
        """The activities that process personal data at all."""
        return tuple(activity for activity in self.policy.activities if activity.data)

    @cached_property
    def permissions(self) -> tuple[Permission, ...]:
        """The activities, and the disclosures that rest on a basis of their own."""
        own = tuple(one for one in self.policy.disclosures if one.basis is not None)
        return (*self.activities, *own)

    @cached_property
    def from_others(self) -> tuple[Activity, ...]:
        """The activities whose data come from somebody else than the person (GDPR Art. 14)."""
        return tuple(activity for activity in self.activities if activity.obtained_from)

    def within(self, kind: type[Term], key: str, broader: Iterable[str]) -> bool:
        """Whether a term is one of several, or narrower than one."""
        return not set(broader).isdisjoint(self.policy.vocabulary.lineage(kind, key))

    def touches(self, kind: type[Term], key: str, others: Iterable[str]) -> bool:
        """Whether a term is one of several, or broader or narrower than one."""
        return any(self.within(kind, key, {one}) or self.within(kind, one, {key}) for one in others)

    def purposes_within(self, rule: Permission, *broader: Purpose) -> frozenset[Purpose]:
        """The purposes of a rule that are one of several, or narrower."""
        return frozenset(one for one in rule.purposes if self.within(Purpose, one, broader))

    def storage_of(self, rule: Activity, category: DataCategory) -> Storage | None:
        """The storage rule of an activity for one of its categories: that of the nearest broader one."""
        by_key = {str(key): storage for key, storage in rule.storage_by_category.items()}
        lineage = self.policy.vocabulary.lineage(DataCategory, category)
        return next((by_key[key] for key in lineage if key in by_key), None)

    def finding(
        self,
        code: Code,
        rules: Iterable[Rule] = (),
        clauses: Iterable[str] = (),
        state: ItemState = ItemState.PARTIAL,
        also: Iterable[str] = (),
        **params: Param,
    ) -> Iterator[LintFinding]:
        """The finding, or none where it rests on law that does not stand on the day.

        ``clauses`` are those of the rules where none are given; ``also`` are further provisions.
        """
        about, told = CODES[code], tuple(rules)
        provisions = self._standing((*self._item(code), *about.provisions, *also))
        if provisions or about.always:
            places = tuple(clauses) or (clause for rule in told for clause in rule.clauses)
            yield LintFinding(
                code=code,
                rules=tuple(dict.fromkeys(rule.id for rule in told)),
                clauses=tuple(dict.fromkeys(places)),
                provisions=provisions,
                state=state if about.item is not None else None,
                params=FrozenMap(params),
            )

    def _item(self, code: Code) -> Iterator[str]:
        item = CODES[code].item
        if item is not None and item in ARTICLE_13:
            yield ARTICLE_13[item]
        if item is not None and item in ARTICLE_14 and self.from_others:
            yield ARTICLE_14[item]

    def _standing(self, keys: Iterable[str]) -> tuple[str, ...]:
        """The provisions that are law on the day, each once."""
        return tuple(dict.fromkeys(key for key in keys if self._stands(key)))

    def _stands(self, key: str) -> bool:
        act = key.split(".", maxsplit=1)[0]
        elsewhere = act in tuple(Regime) and act != self.regime
        return not elsewhere and in_force(provision(key), self.on)


def sorted_keys(keys: Iterable[str]) -> tuple[str, ...]:
    """Keys of terms as plain text, each once, in one order."""
    return tuple(sorted({str(key) for key in keys}))
