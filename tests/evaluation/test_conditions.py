"""Conditions: each kind says yes, no or unknown, and the verdict names the parts that decide."""

from __future__ import annotations

from datetime import date
from typing import NamedTuple

import pytest

from privpolicy.errors import RecordError
from privpolicy.evaluation import Missing, ReasonCode, Verdict, may_keep, may_share
from privpolicy.model import (
    Condition,
    Consent,
    ConsentTo,
    CountryIn,
    FactBetween,
    FactIs,
    Hold,
    Objection,
    ObjectionTo,
    OnHold,
    ProtectedBy,
    RecipientIn,
    Record,
    Request,
    Requested,
    Restricted,
    Restriction,
    StateIs,
    TransferBy,
    WithinEEA,
)
from privpolicy.vocabulary import UNKNOWN, data, events, facts, purposes, recipients, rights, states
from privpolicy.vocabulary.enums import Protection, TransferMechanism, Unknown
from privpolicy.vocabulary.term import Recipient
from tests.evaluation.shop import ON, activity, disclosure, policy, reasons, record, the

BEFORE, AFTER = date(2024, 5, 14), date(2024, 5, 16)
MET, NOT_MET, UNCERTAIN = ReasonCode.ACTIVITY, ReasonCode.CONDITION_NOT_MET, ReasonCode.CONDITION_UNKNOWN


def asked(condition: Condition, about: Record, on: date = ON) -> Verdict:
    rules = policy(activity(when=condition, clauses=("1",)))
    return may_keep(rules, about, purpose=purposes.PURCHASE, on=on, law=None)


def consent(given: date, withdrawn: date | None = None, *, explicit: bool | Unknown = UNKNOWN) -> Consent:
    return Consent(purposes={purposes.PURCHASE}, given=given, withdrawn=withdrawn, explicit=explicit)


def objection(received: date, withdrawn: date | None = None) -> Objection:
    return Objection(purposes={purposes.ORDER_FULFILMENT}, received=received, withdrawn=withdrawn)


class Row(NamedTuple):
    """A condition, a record, the answer, and the kind and key that are named."""

    name: str
    condition: Condition
    about: Record
    code: ReasonCode
    part: tuple[str, str]


NEEDED, ADULT = FactIs(fact=facts.NECESSARY), FactBetween(fact=facts.AGE, at_least=18, at_most=65)
NOT_NEEDED, SWEDISH = FactIs(fact=facts.NECESSARY, value=False), FactIs(fact=facts.HOME_COUNTRY, value="SE")
DUTY = FactBetween(fact=facts.LEGAL_DUTY_UNTIL, at_least=ON)
ENCRYPTED, OPEN = ProtectedBy(protection=Protection.ENCRYPTED), StateIs(state=states.ACCOUNT_OPEN)
CONSENT, EXPLICIT, OBJECTION = ConsentTo(), ConsentTo(explicit=True), ObjectionTo()
BOTH = ConsentTo(purposes={purposes.PURCHASE, purposes.NEWSLETTER})
ASKED, LIMITED, HELD = Requested(right=rights.ERASURE), Restricted(), OnHold()
fact, age = ("fact", "necessary"), ("fact", "age")
consents, objections = ("consent", "purchase"), ("objection", "purchase")
holds, restrictions = ("register", "holds"), ("register", "restrictions")


def unsure() -> Record:
    return record(complete=False)


