"""What must hold of every response: it says what the registers make of the request once it is entered."""

from __future__ import annotations

from datetime import date, timedelta
from typing import NamedTuple

from hypothesis import assume, given, reject, settings, strategies as st
from hypothesis.strategies import DrawFn

from privpolicy import explain, tasks
from privpolicy.errors import ModelError, RecordError
from privpolicy.evaluation import RequestAnswer, Response, may_keep, may_use, respond
from privpolicy.evaluation.planning import days_ahead
from privpolicy.model import Consent, DataSubjectRequest, Objection, Policy, Record, Request
from privpolicy.model.rights_request import REQUESTABLE
from privpolicy.vocabulary import Action, Purpose, Right, purposes, rights
from privpolicy.vocabulary.enums import Protection, RequestOutcome
from tests.spec.strategies import PURPOSES, cases, purpose_sets

kept = cases(actions=(Action.KEEP,))
# Each example asks about many days and uses; these many reach every branch within seconds.
few = settings(max_examples=40)


class Desk(NamedTuple):
    """A policy, a record of one person, and what she asks for."""

    policy: Policy
    record: Record
    request: DataSubjectRequest
    on: date


@st.composite
def desks(draw: DrawFn, *only: Right) -> Desk:
    policy, record, question = draw(kept)
    on = question.on
    right = draw(st.sampled_from(only or REQUESTABLE))
    asked: dict[str, object] = {}
    if right in {rights.OBJECTION, rights.CONSENT_WITHDRAWAL}:
        asked["purposes"] = draw(st.one_of(st.none(), purpose_sets))
    if right == rights.RESTRICTION:
        asked["ground"] = draw(st.sampled_from((None, "unlawful_processing", "accuracy_contested")))
    received = on - timedelta(days=draw(st.sampled_from((0, 1, 30))))
    request = DataSubjectRequest(
        right=right,
        received=received,
        earlier=draw(st.sampled_from((None, (), (received,)))),
        written=draw(st.booleans()),
        signed=draw(st.booleans()),
        **asked,  # type: ignore[arg-type]
    )
    return Desk(policy, record, request, on)


def answered(desk: Desk) -> Response:
    """The response; what cannot be asked so is no example of anything."""
    assume(desk.policy.in_force(desk.on))
    assume(desk.record.protected(Protection.ANONYMISED) is not True)
    try:
        return respond(desk.policy, desk.request, [desk.record], on=desk.on)
    except RecordError:
        reject()


def alone(record: Record, one: RequestAnswer, **update: object) -> Record:
    return record.model_copy(update={"data": {one.category}, **update})


def with_request(desk: Desk, one: RequestAnswer) -> Record:
    """The record of one category with the erasure request in its register, in place of any before."""
    entry = Request(right=rights.ERASURE, received=desk.request.received, data=desk.request.data)
    others = [other for other in desk.record.requests or () if other.right != rights.ERASURE]
    return alone(desk.record, one, requests=[*others, entry])


# --- Erasure --------------------------------------------------------------------------------------


@few
@given(desks(rights.ERASURE))
def test_what_is_granted_may_not_be_kept_once_the_request_is_entered(desk: Desk) -> None:
    for one in answered(desk).answers:
        if one.outcome is RequestOutcome.GRANTED:
            assert may_keep(desk.policy, with_request(desk, one), on=desk.on).denied


@few
@given(desks(rights.ERASURE))
def test_it_becomes_possible_on_the_first_day_on_which_may_keep_says_no(desk: Desk) -> None:
    for one in answered(desk).answers:
        if one.outcome is not RequestOutcome.REFUSED:
            assert one.possible_on is None
            continue
        entered = with_request(desk, one)
        if one.possible_on is not None:
            assert one.possible_on > desk.on
            assert may_keep(desk.policy, entered, on=one.possible_on).denied
        for day in _before(desk, entered, one.possible_on):
            assert not may_keep(desk.policy, entered, on=day).denied, day


def _before(desk: Desk, entered: Record, end: date | None) -> list[date]:
    """The days before one, near today and where anything changes, on which the record can be asked about."""
    near = {desk.on + timedelta(days=step) for step in (1, 2, 7, 31)}
    turns = days_ahead(desk.policy, entered, desk.on)
    days = near | {day + timedelta(days=step) for day in turns[:12] for step in (-1, 0, 1)}
    return sorted(day for day in days if desk.on < day < (end or date.max) and _fits(desk, entered, day))


def _fits(desk: Desk, entered: Record, day: date) -> bool:
    """Whether a state that is given still fits the events on every day up to then."""
    turns = [turn for turn in days_ahead(desk.policy, entered, desk.on) if turn <= day]
    try:
        for one in (*turns, day):
            may_keep(desk.policy, entered, on=one)
    except ModelError:
        return False
    return True


