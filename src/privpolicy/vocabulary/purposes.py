"""The built-in purposes of processing, wider before narrower.

Personalisation, segmentation and profiling for marketing and the channels of marketing are narrower than
direct marketing, so that one objection reaches them all (GDPR Art. 21(2) and (3)). Statistics and analyses
are not, and legal claims are no legal obligation: each stands apart in the tree.
"""

from __future__ import annotations

from typing import Final

from privpolicy.vocabulary.term import Purpose, Words

ANY_PURPOSE: Final = Purpose(
    "any_purpose",
    sv=Words(
        label="Alla ändamål",
        phrase="alla ändamål",
        definition="Det vidaste ändamålet, som omfattar alla andra.",
    ),
    en=Words(
        label="Any purpose",
        phrase="any purpose",
        definition="The widest purpose, which covers all the others.",
    ),
    dpv="dpv:Purpose",
)
ORDER_FULFILMENT: Final = Purpose(
    "order_fulfilment",
    broader=ANY_PURPOSE,
    sv=Words(
        label="Hantering av beställningar",
        phrase="hantering av beställningar",
        definition=(
            "Att ta emot kundens beställning och fullgöra avtalet, från köp till leverans och "
            "eventuell retur."
        ),
    ),
    en=Words(
        label="Order fulfilment",
        phrase="order fulfilment",
        definition=(
            "Receiving the customer's order and performing the contract, from purchase to delivery and "
            "any return."
        ),
    ),
    dpv="dpv:CustomerOrderManagement",
    fides="essential.service",
)
PURCHASE: Final = Purpose(
    "purchase",
    broader=ORDER_FULFILMENT,
    sv=Words(
        label="Genomförande av köp",
        phrase="genomförande av köp",
        definition="Att ingå köpavtalet med kunden och bekräfta köpet.",
    ),
    en=Words(
        label="Purchase",
        phrase="carrying out purchases",
        definition="Entering into the contract of sale with the customer and confirming the purchase.",
    ),
    dpv="dpv:CustomerOrderManagement",
    fides="essential.service",
)
PRE_ORDER: Final = Purpose(
    "pre_order",
    broader=ORDER_FULFILMENT,
    sv=Words(
        label="Förbokning",
        phrase="hantering av förbokningar",
        definition="Att ta emot och bevaka en beställning av en vara som ännu inte går att leverera.",
    ),
    en=Words(
        label="Pre-order",
        phrase="pre-orders",
        definition="Taking and keeping track of an order for goods that cannot be delivered yet.",
    ),
    dpv="dpv:CustomerOrderManagement",
    fides="essential.service",
)
DELIVERY: Final = Purpose(
    "delivery",
    broader=ORDER_FULFILMENT,
    sv=Words(
        label="Leverans",
        phrase="leverans",
        definition="Att packa och skicka varorna och meddela kunden när de kommer.",
    ),
    en=Words(
        label="Delivery",
        phrase="delivery",
        definition="Packing and sending the goods and telling the customer when they arrive.",
    ),
    dpv="dpv:DeliveryOfGoods",
    fides="essential.service",
)
PAYMENT: Final = Purpose(
    "payment",
    broader=ORDER_FULFILMENT,
    sv=Words(
        label="Betalning", phrase="betalning", definition="Att ta emot och hantera betalningen för ett köp."
    ),
    en=Words(label="Payment", phrase="payment", definition="Taking and handling the payment for a purchase."),
    dpv="dpv:PaymentManagement",
    fides="essential.service.payment_processing",
)
INVOICING: Final = Purpose(
    "invoicing",
    broader=ORDER_FULFILMENT,
    sv=Words(
        label="Fakturering",
        phrase="fakturering",
        definition="Att ställa ut och skicka fakturor och påminna om dem.",
    ),
    en=Words(
        label="Invoicing",
        phrase="invoicing",
        definition="Issuing invoices, sending them and reminding of them.",
    ),
    dpv="dpv:PaymentManagement",
    fides="essential.service.payment_processing",
)
CREDITING: Final = Purpose(
    "crediting",
    broader=PAYMENT,
    sv=Words(
        label="Kreditering och återbetalning",
        phrase="kreditering och återbetalning",
        definition="Att kreditera ett köp och betala tillbaka det som kunden har rätt till.",
    ),
    en=Words(
        label="Crediting and refunds",
        phrase="crediting and refunds",
        definition="Crediting a purchase and paying back what the customer is entitled to.",
    ),
    dpv="dpv:CustomerClaimsManagement",
    fides="essential.service.payment_processing",
)
PAYMENT_PROBLEMS: Final = Purpose(
    "payment_problems",
    broader=PAYMENT,
    sv=Words(
        label="Betalningsproblem",
        phrase="hantering av betalningsproblem",
        definition=(
            "Att reda ut en betalning som har misslyckats, dragits två gånger eller blivit fel på annat sätt."
        ),
    ),
    en=Words(
        label="Payment problems",
        phrase="the handling of payment problems",
        definition="Sorting out a payment that failed, was charged twice or went wrong in some other way.",
    ),
    dpv="dpv:PaymentManagement",
    fides="essential.service.payment_processing",
)
RESERVATION_RELEASE: Final = Purpose(
    "reservation_release",
    broader=PAYMENT,
    sv=Words(
        label="Hävning av beloppsreservation",
        phrase="hävning av beloppsreservationer",
        definition="Att häva reservationen av ett belopp på kundens konto eller kort.",
    ),
    en=Words(
        label="Release of a reserved amount",
        phrase="the release of reserved amounts",
        definition="Releasing an amount that was reserved on the customer's account or card.",
    ),
    dpv="dpv:PaymentManagement",
    fides="essential.service.payment_processing",
)
RETURNS_AND_COMPLAINTS: Final = Purpose(
    "returns_and_complaints",
    broader=ORDER_FULFILMENT,
    sv=Words(
        label="Returer och reklamationer",
        phrase="hantering av returer och reklamationer",
        definition="Att hantera ångrade köp, returer, byten och reklamationer.",
    ),
    en=Words(
        label="Returns and complaints",
        phrase="the handling of returns and complaints",
        definition="Handling withdrawals from a purchase, returns, exchanges and complaints about goods.",
    ),
    dpv="dpv:CustomerClaimsManagement",
    fides="essential.service.operations.support",
)
FINANCING: Final = Purpose(
    "financing",
    broader=ANY_PURPOSE,
    sv=Words(
        label="Finansiering av köp",
        phrase="finansiering av köp",
        definition="Att ge kunden kredit för ett köp, till exempel mot faktura eller delbetalning.",
    ),
    en=Words(
        label="Purchase financing",
        phrase="the financing of purchases",
        definition="Giving the customer credit for a purchase, for example by invoice or in instalments.",
    ),
    dpv="dpv:PaymentManagement",
    fides="finance",
)
CREDIT_CHECK: Final = Purpose(
    "credit_check",
    broader=ANY_PURPOSE,
    sv=Words(
        label="Kreditprövning",
        phrase="kreditprövning",
        definition="Att bedöma om kunden kan betala innan kredit lämnas.",
    ),
    en=Words(
        label="Credit check",
        phrase="credit checks",
        definition="Assessing whether the customer can pay before credit is given.",
    ),
    dpv="dpv:CustomerSolvencyMonitoring",
    fides="finance",
)
DEBT_COLLECTION: Final = Purpose(
    "debt_collection",
    broader=ANY_PURPOSE,
    sv=Words(label="Inkasso", phrase="inkasso", definition="Att driva in obetalda fordringar."),
    en=Words(
        label="Debt collection",
        phrase="debt collection",
        definition="Collecting debts that have not been paid.",
    ),
    dpv="dpv:PaymentManagement",
    fides="finance",
)
CUSTOMER_SERVICE: Final = Purpose(
    "customer_service",
    broader=ANY_PURPOSE,
    sv=Words(
        label="Kundservice",
        phrase="kundservice",
        definition="Att svara på frågor, rätta fel och hjälpa den som kontaktar butiken.",
    ),
    en=Words(
        label="Customer service",
        phrase="customer service",
        definition="Answering questions, correcting errors and helping those who contact the shop.",
    ),
    dpv="dpv:CustomerCare",
    fides="essential.service.operations.support",
)
CUSTOMER_RELATIONSHIP: Final = Purpose(
    "customer_relationship",
    broader=ANY_PURPOSE,
    sv=Words(
        label="Kundförhållande",
        phrase="hantering av kundförhållandet",
        definition="Att vårda kontakten med kunden mellan och efter köpen.",
    ),
    en=Words(
        label="Customer relationship",
        phrase="the management of the customer relationship",
        definition="Looking after the relationship with the customer between and after purchases.",
    ),
    dpv="dpv:CustomerCare",
    fides="essential.service",
)
ADMINISTRATIVE_CONTACT: Final = Purpose(
    "administrative_contact",
    broader=ANY_PURPOSE,
    sv=Words(
        label="Administrativ kontakt",
        phrase="administrativ kontakt",
        definition="Att hålla kontakten med användarna i administrativa frågor, utan reklam.",
    ),
    en=Words(
        label="Administrative contact",
        phrase="administrative contact",
        definition="Keeping in touch with users on administrative matters, without advertising.",
    ),
    dpv="dpv:CommunicationForCustomerCare",
    fides="essential.service.operations.support",
)
SERVICE_PROVISION: Final = Purpose(
    "service_provision",
    broader=ANY_PURPOSE,
    sv=Words(
        label="Tillhandahållande av tjänsterna",
        phrase="tillhandahållande av webbplatsen och tjänsterna",
        definition="Att hålla webbplatsen och tjänsterna i gång för dem som använder dem.",
    ),
    en=Words(
        label="Provision of the services",
        phrase="the provision of the site and the services",
        definition="Keeping the site and the services running for those who use them.",
    ),
    fides="essential.service",
)
SITE_VISIT: Final = Purpose(
    "site_visit",
    broader=SERVICE_PROVISION,
    sv=Words(
        label="Besök på webbplatsen",
        phrase="besök på webbplatsen",
        definition="Att visa webbplatsen för den som besöker den.",
    ),
    en=Words(
        label="Site visit", phrase="visits to the site", definition="Showing the site to those who visit it."
    ),
    fides="essential.service",
)
SERVICE_INFORMATION: Final = Purpose(
    "service_information",
    broader=SERVICE_PROVISION,
    sv=Words(
        label="Information om tjänsterna",
        phrase="information om tjänsterna",
        definition=(
            "Att lämna information som inte är reklam, till exempel om ändrade villkor eller driftstörningar."
        ),
    ),
    en=Words(
        label="Service information",
        phrase="information about the services",
        definition=(
            "Giving information that is not advertising, for example about changed terms or disruptions."
        ),
    ),
    fides="essential.service",
)
ACCOUNT_MANAGEMENT: Final = Purpose(
    "account_management",
    broader=ANY_PURPOSE,
    sv=Words(
        label="Kontohantering",
        phrase="kontohantering",
        definition="Att sköta kundens konto, från att det öppnas till att det avslutas.",
    ),
    en=Words(
        label="Account management",
        phrase="account management",
        definition="Looking after the customer's account from opening to closing.",
    ),
    dpv="dpv:AccountManagement",
    fides="essential.service.authentication",
)
ACCOUNT_CREATION: Final = Purpose(
    "account_creation",
    broader=ACCOUNT_MANAGEMENT,
    sv=Words(
        label="Registrering av konto",
        phrase="registrering av konto",
        definition="Att öppna ett konto åt den som vill ha ett.",
    ),
    en=Words(
        label="Account creation",
        phrase="account creation",
        definition="Opening an account for a person who wants one.",
    ),
    dpv="dpv:ServiceRegistration",
    fides="essential.service.authentication",
)
ACCOUNT_BENEFITS: Final = Purpose(
    "account_benefits",
    broader=ACCOUNT_MANAGEMENT,
    sv=Words(
        label="Kontoförmåner",
        phrase="förmåner för kontoinnehavare",
        definition=(
            "Att ge kontoinnehavaren de funktioner som hör till kontot, till exempel sparade "
            "favoriter, önskelistor och orderhistorik."
        ),
    ),
    en=Words(
        label="Account benefits",
        phrase="account benefits",
        definition=(
            "Giving the account holder the features of the account, such as saved favourites, wish "
            "lists and order history."
        ),
    ),
    dpv="dpv:AccountManagement",
    fides="essential.service",
)
AUTHENTICATION: Final = Purpose(
    "authentication",
    broader=ACCOUNT_MANAGEMENT,
    sv=Words(
        label="Inloggning",
        phrase="inloggning",
        definition="Att kontrollera att den som loggar in är den som kontot tillhör.",
    ),
    en=Words(
        label="Authentication",
        phrase="authentication",
        definition="Checking that the person who logs in is the one the account belongs to.",
    ),
    dpv="dpv:IdentityAuthentication",
    fides="essential.service.authentication",
)
BONUS_PROGRAMME: Final = Purpose(
    "bonus_programme",
    broader=ANY_PURPOSE,
    sv=Words(
        label="Bonusprogram",
        phrase="bonusprogram",
        definition="Att räkna poäng och ge de förmåner som hör till medlemskapet.",
    ),
    en=Words(
        label="Bonus programme",
        phrase="the bonus programme",
        definition="Counting points and giving the benefits that go with membership.",
    ),
)
USER_EXPERIENCE: Final = Purpose(
    "user_experience",
    broader=ANY_PURPOSE,
    sv=Words(
        label="Användarupplevelse",
        phrase="en bättre användarupplevelse",
        definition="Att göra webbplatsen och tjänsterna enklare och trevligare att använda.",
    ),
    en=Words(
        label="User experience",
        phrase="a better user experience",
        definition="Making the site and the services easier and more pleasant to use.",
    ),
    dpv="dpv:OptimiseUserInterface",
    fides="functional.service.improve",
)
SERVICE_PERSONALISATION: Final = Purpose(
    "service_personalisation",
    broader=ANY_PURPOSE,
    sv=Words(
        label="Anpassning av tjänsterna",
        phrase="anpassning av tjänsterna",
        definition="Att anpassa tjänsterna efter den som använder dem.",
    ),
    en=Words(
        label="Service personalisation",
        phrase="the personalisation of the services",
        definition="Adapting the services to the person who uses them.",
    ),
    dpv="dpv:ServicePersonalisation",
    fides="personalize",
)
PERSONALISED_CONTENT: Final = Purpose(
    "personalised_content",
    broader=SERVICE_PERSONALISATION,
    sv=Words(
        label="Anpassat innehåll",
        phrase="anpassat innehåll",
        definition="Att visa innehåll som är valt efter personens intressen eller tidigare beteende.",
    ),
    en=Words(
        label="Personalised content",
        phrase="personalised content",
        definition="Showing content chosen by the person's interests or earlier behaviour.",
    ),
    dpv="dpv:ServicePersonalisation",
    fides="personalize.content",
)
SITE_ADAPTATION: Final = Purpose(
    "site_adaptation",
    broader=SERVICE_PERSONALISATION,
    sv=Words(
        label="Anpassning av webbplatsen",
        phrase="anpassning av webbplatsen",
        definition="Att anpassa webbplatsens utseende och funktioner efter besökarnas behov och utrustning.",
    ),
    en=Words(
        label="Site adaptation",
        phrase="the adaptation of the site",
        definition="Adapting the look and the functions of the site to the visitors' needs and equipment.",
    ),
    dpv="dpv:UserInterfacePersonalisation",
    fides="personalize",
)
MARKETING: Final = Purpose(
    "marketing",
    broader=ANY_PURPOSE,
    sv=Words(
        label="Marknadsföring",
        phrase="marknadsföring",
        definition="Att främja försäljningen av varor och tjänster.",
    ),
    en=Words(label="Marketing", phrase="marketing", definition="Promoting the sale of goods and services."),
    dpv="dpv:Marketing",
)
GENERAL_ADVERTISING: Final = Purpose(
    "general_advertising",
    broader=MARKETING,
    sv=Words(
        label="Allmän annonsering",
        phrase="allmän annonsering",
        definition="Reklam som riktas till alla och inte bygger på personuppgifter.",
    ),
    en=Words(
        label="General advertising",
        phrase="general advertising",
        definition="Advertising that is addressed to everyone and uses no personal data.",
    ),
    dpv="dpv:Marketing",
)
DIRECT_MARKETING: Final = Purpose(
    "direct_marketing",
    broader=MARKETING,
    sv=Words(
        label="Direkt marknadsföring",
        phrase="direkt marknadsföring",
        definition=(
            "Marknadsföring som riktas till en viss person, oavsett kanal (artikel 21.2 i "
            "dataskyddsförordningen)."
        ),
    ),
    en=Words(
        label="Direct marketing",
        phrase="direct marketing",
        definition="Marketing addressed to a particular person, whatever the channel (GDPR Art. 21(2)).",
    ),
    dpv="dpv:DirectMarketing",
    fides="marketing.communications",
)
EMAIL_MARKETING: Final = Purpose(
    "email_marketing",
    broader=DIRECT_MARKETING,
    sv=Words(
        label="Marknadsföring per e-post",
        phrase="marknadsföring per e-post",
        definition="Direkt marknadsföring som skickas med e-post.",
    ),
    en=Words(
        label="E-mail marketing",
        phrase="marketing by e-mail",
        definition="Direct marketing that is sent by e-mail.",
    ),
    dpv="dpv:DirectMarketing",
    fides="marketing.communications.email",
)
NEWSLETTER: Final = Purpose(
    "newsletter",
    broader=EMAIL_MARKETING,
    sv=Words(
        label="Nyhetsbrev",
        phrase="utskick av nyhetsbrev",
        definition="Att skicka nyhetsbrev till dem som prenumererar eller annars ska få dem.",
    ),
    en=Words(
        label="Newsletter",
        phrase="the newsletter",
        definition="Sending newsletters to those who subscribe or are otherwise to receive them.",
    ),
    dpv="dpv:DirectMarketing",
    fides="marketing.communications.email",
)
SMS_MARKETING: Final = Purpose(
    "sms_marketing",
    broader=DIRECT_MARKETING,
    sv=Words(
        label="Marknadsföring per sms",
        phrase="marknadsföring per sms",
        definition="Direkt marknadsföring som skickas som sms eller annat textmeddelande till telefonen.",
    ),
    en=Words(
        label="SMS marketing",
        phrase="marketing by SMS",
        definition="Direct marketing that is sent as an SMS or another text message to the phone.",
    ),
    dpv="dpv:DirectMarketing",
    fides="marketing.communications.sms",
)
POSTAL_MARKETING: Final = Purpose(
    "postal_marketing",
    broader=DIRECT_MARKETING,
    sv=Words(
        label="Marknadsföring per post",
        phrase="marknadsföring per post",
        definition="Direkt marknadsföring som skickas till en postadress.",
    ),
    en=Words(
        label="Postal marketing",
        phrase="marketing by post",
        definition="Direct marketing that is sent to a postal address.",
    ),
    dpv="dpv:DirectMarketing",
    fides="marketing.communications",
)
TELEPHONE_MARKETING: Final = Purpose(
    "telephone_marketing",
    broader=DIRECT_MARKETING,
    sv=Words(
        label="Marknadsföring per telefon",
        phrase="marknadsföring per telefon",
        definition="Direkt marknadsföring i telefonsamtal.",
    ),
    en=Words(
        label="Telephone marketing",
        phrase="marketing by telephone",
        definition="Direct marketing in telephone calls.",
    ),
    dpv="dpv:DirectMarketing",
    fides="marketing.communications",
)
PARTNER_ADVERTISING: Final = Purpose(
    "partner_advertising",
    broader=DIRECT_MARKETING,
    sv=Words(
        label="Annonsering hos samarbetspartners",
        phrase="annonsering hos samarbetspartners",
        definition=(
            "Att visa annonser för personen på samarbetspartners plattformar, till exempel sociala "
            "nätverk och sökmotorer."
        ),
    ),
    en=Words(
        label="Advertising through partners",
        phrase="advertising through partners",
        definition=(
            "Showing the person ads on the platforms of partners, such as social networks and search engines."
        ),
    ),
    dpv="dpv:TargetedAdvertising",
    fides="marketing.advertising.third_party.targeted",
)
PERSONALISED_OFFERS: Final = Purpose(
    "personalised_offers",
    broader=DIRECT_MARKETING,
    sv=Words(
        label="Anpassade erbjudanden",
        phrase="anpassade erbjudanden",
        definition="Att ge personen erbjudanden som är valda efter intressen, köp eller beteende.",
    ),
    en=Words(
        label="Personalised offers",
        phrase="personalised offers",
        definition="Giving the person offers chosen by interests, purchases or behaviour.",
    ),
    dpv="dpv:PersonalisedBenefits",
    fides="marketing.advertising.first_party.targeted",
)
PERSONALISED_ADVERTISING: Final = Purpose(
    "personalised_advertising",
    broader=DIRECT_MARKETING,
    sv=Words(
        label="Anpassad annonsering",
        phrase="anpassad annonsering",
        definition="Att visa annonser som är valda efter personens intressen, köp eller beteende.",
    ),
    en=Words(
        label="Personalised advertising",
        phrase="personalised advertising",
        definition="Showing ads chosen by the person's interests, purchases or behaviour.",
    ),
    dpv="dpv:PersonalisedAdvertising",
    fides="marketing.advertising.first_party.targeted",
)
MARKETING_SEGMENTATION: Final = Purpose(
    "marketing_segmentation",
    broader=DIRECT_MARKETING,
    sv=Words(
        label="Segmentering för marknadsföring",
        phrase="segmentering för marknadsföring",
        definition="Att dela in personer i grupper för att rikta marknadsföring till dem.",
    ),
    en=Words(
        label="Segmentation for marketing",
        phrase="segmentation for marketing",
        definition="Dividing people into groups in order to address marketing to them.",
    ),
    dpv="dpv:DirectMarketing",
    fides="marketing.advertising.profiling",
)
MARKETING_PROFILING: Final = Purpose(
    "marketing_profiling",
    broader=DIRECT_MARKETING,
    sv=Words(
        label="Profilering för marknadsföring",
        phrase="profilering för marknadsföring",
        definition=(
            "Att automatiskt bedöma personens intressen eller beteende för att rikta marknadsföring "
            "(artiklarna 4.4 och 21.2 i dataskyddsförordningen)."
        ),
    ),
    en=Words(
        label="Profiling for marketing",
        phrase="profiling for marketing",
        definition=(
            "Evaluating a person's interests or behaviour automatically in order to direct marketing "
            "(GDPR Arts 4(4) and 21(2))."
        ),
    ),
    dpv="dpv:DirectMarketing",
    fides="marketing.advertising.profiling",
)
COMPETITIONS: Final = Purpose(
    "competitions",
    broader=ANY_PURPOSE,
    sv=Words(
        label="Tävlingar",
        phrase="tävlingar",
        definition="Att genomföra tävlingar, utse vinnare och lämna ut priser.",
    ),
    en=Words(
        label="Competitions",
        phrase="competitions",
        definition="Holding competitions, choosing winners and handing out prizes.",
    ),
)
REVIEW_COLLECTION: Final = Purpose(
    "review_collection",
    broader=ANY_PURPOSE,
    sv=Words(
        label="Insamling av omdömen",
        phrase="insamling av omdömen",
        definition="Att be om omdömen om varor, tjänster och butiken, och ta emot dem.",
    ),
    en=Words(
        label="Collection of reviews",
        phrase="the collection of reviews",
        definition="Asking for reviews of goods, services and the shop, and receiving them.",
    ),
)
PUBLICATION: Final = Purpose(
    "publication",
    broader=ANY_PURPOSE,
    sv=Words(
        label="Publicering",
        phrase="publicering",
        definition=(
            "Att göra uppgifter tillgängliga för allmänheten, till exempel ett omdöme eller en vinnares namn."
        ),
    ),
    en=Words(
        label="Publication",
        phrase="publication",
        definition="Making data available to the public, such as a review or the name of a winner.",
    ),
)
ANALYTICS: Final = Purpose(
    "analytics",
    broader=ANY_PURPOSE,
    sv=Words(
        label="Analys",
        phrase="analys",
        definition=(
            "Att undersöka uppgifter för att förstå hur kunderna, webbplatsen och verksamheten utvecklas."
        ),
    ),
    en=Words(
        label="Analytics",
        phrase="analytics",
        definition=(
            "Examining data in order to understand how the customers, the site and the business develop."
        ),
    ),
    dpv="dpv:ServiceUsageAnalytics",
    fides="analytics",
)
STATISTICS: Final = Purpose(
    "statistics",
    broader=ANALYTICS,
    sv=Words(
        label="Statistik",
        phrase="statistik",
        definition="Att ta fram siffror som beskriver grupper och inte enskilda personer.",
    ),
    en=Words(
        label="Statistics",
        phrase="statistics",
        definition="Producing figures that describe groups and not single persons.",
    ),
    dpv="dpv:ServiceUsageAnalytics",
    fides="analytics.reporting",
)
CUSTOMER_ANALYSIS: Final = Purpose(
    "customer_analysis",
    broader=ANALYTICS,
    sv=Words(
        label="Kundanalys",
        phrase="kundanalys",
        definition="Att undersöka vad kunderna köper och hur de använder webbplatsen.",
    ),
    en=Words(
        label="Customer analysis",
        phrase="customer analysis",
        definition="Examining what the customers buy and how they use the site.",
    ),
    dpv="dpv:ServiceUsageAnalytics",
    fides="analytics",
)
MARKET_RESEARCH: Final = Purpose(
    "market_research",
    broader=ANALYTICS,
    sv=Words(
        label="Marknadsundersökningar",
        phrase="marknadsundersökningar",
        definition="Att undersöka marknaden och vad människor vill ha, till exempel med enkäter.",
    ),
    en=Words(
        label="Market research",
        phrase="market research",
        definition="Examining the market and what people want, for example by surveys.",
    ),
    dpv="dpv:CommercialResearch",
    fides="analytics.reporting.campaign_insights",
)
BUSINESS_FOLLOW_UP: Final = Purpose(
    "business_follow_up",
    broader=ANALYTICS,
    sv=Words(
        label="Affärsuppföljning",
        phrase="affärsuppföljning",
        definition="Att följa upp försäljning, kostnader och resultat.",
    ),
    en=Words(
        label="Business follow-up",
        phrase="business follow-up",
        definition="Following up sales, costs and results.",
    ),
    fides="analytics.reporting",
)
SERVICE_IMPROVEMENT: Final = Purpose(
    "service_improvement",
    broader=ANY_PURPOSE,
    sv=Words(
        label="Förbättring av tjänster och produkter",
        phrase="förbättring av tjänster och produkter",
        definition="Att förbättra de tjänster, produkter och funktioner som redan finns.",
    ),
    en=Words(
        label="Service improvement",
        phrase="the improvement of services and products",
        definition="Improving the services, products and functions that already exist.",
    ),
    dpv="dpv:ImproveExistingProductsAndServices",
    fides="functional.service.improve",
)
BUSINESS_DEVELOPMENT: Final = Purpose(
    "business_development",
    broader=ANY_PURPOSE,
    sv=Words(
        label="Affärsutveckling",
        phrase="affärsutveckling",
        definition="Att utveckla verksamheten, dess arbetssätt och dess sortiment.",
    ),
    en=Words(
        label="Business development",
        phrase="business development",
        definition="Developing the business, its methods and its range of goods.",
    ),
)
SECURITY: Final = Purpose(
    "security",
    broader=ANY_PURPOSE,
    sv=Words(
        label="Säkerhet",
        phrase="säkerhet",
        definition="Att skydda webbplatsen, tjänsterna och uppgifterna mot angrepp, missbruk och fel.",
    ),
    en=Words(
        label="Security",
        phrase="security",
        definition="Protecting the site, the services and the data against attacks, misuse and faults.",
    ),
    dpv="dpv:EnforceSecurity",
    fides="essential.service.security",
)
USER_SECURITY: Final = Purpose(
    "user_security",
    broader=SECURITY,
    sv=Words(
        label="Användarnas säkerhet",
        phrase="användarnas säkerhet",
        definition="Att skydda användarna och deras konton.",
    ),
    en=Words(
        label="User security",
        phrase="the security of the users",
        definition="Protecting the users and their accounts.",
    ),
    dpv="dpv:EnforceSecurity",
    fides="essential.service.security",
)
FRAUD_PREVENTION: Final = Purpose(
    "fraud_prevention",
    broader=SECURITY,
    sv=Words(
        label="Skydd mot bedrägerier",
        phrase="skydd mot bedrägerier",
        definition="Att upptäcka och förebygga bedrägerier.",
    ),
    en=Words(
        label="Fraud prevention", phrase="fraud prevention", definition="Detecting and preventing fraud."
    ),
    dpv="dpv:FraudPreventionAndDetection",
    fides="essential.fraud_detection",
)
TECHNICAL_PROBLEMS: Final = Purpose(
    "technical_problems",
    broader=SECURITY,
    sv=Words(
        label="Tekniska problem",
        phrase="hantering av tekniska problem",
        definition="Att upptäcka, förebygga och avhjälpa tekniska problem.",
    ),
    en=Words(
        label="Technical problems",
        phrase="the handling of technical problems",
        definition="Detecting, preventing and solving technical problems.",
    ),
    dpv="dpv:EnforceSecurity",
    fides="essential.service.security",
)
LEGAL_COMPLIANCE: Final = Purpose(
    "legal_compliance",
    broader=ANY_PURPOSE,
    sv=Words(
        label="Rättsliga förpliktelser",
        phrase="fullgörande av rättsliga förpliktelser",
        definition="Att göra det som lagen kräver.",
    ),
    en=Words(
        label="Legal compliance",
        phrase="compliance with legal obligations",
        definition="Doing what the law requires.",
    ),
    dpv="dpv:LegalCompliance",
    fides="essential.legal_obligation",
)
BOOKKEEPING: Final = Purpose(
    "bookkeeping",
    broader=LEGAL_COMPLIANCE,
    sv=Words(
        label="Bokföring",
        phrase="bokföring",
        definition="Att bokföra affärshändelser och bevara räkenskapsinformation enligt bokföringslagen.",
    ),
    en=Words(
        label="Bookkeeping",
        phrase="bookkeeping",
        definition=(
            "Recording business transactions and preserving accounting information under the Swedish "
            "Bookkeeping Act."
        ),
    ),
    dpv="dpv:LegalCompliance",
    fides="finance",
)
TAX: Final = Purpose(
    "tax",
    broader=LEGAL_COMPLIANCE,
    sv=Words(
        label="Skatteredovisning",
        phrase="skatteredovisning",
        definition="Att redovisa moms och andra skatter och kunna visa underlaget för dem.",
    ),
    en=Words(
        label="Tax",
        phrase="tax reporting",
        definition="Accounting for VAT and other taxes and being able to show what they are based on.",
    ),
    dpv="dpv:LegalCompliance",
    fides="finance",
)
AUTHORITY_DEMAND: Final = Purpose(
    "authority_demand",
    broader=LEGAL_COMPLIANCE,
    sv=Words(
        label="Krav från myndigheter",
        phrase="uppgiftslämnande till myndigheter",
        definition="Att lämna de uppgifter som en myndighet har rätt att kräva.",
    ),
    en=Words(
        label="Demands from authorities",
        phrase="compliance with authorities' demands",
        definition="Giving the data that an authority has the right to demand.",
    ),
    dpv="dpv:LegalCompliance",
    fides="essential.legal_obligation",
)
RIGHTS_REQUESTS: Final = Purpose(
    "rights_requests",
    broader=LEGAL_COMPLIANCE,
    sv=Words(
        label="Begäranden från registrerade",
        phrase="hantering av begäranden från registrerade",
        definition=(
            "Att ta emot, pröva och besvara en begäran från den som vill använda sina rättigheter, och "
            "att kunna visa hur det gick till."
        ),
    ),
    en=Words(
        label="Rights requests",
        phrase="the handling of data subjects' requests",
        definition=(
            "Receiving, assessing and answering requests from people who use their rights, and being "
            "able to show how it was done."
        ),
    ),
    dpv="dpv:RightsFulfilment",
    fides="essential.legal_obligation",
)
OBJECTION_LIST: Final = Purpose(
    "objection_list",
    broader=LEGAL_COMPLIANCE,
    sv=Words(
        label="Spärrlista",
        phrase="hantering av spärrlistan",
        definition=(
            "Att spara det som behövs för att den som har invänt mot direkt marknadsföring inte ska få "
            "mer av den."
        ),
    ),
    en=Words(
        label="Objection list",
        phrase="the objection list",
        definition=(
            "Keeping what is needed so that a person who has objected to direct marketing gets no more of it."
        ),
    ),
    dpv="dpv:RightsFulfilment",
    fides="essential.legal_obligation",
)
RESTRICTED_STORAGE: Final = Purpose(
    "restricted_storage",
    broader=ANY_PURPOSE,
    sv=Words(
        label="Lagring under begränsning",
        phrase="lagring under begränsning",
        definition=(
            "Att enbart lagra uppgifter medan behandlingen av dem är begränsad (artikel 18 i "
            "dataskyddsförordningen)."
        ),
    ),
    en=Words(
        label="Storage under restriction",
        phrase="storage under restriction",
        definition="Only storing data while their processing is restricted (GDPR Art. 18).",
    ),
    dpv="dpv:RightsFulfilment",
    fides="essential.legal_obligation",
)
LEGAL_CLAIMS: Final = Purpose(
    "legal_claims",
    broader=ANY_PURPOSE,
    sv=Words(
        label="Rättsliga anspråk",
        phrase="rättsliga anspråk",
        definition="Att fastställa, göra gällande eller försvara rättsliga anspråk, i eller utanför domstol.",
    ),
    en=Words(
        label="Legal claims",
        phrase="legal claims",
        definition="Establishing, exercising or defending legal claims, in or out of court.",
    ),
    dpv="dpv:DisputeManagement",
    fides="essential.legal_obligation",
)
PROTECTION_OF_OTHERS: Final = Purpose(
    "protection_of_others",
    broader=ANY_PURPOSE,
    sv=Words(
        label="Skydd av andras rättigheter",
        phrase="skydd av andras rättigheter",
        definition=(
            "Att skydda någon annan fysisk eller juridisk persons rättigheter (artikel 18.2 i "
            "dataskyddsförordningen)."
        ),
    ),
    en=Words(
        label="Protection of others' rights",
        phrase="the protection of others' rights",
        definition="Protecting the rights of another natural or legal person (GDPR Art. 18(2)).",
    ),
)
BUSINESS_TRANSFER: Final = Purpose(
    "business_transfer",
    broader=ANY_PURPOSE,
    sv=Words(
        label="Överlåtelse av verksamheten",
        phrase="överlåtelse av verksamheten",
        definition="Att sälja eller på annat sätt överlåta hela eller en del av verksamheten.",
    ),
    en=Words(
        label="Business transfer",
        phrase="the transfer of the business",
        definition="Selling or otherwise transferring all or part of the business.",
    ),
    dpv="dpv:OrganisationGovernance",
    fides="third_party_sharing",
)
CONTINUED_SERVICE: Final = Purpose(
    "continued_service",
    broader=BUSINESS_TRANSFER,
    sv=Words(
        label="Fortsatt tjänst efter överlåtelse",
        phrase="fortsatt tjänst efter en överlåtelse",
        definition="Att låta den nya ägaren driva tjänsten vidare för dem som redan använder den.",
    ),
    en=Words(
        label="Continued service after a transfer",
        phrase="continued service after a transfer",
        definition="Letting the new owner go on running the service for those who already use it.",
    ),
    dpv="dpv:OrganisationGovernance",
    fides="third_party_sharing",
)
DATA_SALE: Final = Purpose(
    "data_sale",
    broader=ANY_PURPOSE,
    sv=Words(
        label="Försäljning av personuppgifter",
        phrase="försäljning av personuppgifter",
        definition="Att mot betalning lämna personuppgifter till någon som ska använda dem för egen räkning.",
    ),
    en=Words(
        label="Sale of personal data",
        phrase="the sale of personal data",
        definition=(
            "Handing over personal data for payment to somebody who will use them on their own account."
        ),
    ),
    fides="third_party_sharing",
)
RECRUITMENT: Final = Purpose(
    "recruitment",
    broader=ANY_PURPOSE,
    sv=Words(
        label="Rekrytering",
        phrase="rekrytering",
        definition="Att ta emot och bedöma ansökningar och tillsätta tjänster.",
    ),
    en=Words(
        label="Recruitment",
        phrase="recruitment",
        definition="Receiving and assessing applications and filling vacancies.",
    ),
)
SUPPLIER_RELATIONS: Final = Purpose(
    "supplier_relations",
    broader=ANY_PURPOSE,
    sv=Words(
        label="Leverantörskontakter",
        phrase="leverantörskontakter",
        definition="Att köpa in varor och tjänster och hålla kontakt med leverantörernas personal.",
    ),
    en=Words(
        label="Supplier relations",
        phrase="supplier relations",
        definition="Buying goods and services and keeping in touch with the suppliers' staff.",
    ),
)

