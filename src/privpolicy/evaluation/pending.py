"""What the shop owes the person before data that may no longer be kept are erased.

None of it lets the data be kept: a restriction asked for is lifted only after the person has been told
(GDPR Art. 18(3)), and a copy or a restriction that has been asked for cannot be given of what is gone.
"""

from __future__ import annotations

from collections.abc import Iterator, Set as AbstractSet
from typing import Final

from privpolicy.evaluation.asked import Asked, Moment
from privpolicy.evaluation.content import Finding, frozen_params
from privpolicy.evaluation.index import Index
from privpolicy.evaluation.reasons import Layer, ReasonCode
from privpolicy.evaluation.registers import requests_on, restrictions_on
from privpolicy.model import Record
from privpolicy.vocabulary import rights
from privpolicy.vocabulary.enums import Regime
from privpolicy.vocabulary.term import DataCategory

_NEEDS_THE_DATA: Final = {
    rights.ACCESS: "gdpr.15.1",
    rights.PORTABILITY: "gdpr.20.1",
    rights.RESTRICTION: "gdpr.18.1",
}
NOT_ENDED: Final = frozenset(
    {
        ReasonCode.STORAGE_NOT_BEGUN,
        ReasonCode.STATE_NOT_LASTING,
        ReasonCode.OTHER_SUBJECTS,
        ReasonCode.CONDITION_NOT_MET,
    }
)
OWED: Final = frozenset({ReasonCode.RESTRICTION_STANDS, ReasonCode.REQUEST_OPEN})


def nothing_ended(codes: AbstractSet[ReasonCode]) -> bool:
    """Whether a denial rests only on what is not in the record, so that the record is to be checked first."""
    return codes - OWED <= NOT_ENDED


def pending(index: Index, category: str, record: Record, asked: Asked, moment: Moment) -> Iterator[Finding]:
    """The restrictions that stand over the category, and the requests for it that nobody has answered."""
    if asked.regime is not Regime.GDPR:
        return
    touching = index.reaches.of(DataCategory, category).touching
    restricted = [one.received for one in restrictions_on(record, touching, moment.on) or ()]
    if restricted:
        yield _finding(ReasonCode.RESTRICTION_STANDS, category, "gdpr.18.3", day=min(restricted))
    for right, provision in _NEEDS_THE_DATA.items():
        requests = requests_on(record, right, touching, moment.on) or ()
        open_since = [one.received for one in requests if one.granted is None]
        if open_since:
            yield _finding(
                ReasonCode.REQUEST_OPEN, category, provision, day=min(open_since), right=str(right)
            )


def _finding(code: ReasonCode, category: str, provision: str, **params: object) -> Finding:
    return Finding(code, None, (), Layer.LAW, (category,), provision, frozen_params(params))
