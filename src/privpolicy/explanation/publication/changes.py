"""What changes between two versions of a policy: the notice that the persons concerned get."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Set as AbstractSet
from dataclasses import dataclass, replace
from datetime import date
from functools import partial
from typing import Final

from privpolicy.errors import Fault, PublicationError, TooManyCasesError
from privpolicy.evaluation.proofs import diff
from privpolicy.evaluation.proofs.inquiry import MOST
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

_Rule = Activity | Disclosure | Prohibition

_DECIDING: Final = (
    "data", "subjects", "purposes", "recipients", "actions", "when", "unless", "storage",
    "storage_by_category", "at_least", "overrides", "obligations", "transfer", "clauses", "note",
)  # fmt: skip
"""The fields that answers turn on, and those that only say where a rule stands in the text."""


@dataclass(frozen=True, slots=True)
class _Told:
    """All that the text says of a rule, and the words that it goes by."""

    name: Value
    paragraphs: tuple[Paragraph, ...]


def describe_changes(old: Policy, new: Policy, *, on: date, most: int = MOST) -> Document:
    """What a new version of a policy changes: the rules whose answers do, and what else its text says anew.

    ``on`` is the first day of the new version. Of the rules those are told which ``diff`` names on that
    day; one that is only renamed, or written in another way, is left out. Controller, rights and promises,
    and what a rule tells beside its answers (its basis, its interest), are compared by their text, in a
    section of their own. Where there are more than ``most`` cases to compare, the rules are compared by their
    text too, and the document says so, in the section ``by_text``.

    Raises ``PublicationError`` where the two belong to different policies, for a day before the new version
    applies, and as ``describe`` does for a day without the GDPR; ``DateError`` for a datetime.
    """
    day = plain_day(on)
    if old.id != new.id:
        raise PublicationError([Fault("new", f"{new.id!r} is no version of {old.id!r}", new.id)])
    if new.effective_from is not None and day < new.effective_from:
        problem = f"the new version applies from {new.effective_from}, after {day}"
        raise PublicationError([Fault("on", problem, day, f"give on={new.effective_from} or later")])
    under_the_gdpr(new, day)
    title = sentence("title.changes", controller=new.controller.name)
    named = _named(old, new, day, most)
    rules = _changes(*_each(_rules, old, new, day), named)
    beside = _beside(*_each(partial(_all_beside, told_anew=_told_anew(old, new, named)), old, new, day))
    sections = [_intro(old, new, day), *rules, *beside]
    if named is None:
        by_text = paragraph(of_field("version"), sentence("change.by_text"))
        sections.insert(1, Section("by_text", sentence("head.changed"), (by_text,)))
    if len(sections) == 1:
        told_ = paragraph(of_field("version"), sentence("change.none"))
        sections.append(Section("unchanged", sentence("head.changed"), (told_,)))
    made = document(new, title, sections, is_draft=False)
    known = set(map(_identity, made.terms))
    return replace(made, terms=(*made.terms, *(term for term in old.terms if _identity(term) not in known)))


def _named(old: Policy, new: Policy, day: date, most: int) -> AbstractSet[str] | None:
    """The rules whose answers change; ``None`` where there are too many cases to tell."""
    from_now_on = new.model_copy(
        update={"effective_from": None, "effective_until": None, "effective_clauses": ()}
    )
    try:
        difference = diff(old, from_now_on, on=day, most=most)
    except TooManyCasesError:
        return None
    return {rule for change in difference.changes for rule in change.rules}


def _told_anew(old: Policy, new: Policy, named: AbstractSet[str] | None) -> AbstractSet[str]:
    """The rules that tell something else beside their answers, which are the same."""
    sides = [{rule.id: _told_beside(rule) for rule in _rules_of(policy)} for policy in (old, new)]
    both = sides[0].keys() & sides[1].keys()
    return (
        frozenset(key for key in both if sides[0][key] != sides[1][key]) - named
        if named is not None
        else set()
    )


def _told_beside(rule: _Rule) -> dict[str, object]:
    return rule.model_dump(mode="json", exclude=set(_DECIDING))


def _rules_of(policy: Policy) -> tuple[_Rule, ...]:
    return (*policy.activities, *policy.disclosures, *policy.prohibitions)


def _each(
    told_: Callable[[Writing], dict[str, _Told]], old: Policy, new: Policy, day: date
) -> tuple[dict[str, _Told], dict[str, _Told]]:
    return told_(Writing(old, day, lists=False)), told_(Writing(new, day, lists=False))


def _identity(term: object) -> tuple[type, str]:
    return type(term), str(term)


def _intro(old: Policy, new: Policy, day: date) -> Section:
    versions = sentence("change.versions", before=old.version, after=new.version)
    blocks = (
        paragraph(of_field("version"), versions),
        paragraph(of_field("effective_from"), sentence("change.from", day=day)),
    )
    return Section("changes", sentence("head.changes"), blocks)


def _changes(
    before: Mapping[str, _Told], after: Mapping[str, _Told], named: AbstractSet[str] | None
) -> Iterator[Section]:
    """The rules that are named, or, where nobody knows which, those whose text is not the same."""
    if named is not None:
        before = {key: rule for key, rule in before.items() if key in named}
        after = {key: rule for key, rule in after.items() if key in named}
    added = [rule for rule in after if rule not in before]
    changed = [rule for rule in after if rule in before and (named or _anew(before[rule], after[rule]))]
    removed = [rule for rule in before if rule not in after]
    if added:
        yield Section("new", sentence("head.new"), tuple(_whole(after[rule], rule) for rule in added))
    if changed:
        rows = tuple(_difference(rule, before[rule], after[rule]) for rule in changed)
        yield Section("changed", sentence("head.changed"), (_table(rows),))
    if removed:
        left_out = tuple(_whole(before[rule], rule) for rule in removed)
        yield Section("removed", sentence("head.removed"), left_out)


def _beside(before: Mapping[str, _Told], after: Mapping[str, _Told]) -> Iterator[Section]:
    """What else the text says anew: no answer turns on it."""
    keys = [key for key in {**after, **before} if _anew(before.get(key), after.get(key))]
    rows = tuple(_difference(key, before.get(key), after.get(key)) for key in keys)
    if rows:
        yield Section("beside", sentence("head.beside"), (_table(rows),))


def _table(rows: tuple[Row, ...]) -> Table:
    heads = tuple(sentence(f"column.{name}") for name in ("what", "before", "now"))
    return Table(sentence("caption.changes"), heads, rows)


def _anew(before: _Told | None, after: _Told | None) -> bool:
    return _said(before) != _said(after)


def _said(rule: _Told | None) -> tuple[tuple[Sentence, ...], ...]:
    return tuple(one.sentences for one in rule.paragraphs) if rule is not None else ()


def _whole(rule: _Told, key: str) -> Section:
    return Section(f"change-{key}", sentence("words", text=rule.name), (Bullets(rule.paragraphs),))


def _difference(key: str, before: _Told | None, after: _Told | None) -> Row:
    """The paragraphs of a rule that the other version does not have; all, where the text is the same."""
    gone, come = (
        tuple(one for one in rule.paragraphs if not _anew(before, after) or one.sentences not in _said(other))
        if rule is not None
        else ()
        for rule, other in ((before, after), (after, before))
    )
    cells = (Cell(gone, listed=len(gone) > 1), Cell(come, listed=len(come) > 1))
    name = (after or before).name  # type: ignore[union-attr]
    return Row((cell(Origin(rules=(key,)), name), *cells), anchor=f"change-{key}")


# --- All that is told of each rule, and beside the rules ------------------------------------------


def _rules(writing: Writing) -> dict[str, _Told]:
    """By rule: what the full text says of it, with every word that it needs."""
    policy = writing.policy
    return {
        **{one.id: _activity(one, writing) for one in policy.activities},
        **{one.id: _disclosure(one, writing) for one in policy.disclosures},
        **{one.id: _told(one, "never", told.never(one, writing)) for one in policy.prohibitions},
    }


def _all_beside(writing: Writing, told_anew: AbstractSet[str]) -> dict[str, _Told]:
    """What the text says beside the rules; and of the rules that tell something else beside their answers."""
    policy = writing.policy
    return {
        "controller": _Told(sentence("head.controller"), _controller(writing)),
        **{key: rule for key, rule in _rules(writing).items() if key in told_anew},
        **{one.id: _right(one, writing) for one in policy.rights},
        **{
            one.id: _told(one, "promises", sentence("promise", text=one.text))
            for one in policy.promises
            if one.about != "source"  # told with the sources
        },
        **{f"section-{one.anchor}": _section(one) for one in _sections(writing)},
    }


def _sections(writing: Writing) -> Iterator[Section]:
    """The parts of the page that put together what several rules tell beside their answers."""
    required = tuple(activities.requirements(writing))
    if required:
        yield Section("required", sentence("head.data"), required)
    yield from sharing.sources_section(writing)
    yield from told.cookies_section(writing, ())
    yield from rights.automated_section(writing, ())


def _section(one: Section) -> _Told:
    blocks = [block.items if isinstance(block, Bullets) else (block,) for block in one.blocks]
    parts = [part for some in blocks for part in some]
    return _Told(one.title, tuple(part for part in parts if isinstance(part, Paragraph)))


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
    cells = sharing.recipient_row(one, writing, ()).cells
    outside = sharing.transfer_paragraphs(one, writing)
    return _Told(
        sharing.recipients_of(one, writing),
        (*(part for one_cell in cells for part in one_cell.paragraphs), *outside),
    )
