"""The report, the record, the notice of changes and the notice for a purpose."""

from __future__ import annotations

import csv
import io
from datetime import date

import pytest

from privpolicy import describe, describe_changes, describe_notice, render
from privpolicy.errors import PublicationError, UnknownTermError
from privpolicy.explanation.blocks import Document, Matrix, Section, Table, Timeline
from privpolicy.model import After, Controller, Cookies, Period, Policy, Prohibition, Text
from privpolicy.policies import M_NU, MYMUSE_SE
from privpolicy.vocabulary import events, purposes, recipients
from privpolicy.vocabulary.enums import Language, LegalBasis, Role
from tests.explanation.publication.shop import (
    ACTIVITIES,
    DISCLOSURES,
    ON,
    PROMISES,
    shop,
    with_activity,
    with_disclosure,
)

FOUR_YEARS = After(event=events.PURCHASED, period=Period(years=4))


def text(document: Document) -> str:
    return " ".join(render(document, "en", to="text").split())


# --- The report -----------------------------------------------------------------------------------


def report() -> Document:
    return describe(shop(), audience="responsible", on=ON)


def test_the_report_tells_of_every_rule_its_clauses_and_what_it_demands() -> None:
    (table,) = (one for one in report().blocks() if isinstance(one, Table))
    assert [row.anchor for row in table.rows] == [f"rule-{one.id}" for one in (*ACTIVITIES, *DISCLOSURES)]
    assert "Kontrollera ordern." in text(report())


def test_the_timeline_draws_a_bar_for_each_time_and_the_longest_last() -> None:
    (timeline,) = (one for one in report().blocks() if isinstance(one, Timeline))
    bars = {bar.rules: (bar.kind, bar.months) for _, bars in timeline.groups for bar in bars}
    assert bars["books",] == ("period", 84)
    assert bars["orders",] == ("period", 36)
    assert bars["reviews",] == ("unlimited", None)
    assert bars["cards",] == ("never", None)
    assert bars["fitting",] == ("while", None)
    credit = next(bars for _, bars in timeline.groups if bars[0].rules == ("credit",))
    assert [(bar.kind, bar.months) for bar in credit] == [("while", 1), ("period", 3)]


def test_data_of_other_times_are_never_drawn_together() -> None:
    """A session cookie and a permanent one are carried by the same rules, each for a time of its own."""
    document = describe(MYMUSE_SE, audience="responsible", on=ON)
    (timeline,) = (one for one in document.blocks() if isinstance(one, Timeline))
    kinds = [[bar.kind for bar in bars] for _, bars in timeline.groups]
    assert ["while"] in kinds
    assert ["unclear", "unclear"] in kinds


def test_the_matrix_says_what_can_be_answered_of_everybody() -> None:
    (matrix,) = (one for one in report().blocks() if isinstance(one, Matrix))
    squares = [square for _, row in matrix.rows for square in row if square is not None]
    assert {basis for square in squares for basis in square.bases} == {
        LegalBasis.CONTRACT, LegalBasis.CONSENT, LegalBasis.LEGITIMATE_INTERESTS, LegalBasis.LEGAL_OBLIGATION,
    }  # fmt: skip
    assert len(matrix.columns) == len(matrix.rows[0][1])


def test_a_purpose_that_a_prohibition_takes_out_is_denied_in_the_matrix() -> None:
    never = Prohibition(id="never", purposes={purposes.PUBLICATION}, clauses=["1"])
    document = describe(shop(prohibitions=[never]), audience="responsible", on=ON)
    (matrix,) = (one for one in document.blocks() if isinstance(one, Matrix))
    (row,) = (row for label, row in matrix.rows if "publication" in repr(label))
    assert {square.answer for square in row if square is not None} == {"denied"}


# --- The record -----------------------------------------------------------------------------------


def test_the_record_has_a_row_for_each_activity_with_what_article_30_asks_for() -> None:
    document = describe(shop(), audience="authority", on=ON)
    (table,) = (one for one in document.blocks() if isinstance(one, Table))
    assert [row.anchor for row in table.rows] == [f"rule-{one.id}" for one in ACTIVITIES if one.data]
    rows = render(document, "en", to="csv").splitlines()
    orders = next(row for row in rows if row.startswith("orders,"))
    assert "Customer" in orders
    assert "Carriers (controller); Hosting providers (processor)" in orders
    assert "Switzerland, India and the United States" in orders
    assert "For up to 3 years after the purchase" in orders
    assert "Vi krypterar allt." in orders


