"""From findings to the sentences that give the reasons: each reason once, the most telling first."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any, Final

from privpolicy.evaluation.reasons import Layer, ReasonCode as Code
from privpolicy.evaluation.verdict import Finding
from privpolicy.explanation import time
from privpolicy.explanation.conditions import facts, is_told
from privpolicy.explanation.context import Telling
from privpolicy.explanation.keys import KEYS
from privpolicy.explanation.sentence import Cited, Country, Decision, Named, Sentence, Value, listed, sentence
from privpolicy.model import Text
from privpolicy.vocabulary.enums import Outcome
from privpolicy.vocabulary.term import Purpose, Recipient, Subject

MOST_REASONS: Final = 3
MOST_OF_A_KIND: Final = 2
MOST_DECLARED: Final = 4

# What says a rule and its time, and then the day that it is counted from.
_TIMED: Final = frozenset(
    {Code.ACTIVITY, Code.STORAGE_ENDED, Code.STORAGE_NOT_BEGUN, Code.STATE_NOT_LASTING, Code.EVENT_UNKNOWN, Code.STATE_UNKNOWN}
)
_ORDER: Final = (
    # What forbids, and what the person or the law takes away.
    Code.NOT_IN_FORCE, Code.LAW_NOT_ENCODED, Code.PROHIBITED, Code.BASIS_PROHIBITED,
    Code.MARKETING_OBJECTION, Code.OBJECTION, Code.ERASURE_REQUESTED, Code.RESTRICTED,
    Code.CONSENT_WITHDRAWN, Code.CONSENT_MISSING, Code.CONSENT_OTHER_RECIPIENT, Code.CONSENT_NOT_EXPLICIT,
    Code.CONSENT_UNDERAGE, Code.SPECIAL_CATEGORY,
    Code.TRANSFER_NOT_ACCEPTED, Code.TRANSFER_WITHOUT_GROUND, Code.RECIPIENT_NOT_COVERED,
    # What permits.
    Code.DISCLOSURE, Code.ACTIVITY, Code.ADEQUACY, Code.TRANSFER_MECHANISM, Code.STATUTORY_DUTY,
    Code.HOLD, Code.RESTRICTED_STORAGE, Code.NOT_PERSONAL_DATA, Code.DUTY_OVER_PROHIBITION,
    # Time.
    Code.TEXT_UNCLEAR, Code.STORAGE_ENDED, Code.NEVER_STORED, Code.STORAGE_NOT_STATED, Code.STATE_NOT_LASTING,
    Code.STORAGE_NOT_BEGUN, Code.EVENT_UNKNOWN, Code.STATE_UNKNOWN, Code.NOT_KEPT, Code.MINIMUM_AFTER_MAXIMUM,
    # What is not known otherwise.
    Code.PROHIBITION_UNKNOWN, Code.BASIS_PROHIBITION_UNKNOWN, Code.CONSENT_UNKNOWN, Code.OBJECTIONS_UNKNOWN,
    Code.REQUESTS_UNKNOWN, Code.RESTRICTIONS_UNKNOWN, Code.HOLDS_UNKNOWN,
    Code.COUNTRY_UNKNOWN, Code.TRANSFER_UNKNOWN, Code.RECIPIENT_COVER_UNKNOWN,
    # What does not fit.
    Code.CONDITION_NOT_MET, Code.CONDITION_UNKNOWN, Code.OTHER_SUBJECTS, Code.SUBJECTS_UNKNOWN, Code.OTHER_BASIS,
    Code.OVERRIDDEN, Code.OVERRIDE_UNKNOWN,
    # What is not declared.
    Code.UNDECLARED_CATEGORY, Code.UNDECLARED_PURPOSE, Code.UNDECLARED_RECIPIENT,
)  # fmt: skip
_RANK: Final = {code: place for place, code in enumerate(_ORDER)}


@dataclass(slots=True)
class Group:
    """Findings that would say the same, told once."""

    code: Code
    layer: Layer
    provision: str
    params: dict[str, Any]
    categories: dict[str, None] = field(default_factory=dict)
    clauses: list[tuple[str, ...]] = field(default_factory=list)

    def add(self, finding: Finding) -> None:
        """Take in one more finding that says the same."""
        self.categories.update(dict.fromkeys(finding.categories))
        if finding.clauses and finding.clauses not in self.clauses:
            self.clauses.append(finding.clauses)
        if self.params.get("subjects") != finding.params.get("subjects"):
            self.params.pop("subjects", None)

    @property
    def cited(self) -> tuple[str, ...]:
        """The clauses, those of the storage rules first; where all have some in common, only these."""
        first, *others = self.clauses or [()]
        common = tuple(key for key in first if all(key in other for other in others))
        if common:
            return common
        heads = (clauses[0] for clauses in self.clauses)
        return tuple(dict.fromkeys((*heads, *(key for clauses in self.clauses for key in clauses))))


def reasons(telling: Telling) -> tuple[Sentence, ...]:
    """The reasons that decided, as sentences: the most telling ones, each once."""
    told: dict[Sentence, None] = {}
    for group in _chosen(groups(telling)):
        told.update(dict.fromkeys(_sentences(group, telling, told)))
    return tuple(told)


def groups(telling: Telling) -> list[Group]:
    """The findings, those that would say the same together, the most telling first."""
    found: dict[object, Group] = {}
    findings = telling.verdict.findings
    explained = {one.rule for one in findings if one.code is Code.PROHIBITION_UNKNOWN}
    for one in findings:
        if one.code is Code.CONDITION_UNKNOWN and one.rule in explained:
            continue
        key = (one.code, one.layer, one.provision, _said(one))
        if key not in found:
            found[key] = Group(one.code, one.layer, one.provision, dict(one.params))
        found[key].add(one)
    return sorted(found.values(), key=_place)


def _said(finding: Finding) -> tuple[tuple[str, Any], ...]:
    """The parameters that make a sentence another one."""
    unsaid = {"basis", "by"} if finding.code in _TIMED else {"by"}
    if finding.code in _TIMED:
        unsaid.add("subjects")
    return tuple(sorted((name, value) for name, value in finding.params.items() if name not in unsaid))


def _place(group: Group) -> tuple[int, int]:
    """Where a reason stands: by its code; of several times that ended, the latest first."""
    last = group.params.get("last_day")
    if last is None:
        last = date.max if group.code is Code.ACTIVITY else date.min
    return _RANK[group.code], -last.toordinal()


def _chosen(found: Iterable[Group]) -> list[Group]:
    chosen: list[Group] = []
    kinds: dict[Code, int] = {}
    for group in found:
        kinds[group.code] = kinds.get(group.code, 0) + 1
        if kinds[group.code] <= MOST_OF_A_KIND:
            chosen.append(group)
    return chosen[:MOST_REASONS]


def _sentences(group: Group, telling: Telling, told: Mapping[Sentence, None]) -> Iterator[Sentence]:
    if group.code in _TIMED:
        yield from _timed(group, telling)
        return
    key = _key(group, telling, told)
    yield _filled(key, group, telling)
    if group.code is Code.STATUTORY_DUTY:
        day = time.counted(Code.ACTIVITY, group.params, telling)
        if day is not None:
            yield day
    if group.code is Code.UNDECLARED_PURPOSE and group.params.get("declared"):
        yield _filled("reason.undeclared_purpose.instead", group, telling)


def _timed(group: Group, telling: Telling) -> Iterator[Sentence]:
    if group.layer is Layer.LAW and group.code is not Code.ACTIVITY:
        yield from _duty(group, telling)
        return
    if group.code is Code.STORAGE_NOT_BEGUN and not {"event", "events"} & group.params.keys():
        yield _filled("reason.statutory_duty.absent", group, telling)
        return
    categories = tuple(group.categories)
    if group.code is Code.STATE_NOT_LASTING and telling.asked.may.value == "keep":
        yield _filled("rule.keep.state_over", group, telling)
    else:
        yield time.rule(categories, group.params, _cite(group), telling)
    day = time.counted(group.code, group.params, telling)
    if day is not None:
        yield day
    if group.code is Code.STORAGE_NOT_BEGUN:
        yield sentence("reason.storage_not_begun")


def _duty(group: Group, telling: Telling) -> Iterator[Sentence]:
    """A statutory duty that does not hold, or of which that is not known."""
    if group.code is not Code.STORAGE_ENDED:
        yield _filled("reason.statutory_duty", group, telling)
        return
    yield _filled("reason.statutory_duty.ended", group, telling)
    day = time.counted(group.code, group.params, telling)
    if day is not None:
        yield day


def _key(group: Group, telling: Telling, told: Mapping[Sentence, None]) -> str:
    """The message key of a reason: its code, and a variant where it carries more, or less."""
    variant = _variant(group, telling, told)
    return f"reason.{group.code.value}" + (f".{variant}" if variant else "")


def _variant(group: Group, telling: Telling, told: Mapping[Sentence, None]) -> str:
    params, law = group.params, group.layer is Layer.LAW
    match group.code:
        case Code.STATUTORY_DUTY:
            return "same" if any(_says_duty(one) for one in told) else ""
        case Code.HOLD | Code.RESTRICTED_STORAGE:
            return "until" if "last_day" in params else ""
        case Code.ADEQUACY:
            return "part" if "scope_sv" in params else ""
        case Code.OTHER_BASIS:
            return "" if "basis" in params else "none"
        case Code.CONSENT_MISSING:
            return "explicit" if law else ""
        case Code.CONSENT_WITHDRAWN:
            return "day" if "day" in params else ""
        case Code.CONSENT_UNKNOWN if "limit" in params:
            return "age"
        case Code.CONSENT_UNKNOWN:
            return "explicit" if law else ""
        case Code.CONSENT_UNDERAGE:
            return "age" if isinstance(params.get("age"), int) else ""
        case Code.ERASURE_REQUESTED | Code.NOT_KEPT:
            return "open" if telling.outcome is Outcome.UNDETERMINED else ""
        case Code.PROHIBITED:
            return "when" if _parts(group, telling) else ""
        case Code.TEXT_UNCLEAR:
            return "clause" if group.cited else ""
        case Code.TRANSFER_NOT_ACCEPTED | Code.TRANSFER_WITHOUT_GROUND:
            return "mechanism" if params.get("mechanism", "adequacy") != "adequacy" else ""
        case Code.NOT_IN_FORCE:
            return "_".join(name for name in ("from", "until") if name in params)
        case _:
            return ""


def _says_duty(told: Sentence) -> bool:
    said = told.params.get("time")
    return isinstance(said, Sentence) and said.key.startswith("time.duty")


def _parts(group: Group, telling: Telling) -> list[tuple[str, str, bool]]:
    """The parts of a prohibition's condition that can be said."""
    return [part for part in group.params.get("parts", ()) if is_told(part, telling)]


