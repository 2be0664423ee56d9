"""Plain data as YAML that is pleasant to read: short lists, and short rules, on one line."""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping
from typing import Any, Final

from privpolicy.extra.pyyaml import yaml

_WIDTH: Final = 100
_SHORT: Final = 80
_BREAK: Final = re.compile("[\r\x85\u2028\u2029]")
_DAY: Final = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}", re.ASCII)


def yaml_of(value: Mapping[str, Any]) -> str:
    """The value as YAML."""
    text: str = yaml.dump(
        dict(value),
        Dumper=_Dumper,
        sort_keys=False,
        allow_unicode=True,
        width=_WIDTH,
        default_flow_style=False,
    )
    return text


class _Dumper(yaml.SafeDumper):
    """Indents lists under their key, and repeats what is equal instead of pointing to it."""

    def increase_indent(self, flow: bool = False, indentless: bool = False) -> None:  # noqa: ARG002, FBT001, FBT002 (PyYAML's signature)
        super().increase_indent(flow, indentless=False)

    def ignore_aliases(self, data: object) -> bool:  # noqa: ARG002 (PyYAML's signature)
        return True


def _list(dumper: _Dumper, value: list[Any]) -> yaml.Node:
    return dumper.represent_sequence("tag:yaml.org,2002:seq", value, flow_style=_fits(value, value))


def _mapping(dumper: _Dumper, value: dict[str, Any]) -> yaml.Node:
    flow = "kind" in value and _fits(value, value.values())
    return dumper.represent_mapping("tag:yaml.org,2002:map", value, flow_style=flow)


def _text(dumper: _Dumper, value: str) -> yaml.Node:
    # A day reads well without quotes, and is read as a text.
    if _DAY.fullmatch(value):
        return dumper.represent_scalar("tag:yaml.org,2002:timestamp", value)
    # What Unicode counts as the end of a line would be folded away outside double quotes.
    style = '"' if _BREAK.search(value) else None
    return dumper.represent_scalar("tag:yaml.org,2002:str", value, style=style)


def _fits(whole: object, parts: Collection[object]) -> bool:
    return len(str(whole)) <= _SHORT and not any(isinstance(part, list | dict) for part in parts)


_Dumper.add_representer(list, _list)
_Dumper.add_representer(dict, _mapping)
_Dumper.add_representer(str, _text)
