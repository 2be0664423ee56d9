"""A document as Markdown: CommonMark with the tables of GitHub."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
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
from privpolicy.text.inline import Markdown
from privpolicy.text.renderer import Renderer
from privpolicy.vocabulary.enums import Language

_BREAK: Final = "<br>"


def to_markdown(document: Document, lang: Language) -> str:
    """The document with an anchor for each rule, so that a link to it works here too."""
    write = _Markdown(Renderer(lang, document.terms, document.labels, Markdown()))
    lines = (*write.heading(document.title, "", 1), *write.sections(document.sections, 2))
    return "\n".join(lines).rstrip() + "\n"


class _Markdown:
    def __init__(self, words: Renderer) -> None:
        self._words = words

    def heading(self, title: Sentence, anchor: str, level: int) -> Iterator[str]:
        yield f"{'#' * level} {_anchors((anchor,) if anchor else ())}{self._words.text((title,))}"
        yield ""

    def sections(self, sections: Iterable[Section], level: int) -> Iterator[str]:
        for section in sections:
            yield from self.heading(section.title, section.anchor, level)
            for block in section.blocks:
                yield from self._block(block, level)

    def _block(self, block: Block, level: int) -> Iterator[str]:
        match block:
            case Section():
                yield from self.sections((block,), level + 1)
            case Paragraph():
                yield self._said(block)
                yield ""
            case Bullets(items=items):
                yield from (f"- {self._said(item)}" for item in items)
                yield ""
            case Table():
                yield from self._table(block)
            case Timeline(alone=True) | Matrix(alone=True):
                yield from self._table(block.table)

    def _table(self, table: Table) -> Iterator[str]:
        yield f"**{self._words.text((table.caption,))}**"
        yield ""
        yield _line(self._words.text((head,)) for head in table.heads)
        yield _line("---" for _ in table.heads)
        yield from (self._row(row) for row in table.rows)
        yield ""

    def _row(self, row: Row) -> str:
        first, *others = (self._cell(cell) for cell in row.cells)
        return _line((_anchors((row.anchor,) if row.anchor else ()) + first, *others))

    def _cell(self, cell: Cell) -> str:
        return _BREAK.join(self._said(one) for one in cell.paragraphs)

    def _said(self, paragraph: Paragraph) -> str:
        told = self._words.text(paragraph.sentences)
        gap = f"**{self._words.text((sentence('page.gap'),))}:** " if paragraph.gap else ""
        return f"{_anchors(paragraph.anchors)}{gap}{told}"


def _anchors(anchors: Iterable[str]) -> str:
    return "".join(f'<a id="{anchor}"></a>' for anchor in anchors)


def _line(cells: Iterable[str]) -> str:
    return f"| {' | '.join(cells)} |"
