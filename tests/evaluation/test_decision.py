"""How the rules combine: exceptions, prohibitions, duties, holds, restrictions and disclosures."""

from __future__ import annotations

from datetime import date, timedelta
from itertools import permutations

import pytest

from privpolicy.evaluation import Layer, Missing, ReasonCode, Verdict, may_keep, may_share, may_use
from privpolicy.model import After, FactIs, Hold, Never, Period, Policy, Record, Restriction, Unlimited
from privpolicy.model.days import EventValue
from privpolicy.vocabulary import UNKNOWN, data, events, facts, purposes, recipients
from privpolicy.vocabulary.enums import Action, LegalBasis, Outcome, Unknown
from privpolicy.vocabulary.term import DataCategory, Fact, Purpose
from tests.evaluation.shop import (
    GDPR_DAY,
    GDPR_EVE,
    ON,
    activity,
    aside,
    disclosure,
    policy,
    prohibition,
    reasons,
    record,
    the,
)

DAY = timedelta(days=1)
Known = dict[Fact, bool] | dict[Fact, Unknown]
PERMITTED, DENIED, UNDETERMINED = Outcome.PERMITTED, Outcome.DENIED, Outcome.UNDETERMINED
MONTH = After(event=events.PURCHASED, period=Period(months=1))
NEEDED = FactIs(fact=facts.NECESSARY)
YES, NO, PERHAPS = {facts.NECESSARY: True}, {facts.NECESSARY: False}, {facts.NECESSARY: UNKNOWN}
FIRST, LAST = date(2024, 2, 29), date(2024, 3, 31)
NOTHING = policy(activity(data={data.GENDER}))


def kept(rules: Policy, about: Record, on: date = ON, purpose: Purpose = purposes.PURCHASE) -> Verdict:
    return may_keep(rules, about, purpose=purpose, on=on)


# The combination.


def test_one_activity_that_says_yes_is_enough() -> None:
    rules = policy(activity("no", when=NEEDED), activity("yes"), activity("perhaps", storage=None))
    verdict = kept(rules, record())
    assert verdict.permitted
    assert reasons(verdict) == {("yes", ReasonCode.ACTIVITY)}
    assert ("no", ReasonCode.CONDITION_NOT_MET) in aside(verdict)


def test_an_unknown_activity_beside_a_no_is_undetermined_and_only_it_is_named() -> None:
    verdict = kept(policy(activity("no", when=NEEDED), activity("perhaps", storage=None)), record())
    assert verdict.undetermined
    assert reasons(verdict) == {("perhaps", ReasonCode.STORAGE_NOT_STATED)}


def test_a_no_beats_an_unknown_within_one_activity() -> None:
    verdict = kept(policy(activity(when=NEEDED, storage=None)), record(facts=NO))
    assert verdict.denied
    assert reasons(verdict) == {("orders", ReasonCode.CONDITION_NOT_MET)}


@pytest.mark.parametrize(
    ("known", "outcome", "code"),
    [
        (YES, DENIED, ("never", ReasonCode.PROHIBITED)),
        (NO, PERMITTED, ("orders", ReasonCode.ACTIVITY)),
        (PERHAPS, UNDETERMINED, ("never", ReasonCode.PROHIBITION_UNKNOWN)),
    ],
)
def test_a_prohibition_decides_before_every_activity(
    known: Known, outcome: Outcome, code: tuple[str, ReasonCode]
) -> None:
    rules = policy(activity(), prohibition(when=NEEDED, clauses=("9",)))
    verdict = kept(rules, record(facts=known))
    assert verdict.outcome is outcome
    assert code in reasons(verdict)


def test_what_an_unknown_prohibition_depends_on_is_missing() -> None:
    verdict = kept(policy(activity(), prohibition(when=NEEDED, clauses=("9",))), record(facts=PERHAPS))
    assert verdict.missing == (Missing("fact", "necessary"),)
    assert the(verdict, ReasonCode.PROHIBITION_UNKNOWN).clauses == ("9",)


def test_an_unknown_prohibition_changes_nothing_where_no_activity_says_yes() -> None:
    verdict = kept(policy(activity(storage=Never()), prohibition(when=NEEDED)), record(facts=PERHAPS))
    assert verdict.denied
    assert reasons(verdict) == {("orders", ReasonCode.NEVER_STORED)}


