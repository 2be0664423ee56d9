"""The examples of the README and of docs/, run as a reader would run them.

A ``python`` block is executed, all of one page in one namespace; what it prints stands in the ``text``
block after it. A ``python`` block with prompts is a doctest. A ``console`` block holds ``privpolicy`` and
``pytest`` commands with what they print; ``echo $?`` shows the exit code. A block whose first line is the
name of a file (``# shop.yaml``) is written to that file first. Other blocks are not run.
"""

from __future__ import annotations

import io
import os
import re
import shlex
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import redirect_stderr, redirect_stdout
from pathlib import Path
from textwrap import wrap
from typing import Any, Final

from sybil import Document, Example
from sybil.evaluators.python import PythonEvaluator
from sybil.parsers.markdown import CodeBlockParser, PythonCodeBlockParser

from privpolicy.extra.cli import main

ROOT: Final = Path(__file__).parents[2]
PAGES: Final = (ROOT / "README.md", *sorted((ROOT / "docs").glob("*.md")))
WIDTH: Final = 100
_PRINTED: Final = "__printed__"
_MODULE: Final = re.compile(r"# \S+\.py\n")


def run_page(path: Path) -> int:
    """Runs every example of a page, from the top; answers how many there were.

    Raises ``SybilFailure`` where one prints something other than what the page shows.
    """
    document = Document.parse(
        str(path),
        _Code(),
        CodeBlockParser("text", _shown),
        CodeBlockParser("console", _console),
        CodeBlockParser("yaml", _file),
        CodeBlockParser("ini", _file),
    )
    number = 0
    for number, example in enumerate(document.examples(), start=1):  # noqa: B007 (counted)
        example.evaluate()
    left = document.namespace.get(_PRINTED, "")
    assert not left, f"{path.name}: printed at the end and not shown:\n{left}"
    return number


def folded(text: str) -> str:
    """What is printed, as the pages show it: long lines folded."""
    lines = (part for line in text.splitlines() for part in wrap(line, WIDTH, break_on_hyphens=False) or [""])
    return "\n".join(lines)


class _Code(PythonCodeBlockParser):
    """Doctests are sybil's own; of other code, what it prints is kept for the block after it."""

    def __init__(self) -> None:
        super().__init__()
        self.codeblock_parser = CodeBlockParser("python", _execute)


def _execute(example: Example) -> str | None:
    if _MODULE.match(str(example.parsed)):
        _file(example)
        return None
    left = example.namespace.pop(_PRINTED, "")
    out = io.StringIO()
    with redirect_stdout(out):
        PythonEvaluator()(example)
    example.namespace[_PRINTED] = folded(out.getvalue())
    return f"printed before this and not shown:\n{left}" if left else None


def _shown(example: Example) -> str | None:
    return _difference(example.parsed, example.namespace.pop(_PRINTED, ""))


def _console(example: Example) -> str | None:
    return _difference(example.parsed, transcript(example.parsed))


def _file(example: Example) -> None:
    text = str(example.parsed)
    path = Path(text.splitlines()[0].removeprefix("# "))
    path.parent.mkdir(exist_ok=True, parents=True)
    path.write_text(text, encoding="utf-8")


def _difference(shown: object, printed: str) -> str | None:
    expected = str(shown).rstrip("\n")
    return None if expected == printed else f"the page shows:\n{expected}\n\nprinted is:\n{printed}"


def transcript(block: str) -> str:
    """The commands of a console block, each with what it prints now."""
    lines: list[str] = []
    code = 0
    for command in _commands(block):
        lines.append(f"$ {command}")
        words = shlex.split(command.replace("\\\n", " "))
        if words == ["echo", "$?"]:
            lines.append(str(code))
            continue
        code, printed = _RUN[words[0]](words[1:])
        lines += printed.splitlines()
    return "\n".join(lines)


def _privpolicy(words: list[str]) -> tuple[int, str]:
    out = io.StringIO()
    with redirect_stdout(out), redirect_stderr(out):
        code = main(words)
    return code, out.getvalue()


def _pytest(words: list[str]) -> tuple[int, str]:
    """Runs pytest in a fresh interpreter, with this plugin alone; what took how long is left out."""
    environment = {**os.environ, "PYTHONPATH": str(ROOT / "src"), "PYTEST_DISABLE_PLUGIN_AUTOLOAD": "1"}
    command = [sys.executable, "-m", "pytest", "-p", "_privpolicy_pytest", "-p", "no:cacheprovider", *words]
    ran = subprocess.run(command, env=environment, capture_output=True, text=True, check=False)
    return ran.returncode, re.sub(r" in [0-9.]+s$", "", ran.stdout, flags=re.MULTILINE)


_RUN: Final[dict[str, Callable[[list[str]], tuple[int, str]]]] = {
    "privpolicy": _privpolicy,
    "pytest": _pytest,
}


def _commands(block: str) -> Iterator[str]:
    """The lines after a prompt, each with those that continue it."""
    rest: Any = iter(block.splitlines())
    for line in rest:
        if line.startswith("$ "):
            command = line.removeprefix("$ ")
            while command.endswith("\\"):
                command += "\n" + next(rest)
            yield command
