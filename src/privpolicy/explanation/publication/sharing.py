"""The sections on recipients, third countries and sources."""

from __future__ import annotations

from collections.abc import Iterator

from privpolicy import law
from privpolicy.explanation.blocks import Block, Bullets, Cell, Paragraph, Row, Section, Table
from privpolicy.explanation.publication.activities import Gaps, grounds
from privpolicy.explanation.publication.conditions import condition
from privpolicy.explanation.publication.context import (
    Writing,
    anchor,
    cell,
    origin_of,
    paragraph,
    provision,
    whole_rule,
)
from privpolicy.explanation.publication.gaps import of_rule
from privpolicy.explanation.sentence import Country, Decision, Sentence, Value, listed, sentence
from privpolicy.linting.transfers import (
    adequacy,
    goes_outside,
    has_safeguards,
    mechanisms_of,
    third_countries,
)
from privpolicy.model import Activity, Disclosure, Text
from privpolicy.vocabulary.term import DataCategory, Purpose


def recipients_section(writing: Writing, gaps: Gaps) -> Iterator[Section]:
    """To whom: each disclosure with its purposes, data, role and conditions."""
    rows = tuple(recipient_row(one, writing, gaps) for one in writing.policy.disclosures)
    if rows:
        heads = tuple(sentence(f"column.{name}") for name in ("recipient", "purpose", "data", "when"))
        table = Table(sentence("caption.recipients"), heads, rows)
        yield Section("recipients", sentence("head.recipients"), (table,))


def recipient_row(one: Disclosure, writing: Writing, gaps: Gaps) -> Row:
    """Who gets which data, for what, and on which conditions."""
    origin = origin_of(one)
    when = Cell(
        (*(paragraph(origin, said) for said in _when(one, writing)), *of_rule(gaps, one.id, "recipients"))
    )
    cells = (
        cell(origin, recipients_of(one, writing)),
        cell(origin, writing.purposes(one.purposes)),
        cell(origin, writing.data(one.data)),
        when,
    )
    return Row(cells, anchor=anchor(one.id))


def recipients_of(one: Disclosure, writing: Writing) -> Value:
    """Its recipients, with their role where it has one."""
    who = writing.recipients(one.recipients)
    if one.role is None:
        return who
    return sentence("recipient.role", recipients=who, role=sentence(f"role.{one.role.value}"))


def takes_from(one: Disclosure, activity: Activity, writing: Writing) -> bool:
    """Whether a disclosure may take data of an activity, for one of its purposes."""
    for_it = any(writing.reaches(Purpose, activity.purposes, purpose) for purpose in one.purposes)
    return for_it and any(writing.reaches(DataCategory, activity.data, category) for category in one.data)


def _when(one: Disclosure, writing: Writing) -> Iterator[Sentence]:
    if one.when is not None:
        yield sentence("recipient.when", condition=condition(one.when, writing))
    yield from grounds(one)
    if one.when is None and one.basis is None:
        yield sentence("words", text=sentence("recipient.always"))


# --- Third countries ------------------------------------------------------------------------------


def transfers_section(writing: Writing, gaps: Gaps) -> Iterator[Section]:
    """Where outside the EU and the EEA, what that stands on, and how to get a copy of the safeguards."""
    outside = [one for one in writing.policy.disclosures if goes_outside(one, writing.on)]
    if not outside:
        return
    heads = tuple(sentence(f"column.{name}") for name in ("recipient", "country", "mechanism"))
    rows = tuple(_transfer(one, writing, gaps) for one in outside)
    blocks: list[Block] = [Table(sentence("caption.transfers"), heads, rows)]
    blocks += _decisions(outside, writing)
    blocks += _copies(outside, writing)
    yield Section("transfers", sentence("head.transfers"), tuple(blocks))


def _transfer(one: Disclosure, writing: Writing, gaps: Gaps) -> Row:
    origin, missing = origin_of(one), of_rule(gaps, one.id, "transfers")
    relied = _relied(one)
    where = _where(one, writing)
    cells = (cell(origin, writing.recipients(one.recipients)), cell(origin, where), Cell((*relied, *missing)))
    return Row(cells, anchor=f"transfer-of-{one.id}")


def _where(one: Disclosure, writing: Writing) -> Value:
    countries = third_countries(one, writing.on)
    return listed(Country(key) for key in countries) if countries else sentence("transfer.outside")


def _relied(one: Disclosure) -> tuple[Paragraph, ...]:
    return tuple(
        paragraph(origin_of(one), sentence("words", text=sentence(f"mechanism.{mechanism.value}")))
        for mechanism in mechanisms_of(one)
    )


def transfer_paragraphs(one: Disclosure, writing: Writing) -> tuple[Paragraph, ...]:
    """Where outside the EU and the EEA its data go, and on what; nothing where they stay."""
    if not goes_outside(one, writing.on):
        return ()
    return (paragraph(origin_of(one), sentence("words", text=_where(one, writing))), *_relied(one))


def _decisions(outside: list[Disclosure], writing: Writing) -> Iterator[Bullets]:
    """Whether the Commission has found the protection adequate, for each country that is named."""
    items: dict[str, list[Disclosure]] = {}
    for one in outside:
        for country in third_countries(one, writing.on):
            items.setdefault(country, []).append(one)
    if items:
        yield Bullets(tuple(_decision(country, items[country][0], writing) for country in sorted(items)))


def _decision(country: str, one: Disclosure, writing: Writing) -> Paragraph:
    found, cite = adequacy(country, writing.policy, writing.on), provision("gdpr.45.3")
    within = Country(country, within=True)
    if found is None:
        told = sentence("transfer.no_adequacy", country=within, cite=cite)
    else:
        told = sentence("transfer.adequacy", country=within, decision=Decision(found.decision), cite=cite)
        if found.partial:
            scope = Text(sv=found.scope_sv, en=found.scope_en)
            told = sentence("transfer.adequacy.part", **told.params, scope=scope)
    return paragraph(origin_of(one, "gdpr.45.3"), told)


def _copies(outside: list[Disclosure], writing: Writing) -> Iterator[Paragraph]:
    told = [one for one in outside if one.safeguards_copy is not None]
    for one in told:
        if one.safeguards_copy is not None:
            yield paragraph(origin_of(one), sentence("promise", text=one.safeguards_copy))
    if not told and any(has_safeguards(one, writing.on) for one in outside):
        cite = provision(law.provision("gdpr.13.1.f").key)
        first = next(one for one in outside if has_safeguards(one, writing.on))
        yield paragraph(origin_of(first, "gdpr.13.1.f"), sentence("transfer.copy", cite=cite))


# --- Sources --------------------------------------------------------------------------------------


def sources_section(writing: Writing) -> Iterator[Section]:
    """Where the data come from: what the policy says of it, and whom it gets data from."""
    policy = writing.policy
    blocks = [
        *(
            whole_rule(one, sentence("promise", text=one.text))
            for one in policy.promises
            if one.about == "source"
        ),
        *(
            paragraph(
                origin_of(one),
                sentence(
                    "source.from",
                    data=writing.data(one.data),
                    recipients=writing.recipients(one.obtained_from),
                ),
            )
            for one in policy.activities
            if one.obtained_from
        ),
    ]
    if blocks:
        yield Section("sources", sentence("head.sources"), tuple(blocks))
