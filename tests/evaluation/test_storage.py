"""Time: every kind of storage rule, on its first day, its last day and the days around them."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from privpolicy.evaluation import Layer, Missing, ReasonCode, Verdict, may_keep, may_share, may_use
from privpolicy.model import (
    After,
    Anchor,
    AsLawRequires,
    AsNeeded,
    Earliest,
    FiscalYearEnd,
    Latest,
    Longest,
    Never,
    Period,
    Record,
    Shortest,
    Storage,
    Text,
    Unclear,
    Unlimited,
    Until,
    While,
)
from privpolicy.model.days import EventValue
from privpolicy.vocabulary import HAPPENED, UNKNOWN, data, events, purposes, recipients, states
from privpolicy.vocabulary.enums import Outcome, StatutoryDuty
from privpolicy.vocabulary.term import DataCategory
from tests.evaluation.shop import ON, activity, disclosure, policy, reasons, record, the

DAY = timedelta(days=1)
MONTH = Period(months=1)
AUGUST = FiscalYearEnd(month=8, day=31)
PERMITTED, DENIED, UNDETERMINED = Outcome.PERMITTED, Outcome.DENIED, Outcome.UNDETERMINED


def happened(**values: EventValue) -> Record:
    return Record.model_validate({"data": ["name"], "events": values, "complete": True})


def kept(storage: Storage | None, about: Record, on: date = ON) -> Verdict:
    rules = policy(activity(storage=storage, clauses=("1",)), fiscal_year_end=AUGUST)
    return may_keep(rules, about, purpose=purposes.PURCHASE, on=on)


def after(period: str, anchor: Anchor = Anchor.DAY) -> After:
    return After(event=events.PURCHASED, period=Period.parse(period), anchor=anchor)


# After an event.

LAST_DAYS = [
    ("P1M", Anchor.DAY, date(2024, 1, 31), date(2024, 2, 29)),
    ("P1M", Anchor.DAY, date(2023, 1, 31), date(2023, 2, 28)),
    ("P1M", Anchor.DAY, date(2024, 2, 29), date(2024, 3, 29)),
    ("P2M", Anchor.DAY, date(2023, 12, 31), date(2024, 2, 29)),
    ("P1Y", Anchor.DAY, date(2024, 2, 29), date(2025, 2, 28)),
    ("P4Y", Anchor.DAY, date(2020, 2, 29), date(2024, 2, 29)),
    ("P12M", Anchor.DAY, date(2023, 2, 28), date(2024, 2, 28)),
    ("P36M", Anchor.DAY, date(2021, 3, 15), date(2024, 3, 15)),
    ("P2W", Anchor.DAY, date(2024, 2, 15), date(2024, 2, 29)),
    ("P1D", Anchor.DAY, date(2024, 2, 28), date(2024, 2, 29)),
    ("P30D", Anchor.DAY, date(2024, 1, 31), date(2024, 3, 1)),
    ("P1M15D", Anchor.DAY, date(2024, 1, 31), date(2024, 3, 15)),
    ("P1Y", Anchor.CALENDAR_YEAR, date(2023, 1, 1), date(2024, 12, 31)),
    ("P1Y", Anchor.CALENDAR_YEAR, date(2023, 12, 31), date(2024, 12, 31)),
    ("P2M", Anchor.CALENDAR_YEAR, date(2023, 5, 1), date(2024, 2, 29)),
    ("P7Y", Anchor.FISCAL_YEAR, date(2023, 8, 31), date(2030, 12, 31)),
    ("P7Y", Anchor.FISCAL_YEAR, date(2023, 9, 1), date(2031, 12, 31)),
]


@pytest.mark.parametrize(("period", "anchor", "event", "last"), LAST_DAYS)
def test_a_period_holds_from_its_events_day_through_its_last(
    period: str, anchor: Anchor, event: date, last: date
) -> None:
    about = happened(purchased=event)
    storage = after(period, anchor)
    assert reasons(kept(storage, about, event - DAY)) == {("orders", ReasonCode.STORAGE_NOT_BEGUN)}
    for on in (event, last):
        verdict = kept(storage, about, on)
        assert verdict.permitted
        assert reasons(verdict) == {("orders", ReasonCode.ACTIVITY)}
        assert verdict.last_day == last
    verdict = kept(storage, about, last + DAY)
    assert verdict.denied
    assert reasons(verdict) == {("orders", ReasonCode.STORAGE_ENDED)}
    assert verdict.last_day == last
    finding = the(verdict, ReasonCode.STORAGE_ENDED)
    assert finding.layer is Layer.POLICY
    assert finding.clauses == ("1",)
    assert (finding.params["event"], finding.params["day"], finding.params["last_day"]) == (
        "purchased",
        event,
        last,
    )
    assert finding.params["period"] == period


def test_a_use_ends_with_the_storage() -> None:
    about = happened(purchased=date(2024, 1, 31))
    rules = policy(activity(storage=after("P1M")))
    last = may_use(rules, about, purpose=purposes.PURCHASE, on=date(2024, 2, 29))
    late = may_use(rules, about, purpose=purposes.PURCHASE, on=date(2024, 3, 1))
    assert reasons(last) == {("orders", ReasonCode.ACTIVITY)}
    assert reasons(late) == {("orders", ReasonCode.STORAGE_ENDED)}


def test_a_period_that_ends_after_the_year_9999_has_not_ended() -> None:
    for period in ("P9999Y", "P9000Y1D", "P7976Y"):
        verdict = kept(after(period), happened(purchased=date(2024, 1, 1)), date(9999, 12, 31))
        assert reasons(verdict) == {("orders", ReasonCode.ACTIVITY)}
        assert verdict.last_day is None


def test_of_several_days_the_last_one_that_has_happened_counts() -> None:
    about = happened(purchased=[date(2024, 1, 10), date(2024, 3, 20), date(2024, 6, 1)])
    verdict = kept(after("P1M"), about, date(2024, 4, 21))
    assert verdict.denied
    assert verdict.last_day == date(2024, 4, 20)
    assert the(verdict, ReasonCode.STORAGE_ENDED).params["day"] == date(2024, 3, 20)


def test_of_several_days_the_first_counts_where_the_rule_says_so() -> None:
    about = happened(purchased=[date(2024, 3, 20), date(2024, 1, 10)])
    storage = After(event=events.PURCHASED, period=MONTH, first=True)
    assert kept(storage, about, date(2024, 2, 10)).permitted
    verdict = kept(storage, about, date(2024, 2, 11))
    assert the(verdict, ReasonCode.STORAGE_ENDED).params["day"] == date(2024, 1, 10)


def test_where_the_event_has_not_happened_the_answer_is_no_and_there_is_no_last_day() -> None:
    verdict = kept(after("P1M"), happened(purchased=None))
    assert reasons(verdict) == {("orders", ReasonCode.STORAGE_NOT_BEGUN)}
    assert verdict.last_day is None


@pytest.mark.parametrize("value", [HAPPENED, UNKNOWN])
def test_where_the_day_of_the_event_is_unknown_so_is_the_answer(value: EventValue) -> None:
    verdict = kept(after("P1M"), happened(purchased=value))
    assert verdict.undetermined
    assert reasons(verdict) == {("orders", ReasonCode.EVENT_UNKNOWN)}
    assert verdict.missing == (Missing("event", "purchased"),)
    assert verdict.last_day is None


EARLIEST = After(event=Earliest(events=[events.DELIVERED, events.PAID]), period=MONTH)
LATEST = After(event=Latest(events=[events.DELIVERED, events.PAID]), period=MONTH)


def test_the_earliest_of_two_events_counts() -> None:
    about = happened(delivered=date(2024, 3, 1), paid=date(2024, 3, 31))
    assert kept(EARLIEST, about, date(2024, 4, 1)).last_day == date(2024, 4, 1)
    assert reasons(kept(EARLIEST, about, date(2024, 4, 2))) == {("orders", ReasonCode.STORAGE_ENDED)}


def test_the_latest_of_two_events_counts() -> None:
    about = happened(delivered=date(2024, 2, 29), paid=date(2024, 3, 31))
    assert kept(LATEST, about, date(2024, 4, 30)).last_day == date(2024, 4, 30)
    assert reasons(kept(LATEST, about, date(2024, 5, 1))) == {("orders", ReasonCode.STORAGE_ENDED)}
    assert reasons(kept(LATEST, about, date(2024, 3, 30))) == {("orders", ReasonCode.STORAGE_NOT_BEGUN)}


@pytest.mark.parametrize("other", [HAPPENED, UNKNOWN])
def test_a_day_that_is_only_an_upper_bound_says_no_when_even_that_has_ended_else_unknown(
    other: EventValue,
) -> None:
    about = happened(delivered=date(2024, 3, 31), paid=other)
    inside = kept(EARLIEST, about, date(2024, 4, 30))
    assert reasons(inside) == {("orders", ReasonCode.EVENT_UNKNOWN)}
    assert inside.missing == (Missing("event", "paid"),)
    assert reasons(kept(EARLIEST, about, date(2024, 5, 1))) == {("orders", ReasonCode.STORAGE_ENDED)}


def test_the_latest_of_which_one_has_happened_on_an_unknown_day_is_unknown() -> None:
    verdict = kept(LATEST, happened(delivered=date(2020, 1, 1), paid=HAPPENED))
    assert verdict.missing == (Missing("event", "paid"),)


# Until an event.

UNTIL = Until(event=events.PAID)
UNTIL_AND_MONTH = Until(event=events.PAID, then=MONTH)


def test_until_an_event_is_yes_where_it_has_not_happened_and_has_no_last_day() -> None:
    verdict = kept(UNTIL, happened(paid=None))
    assert reasons(verdict) == {("orders", ReasonCode.ACTIVITY)}
    assert verdict.last_day is None


@pytest.mark.parametrize(
    ("storage", "last"), [(UNTIL, date(2024, 1, 31)), (UNTIL_AND_MONTH, date(2024, 2, 29))]
)
def test_until_an_event_and_through_the_period_after_it(storage: Until, last: date) -> None:
    about = happened(paid=date(2024, 1, 31))
    for on in (date(2020, 1, 1), date(2024, 1, 31), last):
        verdict = kept(storage, about, on)
        assert verdict.permitted
        assert verdict.last_day == last
    verdict = kept(storage, about, last + DAY)
    assert reasons(verdict) == {("orders", ReasonCode.STORAGE_ENDED)}
    assert verdict.last_day == last


def test_until_an_event_that_has_happened_on_an_unknown_day() -> None:
    ended = kept(UNTIL, happened(paid=HAPPENED))
    assert reasons(ended) == {("orders", ReasonCode.STORAGE_ENDED)}
    assert ended.last_day is None
    unknown = kept(UNTIL_AND_MONTH, happened(paid=HAPPENED))
    assert reasons(unknown) == {("orders", ReasonCode.EVENT_UNKNOWN)}
    assert unknown.missing == (Missing("event", "paid"),)


@pytest.mark.parametrize("storage", [UNTIL, UNTIL_AND_MONTH])
def test_until_an_event_that_is_unknown(storage: Until) -> None:
    verdict = kept(storage, happened(paid=UNKNOWN))
    assert reasons(verdict) == {("orders", ReasonCode.EVENT_UNKNOWN)}


def test_until_the_last_of_several_days_or_the_first_where_the_rule_says_so() -> None:
    about = happened(paid=[date(2024, 1, 1), date(2024, 6, 1)])
    assert kept(UNTIL, about).last_day == date(2024, 6, 1)
    verdict = kept(Until(event=events.PAID, first=True), about)
    assert reasons(verdict) == {("orders", ReasonCode.STORAGE_ENDED)}
    assert verdict.last_day == date(2024, 1, 1)


# While a state lasts.

WHILE = While(state=states.ACCOUNT_OPEN)
WHILE_AND_MONTH = While(state=states.ACCOUNT_OPEN, then=MONTH)


@pytest.mark.parametrize(
    ("storage", "last"), [(WHILE, date(2024, 1, 31)), (WHILE_AND_MONTH, date(2024, 2, 29))]
)
def test_while_a_state_lasts_and_through_the_period_after_it(storage: While, last: date) -> None:
    about = happened(account_opened=date(2020, 2, 29), account_closed=date(2024, 1, 31))
    assert reasons(kept(storage, about, date(2020, 2, 28))) == {("orders", ReasonCode.STATE_NOT_LASTING)}
    for on in (date(2020, 2, 29), date(2024, 1, 31), last):
        verdict = kept(storage, about, on)
        assert reasons(verdict) == {("orders", ReasonCode.ACTIVITY)}
        assert verdict.last_day == last
    verdict = kept(storage, about, last + DAY)
    assert reasons(verdict) == {("orders", ReasonCode.STORAGE_ENDED)}
    assert verdict.last_day == last
    assert the(verdict, ReasonCode.STORAGE_ENDED).params["state"] == "account_open"


def test_while_a_state_lasts_that_has_no_end_there_is_no_last_day() -> None:
    verdict = kept(WHILE, happened(account_opened=date(2020, 1, 1), account_closed=None))
    assert verdict.permitted
    assert verdict.last_day is None


def test_a_state_that_never_began_lets_nothing_be_kept_with_a_period_after_it_either() -> None:
    for storage in (WHILE, WHILE_AND_MONTH):
        verdict = kept(storage, happened(account_opened=None, account_closed=None))
        assert reasons(verdict) == {("orders", ReasonCode.STATE_NOT_LASTING)}
        assert verdict.last_day is None


def test_a_state_that_ended_on_an_unknown_day() -> None:
    about = happened(account_opened=date(2020, 1, 1), account_closed=HAPPENED)
    assert reasons(kept(WHILE, about)) == {("orders", ReasonCode.STATE_NOT_LASTING)}
    verdict = kept(WHILE_AND_MONTH, about)
    assert reasons(verdict) == {("orders", ReasonCode.EVENT_UNKNOWN)}
    assert verdict.missing == (Missing("event", "account_closed"),)


def test_an_unknown_state_is_missing() -> None:
    verdict = kept(WHILE, happened(account_opened=UNKNOWN))
    assert reasons(verdict) == {("orders", ReasonCode.STATE_UNKNOWN)}
    assert verdict.missing == (Missing("state", "account_open"),)


# As a law requires, as needed, never, without limit, not stated.


def law_requires(duty: StatutoryDuty, ended: EventValue, on: date) -> Verdict:
    return kept(AsLawRequires(duty=duty), happened(fiscal_year_ended=ended), on)


@pytest.mark.parametrize(
    ("duty", "ended", "last"),
    [
        (StatutoryDuty.SE_BOOKKEEPING, date(2016, 12, 31), date(2023, 12, 31)),
        (StatutoryDuty.SE_BOOKKEEPING, date(2017, 1, 1), date(2024, 12, 31)),
        (StatutoryDuty.NO_BOOKKEEPING, date(2019, 6, 30), date(2024, 6, 30)),
    ],
)
def test_as_a_statutory_duty_requires_counted_as_the_duty_says(
    duty: StatutoryDuty, ended: date, last: date
) -> None:
    verdict = law_requires(duty, ended, last)
    assert reasons(verdict) == {("orders", ReasonCode.ACTIVITY)}
    assert verdict.last_day == last
    late = law_requires(duty, ended, last + DAY)
    assert reasons(late) == {("orders", ReasonCode.STORAGE_ENDED)}
    assert the(late, ReasonCode.STORAGE_ENDED).params["duty"] == duty.value


def test_as_a_statutory_duty_requires_before_its_event() -> None:
    verdict = law_requires(StatutoryDuty.SE_BOOKKEEPING, None, ON)
    assert verdict.permitted
    assert verdict.last_day is None


def test_the_wording_of_the_duty_on_the_day_asked_counts() -> None:
    """Ten years through 2010, seven from 2011, for the same records."""
    ended = date(2002, 12, 31)
    assert law_requires(StatutoryDuty.SE_BOOKKEEPING, ended, date(2010, 12, 31)).last_day == date(
        2012, 12, 31
    )
    shorter = law_requires(StatutoryDuty.SE_BOOKKEEPING, ended, date(2011, 1, 1))
    assert reasons(shorter) == {("orders", ReasonCode.STORAGE_ENDED)}
    assert shorter.last_day == date(2009, 12, 31)


def test_a_duty_that_was_not_in_force_lets_nothing_be_kept() -> None:
    ended = date(2013, 12, 31)
    first = law_requires(StatutoryDuty.NO_BOOKKEEPING, ended, date(2014, 2, 1))
    before = law_requires(StatutoryDuty.NO_BOOKKEEPING, ended, date(2014, 1, 31))
    assert reasons(first) == {("orders", ReasonCode.ACTIVITY)}
    assert reasons(before) == {("orders", ReasonCode.STORAGE_NOT_BEGUN)}


def test_as_needed_ends_with_the_event_that_ends_the_need() -> None:
    storage = AsNeeded(until=events.NEED_ENDED)
    about = happened(need_ended=date(2024, 2, 29))
    assert reasons(kept(storage, about, date(2024, 2, 29))) == {("orders", ReasonCode.ACTIVITY)}
    assert reasons(kept(storage, about, date(2024, 3, 1))) == {("orders", ReasonCode.STORAGE_ENDED)}


def test_as_needed_without_such_an_event_is_open_and_the_clause_is_said_to_leave_it_so() -> None:
    verdict = kept(AsNeeded(clauses=["2"]), record())
    assert verdict.undetermined
    finding = the(verdict, ReasonCode.STORAGE_NOT_STATED)
    assert finding.rule == "orders"
    assert finding.clauses == ("2", "1")
    assert verdict.missing == (Missing("clause", "2"),)


def test_no_storage_rule_is_an_open_text() -> None:
    verdict = kept(None, record())
    assert reasons(verdict) == {("orders", ReasonCode.STORAGE_NOT_STATED)}
    assert verdict.missing == (Missing("clause", "1"),)


def test_never_says_no_to_keeping_and_sets_no_limit_to_use_and_sharing() -> None:
    rules = policy(activity(storage=Never()), disclosure())
    keep = may_keep(rules, record(), purpose=purposes.PURCHASE, on=ON)
    use = may_use(rules, record(), purpose=purposes.PURCHASE, on=ON)
    share = may_share(rules, record(), to=recipients.CARRIER, purpose=purposes.PURCHASE, country="SE", on=ON)
    assert reasons(keep) == {("orders", ReasonCode.NEVER_STORED)}
    assert reasons(use) == {("orders", ReasonCode.ACTIVITY)}
    assert reasons(share) == {("orders", ReasonCode.ACTIVITY), ("carriers", ReasonCode.DISCLOSURE)}


def test_without_limit_is_yes_on_every_day() -> None:
    for on in (date(2018, 5, 25), date(9999, 12, 31)):
        verdict = kept(Unlimited(), record(), on)
        assert reasons(verdict) == {("orders", ReasonCode.ACTIVITY)}
        assert verdict.last_day is None


# Several rules at once, and readings.

SHORT = After(event=events.PURCHASED, period=Period(months=1), clauses=["short"])
LONG = After(event=events.DELIVERED, period=Period(months=2), clauses=["long"])
BOUGHT = {"purchased": date(2024, 1, 31), "delivered": date(2024, 1, 31)}
SHORT_END, LONG_END = date(2024, 2, 29), date(2024, 3, 31)
LONGEST, SHORTEST = Longest(of=[SHORT, LONG]), Shortest(of=[SHORT, LONG])


def test_the_longest_of_two_lasts_as_long_as_either_and_cites_that_part() -> None:
    about = happened(**BOUGHT)
    verdict = kept(LONGEST, about, LONG_END)
    assert verdict.last_day == LONG_END
    assert the(verdict, ReasonCode.ACTIVITY).clauses == ("long", "1")
    assert kept(LONGEST, about, SHORT_END).last_day == LONG_END
    late = kept(LONGEST, about, LONG_END + DAY)
    assert late.last_day == LONG_END
    assert the(late, ReasonCode.STORAGE_ENDED).clauses == ("long", "1")


def test_the_shortest_of_two_lasts_as_long_as_both_and_cites_the_part_that_ended() -> None:
    about = happened(**BOUGHT)
    assert kept(SHORTEST, about, SHORT_END).last_day == SHORT_END
    for on in (SHORT_END + DAY, LONG_END + DAY):
        verdict = kept(SHORTEST, about, on)
        assert verdict.last_day == SHORT_END
        assert the(verdict, ReasonCode.STORAGE_ENDED).clauses == ("short", "1")


def test_the_longest_is_unknown_where_no_part_is_yes_and_one_is_unknown() -> None:
    unknown = happened(purchased=date(2024, 1, 31), delivered=UNKNOWN)
    assert kept(LONGEST, unknown, SHORT_END).permitted
    verdict = kept(LONGEST, unknown, SHORT_END + DAY)
    assert reasons(verdict) == {("orders", ReasonCode.EVENT_UNKNOWN)}
    assert verdict.missing == (Missing("event", "delivered"),)


def test_the_shortest_is_unknown_where_no_part_is_no_and_one_is_unknown() -> None:
    unknown = happened(purchased=date(2024, 1, 31), delivered=UNKNOWN)
    verdict = kept(SHORTEST, unknown, SHORT_END)
    assert verdict.missing == (Missing("event", "delivered"),)
    assert reasons(kept(SHORTEST, unknown, SHORT_END + DAY)) == {("orders", ReasonCode.STORAGE_ENDED)}


def test_the_longest_with_one_without_limit_has_no_last_day() -> None:
    assert kept(Longest(of=[SHORT, Unlimited()]), happened(**BOUGHT), SHORT_END).last_day is None


UNCLEAR = Unclear(
    id="from",
    question=Text(sv="från vilken dag", en="from which day"),
    readings={"purchase": SHORT, "delivery": LONG},
    clauses=["open"],
)


def test_an_unclear_text_is_certain_where_its_readings_agree() -> None:
    about = happened(**BOUGHT)
    agreed = kept(UNCLEAR, about, SHORT_END)
    assert reasons(agreed) == {("orders", ReasonCode.ACTIVITY)}
    assert agreed.last_day == SHORT_END
    assert reasons(kept(UNCLEAR, about, LONG_END + DAY)) == {("orders", ReasonCode.STORAGE_ENDED)}


@pytest.mark.parametrize("on", [SHORT_END + DAY, LONG_END])
def test_an_unclear_text_is_unknown_where_its_readings_differ_and_the_clause_is_missing(on: date) -> None:
    verdict = kept(UNCLEAR, happened(**BOUGHT), on)
    assert verdict.undetermined
    finding = the(verdict, ReasonCode.TEXT_UNCLEAR)
    assert finding.clauses == ("open", "1")
    assert finding.params["unclear"] == "from"
    assert finding.params["question_sv"] == "från vilken dag"
    assert verdict.missing == (Missing("clause", "open"),)


def test_an_unclear_text_asks_for_what_is_missing_in_a_reading_where_the_others_do_not_disagree() -> None:
    verdict = kept(UNCLEAR, happened(purchased=date(2024, 1, 31), delivered=UNKNOWN), SHORT_END)
    assert reasons(verdict) == {("orders", ReasonCode.EVENT_UNKNOWN)}
    assert verdict.missing == (Missing("event", "delivered"),)


def test_a_reading_that_is_chosen_decides() -> None:
    rules = policy(activity(storage=UNCLEAR))
    about, on = happened(**BOUGHT), LONG_END
    chosen = rules.with_reading("from", "delivery")
    verdict = may_keep(chosen, about, purpose=purposes.PURCHASE, on=on)
    assert the(verdict, ReasonCode.ACTIVITY).clauses == ("long",)
    other = may_keep(rules.with_reading("from", "purchase"), about, purpose=purposes.PURCHASE, on=on)
    assert the(other, ReasonCode.STORAGE_ENDED).clauses == ("short",)


# The rule of the nearest category.


@pytest.mark.parametrize(
    ("category", "code"),
    [
        (data.EMAIL_ADDRESS, ReasonCode.NEVER_STORED),
        (data.POSTAL_ADDRESS, ReasonCode.ACTIVITY),
        (data.DELIVERY_ADDRESS, ReasonCode.ACTIVITY),
        (data.PHONE_NUMBER, ReasonCode.NEVER_STORED),
        (data.AGE, ReasonCode.STORAGE_NOT_STATED),
    ],
)
def test_the_rule_of_the_nearest_broader_category_counts(category: DataCategory, code: ReasonCode) -> None:
    rules = policy(
        activity(
            data={data.CONTACT_DETAILS, data.AGE},
            storage={data.CONTACT_DETAILS: Never(), data.POSTAL_ADDRESS: Unlimited()},
        )
    )
    verdict = may_keep(rules, record(category), purpose=purposes.PURCHASE, on=ON)
    assert reasons(verdict) == {("orders", code)}


def test_several_categories_have_each_its_own_last_day() -> None:
    rules = policy(activity(data={data.NAME, data.AGE}, storage={data.NAME: SHORT, data.AGE: LONG}))
    about = record(data.NAME, data.AGE, events={events.PURCHASED: ON, events.DELIVERED: ON})
    verdict = may_keep(rules, about, purpose=purposes.PURCHASE, on=ON)
    assert verdict.categories.of("name").last_day == date(2024, 6, 15)
    assert verdict.categories.of("age").last_day == date(2024, 7, 15)
    assert verdict.last_day == date(2024, 6, 15)