def test_the_order_of_rules_makes_no_difference() -> None:
    rules = (activity("a", when=NEEDED), activity("b", storage=None), activity("c", overrides={"b"}))
    about = record(facts=PERHAPS)
    verdicts = [kept(policy(*order), about) for order in permutations(rules)]
    assert len({(verdict.outcome, frozenset(reasons(verdict))) for verdict in verdicts}) == 1


# Exceptions.


def test_a_special_period_that_has_ended_is_not_revived_by_the_general_rule() -> None:
    rules = policy(
        activity("general", storage=Unlimited(), clauses=("1",)),
        activity("special", storage=MONTH, overrides={"general"}, clauses=("2",)),
    )
    about = record(events={events.PURCHASED: FIRST})
    last = kept(rules, about, date(2024, 3, 29))
    assert reasons(last) == {("special", ReasonCode.ACTIVITY)}
    assert last.last_day == date(2024, 3, 29)
    over = kept(rules, about, date(2024, 3, 30))
    assert over.denied
    assert reasons(over) == {("special", ReasonCode.STORAGE_ENDED)}
    assert over.clauses == ("2",)
    assert aside(over) == {("general", ReasonCode.OVERRIDDEN)}
    (dropped,) = over.near_misses
    assert dropped.params["by"] == ("special",)


def special(known: Known, *, general: bool = True) -> Verdict:
    rules = policy(
        activity("general", storage=Unlimited() if general else Never()),
        activity("special", storage=Never(), when=NEEDED, overrides={"general"}),
    )
    return kept(rules, record(facts=known))


def test_a_rule_whose_scope_does_not_fit_overrides_nothing() -> None:
    assert reasons(special(NO)) == {("general", ReasonCode.ACTIVITY)}


def test_where_it_is_unknown_whether_a_rule_applies_the_others_yes_becomes_unknown() -> None:
    verdict = special(PERHAPS)
    assert verdict.undetermined
    assert reasons(verdict) == {("general", ReasonCode.OVERRIDE_UNKNOWN)}
    assert verdict.missing == (Missing("fact", "necessary"),)
    assert the(verdict, ReasonCode.OVERRIDE_UNKNOWN).params["by"] == ("special",)


def test_and_the_others_no_stays_no() -> None:
    verdict = special(PERHAPS, general=False)
    assert verdict.denied
    assert ("general", ReasonCode.NEVER_STORED) in reasons(verdict)


def test_a_rule_whose_ground_fails_overrides_all_the_same() -> None:
    """It overrides where it applies: scope and conditions, not ground."""
    rules = policy(activity("general"), activity("special", basis=LegalBasis.CONSENT, overrides={"general"}))
    verdict = kept(rules, record())
    assert verdict.denied
    assert reasons(verdict) == {("special", ReasonCode.CONSENT_MISSING)}


def test_a_rule_that_dropped_out_overrides_nothing() -> None:
    bottom = activity("bottom")
    middle = activity("middle", storage=Never(), overrides={"bottom"})
    top = activity("top", storage=Never(), overrides={"middle"})
    verdict = kept(policy(bottom, middle, top), record())
    assert reasons(verdict) == {("bottom", ReasonCode.ACTIVITY)}
    assert ("middle", ReasonCode.OVERRIDDEN) in aside(verdict)


def test_in_a_chain_an_unknown_top_makes_the_bottom_unknown() -> None:
    rules = policy(
        activity("bottom"),
        activity("middle", storage=Never(), overrides={"bottom"}),
        activity("top", storage=Never(), when=NEEDED, overrides={"middle"}),
    )
    assert reasons(kept(rules, record(facts=YES))) == {("bottom", ReasonCode.ACTIVITY)}
    assert kept(rules, record(facts=NO)).denied
    verdict = kept(rules, record(facts=PERHAPS))
    assert verdict.undetermined
    assert ("bottom", ReasonCode.OVERRIDE_UNKNOWN) in reasons(verdict)
    assert verdict.missing == (Missing("fact", "necessary"),)


def test_a_rule_that_does_not_concern_the_question_overrides_nothing() -> None:
    rules = policy(
        activity("general"),
        activity("special", purposes={purposes.STATISTICS}, storage=Never(), overrides={"general"}),
    )
    assert reasons(kept(rules, record())) == {("general", ReasonCode.ACTIVITY)}


def test_an_activity_overrides_a_prohibition() -> None:
    rules = policy(activity(when=NEEDED, overrides={"never"}), activity("general"), prohibition())
    permitted = kept(rules, record(facts=YES))
    assert permitted.permitted
    assert ("never", ReasonCode.OVERRIDDEN) in aside(permitted)
    assert reasons(kept(rules, record(facts=NO))) == {("never", ReasonCode.PROHIBITED)}
    unknown = kept(rules, record(facts=PERHAPS))
    assert unknown.undetermined
    assert ("never", ReasonCode.PROHIBITION_UNKNOWN) in reasons(unknown)


