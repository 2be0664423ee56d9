"""``privpolicy test``: the scenarios of files and folders, run and told."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import NamedTuple

from privpolicy.errors import Fault, ModelError, ScenarioError
from privpolicy.extra.asking import policy_of
from privpolicy.extra.scenarios.files import Case, files_in, load_scenarios
from privpolicy.extra.scenarios.report import junit, told
from privpolicy.extra.scenarios.runs import Result, run
from privpolicy.extra.values import collected
from privpolicy.model import Policy


class Run(NamedTuple):
    """The results of a run."""

    results: Sequence[Result]

    @property
    def failed(self) -> list[Result]:
        """Those that are not as expected."""
        return [result for result in self.results if not result.passed]

    def lines(self) -> Iterable[str]:
        """What is printed: each failure, and the count."""
        for result in self.failed:
            yield f"FAILED {result.case.at}: {result.case.scenario.name}"
            yield from told(result)
            yield ""
        passed = len(self.results) - len(self.failed)
        yield f"{passed} passed, {len(self.failed)} failed" if self.failed else f"{passed} passed"


def run_all(paths: Iterable[str], *, policy: str | None = None, junit_file: str | None = None) -> Run:
    """Runs every scenario of the files and folders.

    ``policy`` is asked instead of those that the files name; ``junit_file`` is written as JUnit XML. Raises
    ``ScenarioError`` with the faults of all the files, and where a folder holds no scenarios.
    """
    asked = None if policy is None else policy_of(policy)
    results = Run([run(case) for case in _cases(paths, asked)])
    if junit_file is not None:
        _write(junit_file, junit(results.results))
    return results


def _cases(paths: Iterable[str], policy: Policy | None) -> list[Case]:
    faults: list[Fault] = []
    files = [file for path in paths for file in collected(faults, files_in, Path(path)) or ()]
    cases = [
        case
        for file in dict.fromkeys(files)
        for case in collected(faults, load_scenarios, file, policy=policy) or ()
    ]
    if faults:
        raise ScenarioError(faults)
    return cases


def _write(path: str, text: str) -> None:
    try:
        Path(path).write_text(text, encoding="utf-8")
    except OSError as wrong:
        raise ModelError([Fault("junit", f"cannot write {path!r}: {wrong.strerror}", path)]) from None
