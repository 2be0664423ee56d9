"""What a decision takes, as multiples of a plain scan in the same process: ``python benchmarks/run.py``.

With ``--quick`` only the lines (a), (b) and (c).
"""

from __future__ import annotations

import gc
import operator
import os
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from importlib.util import find_spec
from pathlib import Path
from statistics import median
from typing import Any, Final

import plain
from peers import PEERS, Peer
from policy import Asking, ask, asking, policy, question, record

from privpolicy import Outcome, Policy, Record, Verdict

PASSES: Final = 9
SETS: Final = 100
PROCESSES: Final = 15

Asked = tuple[Record, Asking]


def line(what: str, figure: str, target: str = "") -> None:
    """One line of the table."""
    print(f"{what:<66}{figure:>10}  {target}".rstrip(), flush=True)


def seconds(call: Callable[[Any], object], inputs: Sequence[Any]) -> float:
    """The time that one pass over all inputs takes, with the garbage collector at rest."""
    gc.collect()
    gc.disable()
    start = time.perf_counter()
    for one in inputs:
        call(one)
    end = time.perf_counter()
    gc.enable()
    return end - start


def ratio(
    call: Callable[[Any], object],
    inputs: Sequence[Any],
    yardstick: Callable[[Any], object],
    measured: Sequence[Any],
    passes: int = PASSES,
) -> float:
    """Time per input over the yardstick's, which runs before and after each pass: the median."""
    found = []
    for _ in range(passes):
        before = seconds(yardstick, measured)
        taken = seconds(call, inputs) / len(inputs)
        after = seconds(yardstick, measured)
        found.append(2 * taken * len(measured) / (before + after))
    return median(found)


def outcomes(own: Policy, asked: Sequence[Asked]) -> list[Outcome]:
    """The library's answers."""
    return [ask(own, about, question).outcome for about, question in asked]


def equal(found: Sequence[Outcome], expected: Sequence[bool]) -> int:
    """How many outcomes are the clear yes or no that is expected."""
    yes_no = {True: Outcome.PERMITTED, False: Outcome.DENIED}
    return sum(one is yes_no[other] for one, other in zip(found, expected, strict=True))


def decisions(own: Policy, asked: Sequence[Asked], requests: Sequence[plain.Request]) -> None:
    """What the library's decisions take."""
    calls = [question(own, *one) for one in asked]

    def explained(call: Callable[[], Verdict]) -> object:
        verdict = call()
        return verdict.findings, verdict.last_day

    def from_keywords(one: Asked) -> object:
        return ask(own, record(one[1]), one[1]).outcome

    def times(call: Callable[[Any], object], inputs: Sequence[Any]) -> str:
        return f"{ratio(call, inputs, plain.allowed, requests):.2f}"

    line("by hand for these rules alone, with reasons and last day", times(plain.explaining(), requests), "×")
    line("(a) record at hand, outcome", times(operator.call, calls), "×  at most 2.0, aim 1.2")
    line("(b) record at hand, outcome, findings and last day", times(explained, calls), "×")
    line("(c) record from keywords, outcome", times(from_keywords, asked), "×  at most 4.0")


def peer(other: Peer, requests: Sequence[plain.Request], expected: Sequence[bool]) -> None:
    """What the same decisions take in another engine."""
    if find_spec(other.package) is None:
        line(f"(d) {other.name}", "-", f"skipped: {other.package} is not installed")
        return
    call, inputs = other.load(), [other.input(request) for request in requests]
    if [call(one) for one in inputs] != list(expected):
        sys.exit(f"{other.name}: the answers are not those of the scan")
    line(f"(d) {other.name}", f"{ratio(call, inputs, plain.allowed, requests, passes=3):.2f}", "×")


