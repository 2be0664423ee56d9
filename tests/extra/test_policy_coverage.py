"""Policy coverage: what of a policy can be exercised, and what a verdict has exercised."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given

from privpolicy.errors import RecordError
from privpolicy.evaluation import Layer, ReasonCode, decide, may_keep, may_share, respond
from privpolicy.extra.policy_coverage import Coverage, exercised, promised
from privpolicy.model import (
    Activity,
    After,
    Clause,
    Controller,
    DataSubjectRequest,
    Disclosure,
    Never,
    Obligation,
    Period,
    Policy,
    Prohibition,
    Question,
    Record,
    RightPromise,
    Text,
)
from privpolicy.policies import M_NU
from privpolicy.vocabulary import LegalBasis, data, events, purposes, recipients, rights
from tests.acceptance.shipped import cases as scenarios
from tests.spec.strategies import cases

TELL = Obligation(id="tell", text=Text(sv="Berätta.", en="Tell."), clauses=["5"])
SHOP = Policy(
    id="shop",
    controller=Controller(name="Shop"),
    clauses=[Clause(id=str(number), text="…") for number in range(1, 9)],
    activities=[
        Activity(
            id="orders",
            data={data.PURCHASE_DATA},
            purposes={purposes.ORDER_FULFILMENT},
            basis=LegalBasis.CONTRACT,
            storage=After(event=events.PURCHASED, period=Period(years=1), clauses=["2"]),
            obligations=[TELL],
            clauses=["1"],
        ),
        Activity(
            id="cards",
            data={data.PAYMENT_CARD_NUMBER},
            purposes={purposes.PAYMENT},
            basis=LegalBasis.CONTRACT,
            storage=Never(),
        ),
    ],
    disclosures=[
        Disclosure(
            id="carriers", recipients={recipients.CARRIER}, purposes={purposes.DELIVERY}, clauses=["3"]
        )
    ],
    prohibitions=[Prohibition(id="no-sale", purposes={purposes.DATA_SALE}, clauses=["4"])],
    rights=[
        RightPromise(id="access", right=rights.ACCESS, clauses=["6"]),
        RightPromise(id="complaint", right=rights.COMPLAINT, clauses=["7"]),
    ],
)
BOUGHT = date(2023, 5, 10)
LAST = date(2024, 5, 10)
ORDER = Record(data={data.ORDER_DETAILS}, events={events.PURCHASED: BOUGHT}, complete=True)


def of(kind: str, items: frozenset[tuple[str, str]]) -> set[str]:
    return {key for one, key in items if one == kind}


def test_what_a_policy_promises_is_its_rules_their_clauses_boundaries_and_reasons() -> None:
    items = promised(SHOP)
    assert of("activities", items) == {"orders", "cards"}
    assert of("disclosures", items) == {"carriers"}
    assert of("prohibitions", items) == {"no-sale"}
    # Nobody asks for the right to complain of the shop, and no rule carries clause 8.
    assert of("clauses", items) == {"1", "2", "3", "4", "5", "6"}
    assert of("boundaries", items) == {"orders: last day", "orders: day after"}
    assert {"activity", "never_stored", "storage_ended", "prohibited", "disclosure"} <= of("reasons", items)
    assert not {"consent_missing", "text_unclear", "overridden"} & of("reasons", items)


@pytest.mark.parametrize(
    ("days", "boundary", "reason"),
    [
        (-1, set(), "activity"),
        (0, {"orders: last day"}, "activity"),
        (1, {"orders: day after"}, "storage_ended"),
        (2, set(), "storage_ended"),
    ],
)
def test_a_boundary_is_exercised_on_its_own_day_alone(days: int, boundary: set[str], reason: str) -> None:
    verdict = may_keep(SHOP, ORDER, purpose=purposes.PURCHASE, on=LAST + timedelta(days=days))
    items = exercised(verdict)
    assert of("boundaries", items) == boundary
    assert of("reasons", items) == {reason}
    assert "orders" in of("activities", items)


def test_an_obligation_that_a_permission_carries_exercises_its_clauses() -> None:
    assert of("clauses", exercised(may_keep(SHOP, ORDER, on=BOUGHT))) == {"1", "2", "5"}
    assert of("clauses", exercised(may_keep(SHOP, ORDER, on=LAST + timedelta(days=1)))) == {"1", "2"}


def test_the_answer_to_a_request_exercises_the_clauses_of_the_right() -> None:
    response = respond(SHOP, DataSubjectRequest(right=rights.ACCESS, received=BOUGHT), [ORDER], on=BOUGHT)
    assert "6" in of("clauses", exercised(response))


def test_the_percentage_is_rounded_down_and_counts_what_is_promised_alone() -> None:
    assert Coverage().percent is None
    coverage = Coverage()
    coverage.add(may_keep(SHOP, ORDER, on=BOUGHT))
    coverage.add(may_keep(M_NU, ORDER, on=BOUGHT))
    coverage.expect(SHOP)
    # orders, its clauses 1, 2 and 5, and the reason activity.
    assert coverage.percent == 100 * 5 // len(promised(SHOP))
    assert 100 * 5 % len(promised(SHOP)) != 0


def test_a_report_names_what_was_not_exercised() -> None:
    coverage = Coverage()
    coverage.expect(SHOP)
    coverage.add(may_keep(SHOP, ORDER, on=LAST))
    share = may_share(SHOP, ORDER, to=recipients.CARRIER, purpose=purposes.DELIVERY, country="SE", on=BOUGHT)
    coverage.add(share)
    assert list(coverage.lines())[:8] == [
        "shop 1",
        "  activities    1 of 2",
        "    not: cards",
        "  disclosures   1 of 1",
        "  prohibitions  0 of 1",
        "    not: no-sale",
        "  clauses       4 of 6",
        "    not: 4, 6",
    ]
    assert "    not: orders: day after" in list(coverage.lines())


def test_what_several_processes_have_counted_is_put_together() -> None:
    one, other, whole = Coverage(), Coverage(), Coverage()
    one.expect(SHOP)
    one.add(may_keep(SHOP, ORDER, on=BOUGHT))
    other.add(may_keep(SHOP, ORDER, on=LAST + timedelta(days=1)))
    for part in (one, other):
        plain = part.to_plain()
        assert all(
            type(text) is str for both in plain.values() for items in both for one in items for text in one
        )
        whole.merge(plain)
    together = Coverage()
    together.expect(SHOP)
    together.add(may_keep(SHOP, ORDER, on=BOUGHT))
    together.add(may_keep(SHOP, ORDER, on=LAST + timedelta(days=1)))
    assert list(whole.lines()) == list(together.lines())
    assert whole.percent == together.percent


def test_a_policy_with_a_chosen_reading_is_counted_as_the_whole_policy() -> None:
    coverage = Coverage()
    coverage.expect(M_NU)
    coverage.expect(M_NU.with_reading("after-closing", "as_visitor"))
    assert coverage.to_plain()["m.nu undated"][0] == sorted(map(list, promised(M_NU)))


def test_the_shipped_scenarios_exercise_most_of_their_policy() -> None:
    coverage = Coverage()
    for case in scenarios("m.nu"):
        coverage.expect(case.whole)
        coverage.add(case.scenario.put_to(case.policy))
    assert coverage.percent is not None
    assert coverage.percent >= 60


# What no feature of a policy foretells: where the question or the record decides, not the rule.
_OF_THE_QUESTION = {
    ReasonCode.OTHER_BASIS, ReasonCode.SUBJECTS_UNKNOWN, ReasonCode.NOT_KEPT, ReasonCode.COUNTRY_UNKNOWN,
    ReasonCode.TRANSFER_UNKNOWN, ReasonCode.TRANSFER_WITHOUT_GROUND, ReasonCode.TRANSFER_MECHANISM,
    ReasonCode.NOT_IN_FORCE, ReasonCode.LAW_NOT_ENCODED, ReasonCode.NOT_PERSONAL_DATA, ReasonCode.HOLD,
    ReasonCode.HOLD_ENDED, ReasonCode.HOLDS_UNKNOWN, ReasonCode.MINIMUM_AFTER_MAXIMUM,
    ReasonCode.CONSENT_OTHER_RECIPIENT, ReasonCode.CONSENT_NOT_EXPLICIT, ReasonCode.CONSENT_UNDERAGE,
    ReasonCode.PROHIBITION_UNKNOWN, ReasonCode.BASIS_PROHIBITION_UNKNOWN, ReasonCode.OVERRIDE_UNKNOWN,
    ReasonCode.CONDITION_NOT_MET, ReasonCode.CONDITION_UNKNOWN, ReasonCode.EVENT_UNKNOWN,
    ReasonCode.STATE_UNKNOWN, ReasonCode.STATE_NOT_LASTING, ReasonCode.STORAGE_NOT_BEGUN,
    ReasonCode.RECIPIENT_COVER_UNKNOWN,
}  # fmt: skip


@given(case=cases())
def test_what_a_verdict_exercises_the_policy_promises(case: tuple[Policy, Record, Question]) -> None:
    policy = case[0]
    try:
        verdict = decide(*case)
    except RecordError:
        return
    items = promised(policy)
    known = {key for kind in ("activities", "disclosures", "prohibitions") for key in of(kind, items)}
    assert set(verdict.rules) <= known
    assert of("boundaries", exercised(verdict)) <= of("boundaries", items)
    own = {one.code for one in verdict.findings if one.layer is Layer.POLICY}
    assert own - _OF_THE_QUESTION <= of("reasons", items)
