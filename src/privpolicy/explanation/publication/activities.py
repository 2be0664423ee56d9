"""The sections on data, purposes and storage: what the activities of a policy say."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Set as AbstractSet
from dataclasses import replace

from privpolicy.explanation.blocks import Block, Bullets, Cell, Origin, Paragraph, Row, Section, Table
from privpolicy.explanation.publication.conditions import condition
from privpolicy.explanation.publication.context import (
    Writing,
    anchor,
    cell,
    of_field,
    origin_of,
    origin_of_all,
    paragraph,
    provision,
)
from privpolicy.explanation.publication.gaps import Gap, in_place, of_rule
from privpolicy.explanation.publication.timing import Way, required, time, ways
from privpolicy.explanation.sentence import Named, Reference, Sentence, Value, sentence
from privpolicy.law.provisions import LEGAL_BASES, SPECIAL_BASES
from privpolicy.model import Activity, Disclosure, Longest, Storage
from privpolicy.model.base import walk
from privpolicy.vocabulary import subjects as _subjects
from privpolicy.vocabulary.enums import LegalBasis
from privpolicy.vocabulary.term import DataCategory, Subject

Gaps = tuple[Gap, ...]


# --- Data -----------------------------------------------------------------------------------------


def data_section(writing: Writing, gaps: Gaps, *pictures: Block) -> Iterator[Section]:
    """Which data: the numbered lists, whose data they are, and whether they must be given."""
    blocks: list[Block] = [*in_place(gaps, "data")]
    if writing.lists:
        blocks.append(paragraph(of_field("activities"), sentence("data.intro")))
    blocks += _lists(writing)
    blocks += _subjects_table(writing)
    blocks += requirements(writing)
    blocks += pictures
    if blocks:
        yield Section("data", sentence("head.data"), tuple(blocks))


def _lists(writing: Writing) -> Iterator[Section]:
    for one in writing.lists:
        holding = [rule for rule in _rules(writing) if set(one.categories) <= set(map(str, rule.data))]
        origin = Origin(rules=tuple(rule.id for rule in holding))
        items = tuple(
            paragraph(origin, sentence("words", text=Named(DataCategory, key, "label")))
            for key in one.categories
        )
        yield Section(one.anchor, sentence("head.list", number=one.number), (Bullets(items),))


def _rules(writing: Writing) -> Iterator[Activity | Disclosure]:
    yield from writing.policy.activities
    yield from writing.policy.disclosures


def _subjects_table(writing: Writing) -> Iterator[Table]:
    """Whose data: for each kind of person the data of all activities that name it."""
    found: dict[str, list[Activity]] = {}
    for activity in writing.policy.activities:
        for subject in activity.subjects if activity.data else ():
            found.setdefault(str(subject), []).append(activity)
    groups: dict[AbstractSet[str], list[str]] = {}
    for key in writing.ordered(Subject, found):
        groups.setdefault(frozenset().union(*(one.data for one in found[key])), []).append(key)
    if not groups:
        return
    rows = tuple(
        _subject_row(subjects, data, origin_of_all(one for key in subjects for one in found[key]), writing)
        for data, subjects in groups.items()
    )
    heads = (sentence("column.subjects"), sentence("column.data"))
    yield Table(sentence("caption.subjects"), heads, rows)


def _subject_row(subjects: list[str], data: AbstractSet[str], origin: Origin, writing: Writing) -> Row:
    return Row((cell(origin, writing.subjects(subjects)), cell(origin, writing.data(data))))


def requirements(writing: Writing) -> Iterator[Paragraph]:
    """What must be given, for what, and what follows otherwise (GDPR Art. 13(2)(e))."""
    for activity in writing.policy.activities:
        if activity.requirement is not None:
            asked = activity.requirement
            told = [sentence(f"required.{asked.kind}", purposes=writing.purposes(activity.purposes))]
            if asked.without is not None:
                told.append(sentence("required.without", without=asked.without))
            origin = replace(origin_of(activity, "gdpr.13.2.e"), clauses=tuple(asked.clauses))
            yield paragraph(origin, *told)


# --- Purposes and bases ---------------------------------------------------------------------------


def purposes_section(writing: Writing, gaps: Gaps) -> Iterator[Section]:
    """What for: each activity with its data, its basis, its conditions and the interest it pursues."""
    activities = tuple(activity_section(activity, writing, gaps) for activity in writing.policy.activities)
    if activities:
        yield Section("purposes", sentence("head.purposes"), activities)


def activity_section(activity: Activity, writing: Writing, gaps: Gaps) -> Section:
    """What an activity does with which data, whose, on which conditions and on which basis."""
    blocks = (
        paragraph(origin_of(activity), *_use(activity, writing)),
        *_grounds(activity),
        *of_rule(gaps, activity.id, "purposes"),
    )
    title = sentence("words", text=name_of(activity, writing))
    return Section(anchor(activity.id), title, tuple(one for one in blocks if one.sentences))


def name_of(activity: Activity, writing: Writing) -> Value:
    """Its purposes; with its data subjects where another activity has the same purposes for others."""
    purposes = writing.purposes(activity.purposes)
    for other in writing.policy.activities:
        if other.purposes == activity.purposes and other.subjects != activity.subjects:
            return sentence("purpose.for", purposes=purposes, subjects=writing.subjects(activity.subjects))
    return purposes


def longest_counts(activities: Iterable[Activity]) -> Iterator[Paragraph]:
    """What several times in one place mean, where there are any."""
    several = [one for one in activities if any(isinstance(part, Longest) for part in walk(one))]
    if several:
        yield paragraph(origin_of_all(several), sentence("keep.longest"))


def _use(activity: Activity, writing: Writing) -> Iterator[Sentence]:
    purposes = writing.purposes(activity.purposes)
    if not activity.data:
        yield sentence("purpose.without", purposes=purposes)
        return
    yield sentence("purpose.of", data=writing.data(activity.data), purposes=purposes)
    if _subjects.DATA_SUBJECT not in activity.subjects:
        yield sentence("purpose.subjects", subjects=writing.subjects(activity.subjects))
    if activity.when is not None:
        yield sentence("purpose.when", condition=condition(activity.when, writing))
    if activity.decision_logic is not None:
        yield sentence("purpose.automated", text=activity.decision_logic)


def _grounds(rule: Activity | Disclosure) -> Iterator[Paragraph]:
    if rule.basis is not None:
        yield paragraph(origin_of(rule, LEGAL_BASES[rule.basis].key), *grounds(rule))
    if rule.special_basis is not None:
        cited = SPECIAL_BASES[rule.special_basis].key
        named = sentence(f"special.{rule.special_basis.value}")
        yield paragraph(
            origin_of(rule, cited), sentence("purpose.special", basis=named, cite=provision(cited))
        )


def grounds(rule: Activity | Disclosure) -> Iterator[Sentence]:
    """The legal basis of a rule, and the interest that it pursues."""
    if rule.basis is not None:
        cited = provision(LEGAL_BASES[rule.basis].key)
        yield sentence("purpose.basis", basis=sentence(f"lawful.{rule.basis.value}"), cite=cited)
    if rule.interest is not None and rule.basis is LegalBasis.LEGITIMATE_INTERESTS:
        yield sentence("purpose.interest", interest=rule.interest)


# --- Storage --------------------------------------------------------------------------------------


def storage_section(writing: Writing, gaps: Gaps, *pictures: Block) -> Iterator[Section]:
    """How long: a row for each activity, with what the time rests on."""
    kept = [activity for activity in writing.policy.activities if activity.data]
    if not kept:
        return
    heads = (sentence("column.purpose"), sentence("column.time"), sentence("column.basis"))
    groups = alike(kept, lambda one: (storage_cell_key(one), one.basis))
    rows = tuple(_storage_row(group, writing, gaps) for group in groups)
    table = Table(sentence("caption.storage"), heads, rows)
    yield Section("storage", sentence("head.storage"), (*longest_counts(kept), table, *pictures))


def alike(activities: Iterable[Activity], key: Callable[[Activity], object]) -> list[tuple[Activity, ...]]:
    """Activities that say the same, together, in the order of the first."""
    found: dict[object, list[Activity]] = {}
    for activity in activities:
        found.setdefault(key(activity), []).append(activity)
    return [tuple(group) for group in found.values()]


def storage_cell_key(activity: Activity) -> object:
    """What the time of an activity depends on: where that is equal, so is what is told of it."""
    each = isinstance(activity.storage, Mapping)
    return (activity.storage, activity.at_least, activity.data if each or activity.storage is None else None)


def purposes_cell(group: Iterable[Activity], writing: Writing) -> Cell:
    """The purposes of activities, each with a link to what the text says of it."""
    named = tuple(
        paragraph(
            origin_of(one),
            sentence("words", text=Reference(name_of(one, writing), anchor(one.id))),
        )
        for one in group
    )
    return Cell(named, listed=len(named) > 1)


def _storage_row(group: tuple[Activity, ...], writing: Writing, gaps: Gaps) -> Row:
    basis = group[0].basis
    told = cell(origin_of_all(group), sentence(f"lawful.{basis.value if basis else 'none'}"))
    return Row((purposes_cell(group, writing), storage_cell(group, writing, gaps), told))


def storage_cell(
    group: tuple[Activity, ...], writing: Writing, gaps: Gaps = (), only: AbstractSet[str] | None = None
) -> Cell:
    """How long the data of activities that say the same are kept: a time for all, or one for each part.

    ``only`` leaves out all other data.
    """
    told: dict[tuple[Sentence, ...], Paragraph] = {}
    for activity in group:
        for one in (*_storage(activity, writing, only), *_least(activity, writing)):
            known = told.get(one.sentences)
            told[one.sentences] = one if known is None else replace(known, origin=known.origin | one.origin)
    missing = dict.fromkeys(gap for activity in group for gap in of_rule(gaps, activity.id, "storage"))
    return Cell((*told.values(), *missing), listed=len(told) + len(missing) > 1)


def stored(activity: Activity, writing: Writing, gaps: Gaps = ()) -> tuple[Paragraph, ...]:
    """How long the data of an activity are kept, in whole sentences."""
    told = storage_cell((activity,), writing).paragraphs if activity.data else ()
    return (*map(_whole, told), *of_rule(gaps, activity.id, "storage"))


def _whole(told: Paragraph) -> Paragraph:
    """A time in a sentence of its own, where nothing else stands beside it."""
    if len(told.sentences) > 1 or told.sentences[0].key != "keep":
        return told
    return replace(told, sentences=(sentence("keep.sentence", **told.sentences[0].params),))


def _least(activity: Activity, writing: Writing) -> Iterator[Paragraph]:
    if activity.at_least is not None:
        told = sentence("keep.least", time=required(time(activity.at_least, writing, writing.on)))
        yield paragraph(_clauses_of(activity, activity.at_least), told)


def rule_for(activity: Activity, category: str, writing: Writing) -> Storage | None:
    """The storage rule of a category: its own, or that of the nearest broader one."""
    rules = {str(key): rule for key, rule in activity.storage_by_category.items()}
    reached = (rules[key] for key in writing.words.lineage(DataCategory, category) if key in rules)
    return next(reached, None)


def _storage(activity: Activity, writing: Writing, only: AbstractSet[str] | None) -> Iterator[Paragraph]:
    by_rule: dict[Storage, list[str]] = {}
    for category in writing.ordered(DataCategory, activity.data if only is None else only):
        rule = rule_for(activity, category, writing)
        if rule is not None:
            by_rule.setdefault(rule, []).append(category)
    for rule, categories in by_rule.items():
        if only is None and len(categories) == len(activity.data):
            told = tuple(_times(rule, writing))
        else:
            each = time(rule, writing, writing.on)
            told = (sentence("keep.part", data=writing.data(categories), time=each),)
        yield from (paragraph(_clauses_of(activity, rule), one) for one in told)


def _times(rule: Storage, writing: Writing) -> Iterable[Sentence]:
    """The time in one sentence; each reading, or each time of which the longest counts, in its own."""
    told = (
        sentence("keep.reading", time=time(part.rule, writing, writing.on))
        if isinstance(part, Way)
        else sentence("keep", time=time(part, writing, writing.on))
        for part in ways(rule)
    )
    return dict.fromkeys(told)


def _clauses_of(activity: Activity, rule: Storage) -> Origin:
    """The activity, with the clauses of its storage where that has its own."""
    clauses = tuple(rule.clauses) or tuple(activity.clauses)
    return Origin(rules=(activity.id,), clauses=clauses)
