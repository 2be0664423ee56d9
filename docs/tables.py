"""The tables of docs/ that follow from the package: the built-in terms and the encoded law.

``python docs/tables.py`` writes them anew between their marks; a test fails where they are stale.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import date
from pathlib import Path
from typing import Final

from privpolicy.law.adequacy import DECISIONS
from privpolicy.law.authorities import AUTHORITIES
from privpolicy.law.consent_age import AGES
from privpolicy.law.countries import MEMBERSHIPS, TREATED_AS_MEMBERS, Membership
from privpolicy.law.duties import DUTIES
from privpolicy.law.provisions import PROVISIONS, Source, provision
from privpolicy.law.regimes import REGIMES
from privpolicy.law.rights_by_basis import RIGHTS, RightOfBasis
from privpolicy.law.statutes import STATUTES
from privpolicy.law.time_limits import ANSWER_TIMES
from privpolicy.law.transfers import GDPR_RULES, PUL_RULES
from privpolicy.linting import ARTICLE_13, ARTICLE_14, CODES, Code
from privpolicy.text.catalogue import template
from privpolicy.vocabulary import DataCategory, Fact, State, Term
from privpolicy.vocabulary.tree import BUILT_IN

DOCS: Final = Path(__file__).parent
PAGES: Final = ("vocabulary.md", "law.md", "lint-findings.md")
_MARKED: Final = re.compile(
    r"(?<=<!-- table: )(?P<name>[a-z-]+) -->\n.*?(?=<!-- end of the table -->)", re.DOTALL
)

Row = Sequence[object]


def page(name: str) -> str:
    """A page as it should be: its own words, and its tables from the package."""
    tables = _tables()
    text = (DOCS / name).read_text(encoding="utf-8")
    return _MARKED.sub(lambda found: f"{found['name']} -->\n\n{tables[found['name']]()}\n", text)


def _tables() -> Mapping[str, Callable[[], str]]:
    kinds = {kind.kind.replace(" ", "-"): terms for kind, terms in BUILT_IN.items()}
    vocabulary = {name: lambda terms=terms: _terms(terms) for name, terms in kinds.items()}
    return {
        **vocabulary,
        "regimes": _regimes,
        "members": lambda: _members(MEMBERSHIPS),
        "treated-as-members": lambda: _members(TREATED_AS_MEMBERS),
        "adequacy": _adequacy,
        "transfers": _transfers,
        "duties": _duties,
        "consent-ages": _consent_ages,
        "authorities": _authorities,
        "answer-times": _answer_times,
        "rights": _rights,
        "claimed-rights": _claimed_rights,
        "statutes": _statutes,
        "provisions": _provisions,
        "findings": _findings,
        "needed": _needed,
        "items": _items,
    }


def _table(heads: Row, rows: Iterable[Row]) -> str:
    lines = [heads, ["---"] * len(heads), *rows]
    return "".join(f"| {' | '.join(_cell(value) for value in line)} |\n" for line in lines)


def _cell(value: object) -> str:
    if isinstance(value, bool):
        return "yes" if value else "no"
    return "" if value is None else str(value).replace("|", "\\|")


# --- The vocabulary -------------------------------------------------------------------------------


def _terms(terms: Sequence[Term]) -> str:
    more = _MORE.get(type(terms[0]))
    heads = ["key", "Swedish", "English", "broader term", *([more[0]] if more else [])]
    rows = (
        [_key(term), term.sv.label, term.en.label, _key(term.broader), *([more[1](term)] if more else [])]
        for term in terms
    )
    return _table(heads, rows)


def _key(key: str | None) -> str:
    return f"`{key!s}`" if key else ""


def _marks(term: Term) -> str:
    assert isinstance(term, DataCategory)  # noqa: S101 (by the table below)
    return ", ".join(sorted(mark.replace("_", " ") for mark in term.marks))


def _spell(term: Term) -> str:
    assert isinstance(term, State)  # noqa: S101 (by the table below)
    return " … ".join(_key(event) for event in (term.started_by, term.ended_by) if event)


def _value(term: Term) -> str:
    assert isinstance(term, Fact)  # noqa: S101 (by the table below)
    return term.value.replace("_", "/")


_MORE: Final[Mapping[type[Term], tuple[str, Callable[[Term], str]]]] = {
    DataCategory: ("mark", _marks),
    State: ("starts … ends", _spell),
    Fact: ("value", _value),
}

# --- The law --------------------------------------------------------------------------------------

_SOURCE: Final = ("source", "verified", "note")


def _source(source: Source) -> Row:
    return (source.citation, source.verified, source.note)


def _days(first: date | None, last: date | None) -> Row:
    return (first or "", last or "")


def _grouped(rows: Iterable[tuple[str, Row]]) -> Iterable[Row]:
    """Rows that differ only in their country as one, in the order of the first."""
    found: dict[tuple[object, ...], list[str]] = {}
    for country, rest in rows:
        found.setdefault(tuple(rest), []).append(country)
    return ((" ".join(countries), *rest) for rest, countries in found.items())


def _regimes() -> str:
    rows = (
        (country, (spell.regime.upper(), *_days(spell.valid_from, spell.valid_to), *_source(spell.source)))
        for country, spells in sorted(REGIMES.items())
        for spell in spells
    )
    return _table(("countries", "law", "from", "through", *_SOURCE), _grouped(rows))


def _members(spells: Iterable[Membership]) -> str:
    rows = ((one.country, (*_days(one.valid_from, one.valid_to), *_source(one.source))) for one in spells)
    return _table(("countries", "from", "through", *_SOURCE), _grouped(rows))


def _adequacy() -> str:
    heads = (
        "country",
        "decision",
        "from",
        "through",
        "covers",
        "a fact is needed",
        "reaches the EEA",
        "verified",
    )
    rows = (
        (
            one.country, one.decision, *_days(one.valid_from, one.valid_to), one.scope_en, one.partial,
            one.eea_applies, one.source.verified,
        )
        for one in DECISIONS
    )  # fmt: skip
    notes = (f"- {one.country}, {one.decision}: {one.source.note}.\n" for one in DECISIONS if one.source.note)
    return f"{_table(heads, rows)}\n{''.join(notes)}"


def _transfers() -> str:
    rows = (
        (_key(rule.mechanism), rule.kind, rule.provision.en, PUL_RULES[mechanism].provision.en)
        if mechanism in PUL_RULES
        else (_key(rule.mechanism), rule.kind, rule.provision.en, "")
        for mechanism, rule in GDPR_RULES.items()
    )
    return _table(("mechanism", "kind", "under the GDPR", "under personuppgiftslagen"), rows)


def _duties() -> str:
    rows = (
        (
            _key(one.id), one.jurisdiction, ", ".join(_key(key) for key in sorted(one.data_keys)),
            _key(one.purpose_key), f"{one.years} years",
            f"{_key(one.event_key)} ({one.anchor.replace('_', ' ')})",
            *_days(one.valid_from, one.valid_to), *_source(one.source),
        )
        for one in DUTIES
    )  # fmt: skip
    heads = ("duty", "country", "data", "purpose", "how long", "counted from", "from", "through")
    return _table((*heads, *_SOURCE), rows)


def _consent_ages() -> str:
    rows = (
        (one.jurisdiction, one.age, *_days(one.valid_from, one.valid_to), *_source(one.source))
        for one in AGES
    )
    return _table(("country", "age", "from", "through", *_SOURCE), rows)


def _answer_times() -> str:
    rows = (
        (
            regime.upper(), one.months, one.extended_months, one.notice, one.provision.en, one.counting.en,
            *_days(one.valid_from, one.valid_to), one.source.verified, one.source.note,
        )
        for regime, one in ANSWER_TIMES.items()
    )  # fmt: skip
    heads = ("law", "months", "extended", "with notice", "provision", "counted by", "from", "through")
    return _table((*heads, "verified", "note"), rows)


def _rights() -> str:
    """A row for each provision, a column for each basis: published in the table, claimed here, or none."""
    cells: dict[str, dict[str, RightOfBasis]] = {}
    for basis, rows in RIGHTS.items():
        for row in rows:
            cells.setdefault(row.provision.key, {})[basis] = row
    order = [key for key in PROVISIONS if key in cells]
    heads = ("right", "provision", *(_key(basis) for basis in RIGHTS), "condition")
    return _table(heads, (_right(cells[key]) for key in order))


def _right(by_basis: Mapping[str, RightOfBasis]) -> Row:
    any_row = max(by_basis.values(), key=lambda row: row.published)
    given = ((by_basis[basis].published if basis in by_basis else None) for basis in RIGHTS)
    marks = ({True: "DPV", False: "claimed", None: ""}[one] for one in given)
    return (_key(any_row.right), any_row.provision.en, *marks, any_row.when_en)


def _claimed_rights() -> str:
    found: dict[str, tuple[list[str], RightOfBasis]] = {}
    for basis, rows in RIGHTS.items():
        for row in rows:
            if not row.published:
                found.setdefault(row.provision.key, ([], row))[0].append(_key(basis))
    lines = (
        (row.provision.en, ", ".join(bases), row.when_en, *_source(row.source))
        for bases, row in (found[key] for key in PROVISIONS if key in found)
    )
    return _table(("provision", "bases", "condition", *_SOURCE), lines)


def _statutes() -> str:
    rows = (
        (_key(one.statute), one.sv, one.en, *_days(one.valid_from, one.valid_to), *_source(one.source))
        for one in STATUTES.values()
    )
    return _table(("key", "Swedish", "English", "from", "through", *_SOURCE), rows)


def _authorities() -> str:
    rows = (
        (
            one.jurisdiction, one.name.sv, one.name.en, one.address, one.web,
            *_days(one.valid_from, one.valid_to), *_source(one.source),
        )
        for one in AUTHORITIES
    )  # fmt: skip
    heads = ("country", "Swedish", "English", "address", "complaints", "from", "through", *_SOURCE)
    return _table(heads, rows)


def _provisions() -> str:
    rows = (
        (
            _key(one.key),
            one.sv,
            one.en,
            *_days(one.valid_from, one.valid_to),
            one.source.verified,
            one.source.note,
        )
        for one in PROVISIONS.values()
    )
    return _table(("key", "Swedish", "English", "from", "through", "verified", "note"), rows)


# --- The findings ---------------------------------------------------------------------------------


def _findings() -> str:
    rows = (
        (
            _key(code), about.severity, template("sv", f"lint.{code}.title"),
            template("en", f"lint.{code}.title"), _law_of(code),
        )
        for code, about in CODES.items()
    )  # fmt: skip
    return _table(("code", "severity", "Swedish", "English", "law"), rows)


def _law_of(code: Code) -> str:
    about = CODES[code]
    item = about.item
    articles = [one[item] for one in (ARTICLE_13, ARTICLE_14) if item is not None and item in one]
    named = ", ".join(provision(key).en for key in (*articles, *about.provisions))
    if about.always:
        return f"{named}, also without" if named else "none needed"
    return named or "national law"


def _needed() -> str:
    rows = (
        (_key(code), template("sv", f"lint.{code}.needed"), template("en", f"lint.{code}.needed"))
        for code in CODES
    )
    return _table(("code", "Swedish", "English"), rows)


def _items() -> str:
    rows = (
        (
            _key(item),
            *(provision(article[item]).en if item in article else "" for article in (ARTICLE_13, ARTICLE_14)),
            ", ".join(_key(code) for code, about in CODES.items() if about.item is item),
        )
        for item in {**ARTICLE_13, **ARTICLE_14}
    )
    return _table(("item", "data from the person", "data from others", "findings"), rows)


if __name__ == "__main__":
    for name in PAGES:
        (DOCS / name).write_text(page(name), encoding="utf-8")
