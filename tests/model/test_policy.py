"""The policy as a whole: its digest, its JSON, its readings, its versions and its days."""

from __future__ import annotations

import pickle
from datetime import date

import pytest

from privpolicy.errors import PolicyError
from privpolicy.model import (
    Activity,
    After,
    Clause,
    Controller,
    Disclosure,
    FiscalYearEnd,
    Longest,
    Never,
    Obligation,
    Period,
    Policy,
    PolicyHistory,
    Prohibition,
    Shortest,
    Storage,
    Text,
    Unclear,
    Unlimited,
    While,
)
from privpolicy.vocabulary import data, events, purposes, recipients, states
from privpolicy.vocabulary.enums import LegalBasis, Mark, TransferMechanism
from privpolicy.vocabulary.term import DataCategory, Words

CONTROLLER = Controller(name="Butiken AB")
SLEEP = DataCategory(
    "sleep_habits",
    sv=Words(label="Sömnvanor", definition="Hur någon sover.", phrase="sömnvanor"),
    en=Words(label="Sleep habits", definition="How somebody sleeps.", phrase="sleep habits"),
    broader="health_data",
    marks=frozenset({Mark.SPECIAL}),
)
AFTER_VISIT = After(event=events.LAST_VISIT, period=Period(months=36), clauses=["6.3"])
AFTER_PURCHASE = After(event=events.PURCHASED, period=Period(months=36))
FROM = Unclear(
    id="from_which_day",
    question=Text(sv="från vilken dag", en="from which day"),
    readings={"visit": AFTER_VISIT, "purchase": AFTER_PURCHASE},
    clauses=["6.3"],
)
VISITS = Activity(
    id="visits",
    data={data.IP_ADDRESS, SLEEP},
    purposes={purposes.SITE_VISIT},
    basis=LegalBasis.LEGITIMATE_INTERESTS,
    storage=FROM,
    clauses=["6.3"],
    obligations=[Obligation(id="tell", text=Text(sv="Berätta.", en="Tell."))],
)
POLICY = Policy(
    id="shop",
    version="3",
    controller=CONTROLLER,
    effective_from=date(2020, 2, 29),
    effective_until=date(2024, 2, 29),
    effective_clauses=["6.3"],
    terms=[SLEEP],
    clauses=[Clause(id="6.3", text="36 månader", label=Text(sv="punkt 6.3", en="clause 6.3"))],
    activities=[VISITS],
    disclosures=[
        Disclosure(
            id="hosting",
            recipients={recipients.HOSTING_PROVIDER},
            purposes={purposes.SITE_VISIT},
            transfer={TransferMechanism.ADEQUACY},
        )
    ],
    prohibitions=[Prohibition(id="no_sale", purposes={purposes.DATA_SALE})],
)


def of(version: str, start: date | None, end: date | None, policy_id: str = "shop") -> Policy:
    return Policy(
        id=policy_id, version=version, controller=CONTROLLER, effective_from=start, effective_until=end
    )


# The digest.


def test_equal_policies_have_equal_digests_whatever_the_order_in_their_sets() -> None:
    one = Activity(id="a", data={data.NAME, data.AGE}, purposes={purposes.PURCHASE}, basis=None)
    other = Activity(id="a", data={data.AGE, data.NAME}, purposes={purposes.PURCHASE}, basis=None)
    first = Policy(id="p", controller=CONTROLLER, activities=[one])
    second = Policy(id="p", controller=CONTROLLER, activities=(other,))
    assert first == second
    assert first.digest == second.digest


def test_a_digest_is_a_sha_256_and_survives_json_and_pickle() -> None:
    assert len(POLICY.digest) == 64
    assert set(POLICY.digest) <= set("0123456789abcdef")
    assert Policy.model_validate_json(POLICY.model_dump_json()).digest == POLICY.digest
    assert pickle.loads(pickle.dumps(POLICY)).digest == POLICY.digest  # noqa: S301 (our own bytes)


def test_what_is_given_as_it_is_by_default_changes_no_digest() -> None:
    said = Policy(id="p", controller=CONTROLLER, jurisdiction="SE", version="1", note="")
    assert said.digest == Policy(id="p", controller=CONTROLLER).digest


@pytest.mark.parametrize(
    "change",
    [
        {"version": "4"},
        {"note": "x"},
        {"jurisdiction": "NO"},
        {"effective_until": date(2024, 3, 1)},
        {"time_zone": "Europe/Oslo"},
        {"controller": Controller(name="Annan AB")},
        {"fiscal_year_end": FiscalYearEnd(month=8)},
        {"prohibitions": []},
        {"disclosures": []},
        {"clauses": [Clause(id="6.3", text="37 månader")]},
        {"activities": [VISITS.model_copy(update={"basis": None})]},
        {"activities": [VISITS.model_copy(update={"storage": AFTER_VISIT})]},
        {"activities": [VISITS, VISITS.model_copy(update={"id": "again"})]},
    ],
    ids="-".join,
)
def test_every_change_of_content_changes_the_digest(change: dict[str, object]) -> None:
    assert POLICY.model_copy(update=change).digest != POLICY.digest


