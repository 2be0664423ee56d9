"""Which provision gives a right under each law, and how its standing in a case is told."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final, NamedTuple

from privpolicy.evaluation.facts import Tri
from privpolicy.evaluation.requests.reasons import Reason
from privpolicy.vocabulary import rights
from privpolicy.vocabulary.enums import Regime
from privpolicy.vocabulary.term import Right


class Entitlement(NamedTuple):
    """Whether the person has the right, why, and whether it is free of charge."""

    holds: Tri
    reasons: tuple[Reason, ...]
    free: Tri


# Personuppgiftslagen: 28 § lets data that were not processed by the law be corrected, blocked or erased;
# 29 §, on automated decisions, is not encoded; there was no right to portability.
_GIVEN_BY: Final[Mapping[Regime, Mapping[str, str]]] = MappingProxyType(
    {
        Regime.GDPR: {
            rights.ACCESS: "gdpr.15.1",
            rights.RECTIFICATION: "gdpr.16",
            rights.ERASURE: "gdpr.17.1",
            rights.RESTRICTION: "gdpr.18.1",
            rights.PORTABILITY: "gdpr.20.1",
            rights.OBJECTION: "gdpr.21.1",
            rights.CONSENT_WITHDRAWAL: "gdpr.7.3",
            rights.HUMAN_REVIEW: "gdpr.22.3",
        },
        Regime.PUL: {
            rights.ACCESS: "pul.26",
            rights.RECTIFICATION: "pul.28",
            rights.ERASURE: "pul.28",
            rights.RESTRICTION: "pul.28",
            rights.OBJECTION: "pul.11",
            rights.CONSENT_WITHDRAWAL: "pul.12",
        },
    }
)


def law_of(right: Right, regime: Regime | None) -> str:
    """The provision that gives the right; empty where there is none."""
    return "" if regime is None else _GIVEN_BY[regime].get(right, "")
