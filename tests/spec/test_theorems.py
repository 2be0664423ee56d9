"""What must hold of every answer, as properties.

The order of outcomes is denied < undetermined < permitted: "permits more" and "permits less" are meant so.
"""

# ruff: noqa: ANN401 - a copy has the type of its model, whichever it is
from __future__ import annotations

from collections.abc import Iterable, Iterator
from concurrent.futures import ThreadPoolExecutor
from datetime import date, timedelta
from typing import Any, Final

from hypothesis import assume, given, reject, strategies as st

from privpolicy.errors import PolicyError, RecordError
from privpolicy.evaluation import Verdict, decide
from privpolicy.model import (
    Activity,
    Condition,
    ConsentTo,
    Disclosure,
    Not,
    Objection,
    ObjectionTo,
    OnHold,
    Policy,
    Prohibition,
    Question,
    Record,
)
from privpolicy.model.base import walk
from privpolicy.vocabulary import (
    HAPPENED,
    UNKNOWN,
    Action,
    DataCategory,
    LegalBasis,
    Outcome,
    Protection,
    Purpose,
    Recipient,
    Subject,
    Term,
)
from tests.spec import oracle, strategies
from tests.spec.strategies import REGISTERS, STATES, YES_NO, cases

Case = tuple[Policy, Record, Question]
ORDER: Final = (Outcome.DENIED, Outcome.UNDETERMINED, Outcome.PERMITTED)
FLIP: Final = frozenset({Outcome.DENIED, Outcome.PERMITTED})


def ask(policy: Policy, record: Record, question: Question) -> Verdict:
    """The verdict; a record that contradicts itself is no example of anything."""
    try:
        return decide(policy, record, question)
    except RecordError:
        reject()


def changed(model: Any, **update: Any) -> Any:
    """The model with some fields changed; what does not fit together is no example of anything."""
    try:
        return model.model_copy(update=update)
    except (PolicyError, RecordError):
        reject()


def rank(verdict: Verdict) -> list[int]:
    """How much is permitted: of the whole and of each category."""
    parts = sorted((each.category, ORDER.index(each.outcome)) for each in verdict.categories)
    return [ORDER.index(verdict.outcome), *(place for _, place in parts)]


def at_most(less: Verdict, more: Verdict) -> bool:
    """Whether the one permits nothing that the other does not."""
    return all(one <= other for one, other in zip(rank(less), rank(more), strict=True))


def covers(kind: type[Term], terms: Iterable[str], key: str) -> bool:
    return not set(terms).isdisjoint(strategies.VOCABULARY.lineage(kind, key))


def touches(kind: type[Term], terms: Iterable[str], key: str) -> bool:
    return any(covers(kind, [term], key) or covers(kind, [key], term) for term in terms)


def personal(record: Record) -> bool:
    return record.model_dump()["protection"].get(Protection.ANONYMISED) is not True


# --- Coverage -----------------------------------------------------------------------------------------


def _covered(policy: Policy, record: Record, question: Question, category: str) -> bool:
    def declared(rule: Activity | Disclosure) -> bool:
        purpose = question.purpose
        return covers(DataCategory, rule.data, category) and (
            purpose is None or covers(Purpose, rule.purposes, purpose)
        )

    if question.to is not None:
        return any(
            declared(rule) and covers(Recipient, rule.recipients, question.to) for rule in policy.disclosures
        )
    if any(declared(rule) for rule in policy.activities):
        return True
    instead = [entry for entry in record.restrictions or () if entry.instead_of_erasure]
    kept = [entry.data for entry in record.holds or ()] + [entry.data for entry in instead]
    reserved = any(covers(DataCategory, data, category) for data in kept)
    return question.may is Action.KEEP and (
        reserved or covers(DataCategory, ["accounting_records"], category)
    )


@given(case=cases())
def test_nothing_is_permitted_that_nothing_covers(case: Case) -> None:
    """No activity, disclosure, duty, hold or restriction: anonymised data apart."""
    policy, record, question = case
    assume(personal(record))
    permitted = ask(*case).categories.permitted
    assert all(_covered(policy, record, question, category) for category in permitted)


# --- Prohibitions -------------------------------------------------------------------------------------


