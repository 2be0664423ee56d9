"""The pytest plugin, as a shop's own test run sees it."""

from __future__ import annotations

import re
import subprocess
import sys
from collections.abc import Callable
from importlib import import_module
from pathlib import Path

import pytest

SOURCE = Path(__file__).parents[2] / "src"
Run = Callable[..., pytest.RunResult]

# pytester forgets what a run has imported, and the package must not be imported twice in one process.
for _name in ("asking", "policy_coverage", "scenarios.report", "testing", "yaml_nodes"):
    import_module(f"privpolicy.extra.{_name}")

POLICY = """\
id: butiken.example
controller: {name: Butiken AB}
clauses:
  - {id: '1', text: Vi sparar beställningar i ett år efter köpet.}
  - {id: '2', text: Vi säljer aldrig uppgifter.}
activities:
  - id: orders
    data: [order_details]
    purposes: [order_fulfilment]
    basis: contract
    storage: {kind: after, event: purchased, period: P1Y}
    clauses: ['1']
prohibitions:
  - {id: no-sale, purposes: [data_sale], clauses: ['2']}
"""
SCENARIOS = """\
policy: shop.yaml
complete: true
defaults:
  may: keep
  record: {data: [order_details], events: {purchased: 2023-05-10}}
scenarios:
  - name: an order on the last day
    on: 2024-05-10
    expect: permitted
    because: ['1']
  - name: an order the day after
    on: 2024-05-11
    expect: denied
    last_day: 2024-05-10
"""
TESTS = """\
from datetime import date
from privpolicy import Record, may_keep
from privpolicy.extra.testing import assert_denied, assert_permitted
from privpolicy.vocabulary import data, events

ORDER = Record(data={data.ORDER_DETAILS}, events={events.PURCHASED: date(2023, 5, 10)}, complete=True)

def test_the_last_day(privpolicy_policy):
    assert_permitted(may_keep(privpolicy_policy, ORDER, on=date(2024, 5, 10)), because="1")

def test_the_day_after(privpolicy_policy):
    assert_denied(may_keep(privpolicy_policy, ORDER, on=date(2024, 5, 11)), because="orders")
"""


@pytest.fixture
def run(pytester: pytest.Pytester, monkeypatch: pytest.MonkeyPatch) -> Run:
    """Runs pytest with this plugin and those that are named alone; ``fresh``: in a new interpreter."""
    monkeypatch.setenv("PYTEST_DISABLE_PLUGIN_AUTOLOAD", "1")
    monkeypatch.setenv("PYTHONPATH", str(SOURCE))

    def runs(*args: str, fresh: bool = False) -> pytest.RunResult:
        start = pytester.runpytest_subprocess if fresh else pytester.runpytest_inprocess
        return start("-p", "_privpolicy_pytest", *args)

    return runs


@pytest.fixture
def shop(pytester: pytest.Pytester) -> Path:
    """The folder of a shop with a policy and scenarios."""
    (pytester.path / "shop.yaml").write_text(POLICY, encoding="utf-8")
    (pytester.path / "orders.privpolicy.yaml").write_text(SCENARIOS, encoding="utf-8")
    return pytester.path


# --- Scenario files -------------------------------------------------------------------------------


@pytest.mark.usefixtures("shop")
def test_each_scenario_is_a_test_with_its_name(run: Run) -> None:
    result = run("-v")
    result.assert_outcomes(passed=2)
    result.stdout.fnmatch_lines(
        [
            "orders.privpolicy.yaml::an order on the last day PASSED*",
            "orders.privpolicy.yaml::an order the day after PASSED*",
        ]
    )


@pytest.mark.usefixtures("shop")
def test_one_scenario_can_be_chosen_by_its_name(run: Run) -> None:
    run("-k", "day and after").assert_outcomes(passed=1, deselected=1)
    run("orders.privpolicy.yaml::an order on the last day").assert_outcomes(passed=1)


def test_a_failure_tells_expected_and_given_the_explanation_and_the_clause(run: Run, shop: Path) -> None:
    text = SCENARIOS.replace("expect: denied", "expect: undetermined").replace(
        "    last_day: 2024-05-10\n", ""
    )
    (shop / "orders.privpolicy.yaml").write_text(text, encoding="utf-8")
    result = run()
    result.assert_outcomes(passed=1, failed=1)
    result.stdout.fnmatch_lines(
        [
            "*an order the day after*",
            "*expected*given",
            "expect*undetermined*denied",
            "sv: Nej, uppgiften får inte sparas längre.*",
            "en: No, this data may no longer be kept.*",
            "*1: *Vi sparar beställningar i ett år efter köpet.*",
        ]
    )
    assert "Traceback" not in result.stdout.str()


