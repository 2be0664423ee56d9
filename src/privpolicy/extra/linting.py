"""Findings about a policy's text for a reader and for a program: lines, JSON and SARIF."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Sequence
from datetime import date
from typing import Any, Final, NamedTuple

from privpolicy.extra.asking import asked_day, policy_of
from privpolicy.extra.quoting import folded
from privpolicy.extra.sarif import sarif
from privpolicy.linting import ItemState, LintFinding, NoticeItem, Severity, lint, notice_items
from privpolicy.model import Policy
from privpolicy.text.catalogue import template
from privpolicy.text.linting import finding_text, lint_heading
from privpolicy.vocabulary.enums import Language

NEVER: Final = "never"


class Linted(NamedTuple):
    """A policy, the day, and what was found."""

    policy: Policy
    source: str
    on: date
    findings: tuple[LintFinding, ...]

    def fails(self, threshold: str) -> bool:
        """Whether a finding is as grave as the threshold, or graver."""
        return threshold != NEVER and any(
            one.severity.rank <= Severity(threshold).rank for one in self.findings
        )


def linted(source: str, on: str) -> Linted:
    """The findings on the policy of that id or path; raises a ``PrivpolicyError`` for what cannot be read."""
    policy = policy_of(source)
    day = asked_day(policy, on)
    return Linted(policy, source, day, lint(policy, on=day))


def as_text(told: Linted, language: Language) -> Iterator[str]:
    """The findings to read, the gravest first."""
    yield from folded(lint_heading(told.findings, language, policy=told.policy, on=told.on))
    for finding in told.findings:
        text = finding_text(finding, language, policy=told.policy)
        severity = template(language, f"lint.severity.{finding.severity.value}")
        places = "; ".join(part for part in (text.where, text.law) if part)
        yield ""
        yield from folded(f"{severity.upper()}: {text.title} [{finding.code.value}]")
        yield from folded(text.wrong, "  ")
        yield from folded(text.needed, "  → ", "    ")
        for line in (places, text.caution):
            yield from folded(f"({line})", "  ", "   ") if line else ()


def as_json(told: Linted, language: Language) -> Iterator[str]:
    """The findings, and the items of GDPR Arts 13 and 14, as one JSON document."""
    document = {
        "policy": {"id": told.policy.id, "version": told.policy.version, "digest": told.policy.digest},
        "on": told.on.isoformat(),
        "language": language,
        "findings": [_finding(one, language, told.policy) for one in told.findings],
        "items": [_item(one) for one in notice_items(told.policy, on=told.on)],
    }
    yield json.dumps(document, ensure_ascii=False, indent=2)


def as_sarif(told: Linted, language: Language) -> Iterator[str]:
    """The findings in SARIF 2.1.0, for a code review."""
    document = sarif(told.findings, language, policy=told.policy, source=told.source)
    yield json.dumps(document, ensure_ascii=False, indent=2)


FORMATS: Final[dict[str, Callable[[Linted, Language], Iterator[str]]]] = {
    "text": as_text,
    "json": as_json,
    "sarif": as_sarif,
}


def _finding(finding: LintFinding, language: Language, policy: Policy) -> dict[str, Any]:
    text = finding_text(finding, language, policy=policy)
    return {
        "code": finding.code.value,
        "severity": finding.severity.value,
        "rules": finding.rules,
        "clauses": finding.clauses,
        "provisions": finding.provisions,
        "item": finding.item and finding.item.value,
        "state": finding.state and finding.state.value,
        **text._asdict(),
    }


def _item(item: NoticeItem) -> dict[str, Any]:
    return {
        "provision": item.provision,
        "item": item.item.value,
        "state": item.state.value,
        "codes": _codes(item.findings) if item.state is not ItemState.PRESENT else [],
    }


def _codes(findings: Sequence[LintFinding]) -> list[str]:
    return [finding.code.value for finding in findings]
