"""Scenario files: what they say is filled in and unfolded, and what cannot be is refused with its place."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from privpolicy.errors import PrivpolicyError, ScenarioError
from privpolicy.evaluation import Verdict
from privpolicy.extra.scenarios import Asked, Case, load_scenarios, run
from privpolicy.extra.scenarios.files import files_in
from privpolicy.extra.yaml import dump_policy
from privpolicy.model import Law, Objection
from privpolicy.policies import M_NU, MYMUSE_SE
from privpolicy.vocabulary import Outcome, TransferMechanism, data, events, facts, purposes

HEAD = """\
policy: m.nu
complete: true
defaults:
  may: keep
  record:
    data: [ip_address]
    subjects: [visitor]
    events: {last_activity: 2021-03-15}
scenarios:
"""
ONE = f"""\
{HEAD}\
  - name: the day after
    on: 2024-03-16
    expect: denied
"""


def loaded(text: str, folder: Path) -> list[Case]:
    file = folder / "scenarios.yaml"
    file.write_text(text, encoding="utf-8")
    return load_scenarios(file)


def asked(text: str, folder: Path) -> Asked:
    """The one scenario of a file, which asks about keeping, using or sharing."""
    (case,) = loaded(text, folder)
    assert isinstance(case.scenario, Asked)
    return case.scenario


def refused(text: str, folder: Path) -> list[str]:
    """The faults of a file, without its folder."""
    with pytest.raises(PrivpolicyError) as wrong:
        loaded(text, folder)
    return [str(fault).replace(f"{folder}/", "") for fault in wrong.value.faults]


# --- Defaults and tables --------------------------------------------------------------------------


def test_the_defaults_are_filled_in(tmp_path: Path) -> None:
    (case,) = loaded(ONE, tmp_path)
    assert case.policy == M_NU
    (record,) = case.scenario.known.values()
    assert record.data == {data.IP_ADDRESS}
    assert record.complete
    assert case.at == f"{tmp_path / 'scenarios.yaml'}:10"
    result = run(case)
    assert result.passed
    assert isinstance(result.answer, Verdict)
    assert result.answer.last_day == date(2024, 3, 15)


def test_a_scenario_s_own_words_come_before_the_defaults_key_by_key(tmp_path: Path) -> None:
    own = "    record: {complete: false, data: [name], events: {account_opened: null}}\n"
    record = asked(ONE + own, tmp_path).record
    assert not record.complete
    assert record.data == {data.NAME}
    assert record.events == {events.LAST_ACTIVITY: date(2021, 3, 15), events.ACCOUNT_OPENED: None}


def test_a_table_is_a_scenario_for_each_row(tmp_path: Path) -> None:
    table = f"""\
{HEAD}\
  - name: an address
    because: [6.3]
    table:
      - [on, events.last_activity, expect, last_day, codes]
      - [2024-03-15, _, permitted, 2024-03-15, [activity]]
      - [2024-03-16, 2021-03-16, permitted, 2024-03-16, _]
      - [2024-03-16, _, denied, 2024-03-15, [storage_ended]]
"""
    cases = loaded(table, tmp_path)
    assert [case.scenario.name for case in cases] == [
        "an address (on 2024-03-15)",
        "an address (on 2024-03-16, last_activity 2021-03-16)",
        "an address (on 2024-03-16)",
    ]
    assert [int(case.at.rpartition(":")[2]) for case in cases] == [14, 15, 16]
    assert all(case.scenario.because == ("6.3",) and run(case).passed for case in cases)
    (record,) = cases[1].scenario.known.values()
    assert record.events[events.LAST_ACTIVITY] == date(2021, 3, 16)


def test_a_row_may_have_a_name_of_its_own(tmp_path: Path) -> None:
    table = f"{HEAD}  - table:\n      - [name, on, expect]\n      - [the last day, 2024-03-15, permitted]\n"
    (case,) = loaded(table, tmp_path)
    assert case.scenario.name == "the last day"


def test_every_field_of_a_question_and_a_record_can_be_said(tmp_path: Path) -> None:
    text = """\
