"""An erasure plan as CSV: a row for each category of each record."""

from __future__ import annotations

import csv
import io
from typing import Final

from privpolicy.evaluation import Plan, PlanItem
from privpolicy.text.cells import inert

COLUMNS: Final = (
    "record",
    "category",
    "disposition",
    "purposes",
    "ended",
    "last_day",
    "must_keep_until",
    "next_change",
    "codes",
    "rules",
    "clauses",
    "missing",
)


def plan_csv(plan: Plan) -> str:
    """The plan as CSV (RFC 4180), with a row of headings; semicolons separate several values of one cell.

    What a spreadsheet would take for a formula has an apostrophe in front, in the shop's own keys too: a
    job that reads the keys back takes the JSON.
    """
    file = io.StringIO()
    writer = csv.writer(file)
    writer.writerow(COLUMNS)
    writer.writerows([inert(_cell(value)) for value in _row(item)] for item in plan.items)
    return file.getvalue()


def _row(item: PlanItem) -> list[object]:
    values = item.to_dict()
    values["missing"] = [f"{one.kind}:{one.key}" for one in item.missing]
    return [values[name] for name in COLUMNS]


def _cell(value: object) -> str:
    if isinstance(value, list):
        return "; ".join(str(one) for one in value)
    return "" if value is None else str(value)
