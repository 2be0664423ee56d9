"""A document as plain text: headings underlined, tables as one entry for each row."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from textwrap import wrap
from typing import Final

from privpolicy.explanation.blocks import (
    Block,
    Bullets,
    Cell,
    Document,
    Matrix,
    Paragraph,
    Row,
    Section,
    Table,
    Timeline,
)
from privpolicy.explanation.sentence import Sentence, sentence
from privpolicy.text.inline import PLAIN
from privpolicy.text.renderer import Renderer
from privpolicy.vocabulary.enums import Language

WIDTH: Final = 80
_UNDERLINES: Final = "=-~."


def to_text(document: Document, lang: Language) -> str:
    """The document in lines of at most eighty columns, with an empty line between blocks."""
    write = _Text(Renderer(lang, document.terms, document.labels, PLAIN))
    return "\n".join((*write.heading(document.title, 0), *write.sections(document.sections))).rstrip() + "\n"


class _Text:
    def __init__(self, words: Renderer) -> None:
        self._words = words

    def heading(self, title: Sentence, level: int) -> Iterator[str]:
        lines = wrap(self._words.text((title,)), WIDTH) or [""]
        yield from lines
        yield _UNDERLINES[min(level, len(_UNDERLINES) - 1)] * len(lines[-1])
        yield ""

    def sections(self, sections: Iterable[Section], level: int = 1) -> Iterator[str]:
        for section in sections:
            yield from self.heading(section.title, level)
            for block in section.blocks:
                yield from self._block(block, level)

    def _block(self, block: Block, level: int) -> Iterator[str]:
        match block:
            case Section():
                yield from self.sections((block,), level + 1)
            case Paragraph():
                yield from self._folded(self._said(block))
                yield ""
            case Bullets(items=items):
                for item in items:
                    yield from self._folded(self._said(item), "- ", "  ")
                yield ""
            case Table():
                yield from self._table(block)
            case Timeline(alone=True) | Matrix(alone=True):
                yield from self._table(block.table)

    def _table(self, table: Table) -> Iterator[str]:
        yield from self._folded(self._words.text((table.caption,)) + ":")
        yield ""
        for row in table.rows:
            yield from self._row(row, table.heads)
            yield ""

    def _row(self, row: Row, heads: tuple[Sentence, ...]) -> Iterator[str]:
        first, *others = row.cells
        yield from self._folded("; ".join(self._said(one) for one in first.paragraphs), "* ", "  ")
        for head, cell in zip(heads[1:], others, strict=True):
            yield from self._cell(self._words.text((head,)), cell)

    def _cell(self, head: str, cell: Cell) -> Iterator[str]:
        said = [self._said(one) for one in cell.paragraphs]
        if len(said) <= 1:
            yield from self._folded(f"{head}: {''.join(said) or '–'}", "  ", "    ")
            return
        yield f"  {head}:"
        for one in said:
            yield from self._folded(one, "    - ", "      ")

    def _said(self, paragraph: Paragraph) -> str:
        told = self._words.text(paragraph.sentences)
        return f"[{self._words.text((sentence('page.gap'),))}] {told}" if paragraph.gap else told

    @staticmethod
    def _folded(text: str, first: str = "", rest: str = "") -> list[str]:
        return wrap(text, WIDTH, initial_indent=first, subsequent_indent=rest, break_on_hyphens=False)
