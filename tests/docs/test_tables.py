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
from privpolicy.model import Policy, Question, Record
from privpolicy.vocabulary import data, events, facts, purposes, recipients, rights, states, subjects
from tests.acceptance.shipped import FILES, verdicts
from tests.docs.examples import PAGES, ROOT
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


def _documented() -> Iterator[tuple[str, Documented]]:
    for line in (DOCS / "reason-codes.md").read_text(encoding="utf-8").splitlines():
        if line.startswith("| `"):
            code, layers, _, params = (cell.strip() for cell in line.strip("|").split("|"))
            named = frozenset(re.findall(r"`(\w+)`", params)) | (TIME if "*time*" in params else frozenset())
            yield code.strip("`"), Documented(frozenset(layers.split(", ")), named)


CODES: Final = dict(_documented())


def undocumented(finding: Finding) -> set[str]:
    row = CODES[finding.code]
    return {*finding.params, finding.layer} - row.params - row.layers


def test_every_reason_code_is_documented_once_and_no_other() -> None:
    assert [code for code, _ in _documented()] == [code.value for code in ReasonCode]


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
