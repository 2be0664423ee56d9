"""Where each check draws its line: what it finds just beyond, and passes just before."""

from __future__ import annotations

from datetime import date, datetime

import pytest

from privpolicy.errors import DateError
from privpolicy.linting import Code, Severity, lint
from privpolicy.model import (
    After,
    Anchor,
    AsLawRequires,
    Condition,
    Cookies,
    CountryIn,
    FactIs,
    FiscalYearEnd,
    Longest,
    Never,
    Period,
    Policy,
    Prohibition,
    Promise,
    ProtectedBy,
    RightPromise,
    Shortest,
    StateIs,
    Storage,
    TransferBy,
    Unlimited,
    Until,
    While,
    WithinEEA,
)
from privpolicy.vocabulary import data, events, facts, purposes, recipients, rights, states, subjects
from privpolicy.vocabulary.enums import (
    Action,
    LegalBasis,
    Protection,
    SpecialBasis,
    Statute,
    StatutoryDuty,
    TransferMechanism,
)
from privpolicy.vocabulary.term import Event, Fact
from tests.linting import shop
from tests.linting.shop import ON, SHOP, changed, codes, found, text, the, with_clause, with_rule, without


def after(years: int, event: Event = events.FISCAL_YEAR_ENDED, anchor: Anchor = Anchor.DAY) -> After:
    return After(event=event, period=Period(years=years), anchor=anchor)


# --- The day and the law --------------------------------------------------------------------------


def test_a_datetime_is_refused() -> None:
    with pytest.raises(DateError, match="on: expected a date, got a datetime"):
        lint(SHOP, on=datetime(2026, 3, 2))  # noqa: DTZ001 (it is refused)


def test_the_gravest_findings_come_first() -> None:
    found_ = lint(changed(SHOP, effective_from=None, rights=[]), on=ON)
    ranks = [finding.severity.rank for finding in found_]
    assert ranks == sorted(ranks)
    assert {Severity.HIGH, Severity.MEDIUM, Severity.INFO} <= {one.severity for one in found_}


@pytest.mark.parametrize(
    ("on", "owed"), [(date(2018, 5, 24), False), (date(2018, 5, 25), True)], ids=["the old act", "the GDPR"]
)
def test_the_gdpr_is_owed_from_its_first_day(on: date, owed: bool) -> None:
    assert (Code.COMPLAINT_MISSING in codes(without("complaint"), on)) is owed


def test_norway_owes_the_gdpr_from_july_2018() -> None:
    silent = changed(without("complaint"), jurisdiction="NO")
    assert Code.COMPLAINT_MISSING not in codes(silent, date(2018, 7, 19))
    assert Code.COMPLAINT_MISSING in codes(silent, date(2018, 7, 20))


def test_where_no_law_is_encoded_only_faults_of_the_text_itself_are_found() -> None:
    elsewhere = changed(without("complaint"), jurisdiction="US", effective_from=None)
    assert codes(elsewhere) == {Code.UNDATED}


def test_the_authority_is_that_of_the_country_and_the_day() -> None:
    assert (
        the(without("complaint"), Code.COMPLAINT_MISSING).params["authority"]
        == (the(without("complaint"), Code.COMPLAINT_MISSING, date(2021, 1, 1)).params["authority"])
    )
    before = the(without("complaint"), Code.COMPLAINT_MISSING, date(2020, 12, 31)).params["authority"]
    assert "Datainspektionen" in str(before)


@pytest.mark.parametrize(
    ("on", "repealed"), [(date(2018, 5, 24), False), (date(2018, 5, 25), True)], ids=["last day", "day after"]
)
def test_an_act_is_repealed_from_the_day_after_its_last(on: date, repealed: bool) -> None:
    assert (Code.LAW_REPEALED in codes(with_clause("orders", cites={Statute.PUL}), on)) is repealed


def test_an_act_to_come_is_not_repealed() -> None:
    assert Code.LAW_REPEALED not in codes(with_clause("orders", cites={Statute.GDPR}), date(2017, 1, 1))


def test_articles_13_and_14_are_both_cited_where_data_come_from_others() -> None:
    assert "gdpr.14.1.c" in the(with_rule(changed(shop.SAFETY, basis=None)), Code.BASIS_MISSING).provisions
    alone = changed(SHOP, activities=[changed(one, obtained_from=()) for one in SHOP.activities])
    alone = changed(alone, activities=[*alone.activities[:4], changed(shop.SAFETY, basis=None)])
    assert "gdpr.14.1.c" not in the(alone, Code.BASIS_MISSING).provisions


