"""Policy files at the command line: start one, check one, export one, print its schema."""

from __future__ import annotations

import re
from collections.abc import Iterator
from importlib import resources
from pathlib import Path
from typing import Final

from privpolicy.errors import Fault, ModelError, PolicyError
from privpolicy.extra.contacts import contact_faults
from privpolicy.extra.nodes import Node, find as find_node
from privpolicy.extra.reading import SUFFIXES, is_file, nodes_of, placed, read, source_of
from privpolicy.extra.schema import policy_schema, text_of
from privpolicy.model import Policy
from privpolicy.policies import find
from privpolicy.vocabulary.enums import Language

SCHEMA: Final = "policy.schema.json"
"""The file that a new policy names as its schema."""

_LEFT: Final[dict[Language, str]] = {"sv": "FYLL I:", "en": "FILL IN:"}
_COMMENT: Final = re.compile(r"#(sv|en) ((?:(?! #(?:sv|en) ).)*)")
_MARKED: Final = re.compile("|".join(_LEFT.values()))


def start(path: str, language: Language) -> Iterator[str]:
    """Writes a starting policy with comments in that language, and its schema beside it.

    Answers what was written, line by line. Raises ``ModelError`` where a policy is there already or the
    file cannot be written.
    """
    file = Path(path)
    if file.suffix not in SUFFIXES - {".json"}:
        raise ModelError(
            [Fault("policy", f"{path!r} is no YAML file", path, "name it shop.yaml, for example")]
        )
    _write(file, starting_policy(language))
    mark = _LEFT[language][:-1]
    yield f"{file}: written; search it for {mark!r}, and see what is left with: privpolicy check {file}"
    schema = file.with_name(SCHEMA)
    if not schema.exists():
        _write(schema, text_of(policy_schema()))
        yield f"{schema}: written, for editors that check YAML"


def starting_policy(language: Language) -> str:
    """A policy for a Swedish web shop, with what only the shop can know marked to be filled in."""
    source = resources.files("privpolicy.extra").joinpath("start.yaml").read_text(encoding="utf-8")
    lines = (_in_language(line, language) for line in source.splitlines())
    return "".join(f"{line}\n" for line in lines if line is not None)


def _in_language(line: str, language: Language) -> str | None:
    """A line with its comment in one language; nothing where it was only one in the other."""
    comments = {found[1]: found[2] for found in _COMMENT.finditer(line)}
    if not comments:
        return line
    own = comments.get(language)
    before = line[: line.index(" #" if line.lstrip()[:1] != "#" else "#")]
    if own is None:
        return None
    said = own.strip().replace("[[FILL]]:", f"”{_LEFT[language][:-1]}”:").replace("[[FILL]]", _LEFT[language])
    return f"{before}{'' if not before.strip() else ' '}# {said}"


def checked(path: str) -> tuple[Policy, list[Fault]]:
    """The policy in a file, and the places that are still to be filled in or cannot be right.

    Raises ``PolicyError`` with every fault of the file.
    """
    source = source_of(Path(path), "policy", PolicyError)
    root = nodes_of(source, PolicyError)
    policy = read(Policy, root, source.name)
    left = {_line(fault): fault for fault in _wrong(policy, root, source.name)}
    left |= {_line(fault): fault for fault in _left(source.name, source.text)}
    return policy, [fault for _, fault in sorted(left.items())]


def _wrong(policy: Policy, root: Node, name: str) -> Iterator[Fault]:
    for fault in contact_faults(policy):
        _, mark = find_node(root, fault.where, fault.value)
        yield placed(fault, name, mark)


def _line(fault: Fault) -> int:
    return int(fault.at.rsplit(":", 2)[1])


def opened(name: str) -> tuple[Policy, list[Fault]]:
    """The shipped policy of that id, or the one in that file with the places still to be filled in."""
    return checked(name) if is_file(name) else (find(name), [])


def _left(name: str, text: str) -> Iterator[Fault]:
    for number, line in enumerate(text.splitlines(), start=1):
        found = _MARKED.search(line)
        if found:
            yield Fault("", line[found.start() :].strip(), at=f"{name}:{number}:{found.start() + 1}")


def _write(file: Path, text: str) -> None:
    try:
        with file.open("x", encoding="utf-8") as out:
            out.write(text)
    except FileExistsError:
        problem = f"{str(file)!r} is there already"
        raise ModelError(
            [Fault("policy", problem, str(file), "give another name, or remove it first")]
        ) from None
    except OSError as wrong:
        raise ModelError(
            [Fault("policy", f"cannot write {str(file)!r}: {wrong.strerror}", str(file))]
        ) from None
