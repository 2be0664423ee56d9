"""Reason codes are API: stable words, each told apart from the others."""

from __future__ import annotations

import pytest

from privpolicy.evaluation import Layer, ReasonCode


@pytest.mark.parametrize("code", ReasonCode)
def test_a_code_is_its_name_in_lower_case(code: ReasonCode) -> None:
    assert code.value == code.name.lower()


def test_a_reason_comes_from_the_policy_or_the_law() -> None:
    assert [layer.value for layer in Layer] == ["policy", "law"]
