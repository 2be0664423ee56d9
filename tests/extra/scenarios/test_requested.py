"""Scenarios in which the person asks for one of her rights."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from privpolicy.errors import PrivpolicyError
from privpolicy.evaluation import Response, Step
from privpolicy.extra.scenarios import Case, Requested, load_scenarios, run
from privpolicy.extra.scenarios.report import told

FILE = """\
policy: m.nu
complete: true
scenarios:
  - name: erasure of the address of an open account
    request: erasure
    received: 2024-03-01
    record: {data: [email_address], subjects: [account_holder], events: {account_opened: 2019-06-01}}
    on: 2024-03-16
    expect: refused
"""


def loaded(text: str, folder: Path) -> Case:
    file = folder / "requests.yaml"
    file.write_text(text, encoding="utf-8")
    (case,) = load_scenarios(file)
    return case


def refused(text: str, folder: Path) -> list[str]:
    with pytest.raises(PrivpolicyError) as wrong:
        loaded(text, folder)
    return [str(fault).replace(f"{folder}/", "") for fault in wrong.value.faults]


@pytest.mark.parametrize(
    ("more", "difference"),
    [
        ("answer_by: 2024-04-01", None),
        ("answer_by: 2024-04-02", ("answer_by", "2024-04-02", "2024-04-01")),
        ("free: true", None),
        ("free: false", ("free", "false", "true")),
        ("because: ['6.2', 9.3.3.s1]", None),
        ("rules: [erasure, purchases]", None),
        ("rules: [access]", ("rules", "access", None)),
        ("codes: [still_kept, right_of_law]", None),
        ("codes: [nothing_keeps]", ("codes", "nothing_keeps", None)),
        ("steps: [keep_for, tell_complaint]", None),
        (
            "steps: [erase]",
            (
                "steps",
                "erase",
                "offer_to_end, record_request, record_objection, stop, keep_for, tell_complaint",
            ),
        ),
        ("categories: {email_address: refused}", None),
        ("categories: {email_address: granted}", ("categories.email_address", "granted", "refused")),
        ("says: {sv: [kan vi inte radera än], en: [cannot yet erase]}", None),
    ],
)
def test_everything_that_is_expected_is_compared(
    more: str, difference: tuple[str, str, str | None] | None, tmp_path: Path
) -> None:
    result = run(loaded(f"{FILE}    {more}\n", tmp_path))
    assert result.passed is (difference is None), result.differences
    for one in result.differences:
        assert difference is not None
        assert one[:2] == difference[:2]
        assert difference[2] is None or one.given == difference[2]


def test_the_request_is_as_it_is_said(tmp_path: Path) -> None:
    text = f"""{FILE.replace("request: erasure", "request: objection")}\
    purposes: [newsletter]
    data: [email_address]
    written: yes
    signed: false
    earlier: [2023-01-02]
    identity: confirmed
    extended: 2024-03-10
"""
    scenario = loaded(text, tmp_path).scenario
    assert isinstance(scenario, Requested)
    asked = scenario.asked
    assert (asked.right, asked.purposes, asked.data) == ("objection", {"newsletter"}, {"email_address"})
    assert (asked.written, asked.signed, asked.earlier) == (True, False, (date(2023, 1, 2),))
    assert (asked.identity, asked.extended) == ("confirmed", date(2024, 3, 10))


def test_several_records_share_what_is_said_beside_them(tmp_path: Path) -> None:
    text = """\
policy: m.nu
complete: true
scenarios:
  - name: an account and an old visit
    request: erasure
    received: 2024-03-01
    record: {subjects: [visitor]}
    records:
      visit: {data: [ip_address], events: {last_activity: 2021-01-10}}
      account: {data: [email_address], subjects: [account_holder], events: {account_opened: 2019-06-01}}
    on: 2024-03-16
    expect: partly
    categories: {ip_address: granted, email_address: refused}
    steps: [erase]
"""
    case = loaded(text, tmp_path)
    assert isinstance(case.scenario, Requested)
    assert list(case.scenario.records) == ["visit", "account"]
    assert all(record.complete for record in case.scenario.records.values())
    result = run(case)
    assert result.differences == ()
    assert isinstance(result.answer, Response)
    (erase,) = (one for one in result.answer.steps if one.step is Step.ERASE)
    assert erase.records == ("visit",)


def test_in_a_table_data_are_those_of_the_request(tmp_path: Path) -> None:
    head, rest = FILE.split("    on: 2024-03-16\n    expect: refused\n")
    table = "    table:\n      - [on, data, expect]\n      - [2024-03-16, [email_address], refused]\n"
    scenario = loaded(head + table + rest, tmp_path).scenario
    assert isinstance(scenario, Requested)
    assert scenario.data == {"email_address"}


def test_a_failure_shows_the_letter_in_both_languages(tmp_path: Path) -> None:
    lines = list(told(run(loaded(FILE.replace("refused", "granted"), tmp_path))))
    assert lines[1].split() == ["expect", "granted", "refused"]
    assert "sv: Hej!" in lines
    assert "en: Hello," in lines
    assert lines[-1].strip().startswith(("punkt", "”", "dina"))


@pytest.mark.parametrize(
    ("change", "told"),
    [
        (("request: erasure", "request: erasur"), "5:14: request: there is no right 'erasur'"),
        (
            ("received: 2024-03-01", "received: 2024-04-01"),
            "6:15: received: the answer is of 2024-03-16, before",
        ),
        (("    received: 2024-03-01\n", ""), "received: is required"),
        (("expect: refused", "expect: denied"), "9:13: expect: input should be 'granted', 'partly'"),
        (("expect: refused", "expect: refused\n    answer_by: 2024-02-01"), "answer_by: lies before the day"),
        (("expect: refused", "expect: refused\n    missing: [age]"), "missing: nothing is missing where"),
        (
            ("expect: refused", "expect: refused\n    categories: {name: refused}"),
            "categories.name: is no category",
        ),
        (
            ("expect: refused", "expect: refused\n    categories: {email_address: undetermined}"),
            "categories: the whole cannot be refused where one category is undetermined",
        ),
        (
            ("expect: refused", "expect: refused\n    because: [9.9]"),
            "because: the policy has no clause '9.9'",
        ),
        (("expect: refused", "expect: refused\n    rules: [erasur]"), "did you mean 'erasure'?"),
        (("expect: refused", "expect: refused\n    codes: [stil_kept]"), "codes.0"),
        (
            ("expect: refused", "expect: refused\n    ground: accuracy_contested"),
            "ground: says nothing of a request for 'erasure'; it is for restriction",
        ),
        (("email_address], subj", "emial], subj"), "7:21: record.data: unknown data category 'emial'"),
        (("    record: {", "    # {"), "record.data: is required"),
        (("request: erasure", "request: erasure\n    may: keep"), "asks nothing, or two things"),
    ],
)
def test_what_cannot_be_is_refused(change: tuple[str, str], told: str, tmp_path: Path) -> None:
    assert change[0] in FILE
    found = refused(FILE.replace(*change), tmp_path)
    assert any(told in line for line in found), found
