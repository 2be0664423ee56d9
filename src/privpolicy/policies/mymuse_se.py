"""The policy of mymuse.se, "Personupplysningar", last updated 11 August 2014.

The Swedish text governs. It names no legal basis, so no activity rests on one; the law around it was
the Personal Data Act (PUL, 1998:204). What the text lets pass stands here, each rule below its words;
what it does not name is denied. The clauses and where the English version differs:
`privpolicy.policies.mymuse_se_clauses`.
"""

from __future__ import annotations

from datetime import date
from typing import Final

from privpolicy.model import (
    Activity,
    AsNeeded,
    Controller,
    Cookies,
    Disclosure,
    FactIs,
    Longest,
    Never,
    Obligation,
    Policy,
    Prohibition,
    Promise,
    ProtectedBy,
    RecipientIn,
    Requirement,
    RightPromise,
    StateIs,
    Storage,
    Text,
    Unclear,
    Unlimited,
    Until,
    While,
)
from privpolicy.policies.mymuse_se_clauses import CLAUSES
from privpolicy.vocabulary import data, events, facts, purposes, recipients, rights, states
from privpolicy.vocabulary.enums import Action, LegalBasis, Protection, Role
from privpolicy.vocabulary.term import DataCategory, Recipient, Words

KLARNA: Final = Recipient(
    "klarna",
    broader=recipients.CREDIT_PROVIDER,
    dpv="dpv:Recipient",
    sv=Words(
        label="Klarna",
        definition="Butikens samarbetspartner för köp mot faktura eller konto.",
        phrase="Klarna",
    ),
    en=Words(
        label="Klarna",
        definition="The shop's partner for purchases on invoice or on account.",
        phrase="Klarna",
    ),
)

# "uppgifter som ditt namn, adress och e-postadress" and "information som du som användare uppgivit själv
# eller som vi har samlat in": what the person has given, and what her searches, purchases and messages
# leave behind. The list is by example, so a telephone number, of the same kind, is in; location and
# health are not. Card numbers, financing data and what is collected automatically have rules of their own.
_CONTACT: Final = {data.NAME, data.POSTAL_ADDRESS, data.EMAIL_ADDRESS, data.PHONE_NUMBER}
_USER_DATA: Final = _CONTACT | {
    data.ACCOUNT_INFORMATION,
    data.ACCOUNT_SETTINGS,
    data.FAVOURITES_AND_WISH_LISTS,
    data.ORDER_DETAILS,
    data.PURCHASE_HISTORY,
    data.SEARCH_ACTIVITY,
    data.SUPPORT_CORRESPONDENCE,
}
# "vilken version av webbläsare du använder, ip-nummer och skärmupplösning".
_AUTOMATIC: Final = {data.BROWSER_VERSION, data.IP_ADDRESS, data.SCREEN_RESOLUTION}
# A record says which kind of cookie it holds: the text has no rule for both kinds at once.
_COOKIES: Final = {data.SESSION_COOKIE, data.PERMANENT_COOKIE, data.MARKETING_COOKIE}

# No period is stated for user data. That they are kept while the customer or user is one follows from the
# purposes; for the time after, the text leaves it to the provisions of PUL (intro.4).
_NOT_STATED: Final = Unclear(
    id="storage-not-stated",
    question=Text(sv="hur länge uppgifterna sparas", en="how long the data are kept"),
    readings={
        "while-relationship": AsNeeded(until=events.RELATIONSHIP_ENDED),
        "no-end": Unlimited(),
    },
    clauses=("intro.4",),
)
# "… försvinner av sig själv när du stänger din webbläsare."
_SESSION: Final = Until(event=events.BROWSER_SESSION_ENDED, clauses=("collect.cookies.4",))
# "… kommer fortfarande att vara aktiv efter att du har stängt webbläsare": no end is stated.
_PERMANENT: Final = _NOT_STATED.model_copy(update={"clauses": ("intro.4", "collect.cookies.5")})
_COOKIE_STORAGE: Final[dict[DataCategory, Storage]] = {
    data.SESSION_COOKIE: _SESSION,
    data.PERMANENT_COOKIE: _PERMANENT,
    data.MARKETING_COOKIE: _PERMANENT,
}
# "… inte utöver det som är nödvändigt för att hantera eventuella problem, radering av beloppsreservation och
# kreditering": as long as one of the three needs is alive.
_CARD_NEED: Final = Longest(
    of=(
        While(state=states.PAYMENT_PROBLEM_OPEN),
        While(state=states.RESERVATION_PENDING),
        While(state=states.REFUND_PENDING),
    ),
    clauses=("collect.payment",),
)

