"""Ground: whether the legal basis holds, and what the person or the law takes away."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from privpolicy.evaluation import Layer, Missing, ReasonCode, Verdict, may_keep, may_share, may_use
from privpolicy.model import After, Consent, Hold, Objection, Period, Policy, Record, Request, Restriction
from privpolicy.vocabulary import UNKNOWN, data, events, facts, purposes, recipients, rights, subjects
from privpolicy.vocabulary.enums import LegalBasis, SpecialBasis, Unknown
from privpolicy.vocabulary.term import DataCategory, Purpose, Words
from tests.evaluation.shop import (
    GDPR_DAY,
    GDPR_EVE,
    ON,
    ActivityFields,
    activity,
    disclosure,
    policy,
    prohibition,
    reasons,
    record,
    the,
)

DAY = timedelta(days=1)
LI = LegalBasis.LEGITIMATE_INTERESTS
RECEIVED = date(2024, 2, 29)
OBJECTABLE = [LI, LegalBasis.PUBLIC_TASK]
CARRIED = {("orders", ReasonCode.ACTIVITY)}


def on_basis(basis: LegalBasis | None, purpose: Purpose = purposes.STATISTICS) -> Policy:
    return policy(activity(basis=basis, purposes={purpose}, clauses=("1",)))


def used(rules: Policy, about: Record, purpose: Purpose = purposes.STATISTICS, on: date = ON) -> Verdict:
    return may_use(rules, about, purpose=purpose, on=on)


# Children (GDPR Art. 8).

AGREED = (Consent(purposes={purposes.NEWSLETTER}, given=date(2017, 1, 1)),)


def child(age: int | None, parent: bool | Unknown | None = None, *, complete: bool = True) -> Record:
    given = {facts.AGE_AT_CONSENT: age, facts.PARENTAL_CONSENT: parent}
    return record(
        subjects={subjects.CHILD},
        facts={key: value for key, value in given.items() if value is not None},
        consents=AGREED,
        objections=(),
        requests=(),
        complete=complete,
    )


def agreed(about: Record, on: date = ON, jurisdiction: str = "SE") -> Verdict:
    rules = policy(
        activity(basis=LegalBasis.CONSENT, purposes={purposes.NEWSLETTER}), jurisdiction=jurisdiction
    )
    return may_keep(rules, about, purpose=purposes.NEWSLETTER, on=on)


@pytest.mark.parametrize(
    ("about", "code", "missing"),
    [
        (child(13), ReasonCode.ACTIVITY, set()),
        (child(12, parent=True), ReasonCode.ACTIVITY, set()),
        (child(12, parent=False), ReasonCode.CONSENT_UNDERAGE, set()),
        (child(12), ReasonCode.CONSENT_UNDERAGE, set()),
        (child(12, parent=UNKNOWN), ReasonCode.CONSENT_UNKNOWN, {"parental_consent"}),
        (child(12, complete=False), ReasonCode.CONSENT_UNKNOWN, {"parental_consent"}),
        (child(None, parent=True), ReasonCode.ACTIVITY, set()),
        (child(None, parent=False), ReasonCode.CONSENT_UNKNOWN, {"age_at_consent"}),
        (child(None, complete=False), ReasonCode.CONSENT_UNKNOWN, {"age_at_consent", "parental_consent"}),
    ],
)
def test_a_childs_own_consent_counts_from_13_in_sweden_and_below_it_the_parents(
    about: Record, code: ReasonCode, missing: set[str]
) -> None:
    verdict = agreed(about)
    assert reasons(verdict) == {("orders", code)}
    assert set(verdict.missing) == {Missing("fact", key) for key in missing}
    if code is ReasonCode.CONSENT_UNDERAGE:
        finding = the(verdict, code)
        assert finding.layer is Layer.LAW
        assert finding.params == {"age": 12, "limit": 13}
        assert finding.provision == "dsl.2.4"


def test_the_age_of_whoever_is_not_said_to_be_a_child_counts_where_it_is_given() -> None:
    young = record(facts={facts.AGE_AT_CONSENT: 12}, consents=AGREED)
    assert agreed(young).codes == (ReasonCode.CONSENT_UNDERAGE,)
    assert agreed(record(consents=AGREED)).codes == (ReasonCode.ACTIVITY,)


@pytest.mark.parametrize(
    ("age", "code"),
    [
        (16, ReasonCode.ACTIVITY),
        (15, ReasonCode.CONSENT_UNKNOWN),
        (13, ReasonCode.CONSENT_UNKNOWN),
        (12, ReasonCode.CONSENT_UNDERAGE),
    ],
)
def test_where_the_states_own_age_is_not_encoded_13_to_15_is_unknown(age: int, code: ReasonCode) -> None:
    assert agreed(child(age), jurisdiction="DE").codes == (code,)


def test_personuppgiftslagen_set_no_age() -> None:
    assert agreed(child(12), GDPR_EVE).codes == (ReasonCode.ACTIVITY,)
    assert agreed(child(12), GDPR_DAY).codes == (ReasonCode.CONSENT_UNDERAGE,)


def test_the_age_counts_for_consent_only() -> None:
    assert reasons(used(on_basis(LegalBasis.CONTRACT), child(12))) == CARRIED


# Objections to direct marketing (Art. 21(2)–(3), PUL 11 §).


def objection(
    purpose: Purpose, withdrawn: date | None = None, compelling: date | None = None, received: date = RECEIVED
) -> Record:
    entry = Objection(
        purposes={purpose}, received=received, withdrawn=withdrawn, compelling_grounds=compelling
    )
    return record(
        objections=(entry,), consents=(Consent(purposes={purposes.ANY_PURPOSE}, given=date(2010, 1, 1)),)
    )


@pytest.mark.parametrize("basis", [*LegalBasis, None])
def test_an_objection_to_direct_marketing_stops_it_on_whatever_basis(basis: LegalBasis | None) -> None:
    rules = on_basis(basis, purposes.NEWSLETTER)
    about = objection(purposes.DIRECT_MARKETING, compelling=RECEIVED)
    verdict = used(rules, about, purposes.NEWSLETTER)
    assert verdict.denied
    finding = the(verdict, ReasonCode.MARKETING_OBJECTION)
    assert (finding.rule, finding.layer, finding.provision) == ("orders", Layer.LAW, "gdpr.21.3")
    assert finding.params["day"] == RECEIVED


@pytest.mark.parametrize(
    ("objected", "stops"),
    [
        (purposes.NEWSLETTER, True),
        (purposes.EMAIL_MARKETING, True),
        (purposes.DIRECT_MARKETING, True),
        (purposes.MARKETING, True),
        (purposes.ANY_PURPOSE, True),
        (purposes.SMS_MARKETING, False),
        (purposes.STATISTICS, False),
    ],
)
def test_an_objection_bites_where_it_touches_the_purpose(objected: Purpose, *, stops: bool) -> None:
    rules = on_basis(LegalBasis.CONTRACT, purposes.EMAIL_MARKETING)
    verdict = used(rules, objection(objected), purposes.EMAIL_MARKETING)
    assert verdict.codes == ((ReasonCode.MARKETING_OBJECTION if stops else ReasonCode.ACTIVITY),)


@pytest.mark.parametrize(
    ("objected", "stops"),
    [(purposes.NEWSLETTER, True), (purposes.DIRECT_MARKETING, True), (purposes.GENERAL_ADVERTISING, False)],
)
def test_a_purpose_that_direct_marketing_is_a_part_of_is_stopped_by_an_objection_to_that_part(
    objected: Purpose, *, stops: bool
) -> None:
    rules = on_basis(LegalBasis.CONSENT, purposes.MARKETING)
    verdict = used(rules, objection(objected), purposes.MARKETING)
    assert verdict.codes == ((ReasonCode.MARKETING_OBJECTION if stops else ReasonCode.ACTIVITY),)


def test_an_objection_bites_from_the_day_it_is_received_until_the_day_before_it_is_withdrawn() -> None:
    rules = on_basis(LegalBasis.CONTRACT, purposes.NEWSLETTER)
    about = objection(purposes.NEWSLETTER, withdrawn=date(2024, 3, 31))
    days = [RECEIVED - DAY, RECEIVED, date(2024, 3, 30), date(2024, 3, 31)]
    stopped = [
        used(rules, about, purposes.NEWSLETTER, on).codes == (ReasonCode.MARKETING_OBJECTION,) for on in days
    ]
    assert stopped == [False, True, True, False]


def test_an_objection_received_and_withdrawn_on_the_same_day_is_withdrawn() -> None:
    rules = on_basis(LegalBasis.CONTRACT, purposes.NEWSLETTER)
    about = objection(purposes.NEWSLETTER, withdrawn=RECEIVED)
    assert used(rules, about, purposes.NEWSLETTER, RECEIVED).codes == (ReasonCode.ACTIVITY,)


def test_the_objection_to_direct_marketing_stood_in_personuppgiftslagen_too() -> None:
    rules = on_basis(LegalBasis.CONTRACT, purposes.NEWSLETTER)
    about = objection(purposes.NEWSLETTER, received=date(2014, 1, 1))
    eve = the(used(rules, about, purposes.NEWSLETTER, GDPR_EVE), ReasonCode.MARKETING_OBJECTION)
    day = the(used(rules, about, purposes.NEWSLETTER, GDPR_DAY), ReasonCode.MARKETING_OBJECTION)
    assert (eve.provision, day.provision) == ("pul.11", "gdpr.21.3")


def test_an_unknown_register_of_objections_is_missing() -> None:
    rules = on_basis(LegalBasis.CONTRACT, purposes.NEWSLETTER)
    verdict = may_keep(rules, record(complete=False, requests=()), purpose=purposes.NEWSLETTER, on=ON)
    assert reasons(verdict) == {("orders", ReasonCode.OBJECTIONS_UNKNOWN)}
    assert verdict.missing == (Missing("register", "objections"),)


# Other objections (Art. 21(1)).


@pytest.mark.parametrize("basis", LegalBasis)
def test_any_other_objection_stops_legitimate_interests_and_public_task_and_nothing_else(
    basis: LegalBasis,
) -> None:
    verdict = used(on_basis(basis), objection(purposes.STATISTICS))
    if basis in OBJECTABLE:
        finding = the(verdict, ReasonCode.OBJECTION)
        assert verdict.denied
        assert (finding.layer, finding.provision, finding.params["day"]) == (Layer.LAW, "gdpr.21.1", RECEIVED)
    else:
        assert reasons(verdict) == CARRIED


@pytest.mark.parametrize(
    "objected", [purposes.ANALYTICS, purposes.CUSTOMER_ANALYSIS, purposes.MARKET_RESEARCH]
)
def test_an_objection_to_a_broader_or_a_narrower_purpose_stops_it_and_one_to_a_sibling_does_not(
    objected: Purpose,
) -> None:
    narrower = used(on_basis(LI, purposes.ANALYTICS), objection(objected), purposes.ANALYTICS)
    assert narrower.codes == (ReasonCode.OBJECTION,)
    sibling = used(on_basis(LI), objection(objected))
    assert sibling.codes == (
        (ReasonCode.OBJECTION if objected == purposes.ANALYTICS else ReasonCode.ACTIVITY),
    )


@pytest.mark.parametrize(
    ("compelling", "code"),
    [(ON, ReasonCode.ACTIVITY), (ON + DAY, ReasonCode.OBJECTION), (None, ReasonCode.OBJECTION)],
)
def test_compelling_grounds_outweigh_it_from_the_day_they_are_recorded(
    compelling: date | None, code: ReasonCode
) -> None:
    verdict = used(on_basis(LI), objection(purposes.STATISTICS, compelling=compelling))
    assert verdict.codes == (code,)


def test_every_objection_must_be_outweighed() -> None:
    outweighed = Objection(purposes={purposes.STATISTICS}, received=RECEIVED, compelling_grounds=RECEIVED)
    plain = Objection(purposes={purposes.ANALYTICS}, received=RECEIVED)
    verdict = used(on_basis(LI), record(objections=(outweighed, plain)))
    assert verdict.codes == (ReasonCode.OBJECTION,)


def test_other_objections_are_the_gdprs() -> None:
    about = objection(purposes.STATISTICS, received=date(2014, 1, 1))
    assert used(on_basis(LI), about, on=GDPR_EVE).codes == (ReasonCode.ACTIVITY,)
    assert used(on_basis(LI), about, on=GDPR_DAY).codes == (ReasonCode.OBJECTION,)


# Special categories (Art. 9).

OWN_HEALTH = DataCategory(
    "pollen_allergy",
    sv=Words(label="x", definition="y"),
    en=Words(label="x", definition="y"),
    broader="health_data",
)


def health(special: SpecialBasis | None, consents: tuple[Consent, ...] = (), on: date = ON) -> Verdict:
    fields: ActivityFields = {"data": {data.HEALTH_DATA}, "basis": LegalBasis.CONTRACT}
    if special is not None:
        fields["special_basis"] = special
    rule = activity(**fields)
    return used(policy(rule), record(data.HEALTH_DATA, consents=consents), purposes.PURCHASE, on)


def explicit(value: bool | Unknown) -> tuple[Consent, ...]:
    return (Consent(purposes={purposes.PURCHASE}, given=date(2017, 1, 1), explicit=value),)


def test_a_special_category_needs_a_ground_of_art_9_2() -> None:
    verdict = health(None)
    finding = the(verdict, ReasonCode.SPECIAL_CATEGORY)
    assert (finding.rule, finding.layer, finding.provision) == ("orders", Layer.LAW, "gdpr.9.1")
    assert reasons(health(SpecialBasis.HEALTH_CARE)) == CARRIED


def test_what_is_narrower_than_a_special_category_is_one() -> None:
    rules = policy(activity(data={data.PERSONAL_DATA}), terms=(OWN_HEALTH,))
    verdict = used(rules, record(OWN_HEALTH), purposes.PURCHASE)
    assert reasons(verdict) == {("orders", ReasonCode.SPECIAL_CATEGORY)}


@pytest.mark.parametrize(
    ("value", "code"),
    [
        (True, ReasonCode.ACTIVITY),
        (False, ReasonCode.CONSENT_NOT_EXPLICIT),
        (UNKNOWN, ReasonCode.CONSENT_UNKNOWN),
    ],
)
def test_explicit_consent_must_be_explicit(value: bool | Unknown, code: ReasonCode) -> None:
    verdict = health(SpecialBasis.EXPLICIT_CONSENT, explicit(value))
    assert reasons(verdict) == {("orders", code)}
    if code is not ReasonCode.ACTIVITY:
        assert the(verdict, code).provision == "gdpr.9.2.a"


def test_no_explicit_consent_at_all() -> None:
    assert health(SpecialBasis.EXPLICIT_CONSENT).codes == (ReasonCode.CONSENT_MISSING,)


def test_art_9_is_the_gdprs() -> None:
    assert health(None, on=GDPR_EVE).codes == (ReasonCode.ACTIVITY,)
    assert health(None, on=GDPR_DAY).codes == (ReasonCode.SPECIAL_CATEGORY,)


# Restriction (Art. 18).


def restricted(*categories: DataCategory, ended: date | None = None, received: date = RECEIVED) -> Record:
    entry = Restriction(received=received, ended=ended, data=set(categories or {data.PERSONAL_DATA}))
    return record(restrictions=(entry,), consents=(Consent(purposes={purposes.STATISTICS}, given=received),))


def test_restricted_data_are_stored_and_not_used_or_shared() -> None:
    rules = policy(activity(clauses=("1",)), disclosure())
    keep = may_keep(rules, restricted(), purpose=purposes.PURCHASE, on=ON)
    use = used(rules, restricted(), purposes.PURCHASE)
    share = may_share(
        rules, restricted(), to=recipients.CARRIER, purpose=purposes.PURCHASE, country="SE", on=ON
    )
    assert reasons(keep) == CARRIED
    for verdict in (use, share):
        finding = the(verdict, ReasonCode.RESTRICTED)
        assert verdict.denied
        assert (finding.rule, finding.layer, finding.provision) == ("orders", Layer.LAW, "gdpr.18.2")
        assert finding.params["day"] == RECEIVED


def test_a_restriction_lasts_from_its_first_day_through_its_last() -> None:
    about = restricted(ended=date(2024, 3, 31))
    days = [RECEIVED - DAY, RECEIVED, date(2024, 3, 31), date(2024, 4, 1)]
    stopped = [used(on_basis(LI), about, on=on).codes == (ReasonCode.RESTRICTED,) for on in days]
    assert stopped == [False, True, True, False]


@pytest.mark.parametrize(
    ("purpose", "basis"),
    [
        (purposes.STATISTICS, LegalBasis.CONSENT),
        (purposes.LEGAL_CLAIMS, LI),
        (purposes.PROTECTION_OF_OTHERS, LI),
    ],
)
def test_restricted_data_are_used_with_consent_for_legal_claims_and_to_protect_others(
    purpose: Purpose, basis: LegalBasis
) -> None:
    assert reasons(used(on_basis(basis, purpose), restricted(), purpose)) == CARRIED


@pytest.mark.parametrize(
    ("category", "code"),
    [
        (data.IDENTITY_DATA, ReasonCode.RESTRICTED),
        (data.NAME, ReasonCode.RESTRICTED),
        (data.AGE, ReasonCode.ACTIVITY),
    ],
)
def test_a_restriction_bites_where_it_touches_the_category(category: DataCategory, code: ReasonCode) -> None:
    assert used(on_basis(LI), restricted(category)).codes == (code,)


def test_an_objection_does_not_stop_legal_claims() -> None:
    """GDPR Art. 21(1), last words: for the establishment, exercise or defence of legal claims."""
    against = record(objections=(Objection(purposes={purposes.ANY_PURPOSE}, received=RECEIVED),))
    claims, trial = on_basis(LI, purposes.LEGAL_CLAIMS), on_basis(LI, purposes.STATISTICS)
    assert reasons(used(claims, against, purposes.LEGAL_CLAIMS)) == CARRIED
    assert used(trial, against, purposes.STATISTICS).codes == (ReasonCode.OBJECTION,)


def test_a_request_for_erasure_need_not_be_met_for_what_legal_claims_need() -> None:
    """GDPR Art. 17(3)(e)."""
    asked = record(requests=(Request(right=rights.ERASURE, received=RECEIVED),))
    assert may_keep(on_basis(LI, purposes.LEGAL_CLAIMS), asked, on=ON).permitted
    assert may_keep(on_basis(LI, purposes.STATISTICS), asked, on=ON).denied


def test_a_restriction_of_a_part_stops_the_use_of_the_whole() -> None:
    rules = policy(activity(data={data.IDENTITY_DATA}))
    part = Restriction(received=RECEIVED, data={data.NAME})
    verdict = used(rules, record(data.IDENTITY_DATA, restrictions=(part,)), purposes.PURCHASE)
    assert verdict.codes == (ReasonCode.RESTRICTED,)


def test_restriction_is_the_gdprs_and_an_unknown_register_is_missing() -> None:
    about = restricted(received=date(2014, 1, 1))
    assert used(on_basis(LI), about, on=GDPR_EVE).codes == (ReasonCode.ACTIVITY,)
    assert used(on_basis(LI), about, on=GDPR_DAY).codes == (ReasonCode.RESTRICTED,)
    verdict = used(on_basis(LegalBasis.CONTRACT), record(complete=False, requests=()))
    assert reasons(verdict) == {("orders", ReasonCode.RESTRICTIONS_UNKNOWN)}
    assert verdict.missing == (Missing("register", "restrictions"),)


# Erasure requests (Art. 17).


def erasure(*categories: DataCategory, granted: bool | None = None, received: date = RECEIVED) -> Request:
    return Request(
        right=rights.ERASURE, received=received, data=set(categories or {data.PERSONAL_DATA}), granted=granted
    )


AGREES = (Consent(purposes={purposes.STATISTICS}, given=date(2010, 1, 1)),)


def test_a_granted_request_takes_every_activity_away_from_the_day_it_was_received() -> None:
    about = record(requests=(erasure(granted=True),))
    rules = on_basis(LegalBasis.CONTRACT)
    assert reasons(used(rules, about, on=RECEIVED - DAY)) == CARRIED
    for verdict in (used(rules, about, on=RECEIVED), may_keep(rules, about, on=RECEIVED)):
        finding = the(verdict, ReasonCode.ERASURE_REQUESTED)
        assert verdict.denied
        assert (finding.rule, finding.layer, finding.provision) == ("orders", Layer.LAW, "gdpr.17.1")
        assert finding.params["day"] == RECEIVED


@pytest.mark.parametrize("basis", [LegalBasis.CONSENT, LI, LegalBasis.CONTRACT])
def test_a_refused_request_takes_nothing_away(basis: LegalBasis) -> None:
    about = record(requests=(erasure(granted=False),), consents=AGREES)
    assert reasons(used(on_basis(basis), about)) == CARRIED


@pytest.mark.parametrize(
    ("basis", "code"),
    [
        (LegalBasis.CONSENT, ReasonCode.ERASURE_REQUESTED),
        (LI, ReasonCode.ERASURE_REQUESTED),
        (LegalBasis.PUBLIC_TASK, ReasonCode.ERASURE_REQUESTED),
        (LegalBasis.CONTRACT, ReasonCode.ACTIVITY),
        (LegalBasis.LEGAL_OBLIGATION, ReasonCode.ACTIVITY),
        (LegalBasis.VITAL_INTERESTS, ReasonCode.ACTIVITY),
    ],
)
def test_an_undecided_request_must_be_met_where_nothing_but_consent_and_interests_carries_the_data(
    basis: LegalBasis, code: ReasonCode
) -> None:
    about = record(requests=(erasure(),), consents=AGREES)
    assert reasons(used(on_basis(basis), about)) == {("orders", code)}


def test_what_lets_the_category_be_kept_for_another_purpose_lets_the_request_be_refused() -> None:
    contract = activity("contract", basis=LegalBasis.CONTRACT)
    interests = activity("statistics", basis=LI, purposes={purposes.STATISTICS})
    about = record(requests=(erasure(),))
    assert reasons(used(policy(contract, interests), about)) == {("statistics", ReasonCode.ACTIVITY)}
    ended = activity(
        "contract", storage=After(event=events.PURCHASED, period=Period(months=1)), basis=LegalBasis.CONTRACT
    )
    about = record(requests=(erasure(),), events={events.PURCHASED: date(2024, 4, 14)})
    assert used(policy(ended, interests), about, on=date(2024, 5, 14)).codes == (ReasonCode.ACTIVITY,)
    assert used(policy(ended, interests), about, on=date(2024, 5, 15)).codes == (
        ReasonCode.ERASURE_REQUESTED,
    )


@pytest.mark.parametrize(
    ("compelling", "code"),
    [(ON, ReasonCode.ACTIVITY), (ON + DAY, ReasonCode.OBJECTION), (None, ReasonCode.OBJECTION)],
)
def test_an_objection_that_is_outweighed_lets_interests_carry_the_data(
    compelling: date | None, code: ReasonCode
) -> None:
    entry = Objection(purposes={purposes.STATISTICS}, received=RECEIVED, compelling_grounds=compelling)
    verdict = used(on_basis(LI), record(requests=(erasure(),), objections=(entry,)))
    assert code in verdict.codes
    assert (ReasonCode.ERASURE_REQUESTED in verdict.codes) is (code is ReasonCode.OBJECTION)


def test_a_hold_keeps_the_data_for_the_claim_and_saves_no_activity_from_the_request() -> None:
    about = record(requests=(erasure(),), holds=(Hold(data={data.NAME}, begins=ON),))
    assert used(on_basis(LI), about).codes == (ReasonCode.ERASURE_REQUESTED,)
    assert may_keep(on_basis(LI), about, on=ON).codes == (ReasonCode.HOLD,)


def test_a_restriction_instead_of_erasure_stores_the_data_and_saves_no_activity_from_the_request() -> None:
    instead = Restriction(received=RECEIVED, instead_of_erasure=True)
    about = record(requests=(erasure(),), restrictions=(instead,))
    verdict = may_keep(on_basis(LI), about, purpose=purposes.STATISTICS, on=ON)
    assert verdict.codes == (ReasonCode.ERASURE_REQUESTED,)
    assert may_keep(on_basis(LI), about, on=ON).codes == (ReasonCode.RESTRICTED_STORAGE,)


def test_a_duty_keeps_the_accounts_and_saves_no_activity_from_the_request() -> None:
    rules = policy(activity(data={data.ACCOUNTING_RECORDS}, basis=LI))
    years = {events.FISCAL_YEAR_ENDED: date(2017, 1, 1)}
    about = record(data.INVOICE_RECORDS, requests=(erasure(),), events=years)
    assert used(rules, about, purposes.PURCHASE).codes == (ReasonCode.ERASURE_REQUESTED,)
    kept = may_keep(rules, about, on=ON)
    assert (kept.codes, kept.purposes) == ((ReasonCode.STATUTORY_DUTY,), (purposes.BOOKKEEPING,))


@pytest.mark.parametrize(
    ("category", "code"),
    [
        (data.IDENTITY_DATA, ReasonCode.ERASURE_REQUESTED),
        (data.NAME, ReasonCode.ERASURE_REQUESTED),
        (data.AGE, ReasonCode.ACTIVITY),
    ],
)
def test_a_request_bites_where_it_touches_the_category(category: DataCategory, code: ReasonCode) -> None:
    assert used(on_basis(LI), record(requests=(erasure(category),))).codes == (code,)


def test_where_it_is_unknown_whether_anything_carries_the_data_the_request_is_undecided() -> None:
    unknown = activity("contract", storage=After(event=events.PURCHASED, period=Period(months=1)))
    interests = activity("statistics", basis=LI, purposes={purposes.STATISTICS})
    about = record(requests=(erasure(),), events={events.PURCHASED: UNKNOWN})
    verdict = used(policy(unknown, interests), about)
    assert verdict.undetermined
    assert reasons(verdict) == {("statistics", ReasonCode.ERASURE_REQUESTED)}


def test_erasure_is_the_gdprs_and_an_unknown_register_is_missing() -> None:
    about = record(requests=(erasure(granted=True, received=date(2014, 1, 1)),))
    rules = on_basis(LegalBasis.CONTRACT)
    assert used(rules, about, on=GDPR_EVE).codes == (ReasonCode.ACTIVITY,)
    assert used(rules, about, on=GDPR_DAY).codes == (ReasonCode.ERASURE_REQUESTED,)
    verdict = may_keep(rules, record(complete=False), purpose=purposes.STATISTICS, on=ON)
    assert reasons(verdict) == {("orders", ReasonCode.REQUESTS_UNKNOWN)}
    assert verdict.missing == (Missing("register", "requests"),)


def test_a_request_for_another_right_takes_nothing_away() -> None:
    about = record(requests=(Request(right=rights.ACCESS, received=RECEIVED, granted=True),))
    assert reasons(used(on_basis(LI), about)) == CARRIED


# A prohibited basis, and the policy's words alone.


def test_a_prohibition_of_a_basis_takes_out_the_activities_that_rest_on_it() -> None:
    rules = policy(
        activity("interests", basis=LI),
        activity("contract"),
        prohibition(basis=LI, data={data.IDENTITY_DATA}, clauses=("9",)),
    )
    verdict = used(rules, record(), purposes.PURCHASE)
    assert reasons(verdict) == {("contract", ReasonCode.ACTIVITY)}
    alone = used(
        policy(activity("interests", basis=LI), prohibition(basis=LI, clauses=("9",))),
        record(),
        purposes.PURCHASE,
    )
    finding = the(alone, ReasonCode.BASIS_PROHIBITED)
    assert alone.denied
    assert (finding.rule, finding.clauses, finding.params["by"]) == ("interests", ("9",), "never")
    assert finding.layer is Layer.POLICY


def test_the_policys_words_alone_leave_out_what_the_law_takes_away_and_ask_for_consent_all_the_same() -> None:
    about = record(
        data.HEALTH_DATA,
        objections=(Objection(purposes={purposes.DIRECT_MARKETING}, received=RECEIVED),),
        restrictions=(Restriction(received=RECEIVED),),
        requests=(erasure(granted=True),),
    )
    rule = activity(data={data.HEALTH_DATA}, basis=LI, purposes={purposes.NEWSLETTER})
    with_law = may_use(policy(rule), about, purpose=purposes.NEWSLETTER, on=ON)
    alone = may_use(policy(rule), about, purpose=purposes.NEWSLETTER, on=ON, law=None)
    assert set(with_law.codes) == {
        ReasonCode.MARKETING_OBJECTION,
        ReasonCode.SPECIAL_CATEGORY,
        ReasonCode.RESTRICTED,
        ReasonCode.ERASURE_REQUESTED,
    }
    assert reasons(alone) == CARRIED
    consenting = policy(activity(basis=LegalBasis.CONSENT))
    assert may_use(consenting, record(), purpose=purposes.PURCHASE, on=ON, law=None).codes == (
        ReasonCode.CONSENT_MISSING,
    )


def test_a_withdrawal_is_the_right_of_the_law_that_the_reason_cites() -> None:
    withdrawn = Consent(purposes={purposes.STATISTICS}, given=RECEIVED, withdrawn=RECEIVED)
    verdict = used(on_basis(LegalBasis.CONSENT), record(consents=(withdrawn,)), purposes.STATISTICS, ON)
    finding = the(verdict, ReasonCode.CONSENT_WITHDRAWN)
    assert (finding.provision, finding.layer) == ("gdpr.7.3", Layer.LAW)


def test_an_objection_to_a_part_of_direct_marketing_is_told_as_what_it_was() -> None:
    only_mail = Objection(purposes={purposes.EMAIL_MARKETING}, received=RECEIVED)
    rules = on_basis(LegalBasis.CONTRACT, purposes.EMAIL_MARKETING)
    about = record(objections=(only_mail,))
    finding = the(used(rules, about, purposes.EMAIL_MARKETING, ON), ReasonCode.MARKETING_OBJECTION)
    assert finding.params["objected"] == ("email_marketing",)
