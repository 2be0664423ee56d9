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
undetermined; otherwise permitted. Which rules concern a question, and which demands each makes, is the
index's business; how a verdict is told, the verdict's.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence, Set as AbstractSet
from datetime import date
from typing import Any, Final, NamedTuple, cast

from privpolicy import law
from privpolicy.evaluation.asked import Asked, Check, Moment
from privpolicy.evaluation.facts import Tri, all_of, any_of, both, categories_of, either, opposite
from privpolicy.evaluation.index import Case, Forbids, Index, Ready
from privpolicy.evaluation.reasons import ReasonCode
from privpolicy.evaluation.registers import register
from privpolicy.evaluation.transfer import transfer
from privpolicy.evaluation.weighed import Answer, Line, Weighed, missing_of
from privpolicy.evaluation.why import Why
from privpolicy.model import Record
from privpolicy.vocabulary import purposes, rights
from privpolicy.vocabulary.enums import Action, LegalBasis, Regime

# Making a named tuple from a tuple skips its keyword handling: a few are made for every question.
_made: Final[Any] = tuple.__new__


def answers(index: Index, record: Record, asked: Asked, moment: Moment) -> list[Answer]:
    """The answer for each data category of the record, in the order of their keys."""
    return [answer(index, category, record, asked, moment) for category in categories_of(record)]


def whole(found: Sequence[Answer]) -> Tri:
    """Any category denied makes the whole denied, else any undetermined makes it undetermined."""
    return all_of(one.outcome for one in found)


def answer(index: Index, category: str, record: Record, asked: Asked, moment: Moment) -> Answer:
    """The answer for one data category; keeping without a purpose is asked once for each purpose."""
    if record.requests and asked.regime is Regime.GDPR and undecided(record):
        must_erase = must_be_erased(index, category, record, asked, moment)
        moment = moment.erasing(must_erase)
    if asked.purpose is None:
        weighed = keep(index, category, record, asked, moment)
        return Answer(category, any_of(one.outcome for one in weighed), weighed)
    one = weigh(index, index.case(category, asked), record, moment)
    return Answer(category, one.outcome, (one,))


def weigh(index: Index, case: Case, record: Record, moment: Moment) -> Weighed:
    """One category, one purpose: every rule that concerns them, exceptions, and the combination."""
    if case.empty is not None:
        return cast("Weighed", case.empty)
    outcome: Tri = False
    carrying, disclosing = [], []
    for rule in case.activities:
        line = activity(case, rule, record, moment)
        carrying.append(line)
        outcome = either(outcome, line[1]) if outcome is not False else line[1]
    if case.sharing:
        carried, outcome = outcome, False
        for rule in case.disclosures:
            line = disclosure(index, case, rule, record, moment)
            disclosing.append(line)
            outcome = either(outcome, line[1] if rule.own_basis else both(line[1], carried))
    if not case.simple:
        return combined(case, carrying, disclosing, record, moment)
    weighed: Weighed = _made(Weighed, (case, outcome, carrying, disclosing, (), ()))
    if not (carrying or disclosing):
        case.empty = weighed
    return weighed


def combined(
    case: Case, carrying: list[Line], disclosing: list[Line], record: Record, moment: Moment
) -> Weighed:
    """The same where rules override each other, something is forbidden, or no rule is needed."""
    forbidding: list[Line] = []
    if case.exceptions:
        carrying, disclosing = settle(carrying, disclosing)
    if case.forbidden:
        carrying, disclosing, forbidding = with_prohibitions(case, carrying, disclosing, record, moment)
    carrying += keeping_without_activity(case, record, moment)
    duties = statutory_duties(case, record, moment)
    yes = any_of([line.holds for line in carrying])
    if case.sharing:
        yes = any_of([shared(line, yes) for line in disclosing])
    forbidden, duty = any_of([line.holds for line in forbidding]), any_of([line.holds for line in duties])
    return Weighed(case, combine(yes, forbidden, duty), carrying, disclosing, forbidding, duties)


def with_prohibitions(
    case: Case, carrying: list[Line], disclosing: list[Line], record: Record, moment: Moment
) -> tuple[list[Line], list[Line], list[Line]]:
    """The rules that carry and disclose once those on a prohibited basis are out, and what is forbidden."""
    over = [*carrying, *disclosing] if case.exceptions else []
    forbidding = [dropped(prohibition(rule, record, moment), over) for rule in case.prohibitions]
    of_basis = [dropped(prohibition(rule, record, moment), over) for rule in case.basis_prohibitions]
    carrying = [taken_out(line, of_basis) for line in carrying]
    disclosing = [taken_out(line, of_basis) for line in disclosing]
    return carrying, disclosing, forbidding