@few
@given(desks(rights.ERASURE))
def test_what_the_law_keeps_is_not_erased(desk: Desk) -> None:
    for one in answered(desk).answers:
        verdict = may_keep(desk.policy, with_request(desk, one), on=desk.on)
        if verdict.permitted:
            assert one.outcome is not RequestOutcome.GRANTED
        if one.outcome is RequestOutcome.REFUSED:
            assert verdict.permitted
            assert set(one.purposes) <= set(verdict.purposes)
            assert not set(one.purposes) & set(one.stopped)


@few
@given(desks(rights.ERASURE))
def test_once_what_an_erasure_implies_is_entered_too_no_stopped_purpose_is_permitted(desk: Desk) -> None:
    day = desk.request.received
    for one in answered(desk).answers:
        if not one.stopped:
            continue
        implied = Objection(purposes=frozenset(map(_purpose, one.stopped)), received=day)
        try:
            entered = with_request(desk, one).model_copy(
                update={
                    "consents": [_withdrawn(given, day) for given in desk.record.consents or ()],
                    "objections": [*(desk.record.objections or ()), implied],
                }
            )
        except RecordError:
            reject()
        for key in one.stopped:
            assert not may_use(desk.policy, entered, purpose=_purpose(key), on=desk.on).permitted


# --- Objection and withdrawal ---------------------------------------------------------------------


@few
@given(desks(rights.OBJECTION))
def test_once_the_objection_is_entered_no_stopped_purpose_is_permitted(desk: Desk) -> None:
    wanted = desk.request.purposes or {purposes.ANY_PURPOSE}
    entry = Objection(purposes=frozenset(wanted), received=desk.request.received)
    for one in answered(desk).answers:
        entered = alone(desk.record, one, objections=[*(desk.record.objections or ()), entry])
        for key in one.stopped:
            assert may_use(desk.policy, entered, purpose=_purpose(key), on=desk.on).denied
        for key in one.purposes:
            assert may_use(desk.policy, entered, purpose=_purpose(key), on=desk.on).permitted


@few
@given(desks(rights.CONSENT_WITHDRAWAL))
def test_once_the_withdrawal_is_entered_no_stopped_purpose_is_permitted(desk: Desk) -> None:
    assume(desk.request.purposes is None)
    day = desk.request.received
    for one in answered(desk).answers:
        try:
            entered = alone(
                desk.record, one, consents=[_withdrawn(given, day) for given in desk.record.consents or ()]
            )
        except RecordError:
            reject()
        for key in one.stopped:
            assert may_use(desk.policy, entered, purpose=_purpose(key), on=desk.on).denied


def _withdrawn(one: Consent, day: date) -> Consent:
    stands = one.given <= day and (one.withdrawn is None or one.withdrawn >= day)
    return one.model_copy(update={"withdrawn": day}) if stands else one


def _purpose(key: str) -> Purpose:
    return next(one for one in PURPOSES if one == key)


# --- Every right ----------------------------------------------------------------------------------


@few
@given(desks(), st.permutations(range(3)))
def test_the_order_of_the_records_changes_no_answer(desk: Desk, order: list[int]) -> None:
    answered(desk)
    data = sorted(desk.record.data)
    known = [desk.record, *(desk.record.model_copy(update={"data": {data[n % len(data)]}}) for n in (0, 1))]
    keyed = dict(enumerate(known))
    one = respond(desk.policy, desk.request, keyed, on=desk.on)
    other = respond(desk.policy, desk.request, {n: keyed[n] for n in order}, on=desk.on)
    assert (one.outcome, one.reasons, one.free) == (other.outcome, other.reasons, other.free)
    by_place = {(each.record, each.category): each for each in one.answers}
    assert by_place == {(each.record, each.category): each for each in other.answers}


@few
@given(desks())
def test_a_response_answers_every_category_once_or_says_at_the_door_why_not(desk: Desk) -> None:
    response = answered(desk)
    assert [one.category for one in response.answers] in ([], sorted(desk.record.data))
    assert response.reasons
    assert all(one.reasons for one in response.answers) or desk.request.right == rights.ACCESS
    # The copy is owed whatever is known; what is missing then is for how long the data may be kept.
    assert not response.missing or response.undetermined or desk.request.right == rights.ACCESS


@few
@given(desks(), st.sampled_from(("sv", "en")))
def test_every_response_can_be_told(desk: Desk, lang: str) -> None:
    response = answered(desk)
    told = (explain(response, lang), *tasks(response, lang))  # type: ignore[arg-type]
    assert all(text.strip() for text in told)
    assert not any(mark in text for text in told for mark in ("{", "}", "None", "  "))