_USER_ACTIVITIES: Final = (
    # use.1 "… kunna erbjuda dig som kund en bättre användarupplevelse genom att göra våra tjänster så
    # relevanta som möjligt för dig." use.2 "… kvalitativa tjänster och innehåll anpassat just efter dina
    # preferenser." use.3 "Detta gäller till exempel innehåll på hemsidan, i appar …"
    Activity(
        id="relevant-service",
        data=_USER_DATA,
        purposes={purposes.USER_EXPERIENCE, purposes.SERVICE_PERSONALISATION, purposes.SERVICE_PROVISION},
        basis=None,
        storage=_NOT_STATED,
        requirement=Requirement(
            kind="voluntary",
            without=Text(sv="du får inte se hela utbudet", en="you do not see the full range"),
            clauses=("choice.1", "choice.2"),
        ),
        clauses=("collect.user.1", "collect.user.2", "use.1", "use.2", "use.3"),
        note=(
            "Relevance for the person only: to improve the services as such stands in the English version "
            "alone."
        ),
    ),
    # use.3 "… och i marknadsföring."
    Activity(
        id="marketing",
        data=_USER_DATA,
        purposes={purposes.MARKETING},
        basis=None,
        storage=_NOT_STATED,
        clauses=("use.2", "use.3"),
        note=(
            'collect.user.2 says "endast" (only) for the experience, yet use.3 names marketing among the '
            "places of adapted content; the more specific clause is taken at its word. A marketing "
            "objection is left to the law: the text names none, and PUL 11 § is absolute."
        ),
    ),
    # use.4 "Informationen kan även användas i administrativt syfte för att kunna hålla kontakten …"
    Activity(
        id="administrative-contact",
        data=_USER_DATA,
        purposes={purposes.ADMINISTRATIVE_CONTACT},
        basis=None,
        storage=_NOT_STATED,
        clauses=("use.4",),
        note="Administration in order to keep in touch, one purpose; the English version makes it two.",
    ),
    # collect.user.1 "… skapar en användarprofil eller kontaktar kundservice via chatt …"
    # choice.2 "… det är inte möjligt att handla i butiken utan att ange namn, adress osv."
    Activity(
        id="shopping-and-service",
        data=_USER_DATA,
        purposes={purposes.ORDER_FULFILMENT, purposes.CUSTOMER_SERVICE, purposes.FINANCING},
        basis=None,
        storage=_NOT_STATED,
        requirement=Requirement(
            kind="to_enter_contract",
            without=Text(sv="du kan inte handla i butiken", en="you cannot shop in the store"),
            clauses=("choice.2",),
        ),
        implied=True,
        clauses=("collect.user.1", "collect.user.2", "choice.2"),
        note=(
            "The text takes for granted that data are used to carry out an order: without name and address "
            "nobody can shop (choice.2), and they are shared for payment and delivery (share.2)."
        ),
    ),
    # collect.user.1 "… skapar en användarprofil …"  choice.3 "… logga in på ditt kundkonto …"
    Activity(
        id="account",
        data=_USER_DATA | {data.USERNAME, data.PASSWORD_HASH},
        purposes={purposes.ACCOUNT_MANAGEMENT},
        basis=None,
        storage=_NOT_STATED,
        clauses=("collect.user.1", "choice.3"),
    ),
    # share.3 "… om det krävs för att skydda våra användare säkerhet."
    Activity(
        id="user-security",
        data=_USER_DATA,
        purposes={purposes.USER_SECURITY},
        basis=None,
        storage=_NOT_STATED,
        implied=True,
        clauses=("share.3",),
        note=(
            "The text speaks of sharing only; what may be shared for the users' security may be used for it."
        ),
    ),
    # share.1 "… då det anses nödvändigt."
    Activity(
        id="reviews-where-necessary",
        data=_USER_DATA,
        purposes={purposes.REVIEW_COLLECTION},
        basis=None,
        storage=_NOT_STATED,
        when=FactIs(fact=facts.NECESSARY) & RecipientIn(recipients={recipients.REVIEW_COMPANY}),
        implied=True,
        clauses=("share.1",),
        note=(
            "No clause names reviews. share.1 gives no test of necessity, so it cannot be said to exclude "
            "that a customer who wants to review her purchase makes the disclosure necessary: the fact "
            "decides."
        ),
    ),
    # share.4 "… den lagrade informationen om våra användare … för att kunna tillhandahålla en fortsatt
    # funktionell tjänst."
    Activity(
        id="continued-service",
        data=_USER_DATA | _AUTOMATIC | _COOKIES | {data.USERNAME, data.PASSWORD_HASH, data.SOCIAL_PROFILE},
        purposes={purposes.CONTINUED_SERVICE},
        basis=None,
        storage={data.PERSONAL_DATA: _NOT_STATED, **_COOKIE_STORAGE},
        when=FactIs(fact=facts.BUSINESS_SOLD_WHOLE),
        clauses=("share.4",),
        note='"Skulle Mymuse.se säljas": the whole of it. A part sale or a merger stands in English only.',
    ),
)

