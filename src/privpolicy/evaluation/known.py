"""Whether a record speaks the policy's language: every key it uses must be known."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from privpolicy.errors import UnknownTermError
from privpolicy.evaluation.index import Index
from privpolicy.model import Record
from privpolicy.vocabulary.term import DataCategory, Event, Fact, Purpose, Recipient, Right, State, Subject, Term


def check_record(index: Index, record: Record) -> None:
    """Raises ``UnknownTermError`` with every key that neither the vocabulary nor the policy knows."""
    words = index.policy.vocabulary
    faults = [
        words.unknown(kind, str(key), where)
        for kind, where, keys in _keys(record)
        for key in sorted(keys)
        if not words.knows(kind, key)
    ]
    if faults:
        raise UnknownTermError(faults)
    # The same record is asked about again and again; what it says cannot change.
    record.__dict__["_known_to"] = index


def _keys(record: Record) -> Iterator[tuple[type[Term], str, Iterable[str]]]:
    yield DataCategory, "data", record.data
    yield Subject, "subjects", record.subjects or ()
    yield Event, "events", record.events
    yield State, "states", record.states
    yield Fact, "facts", record.facts
    for consent in record.consents or ():
        yield Purpose, "consents.purposes", consent.purposes
        yield Recipient, "consents.recipients", consent.recipients or ()
    for objection in record.objections or ():
        yield Purpose, "objections.purposes", objection.purposes
    for restriction in record.restrictions or ():
        yield DataCategory, "restrictions.data", restriction.data
    for request in record.requests or ():
        yield Right, "requests.right", (request.right,)
        yield DataCategory, "requests.data", request.data
    for hold in record.holds or ():
        yield DataCategory, "holds.data", hold.data