# --- Storage --------------------------------------------------------------------------------------

BY_FISCAL_YEAR = Anchor.FISCAL_YEAR
BY_CALENDAR_YEAR = Anchor.CALENDAR_YEAR


@pytest.mark.parametrize(
    ("storage", "short"),
    [
        (after(7), False),
        (after(6), True),
        (after(6, anchor=BY_CALENDAR_YEAR), True),
        (after(7, anchor=BY_CALENDAR_YEAR), False),
        (after(8, events.PURCHASED), True),
        (after(9, events.PURCHASED), False),
        (after(7, events.PURCHASED, BY_CALENDAR_YEAR), False),
        (after(6, events.PURCHASED, BY_CALENDAR_YEAR), True),
        (Never(), True),
        (Unlimited(), False),
        (AsLawRequires(duty=StatutoryDuty.SE_BOOKKEEPING), False),
        (Longest(of=[after(1), after(7)]), False),
        (Shortest(of=[after(1), after(7)]), True),
        (Shortest(of=[after(7), after(9, events.PURCHASED)]), False),
    ],
)
def test_accounting_records_are_kept_as_long_as_the_duty_lasts(storage: Storage, short: bool) -> None:
    policy = with_rule(changed(shop.BOOKS, storage=storage))
    assert (Code.STORAGE_SHORTER_THAN_DUTY in codes(policy)) is short


@pytest.mark.parametrize(
    ("storage", "short"),
    [
        (after(7), True),
        (after(8), False),
        (after(7, anchor=BY_CALENDAR_YEAR), False),
        (after(7, events.PURCHASED, BY_FISCAL_YEAR), False),
        (after(8, events.PURCHASED, BY_CALENDAR_YEAR), True),
    ],
)
def test_a_fiscal_year_that_ends_in_august_lets_the_duty_end_after_the_anniversary(
    storage: Storage, short: bool
) -> None:
    """The duty runs to the end of a calendar year, an anniversary in August does not."""
    books = changed(shop.BOOKS, storage=storage)
    rules = [books if one.id == "books" else one for one in SHOP.activities]
    policy = changed(SHOP, activities=rules, fiscal_year_end=FiscalYearEnd(month=8, day=31))
    assert (Code.STORAGE_SHORTER_THAN_DUTY in codes(policy)) is short


def test_one_activity_that_keeps_the_books_long_enough_is_enough() -> None:
    short = changed(shop.BOOKS, id="follow-up", purposes={purposes.BUSINESS_FOLLOW_UP}, storage=after(1))
    assert Code.STORAGE_SHORTER_THAN_DUTY not in codes(with_rule(short))


def test_the_storage_of_other_data_is_no_breach_of_the_bookkeeping_duty() -> None:
    by_category = {data.PERSONAL_DATA: after(1), data.ACCOUNTING_RECORDS: after(7)}
    rule = changed(shop.BOOKS, data={data.NAME, data.ACCOUNTING_RECORDS}, storage=by_category)
    assert Code.STORAGE_SHORTER_THAN_DUTY not in codes(with_rule(rule))


@pytest.mark.parametrize(
    ("storage", "endless"),
    [
        (While(state=states.ACCOUNT_OPEN), True),
        (Until(event=events.ACCOUNT_CLOSED), True),
        (While(state=states.NEWSLETTER_SUBSCRIBED), False),
        (Longest(of=[While(state=states.ACCOUNT_OPEN), after(1, events.PURCHASED)]), True),
        (Shortest(of=[While(state=states.ACCOUNT_OPEN), after(1, events.LAST_ACTIVITY)]), False),
    ],
)
def test_storage_with_an_account_needs_a_limit_that_does_not_wait_for_the_person(
    storage: Storage, endless: bool
) -> None:
    policy = with_rule(changed(shop.ACCOUNT, storage=storage))
    assert (Code.STORAGE_ENDS_BY_PERSON_ONLY in codes(policy)) is endless


def test_storage_without_limit_under_a_condition_ends_with_it() -> None:
    rule = changed(shop.SAFETY, storage=Unlimited(), when=StateIs(state=states.CLAIM_OPEN))
    assert Code.STORAGE_UNLIMITED not in codes(with_rule(rule))


def test_an_activity_without_personal_data_needs_no_storage_period() -> None:
    rule = changed(shop.SAFETY, data=set(), storage=None, basis=None, interest=None)
    assert codes(with_rule(rule)) <= codes(SHOP)


# --- Basis ----------------------------------------------------------------------------------------


