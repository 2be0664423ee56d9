"""Random records and questions, directed at the boundaries, for the small random policies of the package.

Few related terms in each tree and few days per example, so that rules, entries and questions meet.
"""

# ruff: noqa: ANN401 - plain data have no narrower type
from __future__ import annotations

from datetime import date, timedelta
from typing import Any, Final

from hypothesis import reject, strategies as st
from hypothesis.strategies import DrawFn

from privpolicy.errors import RecordError
from privpolicy.extra.strategies.policies import (
    COUNTRIES,
    DATA,
    EVENTS,
    MECHANISMS,
    OWN_TERMS,
    PURPOSES,
    RECIPIENTS,
    RIGHTS,
    STATES,
    SUBJECTS,
    TURNS,
    VOCABULARY,
    YES_NO,
    activities,
    conditions,
    data_sets,
    days_near,
    disclosures,
    overrides_of,
    policies,
    prohibitions,
    purpose_sets,
    recipient_sets,
    some_of,
    storages,
    subject_sets,
    turns,
    yes_or_no,
)
from privpolicy.model import (
    Consent,
    Hold,
    Law,
    Objection,
    Policy,
    Question,
    Record,
    Request,
    Restriction,
)
from privpolicy.vocabulary import (
    HAPPENED,
    UNKNOWN,
    Action,
    DataCategory,
    Fact,
    FactType,
    LegalBasis,
    Mark,
    Protection,
    Purpose,
    Recipient,
    State,
    Subject,
    Term,
)
from privpolicy.vocabulary.tree import Vocabulary
from tests.spec.oracle import plus

__all__ = [
    "ACTIONS", "COUNTRIES", "EVENTS", "MECHANISMS", "OWN_TERMS", "PURPOSES", "REGISTERS", "RIGHTS", "STATES",
    "SUBJECTS", "VOCABULARY", "YES_NO", "activities", "boundaries", "cases", "conditions",
    "days_in", "disclosures", "holds", "overrides_of", "policies", "prohibitions", "purpose_sets",
    "questions", "records", "storages", "words",
]  # fmt: skip

# --- Words --------------------------------------------------------------------------------------------


def words(vocabulary: Vocabulary = VOCABULARY) -> dict[str, Any]:
    """The trees of terms as the plain data that the oracle reads."""

    def broader(kind: type[Term]) -> dict[str, str | None]:
        return {str(term): term.broader and str(term.broader) for term in vocabulary.terms(kind)}

    states = (term for term in vocabulary.terms(State) if isinstance(term, State))
    return {
        "data": broader(DataCategory),
        "purposes": broader(Purpose),
        "recipients": broader(Recipient),
        "subjects": broader(Subject),
        "special": {
            str(term)
            for term in vocabulary.terms(DataCategory)
            if isinstance(term, DataCategory) and Mark.SPECIAL in term.marks
        },
        "states": {
            str(term): (str(term.started_by), str(term.ended_by))
            for term in states
            if term.started_by and term.ended_by
        },
        "yes_no": {
            str(term)
            for term in vocabulary.terms(Fact)
            if isinstance(term, Fact) and term.value is FactType.YES_NO
        },
    }


# --- Records ------------------------------------------------------------------------------------------


@st.composite
def _event_value(draw: DrawFn, around: date) -> Any:
    kind = draw(st.integers(0, 9))
    if kind < 6:
        return draw(days_near(around))
    if kind == 6:
        return [draw(days_near(around)) for _ in range(2)]
    return (HAPPENED, None, UNKNOWN)[kind - 7]


@st.composite
def _ends(draw: DrawFn, start: date, around: date) -> date | None:
    """None, the day it begins, or a later one."""
    end = draw(st.one_of(st.none(), days_near(around)))
    return None if end is None else max(start, end)


@st.composite
def consents(draw: DrawFn, around: date) -> Consent:
    given = draw(days_near(around))
    return Consent(
        purposes=draw(purpose_sets),
        given=given,
        withdrawn=draw(_ends(given, around)),
        recipients=draw(st.one_of(st.none(), st.none(), recipient_sets)),
        explicit=draw(yes_or_no),
    )


@st.composite
def objections(draw: DrawFn, around: date) -> Objection:
    received = draw(days_near(around))
    return Objection(
        purposes=draw(purpose_sets),
        received=received,
        withdrawn=draw(_ends(received, around)),
        compelling_grounds=draw(st.one_of(st.none(), days_near(around))),
    )


@st.composite
def restrictions(draw: DrawFn, around: date) -> Restriction:
    received = draw(days_near(around))
    return Restriction(
        received=received,
        ended=draw(_ends(received, around)),
        data=draw(data_sets),
        instead_of_erasure=draw(st.booleans()),
    )


@st.composite
def requests(draw: DrawFn, around: date) -> Request:
    return Request(
        right=draw(st.sampled_from(RIGHTS)),
        received=draw(days_near(around)),
        data=draw(data_sets),
        granted=draw(st.sampled_from((None, None, True, False))),
    )


