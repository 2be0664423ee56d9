"""Every finding that a check of a text can make. The codes are API: stable, documented, versioned."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from types import MappingProxyType
from typing import Final


class Severity(StrEnum):
    """How much a finding matters, the gravest first."""

    CRITICAL = "critical"
    HIGH = "high"
    MEDIUM = "medium"
    LOW = "low"
    INFO = "info"

    @property
    def rank(self) -> int:
        """0 for the gravest, one more for each step down."""
        return tuple(Severity).index(self)


class Item(StrEnum):
    """What GDPR Arts 13 and 14 demand that the person be told."""

    CONTROLLER = "controller"
    DATA_PROTECTION_OFFICER = "data_protection_officer"
    PURPOSES_AND_BASIS = "purposes_and_basis"
    CATEGORIES = "categories"
    INTERESTS = "interests"
    RECIPIENTS = "recipients"
    TRANSFERS = "transfers"
    STORAGE = "storage"
    RIGHTS = "rights"
    WITHDRAWAL = "withdrawal"
    COMPLAINT = "complaint"
    REQUIREMENT = "requirement"
    AUTOMATED_DECISIONS = "automated_decisions"
    SOURCE = "source"


ARTICLE_13: Final[Mapping[Item, str]] = MappingProxyType(
    {
        Item.CONTROLLER: "gdpr.13.1.a",
        Item.DATA_PROTECTION_OFFICER: "gdpr.13.1.b",
        Item.PURPOSES_AND_BASIS: "gdpr.13.1.c",
        Item.INTERESTS: "gdpr.13.1.d",
        Item.RECIPIENTS: "gdpr.13.1.e",
        Item.TRANSFERS: "gdpr.13.1.f",
        Item.STORAGE: "gdpr.13.2.a",
        Item.RIGHTS: "gdpr.13.2.b",
        Item.WITHDRAWAL: "gdpr.13.2.c",
        Item.COMPLAINT: "gdpr.13.2.d",
        Item.REQUIREMENT: "gdpr.13.2.e",
        Item.AUTOMATED_DECISIONS: "gdpr.13.2.f",
    }
)
"""The items where the data come from the person, in the order of Art. 13."""

ARTICLE_14: Final[Mapping[Item, str]] = MappingProxyType(
    {
        Item.CONTROLLER: "gdpr.14.1.a",
        Item.DATA_PROTECTION_OFFICER: "gdpr.14.1.b",
        Item.PURPOSES_AND_BASIS: "gdpr.14.1.c",
        Item.CATEGORIES: "gdpr.14.1.d",
        Item.RECIPIENTS: "gdpr.14.1.e",
        Item.TRANSFERS: "gdpr.14.1.f",
        Item.STORAGE: "gdpr.14.2.a",
        Item.INTERESTS: "gdpr.14.2.b",
        Item.RIGHTS: "gdpr.14.2.c",
        Item.WITHDRAWAL: "gdpr.14.2.d",
        Item.COMPLAINT: "gdpr.14.2.e",
        Item.SOURCE: "gdpr.14.2.f",
        Item.AUTOMATED_DECISIONS: "gdpr.14.2.g",
    }
)
"""The items where the data come from somebody else, in the order of Art. 14."""


class Code(StrEnum):
    """Every finding, by theme."""

    # Who and what.
    CONTROLLER_NO_LEGAL_PERSON = "controller_no_legal_person"
    CONTROLLER_NO_CONTACT = "controller_no_contact"
    PURPOSES_MISSING = "purposes_missing"
    PURPOSES_IMPLIED = "purposes_implied"
    PURPOSES_OPEN = "purposes_open"
    PURPOSES_VAGUE = "purposes_vague"
    DATA_VAGUE = "data_vague"
    SUBJECTS_VAGUE = "subjects_vague"
    DATA_UNLISTED = "data_unlisted"
    DATA_OPEN = "data_open"
    DATA_NOT_TIED_TO_PURPOSES = "data_not_tied_to_purposes"
    REQUIREMENT_MISSING = "requirement_missing"
    REQUIREMENT_INCOMPLETE = "requirement_incomplete"
    DECISION_LOGIC_MISSING = "decision_logic_missing"
    SOURCE_MISSING = "source_missing"
    SOURCE_OPEN = "source_open"

    # Legal basis.
    BASIS_NEVER_STATED = "basis_never_stated"
    BASIS_MISSING = "basis_missing"
    BASES_OPEN = "bases_open"
    INTEREST_MISSING = "interest_missing"
    TRACKING_ON_CONTRACT = "tracking_on_contract"
    CONSENT_ASSUMED = "consent_assumed"
    CONSENT_BUNDLED = "consent_bundled"
    SPECIAL_CATEGORY_WITHOUT_GROUND = "special_category_without_ground"
    OFFENCE_DATA = "offence_data"
    IDENTITY_NUMBER_UNJUSTIFIED = "identity_number_unjustified"

    # Storage.
    STORAGE_MISSING = "storage_missing"
    STORAGE_UNCLEAR = "storage_unclear"
    STORAGE_AS_NEEDED = "storage_as_needed"
    STORAGE_UNLIMITED = "storage_unlimited"
    STORAGE_ENDS_BY_PERSON_ONLY = "storage_ends_by_person_only"
    STORAGE_ONE_FOR_ALL = "storage_one_for_all"
    STORAGE_SHORTER_THAN_DUTY = "storage_shorter_than_duty"

    # Rights.
    RIGHTS_MISSING = "rights_missing"
    MARKETING_OBJECTION_MISSING = "marketing_objection_missing"
    WITHDRAWAL_MISSING = "withdrawal_missing"
    COMPLAINT_MISSING = "complaint_missing"
    AUTHORITY_NOT_NAMED = "authority_not_named"
    RIGHT_FORM_DEMANDED = "right_form_demanded"
    RIGHT_LIMITED_IN_NUMBER = "right_limited_in_number"
    RIGHT_FEE = "right_fee"
    RIGHT_NARROWED = "right_narrowed"
    RIGHT_FOR_SOME_ONLY = "right_for_some_only"
    OBJECTION_NARROWED = "objection_narrowed"
    RIGHT_WITHOUT_CHANNEL = "right_without_channel"

    # Recipients and transfers.
    RECIPIENTS_VAGUE = "recipients_vague"
    UNDECLARED_DATA_SHARED = "undeclared_data_shared"
    TRANSFER_COUNTRY_MISSING = "transfer_country_missing"
    TRANSFER_MECHANISM_MISSING = "transfer_mechanism_missing"
    TRANSFER_COPY_MISSING = "transfer_copy_missing"
    TRANSFER_WITHOUT_GROUND = "transfer_without_ground"

    # Marketing, cookies, children.
    EMAIL_MARKETING_WITHOUT_CONSENT = "email_marketing_without_consent"
    COOKIES_WITHOUT_CONSENT = "cookies_without_consent"
    COOKIE_CONSENT_NOT_SAID = "cookie_consent_not_said"
    COOKIES_ELSEWHERE = "cookies_elsewhere"
    CHILD_CONSENT = "child_consent"
    CHILD_INTERESTS = "child_interests"
    CHILDREN_NOT_MENTIONED = "children_not_mentioned"

    # Payment cards.
    CARD_CODE_STORED = "card_code_stored"
    CARD_NUMBER_READABLE = "card_number_readable"
    CARD_NUMBER_WITHOUT_PERIOD = "card_number_without_period"

    # The text as a text.
    UNDATED = "undated"
    NOT_IN_FORCE = "not_in_force"
    LAW_REPEALED = "law_repealed"
    LANGUAGES_PROMISE_DIFFERENTLY = "languages_promise_differently"
    LANGUAGES_DIFFER = "languages_differ"
    CLAUSES_CONTRADICT = "clauses_contradict"
    CHANGE_BY_SILENCE = "change_by_silence"
    CLAUSE_WITHOUT_RULE = "clause_without_rule"
    PERIOD_WITHOUT_RULE = "period_without_rule"
    PERIOD_WITHOUT_CLAUSE = "period_without_clause"
    TERM_UNUSED = "term_unused"

    # The rules among themselves.
    RULE_NEVER_APPLIES = "rule_never_applies"
    RULE_SHADOWED = "rule_shadowed"
    RULES_CONTRADICT = "rules_contradict"
    TRANSFER_PROHIBITED = "transfer_prohibited"


@dataclass(frozen=True, slots=True)
class About:
    """What holds of every finding with a code.

    ``provisions`` are the keys of the law that it rests on beside the item of Arts 13 and 14; a check
    may add that of a national act. ``always``: it stands on days without that law too, as a fault of
    the text itself. ``places`` are the values of its sentence.
    """

    severity: Severity
    item: Item | None = None
    provisions: tuple[str, ...] = ()
    always: bool = False
    places: frozenset[str] = frozenset()


def _about(
    severity: Severity,
    provisions: str = "",
    places: str = "",
    *,
    item: Item | None = None,
    always: bool = False,
) -> About:
    return About(severity, item, tuple(provisions.split()), always, frozenset(places.split()))


_CRITICAL, _HIGH, _MEDIUM, _LOW, _INFO = Severity

CODES: Final[Mapping[Code, About]] = MappingProxyType(
    {
        Code.CONTROLLER_NO_LEGAL_PERSON: _about(_HIGH, places="name", item=Item.CONTROLLER),
        Code.CONTROLLER_NO_CONTACT: _about(_HIGH, item=Item.CONTROLLER),
        Code.PURPOSES_MISSING: _about(_CRITICAL, "gdpr.5.1.b", item=Item.PURPOSES_AND_BASIS),
        Code.PURPOSES_IMPLIED: _about(_MEDIUM, "gdpr.5.1.b", "purposes", item=Item.PURPOSES_AND_BASIS),
        Code.PURPOSES_OPEN: _about(_MEDIUM, "gdpr.5.1.b", item=Item.PURPOSES_AND_BASIS),
        Code.PURPOSES_VAGUE: _about(_HIGH, "gdpr.5.1.b", item=Item.PURPOSES_AND_BASIS),
        Code.DATA_VAGUE: _about(_MEDIUM, "gdpr.5.1.a gdpr.5.1.c", item=Item.CATEGORIES),
        Code.SUBJECTS_VAGUE: _about(_LOW, "gdpr.30.1"),
        Code.DATA_UNLISTED: _about(_MEDIUM, "gdpr.5.1.a", "data", item=Item.CATEGORIES),
        Code.DATA_OPEN: _about(_LOW, "gdpr.5.1.a", item=Item.CATEGORIES),
        Code.DATA_NOT_TIED_TO_PURPOSES: _about(_MEDIUM, "gdpr.5.1.b gdpr.5.1.c", "n"),
        Code.REQUIREMENT_MISSING: _about(_MEDIUM, item=Item.REQUIREMENT),
        Code.REQUIREMENT_INCOMPLETE: _about(_LOW, places="purposes", item=Item.REQUIREMENT),
        Code.DECISION_LOGIC_MISSING: _about(_HIGH, "gdpr.22.1", "purposes", item=Item.AUTOMATED_DECISIONS),
        Code.SOURCE_MISSING: _about(_HIGH, places="data", item=Item.SOURCE),
        Code.SOURCE_OPEN: _about(_LOW, places="recipients", item=Item.SOURCE),
        Code.BASIS_NEVER_STATED: _about(_CRITICAL, "gdpr.6.1", item=Item.PURPOSES_AND_BASIS),
        Code.BASIS_MISSING: _about(_HIGH, "gdpr.6.1", "purposes", item=Item.PURPOSES_AND_BASIS),
        Code.BASES_OPEN: _about(_LOW, "gdpr.6.1", item=Item.PURPOSES_AND_BASIS),
        Code.INTEREST_MISSING: _about(_HIGH, "gdpr.6.1.f", "purposes", item=Item.INTERESTS),
        Code.TRACKING_ON_CONTRACT: _about(_HIGH, "gdpr.6.1.b", "purposes"),
        Code.CONSENT_ASSUMED: _about(_HIGH, "gdpr.4.11 gdpr.6.1.a pul.10", "version"),
        Code.CONSENT_BUNDLED: _about(_HIGH, "gdpr.4.11 gdpr.7.2 gdpr.7.4"),
        Code.SPECIAL_CATEGORY_WITHOUT_GROUND: _about(_CRITICAL, "gdpr.9.1", "data"),
        Code.OFFENCE_DATA: _about(_HIGH, "gdpr.10", "data"),
        Code.IDENTITY_NUMBER_UNJUSTIFIED: _about(_MEDIUM, "dsl.3.10", "data"),
        Code.STORAGE_MISSING: _about(_HIGH, "gdpr.5.1.e", "purposes", item=Item.STORAGE),
        Code.STORAGE_UNCLEAR: _about(_HIGH, "gdpr.5.1.e", "question", item=Item.STORAGE),
        Code.STORAGE_AS_NEEDED: _about(_MEDIUM, "gdpr.5.1.e", "purposes", item=Item.STORAGE),
        Code.STORAGE_UNLIMITED: _about(_HIGH, "gdpr.5.1.e", "purposes", item=Item.STORAGE),
        Code.STORAGE_ENDS_BY_PERSON_ONLY: _about(_MEDIUM, "gdpr.5.1.e", "lasting"),
        Code.STORAGE_ONE_FOR_ALL: _about(_MEDIUM, "gdpr.5.1.e", "purposes"),
        Code.STORAGE_SHORTER_THAN_DUTY: _about(_HIGH, places="data years"),
        Code.RIGHTS_MISSING: _about(_HIGH, "gdpr.12.2", "rights", item=Item.RIGHTS),
        Code.MARKETING_OBJECTION_MISSING: _about(_HIGH, "gdpr.21.2 gdpr.21.4", item=Item.RIGHTS),
        Code.WITHDRAWAL_MISSING: _about(_HIGH, "gdpr.7.3", item=Item.WITHDRAWAL),
        Code.COMPLAINT_MISSING: _about(_HIGH, "gdpr.77.1", "authority", item=Item.COMPLAINT),
        Code.AUTHORITY_NOT_NAMED: _about(_LOW, "gdpr.12.1", item=Item.COMPLAINT),
        Code.RIGHT_FORM_DEMANDED: _about(_HIGH, "gdpr.12.2 gdpr.12.6", "rights"),
        Code.RIGHT_LIMITED_IN_NUMBER: _about(_HIGH, "gdpr.12.5 gdpr.15.3", "rights"),
        Code.RIGHT_FEE: _about(_HIGH, "gdpr.12.5", "rights fee"),
        Code.RIGHT_NARROWED: _about(_MEDIUM, "gdpr.12.2", "rights case", item=Item.RIGHTS),
        Code.RIGHT_FOR_SOME_ONLY: _about(_MEDIUM, "gdpr.12.2", "rights", item=Item.RIGHTS),
        Code.OBJECTION_NARROWED: _about(_HIGH, "gdpr.21.1 gdpr.21.4", "purposes", item=Item.RIGHTS),
        Code.RIGHT_WITHOUT_CHANNEL: _about(_LOW, "gdpr.12.2", "rights"),
        Code.RECIPIENTS_VAGUE: _about(_MEDIUM, places="purposes", item=Item.RECIPIENTS),
        Code.UNDECLARED_DATA_SHARED: _about(_MEDIUM, "gdpr.5.1.a", "data", always=True),
        Code.TRANSFER_COUNTRY_MISSING: _about(_HIGH, "gdpr.44", item=Item.TRANSFERS),
        Code.TRANSFER_MECHANISM_MISSING: _about(_HIGH, "gdpr.44", item=Item.TRANSFERS),
        Code.TRANSFER_COPY_MISSING: _about(_MEDIUM, item=Item.TRANSFERS),
        Code.TRANSFER_WITHOUT_GROUND: _about(_CRITICAL, "gdpr.44 gdpr.45.3", "countries"),
        Code.EMAIL_MARKETING_WITHOUT_CONSENT: _about(_HIGH),
        Code.COOKIES_WITHOUT_CONSENT: _about(_HIGH),
        Code.COOKIE_CONSENT_NOT_SAID: _about(_MEDIUM),
        Code.COOKIES_ELSEWHERE: _about(_INFO, places="document"),
        Code.CHILD_CONSENT: _about(_MEDIUM, "gdpr.8.1", "age"),
        Code.CHILD_INTERESTS: _about(_MEDIUM, "gdpr.6.1.f", "purposes"),
        Code.CHILDREN_NOT_MENTIONED: _about(_INFO, "gdpr.8.1", "age"),
        Code.CARD_CODE_STORED: _about(_CRITICAL, "pci.3.3.1"),
        Code.CARD_NUMBER_READABLE: _about(_HIGH, "pci.3.5.1"),
        Code.CARD_NUMBER_WITHOUT_PERIOD: _about(_MEDIUM, "pci.3.2.1"),
        Code.UNDATED: _about(_MEDIUM, always=True),
        Code.NOT_IN_FORCE: _about(_INFO, places="day", always=True),
        Code.LAW_REPEALED: _about(_HIGH, "gdpr.5.1.a", "statute day", always=True),
        Code.LANGUAGES_PROMISE_DIFFERENTLY: _about(_HIGH, "gdpr.12.1", "n", always=True),
        Code.LANGUAGES_DIFFER: _about(_MEDIUM, "gdpr.12.1", "n", always=True),
        Code.CLAUSES_CONTRADICT: _about(_HIGH, "gdpr.12.1", "together", always=True),
        Code.CHANGE_BY_SILENCE: _about(_MEDIUM, "gdpr.13.3", always=True),
        Code.CLAUSE_WITHOUT_RULE: _about(_LOW, always=True),
        Code.PERIOD_WITHOUT_RULE: _about(_HIGH, places="said", always=True),
        Code.PERIOD_WITHOUT_CLAUSE: _about(_LOW, places="rule period", always=True),
        Code.TERM_UNUSED: _about(_INFO, places="key", always=True),
        Code.RULE_NEVER_APPLIES: _about(_HIGH, places="rule", always=True),
        Code.RULE_SHADOWED: _about(_LOW, places="rule other", always=True),
        Code.RULES_CONTRADICT: _about(_HIGH, places="rule other", always=True),
        Code.TRANSFER_PROHIBITED: _about(_HIGH, places="rule other", always=True),
    }
)
"""What holds of each code, in the order in which findings of one severity are told."""
