"""The items of GDPR Arts 13 and 14: each is told, told in part, not told, or need not be."""

from __future__ import annotations

from datetime import date

import pytest

from privpolicy.linting import ARTICLE_13, ARTICLE_14, CODES, Item, ItemState, notice_items
from privpolicy.model import Controller, Policy
from privpolicy.policies import M_NU, MYMUSE_SE
from tests.linting import shop
from tests.linting.shop import ON, SHOP, changed, with_rule, without

PRESENT, PARTIAL, ABSENT, NOT = ItemState


def states(policy: Policy, article: str) -> dict[Item, ItemState]:
    rows = notice_items(policy, on=ON)
    return {row.item: row.state for row in rows if row.provision.startswith(f"gdpr.{article}.")}


def test_every_item_of_both_articles_is_told_of_once_and_in_order() -> None:
    rows = [row.provision for row in notice_items(SHOP, on=ON)]
    assert rows == [*ARTICLE_13.values(), *ARTICLE_14.values()]
    assert (len(ARTICLE_13), len(ARTICLE_14)) == (12, 13)


def test_a_sound_text_tells_all_that_applies_to_it() -> None:
    told = states(SHOP, "13") | states(SHOP, "14")
    left = {item for item, state in told.items() if state is not PRESENT}
    assert left == {Item.DATA_PROTECTION_OFFICER}
    assert states(SHOP, "13")[Item.DATA_PROTECTION_OFFICER] is NOT


def test_a_shop_with_a_data_protection_officer_names_one() -> None:
    officer = Controller(name="Butiken AB", email="x@y.example", data_protection_officer="dpo@y.example")
    assert states(changed(SHOP, controller=officer), "13")[Item.DATA_PROTECTION_OFFICER] is PRESENT


def test_article_14_does_not_apply_where_all_data_come_from_the_person() -> None:
    assert set(states(with_rule(changed(shop.CREDIT, obtained_from=())), "14").values()) == {NOT}


@pytest.mark.parametrize(
    ("policy", "item", "state"),
    [
        (with_rule(changed(shop.SAFETY, basis=None)), Item.PURPOSES_AND_BASIS, PARTIAL),
        (changed(SHOP, activities=[], disclosures=[]), Item.PURPOSES_AND_BASIS, ABSENT),
        (without("complaint"), Item.COMPLAINT, ABSENT),
        (with_rule(changed(shop.COMPLAINT, channels=())), Item.COMPLAINT, PARTIAL),
        (without("consent_withdrawal"), Item.WITHDRAWAL, ABSENT),
        (without("newsletter", "ads"), Item.WITHDRAWAL, NOT),
        (without("carriers", "hosting", "authorities"), Item.RECIPIENTS, NOT),
        (without("hosting"), Item.TRANSFERS, NOT),
        (without("credit"), Item.AUTOMATED_DECISIONS, NOT),
    ],
)
def test_an_item_is_told_as_far_as_the_findings_leave_it(
    policy: Policy, item: Item, state: ItemState
) -> None:
    assert states(policy, "13")[item] is state


def test_the_findings_of_an_item_say_what_it_lacks() -> None:
    rows = {row.item: row for row in notice_items(without("complaint"), on=ON)[:12]}
    assert [one.code.value for one in rows[Item.COMPLAINT].findings] == ["complaint_missing"]


def test_there_are_no_items_before_the_gdpr() -> None:
    assert notice_items(MYMUSE_SE, on=date(2014, 9, 1)) == ()


def test_what_m_nu_tells() -> None:
    assert states(M_NU, "13") == {
        Item.CONTROLLER: PRESENT,
        Item.DATA_PROTECTION_OFFICER: NOT,
        Item.PURPOSES_AND_BASIS: PARTIAL,
        Item.INTERESTS: PRESENT,
        Item.RECIPIENTS: PARTIAL,
        Item.TRANSFERS: PARTIAL,
        Item.STORAGE: PARTIAL,
        Item.RIGHTS: PARTIAL,
        Item.WITHDRAWAL: NOT,
        Item.COMPLAINT: ABSENT,
        Item.REQUIREMENT: PARTIAL,
        Item.AUTOMATED_DECISIONS: NOT,
    }


def test_a_code_about_an_item_rests_on_its_article_alone_or_on_more() -> None:
    assert {about.item for about in CODES.values() if about.item is not None} >= {
        item for item in Item if item is not Item.DATA_PROTECTION_OFFICER
    }