@given(case=cases(), rule=strategies.prohibitions("never", basis=st.none()))
def test_a_prohibition_that_applies_and_that_nothing_overrides_denies(case: Case, rule: Prohibition) -> None:
    """Statutory duties apart: they beat a prohibition of keeping."""
    policy, record, question = case
    purpose = question.purpose
    rule = changed(
        rule,
        actions={question.may},
        when=None,
        unless=(),
        subjects={"data_subject"},
        recipients={"recipient"},
    )
    assume(personal(record) and (purpose is None or touches(Purpose, rule.purposes, purpose)))
    rule = rule if purpose is not None else changed(rule, purposes={"any_purpose"})
    without = ask(*case)
    assume(without.codes and not {"not_in_force", "law_not_encoded"} & set(without.codes))
    verdict = ask(changed(policy, prohibitions=(*policy.prohibitions, rule)), record, question)
    for category in record.data:
        duty = (
            question.may is Action.KEEP
            and question.law
            and covers(DataCategory, ["accounting_records"], category)
        )
        if touches(DataCategory, rule.data, category) and not duty:
            assert verdict.categories.of(category).outcome == "denied"


# --- More rules, other order --------------------------------------------------------------------------


@given(case=cases(), rule=strategies.activities("new"))
def test_an_activity_more_never_turns_permitted_into_denied(case: Case, rule: Activity) -> None:
    """An activity that overrides nothing never permits less, of no category."""
    policy, record, question = case
    wider = changed(policy, activities=(*policy.activities, rule))
    assert at_most(ask(*case), ask(wider, record, question))


@given(case=cases(), rule=strategies.prohibitions("new"))
def test_a_prohibition_more_never_turns_denied_into_permitted(case: Case, rule: Prohibition) -> None:
    """A prohibition, of a basis or of all, never permits more, of no category."""
    policy, record, question = case
    narrower = changed(policy, prohibitions=(rule, *policy.prohibitions))
    assert at_most(ask(narrower, record, question), ask(*case))


def _meaning(verdict: Verdict) -> tuple[object, ...]:
    """What is answered; the order in which purposes and reasons are told follows that of the rules."""
    parts = {each._replace(purposes=tuple(sorted(each.purposes))) for each in verdict.categories}
    return verdict.outcome, verdict.last_day, verdict.must_keep_until, set(verdict.purposes), parts


@given(case=cases(), data=st.data())
def test_the_order_of_rules_does_not_matter(case: Case, data: st.DataObject) -> None:
    policy, record, question = case
    kinds = ("activities", "disclosures", "prohibitions")
    shuffled = {kind: data.draw(st.permutations(getattr(policy, kind))) for kind in kinds}
    verdict, other = ask(*case), ask(changed(policy, **shuffled), record, question)
    assert _meaning(verdict) == _meaning(other)
    assert set(verdict.codes) == set(other.codes)


@given(case=cases(), data=st.data())
def test_a_rule_said_twice_changes_nothing(case: Case, data: st.DataObject) -> None:
    """Under another id; what overrides the one overrides the other, for an exception names ids."""
    policy, record, question = case
    kind = data.draw(st.sampled_from(("activities", "disclosures", "prohibitions")))
    rules = getattr(policy, kind)
    assume(rules)
    rule = data.draw(st.sampled_from(rules))

    def both(other: Activity | Disclosure) -> Any:
        return changed(other, overrides=other.overrides | {"again"}) if rule.id in other.overrides else other

    update: dict[str, Any] = {
        "activities": tuple(both(other) for other in policy.activities),
        "disclosures": tuple(both(other) for other in policy.disclosures),
    }
    update[kind] = (*update.get(kind, rules), changed(rule, id="again"))
    assert _meaning(ask(*case)) == _meaning(ask(changed(policy, **update), record, question))


# --- Learning -----------------------------------------------------------------------------------------


def _is_child(record: Record) -> bool:
    return record.subjects is None or any(
        "child" in strategies.VOCABULARY.lineage(Subject, key) for key in record.subjects
    )


