"""A finding: what is wrong with a policy's text, where, and by which law, without language."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from privpolicy.linting.codes import CODES, Code, Item, Severity
from privpolicy.model import Text

Param = str | int | date | Text | tuple[str, ...]


class ItemState(StrEnum):
    """How far a text tells what an item of GDPR Art. 13 or 14 demands."""

    PRESENT = "present"
    PARTIAL = "partial"
    ABSENT = "absent"
    NOT_APPLICABLE = "not_applicable"


@dataclass(frozen=True, slots=True, kw_only=True)
class LintFinding:
    """One thing that is wrong with a policy's text.

    ``rules`` and ``clauses`` are the ids of where, each in the order of the policy; both are empty where
    the text as a whole lacks something. ``provisions`` are the keys of the law of the day that it falls
    short of. ``state`` says what it leaves of the item of GDPR Arts 13 and 14 that its code is about.
    ``params`` are the plain values of its sentence, terms by their keys.
    """

    code: Code
    rules: tuple[str, ...]
    clauses: tuple[str, ...]
    provisions: tuple[str, ...]
    state: ItemState | None
    params: Mapping[str, Param]

    @property
    def severity(self) -> Severity:
        """How much it matters: the same for every finding of one code."""
        return CODES[self.code].severity

    @property
    def item(self) -> Item | None:
        """The item of GDPR Arts 13 and 14 that it concerns, if any."""
        return CODES[self.code].item
