"""The rights that a legal basis gives the data subject: GDPR Arts 7(3), 13 to 22 and 77.

The pairs of basis and right are those that the Data Privacy Vocabulary publishes. A pair that is
absent there is not "not applicable": what the articles give beyond it is claimed here, each claim
with its article and its reason.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from types import MappingProxyType
from typing import Final, NamedTuple

from privpolicy.errors import Fault, UnknownTermError, did_you_mean
from privpolicy.law import provisions as law
from privpolicy.law.provisions import Provision, Source
from privpolicy.vocabulary import rights
from privpolicy.vocabulary.enums import LegalBasis
from privpolicy.vocabulary.term import Right


@dataclass(frozen=True, slots=True, kw_only=True)
class RightOfBasis:
    """A right that a legal basis gives, with the provision that grants it.

    ``when_sv`` and ``when_en`` are the condition on which it can be used, as a clause within a
    sentence; empty where there is none. ``dpv`` is the term of the Data Privacy Vocabulary.
    ``published`` is ``False`` where the pair is not in its table but claimed by this library; the
    note of ``source`` then says why.
    """

    right: Right
    provision: Provision
    when_sv: str
    when_en: str
    dpv: str
    published: bool
    source: Source

    @property
    def valid_from(self) -> date | None:
        """The first day, inclusive."""
        return self.provision.valid_from

    @property
    def valid_to(self) -> date | None:
        """The last day, inclusive; ``None`` is open."""
        return self.provision.valid_to


class _When(NamedTuple):
    sv: str = ""
    en: str = ""


class _Granted(NamedTuple):
    right: Right
    provision: Provision
    dpv: str
    when: _When = _When()


class _Claim(NamedTuple):
    source: Source
    when: _When | None = None


_GRANTED: Final = (
    _Granted(
        rights.INFORMATION,
        law.GDPR_ART_13_1,
        "A13",
        _When(
            "när uppgifterna samlas in från den registrerade",
            "where the data are collected from the data subject",
        ),
    ),
    _Granted(
        rights.INFORMATION,
        law.GDPR_ART_14_1,
        "A14",
        _When(
            "när uppgifterna kommer från någon annan än den registrerade",
            "where the data have not been obtained from the data subject",
        ),
    ),
    _Granted(rights.ACCESS, law.GDPR_ART_15_1, "A15"),
    _Granted(
        rights.RECTIFICATION,
        law.GDPR_ART_16,
        "A16",
        _When(
            "när uppgifterna är felaktiga eller ofullständiga",
            "where the data are inaccurate or incomplete",
        ),
    ),
    _Granted(
        rights.ERASURE,
        law.GDPR_ART_17_1,
        "A17",
        _When(
            "när något av skälen i artikel 17.1 finns och inget undantag i artikel 17.3 gäller",
            "where a ground of Art. 17(1) exists and no exception of Art. 17(3) applies",
        ),
    ),
    _Granted(
        rights.RESTRICTION,
        law.GDPR_ART_18_1,
        "A18",
        _When(
            "i de fall som räknas upp i artikel 18.1, till exempel medan det kontrolleras om uppgifterna är "
            "korrekta",
            "in the cases of Art. 18(1), for example while the accuracy of the data is being verified",
        ),
    ),
    _Granted(
        rights.NOTIFICATION,
        law.GDPR_ART_19,
        "A19",
        _When(
            "när uppgifter som har lämnats ut rättas eller raderas, eller när behandlingen av dem begränsas",
            "where data that have been disclosed are rectified or erased, or their processing is restricted",
        ),
    ),
    _Granted(
        rights.PORTABILITY,
        law.GDPR_ART_20_1,
        "A20",
        _When(
            "när behandlingen sker automatiserat och den registrerade själv har lämnat uppgifterna",
            "where the processing is automated and the data subject has provided the data",
        ),
    ),
    _Granted(
        rights.OBJECTION,
        law.GDPR_ART_21_1,
        "A21",
        _When(
            "av skäl som hänför sig till den registrerades specifika situation",
            "on grounds relating to the data subject's particular situation",
        ),
    ),
    _Granted(
        rights.OBJECTION,
        law.GDPR_ART_21_2,
        "A21",
        _When(
            "när uppgifterna behandlas för direkt marknadsföring",
            "where the data are processed for direct marketing purposes",
        ),
    ),
    _Granted(
        rights.HUMAN_REVIEW,
        law.GDPR_ART_22_1,
        "A22",
        _When(
            "när ett beslut som enbart grundas på automatiserad behandling har rättsliga följder för den "
            "registrerade eller på liknande sätt påverkar honom eller henne i betydande grad",
            "where a decision based solely on automated processing has legal effects concerning the data "
            "subject or similarly significantly affects him or her",
        ),
    ),
    _Granted(rights.CONSENT_WITHDRAWAL, law.GDPR_ART_7_3, "A7-3"),
    _Granted(
        rights.COMPLAINT,
        law.GDPR_ART_77_1,
        "A77",
        _When(
            "när den registrerade anser att behandlingen strider mot dataskyddsförordningen",
            "where the data subject considers that the processing infringes the GDPR",
        ),
    ),
)

_TABLE: Final = Source("Data Privacy Vocabulary (DPV) 2.3, EU GDPR: rights of legal bases", verified=True)
_PUBLISHED: Final[Mapping[LegalBasis, str]] = MappingProxyType(
    {
        LegalBasis.CONSENT: "A13 A14 A15 A16 A17 A18 A20 A22 A7-3 A77",
        LegalBasis.CONTRACT: "A13 A14 A15 A16 A17 A18 A20 A22 A77",
        LegalBasis.LEGAL_OBLIGATION: "A13 A15 A16 A18 A77",
        LegalBasis.VITAL_INTERESTS: "A13 A14 A15 A16 A17 A18 A22 A77",
        LegalBasis.PUBLIC_TASK: "A13 A14 A15 A16 A18 A21 A22 A77",
        LegalBasis.LEGITIMATE_INTERESTS: "A13 A14 A15 A16 A17 A18 A21 A22 A77",
    }
)


def _article(reference: str, note: str) -> Source:
    return Source(f"Regulation (EU) 2016/679 {reference}", verified=True, note=note)


# By provision: what it gives on every basis for which the table has no pair.
_CLAIMED: Final[Mapping[str, _Claim]] = MappingProxyType(
    {
        law.GDPR_ART_14_1.key: _Claim(
            _article(
                "Art. 14(1) and (5)(c)",
                "the duty to inform depends on no legal basis; the exception for what the law lays down "
                "asks that the law expressly lay down the obtaining or disclosure and protect the person",
            ),
            _When(
                "när uppgifterna kommer från någon annan än den registrerade, om inte en lag uttryckligen "
                "föreskriver att de ska erhållas eller lämnas ut",
                "where the data have not been obtained from the data subject, unless a law expressly lays "
                "down that they be obtained or disclosed",
            ),
        ),
        law.GDPR_ART_17_1.key: _Claim(
            _article(
                "Art. 17(1) and (3)(b)",
                "what is excepted is processing that the obligation or the task makes necessary; data that "
                "nothing requires any longer are to be erased by Art. 17(1)(a), unlawfully processed data by "
                "Art. 17(1)(d)",
            ),
            _When(
                "när något av skälen i artikel 17.1 finns, i den utsträckning som varken en rättslig "
                "förpliktelse eller en uppgift av allmänt intresse gör behandlingen nödvändig",
                "where a ground of Art. 17(1) exists, to the extent that neither a legal obligation nor a "
                "public task makes the processing necessary",
            ),
        ),
        law.GDPR_ART_19.key: _Claim(
            _article(
                "Art. 19",
                "it follows every rectification, erasure and restriction, on whatever basis the data were "
                "processed",
            )
        ),
        law.GDPR_ART_21_2.key: _Claim(
            _article("Art. 21(2) and (3)", "it depends on the purpose and on no legal basis")
        ),
        law.GDPR_ART_22_1.key: _Claim(
            _article(
                "Art. 22(1) and (2)(b)",
                "an obligation that does not authorise the automated decision itself is no exception",
            ),
            _When(
                "när ett beslut enbart grundas på automatiserad behandling och påverkar den registrerade i "
                "betydande grad, om inte en lag tillåter just sådana beslut",
                "where a decision based solely on automated processing significantly affects the data "
                "subject, unless a law authorises such decisions",
            ),
        ),
    }
)


def _rights_of(basis: LegalBasis) -> Iterator[RightOfBasis]:
    published = _PUBLISHED[basis].split()
    for granted in _GRANTED:
        if granted.dpv in published:
            yield _row(granted, granted.when, _TABLE, published=True)
        elif claim := _CLAIMED.get(granted.provision.key):
            yield _row(granted, claim.when or granted.when, claim.source, published=False)


def _row(granted: _Granted, when: _When, source: Source, *, published: bool) -> RightOfBasis:
    return RightOfBasis(
        right=granted.right,
        provision=granted.provision,
        when_sv=when.sv,
        when_en=when.en,
        dpv=f"eu-gdpr:{granted.dpv}",
        published=published,
        source=source,
    )


RIGHTS: Final[Mapping[LegalBasis, tuple[RightOfBasis, ...]]] = MappingProxyType(
    {basis: tuple(_rights_of(basis)) for basis in LegalBasis}
)


def rights_for(basis: LegalBasis) -> tuple[RightOfBasis, ...]:
    """Which rights the data subject has where data are processed on a legal basis of GDPR Art. 6(1).

    In the order of the articles, the right to information and the right to object once for each
    provision that grants them. They are the rights of the GDPR: before its first day none of them
    applies. Whether a right is to be granted in a case depends on its condition and on the facts.

    Raises ``UnknownTermError`` where ``basis`` is none of the six.

    >>> from privpolicy.vocabulary import LegalBasis
    >>> [row.provision.en for row in rights_for(LegalBasis.LEGAL_OBLIGATION) if not row.published]
    ['Art. 14(1) GDPR', 'Art. 17(1) GDPR', 'Art. 19 GDPR', 'Art. 21(2) GDPR', 'Art. 22(1) GDPR']
    """
    found = RIGHTS.get(basis)
    if found is None:
        near = did_you_mean(str(basis), (each.value for each in LegalBasis))
        raise UnknownTermError([Fault("basis", f"{basis!r} is not a legal basis of Art. 6(1)", basis, near)])
    return found
