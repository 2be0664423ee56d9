"""Which body of data protection law stands around a policy on a day."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from types import MappingProxyType
from typing import Final

from privpolicy.law.countries import country_code
from privpolicy.law.provisions import GDPR_FROM, PUL_FROM, PUL_TO, Source, in_force
from privpolicy.vocabulary.enums import Regime


@dataclass(frozen=True, slots=True)
class RegimeSpell:
    """The days, inclusive, on which a body of law applies in a jurisdiction."""

    regime: Regime
    valid_from: date
    valid_to: date | None
    source: Source


_SWEDEN: Final = (
    RegimeSpell(Regime.PUL, PUL_FROM, PUL_TO, Source("personuppgiftslagen (1998:204)", verified=True)),
    RegimeSpell(
        Regime.GDPR,
        GDPR_FROM,
        None,
        Source("Regulation (EU) 2016/679 Art. 99(2); dataskyddslagen (2018:218)", verified=True),
    ),
)
_UNION: Final = (
    RegimeSpell(Regime.GDPR, GDPR_FROM, None, Source("Regulation (EU) 2016/679 Art. 99(2)", verified=False)),
)
_EEA: Final = (
    RegimeSpell(
        Regime.GDPR,
        date(2018, 7, 20),
        None,
        Source("EEA Joint Committee Decision No 154/2018", verified=False),
    ),
)
_UNITED_KINGDOM: Final = (
    RegimeSpell(
        Regime.GDPR,
        GDPR_FROM,
        date(2020, 12, 31),
        Source(
            "Regulation (EU) 2016/679 Art. 99(2); Withdrawal Agreement (UK) Art. 127",
            verified=False,
            note="the law of the United Kingdom from 2021 on is not encoded",
        ),
    ),
)
_OTHER_MEMBERS: Final = "AT BE BG CY CZ DE DK EE ES FI FR GR HR HU IE IT LT LU LV MT NL PL PT RO SI SK"

REGIMES: Final[Mapping[str, tuple[RegimeSpell, ...]]] = MappingProxyType(
    dict.fromkeys(_OTHER_MEMBERS.split(), _UNION)
    | dict.fromkeys(("IS", "LI", "NO"), _EEA)
    | {"GB": _UNITED_KINGDOM, "SE": _SWEDEN}
)


def regime_on(day: date, jurisdiction: str) -> Regime | None:
    """The body of law in a jurisdiction on that day; ``None`` where none is encoded.

    Sweden: personuppgiftslagen (1998:204) from 24 October 1998 to 24 May 2018, from then on the
    GDPR. The other members of the Union: the GDPR from 25 May 2018; Iceland, Liechtenstein and
    Norway from 20 July 2018. ``jurisdiction`` is an ISO 3166-1 alpha-2 code; raises
    ``QuestionError`` where it is none.
    """
    return next((spell.regime for spell in regimes_of(jurisdiction) if in_force(spell, day)), None)


def regimes_of(jurisdiction: str) -> tuple[RegimeSpell, ...]:
    """The regimes of a jurisdiction, each with its days; none where none is encoded.

    Raises ``QuestionError`` where ``jurisdiction`` is no country code.
    """
    return REGIMES.get(country_code(jurisdiction), ())
