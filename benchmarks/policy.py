"""The table of ``plain`` as a policy of the library, and its requests as records and questions."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from functools import partial
from typing import Any, Final, NamedTuple

import plain

from privpolicy import (
    Action,
    Activity,
    Disclosure,
    LegalBasis,
    Period,
    Policy,
    Record,
    Verdict,
    may_keep,
    may_share,
    may_use,
)
from privpolicy.model import (
    After,
    Anchor,
    Condition,
    Consent,
    Controller,
    CountryIn,
    Hold,
    Objection,
    ObjectionTo,
    RecipientIn,
    Storage,
    Until,
)
from privpolicy.vocabulary import DataCategory, Event, Purpose, Recipient, Term, Words, purposes, recipients

# What the table's words mean, in Swedish; in English the key says it.
_SWEDISH: Final = {
    "account": "konto", "visitor": "besök", "order": "beställning", "bookkeeping": "bokföring",
    "marketing_profile": "marknadsföringsprofil", "cookie_ids": "kakidentiteter",
    "support": "kundtjänstärende", "payment": "betalning", "delivery": "leverans", "reviews": "omdömen",
    "provide_account": "kontohållning", "fulfil_order": "orderhantering", "customer_service": "kundtjänst",
    "direct_marketing": "direktreklam", "fraud_prevention": "bedrägeribekämpning",
    "analytics": "besöksstatistik", "security": "säkerhet", "personalisation": "personanpassning",
    "improve_service": "tjänsteutveckling", "returns": "returer", "product_liability": "produktansvar",
    "audit": "revision", "tax": "beskattning", "newsletter": "nyhetsbrev", "suppression": "reklamspärr",
    "cookie_tracking": "spårning med kakor", "publish": "publicering", "hosting": "driftleverantör",
    "carrier": "transportör", "support_tool": "ärendesystem", "email_provider": "e-postleverantör",
    "fraud_service": "bedrägeriskydd", "lawyer": "advokat", "analytics_vendor": "statistikleverantör",
    "payment_provider": "betalningsförmedlare", "accountant": "redovisningsbyrå", "authority": "myndighet",
    "insurer": "försäkringsbolag", "ad_network": "annonsnätverk", "collected": "insamling",
    "active": "senaste aktivitet", "closed": "kontots avslutande", "last_open_day": "kontots sista dag",
    plain.NO_CATEGORY: "annan uppgift", plain.NO_PURPOSE: "annat ändamål",
}  # fmt: skip

# Holds keep for legal claims only, so that purpose is the library's own; the others are the shop's.
_CLAIMS: Final = "legal_claims"
_ALL: Final = frozenset({purposes.ANY_PURPOSE})
_LONG_AGO: Final = date(2000, 1, 1)
_BASES: Final = {basis.value: basis for basis in LegalBasis}
_ONE_DAY: Final = timedelta(days=1)
_KEEP, _USE = Action.KEEP, Action.USE


def _words(kind: type[Term], name: str, number: int) -> dict[str, Any]:
    swedish, english = _SWEDISH[name], name.replace("_", " ")
    return {
        "key": f"own_{name}" if kind is not DataCategory else f"own_{name}_{number}",
        "sv": Words(label=swedish.capitalize(), definition=f"{swedish.capitalize()}.", phrase=swedish),
        "en": Words(label=english.capitalize(), definition=f"{english.capitalize()}.", phrase=english),
    }


def _purpose(name: str) -> Purpose:
    return purposes.LEGAL_CLAIMS if name == _CLAIMS else Purpose(**_words(Purpose, name, 0))


_PURPOSES: Final = {name: _purpose(name) for name in (*plain.PURPOSES, plain.NO_PURPOSE)}
_RECIPIENTS: Final = {name: Recipient(**_words(Recipient, name, 0)) for name in plain.RECIPIENTS}
_EVENTS: Final = {
    name: Event(**_words(Event, name, 0)) for name in ("collected", "active", "closed", "last_open_day")
}


class Own(NamedTuple):
    """A policy with its categories by the table's names for them, once for each set of the 40 rules."""

    policy: Policy
    categories: tuple[Mapping[str, DataCategory], ...]


def policy(sets: int = 1) -> Own:
    """The 40 rules; with several ``sets`` the same rules again over other categories."""
    names = (*plain.CATEGORIES, plain.NO_CATEGORY)
    categories = tuple(
        {name: DataCategory(**_words(DataCategory, name, number)) for name in names} for number in range(sets)
    )
    rules = [(number, rule) for number in range(sets) for rule in plain.RULES]
    terms: list[Term] = [term for terms in categories for term in terms.values()]
    terms += [term for term in _PURPOSES.values() if term != purposes.LEGAL_CLAIMS]
    whole = Policy(
        id="forty-rules",
        controller=Controller(name="Butiken"),
        terms=[*terms, *_RECIPIENTS.values(), *_EVENTS.values()],
        activities=[_activity(rule, number, categories[number][rule.category]) for number, rule in rules],
        disclosures=[
            disclosure
            for number, rule in rules
            for disclosure in _disclosures(rule, number, categories[number][rule.category])
        ],
    )
    return Own(whole, categories)


