"""The built-in categories of data subjects, wider before narrower.

A person may be several of them at once. What a person was is not a kind of what they are: a former customer
is no customer, and an account holder need not have bought anything.
"""

from __future__ import annotations

from typing import Final

from privpolicy.vocabulary.term import Subject, Words

DATA_SUBJECT: Final = Subject(
    "data_subject",
    sv=Words(
        label="Registrerad",
        phrase="registrerade",
        definition=(
            "Den identifierade eller identifierbara fysiska person som uppgifterna avser (artikel 4.1 "
            "i dataskyddsförordningen)."
        ),
    ),
    en=Words(
        label="Data subject",
        phrase="data subjects",
        definition="The identified or identifiable natural person to whom the data relate (GDPR Art. 4(1)).",
    ),
)
VISITOR: Final = Subject(
    "visitor",
    broader=DATA_SUBJECT,
    sv=Words(label="Besökare", phrase="besökare", definition="Den som besöker webbplatsen."),
    en=Words(label="Visitor", phrase="visitors", definition="A person who visits the site."),
)
CUSTOMER: Final = Subject(
    "customer",
    broader=DATA_SUBJECT,
    sv=Words(label="Kund", phrase="kunder", definition="Den som har köpt eller beställt något av butiken."),
    en=Words(
        label="Customer",
        phrase="customers",
        definition="A person who has bought or ordered something from the shop.",
    ),
    dpv="dpv:Customer",
    fides="customer",
)
GUEST_CUSTOMER: Final = Subject(
    "guest_customer",
    broader=CUSTOMER,
    sv=Words(
        label="Kund utan konto",
        phrase="kunder utan konto",
        definition="Kund som har handlat utan att öppna ett konto.",
    ),
    en=Words(
        label="Guest customer",
        phrase="guest customers",
        definition="A customer who has shopped without opening an account.",
    ),
    dpv="dpv:Customer",
    fides="customer",
)
FORMER_CUSTOMER: Final = Subject(
    "former_customer",
    broader=DATA_SUBJECT,
    sv=Words(
        label="Tidigare kund",
        phrase="tidigare kunder",
        definition="Den som har varit kund men vars kundförhållande har upphört.",
    ),
    en=Words(
        label="Former customer",
        phrase="former customers",
        definition="A person who was a customer and whose customer relationship has ended.",
    ),
)
PROSPECT: Final = Subject(
    "prospect",
    broader=DATA_SUBJECT,
    sv=Words(
        label="Potentiell kund",
        phrase="potentiella kunder",
        definition="Den som ännu inte har köpt något men som butiken vill nå.",
    ),
    en=Words(
        label="Prospect",
        phrase="prospects",
        definition="A person who has not bought anything yet but whom the shop wants to reach.",
    ),
)
ACCOUNT_HOLDER: Final = Subject(
    "account_holder",
    broader=DATA_SUBJECT,
    sv=Words(
        label="Kontoinnehavare",
        phrase="kontoinnehavare",
        definition="Den som har ett konto i butiken, med eller utan köp.",
    ),
    en=Words(
        label="Account holder",
        phrase="account holders",
        definition="A person who has an account with the shop, with or without purchases.",
    ),
)
FORMER_ACCOUNT_HOLDER: Final = Subject(
    "former_account_holder",
    broader=DATA_SUBJECT,
    sv=Words(
        label="Tidigare kontoinnehavare",
        phrase="tidigare kontoinnehavare",
        definition="Den som har haft ett konto som nu är avslutat.",
    ),
    en=Words(
        label="Former account holder",
        phrase="former account holders",
        definition="A person who had an account that is now closed.",
    ),
)
CLUB_MEMBER: Final = Subject(
    "club_member",
    broader=DATA_SUBJECT,
    sv=Words(
        label="Kundklubbsmedlem",
        phrase="kundklubbsmedlemmar",
        definition="Den som är med i butikens kundklubb eller bonusprogram.",
    ),
    en=Words(
        label="Club member",
        phrase="club members",
        definition="A person who belongs to the shop's customer club or bonus programme.",
    ),
)
NEWSLETTER_SUBSCRIBER: Final = Subject(
    "newsletter_subscriber",
    broader=DATA_SUBJECT,
    sv=Words(
        label="Prenumerant på nyhetsbrevet",
        phrase="prenumeranter på nyhetsbrevet",
        definition="Den som har anmält sig till butikens nyhetsbrev.",
    ),
    en=Words(
        label="Newsletter subscriber",
        phrase="newsletter subscribers",
        definition="A person who has signed up for the shop's newsletter.",
    ),
    dpv="dpv:Subscriber",
)
GIFT_RECIPIENT: Final = Subject(
    "gift_recipient",
    broader=DATA_SUBJECT,
    sv=Words(
        label="Presentmottagare",
        phrase="presentmottagare",
        definition="Den som får en vara eller ett presentkort som någon annan har köpt.",
    ),
    en=Words(
        label="Gift recipient",
        phrase="gift recipients",
        definition="A person who gets goods or a gift card that somebody else has bought.",
    ),
)
HOUSEHOLD_MEMBER: Final = Subject(
    "household_member",
    broader=DATA_SUBJECT,
    sv=Words(
        label="Hushållsmedlem",
        phrase="hushållsmedlemmar",
        definition="Den som bor i samma hushåll som kunden.",
    ),
    en=Words(
        label="Household member",
        phrase="household members",
        definition="A person who lives in the same household as the customer.",
    ),
)
CHILD: Final = Subject(
    "child",
    broader=DATA_SUBJECT,
    sv=Words(label="Barn", phrase="barn", definition="Den som inte har fyllt 18 år."),
    en=Words(label="Child", phrase="children", definition="A person under the age of 18."),
    dpv="dpv:Child",
)
GUARDIAN: Final = Subject(
    "guardian",
    broader=DATA_SUBJECT,
    sv=Words(
        label="Vårdnadshavare", phrase="vårdnadshavare", definition="Den som har vårdnaden om ett barn."
    ),
    en=Words(label="Guardian", phrase="guardians", definition="A person who has custody of a child."),
)
CONTEST_ENTRANT: Final = Subject(
    "contest_entrant",
    broader=DATA_SUBJECT,
    sv=Words(
        label="Tävlingsdeltagare",
        phrase="tävlingsdeltagare",
        definition="Den som deltar i en tävling som butiken ordnar.",
    ),
    en=Words(
        label="Contest entrant",
        phrase="contest entrants",
        definition="A person who enters a competition that the shop holds.",
    ),
)
REVIEWER: Final = Subject(
    "reviewer",
    broader=DATA_SUBJECT,
    sv=Words(
        label="Omdömesskribent",
        phrase="personer som lämnar omdömen",
        definition="Den som lämnar ett omdöme om en vara, en tjänst eller butiken.",
    ),
    en=Words(
        label="Reviewer",
        phrase="reviewers",
        definition="A person who writes a review of goods, a service or the shop.",
    ),
)
BUSINESS_CONTACT: Final = Subject(
    "business_contact",
    broader=DATA_SUBJECT,
    sv=Words(
        label="Kontaktperson hos företagskund",
        phrase="kontaktpersoner hos företagskunder",
        definition="Den som företräder ett företag eller en organisation som är kund.",
    ),
    en=Words(
        label="Business contact",
        phrase="business contacts",
        definition="A person who acts for a company or an organisation that is a customer.",
    ),
)
SOLE_TRADER: Final = Subject(
    "sole_trader",
    broader=DATA_SUBJECT,
    sv=Words(
        label="Enskild näringsidkare",
        phrase="enskilda näringsidkare",
        definition="Den som driver enskild firma, så att uppgifter om företaget också är personuppgifter.",
    ),
    en=Words(
        label="Sole trader",
        phrase="sole traders",
        definition=(
            "A person who trades in their own name, so that data on the business are personal data too."
        ),
    ),
)
SUPPLIER_CONTACT: Final = Subject(
    "supplier_contact",
    broader=DATA_SUBJECT,
    sv=Words(
        label="Kontaktperson hos leverantör",
        phrase="kontaktpersoner hos leverantörer",
        definition="Den som företräder en leverantör.",
    ),
    en=Words(
        label="Supplier contact", phrase="supplier contacts", definition="A person who acts for a supplier."
    ),
)
JOB_APPLICANT: Final = Subject(
    "job_applicant",
    broader=DATA_SUBJECT,
    sv=Words(label="Arbetssökande", phrase="arbetssökande", definition="Den som söker arbete hos butiken."),
    en=Words(
        label="Job applicant",
        phrase="job applicants",
        definition="A person who applies for work at the shop.",
    ),
)

ALL: Final = (
    DATA_SUBJECT,
    VISITOR,
    CUSTOMER,
    GUEST_CUSTOMER,
    FORMER_CUSTOMER,
    PROSPECT,
    ACCOUNT_HOLDER,
    FORMER_ACCOUNT_HOLDER,
    CLUB_MEMBER,
    NEWSLETTER_SUBSCRIBER,
    GIFT_RECIPIENT,
    HOUSEHOLD_MEMBER,
    CHILD,
    GUARDIAN,
    CONTEST_ENTRANT,
    REVIEWER,
    BUSINESS_CONTACT,
    SOLE_TRADER,
    SUPPLIER_CONTACT,
    JOB_APPLICANT,
)
