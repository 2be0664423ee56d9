"""Models from files: YAML or JSON in, a model out, every fault with its file, line and column."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import Final, NamedTuple, TypeVar

from privpolicy.errors import Fault, ModelError
from privpolicy.extra import json_nodes
from privpolicy.extra.nodes import MAX_CHARACTERS, Mark, Node, Scalar, find, plain
from privpolicy.extra.values import content_of
from privpolicy.model.base import Frozen

_Model = TypeVar("_Model", bound=Frozen)

SUFFIXES: Final = frozenset({".yaml", ".yml", ".json"})
"""The ends of the names of files that can be read."""


def is_file(name: str) -> bool:
    """Whether a name is that of a file, and not the id of a policy."""
    return "\n" not in name and Path(name).suffix in SUFFIXES


class Source(NamedTuple):
    """A text, with the name that its faults are told by."""

    name: str
    text: str
    json: bool = False


def source_of(given: Path | str, what: str, error: type[ModelError]) -> Source:
    """The text of a file, or a text that was given itself.

    A ``Path`` is read, and so is a ``str`` of one line that ends as the name of a YAML or a JSON file does;
    any other ``str`` is the text.
    """
    if isinstance(given, str) and not is_file(given):
        return Source("<text>", given, given.lstrip()[:1] == "{")
    path = Path(given)
    read = content_of(what, str(path))
    try:
        return Source(str(path), read.decode("utf-8-sig"), path.suffix == ".json")
    except UnicodeDecodeError as wrong:
        problem = f"is not UTF-8 (byte {wrong.start + 1})"
        raise error([Fault("", problem, help="save the file as UTF-8", at=str(path))]) from None


def nodes_of(source: Source, error: type[ModelError]) -> Node:
    """The content of a source; raises ``error`` with every fault of its form."""
    if len(source.text) > MAX_CHARACTERS:
        problem = f"is longer than {MAX_CHARACTERS:,} characters"
        raise error([Fault("", problem, help="split it, or leave out what is no rule", at=source.name)])
    if source.json:
        content = json_nodes.composed(source.text)
    else:
        from privpolicy.extra import yaml_nodes

        content = yaml_nodes.composed(source.text)
    if content.faults:
        raise error(placed(fault, source.name, mark) for fault, mark in content.faults)
    if content.root is None:
        raise error([Fault("", "the file is empty", at=source.name)])
    return content.root


def read(model: type[_Model], root: Node, name: str) -> _Model:
    """The model that a node describes; raises the model's own error, each fault with its place.

    A number or a truth value that stands where a text is wanted is read as it is written.
    """
    as_text: set[Scalar] = set()
    while True:
        try:
            return model.model_validate(plain(root, as_text))
        except ModelError as wrong:
            found = [(fault, *find(root, fault.where, fault.value)) for fault in wrong.faults]
            more = {node for _, node, _ in found if isinstance(node, Scalar) and node.retyped()} - as_text
            if not more:
                in_order = sorted(found, key=lambda one: one[2])
                raise type(wrong)(each_once(placed(fault, name, at) for fault, _, at in in_order)) from None
            as_text |= more


def each_once(faults: Iterable[Fault]) -> Iterable[Fault]:
    """The faults without those that say the same of the same place."""
    return {(fault.at, fault.where, fault.problem): fault for fault in faults}.values()


def placed(fault: Fault, name: str, mark: Mark | None) -> Fault:
    """The fault with its place in a file."""
    at = name if mark is None else f"{name}:{mark.line}:{mark.column}"
    return Fault(fault.where, fault.problem, fault.value, fault.help, at)
