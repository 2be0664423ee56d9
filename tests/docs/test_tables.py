"""What the documentation lists is what the package holds."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Final, NamedTuple

import pytest
from hypothesis import given

from docs import tables
from privpolicy.errors import RecordError
from privpolicy.evaluation import Finding, ReasonCode, Verdict, decide
from privpolicy.evaluation.requests import Reason, RequestReason, Step
from privpolicy.model import Policy, Question, Record
from privpolicy.vocabulary import data, events, facts, purposes, recipients, rights, states, subjects
from tests.acceptance.shipped import FILES, answered, verdicts
from tests.docs.examples import PAGES, ROOT
from tests.explanation.letters import RESPONSES
from tests.spec.strategies import cases

DOCS: Final = ROOT / "docs"
TIME: Final = frozenset(
    {"event", "events", "pick", "state", "period", "anchor", "duty", "day", "last_day", "years"}
)
CODE_BY_LINE: Final = 15


class Documented(NamedTuple):
    """A row of the table of reason codes."""

    layers: frozenset[str]
    params: frozenset[str]


def _rows(begin: str, end: str) -> Iterator[list[str]]:
    """The rows of the tables between two headings of the page on reason codes."""
    text = (DOCS / "reason-codes.md").read_text(encoding="utf-8")
    section = text[text.index(begin) : text.index(end) if end else None]
    for line in section.splitlines():
        if line.startswith("| `"):
            yield [cell.strip() for cell in line.strip("|").split("|")]


def _documented(begin: str, end: str) -> Iterator[tuple[str, Documented]]:
    for code, layers, _, params in _rows(begin, end):
        named = frozenset(re.findall(r"`(\w+)`", params)) | (TIME if "*time*" in params else frozenset())
        yield code.strip("`"), Documented(frozenset(layers.split(", ")), named)


VERDICT: Final = ("# Reason codes", "## The answer to a request")
REQUEST: Final = ("## The answer to a request", "## Steps")
CODES: Final = dict(_documented(*VERDICT))
OF_REQUESTS: Final = dict(_documented(*REQUEST))
STEPS: Final = {
    step.strip("`"): {*re.findall(r"`(\w+)`", params)} for step, _, params in _rows("## Steps", "")
}


def undocumented(finding: Finding) -> set[str]:
    row = CODES[finding.code]
    return {*finding.params, finding.layer} - row.params - row.layers


def test_every_reason_code_is_documented_once_and_no_other() -> None:
    assert [code for code, _ in _documented(*VERDICT)] == [code.value for code in ReasonCode]
    assert [code for code, _ in _documented(*REQUEST)] == [code.value for code in RequestReason]


def test_every_step_is_documented_once_and_no_other() -> None:
    assert list(STEPS) == [step.value for step in Step]


def test_the_reasons_and_steps_of_requests_say_what_is_documented() -> None:
    responses = (*RESPONSES.values(), *(response for each in FILES for response in answered(each)))
    reasons = [
        found
        for response in responses
        for found in (*response.reasons, *(why for one in response.answers for why in one.reasons))
    ]
    assert {one.code: left for one in reasons if (left := _beyond(one))} == {}
    tasks = [task for response in responses for task in response.steps]
    assert {one.step: left for one in tasks if (left := {*one.params} - STEPS[one.step])} == {}


def _beyond(one: Reason) -> set[str]:
    row = OF_REQUESTS[one.code]
    return {*one.params, one.layer} - row.params - row.layers


def test_the_reasons_of_the_two_policies_say_what_is_documented() -> None:
    findings = (one for policy in FILES for _, verdict in verdicts(policy) for one in said(verdict))
    assert {one.code: undocumented(one) for one in findings if undocumented(one)} == {}


@given(case=cases())
def test_the_reasons_of_any_policy_say_what_is_documented(case: tuple[Policy, Record, Question]) -> None:
    try:
        verdict = decide(*case)
    except RecordError:
        return
    assert {one.code: undocumented(one) for one in said(verdict) if undocumented(one)} == {}


def said(verdict: Verdict) -> tuple[Finding, ...]:
    return (*verdict.findings, *verdict.near_misses)


@pytest.mark.parametrize("name", tables.PAGES)
def test_the_tables_are_those_of_the_package(name: str) -> None:
    """Otherwise: python docs/tables.py."""
    assert tables.page(name) == (DOCS / name).read_text(encoding="utf-8")


@pytest.mark.parametrize("name", tables.PAGES)
def test_every_table_is_marked(name: str) -> None:
    text = (DOCS / name).read_text(encoding="utf-8")
    assert text.count("<!-- table: ") == text.count("\n<!-- end of the table -->") > 0


@pytest.mark.parametrize("module", [data, events, facts, purposes, recipients, rights, states, subjects])
def test_the_constant_of_a_term_is_its_key_in_capitals(module: object) -> None:
    terms: tuple[str, ...] = vars(module)["ALL"]
    assert [term for term in terms if vars(module).get(term.upper()) is not term] == []


# --- The pages as a whole -------------------------------------------------------------------------


def test_the_readme_shows_code_on_the_first_lines() -> None:
    lines = (ROOT / "README.md").read_text(encoding="utf-8").splitlines()
    assert lines.index("```python") < CODE_BY_LINE


@pytest.mark.parametrize("path", PAGES, ids=lambda path: path.name)
def test_every_link_leads_somewhere(path: Path) -> None:
    for target, heading in _links(path.read_text(encoding="utf-8")):
        found = path.parent / target if target else path
        assert found.is_file(), target
        assert not heading or heading in _headings(found.read_text(encoding="utf-8")), heading


def _links(text: str) -> Iterator[tuple[str, str]]:
    for link in re.findall(r"\]\(([^)\s]+)\)", text):
        if not link.startswith("https://"):
            target, _, heading = link.partition("#")
            yield target, heading


def _headings(text: str) -> set[str]:
    titles = re.findall(r"^#+ (.+)$", text, re.MULTILINE)
    return {re.sub(r"[^\w -]", "", title.lower()).replace(" ", "-") for title in titles}


def test_the_map_leads_to_every_page() -> None:
    linked = {target for target, _ in _links((DOCS / "index.md").read_text(encoding="utf-8"))}
    assert {path.name for path in DOCS.glob("*.md")} - {"index.md"} <= linked
