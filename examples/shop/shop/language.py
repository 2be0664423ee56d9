"""Which of the policy's two languages somebody reads."""

from __future__ import annotations

from typing import Final

from privpolicy.vocabulary.enums import LANGUAGES, Language

DEFAULT: Final[Language] = "sv"


def chosen(asked: str | None, accepted: str | None) -> Language:
    """The language that was asked for, or else the best in an ``Accept-Language`` header, or Swedish."""
    if asked in LANGUAGES:
        return asked
    wishes = [_wish(one, place) for place, one in enumerate((accepted or "").split(","))]
    for weight, _, tag in sorted(wishes):
        if tag in LANGUAGES and weight < 0:
            return tag
    return DEFAULT


def _wish(text: str, place: int) -> tuple[float, int, str]:
    """Minus the weight, the place and the language of ``en-GB;q=0.8``, so that the best sorts first."""
    tag, _, weight = text.strip().partition(";q=")
    try:
        heavy = float(weight or 1)
    except ValueError:
        heavy = 0.0
    return -heavy, place, tag.split("-")[0].lower()
