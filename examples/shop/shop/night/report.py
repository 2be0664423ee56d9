"""The report of a night: what was erased and by which clause, what stays and why, what somebody must look at.

As text for people, as CSV with a row for each piece and for each group, as JSON with everything.
"""

from __future__ import annotations

import csv
import io
import json
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from itertools import groupby
from textwrap import wrap
from typing import Final

from babel.dates import format_date
from babel.numbers import format_decimal
from sqlalchemy.orm import Session

from privpolicy import Disposition, Policy, explain
from privpolicy.vocabulary.enums import Language
from privpolicy.vocabulary.term import DataCategory
from shop.night.job import Rehearsal
from shop.night.ledger import Group, Ledger, Line, entered
from shop.night.tables import NightRun
from shop.night.words import WORDS

_WIDTH: Final = 100
_LOCALES: Final = {"sv": "sv", "en": "en_GB"}
# What has been done and what has to be done comes first.
_ORDER: Final = (
    Disposition.ERASE,
    Disposition.REVIEW,
    Disposition.MUST_KEEP,
    Disposition.KEEP_FOR,
    Disposition.KEEP,
)
CSV_COLUMNS: Final = (
    "disposition",
    "told",
    "record",
    "table",
    "category",
    "label",
    "count",
    "clauses",
    "codes",
    "purposes",
    "first_day",
    "last_day",
    "next_change",
    "missing",
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Report:
    """What a night has done, or would do. ``erased``: whether it really happened."""

    policy: Policy
    day: date
    customers: int
    erased: bool
    complete: bool
    everybody: bool
    ledger: Ledger

    @property
    def groups(self) -> list[Group]:
        """The groups: first what was erased, in each the largest first."""
        order = {one.value: place for place, one in enumerate(_ORDER)}
        return sorted(
            self.ledger.groups.values(),
            key=lambda one: (order[one.reason.disposition], -one.count, one.reason),
        )

    @property
    def counts(self) -> dict[str, int]:
        """How many pieces of data got each answer."""
        counted: Counter[str] = Counter()
        for one in self.ledger.groups.values():
            counted[one.reason.disposition] += one.count
        return {one.value: counted[one.value] for one in _ORDER}

    def text(self, lang: Language) -> str:
        """The report for people to read."""
        return "\n".join(_Text(self, lang).lines()) + "\n"

    def json(self, lang: Language) -> str:
        """Everything, with each reason explained in the language."""
        content = {
            "policy": {
                "id": self.policy.id,
                "version": self.policy.version,
                "digest": self.policy.digest,
            },
            "day": self.day.isoformat(),
            "dry_run": not self.erased,
            "finished": self.complete,
            "customers": self.customers,
            "counts": self.counts,
            "groups": [_group(one, lang) for one in self.groups],
            "pieces": [_line(one) for one in self.ledger.lines],
        }
        return json.dumps(content, ensure_ascii=False, indent=1) + "\n"

    def csv(self, lang: Language) -> str:
        """A row for each piece that was erased or has to be looked at, and for each group of what stays."""
        file = io.StringIO()
        writer = csv.DictWriter(file, CSV_COLUMNS, restval="")
        writer.writeheader()
        for row in self._rows():
            label = _label(self.policy, str(row["category"]), lang)
            told = WORDS[lang][str(row["disposition"])]
            writer.writerow(
                {name: _cell(value) for name, value in row.items()} | {"label": label, "told": told}
            )
        return file.getvalue()

    def _rows(self) -> Iterator[dict[str, object]]:
        for line in self.ledger.lines:
            yield {**_line(line), "table": line.record.split(":")[0], "count": 1}
        for group in self.groups:
            if group.reason.disposition not in {Disposition.ERASE, Disposition.REVIEW}:
                found = _group(group)
                yield {name: found[name] for name in CSV_COLUMNS if name in found}


def of_rehearsal(policy: Policy, rehearsal: Rehearsal, *, everybody: bool) -> Report:
    """The report of what a night would do."""
    return Report(
        policy=policy,
        day=rehearsal.day,
        customers=rehearsal.customers,
        erased=False,
        complete=True,
        everybody=everybody,
        ledger=rehearsal.ledger,
    )


def of_run(session: Session, policy: Policy, run_id: int) -> Report:
    """The report of what a run has done; raises ``LookupError`` where there is no such run."""
    run = session.get(NightRun, run_id)
    if run is None:
        raise LookupError(f"there is no run {run_id}, or its report has been forgotten")
    return Report(
        policy=policy,
        day=run.day,
        customers=run.customers,
        erased=True,
        complete=run.finished is not None,
        everybody=run.everybody,
        ledger=entered(session, run_id),
    )


class _Text:
    def __init__(self, report: Report, lang: Language) -> None:
        self.report, self.lang, self.words = report, lang, WORDS[lang]

    def lines(self) -> Iterator[str]:
        report, words = self.report, self.words
        policy = f"{report.policy.id} {report.policy.version}"
        yield words["title"].format(day=self._day(report.day), policy=policy)
        if not report.erased:
            yield words["dry_run"]
        if not report.complete:
            yield words["interrupted"]
        yield words["customers" if report.everybody else "customers_due"].format(
            count=self._number(report.customers)
        )
        for kind, count in report.counts.items():
            if count:
                yield ""
                yield f"{self._heading(kind)}: {self._number(count)}"
                yield from self._section(one for one in report.groups if one.reason.disposition == kind)
        yield from self._clauses()

    def _heading(self, kind: str) -> str:
        rehearsed = f"{kind}_dry_run"
        return self.words[rehearsed if not self.report.erased and rehearsed in self.words else kind]

    def _section(self, groups: Iterable[Group]) -> Iterator[str]:
        """What rests on the same clauses stands together."""
        ordered = sorted(groups, key=_same)
        merged = [[*some] for _, some in groupby(ordered, _same)]
        for some in sorted(merged, key=lambda some: -sum(one.count for one in some)):
            yield from self._paragraph(some)

    def _paragraph(self, groups: list[Group]) -> Iterator[str]:
        first, words = groups[0], self.words
        label = _label(self.report.policy, first.reason.category, self.lang)
        count = self._number(sum(one.count for one in groups))
        yield f"  {count:>9}  {label} ({first.reason.place}): {words['by']} {', '.join(first.reason.clauses)}"
        verdict = first.explained()
        missing = sorted({one.key for one in verdict.missing})
        if missing:
            yield from _folded(words["missing"].format(facts=", ".join(missing)))
        changes = [one.next_change for one in groups if one.next_change is not None]
        if changes:
            yield from _folded(words["next_change"].format(day=self._day(min(changes))))
        yield from _folded(words["example"].format(record=first.example, why=explain(verdict, self.lang)))

    def _clauses(self) -> Iterator[str]:
        """The clauses in their own words, each once."""
        cited = {clause for one in self.report.ledger.groups for clause in one.clauses}
        if cited:
            yield from ("", self.words["clauses"])
        for clause in self.report.policy.clauses:
            if clause.id in cited:
                yield from _folded(f"{clause.id} ”{clause.text}”", 2)

    def _day(self, day: date) -> str:
        return format_date(day, "long", locale=_LOCALES[self.lang])

    def _number(self, number: int) -> str:
        return format_decimal(number, locale=_LOCALES[self.lang])


def _same(group: Group) -> tuple[str, str, tuple[str, ...]]:
    return group.reason.place, group.reason.category, group.reason.clauses


def _folded(text: str, margin: int = 13) -> Iterator[str]:
    yield from wrap(text, _WIDTH, initial_indent=" " * margin, subsequent_indent=" " * margin)


def _label(policy: Policy, category: str, lang: Language) -> str:
    term = policy.vocabulary.term(DataCategory, category)
    return (term.sv if lang == "sv" else term.en).label


def _group(group: Group, lang: Language | None = None) -> dict[str, object]:
    reason = group.reason
    verdict = group.explained()
    found: dict[str, object] = {
        "disposition": reason.disposition,
        "table": reason.place,
        "category": reason.category,
        "count": group.count,
        "clauses": list(reason.clauses),
        "codes": list(reason.codes),
        "purposes": list(reason.purposes),
        "first_day": _iso(group.first_day),
        "last_day": _iso(group.last_day),
        "next_change": _iso(group.next_change),
        "missing": [f"{one.kind}:{one.key}" for one in verdict.missing],
        "example": group.example,
    }
    return found if lang is None else {**found, "why": explain(verdict, lang)}


def _line(line: Line) -> dict[str, object]:
    return {
        "record": line.record,
        "category": line.category,
        "disposition": line.disposition,
        "clauses": list(line.clauses),
        "codes": list(line.codes),
        "last_day": _iso(line.last_day),
        "missing": list(line.missing),
    }


def _cell(value: object) -> object:
    return "; ".join(str(one) for one in value) if isinstance(value, list) else value


def _iso(day: date | None) -> str | None:
    return None if day is None else day.isoformat()
