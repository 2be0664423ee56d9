"""Findings about a policy's text in SARIF 2.1.0, the format that code reviews read."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from importlib import metadata
from pathlib import Path
from typing import Any, Final
from urllib.parse import quote

from privpolicy.linting import CODES, Code, LintFinding, Severity
from privpolicy.model import Policy
from privpolicy.policies import IDS
from privpolicy.text.catalogue import template
from privpolicy.text.linting import finding_text
from privpolicy.vocabulary.enums import Language

_SCHEMA: Final = "https://json.schemastore.org/sarif-2.1.0.json"
_LEVELS: Final[Mapping[Severity, str]] = {
    Severity.CRITICAL: "error",
    Severity.HIGH: "error",
    Severity.MEDIUM: "warning",
    Severity.LOW: "note",
    Severity.INFO: "note",
}
# How code hosts grade a finding, from 0 to 10.
_GRADES: Final[Mapping[Severity, str]] = {
    Severity.CRITICAL: "9.5",
    Severity.HIGH: "8.0",
    Severity.MEDIUM: "5.0",
    Severity.LOW: "2.0",
    Severity.INFO: "0.0",
}


def sarif(
    findings: Iterable[LintFinding], language: Language, *, policy: Policy, source: str
) -> dict[str, Any]:
    """The findings as a SARIF 2.1.0 log.

    Each result names the clauses and rules as logical locations. Where ``source`` is the path of a file,
    it also points to the lines on which they stand there.
    """
    lines = _lines(source)
    found = list(findings)
    used = sorted({finding.code for finding in found})
    return {
        "$schema": _SCHEMA,
        "version": "2.1.0",
        "runs": [
            {
                "tool": {
                    "driver": {
                        "name": "privpolicy",
                        "version": _version(),
                        "rules": [_rule(code, language) for code in used],
                    }
                },
                "results": [
                    _result(one, language, policy, source, lines) | {"ruleIndex": used.index(one.code)}
                    for one in found
                ],
                "columnKind": "unicodeCodePoints",
                "language": "sv" if language == "sv" else "en-GB",
            }
        ],
    }


def _version() -> str:
    try:
        return metadata.version("privpolicy")
    except metadata.PackageNotFoundError:
        return "0"


def _rule(code: Code, language: Language) -> dict[str, Any]:
    severity = CODES[code].severity
    return {
        "id": code.value,
        "shortDescription": {"text": template(language, f"lint.{code.value}.title")},
        "help": {"text": template(language, f"lint.{code.value}.needed")},
        "defaultConfiguration": {"level": _LEVELS[severity]},
        "properties": {"severity": severity.value, "security-severity": _GRADES[severity]},
    }


def _result(
    finding: LintFinding, language: Language, policy: Policy, source: str, lines: Mapping[str, int] | None
) -> dict[str, Any]:
    text = finding_text(finding, language, policy=policy)
    message = " ".join(part for part in (text.wrong, text.needed, text.caution) if part)
    places = [*_logical(finding, policy)]
    return {
        "ruleId": finding.code.value,
        "level": _LEVELS[finding.severity],
        "message": {"text": message},
        "locations": [_location(finding, source, lines) | {"logicalLocations": places}],
        "partialFingerprints": {"finding/v1": _fingerprint(finding, policy)},
        "properties": {
            "severity": finding.severity.value,
            "provisions": list(finding.provisions),
            "law": text.law,
        },
    }


def _logical(finding: LintFinding, policy: Policy) -> Iterator[dict[str, str]]:
    places = [("clause", key) for key in finding.clauses] + [("rule", key) for key in finding.rules]
    for kind, key in places or [("policy", policy.id)]:
        yield {"name": key, "fullyQualifiedName": f"{policy.id}/{kind}/{key}", "kind": kind}


def _location(finding: LintFinding, source: str, lines: Mapping[str, int] | None) -> dict[str, Any]:
    if lines is None:
        return {}
    known = [lines[key] for key in (*finding.rules, *finding.clauses) if key in lines]
    uri = quote(Path(source).as_posix())
    return {
        "physicalLocation": {
            "artifactLocation": {"uri": uri},
            "region": {"startLine": known[0] if known else 1},
        }
    }


def _fingerprint(finding: LintFinding, policy: Policy) -> str:
    """What makes two findings of two runs the same one: not its words, which may be mended."""
    return "/".join((policy.id, finding.code.value, *finding.rules, *finding.clauses))


_ID: Final = re.compile(r'"?\bid"?\s*:\s*"?(?P<id>[A-Za-z0-9][A-Za-z0-9._-]*)"?')


def _lines(source: str) -> Mapping[str, int] | None:
    """The line of each id in the file, if the source is one; the first line that has it counts."""
    if source in IDS:
        return None
    path = Path(source)
    found: dict[str, int] = {}
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), start=1):
        for match in _ID.finditer(line):
            found.setdefault(match["id"], number)
    return found
