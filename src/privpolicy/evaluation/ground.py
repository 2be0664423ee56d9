"""Ground: whether the legal basis holds on a day, and whether anything takes it away.

What the person has said comes from the registers; what follows from it is the law of the day. The
policy's own clauses on objection and erasure are rules like any other.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from privpolicy import law
from privpolicy.evaluation.facts import any_of, opposite
from privpolicy.evaluation.reasons import ReasonCode
from privpolicy.evaluation.registers import consent_on, objections_on, requests_on, restrictions_on
from privpolicy.evaluation.why import Why
from privpolicy.vocabulary import facts, rights, subjects
from privpolicy.vocabulary.enums import Action, Regime, SpecialBasis, Unknown

if TYPE_CHECKING:
    from privpolicy.evaluation.asked import Asked
    from privpolicy.evaluation.index import Case, Index, Ready
    from privpolicy.model import Record

_MARKETING: Final = {Regime.GDPR: "gdpr.21.3", Regime.PUL: "pul.11"}


def ground(index: Index, case: Case, rule: Ready, record: Record, asked: Asked) -> list[Why]:
    """Why the rule has no ground on that day, or why that is unknown; nothing where it has one."""
    whys: list[Why] = []
    if rule.consent:
        whys += consent(index, case, record, asked)
    if asked.erasing and (rule.consent or rule.objectable):
        whys += given_up(case, rule, record, asked)
    if asked.regime is None:
        return whys
    if case.marketing or (rule.objectable and asked.regime is Regime.GDPR):
        whys += objection(case, rule, record, asked)
    if asked.regime is Regime.GDPR:
        if case.special:
            whys += special_category(case, rule, record, asked)
        if asked.action is not Action.KEEP and not rule.consent and not case.still_allowed:
            whys += restriction(case, record, asked)
    return whys


def consent(index: Index, case: Case, record: Record, asked: Asked) -> list[Why]:
    """Consent to the whole purpose, given and not withdrawn, by somebody old enough."""
    answer = consent_on(record, case.purpose, asked.to_reach, asked.on)
    if answer.stands is not True:
        missing = (("register", "consents"),) if answer.stands is None else ()
        params = {"purpose": case.purpose_key, "day": answer.day}
        return [Why(answer.stands, answer.code or ReasonCode.CONSENT_UNKNOWN, "", params, missing)]
    return [] if asked.regime is None else _old_enough(index, record, asked)


def _old_enough(index: Index, record: Record, asked: Asked) -> list[Why]:
    limit = law.consent_age_on(asked.on, index.policy.jurisdiction)
    age = record.facts.get(facts.AGE_AT_CONSENT)
    child = record.subjects is not None and subjects.CHILD in record.subjects
    if limit is None or (age is None and not child):
        return []
    number = age if isinstance(age, int | float) and not isinstance(age, bool) else None
    if number is not None and number >= limit.age:
        return []
    by_parent = record.facts.get(facts.PARENTAL_CONSENT)
    if by_parent is None and record.complete:
        by_parent = False
    if by_parent is True:
        return []
    params = {"age": number, "limit": limit.age}
    key = limit.provision.key
    if number is not None and number < limit.lowest and by_parent is False:
        return [Why(False, ReasonCode.CONSENT_UNDERAGE, key, params)]
    unknown = [] if number is not None else [("fact", str(facts.AGE_AT_CONSENT))]
    if by_parent is None or isinstance(by_parent, Unknown):
        unknown.append(("fact", str(facts.PARENTAL_CONSENT)))
    return [Why(None, ReasonCode.CONSENT_UNKNOWN, key, params, tuple(unknown))]


def objection(case: Case, rule: Ready, record: Record, asked: Asked) -> list[Why]:
    """An objection to direct marketing stops it on any basis; another stops what it can be made against."""
    standing = objections_on(record, case.purpose.touching | case.marketing, asked.on)
    if standing is None:
        provision = _MARKETING[asked.regime or Regime.GDPR] if case.marketing else "gdpr.21.1"
        return [Why(None, ReasonCode.OBJECTIONS_UNKNOWN, provision, missing=(("register", "objections"),))]
    for entry in standing:
        if not entry.purposes.isdisjoint(case.marketing):
            provision = _MARKETING[asked.regime or Regime.GDPR]
            return [Why(False, ReasonCode.MARKETING_OBJECTION, provision, {"day": entry.received})]
    if rule.objectable and asked.regime is Regime.GDPR:
        for entry in standing:
            grounds = entry.compelling_grounds
            if (grounds is None or grounds > asked.on) and not entry.purposes.isdisjoint(case.purpose.touching):
                return [Why(False, ReasonCode.OBJECTION, "gdpr.21.1", {"day": entry.received})]
    return []


def given_up(case: Case, rule: Ready, record: Record, asked: Asked) -> list[Why]:
    """What an erasure request implies: the consents withdrawn, and an objection unless it is outweighed."""
    if rule.consent:
        return [Why(False, ReasonCode.CONSENT_WITHDRAWN)]
    standing = objections_on(record, case.purpose.touching, asked.on)
    if standing is None:
        return [Why(None, ReasonCode.OBJECTIONS_UNKNOWN, "gdpr.21.1", missing=(("register", "objections"),))]
    outweighed = [one for one in standing if one.compelling_grounds and one.compelling_grounds <= asked.on]
    return [] if outweighed else [Why(False, ReasonCode.OBJECTION, "gdpr.21.1")]


def special_category(case: Case, rule: Ready, record: Record, asked: Asked) -> list[Why]:
    """Special categories only on a ground of Art. 9(2); explicit consent must be explicit."""
    if rule.special_basis is None:
        return [Why(False, ReasonCode.SPECIAL_CATEGORY, "gdpr.9.1")]
    if rule.special_basis is not SpecialBasis.EXPLICIT_CONSENT:
        return []
    answer = consent_on(record, case.purpose, asked.to_reach, asked.on, explicit=True)
    if answer.stands is True:
        return []
    missing = (("register", "consents"),) if answer.stands is None else ()
    code = answer.code or ReasonCode.CONSENT_UNKNOWN
    return [Why(answer.stands, code, "gdpr.9.2.a", {"purpose": case.purpose_key, "day": answer.day}, missing)]


def restriction(case: Case, record: Record, asked: Asked) -> list[Why]:
    """Under restriction data are only stored, but for consent, legal claims and the rights of others."""
    standing = restrictions_on(record, case.category.touching, asked.on)
    if standing is None:
        return [Why(None, ReasonCode.RESTRICTIONS_UNKNOWN, "gdpr.18.2", missing=(("register", "restrictions"),))]
    if not standing:
        return []
    return [Why(False, ReasonCode.RESTRICTED, "gdpr.18.2", {"day": min(one.received for one in standing)})]


def erasure(case: Case, record: Record, asked: Asked) -> list[Why]:
    """An erasure request that must be met takes the rule away from the day it was received.

    Where the shop has not decided on it, the rules do (``asked.must_erase``).
    """
    requests = requests_on(record, rights.ERASURE, case.category.touching, asked.on)
    if requests is None:
        return [Why(None, ReasonCode.REQUESTS_UNKNOWN, "gdpr.17.1", missing=(("register", "requests"),))]
    met = any_of(asked.must_erase if one.granted is None else one.granted for one in requests)
    if met is False:
        return []
    params = {"day": min(one.received for one in requests)}
    return [Why(opposite(met), ReasonCode.ERASURE_REQUESTED, "gdpr.17.1", params)]
