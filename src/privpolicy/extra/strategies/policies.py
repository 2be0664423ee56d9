"""Small random policies: few related terms in each tree, so that rules, records and questions meet."""

from __future__ import annotations

from collections.abc import Hashable, Mapping
from datetime import date, timedelta
from itertools import combinations
from typing import Final, TypeVar
from zlib import crc32

from hypothesis import reject, strategies as st
from hypothesis.strategies import DrawFn, SearchStrategy

from privpolicy.errors import PolicyError
from privpolicy.model import (
    Activity,
    After,
    AllOf,
    Anchor,
    AnyOf,
    AsLawRequires,
    AsNeeded,
    Condition,
    ConsentTo,
    Controller,
    CountryIn,
    Disclosure,
    Earliest,
    FactBetween,
    FactIs,
    FiscalYearEnd,
    Latest,
    Longest,
    Never,
    Not,
    ObjectionTo,
    OnHold,
    Period,
    Policy,
    Prohibition,
    ProtectedBy,
    RecipientIn,
    Requested,
    Restricted,
    Shortest,
    StateIs,
    Storage,
    Text,
    TransferBy,
    Unclear,
    Unlimited,
    Until,
    While,
    WithinEEA,
)
from privpolicy.vocabulary import (
    UNKNOWN,
    Action,
    DataCategory,
    Event,
    Fact,
    LegalBasis,
    Protection,
    Purpose,
    Recipient,
    Right,
    SpecialBasis,
    State,
    StatutoryDuty,
    Subject,
    Term,
    TransferMechanism,
    Words,
)
from privpolicy.vocabulary.enums import Unknown
from privpolicy.vocabulary.tree import Vocabulary

# --- Words --------------------------------------------------------------------------------------------

_SV = Words(label="Eget", definition="Eget.", phrase="eget", clause="det är så", negated="det inte är så")
_EN = Words(label="Own", definition="Own.", phrase="own things", clause="it is so", negated="it is not so")
OWN_TERMS: Final[tuple[Term, ...]] = (
    DataCategory("allergy_note", broader="health_data", sv=_SV, en=_EN),
    Purpose("birthday_offers", broader="email_marketing", sv=_SV, en=_EN),
    Recipient("print_shop", broader="marketing_partner", sv=_SV, en=_EN),
    Subject("junior_member", broader="child", sv=_SV, en=_EN),
    State("on_its_way", started_by="purchased", ended_by="delivered", sv=_SV, en=_EN),
)
VOCABULARY: Final = Vocabulary(OWN_TERMS)

_T = TypeVar("_T", bound=Hashable)
_K = TypeVar("_K", bound=Term)


def terms_of(kind: type[_K], keys: str) -> tuple[_K, ...]:
    """The built-in terms of those keys, which are given in a row with spaces between."""
    found = {str(term): term for term in VOCABULARY.terms(kind) if isinstance(term, kind)}
    return tuple(found[key] for key in keys.split())


DATA: Final = terms_of(
    DataCategory,
    "personal_data contact_details email_address accounting_records invoice_records "
    "special_category_data health_data allergy_note",
)
PURPOSES: Final = terms_of(
    Purpose,
    "any_purpose marketing direct_marketing email_marketing birthday_offers order_fulfilment delivery "
    "legal_compliance bookkeeping legal_claims restricted_storage protection_of_others",
)
RECIPIENTS: Final = terms_of(Recipient, "recipient partner marketing_partner print_shop authority police")
SUBJECTS: Final = terms_of(Subject, "data_subject customer guest_customer child junior_member")
EVENTS: Final = terms_of(
    Event, "purchased delivered account_opened account_closed fiscal_year_ended last_activity"
)
STATES: Final = terms_of(State, "on_its_way account_open cookies_off")
YES_NO: Final = terms_of(Fact, "necessary parental_consent recipient_covered_by_adequacy")
_HOME, _UNTIL, _AGE = terms_of(Fact, "home_country legal_duty_until age")
COUNTRIES: Final = ("SE", "NO", "DE", "GB", "CH", "US", "CN", "HR")
RIGHTS: Final = terms_of(Right, "erasure access")


def some_of(terms: tuple[_T, ...], most: int = 2) -> SearchStrategy[frozenset[_T]]:
    """Sets of the terms, of one to ``most`` of them."""
    sizes = range(1, most + 1)
    return st.sampled_from([frozenset(found) for size in sizes for found in combinations(terms, size)])


data_sets, purpose_sets, recipient_sets, subject_sets = (
    some_of(DATA),
    some_of(PURPOSES),
    some_of(RECIPIENTS),
    some_of(SUBJECTS),
)
# A rule is often wide, so that it concerns the question.
_wide_data = st.one_of(st.just(frozenset(DATA[:1])), data_sets)
_wide_recipients = st.one_of(st.just(frozenset(RECIPIENTS[:1])), recipient_sets)
_wide_purposes = st.one_of(st.just(frozenset(PURPOSES[:1])), purpose_sets)
_subjects_of_rule = st.sampled_from(
    [frozenset(SUBJECTS[:1])] * 8 + [frozenset({key}) for key in SUBJECTS[1:]]
)
MECHANISMS: Final = tuple(TransferMechanism)[:6]
_mechanisms = some_of(MECHANISMS)
_event = st.sampled_from(EVENTS)
yes_or_no: SearchStrategy[bool | Unknown] = st.sampled_from((True, True, False, UNKNOWN))


