"""The shop's policy, read once from the file beside the package."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from privpolicy import Policy
from privpolicy.extra.yaml import load_policy

POLICY_FILE = Path(__file__).parents[1] / "policy.yaml"


@cache
def shop_policy() -> Policy:
    """The policy that the whole shop asks."""
    return load_policy(POLICY_FILE)
