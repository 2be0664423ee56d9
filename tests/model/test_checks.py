"""Whether the parts of a policy fit together: one small policy per fault, and several at once."""

from __future__ import annotations

from datetime import date
from typing import TypedDict, Unpack

import pytest

from privpolicy.errors import Fault, PolicyError
from privpolicy.model import (
    Activity,
    After,
    Anchor,
    Clause,
    Controller,
    Cookies,
    Disclosure,
    FactIs,
    FiscalYearEnd,
    Longest,
    Never,
    Not,
    Period,
    Policy,
    Prohibition,
    Promise,
    RightPromise,
    StateIs,
    Storage,
    Text,
    Unclear,
    Unlimited,
)
from privpolicy.vocabulary import data, events, purposes, recipients, rights
from privpolicy.vocabulary.enums import LegalBasis
from privpolicy.vocabulary.term import (
    DataCategory,
    Event,
    Fact,
    Purpose,
    Recipient,
    Right,
    State,
    Subject,
    Term,
    Words,
)

WORDS = Words(label="x", definition="y")
TEXT = Text(sv="a", en="b")
YEAR = Period(years=1)


class Parts(TypedDict, total=False):
    """What a policy of these tests consists of."""

    effective_from: date
    effective_until: date
    effective_clauses: tuple[str, ...]
    fiscal_year_end: FiscalYearEnd
    terms: tuple[Term, ...]
    clauses: tuple[Clause, ...]
    activities: tuple[Activity, ...]
    disclosures: tuple[Disclosure, ...]
    prohibitions: tuple[Prohibition, ...]
    rights: tuple[RightPromise, ...]
    promises: tuple[Promise, ...]
    cookies: Cookies


def build(**parts: Unpack[Parts]) -> Policy:
    return Policy(id="shop", controller=Controller(name="Butiken AB"), **parts)


def faults(**parts: Unpack[Parts]) -> list[Fault]:
    with pytest.raises(PolicyError) as refused:
        build(**parts)
    return list(refused.value.faults)


def only(**parts: Unpack[Parts]) -> Fault:
    (fault,) = faults(**parts)
    return fault


class Fields(TypedDict, total=False):
    """What an activity of these tests says beside the usual."""

    data: set[DataCategory]
    purposes: set[Purpose]
    subjects: set[Subject]
    storage: Storage | dict[DataCategory, Storage]
    at_least: Storage
    clauses: tuple[str, ...]
    overrides: set[str]
    unlisted: set[DataCategory]
    when: FactIs | StateIs | Not


def activity(rule_id: str = "a", **fields: Unpack[Fields]) -> Activity:
    usual: Fields = {"data": {data.NAME}, "purposes": {purposes.PURCHASE}}
    said: Fields = {**usual, **fields}
    return Activity(id=rule_id, basis=LegalBasis.CONTRACT, **said)


def after(period: Period, event: Event = events.PURCHASED, anchor: Anchor = Anchor.DAY) -> After:
    return After(event=event, period=period, anchor=anchor)


def test_a_policy_that_fits_together_is_accepted() -> None:
    assert build(activities=(activity(),)).activities == (activity(),)


# Dates.


def test_a_policy_does_not_end_before_it_begins() -> None:
    fault = only(effective_from=date(2024, 2, 29), effective_until=date(2024, 2, 28))
    assert fault.where == "effective_until"
    assert "2024-02-28 lies before effective_from 2024-02-29" in fault.problem


def test_a_policy_may_be_in_force_for_one_day() -> None:
    day = date(2024, 2, 29)
    assert build(effective_from=day, effective_until=day).in_force(day)


# Own terms.


def test_an_own_term_does_not_take_the_key_of_a_built_in_one_of_its_kind() -> None:
    fault = only(terms=(DataCategory("name", sv=WORDS, en=WORDS),))
    assert (fault.where, fault.problem) == ("terms.name", "'name' is a built-in data category")


def test_a_key_of_another_kind_is_free() -> None:
    policy = build(terms=(Purpose("name", sv=WORDS, en=WORDS),))
    assert policy.vocabulary.knows(Purpose, "name")


def test_the_broader_term_is_known() -> None:
    fault = only(terms=(DataCategory("shoe_size", sv=WORDS, en=WORDS, broader="contact_detials"),))
    assert fault.where == "terms.shoe_size.broader"
    assert fault.problem == "unknown data category 'contact_detials'"
    assert fault.help == "did you mean 'contact_details'?"


