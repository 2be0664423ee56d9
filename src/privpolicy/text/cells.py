"""Texts as the cells of a table that a spreadsheet may open."""

from __future__ import annotations

from typing import Final

# A spreadsheet takes a cell that begins with one of these for a formula; the wide forms too.
_FORMULA: Final = tuple("=+-@＝＋－＠")  # noqa: RUF001 (the wide forms are what is meant)
_CONTROL: Final = ("\t", "\r", "\n")


def inert(text: str) -> str:
    """A cell that a spreadsheet takes for text: a formula gets an apostrophe in front."""
    return f"'{text}" if text.startswith(_CONTROL) or text.lstrip().startswith(_FORMULA) else text
