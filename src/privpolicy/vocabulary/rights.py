"""The rights of the data subject in the order of GDPR Arts 13 to 22, and after them Arts 7(3) and 77."""

from __future__ import annotations

from typing import Final

from privpolicy.vocabulary.term import Right, Words

RIGHT: Final = Right(
    "right",
    sv=Words(
        label="Rättighet",
        phrase="rättigheter",
        definition="En rättighet som den registrerade har enligt dataskyddsförordningen.",
    ),
    en=Words(label="Right", phrase="rights", definition="A right that the data subject has under the GDPR."),
)
INFORMATION: Final = Right(
    "information",
    broader=RIGHT,
    sv=Words(
        label="Rätt till information",
        phrase="information",
        definition=(
            "Rätten att få veta vem som behandlar uppgifterna, varför och hur länge (artiklarna 13 och "
            "14 i dataskyddsförordningen)."
        ),
    ),
    en=Words(
        label="Right to information",
        phrase="information",
        definition="The right to be told who processes the data, why and for how long (GDPR Arts 13 and 14).",
    ),
    dpv="eu-gdpr:A13",
)
ACCESS: Final = Right(
    "access",
    broader=RIGHT,
    sv=Words(
        label="Rätt till tillgång",
        phrase="tillgång",
        definition=(
            "Rätten att få veta om uppgifter behandlas och i så fall få tillgång till dem, med en "
            "kopia (artikel 15 i dataskyddsförordningen)."
        ),
    ),
    en=Words(
        label="Right of access",
        phrase="access",
        definition=(
            "The right to learn whether data are processed and, if so, to have access to them, with a "
            "copy (GDPR Art. 15)."
        ),
    ),
    dpv="eu-gdpr:A15",
)
RECTIFICATION: Final = Right(
    "rectification",
    broader=RIGHT,
    sv=Words(
        label="Rätt till rättelse",
        phrase="rättelse",
        definition=(
            "Rätten att få felaktiga uppgifter rättade och ofullständiga uppgifter kompletterade "
            "(artikel 16 i dataskyddsförordningen)."
        ),
    ),
    en=Words(
        label="Right to rectification",
        phrase="rectification",
        definition=(
            "The right to have inaccurate data rectified and incomplete data completed (GDPR Art. 16)."
        ),
    ),
    dpv="eu-gdpr:A16",
)
ERASURE: Final = Right(
    "erasure",
    broader=RIGHT,
    sv=Words(
        label="Rätt till radering",
        phrase="radering",
        definition=(
            "Rätten att i vissa fall få sina uppgifter raderade, även kallad rätten att bli bortglömd "
            "(artikel 17 i dataskyddsförordningen)."
        ),
    ),
    en=Words(
        label="Right to erasure",
        phrase="erasure",
        definition=(
            "The right to have data erased in certain cases, also called the right to be forgotten "
            "(GDPR Art. 17)."
        ),
    ),
    dpv="eu-gdpr:A17",
)
RESTRICTION: Final = Right(
    "restriction",
    broader=RIGHT,
    sv=Words(
        label="Rätt till begränsning av behandling",
        phrase="begränsning av behandling",
        definition=(
            "Rätten att i vissa fall kräva att behandlingen begränsas, så att uppgifterna i princip "
            "bara får lagras (artikel 18 i dataskyddsförordningen)."
        ),
    ),
    en=Words(
        label="Right to restriction of processing",
        phrase="restriction of processing",
        definition=(
            "The right to demand in certain cases that processing be restricted, so that the data may "
            "in principle only be stored (GDPR Art. 18)."
        ),
    ),
    dpv="eu-gdpr:A18",
)
NOTIFICATION: Final = Right(
    "notification",
    broader=RIGHT,
    sv=Words(
        label="Underrättelse till mottagare",
        phrase="underrättelse till mottagare",
        definition=(
            "Rätten att få mottagarna underrättade om rättelse, radering och begränsning, och att på "
            "begäran få veta vilka de är (artikel 19 i dataskyddsförordningen)."
        ),
    ),
    en=Words(
        label="Notification of recipients",
        phrase="notification of recipients",
        definition=(
            "The right to have recipients told of rectification, erasure and restriction, and to learn "
            "on request who they are (GDPR Art. 19)."
        ),
    ),
    dpv="eu-gdpr:A19",
)
PORTABILITY: Final = Right(
    "portability",
    broader=RIGHT,
    sv=Words(
        label="Rätt till dataportabilitet",
        phrase="dataportabilitet",
        definition=(
            "Rätten att i ett maskinläsbart format få ut de uppgifter man själv har lämnat, och att "
            "flytta dem till någon annan (artikel 20 i dataskyddsförordningen)."
        ),
    ),
    en=Words(
        label="Right to data portability",
        phrase="data portability",
        definition=(
            "The right to receive the data one has provided in a machine-readable format and to move "
            "them elsewhere (GDPR Art. 20)."
        ),
    ),
    dpv="eu-gdpr:A20",
)
OBJECTION: Final = Right(
    "objection",
    broader=RIGHT,
    sv=Words(
        label="Rätt att göra invändningar",
        phrase="invändning",
        definition=(
            "Rätten att invända mot behandling som grundar sig på en intresseavvägning eller en "
            "uppgift av allmänt intresse, och alltid mot direkt marknadsföring (artikel 21 i "
            "dataskyddsförordningen)."
        ),
    ),
    en=Words(
        label="Right to object",
        phrase="objection",
        definition=(
            "The right to object to processing based on legitimate interests or a public task, and "
            "always to direct marketing (GDPR Art. 21)."
        ),
    ),
    dpv="eu-gdpr:A21",
)
HUMAN_REVIEW: Final = Right(
    "human_review",
    broader=RIGHT,
    sv=Words(
        label="Rätt till mänsklig prövning",
        phrase="mänsklig prövning",
        definition=(
            "Rätten att inte bli föremål för beslut med betydande följder som enbart grundas på "
            "automatiserad behandling, och att få sådana beslut prövade av en människa (artikel 22 i "
            "dataskyddsförordningen)."
        ),
    ),
    en=Words(
        label="Right to human review",
        phrase="human review",
        definition=(
            "The right not to be subject to decisions with significant effects that rest solely on "
            "automated processing, and to have them reviewed by a human (GDPR Art. 22)."
        ),
    ),
    dpv="eu-gdpr:A22",
)
CONSENT_WITHDRAWAL: Final = Right(
    "consent_withdrawal",
    broader=RIGHT,
    sv=Words(
        label="Rätt att återkalla samtycke",
        phrase="återkallelse av samtycke",
        definition=(
            "Rätten att när som helst återkalla sitt samtycke, lika lätt som det gavs (artikel 7.3 i "
            "dataskyddsförordningen)."
        ),
    ),
    en=Words(
        label="Right to withdraw consent",
        phrase="withdrawal of consent",
        definition="The right to withdraw consent at any time, as easily as it was given (GDPR Art. 7(3)).",
    ),
    dpv="eu-gdpr:A7-3",
)
COMPLAINT: Final = Right(
    "complaint",
    broader=RIGHT,
    sv=Words(
        label="Rätt att lämna klagomål",
        phrase="klagomål till tillsynsmyndigheten",
        definition=(
            "Rätten att lämna in ett klagomål till en tillsynsmyndighet (artikel 77 i "
            "dataskyddsförordningen)."
        ),
    ),
    en=Words(
        label="Right to lodge a complaint",
        phrase="a complaint to the supervisory authority",
        definition="The right to lodge a complaint with a supervisory authority (GDPR Art. 77).",
    ),
    dpv="eu-gdpr:A77",
)

ALL: Final = (
    RIGHT,
    INFORMATION,
    ACCESS,
    RECTIFICATION,
    ERASURE,
    RESTRICTION,
    NOTIFICATION,
    PORTABILITY,
    OBJECTION,
    HUMAN_REVIEW,
    CONSENT_WITHDRAWAL,
    COMPLAINT,
)
