"""The erasure plan: what to do with each piece of data, why, and on which day that changes."""

# ruff: noqa: ANN401 - what a test says or expects is of many types
from __future__ import annotations

import json
from datetime import date
from typing import Any

import pytest

from privpolicy.errors import DateError, QuestionError
from privpolicy.evaluation import Disposition, PlanItem, ReasonCode as Code, may_keep, plan
from privpolicy.model import (
    Activity,
    After,
    AsLawRequires,
    Consent,
    Hold,
    Never,
    Objection,
    Period,
    Policy,
    PolicyHistory,
    Record,
    Request,
    Restriction,
    Unlimited,
    Until,
    While,
)
from privpolicy.vocabulary import (
    UNKNOWN,
    DataCategory,
    Words,
    data,
    events,
    purposes,
    rights,
    states,
    subjects,
)
from privpolicy.vocabulary.enums import LegalBasis, Protection, StatutoryDuty
from tests.evaluation.shop import GDPR_DAY, GDPR_EVE, ON, activity, policy, prohibition, record

KEEP, KEEP_FOR, MUST = Disposition.KEEP, Disposition.KEEP_FOR, Disposition.MUST_KEEP
ERASE, REVIEW = Disposition.ERASE, Disposition.REVIEW

MONTH = After(event=events.PURCHASED, period=Period(months=1))
ORDERS = activity(storage=MONTH, clauses=("2",))
NEWS = activity("news", purposes={purposes.EMAIL_MARKETING}, basis=LegalBasis.CONSENT)
STATS = activity("stats", purposes={purposes.STATISTICS}, basis=LegalBasis.LEGITIMATE_INTERESTS)
ADMIN = activity("admin", purposes={purposes.CUSTOMER_RELATIONSHIP}, storage=While(state=states.ACCOUNT_OPEN))


def item(shop: Policy | PolicyHistory, held: Record, on: date = ON, **asked: Any) -> PlanItem:
    """The plan for one category of one record."""
    (only,) = plan(shop, [held], on=on, **asked).items
    return only


def bought(on: Any, **known: Any) -> Record:
    return record(events={events.PURCHASED: on}, **known)


def on_hold(begins: date, ended: date | None = None) -> Record:
    return bought(date(2024, 1, 1), holds=(Hold(data={data.NAME}, begins=begins, ended=ended),))


# --- Each disposition, with its reason --------------------------------------------------------------


@pytest.mark.parametrize(
    ("shop", "held", "disposition", "codes", "change"),
    [
        pytest.param(
            policy(ORDERS),
            bought(date(2024, 4, 15)),
            KEEP,
            {Code.ACTIVITY},
            date(2024, 5, 16),
            id="the last day",
        ),
        pytest.param(
            policy(ORDERS), bought(date(2024, 4, 14)), ERASE, {Code.STORAGE_ENDED}, None, id="the day after"
        ),
        pytest.param(
            policy(ORDERS), bought(UNKNOWN), REVIEW, {Code.EVENT_UNKNOWN}, None, id="a missing fact"
        ),
        pytest.param(
            policy(ORDERS), bought(None), REVIEW, {Code.STORAGE_NOT_BEGUN}, None, id="nothing has ended"
        ),
        pytest.param(
            policy(ORDERS),
            bought(date(2024, 5, 16)),
            REVIEW,
            {Code.STORAGE_NOT_BEGUN},
            date(2024, 5, 16),
            id="to come",
        ),
        pytest.param(
            policy(activity(storage=None)),
            record(),
            REVIEW,
            {Code.STORAGE_NOT_STATED},
            None,
            id="an open text",
        ),
        pytest.param(
            policy(activity(storage=Never())), record(), ERASE, {Code.NEVER_STORED}, None, id="never stored"
        ),
        pytest.param(
            policy(ORDERS), record(data.IP_ADDRESS), REVIEW, {Code.UNDECLARED_CATEGORY}, None, id="undeclared"
        ),
        pytest.param(
            policy(activity(), prohibition()), record(), ERASE, {Code.PROHIBITED}, None, id="prohibited"
        ),
        pytest.param(
            policy(activity(subjects={subjects.VISITOR})),
            record(subjects={subjects.CUSTOMER}),
            REVIEW,
            {Code.OTHER_SUBJECTS},
            None,
            id="of other people",
        ),
        pytest.param(
            policy(activity()),
            record(protection={Protection.ANONYMISED}),
            KEEP,
            {Code.NOT_PERSONAL_DATA},
            None,
            id="anonymised",
        ),
        pytest.param(
            policy(ORDERS),
            bought(date(2024, 1, 1), restrictions=(Restriction(received=date(2024, 2, 1)),)),
            REVIEW,
            {Code.STORAGE_ENDED, Code.RESTRICTION_STANDS},
            None,
            id="a restriction to lift first",
        ),
        pytest.param(
            policy(ORDERS),
            bought(date(2024, 1, 1), requests=(Request(right=rights.ACCESS, received=date(2024, 2, 1)),)),
            REVIEW,
            {Code.STORAGE_ENDED, Code.REQUEST_OPEN},
            None,
            id="a request to answer first",
        ),
    ],
)
def test_what_is_done_and_why(
    shop: Policy, held: Record, disposition: Disposition, codes: set[Code], change: date | None
) -> None:
    found = item(shop, held)
    assert (found.disposition, {*found.verdict.codes}, found.next_change) == (disposition, codes, change)


