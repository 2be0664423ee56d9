"""Whether a scenario and its policy speak of the same things: what it names must be there."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from typing import Final

from privpolicy.errors import Fault, PrivpolicyError, did_you_mean
from privpolicy.extra.scenarios.asked import Asked
from privpolicy.extra.scenarios.model import Scenario
from privpolicy.extra.scenarios.requested import Requested
from privpolicy.model import Policy, Record
from privpolicy.model.base import walk
from privpolicy.model.storage import Unclear
from privpolicy.vocabulary.enums import FactType, Protection, Unknown
from privpolicy.vocabulary.term import Event, Fact, State

_REGISTERS: Final = ("consents", "objections", "restrictions", "requests", "holds")
_OTHERS: Final = ("subjects", "recipient", "country", "transfer", "purpose")


def faults_of(scenario: Scenario, policy: Policy) -> Iterator[Fault]:
    """Everything that the scenario names and the policy does not have, each with its place."""
    yield from _unknown("because", "clause", scenario.because, policy.clauses_by_id)
    deciding = (policy.activities, policy.disclosures, policy.prohibitions)
    promised = policy.rights if isinstance(scenario, Requested) else ()
    rules = [rule.id for kind in (*deciding, promised) for rule in kind]
    yield from _unknown("rules", "rule that decides", scenario.rules, rules)
    yield from _unknown("missing", "fact, event, state or register", scenario.missing, _askable(policy))
    if isinstance(scenario, Asked):
        yield from _unknown("obligations", "obligation", scenario.obligations or (), _obligations(policy))
    for where, record in scenario.known.items():
        yield from _facts(where, record, policy)
    try:
        scenario.put_to(policy)
    except PrivpolicyError as wrong:
        for fault in wrong.faults:
            yield Fault(scenario.place_of(fault.where), fault.problem, fault.value, fault.help)


def _obligations(policy: Policy) -> Iterator[str]:
    for kind in (policy.activities, policy.disclosures):
        for rule in kind:
            yield from (one.id for one in rule.obligations)


def _unknown(where: str, what: str, named: Iterable[str], known: Iterable[str]) -> Iterator[Fault]:
    there = set(known)
    for key in named:
        if key not in there:
            yield Fault(where, f"the policy has no {what} {key!r}", key, did_you_mean(key, there))


def _askable(policy: Policy) -> Iterator[str]:
    """The keys that a verdict may name as missing."""
    for kind in (Event, State, Fact):
        yield from map(str, policy.vocabulary.terms(kind))
    yield from (*_REGISTERS, *_OTHERS, *Protection, *policy.clauses_by_id)
    yield from (part.id for part in walk(policy) if isinstance(part, Unclear))


def _facts(where: str, record: Record, policy: Policy) -> Iterator[Fault]:
    for key, value in record.facts.items():
        if not policy.vocabulary.knows(Fact, key):
            continue
        fact = policy.vocabulary.term(Fact, key)
        if isinstance(fact, Fact) and value is not Unknown.UNKNOWN and not _fits(fact.value, value):
            yield Fault(
                f"{where}.facts.{key}", f"expected {_WANTED[fact.value]} or unknown, got {value!r}", value
            )


def _fits(kind: FactType, value: object) -> bool:
    match kind:
        case FactType.YES_NO:
            return isinstance(value, bool)
        case FactType.NUMBER:
            return isinstance(value, int | float) and not isinstance(value, bool)
        case FactType.DATE:
            return isinstance(value, date)
        case FactType.TERM:
            return isinstance(value, str)


_WANTED: Final = {
    FactType.YES_NO: "true, false",
    FactType.NUMBER: "a number",
    FactType.DATE: "a date (YYYY-MM-DD)",
    FactType.TERM: "a term",
}
