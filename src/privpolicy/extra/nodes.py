"""The content of a file, with the place of everything in it.

A scalar keeps its text as it was written. What JSON would call a number, a truth value or null is read as
one; where the field wants a text, the text counts (a version ``1.10`` is not 1.1). Nothing else is guessed:
``no``, ``12:30`` and ``2024-03-16`` are texts, which the model's own types then read.
"""

from __future__ import annotations

import json
import re
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from typing import Final, NamedTuple

from privpolicy.errors import Fault

MAX_CHARACTERS: Final = 1_000_000
MAX_DEPTH: Final = 60
MAX_NODES: Final = 100_000

_NUMBER: Final = re.compile(r"-?(0|[1-9][0-9]*)(\.[0-9]+)?([eE][+-]?[0-9]+)?", re.ASCII)
_WORDS: Final[Mapping[str, bool | None]] = {
    "true": True, "True": True, "TRUE": True,
    "false": False, "False": False, "FALSE": False,
    "null": None, "Null": None, "NULL": None, "~": None, "": None,
}  # fmt: skip
_LONGEST_NUMBER: Final = 30
_IDS: Final = frozenset({"id", "key"})


class Mark(NamedTuple):
    """A line and a column, both counted from one."""

    line: int
    column: int


@dataclass(frozen=True, slots=True, eq=False)
class Node:
    """A value with its place; ``size`` counts the nodes in it, ``height`` the levels."""

    mark: Mark
    size: int = 1
    height: int = 1


@dataclass(frozen=True, slots=True, eq=False, kw_only=True)
class Scalar(Node):
    """A text; ``plain`` where it was written without quotes."""

    text: str
    plain: bool

    def value(self) -> object:
        """The text, or what JSON would read in it."""
        if not self.plain:
            return self.text
        if self.text in _WORDS:
            return _WORDS[self.text]
        if len(self.text) <= _LONGEST_NUMBER and _NUMBER.fullmatch(self.text):
            return json.loads(self.text)
        return self.text

    def retyped(self) -> bool:
        """Whether a field that wants a text may still have it: a number or a truth value, never null."""
        value = self.value()
        return value is not None and not isinstance(value, str)


@dataclass(frozen=True, slots=True, eq=False, kw_only=True)
class Listing(Node):
    """A list."""

    items: tuple[Node, ...]


class Entry(NamedTuple):
    """A key and its value."""

    key: Scalar
    value: Node


@dataclass(frozen=True, slots=True, eq=False, kw_only=True)
class Fields(Node):
    """A mapping from texts."""

    entries: Mapping[str, Entry]

    def get(self, key: str) -> Node | None:
        """The value of a key, if there is one."""
        entry = self.entries.get(key)
        return entry and entry.value


class Content(NamedTuple):
    """What a text holds (nothing where it cannot be read), and what is wrong with it, by place."""

    root: Node | None
    faults: list[tuple[Fault, Mark | None]]


def listing(mark: Mark, items: Collection[Node]) -> Listing:
    """A list of nodes."""
    size, height = _measured(items)
    return Listing(mark, size, height, items=tuple(items))


def fields(mark: Mark, entries: Mapping[str, Entry]) -> Fields:
    """A mapping of entries."""
    size, height = _measured([entry.value for entry in entries.values()])
    return Fields(mark, size, height, entries=entries)


def _measured(parts: Collection[Node]) -> tuple[int, int]:
    return 1 + sum(part.size for part in parts), 1 + max((part.height for part in parts), default=0)


def plain(node: Node, as_text: Collection[Scalar] = ()) -> object:
    """The node as plain data; the scalars ``as_text`` as they are written."""
    match node:
        case Listing(items=items):
            return [plain(item, as_text) for item in items]
        case Fields(entries=entries):
            return {key: plain(entry.value, as_text) for key, entry in entries.items()}
        case Scalar():
            return node.text if node in as_text else node.value()
        case _:
            raise AssertionError(node)


def find(root: Node, where: str, value: object = None) -> tuple[Node, Mark]:
    """The node that a fault is about, and the place of the offending text.

    ``where`` is the fault's own path (``activities.0.storage.event``, ``visits.storage``): an index may be
    an id, a rule may stand without its kind, and steps that the file does not have are passed over.
    """
    node, key = root, None
    steps = where.split(".") if where else []
    while steps:
        step = _step(node, steps)
        if step is None:
            steps = steps[1:]
        else:
            key, node, steps = step
    return node, _offending(node, key, value)


def _step(node: Node, steps: list[str]) -> tuple[Scalar | None, Node, list[str]] | None:
    # Ids may hold dots: the longest name that is there counts.
    for length in range(len(steps), 0, -1):
        name, rest = ".".join(steps[:length]), steps[length:]
        match node:
            case Fields(entries=entries) if name in entries:
                return (*entries[name], rest)
            case Listing(items=items) if name.isdecimal() and int(name) < len(items):
                return None, items[int(name)], rest
        for inside in _named(node, name):
            return None, inside, rest
    return None


def _named(node: Node, name: str) -> Iterator[Node]:
    """The items of a list, or of the lists of a mapping, that have this id."""
    match node:
        case Listing(items=items):
            for item in items:
                if isinstance(item, Fields) and any(_says(item.get(key), name) for key in _IDS):
                    yield item
        case Fields(entries=entries):
            for entry in entries.values():
                if isinstance(entry.value, Listing):
                    yield from _named(entry.value, name)


def _says(node: Node | None, text: object) -> bool:
    return isinstance(node, Scalar) and node.text == text


def _offending(node: Node, key: Scalar | None, value: object) -> Mark:
    if key is not None and key.text == value:
        return key.mark
    if isinstance(node, Scalar):
        return node.mark
    # Of an id that is used twice the later use is the slip.
    ids = [
        entry.value.mark for entry in _entries(node) if entry.key.text in _IDS and _says(entry.value, value)
    ]
    texts = [scalar.mark for scalar in _scalars(node) if scalar.text == value]
    return (ids[-1:] or texts[:1] or [key.mark if key is not None else node.mark])[0]


def _entries(node: Node) -> Iterator[Entry]:
    match node:
        case Fields(entries=entries):
            for entry in entries.values():
                yield entry
                yield from _entries(entry.value)
        case Listing(items=items):
            for item in items:
                yield from _entries(item)


def _scalars(node: Node) -> Iterator[Scalar]:
    match node:
        case Scalar():
            yield node
        case Listing(items=items):
            for item in items:
                yield from _scalars(item)
        case Fields(entries=entries):
            for entry in entries.values():
                yield entry.key
                yield from _scalars(entry.value)
