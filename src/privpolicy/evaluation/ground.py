"""Ground: whether the legal basis holds on a day, and whether anything takes it away.

What the person has said comes from the registers; what follows from it is the law of the day. The
policy's own clauses on objection and erasure are rules like any other. ``grounds`` lists the demands
that concern one rule; each is a check that says why it is not met.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Final

from privpolicy import law
from privpolicy.evaluation.asked import Check, Moment
from privpolicy.evaluation.facts import any_of, opposite
from privpolicy.evaluation.reasons import ReasonCode
from privpolicy.evaluation.registers import (
    ConsentAnswer,
    consent_on,
    objections_on,
    requests_on,
    restrictions_on,
)
from privpolicy.evaluation.why import Why
from privpolicy.vocabulary import facts, purposes, rights
from privpolicy.vocabulary.enums import Action, LegalBasis, Regime, SpecialBasis, Unknown

if TYPE_CHECKING:
    from privpolicy.evaluation.index import Case
    from privpolicy.model import Activity, Disclosure, Record

OBJECTABLE: Final = frozenset({LegalBasis.LEGITIMATE_INTERESTS, LegalBasis.PUBLIC_TASK})
_WITHDRAWAL: Final = {Regime.GDPR: "gdpr.7.3", Regime.PUL: "pul.12"}
_NO_CONSENT_REGISTER: Final = (("register", "consents"),)


def grounds(case: Case, rule: Activity | Disclosure) -> Iterator[Check]:
    """The demands on the ground of one rule, in the case it stands in."""
    consent_based = rule.basis is LegalBasis.CONSENT
    # Legal claims are excepted from objection (Art. 21(1)) and from erasure (Art. 17(3)(e)).
    objectable = rule.basis in OBJECTABLE and purposes.LEGAL_CLAIMS not in case.purpose.within
    if consent_based:
        yield _consent(case)
    if case.erasing:
        yield from _given_up(case, rule.basis, objectable=objectable)
    if case.regime is None:
        return
    if consent_based and case.regime is Regime.GDPR:
        yield _old_enough(case)
    if case.marketing:
        yield _marketing_objection(case, "gdpr.21.3" if case.regime is Regime.GDPR else "pul.11")
    if case.regime is not Regime.GDPR:
        return
    if objectable and not case.purpose.touching <= case.marketing:
        yield _objection(case)
    if case.special:
        yield _special_category(case, rule.special_basis)
    if case.action is not Action.KEEP and not consent_based and not case.still_allowed:
        yield _restriction(case)
    if not case.erasing:
        yield _erasure(case)


def _consent(case: Case) -> Check:
    """Consent to the whole purpose, given and not withdrawn."""
    said: dict[ConsentAnswer, Why] = {}

    def check(record: Record, moment: Moment) -> Why | None:
        answer = consent_on(record, case.purpose, case.to_reach, moment.on)
        if answer.stands is True:
            return None
        if answer.day is not None:
            return _no_consent(answer, case, "")
        return said.get(answer) or said.setdefault(answer, _no_consent(answer, case, ""))

    return check


def _no_consent(answer: ConsentAnswer, case: Case, provision: str) -> Why:
    if answer.code is ReasonCode.CONSENT_WITHDRAWN and case.regime is not None:
        provision = provision or _WITHDRAWAL[case.regime]
    missing = _NO_CONSENT_REGISTER if answer.stands is None else ()
    params = {"purpose": case.purpose_key, "day": answer.day}
    return Why(answer.stands, answer.code or ReasonCode.CONSENT_UNKNOWN, provision, params, missing)


def _old_enough(case: Case) -> Check:
    """A child's own consent counts from the consent age on; below it the parent's decides."""

    def check(record: Record, moment: Moment) -> Why | None:
        limit = law.consent_age_on(moment.on, case.jurisdiction)
        age, now = record.facts.get(facts.AGE_AT_CONSENT), _number(record.facts.get(facts.AGE))
        if age is None and limit is not None and now is not None and now < limit.lowest:
            age = now  # who is younger than that now was so then
        if age is None and (record.subjects is None or case.children.isdisjoint(record.subjects)):
            return None
        number = _number(age)
        by_parent = record.facts.get(facts.PARENTAL_CONSENT)
        if by_parent is None and record.complete:
            by_parent = False
        if limit is None or by_parent is True or (number is not None and number >= limit.age):
            return None
        params = {"age": number, "limit": limit.age}
        if number is not None and number < limit.lowest and by_parent is False:
            return Why(False, ReasonCode.CONSENT_UNDERAGE, limit.provision.key, params)
        missing = [] if number is not None else [("fact", str(facts.AGE_AT_CONSENT))]
        if by_parent is None or isinstance(by_parent, Unknown):
            missing.append(("fact", str(facts.PARENTAL_CONSENT)))
        return Why(None, ReasonCode.CONSENT_UNKNOWN, limit.provision.key, params, tuple(missing))

    return check


def _number(value: object) -> float | None:
    return value if isinstance(value, int | float) and not isinstance(value, bool) else None


def _marketing_objection(case: Case, provision: str) -> Check:
    """An objection to direct marketing stops it, on whatever basis."""

    def check(record: Record, moment: Moment) -> Why | None:
        standing = objections_on(record, case.marketing, moment.on)
        if standing is None:
            return _no_objections_register(provision)
        if not standing:
            return None
        first = min(standing, key=lambda one: one.received)
        params: dict[str, object] = {"day": first.received}
        if case.marketing_within.isdisjoint(first.purposes):
            params["objected"] = sorted(str(one) for one in first.purposes)
        return Why(False, ReasonCode.MARKETING_OBJECTION, provision, params)

    return check


def _objection(case: Case) -> Check:
    """Any other objection stops legitimate interests and public task, unless it is outweighed."""

    def check(record: Record, moment: Moment) -> Why | None:
        standing = objections_on(record, case.purpose.touching, moment.on)
        if standing is None:
            return _no_objections_register("gdpr.21.1")
        days = [
            one.received
            for one in standing
            if one.compelling_grounds is None or one.compelling_grounds > moment.on
        ]
        return Why(False, ReasonCode.OBJECTION, "gdpr.21.1", {"day": min(days)}) if days else None

    return check


def _given_up(case: Case, basis: LegalBasis | None, *, objectable: bool) -> Iterator[Check]:
    """What an erasure request implies: the consent withdrawn, no more marketing, or any other objection."""
    if basis is LegalBasis.CONSENT:
        yield _always(Why(False, ReasonCode.CONSENT_WITHDRAWN))
    elif case.marketing:
        yield _always(Why(False, ReasonCode.MARKETING_OBJECTION, "gdpr.21.3"))
    elif objectable:
        yield _implied_objection(case)


def _always(why: Why) -> Check:
    def check(_record: Record, _moment: Moment) -> Why:
        return why

    return check


def _implied_objection(case: Case) -> Check:
    """The objection that an erasure request implies, unless it is outweighed."""

    def check(record: Record, moment: Moment) -> Why | None:
        standing = objections_on(record, case.purpose.touching, moment.on)
        if standing is None:
            return _no_objections_register("gdpr.21.1")
        if any(
            one.compelling_grounds is not None and one.compelling_grounds <= moment.on for one in standing
        ):
            return None
        return Why(False, ReasonCode.OBJECTION, "gdpr.21.1")

    return check


def _no_objections_register(provision: str) -> Why:
    return Why(None, ReasonCode.OBJECTIONS_UNKNOWN, provision, missing=(("register", "objections"),))


def _special_category(case: Case, basis: SpecialBasis | None) -> Check:
    """Special categories only on a ground of Art. 9(2); explicit consent must be explicit."""

    def check(record: Record, moment: Moment) -> Why | None:
        if basis is None:
            return Why(False, ReasonCode.SPECIAL_CATEGORY, "gdpr.9.1")
        if basis is not SpecialBasis.EXPLICIT_CONSENT:
            return None
        answer = consent_on(record, case.purpose, case.to_reach, moment.on, explicit=True)
        if answer.stands is True:
            return None
        return _no_consent(answer, case, "gdpr.9.2.a")

    return check


def _restriction(case: Case) -> Check:
    """Under restriction data are only stored, but for consent, legal claims and the rights of others."""

    def check(record: Record, moment: Moment) -> Why | None:
        standing = restrictions_on(record, case.category.touching, moment.on)
        if standing is None:
            missing = (("register", "restrictions"),)
            return Why(None, ReasonCode.RESTRICTIONS_UNKNOWN, "gdpr.18.2", missing=missing)
        if not standing:
            return None
        return Why(False, ReasonCode.RESTRICTED, "gdpr.18.2", {"day": min(one.received for one in standing)})

    return check


def _erasure(case: Case) -> Check:
    """An erasure request that must be met takes the rule away from the day it was received.

    Where the shop has not decided on it, the rules do (``moment.must_erase``).
    """

    def check(record: Record, moment: Moment) -> Why | None:
        requests = requests_on(record, rights.ERASURE, case.category.touching, moment.on)
        if requests is None:
            return Why(None, ReasonCode.REQUESTS_UNKNOWN, "gdpr.17.1", missing=(("register", "requests"),))
        met = any_of(moment.must_erase if one.granted is None else one.granted for one in requests)
        if met is False:
            return None
        params = {"day": min(one.received for one in requests)}
        return Why(opposite(met), ReasonCode.ERASURE_REQUESTED, "gdpr.17.1", params)

    return check
