"""What a question comes down to while it is being decided: plain values, quickly made."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Final, NamedTuple

from privpolicy.evaluation.facts import Tri
from privpolicy.evaluation.registers import Reach
from privpolicy.evaluation.storage import Rule, Span
from privpolicy.evaluation.why import Why
from privpolicy.model import Record
from privpolicy.vocabulary.enums import Action, LegalBasis, Regime, TransferMechanism, Unknown

_UNKNOWN: Final = Unknown.UNKNOWN


class Asked(NamedTuple):
    """The part of a question that says which rules concern it.

    ``regime`` is ``None`` where the policy's words alone are asked. ``erasing`` asks what would still
    let the data be kept if an erasure request were met: consents withdrawn, objections counted.
    ``lawful``: the law was asked about, even where none is encoded for the day.
    """

    action: Action
    purpose: str | None = None
    to: str | None = None
    basis: LegalBasis | None = None
    regime: Regime | None = None
    to_reach: Reach | None = None
    erasing: bool = False
    lawful: bool = True


Spans = dict[tuple[Rule, bool], Span]


class Moment:
    """The part of a question that the rules are asked with.

    ``must_erase``: whether an erasure request, on which the shop has not decided, must be met for the
    category at hand. ``spans``: where the moment is for one record, what the storage rules have said of it
    so far, so that activities with the same rule read it once.
    """

    # One is made for every question: with slots, and no named tuple, in half the time.
    __slots__ = ("country", "must_erase", "on", "spans", "transfer")

    def __init__(
        self,
        on: date,
        country: str | Unknown = _UNKNOWN,
        transfer: TransferMechanism | Unknown | None = _UNKNOWN,
        *,
        must_erase: Tri = False,
        spans: Spans | None = None,
    ) -> None:
        self.on, self.country, self.transfer, self.must_erase = on, country, transfer, must_erase
        self.spans = spans

    def erasing(self, must_erase: Tri) -> Moment:
        """The same moment, for a category whose data must be erased, or may have to be."""
        return Moment(self.on, self.country, self.transfer, must_erase=must_erase, spans=self.spans)

    def read(self, rule: Rule, record: Record, keeping: bool) -> Span:
        """What a storage rule says of the record."""
        if self.spans is None:
            return rule.at(record, self.on, keeping)
        found = self.spans.get((rule, keeping))
        if found is None:
            found = self.spans[rule, keeping] = rule.at(record, self.on, keeping)
        return found


Check = Callable[[Record, Moment], Why | None]
"""One demand on a record: ``None`` where it is met, else why not, or why nobody knows."""
