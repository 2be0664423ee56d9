"""The policy of m.nu, "Integritetspolicy", undated.

Each rule stands below the words it encodes; the clauses themselves are in
`privpolicy.policies.m_nu_clauses`. The lists of data and of purposes are read as closed: what the text
does not name is denied. Where it leaves two readings of a storage period, both stand in the rule and
``M_NU.with_reading`` chooses; every other choice is told in the rule's note. `OTHER_MARKETING_CHANNELS`
is the one reading that is not taken but that a shop may want to add.
"""

from __future__ import annotations

from typing import Final

from privpolicy.model import (
    Activity,
    After,
    AsLawRequires,
    Controller,
    Cookies,
    Disclosure,
    Earliest,
    FactIs,
    Latest,
    Longest,
    ObjectionTo,
    Obligation,
    Period,
    Policy,
    Prohibition,
    Promise,
    RecipientIn,
    Requested,
    Requirement,
    RightPromise,
    Shortest,
    StateIs,
    Storage,
    Text,
    Unclear,
    Unlimited,
    Until,
    While,
    WithinEEA,
)
from privpolicy.policies.m_nu_clauses import CLAUSES
from privpolicy.vocabulary import data, events, facts, purposes, recipients, rights, states, subjects
from privpolicy.vocabulary.enums import Action, LegalBasis, Role, StatutoryDuty
from privpolicy.vocabulary.term import Purpose, Recipient, State, Words

# ---------------------------------------------------------------------------------------------------
# Words that only this policy has.
# ---------------------------------------------------------------------------------------------------

# 4.b3 "… utvalda samarbetspartners (ex Facebook och Google)".
FACEBOOK: Final = Recipient(
    "facebook",
    broader=recipients.SOCIAL_NETWORK,
    sv=Words(
        label="Facebook",
        phrase="Facebook",
        definition="Socialt nätverk som visar butikens annonser för sina användare.",
    ),
    en=Words(
        label="Facebook",
        phrase="Facebook",
        definition="A social network that shows the shop's ads to its users.",
    ),
    dpv="dpv:ThirdParty",
)
GOOGLE: Final = Recipient(
    "google",
    broader=recipients.ADVERTISING_PLATFORM,
    sv=Words(
        label="Google",
        phrase="Google",
        definition="Annonsplattform som visar butikens annonser i sökresultat och på webbplatser.",
    ),
    en=Words(
        label="Google",
        phrase="Google",
        definition="An advertising platform that shows the shop's ads in search results and on sites.",
    ),
    dpv="dpv:ThirdParty",
)
# 8 "M.nu har rätt att när som helst ändra Integritetspolicyn."
PURPOSE_ADDED_BY_CHANGE: Final = Purpose(
    "purpose_added_by_change",
    broader=purposes.ANY_PURPOSE,
    sv=Words(
        label="Ändamål som tillkommit genom en ändring",
        phrase="ändamål som tillkommit genom en ändring av policyn",
        definition="Ett ändamål som inte fanns i policyn från början utan har lagts till i den senare.",
    ),
    en=Words(
        label="Purpose added by a change",
        phrase="a purpose added by a change of the policy",
        definition="A purpose that was not in the policy at first but has been added to it later.",
    ),
    dpv="dpv:Purpose",
)

# ---------------------------------------------------------------------------------------------------
# Which data: the list of point 3.
# ---------------------------------------------------------------------------------------------------

# "Namn", "Adress", "Telefonnummer och e-post".
_NAME_AND_CONTACT: Final = {data.NAME, data.POSTAL_ADDRESS, data.PHONE_NUMBER, data.EMAIL_ADDRESS}
# "Kontoinformation": the account itself, how its holder logs in, and what she has saved in it (4.b9).
_ACCOUNT: Final = {
    data.ACCOUNT_INFORMATION,
    data.USERNAME,
    data.PASSWORD_HASH,
    data.LOGIN_HISTORY,
    data.ACCOUNT_SETTINGS,
    data.FAVOURITES_AND_WISH_LISTS,
}
# "IP-adress och information om din användning av m.nu".
_USE: Final = {data.IP_ADDRESS, data.SITE_USAGE}
# "Information om vilka av våra varor eller erbjudanden du varit intresserad av, hur du interagerar med våra
# nyhetsbrev och vår webbplats".
_INTEREST: Final = {data.OFFER_INTEREST, data.NEWSLETTER_INTERACTION}
# "Uppgifter om dina inköp": orders, pre-orders, history and what has been invoiced. No card or identity
# numbers.
_PURCHASES: Final = {data.PURCHASE_DATA, data.INVOICE_DATA}
_LISTED: Final = _NAME_AND_CONTACT | _ACCOUNT | _USE | _INTEREST | _PURCHASES

# ---------------------------------------------------------------------------------------------------
# How long.
# ---------------------------------------------------------------------------------------------------

# 6.2 "m.nu sparar uppgifter för kontoinnehavare så länge kontoinnehavaren väljer att inte avsluta sitt
# konto."
_WITH_ACCOUNT: Final = While(state=states.ACCOUNT_OPEN, clauses=("6.2",))

_36_MONTHS: Final = Period(months=36)

