"""The page says all that the model says and nothing else, each block from a rule, a clause or a provision."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date, datetime

import pytest

from privpolicy import describe, law
from privpolicy.errors import DateError, PublicationError, QuestionError
from privpolicy.explanation.blocks import Block, Document, Matrix, Paragraph, Section, Table, Timeline
from privpolicy.explanation.publication.keys import KEYS
from privpolicy.explanation.sentence import Length, Listed, Named, Reference, Sentence, Value
from privpolicy.model import Activity, After, Disclosure, Period, Policy, Prohibition
from privpolicy.model.base import walk
from privpolicy.policies import M_NU, MYMUSE_SE
from privpolicy.vocabulary import events
from privpolicy.vocabulary.term import DataCategory, Purpose, Recipient, Right, Term
from tests.explanation.publication.shop import ACTIVITIES, ON, shop, with_activity

CHOSEN = M_NU.with_reading("start-of-36-months", "last_activity").with_reading(
    "after-closing", "ends_with_account"
)
POLICIES = {"shop": shop(), "m.nu": M_NU, "m.nu, read": CHOSEN, "mymuse.se": MYMUSE_SE}
every_policy = pytest.mark.parametrize("policy", POLICIES.values(), ids=POLICIES)
AUDIENCES = ("public", "responsible", "authority")


def page(policy: Policy) -> Document:
    return describe(policy, audience="public", on=ON, draft=True)


def values(value: Value) -> Iterator[Value]:
    """A value and every value inside it."""
    yield value
    match value:
        case Sentence(params=params):
            for part in params.values():
                yield from values(part)
        case Listed(items=items):
            for part in items:
                yield from values(part)
        case Reference(value=inner):
            yield from values(inner)
        case _:
            pass


def said(document: Document) -> Iterator[Value]:
    """Every value that stands in a document, in its headings too."""
    for block in document.blocks():
        match block:
            case Section(title=title):
                yield from values(title)
            case Table(caption=caption, heads=heads):
                yield from values(caption)
                yield from (part for head in heads for part in values(head))
            case _:
                pass
    for paragraph in document.paragraphs():
        yield from (part for told in paragraph.sentences for part in values(told))


def named(document: Document, kind: type[Term]) -> set[str]:
    return {one.key for one in said(document) if isinstance(one, Named) and one.kind is kind}


def rules_of(policy: Policy) -> list[str]:
    kinds = (policy.activities, policy.disclosures, policy.prohibitions, policy.rights, policy.promises)
    return [rule.id for kind in kinds for rule in kind]


# --- Everything that the model says ---------------------------------------------------------------


@every_policy
def test_every_rule_is_told(policy: Policy) -> None:
    told = {rule for paragraph in page(policy).paragraphs() for rule in paragraph.origin.rules}
    assert told == set(rules_of(policy))


@every_policy
def test_every_rule_has_one_place_that_a_link_leads_to(policy: Policy) -> None:
    anchors = list(anchors_of(page(policy).sections))
    assert len(anchors) == len(set(anchors))
    assert {f"rule-{rule}" for rule in rules_of(policy)} <= set(anchors)


def anchors_of(blocks: Iterable[Block]) -> Iterator[str]:
    for block in blocks:
        match block:
            case Section(anchor=anchor, blocks=inner):
                yield anchor
                yield from anchors_of(inner)
            case Table(rows=rows):
                yield from (row.anchor for row in rows if row.anchor)
            case Paragraph(anchors=own):
                yield from own
            case _:
                items: tuple[Paragraph, ...] = getattr(block, "items", ())
                yield from (anchor for item in items for anchor in item.anchors)


@every_policy
def test_every_link_leads_to_a_place_in_the_document(policy: Policy) -> None:
    document = page(policy)
    links = {one.anchor for one in said(document) if isinstance(one, Reference)}
    assert links <= set(anchors_of(document.sections))


@every_policy
def test_every_datum_purpose_recipient_and_right_of_the_model_is_named(policy: Policy) -> None:
    document = page(policy)
    rules: tuple[Activity | Disclosure, ...] = (*policy.activities, *policy.disclosures)
    assert named(document, DataCategory) >= {str(key) for one in rules for key in one.data}
    assert named(document, Purpose) >= {str(key) for one in rules for key in one.purposes}
    recipients = {str(key) for one in policy.disclosures for key in one.recipients} - {"recipient"}
    assert named(document, Recipient) >= recipients
    promised = {str(one.right) for one in policy.rights if one.right != "complaint"}
    assert named(document, Right) >= promised


@every_policy
def test_every_period_of_the_model_is_told_by_the_rule_that_carries_it(policy: Policy) -> None:
    document = page(policy)
    for activity in policy.activities:
        periods = {str(part) for part in walk(activity) if isinstance(part, Period)}
        told = {
            one.iso
            for paragraph in document.paragraphs()
            if activity.id in paragraph.origin.rules
            for sentence in paragraph.sentences
            for one in values(sentence)
            if isinstance(one, Length)
        }
        assert periods <= told, activity.id


# --- And nothing else -----------------------------------------------------------------------------


@every_policy
@pytest.mark.parametrize("audience", AUDIENCES)
def test_every_paragraph_says_what_it_says_it_from(policy: Policy, audience: str) -> None:
    document = describe(policy, audience=audience, on=ON, draft=True)  # type: ignore[arg-type]
    clauses = {clause.id for clause in policy.clauses}
    assert list(document.paragraphs())
    for paragraph in document.paragraphs():
        origin = paragraph.origin
        assert origin.is_given, paragraph
        assert set(origin.rules) <= set(rules_of(policy))
        assert set(origin.clauses) <= clauses
        assert all(law.provision(key) for key in origin.provisions)
        assert set(origin.fields) <= set(Policy.model_fields)


@every_policy
def test_no_section_is_empty(policy: Policy) -> None:
    assert [one.anchor for one in page(policy).blocks() if isinstance(one, Section) and not one.blocks] == []


def test_no_data_purpose_or_recipient_is_told_that_no_rule_names() -> None:
    policy, document = shop(), page(shop())
    rules: tuple[Activity | Disclosure | Prohibition, ...] = (
        *policy.activities,
        *policy.disclosures,
        *policy.prohibitions,
    )
    assert named(document, DataCategory) <= {str(key) for one in rules for key in one.data}
    conditions = {"police", "newsletter"}
    given = {str(key) for one in rules for key in one.purposes} | {"competitions"} | conditions
    assert named(document, Purpose) <= given
    found = named(document, Recipient) - conditions - {"credit_bureau", "partner"}
    assert found <= {str(key) for one in policy.disclosures for key in one.recipients}


def test_a_policy_that_declares_nothing_says_nothing_of_data() -> None:
    empty = shop(activities=[], disclosures=[], prohibitions=[], rights=[], promises=[], cookies=None)
    anchors = [section.anchor for section in page(empty).sections]
    assert anchors == ["gaps", "short", "controller", "data", "rights", "complaint", "changes"]


# --- A change of one rule -------------------------------------------------------------------------


def sentences(document: Document) -> set[Sentence]:
    return {told for paragraph in document.paragraphs() for told in paragraph.sentences}


def test_changing_one_period_changes_exactly_the_sentences_that_carry_it() -> None:
    new = with_activity("orders", storage=After(event=events.PURCHASED, period=Period(years=4)))
    before, after = sentences(page(shop())), sentences(page(new))
    assert {one.iso for told in before - after for one in values(told) if isinstance(one, Length)} == {"P3Y"}
    assert {one.iso for told in after - before for one in values(told) if isinstance(one, Length)} == {"P4Y"}
    assert all(carries(told, "P3Y") for told in before - after)
    assert all(carries(told, "P4Y") for told in after - before)


def test_changing_a_period_that_several_rules_share_leaves_the_others_as_they_are() -> None:
    shared = [
        one.model_copy(update={"storage": ACTIVITIES[0].storage, "at_least": None, "when": None})
        for one in ACTIVITIES
        if one.id in {"orders", "newsletter", "reviews"}
    ]
    changed = [
        one.model_copy(update={"storage": After(event=events.PURCHASED, period=Period(years=4))})
        if one.id == "reviews"
        else one
        for one in shared
    ]
    parts: dict[str, object] = {"disclosures": [], "prohibitions": [], "rights": [], "promises": []}
    before = sentences(page(shop(activities=shared, **parts)))
    after = sentences(page(shop(activities=changed, **parts)))
    assert before - after == set()
    assert all(carries(told, "P4Y") for told in after - before)


def carries(told: Sentence, period: str) -> bool:
    return Length(period) in set(values(told))


# --- Refusals -------------------------------------------------------------------------------------


def test_a_policy_that_lacks_nothing_is_published() -> None:
    document = describe(shop(), audience="public", on=ON)
    assert not document.is_draft
    assert [one for one in document.paragraphs() if one.gap] == []


@pytest.mark.parametrize("policy", [M_NU, MYMUSE_SE], ids=["m.nu", "mymuse.se"])
def test_a_shipped_policy_is_published_as_a_draft_only(policy: Policy) -> None:
    with pytest.raises(PublicationError) as refused:
        describe(policy, audience="public", on=ON)
    assert any("no legal basis (Art. 13(1)(c) GDPR)" in fault.problem for fault in refused.value.faults)
    assert page(policy).is_draft


@pytest.mark.parametrize("audience", ["responsible", "authority"])
def test_what_is_missing_never_refuses_the_texts_for_those_inside(audience: str) -> None:
    assert describe(M_NU, audience=audience, on=ON).is_draft  # type: ignore[arg-type]


def test_a_day_before_the_gdpr_is_refused_for_a_draft_too() -> None:
    with pytest.raises(PublicationError, match=r"in SE the GDPR does not apply on 2014-08-12"):
        describe(MYMUSE_SE, audience="public", on=date(2014, 8, 12), draft=True)


def test_a_datetime_is_refused() -> None:
    with pytest.raises(DateError):
        describe(shop(), audience="public", on=datetime(2026, 1, 1))  # noqa: DTZ001 (what is refused)


def test_an_unknown_audience_is_refused_with_the_nearest() -> None:
    with pytest.raises(QuestionError, match="did you mean 'public'"):
        describe(shop(), audience="publik", on=ON)  # type: ignore[arg-type]


# --- Keys -----------------------------------------------------------------------------------------


@every_policy
@pytest.mark.parametrize("audience", AUDIENCES)
def test_every_sentence_has_the_places_of_its_key(policy: Policy, audience: str) -> None:
    from privpolicy.explanation.keys import KEYS as EXPLANATIONS  # noqa: PLC0415 (two tables of one name)

    known = {**EXPLANATIONS, **KEYS}
    document = describe(policy, audience=audience, on=ON, draft=True)  # type: ignore[arg-type]
    wrong = [one for one in said(document) if isinstance(one, Sentence) and set(one.params) != known[one.key]]
    assert wrong == []


def test_figures_tell_in_their_tables_what_they_draw() -> None:
    figures = [one for one in page(shop()).blocks() if isinstance(one, Timeline | Matrix)]
    assert [type(one).__name__ for one in figures] == ["Matrix", "Timeline"]
    assert all(one.table.rows and not one.alone for one in figures)
