"""One self-contained page: every language of a document, a switch without a script, and its style."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from html import escape
from importlib.resources import files

from privpolicy.explanation.blocks import Document
from privpolicy.explanation.sentence import sentence
from privpolicy.text.html import article
from privpolicy.text.inline import PLAIN
from privpolicy.text.renderer import Renderer
from privpolicy.vocabulary.enums import Language


def to_html(document: Document, lang: Language) -> str:
    """The whole page: ``lang`` is shown first, the policy's other languages behind the switch."""
    return page(document, languages_of(document, lang), style())


def style() -> str:
    """The style of the page, for light and dark, narrow and wide, and for paper."""
    return (files("privpolicy.text") / "page.css").read_text(encoding="utf-8")


def languages_of(document: Document, lang: Language) -> tuple[Language, ...]:
    """The languages of a page: the one asked for, and then the policy's others."""
    return tuple(dict.fromkeys((lang, *document.languages)))


def page(document: Document, languages: tuple[Language, ...], css: str) -> str:
    """The page with a style of one's own."""
    return "\n".join(_lines(document, languages, css)) + "\n"


def title_of(document: Document, lang: Language) -> str:
    """The title in plain text."""
    return _plain(document, lang).text((document.title,))


def _plain(document: Document, lang: Language) -> Renderer:
    return Renderer(lang, document.terms, document.labels, PLAIN)


def _lines(document: Document, languages: tuple[Language, ...], css: str) -> Iterator[str]:
    first = languages[0]
    yield f'<!doctype html>\n<html lang="{first}">\n<head>\n<meta charset="utf-8">'
    yield '<meta name="viewport" content="width=device-width, initial-scale=1">'
    yield '<meta name="color-scheme" content="light dark">'
    yield f'<meta name="policy-digest" content="{document.digest}">'
    yield f"<title>{escape(title_of(document, first))}</title>"
    yield f"<style>\n{css}{switching(languages)}</style>\n</head>\n<body>"
    yield from _switch(document, languages)
    yield "<main>"
    yield from (article(document, lang) for lang in languages)
    yield "</main>\n</body>\n</html>"


def _switch(document: Document, languages: tuple[Language, ...]) -> Iterator[str]:
    """Links to the languages, each named in itself; none where there is only one."""
    if len(languages) == 1:
        return
    names = " / ".join(_plain(document, lang).text((sentence("page.languages"),)) for lang in languages)
    yield f'<header><nav aria-label="{escape(names)}"><ul>'
    yield from (f"<li>{_link(document, lang)}</li>" for lang in languages)
    yield "</ul></nav></header>"


def _link(document: Document, lang: Language) -> str:
    name = _plain(document, lang).text((sentence("page.language"),))
    return f'<a href="#{lang}" lang="{lang}" hreflang="{lang}" class="to-{lang}">{escape(name)}</a>'


def switching(languages: tuple[Language, ...]) -> str:
    """Style: shows the language that the address leads into, and else the first; without :has all of them."""
    if len(languages) == 1:
        return ""
    first, *others = languages
    rules = [f"#{one} {{ display: none; }}" for one in others]
    for one in others:
        here = f":root:has(#{one}:target, #{one} :target)"
        rules.append(f"{here} #{one} {{ display: block; }}")
        rules += (f"{here} #{other} {{ display: none; }}" for other in _without(languages, one))
        rules.append(f"{here} .to-{one} {{ font-weight: 700; text-decoration: none; }}")
        rules.append(f"{here} .to-{first} {{ font-weight: 400; text-decoration: underline; }}")
    rules.append(f".to-{first} {{ font-weight: 700; text-decoration: none; }}")
    # The plain rule for the first language must not win over those that look at the address.
    ordered = "\n".join(sorted(rules, key=lambda rule: rule.startswith(":root")))
    return f"@supports selector(:has(*)) {{\n{ordered}\n}}\n"


def _without(languages: Iterable[Language], one: Language) -> list[Language]:
    return [lang for lang in languages if lang != one]
