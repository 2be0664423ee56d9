"""The policy: its rules and the source they come from, checked as a whole when it is built."""

from __future__ import annotations

import hashlib
import json
from calendar import monthrange
from collections.abc import Iterable, Mapping
from datetime import date
from functools import cached_property
from itertools import combinations
from typing import Annotated, Any, ClassVar, Final, Self

from pydantic import (
    Field,
    PlainSerializer,
    PlainValidator,
    StringConstraints,
    WithJsonSchema,
    model_validator,
)

from privpolicy.errors import Fault, ModelError, PolicyError, did_you_mean
from privpolicy.model.base import Frozen, SeqOf, walk
from privpolicy.model.checks import faults_of
from privpolicy.model.clause import Clause
from privpolicy.model.days import Day
from privpolicy.model.rules import Activity, Cookies, Disclosure, Prohibition, Promise, RightPromise
from privpolicy.model.storage import Longest, Shortest, Storage, Unclear
from privpolicy.model.terms import term_from, term_to_dict
from privpolicy.model.text import ClauseId, Id
from privpolicy.vocabulary.enums import LANGUAGES, Language
from privpolicy.vocabulary.term import Term
from privpolicy.vocabulary.tree import Vocabulary

OwnTerm = Annotated[
    Term,
    PlainValidator(term_from),
    PlainSerializer(term_to_dict, when_used="json"),
    WithJsonSchema({"type": "object", "title": "Term"}),
]

_LEAP_YEAR: Final = 2000


class Controller(Frozen):
    """The controller (GDPR Art. 4(7)): who it is and how to reach it.

    ``requests_to`` is where requests about rights are sent, where that is another address, and
    ``representative`` the representative in the Union (Art. 27), by name and address.
    ``trade_name_only``: the text gives the name of a shop or a brand, and no person in law behind it.
    """

    name: str
    organisation_number: str = ""
    email: str = ""
    address: str = ""
    phone: str = ""
    data_protection_officer: str = ""
    requests_to: str = ""
    representative: str = ""
    trade_name_only: bool = False


class FiscalYearEnd(Frozen):
    """The day of the year on which the controller's fiscal years end. 29 February is the last of February."""

    error: ClassVar[type[ModelError]] = PolicyError

    month: Annotated[int, Field(ge=1, le=12)] = 12
    day: Annotated[int, Field(ge=1, le=31)] = 31

    @model_validator(mode="after")
    def _exists(self) -> Self:
        last = monthrange(_LEAP_YEAR, self.month)[1]
        if self.day > last:
            problem = f"month {self.month} has no day {self.day}"
            raise PolicyError([Fault("day", problem, self.day, f"its last day is {last}")])
        return self


class Policy(Frozen):
    """A privacy policy as typed rules.

    ``jurisdiction`` is the ISO 3166-1 code of the country whose law stands around it. On a day outside
    ``effective_from``…``effective_until`` (both included) it answers undetermined; without them it
    answers every day; ``effective_clauses`` are the clauses that say so. ``time_zone`` tells which day
    a moment belongs to. ``terms`` are words of its own, ``cookies`` what it says of them. Faults found
    when it is built are told all at once (``PolicyError``).
    """

    error: ClassVar[type[ModelError]] = PolicyError

    id: Id
    version: str = "1"
    controller: Controller
    jurisdiction: Annotated[str, StringConstraints(pattern=r"^[A-Z]{2}$")] = "SE"
    effective_from: Day | None = None
    effective_until: Day | None = None
    effective_clauses: SeqOf[ClauseId] = ()
    time_zone: str = "Europe/Stockholm"
    languages: SeqOf[Language] = LANGUAGES
    fiscal_year_end: FiscalYearEnd | None = None
    terms: SeqOf[OwnTerm] = ()
    clauses: SeqOf[Clause] = ()
    activities: SeqOf[Activity] = ()
    disclosures: SeqOf[Disclosure] = ()
    prohibitions: SeqOf[Prohibition] = ()
    rights: SeqOf[RightPromise] = ()
    promises: SeqOf[Promise] = ()
    cookies: Cookies | None = None
    note: str = ""

    @model_validator(mode="after")
    def _whole(self) -> Self:
        faults = faults_of(self)
        if faults:
            raise PolicyError(faults)
        return self

    @cached_property
    def digest(self) -> str:
        """The SHA-256 of the policy's content, in hexadecimal: equal policies, equal digests."""
        content = self.model_dump(mode="json", exclude_defaults=True)
        canonical = json.dumps(content, sort_keys=True, ensure_ascii=False, separators=(",", ":"))
        return hashlib.sha256(canonical.encode()).hexdigest()

    @cached_property
    def vocabulary(self) -> Vocabulary:
        """The built-in terms and the policy's own."""
        return Vocabulary(self.terms)

    @cached_property
    def clauses_by_id(self) -> Mapping[str, Clause]:
        """The clauses by their ids."""
        return {clause.id: clause for clause in self.clauses}

    def in_force(self, day: date) -> bool:
        """Whether the policy answers for that day."""
        start, end = self.effective_from, self.effective_until
        return (start is None or start <= day) and (end is None or day <= end)

    def readings(self) -> Mapping[str, tuple[str, ...]]:
        """The questions that the text leaves open, each with the names of its readings."""
        return {
            part.id: tuple(part.readings)
            for activity in self.activities
            for part in walk(activity)
            if isinstance(part, Unclear)
        }

    def with_reading(self, question: str, reading: str) -> Self:
        """The policy with one reading chosen for a question that its text leaves open.

        Raises ``PolicyError`` where the policy has no such question or the question no such reading.
        """
        known = self.readings()
        if question not in known:
            problem = f"the text leaves no question {question!r} open"
            raise PolicyError([Fault("question", problem, question, _one_of(question, known))])
        if reading not in known[question]:
            problem = f"the question {question!r} has no reading {reading!r}"
            raise PolicyError([Fault("reading", problem, reading, _one_of(reading, known[question]))])
        chosen = [
            activity.model_copy(update=_chosen(activity, question, reading)) for activity in self.activities
        ]
        return self.model_copy(update={"activities": chosen})


