"""How long: a period or a criterion for every purpose, and none shorter than a duty (GDPR Arts 5, 13)."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator
from typing import Final

from privpolicy.law import Duty, duties_on
from privpolicy.linting.case import Case, sorted_keys
from privpolicy.linting.codes import Code
from privpolicy.linting.findings import LintFinding
from privpolicy.model import (
    Activity,
    After,
    Anchor,
    AsNeeded,
    FiscalYearEnd,
    Longest,
    Never,
    Policy,
    Shortest,
    Storage,
    Text,
    Unclear,
    Unlimited,
    Until,
    While,
)
from privpolicy.model.base import walk
from privpolicy.vocabulary import events, purposes, states
from privpolicy.vocabulary.term import DataCategory

# What lasts until the person herself ends it: nobody else has a reason to.
_BY_PERSON: Final = {
    states.ACCOUNT_OPEN: events.ACCOUNT_CLOSED,
    states.MEMBER: events.MEMBERSHIP_ENDED,
}
_CALENDAR_YEAR: Final = FiscalYearEnd()


def stated(case: Case) -> Iterator[LintFinding]:
    """A period or a criterion for every purpose (Arts 5(1)(e) and 13(2)(a))."""
    failing = {Code.STORAGE_MISSING: [rule for rule in case.activities if uncovered(rule, case.policy)]}
    failing |= {code: [rule for rule in case.activities if fails(rule)] for code, fails in _FAILS.items()}
    for code, rules in failing.items():
        if rules:
            keys = sorted_keys(key for rule in rules for key in rule.purposes)
            yield from case.finding(code, rules, purposes=keys)


def unclear(case: Case) -> Iterator[LintFinding]:
    """One reading of each period, not several."""
    found: dict[str, list[tuple[Activity, Unclear]]] = defaultdict(list)
    for activity in case.activities:
        for part in walk(activity):
            if isinstance(part, Unclear):
                found[part.id].append((activity, part))
    for uses in found.values():
        rules, questions = zip(*uses, strict=True)
        question: Text = questions[0].question
        clauses = [clause for part in questions for clause in part.clauses]
        yield from case.finding(Code.STORAGE_UNCLEAR, rules, clauses, question=question)


def ends_by_person_only(case: Case) -> Iterator[LintFinding]:
    """Storage ends when the need does, also where the person does nothing (Art. 5(1)(e))."""
    for state, end in _BY_PERSON.items():
        rules = [
            rule
            for rule in case.activities
            if any(_lasts(part, state, end) for part in rule.storage_by_category.values())
        ]
        if rules:
            parts = (part for rule in rules for part in walk(rule) if isinstance(part, While))
            clauses = [clause for part in parts if part.state == state for clause in part.clauses]
            yield from case.finding(Code.STORAGE_ENDS_BY_PERSON_ONLY, rules, clauses, lasting=str(state))


def one_for_all(case: Case) -> Iterator[LintFinding]:
    """Unlike purposes have periods of their own: marketing needs data for less long than a purchase."""
    alike = defaultdict(list)
    for activity in case.activities:
        # Where nothing is clear, that is the fault, and it is told apart.
        if activity.storage is not None and not isinstance(activity.storage, Unclear):
            alike[activity.storage].append(activity)
    for rules in alike.values():
        marketing = [rule for rule in rules if case.purposes_within(rule, purposes.MARKETING)]
        if marketing and len(marketing) < len(rules) and len({rule.basis for rule in rules}) > 1:
            keys = sorted_keys(key for rule in rules for key in rule.purposes)
            yield from case.finding(Code.STORAGE_ONE_FOR_ALL, rules, purposes=keys)


def shorter_than_duty(case: Case) -> Iterator[LintFinding]:
    """What a statute demands to be kept is kept as long as it demands."""
    for duty in duties_on(case.on, case.policy.jurisdiction):
        year_end = case.policy.fiscal_year_end
        found = {rule: tuple(_storage_of_duty(case, rule, duty)) for rule in case.activities}
        rules = [rule for rule, kept in found.items() if kept]
        # One activity that keeps them long enough is enough.
        if rules and all(_may_end_before(one, duty, year_end) for rule in rules for one in found[rule]):
            law = (duty.provision.key,)
            keys = sorted_keys(duty.data_keys)
            yield from case.finding(
                Code.STORAGE_SHORTER_THAN_DUTY, rules, also=law, data=keys, years=duty.years
            )


def _storage_of_duty(case: Case, rule: Activity, duty: Duty) -> Iterator[Storage]:
    """The storage rules of an activity for the data of a duty."""
    for category in rule.data:
        storage = case.storage_of(rule, category)
        if case.within(DataCategory, category, duty.data_keys) and storage is not None:
            yield storage


# --- What a storage rule comes to -----------------------------------------------------------------


def uncovered(rule: Activity, policy: Policy) -> frozenset[DataCategory]:
    """The data of an activity for which no storage is given, neither their own nor a broader one's."""
    given = {str(key) for key in rule.storage_by_category}
    lineage = policy.vocabulary.lineage
    return frozenset(key for key in rule.data if given.isdisjoint(lineage(DataCategory, key)))


