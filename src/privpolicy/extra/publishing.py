"""The files of a published policy, all of them written or none."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import replace
from datetime import date
from pathlib import Path
from tempfile import mkstemp
from typing import Final

from privpolicy.errors import Fault, ModelError, PublicationError
from privpolicy.explanation.blocks import Bullets, Document, Origin, Paragraph, Section
from privpolicy.explanation.publication import describe
from privpolicy.explanation.sentence import sentence
from privpolicy.extra.values import content_of
from privpolicy.model import Policy
from privpolicy.text import render
from privpolicy.vocabulary.enums import Language

_READABLE: Final = 0o644


def pages(
    policy: Policy,
    *,
    on: date,
    draft: bool = False,
    template: str | None = None,
    left: Sequence[Fault] = (),
) -> dict[str, str]:
    """The files that a shop publishes, by name: a page in all languages, and each language as text.

    ``template`` is the text of a Jinja2 template of the shop's own, ``left`` the places of the policy's
    file that are still to be filled in. Raises ``PublicationError`` with those and with everything that
    is missing, unless a ``draft`` is asked for; ``ImportError`` for a template where Jinja2 is not
    installed.
    """
    document = _described(policy, on, left, draft=draft)
    first: Language = policy.languages[0]
    files = {"index.html": _page(document, first, template)}
    for lang in policy.languages:
        files[f"policy.{lang}.md"] = render(document, lang, to="markdown")
        files[f"policy.{lang}.txt"] = render(document, lang, to="text")
    return files


def _described(policy: Policy, on: date, left: Sequence[Fault], *, draft: bool) -> Document:
    try:
        document = describe(policy, audience="public", on=on, draft=draft)
    except PublicationError as missing:
        raise PublicationError([*left, *missing.faults]) from None
    if left and not draft:
        raise PublicationError(left)
    return _with_places(document, left) if left else document


def _with_places(document: Document, left: Iterable[Fault]) -> Document:
    """A draft that names at its top what is still to be filled in, after what else is missing."""
    told = (sentence("verbatim", text=str(one)) for one in left)
    places = Bullets(tuple(Paragraph((one,), Origin(), gap=True) for one in told))
    first, *others = document.sections
    if first.anchor == "gaps":
        top: tuple[Section, ...] = (replace(first, blocks=(*first.blocks, places)),)
    else:
        top = (Section("gaps", sentence("head.gaps"), (places,), apart=True), first)
    return replace(document, sections=(*top, *others), is_draft=True)


def places_left(name: str, left: Sequence[Fault]) -> Iterator[str]:
    """The places of a file that are still to be filled in, line by line; nothing where there are none."""
    if left:
        count = "1 place is" if len(left) == 1 else f"{len(left)} places are"
        yield f"{name}: {count} still to be filled in"
        yield from (f"  {one}" for one in left)


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
