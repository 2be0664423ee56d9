"""The meaning of a decision once more, as the shortest honest program that follows docs/meaning.md.

Plain data in, plain data out: it shares no code with the library. ``policy``, ``record`` and
``question`` are what ``model_dump(mode="json")`` gives; ``words`` are the trees of terms: per kind
(``data``, ``purposes``, ``recipients``, ``subjects``) the broader key of each key, and besides
``special`` (marked categories), ``states`` (start and end event of each) and ``yes_no`` (facts).
Yes, no and unknown are ``True``, ``False`` and ``None``. ``FOREVER`` stands for "has no end".
"""

# ruff: noqa: ANN401 - plain data have no narrower type
from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from typing import Any

FOREVER = date.max
ROOTS = {
    "data": "personal_data",
    "purposes": "any_purpose",
    "recipients": "recipient",
    "subjects": "data_subject",
}
D = date.fromisoformat

Rows = dict[str, list[tuple[str, str | None, Any]]]

# The law, once more: first day, last day and value, for the few countries that the tests use.
REGIMES: Rows = {
    "SE": [("1998-10-24", "2018-05-24", "pul"), ("2018-05-25", None, "gdpr")],
    "DE": [("2018-05-25", None, "gdpr")],
    "HR": [("2018-05-25", None, "gdpr")],
    "NO": [("2018-07-20", None, "gdpr")],
    "GB": [("2018-05-25", "2020-12-31", "gdpr")],
}
EEA: Rows = {
    "SE": [("1994-01-01", None, True)],
    "NO": [("1994-01-01", None, True)],
    "DE": [("1958-01-01", None, True)],
    "HR": [("2013-07-01", None, True)],
    "GB": [("1973-01-01", "2020-01-31", True)],
}
TREATED_AS_EEA: Rows = {"GB": [("2020-02-01", "2021-06-30", True)]}
ADEQUACY: Rows = {  # whether for some recipients only
    "CH": [("2000-07-26", None, False)],
    "GB": [("2021-06-28", "2031-12-27", False)],
    "US": [
        ("2000-07-26", "2015-10-06", True),
        ("2016-07-12", "2020-07-16", True),
        ("2023-07-10", None, True),
    ],
}
DUTIES: Rows = {  # years, and whether they are counted from the end of the calendar year
    "SE": [("2000-01-01", "2010-12-31", (10, True)), ("2011-01-01", None, (7, True))],
    "NO": [("2014-02-01", None, (5, False))],
}
DUTY_OF = {"se.bookkeeping": "SE", "no.bookkeeping": "NO"}
CONSENT_AGE = {"SE": (13, 13), "NO": (13, 13)}  # elsewhere 16, or what the state chose, at least 13
PUL_MECHANISMS = {
    *("binding_corporate_rules", "standard_clauses", "authorised_clauses", "explicit_consent"),
    *("contract_with_person", "contract_for_person", "legal_claims", "vital_interests"),
}


class Refused(Exception):  # noqa: N818 - it is an answer
    """The record contradicts itself."""


@dataclass
class Answer:
    outcome: str
    last_day: date | None = None
    categories: dict[str, Answer] = field(default_factory=dict)
    yes: set[str] = field(default_factory=set)  # ids of the rules that let it happen


# --- Yes, no and unknown ------------------------------------------------------------------------------


def all_of(values: Any) -> bool | None:
    found = list(values)
    return False if False in found else None if None in found else True


def any_of(values: Any) -> bool | None:
    found = list(values)
    return True if True in found else None if None in found else False


def no(value: bool | None) -> bool | None:
    return None if value is None else not value


# --- Days ---------------------------------------------------------------------------------------------


def plus(start: date, period: str | None) -> date:
    if period is None:
        return start
    parts = {unit: int(count) for count, unit in re.findall(r"(\d+)([YMWD])", period)}
    months = start.year * 12 + start.month - 1 + 12 * parts.get("Y", 0) + parts.get("M", 0)
    year, month = months // 12, months % 12 + 1
    landed = date(year, month, min(start.day, monthrange(year, month)[1]))
    return landed + timedelta(days=7 * parts.get("W", 0) + parts.get("D", 0))


def end_of_year(day: date) -> date:
    return date(day.year, 12, 31)