ROWS = [
    Row("a fact that is so", NEEDED, record(facts={facts.NECESSARY: True}), MET, fact),
    Row("a fact that is not so", NEEDED, record(facts={facts.NECESSARY: False}), NOT_MET, fact),
    Row("a fact that is absent from a complete record", NEEDED, record(), NOT_MET, fact),
    Row("a fact that is absent", NEEDED, unsure(), UNCERTAIN, fact),
    Row("a fact that is unknown", NEEDED, record(facts={facts.NECESSARY: UNKNOWN}), UNCERTAIN, fact),
    Row("a fact that must not be so", NOT_NEEDED, record(facts={facts.NECESSARY: False}), MET, fact),
    Row("a no that is absent from a complete record", NOT_NEEDED, record(), MET, fact),
    Row("a no that is absent", NOT_NEEDED, unsure(), UNCERTAIN, fact),
    Row(
        "a term that is the one",
        SWEDISH,
        record(facts={facts.HOME_COUNTRY: "SE"}),
        MET,
        ("fact", "home_country"),
    ),
    Row(
        "a term that is another",
        SWEDISH,
        record(facts={facts.HOME_COUNTRY: "NO"}),
        NOT_MET,
        ("fact", "home_country"),
    ),
    Row(
        "a term that is absent from a complete record", SWEDISH, record(), UNCERTAIN, ("fact", "home_country")
    ),
    Row("a number at the lower bound", ADULT, record(facts={facts.AGE: 18}), MET, age),
    Row("a number at the upper bound", ADULT, record(facts={facts.AGE: 65}), MET, age),
    Row("a number below", ADULT, record(facts={facts.AGE: 17.5}), NOT_MET, age),
    Row("a number above", ADULT, record(facts={facts.AGE: 65.5}), NOT_MET, age),
    Row("a number that is absent from a complete record", ADULT, record(), UNCERTAIN, age),
    Row(
        "a date on the bound",
        DUTY,
        record(facts={facts.LEGAL_DUTY_UNTIL: ON}),
        MET,
        ("fact", "legal_duty_until"),
    ),
    Row(
        "a date before",
        DUTY,
        record(facts={facts.LEGAL_DUTY_UNTIL: BEFORE}),
        NOT_MET,
        ("fact", "legal_duty_until"),
    ),
    Row(
        "a state that lasts", OPEN, record(events={events.ACCOUNT_OPENED: ON}), MET, ("state", "account_open")
    ),
    Row("a state that does not", OPEN, record(), NOT_MET, ("state", "account_open")),
    Row("a state that is unknown", OPEN, unsure(), UNCERTAIN, ("state", "account_open")),
    Row("protected", ENCRYPTED, record(protection={Protection.ENCRYPTED}), MET, ("protection", "encrypted")),
    Row("not protected", ENCRYPTED, record(), NOT_MET, ("protection", "encrypted")),
    Row("perhaps protected", ENCRYPTED, unsure(), UNCERTAIN, ("protection", "encrypted")),
    Row("consent given on the day", CONSENT, record(consents=(consent(ON),)), MET, consents),
    Row("consent given the day after", CONSENT, record(consents=(consent(AFTER),)), NOT_MET, consents),
    Row("consent withdrawn on the day", CONSENT, record(consents=(consent(BEFORE, ON),)), NOT_MET, consents),
    Row(
        "consent to be withdrawn the day after",
        CONSENT,
        record(consents=(consent(BEFORE, AFTER),)),
        MET,
        consents,
    ),
    Row("an unknown register of consents", CONSENT, unsure(), UNCERTAIN, consents),
    Row("explicit consent", EXPLICIT, record(consents=(consent(ON, explicit=True),)), MET, consents),
    Row(
        "consent that is not explicit",
        EXPLICIT,
        record(consents=(consent(ON, explicit=False),)),
        NOT_MET,
        consents,
    ),
    Row("consent that may be explicit", EXPLICIT, record(consents=(consent(ON),)), UNCERTAIN, consents),
    Row(
        "consent to one of two",
        BOTH,
        record(consents=(consent(ON),)),
        NOT_MET,
        ("consent", "newsletter,purchase"),
    ),
    Row("an objection received on the day", OBJECTION, record(objections=(objection(ON),)), MET, objections),
    Row(
        "an objection received later", OBJECTION, record(objections=(objection(AFTER),)), NOT_MET, objections
    ),
    Row(
        "an objection withdrawn on the day",
        OBJECTION,
        record(objections=(objection(BEFORE, ON),)),
        NOT_MET,
        objections,
    ),
    Row(
        "an objection withdrawn later",
        OBJECTION,
        record(objections=(objection(BEFORE, AFTER),)),
        MET,
        objections,
    ),
    Row("an unknown register of objections", OBJECTION, unsure(), UNCERTAIN, objections),
    Row(
        "restricted through the day",
        LIMITED,
        record(restrictions=(Restriction(received=BEFORE, ended=ON),)),
        MET,
        restrictions,
    ),
    Row(
        "restricted until the day before",
        LIMITED,
        record(restrictions=(Restriction(received=BEFORE, ended=BEFORE),)),
        NOT_MET,
        restrictions,
    ),
    Row(
        "restricted from the day after",
        LIMITED,
        record(restrictions=(Restriction(received=AFTER),)),
        NOT_MET,
        restrictions,
    ),
    Row("an unknown register of restrictions", LIMITED, unsure(), UNCERTAIN, restrictions),
    Row(
        "a request received on the day",
        ASKED,
        record(requests=(Request(right=rights.ERASURE, received=ON),)),
        MET,
        ("request", "erasure"),
    ),
    Row(
        "a request received later",
        ASKED,
        record(requests=(Request(right=rights.ERASURE, received=AFTER),)),
        NOT_MET,
        ("request", "erasure"),
    ),
    Row(
        "a request for another right",
        ASKED,
        record(requests=(Request(right=rights.ACCESS, received=ON),)),
        NOT_MET,
        ("request", "erasure"),
    ),
    Row("an unknown register of requests", ASKED, unsure(), UNCERTAIN, ("request", "erasure")),
    Row("on hold from the day", HELD, record(holds=(Hold(data={data.NAME}, begins=ON),)), MET, holds),
    Row(
        "on hold through the day",
        HELD,
        record(holds=(Hold(data={data.IDENTITY_DATA}, begins=BEFORE, ended=ON),)),
        MET,
        holds,
    ),
    Row(
        "on hold until the day before",
        HELD,
        record(holds=(Hold(data={data.NAME}, begins=BEFORE, ended=BEFORE),)),
        NOT_MET,
        holds,
    ),
    Row("other data on hold", HELD, record(holds=(Hold(data={data.AGE}, begins=BEFORE),)), NOT_MET, holds),
    Row("an unknown register of holds", HELD, unsure(), UNCERTAIN, holds),
]


