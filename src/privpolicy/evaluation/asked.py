"""What a question comes down to while it is being decided: plain values, quickly made."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import NamedTuple

from privpolicy.evaluation.facts import Tri
from privpolicy.evaluation.registers import Reach
from privpolicy.evaluation.why import Why
from privpolicy.model import Record
from privpolicy.vocabulary.enums import Action, LegalBasis, Regime, TransferMechanism, Unknown


class Asked(NamedTuple):
    """A question, checked, with the regime of its day.

    ``regime`` is ``None`` where the policy's words alone are asked. ``erasing`` asks what would still
    let the data be kept if an erasure request were met: consents withdrawn, objections counted;
    ``must_erase`` is the answer, for the category at hand.
    """

    action: Action
    on: date
    purpose: str | None
    to: str | None
    basis: LegalBasis | None
    regime: Regime | None
    country: str | Unknown = Unknown.UNKNOWN
    transfer: TransferMechanism | Unknown | None = Unknown.UNKNOWN
    to_reach: Reach | None = None
    erasing: bool = False
    must_erase: Tri = False


Check = Callable[[Record, Asked], Why | None]
"""One demand on a record: ``None`` where it is met, else why not, or why nobody knows."""