def combine(yes: Tri, forbidden: Tri, duty: Tri) -> Tri:
    """Permitted (yes), denied (no) or undetermined, from what the rules say together."""
    if duty is True:
        return True
    if forbidden is True:
        return None if duty is None else False
    if yes is False and duty is False:
        return False
    return True if yes is True and forbidden is False else None


# One rule: scope, ground, time.


def activity(case: Case, rule: Ready, record: Record, moment: Moment) -> Line:
    """What one activity says. Where only time decides, what it can say is ready made."""
    whys, applies = unmet(rule.scope, record, moment) if rule.scope else _MET
    if applies is False:
        return line_of(rule, False, False, whys)
    grounds, grounded = unmet(rule.grounds, record, moment) if rule.grounds else _MET
    if grounded is False:
        return line_of(rule, False, applies, (*whys, *grounds))
    if moment.spans is None:
        time = rule.time.holds(record, moment.on, case.keeping)
    else:
        time = moment.read(rule.time, record, case.keeping).holds
    if whys or grounds:
        return line_of(rule, both(time, both(applies, grounded)), applies, (*whys, *grounds))
    line: Line = (rule.says or ready_made(rule))[time]
    return line


def line_of(rule: Ready, holds: Tri, applies: Tri, whys: Sequence[Why], kept: Sequence[Weighed] = ()) -> Line:
    """What a rule says for these reasons."""
    line: Line = _made(Line, (rule, holds, applies, whys, None, kept, False))
    return line


def ready_made(rule: Ready) -> dict[Tri, Line]:
    """What a rule says where nothing but its time decides."""
    rule.says = {holds: Line(rule, holds) for holds in (True, False, None)}
    return rule.says  # type: ignore[no-any-return]


_MET: Final[tuple[Sequence[Why], Tri]] = (), True


def unmet(checks: Sequence[Check], record: Record, moment: Moment) -> tuple[Sequence[Why], Tri]:
    """The demands that are not met, or that nobody knows to be met, each with its reason; and all of them."""
    whys, holds = _MET
    for check in checks:
        why = check(record, moment)
        if why is not None:
            whys = (*whys, why)
            holds = both(holds, why.holds)
    return whys, holds


def taken_out(line: Line, prohibitions: Sequence[Line]) -> Line:
    """The line, taken out where the legal basis that its rule rests on is prohibited."""
    rule = line.rule
    whys = []
    for other in prohibitions:
        forbids = other.rule
        if not (isinstance(rule, Ready) and isinstance(forbids, Forbids)) or other.holds is False:
            continue
        if forbids.basis is not None and forbids.basis is rule.rule.basis:
            code = ReasonCode.BASIS_PROHIBITED if other.holds else ReasonCode.BASIS_PROHIBITION_UNKNOWN
            missing = tuple(pair for why in other.whys for pair in why.missing)
            params = {"by": forbids.id, "basis": forbids.basis.value}
            whys.append(Why(opposite(other.holds), code, "", params, missing, forbids.clauses))
    if not whys or line.applies is False or line.dropped is True:
        return line
    holds = all_of([line.holds, *[why.holds for why in whys]])
    return line._replace(holds=holds, whys=[*line.whys, *whys])


def prohibition(rule: Forbids, record: Record, moment: Moment) -> Line:
    """Whether a prohibition bites. A broader question does not slip past it."""
    whys, holds = unmet(rule.scope, record, moment)
    return Line(rule, holds, holds, whys)


# What lets data be kept without an activity: a hold, a restriction instead of erasure, a statutory duty.


def keeping_without_activity(case: Case, record: Record, moment: Moment) -> list[Line]:
    """A hold, for legal claims, and a restriction asked for instead of erasure, for being stored so."""
    lines: list[Line] = []
    if case.for_claims:
        holds = register(record.holds, record)
        spells = None if holds is None else [(one.begins, one.ended, one.data) for one in holds]
        lines += stored(_HOLDS, spells, case, moment)
    if case.for_restriction:
        found = register(record.restrictions, record)
        instead = [one for one in found or () if one.instead_of_erasure]
        spells = None if found is None else [(one.received, one.ended, one.data) for one in instead]
        lines += stored(_RESTRICTIONS, spells, case, moment)
    return lines


class Shelf(NamedTuple):
    """A register that lets data be kept: its name, its reasons (yes, no, unknown) and its provision."""

    name: str
    carries: ReasonCode
    ended: ReasonCode
    unknown: ReasonCode
    provision: str


Spell = tuple[date, date | None, AbstractSet[str]]

