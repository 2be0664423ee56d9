"""What mymuse.se may keep, use and share by its policy of 2014, and which clause says so.

Where the text leaves room for two readings, the case says which one is taken.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Final

import pytest

from privpolicy.evaluation import may_keep, may_share, may_use
from privpolicy.evaluation.reasons import ReasonCode as Code
from privpolicy.evaluation.verdict import Verdict
from privpolicy.model import Objection, Policy, Record
from privpolicy.policies.mymuse_se import KLARNA, MYMUSE_SE, MYMUSE_SE_UNDER_GDPR
from privpolicy.vocabulary import data, events, facts, purposes, recipients, states, subjects
from privpolicy.vocabulary.enums import UNKNOWN, Outcome, Protection
from privpolicy.vocabulary.term import Purpose, Recipient

AUTUMN: Final = date(2014, 10, 1)
PERMITTED, DENIED, UNDETERMINED = Outcome.PERMITTED, Outcome.DENIED, Outcome.UNDETERMINED


@dataclass(frozen=True, kw_only=True)
class Case:
    """A question, the answer expected, the clauses and the reason that must be among the deciding ones."""

    name: str
    may: str
    record: Record
    expect: Outcome
    purpose: Purpose | None = None
    to: Recipient | None = None
    on: date = AUTUMN
    clauses: frozenset[str] = frozenset()
    code: Code | None = None
    last_day: date | None = None
    obligation: str = ""
    reading: str = ""

    def ask(self, policy: Policy = MYMUSE_SE) -> Verdict:
        """The verdict; recipients are in Sweden."""
        match self.may:
            case "keep":
                return may_keep(policy, self.record, purpose=self.purpose, on=self.on)
            case "use":
                assert self.purpose is not None
                return may_use(policy, self.record, purpose=self.purpose, on=self.on)
            case _:
                assert self.purpose is not None
                assert self.to is not None
                return may_share(
                    policy, self.record, to=self.to, purpose=self.purpose, country="SE", on=self.on
                )


# All that the shop has on file, known to be all: what is not said has not happened.
FINANCING: Final = Record(data={data.FINANCING_DATA}, subjects={subjects.CUSTOMER}, complete=True)
CONTACT: Final = Record(data={data.NAME, data.EMAIL_ADDRESS}, subjects={subjects.CUSTOMER}, complete=True)
EMAIL: Final = Record(data={data.EMAIL_ADDRESS}, subjects={subjects.ACCOUNT_HOLDER}, complete=True)
SESSION_COOKIE: Final = Record(data={data.SESSION_COOKIE}, subjects={subjects.VISITOR}, complete=True)
PROFILE: Final = Record(data={data.SOCIAL_PROFILE}, subjects={subjects.ACCOUNT_HOLDER}, complete=True)
PURCHASES: Final = Record(
    data={data.PURCHASE_HISTORY, data.SEARCH_ACTIVITY}, subjects={subjects.CUSTOMER}, complete=True
)
CARD: Final = Record(
    data={data.PAYMENT_CARD_NUMBER},
    subjects={subjects.CUSTOMER},
    protection={Protection.ENCRYPTED},
    complete=True,
)
NO_CARD_NEED: Final = {
    states.REFUND_PENDING: False,
    states.RESERVATION_PENDING: False,
    states.PAYMENT_PROBLEM_OPEN: False,
}


def known(record: Record, **more: object) -> Record:
    """The record with more known about it."""
    return record.model_copy(update=more)


KLARNA_DATA: Final = (
    Case(
        name="financing data are not kept",
        may="keep",
        record=FINANCING,
        purpose=purposes.FINANCING,
        expect=DENIED,
        clauses=frozenset({"collect.financing.2"}),
        code=Code.PROHIBITED,
    ),
    Case(
        name="financing data are not kept for a single day to solve a payment problem",
        may="keep",
        record=known(FINANCING, states={states.PAYMENT_PROBLEM_OPEN: True}),
        purpose=purposes.PAYMENT_PROBLEMS,
        expect=DENIED,
        clauses=frozenset({"collect.financing.2"}),
        code=Code.PROHIBITED,
    ),
    Case(
        name="financing data are not used for marketing",
        may="use",
        record=FINANCING,
        purpose=purposes.MARKETING,
        expect=DENIED,
        clauses=frozenset({"collect.financing.2"}),
        code=Code.PROHIBITED,
    ),
    Case(
        name="name and address go to Klarna for the financing that the customer wants",
        may="share",
        record=Record(data={data.NAME, data.POSTAL_ADDRESS}, facts={facts.NECESSARY: True}, complete=True),
        purpose=purposes.FINANCING,
        to=KLARNA,
        expect=PERMITTED,
        clauses=frozenset({"share.1", "collect.financing.1"}),
        code=Code.DISCLOSURE,
        reading="necessary for a service she asked for; not: only the customer herself gives data to Klarna",
    ),
    Case(
        name="name and address stay where Klarna's financing does not need them",
        may="share",
        record=Record(data={data.NAME, data.POSTAL_ADDRESS}, facts={facts.NECESSARY: False}, complete=True),
        purpose=purposes.FINANCING,
        to=KLARNA,
        expect=DENIED,
        clauses=frozenset({"share.1"}),
        code=Code.PROHIBITED,
    ),
)

CARD_NUMBERS: Final = (
    Case(
        name="a card number is not kept half a year for a problem that might come",
        may="keep",
        record=known(CARD, events={events.PURCHASED: date(2014, 4, 1)}, states=NO_CARD_NEED),
        expect=DENIED,
        clauses=frozenset({"collect.payment"}),
        code=Code.STATE_NOT_LASTING,
        reading='"eventuella problem" is a problem that has come up, not one that may still come',
    ),
    Case(
        name="a card number goes as soon as the shop says that the refund is done",
        may="keep",
        record=known(CARD, states=NO_CARD_NEED),
        purpose=purposes.CREDITING,
        expect=DENIED,
        clauses=frozenset({"collect.payment"}),
        code=Code.STATE_NOT_LASTING,
    ),
    Case(
        name="a card number stays through the day of the refund where only the day is known",
        may="keep",
        record=known(CARD, events={events.REFUND_REQUESTED: date(2014, 9, 20), events.REFUND_PAID: AUTUMN}),
        expect=PERMITTED,
        clauses=frozenset({"collect.payment"}),
        code=Code.ACTIVITY,
        last_day=AUTUMN,
    ),
    Case(
        name="a card number is gone the day after the refund",
        may="keep",
        record=known(
            CARD,
            events={events.REFUND_REQUESTED: date(2014, 9, 20), events.REFUND_PAID: date(2014, 9, 30)},
        ),
        purpose=purposes.CREDITING,
        expect=DENIED,
        clauses=frozenset({"collect.payment"}),
        code=Code.STORAGE_ENDED,
        last_day=date(2014, 9, 30),
    ),
    Case(
        name="one need that is still alive keeps the card number",
        may="keep",
        record=known(CARD, states={**NO_CARD_NEED, states.PAYMENT_PROBLEM_OPEN: True}),
        expect=PERMITTED,
        clauses=frozenset({"collect.payment"}),
        code=Code.ACTIVITY,
    ),
    Case(
        name="a reservation not yet released keeps the card number",
        may="keep",
        record=known(CARD, states={**NO_CARD_NEED, states.RESERVATION_PENDING: True}),
        expect=PERMITTED,
        clauses=frozenset({"collect.payment"}),
        code=Code.ACTIVITY,
        reading="the Swedish text; the English one does not name the reservation",
    ),
    Case(
        name="a debit card's number is a card number",
        may="keep",
        record=known(CARD, data={data.DEBIT_CARD_NUMBER}, states={states.REFUND_PENDING: True}),
        purpose=purposes.CREDITING,
        expect=PERMITTED,
        clauses=frozenset({"collect.payment"}),
        code=Code.ACTIVITY,
    ),
    Case(
        name="nobody can say while it is unknown whether the card number is encrypted",
        may="keep",
        record=known(CARD, protection={Protection.ENCRYPTED: UNKNOWN}, states={states.REFUND_PENDING: True}),
        purpose=purposes.CREDITING,
        expect=UNDETERMINED,
        clauses=frozenset({"collect.payment"}),
        code=Code.PROHIBITION_UNKNOWN,
    ),
    Case(
        name="a card number in the clear is not kept",
        may="keep",
        record=known(CARD, protection={Protection.ENCRYPTED: False}, states={states.REFUND_PENDING: True}),
        purpose=purposes.CREDITING,
        expect=DENIED,
        clauses=frozenset({"collect.payment"}),
        code=Code.PROHIBITED,
    ),
    Case(
        name="a card number past its need is not used for crediting",
        may="use",
        record=known(CARD, states=NO_CARD_NEED),
        purpose=purposes.CREDITING,
        expect=DENIED,
        clauses=frozenset({"collect.payment"}),
        code=Code.STATE_NOT_LASTING,
    ),
    Case(
        name="card data pass through to the card acquirer for the payment",
        may="share",
        record=CARD,
        purpose=purposes.PAYMENT,
        to=recipients.CARD_ACQUIRER,
        expect=PERMITTED,
        clauses=frozenset({"share.2"}),
        code=Code.DISCLOSURE,
    ),
)

COOKIES: Final = (
    Case(
        name="a session cookie is gone after the browser was closed",
        may="keep",
        record=known(SESSION_COOKIE, events={events.BROWSER_SESSION_ENDED: date(2014, 9, 30)}),
        purpose=purposes.SITE_VISIT,
        expect=DENIED,
        clauses=frozenset({"collect.cookies.4"}),
        code=Code.STORAGE_ENDED,
        last_day=date(2014, 9, 30),
    ),
    Case(
        name="a session cookie is used while the browser is open",
        may="use",
        record=known(
            SESSION_COOKIE,
            states={states.COOKIES_OFF: False},
            events={events.BROWSER_SESSION_STARTED: AUTUMN, events.BROWSER_SESSION_ENDED: None},
        ),
        purpose=purposes.SITE_VISIT,
        expect=PERMITTED,
        clauses=frozenset({"collect.cookies.3", "collect.cookies.4"}),
        code=Code.ACTIVITY,
    ),
    Case(
        name="no cookie where the visitor has switched cookies off",
        may="use",
        record=known(SESSION_COOKIE, states={states.COOKIES_OFF: True}),
        purpose=purposes.SITE_VISIT,
        expect=DENIED,
        clauses=frozenset({"choice.4"}),
        code=Code.PROHIBITED,
    ),
    Case(
        name="nobody can say how long a permanent cookie is kept after the relationship",
        may="keep",
        record=Record(
            data={data.PERMANENT_COOKIE},
            events={events.RELATIONSHIP_ENDED: date(2014, 9, 1)},
            complete=True,
        ),
        purpose=purposes.SITE_VISIT,
        expect=UNDETERMINED,
        clauses=frozenset({"intro.4", "collect.cookies.5"}),
        code=Code.TEXT_UNCLEAR,
    ),
    Case(
        name="partners show campaigns with cookies that point nobody out",
        may="share",
        record=known(
            SESSION_COOKIE, data={data.MARKETING_COOKIE}, facts={facts.PERSONALLY_IDENTIFYING: False}
        ),
        purpose=purposes.PARTNER_ADVERTISING,
        to=recipients.MARKETING_PARTNER,
        expect=PERMITTED,
        clauses=frozenset({"share.5", "share.6"}),
        code=Code.DISCLOSURE,
        reading='share.5 is the special rule for cookies and goes before "endast" in collect.auto.4',
    ),
    Case(
        name="partners get no campaign cookies that point somebody out",
        may="share",
        record=known(
            SESSION_COOKIE, data={data.MARKETING_COOKIE}, facts={facts.PERSONALLY_IDENTIFYING: True}
        ),
        purpose=purposes.PARTNER_ADVERTISING,
        to=recipients.MARKETING_PARTNER,
        expect=DENIED,
        clauses=frozenset({"share.6"}),
        code=Code.PROHIBITED,
    ),
)

AUTOMATIC_DATA: Final = (
    Case(
        name="a browser is not recognised for marketing by what it sends",
        may="use",
        record=Record(
            data={data.BROWSER_VERSION, data.SCREEN_RESOLUTION, data.IP_ADDRESS},
            states={states.COOKIES_OFF: True},
            complete=True,
        ),
        purpose=purposes.MARKETING,
        expect=DENIED,
        clauses=frozenset({"collect.auto.4"}),
        code=Code.PROHIBITED,
    ),
    Case(
        name="the screen resolution is kept for the user experience",
        may="keep",
        record=Record(data={data.SCREEN_RESOLUTION}, complete=True),
        purpose=purposes.USER_EXPERIENCE,
        expect=PERMITTED,
        clauses=frozenset({"collect.auto.1", "collect.auto.3"}),
        code=Code.ACTIVITY,
    ),
    Case(
        name="the IP address does not choose the e-mails that somebody gets",
        may="use",
        record=Record(data={data.IP_ADDRESS}, complete=True),
        purpose=purposes.EMAIL_MARKETING,
        expect=DENIED,
        clauses=frozenset({"collect.auto.4"}),
        code=Code.PROHIBITED,
        reading='"endast" goes before the general use.3',
    ),
    Case(
        name="the IP address is used for the users' security",
        may="use",
        record=Record(data={data.IP_ADDRESS}, complete=True),
        purpose=purposes.USER_SECURITY,
        expect=PERMITTED,
        clauses=frozenset({"collect.auto.2"}),
        code=Code.ACTIVITY,
        reading="security is announced as an effect, and so not shut out by the sentence after it",
    ),
    Case(
        name="automatic data are not sold",
        may="share",
        record=Record(data={data.IP_ADDRESS, data.BROWSER_VERSION}, complete=True),
        purpose=purposes.DATA_SALE,
        to=recipients.DATA_BROKER,
        expect=DENIED,
        clauses=frozenset({"collect.auto.4", "share.1"}),
        code=Code.PROHIBITED,
    ),
)

THIRD_PARTY_LOGIN: Final = (
    Case(
        name="the profile from the login the user chose creates the account",
        may="use",
        record=known(PROFILE, facts={facts.THIRD_PARTY_LOGIN_USED: True}),
        purpose=purposes.ACCOUNT_CREATION,
        expect=PERMITTED,
        clauses=frozenset({"collect.login.2"}),
        code=Code.ACTIVITY,
    ),
    Case(
        name="no profile of a user who never logged in that way",
        may="use",
        record=known(PROFILE, facts={facts.THIRD_PARTY_LOGIN_USED: False}),
        purpose=purposes.ACCOUNT_CREATION,
        expect=DENIED,
        clauses=frozenset({"collect.login.2"}),
        code=Code.CONDITION_NOT_MET,
    ),
    Case(
        name="the profile given for the account does not adapt content",
        may="use",
        record=known(PROFILE, facts={facts.THIRD_PARTY_LOGIN_USED: True}),
        purpose=purposes.PERSONALISED_CONTENT,
        expect=DENIED,
        clauses=frozenset({"collect.login.2"}),
        code=Code.PROHIBITED,
        reading='"för att skapa ditt konto" limits the use',
    ),
    Case(
        name="a friend list is not used for marketing",
        may="use",
        record=known(PROFILE, data={data.FRIEND_LIST}, facts={facts.THIRD_PARTY_LOGIN_USED: True}),
        purpose=purposes.MARKETING,
        expect=DENIED,
        clauses=frozenset({"collect.login.2"}),
        code=Code.PROHIBITED,
    ),
    Case(
        name="a friend list is not needed for the account",
        may="use",
        record=known(PROFILE, data={data.FRIEND_LIST}, facts={facts.THIRD_PARTY_LOGIN_USED: True}),
        purpose=purposes.ACCOUNT_CREATION,
        expect=DENIED,
        code=Code.UNDECLARED_CATEGORY,
    ),
)

USE: Final = (
    Case(
        name="search words bring relevant goods forward on the site",
        may="use",
        record=known(PURCHASES, data={data.SEARCH_ACTIVITY}),
        purpose=purposes.PERSONALISED_CONTENT,
        expect=PERMITTED,
        clauses=frozenset({"use.1", "use.2", "use.3"}),
        code=Code.ACTIVITY,
    ),
    Case(
        name="purchases and searches adapt the marketing",
        may="use",
        record=PURCHASES,
        purpose=purposes.PERSONALISED_ADVERTISING,
        expect=PERMITTED,
        clauses=frozenset({"use.3"}),
        code=Code.ACTIVITY,
        reading='use.3 names marketing and goes before "endast" in collect.user.2',
    ),
    Case(
        name="no marketing after a written objection, which the law makes absolute",
        may="use",
        record=known(
            PURCHASES,
            objections=[Objection(purposes={purposes.DIRECT_MARKETING}, received=date(2014, 9, 1))],
        ),
        purpose=purposes.PERSONALISED_ADVERTISING,
        expect=DENIED,
        code=Code.MARKETING_OBJECTION,
        reading="the text names no objection; PUL does",
    ),
    Case(
        name="a telephone number is of the same kind as an e-mail address",
        may="use",
        record=known(EMAIL, data={data.PHONE_NUMBER}),
        purpose=purposes.ADMINISTRATIVE_CONTACT,
        expect=PERMITTED,
        clauses=frozenset({"use.4"}),
        code=Code.ACTIVITY,
    ),
    Case(
        name="a precise location is no such example",
        may="use",
        record=known(EMAIL, data={data.PRECISE_LOCATION}),
        purpose=purposes.USER_EXPERIENCE,
        expect=DENIED,
        code=Code.UNDECLARED_CATEGORY,
    ),
    Case(
        name="health data are no such example",
        may="use",
        record=known(EMAIL, data={data.HEALTH_DATA}),
        purpose=purposes.USER_EXPERIENCE,
        expect=DENIED,
        code=Code.UNDECLARED_CATEGORY,
    ),
)

SHARING: Final = (
    Case(
        name="an e-mail address is not sold",
        may="share",
        record=known(EMAIL, facts={facts.NECESSARY: False}),
        purpose=purposes.DATA_SALE,
        to=recipients.DATA_BROKER,
        expect=DENIED,
        clauses=frozenset({"share.1"}),
        code=Code.PROHIBITED,
    ),
    Case(
        name="nobody can say whether a review company needs the e-mail address",
        may="share",
        record=known(EMAIL, facts={facts.NECESSARY: UNKNOWN}),
        purpose=purposes.REVIEW_COLLECTION,
        to=recipients.REVIEW_COMPANY,
        expect=UNDETERMINED,
        clauses=frozenset({"share.1"}),
        code=Code.CONDITION_UNKNOWN,
        reading='"då det anses nödvändigt" gives no test, so the fact decides',
    ),
    Case(
        name="the police get what the users' security requires",
        may="share",
        record=known(CONTACT, facts={facts.NECESSARY: True}),
        purpose=purposes.USER_SECURITY,
        to=recipients.POLICE,
        expect=PERMITTED,
        clauses=frozenset({"share.3"}),
        code=Code.DISCLOSURE,
    ),
    Case(
        name="the police do not get everything when the users' security does not require it",
        may="share",
        record=Record(data={data.PERSONAL_DATA}, facts={facts.NECESSARY: False}, complete=True),
        purpose=purposes.USER_SECURITY,
        to=recipients.POLICE,
        expect=DENIED,
        clauses=frozenset({"share.3"}),
        code=Code.PROHIBITED,
    ),
    Case(
        name="the tax agency gets purchases where the law requires it",
        may="share",
        record=known(PURCHASES, data={data.PURCHASE_HISTORY}, facts={facts.LEGAL_OBLIGATION: True}),
        purpose=purposes.LEGAL_COMPLIANCE,
        to=recipients.TAX_AGENCY,
        expect=PERMITTED,
        clauses=frozenset({"share.1", "share.3", "intro.4"}),
        code=Code.DISCLOSURE,
        obligation="law-must-require",
        reading="what the law requires is necessary; not: share.3 leaves the law out on purpose",
    ),
    Case(
        name="the tax agency gets nothing where no law requires it",
        may="share",
        record=known(PURCHASES, data={data.PURCHASE_HISTORY}, facts={facts.LEGAL_OBLIGATION: False}),
        purpose=purposes.LEGAL_COMPLIANCE,
        to=recipients.TAX_AGENCY,
        expect=DENIED,
        clauses=frozenset({"share.3"}),
        code=Code.CONDITION_NOT_MET,
    ),
    Case(
        name="the address goes to the carrier with the parcel",
        may="share",
        record=known(CONTACT, data={data.NAME, data.POSTAL_ADDRESS}),
        purpose=purposes.DELIVERY,
        to=recipients.CARRIER,
        expect=PERMITTED,
        clauses=frozenset({"share.2"}),
        code=Code.DISCLOSURE,
    ),
)

SALE_OF_THE_SHOP: Final = (
    Case(
        name="stored user data follow the shop to its new owner",
        may="share",
        record=known(
            CONTACT,
            data={data.NAME, data.EMAIL_ADDRESS, data.PURCHASE_HISTORY},
            facts={facts.BUSINESS_SOLD_WHOLE: True},
        ),
        purpose=purposes.CONTINUED_SERVICE,
        to=recipients.BUSINESS_BUYER,
        expect=PERMITTED,
        clauses=frozenset({"share.4"}),
        code=Code.DISCLOSURE,
    ),
    Case(
        name="user data do not follow a part of the shop",
        may="share",
        record=known(CONTACT, facts={facts.BUSINESS_SOLD_WHOLE: False}),
        purpose=purposes.CONTINUED_SERVICE,
        to=recipients.BUSINESS_BUYER,
        expect=DENIED,
        clauses=frozenset({"share.4"}),
        code=Code.CONDITION_NOT_MET,
        reading="a part sale stands in the English text only",
    ),
    Case(
        name="financing data, never stored, do not follow the shop",
        may="share",
        record=known(FINANCING, facts={facts.BUSINESS_SOLD_WHOLE: True}),
        purpose=purposes.CONTINUED_SERVICE,
        to=recipients.BUSINESS_BUYER,
        expect=DENIED,
        clauses=frozenset({"collect.financing.2"}),
        code=Code.PROHIBITED,
    ),
    Case(
        name="card numbers past their need do not follow the shop",
        may="share",
        record=known(CARD, facts={facts.BUSINESS_SOLD_WHOLE: True}, states=NO_CARD_NEED),
        purpose=purposes.CONTINUED_SERVICE,
        to=recipients.BUSINESS_BUYER,
        expect=DENIED,
        clauses=frozenset({"collect.payment", "share.4"}),
        code=Code.STATE_NOT_LASTING,
    ),
)

IN_FORCE: Final = (
    Case(
        name="the policy answers on the very day it was updated",
        may="use",
        record=EMAIL,
        purpose=purposes.ADMINISTRATIVE_CONTACT,
        on=date(2014, 8, 11),
        expect=PERMITTED,
        clauses=frozenset({"use.4"}),
        code=Code.ACTIVITY,
    ),
    Case(
        name="the policy does not answer for the day before",
        may="use",
        record=EMAIL,
        purpose=purposes.ADMINISTRATIVE_CONTACT,
        on=date(2014, 8, 10),
        expect=UNDETERMINED,
        code=Code.NOT_IN_FORCE,
    ),
    Case(
        name="the policy does not answer once the law it refers to is gone",
        may="keep",
        record=known(CONTACT, states={states.ACCOUNT_OPEN: True}),
        purpose=purposes.USER_EXPERIENCE,
        on=date(2019, 1, 1),
        expect=UNDETERMINED,
        code=Code.NOT_IN_FORCE,
        reading="the reference to PUL fell away with PUL",
    ),
)

ALL: Final = (
    *KLARNA_DATA,
    *CARD_NUMBERS,
    *COOKIES,
    *AUTOMATIC_DATA,
    *THIRD_PARTY_LOGIN,
    *USE,
    *SHARING,
    *SALE_OF_THE_SHOP,
    *IN_FORCE,
)


@pytest.mark.parametrize("case", ALL, ids=[case.name for case in ALL])
def test_the_policy_answers_by_its_clause(case: Case) -> None:
    verdict = case.ask()
    assert verdict.outcome is case.expect, verdict.findings
    assert case.clauses <= set(verdict.clauses), verdict.findings
    if case.code is not None:
        assert case.code in {finding.code for finding in verdict.findings}, verdict.findings
    if case.last_day is not None:
        assert verdict.last_day == case.last_day
    obligations = {obligation.id for obligation in verdict.obligations}
    assert obligations == ({case.obligation} if case.obligation else set())


def test_user_data_after_the_relationship_are_left_open_until_a_reading_is_chosen() -> None:
    former = known(CONTACT, events={events.RELATIONSHIP_ENDED: date(2014, 9, 1)})
    ends = MYMUSE_SE.with_reading("storage-not-stated", "while-relationship")
    no_end = MYMUSE_SE.with_reading("storage-not-stated", "no-end")
    answers = [
        may_keep(policy, former, purpose=purposes.USER_EXPERIENCE, on=AUTUMN)
        for policy in (MYMUSE_SE, ends, no_end)
    ]
    assert [verdict.outcome for verdict in answers] == [UNDETERMINED, DENIED, PERMITTED]
    assert "intro.4" in answers[0].clauses
    assert answers[1].last_day == date(2014, 9, 1)


def test_the_other_reading_of_the_reference_to_pul_answers_on_under_the_gdpr() -> None:
    late = next(case for case in IN_FORCE if case.on.year == 2019)
    assert late.ask(MYMUSE_SE_UNDER_GDPR).outcome is PERMITTED
