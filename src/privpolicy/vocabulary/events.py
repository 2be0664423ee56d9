"""The built-in events of a web shop: what happens on a day, and what a period can be counted from.

What a register holds (consents and their withdrawal, objections, restrictions, requests, holds) is no
event here: it is read from the register, so that no record can say two different things of it.
"""

from __future__ import annotations

from typing import Final

from privpolicy.vocabulary.term import Event, Words

# The data and the system.

COLLECTED: Final = Event(
    "collected",
    sv=Words(
        label="Insamling",
        definition="Den dag då uppgifterna samlades in.",
        phrase="insamlingen",
        clause="uppgifterna samlades in",
    ),
    en=Words(
        label="Collection",
        definition="The day on which the data were collected.",
        phrase="collection",
        clause="the data were collected",
    ),
)
DATA_SUPERSEDED: Final = Event(
    "data_superseded",
    sv=Words(
        label="Uppgifterna ersattes",
        definition="Den dag då uppgifterna ersattes av nyare.",
        phrase="att uppgifterna ersattes",
        clause="uppgifterna ersattes",
        until="dess att uppgifterna ersätts",
    ),
    en=Words(
        label="Data replaced",
        definition="The day on which newer data took the place of these.",
        phrase="the replacement of the data",
        clause="the data were replaced",
    ),
)
NEED_ENDED: Final = Event(
    "need_ended",
    sv=Words(
        label="Behovet upphörde",
        definition="Den dag då uppgifterna inte längre behövdes för sitt ändamål.",
        phrase="att behovet upphörde",
        clause="behovet upphörde",
        until="dess att behovet upphör",
    ),
    en=Words(
        label="Need ended",
        definition="The day from which the data were no longer needed for their purpose.",
        phrase="the end of the need",
        clause="the need ended",
    ),
)
LOGGED: Final = Event(
    "logged",
    sv=Words(
        label="Loggning",
        definition="Den dag då händelsen skrevs i en logg.",
        phrase="loggningen",
        clause="händelsen loggades",
    ),
    en=Words(
        label="Log entry",
        definition="The day on which the event was written to a log.",
        phrase="the log entry",
        clause="the event was logged",
    ),
)
BACKUP_MADE: Final = Event(
    "backup_made",
    sv=Words(
        label="Säkerhetskopiering",
        definition="Den dag då säkerhetskopian gjordes.",
        phrase="säkerhetskopieringen",
        clause="säkerhetskopian gjordes",
    ),
    en=Words(
        label="Backup",
        definition="The day on which the backup was made.",
        phrase="the backup",
        clause="the backup was made",
    ),
)
INCIDENT_DETECTED: Final = Event(
    "incident_detected",
    sv=Words(
        label="Incidenten upptäcktes",
        definition="Den dag då butiken upptäckte en säkerhetsincident.",
        phrase="att incidenten upptäcktes",
        clause="incidenten upptäcktes",
        until="dess att incidenten upptäcks",
    ),
    en=Words(
        label="Incident detected",
        definition="The day on which the shop detected a security incident.",
        phrase="the discovery of the incident",
        clause="the incident was detected",
    ),
)
INCIDENT_RESOLVED: Final = Event(
    "incident_resolved",
    sv=Words(
        label="Incidenten avslutades",
        definition="Den dag då säkerhetsincidenten var utredd och åtgärdad.",
        phrase="att incidenten avslutades",
        clause="incidenten avslutades",
        until="dess att incidenten avslutas",
    ),
    en=Words(
        label="Incident resolved",
        definition="The day on which the security incident had been investigated and dealt with.",
        phrase="the end of the incident",
        clause="the incident was resolved",
    ),
)
CHANGE_ANNOUNCED: Final = Event(
    "change_announced",
    sv=Words(
        label="Ändringen meddelades",
        definition="Den dag då butiken meddelade att policyn skulle ändras.",
        phrase="att ändringen meddelades",
        clause="ändringen meddelades",
        until="dess att ändringen meddelas",
    ),
    en=Words(
        label="Change announced",
        definition="The day on which the shop announced that the policy would change.",
        phrase="the announcement of the change",
        clause="the change was announced",
    ),
)

# Accounts, visits and contact.

