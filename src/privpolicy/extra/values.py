"""The words of a command line as values: pairs, days and files, each refused with the way out."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from datetime import date
from pathlib import Path
from typing import Final, ParamSpec, TypeVar

from privpolicy.errors import Fault, ModelError, PrivpolicyError, QuestionError, did_you_mean
from privpolicy.vocabulary.enums import UNKNOWN, Unknown

_P = ParamSpec("_P")
_T = TypeVar("_T")

NONE: Final = "none"
_YES_NO: Final[Mapping[str, bool | Unknown]] = {"yes": True, "no": False, "unknown": UNKNOWN}
_DAY: Final = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")


def collected(faults: list[Fault], read: Callable[_P, _T], *args: _P.args, **kwargs: _P.kwargs) -> _T | None:
    """What is read, or ``None`` after its faults have been added to the others."""
    try:
        return read(*args, **kwargs)
    except PrivpolicyError as wrong:
        faults.extend(wrong.faults)
        return None


def pair(where: str, text: str, form: str) -> tuple[str, str]:
    """The two sides of ``KEY=VALUE``; raises ``QuestionError`` where one is missing."""
    key, _, value = text.partition("=")
    if not (key and value):
        raise QuestionError([Fault(where, f"{text!r} is not of the form {form}", text)])
    return key, value


def day_of(where: str, text: str, other: str = "") -> date:
    """The day; raises ``QuestionError`` for a moment, and for a day that the calendar lacks.

    ``other`` names what else could have been written.
    """
    way_out = f"write a day as YYYY-MM-DD{other and f', or {other}'}"
    if not _DAY.match(text):
        raise QuestionError([Fault(where, f"{text!r} is no day", text, way_out)])
    if not _DAY.fullmatch(text):
        problem = f"{text!r} is more than a day"
        raise QuestionError(
            [Fault(where, problem, text, f"{way_out} (of a moment, its day where the shop is)")]
        )
    try:
        return date.fromisoformat(text)
    except ValueError as wrong:
        raise QuestionError([Fault(where, f"{text!r} is no day: {wrong}", text, way_out)]) from None


def yes_no(where: str, text: str) -> bool | Unknown:
    """Yes, no or unknown; raises ``QuestionError`` for anything else."""
    if text not in _YES_NO:
        raise QuestionError([Fault(where, f"expected yes, no or unknown, got {text!r}", text)])
    return _YES_NO[text]


def chosen(where: str, text: str, known: Iterable[str]) -> str:
    """The text, if it is one of those known; raises ``QuestionError`` with the nearest of them otherwise."""
    options = [*known]
    if text in options:
        return text
    way_out = did_you_mean(text, options) or f"one of {', '.join(options)}"
    raise QuestionError([Fault(where, f"unknown {where} {text!r}", text, way_out)])


def content_of(what: str, path: str) -> bytes:
    """What a file holds; raises ``ModelError`` where it cannot be read."""
    try:
        return Path(path).read_bytes()
    except (OSError, ValueError) as wrong:
        reason = getattr(wrong, "strerror", None) or wrong
        raise ModelError([Fault(what, f"cannot read {path!r}: {reason}", path, "check the path")]) from None
