"""The text of a policy as a document without language: the page, the report and the record."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import date
from typing import Literal, get_args

from privpolicy import law
from privpolicy.errors import Fault, PublicationError, QuestionError, did_you_mean
from privpolicy.explanation.blocks import Block, Cell, Document, Paragraph, Row, Section, Table
from privpolicy.explanation.publication import activities, figures, policy as told, record, rights, sharing
from privpolicy.explanation.publication.activities import Gaps, storage_cell
from privpolicy.explanation.publication.context import (
    Writing,
    anchor,
    cell,
    of_field,
    origin_of,
    origin_of_all,
    paragraph,
)
from privpolicy.explanation.publication.gaps import faults, gaps_of, table
from privpolicy.explanation.sentence import Sentence, sentence
from privpolicy.model import Activity, Disclosure, FrozenMap, Policy
from privpolicy.model.days import plain_day
from privpolicy.vocabulary.enums import Regime

Audience = Literal["public", "responsible", "authority"]
"""Who reads it: the persons concerned, those responsible at the shop, the supervisory authority."""


def describe(policy: Policy, *, audience: Audience, on: date, draft: bool = False) -> Document:
    """What the policy says on that day, as blocks without language that each know their rule.

    For the ``"public"`` it is the policy page (GDPR Arts 13 and 14), for those ``"responsible"`` a
    report with pictures, for the ``"authority"`` the record of processing activities (Art. 30).
    Raises ``PublicationError`` with everything that is missing; a ``draft`` shows that in its place
    instead. The report always shows it. Raises ``DateError`` for a datetime, ``QuestionError`` for
    another audience.
    """
    day = plain_day(on)
    if audience not in get_args(Audience):
        help_ = did_you_mean(audience, get_args(Audience)) or f"one of {', '.join(get_args(Audience))}"
        raise QuestionError([Fault("audience", f"unknown audience {audience!r}", audience, help_)])
    under_the_gdpr(policy, day)
    writing = Writing(policy, day, to_her=audience == "public")
    gaps = gaps_of(writing)
    if gaps and not draft and audience == "public":
        raise PublicationError(faults(gaps))
    title = sentence(f"title.{_TITLES[audience]}", controller=policy.controller.name)
    sections = {"public": page, "responsible": report, "authority": record.sections}[audience]
    return document(policy, title, sections(writing, gaps), is_draft=bool(gaps))


_TITLES = {"public": "policy", "responsible": "report", "authority": "record"}


def under_the_gdpr(policy: Policy, day: date) -> None:
    """Raises ``PublicationError`` on a day on which the texts of GDPR Arts 13 and 14 are not the law's."""
    if law.regime_on(day, policy.jurisdiction) is not Regime.GDPR:
        problem = (
            f"in {policy.jurisdiction} the GDPR does not apply on {day}, and no other law is encoded here"
        )
        raise PublicationError([Fault("on", problem, day, "take a day on which it does")])


def document(policy: Policy, title: Sentence, sections: Iterable[Section], *, is_draft: bool) -> Document:
    """A document about the policy, with the words that its sentences may use."""
    return Document(
        policy=policy.id,
        version=policy.version,
        digest=policy.digest,
        title=title,
        sections=tuple(sections),
        languages=tuple(policy.languages),
        terms=tuple(policy.terms),
        labels=FrozenMap({clause.id: clause.label for clause in policy.clauses if clause.label}),
        is_draft=is_draft,
    )


# --- The page -------------------------------------------------------------------------------------


