"""Country codes, and membership of the EU and the EEA by day."""

from __future__ import annotations

from datetime import date

import pytest
from babel import Locale

from privpolicy.errors import QuestionError
from privpolicy.law.countries import (
    KNOWN_COUNTRIES,
    MEMBERSHIPS,
    TREATED_AS_MEMBERS,
    country_code,
    in_eea,
    membership_on,
    treated_as_eea_for_transfers,
)

EU_27 = "AT BE BG HR CY CZ DK EE FI FR DE GR HU IE IT LV LT LU MT NL PL PT RO SK SI ES SE"


def test_the_iso_codes_and_kosovo_are_known_and_all_have_a_name_in_both_languages() -> None:
    assert len(KNOWN_COUNTRIES) == 249 + 1
    for locale in (Locale("sv"), Locale("en", "GB")):
        assert set(locale.territories) >= KNOWN_COUNTRIES


@pytest.mark.parametrize("code", [*EU_27.split(), "IS", "LI", "NO"])
def test_the_27_members_of_the_union_and_the_three_others_are_in_the_eea(code: str) -> None:
    assert in_eea(code, date(2024, 1, 1))


def test_the_members_of_today_are_no_more_than_those_and_their_territories() -> None:
    today = {code for code in KNOWN_COUNTRIES if in_eea(code, date(2024, 1, 1))}
    assert today - set(EU_27.split()) == {"IS", "LI", "NO", "AX", "GF", "GP", "MF", "MQ", "RE", "YT"}


@pytest.mark.parametrize(
    ("country", "first_day"),
    [
        ("SE", date(1994, 1, 1)),
        ("NO", date(1994, 1, 1)),
        ("LI", date(1995, 5, 1)),
        ("EE", date(2004, 5, 1)),
        ("BG", date(2007, 1, 1)),
        ("HR", date(2013, 7, 1)),
    ],
)
def test_membership_begins_on_its_first_day_and_not_the_day_before(country: str, first_day: date) -> None:
    assert in_eea(country, first_day)
    assert not in_eea(country, date.fromordinal(first_day.toordinal() - 1))


def test_membership_has_no_gap_where_an_eea_state_joined_the_union() -> None:
    assert in_eea("SE", date(1994, 12, 31))
    assert in_eea("SE", date(1995, 1, 1))


@pytest.mark.parametrize(
    ("day", "eea", "treated"),
    [
        (date(2020, 1, 31), True, True),
        (date(2020, 2, 1), False, True),
        (date(2020, 12, 31), False, True),
        (date(2021, 1, 1), False, True),
        (date(2021, 6, 30), False, True),
        (date(2021, 7, 1), False, False),
    ],
)
def test_the_united_kingdom_left_the_eea_before_transfers_to_it_became_transfers(
    day: date, eea: bool, treated: bool
) -> None:
    assert in_eea("GB", day) is eea
    assert treated_as_eea_for_transfers("GB", day) is treated


def test_a_member_is_treated_as_one_and_another_country_is_not() -> None:
    assert treated_as_eea_for_transfers("DK", date(2024, 1, 1))
    assert not treated_as_eea_for_transfers("US", date(2024, 1, 1))


def test_aland_is_in_the_union_with_finland_and_the_faroe_islands_and_svalbard_are_not() -> None:
    assert in_eea("AX", date(2024, 1, 1))
    assert not in_eea("FO", date(2024, 1, 1))
    assert not in_eea("SJ", date(2024, 1, 1))


def test_greece_is_known_by_the_code_of_the_union_too() -> None:
    assert country_code("EL") == "GR"
    assert in_eea("EL", date(2024, 1, 1))


@pytest.mark.parametrize(
    ("given", "meant"),
    [
        ("UK", "GB"),
        ("SWE", "SE"),
        ("swe", "SE"),
        ("se", "SE"),
        ("sv", "SE"),
        ("da", "DK"),
        ("Sverige", "SE"),
        (" SE", "SE"),
        ("USA", "US"),
        ("no", "NO"),
    ],
)
def test_a_wrong_code_is_refused_with_the_one_that_was_meant(given: str, meant: str) -> None:
    with pytest.raises(QuestionError) as caught:
        country_code(given)
    (fault,) = caught.value.faults
    assert fault.where == "country"
    assert fault.value == given
    assert fault.problem == f"{given!r} is not an ISO 3166-1 alpha-2 country code"
    assert fault.help == f"did you mean {meant!r}?"


@pytest.mark.parametrize("given", ["", "ZZ", "Atlantis", "EU"])
def test_where_nothing_is_near_the_form_is_told(given: str) -> None:
    with pytest.raises(QuestionError, match="use two capital letters, such as 'SE'"):
        country_code(given)


def test_el_salvador_keeps_its_own_code() -> None:
    assert country_code("SV") == "SV"


def test_every_spell_is_of_a_known_country_says_that_it_is_unverified_and_is_not_empty() -> None:
    for spell in MEMBERSHIPS + TREATED_AS_MEMBERS:
        assert spell.country in KNOWN_COUNTRIES
        assert spell.source.citation
        assert not spell.source.verified
        assert spell.valid_to is None or spell.valid_from <= spell.valid_to


def test_the_spell_names_what_it_rests_on() -> None:
    spell = membership_on("HR", date(2024, 1, 1))
    assert spell is not None
    assert spell.source.citation == "Treaty of Accession 2011"
    assert membership_on("US", date(2024, 1, 1)) is None
