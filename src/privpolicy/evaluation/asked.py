"""What a question comes down to while it is being decided: plain values, quickly made."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Final, NamedTuple

from privpolicy.evaluation.facts import Tri
from privpolicy.evaluation.registers import Reach
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


class Moment:
    """The part of a question that the rules are asked with.

    ``must_erase``: whether an erasure request, on which the shop has not decided, must be met for the
    category at hand.
    """

    # One is made for every question: with slots, and no named tuple, in half the time.
    __slots__ = ("country", "must_erase", "on", "transfer")

    def __init__(
        self,
        on: date,
        country: str | Unknown = _UNKNOWN,
        transfer: TransferMechanism | Unknown | None = _UNKNOWN,
        *,
        must_erase: Tri = False,
    ) -> None:
        self.on, self.country, self.transfer, self.must_erase = on, country, transfer, must_erase


Check = Callable[[Record, Moment], Why | None]
"""One demand on a record: ``None`` where it is met, else why not, or why nobody knows."""