_LOGIN_ACTIVITIES: Final = (
    # collect.login.2 "Genom att nyttja denna funktionalitet godkänner du samtidigt att vi nyttjar den
    # informationen från Facebook Connect som ges för att skapa ditt konto."
    Activity(
        id="third-party-login",
        data={data.SOCIAL_PROFILE},
        purposes={purposes.ACCOUNT_CREATION, purposes.AUTHENTICATION},
        basis=None,
        storage=_NOT_STATED,
        when=FactIs(fact=facts.THIRD_PARTY_LOGIN_USED),
        obtained_from={recipients.SOCIAL_NETWORK},
        clauses=("collect.login.1", "collect.login.2"),
        note=(
            'The person agrees ("godkänner") by using the function, which is no consent in the sense of the '
            "law. A friend list is not needed to create an account and is not covered."
        ),
    ),
)

_AUTOMATIC_ACTIVITIES: Final = (
    # collect.auto.1 "… i syfte att ge dem en gå bra användarupplevelse som möjligt."
    # collect.auto.2 "Detta ger så väl oss som användaren en bättre säkerhet."
    Activity(
        id="automatic-data",
        data=_AUTOMATIC,
        purposes={purposes.USER_EXPERIENCE, purposes.SITE_ADAPTATION, purposes.USER_SECURITY},
        basis=None,
        storage=_NOT_STATED,
        clauses=("collect.auto.1", "collect.auto.2", "collect.auto.3", "collect.auto.4"),
        note=(
            "Security is told as an effect of the collection, not as a purpose. A text that announces the "
            'effect cannot mean to forbid it two sentences later by "endast", so the users\' security is '
            "in."
        ),
    ),
    # collect.cookies.3 "Vi använder både sektionsbaserade och permanenta cookies för att samla in, spara och
    # av och till spåra information."
    Activity(
        id="cookies",
        data=_COOKIES,
        purposes={purposes.SITE_VISIT, purposes.USER_EXPERIENCE, purposes.SITE_ADAPTATION},
        basis=None,
        storage=_COOKIE_STORAGE,
        clauses=("collect.cookies.1", "collect.cookies.2", "collect.cookies.3"),
        note=(
            '"Sektionsbaserad" is a slip for session-based. Cookies are a kind of automatic data '
            "(collect.cookies.1)."
        ),
    ),
    # share.5 "Vår marknadsföringsteknologi kan med hjälp av cookies presentera relevanta kampanjer till dig
    # …"
    Activity(
        id="cookie-campaigns",
        data=_COOKIES,
        purposes={
            purposes.PARTNER_ADVERTISING,
            purposes.PERSONALISED_ADVERTISING,
            purposes.PERSONALISED_OFFERS,
        },
        basis=None,
        storage=_COOKIE_STORAGE,
        clauses=("share.5", "share.6"),
        note=(
            'As automatic data, cookies would fall under "endast" in collect.auto.4; share.5 is the special '
            "rule."
        ),
    ),
)

