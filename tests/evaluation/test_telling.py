"""What a verdict tells: the last day, minimums, purposes, obligations, near misses and own words."""

from __future__ import annotations

from datetime import date, timedelta

from privpolicy.evaluation import ReasonCode, may_keep, may_share
from privpolicy.model import After, Clause, Hold, Never, Obligation, Period, Text, Unlimited, Until
from privpolicy.vocabulary import UNKNOWN, data, events, purposes, recipients, subjects
from privpolicy.vocabulary.enums import Action, LegalBasis
from privpolicy.vocabulary.term import DataCategory, Words
from tests.evaluation.shop import ON, activity, aside, disclosure, policy, prohibition, reasons, record

DAY = timedelta(days=1)
BOUGHT = date(2024, 1, 31)
ABOUT = record(events={events.PURCHASED: BOUGHT})


def months(number: int) -> After:
    return After(event=events.PURCHASED, period=Period(months=number))


TELL = Obligation(id="tell", text=Text(sv="Berätta.", en="Tell."))
LOG = Obligation(id="log", text=Text(sv="Logga.", en="Log."))


# The last day.


def test_the_last_day_is_the_latest_among_the_rules_that_say_yes() -> None:
    rules = policy(activity("one", storage=months(4)), activity("two", storage=months(6)))
    assert may_keep(rules, ABOUT, on=ON).last_day == date(2024, 7, 31)


def test_there_is_none_where_one_that_says_yes_has_no_end() -> None:
    rules = policy(activity("one", storage=months(4)), activity("two", purposes={purposes.STATISTICS}))
    assert may_keep(rules, ABOUT, on=ON).last_day is None


def test_a_rule_that_says_no_sets_no_last_day_of_a_yes() -> None:
    rules = policy(activity("one", storage=months(4)), activity("two", basis=LegalBasis.CONSENT))
    assert may_keep(rules, ABOUT, on=ON).last_day == date(2024, 5, 31)


def test_the_last_day_of_a_denial_is_the_latest_among_those_that_failed_by_time_alone() -> None:
    rules = policy(
        activity("one", storage=months(1)),
        activity("two", storage=months(2)),
        activity("three", storage=months(3), basis=LegalBasis.CONSENT),
    )
    verdict = may_keep(rules, ABOUT, on=ON)
    assert verdict.last_day == date(2024, 3, 31)
    assert ("three", ReasonCode.CONSENT_MISSING) in reasons(verdict)


def test_a_denial_that_time_did_not_cause_has_no_last_day() -> None:
    assert may_keep(policy(activity(storage=Never())), ABOUT, on=ON).last_day is None


def test_over_several_categories_the_last_day_is_the_earliest() -> None:
    rules = policy(activity(data={data.NAME, data.AGE}, storage={data.NAME: months(4), data.AGE: months(6)}))
    both = record(data.NAME, data.AGE, events={events.PURCHASED: BOUGHT})
    assert may_keep(rules, both, on=ON).last_day == date(2024, 5, 31)
    late = may_keep(rules, both, on=date(2024, 8, 1))
    assert late.denied
    assert late.last_day == date(2024, 5, 31)


def test_an_undetermined_answer_has_no_last_day() -> None:
    rules = policy(activity("one", storage=months(1)), activity("two", storage=None))
    verdict = may_keep(rules, ABOUT, on=ON)
    assert verdict.undetermined
    assert verdict.last_day is None


def test_until_an_event_to_come_ends_with_that_day() -> None:
    about = record(events={events.NEED_ENDED: ON + DAY})
    assert (
        may_keep(policy(activity(storage=Until(event=events.NEED_ENDED))), about, on=ON).last_day == ON + DAY
    )


# Minimums.


def test_a_minimum_permits_nothing_and_sets_the_day_until_which_the_data_must_be_kept() -> None:
    rules = policy(activity(storage=Never(), at_least=months(4)))
    verdict = may_keep(rules, ABOUT, on=ON)
    assert verdict.denied
    assert verdict.must_keep_until == date(2024, 5, 31)


def test_a_minimum_that_has_ended_or_whose_scope_does_not_fit_sets_no_day() -> None:
    ended = policy(activity(at_least=months(1)))
    assert may_keep(ended, ABOUT, on=date(2024, 2, 29)).must_keep_until == date(2024, 2, 29)
    assert may_keep(ended, ABOUT, on=date(2024, 3, 1)).must_keep_until is None
    of_others = policy(activity(at_least=months(4), subjects={subjects.CUSTOMER}))
    about = record(subjects={subjects.VISITOR}, events={events.PURCHASED: BOUGHT})
    assert may_keep(of_others, about, on=ON).must_keep_until is None


def test_data_must_be_kept_until_the_latest_of_minimums_holds_and_duties() -> None:
    rules = policy(activity(data={data.ACCOUNTING_RECORDS}, at_least=months(4)))
    known = {events.PURCHASED: BOUGHT, events.FISCAL_YEAR_ENDED: date(2017, 6, 30)}
    hold = Hold(data={data.RECEIPT_RECORDS}, begins=BOUGHT, ended=date(2024, 6, 30))
    duty = may_keep(rules, record(data.RECEIPT_RECORDS, events=known, holds=(hold,)), on=ON)
    assert duty.must_keep_until == date(2024, 12, 31)
    alone = may_keep(rules, record(data.RECEIPT_RECORDS, events=known, holds=(hold,)), on=ON, law=None)
    assert alone.must_keep_until == date(2024, 6, 30)