def test_one_disclosure_overrides_another() -> None:
    rules = policy(
        activity(),
        disclosure("general", recipients={recipients.RECIPIENT}),
        disclosure("special", when=NEEDED, transfer=set(), overrides={"general"}),
    )
    asked = [
        may_share(
            rules, record(facts=known), to=recipients.CARRIER, purpose=purposes.PURCHASE, country="CH", on=ON
        )
        for known in (NO, YES)
    ]
    assert ("general", ReasonCode.DISCLOSURE) in reasons(asked[0])
    assert asked[1].denied
    assert ("special", ReasonCode.TRANSFER_NOT_ACCEPTED) in reasons(asked[1])


# Holds.


def held(
    rules: Policy = NOTHING, on: date = ON, category: DataCategory = data.NAME, ended: date | None = LAST
) -> Verdict:
    hold = Hold(data={category}, begins=FIRST, ended=ended)
    return may_keep(rules, record(holds=(hold,)), purpose=purposes.LEGAL_CLAIMS, on=on)


@pytest.mark.parametrize(
    ("on", "permitted"), [(FIRST - DAY, False), (FIRST, True), (LAST, True), (LAST + DAY, False)]
)
def test_a_hold_lets_the_data_be_kept_from_its_first_day_through_its_last(
    on: date, *, permitted: bool
) -> None:
    verdict = held(on=on)
    assert verdict.permitted is permitted
    if permitted:
        finding = the(verdict, ReasonCode.HOLD)
        assert (finding.rule, finding.layer, finding.provision) == (None, Layer.LAW, "gdpr.17.3.e")
        assert verdict.last_day == LAST
        assert verdict.must_keep_until == LAST
    else:
        assert ReasonCode.HOLD not in verdict.codes
        assert verdict.denied
        assert (ReasonCode.HOLD_ENDED in verdict.codes) is (on > LAST)


def test_a_hold_without_an_end_has_no_last_day() -> None:
    verdict = held(ended=None)
    assert verdict.codes == (ReasonCode.HOLD,)
    assert verdict.last_day is None
    assert verdict.must_keep_until is None


@pytest.mark.parametrize(
    ("category", "permitted"), [(data.IDENTITY_DATA, True), (data.PERSONAL_DATA, True), (data.AGE, False)]
)
def test_a_hold_covers_the_data_that_it_names(category: DataCategory, *, permitted: bool) -> None:
    assert held(on=FIRST, category=category).permitted is permitted


def test_a_hold_of_a_part_does_not_let_the_whole_be_kept() -> None:
    hold = Hold(data={data.NAME}, begins=FIRST)
    verdict = may_keep(
        NOTHING, record(data.IDENTITY_DATA, holds=(hold,)), purpose=purposes.LEGAL_CLAIMS, on=ON
    )
    assert verdict.denied
    assert ReasonCode.HOLD not in verdict.codes


def test_a_hold_is_for_legal_claims_only_and_for_keeping_only() -> None:
    about = record(holds=(Hold(data={data.NAME}, begins=FIRST),))
    assert kept(NOTHING, about).denied
    assert may_use(NOTHING, about, purpose=purposes.LEGAL_CLAIMS, on=ON).denied
    broader = kept(NOTHING, about, purpose=purposes.ANY_PURPOSE)
    assert broader.denied


def test_a_hold_remains_without_the_law() -> None:
    about = record(holds=(Hold(data={data.NAME}, begins=FIRST),))
    verdict = may_keep(NOTHING, about, purpose=purposes.LEGAL_CLAIMS, on=ON, law=None)
    finding = the(verdict, ReasonCode.HOLD)
    assert (finding.layer, finding.provision) == (Layer.POLICY, "")


def test_an_unknown_register_of_holds_is_missing() -> None:
    verdict = may_keep(NOTHING, record(complete=False), purpose=purposes.LEGAL_CLAIMS, on=ON)
    assert reasons(verdict) == {(None, ReasonCode.HOLDS_UNKNOWN)}
    assert verdict.missing == (Missing("register", "holds"),)


def test_a_prohibition_of_the_policy_forbids_keeping_on_a_hold_too() -> None:
    assert reasons(held(policy(activity(data={data.GENDER}), prohibition()))) == {
        ("never", ReasonCode.PROHIBITED)
    }


