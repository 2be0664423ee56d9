"""The built-in facts of a web shop: what is true or false of the data or the question, or has a value.

A yes/no fact stands for a judgement that somebody has made (is the disclosure necessary, are the data
inaccurate); no rule makes it on its own. Numbers and dates name their unit in the definition, countries are
ISO 3166-1 codes.
"""

from __future__ import annotations

from typing import Final

from privpolicy.vocabulary.enums import FactType
from privpolicy.vocabulary.term import Fact, Words

# Need and law.

NECESSARY: Final = Fact(
    "necessary",
    sv=Words(
        label="Nödvändigt utlämnande",
        definition="Uppgifterna behöver lämnas ut för att ändamålet ska nås.",
        clause="utlämnandet är nödvändigt",
        negated="utlämnandet inte är nödvändigt",
    ),
    en=Words(
        label="Disclosure necessary",
        definition="The data need to be disclosed for the purpose to be achieved.",
        clause="the disclosure is necessary",
        negated="the disclosure is not necessary",
    ),
)
USE_NECESSARY: Final = Fact(
    "use_necessary",
    sv=Words(
        label="Nödvändig användning",
        definition="Uppgifterna behöver användas för att ändamålet ska nås.",
        clause="användningen är nödvändig",
        negated="användningen inte är nödvändig",
    ),
    en=Words(
        label="Use necessary",
        definition="The data need to be used for the purpose to be achieved.",
        clause="the use is necessary",
        negated="the use is not necessary",
    ),
)
LEGAL_OBLIGATION: Final = Fact(
    "legal_obligation",
    sv=Words(
        label="Rättslig förpliktelse",
        definition="En rättslig förpliktelse som åvilar butiken kräver behandlingen.",
        clause="en rättslig förpliktelse kräver behandlingen",
        negated="ingen rättslig förpliktelse kräver behandlingen",
    ),
    en=Words(
        label="Legal obligation",
        definition="A legal obligation to which the shop is subject requires the processing.",
        clause="a legal obligation requires the processing",
        negated="no legal obligation requires the processing",
    ),
)
LEGAL_DUTY_UNTIL: Final = Fact(
    "legal_duty_until",
    value=FactType.DATE,
    sv=Words(
        label="Sista dag att spara enligt lag",
        definition="Den sista dagen då lagen kräver att uppgifterna sparas.",
        phrase="den sista dagen då lagen kräver att uppgifterna sparas",
    ),
    en=Words(
        label="Legal duty until",
        definition="The last day on which the law requires the data to be kept.",
        phrase="the last day on which the law requires the data to be kept",
    ),
)
AUTHORITY_DEMAND: Final = Fact(
    "authority_demand",
    sv=Words(
        label="Krav från en myndighet",
        definition="En myndighet har begärt uppgifterna och har rätt enligt lag att få dem.",
        clause="en myndighet har krävt in uppgifterna med stöd av lag",
        negated="ingen myndighet har krävt in uppgifterna med stöd av lag",
    ),
    en=Words(
        label="Demand by an authority",
        definition="An authority has asked for the data and is entitled by law to have them.",
        clause="an authority has made a binding demand for the data",
        negated="no authority has made a binding demand for the data",
    ),
)
NEEDED_FOR_LEGAL_PROCESS: Final = Fact(
    "needed_for_legal_process",
    sv=Words(
        label="Behövs i en rättslig process",
        definition="Uppgifterna behövs i den rättsliga processen.",
        clause="uppgifterna behövs i den rättsliga processen",
        negated="uppgifterna inte behövs i den rättsliga processen",
    ),
    en=Words(
        label="Needed in legal proceedings",
        definition="The data are needed in the legal proceedings.",
        clause="the data are needed in the legal proceedings",
        negated="the data are not needed in the legal proceedings",
    ),
)
LEGAL_CLAIM_LIKELY: Final = Fact(
    "legal_claim_likely",
    sv=Words(
        label="Väntat rättsligt anspråk",
        definition="Omständigheterna i det enskilda fallet talar för ett rättsligt anspråk.",
        clause="ett rättsligt anspråk är att vänta",
        negated="inget rättsligt anspråk är att vänta",
    ),
    en=Words(
        label="Legal claim likely",
        definition="The circumstances of the case point to a legal claim.",
        clause="a legal claim is likely",
        negated="no legal claim is likely",
    ),
)
COMPELLING_GROUNDS: Final = Fact(
    "compelling_grounds",
    sv=Words(
        label="Tvingande berättigade skäl",
        definition=(
            "Skälen för behandlingen väger tyngre än personens intressen (artikel 21.1 i "
            "dataskyddsförordningen)."
        ),
        clause="det finns tvingande berättigade skäl för behandlingen",
        negated="det inte finns tvingande berättigade skäl för behandlingen",
    ),
    en=Words(
        label="Compelling legitimate grounds",
        definition="The grounds for the processing override the person's interests (GDPR Art. 21(1)).",
        clause="there are compelling legitimate grounds for the processing",
        negated="there are no compelling legitimate grounds for the processing",
    ),
)
BALANCING_TEST_DOCUMENTED: Final = Fact(
    "balancing_test_documented",
    sv=Words(
        label="Dokumenterad intresseavvägning",
        definition="Butiken har gjort intresseavvägningen och skrivit ned den.",
        clause="intresseavvägningen är dokumenterad",
        negated="intresseavvägningen inte är dokumenterad",
    ),
    en=Words(
        label="Balancing test documented",
        definition="The shop has carried out the balancing of interests and put it in writing.",
        clause="the balancing of interests is documented",
        negated="the balancing of interests is not documented",
    ),
)
RIGHTS_OF_OTHERS_AT_STAKE: Final = Fact(
    "rights_of_others_at_stake",
    sv=Words(
        label="Skydd av någon annans rättigheter",
        definition=(
            "Behandlingen behövs för att skydda någon annans rättigheter (artikel 18.2 i "
            "dataskyddsförordningen)."
        ),
        clause="behandlingen skyddar någon annans rättigheter",
        negated="behandlingen inte skyddar någon annans rättigheter",
    ),
    en=Words(
        label="Protection of another person's rights",
        definition="The processing is needed to protect the rights of another person (GDPR Art. 18(2)).",
        clause="the processing protects the rights of another person",
        negated="the processing does not protect the rights of another person",
    ),
)
SOLELY_AUTOMATED: Final = Fact(
    "solely_automated",
    sv=Words(
        label="Enbart automatiserat beslut",
        definition=(
            "Beslutet grundas enbart på automatiserad behandling (artikel 22.1 i dataskyddsförordningen)."
        ),
        clause="beslutet är enbart automatiserat",
        negated="beslutet inte är enbart automatiserat",
    ),
    en=Words(
        label="Solely automated decision",
        definition="The decision is based solely on automated processing (GDPR Art. 22(1)).",
        clause="the decision is solely automated",
        negated="the decision is not solely automated",
    ),
)
CLEARLY_JUSTIFIED: Final = Fact(
    "clearly_justified",
    sv=Words(
        label="Klart motiverad behandling av personnummer",
        definition=(
            "Behandlingen av personnumret är klart motiverad med hänsyn till ändamålet, vikten av "
            "en säker identifiering eller något annat beaktansvärt skäl (3 kap. 10 § lagen "
            "(2018:218))."
        ),
        clause="behandlingen av personnumret är klart motiverad",
        negated="behandlingen av personnumret inte är klart motiverad",
    ),
    en=Words(
        label="Clearly justified",
        definition=(
            "The processing of the identity number is clearly justified by its purpose, the "
            "importance of secure identification or another weighty reason (Swedish act 2018:218, "
            "ch. 3 s. 10)."
        ),
        clause="the processing of the identity number is clearly justified",
        negated="the processing of the identity number is not clearly justified",
    ),
)