ACCOUNT_OPENED: Final = Event(
    "account_opened",
    sv=Words(
        label="Kontot öppnades",
        definition="Den dag då personen öppnade ett konto i butiken.",
        phrase="att kontot öppnades",
        clause="kontot öppnades",
        until="dess att kontot öppnas",
    ),
    en=Words(
        label="Account opened",
        definition="The day on which the person opened an account with the shop.",
        phrase="the account was opened",
        clause="the account was opened",
        until="the account is opened",
    ),
)
ACCOUNT_CLOSED: Final = Event(
    "account_closed",
    sv=Words(
        label="Kontot avslutades",
        definition="Den dag då kontot avslutades, av personen eller av butiken.",
        phrase="att kontot avslutades",
        clause="kontot avslutades",
        until="dess att kontot avslutas",
    ),
    en=Words(
        label="Account closed",
        definition="The day on which the account was closed, by the person or by the shop.",
        phrase="the account was closed",
        clause="the account was closed",
        until="the account is closed",
    ),
)
LAST_LOGIN: Final = Event(
    "last_login",
    sv=Words(
        label="Senaste inloggning",
        definition="Den dag då personen senast loggade in på sitt konto.",
        phrase="senaste inloggning",
        clause="senaste inloggning gjordes",
    ),
    en=Words(
        label="Last login",
        definition="The day on which the person last logged in to the account.",
        phrase="the last login",
        clause="the last login was",
    ),
)
LAST_VISIT: Final = Event(
    "last_visit",
    sv=Words(
        label="Senaste besök",
        definition="Den dag då personen senast besökte webbplatsen eller appen.",
        phrase="senaste besök",
        clause="senaste besök var",
    ),
    en=Words(
        label="Last visit",
        definition="The day on which the person last visited the website or the app.",
        phrase="the last visit",
        clause="the last visit was",
    ),
)
LAST_ACTIVITY: Final = Event(
    "last_activity",
    sv=Words(
        label="Senaste aktivitet",
        definition="Den dag då personen senast besökte, handlade hos eller kontaktade butiken.",
        phrase="senaste aktivitet",
        clause="senaste aktivitet var",
    ),
    en=Words(
        label="Last activity",
        definition="The day on which the person last visited, bought from or contacted the shop.",
        phrase="the last activity",
        clause="the last activity was",
    ),
)
LAST_CONTACT: Final = Event(
    "last_contact",
    sv=Words(
        label="Senaste kontakt",
        definition="Den dag då personen och butiken senast hade kontakt med varandra.",
        phrase="senaste kontakt",
        clause="senaste kontakt var",
    ),
    en=Words(
        label="Last contact",
        definition="The day on which the person and the shop were last in contact.",
        phrase="the last contact",
        clause="the last contact was",
    ),
)
BROWSER_SESSION_STARTED: Final = Event(
    "browser_session_started",
    sv=Words(
        label="Webbläsarsessionen började",
        definition="Den dag då personen började sitt besök med webbläsaren.",
        phrase="webbläsarsessionens början",
        clause="webbläsarsessionen började",
    ),
    en=Words(
        label="Browser session started",
        definition="The day on which the person began the visit in the browser.",
        phrase="the start of the browser session",
        clause="the browser session started",
    ),
)
BROWSER_SESSION_ENDED: Final = Event(
    "browser_session_ended",
    sv=Words(
        label="Webbläsarsessionen avslutades",
        definition="Den dag då personen stängde webbläsaren.",
        phrase="webbläsarsessionens slut",
        clause="webbläsarsessionen avslutades",
    ),
    en=Words(
        label="Browser session ended",
        definition="The day on which the person closed the browser.",
        phrase="the end of the browser session",
        clause="the browser session ended",
    ),
)
COOKIE_SET: Final = Event(
    "cookie_set",
    sv=Words(
        label="Kakan sparades",
        definition="Den dag då kakan (cookien) sparades i webbläsaren.",
        phrase="att kakan sparades",
        clause="kakan sparades",
        until="dess att kakan sparas",
    ),
    en=Words(
        label="Cookie set",
        definition="The day on which the cookie was stored in the browser.",
        phrase="the cookie was set",
        clause="the cookie was set",
        until="the cookie is set",
    ),
)
CART_ABANDONED: Final = Event(
    "cart_abandoned",
    sv=Words(
        label="Kundvagnen övergavs",
        definition="Den dag då kunden lämnade kundvagnen utan att slutföra köpet.",
        phrase="att kundvagnen övergavs",
        clause="kundvagnen övergavs",
        until="dess att kundvagnen överges",
    ),
    en=Words(
        label="Basket abandoned",
        definition="The day on which the customer left the basket without completing the purchase.",
        phrase="the basket was abandoned",
        clause="the basket was abandoned",
        until="the basket is abandoned",
    ),
)

# Purchases.

