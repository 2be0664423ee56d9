"""The JSON Schemas that are published in docs/schema.

``python docs/schemas.py`` writes them anew; a test fails where they are stale.
"""

from __future__ import annotations

from pathlib import Path
from typing import Final

from privpolicy.extra.schema import SCHEMAS, text_of

FOLDER: Final = Path(__file__).parent / "schema"


def published() -> dict[Path, str]:
    """Each file as it should be."""
    return {FOLDER / f"{name}.schema.json": text_of(schema()) for name, schema in SCHEMAS.items()}


if __name__ == "__main__":
    FOLDER.mkdir(exist_ok=True)
    for path, text in published().items():
        path.write_text(text, encoding="utf-8")
