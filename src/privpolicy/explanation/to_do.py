"""What the shop itself must do: the steps of a response, and the lines of an erasure plan."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from types import MappingProxyType
from typing import Final

from privpolicy.evaluation import Disposition, Plan, PlanItem
from privpolicy.evaluation.keyed import RecordKey
from privpolicy.evaluation.requests import RequestReason, Response, Step, Task
from privpolicy.explanation.conditions import ask
from privpolicy.explanation.context import Wording
from privpolicy.explanation.letter import ASKS
from privpolicy.explanation.letter_parts import Paragraph, purposes
from privpolicy.explanation.sentence import Cited, Named, Sentence, listed, sentence
from privpolicy.explanation.verdict import MOST_ASKS, sentences
from privpolicy.vocabulary import rights
from privpolicy.vocabulary.term import DataCategory

_WITH_DATA: Final = frozenset(
    {
        Step.ADD_SOURCE,
        Step.CHECK_FIRST,
        Step.HAND_OVER,
        Step.CORRECT,
        Step.ERASE,
        Step.RESTRICT,
        Step.EXPORT,
        Step.KEEP_FOR,
    }
)


# What a line of a plan has said itself.
_SAID: Final[Mapping[Disposition, str]] = MappingProxyType(
    {
        Disposition.ERASE: "step.erase",
        Disposition.REVIEW: "step.erase",
        Disposition.MUST_KEEP: "must_keep",
        Disposition.KEEP_FOR: "purposes.only",
    }
)


def to_do(response: Response) -> tuple[Sentence, ...]:
    """What the shop must do about a request, and by when."""
    steps = (told for one in response.steps for told in _told(one, response))
    return (*_by_when(response), *_narrower(response), *steps)


def _by_when(response: Response) -> Iterator[Sentence]:
    limit = response.answer_by
    if limit is None:
        return
    cite = Cited(provision=limit.provisions[0])
    if response.on > limit.last_day:
        yield sentence("todo.answer_by.passed", day=limit.last_day, cite=cite)
    elif limit.moved:
        yield sentence("todo.answer_by.moved", day=limit.last_day, counted=limit.counted, cite=cite)
    else:
        yield sentence("todo.answer_by", day=limit.last_day, cite=cite)
    if limit.calendar == "weekends":
        yield sentence("todo.calendar.weekends")
    notice = response.extension_by
    told = response.request.extended
    if notice is not None and told is None and notice.last_day >= response.on and not response.refused:
        yield sentence("todo.extension_by", day=notice.last_day)
    if notice is not None and told is not None and told > notice.last_day:
        yield sentence("todo.extension_late", day=told)


def _narrower(response: Response) -> Iterator[Sentence]:
    for one in response.reasons:
        if one.code is RequestReason.PROMISE_NARROWER:
            clause = Cited(one.clauses, inline=True)
            yield from (sentence(f"todo.narrower.{what}", clause=clause) for what in one.params["demands"])


def _recorded(task: Task, key: str, *, implied: bool) -> Sentence:
    """What is entered in a register: the request itself, or what it implies for some purposes."""
    day = task.params["day"]
    if implied and "purposes" in task.params:
        return sentence(f"{key}.implied", day=day, purposes=purposes(task.params["purposes"]))
    return sentence(f"{key}.outweighed" if "compelling_grounds" in task.params else key, day=day)


def _told(task: Task, response: Response) -> Iterator[Sentence]:
    if task.step is Step.FIND_OUT:
        yield from _find_out(response)
        if task.categories:
            about = listed(Named(DataCategory, one) for one in task.categories)
            yield sentence("todo.find_out.data", data=about)
    else:
        yield _step(task, implied=response.request.right == rights.ERASURE)
    elsewhere = {one.category for one in response.answers if one.record not in task.records}
    if task.records and not elsewhere.isdisjoint(task.categories):
        yield sentence("todo.records", records=listed(str(key) for key in task.records))


_OF_THE_REQUEST: Final[Mapping[str, Sentence]] = MappingProxyType(
    {
        **ASKS,
        **{key: sentence(f"todo.ask.{key}") for key in ("written", "signed", "earlier")},
    }
)


def _find_out(response: Response) -> Iterator[Sentence]:
    """What is missing, by name; where the right itself is open, the letter says what it takes."""
    words = Wording(response.lexicon.terms)
    asks = (
        _OF_THE_REQUEST.get(one.key) if one.kind == "request" else ask(one.kind, one.key, words)
        for one in response.missing
    )
    known = list(dict.fromkeys(one for one in asks if one is not None))
    clauses = tuple(one.key for one in response.missing if one.kind == "clause")
    if known:
        key = "todo.find_out.all" if len(known) <= MOST_ASKS else "todo.find_out.some"
        yield sentence(key, asks=listed(known[:MOST_ASKS]))
    if clauses:
        why = {found.code for one in response.answers for found in one.reasons}
        baseless = RequestReason.BASIS_NOT_STATED in why
        key = "todo.find_out.basis" if baseless else "todo.find_out.reading"
        yield sentence(key, clauses=Cited(clauses, inline=True))
    if not known and not clauses:
        yield sentence("todo.find_out")


def _step(task: Task, *, implied: bool) -> Sentence:  # noqa: PLR0911 (one line for each kind of step)
    key = f"todo.{task.step}"
    named = listed(Named(DataCategory, one) for one in task.categories)
    match task.step:
        case Step.KEEP_FOR:
            kept = purposes(task.params["purposes"])
            if "day" in task.params:
                return sentence(f"{key}.until", data=named, purposes=kept, day=task.params["day"])
            return sentence(key, data=named, purposes=kept)
        case Step.STOP:
            return sentence(key, purposes=purposes(task.params["purposes"]))
        case Step.BLOCK_MARKETING:
            return sentence(key, purposes=purposes(task.params["purposes"]))
        case Step.RECORD_REQUEST | Step.RECORD_OBJECTION | Step.RECORD_WITHDRAWAL:
            return _recorded(task, key, implied=implied)
        case Step.OFFER_TO_END:
            return sentence(f"{key}.{task.params['state']}")
        case step if step in _WITH_DATA:
            return sentence(key, data=named)
        case _:
            return sentence(key)


def planned(plan: Plan) -> tuple[Paragraph, ...]:
    """An erasure plan: a paragraph for each record, a line for each category: what to do, and why."""
    records: dict[RecordKey, list[PlanItem]] = {}
    for item in plan.items:
        records.setdefault(item.record, []).append(item)
    return tuple(
        Paragraph(
            (sentence("plan.record", record=str(key)),),
            tuple((_line(one), *_why(one), *_next(one)) for one in items),
        )
        for key, items in records.items()
    )


def _line(item: PlanItem) -> Sentence:
    named = Named(DataCategory, item.category)
    key = f"plan.{item.disposition}"
    if item.disposition is Disposition.KEEP_FOR:
        return sentence(key, data=named, purposes=purposes(item.purposes))
    if item.disposition is Disposition.MUST_KEEP and item.must_keep_until is not None:
        return sentence(f"{key}.until", data=named, day=item.must_keep_until)
    return sentence(key, data=named)


def _why(item: PlanItem) -> Iterator[Sentence]:
    """The explanation of the verdict, without what the plan's own sentence has said."""
    said = _SAID.get(item.disposition)
    yield from (one for one in sentences(item.verdict)[1:] if said is None or not one.key.startswith(said))


def _next(item: PlanItem) -> Iterator[Sentence]:
    if item.next_change is not None:
        yield sentence("plan.next_change", day=item.next_change)
