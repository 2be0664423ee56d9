"""The API as a user types it: what must pass the type checker, and what must not.

A line that must not pass carries the error that it must give; an unused one is an error too.
"""

from __future__ import annotations

from datetime import date
from typing import assert_type

from privpolicy import (
    HAPPENED,
    UNKNOWN,
    Action,
    Activity,
    DataSubjectRequest,
    Disclosure,
    Disposition,
    LegalBasis,
    Outcome,
    Period,
    Person,
    Plan,
    Policy,
    PolicyHistory,
    Prohibition,
    Question,
    Record,
    RequestOutcome,
    Response,
    Verdict,
    decide,
    explain,
    may_keep,
    may_share,
    may_use,
    plan,
    respond,
    rights_for,
    tasks,
)
from privpolicy.evaluation import Finding, Missing, PlanItem, RequestAnswer
from privpolicy.law import RightOfBasis, TimeLimit, answer_by
from privpolicy.model import After, AnyOf, Consent, Controller, FactIs, Never, Not, StateIs, While
from privpolicy.vocabulary import (
    Regime,
    data,
    events,
    facts,
    purposes,
    recipients,
    rights,
    states,
    subjects,
)

DAY = date(2024, 3, 16)

visits = Activity(
    id="visits",
    data={data.IP_ADDRESS, data.COOKIE_ID},
    subjects={subjects.VISITOR},
    purposes={purposes.SITE_VISIT},
    basis=LegalBasis.LEGITIMATE_INTERESTS,
    storage=After(event=events.LAST_ACTIVITY, period=Period(months=36)),
    when=FactIs(fact=facts.NECESSARY) & ~StateIs(state=states.COOKIES_OFF),
)
by_category = Activity(
    id="account",
    data={data.NAME, data.USERNAME},
    purposes={purposes.ACCOUNT_MANAGEMENT},
    basis=None,
    storage={data.NAME: While(state=states.ACCOUNT_OPEN), data.USERNAME: Never()},
)
policy = Policy(
    id="shop",
    controller=Controller(name="Butiken AB"),
    activities=[visits, by_category],
    disclosures=[
        Disclosure(id="hosting", recipients={recipients.HOSTING_PROVIDER}, purposes={purposes.SITE_VISIT})
    ],
    prohibitions=[Prohibition(id="no_sale", purposes={purposes.DATA_SALE}, actions={Action.SHARE})],
)
record = Record(
    data={data.IP_ADDRESS},
    subjects={subjects.VISITOR},
    events={
        events.LAST_ACTIVITY: date(2021, 3, 15),
        events.PURCHASED: [date(2021, 1, 1), date(2022, 1, 1)],
        events.PAID: HAPPENED,
        events.DELIVERED: UNKNOWN,
        events.ACCOUNT_OPENED: None,
    },
    states={states.COOKIES_OFF: UNKNOWN},
    facts={facts.NECESSARY: True},
    consents=[Consent(purposes={purposes.NEWSLETTER}, given=DAY)],
    complete=True,
)

verdict = may_keep(policy, record, on=DAY)
assert_type(verdict, Verdict)
assert_type(verdict.outcome, Outcome)
assert_type(verdict.permitted, bool)
assert_type(verdict.last_day, date | None)
assert_type(verdict.findings, tuple[Finding, ...])
assert_type(verdict.missing, tuple[Missing, ...])
assert_type(verdict.categories.denied, frozenset[str])
assert_type(may_use(policy, record, purpose=purposes.SITE_VISIT, on=DAY, law=None), Verdict)
assert_type(
    may_share(
        PolicyHistory(versions=[policy]),
        record,
        to=recipients.HOSTING_PROVIDER,
        purpose=purposes.SITE_VISIT,
        country="US",
        transfer=None,
        on=DAY,
    ),
    Verdict,
)
assert_type(decide(policy, record, Question(may=Action.KEEP, on=DAY)), Verdict)
assert_type(Person(complete=True).record(data={data.NAME}), Record)
assert_type(rights_for(LegalBasis.CONSENT), tuple[RightOfBasis, ...])
assert_type(answer_by(DAY, regime=Regime.GDPR), TimeLimit)

asked = DataSubjectRequest(right=rights.OBJECTION, received=DAY, purposes={purposes.NEWSLETTER}, written=True)
response = respond(policy, asked, {"account-17": record}, on=DAY)
assert_type(response, Response)
assert_type(response.outcome, RequestOutcome)
assert_type(response.answers, tuple[RequestAnswer, ...])
assert_type(response.answer_by, TimeLimit | None)
assert_type(tasks(response, "sv"), tuple[str, ...])
assert_type(explain(response, "en"), str)
tonight = plan(policy, [record], on=DAY)
assert_type(tonight, Plan)
assert_type(tonight.erase, tuple[PlanItem, ...])
assert_type(tonight.review, tuple[PlanItem, ...])
assert_type(tonight.items[0].disposition, Disposition)
assert_type(tonight.next_change, date | None)
assert_type(plan(policy, [record], on=DAY, ahead=False), Plan)
assert_type(explain(tonight, "en"), str)

assert_type(~StateIs(state=states.ACCOUNT_OPEN), Not)
assert_type(StateIs(state=states.ACCOUNT_OPEN) | FactIs(fact=facts.NECESSARY), AnyOf)

# What must not pass.
rights_for("consent")  # type: ignore[arg-type]
answer_by(DAY)  # type: ignore[call-arg]
may_keep(policy, record)  # type: ignore[call-arg]
may_keep(policy, record, on="2024-03-16")  # type: ignore[arg-type]
may_keep(policy, record, DAY)  # type: ignore[call-arg]
may_use(policy, record, on=DAY)  # type: ignore[call-arg]
may_use(policy, record, purpose=data.NAME, on=DAY)  # type: ignore[arg-type]
may_share(policy, record, to=purposes.DELIVERY, purpose=purposes.DELIVERY, on=DAY)  # type: ignore[arg-type]
respond(policy, asked, record, on=DAY)  # type: ignore[arg-type]
respond(policy, asked, [record])  # type: ignore[call-arg]
plan(policy, [record], DAY)  # type: ignore[call-arg]
tasks(verdict, "sv")  # type: ignore[arg-type]
explain(response, "de")  # type: ignore[arg-type]
DataSubjectRequest(right=data.NAME, received=DAY)  # type: ignore[arg-type]
DataSubjectRequest(right=rights.ACCESS)  # type: ignore[call-arg]
Record(data={purposes.DELIVERY})  # type: ignore[arg-type]
Record(data={data.NAME}, events={states.MEMBER: DAY})  # type: ignore[dict-item]
Record(data={data.NAME}, complet=True)  # type: ignore[call-arg]
Activity(id="a", data={data.NAME}, purposes={purposes.PURCHASE})  # type: ignore[call-arg]
Activity(id="a", data={data.NAME}, purposes={data.NAME}, basis=None)  # type: ignore[arg-type]
Period(months="36")  # type: ignore[arg-type]
After(event=states.MEMBER, period=Period(months=1))  # type: ignore[arg-type]


# Asking for the truth of an answer that has more than two raises, so the checker sees that nothing follows.
def truth_of_a_verdict() -> None:
    if verdict:
        pass  # type: ignore[unreachable]


def truth_of_a_response() -> None:
    if response:
        pass  # type: ignore[unreachable]