# --- Days ---------------------------------------------------------------------------------------------

# Where the law begins or ends, months end, and years leap.
TURNS: Final = tuple(
    date.fromisoformat(day)
    for day in (
        *("2018-05-25", "2018-07-20", "2020-02-29", "2021-01-31", "2021-07-01", "2020-02-01", "2013-07-01"),
        *("2011-01-01", "2015-10-07", "2016-07-12", "2020-07-17", "2023-07-10", "2021-01-01", "2014-02-01"),
        *("2023-12-31", "2024-02-29", "2000-01-01", "1998-10-24", "2021-06-28", "2022-08-31"),
    )
)
_PERIODS: Final = tuple(map(Period.parse, ("P1D", "P1W", "P1M", "P2M", "P36M", "P1Y", "P1M15D", "P1Y1M1W1D")))
turns = st.sampled_from(TURNS)
_step = st.sampled_from((0, 0, 1, -1, 0, 2, -2, 30, -30, 366, -366))


@st.composite
def days_near(draw: DrawFn, around: date) -> date:
    """A day, or one near it: the day before or after, a month or a year away."""
    return around + timedelta(days=draw(_step))


# --- Storage and conditions ---------------------------------------------------------------------------


@st.composite
def _event_rule(draw: DrawFn) -> Event | Earliest | Latest:
    kind = draw(st.integers(0, 5))
    if kind < 4:
        return draw(_event)
    events = tuple(draw(some_of(EVENTS[:4], 3).filter(lambda found: len(found) > 1)))
    return (Earliest if kind == 4 else Latest)(events=sorted(events))


_period = st.sampled_from(_PERIODS)
_then = st.one_of(st.none(), _period)
_simple_storage: SearchStrategy[Storage] = st.one_of(
    st.just(Unlimited()),
    st.builds(
        After,
        event=_event_rule(),
        period=_period,
        anchor=st.sampled_from((Anchor.DAY, *Anchor)),
        first=st.booleans(),
    ),
    st.builds(Until, event=_event_rule(), then=_then, first=st.booleans()),
    st.builds(While, state=st.sampled_from(STATES), then=_then),
    st.builds(AsLawRequires, duty=st.sampled_from(StatutoryDuty)),
    st.builds(AsNeeded, until=st.one_of(st.none(), _event_rule())),
    st.just(Never()),
)


@st.composite
def storages(draw: DrawFn, depth: int = 2) -> Storage:
    """Storage rules, some of them made of others."""
    kind = draw(st.integers(0, 11)) if depth else 0
    if kind < 7 or kind > 9:
        return draw(_simple_storage)
    parts = [draw(storages(depth - 1)) for _ in range(2)]
    match kind:
        case 7:
            return Longest(of=parts)
        case 8:
            return Shortest(of=parts)
        case _:
            name = f"open-{crc32(repr(parts).encode())}"
            return Unclear(
                id=name, question=Text(sv="vad", en="what"), readings={"one": parts[0], "two": parts[1]}
            )


_optional_purposes = st.one_of(st.none(), purpose_sets)
_simple_condition: SearchStrategy[Condition] = st.one_of(
    st.builds(FactIs, fact=st.sampled_from(YES_NO), value=st.booleans()),
    st.builds(StateIs, state=st.sampled_from(STATES)),
    st.sampled_from(
        (
            FactIs(fact=_HOME, value="SE"),
            FactIs(fact=_UNTIL, value=date(2021, 1, 31)),
            FactBetween(fact=_AGE, at_least=13, at_most=17.5),
            FactBetween(fact=_AGE, at_least=18),
            FactBetween(fact=_UNTIL, at_most=date(2021, 1, 31)),
        )
    ),
    st.builds(ConsentTo, purposes=_optional_purposes, explicit=st.booleans()),
    st.builds(ObjectionTo, purposes=_optional_purposes),
    st.builds(Requested, right=st.sampled_from(RIGHTS)),
    st.builds(ProtectedBy, protection=st.sampled_from((Protection.ENCRYPTED, Protection.HASHED))),
    st.builds(RecipientIn, recipients=recipient_sets),
    st.builds(CountryIn, countries=some_of(COUNTRIES)),
    st.builds(TransferBy, mechanisms=_mechanisms),
    st.sampled_from((Restricted(), OnHold(), WithinEEA())),
)


@st.composite
def conditions(draw: DrawFn, depth: int = 2) -> Condition:
    """Conditions, some of them made of others."""
    kind = draw(st.integers(0, 8)) if depth else 0
    if kind < 5:
        return draw(_simple_condition)
    if kind < 7:
        return Not(of=draw(conditions(depth - 1)))
    parts = [draw(conditions(depth - 1)) for _ in range(2)]
    return AllOf(of=parts) if kind == 7 else AnyOf(of=parts)


