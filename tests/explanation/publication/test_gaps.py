"""Each thing that Art. 13 demands and a policy lacks is a gap, with its place and the way out."""

from __future__ import annotations

from datetime import date

import pytest

from privpolicy import describe
from privpolicy.errors import PublicationError
from privpolicy.explanation.blocks import Document, Section
from privpolicy.linting import Code, lint
from privpolicy.model import (
    AsNeeded,
    Controller,
    Longest,
    Policy,
    RightPromise,
    Text,
    Unclear,
    Unlimited,
    WithinEEA,
)
from privpolicy.vocabulary import data, events, purposes, rights
from privpolicy.vocabulary.enums import LegalBasis, TransferMechanism
from tests.explanation.publication.shop import ACTIVITIES, ON, RIGHTS, shop, with_activity, with_disclosure

UNCLEAR = Unclear(
    id="how-long",
    question=Text(sv="hur länge", en="how long"),
    readings={"always": Unlimited(), "needed": AsNeeded(until=events.ACCOUNT_CLOSED)},
)
GAPS: dict[str, tuple[Policy, str, str, str]] = {
    "contact": (
        shop(controller=Controller(name="Butiken AB")), "controller", "controller", "no contact details",
    ),
    "basis": (
        with_activity("orders", basis=None), "activities.orders.basis", "rule-orders", "no legal basis",
    ),
    "inferred": (
        with_activity("orders", basis_inferred=True), "activities.orders.basis", "rule-orders", "inferred",
    ),
    "interest": (
        with_activity("offers", interest=None), "activities.offers.interest", "rule-offers", "no interest",
    ),
    "interest of a disclosure": (
        with_disclosure("police", basis=LegalBasis.LEGITIMATE_INTERESTS),
        "disclosures.police.interest", "recipients", "no interest",
    ),
    "storage": (
        with_activity("orders", storage=None), "activities.orders.storage", "storage", "no storage period",
    ),
    "storage of some data": (
        with_activity("orders", storage={data.NAME: Unlimited()}),
        "activities.orders.storage", "storage", "no storage period",
    ),
    "only as long as needed": (
        with_activity("orders", storage=Longest(of=(AsNeeded(), Unlimited()))),
        "activities.orders.storage", "storage", "as long as needed, and no criterion",
    ),
    "unclear": (
        with_activity("orders", storage=UNCLEAR),
        "activities.orders.storage", "storage", "how-long: how long is left open",
    ),
    "country": (
        with_disclosure("cloud", countries=set()),
        "disclosures.cloud.countries", "transfers", "no third country is named",
    ),
    "country in a condition": (
        with_disclosure("carriers", when=~WithinEEA()),
        "disclosures.carriers.countries", "transfers", "no third country is named",
    ),
    "mechanism": (
        with_disclosure("cloud", transfer=None),
        "disclosures.cloud.transfer", "transfers", "nothing that the transfer relies on",
    ),
    "requirement": (
        with_activity("orders", requirement=None), "activities", "data", "whether the data must be given",
    ),
    "logic": (
        with_activity("credit", decision_logic=None),
        "activities.credit.decision_logic", "automated", "how the automated decision is made",
    ),
    "a form": (
        shop(rights=[*RIGHTS, RightPromise(id="signed", right=rights.ACCESS, form={"signed"})]),
        "rights.signed", "right-access", "narrower than the law",
    ),
    "once a year": (
        shop(rights=[*RIGHTS, RightPromise(id="yearly", right=rights.ACCESS, free="once_per_calendar_year")]),
        "rights.yearly", "right-access", "narrower than the law",
    ),
    "only for a purpose": (
        shop(
            rights=[
                *(one for one in RIGHTS if one.right != rights.OBJECTION),
                RightPromise(id="some", right=rights.OBJECTION, purposes={purposes.NEWSLETTER}),
            ]
        ),
        "rights.some", "right-objection", "narrower than the law",
    ),
    "not in force": (shop(effective_from=date(2030, 1, 1)), "on", "changes", "is not in force on 2026-11-22"),
}  # fmt: skip


@pytest.mark.parametrize(("policy", "where", "section", "problem"), GAPS.values(), ids=GAPS)
def test_a_gap_refuses_the_page_and_stands_in_its_place_in_a_draft(
    policy: Policy, where: str, section: str, problem: str
) -> None:
    with pytest.raises(PublicationError) as refused:
        describe(policy, audience="public", on=ON)
    faults = [fault for fault in refused.value.faults if fault.where == where]
    assert [fault for fault in faults if problem in fault.problem and fault.help], refused.value.faults
    draft = describe(policy, audience="public", on=ON, draft=True)
    assert gaps_in(draft, section)
    listed, placed = gaps_in(draft, "gaps"), gaps_in(draft, section)
    assert set(placed) <= set(listed)


