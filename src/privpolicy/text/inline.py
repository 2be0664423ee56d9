"""How a value stands inside a line of a format: escaped, or as a link that can only lead where it says.

What a shop has written (names, labels, interests, addresses) is data. No format may run it, follow it
or hide it: control characters and marks of direction are taken out, markup is escaped, and a link is
made only of what is plainly an address.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from html import escape
from typing import Final, Literal, Protocol
from unicodedata import category

Kind = Literal["email", "phone", "web"]

_JOINERS: Final = frozenset("\u200c\u200d")  # some scripts and signs are spelt with them
_EMAIL: Final = re.compile(r"[A-Za-z0-9._+-]{1,64}@[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)+", re.ASCII)
_PHONE: Final = re.compile(r"\+?[0-9][0-9 ()-]{3,30}", re.ASCII)
_WEB: Final = re.compile(r"https://[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)+(?:/[A-Za-z0-9._~/-]*)?", re.ASCII)
_MARKUP: Final = re.compile(r"([\\`*_{}\[\]<>|~$&!])")
_AT_START: Final = re.compile(r"^([#+=>-]|\d+(?=[.)]))")
_BARE_LINK: Final = re.compile(r"(:)(?=//)|(?<=www)(\.)|(@)", re.IGNORECASE)


class Inline(Protocol):
    """What writes values into the lines of a format."""

    def text(self, text: str) -> str:
        """A text that says only what it says."""

    def contact(self, kind: Kind, text: str) -> str:
        """An address, with a link to it where it is one."""

    def reference(self, written: str, anchor: str) -> str:
        """What has been written already, leading to another place in the document."""

    def capital(self, written: str) -> str:
        """What has been written already, with a capital letter first."""


def capital(text: str, skipped: str = "") -> str:
    """The text with a capital first letter, after the markup that it may begin with."""
    markup = re.match(skipped, text)
    start = markup.end() if markup else 0
    return text[:start] + text[start : start + 1].upper() + text[start + 1 :]


def clean(text: str) -> str:
    """The text in one line, without control characters and without marks that hide or turn text."""
    return re.sub(" {2,}", " ", "".join(_visible(sign) for sign in text))


def _visible(sign: str) -> str:
    kind = category(sign)
    if kind in {"Cc", "Zl", "Zp"}:
        return " "
    return "" if kind in {"Cf", "Cs", "Co"} and sign not in _JOINERS else sign


def target(kind: Kind, text: str) -> str | None:
    """Where a link to an address leads; ``None`` where it is not plainly one."""
    match kind:
        case "email":
            return f"mailto:{text}" if _EMAIL.fullmatch(text) else None
        case "phone":
            return f"tel:{re.sub('[^0-9+]', '', text)}" if _PHONE.fullmatch(text) else None
        case "web":
            return text if _WEB.fullmatch(text) else None


class _Plain:
    """Plain text; ``clean`` cleans it, or not."""

    def __init__(self, clean: Callable[[str], str]) -> None:
        self._clean = clean

    def text(self, text: str) -> str:
        return self._clean(text)

    def contact(self, kind: Kind, text: str) -> str:  # noqa: ARG002 (plain text has no links)
        return self._clean(text)

    def reference(self, written: str, anchor: str) -> str:  # noqa: ARG002 (plain text has no links)
        return written

    def capital(self, written: str) -> str:
        return capital(written)


class Html:
    """HTML. ``prefix`` stands before every anchor, so that two languages can share a page."""

    def __init__(self, prefix: str) -> None:
        self._prefix = prefix

    def text(self, text: str) -> str:
        """Escaped."""
        return escape(clean(text))

    def contact(self, kind: Kind, text: str) -> str:
        """A link to an address, and nothing else."""
        shown = clean(text)
        link = target(kind, shown)
        return escape(shown) if link is None else f'<a href="{escape(link)}">{escape(shown)}</a>'

    def reference(self, written: str, anchor: str) -> str:
        """A link inside the page."""
        return f'<a href="#{escape(self._prefix + anchor)}">{written}</a>'

    def capital(self, written: str) -> str:
        """After the tags in front."""
        return capital(written, "(?:<[^>]*>)*")


class Markdown:
    """CommonMark, and what GitHub adds to it."""

    def text(self, text: str) -> str:
        """Escaped, also where a bare address would become a link."""
        marked = _MARKUP.sub(r"\\\1", clean(text))
        marked = _BARE_LINK.sub(lambda found: "\\" + found[0], marked)
        return _AT_START.sub(_escaped, marked)

    def contact(self, kind: Kind, text: str) -> str:
        """A link to an address, and nothing else."""
        shown = clean(text)
        link = target(kind, shown)
        return self.text(shown) if link is None else f"[{self.text(shown)}]({link})"

    def reference(self, written: str, anchor: str) -> str:
        """A link inside the page."""
        return f"[{written}](#{anchor})"

    def capital(self, written: str) -> str:
        """After the bracket of a link."""
        return capital(written, r"\[?")


def _escaped(found: re.Match[str]) -> str:
    return f"\\{found[0]}" if not found[0].isdigit() else f"{found[0]}\\"


AS_IT_IS: Final[Inline] = _Plain(lambda text: text)
"""For explanations, which are read where they are made."""
PLAIN: Final[Inline] = _Plain(clean)
"""For documents in plain text."""