def _as_needed(rule: Activity) -> bool:
    return any(_ends(part, _by_need) for part in rule.storage_by_category.values())


def _unlimited(rule: Activity) -> bool:
    # What holds only under a condition ends with it.
    return rule.when is None and any(_ends(part, _never_ends) for part in rule.storage_by_category.values())


_FAILS: Final[dict[Code, Callable[[Activity], bool]]] = {
    Code.STORAGE_AS_NEEDED: _as_needed,
    Code.STORAGE_UNLIMITED: _unlimited,
}


def _by_need(rule: Storage) -> bool:
    return isinstance(rule, AsNeeded) and rule.until is None


def _never_ends(rule: Storage) -> bool:
    return isinstance(rule, Unlimited)


def _ends(rule: Storage, so: Callable[[Storage], bool]) -> bool:
    """Whether a rule ends in some way: the longest in any of its parts, the shortest in all of them."""
    match rule:
        case Longest():
            return any(_ends(part, so) for part in rule.of)
        case Shortest():
            return all(_ends(part, so) for part in rule.of)
        case Unclear():
            return all(_ends(part, so) for part in rule.readings.values())
        case _:
            return so(rule)


def _lasts(rule: Storage, state: str, end: str) -> bool:
    def so(part: Storage) -> bool:
        match part:
            case While():
                return part.state == state
            case Until():
                return part.event == end
            case _:
                return False

    return _ends(rule, so)


def _may_end_before(rule: Storage, duty: Duty, year_end: FiscalYearEnd | None) -> bool:
    """Whether a rule can end before a duty does."""
    match rule:
        case Never():
            return True
        case After():
            return not _long_enough(rule, duty, year_end or _CALENDAR_YEAR)
        case Longest():
            return all(_may_end_before(part, duty, year_end) for part in rule.of)
        case Shortest():
            return any(_may_end_before(part, duty, year_end) for part in rule.of)
        case Unclear():
            return any(_may_end_before(part, duty, year_end) for part in rule.readings.values())
        case _:
            return False


def _long_enough(rule: After, duty: Duty, year_end: FiscalYearEnd) -> bool:
    whole_years = (rule.period.in_months or 0) // 12
    at_year_end = rule.anchor is not Anchor.DAY or duty.anchor == "day"
    if rule.event == duty.event_key:
        return whole_years >= duty.years + (0 if at_year_end or year_end == _CALENDAR_YEAR else 1)
    if rule.anchor is Anchor.FISCAL_YEAR or (
        rule.anchor is Anchor.CALENDAR_YEAR and year_end == _CALENDAR_YEAR
    ):
        return whole_years >= duty.years
    # What happens on the first day of a fiscal year comes before its end by as much as eighteen months.
    return whole_years >= duty.years + 2