_HOLDS: Final = Shelf(
    "holds", ReasonCode.HOLD, ReasonCode.HOLD_ENDED, ReasonCode.HOLDS_UNKNOWN, "gdpr.17.3.e"
)  # fmt: skip
_RESTRICTIONS: Final = Shelf(
    "restrictions",
    ReasonCode.RESTRICTED_STORAGE,
    ReasonCode.RESTRICTED_STORAGE_ENDED,
    ReasonCode.RESTRICTIONS_UNKNOWN,
    "gdpr.18.1",
)


def stored(shelf: Shelf, spells: Sequence[Spell] | None, case: Case, moment: Moment) -> list[Line]:
    """What a register says: kept through the last of the spells that run, or through the last that ran."""
    provision = cited(shelf.provision, case)
    if spells is None:
        why = Why(None, shelf.unknown, provision, missing=(("register", shelf.name),))
        return [Line(None, holds=None, applies=None, whys=(why,))]
    begun = [
        (end or date.max) for start, end, data in spells if start <= moment.on and data & case.category.within
    ]
    if not begun:
        return []
    last = max(begun)
    params = {"last_day": None if last == date.max else last}
    runs = last >= moment.on
    return [Line(None, runs, whys=(Why(runs, shelf.carries if runs else shelf.ended, provision, params),))]


def cited(provision: str, case: Case) -> str:
    """An article of the GDPR, where it is the law of the day."""
    return provision if case.regime is Regime.GDPR else ""


def statutory_duties(case: Case, record: Record, moment: Moment) -> list[Line]:
    """The statutory duties that cover the category and the purpose."""
    lines = []
    for row, rule in case.duties:
        if not law.in_force(row, moment.on):
            continue
        span = rule.at(record, moment.on, keeping=True)
        code = ReasonCode.STATUTORY_DUTY if span.holds else span.code or ReasonCode.EVENT_UNKNOWN
        params = {**span.params, "duty": row.id.value, "years": row.years}
        why = Why(span.holds, code, row.provision.key, params, span.missing)
        lines.append(Line(None, span.holds, whys=(why,), span=span))
    return lines


# Sharing.


def disclosure(index: Index, case: Case, rule: Ready, record: Record, moment: Moment) -> Line:
    """What one disclosure says: scope, transfer, and its own ground where it has a basis of its own."""
    whys, applies = unmet(rule.scope, record, moment) if rule.scope else _MET
    if applies is False:
        return line_of(rule, False, False, whys)
    kept: Sequence[Weighed] = ()
    if rule.own_basis:
        kept = keep_for(index, case, rule, record, moment)
        own = unmet(rule.grounds, record, moment)[0]
        whys = [*whys, *own, *not_kept(kept, record, moment)]
    if rule.transfers:
        to_country = transfer(case, rule.rule, record, moment)
        whys = whys if to_country is None else [*whys, to_country]
    if whys or kept:
        return line_of(rule, all_of([why[0] for why in whys]), applies, whys, kept)
    line: Line = (rule.says or ready_made(rule))[True]
    return line


def shared(line: Line, carried: Tri) -> Tri:
    """A disclosure with a basis of its own stands alone; any other needs an activity beside it."""
    assert isinstance(line.rule, Ready)  # noqa: S101 (disclosing lines only)
    return line.holds if line.rule.own_basis else both(line.holds, carried)


def keep_for(index: Index, case: Case, rule: Ready, record: Record, moment: Moment) -> list[Weighed]:
    """What is shared on a basis of its own must be kept by some activity on that day.

    A duty or a hold alone is enough only for a legal obligation.
    """
    alone = rule.rule.basis is LegalBasis.LEGAL_OBLIGATION
    return keep(index, case.category_key, record, Asked(Action.KEEP, regime=case.regime), moment, alone=alone)


def not_kept(kept: Sequence[Weighed], record: Record, moment: Moment) -> list[Why]:
    """The reason that data which may not be kept give against sharing them."""
    holds = any_of(one.outcome for one in kept)
    if holds is True:
        return []
    missing = (
        tuple(dict.fromkeys(pair for one in kept for pair in missing_of(one, record, moment)))
        if holds is None
        else ()
    )
    return [Why(holds, ReasonCode.NOT_KEPT, missing=missing)]


# Exceptions. Prohibitions can be overridden and override nothing.


def settle(carrying: Sequence[Line], disclosing: Sequence[Line]) -> tuple[list[Line], list[Line]]:
    """Let rules override each other, from the top: a rule that dropped out overrides nothing."""
    settled: dict[str, Line] = {}
    for line in sorted((*carrying, *disclosing), key=lambda one: one.rule.rank):  # type: ignore[union-attr]
        settled[line.rule.id] = dropped(line, settled.values())  # type: ignore[union-attr]
    return (
        [settled[line.rule.id] for line in carrying],  # type: ignore[union-attr]
        [settled[line.rule.id] for line in disclosing],  # type: ignore[union-attr]
    )


