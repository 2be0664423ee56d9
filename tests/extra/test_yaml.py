"""Policies as files: the round trip loses nothing, and what YAML would read otherwise is read as written."""

from __future__ import annotations

import sys
from datetime import date
from pathlib import Path
from typing import Literal

import pytest
import yaml
from hypothesis import given, strategies as st

from privpolicy.errors import PolicyError
from privpolicy.extra.yaml import dump_policy, load_policy
from privpolicy.model import (
    Activity,
    After,
    Clause,
    Controller,
    FactBetween,
    FactIs,
    FiscalYearEnd,
    Period,
    Policy,
    Prohibition,
    Unlimited,
)
from privpolicy.policies import M_NU, MYMUSE_SE, MYMUSE_SE_UNDER_GDPR
from privpolicy.vocabulary import data, events, facts, purposes
from tests.spec.strategies import policies

HEAD = "id: shop\ncontroller: {name: Shop}\n"
Form = Literal["yaml", "json"]
FORMATS: list[Form] = ["yaml", "json"]


@pytest.mark.parametrize("form", FORMATS)
@pytest.mark.parametrize("policy", [M_NU, MYMUSE_SE, MYMUSE_SE_UNDER_GDPR], ids=lambda policy: policy.id)
def test_a_shipped_policy_comes_back_equal_and_with_its_digest(policy: Policy, form: Form) -> None:
    again = load_policy(dump_policy(policy, format=form))
    assert again == policy
    assert again.digest == policy.digest


@given(policy=policies(), form=st.sampled_from(FORMATS))
def test_any_policy_comes_back_equal_and_with_its_digest(policy: Policy, form: Form) -> None:
    again = load_policy(dump_policy(policy, format=form))
    assert again == policy
    assert again.digest == policy.digest


_texts = st.text(st.characters(codec="utf-8"), min_size=1)


@given(text=_texts, other=_texts, form=st.sampled_from(FORMATS))
def test_any_text_comes_back_as_it_was(text: str, other: str, form: Form) -> None:
    """Numbers, dates, truth values, line breaks, control characters and all that YAML gives a meaning."""
    policy = Policy(
        id="shop",
        version=text,
        controller=Controller(name=other),
        clauses=[Clause(id="1", text=text, note=other)],
    )
    assert load_policy(dump_policy(policy, format=form)) == policy


@pytest.mark.parametrize(
    "text",
    [
        *[
            "no",
            "1.10",
            "12:30",
            "2024-03-16",
            "null",
            "~",
            "true",
            "0x1F",
            "1e3",
            "0o7",
            ".5",
            "+1",
            "=",
            "#",
            "<<",
            "*a",
            "&a",
            "!a",
            "'",
            "%YAML",
            "---",
            "...",
        ],
        *("- a", "a: b", "\t", " x ", "a\n\nb\n", "\ufeff", "\x85", "\u2028"),
    ],
)
def test_a_text_that_yaml_gives_a_meaning_comes_back_as_a_text(text: str) -> None:
    policy = Policy(id="shop", version=text, controller=Controller(name=text))
    assert load_policy(dump_policy(policy)) == policy


@pytest.mark.parametrize("bound", [18, 18.0, 17.5, -1, 1e300, date(2024, 2, 29)])
def test_a_bound_keeps_its_type(bound: float | date) -> None:
    low = FactBetween(fact=facts.AGE, at_least=bound)
    policy = Policy(id="shop", controller=Controller(name="S"), prohibitions=[Prohibition(id="p", when=low)])
    again = load_policy(dump_policy(policy))
    assert again == policy
    assert again.digest == policy.digest


@pytest.mark.parametrize("value", [True, False, date(2024, 2, 29), "customer"])
def test_the_value_of_a_fact_keeps_its_type(value: bool | date | str) -> None:
    when = FactIs(fact=facts.NECESSARY, value=value)
    policy = Policy(id="shop", controller=Controller(name="S"), prohibitions=[Prohibition(id="p", when=when)])
    (rule,) = load_policy(dump_policy(policy)).prohibitions
    assert rule.when == when


def test_the_yaml_is_that_of_the_model_and_pleasant_to_read() -> None:
    policy = Policy(
        id="shop",
        controller=Controller(name="Butiken AB"),
        effective_from=date(2024, 1, 1),
        fiscal_year_end=FiscalYearEnd(month=8),
        clauses=[Clause(id="6.3", text="Vi sparar uppgifterna i 36 månader.")],
        activities=[
            Activity(
                id="visits",
                data={data.IP_ADDRESS, data.SITE_USAGE},
                purposes={purposes.SITE_VISIT},
                basis=None,
                storage={
                    data.IP_ADDRESS: After(event=events.LAST_ACTIVITY, period=Period(months=36)),
                    data.SITE_USAGE: Unlimited(),
                },
                clauses=["6.3"],
            )
        ],
    )
    assert (
        dump_policy(policy)
        == """\
id: shop
controller:
  name: Butiken AB
effective_from: 2024-01-01
fiscal_year_end:
  month: 8
clauses:
  - id: '6.3'
    text: Vi sparar uppgifterna i 36 månader.
activities:
  - id: visits
    clauses: ['6.3']
    data: [ip_address, site_usage]
    purposes: [site_visit]
    basis: null
    storage:
      ip_address: {kind: after, event: last_activity, period: P36M}
      site_usage: {kind: unlimited}
"""
    )