def larger(
    own: Policy, asked: Sequence[Asked], requests: Sequence[plain.Request], expected: Sequence[bool]
) -> None:
    """What the same questions take among 100 times as many rules."""
    start = time.perf_counter()
    many, categories = policy(SETS)
    built = time.perf_counter() - start
    # The last of the sets: a search from the top would have to pass all the others.
    theirs = [asking(request, categories[-1]) for request in requests]
    prepared = [(record(one), one) for one in theirs]
    first = seconds(lambda one: ask(many, *one), prepared[:1])
    cold = seconds(lambda one: ask(many, *one), prepared)
    if equal(outcomes(many, prepared), expected) != len(expected):
        sys.exit("4,000 rules: the answers are not those of the scan")

    calls = [question(many, *one) for one in prepared]
    warm = ratio(operator.call, calls, operator.call, [question(own, *one) for one in asked])
    line("(e) 4,000 rules over 40, index warm", f"{warm:.2f}", "×  at most 1.5")
    line("    4,000 rules: the policy built and checked", f"{built:.2f}", "s")
    line("    4,000 rules: the first question, which makes the index", f"{first * 1e3:.1f}", "ms")
    line("    4,000 rules: then 10,000 questions, each kind for the first time", f"{cold * 1e3:.0f}", "ms")


def imports() -> None:
    """What importing takes, in fresh processes and beyond Python's own start, from bytecode as installed."""
    codes = {
        "bare": "pass",
        "package": "import privpolicy",
        "pydantic": "import pydantic",
        "names": "from privpolicy import may_keep, Record",
        "model": "from pydantic import BaseModel",
    }
    taken: dict[str, list[float]] = {name: [] for name in codes}
    compiled = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    with tempfile.TemporaryDirectory() as folder:
        compiled["PYTHONPYCACHEPREFIX"] = folder
        for attempt in range(PROCESSES + 1):
            for name, code in codes.items():
                start = time.perf_counter()
                subprocess.run([sys.executable, "-c", code], check=True, env=compiled)  # noqa: S603 (our own code)
                if attempt:  # the first of them compiles
                    taken[name].append(time.perf_counter() - start)
    beyond = {name: median(found) - median(taken["bare"]) for name, found in taken.items()}
    package, names = beyond["package"] / beyond["pydantic"], beyond["names"] / beyond["model"]
    line("(f) import privpolicy, over import pydantic", f"{package:.2f}", "×  at most 1.3")
    line("    from privpolicy import may_keep, Record, over BaseModel", f"{names:.2f}", "×  at most 1.3")


def plugin() -> None:
    """The processor time that the pytest plugin adds to a run that has nothing to do with policies."""
    if find_spec("pytest") is None:
        line("(g) the pytest plugin", "skipped", "pytest is not installed")
        return
    with tempfile.TemporaryDirectory() as folder:
        Path(folder, "test_nothing.py").write_text("def test_nothing(): pass\n", encoding="utf-8")
        run = [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", folder]
        alone = {**os.environ, "PYTEST_DISABLE_PLUGIN_AUTOLOAD": "1"}
        added = []
        for _ in range(PROCESSES):
            taken = []
            for options in ([], ["-p", "_privpolicy_pytest"]):
                before = resource.getrusage(resource.RUSAGE_CHILDREN)
                subprocess.run([*run, *options], check=True, env=alone, stdout=subprocess.DEVNULL)  # noqa: S603 (as above)
                after = resource.getrusage(resource.RUSAGE_CHILDREN)
                taken.append(sum(after[:2]) - sum(before[:2]))  # in the program and in the system
            added.append(1000 * (taken[1] - taken[0]))
    line("(g) the pytest plugin, added to a run of another project", f"{median(added):.1f}", "ms  at most 20")


def main() -> int:
    """Check that all answers are equal, then print the table."""
    requests = plain.requests()
    expected = [plain.allowed(request) for request in requests]
    own, categories = policy()
    questions = [asking(request, categories[0]) for request in requests]
    asked = [(record(one), one) for one in questions]
    alike = equal(outcomes(own, asked), expected)
    print(f"{alike:,} of {len(requests):,} equal")
    if alike != len(requests):
        return 1
    scan = median(seconds(plain.allowed, requests) for _ in range(PASSES)) / len(requests)
    line("the plain scan, without reasons: 1 ×", f"{scan * 1e6:.2f}", "µs")
    decisions(own, asked, requests)
    if sys.argv[1:] == ["--quick"]:
        return 0
    for other in PEERS:
        peer(other, requests, expected)
    larger(own, asked, requests, expected)
    imports()
    plugin()
    return 0


if __name__ == "__main__":
    sys.exit(main())
