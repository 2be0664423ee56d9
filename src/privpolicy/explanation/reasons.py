"""From findings to the sentences that give the reasons: each reason once, the most telling first."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from types import MappingProxyType
from typing import Final

from privpolicy.evaluation.reasons import Layer, ReasonCode as Code
from privpolicy.explanation import timing
from privpolicy.explanation.context import Telling
from privpolicy.explanation.groups import TIMED, Group, groups
from privpolicy.explanation.places import cite, filled, parts
from privpolicy.explanation.sentence import Sentence, sentence
from privpolicy.vocabulary import rights
from privpolicy.vocabulary.enums import Outcome

MOST_REASONS: Final = 3
MOST_OF_A_KIND: Final = 2


def reasons(telling: Telling) -> tuple[Sentence, ...]:
    """The reasons that decided, as sentences: the most telling ones, each once."""
    told: dict[Sentence, None] = {}
    for group in _chosen(groups(telling)):
        told.update(dict.fromkeys(_sentences(group, telling, tuple(told))))
    return tuple(told)


def _chosen(found: Iterable[Group]) -> list[Group]:
    chosen: list[Group] = []
    kinds: dict[Code, int] = {}
    for group in found:
        if group.code is Code.CONDITION_UNKNOWN and any(one.cited == group.cited for one in chosen):
            continue  # what is missing says the rest
        kinds[group.code] = kinds.get(group.code, 0) + 1
        if kinds[group.code] <= MOST_OF_A_KIND:
            chosen.append(group)
    return chosen[:MOST_REASONS]


def _sentences(group: Group, telling: Telling, told: tuple[Sentence, ...]) -> Iterator[Sentence]:
    if group.code in TIMED:
        yield from _timed(group, telling)
        return
    if group.code is Code.STATUTORY_DUTY and any(_says_duty(one) for one in told):
        yield filled("reason.statutory_duty.same", group, telling)
        return
    yield filled(_key(group, telling), group, telling)
    if group.code is Code.STATUTORY_DUTY:
        yield from timing.counted(Code.ACTIVITY, group.params, telling)
    if group.code is Code.UNDECLARED_PURPOSE and group.params.get("declared"):
        yield filled("reason.undeclared_purpose.instead", group, telling)


def _says_duty(told: Sentence) -> bool:
    said = told.params.get("time")
    return isinstance(said, Sentence) and said.key.startswith("time.duty")


def _timed(group: Group, telling: Telling) -> Iterator[Sentence]:
    """What a rule says of time, and the day that it is counted from."""
    counted = {"event", "events"} & group.params.keys()
    if group.layer is Layer.LAW:
        ended = group.code is Code.STORAGE_ENDED
        yield filled("reason.statutory_duty.ended" if ended else "reason.statutory_duty", group, telling)
    elif group.code is Code.STORAGE_NOT_BEGUN and not counted:
        yield filled("reason.statutory_duty.absent", group, telling)
        return
    else:
        over = group.code is Code.STATE_NOT_LASTING
        yield timing.rule(tuple(group.categories), group.params, cite(group), telling, over=over)
    yield from timing.counted(group.code, group.params, telling)
    if group.code is Code.STORAGE_NOT_BEGUN:
        yield sentence("reason.storage_not_begun")


def _key(group: Group, telling: Telling) -> str:
    """The message key of a reason: its code, and a variant where it carries more, or less."""
    variant = _VARIANTS[group.code](group, telling) if group.code in _VARIANTS else ""
    return f"reason.{group.code.value}" + (f".{variant}" if variant else "")


def _until(group: Group, telling: Telling) -> str:
    # The answer has said its own last day.
    return "until" if group.params.get("last_day") not in {None, telling.verdict.last_day} else ""


def _open(_: Group, telling: Telling) -> str:
    return "open" if telling.outcome is Outcome.UNDETERMINED else ""


def _of_right(group: Group, _: Telling) -> str:
    return "" if group.params["right"] == rights.ACCESS else str(group.params["right"])


def _explicit(group: Group, _: Telling) -> str:
    if "limit" in group.params:
        return "age"
    return "explicit" if group.layer is Layer.LAW else ""


def _mechanism(group: Group, _: Telling) -> str:
    return "mechanism" if group.params.get("mechanism", "adequacy") != "adequacy" else ""


_VARIANTS: Final[Mapping[Code, Callable[[Group, Telling], str]]] = MappingProxyType(
    {
        Code.HOLD: _until,
        Code.RESTRICTED_STORAGE: _until,
        Code.ADEQUACY: lambda group, _: "part" if "scope_sv" in group.params else "",
        Code.OTHER_BASIS: lambda group, _: "" if "basis" in group.params else "none",
        Code.CONSENT_MISSING: _explicit,
        Code.CONSENT_UNKNOWN: _explicit,
        Code.CONSENT_WITHDRAWN: lambda group, _: "day" if "day" in group.params else "",
        Code.CONSENT_UNDERAGE: lambda group, _: "age" if "age" in group.params else "",
        Code.ERASURE_REQUESTED: _open,
        Code.REQUEST_OPEN: _of_right,
        Code.MARKETING_OBJECTION: lambda group, _: "part" if "objected" in group.params else "",
        Code.NOT_KEPT: _open,
        Code.PROHIBITED: lambda group, telling: "when" if parts(group, telling) else "",
        Code.TEXT_UNCLEAR: lambda group, _: "clause" if group.cited else "",
        Code.TRANSFER_NOT_ACCEPTED: _mechanism,
        Code.TRANSFER_WITHOUT_GROUND: _mechanism,
        Code.NOT_IN_FORCE: lambda group, _: "_".join(
            name for name in ("from", "until") if name in group.params
        ),
    }
)
