"""Access (GDPR Art. 15, personuppgiftslagen 26 §) and portability (Art. 20): what the person is given."""

from __future__ import annotations

from collections.abc import Iterator

from privpolicy import law
from privpolicy.evaluation.ask import may_keep
from privpolicy.evaluation.asked import Asked, Moment
from privpolicy.evaluation.content import Missing
from privpolicy.evaluation.decision import unmet
from privpolicy.evaluation.keyed import RecordKey
from privpolicy.evaluation.planning import only
from privpolicy.evaluation.requests.context import Context, stated, strings
from privpolicy.evaluation.requests.reasons import Reason, RequestReason as Code, reason
from privpolicy.evaluation.requests.response import (
    CategoryInformation,
    ProcessingInformation,
    RecipientInformation,
    RequestAnswer,
)
from privpolicy.evaluation.requests.standing import law_of
from privpolicy.model import Activity, Disclosure, Record
from privpolicy.vocabulary import facts
from privpolicy.vocabulary.enums import Action, LegalBasis, RequestOutcome, TransferMechanism
from privpolicy.vocabulary.term import DataCategory, Purpose, Recipient

_PORTABLE: frozenset[LegalBasis | None] = frozenset({LegalBasis.CONSENT, LegalBasis.CONTRACT})


def access(context: Context, key: RecordKey, record: Record, category: str) -> RequestAnswer:
    """A copy, and what the shop does with it: granted for all that is there, kept rightly or not."""
    why = reason(Code.RIGHT_OF_LAW, law_of(context.request.right, context.regime))
    told = information(context, record, category)
    return RequestAnswer(
        key,
        category,
        RequestOutcome.GRANTED,
        (why,) if why.provision else (),
        information=told,
        missing=told.kept.missing if told.kept.undetermined else (),
    )


def information(context: Context, record: Record, category: str) -> CategoryInformation:
    """What an answer says of one category: purposes, basis, time, recipients, source and decisions."""
    alone = only(record, category)
    activities = [activity for _, activity in context.activities(record, category)]
    return CategoryInformation(
        tuple(_processing(one) for one in activities),
        may_keep(context.policy, alone, on=context.on, law=context.law),
        tuple(_recipients(context, alone, category, activities)),
        stated(record, facts.PROVIDED_BY_PERSON),
        strings(sorted(key for one in activities for key in one.obtained_from)),
        tuple(one.id for one in activities if one.decides_automatically),
        tuple(one.decision_logic for one in activities if one.decision_logic is not None),
    )


def _processing(activity: Activity) -> ProcessingInformation:
    purposes = strings(sorted(activity.purposes))
    return ProcessingInformation(
        activity.id, purposes, activity.basis, tuple(activity.clauses), activity.basis_inferred
    )


def _recipients(
    context: Context, record: Record, category: str, activities: list[Activity]
) -> Iterator[RecipientInformation]:
    """The disclosures whose scope fits: for purposes that are carried, or on a basis of their own."""
    within = context.index.reaches.of(DataCategory, category).within
    carried = {purpose for one in activities for purpose in one.purposes}
    for rule in context.policy.disclosures:
        if within.isdisjoint(rule.data):
            continue
        named = [
            purpose
            for purpose in sorted(rule.purposes)
            if (rule.basis is not None or _lies_within(context, purpose, carried))
            and _may_reach(context, record, category, rule, purpose)
        ]
        if named:
            recipients = strings(sorted(rule.recipients))
            yield RecipientInformation(
                rule.id,
                recipients,
                strings(named),
                tuple(rule.clauses),
                tuple(one for one in sorted(rule.countries) if not law.in_eea(one, context.on)),
                tuple(one for one in TransferMechanism if one in (rule.transfer or ())),
                rule.safeguards_copy,
            )


def _lies_within(context: Context, purpose: Purpose, carried: set[Purpose]) -> bool:
    return not context.index.reaches.of(Purpose, purpose).touching.isdisjoint(carried)


def _may_reach(context: Context, record: Record, category: str, rule: Disclosure, purpose: Purpose) -> bool:
    """Whether the scope of a disclosure fits the record, or may fit."""
    to = min(rule.recipients)
    asked = Asked(
        Action.SHARE, str(purpose), str(to), None, context.regime, context.index.reaches.of(Recipient, to)
    )
    case = context.index.case(category, asked)
    moment = Moment(context.on)
    return any(
        one.id == rule.id and unmet(one.scope, record, moment)[1] is not False for one in case.disclosures
    )


def portability(context: Context, key: RecordKey, record: Record, category: str) -> RequestAnswer:
    """Given in a machine-readable format where the person has provided it and consent or contract carries it.

    That the processing is automated (Art. 20(1)(b)) is taken as given: records describe what is in a
    database. What rests on consent or contract and on another basis too is portable.
    """
    provision = law_of(context.request.right, context.regime)
    activities = [activity for _, activity in context.activities(record, category)]
    bases = {activity.basis for activity in activities}
    provided = stated(record, facts.PROVIDED_BY_PERSON)
    outcome, found = RequestOutcome.GRANTED, reason(Code.PORTABLE, provision)
    missing: tuple[Missing, ...] = ()
    if not provision:  # the policy's promise alone: it sets its own conditions
        found = reason(Code.PORTABLE)
    elif provided is False:
        outcome, found = RequestOutcome.REFUSED, reason(Code.NOT_PROVIDED, provision)
    elif bases.isdisjoint(_PORTABLE):
        outcome, found, missing = _not_portable(activities, provision)
    elif provided is None:
        outcome, found = RequestOutcome.UNDETERMINED, reason(Code.PROVIDED_UNKNOWN, provision)
        missing = (Missing("fact", str(facts.PROVIDED_BY_PERSON)),)
    return RequestAnswer(key, category, outcome, (found,), missing=missing)


def _not_portable(
    activities: list[Activity], provision: str
) -> tuple[RequestOutcome, Reason, tuple[Missing, ...]]:
    """Refused; undetermined where the text leaves open what an activity rests on."""
    open_ = strings(clause for one in activities if one.basis is None for clause in one.clauses)
    if any(one.basis is None for one in activities):
        missing = tuple(Missing("clause", clause) for clause in open_)
        return RequestOutcome.UNDETERMINED, reason(Code.BASIS_NOT_STATED, provision), missing
    return RequestOutcome.REFUSED, reason(Code.NO_PORTABLE_BASIS, provision), ()