def _filled(key: str, group: Group, telling: Telling) -> Sentence:
    return sentence(key, **{place: _value(place, key, group, telling) for place in KEYS[key]})


def _value(place: str, key: str, group: Group, telling: Telling) -> Value:
    """What stands in a place of a reason's sentence."""
    params = group.params
    match place:
        case "n" if key == "reason.text_unclear.clause":
            return len(_unclear(group, telling))
        case "n":
            return int(params["age"]) if key == "reason.consent_underage.age" else telling.number
        case "cite":
            return _cite(group)
        case "clause":
            return Cited(_unclear(group, telling), inline=True)
        case "law":
            return Cited(provision=group.provision, inline=True)
        case "data":
            return telling.data(tuple(group.categories))
        case "time":
            return time.time(params) or sentence("time.law")
        case "facts" if group.code is Code.PROHIBITED:
            return facts(_parts(group, telling), telling, met=True)
        case "facts":
            return facts(params["parts"], telling, met=False)
        case "subjects":
            return listed(Named(Subject, one) for one in params["subjects"])
        case "purpose":
            return telling.purpose(params.get("purpose"))
        case "declared":
            return listed(Named(Purpose, one) for one in params["declared"][:MOST_DECLARED])
        case "recipient":
            return Named(Recipient, params.get("recipient") or telling.asked.to or "")
        case "basis" | "asked" | "mechanism":
            return sentence(f"{'mechanism' if place == 'mechanism' else 'basis'}.{params[place]}")
        case "country":
            within = group.code is Code.LAW_NOT_ENCODED
            return Country(params["jurisdiction" if within else "country"], within=within)
        case "decision":
            return Decision(params["decision"])
        case "scope" | "question":
            return Text(sv=params[f"{place}_sv"], en=params[f"{place}_en"])
        case "first" | "last":
            return _day(params["from" if place == "first" else "until"])
        case "limit":
            return int(params["limit"])
        case _:
            return _day(params[place])


def _unclear(group: Group, telling: Telling) -> tuple[str, ...]:
    """The clauses that leave something open, rather than all that the rule rests on."""
    missing = {one.key for one in telling.verdict.missing if one.kind == "clause"}
    return tuple(key for key in group.cited if key in missing) or group.cited


def _day(value: date | str) -> date:
    return date.fromisoformat(value) if isinstance(value, str) else value


def _cite(group: Group) -> Cited:
    """Where the reason stands: the provision, where the law gives it, else the clauses."""
    if group.layer is Layer.LAW and group.code not in {Code.NOT_PERSONAL_DATA, Code.DUTY_OVER_PROHIBITION}:
        return Cited(provision=group.provision)
    return Cited(group.cited)
