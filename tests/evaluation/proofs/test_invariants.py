"""What must hold of any sound policy: each claim, kept by one policy and broken by another."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from privpolicy import Action, LegalBasis, Period, Policy, check_invariants
from privpolicy.evaluation.proofs import Checked, Invariant, Proof
from privpolicy.model import (
    Activity,
    After,
    Controller,
    Disclosure,
    Law,
    ObjectionTo,
    Prohibition,
    Restricted,
    Unlimited,
    While,
    WithinEEA,
)
from privpolicy.policies import M_NU, MYMUSE_SE
from privpolicy.vocabulary import SpecialBasis, data, events, purposes, recipients, states

ORDERS = Activity(
    id="orders",
    data={data.NAME},
    purposes={purposes.ORDER_FULFILMENT},
    basis=LegalBasis.CONTRACT,
    storage=After(event=events.PURCHASED, period=Period(years=3)),
)


def shop(*activities: Activity, **more: Any) -> Policy:  # noqa: ANN401 (fields of a policy)
    return Policy(id="shop", controller=Controller(name="Shop"), activities=[ORDERS, *activities], **more)


def proofs(policy: Policy, law: Law | None = Law.APPLICABLE) -> dict[Invariant, Proof]:
    return {one.invariant: one.proof for one in check_invariants(policy, law=law)}


@pytest.fixture(scope="module")
def m_nu() -> dict[Invariant, Proof]:
    return proofs(M_NU)


@pytest.fixture(scope="module")
def mymuse() -> dict[Invariant, Checked]:
    return {one.invariant: one for one in check_invariants(MYMUSE_SE)}


def broken(policy: Policy, law: Law | None = Law.APPLICABLE) -> set[Invariant]:
    return {invariant for invariant, proof in proofs(policy, law).items() if not proof}


def test_a_plain_shop_is_sound() -> None:
    assert broken(shop()) == set()
    assert set(proofs(shop())) == set(Invariant)


@pytest.mark.parametrize("invariant", [Invariant.TRANSFER_GROUND, Invariant.MARKETING_OBJECTION])
def test_the_law_keeps_what_the_words_of_m_nu_do_not_say(
    invariant: Invariant, m_nu: dict[Invariant, Proof]
) -> None:
    assert m_nu[invariant].holds


def test_under_personuppgiftslagen_only_what_it_knew_is_asked(mymuse: dict[Invariant, Checked]) -> None:
    """It had no restriction of processing, and its special categories are not encoded."""
    assert Invariant.RESTRICTION not in mymuse
    assert Invariant.SPECIAL_GROUND not in mymuse
    assert mymuse[Invariant.MARKETING_OBJECTION].provision == "pul.11"


def test_a_text_that_names_no_end_breaks_the_end_of_storage(mymuse: dict[Invariant, Checked]) -> None:
    """mymuse.se does not say how long data are kept: that stays open, and is no end."""
    proof = mymuse[Invariant.STORAGE_END].proof
    assert proof.counterexample is not None
    assert proof.counterexample.verdict.undetermined


def test_data_without_an_end_are_found() -> None:
    archive = Activity(
        id="archive",
        data={data.PRODUCT_REVIEW},
        purposes={purposes.STATISTICS},
        basis=LegalBasis.LEGITIMATE_INTERESTS,
        storage=Unlimited(),
    )
    proof = proofs(shop(archive))[Invariant.STORAGE_END]
    assert proof.counterexample is not None
    assert proof.counterexample.verdict.rules == ("archive",)
    assert not proof.counterexample.record.events


def test_data_that_rest_on_consent_end_with_it() -> None:
    club = Activity(
        id="club",
        data={data.PRODUCT_REVIEW},
        purposes={purposes.NEWSLETTER},
        basis=LegalBasis.CONSENT,
        storage=Unlimited(),
    )
    assert Invariant.STORAGE_END not in broken(shop(club))


def test_words_that_let_sensitive_data_be_used_without_a_ground_are_found() -> None:
    diary = Activity(
        id="diary",
        data={data.HEALTH_DATA},
        purposes={purposes.SERVICE_PERSONALISATION},
        basis=LegalBasis.CONTRACT,
        storage=While(state=states.ACCOUNT_OPEN),
    )
    assert Invariant.SPECIAL_GROUND not in broken(shop(diary))  # the law takes it away
    proof = proofs(shop(diary), law=None)[Invariant.SPECIAL_GROUND]
    assert proof.counterexample is not None
    assert proof.counterexample.verdict.rules == ("diary",)
    grounded = diary.model_copy(update={"special_basis": SpecialBasis.EXPLICIT_CONSENT})
    assert Invariant.SPECIAL_GROUND not in broken(shop(grounded), law=None)


OFFERS = Activity(
    id="offers",
    data={data.EMAIL_ADDRESS},
    purposes={purposes.EMAIL_MARKETING},
    basis=LegalBasis.LEGITIMATE_INTERESTS,
    storage=While(state=states.ACCOUNT_OPEN),
)


def test_words_that_say_nothing_of_objections_are_found() -> None:
    assert Invariant.MARKETING_OBJECTION not in broken(shop(OFFERS))
    proof = proofs(shop(OFFERS), law=None)[Invariant.MARKETING_OBJECTION]
    assert proof.counterexample is not None
    assert proof.counterexample.verdict.rules == ("offers",)
    assert proof.counterexample.record.objections, "the objection belongs to the claim"


def test_words_that_heed_objections_are_proved_to() -> None:
    heeding = Prohibition(
        id="after-objection",
        actions={Action.USE, Action.SHARE},
        purposes={purposes.DIRECT_MARKETING},
        when=ObjectionTo(purposes={purposes.DIRECT_MARKETING}),
    )
    assert Invariant.MARKETING_OBJECTION not in broken(shop(OFFERS, prohibitions=[heeding]), law=None)


def test_words_that_heed_restrictions_are_proved_to() -> None:
    heeding = Prohibition(id="restricted", actions={Action.USE, Action.SHARE}, when=Restricted())
    assert Invariant.RESTRICTION in broken(shop(), law=None)
    assert Invariant.RESTRICTION not in broken(shop(prohibitions=[heeding]), law=None)


def test_a_transfer_that_the_words_do_not_ground_is_found() -> None:
    carriers = Disclosure(
        id="carriers", recipients={recipients.CARRIER}, purposes={purposes.DELIVERY}, data={data.NAME}
    )
    proof = proofs(shop(disclosures=[carriers]), law=None)[Invariant.TRANSFER_GROUND]
    assert proof.counterexample is not None
    assert "carriers" in proof.counterexample.verdict.rules
    assert proof.counterexample.question.transfer is None
    at_home = carriers.model_copy(update={"when": WithinEEA()})
    assert Invariant.TRANSFER_GROUND not in broken(shop(disclosures=[at_home]), law=None)


def test_what_must_be_kept_and_may_not_be_is_found() -> None:
    """A minimum that a prohibition takes the ground from, for some of the data's life."""
    kept = ORDERS.model_copy(update={"at_least": After(event=events.PURCHASED, period=Period(years=1))})
    policy = Policy(id="shop", controller=Controller(name="Shop"), activities=[kept])
    assert Invariant.MUST_KEEP not in broken(policy)
    forbidden = Prohibition(id="gone", actions={Action.KEEP}, when=WithinEEA() | ObjectionTo())
    proof = proofs(policy.model_copy(update={"prohibitions": [forbidden]}))[Invariant.MUST_KEEP]
    assert proof.counterexample is not None
    assert proof.counterexample.verdict.denied
    least = proof.counterexample.verdict.must_keep_until
    assert least is not None
    assert least >= proof.counterexample.question.on


def test_the_day_says_whose_law_is_meant() -> None:
    (first, *_) = check_invariants(shop(), on=date(2017, 1, 1))
    assert first.provision == "pul.33"
    assert first.proof.days == (date(2017, 1, 1),)
