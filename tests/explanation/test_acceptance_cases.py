"""How the two policies that come with the library explain the answers that are expected of them."""

from __future__ import annotations

import re

import pytest
from syrupy.assertion import SnapshotAssertion

from privpolicy.evaluation.verdict import Verdict
from privpolicy.text import explain
from privpolicy.vocabulary.enums import LANGUAGES
from tests.acceptance.shipped import FILES, verdicts

policies = pytest.mark.parametrize("policy", FILES)


@policies
def test_the_answers_of_a_policy_in_both_languages(policy: str, snapshot: SnapshotAssertion) -> None:
    pages = [
        f"# {name}\n{explain(verdict, 'sv')}\n{explain(verdict, 'en')}\n"
        for name, verdict in verdicts(policy)
    ]
    assert "\n".join(pages) == snapshot


@policies
def test_an_answer_is_explained_alike_after_json(policy: str) -> None:
    for _, verdict in verdicts(policy):
        again = Verdict.from_json(verdict.to_json())
        for lang in LANGUAGES:
            assert explain(again, lang) == explain(verdict, lang)


@policies
def test_an_answer_is_short_and_plain(policy: str) -> None:
    for name, verdict in verdicts(policy):
        for lang in LANGUAGES:
            text = explain(verdict, lang)
            assert not re.search(r"[{}_]|None", text), name
            assert len(re.findall(r"\.(?= [A-ZÅÄÖ]|$)", text)) <= 6, name
