"""From what age a child can consent to an online service itself (GDPR Art. 8(1))."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Final

from privpolicy.law.countries import country_code
from privpolicy.law.provisions import (
    DATA_PROTECTION_ACT_2_4,
    GDPR_ART_8_1,
    GDPR_FROM,
    PERSONOPPLYSNINGSLOVEN_5,
    Provision,
    Source,
    in_force,
)
from privpolicy.law.regimes import regime_on
from privpolicy.vocabulary.enums import Regime


@dataclass(frozen=True, slots=True, kw_only=True)
class ConsentAge:
    """An age in whole years from which a child's own consent is enough.

    ``lowest`` is the least age that the state may have set. It is below ``age`` only where the
    state's own choice is not encoded: from ``lowest`` up to ``age`` the answer is then unknown.
    """

    jurisdiction: str
    age: int
    lowest: int
    provision: Provision
    source: Source
    valid_from: date
    valid_to: date | None = None


AGES: Final[tuple[ConsentAge, ...]] = (
    ConsentAge(
        jurisdiction="SE",
        age=13,
        lowest=13,
        provision=DATA_PROTECTION_ACT_2_4,
        source=DATA_PROTECTION_ACT_2_4.source,
        valid_from=GDPR_FROM,
    ),
    ConsentAge(
        jurisdiction="NO",
        age=13,
        lowest=13,
        provision=PERSONOPPLYSNINGSLOVEN_5,
        source=PERSONOPPLYSNINGSLOVEN_5.source,
        valid_from=date(2018, 7, 20),
    ),
)


def consent_age_on(day: date, jurisdiction: str) -> ConsentAge | None:
    """The age from which a child can consent in a jurisdiction on that day.

    Thirteen in Sweden and Norway. Elsewhere in the EU and the EEA sixteen, unless the state has set
    a lower age, which is never below thirteen (GDPR Art. 8(1)). ``None`` where the GDPR does not
    apply: personuppgiftslagen set no age. ``jurisdiction`` is an ISO 3166-1 alpha-2 code; raises
    ``QuestionError`` where it is none.
    """
    state = country_code(jurisdiction)
    if regime_on(day, state) is not Regime.GDPR:
        return None
    encoded = (row for row in AGES if row.jurisdiction == state and in_force(row, day))
    return next(encoded, None) or ConsentAge(
        jurisdiction=state,
        age=16,
        lowest=13,
        provision=GDPR_ART_8_1,
        source=Source(
            "Regulation (EU) 2016/679 Art. 8(1)", verified=True, note="the state's own choice is not encoded"
        ),
        valid_from=GDPR_FROM,
    )