def test_what_one_live_reason_still_covers_stays_and_the_rest_goes() -> None:
    orders = activity(data={data.NAME, data.POSTAL_ADDRESS, data.ORDER_DETAILS}, storage=MONTH)
    account = activity("account", data={data.NAME}, purposes={purposes.CUSTOMER_RELATIONSHIP})
    held = record(
        data.NAME, data.POSTAL_ADDRESS, data.ORDER_DETAILS, events={events.PURCHASED: date(2024, 1, 1)}
    )
    planned = plan(policy(orders, account), {"a": held}, on=ON)
    assert [one.category for one in planned.erase] == ["order_details", "postal_address"]
    (kept,) = planned.to_do(KEEP_FOR)
    assert (kept.category, kept.purposes, kept.ended) == ("name", ("customer_relationship",), ("purchase",))


@pytest.mark.parametrize(
    ("other", "known", "ended"),
    [
        (NEWS, {"consents": ()}, ("email_marketing",)),
        (
            NEWS,
            {
                "consents": (
                    Consent(
                        purposes={purposes.MARKETING}, given=date(2023, 1, 1), withdrawn=date(2024, 1, 1)
                    ),
                )
            },
            ("email_marketing",),
        ),
        (
            STATS,
            {"objections": (Objection(purposes={purposes.STATISTICS}, received=date(2024, 1, 1)),)},
            ("statistics",),
        ),
        (
            ADMIN,
            {"events": {events.ACCOUNT_OPENED: date(2020, 1, 1), events.ACCOUNT_CLOSED: date(2024, 1, 1)}},
            ("customer_relationship",),
        ),
        # Nothing has ended that nobody knows of, that has not begun, or that is about others.
        (ADMIN, {"events": {events.ACCOUNT_OPENED: UNKNOWN}}, ()),
        (ADMIN, {"events": {events.ACCOUNT_OPENED: None}}, ()),
        (NEWS, {"consents": None, "complete": False, "requests": (), "objections": ()}, ()),
        (
            activity("guests", purposes={purposes.STATISTICS}, subjects={subjects.GUEST_CUSTOMER}),
            {"subjects": {subjects.ACCOUNT_HOLDER}},
            (),
        ),
    ],
    ids=[
        "no consent",
        "consent withdrawn",
        "objection",
        "time over",
        "unknown",
        "not begun",
        "consents unknown",
        "others",
    ],
)
def test_a_purpose_has_ended_only_where_that_is_certain(
    other: Activity, known: dict[str, Any], ended: tuple[str, ...]
) -> None:
    found = item(policy(activity(), other), record(**known))
    assert (found.disposition, found.ended) == (KEEP_FOR if ended else KEEP, ended)
    assert found.purposes == ("purchase",)


# --- What must be kept ------------------------------------------------------------------------------


def test_a_statutory_duty_forbids_erasing_until_its_last_day() -> None:
    books = record(data.ACCOUNTING_RECORDS, events={events.FISCAL_YEAR_ENDED: date(2023, 12, 31)})
    found = item(policy(activity()), books)
    assert (found.disposition, found.must_keep_until) == (MUST, date(2030, 12, 31))
    assert (found.findings[0].code, found.findings[0].provision) == (Code.STATUTORY_DUTY, "bfl.7.2")
    assert found.next_change == date(2031, 1, 1)
    assert item(policy(activity()), books, date(2030, 12, 31)).disposition is MUST
    assert item(policy(activity()), books, date(2031, 1, 1)).disposition is ERASE


def test_the_words_of_the_policy_alone_know_no_statutory_duty() -> None:
    books = record(data.ACCOUNTING_RECORDS, events={events.FISCAL_YEAR_ENDED: date(2023, 12, 31)})
    assert item(policy(activity()), books, law=None).disposition is REVIEW


def test_a_minimum_forbids_erasing_while_it_runs() -> None:
    shop = policy(activity(storage=Unlimited(), at_least=MONTH))
    kept = item(shop, bought(date(2024, 4, 15)))
    assert (kept.disposition, kept.must_keep_until, kept.next_change) == (MUST, ON, date(2024, 5, 16))
    assert item(shop, bought(date(2024, 4, 14))).disposition is KEEP