# 6.3 "För besökare utan konto sparas uppgifter i upp till 36 månader". Everybody without an account is such a
# visitor, customers included. Data that exist were collected on the day of the last activity at the latest.
_START_NOT_STATED: Final = Unclear(
    id="start-of-36-months",
    question=Text(sv="från vilken dag de 36 månaderna räknas", en="from which day the 36 months are counted"),
    readings={
        "last_activity": After(event=events.LAST_ACTIVITY, period=_36_MONTHS),
        "collection": After(
            event=Earliest(events=(events.COLLECTED, events.LAST_ACTIVITY)), period=_36_MONTHS
        ),
    },
    clauses=("6.3",),
)
# Closing an account ends this rule, so that what holds after closing is answered below and not here.
_WITHOUT_ACCOUNT: Final = Shortest(
    of=(_START_NOT_STATED, Until(event=events.ACCOUNT_CLOSED, clauses=("6.2",)))
)


def _general(*needs: State) -> Storage:
    """Points 6.1 to 6.3; ``needs`` are what the purposes may still be needed for once the account is closed.

    They say nothing of those who have had an account: either they become visitors without one, at the
    earliest on the day of closing, or the ground for keeping their data ends with the account, but for what
    has begun and is not over (4.b1; 6.1 "... så länge som det finns ett behov").
    """
    with_account = While(state=states.ACCOUNT_OPEN)
    begun = [While(state=need, clauses=("6.1.s1",)) for need in needs]
    after_closing = Unclear(
        id="after-closing",
        question=Text(
            sv="hur länge uppgifterna sparas när kontot har avslutats",
            en="how long the data are kept once the account has been closed",
        ),
        readings={
            "ends_with_account": Longest(of=(with_account, *begun)) if begun else with_account,
            "as_visitor": _AS_VISITOR,
        },
        clauses=("6.1.s1", "6.2", "6.3"),
    )
    return Longest(of=(_WITH_ACCOUNT, _WITHOUT_ACCOUNT, after_closing))


_AS_VISITOR: Final = Longest(
    of=(
        After(event=events.ACCOUNT_CLOSED, period=_36_MONTHS),
        After(event=Latest(events=(events.ACCOUNT_CLOSED, events.LAST_ACTIVITY)), period=_36_MONTHS),
    )
)
_GENERAL: Final = _general()
_PURCHASE: Final = _general(states.ORDER_OPEN, states.INVOICE_UNPAID, states.REFUND_PENDING)
_SERVICE: Final = _general(states.CASE_OPEN, states.COMPLAINT_OPEN)

# 6.1 "… endast så länge som det finns ett behov av att spara dem för att fullgöra de ändamål som uppgifterna
# samlades in för": what serves the account alone ends with it.
_ACCOUNT_ONLY: Final = While(state=states.ACCOUNT_OPEN, clauses=("6.2", "6.1.s1"))

_CONTRACT_PARTIES: Final = {subjects.CUSTOMER, subjects.ACCOUNT_HOLDER}
_WITHOUT_CONTRACT: Final = {
    subjects.VISITOR,
    subjects.PROSPECT,
    subjects.NEWSLETTER_SUBSCRIBER,
    subjects.FORMER_CUSTOMER,
    subjects.FORMER_ACCOUNT_HOLDER,
}
_OWN_GOODS: Final = Text(
    sv="att marknadsföra våra egna varor och tjänster", en="to market our own goods and services"
)

# ---------------------------------------------------------------------------------------------------
# What the data are used for.
# ---------------------------------------------------------------------------------------------------

_CUSTOMER_ACTIVITIES: Final = (
    # 4.b1 "Fullgöra våra förpliktelser gentemot dig som kund, såsom genomförande av köp, fakturering och
    # tillhandahållande av support". 5.2 "… för att genomföra förbokningar, köp och hantera orderhistorik."
    # 2.2 "Informationen som samlas in från dig vid köp krävs för att du ska kunna ingå avtal med m.nu …"
    Activity(
        id="purchases",
        data=_LISTED,
        purposes={purposes.ORDER_FULFILMENT, purposes.FINANCING},
        basis=LegalBasis.CONTRACT,
        subjects=_CONTRACT_PARTIES,
        storage=_PURCHASE,
        requirement=Requirement(
            kind="to_enter_contract",
            without=Text(
                sv="du kan inte ingå avtal med m.nu", en="you cannot enter into a contract with m.nu"
            ),
            clauses=("2.2.s2",),
        ),
        clauses=("4.b1", "5.2.s1", "2.2.s2"),
        note="Payment, credit and delivery are part of carrying out a purchase.",
    ),
    # 4.b2 "Möjliggöra allmän kundvård och kundservice, som för att besvara frågor och rätta felaktiga
    # uppgifter". 2.2 "… när du genomför ett köp på m.nu eller kontaktar vår support …"
    Activity(
        id="customer-service",
        data=_LISTED | {data.SUPPORT_CORRESPONDENCE},
        purposes={purposes.CUSTOMER_SERVICE},
        basis=None,
        storage=_SERVICE,
        unlisted={data.SUPPORT_CORRESPONDENCE},
        clauses=("4.b2", "2.2.s1"),
        note=(
            "Messages to the support are not in the list of point 3, but the contact is named as an occasion "
            "of collection and answering it as a purpose: they are covered for that purpose and no other."
        ),
    ),
    # 4.b4 "Hantera kundförhållandet och tillhandahålla våra tjänster".
    Activity(
        id="customer-relationship",
        data=_LISTED,
        purposes={purposes.CUSTOMER_RELATIONSHIP, purposes.SERVICE_PROVISION},
        basis=LegalBasis.CONTRACT,
        subjects=_CONTRACT_PARTIES,
        storage=_GENERAL,
        clauses=("4.b4", "5.2.s1"),
    ),
    # 2.1 "För att du ska kunna besöka vår webbplats, köpa våra varor eller tjänster eller kontakta oss för
    # service eller information måste vi samla in och behandla personuppgifter om dig."
    Activity(
        id="visits",
        data=_LISTED,
        purposes={purposes.SITE_VISIT},
        basis=None,
        storage=_GENERAL,
        clauses=("2.1",),
        note="Also for those who have bought nothing: a visit needs no contract. No basis is named for it.",
    ),
    # 4.b3 "Lämna information …, per e-post och via utvalda samarbetspartners".
    Activity(
        id="information",
        data=_LISTED,
        purposes={purposes.SERVICE_INFORMATION},
        basis=None,
        storage=_GENERAL,
        clauses=("4.b3", "2.1"),
    ),
    # 4.b8 "Administrera kontoinnehavet". 1.1 "… så länge du innehar ett konto på m.nu."
    Activity(
        id="account-administration",
        data=_NAME_AND_CONTACT | _ACCOUNT - {data.FAVOURITES_AND_WISH_LISTS},
        purposes={purposes.ACCOUNT_MANAGEMENT},
        basis=LegalBasis.CONTRACT,
        subjects={subjects.ACCOUNT_HOLDER, subjects.FORMER_ACCOUNT_HOLDER},
        storage=_ACCOUNT_ONLY,
        clauses=("4.b8", "5.2.s1", "1.1.s2"),
        note=(
            "Whether there is an account to administer is told by the account, open through the day it is "
            "closed."
        ),
    ),
    # 4.b9 "Ge dig möjlighet att använda kontoinnehavets fördelar såsom möjlighet att spara favoriter och
    # önskelistor". 2.2 "Under tiden du har ett konto på m.nu samlar vi in uppgifter såsom inköpshistorik …"
    Activity(
        id="account-benefits",
        data=_NAME_AND_CONTACT | _ACCOUNT | _INTEREST | _PURCHASES | {data.SITE_USAGE},
        purposes={purposes.ACCOUNT_BENEFITS},
        basis=LegalBasis.CONTRACT,
        subjects={subjects.ACCOUNT_HOLDER, subjects.FORMER_ACCOUNT_HOLDER},
        storage=_ACCOUNT_ONLY,
        clauses=("4.b9", "5.2.s1", "2.2.s3"),
    ),
)

