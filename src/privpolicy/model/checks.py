"""Whether the parts of a policy fit together. Every fault is found, not only the first."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence, Set as AbstractSet
from functools import lru_cache, partial
from graphlib import CycleError, TopologicalSorter
from typing import TYPE_CHECKING, Any, get_args

from privpolicy.errors import Fault, did_you_mean
from privpolicy.model.base import walk
from privpolicy.model.period import Period
from privpolicy.model.rules import Activity, Disclosure
from privpolicy.model.storage import After, Anchor, Unclear
from privpolicy.vocabulary.term import DataCategory, Event, Purpose, State, Term
from privpolicy.vocabulary.tree import BUILT_IN, Vocabulary

if TYPE_CHECKING:
    from privpolicy.model.policy import Policy


def faults_of(policy: Policy) -> list[Fault]:
    """Every fault of a policy whose parts are each well formed."""
    words = Vocabulary(policy.terms)
    return [
        *_dates(policy),
        *_own_terms(policy, words),
        *_ids(policy),
        *_unknown_terms(policy, words),
        *_clauses(policy),
        *_overrides(policy),
        *_readings(policy),
        *_fiscal_years(policy),
        *_minimums(policy),
        *_unlisted(policy),
        *_disclosures(policy, words),
    ]


def _dates(policy: Policy) -> Iterator[Fault]:
    start, end = policy.effective_from, policy.effective_until
    if start and end and end < start:
        yield Fault("effective_until", f"{end} lies before effective_from {start}", end)


def _own_terms(policy: Policy, words: Vocabulary) -> Iterator[Fault]:
    for term in policy.terms:
        where, kind = f"terms.{term}", type(term)
        if any(term == other for other in BUILT_IN[kind]):
            yield Fault(where, f"{str(term)!r} is a built-in {kind.kind}", str(term), "choose another key")
        if term.broader is not None and not words.knows(kind, term.broader):
            yield words.unknown(kind, term.broader, f"{where}.broader")
        if term.broader is not None and words.lineage(kind, term.broader).count(term):
            yield Fault(f"{where}.broader", f"{str(term)!r} is broader than itself", str(term))
        if isinstance(term, State):
            ends = {"started_by": term.started_by, "ended_by": term.ended_by}
            for name, event in ends.items():
                if event is not None and not words.knows(Event, event):
                    yield words.unknown(Event, event, f"{where}.{name}")
    yield from _twice("terms", ((type(term).kind, str(term)) for term in policy.terms))


def _ids(policy: Policy) -> Iterator[Fault]:
    yield from _twice("clauses", (clause.id for clause in policy.clauses))
    yield from _twice("rules", (rule.id for rule in _rules(policy)))


def _twice(where: str, keys: Iterable[object]) -> Iterator[Fault]:
    for key, times in Counter(keys).items():
        if times > 1:
            shown = key[-1] if isinstance(key, tuple) else key
            yield Fault(where, f"the id {shown!r} is used {times} times", shown, "ids are unique")


def _rules(policy: Policy) -> Iterator[Any]:
    for kind in ("activities", "disclosures", "prohibitions", "rights", "promises"):
        yield from getattr(policy, kind)


def _unknown_terms(policy: Policy, words: Vocabulary) -> Iterator[Fault]:
    for rule in _rules(policy):
        for part in walk(rule):
            for name, field in type(part).model_fields.items():
                kind = _kind_of(field.annotation)
                if kind is None:
                    continue
                for key in _keys(getattr(part, name)):
                    if not words.knows(kind, key):
                        yield words.unknown(kind, key, f"{rule.id}.{name}")


def _kind_of(annotation: Any) -> type[Term] | None:
    """The kind of term that a field holds, itself or in a set, a sequence or as keys of a mapping."""
    if isinstance(annotation, type) and issubclass(annotation, Term):
        return annotation
    for part in get_args(annotation):
        kind = _kind_of(part)
        if kind is not None:
            return kind
    return None


def _keys(value: object) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, frozenset | tuple | dict):
        yield from (str(key) for key in value if isinstance(key, str))


def _clauses(policy: Policy) -> Iterator[Fault]:
    known = {clause.id for clause in policy.clauses}
    for where, clause in _pointers(policy):
        if clause not in known:
            yield Fault(where, f"no clause {clause!r}", clause, did_you_mean(clause, known))


def _pointers(policy: Policy) -> Iterator[tuple[str, str]]:
    """Every id of a clause that some part of the policy points to, with its place."""
    yield from (("effective_clauses", clause) for clause in policy.effective_clauses)
    if policy.cookies is not None:
        yield from (("cookies.clauses", clause) for clause in policy.cookies.clauses)
    for one in policy.clauses:
        yield from ((f"clauses.{one.id}.contradicts", clause) for clause in one.contradicts)
    for rule in _rules(policy):
        for part in walk(rule):
            yield from ((f"{rule.id}.clauses", clause) for clause in getattr(part, "clauses", ()))


def _overrides(policy: Policy) -> Iterator[Fault]:
    known = {
        rule.id for kind in (policy.activities, policy.disclosures, policy.prohibitions) for rule in kind
    }
    rules: tuple[Activity | Disclosure, ...] = (*policy.activities, *policy.disclosures)
    graph = {rule.id: rule.overrides for rule in rules}
    for rule, overridden in graph.items():
        for other in sorted(overridden - known):
            yield Fault(f"{rule}.overrides", f"no rule {other!r}", other, did_you_mean(other, known))
    try:
        TopologicalSorter(graph).prepare()
    except CycleError as cycle:
        path = " → ".join(cycle.args[1])
        yield Fault("overrides", f"rules override each other in a circle: {path}", path)


def _readings(policy: Policy) -> Iterator[Fault]:
    names: dict[str, set[str]] = {}
    for activity in policy.activities:
        for part in walk(activity):
            if isinstance(part, Unclear):
                given = set(part.readings)
                if names.setdefault(part.id, given) != given:
                    yield Fault(
                        f"{activity.id}.storage", f"the readings of {part.id!r} differ between rules", part.id
                    )


def _fiscal_years(policy: Policy) -> Iterator[Fault]:
    if policy.fiscal_year_end is not None:
        return
    for activity in policy.activities:
        for part in walk(activity):
            if isinstance(part, After) and part.anchor is Anchor.FISCAL_YEAR:
                help_ = "give the policy a fiscal_year_end, or count from the event 'fiscal_year_ended'"
                yield Fault(f"{activity.id}.storage", "nobody knows when the fiscal year ends", help=help_)


def _unlisted(policy: Policy) -> Iterator[Fault]:
    for activity in policy.activities:
        for category in sorted(activity.unlisted - activity.data):
            problem = f"{str(category)!r} is not among the data of the activity"
            yield Fault(f"{activity.id}.unlisted", problem, category, did_you_mean(category, activity.data))


def _minimums(policy: Policy) -> Iterator[Fault]:
    for activity in policy.activities:
        least = activity.at_least
        if not isinstance(least, After):
            continue
        for category, most in activity.storage_by_category.items():
            if (
                isinstance(most, After)
                and (most.event, most.anchor, most.first) == (least.event, least.anchor, least.first)
                and _surely_longer(least.period, most.period)
            ):
                longer = f"the minimum {least.period} is longer than the maximum {most.period}"
                problem = f"{longer} for {str(category)!r}"
                yield Fault(f"{activity.id}.at_least", problem, str(least.period))


def _surely_longer(one: Period, other: Period) -> bool:
    # Months have 28 to 31 days; n months never stray more than three days from n times the mean.
    shortest = (12 * one.years + one.months) * 30.436875 - 3 + 7 * one.weeks + one.days
    longest = (12 * other.years + other.months) * 30.436875 + 3 + 7 * other.weeks + other.days
    months, others = one.in_months, other.in_months
    if months is not None and others is not None:
        return months > others
    days, other_days = one.in_days, other.in_days
    if days is not None and other_days is not None:
        return days > other_days
    return shortest > longest


def _disclosures(policy: Policy, words: Vocabulary) -> Iterator[Fault]:
    over_data = _Touching(words, DataCategory, [activity.data for activity in policy.activities])
    for_purpose = _Touching(words, Purpose, [activity.purposes for activity in policy.activities])
    for disclosure in policy.disclosures:
        if disclosure.basis is not None:
            continue
        activities = frozenset().union(*(over_data.key(category) for category in disclosure.data))
        for purpose in sorted(disclosure.purposes):
            declared = not activities.isdisjoint(for_purpose.key(purpose))
            if not declared and not _meant(policy, words, disclosure, purpose):
                problem = f"no activity over the same data declares the purpose {str(purpose)!r}"
                help_ = "declare it by an activity, or give the disclosure a basis of its own"
                yield Fault(f"{disclosure.id}.purposes", problem, purpose, help_)


def _meant(policy: Policy, words: Vocabulary, disclosure: Disclosure, purpose: str) -> bool:
    """Whether a misspelling, which is told by itself, is why the purpose is not declared."""
    unknown = partial(_unknown, words)
    return bool(
        unknown(Purpose, [purpose])
        or unknown(DataCategory, disclosure.data)
        or any(
            any(did_you_mean(key, [purpose]) for key in unknown(Purpose, activity.purposes))
            or any(did_you_mean(key, disclosure.data) for key in unknown(DataCategory, activity.data))
            for activity in policy.activities
        )
    )


def _unknown(words: Vocabulary, kind: type[Term], keys: Iterable[str]) -> list[str]:
    return [str(key) for key in keys if not words.knows(kind, key)]


class _Touching:
    """For a key, the places of the key sets that name it, something broader or something narrower."""

    def __init__(self, words: Vocabulary, kind: type[Term], sets: Sequence[AbstractSet[str]]) -> None:
        self._lineage = lru_cache(maxsize=None)(partial(words.lineage, kind))
        self._naming: dict[str, set[int]] = {}
        self._within: dict[str, set[int]] = {}
        for place, keys in enumerate(sets):
            for key in keys:
                self._naming.setdefault(str(key), set()).add(place)
                for broader in self._lineage(str(key)):
                    self._within.setdefault(broader, set()).add(place)
        self.key = lru_cache(maxsize=None)(self._of)

    def _of(self, key: str) -> frozenset[int]:
        broader = (self._naming.get(one, ()) for one in self._lineage(str(key)))
        return frozenset(self._within.get(str(key), ())).union(*broader)