# Restriction instead of erasure.


def stored(on: date = ON, *, instead: bool = True, category: DataCategory = data.PERSONAL_DATA) -> Verdict:
    entry = Restriction(received=date(2018, 1, 1), ended=ON, data={category}, instead_of_erasure=instead)
    return may_keep(NOTHING, record(restrictions=(entry,)), purpose=purposes.RESTRICTED_STORAGE, on=on)


def test_a_restriction_asked_for_instead_of_erasure_lets_the_data_be_stored_through_its_last_day() -> None:
    verdict = stored()
    finding = the(verdict, ReasonCode.RESTRICTED_STORAGE)
    assert (finding.rule, finding.layer, finding.provision) == (None, Layer.LAW, "gdpr.18.1")
    assert verdict.last_day == ON
    assert ReasonCode.RESTRICTED_STORAGE not in stored(ON + DAY).codes


def test_another_restriction_and_one_of_other_data_do_not() -> None:
    assert stored(instead=False).denied
    assert stored(category=data.AGE).denied


def test_storage_under_restriction_is_the_gdprs() -> None:
    assert stored(GDPR_DAY).permitted
    assert stored(GDPR_EVE).denied
    entry = Restriction(received=FIRST, instead_of_erasure=True)
    about = record(restrictions=(entry,))
    assert may_keep(NOTHING, about, purpose=purposes.RESTRICTED_STORAGE, on=ON, law=None).denied


# Statutory duties.

ENDED = date(2016, 12, 31)
DUTY_ENDS = date(2023, 12, 31)


def booked(
    on: date = DUTY_ENDS,
    *,
    rules: Policy = NOTHING,
    category: DataCategory = data.INVOICE_RECORDS,
    purpose: Purpose | None = purposes.BOOKKEEPING,
    ended: EventValue = ENDED,
) -> Verdict:
    known = {} if ended is None else {events.FISCAL_YEAR_ENDED: ended}
    return may_keep(rules, record(category, events=known), purpose=purpose, on=on)


def test_accounts_are_kept_through_the_seventh_year_after_the_calendar_year_in_sweden() -> None:
    verdict = booked()
    finding = the(verdict, ReasonCode.STATUTORY_DUTY)
    assert (finding.rule, finding.layer, finding.clauses) == (None, Layer.LAW, ())
    assert finding.provision == "bfl.7.2"
    assert (finding.params["years"], finding.params["last_day"]) == (7, DUTY_ENDS)
    assert verdict.last_day == DUTY_ENDS
    assert verdict.must_keep_until == DUTY_ENDS
    late = booked(DUTY_ENDS + DAY)
    assert late.denied
    assert ReasonCode.STATUTORY_DUTY not in late.codes
    assert late.must_keep_until is None


def test_accounts_are_kept_five_years_after_the_fiscal_year_in_norway() -> None:
    norwegian = policy(activity(data={data.GENDER}), jurisdiction="NO")
    verdict = booked(date(2021, 12, 31), rules=norwegian)
    assert the(verdict, ReasonCode.STATUTORY_DUTY).params["years"] == 5
    assert verdict.must_keep_until == date(2021, 12, 31)
    assert booked(date(2022, 1, 1), rules=norwegian).denied


def test_a_duty_holds_before_its_event_too() -> None:
    verdict = booked(ended=None)
    assert verdict.codes == (ReasonCode.STATUTORY_DUTY,)
    assert verdict.last_day is None


@pytest.mark.parametrize("category", [data.NAME, data.PURCHASE_DATA, data.PERSONAL_DATA])
def test_bookkeeping_covers_accounting_records_and_never_the_customer_register(
    category: DataCategory,
) -> None:
    verdict = booked(category=category)
    assert verdict.denied
    assert ReasonCode.STATUTORY_DUTY not in verdict.codes


def test_a_duty_is_for_its_own_purpose() -> None:
    assert booked(purpose=purposes.LEGAL_COMPLIANCE).denied
    assert booked(purpose=purposes.PURCHASE).denied
    assert booked(purpose=None).purposes == ("bookkeeping",)


def test_the_policys_words_alone_know_no_duty() -> None:
    about = record(data.INVOICE_RECORDS, events={events.FISCAL_YEAR_ENDED: ENDED})
    verdict = may_keep(NOTHING, about, purpose=purposes.BOOKKEEPING, on=DUTY_ENDS, law=None)
    assert verdict.denied
    assert verdict.must_keep_until is None


