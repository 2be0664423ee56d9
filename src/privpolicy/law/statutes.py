"""The acts that a policy's text may name, with the days on which they are law."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from types import MappingProxyType
from typing import Final

from privpolicy.law.provisions import BFL_7_2, GDPR_FROM, LEK_9_28, MFL_19, PUL_FROM, PUL_TO, Source
from privpolicy.vocabulary.enums import Statute


@dataclass(frozen=True, slots=True, kw_only=True)
class StatuteRow:
    """An act. ``sv`` and ``en`` are its short names, as they stand in a sentence.

    ``valid_from`` and ``valid_to`` are the first and the last day on which it is law (``None`` is
    open), ``replaced_by`` is the act that took its place.
    """

    statute: Statute
    sv: str
    en: str
    source: Source
    valid_from: date
    valid_to: date | None = None
    replaced_by: Statute | None = None


def _table(*rows: StatuteRow) -> Mapping[Statute, StatuteRow]:
    return MappingProxyType({row.statute: row for row in rows})


STATUTES: Final = _table(
    StatuteRow(
        statute=Statute.GDPR,
        sv="dataskyddsförordningen",
        en="the GDPR",
        source=Source("Regulation (EU) 2016/679 Art. 99(2)", verified=True),
        valid_from=GDPR_FROM,
    ),
    StatuteRow(
        statute=Statute.PUL,
        sv="personuppgiftslagen",
        en="the Personal Data Act (PUL)",
        source=Source("personuppgiftslagen (1998:204)", verified=True, note="repealed by 2018:218"),
        valid_from=PUL_FROM,
        valid_to=PUL_TO,
        replaced_by=Statute.GDPR,
    ),
    StatuteRow(
        statute=Statute.DATA_PROTECTION_ACT,
        sv="dataskyddslagen",
        en="the Swedish Data Protection Act",
        source=Source("dataskyddslagen (2018:218)", verified=True),
        valid_from=GDPR_FROM,
    ),
    StatuteRow(
        statute=Statute.BOOKKEEPING_ACT,
        sv="bokföringslagen",
        en="the Swedish Bookkeeping Act",
        source=BFL_7_2.source,
        valid_from=date(2000, 1, 1),
    ),
    StatuteRow(
        statute=Statute.MARKETING_ACT,
        sv="marknadsföringslagen",
        en="the Swedish Marketing Act",
        source=MFL_19.source,
        valid_from=date(2008, 7, 1),
    ),
    StatuteRow(
        statute=Statute.ELECTRONIC_COMMUNICATIONS_ACT_2003,
        sv="lagen om elektronisk kommunikation från 2003",
        en="the Swedish Electronic Communications Act of 2003",
        source=Source(
            "lagen (2003:389) om elektronisk kommunikation",
            verified=False,
            note="that it gave way to 2022:482 was read in secondary sources; its days are not verified",
        ),
        valid_from=date(2003, 7, 25),
        valid_to=date(2022, 6, 2),
        replaced_by=Statute.ELECTRONIC_COMMUNICATIONS_ACT,
    ),
    StatuteRow(
        statute=Statute.ELECTRONIC_COMMUNICATIONS_ACT,
        sv="lagen om elektronisk kommunikation",
        en="the Swedish Electronic Communications Act",
        source=LEK_9_28.source,
        valid_from=date(2022, 6, 3),
    ),
)