def test_own_terms_do_not_go_round_in_a_circle() -> None:
    one = DataCategory("one", sv=WORDS, en=WORDS, broader="two")
    two = DataCategory("two", sv=WORDS, en=WORDS, broader="one")
    assert {fault.problem for fault in faults(terms=(one, two))} == {
        "'one' is broader than itself",
        "'two' is broader than itself",
    }


def test_the_events_of_an_own_state_are_known() -> None:
    state = State("asleep", sv=WORDS, en=WORDS, started_by="fell_asleep", ended_by="account_closed")
    fault = only(terms=(state,))
    assert (fault.where, fault.problem) == ("terms.asleep.started_by", "unknown event 'fell_asleep'")
    event = Event("fell_asleep", sv=WORDS, en=WORDS)
    assert build(terms=(state, event)).vocabulary.knows(State, "asleep")


def test_a_key_is_given_to_one_own_term_of_a_kind() -> None:
    term = DataCategory("shoe_size", sv=WORDS, en=WORDS)
    fault = only(terms=(term, term))
    assert (fault.where, fault.problem) == ("terms", "the id 'shoe_size' is used 2 times")


# Ids.


def test_clause_ids_are_unique() -> None:
    fault = only(clauses=(Clause(id="1", text="a"), Clause(id="1", text="b")))
    assert (fault.where, fault.problem) == ("clauses", "the id '1' is used 2 times")


def test_rule_ids_are_unique_across_all_kinds_of_rules() -> None:
    fault = only(
        activities=(activity("x"),),
        prohibitions=(Prohibition(id="x"),),
        promises=(Promise(id="x", about="security", text=TEXT),),
    )
    assert (fault.where, fault.problem) == ("rules", "the id 'x' is used 3 times")


def test_a_clause_and_a_rule_may_have_the_same_id() -> None:
    assert (
        build(clauses=(Clause(id="a", text="x"),), activities=(activity("a"),)).clauses_by_id["a"].text == "x"
    )


# Terms in rules.

UNKNOWN_TERMS: list[tuple[Parts, str, str]] = [
    (
        {"activities": (activity(data={DataCategory("nam", sv=WORDS, en=WORDS)}),)},
        "a.data",
        "data category 'nam'",
    ),
    (
        {"activities": (activity(purposes={Purpose("purchas", sv=WORDS, en=WORDS)}),)},
        "a.purposes",
        "purpose 'purchas'",
    ),
    (
        {"activities": (activity(subjects={Subject("custmer", sv=WORDS, en=WORDS)}),)},
        "a.subjects",
        "data subject 'custmer'",
    ),
    (
        {"activities": (activity(storage=after(YEAR, Event("purchasd", sv=WORDS, en=WORDS))),)},
        "a.event",
        "event 'purchasd'",
    ),
    (
        {"activities": (activity(storage={DataCategory("nam", sv=WORDS, en=WORDS): Never()}),)},
        "a.storage",
        "data category 'nam'",
    ),
    (
        {"activities": (activity(when=Not(of=FactIs(fact=Fact("necesary", sv=WORDS, en=WORDS)))),)},
        "a.fact",
        "fact 'necesary'",
    ),
    (
        {"activities": (activity(when=StateIs(state=State("acount_open", sv=WORDS, en=WORDS))),)},
        "a.state",
        "state 'acount_open'",
    ),
    (
        {"prohibitions": (Prohibition(id="p", recipients={Recipient("carier", sv=WORDS, en=WORDS)}),)},
        "p.recipients",
        "recipient 'carier'",
    ),
    (
        {"prohibitions": (Prohibition(id="p", unless={Purpose("bookeeping", sv=WORDS, en=WORDS)}),)},
        "p.unless",
        "purpose 'bookeeping'",
    ),
    (
        {"rights": (RightPromise(id="r", right=Right("erasur", sv=WORDS, en=WORDS)),)},
        "r.right",
        "right 'erasur'",
    ),
]


@pytest.mark.parametrize(
    ("parts", "where", "what"), UNKNOWN_TERMS, ids=[what for _, _, what in UNKNOWN_TERMS]
)
def test_a_term_that_nobody_knows_is_told_with_its_place_and_the_nearest_one(
    parts: Parts, where: str, what: str
) -> None:
    fault = only(**parts)
    assert (fault.where, fault.problem) == (where, f"unknown {what}")
    assert fault.help.startswith("did you mean '")


def test_a_term_of_another_kind_is_unknown() -> None:
    fault = only(activities=(activity(data={DataCategory("newsletter", sv=WORDS, en=WORDS)}),))
    assert fault.problem == "unknown data category 'newsletter'"


