"""Reading a record: three values, events seen from a day, and states that follow from events."""

from __future__ import annotations

from datetime import date
from itertools import product

import pytest

from privpolicy.errors import RecordError
from privpolicy.evaluation.facts import NOT_YET, Tri, When, all_of, any_of, happened_by, opposite, state_on
from privpolicy.model import Earliest, Latest, Record
from privpolicy.model.days import EventValue
from privpolicy.vocabulary import HAPPENED, UNKNOWN, data, events, states
from privpolicy.vocabulary.enums import Unknown

ON = date(2024, 5, 15)


def may(number: int) -> date:
    return date(2024, 5, number)


# Three values.


@pytest.mark.parametrize("values", list(product([True, False, None], repeat=3)))
def test_all_of_is_no_with_any_no_else_unknown_with_any_unknown_else_yes(values: tuple[Tri, ...]) -> None:
    expected = False if False in values else None if None in values else True
    assert all_of(values) is expected


@pytest.mark.parametrize("values", list(product([True, False, None], repeat=3)))
def test_any_of_is_yes_with_any_yes_else_unknown_with_any_unknown_else_no(values: tuple[Tri, ...]) -> None:
    expected = True if True in values else None if None in values else False
    assert any_of(values) is expected


def test_all_of_nothing_is_yes_and_any_of_nothing_is_no() -> None:
    assert all_of([]) is True
    assert any_of([]) is False


def test_not_turns_yes_and_no_around_and_leaves_unknown() -> None:
    assert (opposite(True), opposite(False), opposite(None)) == (False, True, None)


# Events.


def known(**values: EventValue) -> Record:
    return Record.model_validate({"data": [data.NAME], "events": values})


EVENT_ROWS: list[tuple[EventValue, bool, When]] = [
    (may(14), False, When(True, may(14))),
    (may(15), False, When(True, may(15))),
    (may(16), False, NOT_YET),
    ((may(1), may(10)), False, When(True, may(10))),
    ((may(10), may(1)), False, When(True, may(10))),
    ((may(1), may(10)), True, When(True, may(1))),
    ((may(10), may(20)), False, When(True, may(10))),
    ((may(16), may(20)), False, NOT_YET),
    ((may(16), may(20)), True, NOT_YET),
    (HAPPENED, False, When(True, None, missing=("paid",))),
    (None, False, NOT_YET),
    (UNKNOWN, False, When(None, None, missing=("paid",))),
]


@pytest.mark.parametrize(("value", "first", "expected"), EVENT_ROWS)
def test_an_event_is_seen_from_the_day_asked(value: EventValue, *, first: bool, expected: When) -> None:
    """A later date has not happened yet; of several the last counts, or the first where the rule says so."""
    assert happened_by(known(paid=value), events.PAID, ON, first=first) == expected


def test_an_absent_event_is_unknown_and_has_not_happened_in_a_complete_record() -> None:
    assert happened_by(Record(data={data.NAME}), events.PAID, ON).happened is None
    assert happened_by(Record(data={data.NAME}, complete=True), events.PAID, ON) == NOT_YET


def test_an_event_that_is_said_to_be_unknown_stays_so_in_a_complete_record() -> None:
    record = Record(data={data.NAME}, events={events.PAID: UNKNOWN}, complete=True)
    assert happened_by(record, events.PAID, ON).happened is None


EARLIEST = Earliest(events=[events.DELIVERED, events.PAID])
LATEST = Latest(events=[events.DELIVERED, events.PAID])


@pytest.mark.parametrize(
    ("delivered", "paid", "expected"),
    [
        (may(3), may(9), (True, may(3), True)),
        (may(9), may(3), (True, may(3), True)),
        (may(9), None, (True, may(9), True)),
        (may(9), may(20), (True, may(9), True)),
        (may(9), UNKNOWN, (True, may(9), False)),
        (may(9), HAPPENED, (True, may(9), False)),
        (None, None, (False, None, True)),
        (None, UNKNOWN, (None, None, False)),
        (None, HAPPENED, (True, None, False)),
        (UNKNOWN, HAPPENED, (True, None, False)),
    ],
)
def test_the_earliest_day_is_only_an_upper_bound_where_another_may_lie_before_it(
    delivered: EventValue, paid: EventValue, expected: tuple[Tri, date | None, bool]
) -> None:
    when = happened_by(known(delivered=delivered, paid=paid), EARLIEST, ON)
    assert (when.happened, when.day, when.certain) == expected


