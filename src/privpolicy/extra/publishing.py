"""The files of a published policy, all of them written or none."""

from __future__ import annotations

import os
from collections.abc import Iterable, Mapping
from contextlib import suppress
from datetime import date
from pathlib import Path
from tempfile import mkstemp
from typing import Final

from privpolicy.errors import Fault, ModelError
from privpolicy.explanation.blocks import Document
from privpolicy.explanation.publication import describe
from privpolicy.extra.values import content_of
from privpolicy.model import Policy
from privpolicy.text import render
from privpolicy.vocabulary.enums import Language

_READABLE: Final = 0o644


def pages(policy: Policy, *, on: date, draft: bool = False, template: str | None = None) -> dict[str, str]:
    """The files that a shop publishes, by name: a page in all languages, and each language as text.

    ``template`` is the text of a Jinja2 template of the shop's own. Raises ``PublicationError`` with
    everything that is missing, unless a ``draft`` is asked for; ``ImportError`` for a template where
    Jinja2 is not installed.
    """
    document = describe(policy, audience="public", on=on, draft=draft)
    first: Language = policy.languages[0]
    files = {"index.html": _page(document, first, template)}
    for lang in policy.languages:
        files[f"policy.{lang}.md"] = render(document, lang, to="markdown")
        files[f"policy.{lang}.txt"] = render(document, lang, to="text")
    return files


def _page(document: Document, lang: Language, template: str | None) -> str:
    if template is None:
        return render(document, lang)
    from privpolicy.extra.templates import render_template

    return render_template(document, lang, template)


def text_of(what: str, path: str) -> str:
    """The text in a file; raises ``ModelError`` where it cannot be read or is not UTF-8."""
    try:
        return content_of(what, path).decode("utf-8-sig")
    except UnicodeDecodeError as wrong:
        raise ModelError([Fault(what, f"{path!r} is not UTF-8: {wrong.reason}", path)]) from None


def write(folder: Path, files: Mapping[str, str | bytes]) -> list[Path]:
    """Writes the files into the folder and answers where they are.

    Each is written whole under another name first: a reader of the folder sees an old file or a new
    one, never a half, and where one cannot be written none is replaced. Raises ``ModelError``.
    """
    ready: dict[Path, Path] = {}
    try:
        folder.mkdir(parents=True, exist_ok=True)
        for name, content in files.items():
            ready[folder / name] = _written(folder, content)
        for path, temporary in ready.items():
            temporary.replace(path)
    except OSError as wrong:
        problem = f"cannot write to {str(folder)!r}: {wrong.strerror or wrong}"
        raise ModelError([Fault("out", problem, str(folder), "check the path")]) from None
    finally:
        _clear(ready.values())
    return list(ready)


def _written(folder: Path, content: str | bytes) -> Path:
    descriptor, name = mkstemp(dir=folder, prefix=".privpolicy-")
    path = Path(name)
    with os.fdopen(descriptor, "wb") as file:
        file.write(content.encode() if isinstance(content, str) else content)
    path.chmod(_READABLE)
    return path


def _clear(temporary: Iterable[Path]) -> None:
    for path in temporary:
        with suppress(OSError):
            path.unlink(missing_ok=True)