class PolicyHistory(Frozen):
    """The versions of one policy: each answers for the days on which it was in force.

    Raises ``PolicyError`` where two versions are in force on one day, or belong to different policies.
    """

    error: ClassVar[type[ModelError]] = PolicyError

    versions: SeqOf[Policy] = Field(min_length=1)

    @model_validator(mode="after")
    def _apart(self) -> Self:
        ids = {version.id for version in self.versions}
        faults = (
            [Fault("versions", f"versions of different policies: {', '.join(sorted(ids))}")]
            if len(ids) > 1
            else []
        )
        ordered = sorted(self.versions, key=lambda version: version.effective_from or date.min)
        for earlier, later in combinations(ordered, 2):
            if (earlier.effective_until or date.max) >= (later.effective_from or date.min):
                problem = f"versions {earlier.version!r} and {later.version!r} are in force on the same day"
                faults.append(
                    Fault("versions", problem, help="end the earlier one the day before the later begins")
                )
        if faults:
            raise PolicyError(faults)
        return self

    def with_reading(self, question: str, reading: str) -> Self:
        """The history with one reading chosen in every version that leaves the question open.

        Raises ``PolicyError`` where no version does, or one has no such reading.
        """
        if not any(question in version.readings() for version in self.versions):
            return type(self)(versions=[one.with_reading(question, reading) for one in self.versions])
        chosen = [
            one.with_reading(question, reading) if question in one.readings() else one
            for one in self.versions
        ]
        return type(self)(versions=chosen)

    def on(self, day: date) -> Policy:
        """The version of the day; where none is in force, the last one before it, or else the first."""
        ordered = sorted(self.versions, key=lambda version: version.effective_from or date.min)
        in_force = [version for version in ordered if version.in_force(day)]
        before = [version for version in ordered if (version.effective_from or date.min) <= day]
        return (in_force or before[-1:] or ordered[:1])[0]


def _one_of(key: str, options: Iterable[str]) -> str:
    listed = ", ".join(repr(one) for one in options)
    return did_you_mean(key, options) or (f"there are {listed}" if listed else "there are none")


def _chosen(activity: Activity, question: str, reading: str) -> dict[str, Any]:
    storage, least = activity.storage, activity.at_least
    chosen: object = storage
    if isinstance(storage, Mapping):
        chosen = {category: _read(rule, question, reading) for category, rule in storage.items()}
    elif storage is not None:
        chosen = _read(storage, question, reading)
    return {"storage": chosen, "at_least": least and _read(least, question, reading)}


def _read(rule: Storage, question: str, reading: str) -> Storage:
    match rule:
        case Unclear(id=name) if name == question:
            chosen = _read(rule.readings[reading], question, reading)
            return chosen if chosen.clauses else chosen.model_copy(update={"clauses": rule.clauses})
        case Unclear():
            readings = {name: _read(part, question, reading) for name, part in rule.readings.items()}
            return rule.model_copy(update={"readings": readings})
        case Longest() | Shortest():
            return rule.model_copy(update={"of": [_read(part, question, reading) for part in rule.of]})
        case _:
            return rule
