"""Assertions about verdicts for a shop's own tests; one that fails tells why in both languages.

``pytest --privpolicy-cov`` counts the verdicts that come through here, and those of scenario files.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import TYPE_CHECKING

from privpolicy.evaluation import ReasonCode, Response, Verdict
from privpolicy.extra.quoting import cited
from privpolicy.text import explain
from privpolicy.vocabulary.enums import LANGUAGES, Outcome

if TYPE_CHECKING:
    from privpolicy.extra.policy_coverage import Coverage

__all__ = ["assert_denied", "assert_permitted", "assert_undetermined"]

_counting: list[Coverage] = []


def assert_permitted(
    verdict: Verdict,
    *,
    because: str | Iterable[str] = (),
    codes: ReasonCode | Iterable[ReasonCode] = (),
    last_day: date | None = None,
) -> None:
    """Fails unless the answer is permitted, for the reasons that are named.

    ``because`` are clauses or rules, by id, and ``codes`` reasons, that must be among those that decided;
    ``last_day`` is the last day on which it is permitted, compared where it is given. Raises
    ``AssertionError`` with the explanation in Swedish and in English.
    """
    __tracebackhide__ = True
    _check(verdict, Outcome.PERMITTED, because, codes, last_day)


def assert_denied(
    verdict: Verdict,
    *,
    because: str | Iterable[str] = (),
    codes: ReasonCode | Iterable[ReasonCode] = (),
    last_day: date | None = None,
) -> None:
    """Fails unless the answer is denied, for the reasons that are named. Arguments as above."""
    __tracebackhide__ = True
    _check(verdict, Outcome.DENIED, because, codes, last_day)


def assert_undetermined(
    verdict: Verdict,
    *,
    missing: str | Iterable[str] = (),
    because: str | Iterable[str] = (),
    codes: ReasonCode | Iterable[ReasonCode] = (),
) -> None:
    """Fails unless the answer is undetermined, for lack of the facts that are ``missing``, by their keys."""
    __tracebackhide__ = True
    _check(verdict, Outcome.UNDETERMINED, because, codes, None, missing)


def _check(
    verdict: Verdict,
    outcome: Outcome,
    because: str | Iterable[str],
    codes: str | Iterable[str],
    last_day: date | None,
    missing: str | Iterable[str] = (),
) -> None:
    __tracebackhide__ = True
    count(verdict)
    wrong = []
    if verdict.outcome is not outcome:
        wrong.append(f"expected {outcome}, the answer is {verdict.outcome}")
    for expected, given, what in (
        (because, (*verdict.clauses, *verdict.rules), "clauses and rules that decided"),
        (codes, verdict.codes, "reasons"),
        (missing, [one.key for one in verdict.missing], "missing facts"),
    ):
        lacking = [str(one) for one in _several(expected) if one not in given]
        if lacking:
            wrong.append(f"expected {', '.join(lacking)} among the {what}: {', '.join(given) or 'none'}")
    if last_day is not None and verdict.last_day != last_day:
        wrong.append(f"expected {last_day} as the last day, it is {verdict.last_day or 'none'}")
    if wrong:
        raise AssertionError("\n".join([*wrong, *_told(verdict)]))


def _told(verdict: Verdict) -> Iterable[str]:
    for language in LANGUAGES:
        yield f"{language}: {explain(verdict, language)}"
    clauses = ", ".join(cited(verdict))
    if clauses:
        yield f"{verdict.policy.id}: {clauses}"


def _several(value: str | Iterable[str]) -> Iterable[str]:
    return (value,) if isinstance(value, str) else value


def count(answer: Verdict | Response) -> None:
    """Counts an answer for the policy coverage, where it is measured."""
    for coverage in _counting:
        coverage.add(answer)


def count_in(coverage: Coverage) -> None:
    """Lets a policy coverage count every answer from now on."""
    _counting.append(coverage)


def stop_counting(coverage: Coverage) -> None:
    """Lets it count no more."""
    _counting.remove(coverage)
