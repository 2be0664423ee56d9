"""The sections on rights: what the law gives, what the policy promises, and how to use it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import Final

from privpolicy import law
from privpolicy.explanation.blocks import Block, Bullets, Origin, Paragraph, Section
from privpolicy.explanation.publication.activities import Gaps
from privpolicy.explanation.publication.conditions import condition
from privpolicy.explanation.publication.context import (
    Writing,
    anchor,
    of_field,
    of_law,
    origin_of,
    origin_of_all,
    paragraph,
    provision,
    whole_rule,
)
from privpolicy.explanation.publication.gaps import of_rule
from privpolicy.explanation.sentence import Contact, Named, Reference, Sentence, Value, listed, sentence
from privpolicy.model import Activity, Disclosure, RightPromise
from privpolicy.vocabulary import purposes as _purposes, rights as _rights
from privpolicy.vocabulary.enums import LegalBasis, SpecialBasis
from privpolicy.vocabulary.term import Purpose, Right

_PROVISIONS: Final = {
    _rights.ACCESS: "gdpr.15.1",
    _rights.RECTIFICATION: "gdpr.16",
    _rights.ERASURE: "gdpr.17.1",
    _rights.RESTRICTION: "gdpr.18.1",
    _rights.PORTABILITY: "gdpr.20.1",
    _rights.OBJECTION: "gdpr.21.1",
    _rights.HUMAN_REVIEW: "gdpr.22.1",
    _rights.CONSENT_WITHDRAWAL: "gdpr.7.3",
}
_ALWAYS: Final = (_rights.ACCESS, _rights.RECTIFICATION, _rights.ERASURE, _rights.RESTRICTION)


Rules = Iterable[Activity | Disclosure]


def _every(writing: Writing) -> tuple[Activity | Disclosure, ...]:
    return (*writing.policy.activities, *writing.policy.disclosures)


def rights_of(rules: Rules) -> tuple[Right, ...]:
    """The rights that the law gives against these rules, in the order of the GDPR."""
    asked = tuple(rules)
    return tuple(right for right in _PROVISIONS if right in _ALWAYS or _reaches(right, asked))


def _reaches(right: Right, rules: tuple[Activity | Disclosure, ...]) -> bool:
    if right == _rights.HUMAN_REVIEW:
        return any(isinstance(one, Activity) and one.decides_automatically for one in rules)
    if right == _rights.CONSENT_WITHDRAWAL:
        return bool(_consented(rules))
    given = (granted for one in rules if one.basis is not None for granted in law.rights_for(one.basis))
    return any(granted.provision.key == _PROVISIONS[right] for granted in given)


def _consented(rules: Rules) -> tuple[Activity | Disclosure, ...]:
    """Those that rest on consent."""
    explicit = SpecialBasis.EXPLICIT_CONSENT
    return tuple(one for one in rules if one.basis is LegalBasis.CONSENT or one.special_basis is explicit)


# --- The short layer ------------------------------------------------------------------------------


def rights_in_short(writing: Writing, rules: Rules = ()) -> Iterator[Paragraph]:
    """The rights in a few sentences: against some rules, or against all, and where the rest stands."""
    chosen = tuple(rules)
    given = rights_of(chosen or _every(writing))
    yield paragraph(Origin(provisions=("gdpr.15.1", "gdpr.16", "gdpr.17.1")), sentence("rights.short"))
    yield paragraph(of_law("gdpr.18.1"), sentence("rights.short.more"))
    for right, key in (
        (_rights.PORTABILITY, "portability"),
        (_rights.OBJECTION, "objection"),
        (_rights.CONSENT_WITHDRAWAL, "withdrawal"),
    ):
        if right in given:
            yield paragraph(of_law(_PROVISIONS[right]), sentence(f"rights.short.{key}"))
    if not chosen:
        where = Reference(sentence("head.rights"), "rights")
        yield paragraph(of_field("rights"), sentence("rights.short.where", where=where))


def marketing_section(writing: Writing, place: str, rules: Iterable[Activity] = ()) -> Iterator[Section]:
    """The right to object to direct marketing, apart from everything else (GDPR Art. 21(4))."""
    chosen = tuple(rules) or writing.policy.activities
    marketing = [one for one in chosen if writing.reaches(Purpose, one.purposes, _purposes.DIRECT_MARKETING)]
    if not marketing:
        return
    blocks: list[Block] = [
        Paragraph(
            (
                sentence("marketing.right", cite=provision("gdpr.21.2")),
                sentence("marketing.stop", cite=provision("gdpr.21.3")),
            ),
            origin_of_all(marketing, "gdpr.21.2", "gdpr.21.3"),
        )
    ]
    blocks += [
        paragraph(origin_of(one), _channels(one))
        for one in writing.policy.rights
        if one.right == _rights.OBJECTION and one.channels
    ]
    yield Section(place, sentence("head.marketing"), tuple(blocks), apart=True)


# --- The full text --------------------------------------------------------------------------------


def rights_section(writing: Writing, gaps: Gaps) -> Iterator[Section]:
    """Each right of the law that reaches the policy, with what the policy promises of it."""
    where = Reference(sentence("head.controller"), "controller")
    how: tuple[Block, ...] = (
        paragraph(of_field("controller"), sentence("rights.how", where=where)),
        paragraph(of_law("gdpr.12.3"), sentence("rights.time", cite=provision("gdpr.12.3"))),
        paragraph(of_law("gdpr.12.5"), sentence("rights.cost", cite=provision("gdpr.12.5"))),
    )
    lawful = rights_of(_every(writing))
    promised = dict.fromkeys(one.right for one in writing.policy.rights)
    others = [right for right in promised if right not in (*lawful, _rights.COMPLAINT)]
    sections = [
        *(_right(right, writing, gaps) for right in lawful),
        *(_right(one, writing, gaps) for one in others),
    ]
    yield Section("rights", sentence("head.rights"), (*how, *sections))


def _right(right: str, writing: Writing, gaps: Gaps) -> Section:
    promises = [one for one in writing.policy.rights if one.right == right]
    told = [promise(one, writing) for one in promises]
    items = tuple(one for one in told if one.sentences)
    silent = tuple(place for one in told if not one.sentences for place in one.anchors)
    blocks: list[Block] = [replace(_by_law(right, promises), anchors=silent)]
    if items:
        blocks.append(Bullets(items))
    for one in promises:
        blocks += of_rule(gaps, one.id, "rights")
    title = sentence("head.right", right=Named(Right, str(right)))
    return Section(f"right-{right}".replace("_", "-"), title, tuple(blocks))


def _by_law(right: str, promises: list[RightPromise]) -> Paragraph:
    """What the law gives; a promise that adds nothing to it is told by the same words."""
    cited = _PROVISIONS.get(right)  # type: ignore[call-overload]
    rules = tuple(one.id for one in promises)
    clauses = tuple(clause for one in promises for clause in one.clauses)
    if cited is None:
        told = sentence("right.other", right=Named(Right, str(right)), cite="")
        return paragraph(Origin(rules=rules, clauses=clauses), told)
    return paragraph(
        Origin(rules=rules, clauses=clauses, provisions=(cited,)),
        sentence(f"right.{right}", cite=provision(cited)),
    )


def promise(one: RightPromise, writing: Writing) -> Paragraph:
    """What the policy promises of a right, beside what the law gives."""
    return whole_rule(one, *_promised(one, writing))


def _promised(one: RightPromise, writing: Writing) -> Iterator[Sentence]:
    if one.channels:
        yield _channels(one)
    if one.deadline is not None:
        yield sentence("right.deadline", deadline=one.deadline)
    if one.free is not None:
        yield sentence(f"right.free.{one.free}")
    if one.fee is not None:
        yield sentence("right.fee", fee=one.fee)
    if one.form:
        yield sentence(f"right.form.{'both' if len(one.form) > 1 else next(iter(one.form))}")
    if one.when is not None:
        yield sentence("right.when", condition=condition(one.when, writing))
    if one.only_where is not None:
        yield sentence("right.only_where", case=one.only_where)
    if one.purposes:
        yield sentence("right.purposes", purposes=writing.purposes(one.purposes))


def _channels(one: RightPromise) -> Sentence:
    return sentence("right.channels", channels=listed((channel(text) for text in one.channels), "or"))


def channel(text: str) -> Value:
    """A way to reach the controller, as what it looks like."""
    if "@" in text:
        return Contact("email", text)
    return Contact("web", text) if text.startswith("https://") else text


# --- Consent, automated decisions, complaint ------------------------------------------------------


def consent_section(writing: Writing) -> Iterator[Section]:
    """What rests on consent, and that it can be withdrawn."""
    rules = _consented(_every(writing))
    if rules:
        items = tuple(
            paragraph(origin_of(one), sentence("consent.for", purposes=writing.purposes(one.purposes)))
            for one in rules
        )
        withdrawal = _by_law(_rights.CONSENT_WITHDRAWAL, [])
        yield Section("consent", sentence("head.consent"), (*items, withdrawal))


def automated_section(writing: Writing, gaps: Gaps) -> Iterator[Section]:
    """The automated decisions, how they are made and what they mean for the person."""
    deciding = [one for one in writing.policy.activities if one.decides_automatically]
    if not deciding:
        return
    told: list[Block] = [
        paragraph(origin_of(one, "gdpr.13.2.f"), sentence("purpose.automated", text=one.decision_logic))
        for one in deciding
        if one.decision_logic is not None
    ]
    told += [
        gap for one in deciding if one.decision_logic is None for gap in of_rule(gaps, one.id, "purposes")
    ]
    told.append(_by_law(_rights.HUMAN_REVIEW, []))
    yield Section("automated", sentence("head.automated"), tuple(told))


def complaint_section(writing: Writing) -> Iterator[Section]:
    """Where to complain: the supervisory authority of the policy's country."""
    found = law.authority_on(writing.policy.jurisdiction, writing.on)
    origin = of_law("gdpr.77.1")
    if found is None:
        named: Value = sentence("authority.any")
        rest: tuple[Paragraph, ...] = ()
    else:
        named = found.name
        rest = tuple(paragraph(origin, line) for line in _reached(found))
    told = paragraph(origin, sentence("right.complaint", authority=named, cite=provision("gdpr.77.1")))
    blocks: tuple[Block, ...] = (told, Bullets(rest)) if rest else (told,)
    promised = [one for one in writing.policy.rights if one.right == _rights.COMPLAINT]
    if promised:
        rules = tuple(one.id for one in promised)
        with_rules = replace(told, origin=replace(origin, rules=rules), anchors=tuple(map(anchor, rules)))
        blocks = (with_rules, *blocks[1:])
    yield Section("complaint", sentence("head.complaint"), blocks)


def _reached(authority: law.Authority) -> Iterator[Sentence]:
    if authority.address:
        yield sentence("authority.address", address=authority.address)
    if authority.web:
        yield sentence("authority.web", web=Contact("web", authority.web))
