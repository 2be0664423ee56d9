"""Verdicts put together by hand: one or more for each reason that a verdict can give."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any, Final

from privpolicy.evaluation.content import (
    Categories,
    CategoryAnswer,
    Content,
    Finding,
    Lexicon,
    Missing,
    PolicyRef,
    frozen_params,
)
from privpolicy.evaluation.reasons import Layer, ReasonCode as Code
from privpolicy.evaluation.verdict import Told, Verdict
from privpolicy.model import FrozenMap, Obligation, Question, Text
from privpolicy.vocabulary import data, purposes, recipients, rights
from privpolicy.vocabulary.enums import UNKNOWN, Action, Outcome

KEEP, USE, SHARE = Action.KEEP, Action.USE, Action.SHARE
PERMITTED, DENIED, UNDETERMINED = Outcome.PERMITTED, Outcome.DENIED, Outcome.UNDETERMINED
ON: Final = date(2024, 5, 1)
LABELS: Final = FrozenMap(
    {
        "2.1": Text(sv="punkt 2.1", en="clause 2.1"),
        "6.3": Text(sv="punkt 6.3", en="clause 6.3"),
        "6.10": Text(sv="punkt 6.10", en="clause 6.10"),
        "choice.1": Text(sv="avsnittet ”Val”", en="the section “Val”"),
        "choice.2": Text(sv="avsnittet ”Val”", en="the section “Val”"),
        "use.1": Text(sv="avsnittet ”Kakor”", en="the section “Kakor”"),
        "intro": Text(sv="inledningen", en="the introduction"),
    }
)


def finding(
    code: Code,
    *clauses: str,
    provision: str = "",
    categories: tuple[str, ...] = (data.IP_ADDRESS,),
    rule: str | None = "rule",
    **params: Any,  # noqa: ANN401
) -> Finding:
    layer = Layer.LAW if provision else Layer.POLICY
    return Finding(code, rule, clauses, layer, categories, provision, frozen_params(params))


@dataclass(frozen=True, kw_only=True)
class Said:
    """A verdict's parts; what is left out is the usual."""

    findings: tuple[Finding, ...]
    outcome: Outcome
    may: Action = KEEP
    purpose: str | None = None
    to: str | None = None
    country: Any = UNKNOWN
    categories: Mapping[str, Outcome] = field(default_factory=dict)
    last_day: date | None = None
    must_keep_until: date | None = None
    must_keep: tuple[str, ...] | None = None
    purposes: tuple[str, ...] = ()
    missing: tuple[tuple[str, str], ...] = ()
    near_misses: tuple[Finding, ...] = ()
    obligations: tuple[Obligation, ...] = ()
    on: date = ON

    def _kept(self, key: str) -> date | None:
        return self.must_keep_until if self.must_keep is None or key in self.must_keep else None

    def verdict(self) -> Verdict:
        """The verdict."""
        keys = self.categories or {key: self.outcome for one in self.findings for key in one.categories}
        question = Question(
            may=self.may,
            on=self.on,
            purpose=self.purpose or (None if self.may is KEEP else purposes.STATISTICS),  # type: ignore[arg-type]
            to=self.to or (recipients.CARRIER if self.may is SHARE else None),  # type: ignore[arg-type]
            country=self.country,
        )
        content = Content(
            findings=self.findings,
            near_misses=self.near_misses,
            obligations=self.obligations,
            last_day=self.last_day,
            must_keep_until=self.must_keep_until,
            purposes=self.purposes,
            missing=tuple(Missing(*pair) for pair in self.missing),
            categories=Categories(
                CategoryAnswer(str(key), outcome, self.last_day, self._kept(str(key)), self.purposes)
                for key, outcome in keys.items()
            ),
        )
        policy = PolicyRef("shop", "1", "0")
        return Verdict(self.outcome, Told(content, question, policy, Lexicon((), LABELS)))


def since(day: date) -> dict[str, Any]:
    return {"from": day}


def no(*findings: Finding, **more: Any) -> Said:  # noqa: ANN401
    return Said(findings=findings, outcome=DENIED, **more)


def yes(*findings: Finding, **more: Any) -> Said:  # noqa: ANN401
    return Said(findings=findings, outcome=PERMITTED, **more)


def unknown(*findings: Finding, **more: Any) -> Said:  # noqa: ANN401
    return Said(findings=findings, outcome=UNDETERMINED, **more)


