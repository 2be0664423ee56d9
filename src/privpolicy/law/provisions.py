"""The provisions that decisions cite, dated and worded for a sentence in either language."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from types import MappingProxyType
from typing import Final, Protocol

from privpolicy.errors import Fault, UnknownTermError, did_you_mean
from privpolicy.vocabulary.enums import LegalBasis, SpecialBasis


@dataclass(frozen=True, slots=True)
class Source:
    """Where a value of law comes from.

    ``citation`` is the act with its number, and the article or section. ``verified`` is ``False``
    where the value has not been read in a source, ``note`` says what is left to know about it.
    """

    citation: str
    verified: bool
    note: str = ""


class Dated(Protocol):
    """A value with its first and its last day, both inclusive; ``None`` is open."""

    @property
    def valid_from(self) -> date | None:
        """The first day."""

    @property
    def valid_to(self) -> date | None:
        """The last day."""


def in_force(value: Dated, day: date) -> bool:
    """Whether ``day`` lies within the days of ``value``, the first and the last included."""
    begun = value.valid_from is None or value.valid_from <= day
    return begun and (value.valid_to is None or day <= value.valid_to)


@dataclass(frozen=True, slots=True, kw_only=True)
class Provision:
    """An article or a section. ``sv`` and ``en`` are its short names, as they stand in a sentence.

    ``brief_sv`` is shorter still, for brackets in a text that must be easy to read; where it is empty,
    ``sv`` is short enough, as ``en`` always is.
    """

    key: str
    sv: str
    en: str
    source: Source
    valid_from: date | None
    valid_to: date | None = None
    brief_sv: str = ""


GDPR_FROM: Final = date(2018, 5, 25)
PUL_FROM: Final = date(1998, 10, 24)
PUL_TO: Final = date(2018, 5, 24)


def _gdpr(reference: str) -> Provision:
    article, *points = reference.split(".")
    english = f"Art. {article}" + "".join(f"({point})" for point in points)
    swedish = article
    for point in points:
        swedish += f".{point}" if point.isdigit() else f" {point}"
    return Provision(
        key=f"gdpr.{reference}",
        sv=f"artikel {swedish} i dataskyddsförordningen",
        en=f"{english} GDPR",
        source=Source(f"Regulation (EU) 2016/679 {english}", verified=True),
        valid_from=GDPR_FROM,
        brief_sv=f"art. {swedish} GDPR",
    )


def _pul(section: int, *, verified: bool = False) -> Provision:
    return Provision(
        key=f"pul.{section}",
        sv=f"{section} § personuppgiftslagen",
        en=f"section {section} of the Personal Data Act (PUL)",
        source=Source(f"personuppgiftslagen (1998:204) {section} §", verified=verified),
        valid_from=PUL_FROM,
        valid_to=PUL_TO,
    )


def _data_protection_act(chapter: int, section: int) -> Provision:
    return Provision(
        key=f"dsl.{chapter}.{section}",
        sv=f"{chapter} kap. {section} § dataskyddslagen",
        en=f"Chapter {chapter}, section {section} of the Swedish Data Protection Act",
        source=Source(f"dataskyddslagen (2018:218) {chapter} kap. {section} §", verified=True),
        valid_from=GDPR_FROM,
    )


GDPR_ART_5_1_A: Final = _gdpr("5.1.a")
GDPR_ART_5_1_B: Final = _gdpr("5.1.b")
GDPR_ART_5_1_C: Final = _gdpr("5.1.c")
GDPR_ART_5_1_D: Final = _gdpr("5.1.d")
GDPR_ART_5_1_E: Final = _gdpr("5.1.e")
GDPR_ART_6_1: Final = _gdpr("6.1")
GDPR_ART_6_1_A: Final = _gdpr("6.1.a")
GDPR_ART_6_1_B: Final = _gdpr("6.1.b")
GDPR_ART_6_1_C: Final = _gdpr("6.1.c")
GDPR_ART_6_1_D: Final = _gdpr("6.1.d")
GDPR_ART_6_1_E: Final = _gdpr("6.1.e")
GDPR_ART_6_1_F: Final = _gdpr("6.1.f")
GDPR_ART_7_2: Final = _gdpr("7.2")
GDPR_ART_7_3: Final = _gdpr("7.3")
GDPR_ART_7_4: Final = _gdpr("7.4")
GDPR_ART_8_1: Final = _gdpr("8.1")
GDPR_ART_4_1: Final = _gdpr("4.1")
GDPR_ART_4_11: Final = _gdpr("4.11")
GDPR_ART_9_1: Final = _gdpr("9.1")
GDPR_ART_9_2_A: Final = _gdpr("9.2.a")
GDPR_ART_9_2_B: Final = _gdpr("9.2.b")
GDPR_ART_9_2_C: Final = _gdpr("9.2.c")
GDPR_ART_9_2_D: Final = _gdpr("9.2.d")
GDPR_ART_9_2_E: Final = _gdpr("9.2.e")
GDPR_ART_9_2_F: Final = _gdpr("9.2.f")
GDPR_ART_9_2_G: Final = _gdpr("9.2.g")
GDPR_ART_9_2_H: Final = _gdpr("9.2.h")
GDPR_ART_9_2_I: Final = _gdpr("9.2.i")
GDPR_ART_9_2_J: Final = _gdpr("9.2.j")
GDPR_ART_10: Final = _gdpr("10")
GDPR_ART_12_1: Final = _gdpr("12.1")
GDPR_ART_12_2: Final = _gdpr("12.2")
GDPR_ART_12_3: Final = _gdpr("12.3")
GDPR_ART_12_4: Final = _gdpr("12.4")
GDPR_ART_12_5: Final = _gdpr("12.5")
GDPR_ART_12_6: Final = _gdpr("12.6")
GDPR_ART_13_1: Final = _gdpr("13.1")
GDPR_ART_13_1_A: Final = _gdpr("13.1.a")
GDPR_ART_13_1_B: Final = _gdpr("13.1.b")
GDPR_ART_13_1_C: Final = _gdpr("13.1.c")
GDPR_ART_13_1_D: Final = _gdpr("13.1.d")
GDPR_ART_13_1_E: Final = _gdpr("13.1.e")
GDPR_ART_13_1_F: Final = _gdpr("13.1.f")
GDPR_ART_13_2_A: Final = _gdpr("13.2.a")
GDPR_ART_13_2_B: Final = _gdpr("13.2.b")
GDPR_ART_13_2_C: Final = _gdpr("13.2.c")
GDPR_ART_13_2_D: Final = _gdpr("13.2.d")
GDPR_ART_13_2_E: Final = _gdpr("13.2.e")
GDPR_ART_13_2_F: Final = _gdpr("13.2.f")
GDPR_ART_13_3: Final = _gdpr("13.3")
GDPR_ART_14_1: Final = _gdpr("14.1")
GDPR_ART_14_1_A: Final = _gdpr("14.1.a")
GDPR_ART_14_1_B: Final = _gdpr("14.1.b")
GDPR_ART_14_1_C: Final = _gdpr("14.1.c")
GDPR_ART_14_1_D: Final = _gdpr("14.1.d")
GDPR_ART_14_1_E: Final = _gdpr("14.1.e")
GDPR_ART_14_1_F: Final = _gdpr("14.1.f")
GDPR_ART_14_2_A: Final = _gdpr("14.2.a")
GDPR_ART_14_2_B: Final = _gdpr("14.2.b")
GDPR_ART_14_2_C: Final = _gdpr("14.2.c")
GDPR_ART_14_2_D: Final = _gdpr("14.2.d")
GDPR_ART_14_2_E: Final = _gdpr("14.2.e")
GDPR_ART_14_2_F: Final = _gdpr("14.2.f")
GDPR_ART_14_2_G: Final = _gdpr("14.2.g")
GDPR_ART_15_1: Final = _gdpr("15.1")
GDPR_ART_15_3: Final = _gdpr("15.3")
GDPR_ART_16: Final = _gdpr("16")
GDPR_ART_17_1: Final = _gdpr("17.1")
GDPR_ART_17_3_B: Final = _gdpr("17.3.b")
GDPR_ART_17_3_E: Final = _gdpr("17.3.e")
GDPR_ART_18_1: Final = _gdpr("18.1")
GDPR_ART_18_2: Final = _gdpr("18.2")
GDPR_ART_18_3: Final = _gdpr("18.3")
GDPR_ART_19: Final = _gdpr("19")
GDPR_ART_20_1: Final = _gdpr("20.1")
GDPR_ART_21_1: Final = _gdpr("21.1")
GDPR_ART_21_2: Final = _gdpr("21.2")
GDPR_ART_21_3: Final = _gdpr("21.3")
GDPR_ART_21_4: Final = _gdpr("21.4")
GDPR_ART_22_1: Final = _gdpr("22.1")
GDPR_ART_22_3: Final = _gdpr("22.3")
GDPR_ART_44: Final = _gdpr("44")
GDPR_ART_45_3: Final = _gdpr("45.3")
GDPR_ART_46_1: Final = _gdpr("46.1")
GDPR_ART_46_2_A: Final = _gdpr("46.2.a")
GDPR_ART_46_2_B: Final = _gdpr("46.2.b")
GDPR_ART_46_2_C: Final = _gdpr("46.2.c")
GDPR_ART_46_2_D: Final = _gdpr("46.2.d")
GDPR_ART_46_2_E: Final = _gdpr("46.2.e")
GDPR_ART_46_2_F: Final = _gdpr("46.2.f")
GDPR_ART_46_3_A: Final = _gdpr("46.3.a")
GDPR_ART_46_3_B: Final = _gdpr("46.3.b")
GDPR_ART_49_1: Final = _gdpr("49.1")
GDPR_ART_49_1_A: Final = _gdpr("49.1.a")
GDPR_ART_49_1_B: Final = _gdpr("49.1.b")
GDPR_ART_49_1_C: Final = _gdpr("49.1.c")
GDPR_ART_49_1_D: Final = _gdpr("49.1.d")
GDPR_ART_49_1_E: Final = _gdpr("49.1.e")
GDPR_ART_49_1_F: Final = _gdpr("49.1.f")
GDPR_ART_49_1_G: Final = _gdpr("49.1.g")
GDPR_ART_49_1_SECOND: Final = Provision(
    key="gdpr.49.1.second",
    sv="artikel 49.1 andra stycket i dataskyddsförordningen",
    en="Art. 49(1), second subparagraph, GDPR",
    source=Source("Regulation (EU) 2016/679 Art. 49(1), second subparagraph", verified=True),
    valid_from=GDPR_FROM,
)
GDPR_ART_30_1: Final = _gdpr("30.1")
GDPR_ART_77_1: Final = _gdpr("77.1")

PUL_9: Final = _pul(9)
PUL_10: Final = _pul(10)
PUL_11: Final = _pul(11)
PUL_12: Final = _pul(12)
PUL_13: Final = _pul(13)
PUL_15: Final = _pul(15)
PUL_21: Final = _pul(21)
PUL_22: Final = _pul(22)
PUL_26: Final = _pul(26, verified=True)
PUL_28: Final = _pul(28, verified=True)
PUL_33: Final = _pul(33)
PUL_34: Final = _pul(34)
PUL_35: Final = _pul(35)

DATA_PROTECTION_ACT_2_4: Final = _data_protection_act(2, 4)
DATA_PROTECTION_ACT_3_10: Final = _data_protection_act(3, 10)

PERSONOPPLYSNINGSLOVEN_5: Final = Provision(
    key="no.personopplysningsloven.5",
    sv="§ 5 i den norska personopplysningsloven",
    en="section 5 of the Norwegian Personal Data Act",
    source=Source("personopplysningsloven (LOV-2018-06-15-38) § 5", verified=False),
    valid_from=date(2018, 7, 20),
)
MFL_19: Final = Provision(
    key="mfl.19",
    sv="19 § marknadsföringslagen",
    en="section 19 of the Swedish Marketing Act",
    source=Source(
        "marknadsföringslagen (2008:486) 19 §",
        verified=True,
        note="the rule was read in secondary sources; its wording, and the day on which the act entered "
        "into force, are not verified",
    ),
    valid_from=date(2008, 7, 1),
)
MARKEDSFORINGSLOVEN_15: Final = Provision(
    key="no.markedsforingsloven.15",
    sv="§ 15 i den norska markedsføringsloven",
    en="section 15 of the Norwegian Marketing Control Act",
    source=Source(
        "markedsføringsloven § 15",
        verified=False,
        note="the day on which the act entered into force was not looked up",
    ),
    valid_from=None,
)
LEK_2003_6_18: Final = Provision(
    key="lek_2003.6.18",
    sv="6 kap. 18 § lagen om elektronisk kommunikation från 2003",
    en="Chapter 6, section 18 of the Swedish Electronic Communications Act of 2003",
    source=Source(
        "lagen (2003:389) om elektronisk kommunikation 6 kap. 18 §",
        verified=False,
        note="the number of the section was read in a secondary source; that consent was demanded from "
        "1 July 2011 is not verified",
    ),
    valid_from=date(2011, 7, 1),
    valid_to=date(2022, 6, 2),
)
LEK_9_28: Final = Provision(
    key="lek.9.28",
    sv="9 kap. 28 § lagen om elektronisk kommunikation",
    en="Chapter 9, section 28 of the Swedish Electronic Communications Act",
    source=Source(
        "lagen (2022:482) om elektronisk kommunikation 9 kap. 28 §",
        verified=True,
        note="the wording was read in a secondary source; the day on which the act entered into force is "
        "not verified",
    ),
    valid_from=date(2022, 6, 3),
)
EKOMLOVEN_3_15: Final = Provision(
    key="no.ekomloven.3-15",
    sv="§ 3-15 i den norska ekomloven",
    en="section 3-15 of the Norwegian Electronic Communications Act",
    source=Source(
        "ekomloven § 3-15",
        verified=True,
        note="the demand for consent from 1 January 2025 was read in secondary sources; the number of the "
        "section is not verified",
    ),
    valid_from=date(2025, 1, 1),
)
BFL_7_2: Final = Provision(
    key="bfl.7.2",
    sv="7 kap. 2 § bokföringslagen",
    en="Chapter 7, section 2 of the Swedish Bookkeeping Act",
    source=Source(
        "bokföringslagen (1999:1078) 7 kap. 2 §",
        verified=True,
        note="wording of Lag 2024:342; the day on which the act entered into force is not verified",
    ),
    valid_from=date(2000, 1, 1),
)
BOKFORINGSLOVEN_13: Final = Provision(
    key="no.bokforingsloven.13",
    sv="§ 13 i den norska bokføringsloven",
    en="section 13 of the Norwegian Bookkeeping Act",
    source=Source("bokføringsloven § 13", verified=True, note="as amended from 1 February 2014"),
    valid_from=date(2014, 2, 1),
)
REG_1182_71_ART_3: Final = Provision(
    key="reg_1182_71.3",
    sv="artikel 3 i förordning (EEG, Euratom) nr 1182/71",
    en="Art. 3 of Regulation (EEC, Euratom) No 1182/71",
    source=Source(
        "Regulation (EEC, Euratom) No 1182/71 Art. 3",
        verified=True,
        note="Art. 3(2)(c) was read in a secondary source; for the periods that a policy sets itself "
        "the article is this library's reading",
    ),
    valid_from=None,
)
ACT_1930_173: Final = Provision(
    key="se.1930_173",
    sv="lagen (1930:173) om beräkning av lagstadgad tid",
    en="the Swedish Act (1930:173) on the counting of statutory time",
    source=Source(
        "lagen (1930:173) om beräkning av lagstadgad tid 1–2 §§",
        verified=True,
        note="read as amended up to SFS 2011:488, 2015:643 and 2022:931; section 2 moves a last day on "
        "Midsummer Eve, Christmas Eve or New Year's Eve too",
    ),
    valid_from=date(1930, 7, 1),
)


def _card_standard(requirement: str) -> Provision:
    return Provision(
        key=f"pci.{requirement}",
        sv=f"krav {requirement} i PCI DSS",
        en=f"PCI DSS requirement {requirement}",
        source=Source(
            f"PCI DSS v4.0 requirement {requirement}",
            verified=True,
            note="a standard of the card schemes, which contracts make binding, and no act; read in "
            "secondary sources; the day of version 4.0 is not verified and earlier versions are not encoded",
        ),
        valid_from=date(2022, 3, 31),
    )


PCI_DSS_3_2_1: Final = _card_standard("3.2.1")
PCI_DSS_3_3_1: Final = _card_standard("3.3.1")
PCI_DSS_3_5_1: Final = _card_standard("3.5.1")

# Gathered from the constants above, so that none of them can be left out.
PROVISIONS: Final[Mapping[str, Provision]] = MappingProxyType(
    {value.key: value for value in tuple(globals().values()) if isinstance(value, Provision)}
)

LEGAL_BASES: Final[Mapping[LegalBasis, Provision]] = MappingProxyType(
    {
        LegalBasis.CONSENT: GDPR_ART_6_1_A,
        LegalBasis.CONTRACT: GDPR_ART_6_1_B,
        LegalBasis.LEGAL_OBLIGATION: GDPR_ART_6_1_C,
        LegalBasis.VITAL_INTERESTS: GDPR_ART_6_1_D,
        LegalBasis.PUBLIC_TASK: GDPR_ART_6_1_E,
        LegalBasis.LEGITIMATE_INTERESTS: GDPR_ART_6_1_F,
    }
)

SPECIAL_BASES: Final[Mapping[SpecialBasis, Provision]] = MappingProxyType(
    {
        SpecialBasis.EXPLICIT_CONSENT: GDPR_ART_9_2_A,
        SpecialBasis.EMPLOYMENT: GDPR_ART_9_2_B,
        SpecialBasis.VITAL_INTERESTS: GDPR_ART_9_2_C,
        SpecialBasis.NON_PROFIT_BODY: GDPR_ART_9_2_D,
        SpecialBasis.MADE_PUBLIC: GDPR_ART_9_2_E,
        SpecialBasis.LEGAL_CLAIMS: GDPR_ART_9_2_F,
        SpecialBasis.SUBSTANTIAL_PUBLIC_INTEREST: GDPR_ART_9_2_G,
        SpecialBasis.HEALTH_CARE: GDPR_ART_9_2_H,
        SpecialBasis.PUBLIC_HEALTH: GDPR_ART_9_2_I,
        SpecialBasis.ARCHIVING_OR_RESEARCH: GDPR_ART_9_2_J,
    }
)


def provision(key: str) -> Provision:
    """The provision with that key, such as ``"gdpr.21.3"``, ``"pul.11"`` or ``"bfl.7.2"``.

    Raises ``UnknownTermError`` where no provision has it.
    """
    found = PROVISIONS.get(key)
    if found is None:
        problem = f"{key!r} is not the key of a provision"
        raise UnknownTermError([Fault("provision", problem, key, did_you_mean(key, PROVISIONS))])
    return found
