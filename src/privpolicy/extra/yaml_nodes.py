"""YAML with the place of everything in it, without what a policy does not need.

Tags, merge keys, several documents, keys that are no texts and keys that stand twice are refused; an alias
may repeat a part, but not more than the whole file may hold.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any, Final

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
from privpolicy.extra.pyyaml import yaml
from privpolicy.extra.yaml_faults import told

if TYPE_CHECKING:
    from yaml.events import Event

_LOADER: Final[Any] = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_TWICE: Final = "write it once"


def composed(text: str) -> Content:
    """The content of a YAML text, and what is wrong with it."""
    walk = _Walk(text)
    try:
        return Content(walk.document(), walk.faults)
    except yaml.YAMLError as wrong:
        return Content(None, [*walk.faults, told(wrong, text)])
    except _StopError:
        return Content(None, walk.faults)


class _StopError(Exception):
    """What follows cannot be read, or should not be."""


class _Walk:
    """Builds nodes from the events of the parser, which needs no recursion of its own."""

    def __init__(self, text: str) -> None:
        self._events: Iterator[Event] = yaml.parse(text, Loader=_LOADER)
        self._anchors: dict[str, Node | None] = {}
        self._nodes = 0
        self.faults: list[tuple[Fault, Mark | None]] = []

    def document(self) -> Node | None:
        next(self._events)
        event = next(self._events)
        if isinstance(event, yaml.StreamEndEvent):
            return None
        node = self._node(next(self._events), 1)
        next(self._events)
        event = next(self._events)
        if isinstance(event, yaml.DocumentStartEvent):
            self._fault("several documents in one file", event, "write each in a file of its own")
        return node

    def _node(self, event: Any, depth: int) -> Node:
        self._nodes += 1
        if depth > MAX_DEPTH:
            raise self._stopped(f"more than {MAX_DEPTH} levels deep", event)
        if self._nodes > MAX_NODES:
            raise self._stopped(f"more than {MAX_NODES:,} values", event)
        if isinstance(event, yaml.AliasEvent):
            return self._repeated(event, depth)
        if event.tag is not None:
            self._fault(
                f"the tag {event.tag!r} is not read", event, "leave it out: the field says what it holds"
            )
        anchor = event.anchor
        if anchor is not None:
            self._anchors[anchor] = None
        node = self._made(event, depth)
        if anchor is not None:
            self._anchors[anchor] = node
        return node

    def _made(self, event: Any, depth: int) -> Node:
        mark = _mark(event.start_mark)
        match event:
            case yaml.ScalarEvent():
                plain = event.style in (None, "")
                return Scalar(mark, text=event.value, plain=plain)
            case yaml.SequenceStartEvent():
                items = []
                while not isinstance(part := next(self._events), yaml.SequenceEndEvent):
                    items.append(self._node(part, depth + 1))
                return listing(mark, items)
            case _:
                return fields(mark, self._entries(depth))

    def _entries(self, depth: int) -> dict[str, Entry]:
        entries: dict[str, Entry] = {}
        while not isinstance(part := next(self._events), yaml.MappingEndEvent):
            key = self._node(part, depth + 1)
            value = self._node(next(self._events), depth + 1)
            if not isinstance(key, Scalar):
                self._fault("a key is a text", part, "write 'key: value', or quote what is meant as a text")
                continue
            if key.plain and key.text == "<<":
                self._fault("merge keys are not read", part, "write the fields out")
            elif key.text in entries:
                self._fault(f"the key {key.text!r} stands twice", part, _TWICE, key.text)
            entries[key.text] = Entry(key, value)
        return entries

    def _repeated(self, event: Any, depth: int) -> Node:
        node = self._anchors.get(event.anchor)
        if node is None:
            problem = "holds itself" if event.anchor in self._anchors else "is not there"
            raise self._stopped(f"what '*{event.anchor}' repeats {problem}", event)
        self._nodes += node.size - 1
        if self._nodes > MAX_NODES:
            raise self._stopped(f"'*{event.anchor}' makes this more than {MAX_NODES:,} values", event)
        if depth + node.height - 1 > MAX_DEPTH:
            raise self._stopped(f"'*{event.anchor}' makes this more than {MAX_DEPTH} levels deep", event)
        return node

    def _fault(self, problem: str, event: Event, way_out: str = "", value: object = None) -> None:
        self.faults.append((Fault("", problem, value, way_out), _mark(event.start_mark)))

    def _stopped(self, problem: str, event: Event) -> _StopError:
        self._fault(problem, event)
        return _StopError()


def _mark(mark: Any) -> Mark:
    return Mark(mark.line + 1, mark.column + 1)