# The data.

DATA_INACCURATE: Final = Fact(
    "data_inaccurate",
    sv=Words(
        label="Felaktiga uppgifter",
        definition="Uppgifterna är felaktiga, ofullständiga eller missvisande.",
        clause="uppgifterna är felaktiga eller ofullständiga",
        negated="uppgifterna inte är felaktiga eller ofullständiga",
    ),
    en=Words(
        label="Inaccurate data",
        definition="The data are inaccurate, incomplete or misleading.",
        clause="the data are inaccurate or incomplete",
        negated="the data are not inaccurate or incomplete",
    ),
)
PERSONALLY_IDENTIFYING: Final = Fact(
    "personally_identifying",
    sv=Words(
        label="Direkt identifierande uppgifter",
        definition="Uppgifterna pekar ut personen direkt, med namn eller kontaktuppgifter.",
        clause="uppgifterna pekar ut personen direkt",
        negated="uppgifterna inte pekar ut personen direkt",
        you="uppgifterna pekar ut dig direkt",
        you_negated="uppgifterna inte pekar ut dig direkt",
    ),
    en=Words(
        label="Directly identifying",
        definition="The data identify the person directly, by name or contact details.",
        clause="the data identify the person directly",
        negated="the data do not identify the person directly",
        you="the data identify you directly",
        you_negated="the data do not identify you directly",
    ),
)
PROVIDED_BY_PERSON: Final = Fact(
    "provided_by_person",
    sv=Words(
        label="Uppgifter från personen själv",
        definition="Personen har själv lämnat uppgifterna till butiken.",
        clause="uppgifterna kommer från personen själv",
        negated="uppgifterna inte kommer från personen själv",
        you="uppgifterna kommer från dig själv",
        you_negated="uppgifterna inte kommer från dig själv",
    ),
    en=Words(
        label="Provided by the person",
        definition="The person gave the data to the shop.",
        clause="the data come from the person",
        negated="the data do not come from the person",
        you="the data come from you",
        you_negated="the data do not come from you",
    ),
)
COLLECTED_AUTOMATICALLY: Final = Fact(
    "collected_automatically",
    sv=Words(
        label="Automatiskt insamlade uppgifter",
        definition="Uppgifterna samlades in automatiskt när personen använde tjänsten.",
        clause="uppgifterna samlades in automatiskt",
        negated="uppgifterna inte samlades in automatiskt",
    ),
    en=Words(
        label="Collected automatically",
        definition="The data were collected automatically when the person used the service.",
        clause="the data were collected automatically",
        negated="the data were not collected automatically",
    ),
)
MADE_PUBLIC: Final = Fact(
    "made_public",
    sv=Words(
        label="Offentliggjorda uppgifter",
        definition=(
            "Personen har själv tydligt offentliggjort uppgifterna (artikel 9.2 e i dataskyddsförordningen)."
        ),
        clause="uppgifterna har offentliggjorts av personen själv",
        negated="uppgifterna inte har offentliggjorts av personen själv",
        you="du själv har offentliggjort uppgifterna",
        you_negated="du inte själv har offentliggjort uppgifterna",
    ),
    en=Words(
        label="Made public",
        definition="The person has manifestly made the data public (GDPR Art. 9(2)(e)).",
        clause="the person has made the data public",
        negated="the person has not made the data public",
        you="you have made the data public",
        you_negated="you have not made the data public",
    ),
)
COOKIE_STRICTLY_NECESSARY: Final = Fact(
    "cookie_strictly_necessary",
    sv=Words(
        label="Nödvändig kaka",
        definition=(
            "Kakan (cookien) behövs för en tjänst som användaren uttryckligen har begärt (9 kap. 28 "
            "§ lagen (2022:482) om elektronisk kommunikation)."
        ),
        clause="kakan är nödvändig för den begärda tjänsten",
        negated="kakan inte är nödvändig för den begärda tjänsten",
    ),
    en=Words(
        label="Strictly necessary cookie",
        definition=(
            "The cookie is needed for a service which the user has expressly requested (Swedish "
            "Electronic Communications Act 2022:482, ch. 9 s. 28)."
        ),
        clause="the cookie is strictly necessary for the requested service",
        negated="the cookie is not strictly necessary for the requested service",
    ),
)
COOKIE_PERSISTENT: Final = Fact(
    "cookie_persistent",
    sv=Words(
        label="Permanent kaka",
        definition="Kakan (cookien) finns kvar när webbläsaren har stängts.",
        clause="kakan är permanent",
        negated="kakan inte är permanent",
    ),
    en=Words(
        label="Persistent cookie",
        definition="The cookie remains when the browser has been closed.",
        clause="the cookie is persistent",
        negated="the cookie is not persistent",
    ),
)

