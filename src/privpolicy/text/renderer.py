"""From sentences without language to text: values are put into words and into their places."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from datetime import date
from typing import Final, assert_never

from babel import Locale
from babel.dates import format_date
from babel.lists import format_list
from babel.numbers import format_decimal

from privpolicy import law
from privpolicy.errors import Fault, MissingTextError
from privpolicy.explanation.sentence import (
    Cited,
    Contact,
    Country,
    Decision,
    Length,
    Listed,
    Named,
    Reference,
    Sentence,
    Value,
)
from privpolicy.model import Period, Text
from privpolicy.text.catalogue import filled, template
from privpolicy.text.inline import AS_IT_IS, Inline
from privpolicy.vocabulary.enums import Language
from privpolicy.vocabulary.term import Term
from privpolicy.vocabulary.tree import Vocabulary

MOST_CLAUSES: Final = 3
_VERBATIM: Final = "verbatim"
# Swedish writes small numbers of years and months in words; CLDR has no such words for Babel.
_IN_WORDS: Final[Mapping[Language, tuple[str, ...]]] = {
    "sv": ("noll", "ett", "två", "tre", "fyra", "fem", "sex", "sju", "åtta", "nio", "tio", "elva", "tolv"),
    "en": (),
}
# What stands in for a form that a term does not have.
_INSTEAD: Final = {"until": ("phrase",), "you": ("clause", "phrase"), "you_negated": ("negated",)}
_LOCALES: Final[Mapping[Language, str]] = {"sv": "sv", "en": "en_GB"}
_UNITS: Final = ("years", "months", "weeks", "days")
# CLDR has neither the article nor the preposition of a country's name.
_WITH_ARTICLE: Final = frozenset({
    "AE", "BQ", "BS", "CC", "CF", "CK", "DO", "FK", "FO", "GB", "GM", "IM", "IO", "KM", "KY", "MH",
    "MP", "MV", "NL", "PH", "SB", "TC", "TF", "UM", "US", "VA", "VG", "VI",
})  # fmt: skip
_ON: Final = frozenset({
    "AX", "BB", "BM", "BS", "CU", "CV", "CY", "FK", "FO", "GG", "GL", "GP", "GU", "HT", "IE", "IM",
    "IS", "JE", "JM", "KY", "LK", "MG", "MQ", "MT", "MU", "MV", "NU", "RE", "SC", "TO", "WS",
})  # fmt: skip
_SPECIAL: Final[Mapping[Language, frozenset[str]]] = {"sv": _ON, "en": _WITH_ARTICLE}


class Renderer:
    """Puts sentences into one language, with a policy's own terms and the labels of its clauses.

    ``inline`` writes what stands in their places in a format; the catalogues' own words need no care,
    for they hold no markup.
    """

    __slots__ = ("_inline", "_labels", "_lang", "_locale", "_words")

    def __init__(
        self, lang: Language, terms: Iterable[Term], labels: Mapping[str, Text], inline: Inline = AS_IT_IS
    ) -> None:
        self._inline = inline
        self._lang = lang
        self._locale = _LOCALES[lang]
        self._words = Vocabulary(terms)
        self._labels = labels

    def text(self, sentences: Iterable[Sentence]) -> str:
        """The sentences in a row, each beginning with a capital letter, but for what is verbatim."""
        return " ".join(
            self._sentence(one) if one.key == _VERBATIM else self._inline.capital(self._sentence(one))
            for one in sentences
        )

    def phrase(self, value: Value) -> str:
        """One value in words, as it stands inside a sentence."""
        return self._value(value)

    def _sentence(self, told: Sentence) -> str:
        number = told.params.get("n")
        values = {place: self._value(value) for place, value in told.params.items()}
        return filled(self._lang, told.key, values, number if isinstance(number, int) else None)

    def _value(self, value: Value) -> str:
        match value:
            case Sentence():
                return self._sentence(value)
            case Listed():
                return self._list([self._value(one) for one in value.items], value.joined)
            case Reference():
                return self._inline.reference(self._value(value.value), value.anchor)
            case Contact():
                return self._inline.contact(value.kind, value.text)
            case _:
                return self._inline.text(self._plain(value))

    def _plain(  # noqa: PLR0911 (one line for each kind of value)
        self, value: str | int | date | Text | Named | Length | Cited | Country | Decision
    ) -> str:
        match value:
            case str():
                return value
            case int():
                return format_decimal(value, locale=self._locale)
            case date():
                return format_date(value, "long", locale=self._locale)
            case Text():
                return value.in_(self._lang)
            case Named():
                return self._named(value)
            case Length():
                return self._length(Period.parse(value.iso))
            case Cited():
                return self._cited(value)
            case Country():
                return self._country(value)
            case Decision():
                return value.number.replace("/EC", "/EG") if self._lang == "sv" else value.number
            case _:
                assert_never(value)

    def _named(self, named: Named) -> str:
        term = self._words.term(named.kind, named.key)
        words = term.sv if self._lang == "sv" else term.en
        form: str = getattr(words, named.form)
        if not form and named.form in _INSTEAD:
            form = next((other for name in _INSTEAD[named.form] if (other := getattr(words, name))), "")
        if not form:
            problem = f"the {term.kind} {named.key!r} has no {named.form!r}"
            raise MissingTextError([Fault(f"{self._lang} words", problem, named.key)])
        return form

    def _list(self, items: list[str], joined: str) -> str:
        items = list(dict.fromkeys(items))
        return format_list(items, style="or" if joined == "or" else "standard", locale=self._locale)

    def _length(self, period: Period) -> str:
        counts = ((unit, getattr(period, unit)) for unit in _UNITS)
        parts = [
            filled(self._lang, f"period.{unit}", {"n": self._count(count)}, count)
            for unit, count in counts
            if count
        ]
        return self._list(parts, "and")

    def _count(self, number: int) -> str:
        words = _IN_WORDS[self._lang]
        return words[number] if number < len(words) else self._value(number)

    def _country(self, country: Country) -> str:
        name = Locale.parse(self._locale).territories.get(country.code, country.code)
        article = self._lang == "en" and country.code in _WITH_ARTICLE
        key = "country.to.article" if article else "country.to"
        if country.within:
            key = "country.in.special" if country.code in _SPECIAL[self._lang] else "country.in"
        return filled(self._lang, key, {"country": name})

    def _cited(self, cited: Cited) -> str:
        if cited.provision:
            provision = law.provision(cited.provision)
            swedish = (provision.brief_sv if cited.brief else "") or provision.sv
            place = swedish if self._lang == "sv" else provision.en
        elif cited.clauses:
            place = self._clauses(cited.clauses, None if cited.whole else MOST_CLAUSES)
        else:
            return ""
        return place if cited.inline else filled(self._lang, "cite", {"place": place})

    def _clauses(self, clauses: Iterable[str], most: int | None) -> str:
        """The labels of clauses, each once; those of one kind together: "clauses 4 and 6.3"."""
        labels = list(dict.fromkeys(self._label(clause) for clause in clauses))[:most]
        for kind in ("clause", "section"):
            labels = self._together(labels, kind)
        return self._list(labels, "and")

    def _together(self, labels: list[str], kind: str) -> list[str]:
        word = template(self._lang, f"{kind}.one").replace("{clause}", "")
        alike = [label for label in labels if label.startswith(word)]
        if len(alike) < 2:  # noqa: PLR2004 (one is no several)
            return labels
        names = sorted((label.removeprefix(word) for label in alike), key=_natural)
        several = filled(self._lang, f"{kind}.several", {"clauses": self._list(names, "and")})
        return list(dict.fromkeys(several if label in alike else label for label in labels))

    def _label(self, clause: str) -> str:
        label = self._labels.get(clause)
        if label is None:
            return filled(self._lang, "clause.one", {"clause": clause})
        return label.in_(self._lang)


def _natural(number: str) -> list[tuple[int, int, str]]:
    """Numbers by their value, so that 6.10 stands after 6.9."""
    parts = re.findall(r"\d+|\D+", number)
    return [(0, int(part), "") if part.isdigit() else (1, 0, part) for part in parts]
