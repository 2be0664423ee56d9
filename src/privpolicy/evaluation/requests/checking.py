"""Whether a request and its records can be answered at all; every fault is told at once."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from privpolicy.errors import Fault, ModelError, QuestionError, RecordError
from privpolicy.evaluation.ask import not_in_force
from privpolicy.evaluation.keyed import RecordKey, each
from privpolicy.evaluation.known import check_all
from privpolicy.evaluation.requests.context import Context
from privpolicy.evaluation.requests.person import contradictions
from privpolicy.model import Record
from privpolicy.vocabulary.enums import Protection
from privpolicy.vocabulary.term import DataCategory, Purpose


def check(context: Context, records: Mapping[RecordKey, Record]) -> None:
    """Raises ``QuestionError`` where the request has faults, else ``RecordError`` where the records have."""
    asked, known = list(_of_request(context)), list(_of_records(context, records))
    if asked:
        raise QuestionError([*asked, *known])
    if known:
        raise RecordError(known)


def _of_request(context: Context) -> Iterator[Fault]:
    request, on = context.request, context.on
    yield from not_in_force(context.policy, on)
    for name, day in (("received", request.received), ("extended", request.extended)):
        if day is not None and day > on:
            problem = f"{day} lies after the day of the answer, {on}"
            yield Fault(name, problem, day, "answer on that day or later")
    words = context.policy.vocabulary
    for kind, where, keys in (
        (DataCategory, "data", request.data),
        (Purpose, "purposes", request.purposes or ()),
    ):
        yield from (words.unknown(kind, key, where) for key in sorted(keys) if not words.knows(kind, key))


def _of_records(context: Context, records: Mapping[RecordKey, Record]) -> Iterator[Fault]:
    if not records:
        help_ = "where the search found nothing, tell the person that no data about her are processed"
        yield Fault("records", "there are none: nothing is known of the person", help=help_)
        return

    def sound(_: RecordKey, record: Record) -> None:
        check_all(context.index, record, context.on)
        if not record.data or record.protected(Protection.ANONYMISED) is True:
            raise RecordError([Fault("data", "the record holds no data of anybody", help="leave it out")])

    try:
        each(records, sound)
    except ModelError as wrong:
        yield from wrong.faults
    else:
        yield from _not_held(context, records)
    yield from contradictions(context.index, records, context.on)


def _not_held(context: Context, records: Mapping[RecordKey, Record]) -> Iterator[Fault]:
    """Where the request is about data that none of the records holds."""
    asked = context.request.data
    known = context.policy.vocabulary
    if not all(known.knows(DataCategory, key) for key in asked):
        return
    if not any(context.categories(record) for record in records.values()):
        held = ", ".join(sorted({str(key) for record in records.values() for key in record.data}))
        problem = f"no record holds what the request is about, {', '.join(sorted(asked))}"
        help_ = f"the records hold {held}; ask about that, or tell the person that no such data are processed"
        yield Fault("data", problem, asked, help_)
