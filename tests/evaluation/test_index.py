"""Which rules concern a question: what covers it, and what only touches it."""

from __future__ import annotations

import pytest

from privpolicy.evaluation import ReasonCode, may_keep, may_share, may_use
from privpolicy.vocabulary import data, purposes, recipients
from privpolicy.vocabulary.enums import Action, LegalBasis
from privpolicy.vocabulary.term import DataCategory, Purpose, Recipient, Words
from tests.evaluation.shop import ON, activity, aside, disclosure, policy, prohibition, reasons, record, the

WORDS = Words(label="x", definition="y")


@pytest.mark.parametrize(
    ("category", "code"),
    [
        (data.POSTAL_ADDRESS, ReasonCode.ACTIVITY),
        (data.DELIVERY_ADDRESS, ReasonCode.ACTIVITY),
        (data.CONTACT_DETAILS, ReasonCode.UNDECLARED_CATEGORY),
        (data.EMAIL_ADDRESS, ReasonCode.UNDECLARED_CATEGORY),
    ],
)
def test_an_activity_covers_its_categories_and_narrower_ones(
    category: DataCategory, code: ReasonCode
) -> None:
    verdict = may_keep(
        policy(activity(data={data.POSTAL_ADDRESS})), record(category), purpose=purposes.PURCHASE, on=ON
    )
    assert verdict.codes == (code,)
    if code is ReasonCode.UNDECLARED_CATEGORY:
        assert verdict.denied
        assert the(verdict, code).params == {"category": str(category)}


@pytest.mark.parametrize(
    ("purpose", "code"),
    [
        (purposes.EMAIL_MARKETING, ReasonCode.ACTIVITY),
        (purposes.NEWSLETTER, ReasonCode.ACTIVITY),
        (purposes.DIRECT_MARKETING, ReasonCode.UNDECLARED_PURPOSE),
        (purposes.ANY_PURPOSE, ReasonCode.UNDECLARED_PURPOSE),
        (purposes.SMS_MARKETING, ReasonCode.UNDECLARED_PURPOSE),
        (purposes.PURCHASE, ReasonCode.UNDECLARED_PURPOSE),
    ],
)
def test_an_activity_covers_its_purposes_and_narrower_ones(purpose: Purpose, code: ReasonCode) -> None:
    rules = policy(activity(purposes={purposes.EMAIL_MARKETING}, clauses=("1",)))
    verdict = may_use(rules, record(), purpose=purpose, on=ON)
    assert verdict.codes == (code,)
    if code is ReasonCode.UNDECLARED_PURPOSE:
        assert verdict.denied
        assert verdict.rules == ()
        assert the(verdict, code).params["purpose"] == str(purpose)


def test_an_undeclared_purpose_cites_the_activities_for_purposes_of_the_same_kind() -> None:
    rules = policy(activity(purposes={purposes.EMAIL_MARKETING}, clauses=("1",)))
    sibling = the(
        may_use(rules, record(), purpose=purposes.SMS_MARKETING, on=ON), ReasonCode.UNDECLARED_PURPOSE
    )
    assert sibling.clauses == ("1",)
    assert sibling.params["declared"] == ("email_marketing",)
    other = the(may_use(rules, record(), purpose=purposes.PURCHASE, on=ON), ReasonCode.UNDECLARED_PURPOSE)
    assert other.clauses == ()


def test_a_policys_own_term_is_covered_by_what_it_lies_within() -> None:
    shoe = DataCategory("shoe_size", sv=WORDS, en=WORDS, broader="sizes")
    rules = policy(activity(data={data.PREFERENCES}), terms=(shoe,))
    assert reasons(may_keep(rules, record(shoe), purpose=purposes.PURCHASE, on=ON)) == {
        ("orders", ReasonCode.ACTIVITY)
    }


def test_an_own_term_without_a_broader_one_lies_within_the_root() -> None:
    shoe = DataCategory("shoe_size", sv=WORDS, en=WORDS)
    rules = policy(activity(data={data.PERSONAL_DATA}), terms=(shoe,))
    assert may_keep(rules, record(shoe), purpose=purposes.PURCHASE, on=ON).rules == ("orders",)


