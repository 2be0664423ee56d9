"""Policies as files, in YAML or JSON: ``load_policy`` and ``dump_policy``, a round trip without loss.

The form is the JSON form of the model, what is as by default left out. YAML needs the extra ``yaml``.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final, Literal

from privpolicy.errors import PolicyError
from privpolicy.extra.reading import nodes_of, read, source_of
from privpolicy.model import Policy

if TYPE_CHECKING:
    import yaml

_WIDTH: Final = 100
_SHORT: Final = 80
_DAY: Final = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}", re.ASCII)


def load_policy(path_or_text: Path | str) -> Policy:
    """The policy in a YAML or a JSON file, or in a text.

    A ``Path`` is read, and so is a ``str`` of one line that ends in ``.yaml``, ``.yml`` or ``.json``; any
    other ``str`` is the policy itself. Raises ``PolicyError`` with every fault, each with the file, the
    line and the column where it stands; ``ImportError`` for YAML without the extra ``yaml``.
    """
    source = source_of(path_or_text, "policy", PolicyError)
    return read(Policy, nodes_of(source, PolicyError), source.name)


def dump_policy(policy: Policy, *, format: Literal["yaml", "json"] = "yaml") -> str:  # noqa: A002 (what it is)
    """The policy as a text that ``load_policy`` reads as an equal policy, with an equal digest."""
    if format == "json":
        return policy.model_dump_json(exclude_defaults=True, indent=2) + "\n"
    return dump(policy.model_dump(mode="json", exclude_defaults=True))


def dump(value: Mapping[str, Any]) -> str:
    """Plain data as YAML that is pleasant to read: short lists and mappings of words on one line."""
    from privpolicy.extra import yaml_nodes  # says which extra is missing, where it is

    yaml = yaml_nodes.yaml

    class Dumper(yaml.SafeDumper):
        """Indents lists under their key, and repeats what is equal instead of pointing to it."""

        def increase_indent(self, flow: bool = False, indentless: bool = False) -> None:  # noqa: ARG002, FBT001, FBT002 (PyYAML's signature)
            super().increase_indent(flow, indentless=False)

        def ignore_aliases(self, data: object) -> bool:  # noqa: ARG002 (PyYAML's signature)
            return True

    Dumper.add_representer(list, _list)
    Dumper.add_representer(dict, _mapping)
    Dumper.add_representer(str, _text)
    return yaml.dump(
        dict(value), Dumper=Dumper, sort_keys=False, allow_unicode=True, width=_WIDTH, default_flow_style=False
    )


def _list(dumper: yaml.SafeDumper, value: list[Any]) -> yaml.Node:
    return dumper.represent_sequence("tag:yaml.org,2002:seq", value, flow_style=_fits(value, value))


def _mapping(dumper: yaml.SafeDumper, value: dict[str, Any]) -> yaml.Node:
    return dumper.represent_mapping("tag:yaml.org,2002:map", value, flow_style="kind" in value and _fits(value, value.values()))


def _text(dumper: yaml.SafeDumper, value: str) -> yaml.Node:
    # A day reads well without quotes, and is read as a text.
    if _DAY.fullmatch(value):
        return dumper.represent_scalar("tag:yaml.org,2002:timestamp", value)
    return dumper.represent_str(value)


def _fits(whole: object, parts: Any) -> bool:
    return len(str(whole)) <= _SHORT and not any(isinstance(part, list | dict) for part in parts)