@pytest.mark.parametrize("row", ROWS, ids=[row.name for row in ROWS])
def test_a_condition_decides_and_its_part_is_named(row: Row) -> None:
    verdict = asked(row.condition, row.about)
    assert reasons(verdict) == {("orders", row.code)}
    if row.code is not MET:
        assert the(verdict, row.code).params["parts"] == ((*row.part, True),)
        assert the(verdict, row.code).clauses == ("1",)
    assert verdict.missing == ((Missing(*row.part),) if row.code is UNCERTAIN else ())


def test_a_number_that_is_given_as_a_word_is_refused_and_no_guess_is_made() -> None:
    with pytest.raises(RecordError, match="expected a number, got 'old'") as refused:
        asked(ADULT, record(facts={facts.AGE: "old"}))
    assert refused.value.faults[0].where == "facts.age"
    with pytest.raises(RecordError, match="expected a date, got 5"):
        asked(DUTY, record(facts={facts.LEGAL_DUTY_UNTIL: 5}))


def test_a_fact_is_of_exactly_that_value() -> None:
    """1 is no yes, nor is a word; and 'SE' no other case of itself."""
    for value in (1, "ja"):
        with pytest.raises(RecordError, match="expected yes or no"):
            asked(NEEDED, record(facts={facts.NECESSARY: value}))
    with pytest.raises(RecordError, match="expected a number, got inf"):
        asked(ADULT, record(facts={facts.AGE: float("inf")}))
    assert asked(SWEDISH, record(facts={facts.HOME_COUNTRY: "se"})).codes == (NOT_MET,)


def test_an_objection_to_a_narrower_purpose_is_one_to_the_purpose_asked() -> None:
    narrower = Objection(purposes={purposes.CREDITING}, received=ON)
    condition = ObjectionTo(purposes={purposes.PAYMENT})
    assert asked(condition, record(objections=(narrower,))).codes == (MET,)
    assert asked(ObjectionTo(), record(objections=(narrower,))).codes == (NOT_MET,)


# Combined.

YES, NO = {facts.NECESSARY: True}, {facts.NECESSARY: False}
BOUND = FactIs(fact=facts.LEGAL_OBLIGATION)


def parts(verdict: Verdict) -> set[tuple[str, bool]]:
    (finding,) = verdict.findings
    return {(key, wanted) for _, key, wanted in finding.params["parts"]}


def test_not_turns_yes_and_no_around_and_says_what_must_not_be_so() -> None:
    assert asked(~NEEDED, record(facts=NO)).codes == (MET,)
    denied = asked(~NEEDED, record(facts=YES))
    assert denied.codes == (NOT_MET,)
    assert parts(denied) == {("necessary", False)}
    assert asked(~NEEDED, unsure()).codes == (UNCERTAIN,)


def test_a_single_no_decides_all_of_and_only_that_part_is_blamed() -> None:
    verdict = asked(NEEDED & BOUND, record(facts={facts.NECESSARY: True, facts.LEGAL_OBLIGATION: False}))
    assert verdict.codes == (NOT_MET,)
    assert parts(verdict) == {("legal_obligation", True)}
    both = asked(NEEDED & BOUND, record())
    assert parts(both) == {("necessary", True), ("legal_obligation", True)}


def test_a_no_beats_an_unknown_in_all_of() -> None:
    verdict = asked(NEEDED & BOUND, record(facts={facts.NECESSARY: UNKNOWN}))
    assert verdict.codes == (NOT_MET,)
    assert parts(verdict) == {("legal_obligation", True)}


