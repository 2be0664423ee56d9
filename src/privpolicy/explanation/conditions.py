"""What a condition asks for, said as a fact that is so or is not so, or as a question to the asker."""

from __future__ import annotations

from collections.abc import Iterable

from privpolicy.explanation.context import Wording
from privpolicy.explanation.sentence import Country, Named, Sentence, Value, listed, sentence
from privpolicy.vocabulary.enums import FactType
from privpolicy.vocabulary.term import Event, Fact, Purpose, Recipient, Right, State

Part = tuple[str, str, bool]


def is_told(part: Part, wording: Wording) -> bool:
    """Whether a part can be said as a fact: what compares a value cannot, without the value."""
    kind, key, _ = part
    return kind != "fact" or _yes_no(key, wording)


def facts(parts: Iterable[Part], wording: Wording, *, met: bool) -> Value:
    """The parts of a condition as facts: how things are where they are met, or where they are not."""
    return listed(dict.fromkeys(fact(kind, key, wording, so=wanted is met) for kind, key, wanted in parts))


def fact(kind: str, key: str, wording: Wording, *, so: bool) -> Value:  # noqa: PLR0911 (one for each kind)
    """One part of a condition as a subordinate clause: "the account is open", "is not open"."""
    form = "so" if so else "not"
    match kind:
        case "state":
            return Named(State, key, "clause" if so else "negated")
        case "fact" if _yes_no(key, wording):
            return Named(Fact, key, "clause" if so else "negated")
        case "fact":
            return sentence(f"fact.value.{form}", value=Named(Fact, key))
        case "protection":
            return sentence(f"fact.protection.{key}.{form}")
        case "request":
            return sentence(f"fact.request.{form}", right=Named(Right, key))
        case "register":
            return sentence(f"fact.{key}.{form}")
        case "consent" | "objection":
            return _for_purposes(kind, key, form, wording)
        case "recipient":
            return _recipients(key, form, wording)
        case "transfer":
            named = listed((sentence(f"mechanism.{one}") for one in key.split(",")), "or")
            return sentence(f"fact.transfer.{form}", mechanisms=named)
        case _:
            return _countries(key, form)


def _yes_no(key: str, wording: Wording) -> bool:
    return getattr(wording.words.term(Fact, key), "value", FactType.YES_NO) is FactType.YES_NO


def _for_purposes(kind: str, key: str, form: str, wording: Wording) -> Sentence:
    if not key or not wording.knows(Purpose, key.split(",")):
        return sentence(f"fact.{kind}_any.{form}")
    named = listed(Named(Purpose, one) for one in key.split(","))
    return sentence(f"fact.{kind}.{form}", purposes=named)


def _recipients(key: str, form: str, wording: Wording) -> Sentence:
    keys = key.split(",")
    if not wording.knows(Recipient, keys):
        return sentence(f"fact.recipient_other.{form}")
    return sentence(
        f"fact.recipient.{form}", recipients=listed((Named(Recipient, one) for one in keys), "or")
    )


def _countries(key: str, form: str) -> Sentence:
    if key == "eea":
        return sentence(f"fact.eea.{form}")
    return sentence(f"fact.country.{form}", countries=listed((Country(one) for one in key.split(",")), "or"))


def ask(kind: str, key: str, wording: Wording) -> Value | None:  # noqa: PLR0911 (one for each kind)
    """What is missing, as an indirect question; ``None`` for a text that leaves something open."""
    match kind:
        case "clause":
            return None
        case "event" if wording.words.knows(Event, key):
            return sentence("ask.when", event=Named(Event, key, "clause"))
        case "event" | "state":
            return sentence("ask.whether", fact=Named(State, key, "clause"))
        case "fact" if not _yes_no(key, wording):
            return sentence("ask.value", value=Named(Fact, key))
        case "register":
            return sentence(f"ask.{key}")
        case "subjects" | "country" | "transfer" | "recipient":
            return sentence(f"ask.{kind}")
        case _:
            return sentence("ask.whether", fact=fact(kind, key, wording, so=True))