ALL: Final = (
    ANY_PURPOSE,
    ORDER_FULFILMENT,
    PURCHASE,
    PRE_ORDER,
    DELIVERY,
    PAYMENT,
    INVOICING,
    CREDITING,
    PAYMENT_PROBLEMS,
    RESERVATION_RELEASE,
    RETURNS_AND_COMPLAINTS,
    FINANCING,
    CREDIT_CHECK,
    DEBT_COLLECTION,
    CUSTOMER_SERVICE,
    CUSTOMER_RELATIONSHIP,
    ADMINISTRATIVE_CONTACT,
    SERVICE_PROVISION,
    SITE_VISIT,
    SERVICE_INFORMATION,
    ACCOUNT_MANAGEMENT,
    ACCOUNT_CREATION,
    ACCOUNT_BENEFITS,
    AUTHENTICATION,
    BONUS_PROGRAMME,
    USER_EXPERIENCE,
    SERVICE_PERSONALISATION,
    PERSONALISED_CONTENT,
    SITE_ADAPTATION,
    MARKETING,
    GENERAL_ADVERTISING,
    DIRECT_MARKETING,
    EMAIL_MARKETING,
    NEWSLETTER,
    SMS_MARKETING,
    POSTAL_MARKETING,
    TELEPHONE_MARKETING,
    PARTNER_ADVERTISING,
    PERSONALISED_OFFERS,
    PERSONALISED_ADVERTISING,
    MARKETING_SEGMENTATION,
    MARKETING_PROFILING,
    COMPETITIONS,
    REVIEW_COLLECTION,
    PUBLICATION,
    ANALYTICS,
    STATISTICS,
    CUSTOMER_ANALYSIS,
    MARKET_RESEARCH,
    BUSINESS_FOLLOW_UP,
    SERVICE_IMPROVEMENT,
    BUSINESS_DEVELOPMENT,
    SECURITY,
    USER_SECURITY,
    FRAUD_PREVENTION,
    TECHNICAL_PROBLEMS,
    LEGAL_COMPLIANCE,
    BOOKKEEPING,
    TAX,
    AUTHORITY_DEMAND,
    RIGHTS_REQUESTS,
    OBJECTION_LIST,
    RESTRICTED_STORAGE,
    LEGAL_CLAIMS,
    PROTECTION_OF_OTHERS,
    BUSINESS_TRANSFER,
    CONTINUED_SERVICE,
    DATA_SALE,
    RECRUITMENT,
    SUPPLIER_RELATIONS,
)
