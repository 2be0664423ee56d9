"""The shop's own tests in Python, beside the scenarios: what its nightly clean-up may erase."""

from datetime import date, timedelta

import pytest

from privpolicy import Policy, Record, may_keep
from privpolicy.extra.testing import assert_denied, assert_permitted, assert_undetermined
from privpolicy.vocabulary import UNKNOWN, data, events, purposes

BOUGHT = date(2027, 2, 28)


def order(**known: object) -> Record:
    return Record(data={data.ORDER_DETAILS}, events={events.PURCHASED: BOUGHT, **known}, complete=True)


@pytest.mark.parametrize("days", [0, 1, 365])
def test_an_order_is_never_erased_too_early(privpolicy_policy: Policy, days: int) -> None:
    on = BOUGHT + timedelta(days=days)
    verdict = may_keep(privpolicy_policy, order(), purpose=purposes.PURCHASE, on=on)
    assert_permitted(verdict, because="2.2", last_day=date(2030, 2, 28))


def test_an_order_from_february_is_erased_on_the_first_of_march(privpolicy_policy: Policy) -> None:
    verdict = may_keep(privpolicy_policy, order(), purpose=purposes.PURCHASE, on=date(2030, 3, 1))
    assert_denied(verdict, because=["orders", "2.2"], last_day=date(2030, 2, 28))


def test_an_order_of_an_unknown_day_is_left_for_somebody_to_look_at(privpolicy_policy: Policy) -> None:
    unknown = Record(data={data.ORDER_DETAILS}, events={events.PURCHASED: UNKNOWN}, complete=True)
    verdict = may_keep(privpolicy_policy, unknown, purpose=purposes.PURCHASE, on=date(2031, 1, 1))
    assert_undetermined(verdict, missing="purchased")
