"""From the response to a request to a letter without language, addressed to the person who asked."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from datetime import timedelta
from types import MappingProxyType
from typing import Final

from privpolicy.evaluation.requests import RequestAnswer, RequestReason as Code, Response
from privpolicy.evaluation.requests.person import ENDED_BY_HER
from privpolicy.evaluation.requests.reasons import IDLE, Reason
from privpolicy.evaluation.requests.steps import kept_while
from privpolicy.explanation.context import Wording
from privpolicy.explanation.letter_access import access
from privpolicy.explanation.letter_parts import (
    Paragraph,
    authority,
    cited,
    having,
    named,
    paragraph,
    purposes,
    said_of,
)
from privpolicy.explanation.sentence import Cited, Sentence, listed, sentence
from privpolicy.vocabulary import purposes as _purposes, rights
from privpolicy.vocabulary.enums import Regime, RequestOutcome
from privpolicy.vocabulary.term import Purpose

MOST_PURPOSES: Final = 6
_RIGHTS: Final = frozenset({rights.ACCESS, rights.RECTIFICATION, rights.ERASURE, rights.RESTRICTION})


def letter(response: Response) -> tuple[Paragraph, ...]:
    """What the person is told, paragraph by paragraph."""
    paragraphs = [
        paragraph([sentence("letter.greeting")]),
        paragraph(_received(response)),
        *_door(response),
        *_body(response),
        paragraph(_cost(response)),
        paragraph(_complaint(response)),
        paragraph([sentence("letter.regards", controller=response.controller)]),
    ]
    return tuple(one for one in paragraphs if one.sentences)


def _received(response: Response) -> Iterator[Sentence]:
    request = response.request
    if request.own_initiative:
        yield sentence("letter.own_initiative" if response.granted else "letter.own_initiative.checked")
    else:
        yield sentence(f"letter.received.{request.right}", day=request.received)
    if response.extended and response.undetermined and response.answer_by is not None:
        yield sentence("letter.extended", day=response.answer_by.last_day)


# --- The right as such ------------------------------------------------------------------------------

_AT_THE_DOOR: Final = {
    Code.IDENTITY_IN_DOUBT: "letter.identity_in_doubt",
    Code.NOT_IDENTIFIED: "letter.not_identified",
    Code.MANIFESTLY_UNFOUNDED: "letter.manifestly_unfounded",
    Code.MANIFESTLY_EXCESSIVE: "letter.manifestly_excessive",
    Code.RIGHT_NOT_IN_LAW: "letter.right_not_in_law",
    Code.RIGHT_NOT_PROMISED: "letter.right_not_promised",
    Code.RIGHT_NOT_ENCODED: "letter.right_not_encoded",
    Code.PROMISE_NOT_FOR_THIS: "letter.promise_not_for_this",
    Code.PROMISE_UNCERTAIN: "letter.promise_uncertain",
    Code.EARLIER_UNKNOWN: "letter.earlier_unknown",
}


def _door(response: Response) -> Iterator[Paragraph]:
    """Why the right does not reach this request at all, or does not yet."""
    if response.answers:
        return
    told = []
    for one in response.reasons:
        cite = cited(one)
        if one.code in _AT_THE_DOOR:
            told.append(sentence(_AT_THE_DOOR[one.code], cite=cite))
        elif one.code in {Code.FORM_MISSING, Code.FORM_UNKNOWN}:
            told.append(sentence(f"letter.{one.code}.{one.params['form']}", cite=cite))
        elif one.code is Code.ONCE_A_YEAR:
            told.append(sentence("letter.once_a_year.refused", day=one.params["day"], cite=cite))
    yield paragraph([*told, *_asks(response)])


# --- What the right gives ---------------------------------------------------------------------------


def _body(response: Response) -> Iterator[Paragraph]:
    if not response.answers:
        return
    right, answers = response.request.right, response.answers
    yield from _PARTS[right](response, answers)
    yield paragraph(_unsettled(response))


def _unsettled(response: Response) -> Iterator[Sentence]:
    """What cannot be answered yet; the person is asked only for what she alone can tell."""
    unsettled = having(response.answers, RequestOutcome.UNDETERMINED)
    if not unsettled:
        return
    yield sentence("letter.unsettled", data=named(unsettled))
    yield from _asks(response)


def _asks(response: Response) -> Iterator[Sentence]:
    """The person is asked for what she alone can tell; the rest is the shop's to find out."""
    asks = [ASKS[one.key] for one in response.missing if one.kind == "request" and one.key in ASKS]
    if asks:
        yield sentence("letter.asks", asks=listed(asks))
    if any(one.kind != "request" for one in response.missing):
        yield sentence("letter.looking_into")