_MARKETING_ACTIVITIES: Final = (
    # 4.b3 "Lämna information och rikta marknadsföring, per e-post och via utvalda samarbetspartners (ex
    # Facebook och Google)". 5.3 "… intresseavvägning. Detta gäller exempelvis den behandling vi utför för att
    # kunna skicka erbjudanden till dig om våra produkter …"
    Activity(
        id="marketing",
        data=_LISTED,
        purposes={
            purposes.EMAIL_MARKETING,
            purposes.PARTNER_ADVERTISING,
            purposes.PERSONALISED_ADVERTISING,
        },
        basis=LegalBasis.LEGITIMATE_INTERESTS,
        storage=_GENERAL,
        clauses=("4.b3", "5.3.s1", "5.3.s2"),
        interest=_OWN_GOODS,
        note=(
            "E-mail and partners are the only channels that are named: SMS, telephone and post are not "
            "declared. The offers are about m.nu's own goods and services."
        ),
    ),
    # 4.b5 "Ge dig relevant information och anpassade erbjudanden i nyhetsbrev samt på webben". 5.2 "Med stöd
    # av denna lagliga grund behandlar vi även uppgifter såsom dina inköp, ditt beteende på vår hemsida … för
    # att kunna fullgöra vårt åtagande att tillhandahålla dig relevanta erbjudanden."
    Activity(
        id="relevant-offers",
        data=_LISTED,
        purposes={purposes.PERSONALISED_OFFERS},
        basis=LegalBasis.CONTRACT,
        subjects=_CONTRACT_PARTIES,
        storage=_GENERAL,
        clauses=("4.b5", "4.b3", "5.2.s1", "5.2.s2"),
        note=(
            "The undertaking is part of a contract, so it carries offers to customers and account holders "
            "alone."
        ),
    ),
    Activity(
        id="relevant-offers-without-contract",
        data=_LISTED,
        purposes={purposes.PERSONALISED_OFFERS},
        basis=LegalBasis.LEGITIMATE_INTERESTS,
        subjects=_WITHOUT_CONTRACT,
        storage=_GENERAL,
        clauses=("4.b5", "4.b3", "5.3.s1", "5.3.s2"),
        interest=_OWN_GOODS,
        note="Whoever has no contract with m.nu can be sent offers only on a balancing of interests (5.3).",
    ),
    # 5.3 "… samt för att göra en begränsad segmentering av kunder, t.ex. baserat på totala inköpssummor."
    Activity(
        id="limited-segmentation",
        data={data.PURCHASE_TOTAL, data.CUSTOMER_SEGMENT},
        purposes={purposes.MARKETING_SEGMENTATION},
        basis=LegalBasis.LEGITIMATE_INTERESTS,
        storage=_GENERAL,
        clauses=("5.3.s1", "5.3.s2"),
        interest=Text(
            sv="att dela in kunderna i grova grupper", en="to divide customers into a few broad groups"
        ),
        unlisted={data.CUSTOMER_SEGMENT},
        note='"Limited" is encoded as the data it may rest on: totals, never single purchases or behaviour.',
    ),
    # 9.4 "… du även efter att vi slutat att marknadsföra direkt mot dig kan komma att se annonser som är
    # generella."
    Activity(
        id="general-ads",
        data=frozenset(),
        purposes={purposes.GENERAL_ADVERTISING},
        basis=None,
        clauses=("9.4.s4",),
        note="General ads use no personal data, so nothing is declared for them.",
    ),
)

