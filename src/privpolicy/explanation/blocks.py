"""A document without language: sections of paragraphs, lists, tables and figures, each with its origin."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Literal

from privpolicy.explanation.sentence import Sentence, Value
from privpolicy.model import FrozenMap, Text
from privpolicy.vocabulary.enums import Language, LegalBasis
from privpolicy.vocabulary.term import Term


@dataclass(frozen=True, slots=True)
class Origin:
    """What a block says it from: rules and clauses of the policy, provisions of law, the policy's fields."""

    rules: tuple[str, ...] = ()
    clauses: tuple[str, ...] = ()
    provisions: tuple[str, ...] = ()
    fields: tuple[str, ...] = ()

    @property
    def is_given(self) -> bool:
        """Whether there is any."""
        return self != Origin()

    def __or__(self, other: Origin) -> Origin:
        """Both, each part once."""
        return Origin(
            rules=tuple(dict.fromkeys((*self.rules, *other.rules))),
            clauses=tuple(dict.fromkeys((*self.clauses, *other.clauses))),
            provisions=tuple(dict.fromkeys((*self.provisions, *other.provisions))),
            fields=tuple(dict.fromkeys((*self.fields, *other.fields))),
        )


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Sentences in a row. ``gap``: they tell of something that is missing, and stand out.

    ``anchors`` are where links to it lead.
    """

    sentences: tuple[Sentence, ...]
    origin: Origin
    gap: bool = False
    anchors: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Bullets:
    """A list."""

    items: tuple[Paragraph, ...]


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell of a table: one paragraph or several; ``listed`` where they are the items of a list."""

    paragraphs: tuple[Paragraph, ...] = ()
    listed: bool = False


@dataclass(frozen=True, slots=True)
class Row:
    """A row of a table; its first cell is its heading. ``anchor`` is where a link to it leads."""

    cells: tuple[Cell, ...]
    anchor: str = ""


@dataclass(frozen=True, slots=True)
class Table:
    """A table with a caption and a heading for each column."""

    caption: Sentence
    heads: tuple[Sentence, ...]
    rows: tuple[Row, ...]


@dataclass(frozen=True, slots=True)
class Bar:
    """A time during which data are kept.

    ``months`` is its length where it has one; ``kind`` tells what it is where it has none: as long as
    something lasts, without limit, not at all, or not known from the text.
    """

    label: Sentence
    kind: Literal["period", "while", "unlimited", "never", "unclear"]
    months: int | None
    rules: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Timeline:
    """How long groups of data are kept, as a picture; ``table`` says the same in words.

    ``alone``: nothing else in the document says it, so that a text without pictures shows the table.
    """

    title: Sentence
    groups: tuple[tuple[Sentence, tuple[Bar, ...]], ...]
    table: Table
    alone: bool = False


@dataclass(frozen=True, slots=True)
class Square:
    """Where a group of data and a purpose meet: the bases, and what can be answered on the day.

    ``answer`` is permitted, denied, or undetermined where it depends on ``asked`` about the person; there
    is none where the document does not tell it.
    """

    bases: tuple[LegalBasis | None, ...]
    answer: Literal["permitted", "denied", "undetermined"] | None = None
    asked: tuple[Value, ...] = ()


@dataclass(frozen=True, slots=True)
class Matrix:
    """Groups of data against purposes, as a picture; ``table`` and ``alone`` as of a timeline."""

    title: Sentence
    columns: tuple[Sentence, ...]
    rows: tuple[tuple[Sentence, tuple[Square | None, ...]], ...]
    table: Table
    alone: bool = False


@dataclass(frozen=True, slots=True)
class Section:
    """A heading and what stands under it. ``apart``: it is set off from what is around it."""

    anchor: str
    title: Sentence
    blocks: tuple[Block, ...]
    apart: bool = False


Block = Paragraph | Bullets | Table | Timeline | Matrix | Section


@dataclass(frozen=True, slots=True, kw_only=True)
class Document:
    """A text about a policy on a day, in no language yet; ``render`` puts it into words.

    ``languages`` are those of the policy, ``terms`` its own words and ``labels`` the names of its
    clauses. ``is_draft``: something that the law demands is missing, and the text says so.
    """

    policy: str
    version: str
    digest: str
    title: Sentence
    sections: tuple[Section, ...]
    languages: tuple[Language, ...]
    terms: tuple[Term, ...] = ()
    labels: Mapping[str, Text] = FrozenMap()
    is_draft: bool = False

    def blocks(self) -> Iterator[Block]:
        """Every block, those inside sections after the section."""
        return _blocks(self.sections)

    def paragraphs(self) -> Iterator[Paragraph]:
        """Every paragraph, in lists and in the cells of tables too, in order of reading."""
        for block in self.blocks():
            yield from _paragraphs(block)


def _blocks(blocks: Iterable[Block]) -> Iterator[Block]:
    for block in blocks:
        yield block
        if isinstance(block, Section):
            yield from _blocks(block.blocks)


def _paragraphs(block: Block) -> Iterator[Paragraph]:
    match block:
        case Paragraph():
            yield block
        case Bullets(items=items):
            yield from items
        case Table(rows=rows):
            yield from (one for row in rows for cell in row.cells for one in cell.paragraphs)
        case Timeline(table=table) | Matrix(table=table):
            yield from _paragraphs(table)
        case Section():
            pass
