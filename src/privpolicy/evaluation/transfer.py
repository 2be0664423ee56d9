"""Transfers out of the EU and the EEA: what the policy accepts, and what the law of the day demands."""

from __future__ import annotations

from collections.abc import Set as AbstractSet

from privpolicy import law
from privpolicy.evaluation.asked import Moment
from privpolicy.evaluation.facts import Tri, any_of
from privpolicy.evaluation.index import Case
from privpolicy.evaluation.reasons import ReasonCode
from privpolicy.evaluation.why import Why
from privpolicy.model import Activity, Disclosure, Record
from privpolicy.vocabulary import facts
from privpolicy.vocabulary.enums import Regime, TransferMechanism, Unknown

_COUNTRY_UNKNOWN = Why(None, ReasonCode.COUNTRY_UNKNOWN, missing=(("country", "country"),))


def transfer(case: Case, disclosure: Activity | Disclosure, record: Record, moment: Moment) -> Why | None:
    """Why the data may not go to the recipient's country, or what they may go there on.

    ``None`` where there is no transfer, or nothing demands anything of it. A ``Why`` that holds is
    the ground of the transfer. A disclosure that names its mechanisms accepts only those.
    """
    accepted = disclosure.transfer if isinstance(disclosure, Disclosure) else None
    if case.regime is None and accepted is None:
        return None
    country = moment.country
    if isinstance(country, Unknown):
        return _COUNTRY_UNKNOWN
    at_home = law.in_eea if case.regime is None else law.treated_as_eea_for_transfers
    if at_home(country, moment.on):
        return None
    if accepted is not None and not accepted:
        return Why(False, ReasonCode.TRANSFER_NOT_ACCEPTED, params={"country": country})
    grounds = [_by_mechanism(case.regime, accepted, moment)]
    if case.regime is not None and (accepted is None or TransferMechanism.ADEQUACY in accepted):
        grounds.insert(0, _by_adequacy(case.regime, case.jurisdiction, record, moment))
    return _best(grounds)


def _best(grounds: list[Why]) -> Why:
    holds: Tri = any_of(ground.holds for ground in grounds)
    agreeing = [ground for ground in grounds if ground.holds is holds]
    missing = tuple(pair for ground in agreeing for pair in ground.missing)
    chosen = agreeing[0]
    if holds is False and not (chosen.code is ReasonCode.RECIPIENT_NOT_COVERED and _is_none(agreeing[-1])):
        chosen = agreeing[-1]
    return chosen._replace(missing=missing)


def _is_none(ground: Why) -> bool:
    """Whether no mechanism is stated that could stand beside an adequacy decision."""
    return ground.code is ReasonCode.TRANSFER_WITHOUT_GROUND and "mechanism" not in ground.params


def _by_adequacy(regime: Regime, exporter: str, record: Record, moment: Moment) -> Why:
    country = str(moment.country)
    params: dict[str, object] = {"country": country, "mechanism": TransferMechanism.ADEQUACY.value}
    provision = law.transfer_rule_on(TransferMechanism.ADEQUACY, moment.on)
    decision = law.adequacy_on(country, moment.on, exporter=exporter)
    if decision is None or provision is None:
        return Why(False, ReasonCode.TRANSFER_WITHOUT_GROUND, _chapter(regime), params)
    params["decision"] = decision.decision
    key = provision.provision.key
    if not decision.partial:
        return Why(True, ReasonCode.ADEQUACY, key, params)
    params |= {"scope_sv": decision.scope_sv, "scope_en": decision.scope_en}
    covered = record.facts.get(facts.RECIPIENT_COVERED_BY_ADEQUACY)
    if covered is None and record.complete:
        covered = False
    if covered is True:
        return Why(True, ReasonCode.ADEQUACY, key, params)
    if covered is False:
        return Why(False, ReasonCode.RECIPIENT_NOT_COVERED, key, params)
    missing = (("fact", str(facts.RECIPIENT_COVERED_BY_ADEQUACY)),)
    return Why(None, ReasonCode.RECIPIENT_COVER_UNKNOWN, key, params, missing)


def _by_mechanism(
    regime: Regime | None, accepted: AbstractSet[TransferMechanism] | None, moment: Moment
) -> Why:
    mechanism, country = moment.transfer, str(moment.country)
    only_adequacy = accepted is not None and accepted <= {TransferMechanism.ADEQUACY}
    if regime is not None and (only_adequacy or mechanism is TransferMechanism.ADEQUACY):
        # The law's own table tells whether there is a decision, not the question.
        return Why(False, ReasonCode.TRANSFER_WITHOUT_GROUND, _chapter(regime), {"country": country})
    if mechanism is None:
        return Why(False, ReasonCode.TRANSFER_WITHOUT_GROUND, _chapter(regime), {"country": country})
    if isinstance(mechanism, Unknown):
        return Why(
            None,
            ReasonCode.TRANSFER_UNKNOWN,
            _chapter(regime),
            {"country": country},
            (("transfer", "transfer"),),
        )
    params = {"country": country, "mechanism": mechanism.value}
    if accepted is not None and mechanism not in accepted:
        return Why(False, ReasonCode.TRANSFER_NOT_ACCEPTED, params=params)
    if regime is None:
        return Why(True, ReasonCode.TRANSFER_MECHANISM, params=params)
    rule = law.transfer_rule_on(mechanism, moment.on)
    if rule is None:
        return Why(False, ReasonCode.TRANSFER_WITHOUT_GROUND, _chapter(regime), params)
    return Why(True, ReasonCode.TRANSFER_MECHANISM, rule.provision.key, params)


def _chapter(regime: Regime | None) -> str:
    return {None: "", Regime.GDPR: "gdpr.44", Regime.PUL: "pul.33"}[regime]
