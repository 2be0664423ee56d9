"""Why a rule says no, or why nobody knows: a reason before it is told to anybody."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from privpolicy.evaluation.facts import Tri
from privpolicy.evaluation.reasons import ReasonCode

Missing = tuple[str, str]
_NOTHING: Mapping[str, object] = {}


class Why(NamedTuple):
    """A reason: the answer it gives (no or unknown), its code, and what a sentence about it needs.

    ``provision`` is the key of the provision of law it comes from, empty where it is the policy's own
    words. ``missing`` are the facts that would settle it, as pairs of kind and key.
    """

    holds: Tri
    code: ReasonCode
    provision: str = ""
    params: Mapping[str, object] = _NOTHING
    missing: tuple[Missing, ...] = ()
    clauses: tuple[str, ...] = ()
