"""The pages of both policies, in both languages and all formats, and how a page is made."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from html.parser import HTMLParser
from itertools import pairwise
from typing import Final

import pytest
from syrupy.assertion import SnapshotAssertion
from syrupy.extensions.single_file import SingleFileSnapshotExtension, WriteMode

from privpolicy import describe, render
from privpolicy.errors import LanguageError, QuestionError
from privpolicy.explanation.blocks import Document
from privpolicy.model import Policy
from privpolicy.policies import M_NU, MYMUSE_SE
from privpolicy.text.html import article
from privpolicy.text.page import style
from privpolicy.vocabulary.enums import LANGUAGES, Language
from tests.explanation.publication.shop import ON, shop

POLICIES: Final = {"m.nu": M_NU, "mymuse.se": MYMUSE_SE}
both_policies = pytest.mark.parametrize("policy", POLICIES.values(), ids=POLICIES)
both = pytest.mark.parametrize("lang", LANGUAGES)
VOID: Final = {"meta", "br", "path", "rect", "circle", "input", "link"}


class Html(SingleFileSnapshotExtension):
    file_extension = "html"
    _write_mode = WriteMode.TEXT


class Markdown(Html):
    file_extension = "md"


class Text(Html):
    file_extension = "txt"


class Csv(Html):
    file_extension = "csv"


def page(policy: Policy) -> Document:
    return describe(policy, audience="public", on=ON, draft=True)


# --- What is published ----------------------------------------------------------------------------


@both
@both_policies
def test_a_page_reads_as_it_was_read_through(
    policy: Policy, lang: Language, snapshot: SnapshotAssertion
) -> None:
    document = page(policy)
    assert article(document, lang) == snapshot(extension_class=Html)
    assert render(document, lang, to="markdown") == snapshot(extension_class=Markdown)
    assert render(document, lang, to="text") == snapshot(extension_class=Text)


@both
@both_policies
def test_a_record_reads_as_it_was_read_through(
    policy: Policy, lang: Language, snapshot: SnapshotAssertion
) -> None:
    document = describe(policy, audience="authority", on=ON)
    written = render(document, lang, to="csv").replace("\r\n", "\n")
    assert written == snapshot(extension_class=Csv)


@both
def test_a_report_reads_as_it_was_read_through(lang: Language, snapshot: SnapshotAssertion) -> None:
    document = describe(M_NU, audience="responsible", on=ON)
    assert render(document, lang, to="text") == snapshot(extension_class=Text)


# --- The HTML -------------------------------------------------------------------------------------


@dataclass
class Parsed(HTMLParser):
    """The elements of a page, with what a test asks of them."""

    elements: list[tuple[str, dict[str, str]]] = field(default_factory=list)
    open: list[str] = field(default_factory=list)
    problems: list[str] = field(default_factory=list)

    def __post_init__(self) -> None:
        super().__init__()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append((tag, {name: value or "" for name, value in attrs}))
        if tag not in VOID:
            self.open.append(tag)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append((tag, {name: value or "" for name, value in attrs}))

    def handle_endtag(self, tag: str) -> None:
        if not self.open or self.open.pop() != tag:
            self.problems.append(tag)

    def all(self, *tags: str) -> Iterator[tuple[str, dict[str, str]]]:
        return ((tag, attributes) for tag, attributes in self.elements if tag in tags)


def parsed(text: str) -> Parsed:
    result = Parsed()
    result.feed(text)
    result.close()
    return result


@pytest.fixture(scope="module", params=["shop", *POLICIES])
def html(request: pytest.FixtureRequest) -> Parsed:
    policy = POLICIES.get(request.param) or shop()
    return parsed(render(page(policy), "sv"))


def test_every_element_is_closed_where_it_was_opened(html: Parsed) -> None:
    assert (html.problems, html.open) == ([], [])


def test_every_id_is_used_once_and_every_link_leads_to_one(html: Parsed) -> None:
    ids = Counter(attributes["id"] for _, attributes in html.elements if "id" in attributes)
    assert [name for name, times in ids.items() if times > 1] == []
    links = [attributes["href"] for _, attributes in html.all("a")]
    assert {link[1:] for link in links if link.startswith("#")} <= ids.keys()
    assert {link.partition(":")[0] for link in links if not link.startswith("#")} <= {
        "mailto",
        "tel",
        "https",
    }


def test_headings_stand_in_order_with_one_title_for_each_language(html: Parsed) -> None:
    levels = [int(tag[1]) for tag, _ in html.all("h1", "h2", "h3", "h4", "h5", "h6")]
    assert levels.count(1) == len(LANGUAGES)
    steps = [after - before for before, after in pairwise(levels) if after != 1]
    assert max(steps) <= 1
    assert max(levels) <= 4


def test_every_table_has_a_caption_and_its_headings_a_scope(html: Parsed) -> None:
    assert len(list(html.all("table"))) == len(list(html.all("caption"))) > 0
    assert {attributes.get("scope") for _, attributes in html.all("th")} == {"col", "row"}


def test_every_picture_has_a_name_and_a_description(html: Parsed) -> None:
    pictures = [attributes for _, attributes in html.all("svg")]
    assert len(pictures) == 2 * len(LANGUAGES)
    ids = {attributes.get("id") for _, attributes in html.elements}
    assert all(one["role"] == "img" and set(one["aria-labelledby"].split()) <= ids for one in pictures)


def test_each_language_is_marked_and_the_switch_in_the_language_it_leads_to(html: Parsed) -> None:
    assert [attributes["lang"] for _, attributes in html.all("html")] == ["sv"]
    assert [attributes["lang"] for _, attributes in html.all("article")] == ["sv", "en"]
    switch = [attributes for _, attributes in html.all("a") if "hreflang" in attributes]
    assert [(one["href"], one["lang"]) for one in switch] == [("#sv", "sv"), ("#en", "en")]


def test_a_page_needs_nothing_else_and_runs_nothing(html: Parsed) -> None:
    outside = {"script", "link", "img", "iframe", "object", "embed", "form", "base"}
    assert [tag for tag, _ in html.all(*outside)] == []
    assert [name for _, attributes in html.elements for name in attributes if name.startswith("on")] == []
    assert not re.search(r"url\(|@import", style())


def test_a_policy_of_one_language_has_no_switch() -> None:
    one = parsed(render(page(shop(languages=["en"])), "en"))
    assert [attributes["lang"] for _, attributes in one.all("article")] == ["en"]
    assert [attributes for _, attributes in one.all("a") if "hreflang" in attributes] == []


def test_the_language_that_is_asked_for_comes_first() -> None:
    english = parsed(render(page(shop()), "en"))
    assert [attributes["lang"] for _, attributes in english.all("html", "article")] == ["en", "en", "sv"]


def test_an_element_says_which_rule_and_which_clause_it_says() -> None:
    found = [attributes for _, attributes in parsed(article(page(M_NU), "sv")).elements]
    assert {
        "data-rule": "no-sale-of-data",
        "data-clause": "7.2 4.s2 5.1.s2",
        "id": "sv-rule-no-sale-of-data",
    } in found


# --- Colours --------------------------------------------------------------------------------------


def colours(scheme: str) -> dict[str, str]:
    blocks = re.findall(r":root \{([^}]*)\}", style())
    light, dark = (dict(re.findall(r"--([a-z-]+): (#[0-9a-f]{3,6})", block)) for block in blocks[:2])
    return light if scheme == "light" else {**light, **dark}


def luminance(colour: str) -> float:
    digits = colour[1:] if len(colour) == 7 else "".join(2 * digit for digit in colour[1:])
    channels = [int(digits[place : place + 2], 16) / 255 for place in (0, 2, 4)]
    linear = [one / 12.92 if one <= 0.03928 else ((one + 0.055) / 1.055) ** 2.4 for one in channels]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one: str, other: str) -> float:
    lighter, darker = sorted((luminance(one), luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_text_and_pictures_stand_out_from_their_ground(scheme: str) -> None:
    """WCAG 2.2: 4.5 for text, 3 for what a picture is read by. A browser cannot tell inside a picture."""
    found = colours(scheme)
    for ink, ground in (
        ("ink", "ground"),
        ("quiet", "ground"),
        ("link", "ground"),
        ("ink", "apart"),
        ("gap-ink", "gap"),
    ):
        assert contrast(found[ink], found[ground]) >= 4.5, (ink, ground)
    assert contrast(found["ground"], found["bar"]) >= 4.5
    for shape in ("bar", "gap-edge", "edge"):
        assert contrast(found[shape], found["ground"]) >= 3, shape


# --- Asking for it --------------------------------------------------------------------------------


def test_another_language_or_format_is_refused() -> None:
    with pytest.raises(LanguageError):
        render(page(shop()), "no")  # type: ignore[arg-type]
    with pytest.raises(QuestionError, match="did you mean 'html'"):
        render(page(shop()), "sv", to="htm")  # type: ignore[arg-type]


def test_both_languages_are_written_from_the_same_blocks() -> None:
    document = page(shop())
    swedish, english = (parsed(article(document, lang)) for lang in LANGUAGES)
    assert shape(swedish) == shape(english)


def shape(one: Parsed) -> list[tuple[str, str, str]]:
    """The elements but for the pictures, whose lines fold where the words do."""
    drawn = {"svg", "path", "rect", "circle", "text", "title", "desc"}
    return [
        (tag, attributes.get("id", "")[2:], attributes.get("data-rule", ""))
        for tag, attributes in one.elements
        if tag not in drawn
    ]