ASKS: Final[Mapping[str, Sentence]] = MappingProxyType({"ground": sentence("letter.ask.ground")})
"""What the person alone can tell of her request, as indirect questions, by the field of the request."""


def _erasure(response: Response, answers: Sequence[RequestAnswer]) -> Iterator[Paragraph]:
    granted = having(answers, RequestOutcome.GRANTED)
    stays = {one.category for one in answers if one.outcome is not RequestOutcome.GRANTED}
    whole = [one for one in granted if one.category not in stays]
    if whole:
        yield paragraph([sentence("letter.erasure.granted", data=named(whole))])
    if part := [one for one in granted if one.category in stays]:
        yield paragraph([sentence("letter.erasure.granted.part", data=named(part))])
    groups: dict[tuple[Sentence, ...], list[RequestAnswer]] = {}
    for one in having(answers, RequestOutcome.REFUSED):
        groups.setdefault(tuple(_why_kept(one, response)), []).append(one)
    for why, some in groups.items():
        yield paragraph([sentence("letter.erasure.refused", data=named(some)), *why])


def _why_kept(one: RequestAnswer, response: Response) -> Iterator[Sentence]:
    """Why one category stays, until when, for what, and what would change it; it is named before."""
    if one.verdict is not None:
        for found in said_of(one.verdict, response):
            if found.key.startswith("reason.restricted_storage"):  # speaks of the person, a letter to her
                yield sentence("letter.erasure.restricted", cite=found.params["cite"])
            else:
                yield found
    if one.possible_on is not None:
        yield sentence("letter.erasure.last_day", day=one.possible_on - timedelta(days=1))
    if one.stopped:
        yield sentence("letter.erasure.stopped", purposes=purposes(one.stopped))
    left = [key for key in one.purposes if key != _purposes.RESTRICTED_STORAGE]
    if len(one.purposes) > MOST_PURPOSES:
        if not one.stopped:
            yield sentence("letter.erasure.purposes", purposes=sentence("letter.purposes.of_policy"))
    elif left:
        yield sentence("letter.erasure.purposes", purposes=purposes(left))
    states = kept_while(one)
    yield from (sentence(f"letter.erasure.end.{state}") for state in ENDED_BY_HER if state in states)


def _by_outcome(right: str) -> Callable[[Response, Sequence[RequestAnswer]], Iterator[Paragraph]]:
    """A right whose answer is one sentence for what is granted, and one for each reason of a refusal."""

    def part(_: Response, answers: Sequence[RequestAnswer]) -> Iterator[Paragraph]:
        granted = having(answers, RequestOutcome.GRANTED)
        if granted:
            yield paragraph([sentence(f"letter.{right}.granted", data=named(granted))])
        groups: dict[Reason, list[RequestAnswer]] = {}
        for one in having(answers, RequestOutcome.REFUSED):
            groups.setdefault(one.reasons[0], []).append(one)
        for why, some in groups.items():
            yield paragraph([sentence(f"letter.{right}.{why.code}", data=named(some), cite=cited(why))])

    return part


_STOPPING: Final = {
    Code.MARKETING_STOPS: "letter.marketing_stops",
    Code.PROCESSING_STOPS: "letter.processing_stops",
    Code.NOTHING_TO_STOP: "letter.nothing_to_stop",
    Code.NOT_OBJECTABLE: "letter.not_objectable",
    Code.BASIS_NOT_STATED: "letter.basis_not_stated",
    Code.COMPELLING_GROUNDS: "letter.compelling_grounds",
    Code.NO_CONSENT: "letter.no_consent",
    Code.OTHER_BASIS_CARRIES: "letter.other_basis_carries",
}


