"""Marketing by e-mail, cookies and children: what national law and Arts 6 and 8 of the GDPR add."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from privpolicy.law import consent_age_on, cookie_rule_on, email_marketing_rule_on
from privpolicy.linting.case import Case, sorted_keys
from privpolicy.linting.codes import Code
from privpolicy.linting.conditions import facts_read, named_facts
from privpolicy.linting.findings import LintFinding
from privpolicy.model import Activity
from privpolicy.vocabulary import data, facts, purposes, subjects
from privpolicy.vocabulary.enums import LegalBasis
from privpolicy.vocabulary.term import DataCategory, Purpose

_BY_MESSAGE: Final = (purposes.EMAIL_MARKETING, purposes.SMS_MARKETING)
# What the exception for customers demands, besides that nobody has objected.
_FROM_SALE: Final = frozenset({facts.ADDRESS_FROM_SALE, facts.OPT_OUT_OFFERED})
_OWN_GOODS: Final = frozenset({facts.OWN_PRODUCTS_ONLY, facts.SIMILAR_PRODUCTS})
_AGE: Final = frozenset({facts.AGE, facts.AGE_AT_CONSENT, facts.PARENTAL_CONSENT})


def email_marketing(case: Case) -> Iterator[LintFinding]:
    """Consent before marketing by e-mail, or the exception for customers."""
    provision = email_marketing_rule_on(case.on, case.policy.jurisdiction)
    rules = [
        rule
        for rule in case.activities
        if rule.basis is not LegalBasis.CONSENT
        and any(case.touches(Purpose, key, _BY_MESSAGE) for key in rule.purposes)
        and not _for_customers(rule)
    ]
    if provision is not None and rules:
        yield from case.finding(Code.EMAIL_MARKETING_WITHOUT_CONSENT, rules, also=(provision.key,))


def _for_customers(rule: Activity) -> bool:
    known = named_facts(rule.when)
    return known >= _FROM_SALE and not known.isdisjoint(_OWN_GOODS)


def cookies(case: Case) -> Iterator[LintFinding]:
    """Consent before cookies that the service can do without."""
    provision = cookie_rule_on(case.on, case.policy.jurisdiction)
    said = case.policy.cookies
    if provision is None or (said is not None and said.consent == "asked"):
        return
    law, clauses = (provision.key,), said.clauses if said is not None else ()
    unasked = [rule for rule in case.activities if _sets_cookies(case, rule)]
    if unasked or (said is not None and said.consent == "switch_off"):
        yield from case.finding(Code.COOKIES_WITHOUT_CONSENT, unasked, clauses, also=law)
    elif said is not None and said.elsewhere is not None:
        yield from case.finding(Code.COOKIES_ELSEWHERE, (), clauses, also=law, document=said.elsewhere)
    elif said is not None:
        yield from case.finding(Code.COOKIE_CONSENT_NOT_SAID, (), clauses, also=law)


def _sets_cookies(case: Case, rule: Activity) -> bool:
    needed = facts.COOKIE_STRICTLY_NECESSARY in named_facts(rule.when)
    held = {one for one in rule.data if case.within(DataCategory, one, {data.COOKIE_ID})}
    return bool(held) and rule.basis is not LegalBasis.CONSENT and not needed


def children(case: Case) -> Iterator[LintFinding]:
    """A parent's consent for a child that is too young, and no child where interests are weighed."""
    limit = consent_age_on(case.on, case.policy.jurisdiction)
    consented = [rule for rule in case.activities if rule.basis is LegalBasis.CONSENT]
    open_to_all = [rule for rule in consented if _AGE.isdisjoint(facts_read(rule.when))]
    theirs = [rule for rule in open_to_all if subjects.CHILD in rule.subjects]
    if limit is not None and open_to_all:
        code = Code.CHILD_CONSENT if theirs else Code.CHILDREN_NOT_MENTIONED
        law = (limit.provision.key,)
        yield from case.finding(code, theirs or open_to_all, also=law, age=limit.age)
    weighed = [
        rule
        for rule in case.activities
        if rule.basis is LegalBasis.LEGITIMATE_INTERESTS and subjects.CHILD in rule.subjects
    ]
    if weighed:
        keys = sorted_keys(key for rule in weighed for key in rule.purposes)
        yield from case.finding(Code.CHILD_INTERESTS, weighed, purposes=keys)
