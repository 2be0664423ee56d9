"""``never``: claims about a small shop, proved by going through every case or refuted by a smallest one."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from privpolicy import Action, LegalBasis, Period, Policy, never
from privpolicy.errors import QuestionError, TooManyCasesError, UnknownTermError
from privpolicy.evaluation import ReasonCode
from privpolicy.model import (
    Activity,
    After,
    ConsentTo,
    Controller,
    Disclosure,
    FactIs,
    ObjectionTo,
    Prohibition,
    RecipientIn,
    StateIs,
    Unlimited,
    While,
    WithinEEA,
)
from privpolicy.policies import M_NU
from privpolicy.vocabulary import DataCategory, data, events, facts, purposes, recipients, states

ON = date(2024, 5, 15)


def shop(**more: object) -> Policy:
    """Orders for three years, shared with the carrier; an open account; a newsletter on consent."""
    rules: dict[str, object] = {
        "activities": [
            Activity(
                id="orders",
                data={data.NAME, data.POSTAL_ADDRESS},
                purposes={purposes.ORDER_FULFILMENT},
                basis=LegalBasis.CONTRACT,
                storage=After(event=events.PURCHASED, period=Period(years=3)),
            ),
            Activity(
                id="newsletter",
                data={data.EMAIL_ADDRESS},
                purposes={purposes.NEWSLETTER},
                basis=LegalBasis.CONSENT,
                storage=While(state=states.ACCOUNT_OPEN),
            ),
        ],
        "disclosures": [
            Disclosure(
                id="carriers",
                recipients={recipients.CARRIER},
                purposes={purposes.DELIVERY},
                data={data.NAME, data.POSTAL_ADDRESS},
            )
        ],
    }
    return Policy(id="shop", controller=Controller(name="Shop"), **{**rules, **more})  # type: ignore[arg-type]


# --- Proved ---------------------------------------------------------------------------------------


def test_nobody_but_the_carrier_ever_gets_an_address() -> None:
    claim = never(
        shop(), Action.SHARE, data=data.POSTAL_ADDRESS, unless=RecipientIn(recipients={recipients.CARRIER})
    )
    assert claim
    assert claim.counterexample is None


def test_a_claim_that_no_rule_comes_near_is_proved_without_a_case() -> None:
    claim = never(shop(), Action.SHARE, data=data.PAYMENT_CARD_NUMBER)
    assert claim.holds
    assert (claim.questions, claim.cases) == (0, 0)


def test_nothing_is_sent_without_a_consent_on_any_day_or_to_anybody() -> None:
    claim = never(shop(), Action.USE, purposes=purposes.NEWSLETTER, unless=ConsentTo())
    assert claim
    assert claim.cases > 1


def test_a_prohibition_is_proved_to_hold() -> None:
    forbidden = Prohibition(id="no-addresses", actions={Action.SHARE}, data={data.POSTAL_ADDRESS})
    assert not never(shop(), Action.SHARE, data=data.POSTAL_ADDRESS)
    assert never(shop(prohibitions=[forbidden]), Action.SHARE, data=data.POSTAL_ADDRESS)


def test_an_order_is_never_kept_where_there_has_been_no_purchase() -> None:
    """The finite cases of an event: no purchase, one within three years, one before them."""
    policy = shop()
    assert not never(policy, Action.KEEP, data=data.NAME)
    order = policy.activities[0].model_copy(update={"when": ~FactIs(fact=facts.NECESSARY)})
    narrowed = policy.model_copy(update={"activities": [order, *policy.activities[1:]]})
    assert never(narrowed, Action.KEEP, data=data.NAME, unless=~FactIs(fact=facts.NECESSARY))


# --- Refuted --------------------------------------------------------------------------------------


def test_the_counterexample_says_only_what_the_answer_turns_on() -> None:
    """A name may be kept after a purchase, if no erasure was asked for; nothing else is on record."""
    example = never(shop(), Action.KEEP, data=data.NAME, on=ON).counterexample
    assert example is not None
    assert example.verdict.permitted
    assert example.verdict.rules == ("orders",)
    assert example.record.model_dump(exclude_defaults=True) == {
        "data": {"name"},
        "events": {"purchased": ON},
        "requests": (),
    }
    assert (example.question.purpose, example.question.on) == (purposes.ORDER_FULFILMENT, ON)


def test_the_policys_words_alone_need_less_to_be_known() -> None:
    example = never(shop(), Action.KEEP, data=data.NAME, on=ON, law=None).counterexample
    assert example is not None
    assert example.record.model_dump(exclude_defaults=True) == {"data": {"name"}, "events": {"purchased": ON}}


def test_a_claim_reaches_what_is_broader_than_its_data() -> None:
    """Whoever may share contact details may share the address in them."""
    wide = Disclosure(
        id="partners",
        recipients={recipients.PARTNER},
        purposes={purposes.MARKETING},
        data={data.CONTACT_DETAILS},
        basis=LegalBasis.LEGITIMATE_INTERESTS,
    )
    kept = Activity(
        id="contacts",
        data={data.CONTACT_DETAILS},
        purposes={purposes.CUSTOMER_SERVICE},
        basis=LegalBasis.LEGITIMATE_INTERESTS,
        storage=Unlimited(),
    )
    policy = Policy(id="shop", controller=Controller(name="Shop"), activities=[kept], disclosures=[wide])
    example = never(policy, Action.SHARE, data=data.POSTAL_ADDRESS).counterexample
    assert example is not None
    assert example.verdict.rules == ("contacts", "partners") or "partners" in example.verdict.rules


def test_a_transfer_that_the_words_allow_is_found_and_the_law_takes_it_away() -> None:
    claim = never(shop(), Action.SHARE, unless=WithinEEA(), law=None)
    assert claim.counterexample is not None
    assert claim.counterexample.question.country == "US"
    transfers = never(shop(), Action.SHARE, unless=WithinEEA(), on=ON)
    assert transfers.counterexample is not None  # on a mechanism, or to an adequate country
    assert {ReasonCode.ADEQUACY, ReasonCode.TRANSFER_MECHANISM} & {*transfers.counterexample.verdict.codes}


def test_objecting_to_one_channel_leaves_the_others() -> None:
    """A finding of a claim about the objection to direct marketing: a narrower one stops what it touches."""
    offers = Activity(
        id="offers",
        data={data.EMAIL_ADDRESS},
        purposes={purposes.EMAIL_MARKETING, purposes.SMS_MARKETING},
        basis=LegalBasis.LEGITIMATE_INTERESTS,
        storage=While(state=states.ACCOUNT_OPEN),
    )
    policy = Policy(id="shop", controller=Controller(name="Shop"), activities=[offers])
    marketing = ObjectionTo(purposes={purposes.DIRECT_MARKETING})
    claim = never(policy, Action.USE, purposes=purposes.DIRECT_MARKETING, unless=~marketing)
    assert claim.counterexample is not None
    (objection,) = claim.counterexample.record.objections or ()
    assert objection.purposes.isdisjoint({claim.counterexample.question.purpose})
    narrow = never(policy, Action.USE, purposes=purposes.EMAIL_MARKETING, unless=~ObjectionTo())
    assert narrow


# --- Honest about what it went through -------------------------------------------------------------


def test_a_month_and_thirty_days_are_asked_about_on_more_than_one_day() -> None:
    """Which of them ends first depends on the day."""
    policy = shop(
        activities=[
            Activity(
                id=f"visits-{place}",
                data={data.IP_ADDRESS},
                purposes={purpose},
                basis=LegalBasis.CONTRACT,
                storage=After(event=events.LAST_ACTIVITY, period=period),
            )
            for place, (purpose, period) in enumerate(
                [(purposes.SECURITY, Period(days=30)), (purposes.STATISTICS, Period(months=1))]
            )
        ],
        disclosures=[],
    )
    assert len(never(policy, Action.KEEP, data=data.IP_ADDRESS).days) > 1
    assert len(never(shop(), Action.KEEP, data=data.NAME).days) == 1


def test_beyond_the_bound_it_gives_up_and_says_what_to_do() -> None:
    with pytest.raises(TooManyCasesError, match=r"there are more than 3 cases; narrow the question"):
        never(shop(), Action.SHARE, unless=WithinEEA(), most=3)


def test_a_day_without_encoded_law_is_refused() -> None:
    with pytest.raises(QuestionError, match=r"no law of GB is encoded for 2024-05-15; ask with law=None"):
        never(shop(jurisdiction="GB"), Action.KEEP, on=ON)


def test_a_day_on_which_the_policy_does_not_answer_is_refused() -> None:
    with pytest.raises(QuestionError, match=r"the policy 'shop' '1' was not in force on 2024-05-15"):
        never(shop(effective_from=date(2025, 1, 1)), Action.KEEP, on=ON)


def test_an_unknown_term_is_refused_with_the_nearest() -> None:
    with pytest.raises(UnknownTermError, match=r"unknown data category 'nam'; did you mean 'name'?"):
        never(shop(), Action.KEEP, data=DataCategory("nam", sv=data.NAME.sv, en=data.NAME.en))


def test_a_text_that_is_open_is_no_yes() -> None:
    """m.nu does not say from which day the 36 months count: undetermined is not permitted."""
    open_policy = shop(activities=[shop().activities[0].model_copy(update={"storage": None})], disclosures=[])
    assert never(open_policy, Action.KEEP, data=data.NAME)


def test_m_nu_shares_no_address_for_sale() -> None:
    assert never(M_NU, Action.SHARE, data=data.POSTAL_ADDRESS, purposes=purposes.DATA_SALE)


def test_a_condition_on_a_state_is_gone_into_both_ways() -> None:
    open_only = shop().activities[1].model_copy(update={"when": StateIs(state=states.ACCOUNT_OPEN)})
    policy = shop(activities=[open_only], disclosures=[])
    assert never(policy, Action.USE, data=data.EMAIL_ADDRESS, unless=StateIs(state=states.ACCOUNT_OPEN))
    assert not never(policy, Action.USE, data=data.EMAIL_ADDRESS, unless=~StateIs(state=states.ACCOUNT_OPEN))


@pytest.mark.parametrize(
    ("asked", "where", "problem"),
    [
        ({"data": set()}, "data", "is empty: nothing is claimed"),
        ({"to": recipients.CARRIER}, "to", "only sharing has recipients"),
        ({"most": -1}, "most", "expected a number of cases, got -1"),
    ],
)
def test_a_claim_of_nothing_is_refused_and_not_proved(
    asked: dict[str, Any], where: str, problem: str
) -> None:
    with pytest.raises(QuestionError) as wrong:
        never(shop(), Action.KEEP, **asked)
    (fault,) = wrong.value.faults
    assert (fault.where, fault.problem) == (where, problem)