def _stopping(response: Response, answers: Sequence[RequestAnswer]) -> Iterator[Paragraph]:
    """What stops and what goes on, told once for all the data."""
    told: dict[Code, dict[str, None]] = {}
    cites: dict[Code, Cited] = {}
    for one in (found for answer in answers for found in answer.reasons):
        told.setdefault(one.code, {}).update(dict.fromkeys(one.params.get("purposes", ())))
        cites.setdefault(one.code, cited(one))
    ended = {key for code in _ENDING for key in told.get(code, ())}
    lines = []
    for code, key in _STOPPING.items():
        if code not in told or (code in IDLE and not _WORKING.isdisjoint(told)):
            continue
        left = [one for one in told[code] if code in _ENDING or one not in ended]
        if left:
            lines.append(sentence(key + _variant(code, response), purposes=purposes(left), cite=cites[code]))
        elif not told[code]:
            lines.append(sentence(key + _variant(code, response), cite=cites[code]))
    if Code.MARKETING_GOES_ON in told:
        lines.append(sentence("letter.may_object", cite=cites[Code.MARKETING_GOES_ON]))
    yield paragraph(lines)
    if response.request.right == rights.CONSENT_WITHDRAWAL and not _WITHDRAWN.isdisjoint(told):
        yield paragraph([sentence("letter.withdrawal.before")])


def _variant(code: Code, response: Response) -> str:
    """What a reason of stopping means under another law, for another right, or for a part of marketing."""
    wanted = response.request.purposes
    match code:
        case Code.NOTHING_TO_STOP if response.request.right == rights.CONSENT_WITHDRAWAL:
            return ".consent"
        case Code.NOT_OBJECTABLE if response.regime is not Regime.GDPR:
            return ".policy" if response.regime is None else ".marketing"
        case Code.MARKETING_STOPS if wanted is not None and not _all_marketing(wanted, response):
            return ".part"
        case _:
            return ""


def _all_marketing(wanted: Iterable[str], response: Response) -> bool:
    """Whether direct marketing is objected to as a whole."""
    lineage = Wording(response.lexicon.terms).words.lineage(Purpose, _purposes.DIRECT_MARKETING)
    return not set(lineage).isdisjoint(wanted)


_ENDING: Final = (Code.MARKETING_STOPS, Code.PROCESSING_STOPS)
_WORKING: Final = frozenset(_STOPPING) - IDLE
_WITHDRAWN: Final = frozenset({Code.PROCESSING_STOPS, Code.OTHER_BASIS_CARRIES})


# --- The end ----------------------------------------------------------------------------------------


def _cost(response: Response) -> Iterator[Sentence]:
    if response.undetermined or response.refused or response.request.own_initiative:
        return
    for one in response.reasons:
        if one.code is Code.FURTHER_COPY:
            yield sentence("letter.further_copy", cite=cited(one))
        elif one.code is Code.ONCE_A_YEAR and response.free is False:
            yield sentence("letter.once_a_year", day=one.params["day"], cite=cited(one))
    if response.free:
        yield sentence("letter.free")


def _complaint(response: Response) -> Iterator[Sentence]:
    """Whatever is refused, the person is told that she can complain and go to court (Art. 12(4))."""
    refused = response.outcome in {RequestOutcome.REFUSED, RequestOutcome.PARTLY}
    if not refused or response.regime is not Regime.GDPR:
        return
    yield sentence("letter.complaint", authority=authority(response), cite=Cited(provision="gdpr.12.4"))


_PARTS: Final[Mapping[str, Callable[[Response, Sequence[RequestAnswer]], Iterator[Paragraph]]]] = (
    MappingProxyType(
        {
            rights.ACCESS: access,
            rights.RECTIFICATION: _by_outcome("rectification"),
            rights.ERASURE: _erasure,
            rights.RESTRICTION: _by_outcome("restriction"),
            rights.PORTABILITY: _by_outcome("portability"),
            rights.OBJECTION: _stopping,
            rights.CONSENT_WITHDRAWAL: _stopping,
            rights.HUMAN_REVIEW: _by_outcome("human_review"),
        }
    )
)