def _unknowns(record: Record, question: Question) -> Iterator[tuple[str, str | None]]:
    """What is not known: the field, and the key in it."""
    facts = [
        *YES_NO,
        *(["age_at_consent"] if _is_child(record) else []),
        "age",
        "legal_duty_until",
        "home_country",
    ]
    known = {
        "events": strategies.EVENTS,
        "states": STATES,
        "facts": facts,
        "protection": (Protection.ENCRYPTED,),
    }
    numbers = facts[len(YES_NO) :]
    for name, keys in known.items():
        for key in keys:
            absent = UNKNOWN if not record.complete or key in numbers else None
            if getattr(record, name).get(key, absent) is UNKNOWN:
                yield name, key
    for name in ("subjects", *(REGISTERS if not record.complete else ())):
        if getattr(record, name) is None:
            yield name, None
    for name in ("country", "transfer") if question.may is Action.SHARE else ():
        if getattr(question, name) is UNKNOWN:
            yield name, None


def _values(name: str, key: str | None, around: date) -> st.SearchStrategy[Any]:
    near = st.integers(-40, 40).map(lambda step: around + timedelta(days=step))
    if key is not None and name == "events":
        return st.one_of(near, near, st.just(None), st.just(HAPPENED))
    numbers = {"age": (17, 18, 12), "age_at_consent": (12, 13, 15, 16), "home_country": ("SE", "NO")}
    others: dict[str, st.SearchStrategy[Any]] = {
        "subjects": st.sampled_from([frozenset({key}) for key in strategies.SUBJECTS]),
        "country": st.sampled_from(strategies.COUNTRIES),
        "transfer": st.sampled_from((None, *strategies.MECHANISMS)),
        **{kind: st.lists(entry(around), max_size=2) for kind, entry in REGISTERS.items()},
    }
    if key is None:
        return others[name]
    if key == "legal_duty_until":
        return st.sampled_from((date(2021, 1, 31), date(2021, 2, 1)))
    return st.sampled_from(numbers.get(key, (True, False)))


@given(case=cases(), data=st.data())
def test_learning_what_was_unknown_never_flips_permitted_and_denied(case: Case, data: st.DataObject) -> None:
    """One unknown thing gets a value, all else stays.

    Two things are no learning in this sense. That data are anonymised takes them out of the policy
    altogether. And the age at consent is asked for a child only, so that it is unknown for nobody else.
    """
    policy, record, question = case
    unknown = list(_unknowns(record, question))
    assume(personal(record) and unknown)
    name, key = data.draw(st.sampled_from(unknown))
    value = data.draw(_values(name, key, question.on))
    if name in ("country", "transfer"):
        after = ask(policy, record, changed(question, **{name: value}))
    else:
        update = value if key is None else {**getattr(record, name), key: value}
        after = ask(policy, changed(record, **{name: update}), question)
    before = ask(*case)
    assert {before.outcome, after.outcome} != FLIP
    for each in before.categories:
        assert {each.outcome, after.categories.of(each.category).outcome} != FLIP


# --- Withdrawing and objecting ------------------------------------------------------------------------


def _conditions(policy: Policy, kind: type[Any]) -> list[Any]:
    return [part for part in walk(policy) if isinstance(part, kind)]


def _asks(condition: Condition | None, kind: type[Any]) -> bool:
    return any(isinstance(part, kind) for part in walk(condition))


def _consent_only_permits(policy: Policy) -> bool:
    """No rule asks for an objection, and consent stands only where it makes a rule permit.

    A prohibition or an exception that asks for consent negates it as well: where the consent is
    withdrawn, the prohibition no longer applies, and what the exception overrode comes back.
    """
    negating = [rule.when for rule in policy.prohibitions]
    negating += [rule.when for rule in policy.activities if rule.overrides]
    negating += [rule.when for rule in policy.disclosures if rule.overrides]
    negating += _conditions(policy, Not)
    return not _conditions(policy, ObjectionTo) and not any(_asks(part, ConsentTo) for part in negating)


@given(case=cases(consented=True), data=st.data())
def test_withdrawing_a_consent_never_permits_more(case: Case, data: st.DataObject) -> None:
    """Where no rule negates a consent or asks for an objection."""
    policy, record, question = case
    assume(_consent_only_permits(policy))
    entries = list(record.consents or ())
    number = data.draw(st.integers(0, len(entries) - 1))
    entry = entries[number]
    assume(entry.withdrawn is None)
    day = max(entry.given, data.draw(st.sampled_from((question.on, question.on - timedelta(days=1)))))
    entries[number] = changed(entry, withdrawn=day)
    assert at_most(ask(policy, changed(record, consents=entries), question), ask(*case))


