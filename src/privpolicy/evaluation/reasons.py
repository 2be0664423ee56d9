"""Reason codes: why a rule says yes, no or unknown. They are API: stable, documented, versioned."""

from __future__ import annotations

from enum import StrEnum


class Layer(StrEnum):
    """Which of the two layers a reason comes from: the policy's own words, or the law around them."""

    POLICY = "policy"
    LAW = "law"


class ReasonCode(StrEnum):
    """Every reason that a verdict can give."""

    # What permits.
    ACTIVITY = "activity"
    DISCLOSURE = "disclosure"
    STATUTORY_DUTY = "statutory_duty"
    HOLD = "hold"
    RESTRICTED_STORAGE = "restricted_storage"
    NOT_PERSONAL_DATA = "not_personal_data"
    ADEQUACY = "adequacy"
    TRANSFER_MECHANISM = "transfer_mechanism"

    # What is not declared.
    UNDECLARED_CATEGORY = "undeclared_category"
    UNDECLARED_PURPOSE = "undeclared_purpose"
    UNDECLARED_RECIPIENT = "undeclared_recipient"

    # Scope.
    OTHER_SUBJECTS = "other_subjects"
    SUBJECTS_UNKNOWN = "subjects_unknown"
    CONDITION_NOT_MET = "condition_not_met"
    CONDITION_UNKNOWN = "condition_unknown"

    # Ground.
    OTHER_BASIS = "other_basis"
    BASIS_PROHIBITED = "basis_prohibited"
    BASIS_PROHIBITION_UNKNOWN = "basis_prohibition_unknown"
    CONSENT_MISSING = "consent_missing"
    CONSENT_WITHDRAWN = "consent_withdrawn"
    CONSENT_OTHER_RECIPIENT = "consent_other_recipient"
    CONSENT_NOT_EXPLICIT = "consent_not_explicit"
    CONSENT_UNDERAGE = "consent_underage"
    CONSENT_UNKNOWN = "consent_unknown"
    MARKETING_OBJECTION = "marketing_objection"
    OBJECTION = "objection"
    OBJECTIONS_UNKNOWN = "objections_unknown"
    SPECIAL_CATEGORY = "special_category"
    RESTRICTED = "restricted"
    RESTRICTIONS_UNKNOWN = "restrictions_unknown"
    ERASURE_REQUESTED = "erasure_requested"
    REQUESTS_UNKNOWN = "requests_unknown"
    HOLDS_UNKNOWN = "holds_unknown"
    RESTRICTION_STANDS = "restriction_stands"
    REQUEST_OPEN = "request_open"

    # Time.
    STORAGE_ENDED = "storage_ended"
    STORAGE_NOT_BEGUN = "storage_not_begun"
    STATE_NOT_LASTING = "state_not_lasting"
    HOLD_ENDED = "hold_ended"
    RESTRICTED_STORAGE_ENDED = "restricted_storage_ended"
    NEVER_STORED = "never_stored"
    EVENT_UNKNOWN = "event_unknown"
    STATE_UNKNOWN = "state_unknown"
    TEXT_UNCLEAR = "text_unclear"
    STORAGE_NOT_STATED = "storage_not_stated"

    # Exceptions and prohibitions.
    OVERRIDDEN = "overridden"
    OVERRIDE_UNKNOWN = "override_unknown"
    PROHIBITED = "prohibited"
    PROHIBITION_UNKNOWN = "prohibition_unknown"
    DUTY_OVER_PROHIBITION = "duty_over_prohibition"
    MINIMUM_AFTER_MAXIMUM = "minimum_after_maximum"

    # Sharing.
    NOT_KEPT = "not_kept"
    COUNTRY_UNKNOWN = "country_unknown"
    TRANSFER_NOT_ACCEPTED = "transfer_not_accepted"
    TRANSFER_WITHOUT_GROUND = "transfer_without_ground"
    TRANSFER_UNKNOWN = "transfer_unknown"
    RECIPIENT_NOT_COVERED = "recipient_not_covered"
    RECIPIENT_COVER_UNKNOWN = "recipient_cover_unknown"

    # The policy and the law as a whole.
    NOT_IN_FORCE = "not_in_force"
    LAW_NOT_ENCODED = "law_not_encoded"