def test_a_minimum_beyond_every_maximum_is_a_conflict_that_is_reported_and_not_settled() -> None:
    longer = After(event=events.ORDER_PLACED, period=Period(months=6))
    shop = policy(activity(storage=MONTH, at_least=longer, clauses=("2",)))
    ordered = record(events={events.ORDER_PLACED: date(2024, 4, 1), events.PURCHASED: date(2024, 4, 1)})
    planned = plan(shop, [ordered], on=ON)
    (conflict,) = planned.conflicts
    assert (conflict.disposition, conflict.must_keep_until) == (REVIEW, date(2024, 10, 1))
    assert Code.MINIMUM_AFTER_MAXIMUM in conflict.verdict.codes
    assert planned.erase == ()
    assert conflict.next_change == date(2024, 10, 2)
    assert item(shop, ordered, date(2024, 10, 2)).disposition is ERASE


@pytest.mark.parametrize(
    ("begins", "ended", "on", "disposition", "code"),
    [
        (date(2024, 5, 16), None, ON, ERASE, Code.STORAGE_ENDED),
        (ON, None, ON, MUST, Code.HOLD),
        (date(2024, 3, 1), None, ON, MUST, Code.HOLD),
        (date(2024, 3, 1), date(2024, 9, 1), ON, MUST, Code.HOLD),
        (date(2024, 3, 1), ON, ON, MUST, Code.HOLD),
        (date(2024, 3, 1), date(2024, 5, 14), ON, ERASE, Code.STORAGE_ENDED),
    ],
    ids=["threatened, not begun", "begins", "runs", "will end", "its last day", "released"],
)
def test_a_hold_from_its_first_day_to_its_last(
    begins: date, ended: date | None, on: date, disposition: Disposition, code: Code
) -> None:
    found = item(policy(ORDERS), on_hold(begins, ended), on)
    assert (found.disposition, code in found.verdict.codes) == (disposition, True)
    if disposition is MUST:
        assert found.purposes == ("legal_claims",)
        assert found.ended == ("purchase",)


def test_on_the_day_after_a_hold_the_ordinary_answer_is_back() -> None:
    released = on_hold(date(2024, 3, 1), ON)
    held, after = item(policy(ORDERS), released), item(policy(ORDERS), released, date(2024, 5, 16))
    assert held.next_change == date(2024, 5, 16)
    never = item(policy(ORDERS), bought(date(2024, 1, 1)), date(2024, 5, 16))
    assert (after.disposition, after.purposes, after.ended) == (
        never.disposition,
        never.purposes,
        never.ended,
    )
    alive = bought(date(2024, 5, 1), holds=released.holds)
    assert item(policy(ORDERS), alive, date(2024, 5, 16)).disposition is KEEP


def test_a_duty_that_the_policy_repeats_is_kept_as_one() -> None:
    shop = policy(
        activity(
            data={data.ACCOUNTING_RECORDS},
            purposes={purposes.BOOKKEEPING},
            basis=LegalBasis.LEGAL_OBLIGATION,
            storage=AsLawRequires(duty=StatutoryDuty.SE_BOOKKEEPING),
        )
    )
    books = record(data.ACCOUNTING_RECORDS, events={events.FISCAL_YEAR_ENDED: date(2023, 12, 31)})
    found = item(shop, books)
    assert (found.disposition, found.ended, found.must_keep_until) == (MUST, (), date(2030, 12, 31))


# --- When it changes --------------------------------------------------------------------------------


def test_the_plan_changes_on_the_first_of_the_days_of_its_items() -> None:
    planned = plan(policy(ORDERS), [bought(date(2024, 5, 1)), bought(date(2024, 4, 20)), bought(None)], on=ON)
    assert [one.next_change for one in planned.items] == [date(2024, 6, 2), date(2024, 5, 21), None]
    assert planned.next_change == date(2024, 5, 21)
    assert plan(policy(ORDERS), [], on=ON).next_change is None


def test_a_plan_that_does_not_look_ahead_says_the_same_of_the_day_and_nothing_of_the_days_to_come() -> None:
    held = {"order-7": bought(date(2024, 5, 1)), "order-8": bought(date(2024, 4, 14))}
    looking, here = (plan(policy(ORDERS), held, on=ON, ahead=ahead) for ahead in (True, False))
    assert here.items == tuple(one._replace(next_change=None) for one in looking.items)
    with pytest.raises(QuestionError, match="does not look ahead"):
        _ = here.next_change
    said, told = here.to_dict(), looking.to_dict()
    assert json.loads(json.dumps(said)) == said
    for one in (told, *told["items"]):
        assert "next_change" in one
        del one["next_change"]
    assert said == told