FORBIDDING = policy(activity(data={data.GENDER}), prohibition(data={data.ACCOUNTING_RECORDS}, clauses=("9",)))


def test_a_duty_beats_a_prohibition_of_the_policy_and_the_conflict_is_reported() -> None:
    verdict = booked(rules=FORBIDDING)
    assert verdict.permitted
    assert reasons(verdict) == {
        (None, ReasonCode.STATUTORY_DUTY),
        ("never", ReasonCode.DUTY_OVER_PROHIBITION),
    }
    conflict = the(verdict, ReasonCode.DUTY_OVER_PROHIBITION)
    assert (conflict.clauses, conflict.layer, conflict.provision) == (("9",), Layer.LAW, "bfl.7.2")
    after = booked(DUTY_ENDS + DAY, rules=FORBIDDING)
    assert reasons(after) == {("never", ReasonCode.PROHIBITED)}


def test_a_prohibition_while_a_duty_is_unknown_is_undetermined() -> None:
    verdict = booked(rules=FORBIDDING, ended=UNKNOWN)
    assert verdict.undetermined
    assert verdict.missing == (Missing("event", "fiscal_year_ended"),)
    assert (None, ReasonCode.EVENT_UNKNOWN) in reasons(verdict)


def test_a_duty_of_keeping_lets_nothing_be_used() -> None:
    about = record(data.INVOICE_RECORDS, events={events.FISCAL_YEAR_ENDED: ENDED})
    assert may_use(FORBIDDING, about, purpose=purposes.BOOKKEEPING, on=DUTY_ENDS).denied


# Keeping without a purpose.


def test_keeping_without_a_purpose_is_asked_for_each_purpose_that_carries_the_data() -> None:
    rules = policy(
        activity("orders", storage=MONTH),
        activity("statistics", purposes={purposes.STATISTICS, purposes.BUSINESS_DEVELOPMENT}),
    )
    about = record(events={events.PURCHASED: date(2024, 4, 14)})
    verdict = may_keep(rules, about, on=date(2024, 5, 14))
    assert verdict.purposes == ("purchase", "business_development", "statistics")
    assert reasons(verdict) == {("orders", ReasonCode.ACTIVITY), ("statistics", ReasonCode.ACTIVITY)}
    late = may_keep(rules, about, on=date(2024, 5, 15))
    assert late.permitted
    assert late.purposes == ("business_development", "statistics")
    assert aside(late) == {("orders", ReasonCode.STORAGE_ENDED)}


def test_keeping_without_a_purpose_counts_a_hold_a_restriction_and_a_duty() -> None:
    about = record(
        data.INVOICE_RECORDS,
        events={events.FISCAL_YEAR_ENDED: ENDED},
        holds=(Hold(data={data.INVOICE_RECORDS}, begins=FIRST - 365 * DAY),),
        restrictions=(Restriction(received=date(2020, 1, 1), instead_of_erasure=True),),
    )
    verdict = may_keep(NOTHING, about, on=DUTY_ENDS)
    assert set(verdict.purposes) == {"legal_claims", "restricted_storage", "bookkeeping"}
    assert set(verdict.codes) == {ReasonCode.HOLD, ReasonCode.RESTRICTED_STORAGE, ReasonCode.STATUTORY_DUTY}


def test_keeping_what_nobody_declares_is_denied_as_undeclared() -> None:
    verdict = may_keep(NOTHING, record(), on=ON)
    assert verdict.denied
    assert verdict.codes == (ReasonCode.UNDECLARED_CATEGORY,)
    assert verdict.purposes == ()


def test_a_prohibition_with_an_exception_leaves_the_excepted_purpose() -> None:
    rules = policy(
        activity(purposes={purposes.PURCHASE, purposes.STATISTICS}), prohibition(unless={purposes.PURCHASE})
    )
    assert may_keep(rules, record(), on=ON).purposes == ("purchase",)


# Disclosures.


def share(rules: Policy, about: Record, purpose: Purpose = purposes.PURCHASE) -> Verdict:
    return may_share(rules, about, to=recipients.CARRIER, purpose=purpose, country="SE", on=ON)


def test_a_disclosure_without_a_basis_needs_an_activity_that_says_yes() -> None:
    rules = policy(activity(when=NEEDED), disclosure())
    assert reasons(share(rules, record(facts=YES))) == {
        ("orders", ReasonCode.ACTIVITY),
        ("carriers", ReasonCode.DISCLOSURE),
    }
    denied = share(rules, record(facts=NO))
    assert denied.denied
    assert ("orders", ReasonCode.CONDITION_NOT_MET) in reasons(denied)
    unknown = share(rules, record(facts=PERHAPS))
    assert reasons(unknown) == {("orders", ReasonCode.CONDITION_UNKNOWN)}


