"""The table of legal bases and rights that the Data Privacy Vocabulary (DPV) publishes.

``dpv_rights.json`` is made from DPV's Turtle file, ``legal/eu/gdpr/modules/legal_basis_rights_mapping.ttl``
of the version that the data name, by

    python -m tests.law.dpv_rights legal_basis_rights_mapping.ttl
"""

from __future__ import annotations

import json
import re
import sys
from pathlib import Path
from typing import Any, Final

DATA: Final = Path(__file__).with_suffix(".json")
_ROW: Final = re.compile(r"^eu-gdpr:(\S+) dpv:hasRight (.+?) \.$", re.DOTALL | re.MULTILINE)
_NOTICE: Final = (
    "This file includes material derived from the Data Privacy Vocabulary (DPV), EU General Data Protection "
    "Regulation (GDPR). Copyright © the contributors to the DPV, published by the World Wide Web Consortium."
)


def load() -> dict[str, frozenset[str]]:
    """The rights of each legal basis, both as DPV's terms without their prefix."""
    pairs = json.loads(DATA.read_text(encoding="utf-8"))["rights"]
    return {basis: frozenset(rights) for basis, rights in pairs.items()}


def extracted(turtle: str) -> dict[str, Any]:
    """The table in DPV's Turtle file, with its version, its day and its licence."""
    return {
        "notice": _NOTICE,
        "source": _found(turtle, r"owl:versionIRI <([^>]+)>"),
        "version": _found(turtle, r'owl:versionInfo "([^"]+)"'),
        "modified": _found(turtle, r'dct:modified "([^"]+)"'),
        "licence": _found(turtle, r"dct:license <([^>]+)>"),
        "rights": {
            basis: re.findall(r"eu-gdpr:(\S+?)(?:,|$)", rights) for basis, rights in _ROW.findall(turtle)
        },
    }


def _found(turtle: str, pattern: str) -> str:
    found = re.search(pattern, turtle)
    assert found, f"the file has no {pattern!r}"
    return found[1]


def written(table: dict[str, Any]) -> str:
    """The text of the data file: a line for each legal basis."""
    rows = ",\n".join(
        f"    {json.dumps(basis)}: {json.dumps(rights)}" for basis, rights in table["rights"].items()
    )
    head = ",\n".join(
        f"  {json.dumps(key)}: {json.dumps(value, ensure_ascii=False)}"
        for key, value in table.items()
        if key != "rights"
    )
    return f'{{\n{head},\n  "rights": {{\n{rows}\n  }}\n}}\n'


if __name__ == "__main__":
    DATA.write_text(written(extracted(Path(sys.argv[1]).read_text(encoding="utf-8"))), encoding="utf-8")
