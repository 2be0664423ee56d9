"""Every finding: one change of a sound text provokes it, and the sound text is quiet about it."""

from __future__ import annotations

from datetime import date
from typing import Any, Final, NamedTuple

import pytest

from privpolicy.linting import CODES, Code, Severity, lint
from privpolicy.model import (
    After,
    AsNeeded,
    Clause,
    Controller,
    Cookies,
    Divergence,
    FactIs,
    Period,
    Policy,
    Prohibition,
    Requirement,
    StateIs,
    Unclear,
    Unlimited,
    While,
    WithinEEA,
)
from privpolicy.vocabulary import data, events, facts, purposes, recipients, states, subjects
from privpolicy.vocabulary.enums import Action, ConsentForm, Statute, TransferMechanism
from privpolicy.vocabulary.term import Purpose, Words
from tests.linting import shop
from tests.linting.shop import ON, SHOP, changed, codes, text, the, with_clause, with_rule, without

ALIKE: Final = {
    data.NAME, data.POSTAL_ADDRESS, data.EMAIL_ADDRESS, data.PHONE_NUMBER, data.ORDER_DETAILS,
    data.IP_ADDRESS, data.SITE_USAGE, data.ACCOUNT_INFORMATION, data.CREDIT_REPORT,
}  # fmt: skip
YEAR: Final = After(event=events.PURCHASED, period=Period(years=1))
CARDS: Final = changed(
    shop.ORDERS, id="cards", data={data.PAYMENT_CARD_NUMBER}, purposes={purposes.PAYMENT}, storage=YEAR
)
KNITTING: Final = Purpose(
    "knitting",
    sv=Words(label="Stickning", definition="Stickning.", phrase="stickning"),
    en=Words(label="Knitting", definition="Knitting.", phrase="knitting"),
)


class Change(NamedTuple):
    """A change of the sound text, and the rules and clauses that the finding must point to."""

    policy: Policy
    rules: tuple[str, ...] = ()
    clauses: tuple[str, ...] = ()
    on: date = ON


def rule(kind: Any, *also: str, **fields: Any) -> Change:  # noqa: ANN401 (any rule of the shop)
    """A change of one rule; the finding names it, and ``also`` others."""
    new = changed(kind, **fields)
    return Change(with_rule(new), (new.id, *also), new.clauses)


def clause(key: str, **fields: Any) -> Change:  # noqa: ANN401 (any field of a clause)
    return Change(with_clause(key, **fields), (), (key,))


def whole(**fields: Any) -> Change:  # noqa: ANN401 (any field of a policy)
    return Change(changed(SHOP, **fields))


def alike(**fields: Any) -> Policy:  # noqa: ANN401 (any field of an activity)
    """The shop where every activity but bookkeeping has some fields in common."""
    rules = [one if one.id == "books" else changed(one, **fields) for one in SHOP.activities]
    return changed(SHOP, activities=rules)


