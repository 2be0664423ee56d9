"""Assertions about verdicts: one that fails tells what was expected, and why it is not so."""

from __future__ import annotations

from datetime import date

import pytest

from privpolicy.evaluation import ReasonCode, Verdict, may_keep
from privpolicy.extra.testing import assert_denied, assert_permitted, assert_undetermined
from privpolicy.model import Record
from privpolicy.policies import M_NU
from privpolicy.vocabulary import UNKNOWN, data, events, subjects


def asked(on: date, *, known: bool = True) -> Verdict:
    seen = {events.LAST_ACTIVITY: date(2021, 3, 15) if known else UNKNOWN}
    visit = Record(data={data.IP_ADDRESS}, subjects={subjects.VISITOR}, events=seen, complete=True)
    return may_keep(M_NU, visit, on=on)


LAST = date(2024, 3, 15)
BEFORE, AFTER, OPEN = asked(LAST), asked(date(2024, 3, 16)), asked(LAST, known=False)


def test_what_is_so_passes() -> None:
    assert_permitted(BEFORE, because="6.3", codes=ReasonCode.ACTIVITY, last_day=LAST)
    assert_permitted(BEFORE, because=["visits", "6.3"])
    assert_denied(AFTER, because="6.3", codes=[ReasonCode.STORAGE_ENDED], last_day=LAST)
    assert_undetermined(OPEN, missing=["last_activity"], because="6.3", codes=ReasonCode.EVENT_UNKNOWN)


def test_another_answer_is_told_with_its_explanation_in_both_languages() -> None:
    with pytest.raises(AssertionError) as failed:
        assert_permitted(AFTER)
    told = str(failed.value).splitlines()
    assert told[0] == "expected permitted, the answer is denied"
    assert told[1].startswith("sv: Nej, uppgiften får inte sparas längre.")
    assert told[2].startswith("en: No, this data may no longer be kept.")
    assert told[3] == "m.nu: 6.3"


@pytest.mark.parametrize("verdict", [BEFORE, AFTER, OPEN])
def test_each_assertion_holds_for_its_own_answer_alone(verdict: Verdict) -> None:
    passed = []
    for check in (assert_permitted, assert_denied, assert_undetermined):
        try:
            check(verdict)
        except AssertionError:
            continue
        passed.append(check.__name__.removeprefix("assert_"))
    assert passed == [verdict.outcome]


def test_another_reason_is_told_with_those_there_are() -> None:
    with pytest.raises(AssertionError) as failed:
        assert_denied(AFTER, because=["6.3", "6.2"], codes=ReasonCode.PROHIBITED)
    told = str(failed.value)
    assert "expected 6.2 among the clauses and rules that decided: 6.3, " in told
    assert "expected prohibited among the reasons: storage_ended" in told


def test_another_last_day_is_told() -> None:
    with pytest.raises(AssertionError, match="expected 2024-03-16 as the last day, it is 2024-03-15"):
        assert_permitted(BEFORE, last_day=date(2024, 3, 16))


def test_another_missing_fact_is_told() -> None:
    with pytest.raises(AssertionError, match="expected age among the missing facts: last_activity"):
        assert_undetermined(OPEN, missing="age")