PURCHASED: Final = Event(
    "purchased",
    sv=Words(
        label="Köp",
        definition="Den dag då kunden köpte varan eller tjänsten.",
        phrase="köpet",
        clause="köpet gjordes",
    ),
    en=Words(
        label="Purchase",
        definition="The day on which the customer bought the goods or the service.",
        phrase="the purchase",
        clause="the purchase was made",
    ),
)
LAST_PURCHASE: Final = Event(
    "last_purchase",
    sv=Words(
        label="Senaste köp",
        definition="Den dag då kunden senast köpte något i butiken.",
        phrase="senaste köp",
        clause="senaste köp gjordes",
    ),
    en=Words(
        label="Last purchase",
        definition="The day on which the customer last bought something from the shop.",
        phrase="the last purchase",
        clause="the last purchase was",
    ),
)
ORDER_PLACED: Final = Event(
    "order_placed",
    sv=Words(
        label="Beställning",
        definition="Den dag då kunden gjorde beställningen.",
        phrase="beställningen",
        clause="beställningen gjordes",
    ),
    en=Words(
        label="Order",
        definition="The day on which the customer placed the order.",
        phrase="the order",
        clause="the order was placed",
    ),
)
ORDER_COMPLETED: Final = Event(
    "order_completed",
    sv=Words(
        label="Beställningen slutfördes",
        definition="Den dag då beställningen var helt klar: levererad och betald, eller annullerad.",
        phrase="att beställningen slutfördes",
        clause="beställningen slutfördes",
        until="dess att beställningen slutförs",
    ),
    en=Words(
        label="Order completed",
        definition="The day on which the order was finished: delivered and paid for, or cancelled.",
        phrase="completion of the order",
        clause="the order was completed",
    ),
)
ORDER_CANCELLED: Final = Event(
    "order_cancelled",
    sv=Words(
        label="Beställningen annullerades",
        definition="Den dag då beställningen annullerades, av kunden eller av butiken.",
        phrase="att beställningen annullerades",
        clause="beställningen annullerades",
        until="dess att beställningen annulleras",
    ),
    en=Words(
        label="Order cancelled",
        definition="The day on which the order was cancelled, by the customer or by the shop.",
        phrase="cancellation of the order",
        clause="the order was cancelled",
    ),
)
DISPATCHED: Final = Event(
    "dispatched",
    sv=Words(
        label="Varorna skickades",
        definition="Den dag då butiken lämnade varorna till transportföretaget.",
        phrase="att varorna skickades",
        clause="varorna skickades",
        until="dess att varorna skickas",
    ),
    en=Words(
        label="Dispatch",
        definition="The day on which the shop handed the goods to the carrier.",
        phrase="dispatch of the goods",
        clause="the goods were dispatched",
    ),
)
DELIVERED: Final = Event(
    "delivered",
    sv=Words(
        label="Leverans",
        definition="Den dag då kunden fick varorna eller tjänsten.",
        phrase="leveransen",
        clause="leveransen skedde",
    ),
    en=Words(
        label="Delivery",
        definition="The day on which the customer received the goods or the service.",
        phrase="the delivery",
        clause="the delivery took place",
    ),
)
WITHDRAWAL_PERIOD_ENDED: Final = Event(
    "withdrawal_period_ended",
    sv=Words(
        label="Ångerfristen löpte ut",
        definition="Den sista dagen då kunden kunde ångra köpet.",
        phrase="ångerfristens slut",
        clause="ångerfristen löpte ut",
    ),
    en=Words(
        label="Withdrawal period ended",
        definition="The last day on which the customer could withdraw from the purchase.",
        phrase="the end of the withdrawal period",
        clause="the withdrawal period ended",
    ),
)
RETURNED: Final = Event(
    "returned",
    sv=Words(
        label="Retur",
        definition="Den dag då butiken fick tillbaka varorna.",
        phrase="returen",
        clause="varorna returnerades",
    ),
    en=Words(
        label="Return",
        definition="The day on which the shop got the goods back.",
        phrase="the return",
        clause="the goods were returned",
    ),
)
REPAIR_COMPLETED: Final = Event(
    "repair_completed",
    sv=Words(
        label="Reparationen blev klar",
        definition="Den dag då varan var lagad och klar att lämnas tillbaka.",
        phrase="att reparationen blev klar",
        clause="reparationen blev klar",
        until="dess att reparationen blir klar",
    ),
    en=Words(
        label="Repair completed",
        definition="The day on which the item had been repaired and could be handed back.",
        phrase="completion of the repair",
        clause="the repair was completed",
    ),
)
WARRANTY_STARTED: Final = Event(
    "warranty_started",
    sv=Words(
        label="Garantin började gälla",
        definition="Den dag då garantin på varan började gälla.",
        phrase="att garantin började gälla",
        clause="garantin började gälla",
        until="dess att garantin börjar gälla",
    ),
    en=Words(
        label="Warranty started",
        definition="The day on which the warranty on the item began to run.",
        phrase="the start of the warranty",
        clause="the warranty started",
    ),
)
WARRANTY_ENDED: Final = Event(
    "warranty_ended",
    sv=Words(
        label="Garantin gick ut",
        definition="Den sista dagen då garantin på varan gällde.",
        phrase="att garantin gick ut",
        clause="garantin gick ut",
        until="dess att garantin går ut",
    ),
    en=Words(
        label="Warranty ended",
        definition="The last day on which the warranty on the item applied.",
        phrase="the end of the warranty",
        clause="the warranty ended",
    ),
)
APPOINTMENT_HELD: Final = Event(
    "appointment_held",
    sv=Words(
        label="Bokad tid",
        definition="Den dag då personen hade en bokad tid i butiken, till exempel hos en optiker.",
        phrase="den bokade tiden",
        clause="den bokade tiden var",
    ),
    en=Words(
        label="Appointment",
        definition="The day of an appointment booked with the shop, for example with an optician.",
        phrase="the appointment",
        clause="the appointment was",
    ),
)

# Payment.