# The person.

AGE: Final = Fact(
    "age",
    value=FactType.NUMBER,
    sv=Words(
        label="Ålder",
        definition="Personens ålder i hela år den dag som frågan gäller.",
        phrase="personens ålder",
        you="din ålder",
    ),
    en=Words(
        label="Age",
        definition="The person's age in whole years on the day the question is about.",
        phrase="the person's age",
        you="your age",
    ),
)
AGE_AT_CONSENT: Final = Fact(
    "age_at_consent",
    value=FactType.NUMBER,
    sv=Words(
        label="Ålder vid samtycket",
        definition="Personens ålder i hela år den dag då samtycket gavs.",
        phrase="personens ålder när samtycket gavs",
        you="din ålder när samtycket gavs",
    ),
    en=Words(
        label="Age at consent",
        definition="The person's age in whole years on the day the consent was given.",
        phrase="the person's age when the consent was given",
        you="your age when the consent was given",
    ),
)
PARENTAL_CONSENT: Final = Fact(
    "parental_consent",
    sv=Words(
        label="Samtycke från vårdnadshavare",
        definition=(
            "Den som har föräldraansvar har gett eller godkänt samtycket (artikel 8.1 i "
            "dataskyddsförordningen)."
        ),
        clause="den som har föräldraansvar har gett eller godkänt samtycket",
        negated="den som har föräldraansvar inte har gett eller godkänt samtycket",
    ),
    en=Words(
        label="Parental consent",
        definition="The holder of parental responsibility gave or authorised the consent (GDPR Art. 8(1)).",
        clause="the holder of parental responsibility has given or authorised the consent",
        negated="the holder of parental responsibility has not given or authorised the consent",
    ),
)
HOME_COUNTRY: Final = Fact(
    "home_country",
    value=FactType.TERM,
    sv=Words(
        label="Bosättningsland",
        definition="Det land där personen bor, som landskod enligt ISO 3166-1.",
        phrase="personens bosättningsland",
        you="ditt bosättningsland",
    ),
    en=Words(
        label="Country of residence",
        definition="The country where the person lives, as an ISO 3166-1 country code.",
        phrase="the person's country of residence",
        you="your country of residence",
    ),
)
IDENTITY_CONFIRMED: Final = Fact(
    "identity_confirmed",
    sv=Words(
        label="Bekräftad identitet",
        definition="Butiken har kontrollerat vem personen är.",
        clause="personens identitet är bekräftad",
        negated="personens identitet inte är bekräftad",
        you="din identitet är bekräftad",
        you_negated="din identitet inte är bekräftad",
    ),
    en=Words(
        label="Identity confirmed",
        definition="The shop has checked who the person is.",
        clause="the person's identity is confirmed",
        negated="the person's identity is not confirmed",
        you="your identity is confirmed",
        you_negated="your identity is not confirmed",
    ),
)
THIRD_PARTY_LOGIN_USED: Final = Fact(
    "third_party_login_used",
    sv=Words(
        label="Inloggning via tredje part",
        definition="Personen loggar in med ett konto någon annanstans, till exempel hos Facebook.",
        clause="personen loggar in via en tredje part",
        negated="personen inte loggar in via en tredje part",
        you="du loggar in via en tredje part",
        you_negated="du inte loggar in via en tredje part",
    ),
    en=Words(
        label="Third-party login",
        definition="The person logs in with an account held elsewhere, for example with Facebook.",
        clause="the person logs in through a third party",
        negated="the person does not log in through a third party",
        you="you log in through a third party",
        you_negated="you do not log in through a third party",
    ),
)
ACCOUNT_CLOSED_BY_HOLDER: Final = Fact(
    "account_closed_by_holder",
    sv=Words(
        label="Avslutat av kontoinnehavaren",
        definition="Kontoinnehavaren avslutade kontot, inte butiken.",
        clause="kontot avslutades av kontoinnehavaren",
        negated="kontot inte avslutades av kontoinnehavaren",
    ),
    en=Words(
        label="Closed by the account holder",
        definition="The account holder closed the account, not the shop.",
        clause="the account was closed by the account holder",
        negated="the account was not closed by the account holder",
    ),
)
CUSTOMER_ASKED_FOR_IT: Final = Fact(
    "customer_asked_for_it",
    sv=Words(
        label="Begärd tjänst",
        definition="Personen har bett om tjänsten som uppgifterna ska användas till.",
        clause="personen har bett om tjänsten",
        negated="personen inte har bett om tjänsten",
        you="du har bett om tjänsten",
        you_negated="du inte har bett om tjänsten",
    ),
    en=Words(
        label="Requested service",
        definition="The person has asked for the service that the data are to be used for.",
        clause="the person has asked for the service",
        negated="the person has not asked for the service",
        you="you have asked for the service",
        you_negated="you have not asked for the service",
    ),
)
NOTICE_WAS_REASONABLE: Final = Fact(
    "notice_was_reasonable",
    sv=Words(
        label="Rimligt varsel",
        definition="Ändringarna av policyn meddelades i rimlig tid innan de började gälla.",
        clause="ändringarna meddelades med rimligt varsel",
        negated="ändringarna inte meddelades med rimligt varsel",
    ),
    en=Words(
        label="Reasonable notice",
        definition="The changes to the policy were announced a reasonable time before they took effect.",
        clause="the changes were announced with reasonable notice",
        negated="the changes were not announced with reasonable notice",
    ),
)
CHANGES_ACCEPTED: Final = Fact(
    "changes_accepted",
    sv=Words(
        label="Godtagna ändringar",
        definition="Personen har godtagit ändringarna av policyn.",
        clause="personen har godtagit ändringarna",
        negated="personen inte har godtagit ändringarna",
        you="du har godtagit ändringarna",
        you_negated="du inte har godtagit ändringarna",
    ),
    en=Words(
        label="Changes accepted",
        definition="The person has accepted the changes to the policy.",
        clause="the person has accepted the changes",
        negated="the person has not accepted the changes",
        you="you have accepted the changes",
        you_negated="you have not accepted the changes",
    ),
)

