"""A shop's policy of 40 rules as a plain table, seeded requests, and Python written by hand for exactly them.

Keeping is allowed under a legal hold, or by a rule for the category and the purpose; using by such a rule;
sharing by one that also names the recipient, if the country is safe or the recipient may be sent to there.
A rule holds if its basis does (legitimate interests fall with an objection, consent covers the purpose) and
the day lies within its time.
"""

from __future__ import annotations

import calendar
import random
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final, Literal, NamedTuple

Action = Literal["keep", "use", "share"]
Basis = Literal["contract", "legal_obligation", "legitimate_interests", "consent"]
Unit = Literal["before", "days", "months", "years"]


class Time(NamedTuple):
    """How long: days or months after an event, to the end of a calendar year, or until the day before."""

    name: str
    event: str
    length: int
    unit: Unit


class Rule(NamedTuple):
    """One line of the table; a rule without recipients lets nobody have the data."""

    id: str
    category: str
    purpose: str
    basis: Basis
    time: Time
    recipients: tuple[str, ...]


_TABLE: Final = """
account            provide_account    contract              closed_before  hosting
account            fulfil_order       contract              closed_before  hosting carrier
account            customer_service   contract              closed_12m     support_tool
account            direct_marketing   legitimate_interests  active_24m     email_provider
account            fraud_prevention   legitimate_interests  closed_12m     fraud_service
account            legal_claims       legitimate_interests  collected_36m  lawyer
visitor            analytics          consent               active_36m     analytics_vendor
visitor            security           legitimate_interests  active_12m     hosting
visitor            personalisation    consent               active_36m     analytics_vendor
visitor            improve_service    legitimate_interests  active_36m
order              fulfil_order       contract              collected_36m  carrier hosting
order              payment            contract              collected_13m  payment_provider
order              delivery           contract              collected_3m   carrier
order              returns            contract              collected_36m  carrier payment_provider
order              bookkeeping        legal_obligation      collected_7y   accountant authority
order              customer_service   contract              collected_36m  support_tool
order              direct_marketing   legitimate_interests  active_24m     email_provider
order              product_liability  legal_obligation      collected_10y  authority insurer
bookkeeping        bookkeeping        legal_obligation      collected_7y   accountant authority
bookkeeping        audit              legal_obligation      collected_7y   accountant authority
bookkeeping        tax                legal_obligation      collected_7y   authority
bookkeeping        legal_claims       legitimate_interests  collected_10y  lawyer
marketing_profile  direct_marketing   legitimate_interests  active_24m     email_provider
marketing_profile  personalisation    consent               active_12m     ad_network
marketing_profile  newsletter         consent               active_36m     email_provider
marketing_profile  suppression        legal_obligation      closed_12m     email_provider
cookie_ids         cookie_tracking    consent               collected_13m  ad_network analytics_vendor
cookie_ids         analytics          consent               collected_13m  analytics_vendor
cookie_ids         security           legitimate_interests  collected_30d  hosting
support            customer_service   contract              active_24m     support_tool
support            improve_service    legitimate_interests  active_12m
support            legal_claims       legitimate_interests  collected_36m  lawyer
payment            payment            contract              collected_30d  payment_provider
payment            fraud_prevention   legitimate_interests  collected_13m  payment_provider fraud_service
payment            bookkeeping        legal_obligation      collected_7y   accountant
delivery           delivery           contract              collected_3m   carrier
delivery           returns            contract              collected_13m  carrier
reviews            publish            consent               closed_before  hosting
reviews            publish            contract              collected_36m
order              delivery           consent               collected_13m  carrier
"""
_UNITS: Final[dict[str, Unit]] = {"d": "days", "m": "months", "y": "years"}


def _time(name: str) -> Time:
    event, length = name.split("_")
    if length == "before":
        return Time(name, event, 0, "before")
    return Time(name, event, int(length[:-1]), _UNITS[length[-1]])


def _rules() -> tuple[Rule, ...]:
    rows = [line.split() for line in _TABLE.strip().splitlines()]
    return tuple(
        Rule(f"rule-{number:02}", category, purpose, basis, _time(time), tuple(recipients))  # type: ignore[arg-type]
        for number, (category, purpose, basis, time, *recipients) in enumerate(rows, start=1)
    )


