"""The decision log: what was asked, what was answered and by which rules, so that it can be shown later.

One structured event for each decision (accountability, GDPR Art. 5(2)), through the logger that the shop
gives: of the standard library, or one that takes values by name, as structlog's. Nothing is configured
here. The attributes are flat and named as OpenTelemetry names its own.

An event tells of the question and the answer, never of the data themselves or whose they are. To be
decided again from the line alone it must hold the record too: days and states, which are personal data
where somebody can tell whom they are about. So it does that only where it is given the record.
"""

from __future__ import annotations

import json
import logging
import re
from collections.abc import Mapping
from datetime import UTC, datetime
from functools import cache
from importlib.metadata import PackageNotFoundError, version
from typing import Any, Final, Protocol

from privpolicy.errors import Fault, LogError, ModelError, ReplayError
from privpolicy.evaluation import Verdict, decide
from privpolicy.model import Policy, PolicyHistory, Question, Record

EVENT: Final = "privpolicy.decision"
LOGGER: Final = logging.getLogger("privpolicy.decisions")
LOGGER.addHandler(logging.NullHandler())

_PREFIX: Final = "privpolicy."
_RECORD: Final = "privpolicy.record"
_QUESTION: Final = "privpolicy.question."
_NONE: Final = "none"  # an attribute has no null
_OPAQUE: Final = re.compile(r"[A-Za-z0-9._:/-]{1,128}")
# What may differ between two tellings of one decision.
_OF_THE_LINE: Final = frozenset({_RECORD, "privpolicy.reference", "privpolicy.library.version"})

Attribute = str | list[str]


class StructuredLogger(Protocol):
    """A logger that takes an event's values by name, as structlog's do."""

    def log(self, level: int, event: str, /, **values: Any) -> Any:
        """Logs an event."""


Logger = logging.Logger | logging.LoggerAdapter[Any] | StructuredLogger


def log_verdict(
    verdict: Verdict,
    *,
    logger: Logger = LOGGER,
    record: Record | None = None,
    reference: str = "",
    level: int = logging.INFO,
) -> None:
    """Logs a decision as one event, ``privpolicy.decision``.

    ``record`` is the one that the verdict is about: with it the line can be decided again by ``replay``,
    and holds what the record holds. ``reference`` is the shop's own opaque key for the case: letters,
    digits and ``._:/-``. A logger of the standard library gets the values as ``extra``, any other by name.
    Raises ``LogError`` for a record of other data, and a reference that is not opaque.
    """
    if isinstance(logger, logging.Logger) and not logger.isEnabledFor(level):
        return
    values = decision_event(verdict, record=record, reference=reference)
    if isinstance(logger, logging.LoggerAdapter):
        # An adapter would put its own values in the place of these.
        extra = {**(logger.extra or {}), **values}
        logger.logger.log(level, EVENT, extra=extra, stacklevel=2)
    elif isinstance(logger, logging.Logger):
        logger.log(level, EVENT, extra=values, stacklevel=2)
    else:
        logger.log(level, EVENT, **values)


def decision_event(
    verdict: Verdict, *, record: Record | None = None, reference: str = ""
) -> dict[str, Attribute]:
    """The attributes of a decision, for a logger, or a span of a trace (``span.add_event``).

    Arguments and errors as in ``log_verdict``.
    """
    answers = verdict.categories
    values: dict[str, Any] = {
        "privpolicy.library.version": _library(),
        "privpolicy.policy.id": verdict.policy.id,
        "privpolicy.policy.version": verdict.policy.version,
        "privpolicy.policy.digest": verdict.policy.digest,
        **_asked(verdict.question),
        "privpolicy.outcome": verdict.outcome.value,
        "privpolicy.categories.permitted": sorted(answers.permitted),
        "privpolicy.categories.denied": sorted(answers.denied),
        "privpolicy.categories.undetermined": sorted(answers.undetermined),
        "privpolicy.rules": [*verdict.rules],
        "privpolicy.clauses": [*verdict.clauses],
        "privpolicy.codes": [code.value for code in verdict.codes],
        "privpolicy.missing": [f"{one.kind}:{one.key}" for one in verdict.missing],
        "privpolicy.reference": _opaque(reference),
    }
    if record is not None:
        _same_data(verdict, record)
        # A last day is counted from a day in the record: it is told only where that is.
        values["privpolicy.last_day"] = verdict.last_day
        values["privpolicy.must_keep_until"] = verdict.must_keep_until
        values[_RECORD] = record.model_dump_json(exclude_defaults=True)
    return {name: _plain(one) for name, one in values.items() if one}


def replay(
    line: str | Mapping[str, Any], policy: Policy | PolicyHistory, *, record: Record | None = None
) -> Verdict:
    """Decides a logged question again, and gives the verdict where it is the one that was logged.

    ``line`` is the line of a log as JSON, or the values of the event. ``policy`` is the version that
    answered then, or a history that holds it. ``record`` is needed where the line holds none.

    Raises ``ReplayError`` with every value that is another one now; ``LogError`` where the line holds no
    decision, the record is missing, or another policy is given than the one that answered.
    """
    logged = _event_in(line)
    told = logged.get(_RECORD)
    if told is not None:
        record = _read_record(told)
    if record is None:
        problem = "the line holds no record, so that its question cannot be asked again"
        way_out = "pass the record, or log with it: log_verdict(verdict, record=record)"
        raise LogError([Fault(_RECORD, problem, help=way_out)])
    verdict = decide(_version(policy, logged), record, _read_question(logged))
    faults = _differences(logged, decision_event(verdict, record=None if told is None else record))
    if faults:
        raise ReplayError(faults)
    return verdict


