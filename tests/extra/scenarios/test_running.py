"""Scenarios run at the command line: what differs is told, and the exit code is the outcome."""

from __future__ import annotations

from pathlib import Path
from xml.etree import ElementTree as ET

import pytest

from privpolicy.extra.cli import main
from privpolicy.extra.scenarios import load_scenarios, run
from tests.acceptance.shipped import FOLDER

Capture = pytest.CaptureFixture[str]

FILE = """\
policy: m.nu
complete: true
scenarios:
  - name: the last day
    may: keep
    record: {data: [ip_address], subjects: [visitor], events: {last_activity: 2021-03-15}}
    on: 2024-03-15
    expect: permitted
"""


FAILED = """\
FAILED s.yaml:4: the last day
                  expected                    given
expect            undetermined                permitted
sv: Ja, uppgiften får sparas till och med den 15 mars 2024. IP-adresser sparas i
    upp till 36 månader efter senaste aktivitet (punkt 6.3). Senaste aktivitet
    var den 15 mars 2021.
en: Yes, this data may be kept up to and including 15 March 2024. IP addresses
    are kept for up to 36 months after the last activity (clause 6.3). The last
    activity was on 15 March 2021.
  punkt 6.3: ”För besökare utan konto sparas uppgifter i upp till 36 månader”

0 passed, 1 failed
"""


@pytest.fixture(autouse=True)
def in_an_empty_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


def ran(line: str, text: str, capsys: Capture) -> tuple[int, str, str]:
    Path("s.yaml").write_text(text, encoding="utf-8")
    code = main(["test", *line.split()])
    return (code, *capsys.readouterr())


def test_the_scenarios_of_the_shipped_policies_pass(capsys: Capture) -> None:
    assert main(["test", str(FOLDER)]) == 0
    assert capsys.readouterr().out.endswith(" passed\n")


def test_all_as_expected_is_zero(capsys: Capture) -> None:
    assert ran("s.yaml", FILE, capsys) == (0, "1 passed\n", "")


def test_a_failure_tells_expected_and_given_why_in_both_languages_and_the_clause(capsys: Capture) -> None:
    code, out, err = ran("s.yaml", FILE.replace("permitted", "undetermined"), capsys)
    assert (code, err) == (1, "")
    assert out == FAILED


@pytest.mark.parametrize(
    ("more", "difference"),
    [
        ("last_day: 2024-03-16", ("last_day", "2024-03-16", "2024-03-15")),
        ("last_day: null", ("last_day", "none", "2024-03-15")),
        ("must_keep_until: 2024-12-31", ("must_keep_until", "2024-12-31", "none")),
        ("obligations: [only-sell-and-market]", ("obligations", "only-sell-and-market", "none")),
        ("because: ['6.2', '6.3']", ("because", "6.2", None)),
        ("rules: [purchases]", ("rules", "purchases", None)),
        ("codes: [activity, hold]", ("codes", "hold", "activity")),
        ("categories: {ip_address: permitted}", None),
        ("says: {sv: [den 15 mars 2024], en: [15 March 2024]}", None),
        ("says: {sv: [den 16 mars 2024]}", ("says.sv", "den 16 mars 2024", "(see below)")),
        ("says: {en: [16 March 2024]}", ("says.en", "16 March 2024", "(see below)")),
        ("because: ['6.3']\n    codes: [activity]\n    obligations: []\n    last_day: 2024-03-15", None),
    ],
)
def test_everything_that_is_expected_is_compared(
    more: str, difference: tuple[str, str, str | None] | None
) -> None:
    Path("s.yaml").write_text(f"{FILE}    {more}\n", encoding="utf-8")
    (case,) = load_scenarios("s.yaml")
    result = run(case)
    assert result.passed is (difference is None)
    for one in result.differences:
        assert difference is not None
        field, expected, given = difference
        assert one[:2] == (field, expected)
        assert given is None or one.given == given


def test_missing_facts_are_compared() -> None:
    text = FILE.replace("permitted", "undetermined\n    missing: [last_activity, age]")
    Path("s.yaml").write_text(
        text.replace("last_activity: 2021-03-15", "last_activity: unknown"), encoding="utf-8"
    )
    (case,) = load_scenarios("s.yaml")
    assert run(case).differences == (("missing", "age", "last_activity"),)


def test_the_answer_of_each_category_is_compared() -> None:
    text = FILE.replace("[ip_address]", "[ip_address, health_data]").replace("permitted", "denied")
    Path("s.yaml").write_text(f"{text}    categories: {{ip_address: denied}}\n", encoding="utf-8")
    (case,) = load_scenarios("s.yaml")
    assert run(case).differences == (("categories.ip_address", "denied", "permitted"),)


def test_files_that_are_not_well_formed_are_two_and_all_are_told(capsys: Capture) -> None:
    Path("t.yaml").write_text(FILE.replace("may: keep", "may: kep"), encoding="utf-8")
    code, out, err = ran("s.yaml t.yaml", FILE.replace("ip_address", "ip_adress"), capsys)
    assert (code, out) == (2, "")
    assert "s.yaml:6:21: record.data: unknown data category 'ip_adress'; did you mean 'ip_address'?" in err
    assert (
        "t.yaml:5:10: may: input should be 'keep', 'use' or 'share' (got 'kep'); did you mean 'keep'?" in err
    )


@pytest.mark.parametrize("path", [".", "none.yaml"])
def test_no_scenarios_are_two(path: str, capsys: Capture) -> None:
    assert main(["test", path]) == 2
    assert capsys.readouterr().err


def test_another_policy_can_be_asked(capsys: Capture) -> None:
    code, out, _ = ran("s.yaml --policy mymuse.se", FILE, capsys)
    assert code == 1
    assert "expect            permitted" in out


def test_a_file_that_is_named_twice_runs_once(capsys: Capture) -> None:
    assert ran("s.yaml s.yaml .", FILE, capsys)[1] == "1 passed\n"


def test_the_results_are_written_as_junit_xml(capsys: Capture) -> None:
    second = (
        FILE.split("scenarios:\n")[1]
        .replace("the last day", '"<\\a&"')
        .replace("2024-03-15\n", "2024-03-16\n")
    )
    code, _, _ = ran("s.yaml --junit out.xml", FILE + second, capsys)
    assert code == 1
    root = ET.parse("out.xml").getroot()  # noqa: S314 (our own file)
    assert (root.get("tests"), root.get("failures")) == ("2", "1")
    first, failed = root.iter("testcase")
    assert first.attrib == {"classname": "s.yaml", "name": "the last day", "file": "s.yaml", "line": "4"}
    assert failed.get("name") == "<?&"
    failure = failed.find("failure")
    assert failure is not None
    assert failure.get("message") == "expect: expected permitted, given denied"
    assert "clause 6.3" in (failure.text or "")


def test_results_that_cannot_be_written_are_told(capsys: Capture) -> None:
    code, _, err = ran("s.yaml --junit none/out.xml", FILE, capsys)
    assert code == 2
    assert "junit: cannot write 'none/out.xml'" in err