RULES: Final = _rules()
TIMES: Final = {rule.time.name: rule.time for rule in RULES}
CATEGORIES: Final = sorted({rule.category for rule in RULES})
PURPOSES: Final = sorted({rule.purpose for rule in RULES})
RECIPIENTS: Final = sorted({recipient for rule in RULES for recipient in rule.recipients})

_EEA: Final = [
    *("AT", "BE", "BG", "CY", "CZ", "DE", "DK", "EE", "ES", "FI", "FR", "GR", "HR", "HU", "IE"),
    *("IS", "IT", "LI", "LT", "LU", "LV", "MT", "NL", "NO", "PL", "PT", "RO", "SE", "SI", "SK"),
]
_ADEQUATE: Final = ["AD", "AR", "CA", "CH", "FO", "GB", "GG", "IL", "IM", "JE", "JP", "KR", "NZ", "UY"]
SAFE: Final = frozenset((*_EEA, *_ADEQUATE))
SENT_TO: Final[dict[str, frozenset[str]]] = {
    "email_provider": frozenset({"US"}),
    "analytics_vendor": frozenset({"US", "IN"}),
    "hosting": frozenset({"US"}),
    "support_tool": frozenset({"IN", "PH"}),
    "payment_provider": frozenset({"US"}),
}
_NOWHERE: Final[frozenset[str]] = frozenset()
_ASKED_COUNTRIES: Final = [*_EEA, *_ADEQUATE[:6], "US", "IN", "CN", "PH", "BR", "RU"]

NO_CATEGORY: Final = "unknown_category"
NO_PURPOSE: Final = "unknown_purpose"


@dataclass(slots=True, frozen=True)
class Request:
    """May this be done today? With all that the shop knows about the data."""

    action: Action
    category: str
    purpose: str
    recipient: str | None
    country: str | None
    collected: date
    closed: date | None
    active: date
    today: date
    objected: bool
    consents: frozenset[str]
    hold: bool


def requests(count: int = 10_000, seed: int = 20261122) -> list[Request]:
    """Random requests, the same each time: three in four of them fit a rule's category and purpose."""
    draw = random.Random(seed)
    return [_request(draw) for _ in range(count)]


def _request(draw: random.Random) -> Request:
    action: Action = draw.choice(("keep", "use", "share"))
    rule = draw.choice(RULES)
    category, purpose = _subject(draw, rule)
    recipient, country = _destination(draw, rule) if action == "share" else (None, None)
    today = date(2020, 1, 1) + timedelta(days=draw.randrange(7 * 365 + 2))
    age = int(draw.random() ** 2 * 4500)
    collected = today - timedelta(days=age)
    active = collected + timedelta(days=draw.randrange(age + 1))
    still_open = draw.random() < 0.55
    # An account may be known to close on a day to come.
    closed = None if still_open else collected + timedelta(days=draw.randrange(age + 90))
    consents = set(draw.sample(PURPOSES, draw.randrange(8)))
    if draw.random() < 0.4:
        consents.add(purpose)
    objected, hold = draw.random() < 0.25, draw.random() < 0.08
    return Request(
        action, category, purpose, recipient, country, collected, closed, active, today,
        objected, frozenset(consents), hold,
    )  # fmt: skip


def _subject(draw: random.Random, rule: Rule) -> tuple[str, str]:
    fate = draw.random()
    if fate < 0.15:
        return rule.category, draw.choice(PURPOSES)
    if fate < 0.22:
        return draw.choice(CATEGORIES), rule.purpose
    if fate < 0.24:
        return NO_CATEGORY, rule.purpose
    if fate < 0.26:
        return rule.category, NO_PURPOSE
    return rule.category, rule.purpose


def _destination(draw: random.Random, rule: Rule) -> tuple[str, str]:
    named = rule.recipients and draw.random() < 0.75
    recipient = draw.choice(rule.recipients if named else RECIPIENTS)
    country = draw.choice(_ASKED_COUNTRIES if draw.random() < 0.5 else ("SE", "US", "IN"))
    return recipient, country


# The yardstick: a scan through the table that says yes or no and not why.