def test_an_event_to_come_is_known_as_the_end_of_what_lasts_until_it() -> None:
    held = record(events={events.DELIVERED: date(2024, 6, 1)})
    found = item(policy(activity(storage=Until(event=events.DELIVERED))), held)
    assert (found.disposition, found.last_day, found.next_change) == (
        KEEP,
        date(2024, 6, 1),
        date(2024, 6, 2),
    )


def test_the_day_on_which_the_law_changes_is_found() -> None:
    objected = (Objection(purposes={purposes.STATISTICS}, received=date(2018, 5, 1)),)
    found = item(policy(STATS), record(objections=objected), GDPR_EVE)
    assert (found.disposition, found.next_change) == (KEEP, GDPR_DAY)
    assert item(policy(STATS), record(objections=objected), GDPR_DAY).disposition is ERASE


def test_the_end_of_the_policys_effect_is_a_change() -> None:
    shop = policy(activity(), effective_until=date(2024, 12, 31))
    assert item(shop, record()).next_change == date(2025, 1, 1)


def test_a_state_that_is_given_and_contradicts_a_coming_event_is_looked_at_on_that_day() -> None:
    coming = {events.ACCOUNT_OPENED: date(2020, 1, 1), events.ACCOUNT_CLOSED: date(2024, 8, 1)}
    held = record(events=coming, states={states.ACCOUNT_OPEN: True})
    found = item(policy(ADMIN), held)
    assert (found.disposition, found.next_change) == (KEEP, date(2024, 8, 2))


# --- Versions ---------------------------------------------------------------------------------------

V1 = policy(activity(storage=Unlimited()), version="1", effective_until=date(2024, 6, 30))
V2 = policy(ORDERS, version="2", effective_from=date(2024, 7, 1))
HISTORY = PolicyHistory(versions=[V1, V2])


def test_the_version_of_the_day_plans_and_the_next_one_is_a_change() -> None:
    held = bought(date(2024, 1, 1))
    found = item(HISTORY, held)
    assert (found.disposition, found.next_change) == (KEEP, date(2024, 7, 1))
    assert item(HISTORY, held, date(2024, 7, 1)).disposition is ERASE
    assert plan(HISTORY, [held], on=ON).policy.version == "1"


def test_a_later_version_that_no_longer_knows_a_term_is_a_change() -> None:
    size = DataCategory(
        "shoe_size",
        broader=data.SIZES,
        sv=Words(label="Skostorlek", definition="Skostorlek.", phrase="skostorlekar"),
        en=Words(label="Shoe size", definition="Shoe size.", phrase="shoe sizes"),
    )
    old = policy(
        activity(data={size}, storage=Unlimited()),
        version="1",
        effective_until=date(2024, 6, 30),
        terms=(size,),
    )
    found = item(PolicyHistory(versions=[old, V2]), record(size))
    assert (found.disposition, found.next_change) == (KEEP, date(2024, 7, 1))


def test_a_day_without_a_policy_cannot_be_planned() -> None:
    with pytest.raises(QuestionError, match="was not in force on 2024-07-01"):
        plan(V1, [record()], on=date(2024, 7, 1))
    with pytest.raises(DateError):
        plan(V1, [record()], on="2024-05-01")  # type: ignore[arg-type]


# --- As a value -------------------------------------------------------------------------------------


def test_an_item_says_what_its_verdict_says() -> None:
    held = bought(date(2024, 4, 20))
    found = item(policy(ORDERS), held)
    verdict = may_keep(policy(ORDERS), held, on=ON)
    assert found.verdict == verdict
    assert (found.last_day, found.missing, found.purposes) == (verdict.last_day, (), verdict.purposes)


def test_a_plan_is_plain_values_for_json() -> None:
    planned = plan(policy(ORDERS), {"order-7": bought(date(2024, 4, 14))}, on=ON)
    said = planned.to_dict()
    assert json.loads(json.dumps(said)) == said
    assert said["items"] == [
        {
            "record": "order-7",
            "category": "name",
            "disposition": "erase",
            "purposes": [],
            "ended": ["purchase"],
            "last_day": "2024-05-14",
            "must_keep_until": None,
            "next_change": None,
            "codes": ["storage_ended"],
            "rules": ["orders"],
            "clauses": ["2"],
            "missing": [],
        }
    ]


def test_planning_twice_gives_an_equal_plan() -> None:
    held = {"a": bought(date(2024, 4, 14)), "b": bought(UNKNOWN)}
    assert plan(policy(ORDERS), held, on=ON) == plan(policy(ORDERS), held, on=ON)
