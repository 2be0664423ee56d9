"""Times and conditions of a rule, in the words that the person reads."""

from __future__ import annotations

import re

import pytest

from privpolicy.explanation.publication.activities import stored
from privpolicy.explanation.publication.conditions import condition
from privpolicy.explanation.publication.context import Writing, provision
from privpolicy.explanation.publication.policy import never
from privpolicy.explanation.publication.timing import required, time
from privpolicy.explanation.sentence import sentence
from privpolicy.model import (
    After,
    AsLawRequires,
    AsNeeded,
    Condition,
    ConsentTo,
    CountryIn,
    Earliest,
    FactBetween,
    FactIs,
    Latest,
    Longest,
    Never,
    ObjectionTo,
    OnHold,
    Period,
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
from privpolicy.model.storage import Anchor
from privpolicy.text.renderer import Renderer
from privpolicy.vocabulary import events, facts, purposes, recipients, rights, states
from privpolicy.vocabulary.enums import Action, Language, Protection, StatutoryDuty, TransferMechanism
from privpolicy.vocabulary.term import Fact, State, Term
from privpolicy.vocabulary.tree import BUILT_IN
from tests.explanation.publication.shop import ON, shop, with_activity

WORDS = Writing(shop(), ON)
MONTHS = Period(months=3)
BOUGHT = After(event=events.PURCHASED, period=MONTHS)
OPEN = While(state=states.ACCOUNT_OPEN)
CLOSED = Until(event=events.ACCOUNT_CLOSED)
NEEDED = FactIs(fact=facts.NECESSARY)
DEMANDED = FactIs(fact=facts.AUTHORITY_DEMAND)
MEMBER = StateIs(state=states.ACCOUNT_OPEN)


def said(value: object, lang: Language) -> str:
    told = sentence("keep", time=value)  # type: ignore[arg-type]
    return Renderer(lang, (), {}).text((told,))


TIMES: dict[str, tuple[Storage, str, str]] = {
    "after": (BOUGHT, "I upp till tre månader efter köpet", "For up to 3 months after the purchase"),
    "after the first": (
        BOUGHT.model_copy(update={"first": True}),
        "I upp till tre månader efter köpet, räknat från första gången",
        "For up to 3 months after the purchase, counted from the first time",
    ),
    "after the latest, from the end of the year": (
        After(
            event=Latest(events=(events.DELIVERED, events.PAID)), period=MONTHS, anchor=Anchor.CALENDAR_YEAR
        ),
        (
            "I upp till tre månader efter utgången av det kalenderår då leveransen skedde eller köpet "
            "betalades, beroende på vad som inträffade sist"
        ),
        (
            "For up to 3 months after the end of the calendar year in which the delivery took place or the "
            "purchase was paid for, whichever happened last"
        ),
    ),
    "while": (OPEN, "Så länge kontot är öppet", "For as long as the account is open"),
    "while, then": (
        OPEN.model_copy(update={"then": Period(years=1)}),
        "Så länge kontot är öppet och i upp till ett år därefter",
        "For as long as the account is open and for up to 1 year after that",
    ),
    "until": (CLOSED, "Fram till dess att kontot avslutas", "Until the account is closed"),
    "until a noun": (
        Until(event=events.RELATIONSHIP_ENDED),
        "Fram till kundförhållandets slut",
        "Until the end of the customer relationship",
    ),
    "until, then": (
        CLOSED.model_copy(update={"then": MONTHS}),
        "Fram till dess att kontot avslutas och i tre månader därefter",
        "Until the account is closed and for 3 months after that",
    ),
    "until the earliest": (
        Until(event=Earliest(events=(events.ACCOUNT_CLOSED, events.UNSUBSCRIBED))),
        (
            "Fram till dess att kontot avslutas eller fram till avanmälan från nyhetsbrevet, "
            "beroende på vad som "
            "inträffar först"
        ),
        "Until the account is closed or until the cancellation of the newsletter, whichever comes first",
    ),
    "law": (
        AsLawRequires(duty=StatutoryDuty.SE_BOOKKEEPING),
        (
            "I sju år efter utgången av det kalenderår då räkenskapsåret avslutades, "
            "enligt 7 kap. 2 § bokföringslagen"
        ),
        (
            "For 7 years after the end of the calendar year in which the financial year ended, under "
            "Chapter 7, section 2 of the Swedish Bookkeeping Act"
        ),
    ),
    "needed": (
        AsNeeded(until=events.CASE_CLOSED),
        "Så länge de behövs, fram till dess att ärendet avslutas",
        "As long as they are needed, until the case is closed",
    ),
    "needed, no more": (AsNeeded(), "Så länge det behövs", "For as long as it is needed"),
    "never": (Never(), "Inte alls", "Not at all"),
    "unlimited": (Unlimited(), "Utan tidsgräns", "Without a time limit"),
    "longest": (
        Longest(of=(OPEN, BOUGHT, Longest(of=(OPEN, BOUGHT)))),
        (
            "Så länge kontot är öppet eller i upp till tre månader efter köpet, "
            "beroende på vilket som ger längst tid"
        ),
        "For as long as the account is open or for up to 3 months after the purchase, whichever is longer",
    ),
    "longest of one": (
        Longest(of=(OPEN, OPEN)),
        "Så länge kontot är öppet",
        "For as long as the account is open",
    ),
    "shortest": (
        Shortest(of=(BOUGHT, CLOSED)),
        "I upp till tre månader efter köpet, men bara fram till dess att kontot avslutas",
        "For up to 3 months after the purchase, but only until the account is closed",
    ),
    "unclear": (
        Unclear(id="u", question=Text(sv="hur", en="how"), readings={"a": OPEN, "b": Unlimited()}),
        "Så länge kontot är öppet eller utan tidsgräns (det är oklart vilket)",
        "For as long as the account is open or without a time limit (it is unclear which)",
    ),
}


@pytest.mark.parametrize(("rule", "sv", "en"), TIMES.values(), ids=TIMES)
def test_a_time_is_told_as_the_person_reads_it(rule: Storage, sv: str, en: str) -> None:
    told = time(rule, WORDS, ON)
    assert (said(told, "sv"), said(told, "en")) == (sv, en)


def test_an_unclear_part_is_told_reading_by_reading_and_what_adds_nothing_is_left_out() -> None:
    closed = After(event=events.ACCOUNT_CLOSED, period=MONTHS)
    later = After(event=Latest(events=(events.ACCOUNT_CLOSED, events.LAST_ACTIVITY)), period=MONTHS)
    unclear = Unclear(
        id="u",
        question=Text(sv="hur", en="how"),
        readings={"with": OPEN, "after": Longest(of=(closed, later))},
    )
    policy = with_activity(
        "orders", at_least=None, storage=Longest(of=(Unlimited(), Shortest(of=(unclear, CLOSED))))
    )
    told = [one for one in stored(policy.activities[0], Writing(policy, ON)) if not one.gap]
    assert [Renderer("sv", (), {}).text(one.sentences) for one in told] == [
        "Uppgifterna sparas utan tidsgräns.",
        "Kan betyda: så länge kontot är öppet, men bara fram till dess att kontot avslutas",
        (
            "Kan betyda: i upp till tre månader efter att kontot avslutades eller efter senaste aktivitet, "
            "beroende på vad som inträffar sist, men bara fram till dess att kontot avslutas"
        ),
    ]


@pytest.mark.parametrize(("to_her", "who"), [(True, "du prenumererar"), (False, "personen prenumererar")])
def test_the_person_is_spoken_to_in_her_own_text_and_spoken_of_in_the_record(to_her: bool, who: str) -> None:
    subscribed = While(state=states.NEWSLETTER_SUBSCRIBED)
    assert who in said(time(subscribed, Writing(shop(), ON, to_her=to_her), ON), "sv")


@pytest.mark.parametrize("kind", [State, Fact])
def test_every_built_in_state_and_fact_about_the_person_can_be_said_to_her(kind: type[Term]) -> None:
    about = re.compile(r"\b(personen|personens|kunden|kundens)\b")
    for term in BUILT_IN[kind]:
        words = term.sv
        assert not about.search(words.you or words.clause or words.phrase), str(term)
        assert not about.search(words.you_negated or words.negated), str(term)


def test_a_prohibition_of_sale_is_said_as_one() -> None:
    rule = Prohibition(id="no-sale", actions={Action.SHARE}, purposes={purposes.DATA_SALE})
    policy = shop(prohibitions=[rule])
    told = never(rule, Writing(policy, ON))
    assert Renderer("sv", (), {}).text((told,)) == "Vi säljer aldrig personuppgifter."
    assert Renderer("en", (), {}).text((told,)) == "We never sell personal data."


def test_a_citation_stands_before_the_full_stop_of_what_it_is_behind() -> None:
    told = sentence("gap.unclear", question="hur länge.", cite=provision("gdpr.13.2.a"))
    assert Renderer("sv", (), {}).text((told,)) == "Det är oklart hur länge (art. 13.2 a GDPR)."


def test_a_minimum_is_told_without_up_to() -> None:
    assert said(required(time(BOUGHT, WORDS, ON)), "sv") == "I tre månader efter köpet"
    assert said(required(time(OPEN, WORDS, ON)), "sv") == "Så länge kontot är öppet"


CONDITIONS: dict[str, tuple[Condition, str, str]] = {
    "fact": (NEEDED, "utlämnandet är nödvändigt", "the disclosure is necessary"),
    "not a fact": (~NEEDED, "utlämnandet inte är nödvändigt", "the disclosure is not necessary"),
    "a fact that is not so": (
        FactIs(fact=facts.NECESSARY, value=False),
        "utlämnandet inte är nödvändigt", "the disclosure is not necessary",
    ),
    "age": (
        FactBetween(fact=facts.AGE, at_least=18),
        "din ålder är minst 18", "your age is at least 18",
    ),
    "not an age": (
        ~FactBetween(fact=facts.AGE, at_most=17),
        "din ålder är högre än 17", "your age is above 17",
    ),
    "between": (
        FactBetween(fact=facts.AGE, at_least=13, at_most=17),
        "din ålder är mellan 13 och 17", "your age is between 13 and 17",
    ),
    "state": (~MEMBER, "kontot inte är öppet", "the account is not open"),
    "consent": (ConsentTo(), "du har samtyckt", "you have consented"),
    "consent to": (
        ConsentTo(purposes={purposes.NEWSLETTER}),
        "du har samtyckt till behandling för utskick av nyhetsbrev",
        "you have consented to processing for the newsletter",
    ),
    "no objection": (~ObjectionTo(), "du inte har invänt mot det", "you have not objected to it"),
    "request": (Requested(right=rights.ERASURE), "du har begärt radering", "you have requested erasure"),
    "restricted": (~Restricted(), "behandlingen inte är begränsad", "the processing is not restricted"),
    "held": (
        OnHold(), "uppgifterna är undantagna från radering på grund av ett rättsligt anspråk",
        "the data are on hold for a legal claim",
    ),
    "protected": (
        ProtectedBy(protection=Protection.ENCRYPTED), "uppgifterna är krypterade", "the data are encrypted",
    ),
    "recipient": (
        RecipientIn(recipients={recipients.POLICE, recipients.COURT}),
        "mottagaren räknas till domstolar eller polisen", "the recipient is among courts or the police",
    ),
    "country": (CountryIn(countries={"NO"}), "mottagarlandet är Norge", "the recipient's country is Norway"),
    "outside": (~WithinEEA(), "mottagaren finns utanför EES", "the recipient is outside the EEA"),
    "mechanism": (
        TransferBy(mechanisms={TransferMechanism.STANDARD_CLAUSES}),
        "överföringen stöder sig på kommissionens standardavtalsklausuler", "",
    ),
    "both": (NEEDED & MEMBER, "utlämnandet är nödvändigt och kontot är öppet", ""),
    "neither": (~(NEEDED | MEMBER), "utlämnandet inte är nödvändigt och kontot inte är öppet", ""),
    "not both": (~(NEEDED & MEMBER), "utlämnandet inte är nödvändigt eller kontot inte är öppet", ""),
    "three in a row": (
        (NEEDED & MEMBER) & DEMANDED,
        ("utlämnandet är nödvändigt, kontot är öppet och en myndighet har krävt in uppgifterna "
        "med stöd av lag"), "",
    ),
    "an or inside an and": (
        MEMBER & (NEEDED | DEMANDED),
        ("kontot är öppet och antingen utlämnandet är nödvändigt eller en myndighet har krävt in "
        "uppgifterna med stöd av lag"), "",
    ),
    "an and inside an or, negated": (
        ~(MEMBER & (NEEDED | DEMANDED)),
        ("kontot inte är öppet eller både utlämnandet inte är nödvändigt och ingen myndighet har krävt in "
        "uppgifterna med stöd av lag"), "",
    ),
}  # fmt: skip


@pytest.mark.parametrize(("asked", "sv", "en"), CONDITIONS.values(), ids=CONDITIONS)
def test_a_condition_is_told_to_the_person(asked: Condition, sv: str, en: str) -> None:
    told = sentence("never.when", condition=condition(asked, WORDS))
    assert Renderer("sv", (), {}).text((told,)).strip() == f"om {sv}"
    if en:
        assert Renderer("en", (), {}).text((told,)).strip() == f"if {en}"


@pytest.mark.parametrize("end", ["", ".", "!", "?", "…"])
@pytest.mark.parametrize("key", ["required.without", "purpose.interest"])
def test_a_text_that_ends_its_own_sentence_gets_no_second_full_stop(key: str, end: str) -> None:
    own = Text(sv=f"vi kan inte leverera{end}", en=f"we cannot deliver{end}")
    told = Renderer("sv", (), {}).text((sentence(key, without=own, interest=own),))
    assert told.endswith(f"vi kan inte leverera{end or '.'}")