@st.composite
def holds(draw: DrawFn, around: date) -> Hold:
    begins = draw(days_near(around))
    return Hold(data=draw(data_sets), begins=begins, ended=draw(_ends(begins, around)))


REGISTERS: Final = {
    "consents": consents,
    "objections": objections,
    "restrictions": restrictions,
    "requests": requests,
    "holds": holds,
}


@st.composite
def records(draw: DrawFn, around: date, consented: bool = False) -> Record:
    """What is known of some data of one person around a day; ``consented``: with a consent at least."""
    complete = draw(st.sampled_from((True,) * 4 + (False,)))
    often = st.integers(0, 9)
    values: dict[str, Any] = {
        "data": draw(some_of(DATA[1:], 2)),
        "complete": complete,
        "subjects": draw(st.one_of(subject_sets, subject_sets, subject_sets, st.none())),
        "events": {key: draw(_event_value(around)) for key in EVENTS if draw(often) < 6},
        "states": {key: draw(yes_or_no) for key in STATES if draw(often) < 2},
        "facts": {key: draw(yes_or_no) for key in YES_NO if draw(often) < 4},
        "protection": {
            key: draw(yes_or_no)
            for key in (Protection.ENCRYPTED, Protection.ANONYMISED)
            if draw(often) < (2 if key is Protection.ENCRYPTED else 1)
        },
    }
    more = {
        "age": (17.5, 18, 12, UNKNOWN),
        "age_at_consent": (12, 13, 15, 16, UNKNOWN),
        "home_country": ("SE", "NO"),
    }
    for key, options in {**more, "legal_duty_until": (date(2021, 1, 31), date(2021, 2, 1))}.items():
        if draw(often) < 2:
            values["facts"][key] = draw(st.sampled_from(options))
    for name, entries in REGISTERS.items():
        kind = 1 if consented and name == "consents" else draw(often)
        if kind < 4:
            values[name] = [draw(entries(around)) for _ in range(1 + (kind == 0))]
        elif kind < 9 or complete:
            values[name] = [] if kind < 9 else None
    try:
        return Record(**values)
    except RecordError:
        reject()


# --- Questions ----------------------------------------------------------------------------------------


def days_in(value: Any) -> set[date]:
    """Every day in plain data."""
    if isinstance(value, dict):
        return set().union(*map(days_in, value.values()))
    if isinstance(value, list):
        return set().union(*map(days_in, value))
    try:
        return {date.fromisoformat(value)} if isinstance(value, str) else set()
    except ValueError:
        return set()


def periods_in(value: Any) -> set[str]:
    """Every period in plain data."""
    if isinstance(value, dict):
        return {value[key] for key in ("period", "then") if value.get(key)}.union(
            *map(periods_in, value.values())
        )
    return set().union(*map(periods_in, value)) if isinstance(value, list) else set()


def boundaries(policy: Policy, record: Record) -> list[date]:
    """The days on which an answer may turn: what is recorded, where its periods end, and the law."""
    recorded = days_in(record.model_dump(mode="json"))
    recorded |= {date(day.year, 12, 31) for day in recorded}
    lasting = {*periods_in(policy.model_dump(mode="json")["activities"]), "P5Y", "P7Y", "P10Y"}
    found = recorded | {plus(day, period) for day in recorded for period in lasting}
    return sorted(day + timedelta(days=step) for day in found for step in (-1, 0, 1))


ACTIONS: Final = (Action.KEEP, Action.KEEP, Action.USE, Action.SHARE, Action.SHARE)


@st.composite
def questions(draw: DrawFn, on: date, actions: tuple[Action, ...] = ACTIONS) -> Question:
    may = draw(st.sampled_from(actions))
    purpose: Purpose | None = draw(st.sampled_from(PURPOSES))
    if may is Action.KEEP and draw(st.booleans()):
        purpose = None
    share = may is Action.SHARE
    return Question(
        may=may,
        on=on,
        purpose=purpose,
        to=draw(st.sampled_from(RECIPIENTS)) if share else None,
        country=draw(st.sampled_from((*COUNTRIES, "SE", "SE", UNKNOWN))) if share else UNKNOWN,
        transfer=draw(st.sampled_from((UNKNOWN, None, *MECHANISMS))) if share else UNKNOWN,
        basis=draw(st.sampled_from((None,) * 12 + (LegalBasis.CONSENT, LegalBasis.CONTRACT))),
        law=draw(st.sampled_from((Law.APPLICABLE, Law.APPLICABLE, Law.APPLICABLE, None))),
    )


@st.composite
def cases(
    draw: DrawFn, *, actions: tuple[Action, ...] = ACTIONS, consented: bool = False
) -> tuple[Policy, Record, Question]:
    """A policy, a record and a question on a day on which the answer may turn."""
    policy = draw(policies())
    around = draw(turns)
    record = draw(records(around, consented))
    near = boundaries(policy, record) if draw(st.booleans()) else []
    on = draw(st.sampled_from(near or TURNS)) if near else draw(days_near(around))
    return policy, record, draw(questions(on, actions))
