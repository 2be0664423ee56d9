"""Every message key that an explanation can use, with the places that its sentence has.

The catalogues are held against this table, in both languages and both ways.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from types import MappingProxyType
from typing import Final

from privpolicy.evaluation.reasons import ReasonCode as Code
from privpolicy.explanation.request_keys import REQUEST_KEYS
from privpolicy.vocabulary.enums import Action, LegalBasis, Protection, TransferMechanism

# ``n`` only chooses between singular and plural: it is given, and need not be said.
_ASKED: Final = {
    "keep": "n",
    "keep_for": "n purpose",
    "use": "n purpose",
    "share": "n recipient purpose",
}
_ANSWERS: Final = {
    "permitted": "",
    "permitted_until": "last_day",
    "denied": "",
    "ended": "",
    "undetermined": "",
    "denied_in_part": "",
    "undetermined_in_part": "",
}
_PARTS: Final = {"permitted": "", "permitted_until": "last_day", "denied": "", "undetermined": ""}

_FIXED: Final = {
    "answer.allowed": "",
    # What a rule says of time, and the day it is counted from.
    "rule.keep": "data time cite",
    "rule.keep.unlimited": "data cite",
    "rule.keep.state_over": "data time cite",
    "rule.use": "data time cite",
    "rule.use.unlimited": "cite",
    "rule.use.state_over": "data time cite",
    "rule.share": "data time cite",
    "rule.share.unlimited": "cite",
    "rule.share.state_over": "data time cite",
    "time.after": "period after",
    "time.after_calendar_year": "period happened",
    "time.after_fiscal_year": "period after",
    "time.duty": "period after",
    "time.duty_calendar_year": "period happened",
    "time.law": "",
    "time.until": "event",
    "time.until_earliest": "events",
    "time.until_latest": "events",
    "time.while": "state",
    "time.while_then": "state period",
    "after.event": "event",
    "after.earliest": "events",
    "after.latest": "events",
    "happened.earliest": "events",
    "happened.latest": "events",
    "day.event": "event day",
    "day.event.last": "event day",
    "day.event.was": "event day last_day",
    "day.event.is": "event day last_day",
    "day.counted": "day",
    "day.counted.was": "day last_day",
    "day.counted.is": "day last_day",
    "day.last.was": "last_day",
    "day.last.is": "last_day",
    "day.over": "",
    # Variants of reasons.
    "reason.statutory_duty.same": "law",
    "reason.statutory_duty.ended": "data cite",
    "reason.statutory_duty.absent": "data cite",
    "reason.hold.until": "n last_day cite",
    "reason.restricted_storage.until": "n last_day cite",
    "reason.adequacy.part": "country decision scope cite",
    "reason.undeclared_purpose.instead": "declared cite",
    "reason.other_basis.none": "asked cite",
    "reason.consent_missing.explicit": "purpose cite",
    "reason.consent_withdrawn.day": "day cite",
    "reason.consent_unknown.explicit": "purpose cite",
    "reason.consent_unknown.age": "limit cite",
    "reason.consent_underage.age": "n limit cite",
    "reason.erasure_requested.open": "day cite",
    "reason.request_open.portability": "day cite",
    "reason.request_open.restriction": "day cite",
    "reason.prohibited.when": "facts cite",
    "reason.text_unclear.clause": "n clause question",
    "reason.not_kept.open": "n cite",
    "reason.marketing_objection.part": "objected day cite",
    "reason.transfer_not_accepted.mechanism": "country mechanism cite",
    "reason.transfer_without_ground.mechanism": "country mechanism cite",
    "reason.not_in_force.from": "day first cite",
    "reason.not_in_force.until": "day last cite",
    "reason.not_in_force.from_until": "day first last cite",
    # What is missing.
    "missing.all": "asks",
    "missing.some": "asks",
    "ask.when": "event",
    "ask.whether": "fact",
    "ask.value": "value",
    "ask.consents": "",
    "ask.objections": "",
    "ask.restrictions": "",
    "ask.requests": "",
    "ask.holds": "",
    "ask.subjects": "",
    "ask.country": "",
    "ask.transfer": "",
    "ask.recipient": "",
    # What to do next.
    "step.check_record": "",
    "step.lift_restriction": "",
    "step.answer_request": "",
    "step.erase": "n",
    "step.erase_unless_kept_otherwise": "n",
    "step.erase_in_part": "data",
    "step.erase_in_part_unless_kept_otherwise": "data",
    "step.change_policy": "",
    "step.ask_consent": "",
    "step.block_marketing": "",
    "step.show_grounds": "",
    "step.check_keeping": "n",
    "step.ground_transfer": "n",
    "step.choose_reading": "",
    "step.wait.keep": "n",
    "step.wait.use": "n",
    "step.wait.share": "n",
    "must_keep": "n day",
    "must_keep.part": "data day",
    "purposes.only": "n purposes",
    "obligation": "text",
    # Small parts.
    "data.of": "data subjects",
    "data.these": "",
    "data.denied": "",
    "recipient.in": "recipient country",
    "country.to": "country",
    "country.to.article": "country",
    "country.in": "country",
    "country.in.special": "country",
    "clause.one": "clause",
    "clause.several": "clauses",
    "section.one": "clause",
    "section.several": "clauses",
    "cite": "place",
    "period.years": "n",
    "period.months": "n",
    "period.weeks": "n",
    "period.days": "n",
}

_CODES: Final = {
    Code.DISCLOSURE: "cite",
    Code.STATUTORY_DUTY: "law data time",
    Code.HOLD: "n cite",
    Code.RESTRICTED_STORAGE: "n cite",
    Code.NOT_PERSONAL_DATA: "cite",
    Code.ADEQUACY: "country decision cite",
    Code.TRANSFER_MECHANISM: "country mechanism cite",
    Code.UNDECLARED_CATEGORY: "data",
    Code.UNDECLARED_PURPOSE: "data purpose",
    Code.UNDECLARED_RECIPIENT: "data recipient purpose",
    Code.OTHER_SUBJECTS: "subjects cite",
    Code.SUBJECTS_UNKNOWN: "cite",
    Code.CONDITION_NOT_MET: "facts cite",
    Code.CONDITION_UNKNOWN: "cite",
    Code.OTHER_BASIS: "basis asked cite",
    Code.BASIS_PROHIBITED: "data basis cite",
    Code.BASIS_PROHIBITION_UNKNOWN: "basis cite",
    Code.CONSENT_MISSING: "purpose cite",
    Code.CONSENT_WITHDRAWN: "cite",
    Code.CONSENT_OTHER_RECIPIENT: "purpose cite",
    Code.CONSENT_NOT_EXPLICIT: "day cite",
    Code.CONSENT_UNDERAGE: "limit cite",
    Code.CONSENT_UNKNOWN: "purpose cite",
    Code.MARKETING_OBJECTION: "day cite",
    Code.OBJECTION: "day cite",
    Code.OBJECTIONS_UNKNOWN: "cite",
    Code.SPECIAL_CATEGORY: "data cite",
    Code.RESTRICTED: "n day cite",
    Code.RESTRICTIONS_UNKNOWN: "n cite",
    Code.ERASURE_REQUESTED: "n day cite",
    Code.REQUESTS_UNKNOWN: "cite",
    Code.HOLDS_UNKNOWN: "n cite",
    Code.RESTRICTION_STANDS: "day cite",
    Code.REQUEST_OPEN: "day cite",
    Code.STORAGE_NOT_BEGUN: "",
    Code.HOLD_ENDED: "n last_day cite",
    Code.RESTRICTED_STORAGE_ENDED: "n last_day cite",
    Code.NEVER_STORED: "data cite",
    Code.TEXT_UNCLEAR: "question",
    Code.STORAGE_NOT_STATED: "data cite",
    Code.OVERRIDDEN: "cite",
    Code.OVERRIDE_UNKNOWN: "cite",
    Code.PROHIBITED: "cite",
    Code.PROHIBITION_UNKNOWN: "cite",
    Code.DUTY_OVER_PROHIBITION: "data cite law",
    Code.MINIMUM_AFTER_MAXIMUM: "data cite",
    Code.NOT_KEPT: "n cite",
    Code.COUNTRY_UNKNOWN: "",
    Code.TRANSFER_NOT_ACCEPTED: "country cite",
    Code.TRANSFER_WITHOUT_GROUND: "country cite",
    Code.TRANSFER_UNKNOWN: "country cite",
    Code.RECIPIENT_NOT_COVERED: "country decision scope cite",
    Code.RECIPIENT_COVER_UNKNOWN: "country decision scope cite",
    Code.NOT_IN_FORCE: "day cite",
    Code.LAW_NOT_ENCODED: "country day",
}
"""The reasons that are told by a sentence of their own; the others tell a rule and its time."""

_FACTS: Final = {
    "value": "value",
    "recipient": "recipients",
    "recipient_other": "",
    "country": "countries",
    "eea": "",
    "transfer": "mechanisms",
    "consent": "purposes",
    "consent_any": "",
    "objection": "purposes",
    "objection_any": "",
    "request": "right",
    "restrictions": "",
    "holds": "",
    **{f"protection.{one.value}": "" for one in Protection},
}


def _all() -> Iterator[tuple[str, str]]:
    yield from _FIXED.items()
    yield from REQUEST_KEYS.items()
    for kind, places in _ASKED.items():
        for answer, more in _ANSWERS.items():
            yield f"answer.{kind}.{answer}", f"{places} {more}"
    for action in Action:
        for answer, more in _PARTS.items():
            yield f"part.{action.value}.{answer}", f"data {more}"
    for code, places in _CODES.items():
        yield f"reason.{code.value}", places
    for fact, places in _FACTS.items():
        yield f"fact.{fact}.so", places
        yield f"fact.{fact}.not", places
    for basis in LegalBasis:
        yield f"basis.{basis.value}", ""
    for mechanism in TransferMechanism:
        yield f"mechanism.{mechanism.value}", ""


KEYS: Final[Mapping[str, frozenset[str]]] = MappingProxyType(
    {key: frozenset(places.split()) for key, places in _all()}
)
