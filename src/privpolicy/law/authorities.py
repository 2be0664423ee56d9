"""The supervisory authorities (GDPR Art. 51) that a person can complain to."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Final

from privpolicy.law.countries import country_code
from privpolicy.law.provisions import GDPR_FROM, Source, in_force
from privpolicy.model.text import Text


@dataclass(frozen=True, slots=True)
class Authority:
    """A supervisory authority under a name, on the days, inclusive, on which it bore it.

    ``address`` is its postal address and ``web`` the page on complaints; empty where they have not
    been read in a source.
    """

    jurisdiction: str
    name: Text
    address: str
    web: str
    source: Source
    valid_from: date
    valid_to: date | None = None


AUTHORITIES: Final[tuple[Authority, ...]] = (
    Authority(
        "SE",
        Text(sv="Datainspektionen", en="the Swedish Data Protection Authority (Datainspektionen)"),
        "",
        "",
        Source(
            "IMY, annual report 2020",
            verified=True,
            note="the day of the renaming; the English name is not verified",
        ),
        GDPR_FROM,
        date(2020, 12, 31),
    ),
    Authority(
        "SE",
        Text(
            sv="Integritetsskyddsmyndigheten (IMY)",
            en="the Swedish Authority for Privacy Protection (IMY)",
        ),
        "Box 8114, 104 20 Stockholm",
        "https://www.imy.se/privatperson/utfora-arenden/lamna-ett-klagomal/",
        Source("imy.se", verified=True),
        date(2021, 1, 1),
    ),
    Authority(
        "NO",
        Text(sv="Datatilsynet i Norge", en="the Norwegian Data Protection Authority (Datatilsynet)"),
        "",
        "",
        Source("personopplysningsloven (LOV-2018-06-15-38)", verified=False),
        date(2018, 7, 20),
    ),
)


def authority_on(jurisdiction: str, day: date) -> Authority | None:
    """The supervisory authority of a country on that day; ``None`` where none is encoded.

    ``jurisdiction`` is an ISO 3166-1 alpha-2 code; raises ``QuestionError`` where it is none.
    """
    state = country_code(jurisdiction)
    return next((one for one in AUTHORITIES if one.jurisdiction == state and in_force(one, day)), None)
