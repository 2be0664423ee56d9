"""Which disclosures lead out of the EU and the EEA, to which countries, and what that stands on."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from privpolicy import law
from privpolicy.model import (
    AllOf,
    AnyOf,
    Condition,
    CountryIn,
    Disclosure,
    Not,
    Policy,
    TransferBy,
    WithinEEA,
)
from privpolicy.vocabulary.enums import TransferMechanism


def goes_outside(disclosure: Disclosure, on: date) -> bool:
    """Whether the policy says that data go to a third country with it."""
    if disclosure.transfer or third_countries(disclosure, on):
        return True
    return any(isinstance(part, WithinEEA) and not so for part, so in _leaves(disclosure.when))


def countries_of(disclosure: Disclosure) -> tuple[str, ...]:
    """The countries that it names, in its own field or in its conditions."""
    named = (part.countries for part, so in _leaves(disclosure.when) if isinstance(part, CountryIn) and so)
    return tuple(sorted({*disclosure.countries, *(country for countries in named for country in countries)}))


def mechanisms_of(disclosure: Disclosure) -> tuple[TransferMechanism, ...]:
    """What its transfers rely on, by its own field or its conditions, in the order of the law."""
    named = (part.mechanisms for part, so in _leaves(disclosure.when) if isinstance(part, TransferBy) and so)
    known = {*(disclosure.transfer or ()), *(one for mechanisms in named for one in mechanisms)}
    return tuple(one for one in TransferMechanism if one in known)


def needs_mechanism(disclosure: Disclosure, policy: Policy, on: date) -> bool:
    """Whether nothing is named that its transfers rely on, and no decision of the Commission covers them.

    A decision that covers only some recipients of a country covers none by itself (GDPR Art. 45): it
    counts where the disclosure names it.
    """
    if mechanisms_of(disclosure):
        return False
    countries = third_countries(disclosure, on)
    return not countries or not all(_covered(country, policy, on) for country in countries)


def _covered(country: str, policy: Policy, on: date) -> bool:
    """Whether the Commission's decision covers every recipient in a country."""
    found = adequacy(country, policy, on)
    return found is not None and not found.partial


def third_countries(disclosure: Disclosure, on: date) -> tuple[str, ...]:
    """Those of its countries that are outside the EU and the EEA."""
    return tuple(one for one in countries_of(disclosure) if not law.treated_as_eea_for_transfers(one, on))


def adequacy(country: str, policy: Policy, on: date) -> law.Adequacy | None:
    """The Commission's decision that covers a country on the day of the text."""
    return law.adequacy_on(country, on, exporter=policy.jurisdiction)


def has_safeguards(disclosure: Disclosure, on: date) -> bool:
    """Whether a transfer relies on safeguards of which the person may have a copy (GDPR Art. 46)."""
    rules = (law.transfer_rule_on(one, on) for one in mechanisms_of(disclosure))
    return any(rule is not None and rule.kind == "safeguard" for rule in rules)


def _leaves(condition: Condition | None, *, so: bool = True) -> Iterator[tuple[Condition, bool]]:
    """The single demands of a condition, each with whether it must be so."""
    match condition:
        case None:
            return
        case Not(of=part):
            yield from _leaves(part, so=not so)
        case AllOf(of=parts) | AnyOf(of=parts):
            for part in parts:
                yield from _leaves(part, so=so)
        case _:
            yield condition, so
