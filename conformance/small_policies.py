"""Small policies from a seed: every kind of storage rule and of condition, in few related terms.

Plain ``random``, whose sequence for a seed is the same in every version of Python that the project supports.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from random import Random
from typing import Any, Final, TypeVar

from privpolicy.errors import PolicyError
from privpolicy.model import Policy

_T = TypeVar("_T")

DATA: Final = (
    "personal_data", "contact_details", "email_address", "accounting_records", "special_category_data",
    "health_data",
)  # fmt: skip
PURPOSES: Final = (
    "any_purpose", "marketing", "direct_marketing", "email_marketing", "order_fulfilment", "delivery",
    "bookkeeping", "legal_claims",
)  # fmt: skip
RECIPIENTS: Final = ("recipient", "partner", "marketing_partner", "carrier")
SUBJECTS: Final = ("data_subject", "customer", "guest_customer", "child")
EVENTS: Final = ("purchased", "delivered", "account_opened", "account_closed", "last_activity")
STATES: Final = ("account_open", "cookies_off")
BASES: Final = ("consent", "contract", "legitimate_interests", "legal_obligation", "public_task", None)
PERIODS: Final = ("P1D", "P30D", "P1M", "P1M15D", "P36M", "P3Y", "P7Y")
MECHANISMS: Final = ("adequacy", "standard_clauses", "explicit_consent")
JURISDICTIONS: Final = ("SE", "SE", "SE", "NO", "DE")


def small_policies(seed: int, number: int) -> Iterator[Policy]:
    """So many small policies; what does not fit together is left out."""
    random, made = Random(seed), 0
    while made < number:
        try:
            policy = Policy.model_validate(_policy(random, made))
        except PolicyError:
            continue
        made += 1
        yield policy


def _policy(random: Random, place: int) -> dict[str, Any]:
    activities = [_activity(random, f"a{n}") for n in range(random.choice((1, 2, 2, 3)))]
    disclosures = [_disclosure(random, f"d{n}", activities) for n in range(random.choice((0, 1, 1, 2)))]
    prohibitions = [_prohibition(random, f"p{n}") for n in range(random.choice((0, 0, 1)))]
    ids = [rule["id"] for rule in (*activities, *disclosures, *prohibitions)]
    if random.random() < 0.3:
        activities[0]["overrides"] = random.sample(ids[1:], min(len(ids) - 1, 1))
    return {
        "id": f"small.{place}",
        "controller": {"name": "Small"},
        "jurisdiction": random.choice(JURISDICTIONS),
        "fiscal_year_end": random.choice(({"month": 12, "day": 31}, {"month": 8, "day": 31})),
        "activities": activities,
        "disclosures": disclosures,
        "prohibitions": prohibitions,
    }


def _activity(random: Random, id_: str) -> dict[str, Any]:
    rule = {
        "id": id_,
        "data": _some(random, DATA),
        "purposes": _some(random, PURPOSES),
        "basis": random.choice(BASES),
        "special_basis": random.choice((None, None, "explicit_consent", "legal_claims")),
        "storage": _storage(random),
    }
    return _narrowed(random, rule)


def _disclosure(random: Random, id_: str, activities: Sequence[dict[str, Any]]) -> dict[str, Any]:
    source, basis = random.choice(activities), random.choice((None, None, *BASES))
    rule = {
        "id": id_,
        "recipients": _some(random, RECIPIENTS),
        "purposes": source["purposes"] if basis is None else _some(random, PURPOSES),
        "data": source["data"] if basis is None else _some(random, DATA),
        "basis": basis,
        "transfer": random.choice((None, [], ["standard_clauses"], list(MECHANISMS))),
    }
    return _narrowed(random, rule)


def _prohibition(random: Random, id_: str) -> dict[str, Any]:
    rule = {
        "id": id_,
        "actions": _some(random, ("keep", "use", "share")),
        "data": _some(random, DATA),
        "purposes": _some(random, PURPOSES),
        "basis": random.choice((None, None, "consent")),
    }
    return _narrowed(random, rule)


def _narrowed(random: Random, rule: dict[str, Any]) -> dict[str, Any]:
    """The rule, now and then for some data subjects only, or on a condition."""
    if random.random() < 0.25:
        rule["subjects"] = _some(random, SUBJECTS)
    if random.random() < 0.35:
        rule["when"] = _condition(random, depth=2)
    return rule


def _storage(random: Random, depth: int = 2) -> dict[str, Any]:
    kinds = ["after", "after", "until", "while", "as_needed", "as_law_requires", "never", "unlimited"]
    kind = random.choice([*kinds, "longest", "shortest", "unclear"] if depth else kinds)
    match kind:
        case "after":
            anchor = random.choice(("day", "day", "calendar_year", "fiscal_year"))
            first = random.random() < 0.2
            return {
                "kind": kind,
                "event": _event(random),
                "period": random.choice(PERIODS),
                "anchor": anchor,
                "first": first,
            }
        case "until":
            return {"kind": kind, "event": _event(random), "then": random.choice((None, *PERIODS))}
        case "while":
            return {"kind": kind, "state": random.choice(STATES), "then": random.choice((None, *PERIODS))}
        case "as_needed":
            return {"kind": kind, "until": random.choice((None, _event(random)))}
        case "as_law_requires":
            return {"kind": kind, "duty": "se.bookkeeping"}
        case "longest" | "shortest":
            return {"kind": kind, "of": [_storage(random, depth - 1) for _ in range(2)]}
        case "unclear":
            readings = {name: _storage(random, depth - 1) for name in ("one", "two")}
            question = {"sv": "vad", "en": "what"}
            return {
                "kind": kind,
                "id": f"open-{random.randrange(10**6)}",
                "question": question,
                "readings": readings,
            }
        case _:
            return {"kind": kind}


def _event(random: Random) -> str | dict[str, Any]:
    if random.random() < 0.8:
        return random.choice(EVENTS)
    return {"kind": random.choice(("earliest", "latest")), "events": random.sample(EVENTS, 2)}


def _condition(random: Random, depth: int) -> dict[str, Any]:
    if depth and random.random() < 0.4:
        kind = random.choice(("not", "all", "any"))
        if kind == "not":
            return {"kind": kind, "of": _condition(random, depth - 1)}
        return {"kind": kind, "of": [_condition(random, depth - 1) for _ in range(2)]}
    return random.choice(_single(random))


def _single(random: Random) -> list[dict[str, Any]]:
    """A condition of each kind."""
    return [
        {"kind": "fact_is", "fact": "necessary", "value": random.random() < 0.7},
        {"kind": "fact_between", "fact": "age", "at_least": random.choice((13, 16, 18))},
        {"kind": "state_is", "state": random.choice(STATES)},
        {"kind": "consent_to", "purposes": random.choice((None, _some(random, PURPOSES)))},
        {"kind": "objection_to", "purposes": random.choice((None, _some(random, PURPOSES)))},
        {"kind": "restricted"},
        {"kind": "requested", "right": random.choice(("erasure", "access"))},
        {"kind": "on_hold"},
        {"kind": "protected_by", "protection": "encrypted"},
        {"kind": "recipient_in", "recipients": _some(random, RECIPIENTS)},
        {"kind": "country_in", "countries": ["NO", "US"]},
        {"kind": "within_eea"},
        {"kind": "transfer_by", "mechanisms": ["standard_clauses"]},
    ]


def _some(random: Random, keys: Sequence[_T]) -> list[_T]:
    return random.sample(keys, random.choice((1, 1, 2)))