PAYMENT_AUTHORISED: Final = Event(
    "payment_authorised",
    sv=Words(
        label="Betalningen godkändes",
        definition="Den dag då banken eller kortutgivaren godkände betalningen.",
        phrase="att betalningen godkändes",
        clause="betalningen godkändes",
        until="dess att betalningen godkänns",
    ),
    en=Words(
        label="Payment authorised",
        definition="The day on which the bank or the card issuer authorised the payment.",
        phrase="authorisation of the payment",
        clause="the payment was authorised",
    ),
)
PAID: Final = Event(
    "paid",
    sv=Words(
        label="Betalning",
        definition="Den dag då kunden betalade köpet.",
        phrase="betalningen",
        clause="köpet betalades",
    ),
    en=Words(
        label="Payment",
        definition="The day on which the customer paid for the purchase.",
        phrase="the payment",
        clause="the purchase was paid for",
    ),
)
PAYMENT_PROBLEM_OPENED: Final = Event(
    "payment_problem_opened",
    sv=Words(
        label="Problemet med betalningen uppstod",
        definition="Den dag då ett problem med betalningen uppstod.",
        phrase="att problemet med betalningen uppstod",
        clause="problemet med betalningen uppstod",
        until="dess att ett problem med betalningen uppstår",
    ),
    en=Words(
        label="Payment problem arose",
        definition="The day on which a problem with the payment arose.",
        phrase="the payment problem arose",
        clause="the payment problem arose",
        until="a payment problem arises",
    ),
)
PAYMENT_PROBLEM_CLOSED: Final = Event(
    "payment_problem_closed",
    sv=Words(
        label="Problemet med betalningen löstes",
        definition="Den dag då problemet med betalningen var löst.",
        phrase="att problemet med betalningen löstes",
        clause="problemet med betalningen löstes",
        until="dess att problemet med betalningen löses",
    ),
    en=Words(
        label="Payment problem solved",
        definition="The day on which the problem with the payment had been solved.",
        phrase="the solution of the payment problem",
        clause="the payment problem was solved",
    ),
)
RESERVATION_MADE: Final = Event(
    "reservation_made",
    sv=Words(
        label="Beloppsreservation",
        definition="Den dag då ett belopp reserverades på kundens kort eller konto.",
        phrase="beloppsreservationen",
        clause="beloppet reserverades",
    ),
    en=Words(
        label="Reservation of an amount",
        definition="The day on which an amount was reserved on the customer's card or bank account.",
        phrase="the reservation of the amount",
        clause="the amount was reserved",
    ),
)
RESERVATION_RELEASED: Final = Event(
    "reservation_released",
    sv=Words(
        label="Beloppsreservationen togs bort",
        definition="Den dag då det reserverade beloppet frigjordes eller drogs.",
        phrase="att beloppsreservationen togs bort",
        clause="beloppsreservationen togs bort",
        until="dess att beloppsreservationen tas bort",
    ),
    en=Words(
        label="Reservation released",
        definition="The day on which the reserved amount was released or charged.",
        phrase="the release of the reservation",
        clause="the reservation was released",
    ),
)
REFUND_REQUESTED: Final = Event(
    "refund_requested",
    sv=Words(
        label="Begäran om återbetalning",
        definition="Den dag då kunden begärde pengarna tillbaka.",
        phrase="begäran om återbetalning",
        clause="återbetalningen begärdes",
    ),
    en=Words(
        label="Refund requested",
        definition="The day on which the customer asked for the money back.",
        phrase="the request for a refund",
        clause="the refund was requested",
    ),
)
REFUND_PAID: Final = Event(
    "refund_paid",
    sv=Words(
        label="Återbetalning",
        definition="Den dag då butiken betalade tillbaka pengarna.",
        phrase="återbetalningen",
        clause="återbetalningen gjordes",
    ),
    en=Words(
        label="Refund",
        definition="The day on which the shop paid the money back.",
        phrase="the refund",
        clause="the refund was paid",
    ),
)
INVOICE_ISSUED: Final = Event(
    "invoice_issued",
    sv=Words(
        label="Fakturadatum",
        definition="Den dag då fakturan utfärdades.",
        phrase="fakturadatum",
        clause="fakturan utfärdades",
    ),
    en=Words(
        label="Invoice date",
        definition="The day on which the invoice was issued.",
        phrase="the invoice date",
        clause="the invoice was issued",
    ),
)
INVOICE_DUE: Final = Event(
    "invoice_due",
    sv=Words(
        label="Förfallodag",
        definition="Den dag då fakturan senast skulle vara betald.",
        phrase="fakturans förfallodag",
        clause="fakturan förföll till betalning",
    ),
    en=Words(
        label="Due date",
        definition="The day by which the invoice was to be paid.",
        phrase="the due date of the invoice",
        clause="the invoice fell due",
    ),
)
INVOICE_PAID: Final = Event(
    "invoice_paid",
    sv=Words(
        label="Fakturan betalades",
        definition="Den dag då fakturan var helt betald.",
        phrase="att fakturan betalades",
        clause="fakturan betalades",
        until="dess att fakturan betalas",
    ),
    en=Words(
        label="Invoice paid",
        definition="The day on which the invoice had been paid in full.",
        phrase="payment of the invoice",
        clause="the invoice was paid",
    ),
)
CREDIT_CHECK_MADE: Final = Event(
    "credit_check_made",
    sv=Words(
        label="Kreditupplysning",
        definition="Den dag då butiken eller betalföretaget tog en kreditupplysning.",
        phrase="kreditupplysningen",
        clause="kreditupplysningen togs",
    ),
    en=Words(
        label="Credit check",
        definition="The day on which the shop or the payment company made a credit check.",
        phrase="the credit check",
        clause="the credit check was made",
    ),
)
DEBT_COLLECTION_STARTED: Final = Event(
    "debt_collection_started",
    sv=Words(
        label="Inkassoärendet inleddes",
        definition="Den dag då fordran lämnades till inkasso.",
        phrase="att inkassoärendet inleddes",
        clause="inkassoärendet inleddes",
        until="dess att inkassoärendet inleds",
    ),
    en=Words(
        label="Debt collection started",
        definition="The day on which the debt was handed over for collection.",
        phrase="the start of debt collection",
        clause="debt collection started",
    ),
)
DEBT_COLLECTION_ENDED: Final = Event(
    "debt_collection_ended",
    sv=Words(
        label="Inkassoärendet avslutades",
        definition="Den dag då inkassoärendet avslutades.",
        phrase="att inkassoärendet avslutades",
        clause="inkassoärendet avslutades",
        until="dess att inkassoärendet avslutas",
    ),
    en=Words(
        label="Debt collection ended",
        definition="The day on which the debt collection case was closed.",
        phrase="the end of debt collection",
        clause="debt collection ended",
    ),
)
FISCAL_YEAR_ENDED: Final = Event(
    "fiscal_year_ended",
    sv=Words(
        label="Räkenskapsåret avslutades",
        definition="Den sista dagen i det räkenskapsår som uppgifterna hör till.",
        phrase="räkenskapsårets slut",
        clause="räkenskapsåret avslutades",
    ),
    en=Words(
        label="Financial year ended",
        definition="The last day of the financial year to which the data belong.",
        phrase="the end of the financial year",
        clause="the financial year ended",
    ),
)
GIFT_CARD_ISSUED: Final = Event(
    "gift_card_issued",
    sv=Words(
        label="Presentkortet utfärdades",
        definition="Den dag då presentkortet såldes eller delades ut.",
        phrase="att presentkortet utfärdades",
        clause="presentkortet utfärdades",
        until="dess att presentkortet utfärdas",
    ),
    en=Words(
        label="Gift card issued",
        definition="The day on which the gift card was sold or given away.",
        phrase="the issue of the gift card",
        clause="the gift card was issued",
    ),
)
GIFT_CARD_EXPIRED: Final = Event(
    "gift_card_expired",
    sv=Words(
        label="Presentkortet gick ut",
        definition="Den sista dagen då presentkortet gällde, eller dagen då det var förbrukat.",
        phrase="att presentkortet gick ut",
        clause="presentkortet gick ut",
        until="dess att presentkortet går ut",
    ),
    en=Words(
        label="Gift card expired",
        definition="The last day on which the gift card was valid, or the day on which it was used up.",
        phrase="the expiry of the gift card",
        clause="the gift card expired",
    ),
)

