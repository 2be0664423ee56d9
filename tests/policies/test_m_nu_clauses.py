"""Every sentence of m.nu's policy is a clause, and every clause is carried by a rule or says why not."""

from __future__ import annotations

from datetime import date

import pytest

from privpolicy.errors import PolicyError
from privpolicy.evaluation import may_keep
from privpolicy.model import Clause, Record
from privpolicy.model.base import walk
from privpolicy.policies.m_nu import M_NU, OTHER_MARKETING_CHANNELS
from privpolicy.vocabulary import data, events, states, subjects
from privpolicy.vocabulary.term import DataCategory, State

IDS = [
    "0.title",
    "0.subtitle",
    "1",
    "1.1.s1",
    "1.1.s2",
    "2.1",
    "2.2.s1",
    "2.2.s2",
    "2.2.s3",
    "3.intro",
    "3.b1",
    "3.b2",
    "3.b3",
    "3.b4",
    "3.b5",
    "3.b6",
    "3.b7",
    "4.s1",
    "4.s2",
    "4.b1",
    "4.b2",
    "4.b3",
    "4.b4",
    "4.b5",
    "4.b6",
    "4.b7",
    "4.b8",
    "4.b9",
    "4.p1",
    "5.1.s1",
    "5.1.s2",
    "5.2.s1",
    "5.2.s2",
    "5.3.s1",
    "5.3.s2",
    "5.3.s3",
    "5.4.s1",
    "5.4.s2",
    "6.1.s1",
    "6.1.s2",
    "6.2",
    "6.3",
    "7.1",
    "7.2",
    "7.3",
    "7.4.s1",
    "7.4.s2",
    "8.s1",
    "8.s2",
    "8.s3",
    "9.1",
    "9.2",
    "9.3",
    "9.3.1.s1",
    "9.3.1.s2",
    "9.3.1.s3",
    "9.3.1.s4",
    "9.3.2.s1",
    "9.3.2.s2",
    "9.3.3.s1",
    "9.3.3.s2",
    "9.3.3.s3",
    "9.3.3.s4",
    "9.4.s1",
    "9.4.s2",
    "9.4.s3",
    "9.4.s4",
    "10",
]
RULES = (*M_NU.activities, *M_NU.disclosures, *M_NU.prohibitions, *M_NU.rights, *M_NU.promises)
CITED = frozenset(clause for rule in RULES for part in walk(rule) for clause in getattr(part, "clauses", ()))


def test_the_clauses_are_all_there_in_the_order_of_the_text() -> None:
    assert len(IDS) == 68
    assert [clause.id for clause in M_NU.clauses] == IDS


@pytest.mark.parametrize("clause", M_NU.clauses, ids=lambda clause: clause.id)
def test_a_clause_is_either_carried_by_a_rule_or_says_why_not(clause: Clause) -> None:
    assert (clause.id in CITED) is not bool(clause.informative)


@pytest.mark.parametrize("clause", M_NU.clauses, ids=lambda clause: clause.id)
def test_a_clause_has_its_words_its_meaning_and_a_label_in_both_languages(clause: Clause) -> None:
    assert clause.language == "sv"
    assert clause.text
    assert clause.meaning
    assert clause.label is not None


@pytest.mark.parametrize(
    ("clause", "sv", "en"),
    [
        ("6.3", "punkt 6.3", "clause 6.3"),
        ("6.1.s2", "punkt 6.1", "clause 6.1"),
        ("4.b3", "punkt 4", "clause 4"),
    ],
)
def test_a_reader_is_pointed_to_the_numbers_that_the_page_shows(clause: str, sv: str, en: str) -> None:
    label = M_NU.clauses_by_id[clause].label
    assert label is not None
    assert (label.sv, label.en) == (sv, en)


def test_every_rule_cites_at_least_one_clause() -> None:
    assert [rule.id for rule in RULES if not rule.clauses] == []


def test_the_text_leaves_two_storage_periods_open() -> None:
    assert M_NU.readings() == {
        "start-of-36-months": ("last_activity", "collection"),
        "after-closing": ("ends_with_account", "as_visitor"),
    }
    with pytest.raises(PolicyError):
        M_NU.with_reading("after-closing", "for-ever")


@pytest.mark.parametrize(
    ("state", "rule", "category"),
    [
        (states.ORDER_OPEN, "purchases", data.NAME),
        (states.INVOICE_UNPAID, "purchases", data.NAME),
        (states.REFUND_PENDING, "purchases", data.NAME),
        (states.CASE_OPEN, "customer-service", data.SUPPORT_CORRESPONDENCE),
        (states.COMPLAINT_OPEN, "customer-service", data.SUPPORT_CORRESPONDENCE),
    ],
)
def test_data_that_end_with_the_account_stay_for_what_is_not_over(
    state: State, rule: str, category: DataCategory
) -> None:
    policy = M_NU.with_reading("after-closing", "ends_with_account")
    closed = {events.ACCOUNT_OPENED: date(2020, 1, 1), events.ACCOUNT_CLOSED: date(2024, 3, 1)}
    held = Record(data={category}, subjects={subjects.CUSTOMER}, events=closed, complete=True)
    running = held.model_copy(update={"states": {state: True}})
    on = date(2024, 3, 2)
    assert may_keep(policy, held, on=on).denied
    kept = may_keep(policy, running, on=on)
    assert (kept.permitted, kept.rules) == (True, (rule,))
    assert "6.1.s1" in kept.clauses


def test_the_other_reading_of_the_channels_fits_into_the_policy() -> None:
    wider = M_NU.model_copy(update={"activities": (*M_NU.activities, OTHER_MARKETING_CHANNELS)})
    assert wider.activities[-1] is OTHER_MARKETING_CHANNELS