_CARD_ACTIVITIES: Final = (
    # "Kortnummer sparas krypterat, och inte utöver det som är nödvändigt …"
    Activity(
        id="card-numbers",
        data={data.PAYMENT_CARD_NUMBER},
        purposes={purposes.PAYMENT_PROBLEMS, purposes.RESERVATION_RELEASE, purposes.CREDITING},
        basis=None,
        storage=_CARD_NEED,
        overrides={"card-payment"},
        clauses=("collect.payment",),
        note=(
            '"Eventuella problem" is read as a problem that has come up: any purchase may still give one, '
            "so a problem that is merely possible would leave no limit at all."
        ),
    ),
    # share.2 "… kortinlösaren kräver dina uppgifter för att kunna genomföra betalningen …"
    Activity(
        id="card-payment",
        data={data.PAYMENT_CARD_DATA},
        purposes={purposes.PAYMENT},
        basis=None,
        storage=Never(clauses=("collect.payment",)),
        clauses=("share.2",),
        note=(
            "For the payment itself the card data only pass through; what is stored is the card number's "
            "own rule."
        ),
    ),
    # share.4 "… den lagrade informationen …": of card numbers, only those that are still stored.
    Activity(
        id="card-numbers-at-sale",
        data={data.PAYMENT_CARD_NUMBER},
        purposes={purposes.CONTINUED_SERVICE},
        basis=None,
        storage=_CARD_NEED,
        when=FactIs(fact=facts.BUSINESS_SOLD_WHOLE) & ProtectedBy(protection=Protection.ENCRYPTED),
        clauses=("share.4",),
    ),
)

_DISCLOSURES: Final = (
    # share.1 "Vi kan dela information med tredje part då det anses nödvändigt."
    Disclosure(
        id="third-parties-where-necessary",
        recipients={recipients.RECIPIENT},
        purposes={
            purposes.ORDER_FULFILMENT,
            purposes.CUSTOMER_SERVICE,
            purposes.ACCOUNT_MANAGEMENT,
            purposes.SERVICE_PROVISION,
            purposes.REVIEW_COLLECTION,
        },
        data=_USER_DATA,
        when=FactIs(fact=facts.NECESSARY),
        clauses=("share.1",),
        note=(
            "Who considers and for what is not said. Read as necessary for a service that the person asked "
            "for; anything wider would make the shop's opinion the only limit."
        ),
    ),
    # share.2 "… betalningar som görs via kreditkort då kortinlösaren kräver dina uppgifter …"
    Disclosure(
        id="card-acquirer",
        recipients={recipients.CARD_ACQUIRER},
        purposes={purposes.PAYMENT},
        data=_CONTACT | {data.ORDER_DETAILS, data.PAYMENT_CARD_DATA},
        clauses=("share.1", "share.2"),
    ),
    # share.2 "… eller din adress så att dina varor kan skickas till dig."
    Disclosure(
        id="carrier",
        recipients={recipients.CARRIER},
        purposes={purposes.DELIVERY},
        data={data.NAME, data.POSTAL_ADDRESS},
        clauses=("share.1", "share.2"),
        note=(
            "An address to send goods to includes the name on the parcel; more than that is a matter of "
            "share.1."
        ),
    ),
    # collect.financing.1 "Om du önskar att få ditt köp finansierat … hos vår samarbetspartner Klarna …"
    Disclosure(
        id="klarna",
        recipients={KLARNA},
        purposes={purposes.FINANCING},
        data=_CONTACT | {data.ORDER_DETAILS},
        role=Role.CONTROLLER,
        when=FactIs(fact=facts.NECESSARY),
        clauses=("share.1", "collect.financing.1"),
        note=(
            "The customer gives the extended data to Klarna herself. That the shop passes on name and "
            "address is not said, but is necessary for a service that she asked for; without that necessity "
            "it is denied."
        ),
    ),
    # share.3 "Vi kan också dela viss personlig information om det krävs för att skydda våra användare
    # säkerhet."
    Disclosure(
        id="user-security-sharing",
        recipients={recipients.RECIPIENT},
        purposes={purposes.USER_SECURITY},
        data=_USER_DATA | _AUTOMATIC,
        when=FactIs(fact=facts.NECESSARY),
        clauses=("share.3",),
    ),
    # share.3 lacks the words "if required by law" of the English version.
    Disclosure(
        id="required-by-law",
        recipients={recipients.AUTHORITY, recipients.COURT},
        purposes={purposes.LEGAL_COMPLIANCE},
        basis=LegalBasis.LEGAL_OBLIGATION,
        basis_inferred=True,
        implied=True,
        when=FactIs(fact=facts.LEGAL_OBLIGATION),
        obligations=(
            Obligation(
                id="law-must-require",
                text=Text(
                    sv="Kontrollera att lagen verkligen kräver att uppgifterna lämnas ut.",
                    en="Check that the law really requires the disclosure.",
                ),
                clauses=("share.1", "intro.4"),
            ),
        ),
        clauses=("share.1", "share.3", "intro.4"),
        note=(
            'The Swedish text names no disclosure "required by law". What the law requires is necessary '
            "(share.1) and within the provisions that intro.4 refers to. The other reading, that share.3 "
            "leaves it out on purpose, would have a shop break the law in order to keep its policy."
        ),
    ),
    # share.4 "Skulle Mymuse.se säljas så kommer den lagrade informationen om våra användare att medfölja …"
    Disclosure(
        id="new-owner",
        recipients={recipients.BUSINESS_BUYER},
        purposes={purposes.CONTINUED_SERVICE},
        role=Role.CONTROLLER,
        when=FactIs(fact=facts.BUSINESS_SOLD_WHOLE),
        clauses=("share.4",),
        note="Only a sale of the whole; nothing is said of a part sale, a merger or a look before the sale.",
    ),
    # share.5 "… kampanjer till dig via våra samarbetspartners."
    Disclosure(
        id="campaign-partners",
        recipients={recipients.PARTNER},
        purposes={
            purposes.PARTNER_ADVERTISING,
            purposes.PERSONALISED_ADVERTISING,
            purposes.PERSONALISED_OFFERS,
        },
        data=_COOKIES,
        clauses=("share.5", "share.6"),
    ),
)

