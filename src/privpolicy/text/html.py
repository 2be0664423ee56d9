"""A document as HTML: the article of one language, with links, anchors and pictures."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from html import escape

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
from privpolicy.explanation.sentence import Sentence, listed, sentence
from privpolicy.text.inline import PLAIN, Html
from privpolicy.text.pictures import matrix_picture, timeline_picture
from privpolicy.text.renderer import Renderer
from privpolicy.vocabulary.enums import Language


def article(document: Document, lang: Language) -> str:
    """The document as an ``article`` element, whose ids all begin with the language ("sv-")."""
    return "\n".join(_Article(document, lang).lines())


class _Article:
    def __init__(self, document: Document, lang: Language) -> None:
        self._document, self._lang = document, lang
        self._words = Renderer(lang, document.terms, document.labels, Html(f"{lang}-"))
        self._plain = Renderer(lang, document.terms, document.labels, PLAIN)
        self._drawn = 0

    def lines(self) -> Iterator[str]:
        yield f'<article lang="{self._lang}" id="{self._lang}">'
        yield f"<h1>{self._text(self._document.title)}</h1>"
        yield from self._contents()
        yield from self._sections(self._document.sections, 2)
        yield "</article>"

    def _text(self, *sentences: Sentence) -> str:
        return self._words.text(sentences)

    def _contents(self) -> Iterator[str]:
        heading = f"{self._lang}-contents"
        title = self._text(sentence("page.contents"))
        yield f'<nav aria-labelledby="{heading}"><h2 id="{heading}">{title}</h2><ul>'
        for section in self._document.sections:
            yield f'<li><a href="#{self._id(section.anchor)}">{self._text(section.title)}</a></li>'
        yield "</ul></nav>"

    def _id(self, anchor: str) -> str:
        return escape(f"{self._lang}-{anchor}")

    def _sections(self, sections: Iterable[Section], level: int) -> Iterator[str]:
        for section in sections:
            kind = ' class="apart"' if section.apart else ""
            yield f'<section id="{self._id(section.anchor)}"{kind}>'
            yield f"<h{level}>{self._text(section.title)}</h{level}>"
            for block in section.blocks:
                yield from self._block(block, level)
            yield "</section>"

    def _block(self, block: Block, level: int) -> Iterator[str]:
        match block:
            case Section():
                yield from self._sections((block,), level + 1)
            case Paragraph():
                yield self._paragraph("p", block)
            case Bullets(items=items):
                yield "<ul>"
                yield from (self._paragraph("li", item) for item in items)
                yield "</ul>"
            case Table():
                yield from self._table(block)
            case Timeline() | Matrix():
                yield from self._figure(block)

    def _paragraph(self, tag: str, paragraph: Paragraph) -> str:
        return f"<{tag}{self._marks(paragraph)}>{self._said(paragraph)}</{tag}>"

    def _marks(self, paragraph: Paragraph) -> str:
        """What the element says of where it comes from, for those who look."""
        first, *_ = (*paragraph.anchors, "")
        marks = {
            "id": self._id(first) if first else "",
            "class": "gap" if paragraph.gap else "",
            "data-rule": " ".join(paragraph.origin.rules),
            "data-clause": " ".join(paragraph.origin.clauses),
        }
        return "".join(f' {name}="{escape(value)}"' for name, value in marks.items() if value)

    def _said(self, paragraph: Paragraph) -> str:
        others = "".join(f'<span id="{self._id(one)}"></span>' for one in paragraph.anchors[1:])
        gap = f"<strong>{self._text(sentence('page.gap'))}:</strong> " if paragraph.gap else ""
        return f"{others}{gap}{self._text(*paragraph.sentences)}"

    # --- Tables and figures -----------------------------------------------------------------------

    def _table(self, table: Table) -> Iterator[str]:
        # The roles keep it a table for everybody where a narrow screen shows its rows as cards.
        heads = [self._text(head) for head in table.heads]
        yield f'<table role="table"><caption>{self._text(table.caption)}</caption>'
        cells = "".join(f'<th scope="col" role="columnheader">{head}</th>' for head in heads)
        yield f'<thead role="rowgroup"><tr role="row">{cells}</tr></thead>'
        yield '<tbody role="rowgroup">'
        plain = [self._plain.text((head,)) for head in table.heads]
        for row in table.rows:
            yield from self._row(row, plain)
        yield "</tbody></table>"

    def _row(self, row: Row, heads: list[str]) -> Iterator[str]:
        anchor = f' id="{self._id(row.anchor)}"' if row.anchor else ""
        first, *others = row.cells
        yield f'<tr role="row"{anchor}><th scope="row" role="rowheader">{self._cell(first)}</th>'
        for head, cell in zip(heads[1:], others, strict=True):
            yield f'<td role="cell" data-label="{escape(head)}">{self._cell(cell)}</td>'
        yield "</tr>"

    def _cell(self, cell: Cell) -> str:
        if cell.listed:
            return f"<ul>{''.join(self._paragraph('li', one) for one in cell.paragraphs)}</ul>"
        return "".join(self._paragraph("p", one) for one in cell.paragraphs)

    def _figure(self, figure: Timeline | Matrix) -> Iterator[str]:
        self._drawn += 1
        name = f"{self._lang}-figure-{self._drawn}"
        title = self._text(figure.title)
        yield f"<figure><figcaption>{title}</figcaption>"
        if isinstance(figure, Timeline):
            yield timeline_picture(figure, self._plain, name)
            yield f"<p>{self._text(sentence('axis'))}</p>"
        else:
            picture = matrix_picture(figure, self._plain, name)
            yield f'<div class="wide" tabindex="0" role="region" aria-label="{title}">{picture}</div>'
            yield from self._legend(figure)
        yield f"<details><summary>{self._text(sentence('page.as_table'))}</summary>"
        yield from self._table(figure.table)
        yield "</details></figure>"

    def _legend(self, figure: Matrix) -> Iterator[str]:
        """What the signs and the columns of a matrix mean."""
        bases = dict.fromkeys(
            basis.value if basis else "none"
            for _, squares in figure.rows
            for square in squares
            if square is not None
            for basis in square.bases
        )
        letters = listed(
            sentence("letter.means", letter=sentence(f"letter.{one}"), basis=sentence(f"lawful.{one}"))
            for one in sorted(bases)
        )
        answered = any(square and square.answer for _, squares in figure.rows for square in squares)
        signs = (sentence("matrix.legend.answers"),) if answered else ()
        legend = (sentence("matrix.legend"), *signs, sentence("verbatim", text=letters))
        yield f"<p>{self._text(*legend)}</p>"
        yield '<ul class="plain">'
        yield from (f"<li>{self._text(column)}</li>" for column in figure.columns)
        yield "</ul>"