_BUSINESS_ACTIVITIES: Final = (
    # 4.b6 "Förbättra vårt kunderbjudande, till exempel utveckling av tjänster, produkter och funktioner".
    Activity(
        id="development",
        data=_LISTED,
        purposes={purposes.SERVICE_IMPROVEMENT},
        basis=None,
        storage=_GENERAL,
        clauses=("4.b6",),
    ),
    # 4.p1 "Uppgifterna kan även utgöra underlag för marknads- och kundanalyser, marknadsundersökningar,
    # statistik, affärsuppföljning samt affärs- och metodutveckling relaterat till köp av varor och tjänster."
    Activity(
        id="analysis",
        data=_LISTED,
        purposes={
            purposes.CUSTOMER_ANALYSIS,
            purposes.MARKET_RESEARCH,
            purposes.STATISTICS,
            purposes.BUSINESS_FOLLOW_UP,
            purposes.BUSINESS_DEVELOPMENT,
        },
        basis=None,
        storage=_GENERAL,
        clauses=("4.p1",),
        note=(
            "What a shop analyses is taken to be related to the purchase of goods and services, as the text "
            "demands."
        ),
    ),
    # 8 "Vi kommer med rimligt varsel underrätta dig vid ändringar …"
    Activity(
        id="purposes-added-later",
        data=_LISTED,
        purposes={PURPOSE_ADDED_BY_CHANGE},
        basis=None,
        storage=_GENERAL,
        when=FactIs(fact=facts.NOTICE_WAS_REASONABLE),
        clauses=("8.s2",),
        note=(
            "The text gives no number of days: until it is known that the notice was reasonable, nothing is "
            "decided."
        ),
    ),
)

_LEGAL_ACTIVITIES: Final = (
    # 5.4 "… den behandling av personuppgifter som vi utför för att kunna uppfylla bokföringslagens krav."
    # 4.b7 "Följa tillämplig lagstiftning, till exempel bokföringslagar."
    Activity(
        id="bookkeeping",
        data={data.ACCOUNTING_RECORDS},
        purposes={purposes.BOOKKEEPING},
        basis=LegalBasis.LEGAL_OBLIGATION,
        storage=AsLawRequires(duty=StatutoryDuty.SE_BOOKKEEPING, clauses=("6.1.s2",)),
        clauses=("4.b7", "5.4.s2", "6.1.s2"),
        note=(
            "The policy states no number of years: the Bookkeeping Act does, and it reaches the books alone."
        ),
    ),
    # 6.1 "m.nu kan komma att spara uppgifterna längre om det behövs för att följa lagkrav …" 5.4 "I vissa
    # fall kan m.nu ha en rättslig förpliktelse …" 9.3.3 "… i exempelvis bokförings- och skattelagstiftning."
    Activity(
        id="legal-duties",
        data=_LISTED | {data.ACCOUNTING_RECORDS},
        purposes={purposes.LEGAL_COMPLIANCE},
        basis=LegalBasis.LEGAL_OBLIGATION,
        storage=While(state=states.LEGAL_DUTY_APPLIES, clauses=("6.1.s2", "9.3.3.s3")),
        when=StateIs(state=states.LEGAL_DUTY_APPLIES),
        clauses=("4.b7", "5.4.s1", "5.4.s2"),
        obligations=(
            Obligation(
                id="check-when-duty-ends",
                text=Text(
                    sv="Kontrollera i lagen när skyldigheten att spara uppgifterna upphör.",
                    en="Check in the statute when the duty to keep the data ends.",
                ),
                clauses=("6.1.s2",),
            ),
        ),
    ),
    # 6.1 "… eller för att bevaka våra rättsliga intressen, t.ex. om det pågår en juridisk process."
    Activity(
        id="legal-process",
        data=_LISTED,
        purposes={purposes.LEGAL_CLAIMS},
        basis=LegalBasis.LEGITIMATE_INTERESTS,
        storage=While(state=states.LEGAL_PROCESS_RUNNING, clauses=("6.1.s2", "6.3")),
        when=FactIs(fact=facts.NEEDED_FOR_LEGAL_PROCESS),
        clauses=("6.1.s2",),
        interest=Text(sv="att bevaka våra rättsliga intressen", en="to safeguard our legal interests"),
        basis_inferred=True,
        note=(
            'Longer than 6.2 and 6.3 allow, but only what is needed ("om det behövs") and only while the '
            "process lasts."
        ),
    ),
    Activity(
        id="open-claims",
        data=_LISTED,
        purposes={purposes.LEGAL_CLAIMS},
        basis=LegalBasis.LEGITIMATE_INTERESTS,
        storage=While(state=states.CLAIM_OPEN, clauses=("6.1.s2",)),
        when=FactIs(fact=facts.NEEDED_FOR_LEGAL_PROCESS),
        clauses=("6.1.s2",),
        obligations=(
            Obligation(
                id="review-the-claim",
                text=Text(
                    sv="Pröva löpande om uppgifterna fortfarande behövs för tvisten.",
                    en="Review regularly whether the data are still needed for the dispute.",
                ),
                clauses=("6.1.s2",),
            ),
        ),
        interest=Text(sv="att bevaka våra rättsliga intressen", en="to safeguard our legal interests"),
        basis_inferred=True,
        note=(
            'A process is only an example ("t.ex."): a claim that has been made but not brought is an '
            "interest too."
        ),
    ),
    # 9.4 "När har vi mottagit din invändning kommer vi att upphöra …" 9.1 "… i enlighet med gällande
    # lagstiftning."
    Activity(
        id="stop-list",
        data={data.EMAIL_ADDRESS, data.MARKETING_CHOICES, data.SUPPRESSION_LIST_ENTRY},
        purposes={purposes.OBJECTION_LIST},
        basis=LegalBasis.LEGAL_OBLIGATION,
        storage=Unlimited(),
        when=ObjectionTo(purposes={purposes.DIRECT_MARKETING}),
        basis_inferred=True,
        implied=True,
        unlisted={data.MARKETING_CHOICES, data.SUPPRESSION_LIST_ENTRY},
        clauses=("9.4.s2", "9.1"),
        note=(
            "No purpose of point 4 names it, but an objection cannot be honoured by a shop that has "
            "forgotten it. It lasts as long as the objection stands."
        ),
    ),
)