# Purchases and payment.

RELATED_TO_PURCHASES: Final = Fact(
    "related_to_purchases",
    sv=Words(
        label="Samband med köp",
        definition="Behandlingen har samband med köp av varor eller tjänster.",
        clause="behandlingen har samband med köp",
        negated="behandlingen inte har samband med köp",
    ),
    en=Words(
        label="Related to purchases",
        definition="The processing is related to the purchase of goods or services.",
        clause="the processing is related to purchases",
        negated="the processing is not related to purchases",
    ),
)
ORDER_VALUE: Final = Fact(
    "order_value",
    value=FactType.NUMBER,
    sv=Words(
        label="Beställningens värde",
        definition="Vad beställningen kostar kunden, i beställningens valuta.",
        phrase="beställningens värde",
    ),
    en=Words(
        label="Order value",
        definition="What the order costs the customer, in the currency of the order.",
        phrase="the value of the order",
    ),
)
TOTAL_PURCHASES: Final = Fact(
    "total_purchases",
    value=FactType.NUMBER,
    sv=Words(
        label="Total inköpssumma",
        definition="Vad kunden har handlat för sammanlagt, i butikens valuta.",
        phrase="kundens totala inköpssumma",
        you="din totala inköpssumma",
    ),
    en=Words(
        label="Total purchases",
        definition="What the customer has spent in all, in the currency of the shop.",
        phrase="the total of the customer's purchases",
        you="the total of your purchases",
    ),
)
DELIVERY_COUNTRY: Final = Fact(
    "delivery_country",
    value=FactType.TERM,
    sv=Words(
        label="Leveransland",
        definition="Det land som varorna levereras till, som landskod enligt ISO 3166-1.",
        phrase="leveranslandet",
    ),
    en=Words(
        label="Country of delivery",
        definition="The country the goods are delivered to, as an ISO 3166-1 country code.",
        phrase="the country of delivery",
    ),
)
CREDIT_REQUESTED: Final = Fact(
    "credit_requested",
    sv=Words(
        label="Begärd kredit",
        definition="Kunden har bett att få betala mot faktura, i delbetalningar eller på annan kredit.",
        clause="kunden har begärt kredit",
        negated="kunden inte har begärt kredit",
        you="du har begärt kredit",
        you_negated="du inte har begärt kredit",
    ),
    en=Words(
        label="Credit requested",
        definition="The customer has asked to pay by invoice, in instalments or on other credit.",
        clause="the customer has requested credit",
        negated="the customer has not requested credit",
        you="you have requested credit",
        you_negated="you have not requested credit",
    ),
)
FRAUD_SUSPECTED: Final = Fact(
    "fraud_suspected",
    sv=Words(
        label="Misstänkt bedrägeri",
        definition="Det finns konkreta skäl att misstänka bedrägeri.",
        clause="det finns misstanke om bedrägeri",
        negated="det inte finns misstanke om bedrägeri",
    ),
    en=Words(
        label="Suspected fraud",
        definition="There are concrete reasons to suspect fraud.",
        clause="fraud is suspected",
        negated="fraud is not suspected",
    ),
)
USER_SECURITY_AT_RISK: Final = Fact(
    "user_security_at_risk",
    sv=Words(
        label="Hotad användarsäkerhet",
        definition="Användarnas säkerhet är hotad och behöver skyddas.",
        clause="användarnas säkerhet är hotad",
        negated="användarnas säkerhet inte är hotad",
    ),
    en=Words(
        label="User security at risk",
        definition="The security of the users is at risk and needs protection.",
        clause="the security of the users is at risk",
        negated="the security of the users is not at risk",
    ),
)

