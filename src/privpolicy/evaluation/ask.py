"""The verbs: ``may_keep``, ``may_use``, ``may_share`` and ``decide``."""

from __future__ import annotations

from datetime import date
from typing import Any, Final

from privpolicy import law as _law
from privpolicy.errors import Fault, QuestionError
from privpolicy.evaluation.asked import Asked
from privpolicy.evaluation.known import check_record
from privpolicy.evaluation.decision import OUTCOMES, answers, whole
from privpolicy.evaluation.index import Index, index_of
from privpolicy.evaluation.outside import no_answer, not_personal_data
from privpolicy.evaluation.reasons import ReasonCode
from privpolicy.evaluation.telling import Asking
from privpolicy.evaluation.verdict import Verdict
from privpolicy.model import Law, Policy, PolicyHistory, Question, Record
from privpolicy.model.days import plain_day
from privpolicy.model.question import faults_of
from privpolicy.vocabulary.enums import UNKNOWN, Action, LegalBasis, Protection, TransferMechanism, Unknown
from privpolicy.vocabulary.term import Purpose, Recipient

_APPLICABLE: Final = Law.APPLICABLE
# Making a named tuple from a tuple skips its keyword handling.
_made: Final[Any] = tuple.__new__


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
    return _decide(policy, record, Action.KEEP, on, purpose, None, UNKNOWN, UNKNOWN, basis, law)


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
    return _decide(policy, record, Action.USE, on, purpose, None, UNKNOWN, UNKNOWN, basis, law)


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
    return _decide(policy, record, Action.SHARE, on, purpose, to, country, transfer, basis, law)


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
    if policy.__class__ is not Policy:
        policy = _version(policy, on)
    index = index_of(policy)
    if record.__dict__.get("_known_to") is not index:
        check_record(index, record)
    asked = _asked(index, action, on, purpose, to, country, transfer, basis, law)
    if not record.data or (record.protection and record.protected(Protection.ANONYMISED) is True):
        return not_personal_data(index, record, asked)
    if not index.always_in_force and not index.policy.in_force(on):
        return no_answer(index, record, asked, ReasonCode.NOT_IN_FORCE)
    if asked.regime is None and law is not None:
        return no_answer(index, record, asked, ReasonCode.LAW_NOT_ENCODED)
    found = answers(index, record, asked)
    return Verdict(OUTCOMES[whole(found)], _made(Asking, (index, record, asked, found)))


def _version(policy: Policy | PolicyHistory, on: date) -> Policy:
    if isinstance(policy, PolicyHistory):
        return policy.on(on)
    problem = f"expected a policy, got {type(policy).__name__}"
    raise QuestionError([Fault("policy", problem, policy, "pass a Policy or a PolicyHistory")])


def _asked(
    index: Index,
    action: Action,
    on: date,
    purpose: str | None,
    to: str | None,
    country: str | Unknown,
    transfer: TransferMechanism | Unknown | None,
    basis: LegalBasis | None,
    law: Law | None,
) -> Asked:
    regime = None if law is None else index.regime(on)
    if (purpose is None and action is not Action.KEEP) or (to is None) is (action is Action.SHARE):
        raise QuestionError(faults_of(action, purpose, to))
    to_reach = None
    if to is not None:
        to_reach = index.reaches.of(Recipient, to, "to")
        if country is not UNKNOWN:
            country = _law.country_code(country)
    asked: Asked = _made(
        Asked, (action, on, purpose, to, basis, regime, country, transfer, to_reach, False, False)
    )
    return asked