class JsonLines(logging.Formatter):
    """Formats a decision as one line of JSON that ``replay`` can read: time, level, logger, event, values."""

    def format(self, record: logging.LogRecord) -> str:
        """The line."""
        values = {name: one for name, one in vars(record).items() if name.startswith(_PREFIX)}
        told = {
            "time": datetime.fromtimestamp(record.created, UTC).isoformat(timespec="milliseconds"),
            "level": record.levelname.lower(),
            "logger": record.name,
            "event": record.getMessage(),
        }
        return json.dumps(told | values, ensure_ascii=False)


def _asked(question: Question) -> dict[str, Attribute]:
    """What was asked; what was left out of the question is left out here."""
    given = question.model_dump(mode="json", exclude_defaults=True)
    return {f"{_QUESTION}{name}": _NONE if one is None else str(one) for name, one in given.items()}


def _read_question(logged: Mapping[str, Any]) -> Question:
    given = {
        name.removeprefix(_QUESTION): None if one == _NONE else one
        for name, one in logged.items()
        if name.startswith(_QUESTION)
    }
    try:
        return Question.model_validate(given)
    except ModelError as wrong:
        raise LogError(
            Fault(f"{_QUESTION}{one.where}", one.problem, one.value) for one in wrong.faults
        ) from None


def _read_record(told: object) -> Record:
    try:
        return Record.model_validate_json(str(told))
    except ModelError as wrong:
        raise LogError(Fault(f"{_RECORD}.{one.where}", one.problem) for one in wrong.faults) from None


def _same_data(verdict: Verdict, record: Record) -> None:
    answered = {one.category for one in verdict.categories}
    if answered and answered != record.data:
        problem = "the record is not the one that the verdict is about: it holds other data categories"
        raise LogError(
            [Fault("record", problem, sorted(record.data), "pass the record that was asked about")]
        )


def _opaque(reference: str) -> str:
    if reference and not _OPAQUE.fullmatch(reference):
        problem = "a reference is an opaque key, and tells nobody who the person is"
        way_out = "use letters, digits and ._:/- only, such as a case number or a random key"
        raise LogError([Fault("reference", problem, help=way_out)])
    return reference


def _event_in(line: str | Mapping[str, Any]) -> Mapping[str, Any]:
    """The values of the event, at the top of the line or in the part that an exporter puts them in."""
    try:
        loose: object = json.loads(line) if isinstance(line, str) else line
    except json.JSONDecodeError as wrong:
        problem = f"this is not JSON: {wrong.msg}"
        raise LogError(
            [Fault("line", problem, help="log with a formatter that writes JSON, as JsonLines")]
        ) from None
    inside = [loose, *(loose.values() if isinstance(loose, Mapping) else ())]
    for part in inside:
        if isinstance(part, Mapping) and "privpolicy.outcome" in part:
            return part
    problem = "the line holds no decision: there is no 'privpolicy.outcome' in it"
    raise LogError([Fault("line", problem, help="give a line that log_verdict wrote")])


def _version(policy: Policy | PolicyHistory, logged: Mapping[str, Any]) -> Policy:
    versions = policy.versions if isinstance(policy, PolicyHistory) else [policy]
    digest = logged.get("privpolicy.policy.digest")
    for one in versions:
        if one.digest == digest:
            return one
    then = f"{logged.get('privpolicy.policy.id')!r}, version {logged.get('privpolicy.policy.version')!r}"
    given = ", ".join(f"{one.id!r}, version {one.version!r}, digest {one.digest[:12]}" for one in versions)
    problem = f"the policy {then} with the digest {str(digest)[:12]} answered then; given is {given}"
    way_out = "give the very version that answered, with the readings that were chosen"
    raise LogError([Fault("policy", problem, digest, way_out)])


def _differences(logged: Mapping[str, Any], now: Mapping[str, Any]) -> list[Fault]:
    names = [name for name in (*logged, *now) if name.startswith(_PREFIX) and name not in _OF_THE_LINE]
    then, library = logged.get("privpolicy.library.version"), _library()
    way_out = f"privpolicy {then} answered then, {library} now" if then != library else ""
    return [
        Fault(name, f"was {_shown(logged.get(name))} and is {_shown(now.get(name))} now", help=way_out)
        for name in dict.fromkeys(names)
        if _shown(logged.get(name)) != _shown(now.get(name))
    ]


def _shown(value: object) -> str:
    return repr([*value] if isinstance(value, list | tuple) else value)


def _plain(value: Any) -> Attribute:
    return [str(one) for one in value] if isinstance(value, list) else str(value)


@cache
def _library() -> str:
    try:
        return version("privpolicy")
    except PackageNotFoundError:
        return "unknown"
