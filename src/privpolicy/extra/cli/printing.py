"""How a command prints."""

from __future__ import annotations

import io
import sys
from collections.abc import Iterable
from typing import TextIO


def print_lines(lines: Iterable[str], *, to: TextIO | None = None) -> int:
    """Prints every line; the exit code is 0."""
    for line in lines:
        print(line, file=to)
    return 0


def print_json(value: object) -> None:
    """Prints a value as JSON, for programs."""
    import json

    in_utf_8()
    print(json.dumps(value, ensure_ascii=False, indent=2))


def in_utf_8() -> None:
    """A program reads this: keys and line ends reach it whole, whatever a terminal here could show."""
    if isinstance(sys.stdout, io.TextIOWrapper):
        sys.stdout.reconfigure(encoding="utf-8", errors="strict", newline="")