# Contracts, membership and the customer relationship.

CONTRACT_STARTED: Final = Event(
    "contract_started",
    sv=Words(
        label="Avtalet började gälla",
        definition="Den dag då avtalet började gälla.",
        phrase="att avtalet började gälla",
        clause="avtalet började gälla",
        until="dess att avtalet börjar gälla",
    ),
    en=Words(
        label="Contract started",
        definition="The day on which the contract came into force.",
        phrase="the start of the contract",
        clause="the contract started",
    ),
)
CONTRACT_ENDED: Final = Event(
    "contract_ended",
    sv=Words(
        label="Avtalet upphörde",
        definition="Den sista dagen då avtalet gällde.",
        phrase="avtalets slut",
        clause="avtalet upphörde",
    ),
    en=Words(
        label="Contract ended",
        definition="The last day on which the contract was in force.",
        phrase="the end of the contract",
        clause="the contract ended",
    ),
)
LICENCE_STARTED: Final = Event(
    "licence_started",
    sv=Words(
        label="Licensen började gälla",
        definition="Den dag då kunden fick rätt att använda den digitala produkten.",
        phrase="att licensen började gälla",
        clause="licensen började gälla",
        until="dess att licensen börjar gälla",
    ),
    en=Words(
        label="Licence started",
        definition="The day from which the customer was entitled to use the digital product.",
        phrase="the start of the licence",
        clause="the licence started",
    ),
)
LICENCE_ENDED: Final = Event(
    "licence_ended",
    sv=Words(
        label="Licensen upphörde",
        definition="Den sista dagen då kunden fick använda den digitala produkten.",
        phrase="licensens slut",
        clause="licensen upphörde",
    ),
    en=Words(
        label="Licence ended",
        definition="The last day on which the customer was entitled to use the digital product.",
        phrase="the end of the licence",
        clause="the licence ended",
    ),
)
MEMBERSHIP_STARTED: Final = Event(
    "membership_started",
    sv=Words(
        label="Medlemskapet började",
        definition="Den dag då personen blev medlem.",
        phrase="medlemskapets början",
        clause="medlemskapet började",
    ),
    en=Words(
        label="Membership started",
        definition="The day on which the person became a member.",
        phrase="the start of the membership",
        clause="the membership started",
    ),
)
MEMBERSHIP_ENDED: Final = Event(
    "membership_ended",
    sv=Words(
        label="Medlemskapet upphörde",
        definition="Den sista dagen då personen var medlem.",
        phrase="medlemskapets slut",
        clause="medlemskapet upphörde",
    ),
    en=Words(
        label="Membership ended",
        definition="The last day on which the person was a member.",
        phrase="the end of the membership",
        clause="the membership ended",
    ),
)
POINTS_EARNED: Final = Event(
    "points_earned",
    sv=Words(
        label="Poängen tjänades in",
        definition="Den dag då medlemmen tjänade in bonuspoängen.",
        phrase="att poängen tjänades in",
        clause="poängen tjänades in",
        until="dess att poängen tjänas in",
    ),
    en=Words(
        label="Points earned",
        definition="The day on which the member earned the bonus points.",
        phrase="the points were earned",
        clause="the points were earned",
        until="the points are earned",
    ),
)
POINTS_EXPIRED: Final = Event(
    "points_expired",
    sv=Words(
        label="Poängen förföll",
        definition="Den sista dagen då bonuspoängen gick att använda.",
        phrase="att poängen förföll",
        clause="poängen förföll",
        until="dess att poängen förfaller",
    ),
    en=Words(
        label="Points expired",
        definition="The last day on which the bonus points could be used.",
        phrase="the expiry of the points",
        clause="the points expired",
    ),
)
RELATIONSHIP_STARTED: Final = Event(
    "relationship_started",
    sv=Words(
        label="Kundförhållandet inleddes",
        definition="Den dag då personen blev kund.",
        phrase="att kundförhållandet inleddes",
        clause="kundförhållandet inleddes",
        until="dess att kundförhållandet inleds",
    ),
    en=Words(
        label="Customer relationship started",
        definition="The day on which the person became a customer.",
        phrase="the start of the customer relationship",
        clause="the customer relationship started",
    ),
)
RELATIONSHIP_ENDED: Final = Event(
    "relationship_ended",
    sv=Words(
        label="Kundförhållandet upphörde",
        definition="Den dag då personen slutade vara kund.",
        phrase="kundförhållandets slut",
        clause="kundförhållandet upphörde",
    ),
    en=Words(
        label="Customer relationship ended",
        definition="The day on which the person ceased to be a customer.",
        phrase="the end of the customer relationship",
        clause="the customer relationship ended",
    ),
)
BUSINESS_SOLD: Final = Event(
    "business_sold",
    sv=Words(
        label="Verksamheten såldes",
        definition="Den dag då verksamheten gick över till en ny ägare.",
        phrase="försäljningen av verksamheten",
        clause="verksamheten såldes",
    ),
    en=Words(
        label="Business sold",
        definition="The day on which the business passed to a new owner.",
        phrase="the sale of the business",
        clause="the business was sold",
    ),
)
CAME_OF_AGE: Final = Event(
    "came_of_age",
    sv=Words(
        label="Personen fyllde 18 år",
        definition="Den dag då personen fyllde 18 år.",
        phrase="18-årsdagen",
        clause="personen fyllde 18 år",
    ),
    en=Words(
        label="Came of age",
        definition="The day on which the person turned 18.",
        phrase="the 18th birthday",
        clause="the person turned 18",
    ),
)
PERSON_DIED: Final = Event(
    "person_died",
    sv=Words(
        label="Dödsfall",
        definition="Den dag då personen avled.",
        phrase="dödsfallet",
        clause="personen avled",
    ),
    en=Words(
        label="Death",
        definition="The day on which the person died.",
        phrase="the person's death",
        clause="the person died",
    ),
)

