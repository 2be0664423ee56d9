"""Countries: their ISO 3166-1 alpha-2 codes, and which of them were in the EU or the EEA on a day."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from types import MappingProxyType
from typing import Final

from privpolicy.errors import Fault, QuestionError
from privpolicy.law.provisions import Source, in_force

KNOWN_COUNTRIES: Final[frozenset[str]] = frozenset(
    """
    AD AE AF AG AI AL AM AO AQ AR AS AT AU AW AX AZ BA BB BD BE BF BG BH BI BJ BL BM BN BO BQ BR BS
    BT BV BW BY BZ CA CC CD CF CG CH CI CK CL CM CN CO CR CU CV CW CX CY CZ DE DJ DK DM DO DZ EC EE
    EG EH ER ES ET FI FJ FK FM FO FR GA GB GD GE GF GG GH GI GL GM GN GP GQ GR GS GT GU GW GY HK HM
    HN HR HT HU ID IE IL IM IN IO IQ IR IS IT JE JM JO JP KE KG KH KI KM KN KP KR KW KY KZ LA LB LC
    LI LK LR LS LT LU LV LY MA MC MD ME MF MG MH MK ML MM MN MO MP MQ MR MS MT MU MV MW MX MY MZ NA
    NC NE NF NG NI NL NO NP NR NU NZ OM PA PE PF PG PH PK PL PM PN PR PS PT PW PY QA RE RO RS RU RW
    SA SB SC SD SE SG SH SI SJ SK SL SM SN SO SR SS ST SV SX SY SZ TC TD TF TG TH TJ TK TL TM TN TO
    TR TT TV TW TZ UA UG UM US UY UZ VA VC VE VG VI VN VU WF WS YE YT ZA ZM ZW XK
    """.split()  # noqa: SIM905 - a list would be 250 lines long
)
"""The 249 codes of ISO 3166-1 alpha-2, and ``XK``, the code in common use for Kosovo."""

# The institutions of the Union write EL for Greece.
_ALIASES: Final[Mapping[str, str]] = MappingProxyType({"EL": "GR"})

# Language codes in lower case, which their capitals would turn into other countries (SV, DA ...).
_LANGUAGES: Final[Mapping[str, str]] = MappingProxyType(
    {"sv": "SE", "da": "DK", "nb": "NO", "nn": "NO", "en": "GB", "cs": "CZ", "el": "GR", "et": "EE"}
)

_MISTAKEN: Final[Mapping[str, str]] = MappingProxyType(
    {"UK": "GB", "ENG": "GB", "EN": "GB", "DA": "DK", "SWEDEN": "SE", "SVERIGE": "SE", "NORWAY": "NO"}
    | {"NORGE": "NO", "DENMARK": "DK", "DANMARK": "DK", "FINLAND": "FI", "ICELAND": "IS", "ISLAND": "IS"}
    | {"AUT": "AT", "BEL": "BE", "BGR": "BG", "BRA": "BR", "CAN": "CA", "CHE": "CH", "CHN": "CN"}
    | {"CYP": "CY", "CZE": "CZ", "DEU": "DE", "DNK": "DK", "ESP": "ES", "EST": "EE", "FIN": "FI"}
    | {"FRA": "FR", "GBR": "GB", "GRC": "GR", "HRV": "HR", "HUN": "HU", "IND": "IN", "IRL": "IE"}
    | {"ISL": "IS", "ISR": "IL", "ITA": "IT", "JPN": "JP", "KOR": "KR", "LIE": "LI", "LTU": "LT"}
    | {"LUX": "LU", "LVA": "LV", "MLT": "MT", "NLD": "NL", "NOR": "NO", "NZL": "NZ", "POL": "PL"}
    | {"PRT": "PT", "ROU": "RO", "SVK": "SK", "SVN": "SI", "SWE": "SE", "USA": "US"}
)


@dataclass(frozen=True, slots=True)
class Membership:
    """A spell, in days inclusive, in which a country was in the EU or the EEA, or treated as such."""

    country: str
    valid_from: date
    valid_to: date | None
    source: Source


def _spells(
    countries: str, valid_from: date, citation: str, *, valid_to: date | None = None, note: str = ""
) -> tuple[Membership, ...]:
    source = Source(citation, verified=False, note=note)
    return tuple(Membership(country, valid_from, valid_to, source) for country in countries.split())


_UK_LAST_DAY: Final = date(2020, 1, 31)
_WITHDRAWAL: Final = "Treaty on European Union Art. 50(3)"
_TERRITORIES: Final = "Treaty on the Functioning of the European Union Arts 349 and 355"
_EEA_AGREEMENT: Final = "Agreement on the European Economic Area Art. 129"

# Not one of these days has been read in a source; each is a matter of public record.
MEMBERSHIPS: Final[tuple[Membership, ...]] = (
    *_spells("BE DE FR IT LU NL", date(1958, 1, 1), "Treaty establishing the European Economic Community"),
    *_spells("DK IE", date(1973, 1, 1), "Treaty of Accession 1972"),
    *_spells("GB", date(1973, 1, 1), f"Treaty of Accession 1972; {_WITHDRAWAL}", valid_to=_UK_LAST_DAY),
    *_spells("GR", date(1981, 1, 1), "Treaty of Accession 1979"),
    *_spells("ES PT", date(1986, 1, 1), "Treaty of Accession 1985"),
    *_spells("AT FI IS NO SE", date(1994, 1, 1), _EEA_AGREEMENT),
    *_spells("AT FI SE", date(1995, 1, 1), "Treaty of Accession 1994"),
    *_spells("LI", date(1995, 5, 1), _EEA_AGREEMENT),
    *_spells("CY CZ EE HU LT LV MT PL SI SK", date(2004, 5, 1), "Treaty of Accession 2003"),
    *_spells("BG RO", date(2007, 1, 1), "Treaty of Accession 2005"),
    *_spells("HR", date(2013, 7, 1), "Treaty of Accession 2011"),
    # Parts of a member state that have a country code of their own.
    *_spells("AX", date(1995, 1, 1), _TERRITORIES, note="part of Finland"),
    *_spells("GF GP MF MQ RE", date(1958, 1, 1), _TERRITORIES, note="part of France"),
    *_spells("YT", date(2014, 1, 1), _TERRITORIES, note="part of France"),
    *_spells("GI", date(1973, 1, 1), _TERRITORIES, valid_to=_UK_LAST_DAY, note="with the United Kingdom"),
)

TREATED_AS_MEMBERS: Final[tuple[Membership, ...]] = (
    *_spells("GB GI", date(2020, 2, 1), "Withdrawal Agreement (UK) Art. 127", valid_to=date(2020, 12, 31)),
    *_spells(
        "GB", date(2021, 1, 1), "EU-UK Trade and Cooperation Agreement Art. 782", valid_to=date(2021, 6, 30)
    ),
)


def _by_country(spells: Iterable[Membership]) -> Mapping[str, tuple[Membership, ...]]:
    found: dict[str, tuple[Membership, ...]] = {}
    for spell in spells:
        found[spell.country] = (*found.get(spell.country, ()), spell)
    return MappingProxyType(found)


_MEMBERS: Final = _by_country(MEMBERSHIPS)
_TREATED: Final = _by_country(TREATED_AS_MEMBERS)


def country_code(code: str) -> str:
    """The ISO 3166-1 alpha-2 code of a country, in capitals; ``"EL"`` becomes ``"GR"``.

    Raises ``QuestionError`` for anything else, lower case included (``"sv"`` is a language, and in
    capitals El Salvador), with the code that was probably meant.
    """
    if code in KNOWN_COUNTRIES:
        return code
    if code in _ALIASES:
        return _ALIASES[code]
    problem = f"{code!r} is not an ISO 3166-1 alpha-2 country code"
    raise QuestionError([Fault("country", problem, code, _way_out(code))])


def _way_out(code: object) -> str:
    given = str(code).strip()
    capitals = given.upper()
    meant = _LANGUAGES.get(given) or _MISTAKEN.get(capitals)
    if meant is None and capitals in KNOWN_COUNTRIES:
        meant = capitals
    return f"did you mean {meant!r}?" if meant else "use two capital letters, such as 'SE'"


def membership_on(country: str, day: date) -> Membership | None:
    """The spell that puts a country in the EU or the EEA on that day, or ``None``.

    ``country`` is an ISO 3166-1 alpha-2 code; raises ``QuestionError`` where it is none.
    """
    return next((spell for spell in _MEMBERS.get(country_code(country), ()) if in_force(spell, day)), None)


def in_eea(country: str, day: date) -> bool:
    """Whether a country is in the EU or the EEA on that day.

    A member of the Union counts from its accession, also before the EEA Agreement was extended to
    it (Croatia from 1 July 2013). The United Kingdom counts to 31 January 2020. ``country`` is an
    ISO 3166-1 alpha-2 code; raises ``QuestionError`` where it is none.
    """
    return membership_on(country, day) is not None


def treated_as_eea_for_transfers(country: str, day: date) -> bool:
    """Whether sending data to a country on that day is no transfer to a third country.

    Like ``in_eea``, and besides the United Kingdom in the transition period (Withdrawal Agreement
    Art. 127, to 31 December 2020) and in the bridging period (Trade and Cooperation Agreement
    Art. 782, to 30 June 2021). Raises ``QuestionError`` where ``country`` is no country code.
    """
    treated = _TREATED.get(country_code(country), ())
    return in_eea(country, day) or any(in_force(spell, day) for spell in treated)
