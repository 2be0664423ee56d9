"""The supervisory authority of a country on a day."""

from __future__ import annotations

from datetime import date

import pytest

from privpolicy.errors import QuestionError
from privpolicy.law import authority_on
from privpolicy.law.authorities import AUTHORITIES


@pytest.mark.parametrize(
    ("day", "name"),
    [
        (date(2018, 5, 24), None),
        (date(2018, 5, 25), "Datainspektionen"),
        (date(2020, 12, 31), "Datainspektionen"),
        (date(2021, 1, 1), "Integritetsskyddsmyndigheten (IMY)"),
    ],
)
def test_the_swedish_authority_has_the_name_of_the_day(day: date, name: str | None) -> None:
    found = authority_on("SE", day)
    assert (None if found is None else found.name.sv) == name


def test_an_authority_that_is_not_encoded_is_none_and_no_country_is_refused() -> None:
    assert authority_on("DE", date(2024, 1, 1)) is None
    with pytest.raises(QuestionError):
        authority_on("Sverige", date(2024, 1, 1))


def test_an_address_is_given_only_where_it_has_been_read() -> None:
    assert [one.name.en for one in AUTHORITIES if (one.address or one.web) and not one.source.verified] == []