def fiscal_year_ended(day: date, end: dict[str, int]) -> date:
    for year in (day.year, day.year + 1):
        last = monthrange(year, end["month"])[1]
        found = date(year, end["month"], last if end["month"] == 2 and end["day"] >= 28 else end["day"])
        if day <= found:
            return found
    raise AssertionError


def on_day(rows: Sequence[tuple[str, str | None, Any]], day: date) -> Any:
    for first, last, value in rows:
        if D(first) <= day and (last is None or day <= D(last)):
            return value
    return None


def days(value: Any) -> Any:
    """An event's value with its dates as a sorted list."""
    if value in (None, "happened", "unknown"):
        return value
    return sorted(D(part) for part in ([value] if isinstance(value, str) else value))


# --- One question about one category and one purpose --------------------------------------------------


@dataclass(frozen=True)
class Asked:
    policy: dict[str, Any]
    record: dict[str, Any]
    words: dict[str, Any]
    on: date
    action: str
    category: str
    purpose: str
    to: str | None
    country: str
    transfer: str | None
    basis: str | None
    law: bool
    erasing: bool = False  # whether an erasure request is being weighed

    @property
    def regime(self) -> str | None:
        return on_day(REGIMES.get(self.policy["jurisdiction"], []), self.on) if self.law else None

    @property
    def gdpr(self) -> bool:
        return self.regime == "gdpr"

    # The tree of terms.

    def up(self, kind: str, key: str) -> list[str]:
        found: list[str] = []
        step: str | None = key
        while step is not None:
            found.append(step)
            step = self.words[kind].get(step)
        return found if ROOTS[kind] in found else [*found, ROOTS[kind]]

    def covers(self, kind: str, terms: Any, key: str) -> bool:
        return any(term in self.up(kind, key) for term in terms)

    def touches(self, kind: str, terms: Any, key: str) -> bool:
        return self.covers(kind, terms, key) or any(key in self.up(kind, term) for term in terms)

    # Reading the record.

    def recorded(self, event: str, *, complete: bool | None = None) -> Any:
        complete = self.record["complete"] if complete is None else complete
        return days(self.record["events"].get(event, None if complete else "unknown"))

    def event(self, rule: Any, first: bool, to_come: bool) -> tuple[str, date | None]:
        """How it stands: ``no``, ``day``, ``by`` (a day at the latest), ``happened`` or ``unknown``."""
        if isinstance(rule, str):
            value = self.recorded(rule)
            if not isinstance(value, list):
                return value or "no", None
            counting = [day for day in (value[:1] if first else value) if to_come or day <= self.on]
            return ("day", counting[-1]) if counting else ("no", None)
        parts = [self.event(event, first, to_come) for event in rule["events"]]
        kinds, found = [kind for kind, _ in parts], [day for _, day in parts if day]
        if rule["kind"] == "latest":
            for kind in ("no", "unknown", "happened"):
                if kind in kinds:
                    return kind, None
            return "day", max(found)
        open_ = "happened" in kinds or "unknown" in kinds
        if found:
            return ("by" if open_ else "day"), min(found)
        return ("happened" if "happened" in kinds else "unknown" if open_ else "no"), None

    def from_events(self, start: Any, end: Any) -> bool | None:  # noqa: PLR0911 - one return per row of the table
        begun = [day for day in start if day <= self.on] if isinstance(start, list) else []
        if (start is None and end in (None, "unknown")) or (isinstance(start, list) and not begun):
            return False
        if "unknown" in (start, end):
            return None
        if end is None:
            return True
        if end == "happened":
            return None if len(begun) > 1 else False
        if begun:
            return not any(begun[-1] <= day < self.on for day in end)
        if end[-1] < self.on:
            return False
        return True if start == "happened" and end[0] >= self.on else None

    def state(self, key: str) -> bool | None:
        given, spell = self.record["states"].get(key), self.words["states"].get(key)
        if isinstance(given, bool):
            return given
        if spell is None:
            return None if given == "unknown" or not self.record["complete"] else False
        if given == "unknown" and not any(event in self.record["events"] for event in spell):
            return None
        return self.from_events(*(self.recorded(event) for event in spell))

    def check(self) -> None:
        for key, given in self.record["states"].items():
            spell = self.words["states"].get(key)
            if isinstance(given, bool) and spell is not None:
                said = self.from_events(*(self.recorded(event, complete=False) for event in spell))
                if said is no(given):
                    raise Refused(key)

    def fact(self, key: str) -> Any:
        absent = False if self.record["complete"] and key in self.words["yes_no"] else None
        value = self.record["facts"].get(key, absent)
        return None if value == "unknown" else value

    def register(self, name: str) -> list[dict[str, Any]] | None:
        entries = self.record[name]
        return [] if entries is None and self.record["complete"] else entries

    def lasting(self, name: str, first: str, last: str, *, through: bool) -> list[dict[str, Any]] | None:
        """The entries that stand on the day; ``through`` their last day, or only until the day before."""
        entries = self.register(name)
        if entries is None:
            return None
        return [
            entry
            for entry in entries
            if D(entry[first]) <= self.on
            and (not entry[last] or self.on < D(entry[last]) or (through and self.on == D(entry[last])))
        ]

    def consents(self, purpose: str) -> list[dict[str, Any]] | None:
        entries = self.register("consents")
        if entries is None:
            return None

        def reaches(consent: dict[str, Any], how: Any) -> bool:
            named = consent["recipients"]
            return how("purposes", consent["purposes"], purpose) and (
                named is None or self.to is None or how("recipients", named, self.to)
            )

        withdrawn = [
            D(entry["withdrawn"]) for entry in entries if entry["withdrawn"] and reaches(entry, self.touches)
        ]
        return [
            entry
            for entry in entries
            if D(entry["given"]) <= self.on
            and reaches(entry, self.covers)
            and all(D(entry["given"]) > day for day in withdrawn if day <= self.on)
        ]

    def consent(self, purpose: str, *, explicit: bool = False) -> bool | None:
        standing = self.consents(purpose)
        if standing is None:
            return None
        if explicit:
            return any_of(None if entry["explicit"] == "unknown" else entry["explicit"] for entry in standing)
        return bool(standing)

    def objections(self, purpose: str) -> list[dict[str, Any]] | None:
        standing = self.lasting("objections", "received", "withdrawn", through=False)
        if standing is None:
            return None
        return [entry for entry in standing if self.touches("purposes", entry["purposes"], purpose)]

    # Which rules concern the question.

    def concerns(self, rule: dict[str, Any]) -> bool:
        return self.covers("data", rule["data"], self.category) and self.covers(
            "purposes", rule["purposes"], self.purpose
        )

    def activities(self) -> list[dict[str, Any]]:
        return [
            rule
            for rule in self.policy["activities"]
            if self.concerns(rule) and self.basis in (None, rule["basis"])
        ]

    def disclosures(self) -> list[dict[str, Any]]:
        return [
            rule
            for rule in self.policy["disclosures"]
            if self.concerns(rule)
            and self.to is not None
            and self.covers("recipients", rule["recipients"], self.to)
            and (self.basis is None or rule["basis"] in (None, self.basis))
        ]

    def prohibitions(self, basis: str | None) -> list[dict[str, Any]]:
        return [
            rule
            for rule in self.policy["prohibitions"]
            if rule["basis"] == basis
            and self.action in rule["actions"]
            and self.touches("data", rule["data"], self.category)
            and self.touches("purposes", rule["purposes"], self.purpose)
            and not self.covers("purposes", rule["unless"], self.purpose)
            and (
                self.touches("recipients", rule["recipients"], self.to)
                if self.to
                else ROOTS["recipients"] in rule["recipients"]
            )
        ]

    # Scope.

    def scope(self, rule: dict[str, Any], *, forbids: bool = False) -> bool | None:
        how, person = self.touches if forbids else self.covers, self.record["subjects"]
        if ROOTS["subjects"] in rule["subjects"]:
            fits: bool | None = True
        else:
            fits = None if person is None else any(how("subjects", rule["subjects"], key) for key in person)
        return all_of([fits, self.holds(rule["when"])])

    def holds(self, condition: dict[str, Any] | None) -> bool | None:  # noqa: C901, PLR0911, PLR0912 - one case per kind
        if condition is None:
            return True
        match condition["kind"]:
            case "all":
                return all_of(self.holds(part) for part in condition["of"])
            case "any":
                return any_of(self.holds(part) for part in condition["of"])
            case "not":
                return no(self.holds(condition["of"]))
            case "fact_is":
                fact, wanted = self.fact(condition["fact"]), condition["value"]
                return None if fact is None else type(fact) is type(wanted) and fact == wanted
            case "fact_between":
                fact, low, high = self.fact(condition["fact"]), condition["at_least"], condition["at_most"]
                return (
                    None if fact is None else (low is None or low <= fact) and (high is None or fact <= high)
                )
            case "state_is":
                return self.state(condition["state"])
            case "consent_to":
                wanted = condition["purposes"] if condition["purposes"] is not None else [self.purpose]
                return all_of(self.consent(purpose, explicit=condition["explicit"]) for purpose in wanted)
            case "objection_to":
                wanted = condition["purposes"] if condition["purposes"] is not None else [self.purpose]
                found = [self.objections(purpose) for purpose in wanted]
                return any_of(None if entries is None else bool(entries) for entries in found)
            case "restricted":
                return self.restricted()
            case "requested":
                entries = self.register("requests")
                return (
                    None
                    if entries is None
                    else any(
                        entry["right"] == condition["right"] and self.requested(entry) for entry in entries
                    )
                )
            case "on_hold":
                return self.hold()[0]
            case "protected_by":
                value = self.record["protection"].get(
                    condition["protection"], False if self.record["complete"] else "unknown"
                )
                return None if value == "unknown" else value
        if self.action != "share":
            return False
        match condition["kind"]:
            case "recipient_in":
                if self.covers("recipients", condition["recipients"], self.to or ""):
                    return True
                return None if self.touches("recipients", condition["recipients"], self.to or "") else False
            case "country_in":
                return None if self.country == "unknown" else self.country in condition["countries"]
            case "within_eea":
                return None if self.country == "unknown" else bool(on_day(EEA.get(self.country, []), self.on))
            case "transfer_by":
                return None if self.transfer == "unknown" else self.transfer in condition["mechanisms"]
        raise AssertionError(condition)

    def restricted(self) -> bool | None:
        entries = self.lasting("restrictions", "received", "ended", through=True)
        return (
            None if entries is None else any(self.touches("data", e["data"], self.category) for e in entries)
        )

    def requested(self, request: dict[str, Any]) -> bool:
        return D(request["received"]) <= self.on and self.touches("data", request["data"], self.category)

    # Ground.

    def ground(self, rule: dict[str, Any]) -> bool | None:
        basis = rule["basis"]
        parts = []
        if basis == "consent":
            parts += [False if self.erasing else self.consent(self.purpose), self.old_enough()]
        if basis is not None:
            parts += [no(self.forbids(rule)) for rule in self.prohibitions(basis)]
        against = self.objections(self.purpose)
        if self.regime and self.touches("purposes", ["direct_marketing"], self.purpose):
            parts.append(self.no_marketing_objection(against))
        claims = self.covers("purposes", ["legal_claims"], self.purpose)
        if self.gdpr and basis in ("legitimate_interests", "public_task") and not claims:
            outweighed = [
                bool(entry["compelling_grounds"]) and D(entry["compelling_grounds"]) <= self.on
                for entry in against or []
            ]
            if self.erasing:
                parts.append(None if against is None else bool(outweighed) and all(outweighed))
            parts.append(None if against is None else all(outweighed))
        if self.gdpr and any(key in self.words["special"] for key in self.up("data", self.category)):
            parts.append(rule["special_basis"] is not None)
            if rule["special_basis"] == "explicit_consent":
                parts.append(False if self.erasing else self.consent(self.purpose, explicit=True))
        excused = basis == "consent" or self.covers(
            "purposes", ["legal_claims", "protection_of_others"], self.purpose
        )
        if self.gdpr and self.action != "keep" and not excused:
            parts.append(no(self.restricted()))
        if self.gdpr and not self.erasing:
            parts.append(no(self.must_be_erased()))
        return all_of(parts)

    def no_marketing_objection(self, against: list[dict[str, Any]] | None) -> bool | None:
        if self.erasing:
            return False
        if against is None:
            return None
        return not any(
            self.touches("purposes", [purpose], self.purpose)
            and self.touches("purposes", [purpose], "direct_marketing")
            for entry in against
            for purpose in entry["purposes"]
        )

    def old_enough(self) -> bool | None:
        person, age = self.record["subjects"], self.fact("age_at_consent")
        child = any("child" in self.up("subjects", key) for key in person or ())
        own, lowest = CONSENT_AGE.get(self.policy["jurisdiction"], (16, 13))
        today = self.fact("age")
        if "age_at_consent" not in self.record["facts"] and today is not None and today < lowest:
            age = today
        elif not self.gdpr or ("age_at_consent" not in self.record["facts"] and child is False):
            return True
        if not self.gdpr:
            return True
        parent = self.fact("parental_consent")
        if parent is True or (age is not None and age >= own):
            return True
        return False if parent is False and age is not None and age < lowest else None

    def must_be_erased(self) -> bool | None:
        entries = self.register("requests")
        if entries is None:
            return None
        asked = [entry for entry in entries if entry["right"] == "erasure" and self.requested(entry)]
        return any_of(
            entry["granted"] if entry["granted"] is not None else no(self.saved()) for entry in asked
        )

    def saved(self) -> bool | None:
        """Whether an activity would let the category be kept although its erasure is asked for."""
        kept = replace(self, action="keep", to=None, basis=None, erasing=True)
        each = [replace(kept, purpose=purpose) for purpose in kept.purposes()]
        return any_of(one.activity(rule)[0] for one in each for rule in one.activities())

    def kept(self, *, besides: bool = True) -> Answer:
        """Whether the category may be kept, for whatever purpose: by activities, and by what needs none."""
        answers = [replace(self, purpose=purpose).answer(besides=besides) for purpose in self.purposes()]
        own = [replace(self, purpose=purpose) for purpose, _, _ in self.without_activity() if besides]
        return any_answer(answers + [each.answer(activities=False) for each in own])

    # Time.

    def time(self, rule: dict[str, Any]) -> tuple[bool | None, date | None]:
        rules = rule.get("storage") or {}
        if "kind" in rules:
            return self.storage(rules)
        nearest = [rules[key] for key in self.up("data", self.category) if key in rules]
        return self.storage(nearest[0]) if nearest else (None, None)

    def storage(self, rule: dict[str, Any]) -> tuple[bool | None, date | None]:  # noqa: C901, PLR0911 - one case per kind
        match rule["kind"]:
            case "after":
                kind, day = self.event(rule["event"], rule["first"], to_come=False)
                if day is None:
                    return (False if kind == "no" else None), None
                start = end_of_year(day) if rule["anchor"] == "calendar_year" else day
                if rule["anchor"] == "fiscal_year":
                    start = end_of_year(fiscal_year_ended(day, self.policy["fiscal_year_end"]))
                return self.through(kind, plus(start, rule["period"]))
            case "until":
                return self.until(rule["event"], rule["then"], first=rule["first"])
            case "as_law_requires":
                return self.duty(DUTY_OF[rule["duty"]])
            case "while":
                return self.while_(rule["state"], rule["then"])
            case "as_needed":
                return self.until(rule["until"], None) if rule["until"] else (None, None)
            case "never":
                return (False, None) if self.action == "keep" else (True, FOREVER)
            case "unlimited":
                return True, FOREVER
            case "longest":
                return one_of([self.storage(part) for part in rule["of"]])
        parts = [self.storage(part) for part in (rule.get("of") or rule["readings"].values())]
        values = [value for value, _ in parts]
        value = all_of(values)
        if rule["kind"] == "unclear" and value is False and any(each is not False for each in values):
            return None, None
        ends = [last for each, last in parts if each is value]
        if rule["kind"] == "unclear" and value is False:
            return False, max((end for end in ends if end), default=None)
        return value, (min(end for end in ends if end) if value is not None and all(ends) else None)

    def through(self, kind: str, last: date) -> tuple[bool | None, date | None]:
        if kind == "by":
            return (False if self.on > last else None), None
        return self.on <= last, last

    def until(
        self, event: Any, period: str | None, *, first: bool = False, year: bool = False
    ) -> tuple[bool | None, date | None]:
        kind, day = self.event(event, first, to_come=True)
        if day is None:
            return {
                "no": (True, FOREVER),
                "unknown": (None, None),
                "happened": (None if period else False, None),
            }[kind]
        return self.through(kind, plus(end_of_year(day) if year else day, period))

    def duty(self, country: str) -> tuple[bool | None, date | None]:
        wording = on_day(DUTIES.get(country, []), self.on)
        if wording is None:
            return False, None
        return self.until("fiscal_year_ended", f"P{wording[0]}Y", year=wording[1])

    def while_(self, state: str, period: str | None) -> tuple[bool | None, date | None]:
        lasts, spell = self.state(state), self.words["states"].get(state)
        start, end = (self.recorded(event) for event in spell) if spell else ("unknown", "unknown")
        ends = end if isinstance(end, list) else []
        if lasts is None:
            return None, None
        if lasts:
            to_come = [day for day in ends if day >= self.on]
            return True, plus(to_come[0], period) if to_come else FOREVER
        if (start is None and end in (None, "unknown")) or (isinstance(start, list) and start[0] > self.on):
            return False, None
        past = [day for day in ends if day < self.on]
        if past:
            return self.through("day", plus(past[-1], period))
        return (None if period else False), None

    # Rules, with what overrides them.

    def out(self, rule: dict[str, Any]) -> bool | None:
        return any_of(
            all_of([self.scope(other), no(self.out(other))])
            for other in [*self.activities(), *self.disclosures()]
            if rule["id"] in other["overrides"]
        )

    def forbids(self, rule: dict[str, Any]) -> bool | None:
        return all_of([self.scope(rule, forbids=True), no(self.out(rule))])

    def activity(self, rule: dict[str, Any]) -> tuple[bool | None, date | None]:
        return timed([self.scope(rule), self.ground(rule), no(self.out(rule))], self.time(rule))

    def disclosure(self, rule: dict[str, Any]) -> tuple[bool | None, date | None]:
        parts = [self.scope(rule), self.transferable(rule), no(self.out(rule))]
        if rule["basis"] is None:
            return timed(parts, one_of([self.activity(each) for each in self.activities()]))
        kept = replace(self, action="keep", to=None, basis=None)
        answer = kept.kept(besides=rule["basis"] == "legal_obligation")
        value = {"permitted": True, "denied": False, "undetermined": None}[answer.outcome]
        return timed([*parts, self.ground(rule)], (value, answer.last_day))

    def transferable(self, rule: dict[str, Any]) -> bool | None:
        named = rule["transfer"]
        if named is None and not self.law:
            return True  # neither the policy's words nor a law limits it
        if self.country == "unknown":
            return None
        if on_day(EEA.get(self.country, []), self.on):
            return True
        if self.law and on_day(TREATED_AS_EEA.get(self.country, []), self.on):
            return True
        if not self.law:
            return bool(named) and (None if self.transfer == "unknown" else self.transfer in named)
        found = []
        partial = on_day(ADEQUACY.get(self.country, []), self.on)
        if partial is not None and (named is None or "adequacy" in named):
            found.append(self.fact("recipient_covered_by_adequacy") if partial else True)
        accepted = (
            {mechanism for mechanism in named if mechanism != "adequacy"} if named is not None else None
        )
        if accepted is None or accepted:
            stated = self.transfer not in (None, "adequacy") and (
                accepted is None or self.transfer in accepted
            )
            lawful = self.gdpr or self.transfer in PUL_MECHANISMS
            found.append(None if self.transfer == "unknown" else stated and lawful)
        return any_of(found)

    # Keeping without an activity.

    def hold(self) -> tuple[bool | None, date | None]:
        return self.entry("begins", self.register("holds"))

    def entry(self, first: str, entries: list[dict[str, Any]] | None) -> tuple[bool | None, date | None]:
        if entries is None:
            return None, None
        begun = [
            e for e in entries if D(e[first]) <= self.on and self.covers("data", e["data"], self.category)
        ]
        return one_of([self.through("day", D(e["ended"]) if e["ended"] else FOREVER) for e in begun])

    def by_law_or_hold(self) -> dict[str, tuple[bool | None, date | None]]:
        return {
            name: found
            for purpose, name, found in self.without_activity()
            if purpose in self.up("purposes", self.purpose)
        }

    def without_activity(self) -> list[tuple[str, str, tuple[bool | None, date | None]]]:
        found = [("legal_claims", "hold", self.hold())]
        if self.gdpr:
            entries = self.register("restrictions")
            instead = None if entries is None else [entry for entry in entries if entry["instead_of_erasure"]]
            found.append(("restricted_storage", "restriction", self.entry("received", instead)))
        if self.law and self.covers("data", ["accounting_records"], self.category):
            found.append(("bookkeeping", "duty", self.duty(self.policy["jurisdiction"])))
        return found

    # Combining.

    def purposes(self) -> list[str]:
        declared = {
            purpose
            for rule in self.policy["activities"]
            if self.covers("data", rule["data"], self.category)
            for purpose in rule["purposes"]
        }
        return sorted(declared)

    def answer(self, *, activities: bool = True, besides: bool = True) -> Answer:
        forbidden = any_of(self.forbids(rule) for rule in self.prohibitions(None))
        extra = self.by_law_or_hold() if self.action == "keep" and besides else {}
        if self.action == "share":
            found = {rule["id"]: self.disclosure(rule) for rule in self.disclosures()}
        else:
            found = {rule["id"]: self.activity(rule) for rule in self.activities() if activities}
        value, last = one_of([*found.values(), *extra.values()])
        yes = {name for name, (each, _) in found.items() if each}
        if any(rule["id"] in yes and rule["basis"] is None for rule in self.policy["disclosures"]):
            yes |= {rule["id"] for rule in self.activities() if self.activity(rule)[0]}
        by_duty = extra.get("duty", (False, None))[0]
        if by_duty is not True:
            if forbidden and by_duty is None:
                return Answer("undetermined")
            if forbidden or value is False:
                failed = [end for each, end in [*found.values(), *extra.values()] if each is False and end]
                return Answer("denied", max(failed, default=None))
            if forbidden is None or value is None:
                return Answer("undetermined")
        return Answer("permitted", last, yes=yes)