def test_a_basis_that_the_encoder_read_into_the_text_is_missing_in_it() -> None:
    finding = the(with_rule(changed(shop.SAFETY, basis_inferred=True)), Code.BASIS_MISSING)
    assert (finding.rules, finding.params["purposes"]) == (("safety",), ("fraud_prevention",))


def test_a_disclosure_with_an_inferred_basis_lacks_one_too() -> None:
    policy = with_rule(changed(shop.AUTHORITIES, basis_inferred=True))
    assert the(policy, Code.BASIS_MISSING).rules == ("authorities",)


def test_special_categories_with_a_ground_are_sound() -> None:
    rule = changed(shop.NEWSLETTER, data={data.HEALTH_DATA}, special_basis=SpecialBasis.EXPLICIT_CONSENT)
    assert Code.SPECIAL_CATEGORY_WITHOUT_GROUND not in codes(with_rule(rule))


@pytest.mark.parametrize("basis", [LegalBasis.CONSENT, LegalBasis.CONTRACT])
def test_an_identity_number_needs_consent_or_a_clear_reason(basis: LegalBasis) -> None:
    numbers = changed(shop.CREDIT, data={data.PERSONAL_IDENTITY_NUMBER}, basis=basis)
    unjustified = Code.IDENTITY_NUMBER_UNJUSTIFIED in codes(with_rule(numbers))
    assert unjustified is (basis is LegalBasis.CONTRACT)
    reasoned = changed(numbers, when=FactIs(fact=facts.CLEARLY_JUSTIFIED))
    assert Code.IDENTITY_NUMBER_UNJUSTIFIED not in codes(with_rule(reasoned))


# --- Rights ---------------------------------------------------------------------------------------


def test_a_promise_of_all_rights_at_once_promises_each() -> None:
    everything = RightPromise(
        id="all", right=rights.RIGHT, channels=[shop.EMAIL], clauses=["rights", "complaint"]
    )
    assert codes(changed(SHOP, rights=[everything])) == codes(SHOP)


def test_portability_is_owed_only_for_consent_and_contract() -> None:
    carried = [one for one in SHOP.activities if one.id in ("safety", "books")]
    policy = changed(without("portability"), activities=carried, disclosures=[])
    assert "portability" not in the_missing(policy)
    assert the_missing(without("portability")) == ("portability",)


def the_missing(policy: Policy) -> tuple[str, ...]:
    keys = [finding.params["rights"] for finding in found(policy, Code.RIGHTS_MISSING)]
    return tuple(key for one in keys if isinstance(one, tuple) for key in one)


def test_a_narrow_promise_beside_a_whole_one_takes_nothing_away() -> None:
    narrow = RightPromise(
        id="also", right=rights.ERASURE, only_where=text("x"), channels=["y"], clauses=["rights"]
    )
    assert Code.RIGHT_NARROWED not in codes(with_rule(narrow))


def test_an_objection_to_all_that_rests_on_interests_may_be_listed() -> None:
    purposes_ = {purposes.DIRECT_MARKETING, purposes.SECURITY, purposes.CREDIT_CHECK}
    assert Code.OBJECTION_NARROWED not in codes(with_rule(changed(shop.RIGHTS[5], purposes=purposes_)))


def test_an_objection_that_leaves_marketing_out_does_not_reach_marketing() -> None:
    policy = with_rule(changed(shop.RIGHTS[5], purposes={purposes.SECURITY}))
    assert the(policy, Code.MARKETING_OBJECTION_MISSING).rules == ("newsletter", "offers", "ads")


def test_an_address_for_all_questions_is_a_channel_for_every_right() -> None:
    silent = changed(SHOP, rights=[changed(one, channels=()) for one in SHOP.rights])
    contact = Promise(id="contact", about="contact", text=text("write to us"), clauses=["rights"])
    assert Code.RIGHT_WITHOUT_CHANNEL in codes(silent)
    assert Code.RIGHT_WITHOUT_CHANNEL not in codes(changed(silent, promises=[*silent.promises, contact]))


# --- Recipients and transfers ---------------------------------------------------------------------


def test_whom_the_law_lets_ask_need_not_be_named_beforehand() -> None:
    assert Code.RECIPIENTS_VAGUE not in codes(SHOP)
    wider = changed(shop.AUTHORITIES, purposes={purposes.AUTHORITY_DEMAND, purposes.LEGAL_CLAIMS})
    assert the(with_rule(wider), Code.RECIPIENTS_VAGUE).rules == ("authorities",)


