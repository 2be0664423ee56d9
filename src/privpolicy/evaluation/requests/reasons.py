"""Why a request is granted or refused: reason codes of their own, beside those of a verdict. They are API."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from enum import StrEnum
from typing import Any, Final, NamedTuple

from privpolicy.evaluation.content import frozen_params
from privpolicy.evaluation.reasons import Layer, ReasonCode


class RequestReason(StrEnum):
    """Every reason that the answer to a request can give beside those of a verdict."""

    # What gives the right.
    RIGHT_OF_LAW = "right_of_law"
    RIGHT_PROMISED = "right_promised"
    RIGHT_NOT_PROMISED = "right_not_promised"
    RIGHT_NOT_IN_LAW = "right_not_in_law"
    RIGHT_NOT_ENCODED = "right_not_encoded"
    PROMISE_NARROWER = "promise_narrower"
    PROMISE_NOT_FOR_THIS = "promise_not_for_this"
    PROMISE_UNCERTAIN = "promise_uncertain"

    # Who asks, how, and how often.
    IDENTITY_IN_DOUBT = "identity_in_doubt"
    NOT_IDENTIFIED = "not_identified"
    MANIFESTLY_UNFOUNDED = "manifestly_unfounded"
    MANIFESTLY_EXCESSIVE = "manifestly_excessive"
    FORM_MISSING = "form_missing"
    FORM_UNKNOWN = "form_unknown"
    ONCE_A_YEAR = "once_a_year"
    EARLIER_UNKNOWN = "earlier_unknown"
    FURTHER_COPY = "further_copy"

    # Erasure.
    NOTHING_KEEPS = "nothing_keeps"
    NOT_ERASED_UNSEEN = "not_erased_unseen"
    STILL_KEPT = "still_kept"

    # Objection and withdrawal.
    MARKETING_STOPS = "marketing_stops"
    PROCESSING_STOPS = "processing_stops"
    NOTHING_TO_STOP = "nothing_to_stop"
    NOT_OBJECTABLE = "not_objectable"
    COMPELLING_GROUNDS = "compelling_grounds"
    NO_CONSENT = "no_consent"
    OTHER_BASIS_CARRIES = "other_basis_carries"
    MARKETING_GOES_ON = "marketing_goes_on"

    # Rectification, restriction, portability and human review.
    INACCURATE = "inaccurate"
    ACCURATE = "accurate"
    ACCURACY_UNKNOWN = "accuracy_unknown"
    RESTRICTION_GROUND = "restriction_ground"
    NO_RESTRICTION_GROUND = "no_restriction_ground"
    PORTABLE = "portable"
    NO_PORTABLE_BASIS = "no_portable_basis"
    BASIS_NOT_STATED = "basis_not_stated"
    NOT_PROVIDED = "not_provided"
    PROVIDED_UNKNOWN = "provided_unknown"
    DECIDED_AUTOMATICALLY = "decided_automatically"
    NOT_DECIDED_AUTOMATICALLY = "not_decided_automatically"

    # What cannot be settled yet.
    UNDETERMINED = "undetermined"


IDLE: Final = frozenset({RequestReason.NOTHING_TO_STOP, RequestReason.NO_CONSENT})
"""An objection or a withdrawal for which there is nothing to do."""

# What no provision gives is the law's answer too.
_OF_A_LAW_WITHOUT_IT: Final = frozenset({RequestReason.RIGHT_NOT_IN_LAW, RequestReason.RIGHT_NOT_ENCODED})


class Reason(NamedTuple):
    """One reason: its code, the rule and clauses or the provision that it rests on, and its parameters."""

    code: RequestReason
    rule: str | None = None
    clauses: tuple[str, ...] = ()
    provision: str = ""
    params: Mapping[str, Any] = frozen_params({})

    @property
    def layer(self) -> Layer:
        """Which of the two layers it comes from."""
        of_law = self.provision or self.code in _OF_A_LAW_WITHOUT_IT
        return Layer.LAW if of_law else Layer.POLICY

    @property
    def justification(self) -> str:
        """The IRI of the DPV's term for this justification; empty where there is none."""
        return JUSTIFICATIONS.get(self.code, "")


def reason(
    code: RequestReason,
    provision: str = "",
    *,
    rule: str | None = None,
    clauses: Iterable[str] = (),
    **params: object,
) -> Reason:
    """A reason with these parameters, those without a value left out."""
    return Reason(code, rule, tuple(clauses), provision, frozen_params(params))


_DPV: Final = "https://w3id.org/dpv/legal/eu/gdpr#Justification"
JUSTIFICATIONS: Final[Mapping[RequestReason | ReasonCode, str]] = {
    RequestReason.NOT_IDENTIFIED: f"{_DPV}A12IdentityFailure",
    RequestReason.IDENTITY_IN_DOUBT: f"{_DPV}A12IdentityFailure",
    RequestReason.MANIFESTLY_UNFOUNDED: f"{_DPV}A12ManifestlyUnfounded",
    RequestReason.NOTHING_KEEPS: f"{_DPV}A17NoLegalBasis",
    ReasonCode.STATUTORY_DUTY: f"{_DPV}A17LegallyRequired",
    ReasonCode.HOLD: f"{_DPV}A17LegalClaims",
    ReasonCode.STORAGE_ENDED: f"{_DPV}A17NonNecessity",
    ReasonCode.OBJECTION: f"{_DPV}A17ObjectA21",
    ReasonCode.MARKETING_OBJECTION: f"{_DPV}A17ObjectA21",
}
"""The DPV's terms for justifications (DPV 2.3), by the code that they justify."""
