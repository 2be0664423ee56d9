"""The tables of a document as rows of plain texts, for CSV and for spreadsheets."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator

from privpolicy.explanation.blocks import Cell, Document, Row, Table
from privpolicy.text.cells import inert
from privpolicy.text.inline import PLAIN
from privpolicy.text.renderer import Renderer
from privpolicy.vocabulary.enums import Language


def rows_of(document: Document, lang: Language) -> Iterator[list[str]]:
    """The rows of every table, each table after its headings, in texts that no spreadsheet runs."""
    words = Renderer(lang, document.terms, document.labels, PLAIN)
    for block in document.blocks():
        if isinstance(block, Table):
            yield [inert(words.text((head,))) for head in block.heads]
            yield from (_row(row, words) for row in block.rows)


def to_csv(document: Document, lang: Language) -> str:
    """The tables as CSV (RFC 4180): commas, quotes where they are needed, and CR LF."""
    file = io.StringIO()
    csv.writer(file).writerows(rows_of(document, lang))
    return file.getvalue()


def _row(row: Row, words: Renderer) -> list[str]:
    return [inert(_cell(cell, words)) for cell in row.cells]


def _cell(cell: Cell, words: Renderer) -> str:
    return "; ".join(words.text(one.sentences) for one in cell.paragraphs)
