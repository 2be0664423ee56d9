"""What a policy lacks of what GDPR Art. 13 has the person told. Nothing is published over a gap.

What is missing the checks of a text say (``lint``); here it gets its words, its place and the way out.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Set as AbstractSet
from dataclasses import dataclass, replace
from typing import Final, Literal

from privpolicy import law
from privpolicy.errors import Fault
from privpolicy.explanation.blocks import Cell, Origin, Paragraph, Row, Table
from privpolicy.explanation.publication.context import Writing, cell, of_field, origin_of, provision
from privpolicy.explanation.publication.timing import unclear
from privpolicy.explanation.sentence import Named, Sentence, Value, sentence
from privpolicy.linting import Code, lint
from privpolicy.linting.storage import uncovered
from privpolicy.model import Activity, Disclosure, RightPromise, Unclear
from privpolicy.vocabulary.term import Right

Place = Literal["changes", "controller", "purposes", "data", "storage", "recipients", "transfers", "rights"]
"""The section of the text that a gap stands in."""
_Judged = Mapping[Code, AbstractSet[str]]
_NARROWED: Final = (
    Code.RIGHT_FORM_DEMANDED,
    Code.RIGHT_LIMITED_IN_NUMBER,
    Code.RIGHT_FEE,
    Code.RIGHT_NARROWED,
    Code.OBJECTION_NARROWED,
)


@dataclass(frozen=True, slots=True)
class Gap:
    """One thing that is missing: the sentence that tells it, its origin, and the fault it is.

    ``about`` names what lacks it, where the sentence does not stand beside that.
    """

    place: Place
    told: Sentence
    origin: Origin
    fault: Fault
    about: Value | None = None

    @property
    def paragraph(self) -> Paragraph:
        """The gap where it stands in a draft."""
        return Paragraph((self.told,), self.origin, gap=True)


def gaps_of(writing: Writing) -> tuple[Gap, ...]:
    """Everything that is missing; what several rules lack in the same words once, with all of them."""
    found: dict[object, Gap] = {}
    for gap in _gaps(writing):
        known = found.get((gap.told, gap.about))
        found[gap.told, gap.about] = (
            gap if known is None else replace(known, origin=known.origin | gap.origin)
        )
    return tuple(found.values())


def table(gaps: Iterable[Gap]) -> Table:
    """All gaps: a row for each thing that is missing, with all that lacks it."""
    alike: dict[Sentence, list[Gap]] = {}
    for gap in gaps:
        alike.setdefault(gap.told, []).append(gap)
    heads = (sentence("column.missing"), sentence("column.about"))
    return Table(sentence("caption.gaps"), heads, tuple(_row(group) for group in alike.values()))


def _row(group: list[Gap]) -> Row:
    origin = group[0].origin
    for gap in group[1:]:
        origin |= gap.origin
    about = {gap.about: gap.origin for gap in group if gap.about is not None}
    named = tuple(cell(of, value).paragraphs[0] for value, of in about.items())
    return Row((Cell((replace(group[0].paragraph, origin=origin),)), Cell(named, listed=len(named) > 1)))


def of_rule(gaps: Iterable[Gap], rule: str, *places: Place) -> list[Paragraph]:
    """The gaps of one rule that stand in a section."""
    return [one.paragraph for one in gaps if one.place in places and rule in one.origin.rules]


def in_place(gaps: Iterable[Gap], *places: Place) -> list[Paragraph]:
    """The gaps of a section that belong to no rule."""
    return [one.paragraph for one in gaps if one.place in places and not one.origin.rules]


def _gaps(writing: Writing) -> Iterator[Gap]:
    judged = _judged(writing)
    yield from _policy(writing, judged)
    for activity in writing.policy.activities:
        yield from _ground(activity, writing, judged, f"activities.{activity.id}")
        yield from _storage(activity, writing, judged)
        yield from _decisions(activity, writing, judged)
    for disclosure in writing.policy.disclosures:
        yield from _ground(disclosure, writing, judged, f"disclosures.{disclosure.id}")
        yield from _transfer(disclosure, writing, judged)
    rules: tuple[Activity | Disclosure, ...] = (*writing.policy.activities, *writing.policy.disclosures)
    for rule in rules:
        yield from _contradicted(rule, writing, judged)
    for right in writing.policy.rights:
        yield from _narrowed(right, judged)


def _judged(writing: Writing) -> _Judged:
    """What the checks of a text find, and of which rules: they alone say what is missing."""
    found: dict[Code, set[str]] = {}
    for finding in lint(writing.policy, on=writing.on):
        found.setdefault(finding.code, set()).update(finding.rules)
    return found


def _gap(
    place: Place,
    key: str,
    reference: str,
    origin: Origin,
    where: str,
    problem: str,
    help_: str,
    about: Value | None = None,
    **places: Value,
) -> Gap:
    cited = f"gdpr.{reference}"
    told = sentence(f"gap.{key}", **places, cite=provision(cited))
    fault = Fault(where, f"{problem} ({law.provision(cited).en})", help=help_)
    return Gap(place, told, replace(origin, provisions=(cited,)), fault, about)


def _policy(writing: Writing, judged: _Judged) -> Iterator[Gap]:
    if Code.NOT_IN_FORCE in judged:
        fault = Fault("on", f"the policy is not in force on {writing.on}", writing.on, _day_in_force(writing))
        told = sentence("gap.not_in_force", day=writing.on)
        yield Gap("changes", told, of_field("effective_from", "effective_until"), fault)
    if Code.CONTROLLER_NO_CONTACT in judged:
        yield _gap(
            "controller", "contact", "13.1.a", of_field("controller"), "controller",
            "no contact details", "give an e-mail address, a postal address or a telephone number",
        )  # fmt: skip
    if Code.REQUIREMENT_MISSING in judged:
        yield _gap(
            "data", "required", "13.2.e", of_field("activities"), "activities",
            "no activity says whether the data must be given", "give the requirement of an activity",
        )  # fmt: skip


def _day_in_force(writing: Writing) -> str:
    """The nearest day on which the policy is in force, and how to take it."""
    start, end = writing.policy.effective_from, writing.policy.effective_until
    name, day = ("last", end) if end is not None and end < writing.on else ("first", start)
    return f"its {name} day is {day}: take it with --on {day}"


def _ground(rule: Activity | Disclosure, writing: Writing, judged: _Judged, where: str) -> Iterator[Gap]:
    purposes, origin = writing.purposes(rule.purposes), origin_of(rule)
    place: Place = "purposes" if isinstance(rule, Activity) else "recipients"
    without = any(rule.id in judged.get(code, ()) for code in (Code.BASIS_NEVER_STATED, Code.BASIS_MISSING))
    if without and rule.basis is None:
        yield _gap(
            place, "basis", "13.1.c", origin, f"{where}.basis",
            "no legal basis", "give its basis", about=purposes,
        )  # fmt: skip
    elif without and rule.basis is not None:
        yield _gap(
            place, "inferred", "13.1.c", origin, f"{where}.basis",
            "the basis is inferred, the text names none", "have it confirmed and drop basis_inferred",
            about=purposes, basis=sentence(f"lawful.{rule.basis.value}"),
        )  # fmt: skip
    if rule.id in judged.get(Code.INTEREST_MISSING, ()):
        yield _gap(
            place, "interest", "13.1.d", origin, f"{where}.interest",
            "no interest is named", "give the interest that it pursues", about=purposes,
        )  # fmt: skip


def _storage(activity: Activity, writing: Writing, judged: _Judged) -> Iterator[Gap]:
    where, purposes = f"activities.{activity.id}.storage", writing.purposes(activity.purposes)
    bare = "no storage period and no criterion"
    if activity.id in judged.get(Code.STORAGE_MISSING, ()):
        missing = uncovered(activity, writing.policy)
        if missing == activity.data:
            yield _gap(
                "storage", "storage", "13.2.a", origin_of(activity), where,
                bare, "give its storage", about=purposes,
            )  # fmt: skip
        else:
            yield _gap(
                "storage", "storage_of", "13.2.a", origin_of(activity), where,
                bare, "give the storage of all its data", about=purposes, data=writing.data(missing),
            )  # fmt: skip
    if activity.id in judged.get(Code.STORAGE_AS_NEEDED, ()):
        yield _gap(
            "storage", "storage", "13.2.a", origin_of(activity), where,
            "as long as needed, and no criterion", "name the event that ends the need", about=purposes,
        )  # fmt: skip
    if activity.id in judged.get(Code.STORAGE_UNCLEAR, ()):
        yield from _unclear(activity, where)


def _unclear(activity: Activity, where: str) -> Iterator[Gap]:
    for rule in activity.storage_by_category.values():
        for question in unclear(rule):
            origin = replace(origin_of(activity), clauses=tuple(question.clauses))
            yield _gap(
                "storage", "unclear", "13.2.a", origin, where,
                f"{question.id}: {question.question.en} is left open", _readings(question),
                question=question.question,
            )  # fmt: skip


def _readings(question: Unclear) -> str:
    """How to choose a reading, at the command line and in Python."""
    ways = " or ".join(f"--reading {question.id}={name}" for name in question.readings)
    return f"choose with {ways} (in Python: Policy.with_reading)"


def _decisions(activity: Activity, writing: Writing, judged: _Judged) -> Iterator[Gap]:
    if activity.id in judged.get(Code.DECISION_LOGIC_MISSING, ()):
        yield _gap(
            "purposes", "logic", "13.2.f", origin_of(activity), f"activities.{activity.id}.decision_logic",
            "nothing on how the automated decision is made", "give its decision_logic",
            about=writing.purposes(activity.purposes),
        )  # fmt: skip


def _transfer(disclosure: Disclosure, writing: Writing, judged: _Judged) -> Iterator[Gap]:
    where, recipients = f"disclosures.{disclosure.id}", writing.recipients(disclosure.recipients)
    if disclosure.id in judged.get(Code.TRANSFER_COUNTRY_MISSING, ()):
        yield _gap(
            "transfers", "country", "13.1.f", origin_of(disclosure), f"{where}.countries",
            "no third country is named", "give its countries", about=recipients,
        )  # fmt: skip
    if disclosure.id in judged.get(Code.TRANSFER_WITHOUT_GROUND, ()):
        yield _gap(
            "transfers", "adequacy", "45.3", origin_of(disclosure), f"{where}.transfer",
            "it relies on a decision of the Commission that does not exist", "give another mechanism",
            about=recipients,
        )  # fmt: skip
    if disclosure.id in judged.get(Code.TRANSFER_MECHANISM_MISSING, ()):
        yield _gap(
            "transfers", "mechanism", "13.1.f", origin_of(disclosure), f"{where}.transfer",
            "nothing that the transfer relies on", "give its mechanisms", about=recipients,
        )  # fmt: skip


def _contradicted(rule: Activity | Disclosure, writing: Writing, judged: _Judged) -> Iterator[Gap]:
    """What the text permits in one place and forbids in another: a page cannot say both."""
    if not any(rule.id in judged.get(code, ()) for code in (Code.RULES_CONTRADICT, Code.TRANSFER_PROHIBITED)):
        return
    place: Place = "purposes" if isinstance(rule, Activity) else "recipients"
    fault = Fault(
        f"{'activities' if isinstance(rule, Activity) else 'disclosures'}.{rule.id}",
        "a prohibition rules out what it permits",
        help="remove one of the two, or make an exception in the prohibition",
    )
    yield Gap(place, sentence("gap.contradiction"), origin_of(rule), fault, writing.purposes(rule.purposes))


def _narrowed(right: RightPromise, judged: _Judged) -> Iterator[Gap]:
    if any(right.id in judged.get(code, ()) for code in _NARROWED):
        yield _gap(
            "rights", "narrowed", "12.2", origin_of(right), f"rights.{right.id}",
            "the promise is narrower than the law", "drop its conditions",
            about=Named(Right, str(right.right)),
        )  # fmt: skip


def faults(gaps: Iterable[Gap]) -> tuple[Fault, ...]:
    """What is wrong, where, and the way out: one fault for each rule that lacks something."""
    return tuple(one.fault for one in gaps)