def test_the_words_and_marks_of_an_own_term_are_content() -> None:
    plain = DataCategory("sleep_habits", sv=SLEEP.sv, en=SLEEP.en, broader="health_data")
    assert POLICY.model_copy(update={"terms": [plain]}).digest != POLICY.digest


def test_rules_of_different_kinds_with_equal_fields_have_different_digests() -> None:
    """Without its kind the longest of two rules would look like the shortest of them."""
    rules = (AFTER_VISIT, AFTER_PURCHASE)
    digests = {
        _with_storage(kind).digest for kind in (Longest(of=rules), Shortest(of=rules), Never(), Unlimited())
    }
    assert len(digests) == 4


def test_a_policy_without_its_defaults_is_read_back_as_it_was() -> None:
    for kind in (Longest(of=(Never(), Unlimited())), While(state=states.ACCOUNT_OPEN)):
        policy = _with_storage(kind)
        assert Policy.model_validate(policy.model_dump(mode="json", exclude_defaults=True)) == policy


def _with_storage(storage: Storage) -> Policy:
    return POLICY.model_copy(update={"activities": [VISITS.model_copy(update={"storage": storage})]})


def test_a_disclosure_that_accepts_no_mechanism_has_another_digest_than_one_that_leaves_it_to_the_law() -> (
    None
):
    (rule,) = POLICY.disclosures
    none = POLICY.model_copy(update={"disclosures": [rule.model_copy(update={"transfer": set()})]})
    law = POLICY.model_copy(update={"disclosures": [rule.model_copy(update={"transfer": None})]})
    assert len({none.digest, law.digest, POLICY.digest}) == 3


# JSON, copies, pickles.


def test_a_policy_goes_to_json_and_back_with_its_own_terms() -> None:
    again = Policy.model_validate_json(POLICY.model_dump_json())
    assert again == POLICY
    term = again.vocabulary.term(DataCategory, "sleep_habits")
    assert isinstance(term, DataCategory)
    assert term.marks == {Mark.SPECIAL}
    assert term.sv == SLEEP.sv
    assert again.vocabulary.lineage(DataCategory, "sleep_habits") == (
        "sleep_habits",
        "health_data",
        "special_category_data",
        "personal_data",
    )


def test_a_pickled_policy_is_equal_and_carries_no_work_that_was_done_for_questions() -> None:
    assert POLICY.vocabulary is not None
    assert POLICY.clauses_by_id["6.3"].text == "36 månader"
    again = pickle.loads(pickle.dumps(POLICY))  # noqa: S301 (our own bytes)
    assert again == POLICY
    assert set(again.__dict__) == set(Policy.model_fields)


def test_a_copy_is_checked_as_a_whole_again() -> None:
    with pytest.raises(PolicyError, match="lies before effective_from"):
        POLICY.model_copy(update={"effective_until": date(2020, 2, 28)})
    with pytest.raises(PolicyError, match=r"visits.clauses: no clause '6.3'"):
        POLICY.model_copy(update={"clauses": []})


def test_a_copy_shares_no_work_with_what_it_was_copied_from() -> None:
    assert POLICY.digest
    assert POLICY.model_copy(update={"note": "x"}).digest != POLICY.digest


def test_a_policy_has_a_hash() -> None:
    assert hash(POLICY) == hash(Policy.model_validate_json(POLICY.model_dump_json()))


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("id", "a b"),
        ("jurisdiction", "se"),
        ("jurisdiction", "SWE"),
        ("languages", ["sv", "de"]),
        ("fiscal_year_end", {"month": 13}),
        ("effective_from", "2020-02-30"),
    ],
)
def test_a_malformed_field_is_a_policy_error_with_its_place(field: str, value: object) -> None:
    with pytest.raises(PolicyError) as refused:
        Policy.model_validate({"id": "p", "controller": {"name": "x"}, field: value})
    assert refused.value.faults[0].where.split(".")[0] == field


# Open questions of the text.


def test_the_open_questions_are_told_with_the_names_of_their_readings() -> None:
    assert POLICY.readings() == {"from_which_day": ("visit", "purchase")}


def test_a_reading_that_is_chosen_takes_the_place_of_the_question() -> None:
    chosen = POLICY.with_reading("from_which_day", "purchase")
    # The clause that leaves the question open is still the one that says it.
    assert chosen.activities[0].storage == AFTER_PURCHASE.model_copy(update={"clauses": FROM.clauses})
    assert chosen.readings() == {}
    assert chosen.digest != POLICY.digest
    assert POLICY.activities[0].storage == FROM


