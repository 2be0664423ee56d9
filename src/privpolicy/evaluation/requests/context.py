"""What every part of an answer to a request is worked out from."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from typing import cast

from privpolicy.evaluation.ask import may_use
from privpolicy.evaluation.asked import Asked, Moment
from privpolicy.evaluation.decision import keep
from privpolicy.evaluation.facts import Tri
from privpolicy.evaluation.index import Index, Ready
from privpolicy.evaluation.registers import register
from privpolicy.evaluation.verdict import Verdict
from privpolicy.evaluation.weighed import Line
from privpolicy.model import Activity, DataSubjectRequest, Law, Policy, PolicyHistory, Record
from privpolicy.vocabulary import purposes
from privpolicy.vocabulary.enums import Action, Regime
from privpolicy.vocabulary.term import DataCategory, Fact, Purpose


@dataclass(frozen=True, slots=True)
class Context:
    """A request, the policy of the day that answers it, and the law around it.

    ``history`` is what answers for the days after it; ``promised`` whether the policy's own words give the
    right too.
    """

    policy: Policy
    index: Index
    request: DataSubjectRequest
    on: date
    regime: Regime | None
    law: Law | None
    history: Policy | PolicyHistory
    promised: bool = False

    def categories(self, record: Record) -> list[str]:
        """The categories of the record that the request is about: what it names, and what is narrower."""
        return [
            str(key)
            for key in sorted(record.data)
            if not self.index.reaches.of(DataCategory, key).within.isdisjoint(self.request.data)
        ]

    def touched(self, category: str, wanted: Iterable[str]) -> list[str]:
        """The purposes that some activity declares for the category and that touch any of those named."""
        keys = [str(key) for key in wanted]
        return [key for key in self.index.carried(category) if self.touch(key, keys)]

    def use(self, record: Record, purpose: str) -> Verdict:
        """Whether the record may be used for the purpose."""
        return may_use(self.policy, record, purpose=cast("Purpose", purpose), on=self.on, law=self.law)

    def marketing(self) -> frozenset[str]:
        """Direct marketing and everything narrower: what an objection stops whatever the basis."""
        reach = self.index.reaches.of(Purpose, purposes.DIRECT_MARKETING)
        return reach.touching - (reach.within - {str(purposes.DIRECT_MARKETING)})

    def touch(self, purpose: str, wanted: Iterable[str]) -> bool:
        """Whether the purpose is one of those named, or broader or narrower than one."""
        return not self.index.reaches.of(Purpose, purpose).touching.isdisjoint(wanted)

    def asked(self, *, erasing: bool = False) -> Asked:
        """The question whether data may be kept, as the index knows it."""
        return Asked(Action.KEEP, regime=self.regime, erasing=erasing, lawful=self.law is not None)

    def activities(self, record: Record, category: str) -> Iterator[tuple[Line, Activity]]:
        """The activities that let the category be kept, or might, each once."""
        seen: set[str] = set()
        for one in keep(self.index, category, record, self.asked(), Moment(self.on)):
            for line in one.carrying:
                rule = line.rule
                if not isinstance(rule, Ready) or line.holds is False or rule.id in seen:
                    continue
                if isinstance(rule.rule, Activity):
                    seen.add(rule.id)
                    yield line, rule.rule


def stated(record: Record, key: Fact) -> Tri:
    """What the record states of a yes/no fact; absent is unknown, even where the record is complete.

    Who provided the data and whether they are right is often asked first by the request itself: that a
    shop has recorded nothing of it must not be told to the person as a no.
    """
    given = record.facts.get(key)
    return given if given is True or given is False else None


def with_entry(record: Record, name: str, entry: object) -> Record:
    """The record with one more entry in a register."""
    entries = register(getattr(record, name), record) or ()
    return record.model_copy(update={name: (*entries, entry)})


def strings(values: Iterable[object]) -> tuple[str, ...]:
    """Plain keys, in order, each once."""
    return tuple(dict.fromkeys(str(value) for value in values))
