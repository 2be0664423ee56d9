"""A guided tour: seven questions to the two policies, each with the answer and the clause it rests on."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Final, NamedTuple

from privpolicy.evaluation import Verdict, may_keep, may_share, may_use
from privpolicy.extra.quoting import WIDTH, cited, folded, quoted
from privpolicy.model import Objection, Policy, Record
from privpolicy.policies.m_nu import FACEBOOK, M_NU
from privpolicy.policies.mymuse_se import MYMUSE_SE
from privpolicy.text import explain
from privpolicy.vocabulary import (
    UNKNOWN,
    Language,
    Protection,
    TransferMechanism,
    data,
    events,
    purposes,
    recipients,
    states,
    subjects,
)

_DAY: Final = date(2024, 3, 16)


class Scene(NamedTuple):
    """A question in words, and the policy's verdict on it."""

    language: Language
    question: str
    policy: Policy
    verdict: Verdict


def tour() -> Iterator[str]:
    """The tour, line by line."""
    for scene in _scenes():
        yield from _told(scene)
        yield ""
    yield "Next: privpolicy ask --help, and the same for respond, plan, clauses and terms"


def _told(scene: Scene) -> Iterator[str]:
    policy, verdict = scene.policy, scene.verdict
    yield f"{policy.id}: {scene.question}"
    yield from folded(f"{verdict.outcome.value.upper()}: {explain(verdict, scene.language)}", "  ")
    for clause in cited(verdict)[:1]:
        yield f"    {quoted(policy.clauses_by_id[clause], scene.language, room=WIDTH - 4)}"


def _scenes() -> Iterator[Scene]:
    yield from _a_visit()
    yield from _an_objection()
    yield from _a_transfer()
    yield from _a_card()


def _a_visit() -> Iterator[Scene]:
    visit = Record(
        data={data.IP_ADDRESS},
        subjects={subjects.VISITOR},
        events={events.LAST_ACTIVITY: date(2021, 3, 15)},
        complete=True,
    )
    undated = visit.model_copy(update={"events": {events.LAST_ACTIVITY: UNKNOWN}})
    question = "Får vi spara besökarens ip-adress den 15 mars 2024?"
    yield Scene("sv", question, M_NU, may_keep(M_NU, visit, on=date(2024, 3, 15)))
    question = "May we keep the visitor's IP address the day after?"
    yield Scene("en", question, M_NU, may_keep(M_NU, visit, on=_DAY))
    question = "Och om vi inte vet när besökaren senast var aktiv?"
    yield Scene("sv", question, M_NU, may_keep(M_NU, undated, on=_DAY))


def _an_objection() -> Iterator[Scene]:
    holder = Record(
        data={data.EMAIL_ADDRESS},
        subjects={subjects.ACCOUNT_HOLDER},
        events={events.ACCOUNT_OPENED: date(2019, 6, 1)},
        objections=[Objection(purposes={purposes.DIRECT_MARKETING}, received=date(2024, 2, 1))],
        complete=True,
    )
    question = "May we send her the newsletter after her objection?"
    yield Scene("en", question, M_NU, may_use(M_NU, holder, purpose=purposes.NEWSLETTER, on=_DAY))
    question = "Får Facebook hennes e-postadress för att visa annonser?"
    ads = purposes.PARTNER_ADVERTISING
    asked = may_share(M_NU, holder, to=FACEBOOK, purpose=ads, country="IE", on=_DAY)
    yield Scene("sv", question, M_NU, asked)


def _a_transfer() -> Iterator[Scene]:
    customer = Record(
        data={data.EMAIL_ADDRESS},
        subjects={subjects.ACCOUNT_HOLDER},
        events={events.ACCOUNT_OPENED: date(2019, 6, 1)},
        complete=True,
    )
    asked = may_share(
        M_NU,
        customer,
        to=recipients.MARKETING_PARTNER,
        purpose=purposes.PARTNER_ADVERTISING,
        country="IN",
        transfer=TransferMechanism.STANDARD_CLAUSES,
        on=_DAY,
    )
    yield Scene("en", "May a partner in India have her e-mail address for its ads?", M_NU, asked)


def _a_card() -> Iterator[Scene]:
    card = Record(
        data={data.PAYMENT_CARD_NUMBER},
        states={states.REFUND_PENDING: True},
        protection={Protection.ENCRYPTED: UNKNOWN},
        complete=True,
    )
    question = "Får kortnumret sparas i november 2014, tills köpet är krediterat?"
    yield Scene("sv", question, MYMUSE_SE, may_keep(MYMUSE_SE, card, on=date(2014, 11, 3)))
