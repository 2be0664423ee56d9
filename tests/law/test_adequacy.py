"""The decisions on an adequate level of protection."""

from __future__ import annotations

from datetime import date
from itertools import combinations

import pytest

from privpolicy.errors import QuestionError
from privpolicy.law.adequacy import DECISIONS, adequacy_on
from privpolicy.law.countries import KNOWN_COUNTRIES, treated_as_eea_for_transfers
from privpolicy.law.provisions import in_force


def decision_on(country: str, day: date, exporter: str = "SE") -> str | None:
    found = adequacy_on(country, day, exporter=exporter)
    return None if found is None else found.decision


@pytest.mark.parametrize(
    ("day", "expected"),
    [
        (date(2000, 7, 25), None),
        (date(2000, 7, 26), "2000/520/EC"),
        (date(2015, 10, 6), "2000/520/EC"),
        (date(2015, 10, 7), None),
        (date(2016, 7, 12), "(EU) 2016/1250"),
        (date(2020, 7, 16), "(EU) 2016/1250"),
        (date(2020, 7, 17), None),
        (date(2023, 7, 9), None),
        (date(2023, 7, 10), "(EU) 2023/1795"),
    ],
)
def test_the_united_states_had_three_frameworks_with_gaps_between(day: date, expected: str | None) -> None:
    assert decision_on("US", day) == expected


def test_the_earlier_american_frameworks_are_marked_as_not_verified() -> None:
    american = [row for row in DECISIONS if row.country == "US"]
    assert [row.source.verified for row in american] == [False, False, True]
    assert all(row.partial for row in american)


@pytest.mark.parametrize(
    ("day", "expected"),
    [
        (date(2021, 6, 27), None),
        (date(2021, 6, 28), "(EU) 2021/1772"),
        (date(2025, 12, 28), "(EU) 2021/1772"),
        (date(2031, 12, 27), "(EU) 2021/1772"),
        (date(2031, 12, 28), None),
    ],
)
def test_the_decision_on_the_united_kingdom_holds_to_27_december_2031(
    day: date, expected: str | None
) -> None:
    assert decision_on("GB", day) == expected


def test_no_day_of_the_united_kingdom_falls_between_the_bridge_and_the_decision() -> None:
    first = date(2021, 6, 28)
    assert treated_as_eea_for_transfers("GB", first)
    assert adequacy_on("GB", date(2021, 7, 1)) is not None


@pytest.mark.parametrize("exporter", ["IS", "LI", "NO"])
def test_the_decision_on_brazil_serves_the_union_but_not_yet_the_rest_of_the_eea(exporter: str) -> None:
    assert decision_on("BR", date(2026, 1, 25)) is None
    assert decision_on("BR", date(2026, 1, 26)) == "(EU) 2026/179"
    assert decision_on("BR", date(2026, 1, 26), exporter) is None
    assert decision_on("CH", date(2026, 1, 26), exporter) == "2000/518/EC"


def test_a_decision_that_the_country_alone_does_not_settle_is_partial() -> None:
    assert {row.country for row in DECISIONS if row.partial} == {"CA", "IL", "JP", "KR", "US"}


@pytest.mark.parametrize("country", ["IN", "CN", "RU", "SE", "NO"])
def test_a_country_without_a_decision_has_none(country: str) -> None:
    assert adequacy_on(country, date(2024, 1, 1)) is None


def test_hungary_needed_a_decision_until_it_joined() -> None:
    assert decision_on("HU", date(2004, 4, 30)) == "2000/519/EC"
    assert decision_on("HU", date(2004, 5, 1)) is None


def test_no_two_decisions_on_a_country_hold_on_the_same_day() -> None:
    for one, other in combinations(DECISIONS, 2):
        if one.country == other.country:
            assert not in_force(one, other.valid_from)
            assert not in_force(other, one.valid_from)


def test_every_row_has_a_known_country_a_citation_and_a_scope_in_both_languages() -> None:
    for row in DECISIONS:
        assert row.country in KNOWN_COUNTRIES
        assert row.decision in row.source.citation
        assert row.scope_sv
        assert row.scope_en
        assert row.scope_sv != row.scope_en


@pytest.mark.parametrize(("country", "exporter"), [("USA", "SE"), ("US", "sv")])
def test_something_that_is_no_country_code_is_refused_on_either_side(country: str, exporter: str) -> None:
    with pytest.raises(QuestionError):
        adequacy_on(country, date(2024, 1, 1), exporter=exporter)
