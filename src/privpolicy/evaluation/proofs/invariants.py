"""What must hold of any sound policy: a catalogue of claims, each proved or refuted for one policy."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from datetime import date
from enum import StrEnum
from types import MappingProxyType
from typing import Any, Final, NamedTuple, TypeVar

from privpolicy import law as _law
from privpolicy.evaluation.facts import Tri
from privpolicy.evaluation.proofs.claims import Proof, never_yes, proof
from privpolicy.evaluation.proofs.days import LONG_AGO
from privpolicy.evaluation.proofs.inquiry import MOST, Claim, days_of, side_of
from privpolicy.evaluation.proofs.search import Said
from privpolicy.evaluation.proofs.topics import Scope
from privpolicy.law.countries import KNOWN_COUNTRIES
from privpolicy.model import (
    Activity,
    AnyOf,
    Condition,
    ConsentTo,
    CountryIn,
    Disclosure,
    FactIs,
    FrozenMap,
    Law,
    Objection,
    Policy,
    RecipientIn,
    Restriction,
    TransferBy,
    WithinEEA,
)
from privpolicy.vocabulary import facts, purposes, recipients
from privpolicy.vocabulary.enums import Action, LegalBasis, Mark, Regime, TransferMechanism
from privpolicy.vocabulary.term import DataCategory, Event, Purpose, State

_USED: Final = (Action.USE, Action.SHARE)
_NOTHING: Final = RecipientIn(recipients={recipients.RECIPIENT}) & ~RecipientIn(
    recipients={recipients.RECIPIENT}
)


_R = TypeVar("_R", Activity, Disclosure)


class Invariant(StrEnum):
    """What must hold of any sound policy."""

    TRANSFER_GROUND = "transfer_ground"
    SPECIAL_GROUND = "special_ground"
    MARKETING_OBJECTION = "marketing_objection"
    RESTRICTION = "restriction"
    CONSENT = "consent"
    STORAGE_END = "storage_end"
    MUST_KEEP = "must_keep"


class Checked(NamedTuple):
    """An invariant, the provision behind it (empty where it is no matter of law), and what became of it."""

    invariant: Invariant
    provision: str
    proof: Proof


def check_invariants(
    policy: Policy, *, on: date | None = None, law: Law | None = Law.APPLICABLE, most: int = MOST
) -> tuple[Checked, ...]:
    """Does what must hold of any sound policy hold of this one? One answer for each claim of the catalogue.

    Nothing leaves the EU and the EEA without a ground (GDPR Art. 44); special categories only on a ground of
    Art. 9; after an objection no direct marketing on any channel (Art. 21(3)); what is restricted is only
    stored, but for consent, legal claims and the rights of others (Art. 18(2)); nothing on consent without
    one (Art. 6(1)(a)); all data are let go at last (Art. 5(1)(e)); what must be kept is never denied to be.

    By default the law is asked too, and takes away what it forbids whatever the policy says. ``law=None``
    tells which of these promises the policy's own words keep. What the law of the day does not know
    (personuppgiftslagen had no restriction) is left out. Arguments and errors as in ``never``.
    """
    days = days_of([policy], on, law)
    place = 0 if _law.regime_on(days[0], policy.jurisdiction) is Regime.GDPR else 1
    return tuple(
        Checked(invariant, provision, claim(policy, days, law, most))
        for invariant, (provisions, claim) in _CATALOGUE.items()
        if (provision := provisions[place]) is not None
    )


_Check = Callable[[Policy, tuple[date, ...], Law | None, int], Proof]


def _transfers(policy: Policy, days: tuple[date, ...], law: Law | None, most: int) -> Proof:
    """Within the EEA, on a mechanism that the law knows, or to a country that an adequacy decision covers."""
    grounds: list[Condition] = [WithinEEA()]
    on, place = days[0], policy.jurisdiction
    by = {one for one in TransferMechanism if _law.transfer_rule_on(one, on) is not None}
    grounds.append(TransferBy(mechanisms=by - {TransferMechanism.ADEQUACY}))
    decisions = {code: _law.adequacy_on(code, on, exporter=place) for code in sorted(KNOWN_COUNTRIES)}
    home = {code for code in KNOWN_COUNTRIES if _law.treated_as_eea_for_transfers(code, on)}
    whole = home | {code for code, one in decisions.items() if one is not None and not one.partial}
    partly = {code for code, one in decisions.items() if one is not None and one.partial}
    grounds.append(CountryIn(countries=whole))
    if partly:
        covered = FactIs(fact=facts.RECIPIENT_COVERED_BY_ADEQUACY)
        grounds.append(CountryIn(countries=partly) & covered)
    claim = never_yes(Scope((Action.SHARE,)), AnyOf(of=grounds))
    return proof(policy, [side_of(policy, law)], claim, days, law, most)


def _special(policy: Policy, days: tuple[date, ...], law: Law | None, most: int) -> Proof:
    """Asked of the policy without the rules that have a ground of Art. 9(2)."""
    terms = policy.vocabulary.terms(DataCategory)
    special = {str(one) for one in terms if Mark.SPECIAL in getattr(one, "marks", ())}
    groundless = policy.model_copy(
        update={
            "activities": [_unless_grounded(one) for one in policy.activities],
            "disclosures": [_unless_grounded(one) for one in policy.disclosures],
        }
    )
    claim = never_yes(Scope(tuple(Action), data=special))
    return proof(policy, [side_of(groundless, law)], claim, days, law, most)


def _unless_grounded(rule: _R) -> _R:
    return rule if rule.special_basis is None else rule.model_copy(update={"when": _NOTHING})


def _marketing(policy: Policy, days: tuple[date, ...], law: Law | None, most: int) -> Proof:
    objected = Objection(purposes={purposes.DIRECT_MARKETING}, received=days[0])
    given = FrozenMap({("objections", ""): (objected,)})
    claim = never_yes(Scope(_USED, purposes={str(purposes.DIRECT_MARKETING)}), given=given)
    return proof(policy, [side_of(policy, law)], claim, days, law, most)


def _restriction(policy: Policy, days: tuple[date, ...], law: Law | None, most: int) -> Proof:
    given = FrozenMap({("restrictions", ""): (Restriction(received=days[0]),)})
    allowed = {purposes.LEGAL_CLAIMS, purposes.PROTECTION_OF_OTHERS}
    lineage = policy.vocabulary.lineage
    others = {
        str(one) for one in policy.vocabulary.terms(Purpose) if allowed.isdisjoint(lineage(Purpose, one))
    }
    claim = never_yes(Scope(_USED, purposes=frozenset(others), exactly=True), ConsentTo(), given=given)
    return proof(policy, [side_of(policy, law)], claim, days, law, most)


def _consent(policy: Policy, days: tuple[date, ...], law: Law | None, most: int) -> Proof:
    claim = never_yes(Scope(_USED, basis=LegalBasis.CONSENT), ConsentTo())
    return proof(policy, [side_of(policy, law)], claim, days, law, most)


def _storage_end(policy: Policy, days: tuple[date, ...], law: Law | None, most: int) -> Proof:
    """Everything that can happen has happened long ago, nothing lasts, and no entry stands."""
    claim = Claim(
        Scope((Action.KEEP,)),
        lambda said: said.outcomes[0],
        lambda said: said.outcomes[0] is None,
        supposed=FrozenMap(_all_over(policy, days[0])),
    )
    return proof(policy, [side_of(policy, law)], claim, days, law, most)


def _all_over(policy: Policy, on: date) -> Iterator[tuple[tuple[str, str], Any]]:
    words = policy.vocabulary
    yield from ((("events", str(one)), on - LONG_AGO) for one in words.terms(Event))
    for state in words.terms(State):
        if not (getattr(state, "started_by", None) and getattr(state, "ended_by", None)):
            yield ("states", str(state)), False
    for register in ("consents", "objections", "restrictions", "requests", "holds"):
        yield (register, ""), ()


def _must_keep(policy: Policy, days: tuple[date, ...], law: Law | None, most: int) -> Proof:
    """Two policies are asked: what the minimums demand, as if they were all, and the policy itself."""
    least = [_as_minimum(one) for one in policy.activities if one.at_least is not None]
    data = frozenset(str(key) for one in least for key in one.data)
    if not least:
        return Proof(None, 0, 0, days)
    update: dict[str, Any] = {"activities": least, "disclosures": (), "prohibitions": ()}
    demanded = policy.model_copy(update=update)

    def broken(said: Said) -> Tri:
        demands, keeps = said.outcomes
        if demands is False or keeps is True:
            return False
        return True if demands is True and keeps is False else None

    scope = Scope((Action.KEEP,), data=data, any_purpose=True)
    supposed = FrozenMap({("requests", ""): ()})  # what the shop has decided on a request, its policy has not
    claim = Claim(scope, broken, lambda _: False, supposed=supposed)
    return proof(policy, [side_of(demanded, None), side_of(policy, law)], claim, days, law, most)


def _as_minimum(activity: Activity) -> Activity:
    update = {"storage": activity.at_least, "at_least": None, "basis": None, "special_basis": None}
    return activity.model_copy(update={**update, "overrides": frozenset()})


# The provision in the GDPR and in personuppgiftslagen: ``None`` where the one or the other does not say so.
_CATALOGUE: Final[Mapping[Invariant, tuple[tuple[str | None, str | None], _Check]]] = MappingProxyType(
    {
        Invariant.TRANSFER_GROUND: (("gdpr.44", "pul.33"), _transfers),
        Invariant.SPECIAL_GROUND: (("gdpr.9.1", None), _special),
        Invariant.MARKETING_OBJECTION: (("gdpr.21.3", "pul.11"), _marketing),
        Invariant.RESTRICTION: (("gdpr.18.2", None), _restriction),
        Invariant.CONSENT: (("gdpr.6.1.a", ""), _consent),
        Invariant.STORAGE_END: (("gdpr.5.1.e", ""), _storage_end),
        Invariant.MUST_KEEP: (("", ""), _must_keep),
    }
)
