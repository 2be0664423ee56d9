"""Times and conditions of a rule, in the words that the person reads."""

from __future__ import annotations

import pytest

from privpolicy.explanation.context import Wording
from privpolicy.explanation.publication.conditions import condition
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
from privpolicy.vocabulary.enums import Language, Protection, StatutoryDuty, TransferMechanism
from tests.explanation.publication.shop import ON

WORDS = Wording(())
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
    "after": (BOUGHT, "I upp till 3 månader efter köpet", "For up to 3 months after the purchase"),
    "after the first": (
        BOUGHT.model_copy(update={"first": True}),
        "I upp till 3 månader efter köpet, räknat från första gången",
        "For up to 3 months after the purchase, counted from the first time",
    ),
    "after the latest, from the end of the year": (
        After(
            event=Latest(events=(events.DELIVERED, events.PAID)), period=MONTHS, anchor=Anchor.CALENDAR_YEAR
        ),
        (
            "I upp till 3 månader efter leveransen eller efter betalningen, beroende på vad "
            "som inträffar sist, "
            "räknat från kalenderårets slut"
        ),
        (
            "For up to 3 months after the delivery or after the payment, whichever comes "
            "last, counted from the "
            "end of that calendar year"
        ),
    ),
    "while": (OPEN, "Så länge kontot är öppet", "For as long as the account is open"),
    "while, then": (
        OPEN.model_copy(update={"then": Period(years=1)}),
        "Så länge kontot är öppet och i upp till 1 år därefter",
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
        "Fram till dess att kontot avslutas och i 3 månader därefter",
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
            "I 7 år efter räkenskapsårets slut, räknat från kalenderårets slut, "
            "enligt 7 kap. 2 § bokföringslagen"
        ),
        (
            "For 7 years after the end of the financial year, counted from the end of that "
            "calendar year, under "
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
            "Så länge kontot är öppet eller i upp till 3 månader efter köpet, "
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
        "I upp till 3 månader efter köpet, men bara fram till dess att kontot avslutas",
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


def test_a_minimum_is_told_without_up_to() -> None:
    assert said(required(time(BOUGHT, WORDS, ON)), "sv") == "I 3 månader efter köpet"
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
        "personens ålder är minst 18", "the person's age is at least 18",
    ),
    "not an age": (
        ~FactBetween(fact=facts.AGE, at_most=17),
        "personens ålder är högre än 17", "the person's age is above 17",
    ),
    "between": (
        FactBetween(fact=facts.AGE, at_least=13, at_most=17),
        "personens ålder är mellan 13 och 17", "the person's age is between 13 and 17",
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
    "outside": (~WithinEEA(), "mottagaren inte finns inom EES", "the recipient is not in the EEA"),
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
