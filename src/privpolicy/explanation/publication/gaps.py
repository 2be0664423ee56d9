"""What a policy lacks of what GDPR Art. 13 has the person told. Nothing is published over a gap."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from typing import Literal

from privpolicy import law
from privpolicy.errors import Fault
from privpolicy.explanation.blocks import Cell, Origin, Paragraph, Row, Table
from privpolicy.explanation.publication.context import Writing, cell, of_field, origin_of, provision
from privpolicy.explanation.publication.timing import is_open, unclear
from privpolicy.explanation.publication.transfers import countries_of, goes_outside, needs_mechanism
from privpolicy.explanation.sentence import Named, Sentence, Value, sentence
from privpolicy.model import Activity, Disclosure, RightPromise, Unclear
from privpolicy.vocabulary import data as _data
from privpolicy.vocabulary.enums import LegalBasis
from privpolicy.vocabulary.term import DataCategory, Right

Place = Literal["changes", "controller", "purposes", "data", "storage", "recipients", "transfers", "rights"]
"""The section of the text that a gap stands in."""


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
    yield from _policy(writing)
    for activity in writing.policy.activities:
        if activity.data:
            yield from _ground(activity, writing, f"activities.{activity.id}")
            yield from _storage(activity, writing)
            yield from _decisions(activity, writing)
    for disclosure in writing.policy.disclosures:
        if disclosure.basis is not None:
            yield from _ground(disclosure, writing, f"disclosures.{disclosure.id}")
        yield from _transfer(disclosure, writing)
    for right in writing.policy.rights:
        yield from _narrowed(right)


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


def _policy(writing: Writing) -> Iterator[Gap]:
    policy, controller = writing.policy, writing.policy.controller
    if not policy.in_force(writing.on):
        fault = Fault("on", f"the policy is not in force on {writing.on}", writing.on, _day_in_force(writing))
        told = sentence("gap.not_in_force", day=writing.on)
        yield Gap("changes", told, of_field("effective_from", "effective_until"), fault)
    if not (controller.email or controller.address or controller.phone):
        yield _gap(
            "controller", "contact", "13.1.a", of_field("controller"), "controller",
            "no contact details", "give an e-mail address, a postal address or a telephone number",
        )  # fmt: skip
    if not any(activity.requirement for activity in policy.activities):
        yield _gap(
            "data", "required", "13.2.e", of_field("activities"), "activities",
            "no activity says whether the data must be given", "give the requirement of an activity",
        )  # fmt: skip


def _day_in_force(writing: Writing) -> str:
    """The nearest day on which the policy is in force, and how to take it."""
    start, end = writing.policy.effective_from, writing.policy.effective_until
    name, day = ("last", end) if end is not None and end < writing.on else ("first", start)
    return f"its {name} day is {day}: take it with --on {day}"


def _ground(rule: Activity | Disclosure, writing: Writing, where: str) -> Iterator[Gap]:
    purposes, origin = writing.purposes(rule.purposes), origin_of(rule)
    place: Place = "purposes" if isinstance(rule, Activity) else "recipients"
    if rule.basis is None:
        yield _gap(
            place, "basis", "13.1.c", origin, f"{where}.basis",
            "no legal basis", "give its basis", about=purposes,
        )  # fmt: skip
        return
    if rule.basis_inferred:
        yield _gap(
            place, "inferred", "13.1.c", origin, f"{where}.basis",
            "the basis is inferred, the text names none", "have it confirmed and drop basis_inferred",
            about=purposes, basis=sentence(f"lawful.{rule.basis.value}"),
        )  # fmt: skip
    if rule.basis is LegalBasis.LEGITIMATE_INTERESTS and rule.interest is None:
        yield _gap(
            place, "interest", "13.1.d", origin, f"{where}.interest",
            "no interest is named", "give the interest that it pursues", about=purposes,
        )  # fmt: skip


def _storage(activity: Activity, writing: Writing) -> Iterator[Gap]:
    where, purposes = f"activities.{activity.id}.storage", writing.purposes(activity.purposes)
    rules = activity.storage_by_category
    bare = "no storage period and no criterion"
    if _data.PERSONAL_DATA not in rules:
        # What a rule for a broader category does not reach has no rule at all.
        reached = {
            key for key in activity.data if set(writing.words.lineage(DataCategory, key)) & rules.keys()
        }
        missing = activity.data - reached
        if missing == activity.data:
            yield _gap(
                "storage", "storage", "13.2.a", origin_of(activity), where,
                bare, "give its storage", about=purposes,
            )  # fmt: skip
        elif missing:
            yield _gap(
                "storage", "storage_of", "13.2.a", origin_of(activity), where,
                bare, "give the storage of all its data", about=purposes, data=writing.data(missing),
            )  # fmt: skip
    if any(is_open(rule) for rule in rules.values()):
        yield _gap(
            "storage", "storage", "13.2.a", origin_of(activity), where,
            "as long as needed, and no criterion", "name the event that ends the need", about=purposes,
        )  # fmt: skip
    for rule in rules.values():
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


def _decisions(activity: Activity, writing: Writing) -> Iterator[Gap]:
    if activity.decides_automatically and activity.decision_logic is None:
        yield _gap(
            "purposes", "logic", "13.2.f", origin_of(activity), f"activities.{activity.id}.decision_logic",
            "nothing on how the automated decision is made", "give its decision_logic",
            about=writing.purposes(activity.purposes),
        )  # fmt: skip


def _transfer(disclosure: Disclosure, writing: Writing) -> Iterator[Gap]:
    if not goes_outside(disclosure, writing):
        return
    where, recipients = f"disclosures.{disclosure.id}", writing.recipients(disclosure.recipients)
    if not countries_of(disclosure):
        yield _gap(
            "transfers", "country", "13.1.f", origin_of(disclosure), f"{where}.countries",
            "no third country is named", "give its countries", about=recipients,
        )  # fmt: skip
    if needs_mechanism(disclosure, writing):
        yield _gap(
            "transfers", "mechanism", "13.1.f", origin_of(disclosure), f"{where}.transfer",
            "nothing that the transfer relies on", "give its mechanisms", about=recipients,
        )  # fmt: skip


def _narrowed(right: RightPromise) -> Iterator[Gap]:
    narrow = (
        right.form
        or right.free == "once_per_calendar_year"
        or right.fee
        or right.only_where
        or right.purposes
    )
    if narrow:
        yield _gap(
            "rights", "narrowed", "12.2", origin_of(right), f"rights.{right.id}",
            "the promise is narrower than the law", "drop its conditions",
            about=Named(Right, str(right.right)),
        )  # fmt: skip


def faults(gaps: Iterable[Gap]) -> tuple[Fault, ...]:
    """What is wrong, where, and the way out: one fault for each rule that lacks something."""
    return tuple(one.fault for one in gaps)