def allowed(request: Request) -> bool:
    """Yes or no, by reading the table from the top."""
    if request.hold and request.action == "keep":
        return True
    for rule in RULES:
        if rule.category != request.category or rule.purpose != request.purpose:
            continue
        if rule.basis == "legitimate_interests" and request.objected:
            continue
        if rule.basis == "consent" and request.purpose not in request.consents:
            continue
        if request.today > last_day(rule.time, request):
            continue
        if request.action == "share" and not _may_go(rule, request):
            continue
        return True
    return False


def _may_go(rule: Rule, request: Request) -> bool:
    if request.recipient not in rule.recipients:
        return False
    return request.country in SAFE or request.country in SENT_TO.get(request.recipient, _NOWHERE)


def last_day(time: Time, request: Request) -> date:
    """The last day of the time; the end of all days while the account is open."""
    start: date | None = getattr(request, time.event)
    if start is None:
        return date.max
    if time.unit == "months":
        return _months_after(start, time.length)
    if time.unit == "years":
        return date(start.year + time.length, 12, 31)
    return start + timedelta(days=time.length if time.unit == "days" else -1)


def _months_after(start: date, count: int) -> date:
    years, month = divmod(start.month - 1 + count, 12)
    year = start.year + years
    return date(year, month + 1, min(start.day, calendar.monthrange(year, month + 1)[1]))


# The room there is: the same table compiled by hand, with every rule's reason and the last day.


class Explained(NamedTuple):
    """Yes or no, what each rule that concerns the request says, and the last day of a yes."""

    allowed: bool
    reasons: tuple[tuple[str, str], ...]
    last_day: date | None


class _Compiled(NamedTuple):
    """A rule made ready for one action: its clauses, and each reason that it could give."""

    ground: Callable[[Request], bool] | None
    end: Callable[[Request], date]
    destinations: frozenset[tuple[str, str]] | None
    yes: tuple[str, str]
    no_ground: tuple[str, str]
    over: tuple[str, str]
    not_there: tuple[str, str]


def explaining() -> Callable[[Request], Explained]:
    """A function that answers like the scan and says why, written for this table and no other."""
    index: dict[tuple[str, str, str], tuple[_Compiled, ...]] = {}
    for rule in RULES:
        for action in ("keep", "use", "share"):
            key = action, rule.category, rule.purpose
            index[key] = (*index.get(key, ()), _compiled(rule, share=action == "share"))
    find = index.get

    def explain(request: Request) -> Explained:
        action = request.action
        held = request.hold and action == "keep"
        reasons = [("hold", "")] if held else []
        latest: date | None = None
        today = request.today
        for ground, end, destinations, yes, no_ground, over, not_there in find(
            (action, request.category, request.purpose), ()
        ):
            ends = end(request)
            if ground is not None and not ground(request):
                reasons.append(no_ground)
            elif today > ends:
                reasons.append(over)
            elif destinations is not None and (request.recipient, request.country) not in destinations:
                reasons.append(not_there)
            else:
                reasons.append(yes)
                if latest is None or ends > latest:
                    latest = ends
        return Explained(held or latest is not None, tuple(reasons), None if held else latest)

    return explain


def _compiled(rule: Rule, *, share: bool) -> _Compiled:
    destinations = frozenset(
        (recipient, country)
        for recipient in rule.recipients
        for country in SAFE | SENT_TO.get(recipient, _NOWHERE)
    )
    reasons = ((code, rule.id) for code in ("yes", "no ground", "over", "not there"))
    return _Compiled(_ground(rule), _end(rule.time), destinations if share else None, *reasons)


def _ground(rule: Rule) -> Callable[[Request], bool] | None:
    if rule.basis == "consent":
        return lambda request: request.purpose in request.consents
    if rule.basis == "legitimate_interests":
        return lambda request: not request.objected
    return None


def _end(time: Time) -> Callable[[Request], date]:
    count = time.length
    if time.event == "closed":
        return lambda request: last_day(time, request)
    if time.unit == "days":
        length = timedelta(days=count)
        return lambda request: request.collected + length
    if time.unit == "years":
        return lambda request: date(request.collected.year + count, 12, 31)
    if time.event == "active":
        return lambda request: _months_after(request.active, count)
    return lambda request: _months_after(request.collected, count)
