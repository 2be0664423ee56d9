"""The pytest plugin of privpolicy: scenario files as tests, a fixture, and policy coverage.

It stands outside the package and imports nothing of it before it is used, so that a test run that has
nothing to do with privpolicy neither waits for it nor measures less of its own code.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from fnmatch import fnmatchcase
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:
    from privpolicy import Policy
    from privpolicy.extra.policy_coverage import Coverage
    from privpolicy.extra.scenarios import Case

_DEFAULT = ["*.privpolicy.yaml", "*.privpolicy.yml"]
_COVERAGE = pytest.StashKey["Coverage"]()
_OUTPUT = "privpolicy"


def _percent(text: str) -> float:
    value = float(text)
    if not 0 <= value <= 100:  # noqa: PLR2004 (per cent)
        raise ValueError(text)
    return value


def pytest_addoption(parser: pytest.Parser) -> None:
    """Adds the options and the settings."""
    group = parser.getgroup("privpolicy", "privacy policies")
    group.addoption(
        "--privpolicy-cov",
        action="store_true",
        help="report which rules, clauses, boundaries and reasons of the policies were exercised",
    )
    group.addoption(
        "--privpolicy-cov-fail-under",
        type=_percent,
        metavar="PERCENT",
        help="fail where less of the policies was exercised (rounded down); implies --privpolicy-cov",
    )
    parser.addini(
        "privpolicy_scenarios",
        "patterns of the paths of scenario files",
        type="linelist",
        default=_DEFAULT,
    )
    parser.addini(
        "privpolicy_policy",
        "the policy of the fixture privpolicy_policy, and of scenario files that name none: "
        "an id, or a path from the root folder",
    )


# --- Scenario files as tests ----------------------------------------------------------------------


def pytest_collect_file(file_path: Path, parent: pytest.Collector) -> ScenarioFile | None:
    """A file whose path fits one of the patterns is a scenario file; no other is looked into."""
    if file_path.suffix not in {".yaml", ".yml"}:
        return None
    root = parent.config.rootpath
    path = file_path.relative_to(root) if file_path.is_relative_to(root) else file_path
    patterns: list[str] = parent.config.getini("privpolicy_scenarios")
    if any(_fits(path.as_posix(), pattern) for pattern in patterns):
        file: ScenarioFile = ScenarioFile.from_parent(parent, path=file_path)
        return file
    return None


def _fits(path: str, pattern: str) -> bool:
    """Whether a path, or its end, fits a pattern; a star stands for folders too."""
    simple = pattern.replace("**/", "*")
    return fnmatchcase(path, simple) or fnmatchcase(path, f"*/{simple}")


class ScenarioFile(pytest.File):
    """A scenario file: its scenarios are its tests."""

    def collect(self) -> Iterator[ScenarioItem]:
        """The tests; every fault of the file is told at once."""
        from privpolicy.errors import PrivpolicyError
        from privpolicy.extra.scenarios import load_scenarios

        try:
            cases = load_scenarios(self.path, default=_policy(self.config))
        except PrivpolicyError as wrong:
            raise self.CollectError(str(wrong)) from None
        for case in cases:
            yield ScenarioItem.from_parent(self, name=case.scenario.name, case=case)


class ScenarioItem(pytest.Item):
    """One scenario."""

    def __init__(self, *, case: Case, **rest: Any) -> None:
        super().__init__(**rest)
        self.case = case

    def runtest(self) -> None:
        """Puts the question, and compares the answer."""
        from privpolicy.extra.scenarios import run
        from privpolicy.extra.testing import count

        coverage = self.config.stash.get(_COVERAGE, None)
        if coverage is not None:
            coverage.expect(self.case.whole)
        result = run(self.case)
        count(result.answer)
        if not result.passed:
            raise _DifferentError(result)

    def repr_failure(self, excinfo: pytest.ExceptionInfo[BaseException], style: Any = None) -> Any:
        """Expected and given side by side, the explanation, and the clause."""
        if isinstance(excinfo.value, _DifferentError):
            from privpolicy.extra.scenarios.report import told

            return "\n".join(told(excinfo.value.result))
        return super().repr_failure(excinfo, style)

    def reportinfo(self) -> tuple[Path, int, str]:
        """Where the scenario stands."""
        return self.path, int(self.case.at.rpartition(":")[2]) - 1, self.name


class _DifferentError(Exception):
    """The answer is not as expected."""

    def __init__(self, result: Any) -> None:
        super().__init__("the answer is not as expected")
        self.result = result


# --- The policy -----------------------------------------------------------------------------------


def _policy(config: pytest.Config) -> Policy | None:
    name = config.getini("privpolicy_policy")
    if not name:
        return None
    from privpolicy.errors import PrivpolicyError
    from privpolicy.extra.asking import policy_of
    from privpolicy.extra.reading import is_file

    try:
        return policy_of(str(config.rootpath / name) if is_file(name) else name)
    except PrivpolicyError as wrong:
        raise pytest.UsageError(f"privpolicy_policy: {wrong}") from None


@pytest.fixture(scope="session")
def privpolicy_policy(pytestconfig: pytest.Config) -> Policy:
    """The policy that the setting ``privpolicy_policy`` names."""
    policy = _policy(pytestconfig)
    if policy is None:
        raise pytest.UsageError("name the policy in the settings of pytest: privpolicy_policy = shop.yaml")
    return policy


# --- Policy coverage ------------------------------------------------------------------------------


def pytest_configure(config: pytest.Config) -> None:
    """Begins to count, where it is asked for."""
    if config.option.privpolicy_cov or config.option.privpolicy_cov_fail_under is not None:
        from privpolicy.extra.policy_coverage import Coverage
        from privpolicy.extra.testing import count_in

        config.stash[_COVERAGE] = coverage = Coverage()
        count_in(coverage)
        policy = _policy(config)
        if policy is not None:
            coverage.expect(policy)


def pytest_unconfigure(config: pytest.Config) -> None:
    """Counts no more."""
    coverage = config.stash.get(_COVERAGE, None)
    if coverage is not None:
        from privpolicy.extra.testing import stop_counting

        stop_counting(coverage)


@pytest.hookimpl(optionalhook=True)
def pytest_testnodedown(node: Any, error: object) -> None:  # noqa: ARG001 (the hook's signature)
    """Adds what a worker of pytest-xdist has counted."""
    coverage = node.config.stash.get(_COVERAGE, None)
    if coverage is not None:
        coverage.merge(getattr(node, "workeroutput", {}).get(_OUTPUT, {}))


@pytest.hookimpl(trylast=True)
def pytest_sessionfinish(session: pytest.Session) -> None:
    """Hands over what a worker has counted, or fails the run where it is too little."""
    coverage = session.config.stash.get(_COVERAGE, None)
    if coverage is None:
        return
    output = getattr(session.config, "workeroutput", None)
    if output is not None:
        output[_OUTPUT] = coverage.to_plain()
    elif _too_little(session.config, coverage) and session.exitstatus == pytest.ExitCode.OK:
        session.exitstatus = pytest.ExitCode.TESTS_FAILED


def _too_little(config: pytest.Config, coverage: Coverage) -> bool:
    least: float | None = config.option.privpolicy_cov_fail_under
    return least is not None and (coverage.percent is None or coverage.percent < least)


def pytest_terminal_summary(terminalreporter: Any, config: pytest.Config) -> None:
    """Prints the policy coverage."""
    coverage = config.stash.get(_COVERAGE, None)
    if coverage is None:
        return
    terminalreporter.section("policy coverage")
    for line in _report(coverage):
        terminalreporter.line(line)
    if _too_little(config, coverage):
        least = config.option.privpolicy_cov_fail_under
        terminalreporter.line(f"FAIL: less than {least:g} % of the policies was exercised", red=True)


def _report(coverage: Coverage) -> Iterable[str]:
    yield from coverage.lines()
    if coverage.percent is None:
        yield "no policy was asked; name one with the setting privpolicy_policy"
    else:
        yield f"total: {coverage.percent} %"