def test_the_policys_own_terms_are_known_to_its_rules() -> None:
    shoe = DataCategory("shoe_size", sv=WORDS, en=WORDS, broader="preferences")
    assert build(terms=(shoe,), activities=(activity(data={shoe}),)).activities[0].data == {shoe}


# Clauses.


def test_a_clause_that_a_rule_cites_exists_with_the_nearest_one_told() -> None:
    fault = only(clauses=(Clause(id="6.3.1", text="x"),), activities=(activity(clauses=("6.3.2",)),))
    assert (fault.where, fault.problem) == ("a.clauses", "no clause '6.3.2'")
    assert fault.help == "did you mean '6.3.1'?"


def test_a_clause_that_a_part_of_a_rule_cites_exists() -> None:
    rule = Longest(of=[Never(), Unlimited(clauses=["7"])])
    assert only(activities=(activity(storage=rule),)).problem == "no clause '7'"


def test_a_clause_that_dates_the_policy_exists() -> None:
    fault = only(effective_clauses=("7",))
    assert (fault.where, fault.problem) == ("effective_clauses", "no clause '7'")


def test_a_clause_that_is_contradicted_exists_with_the_nearest_one_told() -> None:
    fault = only(clauses=(Clause(id="7.1", text="x"), Clause(id="8", text="y", contradicts=["7.2"])))
    assert (fault.where, fault.problem) == ("clauses.8.contradicts", "no clause '7.2'")
    assert fault.help == "did you mean '7.1'?"


def test_a_clause_about_cookies_exists() -> None:
    fault = only(cookies=Cookies(clauses=["10"]))
    assert (fault.where, fault.problem) == ("cookies.clauses", "no clause '10'")


def test_what_the_text_leaves_out_is_among_the_data_of_the_activity() -> None:
    fault = only(activities=(activity(unlisted={data.AGE}),))
    assert (fault.where, fault.problem) == ("a.unlisted", "'age' is not among the data of the activity")


# Exceptions.


def test_a_rule_that_is_overridden_exists_with_the_nearest_one_told() -> None:
    fault = only(activities=(activity("visits"), activity("b", overrides={"visit"})))
    assert (fault.where, fault.problem, fault.help) == (
        "b.overrides",
        "no rule 'visit'",
        "did you mean 'visits'?",
    )


def test_a_prohibition_may_be_overridden_and_a_promise_may_not() -> None:
    rules = (activity("b", overrides={"p"}),)
    accepted = build(activities=rules, prohibitions=(Prohibition(id="p"),))
    assert accepted.activities[0].overrides == {"p"}
    refused = only(activities=rules, promises=(Promise(id="p", about="security", text=TEXT),))
    assert refused.problem == "no rule 'p'"


def test_rules_do_not_override_each_other_in_a_circle() -> None:
    fault = only(
        activities=(
            activity("a", overrides={"b"}),
            activity("b", overrides={"c"}),
            activity("c", overrides={"a"}),
        )
    )
    assert fault.where == "overrides"
    assert fault.problem.startswith("rules override each other in a circle: ")
    assert {"a", "b", "c"} <= set(fault.problem.rsplit(": ", 1)[1].split(" → "))


def test_a_rule_does_not_override_itself() -> None:
    assert "circle" in only(activities=(activity("a", overrides={"a"}),)).problem


# Readings, fiscal years, minimums.


def test_one_open_question_has_the_same_readings_in_every_rule() -> None:
    one = Unclear(id="q", question=TEXT, readings={"x": Never(), "y": Unlimited()})
    other = Unclear(id="q", question=TEXT, readings={"x": Never(), "z": Unlimited()})
    fault = only(activities=(activity("a", storage=one), activity("b", storage=other)))
    assert (fault.where, fault.problem) == ("b.storage", "the readings of 'q' differ between rules")
    assert build(activities=(activity("a", storage=one), activity("b", storage=one))).readings() == {
        "q": ("x", "y")
    }


def test_a_period_from_the_end_of_the_fiscal_year_needs_to_know_when_that_is() -> None:
    rule = activity(storage=after(YEAR, anchor=Anchor.FISCAL_YEAR))
    fault = only(activities=(rule,))
    assert fault.where == "a.storage"
    assert "fiscal_year_end" in fault.help
    assert build(activities=(rule,), fiscal_year_end=FiscalYearEnd(month=8, day=31)).activities == (rule,)


@pytest.mark.parametrize("day", [(2, 30), (4, 31), (11, 31)])
def test_a_fiscal_year_does_not_end_on_a_day_that_does_not_exist(day: tuple[int, int]) -> None:
    """All faults of a policy are told when it is built, not when a question is asked."""
    month, number = day
    with pytest.raises(PolicyError):
        build(
            activities=(activity(storage=after(YEAR, anchor=Anchor.FISCAL_YEAR)),),
            fiscal_year_end=FiscalYearEnd(month=month, day=number),
        )


