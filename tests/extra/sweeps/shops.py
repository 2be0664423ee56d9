"""Tables as shops have them, with seeded rows on the days on which their answers turn."""

from __future__ import annotations

from datetime import date, timedelta
from random import Random
from typing import Any, Final

from privpolicy import Activity, LegalBasis, Period, Policy, Prohibition, Record
from privpolicy.evaluation.sweeps import (
    Column,
    Columns,
    ConsentColumns,
    HoldColumns,
    ObjectionColumns,
    RequestColumns,
    RestrictionColumns,
    Words,
    swept,
)
from privpolicy.evaluation.sweeps.tree import Before, Tree, tests_in
from privpolicy.model import (
    After,
    Anchor,
    Controller,
    Earliest,
    FactBetween,
    FactIs,
    FiscalYearEnd,
    Latest,
    Law,
    Longest,
    StateIs,
    Until,
    While,
)
from privpolicy.policies import M_NU
from privpolicy.vocabulary import Protection, data, events, facts, purposes, rights, states, subjects
from tests.evaluation.sweeps.tables import Row, Table

ROWS: Final = 400
EVERYONE: Final = {
    "guest": {subjects.GUEST_CUSTOMER},
    "member": {subjects.ACCOUNT_HOLDER, subjects.CUSTOMER},
    'it\'s "odd\\\\n"': {subjects.VISITOR},
}

VISITS: Final = Columns(
    shared=Record(data={data.IP_ADDRESS}, subjects={subjects.VISITOR}, complete=True),
    events={events.LAST_ACTIVITY: "last_seen_at"},
)

CUSTOMERS: Final = Columns(
    shared=Record(data={data.EMAIL_ADDRESS}, complete=True),
    subjects=Words("kind", EVERYONE),
    events={
        events.LAST_ACTIVITY: "last_seen_at",
        events.ACCOUNT_OPENED: Column("opened at", null=None),
        events.ACCOUNT_CLOSED: Column("closed_at", null=None),
    },
    objections=[
        ObjectionColumns(
            purposes={purposes.DIRECT_MARKETING},
            received=Column("objected_at", null=None),
            withdrawn=Column("objection_withdrawn_at", null=None),
        )
    ],
    requests=[RequestColumns(right=rights.ACCESS, received=Column("asked_at", null=None))],
    restrictions=[RestrictionColumns(received=Column("restricted_at", null=None))],
    holds=[
        HoldColumns(
            data={data.PERSONAL_DATA},
            begins=Column("held_from", null=None),
            ended=Column("held_until", null=None),
        )
    ],
)

