"""Policies as files, in YAML or JSON: ``load_policy`` and ``dump_policy``, a round trip without loss.

The form is the JSON form of the model, what is as by default left out. YAML needs the extra ``yaml``.
"""

from __future__ import annotations

from pathlib import Path
from typing import Literal

from privpolicy.errors import PolicyError
from privpolicy.extra.reading import nodes_of, read, source_of
from privpolicy.model import Policy


def load_policy(path_or_text: Path | str) -> Policy:
    """The policy in a YAML or a JSON file, or in a text.

    A ``Path`` is read, and so is a ``str`` of one line that ends in ``.yaml``, ``.yml`` or ``.json``; any
    other ``str`` is the policy itself. Raises ``PolicyError`` with every fault, each with the file, the
    line and the column where it stands; ``ImportError`` for YAML without the extra ``yaml``.
    """
    source = source_of(path_or_text, "policy", PolicyError)
    return read(Policy, nodes_of(source, PolicyError), source.name)


def dump_policy(policy: Policy, *, format: Literal["yaml", "json"] = "yaml") -> str:  # noqa: A002 (what it is)
    """The policy as a text that ``load_policy`` reads as an equal policy, with an equal digest.

    Raises ``ImportError`` for YAML without the extra ``yaml``.
    """
    if format == "json":
        return policy.model_dump_json(exclude_defaults=True, indent=2) + "\n"
    from privpolicy.extra.yaml_text import yaml_of

    return yaml_of(policy.model_dump(mode="json", exclude_defaults=True))