# Marketing, competitions and reviews.

SUBSCRIBED: Final = Event(
    "subscribed",
    sv=Words(
        label="Anmälan till nyhetsbrevet",
        definition="Den dag då personen anmälde sig till nyhetsbrevet.",
        phrase="anmälan till nyhetsbrevet",
        clause="personen anmälde sig till nyhetsbrevet",
    ),
    en=Words(
        label="Subscription to the newsletter",
        definition="The day on which the person signed up for the newsletter.",
        phrase="the subscription to the newsletter",
        clause="the person signed up for the newsletter",
    ),
)
UNSUBSCRIBED: Final = Event(
    "unsubscribed",
    sv=Words(
        label="Avanmälan från nyhetsbrevet",
        definition="Den dag då personen avanmälde sig från nyhetsbrevet.",
        phrase="avanmälan från nyhetsbrevet",
        clause="personen avanmälde sig från nyhetsbrevet",
    ),
    en=Words(
        label="Cancellation of the newsletter",
        definition="The day on which the person unsubscribed from the newsletter.",
        phrase="the cancellation of the newsletter",
        clause="the person unsubscribed from the newsletter",
    ),
)
CALL_MADE: Final = Event(
    "call_made",
    sv=Words(
        label="Samtal",
        definition="Den dag då samtalet med personen ägde rum.",
        phrase="samtalet",
        clause="samtalet ägde rum",
    ),
    en=Words(
        label="Call",
        definition="The day on which the call with the person took place.",
        phrase="the call",
        clause="the call took place",
    ),
)
RECORDING_MADE: Final = Event(
    "recording_made",
    sv=Words(
        label="Inspelning",
        definition="Den dag då samtalet eller bilden spelades in.",
        phrase="inspelningen",
        clause="inspelningen gjordes",
    ),
    en=Words(
        label="Recording",
        definition="The day on which the call or the image was recorded.",
        phrase="the recording",
        clause="the recording was made",
    ),
)
SURVEY_ANSWERED: Final = Event(
    "survey_answered",
    sv=Words(
        label="Enkätsvar",
        definition="Den dag då personen svarade på enkäten.",
        phrase="enkätsvaret",
        clause="enkäten besvarades",
    ),
    en=Words(
        label="Survey answered",
        definition="The day on which the person answered the survey.",
        phrase="the answer to the survey",
        clause="the survey was answered",
    ),
)
REVIEW_PUBLISHED: Final = Event(
    "review_published",
    sv=Words(
        label="Omdömet publicerades",
        definition="Den dag då personens omdöme om en vara publicerades.",
        phrase="att omdömet publicerades",
        clause="omdömet publicerades",
        until="dess att omdömet publiceras",
    ),
    en=Words(
        label="Review published",
        definition="The day on which the person's review of a product was published.",
        phrase="publication of the review",
        clause="the review was published",
    ),
)
REVIEW_REMOVED: Final = Event(
    "review_removed",
    sv=Words(
        label="Omdömet togs bort",
        definition="Den dag då personens omdöme om en vara togs bort.",
        phrase="att omdömet togs bort",
        clause="omdömet togs bort",
        until="dess att omdömet tas bort",
    ),
    en=Words(
        label="Review removed",
        definition="The day on which the person's review of a product was taken down.",
        phrase="removal of the review",
        clause="the review was removed",
    ),
)
PRODUCT_DISCONTINUED: Final = Event(
    "product_discontinued",
    sv=Words(
        label="Varan utgick",
        definition="Den dag då varan togs ur sortimentet.",
        phrase="att varan utgick",
        clause="varan utgick",
        until="dess att varan utgår",
    ),
    en=Words(
        label="Product discontinued",
        definition="The day on which the product was taken out of the range.",
        phrase="the product was discontinued",
        clause="the product was discontinued",
        until="the product is discontinued",
    ),
)
COMPETITION_STARTED: Final = Event(
    "competition_started",
    sv=Words(
        label="Tävlingen började",
        definition="Den dag då tävlingen öppnade.",
        phrase="tävlingens början",
        clause="tävlingen började",
    ),
    en=Words(
        label="Competition started",
        definition="The day on which the competition opened.",
        phrase="the start of the competition",
        clause="the competition started",
    ),
)
COMPETITION_ENDED: Final = Event(
    "competition_ended",
    sv=Words(
        label="Tävlingen avslutades",
        definition="Den dag då tävlingen avslutades.",
        phrase="tävlingens slut",
        clause="tävlingen avslutades",
    ),
    en=Words(
        label="Competition ended",
        definition="The day on which the competition closed.",
        phrase="the end of the competition",
        clause="the competition ended",
    ),
)
PRIZE_AWARDED: Final = Event(
    "prize_awarded",
    sv=Words(
        label="Vinsten delades ut",
        definition="Den dag då vinnaren fick sin vinst.",
        phrase="att vinsten delades ut",
        clause="vinsten delades ut",
        until="dess att vinsten delas ut",
    ),
    en=Words(
        label="Prize awarded",
        definition="The day on which the winner received the prize.",
        phrase="the award of the prize",
        clause="the prize was awarded",
    ),
)