# ---------------------------------------------------------------------------------------------------
# To whom.
# ---------------------------------------------------------------------------------------------------

# 7.2 "Tredje part … får endast använda informationen i syfte att sälja och marknadsföra våra tjänster och
# produkter."
_ONLY_SELL_AND_MARKET: Final = Obligation(
    id="only-sell-and-market",
    text=Text(
        sv=(
            "Se till att mottagaren bara använder uppgifterna för att sälja och marknadsföra m.nu:s tjänster "
            "och produkter."
        ),
        en="See to it that the recipient uses the data only to sell and market m.nu's services and products.",
    ),
    clauses=("7.2",),
)
# 7.4 "… kommer m.nu vidta åtgärder för att se till att personuppgifterna fortsätter vara skyddade och även
# vidta de åtgärder som krävs för att på lagligt sätt överföra personuppgifter …"
_KEEP_MEASURES: Final = Obligation(
    id="keep-transfer-measures",
    text=Text(
        sv=(
            "Se till att skyddsåtgärderna och det lagliga stödet för överföringen finns kvar så länge "
            "mottagaren har uppgifterna."
        ),
        en=(
            "See to it that the protective measures and the lawful ground for the transfer remain in place "
            "as long as the recipient has the data."
        ),
    ),
    clauses=("7.4.s2",),
)
_MEASURES_TAKEN: Final = FactIs(fact=facts.SAFEGUARDS_IN_PLACE) & FactIs(fact=facts.LAWFUL_TRANSFER_MECHANISM)


def _outside_eea(disclosure: Disclosure) -> Disclosure:
    # 7.4 "m.nu kan komma att överföra dina personuppgifter till land utanför EU/EES, om någon av våra
    # leverantörer eller samarbetspartners befinner sig där."
    return disclosure.model_copy(
        update={
            "id": f"{disclosure.id}-outside-eea",
            "when": ~WithinEEA(),
            "obligations": (*disclosure.obligations, _KEEP_MEASURES),
            "overrides": {disclosure.id},
            "clauses": (*disclosure.clauses, "7.4.s1", "7.4.s2"),
        }
    )


_COMMERCIAL_DISCLOSURES: Final = (
    # 7.1 "m.nu kan komma att lämna ut dina uppgifter till tredje part, såsom till samarbetspartners …"
    # 4.b3 "… via utvalda samarbetspartners (ex Facebook och Google)".
    Disclosure(
        id="marketing-partners",
        recipients={recipients.PARTNER, recipients.SOCIAL_NETWORK, recipients.ADVERTISING_PLATFORM},
        purposes={
            purposes.EMAIL_MARKETING,
            purposes.PARTNER_ADVERTISING,
            purposes.PERSONALISED_ADVERTISING,
            purposes.PERSONALISED_OFFERS,
        },
        data=_LISTED,
        obligations=(_ONLY_SELL_AND_MARKET,),
        clauses=("7.1", "4.b3", "7.2"),
    ),
    # 7.1 "… samt leverantörer av kredit- och betalningsstjänster."
    Disclosure(
        id="payment-and-credit",
        recipients={recipients.PAYMENT_PROVIDER, recipients.CREDIT_PROVIDER},
        purposes={purposes.PURCHASE, purposes.PAYMENT, purposes.INVOICING, purposes.FINANCING},
        data=_NAME_AND_CONTACT | _PURCHASES,
        clauses=("7.1", "4.b1"),
        note="Paying for a purchase and giving credit for it are part of selling (7.2).",
    ),
    # 7.1 "… tredje part, såsom …"; 4.b1 "Fullgöra våra förpliktelser gentemot dig som kund, såsom
    # genomförande av köp".
    Disclosure(
        id="delivery",
        recipients={recipients.CARRIER, recipients.SUPPLIER},
        purposes={purposes.DELIVERY, purposes.RETURNS_AND_COMPLAINTS},
        data=_NAME_AND_CONTACT | _PURCHASES,
        clauses=("7.1", "4.b1"),
        note=(
            'The recipients of 7.1 are examples ("såsom"), and delivering the goods is part of selling them '
            "(7.2)."
        ),
    ),
    # 7.1 "… tredje part, såsom …"; 7.4 "… våra leverantörer …"
    Disclosure(
        id="it-suppliers",
        recipients={recipients.IT_PROVIDER},
        purposes={
            purposes.ORDER_FULFILMENT,
            purposes.CUSTOMER_SERVICE,
            purposes.CUSTOMER_RELATIONSHIP,
            purposes.SERVICE_PROVISION,
            purposes.SERVICE_INFORMATION,
            purposes.ACCOUNT_MANAGEMENT,
            purposes.EMAIL_MARKETING,
            purposes.PERSONALISED_OFFERS,
        },
        data=_LISTED | {data.SUPPORT_CORRESPONDENCE},
        role=Role.PROCESSOR,
        clauses=("7.1",),
        note=(
            "A processor has no use of its own for the data, so 7.2, which limits the recipient's use, adds "
            "nothing."
        ),
    ),
    Disclosure(
        id="analysis-suppliers",
        recipients={recipients.ANALYTICS_PROVIDER},
        purposes={purposes.STATISTICS, purposes.CUSTOMER_ANALYSIS, purposes.SERVICE_IMPROVEMENT},
        data=_LISTED,
        role=Role.PROCESSOR,
        obligations=(_ONLY_SELL_AND_MARKET,),
        clauses=("7.1", "7.2"),
        note=(
            "Analysis is allowed with a supplier that uses the data for m.nu's own sales and marketing alone."
        ),
    ),
)