@pytest.mark.parametrize("lang", ["sv", "en"])
def test_each_row_of_the_record_says_who_the_controller_is_and_how_to_reach_it(lang: Language) -> None:
    """Art. 30(1)(a): the controller, its representative and its data protection officer."""
    written = render(describe(shop(), audience="authority", on=ON), lang, to="csv")
    rows = list(csv.DictReader(io.StringIO(written)))
    controller, contact = ("Personuppgiftsansvarig", "Kontaktuppgifter") if lang == "sv" else (
        "Controller", "Contact details",
    )  # fmt: skip
    assert {row[controller] for row in rows} == {"Butiken AB"}
    for said in ("hej@shop.example", "Gatan 1", "dso@shop.example", "Ombudet AB", "556871-8133"):
        assert all(said in row[contact] for row in rows)


# --- Changes --------------------------------------------------------------------------------------


def test_equal_versions_change_nothing() -> None:
    document = describe_changes(shop(), shop(version="4"), on=ON)
    assert "The policy means the same as before." in text(document)
    assert "Version 3 is replaced by version 4." in text(document)


def test_a_changed_period_is_told_before_and_now_and_nothing_else() -> None:
    document = describe_changes(shop(), with_activity("orders", storage=FOUR_YEARS), on=ON)
    (table,) = (one for one in document.blocks() if isinstance(one, Table))
    assert [row.anchor for row in table.rows] == ["change-orders"]
    told = text(document)
    assert "Before: The data are kept for up to 3 years after the purchase." in told
    assert "Now: The data are kept for up to 4 years after the purchase." in told


def test_what_is_new_and_what_is_left_out_stand_apart() -> None:
    added = ACTIVITIES[0].model_copy(update={"id": "games", "purposes": {purposes.COMPETITIONS}})
    new = shop(
        version="4",
        activities=[*(one for one in ACTIVITIES if one.id != "reviews"), added],
        promises=PROMISES[1:],
        controller=Controller(name="Butiken AB", email="ny@shop.example"),
    )
    document = describe_changes(shop(), new, on=date(2027, 1, 1))
    sections = {one.anchor: one for one in document.sections}
    assert [one.anchor for one in sections["new"].blocks if isinstance(one, Section)] == ["change-games"]
    left_out = [one.anchor for one in sections["removed"].blocks if isinstance(one, Section)]
    assert left_out == ["change-reviews"]
    (beside,) = (one for one in sections["beside"].blocks if isinstance(one, Table))
    assert [row.anchor for row in beside.rows] == [
        "change-controller",
        "change-section-required",  # the new activity says whether its data must be given
        "change-safe",
    ]
    assert "ny@shop.example" in text(document)
    assert "The changes apply from 1 January 2027." in text(document)


def test_a_rule_that_is_renamed_or_rewritten_with_the_same_meaning_gives_no_notice() -> None:
    months = After(event=events.PURCHASED, period=Period(months=36))
    again = ACTIVITIES[0].model_copy(update={"id": "purchases", "storage": months, "clauses": ()})
    document = describe_changes(shop(), shop(version="4", activities=[again, *ACTIVITIES[1:]]), on=ON)
    assert "The policy means the same as before." in text(document)


def test_a_rule_beside_one_that_changed_is_not_named() -> None:
    """The same purpose and the same data: only the rule whose answers turn stands in the notice."""
    twin = ACTIVITIES[0].model_copy(update={"id": "twin", "storage": FOUR_YEARS})
    old = shop(activities=[*ACTIVITIES, twin])
    longer = twin.model_copy(update={"storage": After(event=events.PURCHASED, period=Period(years=5))})
    renamed = ACTIVITIES[0].model_copy(update={"id": "purchases"})
    new = shop(version="4", activities=[renamed, *ACTIVITIES[1:], longer])
    (table,) = (one for one in describe_changes(old, new, on=ON).blocks() if isinstance(one, Table))
    assert [row.anchor for row in table.rows] == ["change-twin"]


def test_an_interest_that_changes_no_answer_is_told_beside() -> None:
    """Art. 13(1)(d): the person is told the interest, though no answer turns on it."""
    interest = Text(sv="att lära känna dig", en="to know you")
    document = describe_changes(shop(), with_activity("offers", interest=interest), on=ON)
    sections = {one.anchor: one for one in document.sections}
    assert not sections.keys() & {"new", "changed", "removed"}
    (beside,) = (one for one in sections["beside"].blocks if isinstance(one, Table))
    assert [row.anchor for row in beside.rows] == ["change-offers"]