# Cases, claims and applications.

MESSAGE_RECEIVED: Final = Event(
    "message_received",
    sv=Words(
        label="Meddelandet kom in",
        definition="Den dag då personens meddelande kom in till butiken.",
        phrase="att meddelandet kom in",
        clause="meddelandet kom in",
        until="dess att meddelandet kommer in",
    ),
    en=Words(
        label="Message received",
        definition="The day on which the person's message reached the shop.",
        phrase="receipt of the message",
        clause="the message was received",
    ),
)
REPLY_SENT: Final = Event(
    "reply_sent",
    sv=Words(
        label="Svar",
        definition="Den dag då butiken svarade personen.",
        phrase="svaret",
        clause="svaret skickades",
    ),
    en=Words(
        label="Reply",
        definition="The day on which the shop replied to the person.",
        phrase="the reply",
        clause="the reply was sent",
    ),
)
CASE_OPENED: Final = Event(
    "case_opened",
    sv=Words(
        label="Ärendet öppnades",
        definition="Den dag då kundtjänst öppnade ärendet.",
        phrase="att ärendet öppnades",
        clause="ärendet öppnades",
        until="dess att ärendet öppnas",
    ),
    en=Words(
        label="Case opened",
        definition="The day on which customer service opened the case.",
        phrase="the case was opened",
        clause="the case was opened",
        until="the case is opened",
    ),
)
CASE_CLOSED: Final = Event(
    "case_closed",
    sv=Words(
        label="Ärendet avslutades",
        definition="Den dag då kundtjänst avslutade ärendet.",
        phrase="att ärendet avslutades",
        clause="ärendet avslutades",
        until="dess att ärendet avslutas",
    ),
    en=Words(
        label="Case closed",
        definition="The day on which customer service closed the case.",
        phrase="the case was closed",
        clause="the case was closed",
        until="the case is closed",
    ),
)
COMPLAINT_MADE: Final = Event(
    "complaint_made",
    sv=Words(
        label="Reklamation",
        definition="Den dag då kunden reklamerade varan eller tjänsten.",
        phrase="reklamationen",
        clause="reklamationen gjordes",
    ),
    en=Words(
        label="Complaint about a purchase",
        definition="The day on which the customer complained about the goods or the service.",
        phrase="the complaint about the purchase",
        clause="the complaint about the purchase was made",
    ),
)
COMPLAINT_RESOLVED: Final = Event(
    "complaint_resolved",
    sv=Words(
        label="Reklamationen avslutades",
        definition="Den dag då reklamationen var färdigbehandlad.",
        phrase="att reklamationen avslutades",
        clause="reklamationen avslutades",
        until="dess att reklamationen avslutas",
    ),
    en=Words(
        label="Complaint resolved",
        definition="The day on which the complaint about the purchase had been dealt with.",
        phrase="the complaint about the purchase was resolved",
        clause="the complaint about the purchase was resolved",
        until="the complaint about the purchase is resolved",
    ),
)
CLAIM_RAISED: Final = Event(
    "claim_raised",
    sv=Words(
        label="Kravet framställdes",
        definition="Den dag då någon framställde ett krav, till exempel på betalning eller skadestånd.",
        phrase="att kravet framställdes",
        clause="kravet framställdes",
        until="dess att kravet framställs",
    ),
    en=Words(
        label="Claim raised",
        definition="The day on which somebody made a claim, for example for payment or damages.",
        phrase="the claim was made",
        clause="the claim was made",
    ),
)
CLAIM_SETTLED: Final = Event(
    "claim_settled",
    sv=Words(
        label="Kravet reglerades",
        definition="Den dag då kravet var betalt, avskrivet eller slutligt prövat.",
        phrase="att kravet reglerades",
        clause="kravet reglerades",
        until="dess att kravet regleras",
    ),
    en=Words(
        label="Claim settled",
        definition="The day on which the claim had been paid, dropped or finally decided.",
        phrase="the settlement of the claim",
        clause="the claim was settled",
    ),
)
LEGAL_PROCESS_STARTED: Final = Event(
    "legal_process_started",
    sv=Words(
        label="Den rättsliga processen inleddes",
        definition="Den dag då en process inleddes i domstol, i nämnd eller hos en myndighet.",
        phrase="att den rättsliga processen inleddes",
        clause="den rättsliga processen inleddes",
        until="dess att den rättsliga processen inleds",
    ),
    en=Words(
        label="Legal proceedings started",
        definition="The day on which proceedings began in a court, a board or an authority.",
        phrase="the start of the legal proceedings",
        clause="the legal proceedings started",
    ),
)
LEGAL_PROCESS_ENDED: Final = Event(
    "legal_process_ended",
    sv=Words(
        label="Den rättsliga processen avslutades",
        definition="Den dag då den rättsliga processen var slutligt avgjord.",
        phrase="den rättsliga processens slut",
        clause="den rättsliga processen avslutades",
    ),
    en=Words(
        label="Legal proceedings ended",
        definition="The day on which the legal proceedings were finally decided.",
        phrase="the end of the legal proceedings",
        clause="the legal proceedings ended",
    ),
)
APPLICATION_RECEIVED: Final = Event(
    "application_received",
    sv=Words(
        label="Ansökan kom in",
        definition="Den dag då ansökan kom in, till exempel om en anställning.",
        phrase="att ansökan kom in",
        clause="ansökan kom in",
        until="dess att ansökan kommer in",
    ),
    en=Words(
        label="Application received",
        definition="The day on which the application came in, for example for a job.",
        phrase="receipt of the application",
        clause="the application was received",
    ),
)
APPLICATION_DECIDED: Final = Event(
    "application_decided",
    sv=Words(
        label="Beslut om ansökan",
        definition="Den dag då butiken fattade beslut om ansökan.",
        phrase="beslutet om ansökan",
        clause="beslutet om ansökan fattades",
    ),
    en=Words(
        label="Decision on the application",
        definition="The day on which the shop decided the application.",
        phrase="the decision on the application",
        clause="the decision on the application was made",
    ),
)
RECRUITMENT_STARTED: Final = Event(
    "recruitment_started",
    sv=Words(
        label="Rekryteringen inleddes",
        definition="Den dag då den lediga tjänsten utlystes.",
        phrase="att rekryteringen inleddes",
        clause="rekryteringen inleddes",
        until="dess att rekryteringen inleds",
    ),
    en=Words(
        label="Recruitment started",
        definition="The day on which the position was advertised.",
        phrase="the start of the recruitment",
        clause="the recruitment started",
    ),
)
RECRUITMENT_ENDED: Final = Event(
    "recruitment_ended",
    sv=Words(
        label="Rekryteringen avslutades",
        definition="Den dag då tjänsten tillsattes eller rekryteringen avbröts.",
        phrase="att rekryteringen avslutades",
        clause="rekryteringen avslutades",
        until="dess att rekryteringen avslutas",
    ),
    en=Words(
        label="Recruitment ended",
        definition="The day on which the position was filled or the recruitment was called off.",
        phrase="the end of the recruitment",
        clause="the recruitment ended",
    ),
)