def test_a_question_that_names_a_basis_counts_only_activities_on_it() -> None:
    rules = policy(activity("contract", clauses=("1",)), activity("duty", basis=LegalBasis.LEGAL_OBLIGATION))
    found = may_use(rules, record(), purpose=purposes.PURCHASE, on=ON, basis=LegalBasis.CONTRACT)
    assert reasons(found) == {("contract", ReasonCode.ACTIVITY)}
    other = may_use(rules, record(), purpose=purposes.PURCHASE, on=ON, basis=LegalBasis.CONSENT)
    assert other.denied
    assert reasons(other) == {("contract", ReasonCode.OTHER_BASIS), ("duty", ReasonCode.OTHER_BASIS)}
    assert {one.params["basis"] for one in other.findings} == {"contract", "legal_obligation"}
    assert {one.params["asked"] for one in other.findings} == {"consent"}


# Disclosures.


@pytest.mark.parametrize(
    ("to", "shared"),
    [
        (recipients.PAYMENT_PROVIDER, True),
        (recipients.CARD_ACQUIRER, True),
        (recipients.RECIPIENT, False),
        (recipients.CARRIER, False),
    ],
)
def test_a_disclosure_covers_its_recipients_and_narrower_ones(to: Recipient, *, shared: bool) -> None:
    rules = policy(
        activity(), disclosure("payments", recipients={recipients.PAYMENT_PROVIDER}, clauses=("5",))
    )
    verdict = may_share(rules, record(), to=to, purpose=purposes.PURCHASE, country="SE", on=ON)
    if shared:
        assert reasons(verdict) == {("orders", ReasonCode.ACTIVITY), ("payments", ReasonCode.DISCLOSURE)}
        assert verdict.clauses == ("5",)
    else:
        assert verdict.denied
        assert reasons(verdict) == {(None, ReasonCode.UNDECLARED_RECIPIENT)}
        assert the(verdict, ReasonCode.UNDECLARED_RECIPIENT).params == {
            "recipient": str(to),
            "purpose": "purchase",
        }


def test_a_disclosure_covers_its_data_and_its_purposes() -> None:
    rules = policy(
        activity(data={data.NAME, data.AGE}, purposes={purposes.PURCHASE, purposes.PAYMENT}), disclosure()
    )
    other_data = may_share(
        rules, record(data.AGE), to=recipients.CARRIER, purpose=purposes.PURCHASE, country="SE", on=ON
    )
    other_purpose = may_share(
        rules, record(), to=recipients.CARRIER, purpose=purposes.PAYMENT, country="SE", on=ON
    )
    for verdict in (other_data, other_purpose):
        assert verdict.denied
        assert ReasonCode.UNDECLARED_RECIPIENT in verdict.codes


# Prohibitions.


@pytest.mark.parametrize(
    ("category", "bites"),
    [
        (data.CONTACT_DETAILS, True),
        (data.POSTAL_ADDRESS, True),
        (data.DELIVERY_ADDRESS, True),
        (data.EMAIL_ADDRESS, False),
    ],
)
def test_a_prohibition_bites_where_its_data_are_broader_or_narrower(
    category: DataCategory, *, bites: bool
) -> None:
    rules = policy(
        activity(data={data.CONTACT_DETAILS}), prohibition(data={data.POSTAL_ADDRESS}, clauses=("9",))
    )
    verdict = may_keep(rules, record(category), purpose=purposes.PURCHASE, on=ON)
    if bites:
        assert reasons(verdict) == {("never", ReasonCode.PROHIBITED)}
        assert verdict.clauses == ("9",)
        assert verdict.denied
    else:
        assert reasons(verdict) == {("orders", ReasonCode.ACTIVITY)}


