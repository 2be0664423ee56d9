"""The closed words: enumerations whose members no policy can add to."""

from __future__ import annotations

from enum import StrEnum
from typing import Final, Literal, final

Language = Literal["sv", "en"]
LANGUAGES: Final[tuple[Language, ...]] = ("sv", "en")


class Action(StrEnum):
    """What somebody wants to do with personal data."""

    KEEP = "keep"
    USE = "use"
    SHARE = "share"


class Outcome(StrEnum):
    """The three answers to a question."""

    PERMITTED = "permitted"
    DENIED = "denied"
    UNDETERMINED = "undetermined"


class RequestOutcome(StrEnum):
    """The four answers to a person's request."""

    GRANTED = "granted"
    PARTLY = "partly"
    REFUSED = "refused"
    UNDETERMINED = "undetermined"


class LegalBasis(StrEnum):
    """The six legal bases of GDPR Art. 6(1)."""

    CONSENT = "consent"
    CONTRACT = "contract"
    LEGAL_OBLIGATION = "legal_obligation"
    VITAL_INTERESTS = "vital_interests"
    PUBLIC_TASK = "public_task"
    LEGITIMATE_INTERESTS = "legitimate_interests"


class SpecialBasis(StrEnum):
    """The grounds of GDPR Art. 9(2) on which special categories may be processed."""

    EXPLICIT_CONSENT = "explicit_consent"
    EMPLOYMENT = "employment"
    VITAL_INTERESTS = "vital_interests"
    NON_PROFIT_BODY = "non_profit_body"
    MADE_PUBLIC = "made_public"
    LEGAL_CLAIMS = "legal_claims"
    SUBSTANTIAL_PUBLIC_INTEREST = "substantial_public_interest"
    HEALTH_CARE = "health_care"
    PUBLIC_HEALTH = "public_health"
    ARCHIVING_OR_RESEARCH = "archiving_or_research"


class TransferMechanism(StrEnum):
    """What a transfer to a third country can stand on (GDPR Arts 45, 46 and 49)."""

    ADEQUACY = "adequacy"
    PUBLIC_INSTRUMENT = "public_instrument"
    BINDING_CORPORATE_RULES = "binding_corporate_rules"
    STANDARD_CLAUSES = "standard_clauses"
    AUTHORITY_CLAUSES = "authority_clauses"
    CODE_OF_CONDUCT = "code_of_conduct"
    CERTIFICATION = "certification"
    AUTHORISED_CLAUSES = "authorised_clauses"
    ADMINISTRATIVE_ARRANGEMENT = "administrative_arrangement"
    EXPLICIT_CONSENT = "explicit_consent"
    CONTRACT_WITH_PERSON = "contract_with_person"
    CONTRACT_FOR_PERSON = "contract_for_person"
    PUBLIC_INTEREST = "public_interest"
    LEGAL_CLAIMS = "legal_claims"
    VITAL_INTERESTS = "vital_interests"
    PUBLIC_REGISTER = "public_register"
    COMPELLING_INTERESTS = "compelling_interests"


class Regime(StrEnum):
    """The body of law around a policy on a given day."""

    PUL = "pul"
    GDPR = "gdpr"


class Protection(StrEnum):
    """How the pieces of data are protected. Only anonymised data stops being personal data."""

    ENCRYPTED = "encrypted"
    PSEUDONYMISED = "pseudonymised"
    HASHED = "hashed"
    ANONYMISED = "anonymised"


class Role(StrEnum):
    """In what capacity a recipient gets the data."""

    PROCESSOR = "processor"
    CONTROLLER = "controller"
    JOINT_CONTROLLER = "joint_controller"


class Mark(StrEnum):
    """What the law says of a data category beyond the general rules."""

    SPECIAL = "special"
    OFFENCE = "offence"
    IDENTITY_NUMBER = "identity_number"
    CARD_DATA = "card_data"


class StatutoryDuty(StrEnum):
    """The statutory storage duties that the law tables know."""

    SE_BOOKKEEPING = "se.bookkeeping"
    NO_BOOKKEEPING = "no.bookkeeping"


class Statute(StrEnum):
    """An act that a policy's text may name, by the short name it is known under."""

    GDPR = "gdpr"
    PUL = "pul"
    DATA_PROTECTION_ACT = "dsl"
    BOOKKEEPING_ACT = "bfl"
    MARKETING_ACT = "mfl"
    ELECTRONIC_COMMUNICATIONS_ACT_2003 = "lek_2003"
    ELECTRONIC_COMMUNICATIONS_ACT = "lek"


class ConsentForm(StrEnum):
    """How a text takes a consent for given without asking for it by itself."""

    BY_USE = "by_use"
    BUNDLED = "bundled"
    PRE_TICKED = "pre_ticked"
    SILENCE = "silence"


class FactType(StrEnum):
    """What kind of value a fact takes."""

    YES_NO = "yes_no"
    NUMBER = "number"
    DATE = "date"
    TERM = "term"


@final
class Happened(StrEnum):
    """An event that has happened, on a day that nobody knows."""

    HAPPENED = "happened"


@final
class Unknown(StrEnum):
    """Said aloud: this is not known. It stays unknown even in a complete record."""

    UNKNOWN = "unknown"


HAPPENED: Final = Happened.HAPPENED
UNKNOWN: Final = Unknown.UNKNOWN