policy: m.nu
scenarios:
  - name: an advertisement in India
    may: share
    record:
      data: [email_address]
      subjects: [account_holder]
      events: {account_opened: 2019-06-01, account_closed: null, last_login: unknown, purchased: happened}
      states: {account_open: yes}
      facts: {necessary: false, age: 17, home_country: NO}
      protection: [encrypted]
      consents: []
      objections: [{purposes: [direct_marketing], received: 2024-02-01}]
      restrictions: []
      requests: [{right: erasure, received: 2024-03-01}]
      holds: [{data: [email_address], begins: 2024-01-01}]
    purpose: partner_advertising
    to: facebook
    country: IN
    transfer: none
    basis: legitimate_interests
    law: none
    on: 2024-03-16
    expect: denied
"""
    scenario = asked(text, tmp_path)
    record, question = scenario.record, scenario.question
    assert record.events[events.ACCOUNT_CLOSED] is None
    assert record.facts[facts.HOME_COUNTRY] == "NO"
    assert record.objections == (Objection(purposes={purposes.DIRECT_MARKETING}, received=date(2024, 2, 1)),)
    assert (question.country, question.transfer, question.law) == ("IN", None, None)
    assert scenario.put_to(M_NU).denied


def test_what_is_left_out_of_a_question_is_as_the_model_has_it(tmp_path: Path) -> None:
    text = ONE.replace("may: keep", "may: keep\n  transfer: standard_clauses\n  law: applicable")
    question = asked(text, tmp_path).question
    assert (question.transfer, question.law) == (TransferMechanism.STANDARD_CLAUSES, Law.APPLICABLE)


def test_a_reading_is_chosen_for_one_scenario(tmp_path: Path) -> None:
    record = "    record: {data: [site_usage], events: {collected: 2021-01-10, last_activity: 2023-05-10}}\n"
    text = f"""\
{HEAD}\
  - name: open
    on: 2024-05-10
    expect: undetermined
{record}\
  - name: chosen
    readings: {{start-of-36-months: collection}}
    on: 2024-05-10
    expect: denied
{record}"""
    assert [run(case).passed for case in loaded(text, tmp_path)] == [True, True]


# --- The policy -----------------------------------------------------------------------------------


def test_a_policy_beside_the_scenarios_is_found_from_any_folder(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "shop.yaml").write_text(dump_policy(M_NU), encoding="utf-8")
    (tmp_path / "scenarios").mkdir()
    monkeypatch.chdir("/")
    (case,) = loaded(ONE.replace("m.nu", "../shop.yaml"), tmp_path / "scenarios")
    assert case.policy == M_NU


def test_another_policy_can_be_asked(tmp_path: Path) -> None:
    file = tmp_path / "scenarios.yaml"
    file.write_text(ONE, encoding="utf-8")
    (case,) = load_scenarios(file, policy=MYMUSE_SE)
    assert run(case).answer.policy.id == "mymuse.se"


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ("policy: m.no", "scenarios.yaml:1:9: policy: unknown policy 'm.no'; did you mean 'm.nu'?"),
        ("policy: shop.yaml", "policy: cannot read 'shop.yaml': No such file or directory; check the path"),
        ("", "scenarios.yaml: policy: no policy is named; say 'policy: m.nu'"),
    ],
)
def test_a_policy_that_is_not_there_is_told(line: str, told: str, tmp_path: Path) -> None:
    (fault,) = refused(ONE.replace("policy: m.nu", line), tmp_path)
    assert fault.startswith(told)


# --- What is refused ------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ("because: ['6.33']", "13:15: because: the policy has no clause '6.33'; did you mean '6.3'?"),
        ("rules: [visitr]", "13:13: rules: the policy has no rule that decides 'visitr'"),
        (
            "codes: [storage_endd]",
            "13:13: codes.0: unknown word 'storage_endd'; did you mean 'storage_ended'?",
        ),
        ("missing: [last_activty]", "13:5: missing: nothing is missing where the answer is denied"),
        ("obligations: [x]", "13:5: obligations: only an answer that is permitted has obligations"),
        (
            "last_day: 2024-03-16",
            "13:15: last_day: is not before 2024-03-16, when the answer is to be denied",
        ),
        (
            "{last_day: 2024-03-15, codes: [undeclared_purpose]}",
            "13:16: last_day: what the policy does not declare has no last day",
        ),
        ("categories: {name: denied}", "13:18: categories.name: is no category of the record"),
        ("categories: {ip_address: permitted}", "13:5: categories: one of them is to be denied"),
        ("purpose: site_vist", "13:14: purpose: unknown purpose 'site_vist'; did you mean 'site_visit'?"),
        ("to: carrier", "13:9: to: data are not kept with a recipient; ask may_share instead"),
        ("readings: {start: x}", "13:16: readings: the text leaves no question 'start' open"),
        (
            "readings: {start-of-36-months: x}",
            "13:36: readings: the question 'start-of-36-months' has no",
        ),
        ("record: {data: [ip_adress]}", "13:21: record.data: unknown data category 'ip_adress'"),
        (
            "record: {facts: {necessary: no}}",
            "13:33: record.facts.necessary: expected true, false or unknown",
        ),
        ("record: {facts: {age: '17'}}", "13:27: record.facts.age: expected a number or unknown"),
        ("record: {fcts: {}}", "13:14: record.fcts: there is no field 'fcts'; did you mean 'facts'?"),
        ("expct: denied", "13:5: expct: there is no field 'expct'; did you mean 'expect'?"),
        ("says: {no: [x]}", "13:12: says.no: there is no field 'no'"),
    ],
)
def test_what_cannot_be_is_refused_with_its_place(line: str, told: str, tmp_path: Path) -> None:
    lines = line.strip("{}").split(", codes") if line.startswith("{") else [line]
    text = "".join(f"    {part}\n" for part in lines)
    if line.startswith("{"):
        text = "    " + line.strip("{}").replace(", codes", "\n    codes") + "\n"
        told = told.replace("13:16", "13:15")
    found = refused(ONE + text, tmp_path)
    assert found[0].startswith(f"scenarios.yaml:{told}"), found


@pytest.mark.parametrize(
    ("change", "told"),
    [
        (("denied", "permitted\n    last_day: 2024-03-15"), "last_day: is before 2024-03-16"),
        (("denied", "undetermined\n    last_day: 2024-03-15"), "last_day: an answer that is undetermined"),
        (
            ("denied", "permitted\n    categories: {ip_address: denied}"),
            "categories: the whole cannot be permitted",
        ),
        (
            ("denied", "undetermined\n    missing: [last_activty]"),
            "register 'last_activty'; did you mean 'last_activity'?",
        ),
        (
            ("denied", "permitted\n    obligations: [tell]"),
            "obligations: the policy has no obligation 'tell'",
        ),
        (
            ("denied", "permitted\n    missing: [age]"),
            "missing: nothing is missing where the answer is permitted",
        ),
        (
            ("may: keep", "may: use\n  purpose: site_visit\n  must_keep_until: 2030-01-01"),
            "must_keep_until: only a question about keeping tells until when data must be kept",
        ),
        (("may: keep", "may: use"), "purpose: a question about whether data may be used needs a purpose"),
        (("  may: keep\n", ""), "asks nothing, or two things; say 'may' or 'request'"),
        (
            ("on: 2024-03-16", "on: 2024-03-16T10:00"),
            "on: expected a date (YYYY-MM-DD); a datetime has no day",
        ),
        (("    on: 2024-03-16\n", ""), "on: is required"),
        (("name: the day after", "name: ''"), "name: "),
        (("  - name: the day after", "  - the day after\n  - name: x"), "scenarios: expected a mapping"),
        (
            ("complete: true", "complet: true"),
            "complet: there is no field 'complet'; did you mean 'complete'?",
        ),
    ],
)
def test_what_cannot_be_together_is_refused(change: tuple[str, str], told: str, tmp_path: Path) -> None:
    assert change[0] in ONE
    found = refused(ONE.replace(*change), tmp_path)
    assert any(told in line for line in found), found


def test_the_faults_of_a_whole_file_are_told_at_once(tmp_path: Path) -> None:
    text = ONE.replace("complete: true", "complet: true").replace("m.nu", "m.no").replace("denied", "refused")
    assert len(refused(text, tmp_path)) == 3


def test_two_scenarios_have_two_names(tmp_path: Path) -> None:
    again = ONE.split("scenarios:\n")[1]
    found = refused(ONE + again, tmp_path)
    assert found == [
        "scenarios.yaml:13:1: name: the name 'the day after' stands in line 10 already; tell the two apart"
    ]


@pytest.mark.parametrize(
    ("table", "told"),
    [
        ("[]", "table: expected a list of fields"),
        ("[[on, expect]]", "table: expected a list of fields"),
        ("[[on, expect], [2024-03-16]]", "table: has 1 values for 2 fields; write _ for what is left out"),
        ("[[[on], expect], [2024-03-16, denied]]", "table: a field is named by a word"),
        ("[on, 2024-03-16]", "table: expected a list of fields"),
        ("[[onn, expect], [2024-03-16, denied]]", "onn: there is no field 'onn'"),
        ("[[on, expect, on], [2028-01-01, denied, 2024-03-16]]", "table: two columns are about 'on'"),
        (
            "[[events.purchased, record.events.purchased], [2024-01-01, 2024-03-16]]",
            "table: two columns are about 'record.events.purchased'",
        ),
    ],
)
def test_a_table_that_is_none_is_refused(table: str, told: str, tmp_path: Path) -> None:
    found = refused(f"{HEAD}  - {{name: a, table: {table}}}\n", tmp_path)
    assert any(told in line for line in found), found


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("", "the file is empty"),
        ("policy: m.nu\n", "scenarios: is required"),
        ("policy: m.nu\nscenarios: []\n", "scenarios: needs at least 1 entry, has none"),
        ("policy: m.nu\nscenarios: none\n", "scenarios: expected a list"),
        ("- a\n", "1:1: expected a mapping"),
    ],
)
def test_a_file_without_scenarios_is_refused(text: str, told: str, tmp_path: Path) -> None:
    found = refused(text, tmp_path)
    assert any(told in line for line in found), found


def test_a_folder_without_scenarios_is_refused(tmp_path: Path) -> None:
    (tmp_path / "notes.txt").write_text("none", encoding="utf-8")
    with pytest.raises(ScenarioError, match="there are no scenarios in"):
        files_in(tmp_path)


def test_a_folder_is_searched_to_the_bottom(tmp_path: Path) -> None:
    names = ["a.yaml", "b/c.yml", "b/d/e.yaml"]
    for name in names:
        (tmp_path / name).parent.mkdir(exist_ok=True, parents=True)
        (tmp_path / name).touch()
    (tmp_path / "schema.json").touch()
    assert files_in(tmp_path) == [tmp_path / name for name in names]


def test_a_scenario_of_several_categories_tells_each_answer(tmp_path: Path) -> None:
    text = """\
policy: m.nu
complete: true
scenarios:
  - name: an address and health data
    may: keep
    record: {data: [email_address, health_data], subjects: [account_holder], states: {account_open: true}}
    on: 2024-03-16
    expect: denied
    categories: {email_address: permitted, health_data: denied}
"""
    (case,) = loaded(text, tmp_path)
    assert case.scenario.categories == {
        data.EMAIL_ADDRESS: Outcome.PERMITTED,
        data.HEALTH_DATA: Outcome.DENIED,
    }
    assert run(case).passed
