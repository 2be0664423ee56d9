"""How results are told: what differs side by side, the explanation, the clause; and as JUnit XML."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from textwrap import wrap
from typing import Final
from xml.etree import ElementTree as ET

from privpolicy.evaluation import Response, Verdict
from privpolicy.extra.quoting import WIDTH, cited, folded, quotations
from privpolicy.extra.scenarios.runs import Difference, Result
from privpolicy.text import explain
from privpolicy.vocabulary.enums import LANGUAGES

_NO_XML: Final = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_FIRST: Final = 18
_SECOND: Final = 28
_MOST_QUOTED: Final = 3


def told(result: Result) -> Iterator[str]:
    """A failure, line by line: expected and given, why in both languages, and the clause's words."""
    yield f"{'':<{_FIRST}}{'expected':<{_SECOND}}given"
    for difference in result.differences:
        yield from _side_by_side(difference)
    for language in LANGUAGES:
        first, *rest = explain(result.answer, language).splitlines()
        yield from folded(f"{language}: {first}", "", "    ")
        for line in rest:
            yield from folded(line, "    ")
    clauses = result.case.policy.clauses_by_id
    for clause in pointed_to(result.answer)[:_MOST_QUOTED]:
        yield from quotations(clauses[clause], result.case.policy.languages[0])


def pointed_to(answer: Verdict | Response) -> tuple[str, ...]:
    """The clauses to quote with an answer, the most important first."""
    return cited(answer) if isinstance(answer, Verdict) else answer.clauses


def _side_by_side(difference: Difference) -> Iterator[str]:
    left = wrap(difference.expected, _SECOND - 2) or [""]
    right = wrap(difference.given, WIDTH - _FIRST - _SECOND) or [""]
    for number in range(max(len(left), len(right))):
        field = difference.field if number == 0 else ""
        one = left[number] if number < len(left) else ""
        other = right[number] if number < len(right) else ""
        yield f"{field:<{_FIRST}}{one:<{_SECOND}}{other}".rstrip()


def junit(results: Sequence[Result]) -> str:
    """The results as JUnit XML, one test case for each scenario."""
    failed = sum(not result.passed for result in results)
    counts = {"tests": str(len(results)), "failures": str(failed), "errors": "0", "skipped": "0"}
    root = ET.Element("testsuites", counts)
    suite = ET.SubElement(root, "testsuite", {"name": "privpolicy", **counts})
    for result in results:
        file, _, line = result.case.at.rpartition(":")
        attributes = {"classname": file, "name": result.case.scenario.name, "file": file, "line": line}
        case = ET.SubElement(suite, "testcase", attributes)
        if not result.passed:
            message = "; ".join(
                f"{one.field}: expected {one.expected}, given {one.given}" for one in result.differences
            )
            ET.SubElement(case, "failure", {"message": message}).text = "\n".join(told(result))
    ET.indent(root)
    text: str = ET.tostring(root, encoding="unicode")
    return f'<?xml version="1.0" encoding="utf-8"?>\n{_NO_XML.sub("?", text)}\n'