@given(policy=policies())
def test_any_other_reader_of_yaml_reads_the_same_words(policy: Policy) -> None:
    """But for days, which YAML has a type for."""
    content = yaml.safe_load(dump_policy(policy))
    assert Policy.model_validate(content) == policy


# --- The traps of YAML 1.1 ------------------------------------------------------------------------


def test_a_number_that_stands_for_a_text_is_read_as_it_is_written() -> None:
    text = """\
id: shop
version: 1.10
controller: {name: 007, phone: 0701234567, organisation_number: 5568718133}
jurisdiction: NO
clauses:
  - {id: 6.10, text: on}
  - {id: 6.1, text: 12:30}
activities:
  - id: visits
    data: [ip_address]
    purposes: [site_visit]
    basis: consent
    clauses: [6.10, 6.1]
"""
    policy = load_policy(text)
    assert (policy.version, policy.jurisdiction) == ("1.10", "NO")
    assert (policy.controller.name, policy.controller.phone) == ("007", "0701234567")
    assert policy.controller.organisation_number == "5568718133"
    assert [(clause.id, clause.text) for clause in policy.clauses] == [("6.10", "on"), ("6.1", "12:30")]
    assert policy.activities[0].clauses == ("6.10", "6.1")


@pytest.mark.parametrize(("word", "read"), [("true", True), ("no", False), ("off", False), ("Yes", True)])
def test_where_yes_or_no_is_wanted_the_words_of_yaml_mean_that(word: str, read: bool) -> None:
    rule = f"{{id: a, data: [name], purposes: [purchase], basis: null, decides_automatically: {word}}}"
    assert load_policy(f"{HEAD}activities: [{rule}]\n").activities[0].decides_automatically is read


def test_nothing_is_not_a_text() -> None:
    with pytest.raises(PolicyError, match=r"<text>:2:20: controller\.name: expected a text"):
        load_policy("id: shop\ncontroller: {name: }\n")


def test_a_day_is_a_day_whether_in_quotes_or_not() -> None:
    for day in ("2024-02-29", "'2024-02-29'"):
        assert load_policy(f"{HEAD}effective_from: {day}\n").effective_from == date(2024, 2, 29)


@pytest.mark.parametrize("moment", ["2024-02-29T10:00:00", "2024-02-29 10:00:00", "20240229", "2024-2-9"])
def test_what_is_no_day_is_refused(moment: str) -> None:
    with pytest.raises(PolicyError, match="<text>:3:17: effective_from: expected a date"):
        load_policy(f"{HEAD}effective_from: {moment}\n")


# --- Files ----------------------------------------------------------------------------------------


@pytest.mark.parametrize("suffix", ["yaml", "yml", "json"])
@pytest.mark.parametrize("kind", [str, Path])
def test_a_file_is_read_by_its_path(suffix: str, kind: type, tmp_path: Path) -> None:
    file = tmp_path / f"shop.{suffix}"
    form: Form = "json" if suffix == "json" else "yaml"
    file.write_text("\ufeff" + dump_policy(M_NU, format=form), encoding="utf-8")
    assert load_policy(kind(file)) == M_NU


@pytest.fixture
def without_yaml(monkeypatch: pytest.MonkeyPatch) -> None:
    """As where PyYAML is not installed."""
    monkeypatch.setitem(sys.modules, "yaml", None)
    for name in ("pyyaml", "yaml_nodes", "yaml_text"):
        monkeypatch.delitem(sys.modules, f"privpolicy.extra.{name}", raising=False)
        monkeypatch.delattr(f"privpolicy.extra.{name}", raising=False)


@pytest.mark.usefixtures("without_yaml")
def test_json_needs_no_yaml() -> None:
    assert load_policy(dump_policy(M_NU, format="json")) == M_NU


@pytest.mark.usefixtures("without_yaml")
def test_without_the_extra_yaml_says_how_to_install_it() -> None:
    for run in (lambda: load_policy(HEAD), lambda: dump_policy(M_NU)):
        with pytest.raises(ImportError, match=r"pip install 'privpolicy\[yaml\]'"):
            run()
