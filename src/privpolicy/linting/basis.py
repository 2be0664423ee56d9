"""The legal basis of each purpose, and consents that are none (GDPR Arts 6, 7, 9 and 10)."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from privpolicy.linting.case import Case, Permission, sorted_keys
from privpolicy.linting.codes import Code
from privpolicy.linting.conditions import named_facts
from privpolicy.linting.findings import ItemState, LintFinding
from privpolicy.model import Activity
from privpolicy.vocabulary import facts, purposes
from privpolicy.vocabulary.enums import ConsentForm, LegalBasis, Mark
from privpolicy.vocabulary.term import DataCategory

_BEYOND_A_CONTRACT: Final = (
    purposes.MARKETING,
    purposes.ANALYTICS,
    purposes.SERVICE_IMPROVEMENT,
    purposes.BUSINESS_DEVELOPMENT,
)
_MARKED: Final = (
    (Mark.SPECIAL, Code.SPECIAL_CATEGORY_WITHOUT_GROUND),
    (Mark.OFFENCE, Code.OFFENCE_DATA),
    (Mark.IDENTITY_NUMBER, Code.IDENTITY_NUMBER_UNJUSTIFIED),
)


def basis_stated(case: Case) -> Iterator[LintFinding]:
    """A legal basis for every purpose (Arts 6(1) and 13(1)(c))."""
    without = [rule for rule in case.permissions if rule.basis is None or rule.basis_inferred]
    if case.activities and without == list(case.permissions):
        yield from case.finding(Code.BASIS_NEVER_STATED, without)
    elif without:
        keys = sorted_keys(key for rule in without for key in rule.purposes)
        yield from case.finding(Code.BASIS_MISSING, without, purposes=keys)


def interest_named(case: Case) -> Iterator[LintFinding]:
    """The interest that a balancing of interests weighs (Art. 13(1)(d))."""
    weighing = [rule for rule in case.permissions if rule.basis is LegalBasis.LEGITIMATE_INTERESTS]
    silent = [rule for rule in weighing if rule.interest is None]
    if silent:
        state = ItemState.ABSENT if silent == weighing else ItemState.PARTIAL
        keys = sorted_keys(key for rule in silent for key in rule.purposes)
        yield from case.finding(Code.INTEREST_MISSING, silent, state=state, purposes=keys)


def tracking_on_contract(case: Case) -> Iterator[LintFinding]:
    """A contract carries what its performance needs, not marketing or analysis (Art. 6(1)(b))."""
    found = {
        rule: case.purposes_within(rule, *_BEYOND_A_CONTRACT)
        for rule in case.permissions
        if rule.basis is LegalBasis.CONTRACT
    }
    rules = [rule for rule, keys in found.items() if keys]
    if rules:
        keys = sorted_keys(key for rule in rules for key in found[rule])
        yield from case.finding(Code.TRACKING_ON_CONTRACT, rules, purposes=keys)


def consent_taken(case: Case) -> Iterator[LintFinding]:
    """A consent is asked for by itself, and given by an act of the person (Arts 4(11) and 7)."""
    taken = [(clause.id, *one) for clause in case.policy.clauses for one in clause.consent.items()]
    bundled = [clause for clause, _, form in taken if form is ConsentForm.BUNDLED]
    assumed = [(clause, language) for clause, language, form in taken if form is not ConsentForm.BUNDLED]
    if assumed:
        clauses, languages = zip(*assumed, strict=True)
        version = languages[0] if len(set(languages)) == 1 else "all"
        yield from case.finding(Code.CONSENT_ASSUMED, clauses=clauses, version=version)
    if bundled:
        yield from case.finding(Code.CONSENT_BUNDLED, clauses=bundled)


def marked_data(case: Case) -> Iterator[LintFinding]:
    """Data that special rules reach have the ground that those demand (Arts 9 and 10, dataskyddslagen)."""
    for mark, code in _MARKED:
        found = {rule: _marked(case, rule, mark) for rule in case.activities if not _has_ground(rule, mark)}
        rules = [rule for rule, keys in found.items() if keys]
        if rules and (mark is not Mark.IDENTITY_NUMBER or case.policy.jurisdiction == "SE"):
            keys = sorted_keys(key for rule in rules for key in found[rule])
            yield from case.finding(code, rules, data=keys)


def _marked(case: Case, rule: Permission, mark: Mark) -> frozenset[str]:
    words = case.policy.vocabulary
    terms = {category: words.term(DataCategory, category) for category in rule.data}
    return frozenset(
        key for key, term in terms.items() if isinstance(term, DataCategory) and mark in term.marks
    )


def _has_ground(rule: Activity, mark: Mark) -> bool:
    match mark:
        case Mark.SPECIAL:
            return rule.special_basis is not None
        case Mark.IDENTITY_NUMBER:
            justified = facts.CLEARLY_JUSTIFIED in named_facts(rule.when)
            return rule.basis is LegalBasis.CONSENT or justified
        case _:
            # Only authorities, and whoever a law lets, may process data on offences.
            return rule.basis is LegalBasis.LEGAL_OBLIGATION