def test_a_clause_that_names_recipients_by_example_makes_its_disclosures_vague() -> None:
    policy = with_clause("carriers", leaves_open={"recipients"})
    assert the(policy, Code.RECIPIENTS_VAGUE).rules == ("carriers",)


def test_a_recipient_inside_the_eea_needs_no_mechanism() -> None:
    inside = changed(shop.HOSTING, countries={"DE"}, transfer=None, safeguards_copy=None)
    assert codes(with_rule(inside)) == codes(SHOP)


def test_a_condition_for_recipients_outside_the_eea_tells_of_transfers() -> None:
    abroad = changed(shop.CARRIERS, when=~WithinEEA())
    assert {
        Code.TRANSFER_COUNTRY_MISSING, Code.TRANSFER_MECHANISM_MISSING, Code.TRANSFER_COPY_MISSING,
    } <= codes(with_rule(abroad))  # fmt: skip


@pytest.mark.parametrize(
    ("on", "without_ground"),
    [
        (date(2020, 7, 16), False),
        (date(2020, 7, 17), True),
        (date(2023, 7, 9), True),
        (date(2023, 7, 10), False),
    ],
)
def test_an_adequacy_decision_counts_on_its_days(on: date, without_ground: bool) -> None:
    alone = changed(shop.HOSTING, transfer={TransferMechanism.ADEQUACY})
    assert (Code.TRANSFER_WITHOUT_GROUND in codes(with_rule(alone), on)) is without_ground


def test_a_decision_beside_other_mechanisms_stands_for_one_of_the_countries_at_least() -> None:
    both = {TransferMechanism.ADEQUACY, TransferMechanism.STANDARD_CLAUSES}
    nowhere = changed(shop.HOSTING, transfer=both, countries={"IN", "VN"})
    somewhere = changed(shop.HOSTING, transfer=both, countries={"IN", "JP"})
    (finding,) = found(with_rule(nowhere), Code.TRANSFER_WITHOUT_GROUND)
    assert finding.rules == ("hosting",)
    assert Code.TRANSFER_WITHOUT_GROUND not in codes(with_rule(somewhere))


def test_a_transfer_on_a_decision_alone_has_no_safeguards_to_copy() -> None:
    alone = changed(shop.HOSTING, transfer={TransferMechanism.ADEQUACY}, safeguards_copy=None)
    assert Code.TRANSFER_COPY_MISSING not in codes(with_rule(alone))


# --- Marketing, cookies, children -----------------------------------------------------------------


@pytest.mark.parametrize("dropped", [0, 1, 2])
def test_the_exception_for_customers_has_three_conditions(dropped: int) -> None:
    demanded = [facts.ADDRESS_FROM_SALE, facts.SIMILAR_PRODUCTS, facts.OPT_OUT_OFFERED]
    del demanded[dropped]
    rule = changed(shop.OFFERS, when=FactIs(fact=demanded[0]) & FactIs(fact=demanded[1]))
    assert the(with_rule(rule), Code.EMAIL_MARKETING_WITHOUT_CONSENT).rules == ("offers",)


def test_marketing_by_post_needs_no_consent() -> None:
    rule = changed(shop.OFFERS, purposes={purposes.POSTAL_MARKETING}, when=None)
    assert Code.EMAIL_MARKETING_WITHOUT_CONSENT not in codes(with_rule(rule))


def test_marketing_in_general_takes_in_marketing_by_e_mail() -> None:
    rule = changed(shop.OFFERS, purposes={purposes.MARKETING}, when=None)
    assert the(with_rule(rule), Code.EMAIL_MARKETING_WITHOUT_CONSENT).provisions == ("mfl.19",)


def test_norway_has_its_own_rules_on_marketing_and_cookies() -> None:
    policy = changed(
        with_rule(changed(shop.OFFERS, when=None)),
        jurisdiction="NO",
        cookies=Cookies(consent="switch_off"),
    )
    assert the(policy, Code.EMAIL_MARKETING_WITHOUT_CONSENT).provisions == ("no.markedsforingsloven.15",)
    assert the(policy, Code.COOKIES_WITHOUT_CONSENT).provisions == ("no.ekomloven.3-15",)
    assert Code.COOKIES_WITHOUT_CONSENT not in codes(policy, date(2024, 12, 31))