def test_only_keeping_has_a_day_until_which_data_must_be_kept() -> None:
    rules = policy(activity(at_least=months(4)), disclosure())
    verdict = may_share(rules, ABOUT, to=recipients.CARRIER, purpose=purposes.PURCHASE, country="SE", on=ON)
    assert verdict.permitted
    assert verdict.must_keep_until is None


def test_the_purposes_that_carry_all_permitted_categories_are_told() -> None:
    rules = policy(
        activity("both", data={data.NAME, data.AGE}),
        activity("names", purposes={purposes.STATISTICS}),
    )
    verdict = may_keep(rules, record(data.NAME, data.AGE), on=ON)
    assert verdict.purposes == ("purchase",)
    assert verdict.categories.of("name").purposes == ("purchase", "statistics")


# Obligations and near misses.


def test_the_obligations_of_the_rules_that_permit_are_told_once() -> None:
    rules = policy(
        activity("one", obligations=(TELL,)),
        activity("two", obligations=(TELL, LOG)),
        activity("no", storage=Never(), obligations=(Obligation(id="never", text=TELL.text),)),
    )
    assert may_keep(rules, record(), on=ON).obligations == (TELL, LOG)


def test_a_disclosure_carries_its_obligations() -> None:
    rules = policy(
        activity(), disclosure(obligations=(LOG,)), disclosure("other", obligations=(TELL,), transfer=set())
    )
    verdict = may_share(
        rules, record(), to=recipients.CARRIER, purpose=purposes.PURCHASE, country="CH", on=ON
    )
    assert reasons(verdict) >= {("carriers", ReasonCode.DISCLOSURE)}
    assert verdict.obligations == (LOG,)


def test_a_denial_has_no_obligations() -> None:
    rules = policy(activity(obligations=(TELL,)), prohibition())
    assert may_keep(rules, record(), on=ON).obligations == ()


def test_a_denial_tells_why_not_for_every_activity_over_the_data() -> None:
    rules = policy(
        activity("ended", storage=months(1)),
        activity("consent", basis=LegalBasis.CONSENT),
        activity("others", subjects={subjects.CUSTOMER}),
    )
    about = record(subjects={subjects.VISITOR}, events={events.PURCHASED: BOUGHT})
    verdict = may_keep(rules, about, on=ON)
    assert reasons(verdict) == {("ended", ReasonCode.STORAGE_ENDED), ("consent", ReasonCode.CONSENT_MISSING)}
    assert aside(verdict) == {("others", ReasonCode.OTHER_SUBJECTS)}


def test_a_reason_that_several_categories_share_is_told_once_with_all_of_them() -> None:
    rules = policy(activity(data={data.IDENTITY_DATA}, storage=Never()))
    verdict = may_keep(rules, record(data.NAME, data.AGE), on=ON)
    (finding,) = verdict.findings
    assert (finding.rule, finding.code) == ("orders", ReasonCode.NEVER_STORED)
    assert finding.categories == ("age", "name")


def test_missing_is_told_once_and_only_where_it_could_change_the_answer() -> None:
    rules = policy(
        activity("one", data={data.NAME, data.AGE}, storage=months(1)),
        activity("two", data={data.GENDER}, storage=Until(event=events.NEED_ENDED)),
    )
    about = record(
        data.NAME, data.AGE, data.GENDER, events={events.PURCHASED: UNKNOWN, events.NEED_ENDED: None}
    )
    assert [tuple(one) for one in may_keep(rules, about, on=ON).missing] == [("event", "purchased")]


# The policy's own words.


def test_a_verdict_brings_the_policys_own_terms_and_labels_that_it_mentions() -> None:
    words = Words(label="Skostorlek", definition="x")
    shoe, hat = (DataCategory(key, sv=words, en=words) for key in ("shoe_size", "hat_size"))
    label = Text(sv="punkt 1", en="clause 1")
    rules = policy(
        activity(data={shoe, hat}, clauses=("1",), storage=Unlimited()),
        terms=(shoe, hat),
        clauses=(Clause(id="1", text="x", label=label), Clause(id="2", text="y", label=label)),
    )
    lexicon = may_keep(rules, record(shoe), on=ON).lexicon
    assert lexicon.terms == (shoe,)
    assert lexicon.labels == {"1": label}


def test_a_denial_by_a_prohibition_tells_no_day_on_which_some_other_rule_ended() -> None:
    """One activity has ended, another still carries the data: it is not time that stands against sharing."""
    ended = activity("ended", storage=After(event=events.PURCHASED, period=Period(days=1)))
    carries = activity("carries", storage=Unlimited())
    shop = policy(ended, carries, disclosure("partners"), prohibition("never", actions={Action.SHARE}))
    verdict = may_share(
        shop,
        record(events={events.PURCHASED: ON - timedelta(days=9)}),
        to=recipients.CARRIER,
        purpose=purposes.PURCHASE,
        country="SE",
        on=ON,
    )
    assert verdict.rules == ("never",)
    assert verdict.last_day is None
