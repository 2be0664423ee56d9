"""What a transfer to a third country can stand on, under personuppgiftslagen and under the GDPR."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from types import MappingProxyType
from typing import Final, Literal

from privpolicy.law import provisions as law
from privpolicy.law.provisions import Provision, Source, in_force
from privpolicy.vocabulary.enums import TransferMechanism as Mechanism

Kind = Literal["adequacy", "safeguard", "derogation"]


@dataclass(frozen=True, slots=True)
class TransferRule:
    """Where the law provides for a mechanism.

    ``kind``: an adequacy decision (GDPR Art. 45), an appropriate safeguard (Art. 46) or a
    derogation for a specific situation (Art. 49). It applies on the days of its provision.
    """

    mechanism: Mechanism
    kind: Kind
    provision: Provision

    @property
    def valid_from(self) -> date | None:
        """The first day, inclusive."""
        return self.provision.valid_from

    @property
    def valid_to(self) -> date | None:
        """The last day, inclusive; ``None`` is open."""
        return self.provision.valid_to

    @property
    def source(self) -> Source:
        """The citation of the provision."""
        return self.provision.source


def _table(*rules: TransferRule) -> Mapping[Mechanism, TransferRule]:
    return MappingProxyType({rule.mechanism: rule for rule in rules})


GDPR_RULES: Final = _table(
    TransferRule(Mechanism.ADEQUACY, "adequacy", law.GDPR_ART_45_3),
    TransferRule(Mechanism.PUBLIC_INSTRUMENT, "safeguard", law.GDPR_ART_46_2_A),
    TransferRule(Mechanism.BINDING_CORPORATE_RULES, "safeguard", law.GDPR_ART_46_2_B),
    TransferRule(Mechanism.STANDARD_CLAUSES, "safeguard", law.GDPR_ART_46_2_C),
    TransferRule(Mechanism.AUTHORITY_CLAUSES, "safeguard", law.GDPR_ART_46_2_D),
    TransferRule(Mechanism.CODE_OF_CONDUCT, "safeguard", law.GDPR_ART_46_2_E),
    TransferRule(Mechanism.CERTIFICATION, "safeguard", law.GDPR_ART_46_2_F),
    TransferRule(Mechanism.AUTHORISED_CLAUSES, "safeguard", law.GDPR_ART_46_3_A),
    TransferRule(Mechanism.ADMINISTRATIVE_ARRANGEMENT, "safeguard", law.GDPR_ART_46_3_B),
    TransferRule(Mechanism.EXPLICIT_CONSENT, "derogation", law.GDPR_ART_49_1_A),
    TransferRule(Mechanism.CONTRACT_WITH_PERSON, "derogation", law.GDPR_ART_49_1_B),
    TransferRule(Mechanism.CONTRACT_FOR_PERSON, "derogation", law.GDPR_ART_49_1_C),
    TransferRule(Mechanism.PUBLIC_INTEREST, "derogation", law.GDPR_ART_49_1_D),
    TransferRule(Mechanism.LEGAL_CLAIMS, "derogation", law.GDPR_ART_49_1_E),
    TransferRule(Mechanism.VITAL_INTERESTS, "derogation", law.GDPR_ART_49_1_F),
    TransferRule(Mechanism.PUBLIC_REGISTER, "derogation", law.GDPR_ART_49_1_G),
    TransferRule(Mechanism.COMPELLING_INTERESTS, "derogation", law.GDPR_ART_49_1_SECOND),
)

# The old act knows fewer; sections 33 to 35 are not verified.
PUL_RULES: Final = _table(
    TransferRule(Mechanism.ADEQUACY, "adequacy", law.PUL_33),
    TransferRule(Mechanism.BINDING_CORPORATE_RULES, "safeguard", law.PUL_35),
    TransferRule(Mechanism.STANDARD_CLAUSES, "safeguard", law.PUL_35),
    TransferRule(Mechanism.AUTHORISED_CLAUSES, "safeguard", law.PUL_35),
    TransferRule(Mechanism.EXPLICIT_CONSENT, "derogation", law.PUL_34),
    TransferRule(Mechanism.CONTRACT_WITH_PERSON, "derogation", law.PUL_34),
    TransferRule(Mechanism.CONTRACT_FOR_PERSON, "derogation", law.PUL_34),
    TransferRule(Mechanism.LEGAL_CLAIMS, "derogation", law.PUL_34),
    TransferRule(Mechanism.VITAL_INTERESTS, "derogation", law.PUL_34),
)


def article_of(mechanism: Mechanism) -> Provision:
    """The provision of the GDPR that a transfer by this mechanism stands on."""
    return GDPR_RULES[mechanism].provision


def transfer_rule_on(mechanism: Mechanism, day: date) -> TransferRule | None:
    """The rule that provides for a mechanism on that day, or ``None`` where no rule does.

    Swedish law: sections 33 to 35 of personuppgiftslagen (1998:204) to 24 May 2018, from then on
    GDPR Arts 45, 46 and 49.
    """
    rules = (PUL_RULES.get(mechanism), GDPR_RULES[mechanism])
    return next((rule for rule in rules if rule is not None and in_force(rule, day)), None)