@pytest.mark.parametrize(
    ("on", "provision"),
    [
        (date(2011, 7, 1), "lek_2003.6.18"),
        (date(2022, 6, 2), "lek_2003.6.18"),
        (date(2022, 6, 3), "lek.9.28"),
    ],
)
def test_the_cookie_rule_is_that_of_the_day(on: date, provision: str) -> None:
    rule = changed(shop.ADS, basis=LegalBasis.LEGITIMATE_INTERESTS, when=None)
    policy = changed(with_rule(rule), cookies=None)
    assert the(policy, Code.COOKIES_WITHOUT_CONSENT, on).provisions == (provision,)


def test_a_cookie_that_the_service_cannot_do_without_needs_no_consent() -> None:
    needed = FactIs(fact=facts.COOKIE_STRICTLY_NECESSARY)
    rule = changed(shop.ADS, basis=LegalBasis.CONTRACT, when=needed)
    assert Code.COOKIES_WITHOUT_CONSENT not in codes(changed(with_rule(rule), cookies=None))


@pytest.mark.parametrize("fact", [facts.PARENTAL_CONSENT, facts.AGE_AT_CONSENT])
def test_a_condition_on_age_or_on_a_parents_consent_minds_children(fact: Fact) -> None:
    rule = changed(shop.NEWSLETTER, subjects={subjects.CHILD}, when=FactIs(fact=fact))
    assert Code.CHILD_CONSENT not in codes(with_rule(rule))


# --- Cards ----------------------------------------------------------------------------------------

CARDS = changed(
    shop.ORDERS,
    id="cards",
    data={data.PAYMENT_CARD_NUMBER},
    purposes={purposes.PAYMENT},
    storage=after(1, events.PURCHASED),
)


@pytest.mark.parametrize("way", [Protection.ENCRYPTED, Protection.HASHED, Protection.PSEUDONYMISED])
def test_a_card_number_is_unreadable_if_encrypted_or_hashed(way: Protection) -> None:
    policy = with_rule(changed(CARDS, when=ProtectedBy(protection=way)))
    assert (Code.CARD_NUMBER_READABLE in codes(policy)) is (way is Protection.PSEUDONYMISED)


def test_a_prohibition_of_readable_card_numbers_protects_them_all() -> None:
    clear = Prohibition(
        id="clear",
        actions={Action.KEEP},
        data={data.PAYMENT_CARD_DATA},
        when=~ProtectedBy(protection=Protection.ENCRYPTED),
        clauses=["no-sale"],
    )
    policy = changed(with_rule(CARDS), prohibitions=[shop.NO_SALE, clear])
    assert Code.CARD_NUMBER_READABLE not in codes(policy)


def test_a_category_that_takes_in_the_code_stores_it() -> None:
    policy = with_rule(changed(CARDS, data={data.PAYMENT_CARD_DATA}))
    assert the(policy, Code.CARD_CODE_STORED).severity is Severity.CRITICAL


def test_card_data_that_only_pass_through_are_not_stored() -> None:
    policy = with_rule(changed(CARDS, data={data.PAYMENT_CARD_DATA}, storage=Never()))
    assert codes(policy) == codes(SHOP)


def test_the_card_standard_is_encoded_from_its_fourth_version_on() -> None:
    assert Code.CARD_NUMBER_READABLE not in codes(with_rule(CARDS), date(2022, 3, 30))
    assert Code.CARD_NUMBER_READABLE in codes(with_rule(CARDS), date(2022, 3, 31))


# --- Rules among themselves -----------------------------------------------------------------------


def test_a_fact_that_must_be_yes_and_no_never_holds() -> None:
    both = FactIs(fact=facts.NECESSARY) & FactIs(fact=facts.NECESSARY, value=False)
    assert the(with_rule(changed(shop.SAFETY, when=both)), Code.RULE_NEVER_APPLIES).rules == ("safety",)


def test_a_rule_that_another_one_always_overrides_never_applies() -> None:
    instead = changed(shop.ORDERS, id="instead", overrides={"orders"})
    assert the(with_rule(instead), Code.RULE_NEVER_APPLIES).rules == ("orders", "instead")


@pytest.mark.parametrize(
    "fields",
    [
        {"when": FactIs(fact=facts.NECESSARY)},
        {"data": {data.NAME}},
        {"subjects": {subjects.GUEST_CUSTOMER}},
        {"purposes": {purposes.DELIVERY}},
    ],
    ids=lambda fields: next(iter(fields)),
)
def test_a_rule_that_is_overridden_in_part_still_applies(fields: dict[str, object]) -> None:
    instead = changed(shop.ORDERS, id="instead", overrides={"orders"}, **fields)
    assert Code.RULE_NEVER_APPLIES not in codes(with_rule(instead))


