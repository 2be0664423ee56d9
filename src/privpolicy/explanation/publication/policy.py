"""The sections on the controller, what is never done, cookies, promises, changes and version."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Final

from privpolicy.explanation.blocks import Block, Bullets, Paragraph, Row, Section, Table
from privpolicy.explanation.publication.activities import Gaps, storage_cell
from privpolicy.explanation.publication.conditions import condition
from privpolicy.explanation.publication.context import (
    Writing,
    anchor,
    cell,
    of_field,
    origin_of,
    paragraph,
    whole_rule,
)
from privpolicy.explanation.publication.gaps import in_place
from privpolicy.explanation.publication.rights import channel
from privpolicy.explanation.sentence import Contact, Reference, Sentence, Value, sentence
from privpolicy.model import Activity, Prohibition
from privpolicy.vocabulary import (
    data as _data,
    purposes as _purposes,
    recipients as _recipients,
    subjects as _subjects,
)
from privpolicy.vocabulary.enums import Action
from privpolicy.vocabulary.term import DataCategory

_KINDS: Final = {
    frozenset({Action.KEEP}): "keep",
    frozenset({Action.USE}): "use",
    frozenset({Action.SHARE}): "share",
    frozenset({Action.KEEP, Action.USE}): "keep_use",
    frozenset({Action.KEEP, Action.SHARE}): "keep_share",
    frozenset({Action.USE, Action.SHARE}): "use_share",
    frozenset(Action): "all",
}
_ELSEWHERE: Final = {"source", "change", "contact"}


# --- The controller -------------------------------------------------------------------------------


def controller_section(writing: Writing, gaps: Gaps) -> Iterator[Section]:
    """Who the controller is and how to reach it."""
    name = writing.policy.controller.name
    intro = paragraph(
        of_field("controller"), sentence("controller.is", controller=name), sentence("controller.means")
    )
    blocks: list[Block] = [
        intro,
        *contacts(writing),
        *in_place(gaps, "controller"),
        *_promised(writing, "contact"),
    ]
    yield Section("controller", sentence("head.controller"), tuple(blocks))


def contacts(writing: Writing) -> Iterator[Bullets]:
    """Every way to reach the controller, as a list."""
    items = tuple(paragraph(of_field("controller"), told) for told in _contacts(writing))
    if items:
        yield Bullets(items)


def _contacts(writing: Writing) -> Iterator[Sentence]:
    who = writing.policy.controller
    ways: tuple[tuple[str, str, Value], ...] = (
        ("email", who.email, Contact("email", who.email)),
        ("phone", who.phone, Contact("phone", who.phone)),
        ("address", who.address, who.address),
        ("requests", who.requests_to, channel(who.requests_to)),
        ("officer", who.data_protection_officer, channel(who.data_protection_officer)),
        ("representative", who.representative, who.representative),
    )
    for key, given, shown in ways:
        if given:
            yield sentence(f"controller.{key}", contact=shown)
    if who.organisation_number:
        yield sentence("controller.number", number=who.organisation_number)


def _promised(writing: Writing, *about: str) -> list[Paragraph]:
    found = (one for one in writing.policy.promises if one.about in about)
    return [whole_rule(one, sentence("promise", text=one.text)) for one in found]


# --- What is never done ---------------------------------------------------------------------------


def never_section(writing: Writing) -> Iterator[Section]:
    """What is never done: each prohibition in a sentence."""
    items = tuple(whole_rule(one, never(one, writing)) for one in writing.policy.prohibitions)
    if items:
        yield Section("never", sentence("head.never"), (Bullets(items),))


def never(one: Prohibition, writing: Writing) -> Sentence:
    """A prohibition, said by the shop of itself."""
    sale = one.purposes == {_purposes.DATA_SALE} and Action.SHARE in one.actions
    return sentence(
        "never.sell" if sale else f"never.{_KINDS[frozenset(one.actions)]}",
        data=_whose(one, writing),
        to=_recipients_part(one, writing),
        purposes="" if sale else _purposes_part("never.purposes", one.purposes, writing),
        basis=_basis_part(one),
        when=_when_part(one, writing),
        unless=_purposes_part("never.unless", one.unless, writing) if one.unless else "",
    )


def _whose(one: Prohibition, writing: Writing) -> Value:
    data = writing.data(one.data)
    if _subjects.DATA_SUBJECT in one.subjects:
        return data
    return sentence("data.of", data=data, subjects=writing.subjects(one.subjects))


def _recipients_part(one: Prohibition, writing: Writing) -> Value:
    if _recipients.RECIPIENT in one.recipients:
        return ""
    return sentence("never.to", recipients=writing.recipients(one.recipients, "or"))


def _purposes_part(key: str, purposes: Iterable[str], writing: Writing) -> Value:
    keys = set(purposes)
    return "" if _purposes.ANY_PURPOSE in keys else sentence(key, purposes=writing.purposes(keys, "or"))


def _basis_part(one: Prohibition) -> Value:
    return sentence("never.basis", basis=sentence(f"basis.{one.basis.value}")) if one.basis else ""


def _when_part(one: Prohibition, writing: Writing) -> Value:
    return "" if one.when is None else sentence("never.when", condition=condition(one.when, writing))


# --- Cookies, promises, version -------------------------------------------------------------------


def cookies_section(writing: Writing, gaps: Gaps) -> Iterator[Section]:
    """Cookies: which, what for and how long, and what the policy says of the choice."""
    using = [one for one in writing.policy.activities if _cookies(one, writing)]
    said = writing.policy.cookies
    blocks: list[Block] = []
    if using:
        heads = tuple(sentence(f"column.{name}") for name in ("cookie", "purpose", "time"))
        rows = tuple(_cookie_row(one, writing, gaps) for one in using)
        blocks.append(Table(sentence("caption.cookies"), heads, rows))
    if said is not None:
        origin = of_field("cookies")
        if said.consent is not None:
            blocks.append(paragraph(origin, sentence(f"cookies.{said.consent}")))
        if said.elsewhere is not None:
            blocks.append(paragraph(origin, sentence("cookies.elsewhere", where=said.elsewhere)))
    if blocks:
        yield Section("cookies", sentence("head.cookies"), tuple(blocks))


def _cookies(activity: Activity, writing: Writing) -> list[str]:
    return [key for key in activity.data if _data.COOKIE_ID in writing.words.lineage(DataCategory, key)]


def _cookie_row(activity: Activity, writing: Writing, gaps: Gaps) -> Row:
    origin = origin_of(activity)
    purposes = Reference(writing.purposes(activity.purposes), anchor(activity.id))
    return Row(
        (
            cell(origin, writing.data(_cookies(activity, writing))),
            cell(origin, purposes),
            storage_cell((activity,), writing, gaps, only=set(_cookies(activity, writing))),
        )
    )


def promises_section(writing: Writing) -> Iterator[Section]:
    """The policy's promises that stand in no other section."""
    blocks = [
        whole_rule(one, sentence("promise", text=one.text))
        for one in writing.policy.promises
        if one.about not in _ELSEWHERE
    ]
    if blocks:
        yield Section("promises", sentence("head.promises"), tuple(blocks))


def changes_section(writing: Writing, gaps: Gaps) -> Iterator[Section]:
    """How the policy changes, its version and its dates."""
    policy = writing.policy
    version = paragraph(of_field("version"), sentence("version", version=policy.version))
    blocks = (*_promised(writing, "change"), version, *_dates(writing), *in_place(gaps, "changes"))
    yield Section("changes", sentence("head.changes"), blocks)


def _dates(writing: Writing) -> Iterator[Paragraph]:
    first, last = writing.policy.effective_from, writing.policy.effective_until
    origin = of_field("effective_from", "effective_until")
    if first is not None and last is not None:
        yield paragraph(origin, sentence("version.from_until", first=first, last=last))
    elif first is not None:
        yield paragraph(origin, sentence("version.from", day=first))
    elif last is not None:
        yield paragraph(origin, sentence("version.until", day=last))