ALL: Final = (
    COLLECTED,
    DATA_SUPERSEDED,
    NEED_ENDED,
    LOGGED,
    BACKUP_MADE,
    INCIDENT_DETECTED,
    INCIDENT_RESOLVED,
    CHANGE_ANNOUNCED,
    ACCOUNT_OPENED,
    ACCOUNT_CLOSED,
    LAST_LOGIN,
    LAST_VISIT,
    LAST_ACTIVITY,
    LAST_CONTACT,
    BROWSER_SESSION_STARTED,
    BROWSER_SESSION_ENDED,
    COOKIE_SET,
    CART_ABANDONED,
    PURCHASED,
    LAST_PURCHASE,
    ORDER_PLACED,
    ORDER_COMPLETED,
    ORDER_CANCELLED,
    DISPATCHED,
    DELIVERED,
    WITHDRAWAL_PERIOD_ENDED,
    RETURNED,
    REPAIR_COMPLETED,
    WARRANTY_STARTED,
    WARRANTY_ENDED,
    APPOINTMENT_HELD,
    PAYMENT_AUTHORISED,
    PAID,
    PAYMENT_PROBLEM_OPENED,
    PAYMENT_PROBLEM_CLOSED,
    RESERVATION_MADE,
    RESERVATION_RELEASED,
    REFUND_REQUESTED,
    REFUND_PAID,
    INVOICE_ISSUED,
    INVOICE_DUE,
    INVOICE_PAID,
    CREDIT_CHECK_MADE,
    DEBT_COLLECTION_STARTED,
    DEBT_COLLECTION_ENDED,
    FISCAL_YEAR_ENDED,
    GIFT_CARD_ISSUED,
    GIFT_CARD_EXPIRED,
    CONTRACT_STARTED,
    CONTRACT_ENDED,
    LICENCE_STARTED,
    LICENCE_ENDED,
    MEMBERSHIP_STARTED,
    MEMBERSHIP_ENDED,
    POINTS_EARNED,
    POINTS_EXPIRED,
    RELATIONSHIP_STARTED,
    RELATIONSHIP_ENDED,
    BUSINESS_SOLD,
    CAME_OF_AGE,
    PERSON_DIED,
    SUBSCRIBED,
    UNSUBSCRIBED,
    CALL_MADE,
    RECORDING_MADE,
    SURVEY_ANSWERED,
    REVIEW_PUBLISHED,
    REVIEW_REMOVED,
    PRODUCT_DISCONTINUED,
    COMPETITION_STARTED,
    COMPETITION_ENDED,
    PRIZE_AWARDED,
    MESSAGE_RECEIVED,
    REPLY_SENT,
    CASE_OPENED,
    CASE_CLOSED,
    COMPLAINT_MADE,
    COMPLAINT_RESOLVED,
    CLAIM_RAISED,
    CLAIM_SETTLED,
    LEGAL_PROCESS_STARTED,
    LEGAL_PROCESS_ENDED,
    APPLICATION_RECEIVED,
    APPLICATION_DECIDED,
    RECRUITMENT_STARTED,
    RECRUITMENT_ENDED,
)
