"""What changes between two versions of a policy: the notice that the persons concerned get."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date

from privpolicy.errors import Fault, PublicationError
from privpolicy.explanation.blocks import (
    Bullets,
    Cell,
    Document,
    Origin,
    Paragraph,
    Row,
    Section,
    Table,
)
from privpolicy.explanation.publication import activities, policy as told, rights, sharing
from privpolicy.explanation.publication.context import Writing, cell, of_field, origin_of, paragraph
from privpolicy.explanation.publication.documents import document, under_the_gdpr
from privpolicy.explanation.sentence import Named, Sentence, Value, sentence
from privpolicy.model import Activity, Disclosure, Policy, Prohibition, Promise, RightPromise
from privpolicy.model.days import plain_day
from privpolicy.vocabulary.term import Right


@dataclass(frozen=True, slots=True)
class _Told:
    """All that the text says of a rule, and the words that it goes by."""

    name: Value
    paragraphs: tuple[Paragraph, ...]


def describe_changes(old: Policy, new: Policy, *, on: date) -> Document:
    """What the new version of a policy says that the old one does not, rule by rule, and the reverse.

    ``on`` is the first day of the new version. What stays word for word is left out. Raises
    ``PublicationError`` where the two belong to different policies, and as ``describe`` does for a
    day without the GDPR; ``DateError`` for a datetime.
    """
    day = plain_day(on)
    if old.id != new.id:
        raise PublicationError([Fault("new", f"{new.id!r} is no version of {old.id!r}", new.id)])
    under_the_gdpr(new, day)
    title = sentence("title.changes", controller=new.controller.name)
    before, after = (_all(Writing(policy, day, lists=False)) for policy in (old, new))
    made = document(new, title, (_intro(old, new, day), *_changes(before, after)), is_draft=False)
    known = set(map(_identity, made.terms))
    return replace(made, terms=(*made.terms, *(term for term in old.terms if _identity(term) not in known)))


def _identity(term: object) -> tuple[type, str]:
    return type(term), str(term)


def _intro(old: Policy, new: Policy, day: date) -> Section:
    versions = sentence("change.versions", before=old.version, after=new.version)
    blocks = (
        paragraph(of_field("version"), versions),
        paragraph(of_field("effective_from"), sentence("change.from", day=day)),
    )
    return Section("changes", sentence("head.changes"), blocks)


def _changes(before: Mapping[str, _Told], after: Mapping[str, _Told]) -> Iterator[Section]:
    added = [rule for rule in after if rule not in before]
    changed = [rule for rule in after if rule in before and _said(before[rule]) != _said(after[rule])]
    removed = [rule for rule in before if rule not in after]
    if added:
        yield Section("new", sentence("head.new"), tuple(_whole(after[rule], rule) for rule in added))
    if changed:
        heads = tuple(sentence(f"column.{name}") for name in ("what", "before", "now"))
        rows = tuple(_difference(rule, before[rule], after[rule]) for rule in changed)
        table = Table(sentence("caption.changes"), heads, rows)
        yield Section("changed", sentence("head.changed"), (table,))
    if removed:
        left_out = tuple(_whole(before[rule], rule) for rule in removed)
        yield Section("removed", sentence("head.removed"), left_out)
    if not (added or changed or removed):
        told_ = paragraph(of_field("version"), sentence("change.none"))
        yield Section("unchanged", sentence("head.changed"), (told_,))


def _said(rule: _Told) -> tuple[tuple[Sentence, ...], ...]:
    return tuple(one.sentences for one in rule.paragraphs)


def _whole(rule: _Told, key: str) -> Section:
    return Section(f"change-{key}", sentence("words", text=rule.name), (Bullets(rule.paragraphs),))


def _difference(key: str, before: _Told, after: _Told) -> Row:
    """The paragraphs of a rule that the other version does not have."""
    gone = tuple(one for one in before.paragraphs if one.sentences not in _said(after))
    come = tuple(one for one in after.paragraphs if one.sentences not in _said(before))
    cells = (Cell(gone, listed=len(gone) > 1), Cell(come, listed=len(come) > 1))
    return Row((cell(Origin(rules=(key,)), after.name), *cells), anchor=f"change-{key}")


# --- All that is told of each rule ----------------------------------------------------------------


def _all(writing: Writing) -> dict[str, _Told]:
    """By rule: what the full text says of it, with every word that it needs."""
    policy = writing.policy
    return {
        "controller": _Told(sentence("head.controller"), _controller(writing)),
        **{one.id: _activity(one, writing) for one in policy.activities},
        **{one.id: _disclosure(one, writing) for one in policy.disclosures},
        **{one.id: _told(one, "never", told.never(one, writing)) for one in policy.prohibitions},
        **{one.id: _right(one, writing) for one in policy.rights},
        **{one.id: _told(one, "promises", sentence("promise", text=one.text)) for one in policy.promises},
    }


def _told(one: Prohibition | Promise, heading: str, said: Sentence) -> _Told:
    return _Told(sentence(f"head.{heading}"), (paragraph(origin_of(one), said),))


def _right(one: RightPromise, writing: Writing) -> _Told:
    return _Told(sentence("head.right", right=Named(Right, str(one.right))), (rights.promise(one, writing),))


def _controller(writing: Writing) -> tuple[Paragraph, ...]:
    name = sentence("controller.is", controller=writing.policy.controller.name)
    ways = (item for bullets in told.contacts(writing) for item in bullets.items)
    return (paragraph(of_field("controller"), name), *ways)


def _activity(one: Activity, writing: Writing) -> _Told:
    section = activities.activity_section(one, writing, ())
    used = tuple(part for part in section.blocks if isinstance(part, Paragraph))
    return _Told(activities.name_of(one, writing), (*used, *activities.stored(one, writing)))


def _disclosure(one: Disclosure, writing: Writing) -> _Told:
    _, *cells = sharing.recipient_row(one, writing, ()).cells
    outside = sharing.transfer_paragraphs(one, writing)
    return _Told(
        sharing.recipients_of(one, writing),
        (*(part for one_cell in cells for part in one_cell.paragraphs), *outside),
    )