@pytest.mark.parametrize(
    ("delivered", "paid", "happened", "day"),
    [
        (may(3), may(9), True, may(9)),
        (may(9), may(16), False, None),
        (may(9), None, False, None),
        (UNKNOWN, None, False, None),
        (HAPPENED, None, False, None),
        (may(9), UNKNOWN, None, None),
        (HAPPENED, UNKNOWN, None, None),
        (may(9), HAPPENED, True, None),
    ],
)
def test_the_latest_has_happened_only_when_all_have(
    delivered: EventValue, paid: EventValue, happened: Tri, day: date | None
) -> None:
    when = happened_by(known(delivered=delivered, paid=paid), LATEST, ON)
    assert (when.happened, when.day) == (happened, day)


# States.


def lasts(record: Record, on: date = ON) -> Tri:
    return state_on(record, states.ACCOUNT_OPEN, events.ACCOUNT_OPENED, events.ACCOUNT_CLOSED, on).lasts


STATE_ROWS: list[tuple[str, EventValue, EventValue, Tri]] = [
    ("not happened, not happened", None, None, False),
    ("not happened, unknown", None, UNKNOWN, False),
    ("all starts later, not ended", may(16), None, False),
    ("all starts later, end unknown", (may(16), may(20)), UNKNOWN, False),
    ("all starts later, ended", may(16), HAPPENED, False),
    ("all starts later, end later still", may(16), may(20), False),
    ("start unknown, not ended", UNKNOWN, None, None),
    ("start unknown, end unknown", UNKNOWN, UNKNOWN, None),
    ("start unknown, ended", UNKNOWN, HAPPENED, None),
    ("start unknown, end before", UNKNOWN, may(14), None),
    ("start unknown, end after", UNKNOWN, may(16), None),
    ("happened, end unknown", HAPPENED, UNKNOWN, None),
    ("begun, end unknown", may(10), UNKNOWN, None),
    ("happened, not ended", HAPPENED, None, True),
    ("begun, not ended", may(10), None, True),
    ("begun on the day, not ended", may(15), None, True),
    ("happened, ended", HAPPENED, HAPPENED, False),
    ("begun once, ended", may(10), HAPPENED, False),
    ("begun once so far, ended", (may(10), may(20)), HAPPENED, False),
    ("begun twice, ended", (may(1), may(10)), HAPPENED, None),
    ("not happened, ended", None, HAPPENED, False),
    ("begun, ended the day before", may(10), may(14), False),
    ("begun, ends on the day", may(10), may(15), True),
    ("begun, ends later", may(10), may(16), True),
    ("begun and ended on one day, before", may(10), may(10), False),
    ("begun and ended on the day", may(15), may(15), True),
    ("begun anew after the end", (may(1), may(10)), may(5), True),
    ("begun anew and ended again", (may(1), may(10)), (may(5), may(12)), False),
    ("begun anew, ends on the day it began anew", (may(1), may(10)), (may(5), may(10)), False),
    ("begun anew on the day", (may(1), may(15)), may(14), True),
    ("begins anew later", (may(1), may(20)), may(10), False),
    ("happened, last end before", HAPPENED, (may(3), may(14)), False),
    ("happened, end on the day", HAPPENED, may(15), True),
    ("happened, first end later", HAPPENED, (may(16), may(20)), True),
    ("happened, an end before and one later", HAPPENED, (may(3), may(20)), None),
]


@pytest.mark.parametrize(
    ("start", "end", "expected"), [row[1:] for row in STATE_ROWS], ids=[row[0] for row in STATE_ROWS]
)
def test_a_state_follows_from_its_start_and_its_end(
    start: EventValue, end: EventValue, *, expected: Tri
) -> None:
    assert lasts(known(account_opened=start, account_closed=end)) is expected


@pytest.mark.parametrize(
    ("end", "expected"),
    [
        (may(14), False),
        (may(15), None),
        (may(16), None),
        ((may(3), may(20)), None),
        (HAPPENED, False),
        (None, False),
    ],
)
def test_a_complete_record_that_gives_only_the_end(end: EventValue, *, expected: Tri) -> None:
    record = Record.model_validate({"data": ["name"], "events": {"account_closed": end}, "complete": True})
    assert lasts(record) is expected


