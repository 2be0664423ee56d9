"""What changed in answers: nothing that a random question shows is missed, nothing untrue is told."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from hypothesis import assume, event, given, reject, settings, strategies as st

from privpolicy.errors import PolicyError, QuestionError, RecordError, TooManyCasesError
from privpolicy.evaluation import decide
from privpolicy.evaluation.proofs import Changed, Difference, diff
from privpolicy.model import (
    Activity,
    After,
    Anchor,
    Controller,
    Disclosure,
    FiscalYearEnd,
    Obligation,
    Period,
    Policy,
    Prohibition,
    Question,
    Record,
    Text,
)
from privpolicy.policies import M_NU, MYMUSE_SE, MYMUSE_SE_UNDER_GDPR
from privpolicy.vocabulary import (
    Action,
    DataCategory,
    LegalBasis,
    Outcome,
    Protection,
    data as data_,
    events,
    purposes,
    recipients,
)
from tests.evaluation.proofs.test_exhaustion import usual
from tests.spec import strategies
from tests.spec.strategies import cases

Case = tuple[Policy, Record, Question]
FLIP = {Outcome.PERMITTED, Outcome.DENIED}
fewer = settings(max_examples=settings().max_examples // 5)  # each goes through hundreds of cases


def changed(policy: Policy, **update: object) -> Policy:
    try:
        return policy.model_copy(update=update)
    except PolicyError:
        reject()


@st.composite
def edits(draw: st.DrawFn, policy: Policy) -> Policy:
    """The policy with one rule another, or without it."""
    kind = draw(st.sampled_from(["activities", "disclosures", "prohibitions"]))
    rules = list(getattr(policy, kind))
    if kind == "prohibitions":
        rules = [*rules[1:], draw(strategies.prohibitions("p0"))]
    elif rules:
        place = draw(st.integers(0, len(rules) - 1))
        rule = rules[place]
        if draw(st.booleans()) and kind == "activities":
            rule = draw(strategies.activities(rule.id)).model_copy(
                update={"data": rule.data, "purposes": rule.purposes}
            )
        else:
            update: dict[str, Any] = {"when": draw(strategies.conditions())}
            rule = rule.model_copy(update=update)
        rules[place] = rule
    return changed(policy, **{kind: rules, "effective_from": None, "effective_until": None})


def differing(old: Policy, new: Policy, question: Question) -> Difference:
    try:
        return diff(old, new, on=question.on, law=question.law, most=1_000)
    except TooManyCasesError:
        event("too many cases")
        reject()
    except QuestionError:
        reject()


@given(case=cases(), data=st.data())
def test_an_answer_that_turned_is_never_missed(case: Case, data: st.DataObject) -> None:
    """Where a random question is permitted by the one and denied by the other, the difference says so."""
    old, record, question = case
    old = changed(old, effective_from=None, effective_until=None)
    record = usual(record)
    assume(record.protected(Protection.ANONYMISED) is not True)
    new = data.draw(edits(old))
    try:
        outcomes = {decide(policy, record, question).outcome for policy in (old, new)}
    except RecordError:
        reject()
    if outcomes != FLIP:
        return
    difference = differing(old, new, question)
    assert difference.changes


@fewer
@given(case=cases(), data=st.data())
def test_what_is_told_is_so(case: Case, data: st.DataObject) -> None:
    """Every example is answered otherwise by the new policy than by the old."""
    old, _, question = case
    old = changed(old, effective_from=None, effective_until=None)
    new = data.draw(edits(old))
    for change in differing(old, new, question).changes:
        before, after = (
            decide(policy, change.before.record, change.before.question) for policy in (old, new)
        )
        told = (before.outcome, before.must_keep_until, before.obligations)
        assert told != (after.outcome, after.must_keep_until, after.obligations)


@fewer
@given(case=cases(), data=st.data())
def test_policies_that_mean_the_same_do_not_differ(case: Case, data: st.DataObject) -> None:
    """In another order, with one rule said twice, and with other notes and clauses."""
    old, _, question = case
    old = changed(old, effective_from=None, effective_until=None)
    kinds = ("activities", "disclosures", "prohibitions")
    update = {kind: list(data.draw(st.permutations(getattr(old, kind)))) for kind in kinds}
    plain = [rule for rule in update["activities"] if not rule.overrides]
    named = {key for rule in (*update["activities"], *update["disclosures"]) for key in rule.overrides}
    twice = [rule for rule in plain if rule.id not in named][:1]
    update["activities"] += [rule.model_copy(update={"id": "again", "note": "once more"}) for rule in twice]
    assert not differing(old, changed(old, **update), question)


# --- One change at a time --------------------------------------------------------------------------


def shop(**update: Any) -> Policy:  # noqa: ANN401 (fields of a policy)
    """Orders for three years and to the carrier."""
    orders = Activity(
        id="orders",
        data={data_.NAME},
        purposes={purposes.ORDER_FULFILMENT},
        basis=LegalBasis.CONTRACT,
        storage=After(event=events.PURCHASED, period=Period(years=3)),
    )
    carriers = Disclosure(
        id="carriers", recipients={recipients.CARRIER}, purposes={purposes.DELIVERY}, data={data_.NAME}
    )
    policy = Policy(
        id="shop", controller=Controller(name="Shop"), activities=[orders], disclosures=[carriers]
    )
    return policy.model_copy(
        update={"activities": [orders.model_copy(update=update.pop("orders", {}))], **update}
    )


def told(difference: Difference) -> set[tuple[str, tuple[str, ...], str, str, str]]:
    return {
        (
            one.what.value,
            one.rules,
            one.may.value,
            one.before.verdict.outcome.value,
            one.after.verdict.outcome.value,
        )
        for one in difference.changes
    }


def test_a_shorter_time_is_told_for_each_thing_that_may_be_done() -> None:
    shorter = shop(orders={"storage": After(event=events.PURCHASED, period=Period(years=2))})
    assert told(diff(shop(), shorter)) == {
        ("answer", ("orders",), may, "permitted", "denied") for may in ("keep", "use", "share")
    }


def test_the_example_is_the_day_on_which_the_old_time_still_ran() -> None:
    shorter = shop(orders={"storage": After(event=events.PURCHASED, period=Period(years=2))})
    change = next(one for one in diff(shop(), shorter).changes if one.may is Action.KEEP)
    assert change.before.verdict.last_day is not None
    assert change.after.verdict.last_day is not None
    assert change.before.question == change.after.question
    assert change.after.verdict.last_day < change.before.question.on <= change.before.verdict.last_day


def test_the_same_time_in_other_units_is_no_difference() -> None:
    months = shop(orders={"storage": After(event=events.PURCHASED, period=Period(months=36))})
    assert not diff(shop(), months)


def test_a_month_is_not_thirty_days() -> None:
    """On some days they end together: the difference is found on one on which they do not."""
    month = shop(orders={"storage": After(event=events.PURCHASED, period=Period(months=1))})
    days = shop(orders={"storage": After(event=events.PURCHASED, period=Period(days=30))})
    assert diff(month, days)


def test_a_rule_under_another_name_is_no_difference() -> None:
    policy = shop()
    renamed = policy.activities[0].model_copy(update={"id": "purchases", "note": "as before"})
    assert not diff(policy, policy.model_copy(update={"activities": [renamed]}))


def test_a_rule_split_in_two_is_no_difference() -> None:
    both = shop(orders={"data": {data_.NAME, data_.EMAIL_ADDRESS}})
    (orders,) = both.activities
    halves = [
        orders.model_copy(update={"id": f"orders-{key}", "data": {key}})
        for key in (data_.NAME, data_.EMAIL_ADDRESS)
    ]
    assert not diff(both, both.model_copy(update={"activities": halves}))


def test_a_policy_that_ends_and_one_that_begins_are_compared_as_if_both_were_in_force() -> None:
    old = shop(effective_until=date(2026, 12, 31))
    new = shop(effective_from=date(2027, 1, 1))
    assert not diff(old, new)


def test_a_term_that_only_the_new_policy_has_is_what_it_was_to_the_old() -> None:
    """Its label has no meaning to rules; that a rule names it has."""
    sizes = DataCategory("shoe_size", broader="sizes", sv=data_.NAME.sv, en=data_.NAME.en)
    (orders,) = shop().activities
    more = orders.model_copy(update={"id": "sizes", "data": {sizes}})
    new = shop().model_copy(update={"terms": [sizes], "activities": [orders, more]})
    found = told(diff(shop(), new))
    assert ("answer", ("sizes",), "keep", "denied", "permitted") in found
    assert {rules for _, rules, *_ in found} == {("sizes",)}


def test_a_prohibition_is_told_by_its_own_name() -> None:
    never = Prohibition(id="no-sharing", actions={Action.SHARE})
    assert told(diff(shop(), shop(prohibitions=[never]))) == {
        ("answer", ("no-sharing",), "share", "permitted", "denied")
    }


def test_a_minimum_is_told_though_the_answers_are_the_same() -> None:
    least = shop(orders={"at_least": After(event=events.PURCHASED, period=Period(years=1))})
    (change,) = diff(shop(), least).changes
    assert (change.what, change.rules) == (Changed.MUST_KEEP, ("orders",))
    assert change.before.verdict.must_keep_until is None
    assert change.after.verdict.must_keep_until is not None


def test_an_obligation_is_told_though_the_answers_are_the_same() -> None:
    encrypted = Obligation(id="encrypt", text=Text(sv="Kryptera.", en="Encrypt."))
    found = diff(shop(), shop(orders={"obligations": [encrypted]}))
    assert {(one.what, one.rules) for one in found.changes} == {(Changed.OBLIGATIONS, ("orders",))}
    assert all(one.after.verdict.obligations == (encrypted,) for one in found.changes)


def test_another_fiscal_year_is_found_in_rules_that_say_the_same() -> None:
    yearly = After(event=events.PURCHASED, period=Period(years=3), anchor=Anchor.FISCAL_YEAR)
    old = shop(orders={"storage": yearly}, fiscal_year_end=FiscalYearEnd(month=12, day=31))
    new = shop(orders={"storage": yearly}, fiscal_year_end=FiscalYearEnd(month=8, day=31))
    assert {one.rules for one in diff(old, new).changes} == {("orders",)}


def test_a_consent_in_place_of_a_contract_is_told_both_ways() -> None:
    """Denied without a consent; and under restriction, which a consent lifts, permitted."""
    asked = shop(orders={"basis": LegalBasis.CONSENT})
    found = {(may, before, after) for _, _, may, before, after in told(diff(shop(), asked))}
    assert {("keep", "permitted", "denied"), ("use", "denied", "permitted")} <= found


def test_beyond_the_bound_it_gives_up() -> None:
    shorter = shop(orders={"storage": After(event=events.PURCHASED, period=Period(years=2))})
    with pytest.raises(TooManyCasesError):
        diff(shop(), shorter, most=2)


# --- The shipped policies --------------------------------------------------------------------------


def without(policy: Policy, kind: str, key: str) -> Policy:
    return policy.model_copy(update={kind: [one for one in getattr(policy, kind) if one.id != key]})


def named(old: Policy, new: Policy) -> set[tuple[str, ...]]:
    return {one.rules for one in diff(old, new, most=5_000).changes}


@pytest.mark.parametrize("key", ["visits", "stop-list", "legal-process"])
def test_an_activity_that_m_nu_leaves_out_is_told(key: str) -> None:
    assert named(M_NU, without(M_NU, "activities", key)) == {(key,)}


def test_a_disclosure_that_mymuse_leaves_out_is_told() -> None:
    assert named(MYMUSE_SE, without(MYMUSE_SE, "disclosures", "carrier")) == {("carrier",)}


@pytest.mark.parametrize("policy", [M_NU, MYMUSE_SE], ids=lambda policy: policy.id)
def test_a_new_prohibition_in_a_shipped_policy_is_told(policy: Policy) -> None:
    never = Prohibition(id="never", actions={Action.SHARE}, data={data_.EMAIL_ADDRESS})
    new = policy.model_copy(update={"prohibitions": [*policy.prohibitions, never]})
    assert named(policy, new) == {("never",)}


def test_mymuse_for_another_time_is_no_difference() -> None:
    assert not diff(MYMUSE_SE, MYMUSE_SE_UNDER_GDPR)


def test_a_rule_renamed_beside_one_that_changed_is_not_named() -> None:
    old = shop()
    renamed = old.activities[0].model_copy(update={"id": "purchases"})
    never = Prohibition(id="no-use", actions={Action.USE})
    assert named(old, old.model_copy(update={"activities": [renamed], "prohibitions": [never]})) == {
        ("no-use",)
    }