def test_a_file_that_is_not_well_formed_is_an_error_with_every_place(run: Run, shop: Path) -> None:
    text = SCENARIOS.replace("because: ['1']", "because: ['9']").replace("expect: denied", "expect: no")
    (shop / "orders.privpolicy.yaml").write_text(text, encoding="utf-8")
    result = run()
    result.assert_outcomes(errors=1)
    result.stdout.fnmatch_lines(["*orders.privpolicy.yaml:10:15: because: the policy has no clause '9'*"])
    result.stdout.fnmatch_lines(["*orders.privpolicy.yaml:13:13: expect: input should be*"])


def test_a_scenario_file_without_scenarios_is_an_error(run: Run, shop: Path) -> None:
    (shop / "orders.privpolicy.yaml").write_text("policy: shop.yaml\nscenarios: []\n", encoding="utf-8")
    run().assert_outcomes(errors=1)


def test_other_yaml_files_are_nobody_s_business(run: Run, pytester: pytest.Pytester) -> None:
    for name in ("docker-compose.yaml", "scenarios.yaml", "mkdocs.yml", "x.privpolicy.json"):
        (pytester.path / name).write_text("a: [", encoding="utf-8")
    assert run().ret is pytest.ExitCode.NO_TESTS_COLLECTED


@pytest.mark.parametrize("pattern", ["scenarios/*.yaml", "scenarios/**/*.yaml", "tests/scenarios/**/*.yaml"])
def test_other_paths_can_be_named(pattern: str, run: Run, shop: Path) -> None:
    folder = shop / "tests" / "scenarios" / "orders"
    folder.mkdir(parents=True)
    (shop / "orders.privpolicy.yaml").rename(folder / "a.yaml")
    text = SCENARIOS.replace("shop.yaml", "../../../shop.yaml")
    (folder / "a.yaml").write_text(text, encoding="utf-8")
    (shop / "pytest.ini").write_text(f"[pytest]\nprivpolicy_scenarios = {pattern}\n", encoding="utf-8")
    run().assert_outcomes(passed=2)


# --- The fixture ----------------------------------------------------------------------------------


def test_the_fixture_gives_the_policy_that_is_named(run: Run, shop: Path) -> None:
    (shop / "pytest.ini").write_text("[pytest]\nprivpolicy_policy = shop.yaml\n", encoding="utf-8")
    (shop / "test_shop.py").write_text(TESTS, encoding="utf-8")
    text = SCENARIOS.replace("policy: shop.yaml\n", "")
    (shop / "orders.privpolicy.yaml").write_text(text, encoding="utf-8")
    run().assert_outcomes(passed=4)


@pytest.mark.parametrize(
    ("setting", "told"),
    [
        ("", "name the policy in the settings of pytest: privpolicy_policy = shop.yaml"),
        (
            "privpolicy_policy = m.no",
            "privpolicy_policy: policy: unknown policy 'm.no'; did you mean 'm.nu'?",
        ),
        ("privpolicy_policy = none.yaml", "privpolicy_policy: policy: cannot read"),
    ],
)
def test_the_fixture_tells_what_to_do_where_no_policy_is_found(
    setting: str, told: str, run: Run, pytester: pytest.Pytester
) -> None:
    (pytester.path / "pytest.ini").write_text(f"[pytest]\n{setting}\n", encoding="utf-8")
    (pytester.path / "test_shop.py").write_text(TESTS, encoding="utf-8")
    result = run()
    result.assert_outcomes(errors=2)
    result.stdout.fnmatch_lines([f"*{re.sub(r'[][*?]', '?', told)}*"])


# --- Policy coverage ------------------------------------------------------------------------------


@pytest.mark.usefixtures("shop")
def test_the_coverage_names_what_no_test_exercised(run: Run) -> None:
    result = run("--privpolicy-cov")
    assert result.ret is pytest.ExitCode.OK
    result.stdout.fnmatch_lines(
        [
            "*policy coverage*",
            "butiken.example 1",
            "  activities    1 of 1",
            "  prohibitions  0 of 1",
            "    not: no-sale",
            "  clauses       1 of 2",
            "    not: 2",
            "  boundaries    2 of 2",
            "  reasons       2 of 8",
            "total: 42 %",
        ]
    )