def dropped(line: Line, settled: Iterable[Line]) -> Line:
    """The line, taken out where a rule that applies overrides it; where that is unknown, so is its yes."""
    assert line.rule is not None  # noqa: S101 (every line that is settled has a rule)
    over = [one for one in settled if isinstance(one.rule, Ready) and line.rule.id in one.rule.overrides]
    drops = [all_of((one.applies, opposite(one.dropped))) for one in over]
    out = any_of(drops)
    if out is False:
        return line
    by = [one for one, drop in zip(over, drops, strict=True) if drop is out]
    params = {"by": [one.rule.id for one in by if one.rule is not None]}
    if out is True:
        clauses = tuple(clause for one in by if one.rule is not None for clause in one.rule.clauses)
        why = Why(False, ReasonCode.OVERRIDDEN, params=params, clauses=clauses)
        return line._replace(holds=False, whys=(why,), dropped=True)
    missing = tuple(pair for one in by for why in one.whys for pair in why.missing)
    why = Why(None, ReasonCode.OVERRIDE_UNKNOWN, params=params, missing=missing)
    holds = None if line.holds is True else line.holds
    return line._replace(holds=holds, whys=(*line.whys, why), dropped=None)


# Keeping, for one purpose or for any.


def keep(
    index: Index, category: str, record: Record, asked: Asked, moment: Moment, *, alone: bool = True
) -> list[Weighed]:
    """The question whether a category may be kept, put once for each purpose that could carry it.

    Without ``alone``, what needs no activity (a duty, a hold, a restriction) does not count.
    """
    declared = index.carried(category)
    more = purposes_without_activity(index, category, record, asked, moment) if alone else ()
    return [
        *(
            keep_one(index, category, one, record, asked, moment, declared=True, alone=alone)
            for one in declared
        ),
        *(
            keep_one(index, category, one, record, asked, moment, declared=False)
            for one in more
            if one not in declared
        ),
    ]


def keep_one(
    index: Index,
    category: str,
    purpose: str,
    record: Record,
    asked: Asked,
    moment: Moment,
    *,
    declared: bool,
    alone: bool = True,
) -> Weighed:
    """The same for one purpose: one that an activity declares, or one that needs none."""
    one = weigh(index, index.case(category, asked._replace(purpose=purpose)), record, moment)
    return one if declared and alone else only(one, activities=declared)


def only(one: Weighed, *, activities: bool) -> Weighed:
    """The same, as if only activities let the data be kept, or only what needs none.

    A hold, a restriction and a duty keep data for their own purposes, and bring no activity with them.
    """
    carrying = [line for line in one.carrying if (line.rule is not None) is activities]
    duties = () if activities else one.duties
    forbidden, duty = any_of(line.holds for line in one.forbidding), any_of(line.holds for line in duties)
    outcome = combine(any_of(line.holds for line in carrying), forbidden, duty)
    return one._replace(carrying=carrying, duties=duties, outcome=outcome)


def purposes_without_activity(
    index: Index, category: str, record: Record, asked: Asked, moment: Moment
) -> list[str]:
    """The purposes for which a hold, a restriction or a duty might let the category be kept."""
    found: list[str] = []
    if register(record.holds, record) != ():
        found.append(purposes.LEGAL_CLAIMS)
    if asked.regime is None:
        return found
    if asked.regime is Regime.GDPR and register(record.restrictions, record) != ():
        found.append(purposes.RESTRICTED_STORAGE)
    rows = [row for row in index.duties_over(category) if law.in_force(row, moment.on)]
    return found + [row.purpose_key for row in rows]


def undecided(record: Record) -> bool:
    """Whether the person has asked for erasure and the shop has not decided."""
    return any(one.right == rights.ERASURE and one.granted is None for one in record.requests or ())


def must_be_erased(index: Index, category: str, record: Record, asked: Asked, moment: Moment) -> Tri:
    """Whether an erasure request takes the activities over the category away (GDPR Art. 17(1)).

    It does where, with the consents they rest on withdrawn and the objections it implies counted, no
    activity lets the data be kept. A duty or a hold keeps them for its own purpose (Art. 17(3)), and
    saves no activity.
    """
    asking = Asked(Action.KEEP, regime=asked.regime, erasing=True)
    return opposite(any_of(one.outcome for one in keep(index, category, record, asking, moment, alone=False)))