def gaps_in(document: Document, anchor: str) -> list[object]:
    """The sentences that tell of gaps inside a section."""
    section = next(one for one in document.blocks() if isinstance(one, Section) and one.anchor == anchor)
    inside = Document(
        policy="", version="", digest="", title=section.title, sections=(section,), languages=("sv",)
    )
    return [told for one in inside.paragraphs() if one.gap for told in one.sentences]


def test_an_adequate_country_needs_no_mechanism() -> None:
    policy = with_disclosure("cloud", countries={"CH"}, transfer=None)
    assert not describe(policy, audience="public", on=ON).is_draft


@pytest.mark.parametrize("country", ["US", "CA"])
def test_a_decision_that_covers_only_some_recipients_is_no_mechanism_by_itself(country: str) -> None:
    policy = with_disclosure("cloud", countries={"CH", country}, transfer=None)
    with pytest.raises(PublicationError) as refused:
        describe(policy, audience="public", on=ON)
    assert [fault.where for fault in refused.value.faults] == ["disclosures.cloud.transfer"]
    codes = {finding.code for finding in lint(policy, on=ON)}
    assert Code.TRANSFER_MECHANISM_MISSING in codes
    named = with_disclosure("cloud", countries={"CH", country}, transfer={TransferMechanism.ADEQUACY})
    assert not describe(named, audience="public", on=ON).is_draft


def test_a_decision_that_does_not_exist_is_not_published() -> None:
    policy = with_disclosure("cloud", countries={"IN"}, transfer={TransferMechanism.ADEQUACY})
    with pytest.raises(PublicationError, match="a decision of the Commission that does not exist") as refused:
        describe(policy, audience="public", on=ON)
    assert [fault.where for fault in refused.value.faults] == ["disclosures.cloud.transfer"]


def test_a_page_does_not_say_that_a_thing_is_done_and_never_done() -> None:
    both = {purposes.DELIVERY, purposes.DATA_SALE}
    policy = with_disclosure("carriers", purposes=both, basis=LegalBasis.CONTRACT)
    with pytest.raises(PublicationError, match="a prohibition rules out what it permits") as refused:
        describe(policy, audience="public", on=ON)
    assert [fault.where for fault in refused.value.faults] == ["disclosures.carriers"]
    assert describe(policy, audience="public", on=ON, draft=True).is_draft


@pytest.mark.parametrize(
    ("policy", "way_out"),
    [
        (shop(effective_from=date(2030, 1, 1)), "its first day is 2030-01-01: take it with --on 2030-01-01"),
        (
            shop(effective_until=date(2026, 11, 21)),
            "its last day is 2026-11-21: take it with --on 2026-11-21",
        ),
    ],
    ids=["not yet", "no longer"],
)
def test_a_day_on_which_it_is_not_in_force_is_refused_with_the_nearest_one(
    policy: Policy, way_out: str
) -> None:
    with pytest.raises(PublicationError) as refused:
        describe(policy, audience="public", on=ON)
    assert [(fault.where, fault.help) for fault in refused.value.faults] == [("on", way_out)]


def test_a_question_left_open_is_refused_with_its_readings_as_the_command_line_takes_them() -> None:
    with pytest.raises(PublicationError) as refused:
        describe(with_activity("orders", storage=UNCLEAR), audience="public", on=ON)
    assert [fault.help for fault in refused.value.faults] == [
        "choose with --reading how-long=always or --reading how-long=needed (in Python: Policy.with_reading)"
    ]


def test_all_gaps_are_told_at_once() -> None:
    policy = shop(
        controller=Controller(name="Butiken AB"),
        activities=[one.model_copy(update={"basis": None}) for one in ACTIVITIES],
    )
    with pytest.raises(PublicationError) as refused:
        describe(policy, audience="public", on=ON)
    wheres = [fault.where for fault in refused.value.faults]
    assert wheres[0] == "controller"
    assert {f"activities.{one.id}.basis" for one in ACTIVITIES if one.data} <= set(wheres)


def test_an_activity_without_data_needs_neither_basis_nor_storage() -> None:
    assert not next(one for one in ACTIVITIES if one.id == "posters").data
    assert not describe(shop(), audience="public", on=ON).is_draft
