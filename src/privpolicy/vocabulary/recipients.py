"""The built-in recipients of personal data, wider before narrower.

A term says what a recipient is, not in what capacity it gets the data: a payment provider can be processor
in one disclosure and controller in the next. An acquirer is a payment provider and the police an authority,
but social networks are no partners until a policy says so.
"""

from __future__ import annotations

from typing import Final

from privpolicy.vocabulary.term import Recipient, Words

RECIPIENT: Final = Recipient(
    "recipient",
    sv=Words(
        label="Mottagare",
        phrase="mottagare",
        definition=(
            "Den som personuppgifter lämnas ut till, vare sig det är en tredje part eller inte "
            "(artikel 4.9 i dataskyddsförordningen)."
        ),
    ),
    en=Words(
        label="Recipient",
        phrase="recipients",
        definition=(
            "Anyone to whom personal data are disclosed, whether a third party or not (GDPR Art. 4(9))."
        ),
    ),
    dpv="dpv:Recipient",
    fides="third_party_sharing",
)
IT_PROVIDER: Final = Recipient(
    "it_provider",
    broader=RECIPIENT,
    sv=Words(
        label="It-leverantör", phrase="it-leverantörer", definition="Företag som sköter it-system åt butiken."
    ),
    en=Words(
        label="IT provider", phrase="IT providers", definition="A company that runs IT systems for the shop."
    ),
    dpv="dpv:DataProcessor",
)
HOSTING_PROVIDER: Final = Recipient(
    "hosting_provider",
    broader=IT_PROVIDER,
    sv=Words(
        label="Driftleverantör",
        phrase="driftleverantörer",
        definition="It-leverantör som driver servrar, molntjänster eller lagring.",
    ),
    en=Words(
        label="Hosting provider",
        phrase="hosting providers",
        definition="An IT provider that runs servers, cloud services or storage.",
    ),
    dpv="dpv:DataProcessor",
)
EMAIL_PROVIDER: Final = Recipient(
    "email_provider",
    broader=IT_PROVIDER,
    sv=Words(
        label="E-postleverantör",
        phrase="e-postleverantörer",
        definition="It-leverantör som skickar eller lagrar e-post och nyhetsbrev åt butiken.",
    ),
    en=Words(
        label="E-mail provider",
        phrase="e-mail providers",
        definition="An IT provider that sends or stores e-mail and newsletters for the shop.",
    ),
    dpv="dpv:DataProcessor",
)
SUPPORT_TOOL_PROVIDER: Final = Recipient(
    "support_tool_provider",
    broader=IT_PROVIDER,
    sv=Words(
        label="Leverantör av kundtjänstsystem",
        phrase="leverantörer av kundtjänstsystem",
        definition="It-leverantör vars system butiken använder för ärenden, chatt eller telefoni.",
    ),
    en=Words(
        label="Support tool provider",
        phrase="support tool providers",
        definition="An IT provider whose system the shop uses for cases, chat or telephony.",
    ),
    dpv="dpv:DataProcessor",
)
ANALYTICS_PROVIDER: Final = Recipient(
    "analytics_provider",
    broader=RECIPIENT,
    sv=Words(
        label="Leverantör av analystjänster",
        phrase="leverantörer av analystjänster",
        definition="Företag som mäter eller analyserar hur webbplatsen används.",
    ),
    en=Words(
        label="Analytics provider",
        phrase="analytics providers",
        definition="A company that measures or analyses how the site is used.",
    ),
    dpv="dpv:Recipient",
)
PAYMENT_PROVIDER: Final = Recipient(
    "payment_provider",
    broader=RECIPIENT,
    sv=Words(
        label="Betaltjänstleverantör",
        phrase="betaltjänstleverantörer",
        definition="Företag som förmedlar betalningar.",
    ),
    en=Words(
        label="Payment provider",
        phrase="payment providers",
        definition="A company that carries out payments.",
    ),
    dpv="dpv:Recipient",
)
CARD_ACQUIRER: Final = Recipient(
    "card_acquirer",
    broader=PAYMENT_PROVIDER,
    sv=Words(
        label="Kortinlösare",
        phrase="kortinlösare",
        definition="Betaltjänstleverantör som löser in kortbetalningar åt butiken.",
    ),
    en=Words(
        label="Card acquirer",
        phrase="card acquirers",
        definition="A payment provider that accepts and settles card payments for the shop.",
    ),
    dpv="dpv:Recipient",
)
CREDIT_PROVIDER: Final = Recipient(
    "credit_provider",
    broader=RECIPIENT,
    sv=Words(
        label="Kreditgivare",
        phrase="kreditgivare",
        definition="Företag som ger kunden kredit, till exempel faktura eller delbetalning.",
    ),
    en=Words(
        label="Credit provider",
        phrase="credit providers",
        definition="A company that gives the customer credit, for example by invoice or in instalments.",
    ),
    dpv="dpv:ThirdParty",
)
CREDIT_BUREAU: Final = Recipient(
    "credit_bureau",
    broader=RECIPIENT,
    sv=Words(
        label="Kreditupplysningsföretag",
        phrase="kreditupplysningsföretag",
        definition="Företag som lämnar upplysningar om människors och företags kreditvärdighet.",
    ),
    en=Words(
        label="Credit bureau",
        phrase="credit bureaus",
        definition="A company that gives information on the creditworthiness of people and companies.",
    ),
    dpv="dpv:ThirdParty",
)
DEBT_COLLECTOR: Final = Recipient(
    "debt_collector",
    broader=RECIPIENT,
    sv=Words(
        label="Inkassobolag", phrase="inkassobolag", definition="Företag som driver in obetalda fordringar."
    ),
    en=Words(
        label="Debt collector",
        phrase="debt collectors",
        definition="A company that collects debts that have not been paid.",
    ),
    dpv="dpv:Recipient",
)
CARRIER: Final = Recipient(
    "carrier",
    broader=RECIPIENT,
    sv=Words(
        label="Fraktbolag",
        phrase="fraktbolag",
        definition="Företag som transporterar eller lämnar ut varorna.",
    ),
    en=Words(
        label="Carrier",
        phrase="carriers",
        definition="A company that transports the goods or hands them over.",
    ),
    dpv="dpv:Recipient",
)
SUPPLIER: Final = Recipient(
    "supplier",
    broader=RECIPIENT,
    sv=Words(
        label="Leverantör",
        phrase="leverantörer",
        definition="Företag som levererar varor eller tjänster till butiken.",
    ),
    en=Words(
        label="Supplier",
        phrase="suppliers",
        definition="A company that supplies goods or services to the shop.",
    ),
    dpv="dpv:Recipient",
)
DIRECT_SUPPLIER: Final = Recipient(
    "direct_supplier",
    broader=SUPPLIER,
    sv=Words(
        label="Leverantör som skickar direkt",
        phrase="leverantörer som skickar varor direkt till kunden",
        definition="Leverantör som själv skickar varan till butikens kund.",
    ),
    en=Words(
        label="Direct supplier",
        phrase="suppliers that ship directly to the customer",
        definition="A supplier that itself ships the goods to the shop's customer.",
    ),
    dpv="dpv:Recipient",
)
PARTNER: Final = Recipient(
    "partner",
    broader=RECIPIENT,
    sv=Words(
        label="Samarbetspartner",
        phrase="samarbetspartners",
        definition="Företag som butiken samarbetar med om varor, tjänster eller marknadsföring.",
    ),
    en=Words(
        label="Partner",
        phrase="partners",
        definition="A company with which the shop cooperates on goods, services or marketing.",
    ),
    dpv="dpv:Recipient",
)
MARKETING_PARTNER: Final = Recipient(
    "marketing_partner",
    broader=PARTNER,
    sv=Words(
        label="Marknadsföringspartner",
        phrase="marknadsföringspartners",
        definition="Samarbetspartner som hjälper butiken med marknadsföring.",
    ),
    en=Words(
        label="Marketing partner",
        phrase="marketing partners",
        definition="A partner that helps the shop with marketing.",
    ),
    dpv="dpv:Recipient",
)
ADVERTISING_PLATFORM: Final = Recipient(
    "advertising_platform",
    broader=RECIPIENT,
    sv=Words(
        label="Annonsplattform",
        phrase="annonsplattformar",
        definition="Företag som visar butikens annonser på webbplatser, i appar eller i sökmotorer.",
    ),
    en=Words(
        label="Advertising platform",
        phrase="advertising platforms",
        definition="A company that shows the shop's ads on sites, in apps or in search engines.",
    ),
    dpv="dpv:ThirdParty",
)
SOCIAL_NETWORK: Final = Recipient(
    "social_network",
    broader=RECIPIENT,
    sv=Words(
        label="Socialt nätverk",
        phrase="sociala nätverk",
        definition=(
            "Företag som driver en tjänst där användare har egna profiler och delar innehåll med varandra."
        ),
    ),
    en=Words(
        label="Social network",
        phrase="social networks",
        definition=(
            "A company that runs a service in which users have profiles of their own and share content "
            "with one another."
        ),
    ),
    dpv="dpv:ThirdParty",
)
REVIEW_COMPANY: Final = Recipient(
    "review_company",
    broader=RECIPIENT,
    sv=Words(
        label="Omdömestjänst",
        phrase="omdömestjänster",
        definition="Företag som samlar in eller publicerar omdömen om varor och butiker.",
    ),
    en=Words(
        label="Review company",
        phrase="review companies",
        definition="A company that collects or publishes reviews of goods and shops.",
    ),
    dpv="dpv:Recipient",
)
FRAUD_SERVICE: Final = Recipient(
    "fraud_service",
    broader=RECIPIENT,
    sv=Words(
        label="Företag som motverkar bedrägerier",
        phrase="företag som motverkar bedrägerier",
        definition=(
            "Företag eller gemensamt register som hjälper butiker att upptäcka och förebygga bedrägerier."
        ),
    ),
    en=Words(
        label="Fraud prevention service",
        phrase="fraud prevention services",
        definition="A company or shared register that helps shops to detect and prevent fraud.",
    ),
    dpv="dpv:Recipient",
)
DATA_BROKER: Final = Recipient(
    "data_broker",
    broader=RECIPIENT,
    sv=Words(
        label="Datamäklare", phrase="datamäklare", definition="Företag som köper och säljer personuppgifter."
    ),
    en=Words(
        label="Data broker", phrase="data brokers", definition="A company that buys and sells personal data."
    ),
    dpv="dpv:ThirdParty",
)
GROUP_COMPANY: Final = Recipient(
    "group_company",
    broader=RECIPIENT,
    sv=Words(
        label="Koncernbolag",
        phrase="bolag i samma koncern",
        definition="Bolag som hör till samma koncern som butiken.",
    ),
    en=Words(
        label="Group company",
        phrase="companies of the same group",
        definition="A company that belongs to the same group as the shop.",
    ),
    dpv="dpv:Recipient",
)
BUSINESS_BUYER: Final = Recipient(
    "business_buyer",
    broader=RECIPIENT,
    sv=Words(
        label="Köpare av verksamheten",
        phrase="köpare av verksamheten",
        definition="Den som tar över hela eller en del av verksamheten.",
    ),
    en=Words(
        label="Buyer of the business",
        phrase="buyers of the business",
        definition="Anyone who takes over all or part of the business.",
    ),
    dpv="dpv:ThirdParty",
)
AUDITOR: Final = Recipient(
    "auditor",
    broader=RECIPIENT,
    sv=Words(
        label="Revisor",
        phrase="revisorer",
        definition="Person eller byrå som granskar företagets bokföring och årsredovisning.",
    ),
    en=Words(
        label="Auditor",
        phrase="auditors",
        definition="A person or firm that audits the company's accounts and annual report.",
    ),
    dpv="dpv:ThirdParty",
)
ACCOUNTANT: Final = Recipient(
    "accountant",
    broader=RECIPIENT,
    sv=Words(
        label="Redovisningsbyrå",
        phrase="redovisningsbyråer",
        definition="Företag som sköter bokföringen åt butiken.",
    ),
    en=Words(
        label="Accountant",
        phrase="accountants",
        definition="A company that does the bookkeeping for the shop.",
    ),
    dpv="dpv:DataProcessor",
)
LEGAL_COUNSEL: Final = Recipient(
    "legal_counsel",
    broader=RECIPIENT,
    sv=Words(
        label="Juridiskt ombud",
        phrase="juridiska ombud",
        definition="Advokat eller annan jurist som ger butiken råd eller företräder den.",
    ),
    en=Words(
        label="Legal counsel",
        phrase="legal counsel",
        definition="A lawyer who advises the shop or acts for it.",
    ),
    dpv="dpv:ThirdParty",
)
INSURER: Final = Recipient(
    "insurer",
    broader=RECIPIENT,
    sv=Words(
        label="Försäkringsbolag",
        phrase="försäkringsbolag",
        definition="Företag som försäkrar butiken, dess varor eller dess kunder.",
    ),
    en=Words(
        label="Insurer",
        phrase="insurers",
        definition="A company that insures the shop, its goods or its customers.",
    ),
    dpv="dpv:ThirdParty",
)
COURT: Final = Recipient(
    "court",
    broader=RECIPIENT,
    sv=Words(label="Domstol", phrase="domstolar", definition="Domstol som avgör tvister och mål."),
    en=Words(label="Court", phrase="courts", definition="A court that decides disputes and cases."),
    dpv="dpv:ThirdParty",
)
AUTHORITY: Final = Recipient(
    "authority",
    broader=RECIPIENT,
    sv=Words(label="Myndighet", phrase="myndigheter", definition="Statlig eller kommunal myndighet."),
    en=Words(label="Authority", phrase="authorities", definition="A state or municipal authority."),
    dpv="dpv:ThirdParty",
)
POLICE: Final = Recipient(
    "police",
    broader=AUTHORITY,
    sv=Words(
        label="Polisen",
        phrase="polisen",
        definition="Polismyndigheten eller motsvarande myndighet i ett annat land.",
    ),
    en=Words(
        label="Police",
        phrase="the police",
        definition="The Swedish Police Authority or its counterpart in another country.",
    ),
    dpv="dpv:ThirdParty",
)
TAX_AGENCY: Final = Recipient(
    "tax_agency",
    broader=AUTHORITY,
    sv=Words(label="Skatteverket", phrase="Skatteverket", definition="Den svenska skattemyndigheten."),
    en=Words(
        label="Swedish Tax Agency", phrase="the Swedish Tax Agency", definition="The tax authority of Sweden."
    ),
    dpv="dpv:ThirdParty",
)
ENFORCEMENT_AUTHORITY: Final = Recipient(
    "enforcement_authority",
    broader=AUTHORITY,
    sv=Words(
        label="Kronofogden",
        phrase="Kronofogden",
        definition="Kronofogdemyndigheten, som fastställer och driver in skulder.",
    ),
    en=Words(
        label="Swedish Enforcement Authority",
        phrase="the Swedish Enforcement Authority",
        definition="The authority that establishes and enforces debts in Sweden.",
    ),
    dpv="dpv:ThirdParty",
)
SUPERVISORY_AUTHORITY: Final = Recipient(
    "supervisory_authority",
    broader=AUTHORITY,
    sv=Words(
        label="Tillsynsmyndigheten",
        phrase="tillsynsmyndigheten",
        definition=(
            "Den myndighet som övervakar hur personuppgifter behandlas, i Sverige "
            "Integritetsskyddsmyndigheten (före 2021 Datainspektionen)."
        ),
    ),
    en=Words(
        label="Supervisory authority",
        phrase="the supervisory authority",
        definition=(
            "The authority that monitors how personal data are processed, in Sweden the Authority for "
            "Privacy Protection (before 2021 the Data Inspection Board)."
        ),
    ),
    dpv="dpv:ThirdParty",
)
MUNICIPAL_AUTHORITY: Final = Recipient(
    "municipal_authority",
    broader=AUTHORITY,
    sv=Words(
        label="Kommunal myndighet",
        phrase="kommunala myndigheter",
        definition="Myndighet i en kommun, till exempel konsumentvägledningen eller en nämnd.",
    ),
    en=Words(
        label="Municipal authority",
        phrase="municipal authorities",
        definition="An authority of a municipality, such as its consumer advisers or one of its boards.",
    ),
    dpv="dpv:ThirdParty",
)
PUBLIC: Final = Recipient(
    "public",
    broader=RECIPIENT,
    sv=Words(
        label="Allmänheten",
        phrase="allmänheten",
        definition="Vem som helst, till exempel när något publiceras på webbplatsen.",
    ),
    en=Words(
        label="The public",
        phrase="the public",
        definition="Anyone at all, for example when something is published on the site.",
    ),
    dpv="dpv:ThirdParty",
)

ALL: Final = (
    RECIPIENT,
    IT_PROVIDER,
    HOSTING_PROVIDER,
    EMAIL_PROVIDER,
    SUPPORT_TOOL_PROVIDER,
    ANALYTICS_PROVIDER,
    PAYMENT_PROVIDER,
    CARD_ACQUIRER,
    CREDIT_PROVIDER,
    CREDIT_BUREAU,
    DEBT_COLLECTOR,
    CARRIER,
    SUPPLIER,
    DIRECT_SUPPLIER,
    PARTNER,
    MARKETING_PARTNER,
    ADVERTISING_PLATFORM,
    SOCIAL_NETWORK,
    REVIEW_COMPANY,
    FRAUD_SERVICE,
    DATA_BROKER,
    GROUP_COMPANY,
    BUSINESS_BUYER,
    AUDITOR,
    ACCOUNTANT,
    LEGAL_COUNSEL,
    INSURER,
    COURT,
    AUTHORITY,
    POLICE,
    TAX_AGENCY,
    ENFORCEMENT_AUTHORITY,
    SUPERVISORY_AUTHORITY,
    MUNICIPAL_AUTHORITY,
    PUBLIC,
)
