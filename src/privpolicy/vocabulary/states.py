"""The built-in states of a web shop: what lasts, and what data can be kept as long as it does.

Each state follows from the event that starts it and the one that ends it. Two have no such events and are
only ever told: a legal duty to keep, and cookies that are switched off in the browser.
"""

from __future__ import annotations

from typing import Final

from privpolicy.vocabulary import events
from privpolicy.vocabulary.term import State, Words

ACCOUNT_OPEN: Final = State(
    "account_open",
    started_by=events.ACCOUNT_OPENED,
    ended_by=events.ACCOUNT_CLOSED,
    sv=Words(
        label="Öppet konto",
        definition="Personen har ett konto i butiken som inte är avslutat.",
        clause="kontot är öppet",
        negated="kontot inte är öppet",
    ),
    en=Words(
        label="Account open",
        definition="The person has an account with the shop which has not been closed.",
        clause="the account is open",
        negated="the account is not open",
    ),
)
MEMBER: Final = State(
    "member",
    started_by=events.MEMBERSHIP_STARTED,
    ended_by=events.MEMBERSHIP_ENDED,
    sv=Words(
        label="Medlem",
        definition="Personen är medlem, till exempel i butikens kundklubb.",
        clause="personen är medlem",
        negated="personen inte är medlem",
        you="du är medlem",
        you_negated="du inte är medlem",
    ),
    en=Words(
        label="Member",
        definition="The person is a member, for example of the shop's customer club.",
        clause="the person is a member",
        negated="the person is not a member",
        you="you are a member",
        you_negated="you are not a member",
    ),
)
POINTS_VALID: Final = State(
    "points_valid",
    started_by=events.POINTS_EARNED,
    ended_by=events.POINTS_EXPIRED,
    sv=Words(
        label="Giltiga poäng",
        definition="Medlemmen kan fortfarande använda sina bonuspoäng.",
        clause="poängen är giltiga",
        negated="poängen inte är giltiga",
    ),
    en=Words(
        label="Points valid",
        definition="The member can still use the bonus points.",
        clause="the points are valid",
        negated="the points are not valid",
    ),
)
GIFT_CARD_VALID: Final = State(
    "gift_card_valid",
    started_by=events.GIFT_CARD_ISSUED,
    ended_by=events.GIFT_CARD_EXPIRED,
    sv=Words(
        label="Giltigt presentkort",
        definition="Presentkortet går fortfarande att använda.",
        clause="presentkortet är giltigt",
        negated="presentkortet inte är giltigt",
    ),
    en=Words(
        label="Gift card valid",
        definition="The gift card can still be used.",
        clause="the gift card is valid",
        negated="the gift card is not valid",
    ),
)
CONTRACT_RUNNING: Final = State(
    "contract_running",
    started_by=events.CONTRACT_STARTED,
    ended_by=events.CONTRACT_ENDED,
    sv=Words(
        label="Gällande avtal",
        definition="Avtalet mellan personen och butiken gäller.",
        clause="avtalet gäller",
        negated="avtalet inte gäller",
    ),
    en=Words(
        label="Contract in force",
        definition="The contract between the person and the shop is in force.",
        clause="the contract is in force",
        negated="the contract is not in force",
    ),
)
LICENCE_RUNNING: Final = State(
    "licence_running",
    started_by=events.LICENCE_STARTED,
    ended_by=events.LICENCE_ENDED,
    sv=Words(
        label="Gällande licens",
        definition="Kunden har rätt att använda den digitala produkten.",
        clause="licensen gäller",
        negated="licensen inte gäller",
    ),
    en=Words(
        label="Licence in force",
        definition="The customer is entitled to use the digital product.",
        clause="the licence is in force",
        negated="the licence is not in force",
    ),
)
WARRANTY_RUNNING: Final = State(
    "warranty_running",
    started_by=events.WARRANTY_STARTED,
    ended_by=events.WARRANTY_ENDED,
    sv=Words(
        label="Gällande garanti",
        definition="Garantin på varan gäller.",
        clause="garantin gäller",
        negated="garantin inte gäller",
    ),
    en=Words(
        label="Warranty in force",
        definition="The warranty on the item applies.",
        clause="the warranty is in force",
        negated="the warranty is not in force",
    ),
)
RELATIONSHIP_ACTIVE: Final = State(
    "relationship_active",
    started_by=events.RELATIONSHIP_STARTED,
    ended_by=events.RELATIONSHIP_ENDED,
    sv=Words(
        label="Pågående kundförhållande",
        definition="Personen är kund hos butiken.",
        clause="kundförhållandet pågår",
        negated="kundförhållandet inte pågår",
    ),
    en=Words(
        label="Active customer relationship",
        definition="The person is a customer of the shop.",
        clause="the customer relationship is active",
        negated="the customer relationship is not active",
    ),
)
NEWSLETTER_SUBSCRIBED: Final = State(
    "newsletter_subscribed",
    started_by=events.SUBSCRIBED,
    ended_by=events.UNSUBSCRIBED,
    sv=Words(
        label="Prenumererar på nyhetsbrevet",
        definition="Personen står på sändlistan för nyhetsbrevet.",
        clause="personen prenumererar på nyhetsbrevet",
        negated="personen inte prenumererar på nyhetsbrevet",
        you="du prenumererar på nyhetsbrevet",
        you_negated="du inte prenumererar på nyhetsbrevet",
    ),
    en=Words(
        label="Newsletter subscriber",
        definition="The person is on the mailing list of the newsletter.",
        clause="the person subscribes to the newsletter",
        negated="the person does not subscribe to the newsletter",
        you="you subscribe to the newsletter",
        you_negated="you do not subscribe to the newsletter",
    ),
)
BROWSER_SESSION_OPEN: Final = State(
    "browser_session_open",
    started_by=events.BROWSER_SESSION_STARTED,
    ended_by=events.BROWSER_SESSION_ENDED,
    sv=Words(
        label="Pågående webbläsarsession",
        definition="Personen har inte stängt webbläsaren sedan besöket började.",
        clause="webbläsarsessionen pågår",
        negated="webbläsarsessionen inte pågår",
    ),
    en=Words(
        label="Browser session open",
        definition="The person has not closed the browser since the visit began.",
        clause="the browser session is open",
        negated="the browser session is not open",
    ),
)
COOKIES_OFF: Final = State(
    "cookies_off",
    sv=Words(
        label="Kakor avstängda",
        definition="Personen har stängt av kakor (cookies) i sin webbläsare.",
        clause="kakor är avstängda i webbläsaren",
        negated="kakor inte är avstängda i webbläsaren",
    ),
    en=Words(
        label="Cookies switched off",
        definition="The person has switched off cookies in the browser.",
        clause="cookies are switched off in the browser",
        negated="cookies are not switched off in the browser",
    ),
)
ORDER_OPEN: Final = State(
    "order_open",
    started_by=events.ORDER_PLACED,
    ended_by=events.ORDER_COMPLETED,
    sv=Words(
        label="Pågående beställning",
        definition="Beställningen är gjord men inte slutförd.",
        clause="det finns en pågående beställning",
        negated="det inte finns någon pågående beställning",
    ),
    en=Words(
        label="Open order",
        definition="The order has been placed but not completed.",
        clause="there is an open order",
        negated="there is no open order",
    ),
)
INVOICE_UNPAID: Final = State(
    "invoice_unpaid",
    started_by=events.INVOICE_ISSUED,
    ended_by=events.INVOICE_PAID,
    sv=Words(
        label="Obetald faktura",
        definition="Fakturan är utfärdad men inte helt betald.",
        clause="det finns en obetald faktura",
        negated="det inte finns någon obetald faktura",
    ),
    en=Words(
        label="Unpaid invoice",
        definition="The invoice has been issued but not paid in full.",
        clause="there is an unpaid invoice",
        negated="there is no unpaid invoice",
    ),
)
REFUND_PENDING: Final = State(
    "refund_pending",
    started_by=events.REFUND_REQUESTED,
    ended_by=events.REFUND_PAID,
    sv=Words(
        label="Väntande återbetalning",
        definition="Kunden har begärt en återbetalning som inte är gjord.",
        clause="det finns en återbetalning att göra",
        negated="det inte finns någon återbetalning att göra",
    ),
    en=Words(
        label="Refund pending",
        definition="The customer has asked for a refund which has not been paid.",
        clause="a refund is pending",
        negated="no refund is pending",
    ),
)
RESERVATION_PENDING: Final = State(
    "reservation_pending",
    started_by=events.RESERVATION_MADE,
    ended_by=events.RESERVATION_RELEASED,
    sv=Words(
        label="Kvarstående beloppsreservation",
        definition="Ett belopp är reserverat på kundens kort eller konto.",
        clause="det finns ett reserverat belopp",
        negated="det inte finns något reserverat belopp",
    ),
    en=Words(
        label="Reservation pending",
        definition="An amount is reserved on the customer's card or bank account.",
        clause="an amount is reserved",
        negated="no amount is reserved",
    ),
)
PAYMENT_PROBLEM_OPEN: Final = State(
    "payment_problem_open",
    started_by=events.PAYMENT_PROBLEM_OPENED,
    ended_by=events.PAYMENT_PROBLEM_CLOSED,
    sv=Words(
        label="Olöst problem med betalningen",
        definition="Ett problem med betalningen har uppstått och är inte löst.",
        clause="det finns ett olöst problem med betalningen",
        negated="det inte finns något olöst problem med betalningen",
    ),
    en=Words(
        label="Payment problem open",
        definition="A problem with the payment has arisen and has not been solved.",
        clause="there is an unsolved problem with the payment",
        negated="there is no unsolved problem with the payment",
    ),
)
DEBT_COLLECTION_RUNNING: Final = State(
    "debt_collection_running",
    started_by=events.DEBT_COLLECTION_STARTED,
    ended_by=events.DEBT_COLLECTION_ENDED,
    sv=Words(
        label="Pågående inkassoärende",
        definition="Fordran är lämnad till inkasso och ärendet är inte avslutat.",
        clause="ett inkassoärende pågår",
        negated="inget inkassoärende pågår",
    ),
    en=Words(
        label="Debt collection under way",
        definition="The debt has been handed over for collection and the case is not closed.",
        clause="debt collection is under way",
        negated="debt collection is not under way",
    ),
)
CASE_OPEN: Final = State(
    "case_open",
    started_by=events.CASE_OPENED,
    ended_by=events.CASE_CLOSED,
    sv=Words(
        label="Öppet ärende",
        definition="Kundtjänst har ett ärende som inte är avslutat.",
        clause="ärendet är öppet",
        negated="ärendet inte är öppet",
    ),
    en=Words(
        label="Case open",
        definition="Customer service has a case which has not been closed.",
        clause="the case is open",
        negated="the case is not open",
    ),
)
COMPLAINT_OPEN: Final = State(
    "complaint_open",
    started_by=events.COMPLAINT_MADE,
    ended_by=events.COMPLAINT_RESOLVED,
    sv=Words(
        label="Pågående reklamation",
        definition="Kunden har gjort en reklamation som inte är färdigbehandlad.",
        clause="en reklamation pågår",
        negated="ingen reklamation pågår",
    ),
    en=Words(
        label="Complaint open",
        definition="The customer has complained about a purchase and the complaint is not dealt with.",
        clause="a complaint about the purchase is open",
        negated="no complaint about the purchase is open",
    ),
)
CLAIM_OPEN: Final = State(
    "claim_open",
    started_by=events.CLAIM_RAISED,
    ended_by=events.CLAIM_SETTLED,
    sv=Words(
        label="Oreglerat krav",
        definition="Ett krav har framställts och är inte reglerat.",
        clause="det finns ett oreglerat krav",
        negated="det inte finns något oreglerat krav",
    ),
    en=Words(
        label="Claim open",
        definition="A claim has been made and has not been settled.",
        clause="there is an unsettled claim",
        negated="there is no unsettled claim",
    ),
)
LEGAL_PROCESS_RUNNING: Final = State(
    "legal_process_running",
    started_by=events.LEGAL_PROCESS_STARTED,
    ended_by=events.LEGAL_PROCESS_ENDED,
    sv=Words(
        label="Pågående rättslig process",
        definition="En process pågår i domstol, i nämnd eller hos en myndighet.",
        clause="en rättslig process pågår",
        negated="ingen rättslig process pågår",
    ),
    en=Words(
        label="Legal proceedings under way",
        definition="Proceedings are under way in a court, a board or an authority.",
        clause="legal proceedings are under way",
        negated="no legal proceedings are under way",
    ),
)
LEGAL_DUTY_APPLIES: Final = State(
    "legal_duty_applies",
    sv=Words(
        label="Skyldighet enligt lag att spara",
        definition="En lag kräver att uppgifterna sparas.",
        clause="uppgifterna måste sparas enligt lag",
        negated="uppgifterna inte måste sparas enligt lag",
    ),
    en=Words(
        label="Legal duty to keep",
        definition="A law requires the data to be kept.",
        clause="the law requires the data to be kept",
        negated="the law does not require the data to be kept",
    ),
)
INCIDENT_OPEN: Final = State(
    "incident_open",
    started_by=events.INCIDENT_DETECTED,
    ended_by=events.INCIDENT_RESOLVED,
    sv=Words(
        label="Pågående incident",
        definition="En säkerhetsincident har upptäckts och är inte avslutad.",
        clause="en säkerhetsincident pågår",
        negated="ingen säkerhetsincident pågår",
    ),
    en=Words(
        label="Incident open",
        definition="A security incident has been detected and has not been resolved.",
        clause="a security incident is open",
        negated="no security incident is open",
    ),
)
REVIEW_VISIBLE: Final = State(
    "review_visible",
    started_by=events.REVIEW_PUBLISHED,
    ended_by=events.REVIEW_REMOVED,
    sv=Words(
        label="Publicerat omdöme",
        definition="Personens omdöme visas i butiken.",
        clause="omdömet visas i butiken",
        negated="omdömet inte visas i butiken",
    ),
    en=Words(
        label="Review visible",
        definition="The person's review is shown in the shop.",
        clause="the review is shown in the shop",
        negated="the review is not shown in the shop",
    ),
)
COMPETITION_RUNNING: Final = State(
    "competition_running",
    started_by=events.COMPETITION_STARTED,
    ended_by=events.COMPETITION_ENDED,
    sv=Words(
        label="Pågående tävling",
        definition="Tävlingen har öppnat och är inte avslutad.",
        clause="tävlingen pågår",
        negated="tävlingen inte pågår",
    ),
    en=Words(
        label="Competition under way",
        definition="The competition has opened and has not closed.",
        clause="the competition is under way",
        negated="the competition is not under way",
    ),
)
RECRUITMENT_RUNNING: Final = State(
    "recruitment_running",
    started_by=events.RECRUITMENT_STARTED,
    ended_by=events.RECRUITMENT_ENDED,
    sv=Words(
        label="Pågående rekrytering",
        definition="Tjänsten är utlyst och rekryteringen är inte avslutad.",
        clause="rekryteringen pågår",
        negated="rekryteringen inte pågår",
    ),
    en=Words(
        label="Recruitment under way",
        definition="The position has been advertised and the recruitment has not ended.",
        clause="the recruitment is under way",
        negated="the recruitment is not under way",
    ),
)

ALL: Final = (
    ACCOUNT_OPEN,
    MEMBER,
    POINTS_VALID,
    GIFT_CARD_VALID,
    CONTRACT_RUNNING,
    LICENCE_RUNNING,
    WARRANTY_RUNNING,
    RELATIONSHIP_ACTIVE,
    NEWSLETTER_SUBSCRIBED,
    BROWSER_SESSION_OPEN,
    COOKIES_OFF,
    ORDER_OPEN,
    INVOICE_UNPAID,
    REFUND_PENDING,
    RESERVATION_PENDING,
    PAYMENT_PROBLEM_OPEN,
    DEBT_COLLECTION_RUNNING,
    CASE_OPEN,
    COMPLAINT_OPEN,
    CLAIM_OPEN,
    LEGAL_PROCESS_RUNNING,
    LEGAL_DUTY_APPLIES,
    INCIDENT_OPEN,
    REVIEW_VISIBLE,
    COMPETITION_RUNNING,
    RECRUITMENT_RUNNING,
)
