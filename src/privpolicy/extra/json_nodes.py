"""JSON with the place of everything in it: the standard library checks it, this finds where things stand."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from typing import Final, NoReturn

from privpolicy.errors import Fault
from privpolicy.extra.nodes import (
    MAX_DEPTH,
    MAX_NODES,
    Content,
    Entry,
    Mark,
    Node,
    Scalar,
    fields,
    listing,
)

_BETWEEN: Final = re.compile(r"[\s,:]*")
_PLAIN: Final = re.compile(r"[^\s,:\]}]+")
_DECODER: Final = json.JSONDecoder()


def composed(text: str) -> Content:
    """The content of a JSON text, and what is wrong with it."""
    try:
        json.loads(text, parse_constant=_no_number)
    except json.JSONDecodeError as wrong:
        at = Mark(wrong.lineno, wrong.colno)
        return Content(
            None, [(Fault("", f"not well-formed JSON: {wrong.msg[:1].lower()}{wrong.msg[1:]}"), at)]
        )
    except ValueError as wrong:
        return Content(None, [(Fault("", f"not well-formed JSON: {wrong}"), None)])
    except RecursionError:
        return Content(None, [(Fault("", f"more than {MAX_DEPTH} levels deep"), None)])
    return _Walk(text).whole()


def _no_number(word: str) -> NoReturn:
    raise ValueError(f"{word} is no number")


class _Walk:
    """Walks a text that is known to be well-formed."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._faults: list[tuple[Fault, Mark | None]] = []
        self._at = self._line = self._line_starts = self._nodes = 0

    def whole(self) -> Content:
        try:
            return Content(self._node(1), self._faults)
        except _TooMuchError as wrong:
            return Content(None, [(Fault("", str(wrong)), self._mark())])

    def _node(self, depth: int) -> Node:
        self._nodes += 1
        if depth > MAX_DEPTH:
            raise _TooMuchError(f"more than {MAX_DEPTH} levels deep")
        if self._nodes > MAX_NODES:
            raise _TooMuchError(f"more than {MAX_NODES:,} values")
        self._skip()
        mark = self._mark()
        match self._text[self._at]:
            case "{":
                return fields(mark, self._entries(depth))
            case "[":
                return listing(mark, self._items(depth))
            case _:
                return self._scalar()

    def _items(self, depth: int) -> list[Node]:
        items = []
        while self._next() != "]":
            items.append(self._node(depth + 1))
        self._at += 1
        return items

    def _entries(self, depth: int) -> Mapping[str, Entry]:
        entries: dict[str, Entry] = {}
        while self._next() != "}":
            key = self._scalar()
            if key.text in entries:
                fault = Fault("", f"the key {key.text!r} stands twice", key.text, "write it once")
                self._faults.append((fault, key.mark))
            entries[key.text] = Entry(key, self._node(depth + 1))
        self._at += 1
        return entries

    def _next(self) -> str:
        """The next character, past an opening bracket or what stands between two values."""
        if self._text[self._at] in "[{":
            self._at += 1
        self._skip()
        return self._text[self._at]

    def _scalar(self) -> Scalar:
        mark = self._mark()
        if self._text[self._at] == '"':
            text, self._at = _DECODER.raw_decode(self._text, self._at)
            return Scalar(mark, text=text, plain=False)
        word = self._matched(_PLAIN)
        return Scalar(mark, text=word, plain=True)

    def _skip(self) -> None:
        start, between = self._at, self._matched(_BETWEEN)
        if "\n" in between:
            self._line += between.count("\n")
            self._line_starts = start + between.rindex("\n") + 1

    def _matched(self, pattern: re.Pattern[str]) -> str:
        found = pattern.match(self._text, self._at)
        self._at, text = (found.end(), found[0]) if found else (self._at, "")
        return text

    def _mark(self) -> Mark:
        return Mark(self._line + 1, self._at - self._line_starts + 1)


class _TooMuchError(Exception):
    """More than a file of this kind needs."""
