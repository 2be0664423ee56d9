"""The Commission's decisions on an adequate level of protection (GDPR Art. 45)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Final

from privpolicy.law.countries import country_code
from privpolicy.law.provisions import Source, in_force


@dataclass(frozen=True, slots=True, kw_only=True)
class Adequacy:
    """A decision that a country protects personal data adequately.

    ``valid_from`` is the day of adoption. ``partial``: whether the decision covers a transfer does
    not follow from the country alone, so a fact about the recipient is needed. ``scope_sv`` and
    ``scope_en`` name what is covered, as a noun phrase. ``eea_applies`` is ``False`` where the
    decision does not (yet) reach exporters in Iceland, Liechtenstein and Norway.
    """

    country: str
    decision: str
    valid_from: date
    valid_to: date | None
    partial: bool
    scope_sv: str
    scope_en: str
    eea_applies: bool
    source: Source


_ALL: Final = ("alla mottagare", "all recipients")


def _row(
    country: str,
    decision: str,
    valid_from: date,
    scope: tuple[str, str],
    *,
    valid_to: date | None = None,
    partial: bool = False,
    eea_applies: bool = True,
    verified: bool = True,
    note: str = "",
) -> Adequacy:
    return Adequacy(
        country=country,
        decision=decision,
        valid_from=valid_from,
        valid_to=valid_to,
        partial=partial,
        scope_sv=scope[0],
        scope_en=scope[1],
        eea_applies=eea_applies,
        source=Source(f"Regulation (EU) 2016/679 Art. 45(3); Decision {decision}", verified, note),
    )


# What is partial. Canada and the United States: only some recipients. Japan and Korea: operators
# under the country's act, and which bodies stand outside it cannot be seen from the country code
# (in Korea a credit bureau may, the very recipient of a shop). Israel: the limit is on how the data
# are processed, and its exact reach is unverified. A transfer under these five is permitted only
# once it is known to be covered. Brazil and the Faroe Islands name a general act that binds public
# and private recipients alike, and the exception for British immigration control is none of a
# shop's purposes: these three are whole.
# The European Patent Organisation (Decision (EU) 2025/1382) is no country and has no row.
DECISIONS: Final[tuple[Adequacy, ...]] = (
    _row("AD", "2010/625/EU", date(2010, 10, 19), _ALL),
    _row("AR", "2003/490/EC", date(2003, 6, 30), _ALL),
    _row(
        "BR",
        "(EU) 2026/179",
        date(2026, 1, 26),
        (
            "offentliga och privata mottagare som omfattas av den brasilianska dataskyddslagen (LGPD)",
            "public and private recipients subject to the Brazilian data protection act (LGPD)",
        ),
        eea_applies=False,
        note="published on 28 January 2026; not in the EEA Agreement when last seen, on 6 May 2026",
    ),
    _row(
        "CA",
        "2002/2/EC",
        date(2001, 12, 20),
        (
            "kommersiella organisationer som omfattas av den kanadensiska lagen PIPEDA",
            "commercial organisations subject to the Canadian act PIPEDA",
        ),
        partial=True,
    ),
    _row("CH", "2000/518/EC", date(2000, 7, 26), _ALL),
    _row(
        "FO",
        "2010/146/EU",
        date(2010, 3, 5),
        (
            "alla mottagare som omfattas av den färöiska dataskyddslagen",
            "all recipients subject to the Faroese data protection act",
        ),
    ),
    _row(
        "GB",
        "(EU) 2021/1772",
        date(2021, 6, 28),
        _ALL,
        valid_to=date(2031, 12, 27),
        note="extended on 24 June 2025, renewed on 19 December 2025 (number of the renewal not known); "
        "that transfers for immigration control are excepted is not verified",
    ),
    _row("GG", "2003/821/EC", date(2003, 11, 21), _ALL),
    _row(
        "HU",
        "2000/519/EC",
        date(2000, 7, 26),
        _ALL,
        valid_to=date(2004, 4, 30),
        verified=False,
        note="without object since Hungary joined the Union",
    ),
    _row(
        "IL",
        "2011/61/EU",
        date(2011, 1, 31),
        ("automatiserad behandling", "processing by automated means"),
        partial=True,
        note="that manual processing of data sent by automated means is covered is not verified",
    ),
    _row("IM", "2004/411/EC", date(2004, 4, 28), _ALL),
    _row("JE", "2008/393/EC", date(2008, 5, 8), _ALL),
    _row(
        "JP",
        "(EU) 2019/419",
        date(2019, 1, 23),
        (
            "näringsidkare som omfattas av den japanska dataskyddslagen (APPI) och tilläggsbestämmelserna",
            "business operators subject to the Japanese act APPI and its Supplementary Rules",
        ),
        partial=True,
    ),
    _row(
        "KR",
        "(EU) 2022/254",
        date(2021, 12, 17),
        (
            "verksamheter som omfattas av den sydkoreanska dataskyddslagen (PIPA)",
            "operators subject to the Korean data protection act (PIPA)",
        ),
        partial=True,
        note="that credit information under the financial supervisor is excluded is not verified",
    ),
    _row("NZ", "2013/65/EU", date(2012, 12, 19), _ALL),
    _row(
        "US",
        "2000/520/EC",
        date(2000, 7, 26),
        (
            "organisationer som har anslutit sig till Safe Harbor-principerna",
            "organisations that adhere to the Safe Harbour principles",
        ),
        valid_to=date(2015, 10, 6),
        partial=True,
        verified=False,
        note="declared invalid in C-362/14 Schrems",
    ),
    _row(
        "US",
        "(EU) 2016/1250",
        date(2016, 7, 12),
        (
            "organisationer på listan för skölden för skydd av privatlivet (Privacy Shield)",
            "organisations on the Privacy Shield List",
        ),
        valid_to=date(2020, 7, 16),
        partial=True,
        verified=False,
        note="declared invalid in C-311/18 Schrems II",
    ),
    _row(
        "US",
        "(EU) 2023/1795",
        date(2023, 7, 10),
        (
            "organisationer på den gällande listan för EU–US Data Privacy Framework",
            "organisations on the active EU-US Data Privacy Framework List",
        ),
        partial=True,
        note="challenge dismissed in T-553/23 Latombe on 3 September 2025; appeal C-703/25 P pending",
    ),
    _row("UY", "2012/484/EU", date(2012, 8, 21), _ALL),
)

_EEA_EFTA: Final = frozenset({"IS", "LI", "NO"})


def adequacy_on(country: str, day: date, *, exporter: str = "SE") -> Adequacy | None:
    """The adequacy decision that covers a country on that day, or ``None``.

    ``country`` is where the data go, ``exporter`` where they come from, both ISO 3166-1 alpha-2.
    Raises ``QuestionError`` where either is no country code. Countries in the EU or the EEA need no
    decision and have none: ask ``treated_as_eea_for_transfers`` first. Law: GDPR Art. 45(3), and
    Art. 45(9) for the decisions taken before 25 May 2018.

    >>> adequacy_on("CH", date(2024, 1, 1)).decision
    '2000/518/EC'
    """
    to, from_efta = country_code(country), country_code(exporter) in _EEA_EFTA
    for decision in DECISIONS:
        if decision.country == to and in_force(decision, day):
            return decision if decision.eea_applies or not from_efta else None
    return None
