"""What a shop writes is data: in every text of a policy, in every format, it comes out inert."""

from __future__ import annotations

import csv
import io
import re
import unicodedata
from collections.abc import Iterator
from functools import cache
from typing import Final, Literal

import pytest
from markdown_it import MarkdownIt
from markdown_it.token import Token

from privpolicy import describe, describe_changes, describe_notice, render
from privpolicy.explanation.blocks import Document
from privpolicy.model import (
    Activity,
    Clause,
    Controller,
    Cookies,
    Disclosure,
    Obligation,
    Policy,
    Promise,
    Requirement,
    RightPromise,
    Text,
    Unclear,
    Unlimited,
)
from privpolicy.text.inline import Html, Markdown, clean, target
from privpolicy.vocabulary import DataCategory, Purpose, Recipient, Subject, Words, purposes, rights
from privpolicy.vocabulary.enums import LANGUAGES, LegalBasis, TransferMechanism
from tests.explanation.publication.shop import ON
from tests.text.test_pages import VOID, parsed

HOSTILE: Final = {
    "script": "<script>alert(1)</script>",
    "image": '"><img src=x onerror=alert(1)>',
    "svg": "<svg/onload=alert(1)>",
    "attribute": "' onmouseover='alert(1)",
    "entity": "&lt;b&gt; &amp; &#60;script&#62;",
    "end of the style": "</style></title></head><body onload=alert(1)>",
    "comment": "<!-- --><![CDATA[x]]>",
    "link": "javascript:alert(1)",
    "markdown link": "[press](javascript:alert(1))",
    "markdown image": "![x](https://evil.example/x.png)",
    "autolink": "<https://evil.example> https://evil.example www.evil.example a@evil.example",
    "heading": "# a heading\n## another",
    "list": "- an item\n1. a number\n> a quote",
    "table": "a | b | c\n|---|---|",
    "code": "```\nrm -rf\n``` `x` ~~~",
    "emphasis": "**bold** _it_ ~~gone~~ \\*",
    "formula": '=HYPERLINK("https://evil.example","x")',
    "plus": "+1+1",
    "minus": "-2+3",
    "at": "@SUM(1)",
    "tab": "\t=1+1",
    "return": "\r=1+1",
    "new line": "one\r\ntwo\n\n=3",
    "wide formula": "\uff1d1+1",
    "control": "a\x00b\x07c\x1b[31md\x7fe\x85f",
    "right to left": "abc\u202egpj.exe\u202c \u2066x\u2069 \u200f\u061c",
    "invisible": "a\u200bb\ufeffc\u00add\U000e0041",
    "separators": "a\u2028b\u2029c",
    "template": "{{ 7 * 7 }} {purposes} {0} %s ${x}",
    "tag characters": "<\u200bscript>",
}  # fmt: skip
TURNING: Final = re.compile(
    "[\u200b\u200e\u200f\u061c\u202a-\u202e\u2066-\u2069\ufeff\u00ad\U000e0000-\U000e007f]"
)
FORMULA: Final = tuple("=+-@\uff1d\uff0b\uff0d\uff20")
Audience = Literal["public", "responsible", "authority"]
OWN: Final = re.compile(r'(<a id="[A-Za-z0-9._-]+">|</a>|<br>)+')
"""The only HTML that the Markdown holds."""

hostile = pytest.mark.parametrize("words", HOSTILE.values(), ids=HOSTILE)


def words_of(text: str) -> Words:
    return Words(label=text, definition=text, phrase=text, clause=text, negated=text)


def policy(text: str) -> Policy:
    """A policy with the text in every place that a shop writes a text in."""
    both = Text(sv=text, en=text)
    own = words_of(text)
    datum = DataCategory("own_data", broader="contact_details", sv=own, en=own)
    purpose = Purpose("own_purpose", broader="direct_marketing", sv=own, en=own)
    recipient = Recipient("own_recipient", broader="partner", sv=own, en=own)
    subject = Subject("own_subject", broader="customer", sv=own, en=own)
    return Policy(
        id="hostile.example",
        version=text,
        controller=Controller(
            name=text, organisation_number=text, email=text, address=text, phone=text,
            data_protection_officer=text, requests_to=text, representative=text,
        ),
        terms=[datum, purpose, recipient, subject],
        clauses=[Clause(id="1", text=text, label=both, meaning=text, note=text)],
        cookies=Cookies(elsewhere=both),
        activities=[
            Activity(
                id="one", data={datum}, purposes={purpose}, subjects={subject},
                basis=LegalBasis.LEGITIMATE_INTERESTS, interest=both, note=text, clauses=["1"],
                storage=Unclear(id=text, question=both, readings={"a": Unlimited(), "b": Unlimited()}),
                decides_automatically=True, decision_logic=both, obtained_from={recipient},
                requirement=Requirement(kind="voluntary", without=both),
                obligations=[Obligation(id="see", text=both)],
            )
        ],
        disclosures=[
            Disclosure(
                id="two", data={datum}, purposes={purpose}, recipients={recipient}, clauses=["1"],
                countries={"US"}, transfer={TransferMechanism.STANDARD_CLAUSES}, safeguards_copy=both,
            )
        ],
        rights=[
            RightPromise(
                id="three", right=rights.ACCESS, channels=[text], deadline=both, fee=both, only_where=both,
                purposes={purpose}, clauses=["1"],
            )
        ],
        promises=[
            Promise(id=f"promise-{about}", about=about, text=both)
            for about in ("information", "security", "change", "contact", "source")
        ],
        note=text,
    )  # fmt: skip


@cache
def documents(text: str) -> tuple[Document, ...]:
    return tuple(_documents(text))