@given(case=cases(), purposes=strategies.purpose_sets, before=st.integers(0, 2))
def test_objecting_never_permits_more(case: Case, purposes: frozenset[Purpose], before: int) -> None:
    """Where no rule negates a consent or asks for an objection."""
    policy, record, question = case
    assume(_consent_only_permits(policy) and (record.objections is not None or record.complete))
    entry = Objection(purposes=purposes, received=question.on - timedelta(days=before))
    objecting = changed(record, objections=(*(record.objections or ()), entry))
    assert at_most(ask(policy, objecting, question), ask(*case))


# --- Time ---------------------------------------------------------------------------------------------


def _turns(policy: Policy, question: Question) -> Iterator[tuple[str | None, str | None]]:
    """First and last days of the law's values that can reach the answer, and of the policy."""
    place = policy.jurisdiction
    country = str(question.country)
    tables: tuple[list[tuple[str, str | None, Any]], ...] = (
        oracle.REGIMES.get(place, []),
        *oracle.DUTIES.values(),
        oracle.EEA.get(country, []),
        oracle.TREATED_AS_EEA.get(country, []),
        oracle.ADEQUACY.get(country, []),
    )
    for rows in tables:
        yield from ((first, last) for first, last, _ in rows)
    for day in strategies.days_in([str(policy.effective_from), str(policy.effective_until)]):
        yield (str(day), str(day))


@given(case=cases(), days=st.sampled_from((1, 1, 2, 28, 31, 365, 366, 1100, 3000)))
def test_a_later_day_permits_no_more(case: Case, days: int) -> None:
    """Where nothing recorded, no law value and no policy version begins or ends in between."""
    policy, record, question = case
    first, last = question.on, question.on + timedelta(days=days)
    recorded = strategies.days_in(record.model_dump(mode="json", exclude={"facts"}))
    assume(not any(first <= day <= last for day in recorded))
    for begins, ends in _turns(policy, question):
        assume(begins is None or not first < date.fromisoformat(begins) <= last)
        assume(ends is None or not first <= date.fromisoformat(ends) < last)
    assert at_most(ask(policy, record, changed(question, on=last)), ask(*case))


# --- Holds --------------------------------------------------------------------------------------------


def _heeds_holds(policy: Policy) -> bool:
    """Whether the policy's words ask for a hold, or a legal obligation discloses what a hold alone keeps."""
    obliged = any(rule.basis is LegalBasis.LEGAL_OBLIGATION for rule in policy.disclosures)
    return bool(_conditions(policy, OnHold)) or obliged


@given(case=cases(actions=(Action.USE, Action.SHARE)), data=st.data())
def test_a_hold_changes_no_answer_on_use_or_sharing(case: Case, data: st.DataObject) -> None:
    """And feeds no state, whose rules would show it. What stands outside the claim: ``_heeds_holds``."""
    policy, record, question = case
    assume(not _heeds_holds(policy))
    held = changed(record, holds=data.draw(st.lists(strategies.holds(question.on), min_size=1, max_size=2)))
    free = changed(record, holds=())
    assert _meaning(ask(policy, held, question)) == _meaning(ask(policy, free, question))


@given(case=cases(actions=(Action.KEEP,)), data=st.data())
def test_a_hold_never_keeps_less(case: Case, data: st.DataObject) -> None:
    """Where the policy's own words don't ask for a hold."""
    policy, record, question = case
    assume(not _conditions(policy, OnHold))
    held = changed(record, holds=data.draw(st.lists(strategies.holds(question.on), min_size=1, max_size=2)))
    assert at_most(ask(policy, changed(record, holds=()), question), ask(policy, held, question))


# --- The verdict --------------------------------------------------------------------------------------


@given(case=cases())
def test_a_verdict_goes_to_json_and_back_unchanged(case: Case) -> None:
    verdict = ask(*case)
    assert Verdict.from_json(verdict.to_json()) == verdict
    assert Verdict.from_dict(verdict.to_dict()) == verdict


@given(case=cases())
def test_the_same_question_has_the_same_answer_in_every_thread(case: Case) -> None:
    """Asked anew, of equal policies and records, and by several threads at once."""
    verdict = ask(*case)
    copies = [tuple(changed(part) for part in case) for _ in range(2)]
    with ThreadPoolExecutor(4) as pool:
        answers = list(pool.map(lambda each: decide(*each), [case, case, *copies, *copies]))
    assert all(answer == verdict for answer in answers)
