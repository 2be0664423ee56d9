"""What the two shipped policies answer: each scenario with the day, the clause and the reason that decide."""

from __future__ import annotations

from datetime import date
from typing import Final

import pytest

from privpolicy.evaluation import may_use
from privpolicy.extra.scenarios import Case, run
from privpolicy.extra.scenarios.files import files_in
from privpolicy.extra.scenarios.report import told
from privpolicy.model import Record
from privpolicy.policies.m_nu import M_NU, OTHER_MARKETING_CHANNELS
from privpolicy.policies.mymuse_se import MYMUSE_SE_UNDER_GDPR
from privpolicy.vocabulary import data, events, purposes, subjects
from tests.acceptance.shipped import FILES, FOLDER, asked, cases

ALL: Final = [one for policy in FILES for one in cases(policy)]
each = pytest.mark.parametrize("case", ALL, ids=[f"{one.policy.id}: {one.scenario.name}" for one in ALL])


def test_every_scenario_file_belongs_to_a_policy() -> None:
    assert {path.name for path in files_in(FOLDER)} == {name for names in FILES.values() for name in names}


@each
def test_the_policy_answers_with_the_day_the_clause_and_the_reason(case: Case) -> None:
    result = run(case)
    assert result.passed, "\n".join(told(result))


@each
def test_a_scenario_names_what_decides_and_not_only_the_outcome(case: Case) -> None:
    scenario = case.scenario
    assert scenario.because or scenario.codes or scenario.missing


def test_a_shop_can_add_the_other_channels() -> None:
    wider = M_NU.model_copy(update={"activities": (*M_NU.activities, OTHER_MARKETING_CHANNELS)})
    guest = Record(
        data={data.PHONE_NUMBER},
        subjects={subjects.GUEST_CUSTOMER},
        events={events.COLLECTED: date(2024, 1, 10), events.LAST_ACTIVITY: date(2024, 1, 10)},
        complete=True,
    )
    verdict = may_use(wider, guest, purpose=purposes.SMS_MARKETING, on=date(2024, 5, 1))
    assert verdict.permitted
    assert OTHER_MARKETING_CHANNELS.id in verdict.rules


def test_the_other_reading_of_the_reference_to_pul_answers_on_under_the_gdpr() -> None:
    (late,) = (one for one in asked("mymuse.se") if one.on.year == 2019)
    verdict = late.put_to(MYMUSE_SE_UNDER_GDPR)
    assert verdict.permitted
    assert verdict.rules