# Marketing.

OWN_PRODUCTS_ONLY: Final = Fact(
    "own_products_only",
    sv=Words(
        label="Bara egna produkter",
        definition="Behandlingen gäller bara butikens egna varor och tjänster.",
        clause="behandlingen gäller bara butikens egna produkter",
        negated="behandlingen inte bara gäller butikens egna produkter",
    ),
    en=Words(
        label="Own products only",
        definition="The processing concerns only the shop's own goods and services.",
        clause="the processing concerns only the shop's own products",
        negated="the processing does not concern only the shop's own products",
    ),
)
SIMILAR_PRODUCTS: Final = Fact(
    "similar_products",
    sv=Words(
        label="Likartade produkter",
        definition=(
            "Reklamen gäller butikens egna produkter av samma slag som personen har köpt (19 § "
            "marknadsföringslagen)."
        ),
        clause="reklamen gäller butikens egna, likartade produkter",
        negated="reklamen inte gäller butikens egna, likartade produkter",
    ),
    en=Words(
        label="Similar products",
        definition=(
            "The advertising is for the shop's own products, similar to those the person bought "
            "(Swedish Marketing Act 2008:486, s. 19)."
        ),
        clause="the advertising is for the shop's own similar products",
        negated="the advertising is not for the shop's own similar products",
    ),
)
ADDRESS_FROM_SALE: Final = Fact(
    "address_from_sale",
    sv=Words(
        label="Adress från ett köp",
        definition=(
            "Personen lämnade e-postadressen eller mobilnumret i samband med ett köp (19 § "
            "marknadsföringslagen)."
        ),
        clause="adressen lämnades i samband med ett köp",
        negated="adressen inte lämnades i samband med ett köp",
    ),
    en=Words(
        label="Address from a sale",
        definition=(
            "The person gave the e-mail address or mobile number in connection with a sale (Swedish "
            "Marketing Act 2008:486, s. 19)."
        ),
        clause="the address was obtained in connection with a sale",
        negated="the address was not obtained in connection with a sale",
    ),
)
OPT_OUT_OFFERED: Final = Fact(
    "opt_out_offered",
    sv=Words(
        label="Möjlighet att tacka nej",
        definition=(
            "Personen kan enkelt och gratis tacka nej, både från början och i varje utskick (19 § "
            "marknadsföringslagen)."
        ),
        clause="personen får tacka nej i varje utskick",
        negated="personen inte får tacka nej i varje utskick",
        you="du får tacka nej i varje utskick",
        you_negated="du inte får tacka nej i varje utskick",
    ),
    en=Words(
        label="Opt-out offered",
        definition=(
            "The person can decline easily and free of charge, at the start and in each message "
            "(Swedish Marketing Act 2008:486, s. 19)."
        ),
        clause="the person is offered an opt-out in each message",
        negated="the person is not offered an opt-out in each message",
        you="you are offered an opt-out in each message",
        you_negated="you are not offered an opt-out in each message",
    ),
)
NIX_REGISTERED: Final = Fact(
    "nix_registered",
    sv=Words(
        label="Spärrat i NIX-registret",
        definition="Telefonnumret är spärrat mot försäljningssamtal i NIX-registret.",
        clause="telefonnumret är spärrat i NIX-registret",
        negated="telefonnumret inte är spärrat i NIX-registret",
    ),
    en=Words(
        label="NIX registered",
        definition="The telephone number is blocked against sales calls in the Swedish NIX register.",
        clause="the telephone number is blocked in the NIX register",
        negated="the telephone number is not blocked in the NIX register",
    ),
)
LIMITED_SEGMENTATION: Final = Fact(
    "limited_segmentation",
    sv=Words(
        label="Begränsad segmentering",
        definition="Kunderna delas bara in grovt, till exempel efter totala inköpssummor.",
        clause="segmenteringen är begränsad",
        negated="segmenteringen inte är begränsad",
    ),
    en=Words(
        label="Limited segmentation",
        definition="Customers are grouped only roughly, for example by the total of their purchases.",
        clause="the segmentation is limited",
        negated="the segmentation is not limited",
    ),
)
AD_USES_PERSONAL_DATA: Final = Fact(
    "ad_uses_personal_data",
    sv=Words(
        label="Annons utvald med personuppgifter",
        definition="Annonsen väljs ut med hjälp av uppgifter om personen.",
        clause="annonsen väljs ut med hjälp av personuppgifter",
        negated="annonsen inte väljs ut med hjälp av personuppgifter",
    ),
    en=Words(
        label="Advertisement chosen by personal data",
        definition="The advertisement is selected by means of data about the person.",
        clause="the advertisement is selected by means of personal data",
        negated="the advertisement is not selected by means of personal data",
    ),
)

