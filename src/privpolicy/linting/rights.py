"""The rights of the person: named, unfettered, and with somewhere to turn (GDPR Arts 12 to 22 and 77)."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Set as AbstractSet
from typing import Final

from privpolicy.law import authority_on
from privpolicy.linting.case import Case, sorted_keys
from privpolicy.linting.codes import Code
from privpolicy.linting.findings import ItemState, LintFinding
from privpolicy.model import RightPromise
from privpolicy.vocabulary import purposes, rights
from privpolicy.vocabulary.enums import LegalBasis
from privpolicy.vocabulary.term import Purpose, Right

_ALWAYS: Final = (rights.ACCESS, rights.RECTIFICATION, rights.ERASURE, rights.RESTRICTION)
_WEIGHED: Final = frozenset({LegalBasis.LEGITIMATE_INTERESTS, LegalBasis.PUBLIC_TASK})
_PORTABLE: Final = frozenset({LegalBasis.CONSENT, LegalBasis.CONTRACT})
_APART: Final = frozenset({rights.COMPLAINT, rights.INFORMATION, rights.NOTIFICATION})


def named(case: Case) -> Iterator[LintFinding]:
    """Every right that the person has (Art. 13(2)(b))."""
    owed = tuple(_owed(case))
    missing = [right for right in owed if not _promised(case, right)]
    if missing:
        state = ItemState.ABSENT if len(missing) == len(owed) else ItemState.PARTIAL
        yield from case.finding(Code.RIGHTS_MISSING, state=state, rights=sorted_keys(missing))


def marketing_objection(case: Case) -> Iterator[LintFinding]:
    """The right to object to direct marketing, told expressly and apart (Art. 21(2) and (4))."""
    marketing = [rule for rule in case.activities if _markets(case, rule.purposes)]
    told = [promise for promise in _promised(case, rights.OBJECTION) if _reaches_marketing(case, promise)]
    if marketing and not told:
        yield from case.finding(Code.MARKETING_OBJECTION_MISSING, marketing)


def withdrawal(case: Case) -> Iterator[LintFinding]:
    """That a consent can be withdrawn (Arts 7(3) and 13(2)(c))."""
    consented = [rule for rule in case.permissions if rule.basis is LegalBasis.CONSENT]
    if consented and not _promised(case, rights.CONSENT_WITHDRAWAL):
        yield from case.finding(Code.WITHDRAWAL_MISSING, consented, state=ItemState.ABSENT)


def complaint(case: Case) -> Iterator[LintFinding]:
    """That the person can complain, and to which authority (Arts 13(2)(d) and 77)."""
    told = _promised(case, rights.COMPLAINT)
    if not told:
        known = authority_on(case.policy.jurisdiction, case.on)
        name = known.name if known is not None else ""
        yield from case.finding(Code.COMPLAINT_MISSING, state=ItemState.ABSENT, authority=name)
    elif not any(promise.channels for promise in told):
        yield from case.finding(Code.AUTHORITY_NOT_NAMED, told)


def unfettered(case: Case) -> Iterator[LintFinding]:
    """No form, no fee and no number that the law does not know (Arts 12 and 15)."""
    for code, fettered in _FETTERS.items():
        rules = [promise for promise in case.policy.rights if fettered(promise)]
        if rules:
            yield from case.finding(code, rules, rights=sorted_keys(promise.right for promise in rules))
    for promise in case.policy.rights:
        if promise.fee is not None:
            yield from case.finding(Code.RIGHT_FEE, [promise], rights=(str(promise.right),), fee=promise.fee)


def whole(case: Case) -> Iterator[LintFinding]:
    """No right is promised in one case only, or to some persons only, that the law gives more widely."""
    for promise in case.policy.rights:
        alone = not any(_is_whole(other) for other in _promised(case, promise.right))
        if alone and promise.only_where is not None:
            key = (str(promise.right),)
            yield from case.finding(Code.RIGHT_NARROWED, [promise], rights=key, case=promise.only_where)
        if alone and promise.when is not None:
            yield from case.finding(Code.RIGHT_FOR_SOME_ONLY, [promise], rights=(str(promise.right),))


def objection_whole(case: Case) -> Iterator[LintFinding]:
    """An objection reaches all that rests on a balancing of interests, not marketing alone (Art. 21(1))."""
    told = _promised(case, rights.OBJECTION)
    if not told or any(not promise.purposes for promise in told):
        return
    reached = {purpose for promise in told for purpose in promise.purposes}
    weighed = {key for rule in case.permissions if rule.basis in _WEIGHED for key in rule.purposes}
    left = [key for key in weighed if not case.within(Purpose, key, reached)]
    if left:
        yield from case.finding(Code.OBJECTION_NARROWED, told, purposes=sorted_keys(left))


def channels(case: Case) -> Iterator[LintFinding]:
    """Where to turn with a request (Art. 12(2)). An address for all questions is enough."""
    if any(promise.about == "contact" for promise in case.policy.promises):
        return
    silent = [one for one in case.policy.rights if not one.channels and one.right not in _APART]
    left = [one for one in silent if not any(other.channels for other in _promised(case, one.right))]
    if left:
        keys = sorted_keys(one.right for one in left)
        yield from case.finding(Code.RIGHT_WITHOUT_CHANNEL, left, rights=keys)


# --- What is owed, and what is promised -----------------------------------------------------------


def _owed(case: Case) -> Iterator[Right]:
    yield from _ALWAYS
    bases = {rule.basis for rule in case.permissions}
    if bases & _WEIGHED:
        yield rights.OBJECTION
    if bases & _PORTABLE:
        yield rights.PORTABILITY
    if any(rule.decides_automatically for rule in case.activities):
        yield rights.HUMAN_REVIEW


def _promised(case: Case, right: str) -> list[RightPromise]:
    """The promises of a right, or of all rights at once."""
    return [one for one in case.policy.rights if case.within(Right, right, {one.right})]


def _markets(case: Case, keys: AbstractSet[Purpose]) -> bool:
    return any(case.touches(Purpose, key, {purposes.DIRECT_MARKETING}) for key in keys)


def _reaches_marketing(case: Case, promise: RightPromise) -> bool:
    return not promise.purposes or _markets(case, promise.purposes)


def _is_whole(promise: RightPromise) -> bool:
    return promise.only_where is None and promise.when is None and not promise.purposes


def _demands_form(promise: RightPromise) -> bool:
    return bool(promise.form)


def _once_a_year(promise: RightPromise) -> bool:
    return promise.free == "once_per_calendar_year"


_FETTERS: Final[dict[Code, Callable[[RightPromise], bool]]] = {
    Code.RIGHT_FORM_DEMANDED: _demands_form,
    Code.RIGHT_LIMITED_IN_NUMBER: _once_a_year,
}
