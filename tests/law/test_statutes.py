"""The acts that a text may name, and what national law demands before e-mails and cookies."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from privpolicy.errors import QuestionError
from privpolicy.law import STATUTES, cookie_rule_on, email_marketing_rule_on
from privpolicy.law.provisions import EKOMLOVEN_3_15, LEK_9_28, LEK_2003_6_18, MARKEDSFORINGSLOVEN_15, MFL_19
from privpolicy.vocabulary.enums import Statute


def test_every_act_that_a_clause_can_name_is_dated() -> None:
    assert set(STATUTES) == set(Statute)
    assert all(row.statute is statute for statute, row in STATUTES.items())


def test_an_act_that_was_replaced_ends_the_day_before_the_other_begins() -> None:
    for row in STATUTES.values():
        if row.replaced_by is not None:
            assert row.valid_to is not None
            assert STATUTES[row.replaced_by].valid_from == row.valid_to + timedelta(days=1)


def test_the_last_day_of_the_old_data_protection_act() -> None:
    assert STATUTES[Statute.PUL].valid_to == date(2018, 5, 24)


@pytest.mark.parametrize(
    ("day", "rule"),
    [
        (date(2011, 6, 30), None),
        (date(2011, 7, 1), LEK_2003_6_18),
        (date(2022, 6, 2), LEK_2003_6_18),
        (date(2022, 6, 3), LEK_9_28),
    ],
)
def test_the_swedish_cookie_rule_has_moved(day: date, rule: object) -> None:
    assert cookie_rule_on(day, "SE") is rule


def test_norway_demands_consent_to_cookies_from_2025() -> None:
    assert cookie_rule_on(date(2024, 12, 31), "NO") is None
    assert cookie_rule_on(date(2025, 1, 1), "NO") is EKOMLOVEN_3_15


def test_each_country_has_its_own_rule_on_marketing_by_e_mail() -> None:
    assert email_marketing_rule_on(date(2014, 9, 1), "SE") is MFL_19
    assert email_marketing_rule_on(date(2014, 9, 1), "NO") is MARKEDSFORINGSLOVEN_15
    assert email_marketing_rule_on(date(2014, 9, 1), "DE") is None


def test_what_was_not_read_in_a_source_says_so() -> None:
    unread = {rule.key for rule in (MFL_19, LEK_9_28, EKOMLOVEN_3_15, LEK_2003_6_18, MARKEDSFORINGSLOVEN_15)
              if not rule.source.verified}  # fmt: skip
    assert unread == {"lek_2003.6.18", "no.markedsforingsloven.15"}


def test_a_country_that_is_none_is_refused() -> None:
    with pytest.raises(QuestionError):
        cookie_rule_on(date(2024, 1, 1), "XX")
    with pytest.raises(QuestionError):
        email_marketing_rule_on(date(2024, 1, 1), "sverige")