# Recipients and transfers.

RECIPIENT_BOUND_TO_POLICY_PURPOSES: Final = Fact(
    "recipient_bound_to_policy_purposes",
    sv=Words(
        label="Mottagare bunden till policyns ändamål",
        definition="Mottagaren har åtagit sig att använda uppgifterna bara för policyns ändamål.",
        clause="mottagaren har åtagit sig att hålla sig till policyns ändamål",
        negated="mottagaren inte har åtagit sig att hålla sig till policyns ändamål",
    ),
    en=Words(
        label="Recipient bound to the policy's purposes",
        definition="The recipient has undertaken to use the data only for the purposes of the policy.",
        clause="the recipient has undertaken to keep to the purposes of the policy",
        negated="the recipient has not undertaken to keep to the purposes of the policy",
    ),
)
RECIPIENT_IS_SUPPLIER_OR_PARTNER: Final = Fact(
    "recipient_is_supplier_or_partner",
    sv=Words(
        label="Leverantör eller samarbetspartner",
        definition="Mottagaren är leverantör eller samarbetspartner till butiken.",
        clause="mottagaren är leverantör eller samarbetspartner",
        negated="mottagaren inte är leverantör eller samarbetspartner",
    ),
    en=Words(
        label="Supplier or partner",
        definition="The recipient is a supplier or a partner of the shop.",
        clause="the recipient is a supplier or partner",
        negated="the recipient is not a supplier or partner",
    ),
)
PROCESSOR_AGREEMENT_SIGNED: Final = Fact(
    "processor_agreement_signed",
    sv=Words(
        label="Personuppgiftsbiträdesavtal",
        definition=(
            "Butiken har ett personuppgiftsbiträdesavtal med mottagaren (artikel 28.3 i "
            "dataskyddsförordningen)."
        ),
        clause="det finns ett personuppgiftsbiträdesavtal med mottagaren",
        negated="det inte finns något personuppgiftsbiträdesavtal med mottagaren",
    ),
    en=Words(
        label="Processor agreement",
        definition="The shop has a processor agreement with the recipient (GDPR Art. 28(3)).",
        clause="there is a processor agreement with the recipient",
        negated="there is no processor agreement with the recipient",
    ),
)
RECIPIENT_COVERED_BY_ADEQUACY: Final = Fact(
    "recipient_covered_by_adequacy",
    sv=Words(
        label="Omfattas av beslutet om adekvat skyddsnivå",
        definition=(
            "Beslutet om adekvat skyddsnivå omfattar mottagaren; i USA krävs att mottagaren finns "
            "på listan för Data Privacy Framework (artikel 45 i dataskyddsförordningen)."
        ),
        clause="mottagaren omfattas av beslutet om adekvat skyddsnivå",
        negated="mottagaren inte omfattas av beslutet om adekvat skyddsnivå",
    ),
    en=Words(
        label="Covered by the adequacy decision",
        definition=(
            "The adequacy decision covers the recipient; in the US, the recipient is on the Data "
            "Privacy Framework list (GDPR Art. 45)."
        ),
        clause="the recipient is covered by the adequacy decision",
        negated="the recipient is not covered by the adequacy decision",
    ),
)
LAWFUL_TRANSFER_MECHANISM: Final = Fact(
    "lawful_transfer_mechanism",
    sv=Words(
        label="Lagligt stöd för överföringen",
        definition=(
            "Överföringen till tredjelandet vilar på en grund som lagen godtar, till exempel "
            "standardiserade dataskyddsbestämmelser."
        ),
        clause="det finns lagligt stöd för överföringen",
        negated="det inte finns lagligt stöd för överföringen",
    ),
    en=Words(
        label="Lawful transfer mechanism",
        definition=(
            "The transfer to the third country stands on a mechanism that the law accepts, such as "
            "standard data protection clauses."
        ),
        clause="the transfer has a lawful mechanism",
        negated="the transfer has no lawful mechanism",
    ),
)
SAFEGUARDS_IN_PLACE: Final = Fact(
    "safeguards_in_place",
    sv=Words(
        label="Skyddsåtgärder vidtagna",
        definition="Butiken har sett till att uppgifterna är skyddade även efter överföringen.",
        clause="skyddsåtgärder har vidtagits för överföringen",
        negated="skyddsåtgärder inte har vidtagits för överföringen",
    ),
    en=Words(
        label="Protective measures in place",
        definition="The shop has made sure that the data stay protected after the transfer.",
        clause="protective measures are in place for the transfer",
        negated="protective measures are not in place for the transfer",
    ),
)
BUSINESS_SOLD_WHOLE: Final = Fact(
    "business_sold_whole",
    sv=Words(
        label="Hela verksamheten såld",
        definition="Hela verksamheten har sålts, inte bara en del av den.",
        clause="hela verksamheten har sålts",
        negated="inte hela verksamheten har sålts",
    ),
    en=Words(
        label="Whole business sold",
        definition="The whole business has been sold, not just a part of it.",
        clause="the whole business has been sold",
        negated="the whole business has not been sold",
    ),
)