_PROHIBITIONS: Final = (
    # collect.financing.2 "Detta är information som vi i MyMuse.se inte registrerar eller sparar."
    Prohibition(
        id="financing-data",
        data={data.FINANCING_DATA},
        clauses=("collect.financing.2",),
        note=(
            "What is neither registered nor stored cannot be used or shared either. The words make no "
            "exception, so none is made for a demand by law."
        ),
    ),
    # collect.payment "Kortnummer sparas krypterat …"
    Prohibition(
        id="card-numbers-in-the-clear",
        actions={Action.KEEP},
        data={data.PAYMENT_CARD_NUMBER},
        when=~ProtectedBy(protection=Protection.ENCRYPTED),
        clauses=("collect.payment",),
        note="A condition of storing as such, whatever the need, so it stands as a rule of its own.",
    ),
    # collect.auto.4 "Denna information använder vi endast i syfte att göra upplevelsen bättre för våra
    # besökare och för att kunna anpassa webbplatsen efter deras behov."
    Prohibition(
        id="automatic-data-for-anything-else",
        actions={Action.USE, Action.SHARE},
        data=_AUTOMATIC,
        unless={
            purposes.USER_EXPERIENCE,
            purposes.SITE_ADAPTATION,
            purposes.USER_SECURITY,
            purposes.CONTINUED_SERVICE,
            purposes.LEGAL_COMPLIANCE,
        },
        clauses=("collect.auto.4",),
        note=(
            '"Endast" beats the general use.1 to use.3. It limits what the shop does of its own choice: '
            "security is announced in collect.auto.2, a sale of the shop has share.4, and the law's demands "
            "are not uses."
        ),
    ),
    # collect.login.2 "… den informationen från Facebook Connect som ges för att skapa ditt konto."
    Prohibition(
        id="third-party-login-for-anything-else",
        actions={Action.USE, Action.SHARE},
        data={data.SOCIAL_LOGIN_DATA},
        unless={
            purposes.ACCOUNT_CREATION,
            purposes.AUTHENTICATION,
            purposes.CONTINUED_SERVICE,
            purposes.LEGAL_COMPLIANCE,
        },
        clauses=("collect.login.2",),
        note=(
            '"För att skapa ditt konto" is read as a limit of the use. It could also only describe which '
            "data are given; then use.1 to use.3 would cover them, but the person has agreed to no more "
            "than the account."
        ),
    ),
    # share.1 "… då det anses nödvändigt."
    Prohibition(
        id="sharing-without-need",
        actions={Action.SHARE},
        unless={
            purposes.PAYMENT,
            purposes.DELIVERY,
            purposes.USER_SECURITY,
            purposes.CONTINUED_SERVICE,
            purposes.LEGAL_COMPLIANCE,
            purposes.PARTNER_ADVERTISING,
            purposes.PERSONALISED_ADVERTISING,
            purposes.PERSONALISED_OFFERS,
        },
        when=~FactIs(fact=facts.NECESSARY),
        clauses=("share.1",),
        note="The general rule of sharing; share.2 to share.5 and the law have tests of their own.",
    ),
    # share.3 "… viss personlig information om det krävs …"
    Prohibition(
        id="security-sharing-without-need",
        actions={Action.SHARE},
        purposes={purposes.USER_SECURITY},
        when=~FactIs(fact=facts.NECESSARY),
        clauses=("share.3",),
    ),
    # share.6 "Denna information kan inte användas till att identifiera dig personligen …"
    Prohibition(
        id="identifying-campaign-data",
        actions={Action.USE, Action.SHARE},
        data={data.COOKIE_ID},
        purposes={purposes.MARKETING},
        when=FactIs(fact=facts.PERSONALLY_IDENTIFYING),
        clauses=("share.6",),
    ),
    # choice.4 "Du kan också slå av lagring av cookies i din webbläsare om du så skulle önska."
    Prohibition(
        id="cookies-switched-off",
        data={data.COOKIE_ID},
        when=StateIs(state=states.COOKIES_OFF),
        clauses=("choice.4",),
        note=(
            "The choice is about storing, and covers every kind of cookie; what may not be stored is not "
            "used."
        ),
    ),
)

