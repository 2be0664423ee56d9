"""The days on which the law that is encoded takes a new wording."""

from __future__ import annotations

from datetime import date

from privpolicy.law.adequacy import DECISIONS
from privpolicy.law.consent_age import AGES
from privpolicy.law.countries import MEMBERSHIPS, TREATED_AS_MEMBERS
from privpolicy.law.duties import DUTIES
from privpolicy.law.provisions import Dated
from privpolicy.law.regimes import regimes_of


def turns_of(jurisdiction: str) -> tuple[date, ...]:
    """The first days of the law's values that can reach an answer in a jurisdiction, in order.

    ``jurisdiction`` is an ISO 3166-1 alpha-2 code; raises ``QuestionError`` where it is none.
    """
    rows: list[Dated] = [*regimes_of(jurisdiction), *DECISIONS, *MEMBERSHIPS, *TREATED_AS_MEMBERS]
    rows += [row for row in DUTIES if row.jurisdiction == jurisdiction]
    rows += [row for row in AGES if row.jurisdiction == jurisdiction]
    return tuple(sorted({row.valid_from for row in rows if row.valid_from is not None}))
