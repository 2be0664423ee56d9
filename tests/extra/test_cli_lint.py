"""``privpolicy lint``: lines to read, JSON and SARIF, and an exit code for a build."""

from __future__ import annotations

import json
from importlib import metadata
from pathlib import Path
from typing import Any, Final

import pytest
from jsonschema import Draft4Validator

from privpolicy.extra.cli import main
from privpolicy.linting import Code, lint
from privpolicy.policies import M_NU, MYMUSE_SE
from tests.linting.shop import ON, SHOP, changed

Capture = pytest.CaptureFixture[str]

TODAY: Final = "2026-11-22"
SCHEMA: Final = Path(__file__).parent / "sarif" / "sarif-2.1.0-rtm.4.json"


def run(line: str, capsys: Capture) -> tuple[int, str]:
    code = main(line.split())
    out, err = capsys.readouterr()
    assert err == ""
    return code, out


def document(line: str, capsys: Capture) -> dict[str, Any]:
    found: dict[str, Any] = json.loads(run(line, capsys)[1])
    return found


@pytest.fixture
def sound(tmp_path: Path) -> Path:
    path = tmp_path / "shop.json"
    path.write_text(SHOP.model_dump_json(indent=1), encoding="utf-8")
    return path


def test_findings_are_told_with_their_clauses_their_law_and_what_to_do(capsys: Capture) -> None:
    _, out = run(f"lint m.nu --on {TODAY} --lang en", capsys)
    assert out.startswith("31 findings on m.nu on 22 November 2026\n")
    assert (
        "HIGH: The storage period is unclear [storage_unclear]\n"
        "  The text does not say from which day the 36 months are counted.\n"
        "  → Say so, so that there is only one reading.\n"
        "  (clause 6.3; Arts 13(2)(a) and 5(1)(e) GDPR)\n"
    ) in out
    assert max(map(len, out.splitlines())) <= 80


def test_the_language_is_the_policys_first_where_none_is_said(capsys: Capture) -> None:
    assert "ALLVARLIGT: Rätten att klaga nämns inte" in run(f"lint m.nu --on {TODAY}", capsys)[1]


def test_law_that_nobody_has_read_is_told_as_such(capsys: Capture) -> None:
    out = run("lint mymuse.se --on 2014-09-01 --lang en", capsys)[1]
    assert "has not been checked against its" in out


def test_a_sound_text_is_told_to_be_one(capsys: Capture, sound: Path) -> None:
    code, out = run(f"lint {sound} --on {ON} --lang en --fail-on low", capsys)
    assert code == 0
    assert out.startswith("1 finding on butiken.example on 2 March 2026\n")
    policy = changed(SHOP, activities=[one for one in SHOP.activities if one.id not in ("newsletter", "ads")])
    policy = changed(policy, clauses=[changed(one, informative="x") for one in policy.clauses])
    sound.write_text(policy.model_dump_json(), encoding="utf-8")
    assert run(f"lint {sound} --on {ON} --lang sv", capsys) == (
        0,
        "Inga anmärkningar på butiken.example den 2 mars 2026.\n",
    )


@pytest.mark.parametrize(
    ("policy", "fail_on", "code"),
    [
        ("m.nu", "", 1),
        ("m.nu", "--fail-on critical", 0),
        ("mymuse.se", "--fail-on critical", 1),
        ("m.nu", "--fail-on info", 1),
        ("mymuse.se", "--fail-on never", 0),
    ],
)
def test_the_exit_code_tells_whether_a_finding_is_too_grave(
    policy: str, fail_on: str, code: int, capsys: Capture
) -> None:
    assert run(f"lint {policy} --on {TODAY} {fail_on}", capsys)[0] == code


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ("lint m.mu --on 2026-01-01", "unknown policy 'm.mu'; did you mean 'm.nu'?"),
        ("lint m.nu --on 2026-1-1", "'2026-1-1' is no day"),
        ("lint m.nu", "--on"),
        ("lint m.nu --on 2026-01-01 --format xml", "--format"),
        ("lint m.nu --on 2026-01-01 --fail-on grave", "--fail-on"),
        ("lint no-such-file.json --on 2026-01-01", "cannot read 'no-such-file.json'"),
    ],
)
def test_what_cannot_be_checked_is_bad_usage(line: str, told: str, capsys: Capture) -> None:
    assert main(line.split()) == 2
    assert told in capsys.readouterr().err


def test_the_day_may_come_from_the_clock(capsys: Capture) -> None:
    assert run("lint m.nu --on today --fail-on never", capsys)[0] == 0


# --- JSON -----------------------------------------------------------------------------------------