ALL: Final = (
    NECESSARY,
    USE_NECESSARY,
    LEGAL_OBLIGATION,
    LEGAL_DUTY_UNTIL,
    AUTHORITY_DEMAND,
    NEEDED_FOR_LEGAL_PROCESS,
    LEGAL_CLAIM_LIKELY,
    COMPELLING_GROUNDS,
    BALANCING_TEST_DOCUMENTED,
    RIGHTS_OF_OTHERS_AT_STAKE,
    SOLELY_AUTOMATED,
    CLEARLY_JUSTIFIED,
    DATA_INACCURATE,
    PERSONALLY_IDENTIFYING,
    PROVIDED_BY_PERSON,
    COLLECTED_AUTOMATICALLY,
    MADE_PUBLIC,
    COOKIE_STRICTLY_NECESSARY,
    COOKIE_PERSISTENT,
    AGE,
    AGE_AT_CONSENT,
    PARENTAL_CONSENT,
    HOME_COUNTRY,
    IDENTITY_CONFIRMED,
    THIRD_PARTY_LOGIN_USED,
    ACCOUNT_CLOSED_BY_HOLDER,
    CUSTOMER_ASKED_FOR_IT,
    NOTICE_WAS_REASONABLE,
    CHANGES_ACCEPTED,
    RELATED_TO_PURCHASES,
    ORDER_VALUE,
    TOTAL_PURCHASES,
    DELIVERY_COUNTRY,
    CREDIT_REQUESTED,
    FRAUD_SUSPECTED,
    USER_SECURITY_AT_RISK,
    OWN_PRODUCTS_ONLY,
    SIMILAR_PRODUCTS,
    ADDRESS_FROM_SALE,
    OPT_OUT_OFFERED,
    NIX_REGISTERED,
    LIMITED_SEGMENTATION,
    AD_USES_PERSONAL_DATA,
    RECIPIENT_BOUND_TO_POLICY_PURPOSES,
    RECIPIENT_IS_SUPPLIER_OR_PARTNER,
    PROCESSOR_AGREEMENT_SIGNED,
    RECIPIENT_COVERED_BY_ADEQUACY,
    LAWFUL_TRANSFER_MECHANISM,
    SAFEGUARDS_IN_PLACE,
    BUSINESS_SOLD_WHOLE,
)