_RIGHTS: Final = (
    # choice.3 "Du kan när som helst logga in på ditt kundkonto för att ändra dina upplysningar där."
    RightPromise(
        id="rectification",
        right=rights.RECTIFICATION,
        when=StateIs(state=states.ACCOUNT_OPEN),
        clauses=("choice.3",),
        note=(
            "No time is given until a change takes effect: that it is instant stands in the English version "
            "only."
        ),
    ),
)

_PROMISES: Final = (
    # intro.4 "Dina personuppgifter hanteras i enlighet med gällande bestämmelser i Personuppgiftslagen (PUL)
    # …"
    Promise(
        id="personal-data-act",
        about="compliance",
        text=Text(
            sv="Dina personuppgifter behandlas i enlighet med personuppgiftslagen (PUL).",
            en="Your personal data are processed in accordance with the Swedish Personal Data Act (PUL).",
        ),
        clauses=("intro.4",),
        note=(
            '"Införstådd" is an acknowledgement, no consent: only the English version says "give your '
            'consent", so a visit to the site consents to nothing.'
        ),
    ),
    # choice.1 "Det är givetvis fritt för dig som användare att välja att inte dela med dig av dina uppgifter
    # …"
    Promise(
        id="free-to-decline",
        about="choice",
        text=Text(
            sv="Du väljer själv om du vill lämna dina uppgifter till oss.",
            en="You decide for yourself whether to give us your data.",
        ),
        clauses=("choice.1",),
    ),
    # collect.cookies.6 "Permanenta cookies kan generellt sett raderas med hjälp av din webbläsare."
    Promise(
        id="delete-cookies",
        about="choice",
        text=Text(
            sv="Permanenta kakor kan du i regel radera i webbläsaren.",
            en="You can generally delete permanent cookies in your browser.",
        ),
        clauses=("collect.cookies.6",),
    ),
    # choice.5 "Har du frågor om hantering av personuppgifter kan du kontakta oss via e-post så hjälper vi dig
    # …"
    Promise(
        id="questions",
        about="contact",
        text=Text(
            sv="Har du frågor om hur vi behandlar personuppgifter? Mejla oss så hjälper vi dig.",
            en="Do you have questions about how we process personal data? E-mail us and we will help you.",
        ),
        clauses=("choice.5",),
        note="Names no right of access, erasure or objection: those are left to the law.",
    ),
)

MYMUSE_SE: Final = Policy(
    id="mymuse.se",
    version="2014-08-11",
    controller=Controller(name="Mymuse.se", phone="+46 10 88 48 088", trade_name_only=True),
    jurisdiction="SE",
    effective_from=date(2014, 8, 11),
    # The text ties itself to PUL (intro.4), which was repealed as from 25 May 2018. What it leaves to PUL has
    # had no content since, so the policy does not answer for later days.
    effective_until=date(2018, 5, 24),
    terms=(KLARNA,),
    clauses=CLAUSES,
    activities=(*_USER_ACTIVITIES, *_LOGIN_ACTIVITIES, *_AUTOMATIC_ACTIVITIES, *_CARD_ACTIVITIES),
    disclosures=_DISCLOSURES,
    prohibitions=_PROHIBITIONS,
    rights=_RIGHTS,
    promises=_PROMISES,
    # collect.cookies.2 "… skickar vi kanske en eller flera cookies …" choice.4 "… slå av lagring …"
    cookies=Cookies(consent="switch_off", clauses=("collect.cookies.2", "collect.cookies.6", "choice.4")),
    note="The text names no company: the controller is called what the text calls itself.",
)

MYMUSE_SE_UNDER_GDPR: Final = MYMUSE_SE.model_copy(update={"effective_until": None})
"""The other reading of intro.4: its reference is to the law in force, and the policy answers on."""
