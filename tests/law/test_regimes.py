"""Which body of law stands around a policy."""

from __future__ import annotations

from datetime import date

import pytest

from privpolicy.errors import QuestionError
from privpolicy.law.countries import in_eea
from privpolicy.law.regimes import REGIMES, regime_on
from privpolicy.vocabulary.enums import Regime


@pytest.mark.parametrize(
    ("day", "expected"),
    [
        (date(1998, 10, 23), None),
        (date(1998, 10, 24), Regime.PUL),
        (date(2018, 5, 24), Regime.PUL),
        (date(2018, 5, 25), Regime.GDPR),
        (date.max, Regime.GDPR),
    ],
)
def test_sweden_goes_from_no_act_over_personuppgiftslagen_to_the_gdpr(
    day: date, expected: Regime | None
) -> None:
    assert regime_on(day, "SE") is expected


@pytest.mark.parametrize("jurisdiction", ["IS", "LI", "NO"])
def test_the_gdpr_reached_the_other_eea_states_on_20_july_2018(jurisdiction: str) -> None:
    assert regime_on(date(2018, 7, 19), jurisdiction) is None
    assert regime_on(date(2018, 7, 20), jurisdiction) is Regime.GDPR
    assert not any(spell.source.verified for spell in REGIMES[jurisdiction])


@pytest.mark.parametrize("jurisdiction", ["DK", "FI", "GR", "EL", "HR"])
def test_in_the_other_members_of_the_union_only_the_gdpr_is_encoded(jurisdiction: str) -> None:
    assert regime_on(date(2018, 5, 24), jurisdiction) is None
    assert regime_on(date(2018, 5, 25), jurisdiction) is Regime.GDPR


def test_the_gdpr_held_in_the_united_kingdom_to_the_end_of_the_transition() -> None:
    assert regime_on(date(2020, 12, 31), "GB") is Regime.GDPR
    assert regime_on(date(2021, 1, 1), "GB") is None


def test_what_is_not_encoded_has_no_regime() -> None:
    assert regime_on(date(2024, 1, 1), "US") is None


def test_every_jurisdiction_but_the_united_kingdom_is_in_the_eea_today() -> None:
    assert {code for code in REGIMES if not in_eea(code, date(2024, 1, 1))} == {"GB"}
    assert len(REGIMES) == 27 + 3 + 1


def test_something_that_is_no_country_code_is_refused() -> None:
    with pytest.raises(QuestionError, match="did you mean 'SE'"):
        regime_on(date(2024, 1, 1), "se")
