"""From what age a child can consent itself."""

from __future__ import annotations

from datetime import date

import pytest

from privpolicy.errors import QuestionError
from privpolicy.law.consent_age import consent_age_on

TODAY = date(2024, 1, 1)


@pytest.mark.parametrize(("jurisdiction", "verified"), [("SE", True), ("NO", False)])
def test_in_sweden_and_norway_the_age_is_thirteen(jurisdiction: str, verified: bool) -> None:
    found = consent_age_on(TODAY, jurisdiction)
    assert found is not None
    assert (found.age, found.lowest, found.source.verified) == (13, 13, verified)


def test_the_swedish_age_cites_the_swedish_act() -> None:
    found = consent_age_on(date(2018, 5, 25), "SE")
    assert found is not None
    assert found.provision.sv == "2 kap. 4 § dataskyddslagen"


def test_where_the_state_s_choice_is_not_encoded_thirteen_to_fifteen_is_unknown() -> None:
    found = consent_age_on(TODAY, "EL")
    assert found is not None
    assert (found.jurisdiction, found.age, found.lowest) == ("GR", 16, 13)
    assert found.provision.en == "Art. 8(1) GDPR"


@pytest.mark.parametrize(
    ("day", "jurisdiction"),
    [(date(2018, 5, 24), "SE"), (date(2018, 7, 19), "NO"), (TODAY, "US"), (TODAY, "GB")],
)
def test_outside_the_gdpr_no_age_is_set(day: date, jurisdiction: str) -> None:
    assert consent_age_on(day, jurisdiction) is None


def test_something_that_is_no_country_code_is_refused() -> None:
    with pytest.raises(QuestionError):
        consent_age_on(TODAY, "sweden")
