"""What national law adds for a web shop: consent before e-mail marketing, and before cookies."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date
from typing import Final

from privpolicy.law.countries import country_code
from privpolicy.law.provisions import (
    EKOMLOVEN_3_15,
    LEK_9_28,
    LEK_2003_6_18,
    MARKEDSFORINGSLOVEN_15,
    MFL_19,
    Provision,
    in_force,
)

_EMAIL: Final[Mapping[str, tuple[Provision, ...]]] = {"NO": (MARKEDSFORINGSLOVEN_15,), "SE": (MFL_19,)}
# Norway before 2025 took the settings of the browser for a consent.
_COOKIES: Final[Mapping[str, tuple[Provision, ...]]] = {
    "NO": (EKOMLOVEN_3_15,),
    "SE": (LEK_2003_6_18, LEK_9_28),
}


def email_marketing_rule_on(day: date, jurisdiction: str) -> Provision | None:
    """The provision that demands consent to marketing by e-mail on that day.

    It excepts a person whose address comes from a sale, for the shop's own similar products, who can
    say no at once and in every message (Swedish Marketing Act 19 §). ``None`` where the law of the
    jurisdiction (ISO 3166-1 alpha-2) is not encoded; raises ``QuestionError`` where it is no code.
    """
    return _on(day, _EMAIL.get(country_code(jurisdiction), ()))


def cookie_rule_on(day: date, jurisdiction: str) -> Provision | None:
    """The provision that demands information and consent before cookies are set on that day.

    It excepts what a service that the person expressly asks for cannot do without (Swedish Electronic
    Communications Act 9 kap. 28 §). ``None`` where the law of the jurisdiction (ISO 3166-1 alpha-2) is
    not encoded; raises ``QuestionError`` where it is no code.
    """
    return _on(day, _COOKIES.get(country_code(jurisdiction), ()))


def _on(day: date, provisions: Iterable[Provision]) -> Provision | None:
    return next((one for one in provisions if in_force(one, day)), None)
