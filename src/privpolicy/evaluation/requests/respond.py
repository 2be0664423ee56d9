"""The answer to a person's request, from top to bottom.

1. who asks: an identity in doubt is cleared up first, and what is manifestly unfounded or excessive may
   be refused (GDPR Art. 12(2), (5) and (6));
2. the right: by the law of the day or by the policy's own promise, whichever is more generous;
3. for each category of each record, what the right gives;
4. the whole: granted where all of it is, refused where none is, otherwise partly; undetermined where
   something must be known first.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import date
from types import MappingProxyType
from typing import Final

from privpolicy import law as _law
from privpolicy.errors import Fault, QuestionError, RecordError, did_you_mean
from privpolicy.evaluation.ask import in_force
from privpolicy.evaluation.content import Lexicon, PolicyRef
from privpolicy.evaluation.index import index_of
from privpolicy.evaluation.keyed import RecordKey, Records, each, keyed
from privpolicy.evaluation.known import check_record, check_states
from privpolicy.evaluation.requests.context import Context
from privpolicy.evaluation.requests.copies import access, portability
from privpolicy.evaluation.requests.corrections import human_review, rectification, restriction
from privpolicy.evaluation.requests.entitlement import Entitlement, entitlement
from privpolicy.evaluation.requests.erasure import erasure
from privpolicy.evaluation.requests.person import contradictions
from privpolicy.evaluation.requests.reasons import Reason, RequestReason as Code, reason
from privpolicy.evaluation.requests.response import RequestAnswer, Response
from privpolicy.evaluation.requests.steps import steps
from privpolicy.evaluation.requests.stopping import objection, withdrawal
from privpolicy.model import DataSubjectRequest, FrozenMap, Law, Policy, PolicyHistory, Record
from privpolicy.model.rights_request import REQUESTABLE
from privpolicy.vocabulary import rights
from privpolicy.vocabulary.enums import RequestOutcome
from privpolicy.vocabulary.term import DataCategory, Purpose, Right

_Answering = Callable[[Context, RecordKey, Record, str], RequestAnswer]
_ANSWERING: Final[Mapping[str, _Answering]] = MappingProxyType(
    {
        rights.ACCESS: access,
        rights.RECTIFICATION: rectification,
        rights.ERASURE: erasure,
        rights.RESTRICTION: restriction,
        rights.PORTABILITY: portability,
        rights.OBJECTION: objection,
        rights.CONSENT_WITHDRAWAL: withdrawal,
        rights.HUMAN_REVIEW: human_review,
    }
)


def respond(
    policy: Policy | PolicyHistory,
    request: DataSubjectRequest,
    records: Records,
    *,
    on: date,
    holidays: _law.Holidays = _law.WEEKENDS_ONLY,
    law: Law | None = Law.APPLICABLE,
) -> Response:
    """What the shop owes the person who asks: granted, partly granted, refused or undetermined.

    ``records`` are all that the shop has about that one person, by its own keys or in a row. ``on`` is the
    day of the answer; ``holidays`` the public holidays that move the time limit (weekends alone
    where none are given, and ``answer_by.calendar`` says which). Policy and law are both asked, and the
    answer more generous to the person stands; ``law=None`` asks the policy's words alone.

    Raises ``QuestionError`` for a request that cannot be answered so (no such right, a day before it was
    received, a policy not in force), ``RecordError`` for records that are nobody's, or not all of one
    person, ``UnknownTermError`` for a key that nobody knows, and ``DateError`` for a ``datetime``.
    """
    version = in_force(policy, on)
    index = index_of(version)
    regime = None if law is None else index.regime(on)
    context = Context(version, index, request, on, regime, law)
    known = keyed(records)
    _check_request(context)
    _check_records(context, known)
    right, answers = _answers(context, known)
    outcome = _whole(right, answers)
    return _response(context, right, outcome, answers, holidays)


# --- Bad input ------------------------------------------------------------------------------------


def _check_request(context: Context) -> None:
    request, on = context.request, context.on
    faults = []
    if request.right not in REQUESTABLE:
        faults.append(_no_such_right(request.right))
    if request.received > on:
        problem = f"the request was received on {request.received}, after the day of the answer, {on}"
        faults.append(Fault("received", problem, request.received, "answer it on that day or later"))
    words = context.policy.vocabulary
    for kind, where, keys in (
        (DataCategory, "data", request.data),
        (Purpose, "purposes", request.purposes or ()),
    ):
        faults += [words.unknown(kind, key, where) for key in sorted(keys) if not words.knows(kind, key)]
    if faults:
        raise QuestionError(faults)


def _no_such_right(right: Right) -> Fault:
    known = [str(one) for one in REQUESTABLE]
    help_ = did_you_mean(right, known) or f"there are {', '.join(known)}"
    return Fault("right", f"there is no right {str(right)!r} that a person asks the shop for", right, help_)


def _check_records(context: Context, records: Mapping[RecordKey, Record]) -> None:
    if not records:
        help_ = "where the search found nothing, tell the person that no data about her are processed"
        raise RecordError([Fault("records", "there are none: nothing is known of the person", help=help_)])

    def check(_: RecordKey, record: Record) -> None:
        check_record(context.index, record)
        check_states(context.index, record, context.on)
        if not record.data:
            raise RecordError([Fault("data", "the record holds no data of anybody", help="leave it out")])

    each(records, check)
    faults = contradictions(records)
    if faults:
        raise RecordError(faults)


# --- The answers ----------------------------------------------------------------------------------


def _answers(
    context: Context, records: Mapping[RecordKey, Record]
) -> tuple[Entitlement, tuple[RequestAnswer, ...]]:
    stopped = _stopped_at_the_door(context.request)
    right = stopped or entitlement(context, records.values())
    if right.holds is not True:
        return right, ()
    answering = _ANSWERING[context.request.right]
    answers = each(
        records,
        lambda key, record: [answering(context, key, record, one) for one in context.categories(record)],
    )
    return right, tuple(one for some in answers for one in some)


def _stopped_at_the_door(request: DataSubjectRequest) -> Entitlement | None:
    """What decides before anything is looked up: who asks, and a request that may be refused as such."""
    why: Reason | None = None
    if request.identity == "not_identified":
        why = reason(Code.NOT_IDENTIFIED, "gdpr.12.2")
    elif request.manifestly is not None:
        excessive = request.manifestly == "excessive"
        code = Code.MANIFESTLY_EXCESSIVE if excessive else Code.MANIFESTLY_UNFOUNDED
        why = reason(code, "gdpr.12.5")
    if why is not None:
        return Entitlement(False, (why,), None)
    if request.identity == "in_doubt":
        return Entitlement(None, (reason(Code.IDENTITY_IN_DOUBT, "gdpr.12.6"),), None)
    return None


def _whole(right: Entitlement, answers: Sequence[RequestAnswer]) -> RequestOutcome:
    if right.holds is None:
        return RequestOutcome.UNDETERMINED
    if right.holds is False:
        return RequestOutcome.REFUSED
    found = {one.outcome for one in answers}
    if RequestOutcome.UNDETERMINED in found:
        return RequestOutcome.UNDETERMINED
    if found <= {RequestOutcome.GRANTED}:
        return RequestOutcome.GRANTED
    return RequestOutcome.REFUSED if found == {RequestOutcome.REFUSED} else RequestOutcome.PARTLY


def _response(
    context: Context,
    right: Entitlement,
    outcome: RequestOutcome,
    answers: tuple[RequestAnswer, ...],
    holidays: _law.Holidays,
) -> Response:
    policy, request, regime = context.policy, context.request, context.regime
    limit: _law.TimeLimit | None = None
    notice: _law.TimeLimit | None = None
    if regime is not None and not request.own_initiative:
        extended = request.extended is not None and outcome is not RequestOutcome.REFUSED
        limit = _law.answer_by(request.received, regime=regime, extended=extended, holidays=holidays)
        notice = _law.extension_notice_by(request.received, regime=regime, holidays=holidays)
    response = Response(
        policy=PolicyRef(policy.id, policy.version, policy.digest),
        controller=policy.controller.name,
        jurisdiction=policy.jurisdiction,
        regime=regime,
        request=request,
        on=context.on,
        outcome=outcome,
        reasons=right.reasons,
        answers=answers,
        free=right.free,
        answer_by=limit,
        extension_by=notice,
        steps=steps(context, outcome, right.reasons, answers),
        lexicon=Lexicon(),
    )
    return _with_words(response, policy)


def _with_words(response: Response, policy: Policy) -> Response:
    """The response with the policy's own words for what it mentions."""
    cited = {*response.clauses, *_told(response.answers)}
    labels = {one.id: one.label for one in policy.clauses if one.label and one.id in cited}
    return replace(response, lexicon=Lexicon(tuple(policy.terms), FrozenMap(labels)))


def _told(answers: Iterable[RequestAnswer]) -> Iterable[str]:
    for one in answers:
        if one.information is not None:
            for part in one.information.processing:
                yield from part.clauses
            yield from one.information.kept.clauses
            for recipient in one.information.recipients:
                yield from recipient.clauses
