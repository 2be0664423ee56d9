"""The policies of two web shops, clause by clause. One is built when it is first asked for."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Final

from privpolicy.errors import Fault, UnknownPolicyError, did_you_mean

if TYPE_CHECKING:
    from privpolicy.model import Policy
    from privpolicy.policies.m_nu import M_NU
    from privpolicy.policies.mymuse_se import MYMUSE_SE, MYMUSE_SE_UNDER_GDPR

__all__ = ["IDS", "MYMUSE_SE", "MYMUSE_SE_UNDER_GDPR", "M_NU", "all", "find"]

_HOMES: Final = {"M_NU": "m_nu", "MYMUSE_SE": "mymuse_se", "MYMUSE_SE_UNDER_GDPR": "mymuse_se"}
_NAMES: Final = {"m.nu": "M_NU", "mymuse.se": "MYMUSE_SE"}

IDS: Final = tuple(_NAMES)
"""The ids that ``find`` knows."""


def find(policy_id: str) -> Policy:
    """The policy of that id; raises ``UnknownPolicyError`` with the nearest id, or with all of them."""
    name = _NAMES.get(policy_id)
    if name is None:
        way_out = did_you_mean(policy_id, IDS) or f"known are {', '.join(IDS)}"
        raise UnknownPolicyError([Fault("policy", f"unknown policy {policy_id!r}", policy_id, way_out)])
    return __getattr__(name)


def all() -> tuple[Policy, ...]:  # noqa: A001 (read as ``policies.all()``)
    """Every policy that ``find`` knows, each in its own reading."""
    return tuple(find(policy_id) for policy_id in IDS)


def __getattr__(name: str) -> Policy:
    if name not in _HOMES:
        raise AttributeError(f"module 'privpolicy.policies' has no attribute {name!r}")
    policy: Policy = getattr(import_module(f"privpolicy.policies.{_HOMES[name]}"), name)
    globals()[name] = policy
    return policy


def __dir__() -> list[str]:
    return __all__