# 7.3 "Personuppgifter kan vidare komma att lämnas ut av m.nu om det är nödvändigt …": a ground of its own
# beside 7.1 and 7.2 ("vidare"), whoever the recipient is.
_NECESSARY: Final = FactIs(fact=facts.NECESSARY)
_LEGAL_DISCLOSURES: Final = (
    # "… för att följa gällande lagkrav eller krav från myndigheter …"
    Disclosure(
        id="demands-of-law",
        recipients={recipients.RECIPIENT},
        purposes={purposes.LEGAL_COMPLIANCE},
        data=_LISTED | {data.SUPPORT_CORRESPONDENCE, data.ACCOUNTING_RECORDS},
        role=Role.CONTROLLER,
        basis=LegalBasis.LEGAL_OBLIGATION,
        when=_NECESSARY & (FactIs(fact=facts.AUTHORITY_DEMAND) | FactIs(fact=facts.LEGAL_OBLIGATION)),
        clauses=("7.3",),
        note='A wish of an authority that has no power to demand the data is no demand ("krav").',
    ),
    # "… för att tillvarata våra rättsliga intressen …"
    Disclosure(
        id="legal-interests",
        recipients={recipients.RECIPIENT},
        purposes={purposes.LEGAL_CLAIMS, purposes.DEBT_COLLECTION},
        data=_LISTED | {data.SUPPORT_CORRESPONDENCE, data.ACCOUNTING_RECORDS},
        role=Role.CONTROLLER,
        basis=LegalBasis.LEGITIMATE_INTERESTS,
        basis_inferred=True,
        when=_NECESSARY,
        interest=Text(sv="att tillvarata våra rättsliga intressen", en="to safeguard our legal interests"),
        clauses=("7.3",),
        note="Having a debt collected is a legal interest.",
    ),
    # "… eller för att upptäcka, förebygga eller uppmärksamma bedrägerier och andra säkerhets- eller tekniska
    # problem."
    Disclosure(
        id="fraud-and-security",
        recipients={recipients.RECIPIENT},
        purposes={purposes.SECURITY},
        data=_LISTED,
        role=Role.CONTROLLER,
        basis=LegalBasis.LEGITIMATE_INTERESTS,
        basis_inferred=True,
        when=_NECESSARY,
        interest=Text(
            sv="att upptäcka, förebygga och uppmärksamma bedrägerier och andra säkerhetsproblem",
            en="to detect, prevent and draw attention to fraud and other security problems",
        ),
        clauses=("7.3",),
    ),
)

# ---------------------------------------------------------------------------------------------------
# What is never done.
# ---------------------------------------------------------------------------------------------------

# 7.4 names suppliers and partners; the commercial recipients are just that.
_SUPPLIERS_AND_PARTNERS: Final = frozenset().union(*(one.recipients for one in _COMMERCIAL_DISCLOSURES))

