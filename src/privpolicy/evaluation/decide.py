"""The meaning of a decision, from top to bottom.

For each data category every rule that concerns the question says yes (``True``), no (``False``) or
unknown (``None``):

1. scope: data subjects and conditions fit;
2. ground: the legal basis holds on that day, and nothing the person has said or the law demands takes
   it away;
3. time: the day lies inside the storage rule;
4. for sharing, a disclosure covers recipient and purpose, and a transfer has a ground.

Exceptions are settled, and the rest combine: a prohibition that says yes denies, statutory duties
apart; where nothing says yes or unknown, denied; where a prohibition is unknown or nothing says yes,
undetermined; otherwise permitted. Which rules concern a question is the index's business, and how a
verdict is told the verdict's.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import NamedTuple

from privpolicy import law
from privpolicy.evaluation.asked import Asked
from privpolicy.evaluation.conditions import Context, Held, condition_holds
from privpolicy.evaluation.facts import Tri, all_of, any_of, opposite
from privpolicy.evaluation.ground import erasure, ground
from privpolicy.evaluation.index import Case, Index, Ready
from privpolicy.evaluation.reasons import ReasonCode
from privpolicy.evaluation.registers import holds_on, register, restrictions_on
from privpolicy.evaluation.storage import Span, duty_rule
from privpolicy.evaluation.transfer import transfer
from privpolicy.evaluation.why import Missing, Why
from privpolicy.model import Prohibition, Record
from privpolicy.vocabulary import purposes, rights, subjects
from privpolicy.vocabulary.enums import Action, LegalBasis, Outcome, Regime
from privpolicy.vocabulary.term import Subject


class Line:
    """What one rule says, why, and for how long.

    ``rule`` is ``None`` for what needs no rule (a hold, a restriction, a duty). ``applies``: scope and
    conditions fit, which is what counts for exceptions. ``kept``: for a disclosure on a basis of its
    own, the question whether the data may be kept.
    """

    __slots__ = ("applies", "dropped", "holds", "kept", "rule", "span", "whys")

    def __init__(
        self,
        rule: Ready | Prohibition | None,
        holds: Tri,
        applies: Tri,
        whys: tuple[Why, ...] = (),
        span: Span | None = None,
        kept: tuple[Weighed, ...] = (),
    ) -> None:
        self.rule = rule
        self.holds = holds
        self.applies = applies
        self.whys = whys
        self.span = span
        self.kept = kept
        self.dropped: Tri = False


class Weighed(NamedTuple):
    """The answer for one category and one purpose, with everything that was weighed for it."""

    case: Case
    outcome: Tri
    carrying: tuple[Line, ...]
    disclosing: tuple[Line, ...]
    forbidding: tuple[Line, ...]
    duties: tuple[Line, ...]


class Answer(NamedTuple):
    """The answer for one category, with what was weighed for each purpose."""

    category: str
    outcome: Tri
    weighed: tuple[Weighed, ...]


def weigh(index: Index, case: Case, record: Record, asked: Asked) -> Weighed:
    """One category, one purpose: every rule that concerns them, exceptions, and the combination."""
    carrying = [activity(index, case, rule, record, asked) for rule in case.activities]
    forbidding = [prohibition(index, case, rule, record, asked) for rule in case.prohibitions]
    disclosing: list[Line] = []
    if asked.action is Action.SHARE:
        disclosing = [disclosure(index, case, rule, record, asked) for rule in case.disclosures]
    if case.exceptions:
        settle((*carrying, *disclosing), forbidding)
    duties: list[Line] = []
    if asked.action is Action.KEEP:
        carrying += keeping_without_activity(case, record, asked)
        duties = statutory_duties(index, case, record, asked)
    yes = any_of(line.holds for line in carrying)
    if asked.action is Action.SHARE:
        yes = any_of(shared(line, yes) for line in disclosing)
    outcome = combine(
        yes,
        any_of(line.holds for line in forbidding) if forbidding else False,
        any_of(line.holds for line in duties) if duties else False,
    )
    return Weighed(case, outcome, tuple(carrying), tuple(disclosing), tuple(forbidding), tuple(duties))


def combine(yes: Tri, forbidden: Tri, duty: Tri) -> Tri:
    """Permitted (yes), denied (no) or undetermined, from what the rules say together."""
    if duty is True:
        return True
    if forbidden is True:
        return None if duty is None else False
    if yes is False and duty is False:
        return False
    return True if yes is True and forbidden is False else None


def answers(index: Index, record: Record, asked: Asked) -> tuple[Answer, ...]:
    """The answer for each data category of the record, in the order of their keys."""
    data = record.data if len(record.data) == 1 else sorted(record.data)
    return tuple([answer(index, category, record, asked) for category in data])


def whole(found: tuple[Answer, ...]) -> Tri:
    """Any category denied makes the whole denied, else any undetermined makes it undetermined."""
    return all_of(one.outcome for one in found)


def answer(index: Index, category: str, record: Record, asked: Asked) -> Answer:
    """The answer for one data category; keeping without a purpose is asked once for each purpose."""
    if asked.regime is Regime.GDPR and record.requests and undecided(record):
        asked = asked._replace(must_erase=must_be_erased(index, category, record, asked))
    if asked.purpose is None:
        weighed = keep(index, category, record, asked)
        return Answer(category, any_of(one.outcome for one in weighed), tuple(weighed))
    case = index.case(asked.action, category, asked.purpose, asked.to, asked.basis)
    one = weigh(index, case, record, asked)
    return Answer(category, one.outcome, (one,))


def undecided(record: Record) -> bool:
    """Whether the person has asked for erasure and the shop has not decided."""
    return any(one.right == rights.ERASURE and one.granted is None for one in record.requests or ())


# One rule: scope, ground, time.


def activity(index: Index, case: Case, rule: Ready, record: Record, asked: Asked) -> Line:
    """What one activity says."""
    whys = scope(index, case, rule, record, asked)
    applies = all_of(why.holds for why in whys) if whys else True
    if applies is False:
        return Line(rule, holds=False, applies=False, whys=tuple(whys))
    whys += forbidden_basis(index, case, rule, record, asked)
    whys += ground(index, case, rule, record, asked)
    if asked.regime is Regime.GDPR and not asked.erasing:
        whys += erasure(case, record, asked)
    assert rule.time is not None  # noqa: S101 (only disclosures have none)
    span = rule.time.at(record, asked.on, asked.action is Action.KEEP)
    holds = all_of((span.holds, *(why.holds for why in whys))) if whys else span.holds
    return Line(rule, holds, applies, tuple(whys), span)


def scope(index: Index, case: Case, rule: Ready, record: Record, asked: Asked) -> list[Why]:
    """Whether the data subjects and the conditions of a rule fit; no reason where they do."""
    whys: list[Why] = []
    if rule.subjects is not None:
        fits = is_one_of(index, record, rule.subjects)
        if fits is None:
            whys.append(Why(None, ReasonCode.SUBJECTS_UNKNOWN, missing=(("subjects", "subjects"),)))
        elif fits is False:
            whys.append(Why(False, ReasonCode.OTHER_SUBJECTS, params={"subjects": sorted(rule.subjects)}))
    if rule.when is not None:
        whys += condition(condition_holds(rule.when, Context(record, asked, case.category, index.reaches)))
    return whys


def condition(held: Held) -> list[Why]:
    """The reason that a condition gives, where it does not hold."""
    if held.holds is True:
        return []
    code = ReasonCode.CONDITION_UNKNOWN if held.holds is None else ReasonCode.CONDITION_NOT_MET
    missing = tuple((part.kind, part.key) for part in held.parts) if held.holds is None else ()
    return [Why(held.holds, code, params={"parts": [tuple(part) for part in held.parts]}, missing=missing)]


def is_one_of(index: Index, record: Record, wanted: Iterable[str], *, touching: bool = False) -> Tri:
    """Whether the person is one of the data subjects that a rule names (or may be, for a prohibition)."""
    if record.subjects is None:
        return None
    reaches = [index.reaches.of(Subject, key, "subjects") for key in record.subjects]
    return any(not (reach.touching if touching else reach.within).isdisjoint(wanted) for reach in reaches)


def forbidden_basis(index: Index, case: Case, rule: Ready, record: Record, asked: Asked) -> list[Why]:
    """A prohibition of a legal basis takes out the activities that rest on it."""
    whys = []
    for other in case.basis_prohibitions:
        if other.basis is not None and other.basis is rule.basis:
            line = prohibition(index, case, other, record, asked)
            if line.holds is not False:
                code = ReasonCode.BASIS_PROHIBITED if line.holds else ReasonCode.BASIS_PROHIBITION_UNKNOWN
                missing = tuple(pair for why in line.whys for pair in why.missing)
                params = {"by": other.id, "basis": other.basis.value}
                whys.append(Why(opposite(line.holds), code, "", params, missing, tuple(other.clauses)))
    return whys


def prohibition(index: Index, case: Case, rule: Prohibition, record: Record, asked: Asked) -> Line:
    """Whether a prohibition bites. A broader question does not slip past it."""
    whys: list[Why] = []
    if subjects.DATA_SUBJECT not in rule.subjects:
        fits = is_one_of(index, record, rule.subjects, touching=True)
        if fits is None:
            whys.append(Why(None, ReasonCode.SUBJECTS_UNKNOWN, missing=(("subjects", "subjects"),)))
        elif fits is False:
            return Line(rule, holds=False, applies=False, whys=())
    if rule.when is not None:
        whys += condition(condition_holds(rule.when, Context(record, asked, case.category, index.reaches)))
    holds = all_of(why.holds for why in whys)
    return Line(rule, holds, holds, tuple(whys))


# What lets data be kept without an activity: a hold, a restriction instead of erasure, a statutory duty.


def keeping_without_activity(case: Case, record: Record, asked: Asked) -> list[Line]:
    """A hold, for legal claims, and a restriction asked for instead of erasure, for being stored so."""
    lines: list[Line] = []
    if purposes.LEGAL_CLAIMS in case.purpose.within:
        holds = holds_on(record, case.category.within, asked.on)
        lines += carried_by(holds, ReasonCode.HOLD, ReasonCode.HOLDS_UNKNOWN, "holds", "gdpr.17.3.e", asked)
    if asked.regime is Regime.GDPR and purposes.RESTRICTED_STORAGE in case.purpose.within:
        found = restrictions_on(record, case.category.within, asked.on)
        instead = None if found is None else [one for one in found if one.instead_of_erasure]
        codes = (ReasonCode.RESTRICTED_STORAGE, ReasonCode.RESTRICTIONS_UNKNOWN)
        lines += carried_by(instead, *codes, "restrictions", "gdpr.18.1", asked)
    return lines


def carried_by(
    entries: object, carries: ReasonCode, unknown: ReasonCode, name: str, provision: str, asked: Asked
) -> list[Line]:
    """A line for what a register lets be kept; none where it is empty."""
    key = provision if asked.regime is Regime.GDPR else ""
    if entries is None:
        why = Why(None, unknown, key, missing=(("register", name),))
        return [Line(None, holds=None, applies=None, whys=(why,))]
    if not entries:
        return []
    last = max((one.ended or date.max for one in entries), default=None)  # type: ignore[attr-defined]
    params = {"last_day": None if last == date.max else last}
    return [Line(None, holds=True, applies=True, whys=(Why(True, carries, key, params),))]


def statutory_duties(index: Index, case: Case, record: Record, asked: Asked) -> list[Line]:
    """The statutory duties that cover the category and the purpose."""
    if asked.regime is None:
        return []
    lines = []
    for row in law.duties_on(asked.on, index.policy.jurisdiction):
        if case.category.within.isdisjoint(row.data_keys) or row.purpose_key not in case.purpose.within:
            continue
        span = duty_rule(row).at(record, asked.on, keeping=True)
        code = ReasonCode.STATUTORY_DUTY if span.holds else span.code or ReasonCode.EVENT_UNKNOWN
        params = {**span.params, "duty": row.id.value, "years": row.years}
        why = Why(span.holds, code, row.provision.key, params, span.missing)
        lines.append(Line(None, span.holds, applies=True, whys=(why,), span=span))
    return lines


# Sharing.


def disclosure(index: Index, case: Case, rule: Ready, record: Record, asked: Asked) -> Line:
    """What one disclosure says: scope, transfer, and its own ground where it has a basis of its own."""
    whys = scope(index, case, rule, record, asked)
    applies = all_of(why.holds for why in whys) if whys else True
    if applies is False:
        return Line(rule, holds=False, applies=False, whys=tuple(whys))
    kept: list[Weighed] = []
    if rule.own_basis:
        whys += forbidden_basis(index, case, rule, record, asked)
        whys += ground(index, case, rule, record, asked)
        if asked.regime is Regime.GDPR:
            whys += erasure(case, record, asked)
        not_kept, kept = kept_at_all(index, case, rule, record, asked)
        whys += not_kept
    to_country = transfer(rule.rule, record, asked, index.policy.jurisdiction)  # type: ignore[arg-type]
    if to_country is not None:
        whys.append(to_country)
    holds = all_of(why.holds for why in whys) if whys else True
    return Line(rule, holds, applies, tuple(whys), kept=tuple(kept))


def shared(line: Line, carried: Tri) -> Tri:
    """A disclosure with a basis of its own stands alone; any other needs an activity beside it."""
    assert isinstance(line.rule, Ready)  # noqa: S101 (disclosing lines only)
    return line.holds if line.rule.own_basis else all_of((line.holds, carried))


def kept_at_all(
    index: Index, case: Case, rule: Ready, record: Record, asked: Asked
) -> tuple[list[Why], list[Weighed]]:
    """What is shared on a basis of its own must be kept by some activity on that day.

    A duty or a hold alone is enough only for a legal obligation.
    """
    alone = rule.basis is LegalBasis.LEGAL_OBLIGATION
    keeping = asked._replace(action=Action.KEEP, purpose=None, to=None, to_reach=None, basis=None)
    kept = keep(index, case.category_key, record, keeping, alone=alone)
    holds = any_of(one.outcome for one in kept)
    missing = tuple(dict.fromkeys(pair for one in kept for pair in missing_of(one))) if holds is None else ()
    whys = [] if holds is True else [Why(holds, ReasonCode.NOT_KEPT, missing=missing)]
    return whys, kept


# Exceptions.


def settle(lines: tuple[Line, ...], forbidding: list[Line]) -> None:
    """Let rules override each other, from the top: a rule that dropped out overrides nothing."""
    for line in sorted_from_top(lines):
        drop(line, lines)
    for line in forbidding:
        drop(line, lines)


def sorted_from_top(lines: tuple[Line, ...]) -> list[Line]:
    """The lines in an order in which nothing comes before what overrides it."""
    return sorted(lines, key=lambda line: line.rule.rank if isinstance(line.rule, Ready) else 0)


def drop(line: Line, others: Iterable[Line]) -> None:
    """Take a rule out where one that applies overrides it; where that is unknown, so is its yes."""
    rule = line.rule
    assert rule is not None  # noqa: S101 (every line that is settled has a rule)
    over = [one for one in others if isinstance(one.rule, Ready) and rule.id in one.rule.overrides]
    dropped = any_of(all_of((one.applies, opposite(one.dropped))) for one in over)
    line.dropped = dropped
    if dropped is False:
        return
    by = [one for one in over if all_of((one.applies, opposite(one.dropped))) is dropped]
    params = {"by": [one.rule.id for one in by if one.rule is not None]}
    if dropped is True:
        line.holds, line.span = False, None
        line.whys = (Why(False, ReasonCode.OVERRIDDEN, params=params),)
    elif line.holds is True:
        line.holds = None
        missing = tuple(pair for one in by for why in one.whys for pair in why.missing)
        line.whys = (*line.whys, Why(None, ReasonCode.OVERRIDE_UNKNOWN, params=params, missing=missing))


# Keeping, for one purpose or for any.


def keep(index: Index, category: str, record: Record, asked: Asked, *, alone: bool = True) -> list[Weighed]:
    """The question whether a category may be kept, put once for each purpose that could carry it.

    Without ``alone``, what needs no activity (a duty, a hold, a restriction) does not count.
    """
    keys = dict.fromkeys(index.carried(category))
    if alone:
        keys |= dict.fromkeys(purposes_without_activity(index, category, record, asked))
    weighed = []
    for purpose in keys:
        case = index.case(Action.KEEP, category, purpose, None, asked.basis)
        one = weigh(index, case, record, asked._replace(purpose=purpose))
        weighed.append(one if alone else activities_alone(one))
    return weighed


def activities_alone(one: Weighed) -> Weighed:
    """The same, as if no duty, no hold and no restriction let the data be kept."""
    carrying = tuple(line for line in one.carrying if line.rule is not None)
    forbidden = any_of(line.holds for line in one.forbidding)
    outcome = combine(any_of(line.holds for line in carrying), forbidden, duty=False)
    return one._replace(carrying=carrying, duties=(), outcome=outcome)


def purposes_without_activity(index: Index, category: str, record: Record, asked: Asked) -> list[str]:
    """The purposes for which a hold, a restriction or a duty might let the category be kept."""
    found: list[str] = []
    if register(record.holds, record) != ():
        found.append(purposes.LEGAL_CLAIMS)
    if asked.regime is Regime.GDPR and register(record.restrictions, record) != ():
        found.append(purposes.RESTRICTED_STORAGE)
    if asked.regime is not None:
        within = index.case(Action.KEEP, category, purposes.LEGAL_CLAIMS, None, None).category.within
        rows = law.duties_on(asked.on, index.policy.jurisdiction)
        found += [row.purpose_key for row in rows if not within.isdisjoint(row.data_keys)]
    return found


def must_be_erased(index: Index, category: str, record: Record, asked: Asked) -> Tri:
    """Whether an erasure request for the category must be met (GDPR Art. 17).

    It must where, with the consents it rests on withdrawn and the objections it implies counted, no
    activity, no duty and no hold lets the data be kept.
    """
    asking = Asked(Action.KEEP, asked.on, regime=asked.regime, erasing=True)
    return opposite(any_of(one.outcome for one in keep(index, category, record, asking)))


def missing_of(one: Weighed) -> list[Missing]:
    """What must be known before the answer can be given, where it is undetermined."""
    unknown = [line for line in (*one.carrying, *one.disclosing, *one.forbidding, *one.duties) if line.holds is None]
    pairs = [pair for line in unknown for why in line.whys if why.holds is None for pair in why.missing]
    pairs += [pair for line in unknown if line.span is not None and line.span.holds is None for pair in line.span.missing]
    return list(dict.fromkeys(pairs))


OUTCOMES = {True: Outcome.PERMITTED, False: Outcome.DENIED, None: Outcome.UNDETERMINED}