def test_a_reading_is_chosen_wherever_the_question_stands() -> None:
    deep = Shortest(of=[Longest(of=[FROM, Never()]), Unlimited()])
    outer = Unclear(id="outer", question=FROM.question, readings={"a": FROM, "b": Never()})
    activity = VISITS.model_copy(update={"storage": {data.IP_ADDRESS: deep, SLEEP: outer}, "at_least": FROM})
    chosen = POLICY.model_copy(update={"activities": [activity]}).with_reading("from_which_day", "visit")
    (after,) = chosen.activities
    assert after.storage == {
        data.IP_ADDRESS: Shortest(of=[Longest(of=[AFTER_VISIT, Never()]), Unlimited()]),
        SLEEP: Unclear(id="outer", question=FROM.question, readings={"a": AFTER_VISIT, "b": Never()}),
    }
    assert after.at_least == AFTER_VISIT
    assert chosen.readings() == {"outer": ("a", "b")}


def test_a_question_that_the_text_does_not_leave_open_is_told_with_the_nearest_one() -> None:
    with pytest.raises(PolicyError, match="question 'from_wich_day' open; did you mean 'from_which_day'"):
        POLICY.with_reading("from_wich_day", "visit")


def test_a_reading_that_the_question_does_not_have_is_told_with_the_nearest_one() -> None:
    with pytest.raises(PolicyError, match="has no reading 'visits'; did you mean 'visit'"):
        POLICY.with_reading("from_which_day", "visits")


# Days of effect, and versions.


@pytest.mark.parametrize(
    ("day", "expected"),
    [
        (date(2020, 2, 28), False),
        (date(2020, 2, 29), True),
        (date(2024, 2, 29), True),
        (date(2024, 3, 1), False),
    ],
)
def test_a_policy_is_in_force_from_its_first_day_through_its_last(day: date, *, expected: bool) -> None:
    assert POLICY.in_force(day) is expected


def test_an_undated_policy_is_in_force_every_day() -> None:
    assert of("1", None, None).in_force(date.min)
    assert of("1", None, None).in_force(date.max)


FIRST = of("1", None, date(2018, 5, 24))
SECOND = of("2", date(2018, 5, 25), date(2019, 12, 31))
THIRD = of("3", date(2020, 2, 1), None)


@pytest.mark.parametrize(
    ("day", "version"),
    [
        (date(1999, 1, 1), "1"),
        (date(2018, 5, 24), "1"),
        (date(2018, 5, 25), "2"),
        (date(2019, 12, 31), "2"),
        (date(2020, 1, 1), "2"),
        (date(2020, 1, 31), "2"),
        (date(2020, 2, 1), "3"),
        (date(2999, 1, 1), "3"),
    ],
)
def test_a_history_picks_the_version_of_the_day_and_in_a_gap_the_one_before(day: date, version: str) -> None:
    assert PolicyHistory(versions=[THIRD, FIRST, SECOND]).on(day).version == version


def test_before_the_first_version_a_history_picks_the_first() -> None:
    assert PolicyHistory(versions=[THIRD, SECOND]).on(date(2000, 1, 1)).version == "2"


def test_versions_that_share_a_day_are_refused_with_the_way_out() -> None:
    late = of("3", date(2019, 12, 31), None)
    with pytest.raises(PolicyError, match="versions '2' and '3' are in force on the same day") as refused:
        PolicyHistory(versions=[SECOND, late])
    assert "end the earlier one the day before" in refused.value.faults[0].help


def test_versions_of_different_policies_are_refused() -> None:
    with pytest.raises(PolicyError, match="versions of different policies: other, shop"):
        PolicyHistory(versions=[FIRST, of("2", date(2018, 5, 25), None, "other")])


def test_a_version_within_a_longer_one_is_refused_even_where_another_follows() -> None:
    """All overlaps are told, not only those of neighbours."""
    long = of("long", date(2000, 1, 1), date(2010, 12, 31))
    inside = of("inside", date(2001, 1, 1), date(2001, 12, 31))
    later = of("later", date(2005, 1, 1), date(2005, 12, 31))
    with pytest.raises(PolicyError) as refused:
        PolicyHistory(versions=[long, inside, later])
    told = " ".join(fault.problem for fault in refused.value.faults)
    assert "'long' and 'inside'" in told
    assert "'long' and 'later'" in told


def test_a_history_of_no_versions_is_refused() -> None:
    with pytest.raises(PolicyError) as refused:
        PolicyHistory(versions=[])
    assert refused.value.faults[0].where == "versions"


def test_a_history_goes_to_json_and_back() -> None:
    history = PolicyHistory(versions=[FIRST, SECOND, THIRD])
    assert PolicyHistory.model_validate_json(history.model_dump_json()) == history