_PROHIBITIONS: Final = (
    # 9.4 "När har vi mottagit din invändning kommer vi att upphöra med att behandla personuppgifterna för
    # sådant marknadsföringsändamål. (E-post och marknadsföring via t.ex. Facebook. …"
    Prohibition(
        id="no-marketing-after-objection",
        actions={Action.USE, Action.SHARE},
        purposes={purposes.DIRECT_MARKETING},
        when=ObjectionTo(),
        clauses=("9.4.s2", "9.4.s3", "9.4.s1"),
        note=(
            "Direct or personalised is enough, whatever the basis and the channel in which the objection "
            "came. Segmentation and offers on the site serve the same purpose and stop too."
        ),
    ),
    # 6.1 "… endast så länge som det finns ett behov av att spara dem …"
    Prohibition(
        id="no-marketing-data-after-objection",
        actions={Action.KEEP},
        purposes={purposes.DIRECT_MARKETING},
        when=ObjectionTo(),
        clauses=("6.1.s1", "9.4.s2"),
        note=(
            "For marketing alone nothing may be kept after an objection, not even while the account is open "
            "(6.2): the need has ended. The same data may live on for other purposes."
        ),
    ),
    # 5.3 "m.nu behandlar inte känsliga personuppgifter med stöd av en intresseavvägning."
    Prohibition(
        id="no-sensitive-data-on-interests",
        data={data.SPECIAL_CATEGORY_DATA},
        basis=LegalBasis.LEGITIMATE_INTERESTS,
        clauses=("5.3.s3",),
        note="For whatever activity rests on a balancing of interests, those that a shop adds included.",
    ),
    Prohibition(
        id="no-sensitive-data-in-marketing",
        data={data.SPECIAL_CATEGORY_DATA},
        purposes={purposes.DIRECT_MARKETING},
        clauses=("5.3.s3",),
        note="The same sentence for what 5.3 bases on a balancing of interests: offers and segmentation.",
    ),
    # 7.2 "… får endast använda informationen i syfte att sälja och marknadsföra våra tjänster och produkter."
    # 4 "I huvudsak behandlar vi dina personuppgifter för följande syften:" 5.1 "Dessa beskrivs i det här
    # avsnittet".
    Prohibition(
        id="no-sale-of-data",
        actions={Action.SHARE},
        purposes={purposes.DATA_SALE},
        clauses=("7.2", "4.s2", "5.1.s2"),
        note=(
            "Selling data is no purpose of point 4, and consent, which the policy never names, does not make "
            "it one."
        ),
    ),
    Prohibition(
        id="partners-only-sell-and-market",
        actions={Action.SHARE},
        recipients={recipients.PARTNER, recipients.SOCIAL_NETWORK, recipients.ADVERTISING_PLATFORM},
        unless={
            purposes.MARKETING,
            purposes.ORDER_FULFILMENT,
            purposes.FINANCING,
            purposes.LEGAL_COMPLIANCE,
            purposes.LEGAL_CLAIMS,
            purposes.DEBT_COLLECTION,
            purposes.SECURITY,
        },
        clauses=("7.2",),
        note="Payment and delivery are part of selling; the purposes of 7.3 stand apart.",
    ),
    # 7.4 "Om personuppgifter överförs till något land utanför EU/EES, kommer m.nu vidta åtgärder för att se
    # till att personuppgifterna fortsätter vara skyddade och även vidta de åtgärder som krävs för att på
    # lagligt sätt …"
    Prohibition(
        id="no-transfer-without-measures",
        actions={Action.SHARE},
        when=~(WithinEEA() | _MEASURES_TAKEN),
        clauses=("7.4.s2",),
        note=(
            "Promised for every country outside the EU and the EEA, those with an adequacy decision included."
        ),
    ),
    # 7.4 "… om någon av våra leverantörer eller samarbetspartners befinner sig där."
    Prohibition(
        id="transfers-to-suppliers-and-partners-only",
        actions={Action.SHARE},
        when=~(
            WithinEEA()
            | RecipientIn(recipients=_SUPPLIERS_AND_PARTNERS)
            | FactIs(fact=facts.RECIPIENT_IS_SUPPLIER_OR_PARTNER)
        ),
        clauses=("7.4.s1",),
        note=(
            "7.3 names authorities without a country, but 7.4 opens no way to those outside the EU and the "
            "EEA."
        ),
    ),
    # 9.2 "M.nu kommer på din begäran eller på eget initiativ att rätta, avidentifiera, radera eller
    # komplettera uppgifter som upptäcks vara felaktiga, ofullständiga eller missvisande."
    Prohibition(
        id="no-use-of-inaccurate-data",
        actions={Action.USE, Action.SHARE},
        unless={purposes.CUSTOMER_SERVICE, purposes.LEGAL_COMPLIANCE, purposes.LEGAL_CLAIMS},
        when=FactIs(fact=facts.DATA_INACCURATE),
        clauses=("9.2",),
        note=(
            "As they stand, until they have been put right; they may be kept for that. Correcting them is "
            "customer service (4.b2), and what the law demands or a dispute turns on may show what was once "
            "recorded."
        ),
    ),
    # 9.3.3 "Det kan dock finnas lagkrav på att vi inte omedelbart får radera … Vi kommer då att avsluta den
    # behandling som görs för andra ändamål än att följa lagstiftningen."
    Prohibition(
        id="law-only-after-erasure-request",
        actions={Action.USE, Action.SHARE},
        unless={purposes.LEGAL_COMPLIANCE},
        when=Requested(right=rights.ERASURE) & StateIs(state=states.LEGAL_DUTY_APPLIES),
        clauses=("9.3.3.s4",),
    ),
)

# ---------------------------------------------------------------------------------------------------
# What the person is promised.
# ---------------------------------------------------------------------------------------------------

_RIGHTS: Final = (
    # 9.3.1 "Tillgång till dina personuppgifter. … rätt att begära ett registerutdrag … även rätt att få en
    # kopia …"
    RightPromise(
        id="access",
        right=rights.ACCESS,
        clauses=("9.3.1.s1", "9.3.1.s2", "9.3.1.s3"),
        note="No form, no fee and no limit in number: those belong to the free extract alone.",
    ),
    # "Du har rätt att en gång per kalenderår, genom en skriftligt undertecknad ansökan, kostnadsfritt erhålla
    # ett registerutdrag …"
    RightPromise(
        id="free-extract",
        right=rights.ACCESS,
        form={"written", "signed"},
        free="once_per_calendar_year",
        clauses=("9.3.1.s4",),
        note=(
            "A second extract in a calendar year is still owed; the text does not say that it is free of "
            "charge."
        ),
    ),
    # 9.3.2 "Rättelse av dina personuppgifter. Vi kommer på din begäran att så snabbt som möjligt rätta …"
    RightPromise(
        id="rectification",
        right=rights.RECTIFICATION,
        deadline=Text(sv="så snabbt som möjligt", en="as quickly as possible"),
        clauses=("9.3.2.s1", "9.3.2.s2"),
    ),
    # 9.3.3 "Radering … om de inte längre är nödvändiga för det ändamål de samlades in för. Det kan dock
    # finnas lagkrav …"
    RightPromise(
        id="erasure",
        right=rights.ERASURE,
        only_where=Text(
            sv="uppgifterna inte längre är nödvändiga för det ändamål de samlades in för",
            en="the data are no longer necessary for the purpose they were collected for",
        ),
        clauses=("9.3.3.s1", "9.3.3.s2", "9.3.3.s3"),
        note=(
            "Of what no purpose needs any longer. Only legal requirements are excepted here, but data that a "
            "legal process needs are still necessary (6.1)."
        ),
    ),
    # 9.4 "… har du alltid rätt att invända mot sådan behandling genom att skicka ett mail till info@m.nu."
    RightPromise(
        id="objection",
        right=rights.OBJECTION,
        channels=("info@m.nu",),
        purposes={purposes.DIRECT_MARKETING},
        clauses=("9.4.s1", "9.4.s3"),
        note="The address is a way that is always open, not the only one: an objection counts once received.",
    ),
)