def page(writing: Writing, gaps: Gaps) -> Iterator[Section]:
    """The policy page: a short layer, and then the full text."""
    yield from missing(gaps, "head.gaps")
    yield short(writing, gaps)
    yield from told.controller_section(writing, gaps)
    yield from activities.data_section(writing, gaps, *figures.matrix(writing))
    yield from activities.purposes_section(writing, gaps)
    yield from activities.storage_section(writing, gaps, *figures.timeline(writing))
    yield from sharing.recipients_section(writing, gaps)
    yield from sharing.transfers_section(writing, gaps)
    yield from sharing.sources_section(writing)
    yield from rights.rights_section(writing, gaps)
    yield from rights.consent_section(writing)
    yield from rights.marketing_section(writing, "marketing-objection")
    yield from rights.automated_section(writing, gaps)
    yield from told.cookies_section(writing, gaps)
    yield from told.never_section(writing)
    yield from told.promises_section(writing)
    yield from rights.complaint_section(writing)
    yield from told.changes_section(writing, gaps)


def missing(gaps: Gaps, head: str) -> Iterator[Section]:
    """What is missing, as a list at the top."""
    if gaps:
        intro = replace(paragraph(gaps[0].origin, sentence("gap.intro")), gap=True)
        yield Section("gaps", sentence(head), (intro, table(gaps)), apart=True)


def short(writing: Writing, gaps: Gaps) -> Section:
    """The short layer: who, what, why and how long, the rights, how to reach the controller."""
    who = paragraph(
        of_field("controller"), sentence("controller.is", controller=writing.policy.controller.name)
    )
    contact = Section("contact", sentence("head.contact"), tuple(told.contacts(writing)))
    blocks: tuple[Block, ...] = (
        who,
        *_what_why_how_long(writing, gaps),
        Section("rights-short", sentence("head.rights"), tuple(rights.rights_in_short(writing))),
        *rights.marketing_section(writing, "marketing-short"),
        *((contact,) if contact.blocks else ()),
    )
    return Section("short", sentence("head.short"), blocks)


def _what_why_how_long(writing: Writing, gaps: Gaps) -> Iterator[Table | Paragraph]:
    kept = [one for one in writing.policy.activities if one.data]
    groups = activities.alike(kept, lambda one: (activities.storage_cell_key(one), one.data))
    if groups:
        heads = tuple(sentence(f"column.{name}") for name in ("purpose", "data", "time"))
        rows = tuple(_in_short(group, writing, gaps) for group in groups)
        yield Table(sentence("caption.short"), heads, rows)
        yield from activities.longest_counts(kept)


def _in_short(group: tuple[Activity, ...], writing: Writing, gaps: Gaps) -> Row:
    data = cell(origin_of_all(group), writing.data(group[0].data))
    return Row((activities.purposes_cell(group, writing), data, storage_cell(group, writing, gaps)))


# --- The report -----------------------------------------------------------------------------------


def report(writing: Writing, gaps: Gaps) -> Iterator[Section]:
    """For those responsible: what is missing, the pictures, and what each rule demands of them."""
    yield from missing(gaps, "head.missing")
    pictures: tuple[Block, ...] = (
        *figures.timeline(writing, alone=True),
        *figures.matrix(writing, alone=True),
    )
    if pictures:
        yield Section("pictures", sentence("head.pictures"), pictures)
    rows = tuple(_rules(writing))
    if rows:
        heads = tuple(sentence(f"column.{name}") for name in ("rule", "what", "clauses", "obligations"))
        table = Table(sentence("caption.rules"), heads, rows)
        yield Section("rules", sentence("head.rules"), (table,))


def _rules(writing: Writing) -> Iterator[Row]:
    rules: tuple[Activity | Disclosure, ...] = (*writing.policy.activities, *writing.policy.disclosures)
    for rule in rules:
        origin = origin_of(rule)
        duties = tuple(paragraph(origin, sentence("obligation", text=one.text)) for one in rule.obligations)
        yield Row(
            (
                Cell((paragraph(origin, sentence("verbatim", text=rule.id)),)),
                cell(origin, writing.purposes(rule.purposes)),
                Cell((paragraph(origin, sentence("verbatim", text=", ".join(rule.clauses))),)),
                Cell(duties),
            ),
            anchor=anchor(rule.id),
        )
