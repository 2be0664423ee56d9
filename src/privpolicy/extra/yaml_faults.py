"""What is wrong with a text that is no YAML, in the words of whoever writes a policy and not of a parser.

PyYAML has two parsers, which speak differently of the same slip: each pattern fits both.
"""

from __future__ import annotations

import re
from typing import Any, Final, NamedTuple

from privpolicy.errors import Fault
from privpolicy.extra.nodes import Mark


class _Slip(NamedTuple):
    """A slip by the parsers' words. ``begun``: it stands where what is not finished began."""

    pattern: str
    problem: str
    way_out: str
    begun: bool = False


_SLIPS: Final = (
    _Slip(r"tab character|'\\t'", "a tab indents the line", "indent with spaces"),
    _Slip(
        r"could not find expected ':'", "a key has no colon",
        "write 'key: value', or put a text of several lines in quotes", begun=True,
    ),
    _Slip(
        r"mapping values are not allowed", "a colon where no key can stand",
        "put a text that holds ': ' in quotes, and begin a key below the others of its kind",
    ),
    _Slip(
        r"quoted scalar.*end of stream", "a quote is never closed", "close it on the line where it ends",
        begun=True,
    ),
    _Slip(
        r"flow sequence", "a list in brackets is not closed, or lacks a comma", "write '[one, two]'",
        begun=True,
    ),
    _Slip(
        r"flow mapping", "a mapping in braces is not closed, or lacks a comma",
        "write '{key: value, other: value}'", begun=True,
    ),
    _Slip(
        r"sequence entries are not allowed", "a dash where no list can begin",
        "begin the list on a line of its own, or put the text in quotes",
    ),
    _Slip(
        r"escape character", "a backslash that means nothing in double quotes", "take single quotes instead"
    ),
    _Slip(
        r"cannot start any token|alphabetic or numeric",
        "a text begins with a sign that YAML keeps for itself", "put the text in quotes",
    ),
    _Slip(
        r"did not find expected|expected <block end>", "the line does not fit what stands above it",
        "look for an indent that is off, a quote inside quotes, and a dash or a colon that is missing",
    ),
    _Slip(r"unacceptable character|characters are not allowed", "a control character", "take it out"),
)  # fmt: skip
_UNKNOWN: Final = _Slip(
    "", "it cannot be read",
    "the usual causes are a tab, a colon that is missing and a quote that is not closed",
)  # fmt: skip


def told(wrong: Any, text: str) -> tuple[Fault, Mark | None]:  # noqa: ANN401 (PyYAML has no types here)
    """The fault, and where it stands."""
    context, problem = getattr(wrong, "context", None), getattr(wrong, "problem", None)
    said = " ".join(filter(None, (context, problem))) or str(wrong)
    slip = next((one for one in _SLIPS if re.search(one.pattern, said)), _UNKNOWN)
    return Fault("", f"not well-formed YAML: {slip.problem}", help=slip.way_out), _place(wrong, text, slip)


def _place(wrong: Any, text: str, slip: _Slip) -> Mark | None:  # noqa: ANN401 (as above)
    marks = [getattr(wrong, "problem_mark", None), getattr(wrong, "context_mark", None)]
    found = next(filter(None, reversed(marks) if slip.begun else marks), None)
    if found is not None:
        return Mark(found.line + 1, found.column + 1)
    position = getattr(wrong, "position", None)
    if position is None:
        return None
    before = text[:position]
    return Mark(before.count("\n") + 1, len(before) - before.rfind("\n"))