def test_json_tells_each_finding_whole(capsys: Capture) -> None:
    told = document(f"lint mymuse.se --on {TODAY} --lang en --format json --fail-on never", capsys)
    assert told["policy"] == {"id": "mymuse.se", "version": "2014-08-11", "digest": MYMUSE_SE.digest}
    assert (told["on"], told["language"]) == (TODAY, "en")
    (repealed,) = [one for one in told["findings"] if one["code"] == "law_repealed"]
    assert repealed == {
        "code": "law_repealed",
        "severity": "high",
        "rules": [],
        "clauses": ["intro.4"],
        "provisions": ["gdpr.5.1.a"],
        "item": None,
        "state": None,
        "title": "The law has been repealed",
        "wrong": "The text refers to the Personal Data Act (PUL), which applied until 24 May 2018.",
        "needed": "Refer to the law in force, or strike the reference.",
        "where": "the introduction",
        "law": "Art. 5(1)(a) GDPR",
        "caution": "",
    }


def test_json_tells_the_items_of_articles_13_and_14(capsys: Capture) -> None:
    told = document(f"lint m.nu --on {TODAY} --format json", capsys)
    items = {one["provision"]: one for one in told["items"]}
    assert items["gdpr.13.2.d"] == {
        "provision": "gdpr.13.2.d",
        "item": "complaint",
        "state": "absent",
        "codes": ["complaint_missing"],
    }
    assert len(items) == 25


# --- SARIF ----------------------------------------------------------------------------------------


@pytest.mark.parametrize("lang", ["sv", "en"])
@pytest.mark.parametrize(
    ("policy", "on"), [("m.nu", TODAY), ("mymuse.se", TODAY), ("mymuse.se", "2014-09-01")]
)
def test_sarif_fits_its_schema(policy: str, on: str, lang: str, capsys: Capture) -> None:
    log = document(f"lint {policy} --on {on} --lang {lang} --format sarif", capsys)
    schema = json.loads(SCHEMA.read_text(encoding="utf-8"))
    assert [error.message for error in Draft4Validator(schema).iter_errors(log)] == []
    assert log["version"] == "2.1.0"


def test_sarif_without_findings_fits_its_schema_too(capsys: Capture, sound: Path) -> None:
    log = document(f"lint {sound} --on {ON} --format sarif", capsys)
    schema = json.loads(SCHEMA.read_text(encoding="utf-8"))
    assert [error.message for error in Draft4Validator(schema).iter_errors(log)] == []


def test_sarif_has_a_result_for_each_finding_and_a_rule_for_each_code(capsys: Capture) -> None:
    (result,) = document(f"lint m.nu --on {TODAY} --format sarif", capsys)["runs"]
    found = lint(M_NU, on=ON)
    rules = [rule["id"] for rule in result["tool"]["driver"]["rules"]]
    assert [one["ruleId"] for one in result["results"]] == [one.code.value for one in found]
    assert set(rules) == {one.code.value for one in found}
    assert all(rules[one["ruleIndex"]] == one["ruleId"] for one in result["results"])
    marks = [one["partialFingerprints"]["finding/v1"] for one in result["results"]]
    assert len(set(marks)) == len(marks)


def test_sarif_is_written_where_the_package_runs_from_its_source(
    capsys: Capture, monkeypatch: pytest.MonkeyPatch
) -> None:
    def nowhere(name: str) -> str:
        raise metadata.PackageNotFoundError(name)

    monkeypatch.setattr(metadata, "version", nowhere)
    (result,) = document(f"lint m.nu --on {TODAY} --format sarif", capsys)["runs"]
    assert result["tool"]["driver"]["version"] == "0"


def test_sarif_names_clauses_and_rules_as_places(capsys: Capture) -> None:
    (result,) = document(f"lint m.nu --on {TODAY} --format sarif", capsys)["runs"]
    (signed,) = [one for one in result["results"] if one["ruleId"] == Code.RIGHT_FORM_DEMANDED.value]
    (place,) = signed["locations"]
    assert "physicalLocation" not in place
    assert [one["fullyQualifiedName"] for one in place["logicalLocations"]] == [
        "m.nu/clause/9.3.1.s4",
        "m.nu/rule/free-extract",
    ]


def test_sarif_points_to_the_line_of_a_policy_in_a_file(capsys: Capture, sound: Path) -> None:
    rules = [changed(one, interest=None) if one.id == "safety" else one for one in SHOP.activities]
    sound.write_text(changed(SHOP, activities=rules).model_dump_json(indent=1), encoding="utf-8")
    (run_,) = document(f"lint {sound} --on {ON} --format sarif", capsys)["runs"]
    (silent,) = [one for one in run_["results"] if one["ruleId"] == "interest_missing"]
    place = silent["locations"][0]["physicalLocation"]
    assert place["artifactLocation"]["uri"] == sound.as_posix()
    line = sound.read_text(encoding="utf-8").splitlines()[place["region"]["startLine"] - 1]
    assert line.strip() == '"id": "safety",'
