"""The record of processing activities (GDPR Art. 30(1)): a row for each activity."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from privpolicy.explanation.blocks import Cell, Origin, Paragraph, Row, Section, Table
from privpolicy.explanation.publication.activities import Gaps, storage_cell
from privpolicy.explanation.publication.context import (
    Writing,
    anchor,
    cell,
    of_field,
    origin_of,
    paragraph,
)
from privpolicy.explanation.publication.policy import contacts
from privpolicy.explanation.publication.sharing import recipients_of, takes_from, transfer_paragraphs
from privpolicy.explanation.sentence import Named, Sentence, listed, sentence
from privpolicy.model import Activity, Disclosure
from privpolicy.vocabulary.term import DataCategory, Subject

_COLUMNS = (
    "rule",
    "purposes",
    "subject_categories",
    "data",
    "basis",
    "recipient",
    "transfer",
    "erasure",
    "security",
    "controller",
    "contact",
)


def sections(writing: Writing, gaps: Gaps) -> Iterator[Section]:
    """The record: the controller (a), and what is processed (b to g)."""
    yield Section("controller", sentence("head.controller"), tuple(contacts(writing)))
    rows = tuple(_row(one, writing, gaps) for one in writing.policy.activities if one.data)
    if rows:
        heads = tuple(sentence(f"column.{name}") for name in _COLUMNS)
        table = Table(sentence("caption.record"), heads, rows)
        yield Section("record", sentence("head.record"), (table,))


def _row(one: Activity, writing: Writing, gaps: Gaps) -> Row:
    origin = origin_of(one, "gdpr.30.1")
    sharing = [other for other in writing.policy.disclosures if takes_from(other, one, writing)]
    subjects = listed(Named(Subject, key) for key in writing.ordered(Subject, one.subjects))
    data = listed(Named(DataCategory, key) for key in writing.ordered(DataCategory, one.data))
    basis = sentence(f"lawful.{one.basis.value if one.basis else 'none'}")
    return Row(
        (
            Cell((paragraph(origin, sentence("verbatim", text=one.id)),)),
            cell(origin, writing.purposes(one.purposes)),
            cell(origin, subjects),
            cell(origin, data),
            cell(origin, basis),
            _recipients(sharing, writing),
            _transfers(sharing, writing),
            storage_cell((one,), writing, gaps),
            _security(writing),
            _controller(writing),
            _contact(writing),
        ),
        anchor=anchor(one.id),
    )


def _recipients(found: Iterable[Disclosure], writing: Writing) -> Cell:
    """The recipients, each once."""
    told = {recipients_of(one, writing): origin_of(one) for one in found}
    return Cell(tuple(paragraph(origin, sentence("words", text=who)) for who, origin in told.items()))


def _transfers(found: Iterable[Disclosure], writing: Writing) -> Cell:
    """Where outside the EU and the EEA the data go, and on what, each once."""
    told: dict[tuple[Sentence, ...], Paragraph] = {}
    for one in found:
        for part in transfer_paragraphs(one, writing):
            known = told.get(part.sentences)
            origin = part.origin if known is None else known.origin | part.origin
            told[part.sentences] = replace(part, origin=origin)
    return Cell(tuple(told.values()))


def _security(writing: Writing) -> Cell:
    """The general description of the measures of security (g): what the policy promises of it."""
    found = [one for one in writing.policy.promises if one.about == "security"]
    if not found:
        return cell(of_field("promises"), sentence("security.unstated"))
    return Cell(
        tuple(
            paragraph(Origin(rules=(one.id,), clauses=tuple(one.clauses)), sentence("promise", text=one.text))
            for one in found
        )
    )


def _controller(writing: Writing) -> Cell:
    name = sentence("verbatim", text=writing.policy.controller.name)
    return Cell((paragraph(of_field("controller"), name),))


def _contact(writing: Writing) -> Cell:
    """How to reach the controller, its representative and its data protection officer (a).

    It stands in each row: a table that is taken out of the document carries it along.
    """
    return Cell(tuple(one for bullets in contacts(writing) for one in bullets.items), listed=True)