@pytest.mark.parametrize(
    "fields",
    [
        {"basis": LegalBasis.LEGAL_OBLIGATION},
        {"storage": after(1, events.PURCHASED)},
        {"data": {data.NAME, data.PHONE_NUMBER}},
    ],
    ids=lambda fields: next(iter(fields)),
)
def test_a_rule_that_lets_something_else_happen_is_not_shadowed(fields: dict[str, object]) -> None:
    other = changed(shop.ORDERS, **{"id": "other", "data": {data.NAME}, **fields})
    assert Code.RULE_SHADOWED not in codes(with_rule(other))


def test_of_two_rules_that_say_the_same_the_second_is_too_much() -> None:
    finding = the(with_rule(changed(shop.ORDERS, id="again")), Code.RULE_SHADOWED)
    assert (finding.params["rule"], finding.params["other"]) == ("again", "orders")


def test_a_prohibition_of_sharing_leaves_an_activity_alone() -> None:
    policy = with_rule(Prohibition(id="never", actions={Action.SHARE}, clauses=["no-sale"]))
    rules = {one.params["other"] for one in found(policy, Code.RULES_CONTRADICT)}
    assert rules == {"carriers", "hosting", "authorities"}


def test_a_prohibition_of_one_of_several_purposes_contradicts_the_rule() -> None:
    sold = changed(shop.SAFETY, purposes={purposes.SECURITY, purposes.DATA_SALE})
    never = Prohibition(id="never", purposes={purposes.DATA_SALE}, clauses=["no-sale"])
    policy = changed(with_rule(sold), prohibitions=(never,))
    (finding,) = found(policy, Code.RULES_CONTRADICT)
    assert finding.rules == ("never", "safety")


def test_a_prohibition_with_an_exception_or_a_condition_rules_nothing_out() -> None:
    excepted = Prohibition(id="a", data={data.IP_ADDRESS}, unless={purposes.SECURITY}, clauses=["no-sale"])
    at_times = Prohibition(
        id="b", data={data.IP_ADDRESS}, when=FactIs(fact=facts.NECESSARY), clauses=["no-sale"]
    )
    for prohibition in (excepted, at_times):
        assert Code.RULES_CONTRADICT not in codes(with_rule(prohibition))


def test_a_disclosure_to_others_than_a_prohibition_names_stands() -> None:
    elsewhere = Prohibition(
        id="never", actions={Action.SHARE}, recipients={recipients.DATA_BROKER}, clauses=["no-sale"]
    )
    assert Code.RULES_CONTRADICT not in codes(with_rule(elsewhere))


# --- Prohibitions of transfers --------------------------------------------------------------------


@pytest.mark.parametrize(
    ("when", "contradicts"),
    [
        (~WithinEEA(), True),
        (CountryIn(countries={"US", "CN"}), True),
        (~CountryIn(countries={"SE"}), True),
        (~CountryIn(countries={"US"}), False),
        (WithinEEA(), False),
        (~WithinEEA() | FactIs(fact=facts.NECESSARY), True),
        (~WithinEEA() & ~FactIs(fact=facts.NECESSARY), False),
        (~WithinEEA() & ~TransferBy(mechanisms={TransferMechanism.BINDING_CORPORATE_RULES}), True),
        (~WithinEEA() & ~TransferBy(mechanisms=set(TransferMechanism)), False),
    ],
)
def test_a_prohibition_is_held_against_the_countries_of_a_disclosure(
    when: Condition, contradicts: bool
) -> None:
    """The hosting goes to the United States, on an adequacy decision or standard clauses."""
    policy = with_rule(Prohibition(id="inside", actions={Action.SHARE}, when=when, clauses=["no-sale"]))
    named = [finding.rules for finding in found(policy, Code.TRANSFER_PROHIBITED)]
    assert named == ([("inside", "hosting")] if contradicts else [])


def test_a_disclosure_to_a_third_country_that_it_does_not_name_is_prohibited_too() -> None:
    outside = changed(shop.HOSTING, countries=frozenset())
    inside = Prohibition(id="inside", actions={Action.SHARE}, when=~WithinEEA(), clauses=["no-sale"])
    policy = changed(with_rule(outside), prohibitions=[inside])
    assert the(policy, Code.TRANSFER_PROHIBITED).rules == ("inside", "hosting")
    listed = changed(inside, when=CountryIn(countries={"US"}))
    assert found(changed(policy, prohibitions=[listed]), Code.TRANSFER_PROHIBITED) == []
