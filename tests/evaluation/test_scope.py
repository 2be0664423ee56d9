"""Scope: whose data a rule is about."""

from __future__ import annotations

import pytest

from privpolicy.evaluation import Missing, ReasonCode, may_keep
from privpolicy.vocabulary import purposes, subjects
from privpolicy.vocabulary.term import Subject
from tests.evaluation.shop import ON, activity, policy, prohibition, reasons, record, the

OF_CUSTOMERS = policy(activity(subjects={subjects.CUSTOMER}, clauses=("1",)))


@pytest.mark.parametrize(
    ("who", "code"),
    [
        ({subjects.CUSTOMER}, ReasonCode.ACTIVITY),
        ({subjects.GUEST_CUSTOMER}, ReasonCode.ACTIVITY),
        ({subjects.VISITOR, subjects.GUEST_CUSTOMER}, ReasonCode.ACTIVITY),
        ({subjects.VISITOR}, ReasonCode.OTHER_SUBJECTS),
        ({subjects.DATA_SUBJECT}, ReasonCode.OTHER_SUBJECTS),
        (set(), ReasonCode.OTHER_SUBJECTS),
    ],
)
def test_an_activity_is_about_its_subjects_and_narrower_ones(who: set[Subject], code: ReasonCode) -> None:
    verdict = may_keep(OF_CUSTOMERS, record(subjects=who), purpose=purposes.PURCHASE, on=ON)
    assert reasons(verdict) == {("orders", code)}
    assert the(verdict, code).params["subjects"] == ("customer",)


@pytest.mark.parametrize("complete", [True, False])
def test_unknown_subjects_make_it_unknown_in_a_complete_record_too(*, complete: bool) -> None:
    verdict = may_keep(OF_CUSTOMERS, record(complete=complete), purpose=purposes.PURCHASE, on=ON, law=None)
    assert reasons(verdict) == {("orders", ReasonCode.SUBJECTS_UNKNOWN)}
    assert verdict.missing == (Missing("subjects", "subjects"),)


def test_a_rule_about_everybody_needs_no_subjects() -> None:
    verdict = may_keep(policy(activity()), record(), purpose=purposes.PURCHASE, on=ON)
    assert reasons(verdict) == {("orders", ReasonCode.ACTIVITY)}


@pytest.mark.parametrize(
    ("who", "code"),
    [
        ({subjects.GUEST_CUSTOMER}, ReasonCode.PROHIBITED),
        ({subjects.CUSTOMER}, ReasonCode.PROHIBITED),
        ({subjects.DATA_SUBJECT}, ReasonCode.PROHIBITED),
        ({subjects.VISITOR}, ReasonCode.ACTIVITY),
    ],
)
def test_a_prohibition_also_bites_where_its_subjects_are_narrower_than_the_persons(
    who: set[Subject], code: ReasonCode
) -> None:
    rules = policy(activity(), prohibition(subjects={subjects.GUEST_CUSTOMER}))
    verdict = may_keep(rules, record(subjects=who), purpose=purposes.PURCHASE, on=ON)
    assert verdict.codes == (code,)