def test_an_unknown_decides_all_of_without_a_no_and_only_it_is_missing() -> None:
    verdict = asked(NEEDED & BOUND, record(facts={facts.NECESSARY: UNKNOWN, facts.LEGAL_OBLIGATION: True}))
    assert verdict.codes == (UNCERTAIN,)
    assert verdict.missing == (Missing("fact", "necessary"),)


def test_a_single_yes_decides_any_of_and_a_no_blames_every_part() -> None:
    assert asked(NEEDED | BOUND, record(facts=YES, complete=False)).codes == (MET,)
    verdict = asked(NEEDED | ~BOUND, record(facts={facts.NECESSARY: False, facts.LEGAL_OBLIGATION: True}))
    assert verdict.codes == (NOT_MET,)
    assert parts(verdict) == {("necessary", True), ("legal_obligation", False)}


def test_any_of_is_unknown_without_a_yes_and_only_the_unknown_part_is_missing() -> None:
    verdict = asked(NEEDED | BOUND, record(facts={facts.NECESSARY: UNKNOWN}))
    assert verdict.codes == (UNCERTAIN,)
    assert verdict.missing == (Missing("fact", "necessary"),)


# What the question says.


def shared(
    condition: Condition,
    *,
    to: Recipient = recipients.CARRIER,
    country: str | Unknown = "SE",
    transfer: TransferMechanism | Unknown | None = UNKNOWN,
    on: date = ON,
) -> Verdict:
    rules = policy(
        activity(), disclosure(when=condition, recipients={recipients.RECIPIENT}, data={data.PERSONAL_DATA})
    )
    return may_share(
        rules, record(), to=to, purpose=purposes.PURCHASE, country=country, transfer=transfer, on=on, law=None
    )


@pytest.mark.parametrize(
    ("to", "code"),
    [
        (recipients.PARTNER, ReasonCode.DISCLOSURE),
        (recipients.MARKETING_PARTNER, ReasonCode.DISCLOSURE),
        (recipients.RECIPIENT, UNCERTAIN),
        (recipients.CARRIER, NOT_MET),
    ],
)
def test_a_recipient_within_is_yes_one_that_only_touches_is_unknown(to: Recipient, code: ReasonCode) -> None:
    verdict = shared(RecipientIn(recipients={recipients.PARTNER}), to=to)
    assert ("carriers", code) in reasons(verdict)


@pytest.mark.parametrize(
    ("country", "code"),
    [("NO", ReasonCode.DISCLOSURE), ("SE", NOT_MET), (UNKNOWN, UNCERTAIN)],
)
def test_the_recipients_country(country: str | Unknown, code: ReasonCode) -> None:
    verdict = shared(CountryIn(countries={"NO", "US"}), country=country)
    assert ("carriers", code) in reasons(verdict)
    assert verdict.missing == ((Missing("country", "NO,US"),) if code is UNCERTAIN else ())


@pytest.mark.parametrize(
    ("country", "on", "code"),
    [
        ("SE", ON, ReasonCode.DISCLOSURE),
        ("US", ON, NOT_MET),
        (UNKNOWN, ON, UNCERTAIN),
        ("HR", date(2013, 6, 30), NOT_MET),
        ("HR", date(2013, 7, 1), ReasonCode.DISCLOSURE),
        ("GB", date(2020, 1, 31), ReasonCode.DISCLOSURE),
        ("GB", date(2020, 2, 1), NOT_MET),
    ],
)
def test_within_the_eu_and_the_eea_of_the_day(country: str | Unknown, on: date, code: ReasonCode) -> None:
    assert ("carriers", code) in reasons(shared(WithinEEA(), country=country, on=on))


@pytest.mark.parametrize(
    ("transfer", "code"),
    [
        (TransferMechanism.STANDARD_CLAUSES, ReasonCode.DISCLOSURE),
        (TransferMechanism.CODE_OF_CONDUCT, NOT_MET),
        (None, NOT_MET),
        (UNKNOWN, UNCERTAIN),
    ],
)
def test_the_mechanism_of_the_transfer(
    transfer: TransferMechanism | Unknown | None, code: ReasonCode
) -> None:
    verdict = shared(TransferBy(mechanisms={TransferMechanism.STANDARD_CLAUSES}), transfer=transfer)
    assert ("carriers", code) in reasons(verdict)


@pytest.mark.parametrize(
    "condition",
    [
        RecipientIn(recipients={recipients.RECIPIENT}),
        CountryIn(countries={"SE"}),
        WithinEEA(),
        TransferBy(mechanisms=set(TransferMechanism)),
    ],
    ids=lambda one: type(one).__name__,
)
def test_where_nothing_is_shared_a_condition_on_sharing_is_no(condition: Condition) -> None:
    assert asked(condition, unsure()).codes == (NOT_MET,)