@pytest.mark.parametrize(
    ("purpose", "bites"),
    [
        (purposes.EMAIL_MARKETING, True),
        (purposes.NEWSLETTER, True),
        (purposes.MARKETING, True),
        (purposes.SMS_MARKETING, False),
    ],
)
def test_a_prohibition_bites_where_its_purposes_are_broader_or_narrower(
    purpose: Purpose, *, bites: bool
) -> None:
    rules = policy(activity(purposes={purposes.MARKETING}), prohibition(purposes={purposes.EMAIL_MARKETING}))
    verdict = may_use(rules, record(), purpose=purpose, on=ON)
    assert verdict.codes == ((ReasonCode.PROHIBITED if bites else ReasonCode.ACTIVITY),)


@pytest.mark.parametrize(
    ("purpose", "bites"),
    [
        (purposes.EMAIL_MARKETING, False),
        (purposes.NEWSLETTER, False),
        (purposes.DIRECT_MARKETING, True),
        (purposes.SMS_MARKETING, True),
    ],
)
def test_an_excepted_purpose_excepts_itself_and_narrower_ones(purpose: Purpose, *, bites: bool) -> None:
    rules = policy(activity(purposes={purposes.MARKETING}), prohibition(unless={purposes.EMAIL_MARKETING}))
    verdict = may_use(rules, record(), purpose=purpose, on=ON)
    assert verdict.codes == ((ReasonCode.PROHIBITED if bites else ReasonCode.ACTIVITY),)


@pytest.mark.parametrize("action", Action)
def test_a_prohibition_bites_for_the_actions_that_it_names(action: Action) -> None:
    rules = policy(activity(), disclosure(), prohibition(actions={action}))
    verdicts = {
        Action.KEEP: may_keep(rules, record(), purpose=purposes.PURCHASE, on=ON),
        Action.USE: may_use(rules, record(), purpose=purposes.PURCHASE, on=ON),
        Action.SHARE: may_share(
            rules, record(), to=recipients.CARRIER, purpose=purposes.PURCHASE, country="SE", on=ON
        ),
    }
    assert [asked for asked, verdict in verdicts.items() if ReasonCode.PROHIBITED in verdict.codes] == [
        action
    ]


@pytest.mark.parametrize(
    ("to", "bites"),
    [
        (recipients.PARTNER, True),
        (recipients.MARKETING_PARTNER, True),
        (recipients.RECIPIENT, True),
        (recipients.CARRIER, False),
    ],
)
def test_a_prohibition_of_sharing_with_some_bites_where_it_touches_the_recipient(
    to: Recipient, *, bites: bool
) -> None:
    rules = policy(
        activity(),
        disclosure(recipients={recipients.RECIPIENT}),
        prohibition(recipients={recipients.PARTNER}),
    )
    verdict = may_share(rules, record(), to=to, purpose=purposes.PURCHASE, country="SE", on=ON)
    assert (ReasonCode.PROHIBITED in verdict.codes) is bites


def test_for_keeping_and_using_only_prohibitions_that_name_no_particular_recipient_count() -> None:
    rules = policy(activity(), prohibition(recipients={recipients.PARTNER}))
    assert may_keep(rules, record(), purpose=purposes.PURCHASE, on=ON).codes == (ReasonCode.ACTIVITY,)
    assert may_use(rules, record(), purpose=purposes.PURCHASE, on=ON).codes == (ReasonCode.ACTIVITY,)


def test_forbidden_is_kept_apart_from_not_declared() -> None:
    rules = policy(activity(), prohibition(data={data.AGE}))
    forbidden = may_keep(rules, record(data.AGE), purpose=purposes.PURCHASE, on=ON)
    undeclared = may_keep(rules, record(data.GENDER), purpose=purposes.PURCHASE, on=ON)
    assert reasons(forbidden) == {("never", ReasonCode.PROHIBITED)}
    assert aside(forbidden) == {(None, ReasonCode.UNDECLARED_CATEGORY)}
    assert reasons(undeclared) == {(None, ReasonCode.UNDECLARED_CATEGORY)}
