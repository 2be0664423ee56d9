"""JSON files as a shop writes them: refused where they are not well formed or say two things of one key."""

from __future__ import annotations

import json
from collections import Counter
from typing import Any

from privpolicy.errors import Fault, RecordError
from privpolicy.extra.values import content_of


def json_of(what: str, path: str) -> object:
    """What a JSON file holds; ``what`` is the place that its faults are told at.

    Raises ``ModelError`` where it cannot be read, ``RecordError`` where it is not well formed, with line
    and column where they are known.
    """
    text = content_of(what, path)
    at = path
    try:
        return json.loads(text, object_pairs_hook=_once, parse_constant=_no_number)
    except json.JSONDecodeError as wrong:
        problem = f"{wrong.msg[:1].lower()}{wrong.msg[1:]}"
        at = f"{path}:{wrong.lineno}:{wrong.colno}"
    except (ValueError, RecursionError) as wrong:
        problem = str(wrong)
    raise RecordError([Fault(what, f"not well-formed JSON: {problem}", path, "correct the file", at)])


def _once(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    fields = dict(pairs)
    if len(fields) < len(pairs):
        ((twice, _),) = Counter(key for key, _ in pairs).most_common(1)
        raise ValueError(f"the key {twice!r} stands twice in one object")
    return fields


def _no_number(text: str) -> object:
    raise ValueError(f"{text} is no number")