SEEN, LAST = date(2021, 3, 15), date(2024, 3, 15)
VISIT: Final[dict[str, Any]] = {"event": "last_activity", "period": "P36M", "day": SEEN, "last_day": LAST}
BOOKS: Final[dict[str, Any]] = {
    "event": "fiscal_year_ended",
    "period": "P7Y",
    "anchor": "calendar_year",
    "duty": "se.bookkeeping",
    "day": date(2020, 12, 31),
    "last_day": date(2027, 12, 31),
    "years": 7,
}
SHIELD: Final[dict[str, Any]] = {
    "country": "US",
    "mechanism": "adequacy",
    "decision": "(EU) 2023/1795",
    "scope_sv": "organisationer på den gällande listan för EU–US Data Privacy Framework",
    "scope_en": "organisations on the active EU-US Data Privacy Framework List",
}
NEWS: Final[dict[str, Any]] = {"may": USE, "purpose": purposes.NEWSLETTER}
DAY: Final = date(2024, 4, 1)
ACCOUNTS: Final = (data.ACCOUNTING_RECORDS,)
TWO: Final = (data.EMAIL_ADDRESS, data.NAME)
RULES: Final = (("fact", "necessary", True), ("state", "account_open", False))

EXAMPLES: Final[dict[str, Said]] = {
    # What permits.
    "activity": yes(
        finding(Code.ACTIVITY, "6.3", "2.1", subjects=("visitor",), **VISIT | {"last_day": date(2024, 6, 1)}),
        last_day=date(2024, 6, 1),
    ),
    "activity without limit": yes(finding(Code.ACTIVITY, "6.3", categories=TWO)),
    "activity in a state": yes(
        finding(
            Code.ACTIVITY,
            "6.3",
            categories=TWO,
            state="account_open",
            subjects=("account_holder", "customer"),
        )
    ),
    "activity in a state and after": yes(
        finding(
            Code.ACTIVITY, "6.3", state="account_open", period="P1M15D", day=DAY, last_day=date(2024, 5, 16)
        ),
        last_day=date(2024, 5, 16),
    ),
    "activity until an event": yes(finding(Code.ACTIVITY, "intro", event="relationship_ended")),
    "activity until the first of events": yes(
        finding(Code.ACTIVITY, "intro", events=("delivered", "paid"), pick="earliest")
    ),
    "activity until the last of events": yes(
        finding(Code.ACTIVITY, "intro", events=("delivered", "paid"), pick="latest")
    ),
    "activity as law requires": yes(finding(Code.ACTIVITY, "intro", duty="se.bookkeeping")),
    "activities with different ends": yes(
        finding(Code.ACTIVITY, "6.3", "2.1", **VISIT | {"last_day": date(2024, 6, 1)}),
        finding(
            Code.ACTIVITY,
            "6.10",
            event="delivered",
            period="P5Y",
            day=date(2020, 1, 1),
            last_day=date(2025, 1, 1),
        ),
        last_day=date(2025, 1, 1),
        purposes=("site_visit", "legal_claims"),
        near_misses=(finding(Code.OTHER_SUBJECTS, "2.1"),),
    ),
    "activity from the fiscal year": yes(
        finding(
            Code.ACTIVITY,
            "6.3",
            event="purchased",
            period="P1Y",
            anchor="fiscal_year",
            day=DAY,
            last_day=date(2025, 12, 31),
        ),
        last_day=date(2025, 12, 31),
    ),
    "activity from the calendar year": yes(
        finding(
            Code.ACTIVITY,
            "6.3",
            event="warranty_ended",
            period="P3Y",
            anchor="calendar_year",
            day=date(2023, 5, 5),
            last_day=date(2026, 12, 31),
        ),
        last_day=date(2026, 12, 31),
    ),
    "activity from the calendar year of the first of events": yes(
        finding(
            Code.ACTIVITY,
            "6.3",
            events=("delivered", "paid"),
            pick="earliest",
            period="P3Y",
            anchor="calendar_year",
            day=date(2023, 5, 5),
            last_day=date(2026, 12, 31),
        ),
        last_day=date(2026, 12, 31),
    ),
    "activity from the calendar year of the last of events": yes(
        finding(
            Code.ACTIVITY,
            "6.3",
            events=("delivered", "paid"),
            pick="latest",
            period="P3Y",
            anchor="calendar_year",
            day=date(2023, 5, 5),
            last_day=date(2026, 12, 31),
        ),
        last_day=date(2026, 12, 31),
    ),
    "activity from the first of events": yes(
        finding(
            Code.ACTIVITY,
            "6.3",
            events=("collected", "last_activity"),
            pick="earliest",
            period="P5Y",
            day=SEEN,
            last_day=date(2026, 3, 15),
        ),
        last_day=date(2026, 3, 15),
    ),
    "activities of which one ends first": yes(
        finding(Code.ACTIVITY, "6.3"),
        finding(
            Code.ACTIVITY,
            "6.10",
            events=("delivered", "paid"),
            pick="latest",
            period="P1Y",
            day=DAY,
            last_day=date(2025, 4, 1),
        ),
    ),
    "activity until a day to come": yes(
        finding(Code.ACTIVITY, "6.3"),
        finding(
            Code.ACTIVITY, "6.10", event="contract_ended", day=date(2025, 6, 30), last_day=date(2025, 6, 30)
        ),
    ),
    "activity for use": yes(
        finding(Code.ACTIVITY, "6.3", **VISIT | {"last_day": date(2024, 6, 1)}),
        **NEWS,
        last_day=date(2024, 6, 1),
    ),
    "activity for use without limit": yes(finding(Code.ACTIVITY, "6.3"), **NEWS),
    "disclosure": yes(
        finding(
            Code.ACTIVITY,
            "6.3",
            categories=TWO,
            event="delivered",
            period="P30D",
            day=date(2024, 4, 20),
            last_day=date(2024, 5, 20),
        ),
        finding(Code.DISCLOSURE, "2.1", categories=TWO),
        may=SHARE,
        purpose=purposes.DELIVERY,
        country="NO",
        last_day=date(2024, 5, 20),
        obligations=(
            Obligation(
                id="bound",
                text=Text(
                    sv="Se till att fraktbolaget raderar uppgifterna efter leveransen.",
                    en="See to it that the carrier erases the data after the delivery.",
                ),
            ),
        ),
    ),
    "disclosure without limit": yes(
        finding(Code.ACTIVITY, "6.3"),
        finding(Code.DISCLOSURE, "2.1"),
        may=SHARE,
        purpose=purposes.DELIVERY,
        country="IS",
    ),
    "statutory duty": yes(
        finding(Code.STATUTORY_DUTY, provision="bfl.7.2", rule=None, categories=ACCOUNTS, **BOOKS),
        last_day=date(2027, 12, 31),
        must_keep_until=date(2027, 12, 31),
        purposes=("bookkeeping",),
    ),
    "statutory duty behind an activity": yes(
        finding(Code.ACTIVITY, "6.3", categories=ACCOUNTS, **BOOKS),
        finding(Code.STATUTORY_DUTY, provision="bfl.7.2", rule=None, categories=ACCOUNTS, **BOOKS),
        last_day=date(2027, 12, 31),
        must_keep_until=date(2027, 12, 31),
        purpose=purposes.BOOKKEEPING,
        purposes=("bookkeeping",),
    ),
    "statutory duty from the day": yes(
        finding(
            Code.STATUTORY_DUTY,
            provision="no.bokforingsloven.13",
            rule=None,
            categories=ACCOUNTS,
            event="fiscal_year_ended",
            period="P5Y",
            duty="no.bookkeeping",
            years=5,
        )
    ),
    "statutory duty ended": no(
        finding(
            Code.STORAGE_ENDED,
            provision="bfl.7.2",
            rule=None,
            categories=ACCOUNTS,
            **BOOKS | {"day": date(2015, 12, 31), "last_day": date(2022, 12, 31)},
        ),
        last_day=date(2022, 12, 31),
    ),
    "statutory duty unknown": unknown(
        finding(
            Code.EVENT_UNKNOWN,
            provision="bfl.7.2",
            rule=None,
            categories=ACCOUNTS,
            event="fiscal_year_ended",
            period="P7Y",
            anchor="calendar_year",
            duty="se.bookkeeping",
        ),
        missing=(("event", "fiscal_year_ended"),),
    ),
    "statutory duty not in force": no(
        finding(Code.STORAGE_NOT_BEGUN, "6.3", categories=ACCOUNTS, duty="no.bookkeeping")
    ),
    "hold": yes(finding(Code.HOLD, provision="gdpr.17.3.e", rule=None), purposes=("legal_claims",)),
    "hold with an end": yes(
        finding(Code.HOLD, provision="gdpr.17.3.e", rule=None, categories=TWO, last_day=date(2025, 1, 31))
    ),
    "hold ended": no(
        finding(Code.HOLD_ENDED, provision="gdpr.17.3.e", rule=None, last_day=date(2025, 1, 31))
    ),
    "restriction instead of erasure ended": no(
        finding(Code.RESTRICTED_STORAGE_ENDED, provision="gdpr.18.1", rule=None, last_day=date(2025, 1, 31))
    ),
    "hold by the policy alone": yes(finding(Code.HOLD, rule=None)),
    "restricted storage": yes(finding(Code.RESTRICTED_STORAGE, provision="gdpr.18.1", rule=None)),
    "restricted storage with an end": yes(
        finding(
            Code.RESTRICTED_STORAGE,
            provision="gdpr.18.1",
            rule=None,
            categories=TWO,
            last_day=date(2024, 6, 1),
        ),
        purposes=("restricted_storage",),
    ),
    "restricted storage to the last day": yes(
        finding(Code.RESTRICTED_STORAGE, provision="gdpr.18.1", rule=None, last_day=date(2024, 6, 1)),
        last_day=date(2024, 6, 1),
    ),
    "no data": yes(finding(Code.NOT_PERSONAL_DATA, provision="gdpr.4.1", rule=None, categories=())),
    "no data by a clause": yes(
        finding(Code.NOT_PERSONAL_DATA, "choice.1", categories=()),
        may=USE,
        purpose=purposes.GENERAL_ADVERTISING,
    ),
    "anonymised data": yes(finding(Code.NOT_PERSONAL_DATA, provision="gdpr.4.1", rule=None, categories=TWO)),
    "adequacy": yes(
        finding(Code.DISCLOSURE, "2.1"),
        finding(
            Code.ADEQUACY,
            "2.1",
            provision="gdpr.45.3",
            country="CH",
            mechanism="adequacy",
            decision="2000/518/EC",
        ),
        may=SHARE,
        country="CH",
    ),
    "adequacy for some": yes(
        finding(Code.ADEQUACY, "2.1", provision="gdpr.45.3", **SHIELD), may=SHARE, country="US"
    ),
    "transfer mechanism": yes(
        finding(
            Code.TRANSFER_MECHANISM,
            "2.1",
            provision="gdpr.46.2.c",
            country="US",
            mechanism="standard_clauses",
        ),
        may=SHARE,
        country="US",
    ),
    "duty over prohibition": yes(
        finding(Code.STATUTORY_DUTY, provision="bfl.7.2", rule=None, categories=ACCOUNTS, **BOOKS),
        finding(Code.DUTY_OVER_PROHIBITION, "6.3", provision="bfl.7.2", categories=ACCOUNTS),
        last_day=date(2027, 12, 31),
        must_keep_until=date(2027, 12, 31),
    ),
    "minimum after maximum": no(finding(Code.MINIMUM_AFTER_MAXIMUM, "6.3", "6.10")),
    # What is not declared.
    "undeclared category": no(
        finding(Code.UNDECLARED_CATEGORY, categories=(data.FRIEND_LIST,), rule=None, category="friend_list"),
        **NEWS,
    ),
    "undeclared purpose": no(
        finding(
            Code.UNDECLARED_PURPOSE,
            rule=None,
            categories=(data.PHONE_NUMBER,),
            purpose="sms_marketing",
            declared=(),
        ),
        may=USE,
        purpose=purposes.SMS_MARKETING,
    ),
    "undeclared purpose beside others": no(
        finding(
            Code.UNDECLARED_PURPOSE,
            "6.3",
            rule=None,
            categories=(data.PHONE_NUMBER,),
            purpose="sms_marketing",
            declared=("email_marketing", "newsletter"),
        ),
        may=USE,
        purpose=purposes.SMS_MARKETING,
    ),
    "undeclared recipient": no(
        finding(
            Code.UNDECLARED_RECIPIENT, rule=None, categories=TWO, recipient="data_broker", purpose="marketing"
        ),
        may=SHARE,
        to=recipients.DATA_BROKER,
        purpose=purposes.MARKETING,
        country="US",
    ),
    # Scope.
    "other subjects": no(
        finding(Code.OTHER_SUBJECTS, "6.3", subjects=("account_holder", "customer")), **NEWS
    ),
    "subjects unknown": unknown(finding(Code.SUBJECTS_UNKNOWN, "6.3"), missing=(("subjects", "subjects"),)),
    "condition not met": no(finding(Code.CONDITION_NOT_MET, "6.3", parts=RULES), may=SHARE),
    "condition unknown": unknown(
        finding(Code.CONDITION_UNKNOWN, "6.3", parts=RULES),
        may=SHARE,
        missing=(("fact", "necessary"), ("state", "account_open")),
    ),
    "conditions of every kind not met": no(
        finding(
            Code.CONDITION_NOT_MET,
            "6.3",
            parts=(
                ("protection", "encrypted", True),
                ("request", "erasure", False),
                ("register", "restrictions", False),
                ("register", "holds", True),
                ("fact", "age", True),
            ),
        ),
        finding(
            Code.CONDITION_NOT_MET,
            "6.10",
            parts=(
                ("consent", "newsletter,sms_marketing", True),
                ("objection", "direct_marketing", False),
                ("consent", "", True),
                ("objection", "", False),
            ),
        ),
        may=SHARE,
    ),
    "conditions on the recipient not met": no(
        finding(
            Code.CONDITION_NOT_MET,
            "6.3",
            parts=(
                ("recipient", "carrier,direct_supplier", True),
                ("country", "NO,US", True),
                ("country", "eea", True),
                ("transfer", "adequacy,standard_clauses", True),
            ),
        ),
        finding(
            Code.CONDITION_NOT_MET,
            "6.10",
            parts=(
                ("recipient", "a_shop_of_its_own", True),
                ("country", "DK", False),
                ("country", "eea", False),
                ("transfer", "legal_claims", False),
                ("fact", "age", False),
            ),
        ),
        may=SHARE,
    ),
    "conditions of every kind unknown": unknown(
        finding(Code.CONDITION_UNKNOWN, "6.3", parts=()),
        may=SHARE,
        missing=(
            ("protection", "hashed"),
            ("request", "erasure"),
            ("consent", "newsletter"),
            ("objection", "direct_marketing"),
            ("fact", "age"),
        ),
    ),
    # Ground.
    "other basis": no(finding(Code.OTHER_BASIS, "6.3", basis="contract", asked="consent"), **NEWS),
    "no basis": no(finding(Code.OTHER_BASIS, "6.3", asked="legitimate_interests"), **NEWS),
    "basis prohibited": no(
        finding(
            Code.BASIS_PROHIBITED,
            "6.3",
            categories=(data.HEALTH_DATA,),
            by="never",
            basis="legitimate_interests",
        ),
        **NEWS,
    ),
    "basis prohibition unknown": unknown(
        finding(Code.BASIS_PROHIBITION_UNKNOWN, "6.3", by="never", basis="legitimate_interests"),
        **NEWS,
        missing=(("subjects", "subjects"),),
    ),
    "consent missing": no(finding(Code.CONSENT_MISSING, "6.3", purpose="newsletter"), **NEWS),
    "explicit consent missing": no(
        finding(Code.CONSENT_MISSING, "6.3", provision="gdpr.9.2.a", purpose="newsletter"), **NEWS
    ),
    "consent withdrawn": no(finding(Code.CONSENT_WITHDRAWN, "6.3", purpose="newsletter", day=DAY), **NEWS),
    "consent given up": no(finding(Code.CONSENT_WITHDRAWN, "6.3")),
    "consent for another recipient": no(
        finding(Code.CONSENT_OTHER_RECIPIENT, "6.3", purpose="newsletter"),
        may=SHARE,
        purpose=purposes.NEWSLETTER,
    ),
    "consent not explicit": no(
        finding(Code.CONSENT_NOT_EXPLICIT, "6.3", provision="gdpr.9.2.a", purpose="newsletter", day=DAY),
        **NEWS,
    ),
    "consent of a child": no(
        finding(Code.CONSENT_UNDERAGE, "6.3", provision="dsl.2.4", age=11, limit=13), **NEWS
    ),
    "consent of a child of no known age": no(
        finding(Code.CONSENT_UNDERAGE, "6.3", provision="gdpr.8.1", limit=16), **NEWS
    ),
    "consent unknown": unknown(
        finding(Code.CONSENT_UNKNOWN, "6.3", purpose="newsletter"),
        **NEWS,
        missing=(("register", "consents"),),
    ),
    "explicit consent unknown": unknown(
        finding(Code.CONSENT_UNKNOWN, "6.3", provision="gdpr.9.2.a", purpose="newsletter"),
        **NEWS,
        missing=(("register", "consents"),),
    ),
    "age unknown": unknown(
        finding(Code.CONSENT_UNKNOWN, "6.3", provision="dsl.2.4", limit=13),
        **NEWS,
        missing=(("fact", "age_at_consent"), ("fact", "parental_consent")),
    ),
    "marketing objection": no(
        finding(Code.MARKETING_OBJECTION, "6.3", provision="gdpr.21.3", day=DAY), **NEWS
    ),
    "objection to newsletters": no(
        finding(
            Code.MARKETING_OBJECTION, "6.3", provision="gdpr.21.3", day=DAY, objected=("email_marketing",)
        ),
        **NEWS,
    ),
    "nothing but marketing, and an objection": no(
        finding(Code.MARKETING_OBJECTION, "6.3", provision="gdpr.21.3", day=DAY)
    ),
    "objection": no(finding(Code.OBJECTION, "6.3", provision="gdpr.21.1", day=DAY), may=USE),
    "objections unknown": unknown(
        finding(Code.OBJECTIONS_UNKNOWN, "6.3", provision="gdpr.21.1"),
        may=USE,
        missing=(("register", "objections"),),
    ),
    "special category": no(
        finding(Code.SPECIAL_CATEGORY, "6.3", provision="gdpr.9.1", categories=(data.HEALTH_DATA,)), may=USE
    ),
    "restricted": no(finding(Code.RESTRICTED, "6.3", provision="gdpr.18.2", day=DAY), may=USE),
    "restrictions unknown": unknown(
        finding(Code.RESTRICTIONS_UNKNOWN, "6.3", provision="gdpr.18.2", categories=TWO),
        may=USE,
        missing=(("register", "restrictions"),),
    ),
    "erasure requested": no(
        finding(Code.ERASURE_REQUESTED, "6.3", provision="gdpr.17.1", categories=TWO, day=DAY)
    ),
    "erasure requested, not decided": unknown(
        finding(Code.ERASURE_REQUESTED, "6.3", provision="gdpr.17.1", day=DAY)
    ),
    "requests unknown": unknown(
        finding(Code.REQUESTS_UNKNOWN, "6.3", provision="gdpr.17.1"), missing=(("register", "requests"),)
    ),
    "holds unknown": unknown(
        finding(Code.HOLDS_UNKNOWN, provision="gdpr.17.3.e", rule=None), missing=(("register", "holds"),)
    ),
    "ended, under restriction": no(
        finding(Code.STORAGE_ENDED, "6.3", subjects=("visitor",), **VISIT),
        finding(Code.RESTRICTION_STANDS, provision="gdpr.18.3", rule=None, day=date(2024, 4, 2)),
        last_day=LAST,
    ),
    **{
        f"ended, {right} asked for": no(
            finding(Code.STORAGE_ENDED, "6.3", subjects=("visitor",), **VISIT),
            finding(
                Code.REQUEST_OPEN, provision=provision, rule=None, day=date(2024, 4, 2), right=str(right)
            ),
            last_day=LAST,
        )
        for right, provision in (
            (rights.ACCESS, "gdpr.15.1"),
            (rights.PORTABILITY, "gdpr.20.1"),
            (rights.RESTRICTION, "gdpr.18.1"),
        )
    },
    # Time.
    "storage ended": no(finding(Code.STORAGE_ENDED, "6.3", subjects=("visitor",), **VISIT), last_day=LAST),
    "storage ended for one purpose": no(
        finding(Code.STORAGE_ENDED, "6.3", **VISIT), purpose=purposes.STATISTICS, last_day=LAST
    ),
    "storage ended for use": no(
        finding(Code.STORAGE_ENDED, "6.3", categories=TWO, **VISIT), may=USE, last_day=LAST
    ),
    "storage ended with the first of events": no(
        finding(
            Code.STORAGE_ENDED,
            "6.3",
            events=("collected", "last_activity"),
            pick="earliest",
            period="P1Y",
            day=SEEN,
            last_day=date(2022, 3, 15),
        ),
        last_day=date(2022, 3, 15),
    ),
    "storage ended with the last of events": no(
        finding(
            Code.STORAGE_ENDED,
            "6.3",
            events=("account_closed", "invoice_paid"),
            pick="latest",
            period="P2W",
            day=SEEN,
            last_day=date(2021, 3, 29),
        ),
        last_day=date(2021, 3, 29),
    ),
    "storage ended with a state": no(
        finding(Code.STORAGE_ENDED, "6.3", categories=TWO, state="account_open", day=DAY, last_day=DAY),
        last_day=DAY,
    ),
    "storage ended after a state": no(
        finding(
            Code.STORAGE_ENDED,
            "6.3",
            state="legal_process_running",
            period="P30D",
            day=date(2024, 3, 1),
            last_day=date(2024, 3, 31),
        ),
        last_day=date(2024, 3, 31),
    ),
    "storage ended with a state of no event": no(
        finding(Code.STORAGE_ENDED, "6.3", state="legal_duty_applies", day=DAY, last_day=DAY), last_day=DAY
    ),
    "storage ended on a day nobody knows": no(finding(Code.STORAGE_ENDED, "6.3", event="contract_ended")),
    "several times ended": no(
        finding(Code.STORAGE_ENDED, "2.1", **VISIT | {"period": "P1M", "last_day": date(2021, 4, 15)}),
        finding(Code.STORAGE_ENDED, "6.3", **VISIT),
        finding(Code.STORAGE_ENDED, "6.3", "6.10", rule="other", **VISIT),
        finding(Code.CONDITION_NOT_MET, "6.10", parts=(("fact", "necessary", True),)),
        last_day=LAST,
    ),
    "storage not begun": no(finding(Code.STORAGE_NOT_BEGUN, "6.3", event="delivered", period="P30D")),
    "state not lasting": no(finding(Code.STATE_NOT_LASTING, "6.3", state="claim_open")),
    "state not lasting for use": no(finding(Code.STATE_NOT_LASTING, "6.3", state="account_open"), **NEWS),
    "state not lasting for sharing": no(
        finding(Code.STATE_NOT_LASTING, "6.3", state="account_open"), may=SHARE
    ),
    "never stored": no(finding(Code.NEVER_STORED, "6.3", categories=(data.CARD_VERIFICATION_CODE,))),
    "event unknown": unknown(
        finding(Code.EVENT_UNKNOWN, "6.3", event="account_closed", period="P36M"),
        missing=(("event", "account_closed"),),
    ),
    "state unknown": unknown(
        finding(Code.STATE_UNKNOWN, "6.3", categories=TWO, state="account_open"),
        missing=(("state", "account_open"),),
    ),
    "text unclear": unknown(
        finding(
            Code.TEXT_UNCLEAR,
            "6.3",
            "2.1",
            unclear="start",
            question_sv="från vilken dag de 36 månaderna räknas",
            question_en="from which day the 36 months are counted",
        ),
        missing=(("clause", "6.3"),),
    ),
    "text unclear in two clauses": unknown(
        finding(
            Code.TEXT_UNCLEAR,
            "6.10",
            "6.3",
            "2.1",
            unclear="end",
            question_sv="hur länge uppgifterna sparas",
            question_en="how long the data are kept",
        ),
        missing=(("clause", "6.3"), ("clause", "6.10")),
    ),
    "text unclear in no clause": unknown(
        finding(
            Code.TEXT_UNCLEAR,
            unclear="end",
            question_sv="hur länge uppgifterna sparas",
            question_en="how long the data are kept",
        )
    ),
    "storage not stated": unknown(
        finding(Code.STORAGE_NOT_STATED, "6.3", "choice.1", "choice.2", "use.1"), missing=(("clause", "6.3"),)
    ),
    # Exceptions and prohibitions.
    "overridden": no(finding(Code.OVERRIDDEN, "6.3", by=("special",))),
    "override unknown": unknown(
        finding(Code.OVERRIDE_UNKNOWN, "6.3", by=("special",)), missing=(("fact", "customer_asked_for_it"),)
    ),
    "prohibited": no(finding(Code.PROHIBITED, "6.3", "choice.1")),
    "prohibited when": no(
        finding(
            Code.PROHIBITED,
            "6.3",
            parts=(("objection", "direct_marketing", True), ("state", "account_open", False)),
        ),
        **NEWS,
    ),
    "prohibited when a value is so": no(
        finding(Code.PROHIBITED, "6.3", parts=(("fact", "age", True),)), **NEWS
    ),
    "prohibition unknown": unknown(
        finding(Code.PROHIBITION_UNKNOWN, "6.3"),
        finding(Code.CONDITION_UNKNOWN, "6.3", parts=(("fact", "necessary", False),)),
        may=SHARE,
        missing=(("fact", "necessary"),),
    ),
    # Sharing.
    "not kept": no(finding(Code.NOT_KEPT, "6.3", categories=TWO), may=SHARE),
    "not kept, perhaps": unknown(
        finding(Code.NOT_KEPT, "6.3"), may=SHARE, missing=(("event", "last_purchase"),)
    ),
    "country unknown": unknown(
        finding(Code.COUNTRY_UNKNOWN, "6.3"), may=SHARE, missing=(("country", "country"),)
    ),
    "transfer not accepted": no(
        finding(Code.TRANSFER_NOT_ACCEPTED, "6.3", country="US"), may=SHARE, country="US"
    ),
    "mechanism not accepted": no(
        finding(Code.TRANSFER_NOT_ACCEPTED, "6.3", country="IN", mechanism="explicit_consent"),
        may=SHARE,
        country="IN",
    ),
    "transfer without ground": no(
        finding(Code.TRANSFER_WITHOUT_GROUND, "6.3", provision="gdpr.44", country="GB"),
        may=SHARE,
        country="GB",
    ),
    "transfer without a ground in law": no(
        finding(
            Code.TRANSFER_WITHOUT_GROUND, "6.3", provision="pul.33", country="US", mechanism="code_of_conduct"
        ),
        may=SHARE,
        country="US",
    ),
    "transfer unknown": unknown(
        finding(Code.TRANSFER_UNKNOWN, "6.3", provision="gdpr.44", country="CN"),
        may=SHARE,
        country="CN",
        missing=(("transfer", "transfer"),),
    ),
    "recipient not covered": no(
        finding(Code.RECIPIENT_NOT_COVERED, "6.3", provision="gdpr.45.3", **SHIELD), may=SHARE, country="US"
    ),
    "recipient perhaps covered": unknown(
        finding(Code.RECIPIENT_COVER_UNKNOWN, "6.3", provision="gdpr.45.3", **SHIELD),
        may=SHARE,
        country="US",
        missing=(("fact", "recipient_covered_by_adequacy"),),
    ),
    "recipient unknown": unknown(
        finding(Code.CONDITION_UNKNOWN, "6.3", parts=(("recipient", "carrier", True),)),
        may=SHARE,
        to=recipients.SUPPLIER,
        missing=(("recipient", "carrier"),),
    ),
    # The whole.
    "not in force": unknown(finding(Code.NOT_IN_FORCE, rule=None, day=ON, **since(date(2024, 6, 1)))),
    "no longer in force": unknown(
        finding(Code.NOT_IN_FORCE, "intro", rule=None, day=ON, until=date(2018, 5, 24))
    ),
    "in force for a time": unknown(
        finding(Code.NOT_IN_FORCE, rule=None, day=ON, **since(date(2014, 8, 11)), until=date(2018, 5, 24))
    ),
    "in force on no known day": unknown(finding(Code.NOT_IN_FORCE, rule=None, day=ON)),
    "law not encoded": unknown(
        Finding(
            Code.LAW_NOT_ENCODED,
            None,
            (),
            Layer.LAW,
            (data.IP_ADDRESS,),
            "",
            frozen_params({"day": ON, "jurisdiction": "DK"}),
        ),
        on=ON,
    ),
    # Several categories.
    "denied and permitted": no(
        finding(Code.STORAGE_ENDED, "6.3", **VISIT),
        last_day=LAST,
        categories={data.IP_ADDRESS: DENIED, data.NAME: PERMITTED},
    ),
    "denied and undetermined": no(
        finding(Code.PROHIBITED, "6.3"),
        may=USE,
        categories={data.IP_ADDRESS: DENIED, data.NAME: UNDETERMINED, data.AGE: DENIED},
        missing=(("event", "account_closed"),),
    ),
    "undetermined and permitted": unknown(
        finding(Code.EVENT_UNKNOWN, "6.3", categories=(data.NAME,), event="account_closed", period="P1Y"),
        may=SHARE,
        country="SE",
        categories={data.IP_ADDRESS: PERMITTED, data.NAME: UNDETERMINED},
        missing=(("event", "account_closed"),),
    ),
    "permitted, in every part, for one purpose": yes(
        finding(Code.ACTIVITY, "6.3", categories=TWO, event="relationship_ended"), purposes=("legal_claims",)
    ),
    "denied but not to be erased": no(
        finding(Code.UNDECLARED_PURPOSE, rule=None, categories=ACCOUNTS, purpose="statistics", declared=()),
        purpose=purposes.STATISTICS,
        must_keep_until=date(2027, 12, 31),
    ),
    "one of several must be kept": no(
        finding(Code.STORAGE_ENDED, "6.3", categories=TWO, **VISIT),
        categories={data.EMAIL_ADDRESS: DENIED, data.NAME: DENIED, data.ACCOUNTING_RECORDS: PERMITTED},
        last_day=LAST,
        must_keep_until=date(2027, 12, 31),
        must_keep=("accounting_records",),
    ),
    "some of several denied for one purpose": no(
        finding(Code.STORAGE_ENDED, "6.3", **VISIT),
        categories={data.IP_ADDRESS: DENIED, data.NAME: UNDETERMINED},
        purpose=purposes.STATISTICS,
        last_day=LAST,
    ),
    "more denied than can be listed": no(
        finding(Code.PROHIBITED, "6.3"),
        categories=dict.fromkeys(("age", "gender", "photo", "sizes", "measurements"), DENIED)
        | {"name": PERMITTED},
    ),
    "more categories than can be listed": no(
        finding(Code.STORAGE_ENDED, "6.3", categories=("age", "name", "gender", "photo", "sizes"), **VISIT),
        last_day=LAST,
    ),
}
