"""The shop's registers: what a consent covers, and what a withdrawal and an objection touch."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from privpolicy.evaluation import Missing, ReasonCode, Verdict, may_keep, may_share
from privpolicy.model import Consent, Policy, Record
from privpolicy.vocabulary import data, purposes, recipients
from privpolicy.vocabulary.enums import LegalBasis
from privpolicy.vocabulary.term import Purpose, Recipient
from tests.evaluation.shop import ON, activity, disclosure, policy, reasons, record, the

DAY = timedelta(days=1)
GIVEN, WITHDRAWN = date(2024, 2, 29), date(2024, 3, 31)


def on_consent(purpose: Purpose) -> Policy:
    return policy(
        activity(purposes={purpose}, basis=LegalBasis.CONSENT, clauses=("1",)),
        disclosure(purposes={purpose}, recipients={recipients.RECIPIENT}),
    )


def kept(about: Record, on: date = ON, purpose: Purpose = purposes.NEWSLETTER) -> Verdict:
    return may_keep(on_consent(purpose), about, purpose=purpose, on=on)


def consent(
    purpose: Purpose = purposes.NEWSLETTER, given: date = GIVEN, withdrawn: date | None = None
) -> Consent:
    return Consent(purposes={purpose}, given=given, withdrawn=withdrawn)


def test_a_consent_stands_from_the_day_it_was_given() -> None:
    about = record(consents=(consent(),))
    assert reasons(kept(about, GIVEN - DAY)) == {("orders", ReasonCode.CONSENT_MISSING)}
    verdict = kept(about, GIVEN)
    assert reasons(verdict) == {("orders", ReasonCode.ACTIVITY)}
    assert the(verdict, ReasonCode.ACTIVITY).params["basis"] == "consent"


def test_a_withdrawal_bites_on_the_day_it_is_received() -> None:
    about = record(consents=(consent(withdrawn=WITHDRAWN),))
    assert kept(about, WITHDRAWN - DAY).codes == (ReasonCode.ACTIVITY,)
    verdict = kept(about, WITHDRAWN)
    assert reasons(verdict) == {("orders", ReasonCode.CONSENT_WITHDRAWN)}
    finding = the(verdict, ReasonCode.CONSENT_WITHDRAWN)
    assert finding.params["day"] == WITHDRAWN
    assert finding.params["purpose"] == "newsletter"
    assert finding.clauses == ("1",)


def test_given_and_withdrawn_on_the_same_day_is_withdrawn() -> None:
    about = record(consents=(consent(withdrawn=GIVEN),))
    assert reasons(kept(about, GIVEN)) == {("orders", ReasonCode.CONSENT_WITHDRAWN)}


@pytest.mark.parametrize(("again", "code"), [(0, ReasonCode.CONSENT_WITHDRAWN), (1, ReasonCode.ACTIVITY)])
def test_only_a_consent_given_after_the_withdrawal_stands(again: int, code: ReasonCode) -> None:
    anew = consent(given=WITHDRAWN + again * DAY)
    about = record(consents=(consent(withdrawn=WITHDRAWN), anew))
    assert kept(about).codes == (code,)


def test_a_withdrawal_to_come_counts_for_nothing_yet() -> None:
    about = record(consents=(consent(withdrawn=ON + DAY), consent(given=ON)))
    assert kept(about).codes == (ReasonCode.ACTIVITY,)


@pytest.mark.parametrize(
    ("consented", "code"),
    [
        (purposes.NEWSLETTER, ReasonCode.CONSENT_MISSING),
        (purposes.EMAIL_MARKETING, ReasonCode.ACTIVITY),
        (purposes.DIRECT_MARKETING, ReasonCode.ACTIVITY),
        (purposes.ANY_PURPOSE, ReasonCode.ACTIVITY),
        (purposes.SMS_MARKETING, ReasonCode.CONSENT_MISSING),
    ],
)
def test_a_consent_covers_its_purpose_and_narrower_ones(consented: Purpose, code: ReasonCode) -> None:
    verdict = kept(record(consents=(consent(consented),)), purpose=purposes.EMAIL_MARKETING)
    assert verdict.codes == (code,)


@pytest.mark.parametrize(
    ("withdrawn_from", "code"),
    [
        (purposes.NEWSLETTER, ReasonCode.CONSENT_WITHDRAWN),
        (purposes.EMAIL_MARKETING, ReasonCode.CONSENT_WITHDRAWN),
        (purposes.DIRECT_MARKETING, ReasonCode.CONSENT_WITHDRAWN),
        (purposes.SMS_MARKETING, ReasonCode.ACTIVITY),
        (purposes.STATISTICS, ReasonCode.ACTIVITY),
    ],
)
def test_a_withdrawal_that_touches_the_purpose_takes_away_every_consent_given_before_it(
    withdrawn_from: Purpose, code: ReasonCode
) -> None:
    about = record(consents=(consent(purposes.MARKETING), consent(withdrawn_from, GIVEN + DAY, WITHDRAWN)))
    assert kept(about, purpose=purposes.EMAIL_MARKETING).codes == (code,)


def test_an_unknown_register_of_consents_is_missing_and_an_empty_one_is_not() -> None:
    verdict = kept(record(complete=False))
    assert ("orders", ReasonCode.CONSENT_UNKNOWN) in reasons(verdict)
    assert Missing("register", "consents") in verdict.missing
    assert kept(record(consents=())).codes == (ReasonCode.CONSENT_MISSING,)


# Consent by recipient.


def shared(about: Record, to: Recipient) -> Verdict:
    return may_share(
        on_consent(purposes.NEWSLETTER), about, to=to, purpose=purposes.NEWSLETTER, country="SE", on=ON
    )


def to_partners(withdrawn: date | None = None) -> Consent:
    return Consent(
        purposes={purposes.NEWSLETTER}, given=GIVEN, withdrawn=withdrawn, recipients={recipients.PARTNER}
    )


@pytest.mark.parametrize(
    ("to", "code"),
    [
        (recipients.PARTNER, ReasonCode.ACTIVITY),
        (recipients.MARKETING_PARTNER, ReasonCode.ACTIVITY),
        (recipients.CARRIER, ReasonCode.CONSENT_OTHER_RECIPIENT),
        (recipients.RECIPIENT, ReasonCode.CONSENT_OTHER_RECIPIENT),
    ],
)
def test_a_consent_that_was_asked_for_by_recipient_covers_those_and_narrower_ones(
    to: Recipient, code: ReasonCode
) -> None:
    verdict = shared(record(consents=(to_partners(),)), to)
    assert ("orders", code) in reasons(verdict)
    assert verdict.permitted is (code is ReasonCode.ACTIVITY)


def test_a_consent_that_was_not_asked_for_by_recipient_covers_all() -> None:
    assert shared(record(consents=(consent(),)), recipients.CARRIER).permitted


def test_a_consent_by_recipient_lets_the_data_be_kept() -> None:
    assert kept(record(consents=(to_partners(),))).codes == (ReasonCode.ACTIVITY,)


@pytest.mark.parametrize(
    ("to", "code"),
    [
        (recipients.MARKETING_PARTNER, ReasonCode.CONSENT_WITHDRAWN),
        (recipients.RECIPIENT, ReasonCode.CONSENT_WITHDRAWN),
        (recipients.CARRIER, ReasonCode.ACTIVITY),
    ],
)
def test_a_withdrawal_for_one_recipient_touches_that_recipient(to: Recipient, code: ReasonCode) -> None:
    about = record(consents=(consent(), to_partners(WITHDRAWN)))
    assert ("orders", code) in reasons(shared(about, to))


def test_what_is_absent_from_one_register_says_nothing_of_another() -> None:
    about = Record(data={data.NAME}, consents=(consent(),), objections=())
    verdict = kept(about)
    assert set(verdict.missing) == {Missing("register", "requests")}