# Everything at which month arithmetic goes wrong, and every kind of column.
CALENDAR: Final = Policy(
    id="calendar",
    controller=Controller(name="Kalenderbutiken"),
    fiscal_year_end=FiscalYearEnd(month=8, day=31),
    activities=[
        Activity(
            id="orders",
            data={data.CONTACT_DETAILS},
            purposes={purposes.ORDER_FULFILMENT},
            basis=LegalBasis.CONTRACT,
            storage=After(event=Latest(events=[events.DELIVERED, events.PAID]), period=Period(months=1)),
            at_least=After(event=events.PAID, period=Period(days=40)),
        ),
        Activity(
            id="letters",
            data={data.CONTACT_DETAILS},
            purposes={purposes.NEWSLETTER},
            basis=LegalBasis.CONSENT,
            storage=Longest(
                of=[
                    Until(event=events.UNSUBSCRIBED, then=Period(months=6)),
                    While(state=states.ACCOUNT_OPEN, then=Period(years=1)),
                ]
            ),
        ),
        Activity(
            id="books",
            data={data.POSTAL_ADDRESS},
            purposes={purposes.STATISTICS},
            basis=LegalBasis.LEGITIMATE_INTERESTS,
            storage=After(event=events.PAID, period=Period(years=1), anchor=Anchor.FISCAL_YEAR),
            when=FactBetween(fact=facts.AGE, at_least=16, at_most=80)
            | FactIs(fact=facts.HOME_COUNTRY, value="SE"),
        ),
        Activity(
            id="first-contact",
            data={data.CONTACT_DETAILS},
            purposes={purposes.CUSTOMER_SERVICE},
            basis=LegalBasis.LEGITIMATE_INTERESTS,
            storage=After(
                event=Earliest(events=[events.DELIVERED, events.ACCOUNT_OPENED]),
                period=Period(years=1),
                anchor=Anchor.CALENDAR_YEAR,
            ),
            when=~StateIs(state=states.ACCOUNT_OPEN),
            overrides={"letters"},
        ),
    ],
    prohibitions=[
        Prohibition(
            id="no-children",
            data={data.CONTACT_DETAILS},
            when=FactIs(fact=facts.NECESSARY, value=False) & FactBetween(fact=facts.AGE, at_most=12),
        )
    ],
)
LETTERS: Final = Columns(
    data=Words("what", {"post": data.POSTAL_ADDRESS, "mail": data.EMAIL_ADDRESS}),
    events={
        events.DELIVERED: "delivered",
        events.PAID: "paid",
        events.UNSUBSCRIBED: Column("unsubscribed", null=None),
        events.ACCOUNT_OPENED: "opened",
        events.ACCOUNT_CLOSED: Column("closed", null=None),
    },
    facts={
        facts.AGE: "age",
        facts.HOME_COUNTRY: "country",
        facts.NECESSARY: Column("necessary", null=False),
    },
    protection={Protection.ANONYMISED: Column("anonymised", null=False)},
    consents=[
        ConsentColumns(
            purposes={purposes.NEWSLETTER},
            given=Column("consented", null=None),
            withdrawn=Column("withdrew", null=None),
        )
    ],
    shared=Record(data=set(), objections=[], requests=[], restrictions=[], holds=[]),
)


def _days(trees: tuple[Tree, ...], on: date) -> dict[str, list[date]]:
    """By column the days it is tested against, with their neighbours, and the day asked with its own."""
    found: dict[str, set[date]] = {}
    for tree in trees:
        for test in tests_in(tree):
            if isinstance(test, Before):
                found.setdefault(test.column, {on}).add(test.day)
    return {
        column: sorted(day + timedelta(days=step) for day in days for step in (-1, 0, 1))
        for column, days in found.items()
    }


def _rows(policy: Policy, columns: Columns, on: date, number: int = ROWS) -> list[Row]:
    random = Random(f"{policy.id} {on}")
    days = _days(tuple(swept(policy, columns, on).trees), on)
    return [_row(random, columns, days, on) for _ in range(number)]


def _row(random: Random, columns: Columns, days: dict[str, list[date]], on: date) -> Row:
    row: Row = {}
    for place, column in columns.by_place.items():
        choices: list[Any]
        match place:
            case ("facts", key) if key == facts.AGE:
                choices = [None, 12, 12.5, 13, 15, 16, 17, 80, 81]
            case ("facts", key) if key == facts.HOME_COUNTRY:
                choices = [None, "SE", "NO", "unknown"]
            case ("facts" | "protection" | "states", _):
                choices = [None, True, False, False]
            case _:
                turns = days.get(column.name, [on])
                choices = [None, None, random.choice(turns), random.choice(turns), random.choice(turns)]
        row[column.name] = random.choice(choices)
    for words in (columns.data, columns.subjects):
        if words is not None:
            row[words.name] = random.choice([None, "other", *words.values, *words.values])
    return row


def table(name: str) -> Table:
    """One of the tables, by its name."""
    policy, columns, on = {
        "visits": (M_NU, VISITS, date(2024, 3, 16)),
        "customers": (M_NU, CUSTOMERS, date(2024, 2, 29)),
        "letters": (CALENDAR, LETTERS, date(2023, 3, 31)),
        "letters on a leap day": (CALENDAR, LETTERS, date(2024, 2, 29)),
    }[name]
    return Table(policy, columns, on, Law.APPLICABLE, _rows(policy, columns, on))


NAMES: Final = ("visits", "customers", "letters", "letters on a leap day")