def timed(parts: list[bool | None], time: tuple[bool | None, date | None]) -> tuple[bool | None, date | None]:
    """All of the parts and the time; the last day only where nothing but the time decides."""
    others = all_of(parts)
    return all_of([others, time[0]]), (time[1] if others is True else None)


def one_of(found: list[tuple[bool | None, date | None]]) -> tuple[bool | None, date | None]:
    """Any of several, with the latest of the last days of those that give the answer."""
    value = any_of(each for each, _ in found)
    return value, (
        max((end for each, end in found if each is value and end), default=None)
        if value is not None
        else None
    )


def any_answer(answers: list[Answer]) -> Answer:
    for outcome in ("permitted", "undetermined", "denied"):
        same = [answer for answer in answers if answer.outcome == outcome]
        if same:
            last = max((answer.last_day for answer in same if answer.last_day), default=None)
            return Answer(outcome, last, yes=set().union(*(answer.yes for answer in same)))
    return Answer("denied")


def ask(
    policy: dict[str, Any], record: dict[str, Any], question: dict[str, Any], words: dict[str, Any]
) -> Answer:
    """The answer; raises ``Refused`` where the record contradicts itself."""
    on = D(question["on"])
    asked = Asked(
        policy, record, words, on, question["may"], "", question["purpose"] or "", question["to"],
        question["country"], question["transfer"], question["basis"], question["law"] is not None,
    )  # fmt: skip
    asked.check()
    first, last = policy["effective_from"], policy["effective_until"]
    in_force = (first is None or D(first) <= on) and (last is None or on <= D(last))

    def about(category: str) -> Answer:
        if record["protection"].get("anonymised") is True:
            return Answer("permitted")
        if not in_force or (asked.law and asked.regime is None):
            return Answer("undetermined")
        each = replace(asked, category=category)
        if question["purpose"] is not None:
            return each.answer()
        return each.kept()

    answers = {category: about(category) for category in record["data"]}
    for answer in answers.values():
        answer.last_day = None if answer.last_day == FOREVER else answer.last_day
    for outcome in ("denied", "undetermined", "permitted"):
        same = [answer for answer in answers.values() if answer.outcome == outcome]
        if same or outcome == "permitted":
            last_day = min((answer.last_day for answer in same if answer.last_day), default=None)
            return Answer(
                outcome, last_day, answers, set().union(*(answer.yes for answer in answers.values()))
            )
    raise AssertionError
