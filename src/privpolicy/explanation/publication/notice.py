"""The short notice for one purpose: where data are collected, or consent is asked for."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date

from privpolicy.errors import Fault, PublicationError
from privpolicy.explanation.blocks import Block, Bullets, Document, Origin, Paragraph, Section
from privpolicy.explanation.publication import activities, policy as told, rights, sharing
from privpolicy.explanation.publication.context import Writing, of_field, origin_of, paragraph
from privpolicy.explanation.publication.documents import document, under_the_gdpr
from privpolicy.explanation.publication.gaps import Gap, faults, gaps_of, in_place
from privpolicy.explanation.sentence import Value, sentence
from privpolicy.model import Activity, Policy
from privpolicy.model.days import plain_day
from privpolicy.vocabulary.enums import LegalBasis
from privpolicy.vocabulary.term import Purpose


def describe_notice(policy: Policy, purpose: str, *, on: date, draft: bool = False) -> Document:
    """What a person is told when data are collected for one purpose, or consent to it is asked for.

    Who, which data, on which basis, how long, to whom, and the rights: the core of GDPR Art. 13 for
    the activities that have the purpose, a broader or a narrower one. Raises ``UnknownTermError`` for
    a purpose that the policy does not know, ``PublicationError`` for one that no activity has, and for
    everything that is missing, unless a ``draft`` is asked for; ``DateError`` for a datetime.
    """
    day = plain_day(on)
    under_the_gdpr(policy, day)
    writing = Writing(policy, day, lists=False)
    writing.words.term(Purpose, purpose, "purpose")
    chosen = tuple(one for one in policy.activities if writing.reaches(Purpose, one.purposes, purpose))
    if not chosen:
        raise PublicationError([Fault("purpose", f"no activity has the purpose {str(purpose)!r}", purpose)])
    concerned = {one.id for one in chosen}
    every = gaps_of(writing)
    gaps = tuple(one for one in every if concerned & set(one.origin.rules) or one.place == "controller")
    if gaps and not draft:
        raise PublicationError(faults(gaps))
    title = sentence("title.notice", purposes=writing.purposes([purpose]))
    return document(policy, title, _sections(chosen, writing, gaps), is_draft=bool(gaps))


def _sections(chosen: tuple[Activity, ...], writing: Writing, gaps: tuple[Gap, ...]) -> Iterator[Section]:
    name = writing.policy.controller.name
    who: tuple[Block, ...] = (
        paragraph(of_field("controller"), sentence("controller.is", controller=name)),
        *told.contacts(writing),
        *in_place(gaps, "controller"),
    )
    yield Section("controller", sentence("head.controller"), who)
    for one in chosen:
        yield _purpose(one, writing, gaps)
    recipients = tuple(_recipients(chosen, writing))
    if recipients:
        yield Section("recipients", sentence("head.recipients"), (Bullets(recipients),))
    yield Section("rights", sentence("head.rights"), tuple(rights.rights_in_short(writing, chosen)))
    yield from rights.marketing_section(writing, "marketing-objection", chosen)


def _purpose(one: Activity, writing: Writing, gaps: tuple[Gap, ...]) -> Section:
    section = activities.activity_section(one, writing, gaps)
    asked = (
        (paragraph(origin_of(one), sentence("consent.for", purposes=writing.purposes(one.purposes))),)
        if one.basis is LegalBasis.CONSENT
        else ()
    )
    kept = activities.stored(one, writing, gaps)
    return Section(section.anchor, section.title, (*asked, *section.blocks, *kept))


def _recipients(chosen: Iterable[Activity], writing: Writing) -> Iterator[Paragraph]:
    rules = tuple(chosen)
    found: dict[Value, Origin] = {}
    for other in writing.policy.disclosures:
        if any(sharing.takes_from(other, one, writing) for one in rules):
            who = sharing.recipients_of(other, writing)
            found[who] = found.get(who, Origin()) | origin_of(other)
    for who, origin in found.items():
        yield paragraph(origin, sentence("words", text=who))