def _activity(rule: plain.Rule, number: int, category: DataCategory) -> Activity:
    return Activity(
        id=f"{rule.id}.{number}",
        data={category},
        purposes={_PURPOSES[rule.purpose]},
        basis=_BASES[rule.basis],
        storage=_storage(rule.time),
        when=_when(rule),
    )


def _when(rule: plain.Rule) -> Condition | None:
    # Only the policy's words are asked, and by them too an objection stops legitimate interests.
    if rule.basis == "legitimate_interests":
        return ~ObjectionTo()
    # Nobody gets the data on the strength of a rule that names no recipient, though another rule does.
    return None if rule.recipients else ~RecipientIn(recipients={recipients.RECIPIENT})


def _storage(time: plain.Time) -> Storage:
    if time.event == "closed":
        # The account is open through the day before it is closed, and a day to come is a known end.
        if time.unit == "before":
            return Until(event=_EVENTS["last_open_day"])
        return Until(event=_EVENTS["closed"], then=Period(months=time.length))
    event = _EVENTS[time.event]
    if time.unit == "years":
        return After(event=event, period=Period(years=time.length), anchor=Anchor.CALENDAR_YEAR)
    return After(event=event, period=Period(**{time.unit: time.length}))


def _disclosures(rule: plain.Rule, number: int, category: DataCategory) -> Iterator[Disclosure]:
    """One disclosure per recipient: each has its own countries."""
    for name in rule.recipients:
        yield Disclosure(
            id=f"{rule.id}.{number}.{name}",
            data={category},
            purposes={_PURPOSES[rule.purpose]},
            recipients={_RECIPIENTS[name]},
            when=CountryIn(countries=plain.SAFE | plain.SENT_TO.get(name, frozenset())),
        )


@dataclass(slots=True, frozen=True)
class Asking:
    """A request in the library's words: what the record is built from, and the question."""

    data: frozenset[DataCategory]
    events: Mapping[Event, date | None]
    consents: frozenset[Purpose]
    objected: bool
    hold: bool
    action: Action
    on: date
    purpose: Purpose
    to: Recipient | None
    country: str | None


def asking(request: plain.Request, categories: Mapping[str, DataCategory]) -> Asking:
    """The request in the words of the set of rules that has these categories."""
    closed = request.closed
    # A hold keeps data for legal claims and for nothing else, whereas the table's hold lets them be kept
    # whatever the purpose: keeping under a hold is therefore asked about for that purpose.
    held = request.hold and request.action == "keep"
    return Asking(
        data=frozenset({categories[request.category]}),
        events={
            _EVENTS["collected"]: request.collected,
            _EVENTS["active"]: request.active,
            _EVENTS["closed"]: closed,
            _EVENTS["last_open_day"]: None if closed is None else closed - _ONE_DAY,
        },
        consents=frozenset(_PURPOSES[name] for name in request.consents),
        objected=request.objected,
        hold=request.hold,
        action=Action(request.action),
        on=request.today,
        purpose=_PURPOSES[_CLAIMS if held else request.purpose],
        to=None if request.recipient is None else _RECIPIENTS[request.recipient],
        country=request.country,
    )


def record(asking: Asking) -> Record:
    """The record, built from keywords with its registers; as it is complete, a register left out is empty."""
    return Record(
        data=asking.data,
        events=asking.events,
        consents=[Consent(purposes=asking.consents, given=_LONG_AGO)] if asking.consents else None,
        objections=[Objection(purposes=_ALL, received=_LONG_AGO)] if asking.objected else None,
        holds=[Hold(data=asking.data, begins=_LONG_AGO)] if asking.hold else None,
        complete=True,
    )


def question(policy: Policy, record: Record, asking: Asking) -> partial[Verdict]:
    """The call that asks, by the policy's words alone."""
    if asking.action is Action.KEEP:
        return partial(may_keep, policy, record, purpose=asking.purpose, on=asking.on, law=None)
    if asking.action is Action.USE:
        return partial(may_use, policy, record, purpose=asking.purpose, on=asking.on, law=None)
    assert asking.to is not None
    assert asking.country is not None
    where = {"to": asking.to, "country": asking.country}
    return partial(may_share, policy, record, purpose=asking.purpose, on=asking.on, law=None, **where)


def ask(policy: Policy, record: Record, asking: Asking) -> Verdict:
    """The verdict, by the policy's words alone: the same call, made at once."""
    action, purpose, on = asking.action, asking.purpose, asking.on
    if action is _KEEP:
        return may_keep(policy, record, purpose=purpose, on=on, law=None)
    if action is _USE:
        return may_use(policy, record, purpose=purpose, on=on, law=None)
    assert asking.to is not None
    assert asking.country is not None
    return may_share(policy, record, to=asking.to, country=asking.country, purpose=purpose, on=on, law=None)
