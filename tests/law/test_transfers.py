"""What a transfer to a third country can stand on."""

from __future__ import annotations

from datetime import date

import pytest

from privpolicy.law.transfers import GDPR_RULES, PUL_RULES, article_of, transfer_rule_on
from privpolicy.vocabulary.enums import TransferMechanism as Mechanism

PUL_DAY = date(2018, 5, 24)
GDPR_DAY = date(2018, 5, 25)


def test_the_gdpr_has_a_provision_of_its_own_for_every_mechanism() -> None:
    assert set(GDPR_RULES) == set(Mechanism)
    assert len({article_of(each).key for each in Mechanism}) == len(Mechanism)


@pytest.mark.parametrize(
    ("mechanism", "en"),
    [
        (Mechanism.ADEQUACY, "Art. 45(3) GDPR"),
        (Mechanism.STANDARD_CLAUSES, "Art. 46(2)(c) GDPR"),
        (Mechanism.AUTHORISED_CLAUSES, "Art. 46(3)(a) GDPR"),
        (Mechanism.CONTRACT_WITH_PERSON, "Art. 49(1)(b) GDPR"),
        (Mechanism.COMPELLING_INTERESTS, "Art. 49(1), second subparagraph, GDPR"),
    ],
)
def test_a_mechanism_names_its_point(mechanism: Mechanism, en: str) -> None:
    assert article_of(mechanism).en == en


def test_article_46_gives_safeguards_and_article_49_derogations() -> None:
    kinds = {"45": "adequacy", "46": "safeguard", "49": "derogation"}
    for rule in GDPR_RULES.values():
        assert rule.kind == kinds[rule.provision.key.split(".")[1]]


def test_the_mechanisms_of_the_old_act_end_with_it() -> None:
    before = transfer_rule_on(Mechanism.STANDARD_CLAUSES, PUL_DAY)
    after = transfer_rule_on(Mechanism.STANDARD_CLAUSES, GDPR_DAY)
    assert before is not None
    assert after is not None
    assert before.provision.sv == "35 § personuppgiftslagen"
    assert after.provision.sv == "artikel 46.2 c i dataskyddsförordningen"


def test_a_mechanism_that_the_gdpr_brought_did_not_exist_before_it() -> None:
    assert transfer_rule_on(Mechanism.CERTIFICATION, PUL_DAY) is None
    assert transfer_rule_on(Mechanism.CERTIFICATION, GDPR_DAY) is not None


def test_before_both_acts_there_is_no_rule() -> None:
    assert all(transfer_rule_on(each, date(1998, 10, 23)) is None for each in Mechanism)


def test_the_old_act_is_marked_as_not_verified_and_the_regulation_as_verified() -> None:
    assert not any(rule.source.verified for rule in PUL_RULES.values())
    assert all(rule.source.verified for rule in GDPR_RULES.values())


def test_a_mechanism_is_of_the_same_kind_under_both_acts() -> None:
    assert all(rule.kind == GDPR_RULES[each].kind for each, rule in PUL_RULES.items())