@pytest.mark.parametrize(
    ("least", "most", "refused"),
    [
        ("P13M", "P1Y", True),
        ("P12M", "P1Y", False),
        ("P1Y", "P12M", False),
        ("P8D", "P1W", True),
        ("P7D", "P1W", False),
        ("P3Y", "P36M", False),
        ("P100D", "P3M", True),
        ("P31D", "P1M", False),
        ("P92D", "P3M", False),
    ],
)
def test_a_minimum_that_is_surely_longer_than_the_maximum_is_a_fault(
    least: str, most: str, *, refused: bool
) -> None:
    """31 days may be a month, and 92 days three of them: only what is always longer is a fault."""
    rule = activity(storage=after(Period.parse(most)), at_least=after(Period.parse(least)))
    if refused:
        fault = only(activities=(rule,))
        assert fault.where == "a.at_least"
        assert fault.problem.startswith(f"the minimum {least} is longer than the maximum {most}")
    else:
        assert build(activities=(rule,)).activities == (rule,)


def test_a_minimum_after_another_event_cannot_be_compared() -> None:
    rule = activity(storage=after(YEAR), at_least=after(Period(years=2), events.ORDER_PLACED))
    assert build(activities=(rule,)).activities == (rule,)


def test_a_minimum_is_compared_with_the_maximum_of_each_category() -> None:
    rule = activity(
        storage={data.NAME: after(YEAR), data.AGE: after(Period(years=3))},
        at_least=after(Period(years=2)),
    )
    assert "for 'name'" in only(activities=(rule,)).problem


# Disclosures.


def disclosure(*, basis: LegalBasis | None = None, category: DataCategory = data.NAME) -> Disclosure:
    return Disclosure(
        id="d", recipients={recipients.CARRIER}, purposes={purposes.DELIVERY}, data={category}, basis=basis
    )


def test_the_purposes_of_a_disclosure_are_declared_by_an_activity_over_the_same_data() -> None:
    fault = only(activities=(activity(),), disclosures=(disclosure(),))
    assert (fault.where, fault.problem) == (
        "d.purposes",
        "no activity over the same data declares the purpose 'delivery'",
    )


def test_an_activity_over_other_data_does_not_declare_them() -> None:
    delivering = activity(purposes={purposes.DELIVERY})
    fault = only(activities=(delivering,), disclosures=(disclosure(category=data.AGE),))
    assert fault.where == "d.purposes"


@pytest.mark.parametrize("purpose", [purposes.DELIVERY, purposes.ORDER_FULFILMENT, purposes.ANY_PURPOSE])
def test_an_activity_with_a_broader_purpose_declares_them(purpose: Purpose) -> None:
    policy = build(activities=(activity(purposes={purpose}),), disclosures=(disclosure(),))
    assert policy.disclosures == (disclosure(),)


def test_a_disclosure_on_a_basis_of_its_own_needs_no_activity_with_its_purposes() -> None:
    rule = disclosure(basis=LegalBasis.LEGAL_OBLIGATION)
    assert build(activities=(activity(),), disclosures=(rule,)).disclosures == (rule,)


# All at once.


def test_faults_of_many_kinds_are_told_at_once() -> None:
    found = faults(
        effective_from=date(2024, 1, 2),
        effective_until=date(2024, 1, 1),
        effective_clauses=("9",),
        terms=(DataCategory("name", sv=WORDS, en=WORDS),),
        clauses=(Clause(id="1", text="a"), Clause(id="1", text="b")),
        activities=(
            activity("a", clauses=("2",), overrides={"z"}, storage=after(YEAR, anchor=Anchor.FISCAL_YEAR)),
            activity("twice"),
            activity("twice"),
            activity("b", storage=after(YEAR), at_least=after(Period(years=2))),
            activity("c", purposes={Purpose("purchas", sv=WORDS, en=WORDS)}),
        ),
        disclosures=(disclosure(),),
    )
    assert {fault.where for fault in found} >= {
        "effective_until",
        "effective_clauses",
        "terms.name",
        "clauses",
        "rules",
        "a.clauses",
        "a.overrides",
        "a.storage",
        "b.at_least",
        "c.purposes",
        "d.purposes",
    }


def test_a_right_is_no_rule_that_decides_and_its_clauses_are_checked_all_the_same() -> None:
    assert only(rights=(RightPromise(id="r", right=rights.ACCESS, clauses=["4"]),)).where == "r.clauses"