_when = st.integers(0, 3).flatmap(lambda kind: conditions() if kind == 3 else st.none())


# --- Policies -----------------------------------------------------------------------------------------

_basis = st.sampled_from((None, *LegalBasis, *(LegalBasis.CONSENT,) * 3, LegalBasis.LEGITIMATE_INTERESTS))
_special = st.sampled_from((None, SpecialBasis.EXPLICIT_CONSENT, SpecialBasis.LEGAL_CLAIMS))


@st.composite
def _storage_of(draw: DrawFn) -> Storage | Mapping[DataCategory, Storage] | None:
    match draw(st.integers(0, 7)):
        case 0:
            return None
        case 1 | 2:
            return {key: draw(storages()) for key in sorted(draw(_wide_data))}
        case _:
            return draw(storages())


@st.composite
def activities(draw: DrawFn, id_: str, later: tuple[str, ...] = ()) -> Activity:
    """An activity of that id, which may override the ``later`` rules."""
    return Activity(
        id=id_,
        data=draw(_wide_data),
        purposes=draw(_wide_purposes),
        basis=draw(_basis),
        special_basis=draw(_special),
        subjects=draw(_subjects_of_rule),
        storage=draw(_storage_of()),
        when=draw(_when),
        overrides=draw(overrides_of(later)),
    )


def overrides_of(later: tuple[str, ...]) -> SearchStrategy[frozenset[str]]:
    """Rules override later ones only: so there are no circles."""
    if not later:
        return st.just(frozenset())
    none = frozenset[str]()
    return st.sampled_from(
        [none] * (2 * len(later)) + [frozenset({key}) for key in later] + [frozenset(later)]
    )


@st.composite
def disclosures(
    draw: DrawFn, id_: str, declared: tuple[Activity, ...], later: tuple[str, ...] = ()
) -> Disclosure:
    """A disclosure of that id, with the purposes of a declared activity unless it has a basis of its own."""
    # Without a basis of its own its purposes are declared by an activity over the same data.
    basis = draw(st.sampled_from((None, None, None, *LegalBasis)))
    source = draw(st.sampled_from(declared))
    return Disclosure(
        id=id_,
        recipients=draw(_wide_recipients),
        purposes=source.purposes if basis is None else draw(_wide_purposes),
        data=source.data if basis is None else draw(_wide_data),
        subjects=draw(_subjects_of_rule),
        basis=basis,
        special_basis=draw(_special),
        when=draw(_when),
        transfer=draw(st.one_of(st.none(), _mechanisms, st.just(frozenset()))),
        overrides=draw(overrides_of(later)),
    )


@st.composite
def prohibitions(
    draw: DrawFn, id_: str, *, basis: SearchStrategy[LegalBasis | None] | None = None
) -> Prohibition:
    """A prohibition of that id, of a basis or of all."""
    everyone = frozenset(RECIPIENTS[:1])
    return Prohibition(
        id=id_,
        actions=draw(some_of(tuple(Action), 3)),
        data=draw(_wide_data),
        purposes=draw(_wide_purposes),
        unless=draw(st.one_of(st.just(frozenset()), purpose_sets)),
        subjects=draw(_subjects_of_rule),
        recipients=draw(st.one_of(st.just(everyone), recipient_sets)),
        basis=draw(
            st.sampled_from((None, None, *LegalBasis, LegalBasis.CONSENT)) if basis is None else basis
        ),
        when=draw(_when),
    )


_fiscal_years = st.sampled_from(
    [FiscalYearEnd(month=month, day=day) for month, day in ((12, 31), (8, 31), (2, 28), (2, 29))]
)


@st.composite
def policies(draw: DrawFn) -> Policy:
    """Small policies, with words of their own, in force always or from or until a day."""
    ids = tuple(f"a{n}" for n in range(draw(st.sampled_from((1, 1, 2, 2, 3, 4, 6)))))
    shared = tuple(f"d{n}" for n in range(draw(st.sampled_from((0, 1, 1, 2)))))
    never = tuple(f"p{n}" for n in range(draw(st.sampled_from((0, 0, 0, 1, 2)))))
    every = (*ids, *shared, *never)
    acts = tuple(draw(activities(id_, every[n + 1 :])) for n, id_ in enumerate(ids))
    outs = tuple(draw(disclosures(id_, acts, (*shared[n + 1 :], *never))) for n, id_ in enumerate(shared))
    try:
        return Policy(
            id="shop",
            controller=Controller(name="Shop"),
            jurisdiction=draw(st.sampled_from(("SE",) * 7 + ("NO", "DE", "GB"))),
            effective_from=draw(st.sampled_from((None,) * 8 + TURNS[:2])),
            effective_until=draw(st.sampled_from((None,) * 8 + TURNS[3:4])),
            fiscal_year_end=draw(_fiscal_years),
            terms=OWN_TERMS,
            activities=acts,
            disclosures=outs,
            prohibitions=[draw(prohibitions(id_)) for id_ in never],
        )
    except PolicyError:
        reject()
