"""Before data that may no longer be kept are erased, the person has her answer; nothing is kept for it."""

from __future__ import annotations

from datetime import date

import pytest

from privpolicy import explain
from privpolicy.evaluation import Layer, ReasonCode, may_keep
from privpolicy.model import After, Period, Record, Request, Restriction
from privpolicy.vocabulary import data, events, purposes, rights
from privpolicy.vocabulary.term import Right
from tests.evaluation.shop import GDPR_EVE, ON, activity, policy, record

ASKED = date(2024, 5, 2)
RULES = policy(activity(storage=After(event=events.PURCHASED, period=Period(months=1))))


def ended(
    *, restrictions: tuple[Restriction, ...] = (), requests: tuple[Request, ...] = (), on: date = ON
) -> Record:
    bought = date(on.year - 1, 1, 1)
    return record(events={events.PURCHASED: bought}, restrictions=restrictions, requests=requests)


def test_a_restriction_that_stands_is_told_before_erasing_and_keeps_nothing() -> None:
    verdict = may_keep(RULES, ended(restrictions=(Restriction(received=ASKED),)), on=ON)
    assert verdict.denied
    assert verdict.codes == (ReasonCode.STORAGE_ENDED, ReasonCode.RESTRICTION_STANDS)
    told = verdict.findings[-1]
    assert (told.provision, told.layer, told.params["day"]) == ("gdpr.18.3", Layer.LAW, ASKED)
    assert explain(verdict, "sv").endswith("Ge personen besked först. Radera eller avidentifiera uppgiften.")


@pytest.mark.parametrize("right", [rights.ACCESS, rights.PORTABILITY, rights.RESTRICTION])
def test_a_request_that_nobody_has_answered_is_told_before_erasing(right: Right) -> None:
    verdict = may_keep(RULES, ended(requests=(Request(right=right, received=ASKED),)), on=ON)
    assert verdict.codes == (ReasonCode.STORAGE_ENDED, ReasonCode.REQUEST_OPEN)
    assert verdict.findings[-1].params == {"day": ASKED, "right": right}


@pytest.mark.parametrize(
    "beside",
    [
        {"requests": (Request(right=rights.ACCESS, received=ASKED, granted=True),)},
        {"requests": (Request(right=rights.OBJECTION, received=ASKED),)},
        {"requests": (Request(right=rights.ACCESS, received=ASKED, data={data.IP_ADDRESS}),)},
        {"requests": (Request(right=rights.ACCESS, received=date(2024, 5, 16)),)},
        {"restrictions": (Restriction(received=ASKED, ended=date(2024, 5, 14)),)},
    ],
)
def test_what_is_answered_lifted_or_about_other_data_holds_nothing_up(beside: dict[str, object]) -> None:
    verdict = may_keep(RULES, ended(**beside), on=ON)  # type: ignore[arg-type]
    assert verdict.codes == (ReasonCode.STORAGE_ENDED,)


def test_for_one_purpose_alone_nothing_is_to_be_erased_yet() -> None:
    about = ended(restrictions=(Restriction(received=ASKED),))
    verdict = may_keep(RULES, about, purpose=purposes.ORDER_FULFILMENT, on=ON)
    assert ReasonCode.RESTRICTION_STANDS not in verdict.codes


def test_restriction_is_a_right_of_the_gdpr() -> None:
    received = Restriction(received=date(2018, 5, 2))
    verdict = may_keep(RULES, ended(restrictions=(received,), on=GDPR_EVE), on=GDPR_EVE)
    assert verdict.codes == (ReasonCode.STORAGE_ENDED,)
