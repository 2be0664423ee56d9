"""The verbs: ``may_keep``, ``may_use``, ``may_share`` and ``decide``."""

from __future__ import annotations

from datetime import date
from typing import Final

from privpolicy import law as _law
from privpolicy.errors import Fault, QuestionError
from privpolicy.evaluation.asked import Asked
from privpolicy.evaluation.decision import answers, weigh, whole
from privpolicy.evaluation.index import Index, index_of
from privpolicy.evaluation.known import Known, check_record, check_states
from privpolicy.evaluation.outside import no_answer, not_personal_data
from privpolicy.evaluation.reasons import ReasonCode
from privpolicy.evaluation.telling import Asking
from privpolicy.evaluation.verdict import Verdict, verdict_of
from privpolicy.evaluation.weighed import OUTCOMES
from privpolicy.model import Law, Policy, PolicyHistory, Question, Record
from privpolicy.model.days import plain_day
from privpolicy.model.question import faults_of
from privpolicy.vocabulary.enums import (
    UNKNOWN,
    Action,
    LegalBasis,
    Protection,
    Regime,
    TransferMechanism,
    Unknown,
)
from privpolicy.vocabulary.term import Purpose, Recipient

_APPLICABLE: Final = Law.APPLICABLE
# Looking a member up in its enumeration costs more than a name.
_KEEP, _USE, _SHARE = Action.KEEP, Action.USE, Action.SHARE


def may_keep(
    policy: Policy | PolicyHistory,
    record: Record,
    *,
    on: date,
    purpose: Purpose | None = None,
    basis: LegalBasis | None = None,
    law: Law | None = _APPLICABLE,
) -> Verdict:
    """May the record be kept on that day?

    Without a ``purpose`` the question is put once for each purpose that carries the data, and one yes
    is enough: ``verdict.purposes`` names them. ``basis`` counts only activities on that legal basis;
    ``law=None`` asks the policy's words alone. Raises ``DateError`` for a ``datetime``,
    ``UnknownTermError`` for a key that nobody knows, ``RecordError`` for a record that contradicts itself.
    """
    return _decide(policy, record, _KEEP, on, purpose, None, UNKNOWN, UNKNOWN, basis, law)


def may_use(
    policy: Policy | PolicyHistory,
    record: Record,
    *,
    purpose: Purpose,
    on: date,
    basis: LegalBasis | None = None,
    law: Law | None = _APPLICABLE,
) -> Verdict:
    """May the record be used for the purpose on that day? Arguments and errors as in ``may_keep``."""
    return _decide(policy, record, _USE, on, purpose, None, UNKNOWN, UNKNOWN, basis, law)


def may_share(
    policy: Policy | PolicyHistory,
    record: Record,
    *,
    to: Recipient,
    purpose: Purpose,
    on: date,
    country: str | Unknown = UNKNOWN,
    transfer: TransferMechanism | Unknown | None = UNKNOWN,
    basis: LegalBasis | None = None,
    law: Law | None = _APPLICABLE,
) -> Verdict:
    """May the record be shared with the recipient, for the purpose, on that day?

    ``country`` is the recipient's, ISO 3166-1 alpha-2; ``transfer`` the mechanism on which data leave
    the EU and the EEA, ``None`` where there is none. What is left out is unknown. Other arguments and
    errors as in ``may_keep``; ``QuestionError`` for a country code that does not exist.
    """
    return _decide(policy, record, _SHARE, on, purpose, to, country, transfer, basis, law)


def decide(policy: Policy | PolicyHistory, record: Record, question: Question) -> Verdict:
    """The verdict on a question that was put together beforehand. Errors as in ``may_keep``."""
    return _decide(
        policy, record, question.may, question.on, question.purpose, question.to, question.country,
        question.transfer, question.basis, question.law,
    )  # fmt: skip


def _decide(
    policy: Policy | PolicyHistory,
    record: Record,
    action: Action,
    on: date,
    purpose: str | None,
    to: str | None,
    country: str | Unknown,
    transfer: TransferMechanism | Unknown | None,
    basis: LegalBasis | None,
    law: Law | None,
) -> Verdict:
    if type(on) is not date:
        plain_day(on)
    try:
        index: Index = policy.__dict__["_index"]
    except (AttributeError, KeyError):
        index = index_of(_version(policy, on))
    known: Known | None = record.known_to
    if known is None or known[0] is not index:
        known = check_record(index, record)
    regime = None if law is None else index.regime(on)
    if country is not UNKNOWN:
        country = _law.country_code(country)
    case = index.cases.get((known[1], purpose, action, to, basis, regime, False))
    if case is not None and index.always_in_force and (regime is not None or law is None):
        # The usual question, asked before in this form: its case is at hand and well formed.
        asking = Asking(index, record, case.asked, on, country, transfer)
        asking.answered = weighed = weigh(index, case, record, asking)
        return verdict_of(OUTCOMES[weighed[1]], asking)
    check_states(index, record, on)
    asked = _asked(index, action, purpose, to, basis, regime)._replace(lawful=law is not None)
    asking = Asking(index, record, asked, on, country, transfer)
    if not record.data or record.protected(Protection.ANONYMISED) is True:
        return not_personal_data(asking)
    if not index.policy.in_force(on):
        return no_answer(asking, ReasonCode.NOT_IN_FORCE)
    if regime is None and law is not None:
        return no_answer(asking, ReasonCode.LAW_NOT_ENCODED)
    asking.spans = {}
    asking.answered = found = answers(index, record, asked, asking)
    return Verdict(OUTCOMES[whole(found)], asking)


def _version(policy: Policy | PolicyHistory, on: date) -> Policy:
    if isinstance(policy, PolicyHistory):
        return policy.on(on)
    if policy.__class__ is Policy:
        return policy
    problem = f"expected a policy, got {type(policy).__name__}"
    raise QuestionError([Fault("policy", problem, policy, "pass a Policy or a PolicyHistory")])


def in_force(policy: Policy | PolicyHistory, on: date) -> Policy:
    """The version of the day; raises ``QuestionError`` where the policy was not in force."""
    version = version_of(policy, on)
    faults = not_in_force(version, on)
    if faults:
        raise QuestionError(faults)
    return version


def version_of(policy: Policy | PolicyHistory, on: date) -> Policy:
    """The version of the day, whether or not it was in force; raises ``DateError`` for a ``datetime``."""
    return _version(policy, plain_day(on))


def not_in_force(version: Policy, on: date) -> list[Fault]:
    """What is wrong with asking on a day on which the policy does not answer; nothing where it does."""
    if version.in_force(on):
        return []
    start, end = version.effective_from, version.effective_until
    problem = f"the policy {version.id!r} was not in force on {on}"
    answers = f"it answers from {start or 'the beginning'} to {end or 'today and on'}"
    return [Fault("on", problem, on, answers)]


def _asked(
    index: Index,
    action: Action,
    purpose: str | None,
    to: str | None,
    basis: LegalBasis | None,
    regime: Regime | None,
) -> Asked:
    faults = faults_of(action, purpose, to)
    if faults:
        raise QuestionError(faults)
    to_reach = None if to is None else index.reaches.of(Recipient, to, "to")
    return Asked(action, purpose, to, basis, regime, to_reach)