@pytest.mark.usefixtures("shop")
@pytest.mark.parametrize(("least", "code"), [("42", 0), ("42.5", 1), ("43", 1)])
def test_too_little_coverage_fails_the_run(least: str, code: int, run: Run) -> None:
    """6 of 14 are 42.86 %, rounded down."""
    result = run("--privpolicy-cov-fail-under", least)
    assert result.ret == code
    assert ("FAIL: less than" in result.stdout.str()) is (code == 1)


def test_a_run_that_asks_no_policy_is_too_little(run: Run, pytester: pytest.Pytester) -> None:
    (pytester.path / "test_nothing.py").write_text("def test_nothing(): pass\n", encoding="utf-8")
    result = run("--privpolicy-cov-fail-under", "0")
    assert result.ret == 1
    result.stdout.fnmatch_lines(["no policy was asked; name one with the setting privpolicy_policy"])


@pytest.mark.parametrize("least", ["nan", "-1", "150"])
def test_a_threshold_that_no_run_or_every_run_meets_is_refused(run: Run, least: str) -> None:
    result = run(f"--privpolicy-cov-fail-under={least}")
    assert result.ret == pytest.ExitCode.USAGE_ERROR


def test_what_the_assertions_are_given_counts(run: Run, shop: Path) -> None:
    (shop / "orders.privpolicy.yaml").unlink()
    (shop / "pytest.ini").write_text("[pytest]\nprivpolicy_policy = shop.yaml\n", encoding="utf-8")
    (shop / "test_shop.py").write_text(TESTS, encoding="utf-8")
    result = run("--privpolicy-cov")
    result.assert_outcomes(passed=2)
    result.stdout.fnmatch_lines(["  boundaries    2 of 2", "total: 42 %"])


@pytest.mark.usefixtures("shop")
def test_what_the_workers_of_xdist_count_is_put_together(run: Run) -> None:
    alone = run("--privpolicy-cov").stdout.lines
    spread = run("--privpolicy-cov-fail-under", "43", "-p", "xdist", "-n", "2", fresh=True)
    assert report(spread.stdout.lines) == report(alone)
    assert "total: 42 %" in spread.stdout.lines
    assert spread.ret == 1


def report(lines: list[str]) -> list[str]:
    start = next(number for number, line in enumerate(lines) if "policy coverage" in line)
    return lines[start : next(number for number, line in enumerate(lines) if line.startswith("total:")) + 1]


# --- What it costs others -------------------------------------------------------------------------


def test_the_plugin_imports_nothing_of_the_package() -> None:
    code = "import sys, _privpolicy_pytest; print([name for name in sys.modules if 'privpolicy.' in name])"
    found = subprocess.run(
        [sys.executable, "-c", code],
        capture_output=True,
        text=True,
        check=True,
        env={"PYTHONPATH": str(SOURCE)},
    )
    assert found.stdout == "[]\n"


def test_a_run_that_has_nothing_to_do_with_policies_imports_nothing_either(
    run: Run, pytester: pytest.Pytester
) -> None:
    test = (
        "import sys\ndef test_nothing(): assert not {'privpolicy', 'yaml', 'pydantic'} & set(sys.modules)\n"
    )
    (pytester.path / "test_nothing.py").write_text(test, encoding="utf-8")
    (pytester.path / "docker-compose.yaml").write_text("a: 1", encoding="utf-8")
    run(fresh=True).assert_outcomes(passed=1)


def test_the_shop_s_own_code_is_measured_as_without_the_plugin(run: Run, shop: Path) -> None:
    """Its modules are imported by its own tests, when the measuring has begun."""
    pytest.importorskip("pytest_cov")
    (shop / "pytest.ini").write_text("[pytest]\nprivpolicy_policy = shop.yaml\n", encoding="utf-8")
    (shop / "own.py").write_text("A = 1\n\ndef b():\n    return A\n", encoding="utf-8")
    (shop / "test_shop.py").write_text(
        f"import own\n{TESTS}\ndef test_b():\n    assert own.b()\n", encoding="utf-8"
    )
    result = run("-p", "pytest_cov", "--cov", "own", "--cov-report", "term", "--privpolicy-cov", fresh=True)
    result.stdout.fnmatch_lines(["own.py*3*0*100%"])