def test_where_there_are_too_many_cases_the_texts_are_compared_and_the_notice_says_so() -> None:
    months = After(event=events.PURCHASED, period=Period(months=36))
    renamed = ACTIVITIES[0].model_copy(update={"id": "purchases", "storage": months})
    new = shop(version="4", activities=[renamed, *ACTIVITIES[1:]])
    document = describe_changes(shop(), new, on=ON, most=1)
    assert [one.anchor for one in document.sections] == ["changes", "by_text", "new", "removed"]
    assert "Some of it may mean the same." in text(document)


def test_the_notice_of_a_shipped_policy_names_the_rule_that_changed() -> None:
    """What clause 8 of m.nu promises."""
    (visits,) = (one for one in M_NU.activities if one.id == "visits")
    rest = [one for one in M_NU.activities if one is not visits]
    document = describe_changes(M_NU, M_NU.model_copy(update={"version": "2", "activities": rest}), on=ON)
    assert [one.anchor for one in document.sections] == ["changes", "removed"]
    (removed,) = document.sections[1].blocks
    assert isinstance(removed, Section)
    assert removed.anchor == "change-visits"


def test_a_word_of_the_old_version_alone_can_still_be_told() -> None:
    new = M_NU.model_copy(
        update={
            "version": "2",
            "terms": M_NU.terms[:2],
            "activities": [one for one in M_NU.activities if one.id != "purposes-added-later"],
        }
    )
    assert "a purpose added by a change of the policy" in text(describe_changes(M_NU, new, on=ON)).lower()


def test_versions_of_two_policies_are_not_compared() -> None:
    with pytest.raises(PublicationError, match=r"'m\.nu' is no version of 'shop\.example'"):
        describe_changes(shop(), M_NU, on=ON)


@pytest.mark.parametrize(
    ("new", "said"),
    [
        (with_disclosure("carriers", role=Role.PROCESSOR), "Carriers (processor)"),
        (with_disclosure("carriers", recipients={recipients.CARRIER, recipients.SUPPLIER}), "suppliers"),
        (with_activity("orders", obtained_from={recipients.CREDIT_BUREAU}), "from credit bureaus"),
        (shop(cookies=Cookies(consent="switch_off")), "cookies"),
    ],
)
def test_what_the_page_tells_anew_of_roles_recipients_sources_and_cookies_is_told(
    new: Policy, said: str
) -> None:
    told = text(describe_changes(shop(), new, on=ON))
    assert said.lower() in told.lower()
    assert "means the same" not in told


def test_a_day_before_the_new_version_applies_is_refused() -> None:
    later = shop(version="4", effective_from=date(2030, 1, 1))
    with pytest.raises(PublicationError, match="the new version applies from 2030-01-01") as wrong:
        describe_changes(shop(), later, on=ON)
    assert wrong.value.faults[0].where == "on"


# --- One purpose ----------------------------------------------------------------------------------


def test_a_consent_notice_asks_and_says_how_long_and_that_it_can_be_withdrawn() -> None:
    told = text(describe_notice(shop(), purposes.NEWSLETTER, on=ON))
    assert "We ask for your consent to the newsletter." in told
    assert "The data are kept until the cancellation of the newsletter and for 14 days after that." in told
    assert "You can withdraw consent whenever you like." in told
    assert "You can always say no to direct marketing" in told
    assert "personalised offers" not in told.lower()


def test_a_notice_of_what_is_no_marketing_says_nothing_of_it() -> None:
    told = text(describe_notice(shop(), purposes.CUSTOMER_SERVICE, on=ON))
    assert "direct marketing" not in told
    assert "Hosting providers (processor)" in told


def test_a_gap_elsewhere_does_not_refuse_a_notice() -> None:
    policy = with_activity("reviews", basis=None)
    assert not describe_notice(policy, purposes.NEWSLETTER, on=ON).is_draft
    with pytest.raises(PublicationError, match=r"activities\.reviews\.basis: no legal basis"):
        describe_notice(policy, purposes.PUBLICATION, on=ON)
    assert describe_notice(policy, purposes.PUBLICATION, on=ON, draft=True).is_draft


def test_a_purpose_that_is_unknown_or_that_no_activity_has_is_refused() -> None:
    with pytest.raises(UnknownTermError, match="did you mean 'newsletter'"):
        describe_notice(shop(), "newsleter", on=ON)
    with pytest.raises(PublicationError, match="no activity has the purpose 'debt_collection'"):
        describe_notice(shop(), purposes.DEBT_COLLECTION, on=ON)