def _documents(text: str) -> Iterator[Document]:
    shop = policy(text)
    audiences: tuple[Audience, ...] = ("public", "responsible", "authority")
    for audience in audiences:
        yield describe(shop, audience=audience, on=ON, draft=True)
    yield describe_changes(policy("before"), shop, on=ON)
    yield describe_notice(shop, "own_purpose", on=ON, draft=True)


# --- HTML -----------------------------------------------------------------------------------------


@hostile
def test_html_has_the_elements_of_a_tame_policy_and_no_others(words: str) -> None:
    for document, tame in zip(documents(words), documents("tame"), strict=True):
        page, expected = parsed(render(document, "sv")), parsed(render(tame, "sv"))
        assert page.problems == []
        assert {tag for tag, _ in page.elements} <= {tag for tag, _ in expected.elements} | {"tspan"}
        known = {name for _, attributes in expected.elements for name in attributes}
        assert {name for _, attributes in page.elements for name in attributes} <= known
        links = {attributes["href"].partition(":")[0] for _, attributes in page.all("a")}
        assert {one for one in links if not one.startswith("#")} <= {"https", "mailto", "tel"}
        assert page.open == []
    assert "script" not in VOID


# --- Markdown -------------------------------------------------------------------------------------


def tokens(text: str) -> Iterator[Token]:
    reader = MarkdownIt("gfm-like", {"linkify": False}).enable("table")
    for token in reader.parse(text):
        yield token
        yield from token.children or ()


def what(text: str) -> set[str]:
    return {token.type for token in tokens(text)}


@hostile
@pytest.mark.parametrize("lang", LANGUAGES)
def test_markdown_has_no_other_markup_than_that_of_a_tame_policy(
    words: str, lang: Literal["sv", "en"]
) -> None:
    for document, tame in zip(documents(words), documents("tame"), strict=True):
        written, expected = render(document, lang, to="markdown"), render(tame, lang, to="markdown")
        assert what(written) <= what(expected)
        html = [one.content for one in tokens(written) if one.type.startswith("html")]
        assert [one for one in html if not OWN.fullmatch(one)] == []
        links = [str(one.attrGet("href")) for one in tokens(written) if one.type == "link_open"]
        assert [one for one in links if not one.startswith(("#", "https://www.imy.se/"))] == []
        assert len(written.splitlines()) == len(expected.splitlines())


@pytest.mark.parametrize(
    "words", ["https://evil.example", "www.evil.example", "a@evil.example", "HTTPS://x.example"]
)
def test_a_bare_address_in_a_text_does_not_become_a_link(words: str) -> None:
    reader = MarkdownIt("gfm-like")
    links = [one for token in reader.parse(Markdown().text(words)) for one in token.children or ()]
    assert [one.type for one in links if one.type == "link_open"] == []


# --- Spreadsheets and plain text ------------------------------------------------------------------


@hostile
def test_no_cell_of_a_spreadsheet_is_a_formula(words: str) -> None:
    for document in documents(words):
        for row in csv.reader(io.StringIO(render(document, "en", to="csv"), newline="")):
            assert [cell for cell in row if cell.lstrip().startswith(FORMULA)] == []


@hostile
@pytest.mark.parametrize("to", ["html", "markdown", "text", "csv"])
def test_no_control_character_and_no_mark_that_turns_text_is_left(
    words: str, to: Literal["html", "markdown", "text", "csv"]
) -> None:
    for document in documents(words):
        written = render(document, "sv", to=to)
        assert TURNING.search(written) is None
        odd = {sign for sign in written if unicodedata.category(sign) in {"Cc", "Zl", "Zp"}} - {"\n", "\r"}
        assert odd == set()
        assert "\r" not in written.replace("\r\n", "") or to != "csv"


@hostile
def test_plain_text_has_as_many_headings_as_that_of_a_tame_policy(words: str) -> None:
    underline = re.compile(r"^(=+|-+|~+|\.+)$", re.MULTILINE)
    for document, tame in zip(documents(words), documents("tame"), strict=True):
        found = underline.findall(render(document, "sv", to="text"))
        assert len(found) == len(underline.findall(render(tame, "sv", to="text")))


# --- The parts ------------------------------------------------------------------------------------


def test_what_is_cleaned_stays_in_one_line_and_keeps_its_letters() -> None:
    assert clean("Åsa\r\n  Öberg\t& Co\u200d!") == "Åsa Öberg & Co\u200d!"


@pytest.mark.parametrize(
    ("kind", "words", "link"),
    [
        ("email", "hej@shop.example", "mailto:hej@shop.example"),
        ("email", "hej@shop.example?bcc=evil@x.example", None),
        ("email", "javascript:alert(1)@shop.example", None),
        ("email", "hej@shop", None),
        ("phone", "+46 8-123 45 67", "tel:+4681234567"),
        ("phone", "112;ext=1", None),
        ("web", "https://shop.example/kontakt", "https://shop.example/kontakt"),
        ("web", "http://shop.example", None),
        ("web", "https://shop.example/?x=<b>", None),
        ("web", "https://user:pass@shop.example", None),
        ("web", "javascript:alert(1)", None),
        ("web", "data:text/html,x", None),
    ],
)
def test_a_link_is_made_only_of_what_is_plainly_an_address(
    kind: Literal["email", "phone", "web"], words: str, link: str | None
) -> None:
    assert target(kind, words) == link
    assert ("href" in Html("sv-").contact(kind, words)) is (link is not None)
    assert ("](" in Markdown().contact(kind, words)) is (link is not None)


def test_a_purpose_of_ones_own_is_marketing_where_it_is_narrower() -> None:
    """So that the texts above hold the box that sets the right to object apart."""
    assert purposes.DIRECT_MARKETING in policy("tame").vocabulary.lineage(Purpose, "own_purpose")
