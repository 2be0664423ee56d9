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
from privpolicy.evaluation.ask import version_of
from privpolicy.evaluation.content import Lexicon, PolicyRef
from privpolicy.evaluation.index import index_of
from privpolicy.evaluation.keyed import RecordKey, Records, each, keyed
from privpolicy.evaluation.requests.checking import check
from privpolicy.evaluation.requests.context import Context
from privpolicy.evaluation.requests.copies import access, portability
from privpolicy.evaluation.requests.corrections import human_review, rectification, restriction
from privpolicy.evaluation.requests.entitlement import at_the_door, entitlement
from privpolicy.evaluation.requests.erasure import erasure
from privpolicy.evaluation.requests.reasons import IDLE, RequestReason as Code
from privpolicy.evaluation.requests.response import RequestAnswer, Response
from privpolicy.evaluation.requests.standing import Entitlement
from privpolicy.evaluation.requests.steps import steps
from privpolicy.evaluation.requests.stopping import objection, withdrawal
from privpolicy.model import DataSubjectRequest, FrozenMap, Law, Policy, PolicyHistory, Record
from privpolicy.vocabulary import rights
from privpolicy.vocabulary.enums import Regime, RequestOutcome

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

    Raises, with every fault: ``QuestionError`` for a request that cannot be answered so (no such right, a
    term that nobody knows, a day before it was received, a policy not in force), else ``RecordError`` for
    records that are nobody's, not all of one person, or hold nothing of what is asked about; ``DateError``
    for a ``datetime``.
    """
    version = version_of(policy, on)
    index = index_of(version)
    regime = None if law is None else index.regime(on)
    context = Context(version, index, request, on, regime, law, policy)
    known = keyed(records)
    check(context, known)
    right, answers = _answers(context, known)
    outcome = _whole(right, answers)
    return _response(context, right, outcome, answers, holidays)


# --- The answers ----------------------------------------------------------------------------------


def _answers(
    context: Context, records: Mapping[RecordKey, Record]
) -> tuple[Entitlement, tuple[RequestAnswer, ...]]:
    right = at_the_door(context) or entitlement(context, records.values())
    if right.holds is not True:
        return right, ()
    context = replace(context, promised=any(one.code is Code.RIGHT_PROMISED for one in right.reasons))
    answering = _ANSWERING[context.request.right]
    answers = each(
        records,
        lambda key, record: [answering(context, key, record, one) for one in context.categories(record)],
    )
    return right, tuple(one for some in answers for one in some)


def _whole(right: Entitlement, answers: Sequence[RequestAnswer]) -> RequestOutcome:
    if right.holds is None:
        return RequestOutcome.UNDETERMINED
    if right.holds is False:
        return RequestOutcome.REFUSED
    # What is not used so, or rests on no consent, is neither here nor there beside what is.
    told = [one for one in answers if IDLE.isdisjoint(found.code for found in one.reasons)] or answers
    found = {one.outcome for one in told}
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
    extended = False
    if regime is not None and _has_time_limit(request, regime):
        notice = _law.extension_notice_by(request.received, regime=regime, holidays=holidays)
        extended = outcome is not RequestOutcome.REFUSED and _told_in_time(request, notice)
        limit = _law.answer_by(request.received, regime=regime, extended=extended, holidays=holidays)
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
        extended=extended,
        extension_by=notice,
        steps=steps(context, outcome, right.reasons, answers),
        lexicon=Lexicon(),
    )
    return _with_words(response, policy)


def _has_time_limit(request: DataSubjectRequest, regime: Regime) -> bool:
    """GDPR Art. 12(3) is about requests under Arts 15 to 22, personuppgiftslagen 26 § about access."""
    if regime is Regime.PUL:
        return request.right == rights.ACCESS
    return request.right != rights.CONSENT_WITHDRAWAL and not request.own_initiative


def _told_in_time(request: DataSubjectRequest, notice: _law.TimeLimit | None) -> bool:
    """Whether the person was told that more time is needed while she could be."""
    return request.extended is not None and (notice is None or request.extended <= notice.last_day)


def _with_words(response: Response, policy: Policy) -> Response:
    """The response with the policy's own words for what it mentions."""
    open_ = {one.key for one in response.missing if one.kind == "clause"}
    cited = {*response.clauses, *_told(response.answers), *open_}
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
