"""Rules: what each needs, and what it means where something is left out."""

from __future__ import annotations

import pytest

from privpolicy.errors import ModelError
from privpolicy.model import Activity, Disclosure, Prohibition, Promise, RightPromise, Text
from privpolicy.vocabulary import data, purposes, recipients, rights, subjects
from privpolicy.vocabulary.enums import Action, LegalBasis


def test_an_activity_says_its_basis_aloud_even_where_the_text_names_none() -> None:
    with pytest.raises(ModelError) as refused:
        Activity.model_validate({"id": "a", "data": ["name"], "purposes": ["purchase"]})
    assert [(fault.where, fault.problem) for fault in refused.value.faults] == [("basis", "is required")]
    assert Activity(id="a", data={data.NAME}, purposes={purposes.PURCHASE}, basis=None).basis is None


def test_an_activity_is_about_everybody_where_no_subjects_are_named() -> None:
    activity = Activity(id="a", data={data.NAME}, purposes={purposes.PURCHASE}, basis=None)
    assert activity.subjects == {subjects.DATA_SUBJECT}


def test_an_activity_may_declare_that_it_needs_no_personal_data() -> None:
    assert Activity(id="a", data=set(), purposes={purposes.STATISTICS}, basis=None).data == frozenset()


@pytest.mark.parametrize("field", ["purposes", "subjects"])
def test_an_activity_without_purposes_or_subjects_is_refused(field: str) -> None:
    fields = {"id": "a", "data": ["name"], "purposes": ["purchase"], "basis": None, field: []}
    with pytest.raises(ModelError) as refused:
        Activity.model_validate(fields)
    assert refused.value.faults[0].where == field


def test_a_disclosure_reaches_all_data_and_leaves_the_transfer_to_the_law_where_nothing_is_said() -> None:
    rule = Disclosure(id="d", recipients={recipients.CARRIER}, purposes={purposes.DELIVERY})
    assert rule.data == {data.PERSONAL_DATA}
    assert rule.transfer is None
    assert rule.basis is None


def test_a_disclosure_that_accepts_no_mechanism_is_not_one_that_leaves_it_to_the_law() -> None:
    rule = Disclosure(id="d", recipients={recipients.CARRIER}, purposes={purposes.DELIVERY}, transfer=set())
    assert rule.transfer == frozenset()
    assert Disclosure.model_validate_json(rule.model_dump_json()) == rule


def test_a_prohibition_forbids_everything_to_everybody_where_nothing_is_said() -> None:
    rule = Prohibition(id="p")
    assert rule.actions == set(Action)
    assert rule.data == {data.PERSONAL_DATA}
    assert rule.purposes == {purposes.ANY_PURPOSE}
    assert rule.recipients == {recipients.RECIPIENT}
    assert rule.unless == frozenset()


def test_an_unknown_legal_basis_is_refused() -> None:
    with pytest.raises(ModelError) as refused:
        Activity.model_validate({"id": "a", "data": ["name"], "purposes": ["purchase"], "basis": "interest"})
    assert refused.value.faults[0].where == "basis"


def test_a_right_is_promised_free_of_charge_in_known_ways_only() -> None:
    assert RightPromise(id="r", right=rights.ACCESS, free="once_per_calendar_year", form={"signed"}).form == {
        "signed"
    }
    with pytest.raises(ModelError) as refused:
        RightPromise.model_validate({"id": "r", "right": "access", "free": "never", "form": ["oral"]})
    assert {fault.where for fault in refused.value.faults} == {"free", "form.0"}


def test_a_promise_is_about_something_known() -> None:
    with pytest.raises(ModelError) as refused:
        Promise.model_validate({"id": "p", "about": "everything", "text": Text(sv="a", en="b")})
    assert refused.value.faults[0].where == "about"


def test_a_rule_says_nothing_of_its_text_where_nothing_is_said_about_it() -> None:
    activity = Activity(id="a", data={data.NAME}, purposes={purposes.PURCHASE}, basis=None)
    disclosure = Disclosure(id="d", recipients={recipients.CARRIER}, purposes={purposes.DELIVERY})
    promise = RightPromise(id="r", right=rights.ACCESS)
    assert (activity.requirement, activity.obtained_from, activity.unlisted) == (None, set(), set())
    assert (activity.basis_inferred, activity.implied) == (False, False)
    assert (disclosure.countries, disclosure.safeguards_copy, disclosure.interest) == (set(), None, None)
    assert (promise.fee, promise.purposes, promise.only_where) == (None, set(), None)


def test_a_country_is_named_by_its_code() -> None:
    fields = {"id": "d", "recipients": ["carrier"], "purposes": ["delivery"], "countries": ["USA"]}
    with pytest.raises(ModelError) as refused:
        Disclosure.model_validate(fields)
    assert refused.value.faults[0].where == "countries.0"


def test_the_order_of_keys_makes_no_difference_to_a_rule() -> None:
    raw = {"id": "a", "data": ["name", "age"], "purposes": ["purchase"], "basis": "contract"}
    one = Activity.model_validate(raw)
    other = Activity(
        id="a", data={data.AGE, data.NAME}, purposes={purposes.PURCHASE}, basis=LegalBasis.CONTRACT
    )
    assert one == other
    assert hash(one) == hash(other)