_PROMISES: Final = (
    # 3 "De personuppgifter som m.nu samlar in och behandlar är:"
    Promise(
        id="only-these-data",
        about="source",
        text=Text(
            sv=(
                "Vi samlar bara in namn, adress, telefonnummer, e-postadress, kontoinformation, ip-adress "
                "och uppgifter om din användning av m.nu, dina intressen och dina inköp."
            ),
            en=(
                "We collect only your name, address, phone number, email address, account information, IP "
                "address and data on your use of m.nu, your interests and your purchases."
            ),
        ),
        clauses=("3.intro", "3.b1", "3.b2", "3.b3", "3.b4", "3.b5", "3.b6", "3.b7"),
    ),
    # 8 "m.nu har rätt att när som helst ändra Integritetspolicyn. Vi kommer med rimligt varsel underrätta dig
    # …"
    Promise(
        id="notice-of-changes",
        about="change",
        text=Text(
            sv=(
                "Vi kan ändra policyn när som helst. Du får veta det med rimligt varsel och kan avsluta ditt "
                "konto om du inte godtar ändringarna."
            ),
            en=(
                "We may change the policy at any time. You will be told with reasonable notice and can close "
                "your account if you do not accept the changes."
            ),
        ),
        silence_accepts=True,
        clauses=("8.s1", "8.s2"),
    ),
    # 8 "Du avslutar kontot genom att kontakta oss eller genom att avsluta kontot via "Mina sidor"."
    Promise(
        id="closing-the-account",
        about="choice",
        text=Text(
            sv="Du avslutar kontot genom att kontakta oss eller på Mina sidor.",
            en="You close your account by contacting us or on My pages.",
        ),
        clauses=("8.s3",),
    ),
    # 9.1 "M.nu ansvarar för att dina personuppgifter behandlas i enlighet med gällande lagstiftning."
    Promise(
        id="responsibility",
        about="compliance",
        text=Text(
            sv="Vi ansvarar för att dina personuppgifter behandlas enligt gällande lag.",
            en="We are responsible for your personal data being processed in accordance with the law.",
        ),
        clauses=("9.1",),
    ),
    # 9.2 "… på din begäran eller på eget initiativ att rätta, avidentifiera, radera eller komplettera
    # uppgifter …"
    Promise(
        id="correct-data",
        about="accuracy",
        text=Text(
            sv=(
                "Vi rättar, avidentifierar, raderar eller kompletterar uppgifter som visar sig vara "
                "felaktiga, ofullständiga eller missvisande, på din begäran eller på eget initiativ."
            ),
            en=(
                "We rectify, de-identify, erase or supplement data that turn out to be inaccurate, "
                "incomplete or misleading, at your request or on our own initiative."
            ),
        ),
        clauses=("9.2",),
    ),
)

# ---------------------------------------------------------------------------------------------------
# The policy.
# ---------------------------------------------------------------------------------------------------

M_NU: Final = Policy(
    id="m.nu",
    version="undated",
    controller=Controller(name="m punkt nu Sverige AB", organisation_number="556871-8133", email="info@m.nu"),
    jurisdiction="SE",
    terms=(FACEBOOK, GOOGLE, PURPOSE_ADDED_BY_CHANGE),
    clauses=CLAUSES,
    activities=(
        *_CUSTOMER_ACTIVITIES,
        *_MARKETING_ACTIVITIES,
        *_BUSINESS_ACTIVITIES,
        *_LEGAL_ACTIVITIES,
    ),
    disclosures=(
        *_COMMERCIAL_DISCLOSURES,
        *(_outside_eea(disclosure) for disclosure in _COMMERCIAL_DISCLOSURES),
        *_LEGAL_DISCLOSURES,
    ),
    prohibitions=_PROHIBITIONS,
    rights=_RIGHTS,
    promises=_PROMISES,
    # 10 "… du hittar mer information om hur vi behandlar cookies i vår cookiepolicy."
    cookies=Cookies(elsewhere=Text(sv="cookiepolicyn", en="the cookie policy"), clauses=("10",)),
    note="The text carries no date and no version: it answers for every day.",
)
"""m.nu's policy: undated, in Swedish, GDPR era."""

OTHER_MARKETING_CHANNELS: Final = Activity(
    id="other-marketing-channels",
    data=_LISTED,
    purposes={purposes.SMS_MARKETING, purposes.TELEPHONE_MARKETING, purposes.POSTAL_MARKETING},
    basis=LegalBasis.LEGITIMATE_INTERESTS,
    storage=_GENERAL,
    clauses=("5.3.s2",),
    interest=_OWN_GOODS,
    note=(
        'Not taken: "sending you offers about our products" (5.3) names no channel, so it could mean every '
        "one."
    ),
)
"""The other reading of the marketing channels: add it to the activities with ``M_NU.model_copy``."""