def test_a_state_lasts_through_the_day_it_ends() -> None:
    record = known(account_opened=date(2020, 1, 1), account_closed=date(2024, 2, 29))
    days = [date(2019, 12, 31), date(2020, 1, 1), date(2024, 2, 29), date(2024, 3, 1)]
    assert [lasts(record, day) for day in days] == [False, True, True, False]


def given(
    state: Unknown | bool, values: dict[str, EventValue] | None = None, *, complete: bool = False
) -> Record:
    return Record.model_validate(
        {"data": ["name"], "states": {"account_open": state}, "events": values or {}, "complete": complete}
    )


def test_a_state_that_is_given_counts() -> None:
    assert lasts(given(True)) is True
    assert lasts(given(False)) is False
    assert lasts(given(True, complete=True)) is True


@pytest.mark.parametrize(
    ("state", "values"),
    [
        (True, {"account_opened": may(1), "account_closed": may(14)}),
        (True, {"account_opened": may(16)}),
        (False, {"account_opened": may(1), "account_closed": None}),
        (False, {"account_opened": may(1), "account_closed": may(15)}),
    ],
)
def test_a_state_that_contradicts_the_recorded_events_is_refused(
    state: bool, values: dict[str, EventValue]
) -> None:
    with pytest.raises(RecordError, match="its events say") as refused:
        lasts(given(state, values))
    assert refused.value.faults[0].where == "states.account_open"
    assert "2024-05-15" in refused.value.faults[0].problem


@pytest.mark.parametrize(
    ("state", "values"),
    [
        (True, {"account_opened": may(1)}),
        (True, {"account_opened": may(1), "account_closed": may(15)}),
        (False, {"account_opened": may(1), "account_closed": may(14)}),
        (False, {"account_closed": may(14)}),
        (False, {"account_opened": may(1)}),
    ],
)
def test_events_that_are_not_recorded_contradict_nothing(state: bool, values: dict[str, EventValue]) -> None:
    """An absent event is no evidence, in a complete record either."""
    assert lasts(given(state, values)) is state
    assert lasts(given(state, values, complete=True)) is state


def test_a_state_given_as_unknown_is_unknown_where_its_events_are_not_recorded() -> None:
    assert lasts(given(UNKNOWN)) is None
    assert lasts(given(UNKNOWN, complete=True)) is None


def test_a_state_given_as_unknown_follows_from_events_that_are_recorded() -> None:
    assert lasts(given(UNKNOWN, {"account_opened": may(1), "account_closed": None})) is True
    assert lasts(given(UNKNOWN, {"account_opened": may(1)}, complete=True)) is True


def test_a_state_without_events_is_what_is_given() -> None:
    def cookies(record: Record) -> Tri:
        return state_on(record, states.COOKIES_OFF, None, None, ON).lasts

    assert cookies(Record(data={data.NAME}, states={states.COOKIES_OFF: True})) is True
    assert cookies(Record(data={data.NAME}, states={states.COOKIES_OFF: False})) is False
    assert cookies(Record(data={data.NAME}, states={states.COOKIES_OFF: UNKNOWN}, complete=True)) is None
    assert cookies(Record(data={data.NAME})) is None
    assert cookies(Record(data={data.NAME}, complete=True)) is False


def test_a_state_that_is_given_ends_on_the_first_recorded_end_from_that_day_on() -> None:
    known = given(True, {"account_closed": may(20)}, complete=True)
    spell = state_on(known, "account_open", "account_opened", "account_closed", may(15))
    assert (spell.lasts, spell.ends) == (True, may(20))


def test_a_state_given_as_no_never_began_where_its_start_has_not_happened() -> None:
    """In a complete record, and where its end is said not to have happened either."""
    every: tuple[dict[str, EventValue], ...] = ({}, {"account_closed": None}, {"account_closed": UNKNOWN})
    for values in every:
        record = given(False, values, complete=True)
        assert state_on(record, states.ACCOUNT_OPEN, "account_opened", "account_closed", ON).began is False