CHANGES: Final[dict[Code, Change]] = {
    Code.CONTROLLER_NO_LEGAL_PERSON: whole(
        controller=Controller(name="Butiken", email="x@y.example", trade_name_only=True)
    ),
    Code.CONTROLLER_NO_CONTACT: whole(controller=Controller(name="Butiken AB")),
    Code.PURPOSES_MISSING: whole(activities=[], disclosures=[]),
    Code.PURPOSES_IMPLIED: rule(shop.SAFETY, implied=True),
    Code.PURPOSES_OPEN: clause("orders", leaves_open={"purposes"}),
    Code.DATA_UNLISTED: rule(shop.SAFETY, unlisted={data.IP_ADDRESS}),
    Code.DATA_OPEN: clause("orders", leaves_open={"data"}),
    Code.DATA_NOT_TIED_TO_PURPOSES: Change(
        alike(data=ALIKE),
        ("orders", "account", "newsletter", "offers", "safety", "credit", "ads"),
        ("orders", "account", "newsletter", "offers", "safety", "credit", "ads"),
    ),
    Code.REQUIREMENT_MISSING: Change(alike(requirement=None), ("orders", "account"), ("orders", "account")),
    Code.REQUIREMENT_INCOMPLETE: rule(shop.ORDERS, requirement=Requirement(kind="to_enter_contract")),
    Code.DECISION_LOGIC_MISSING: rule(shop.CREDIT, decision_logic=None),
    Code.SOURCE_MISSING: rule(shop.CREDIT, obtained_from={recipients.RECIPIENT}),
    Code.SOURCE_OPEN: Change(with_clause("credit", leaves_open={"sources"}), ("credit",), ("credit",)),
    Code.BASIS_NEVER_STATED: Change(
        changed(
            SHOP,
            activities=[changed(one, basis=None) for one in SHOP.activities],
            disclosures=[changed(one, basis_inferred=True) for one in SHOP.disclosures],
        ),
        (*shop.ids(SHOP.activities), "authorities"),
        (*shop.ids(SHOP.activities), "authorities"),
    ),
    Code.BASIS_MISSING: rule(shop.SAFETY, basis=None),
    Code.BASES_OPEN: clause("orders", leaves_open={"bases"}),
    Code.INTEREST_MISSING: rule(shop.SAFETY, interest=None),
    Code.TRACKING_ON_CONTRACT: rule(
        shop.ORDERS, purposes={purposes.ORDER_FULFILMENT, purposes.MARKETING_PROFILING}
    ),
    Code.CONSENT_ASSUMED: clause("newsletter", consent={"sv": ConsentForm.BY_USE}),
    Code.CONSENT_BUNDLED: clause("newsletter", consent={"sv": ConsentForm.BUNDLED}),
    Code.SPECIAL_CATEGORY_WITHOUT_GROUND: rule(shop.CREDIT, data={data.HEALTH_DATA}),
    Code.OFFENCE_DATA: rule(shop.CREDIT, data={data.OFFENCE_DATA}),
    Code.IDENTITY_NUMBER_UNJUSTIFIED: rule(shop.CREDIT, data={data.PERSONAL_IDENTITY_NUMBER}),
    Code.STORAGE_MISSING: rule(shop.SAFETY, storage=None),
    Code.STORAGE_UNCLEAR: rule(
        shop.SAFETY,
        storage=Unclear(
            id="start",
            question=text("from which day"),
            readings={"last": YEAR, "first": YEAR.model_copy(update={"first": True})},
            clauses=["safety"],
        ),
    ),
    Code.STORAGE_AS_NEEDED: rule(shop.SAFETY, storage=AsNeeded()),
    Code.STORAGE_UNLIMITED: rule(shop.SAFETY, storage=Unlimited()),
    Code.STORAGE_ENDS_BY_PERSON_ONLY: rule(
        shop.ACCOUNT, storage=While(state=states.ACCOUNT_OPEN, clauses=["account"])
    ),
    Code.STORAGE_ONE_FOR_ALL: Change(
        alike(storage=YEAR),
        ("orders", "account", "newsletter", "offers", "safety", "credit", "ads"),
        ("orders", "account", "newsletter", "offers", "safety", "credit", "ads"),
    ),
    Code.STORAGE_SHORTER_THAN_DUTY: rule(shop.BOOKS, storage=YEAR),
    Code.RIGHTS_MISSING: Change(without("portability")),
    Code.MARKETING_OBJECTION_MISSING: Change(
        without("objection"), ("newsletter", "offers", "ads"), ("newsletter", "offers", "ads")
    ),
    Code.WITHDRAWAL_MISSING: Change(
        without("consent_withdrawal"), ("newsletter", "ads"), ("newsletter", "ads")
    ),
    Code.COMPLAINT_MISSING: Change(without("complaint")),
    Code.AUTHORITY_NOT_NAMED: rule(shop.COMPLAINT, channels=()),
    Code.RIGHT_FORM_DEMANDED: rule(shop.RIGHTS[0], form={"signed"}),
    Code.RIGHT_LIMITED_IN_NUMBER: rule(shop.RIGHTS[0], free="once_per_calendar_year"),
    Code.RIGHT_FEE: rule(shop.RIGHTS[0], fee=text("50 kr")),
    Code.RIGHT_NARROWED: rule(shop.RIGHTS[2], only_where=text("the data are wrong")),
    Code.RIGHT_FOR_SOME_ONLY: rule(shop.RIGHTS[1], when=StateIs(state=states.ACCOUNT_OPEN)),
    Code.OBJECTION_NARROWED: rule(shop.RIGHTS[5], purposes={purposes.DIRECT_MARKETING}),
    Code.RIGHT_WITHOUT_CHANNEL: rule(shop.RIGHTS[0], channels=()),
    Code.RECIPIENTS_VAGUE: rule(shop.CARRIERS, recipients={recipients.PARTNER}),
    Code.UNDECLARED_DATA_SHARED: rule(shop.CARRIERS, data={data.NAME, data.AGE}),
    Code.TRANSFER_COUNTRY_MISSING: rule(shop.HOSTING, countries=()),
    Code.TRANSFER_MECHANISM_MISSING: rule(shop.HOSTING, transfer=None),
    Code.TRANSFER_COPY_MISSING: rule(shop.HOSTING, safeguards_copy=None),
    Code.TRANSFER_WITHOUT_GROUND: rule(shop.HOSTING, countries={"IN"}, transfer={TransferMechanism.ADEQUACY}),
    Code.EMAIL_MARKETING_WITHOUT_CONSENT: rule(shop.OFFERS, when=None),
    Code.COOKIES_WITHOUT_CONSENT: Change(
        changed(SHOP, cookies=Cookies(consent="switch_off", clauses=["ads"])), (), ("ads",)
    ),
    Code.COOKIE_CONSENT_NOT_SAID: Change(changed(SHOP, cookies=Cookies(clauses=["ads"])), (), ("ads",)),
    Code.COOKIES_ELSEWHERE: Change(
        changed(SHOP, cookies=Cookies(elsewhere=text("another page"), clauses=["ads"])), (), ("ads",)
    ),
    Code.CHILD_CONSENT: rule(shop.NEWSLETTER, subjects={subjects.CHILD}),
    Code.CHILD_INTERESTS: rule(shop.SAFETY, subjects={subjects.CHILD}),
    Code.CHILDREN_NOT_MENTIONED: Change(SHOP, ("newsletter", "ads"), ("newsletter", "ads")),
    Code.CARD_CODE_STORED: rule(CARDS, data={data.CARD_VERIFICATION_CODE}),
    Code.CARD_NUMBER_READABLE: rule(CARDS),
    Code.CARD_NUMBER_WITHOUT_PERIOD: rule(CARDS, storage=While(state=states.REFUND_PENDING)),
    Code.UNDATED: whole(effective_from=None),
    Code.NOT_IN_FORCE: whole(effective_until=date(2025, 12, 31)),
    Code.LAW_REPEALED: clause("orders", cites={Statute.PUL}),
    Code.LANGUAGES_PROMISE_DIFFERENTLY: clause(
        "orders", divergences=[Divergence(id="d1", weight="major", effect="longer")]
    ),
    Code.LANGUAGES_DIFFER: clause(
        "orders", divergences=[Divergence(id="d1", weight="medium", effect="wider")]
    ),
    Code.CLAUSES_CONTRADICT: Change(
        with_clause("orders", contradicts=["account"]), (), ("orders", "account")
    ),
    Code.CHANGE_BY_SILENCE: rule(shop.CHANGES, silence_accepts=True),
    Code.CLAUSE_WITHOUT_RULE: Change(
        changed(SHOP, clauses=[*SHOP.clauses, Clause(id="new", text="Nytt.")]), (), ("new",)
    ),
    Code.TERM_UNUSED: whole(terms=[KNITTING]),
    Code.RULE_NEVER_APPLIES: rule(
        shop.SAFETY, when=FactIs(fact=facts.NECESSARY) & ~FactIs(fact=facts.NECESSARY)
    ),
    Code.RULE_SHADOWED: Change(
        with_rule(changed(shop.ORDERS, id="again", data={data.NAME}, purposes={purposes.DELIVERY})),
        ("again", "orders"),
        ("orders",),
    ),
    Code.PURPOSES_VAGUE: rule(shop.SAFETY, purposes={purposes.ANY_PURPOSE}),
    Code.DATA_VAGUE: rule(shop.CARRIERS, data={data.PERSONAL_DATA}),
    Code.SUBJECTS_VAGUE: rule(shop.SAFETY, subjects={subjects.DATA_SUBJECT}),
    Code.PERIOD_WITHOUT_RULE: Change(
        with_clause("orders", text="Vi sparar uppgifterna i 18 månader."), ("orders",), ("orders",)
    ),
    Code.PERIOD_WITHOUT_CLAUSE: Change(with_clause("orders", text="Om orders."), ("orders",), ("orders",)),
    Code.TRANSFER_PROHIBITED: Change(
        with_rule(Prohibition(id="inside", actions={Action.SHARE}, when=~WithinEEA(), clauses=["no-sale"])),
        ("inside", "hosting"),
        ("no-sale", "hosting"),
    ),
    Code.RULES_CONTRADICT: Change(
        with_rule(Prohibition(id="never", data={data.IP_ADDRESS}, clauses=["no-sale"])),
        ("never", "safety"),
        ("no-sale", "safety"),
    ),
}


def test_every_code_is_provoked() -> None:
    assert set(CHANGES) == set(Code) == set(CODES)


@pytest.mark.parametrize("code", CHANGES, ids=lambda code: code.value)
def test_one_change_of_a_sound_text_provokes_the_finding_where_it_was_made(code: Code) -> None:
    change = CHANGES[code]
    finding = the(change.policy, code, change.on)
    assert (finding.rules, finding.clauses) == (change.rules, tuple(change.clauses))
    assert set(finding.params) == CODES[code].places


@pytest.mark.parametrize("code", [code for code in Code if CODES[code].severity is not Severity.INFO])
def test_a_sound_text_is_quiet(code: Code) -> None:
    assert code not in codes(SHOP)
    assert code not in codes(shop.SHOP_IN_NORWAY)


@pytest.mark.parametrize("policy", [SHOP, shop.SHOP_IN_NORWAY], ids=lambda policy: policy.id)
def test_a_sound_text_has_nothing_above_information(policy: Policy) -> None:
    assert {finding.severity for finding in lint(policy, on=ON)} == {Severity.INFO}
    assert codes(policy) == {Code.CHILDREN_NOT_MENTIONED}