OWN = disclosure(purposes={purposes.AUTHORITY_DEMAND}, basis=LegalBasis.CONTRACT, clauses=("5",))
BY_DUTY = disclosure(purposes={purposes.AUTHORITY_DEMAND}, basis=LegalBasis.LEGAL_OBLIGATION)


def test_a_disclosure_on_its_own_basis_needs_that_an_activity_lets_the_data_be_kept() -> None:
    rules = policy(activity(storage=MONTH), OWN)
    fresh = share(rules, record(events={events.PURCHASED: date(2024, 4, 15)}), purposes.AUTHORITY_DEMAND)
    assert reasons(fresh) == {("carriers", ReasonCode.DISCLOSURE)}
    assert fresh.last_day == date(2024, 5, 15)
    stale = share(rules, record(events={events.PURCHASED: date(2024, 4, 14)}), purposes.AUTHORITY_DEMAND)
    assert stale.denied
    assert ("carriers", ReasonCode.NOT_KEPT) in reasons(stale)


def test_where_it_is_unknown_whether_the_data_may_be_kept_so_is_the_sharing() -> None:
    verdict = share(
        policy(activity(storage=MONTH), OWN),
        record(events={events.PURCHASED: UNKNOWN}),
        purposes.AUTHORITY_DEMAND,
    )
    assert reasons(verdict) == {("carriers", ReasonCode.NOT_KEPT)}
    assert verdict.undetermined
    assert verdict.missing == (Missing("event", "purchased"),)


def test_a_hold_alone_is_enough_for_a_legal_obligation_only() -> None:
    about = record(holds=(Hold(data={data.NAME}, begins=FIRST),))
    never = activity(storage=Never())
    assert reasons(share(policy(never, BY_DUTY), about, purposes.AUTHORITY_DEMAND)) == {
        ("carriers", ReasonCode.DISCLOSURE)
    }
    assert ("carriers", ReasonCode.NOT_KEPT) in reasons(
        share(policy(never, OWN), about, purposes.AUTHORITY_DEMAND)
    )
    assert share(policy(never, BY_DUTY), record(), purposes.AUTHORITY_DEMAND).denied


def test_a_disclosures_own_basis_needs_its_ground() -> None:
    rules = policy(activity(), disclosure(basis=LegalBasis.CONSENT))
    verdict = share(rules, record())
    assert verdict.denied
    assert ("carriers", ReasonCode.CONSENT_MISSING) in reasons(verdict)


def test_a_disclosure_is_about_its_own_conditions() -> None:
    rules = policy(activity(), disclosure(when=NEEDED, clauses=("5",)))
    assert ("carriers", ReasonCode.CONDITION_NOT_MET) in reasons(share(rules, record(facts=NO)))
    assert reasons(share(rules, record(facts=PERHAPS))) == {("carriers", ReasonCode.CONDITION_UNKNOWN)}


def test_a_prohibition_of_sharing_denies_what_a_disclosure_allows() -> None:
    rules = policy(activity(), disclosure(), prohibition(actions={Action.SHARE}, clauses=("9",)))
    verdict = share(rules, record())
    assert reasons(verdict) == {("never", ReasonCode.PROHIBITED)}
    assert kept(rules, record()).permitted


# Several categories.


def test_any_category_denied_makes_the_whole_denied_and_each_answer_is_told() -> None:
    rules = policy(activity(data={data.NAME, data.AGE}, storage={data.NAME: Unlimited()}))
    verdict = kept(rules, record(data.NAME, data.AGE, data.GENDER))
    assert verdict.denied
    assert verdict.categories.permitted == {"name"}
    assert verdict.categories.undetermined == {"age"}
    assert verdict.categories.denied == {"gender"}
    assert [(one.code, one.categories) for one in verdict.findings] == [
        (ReasonCode.UNDECLARED_CATEGORY, ("gender",))
    ]


def test_else_any_undetermined_makes_the_whole_undetermined() -> None:
    rules = policy(activity(data={data.NAME, data.AGE}, storage={data.NAME: Unlimited()}))
    verdict = kept(rules, record(data.NAME, data.AGE))
    assert verdict.undetermined
    assert the(verdict, ReasonCode.STORAGE_NOT_STATED).categories == ("age",)
