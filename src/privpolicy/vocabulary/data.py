"""The built-in data categories of a web shop.

A tree under ``PERSONAL_DATA`` (GDPR Art. 4(1)). A rule about a category reaches the narrower ones,
so a term stands under another only where it is a kind of it. Accounting records have a branch of
their own: the bookkeeping duty (Bookkeeping Act 1999:1078, ch. 7) covers them and nothing else.

The marks come from GDPR Art. 9(1) (special) and Art. 10 (offence) and from the Swedish act 2018:218,
ch. 3 s. 10 (identity number). Card data is marked for the card industry's security standard (PCI DSS):
there is no statute on it.
"""

from typing import Final

from privpolicy.vocabulary.enums import Mark
from privpolicy.vocabulary.term import DataCategory, Words

PERSONAL_DATA: Final = DataCategory(
    "personal_data",
    sv=Words(
        label="Personuppgifter",
        phrase="personuppgifter",
        definition=(
            "Varje upplysning som avser en identifierad eller identifierbar fysisk person (artikel 4.1 "
            "i dataskyddsförordningen)."
        ),
    ),
    en=Words(
        label="Personal data",
        phrase="personal data",
        definition=(
            "Any information relating to an identified or identifiable natural person (Article 4(1) GDPR)."
        ),
    ),
    dpv="dpv:PersonalData",
    fides="user",
)

# Who somebody is.
IDENTITY_DATA: Final = DataCategory(
    "identity_data",
    broader=PERSONAL_DATA,
    sv=Words(
        label="Identitetsuppgifter",
        phrase="identitetsuppgifter",
        definition="Uppgifter som visar vem en person är.",
    ),
    en=Words(label="Identity data", phrase="identity data", definition="Data that show who a person is."),
)
NAME: Final = DataCategory(
    "name",
    broader=IDENTITY_DATA,
    sv=Words(label="Namn", phrase="namn", definition="En persons förnamn och efternamn."),
    en=Words(label="Name", phrase="names", definition="A person's first name and surname."),
    dpv="pd:Name",
    fides="user.name",
)
GENDER: Final = DataCategory(
    "gender",
    broader=IDENTITY_DATA,
    sv=Words(label="Kön", phrase="uppgifter om kön", definition="Det kön som en person har angett."),
    en=Words(label="Gender", phrase="data on gender", definition="The gender that a person has stated."),
)
DATE_OF_BIRTH: Final = DataCategory(
    "date_of_birth",
    broader=IDENTITY_DATA,
    sv=Words(label="Födelsedatum", phrase="födelsedatum", definition="Den dag då en person är född."),
    en=Words(
        label="Date of birth", phrase="dates of birth", definition="The day on which a person was born."
    ),
    dpv="pd:BirthDate",
    fides="user.demographic.date_of_birth",
)
AGE: Final = DataCategory(
    "age",
    broader=IDENTITY_DATA,
    sv=Words(label="Ålder", phrase="uppgifter om ålder", definition="En persons ålder eller åldersgrupp."),
    en=Words(label="Age", phrase="data on age", definition="A person's age or age group."),
    dpv="pd:AgeExact",
    fides="user.demographic.age_range",
)
PHOTO: Final = DataCategory(
    "photo",
    broader=IDENTITY_DATA,
    sv=Words(label="Foto", phrase="foton", definition="En bild där en person kan kännas igen."),
    en=Words(label="Photo", phrase="photos", definition="A picture in which a person can be recognised."),
    dpv="pd:Picture",
)
CUSTOMER_NUMBER: Final = DataCategory(
    "customer_number",
    broader=IDENTITY_DATA,
    sv=Words(label="Kundnummer", phrase="kundnummer", definition="Det nummer som butiken har gett en kund."),
    en=Words(
        label="Customer number",
        phrase="customer numbers",
        definition="The number that the shop has given a customer.",
    ),
    dpv="pd:UID",
    fides="user.unique_id",
)
PERSONAL_IDENTITY_NUMBER: Final = DataCategory(
    "personal_identity_number",
    broader=IDENTITY_DATA,
    marks=frozenset({Mark.IDENTITY_NUMBER}),
    sv=Words(
        label="Personnummer",
        phrase="personnummer",
        definition="Det nummer som fastställs som identitetsbeteckning för den som folkbokförs i Sverige.",
    ),
    en=Words(
        label="Personal identity number",
        phrase="personal identity numbers",
        definition=(
            "The number by which a person entered in the Swedish population register is identified "
            "(personnummer)."
        ),
    ),
    dpv="pd:OfficialID",
    fides="user.government_id.national_identification_number",
)
COORDINATION_NUMBER: Final = DataCategory(
    "coordination_number",
    broader=IDENTITY_DATA,
    marks=frozenset({Mark.IDENTITY_NUMBER}),
    sv=Words(
        label="Samordningsnummer",
        phrase="samordningsnummer",
        definition=(
            "Det nummer som tilldelas den som inte är eller har varit folkbokförd i Sverige men behöver "
            "en identitetsbeteckning."
        ),
    ),
    en=Words(
        label="Coordination number",
        phrase="coordination numbers",
        definition=(
            "The number given to a person who has never been in the Swedish population register but "
            "needs to be identified (samordningsnummer)."
        ),
    ),
    dpv="pd:OfficialID",
    fides="user.government_id.national_identification_number",
)

# How to reach somebody.
CONTACT_DETAILS: Final = DataCategory(
    "contact_details",
    broader=PERSONAL_DATA,
    sv=Words(
        label="Kontaktuppgifter",
        phrase="kontaktuppgifter",
        definition="Uppgifter som gör att butiken kan nå en person.",
    ),
    en=Words(
        label="Contact details",
        phrase="contact details",
        definition="Data by which the shop can reach a person.",
    ),
)
POSTAL_ADDRESS: Final = DataCategory(
    "postal_address",
    broader=CONTACT_DETAILS,
    sv=Words(
        label="Postadress",
        phrase="postadresser",
        definition="Gatuadress eller box, postnummer, postort och land.",
    ),
    en=Words(
        label="Postal address",
        phrase="postal addresses",
        definition="Street or box, postcode, town and country.",
    ),
    dpv="pd:PhysicalAddress",
    fides="user.contact.address",
)
DELIVERY_ADDRESS: Final = DataCategory(
    "delivery_address",
    broader=POSTAL_ADDRESS,
    sv=Words(
        label="Leveransadress",
        phrase="leveransadresser",
        definition="Den adress som en beställning ska levereras till.",
    ),
    en=Words(
        label="Delivery address",
        phrase="delivery addresses",
        definition="The address to which an order is to be delivered.",
    ),
    dpv="pd:PhysicalAddress",
    fides="user.contact.address",
)
BILLING_ADDRESS: Final = DataCategory(
    "billing_address",
    broader=POSTAL_ADDRESS,
    sv=Words(
        label="Fakturaadress", phrase="fakturaadresser", definition="Den adress som fakturan ställs till."
    ),
    en=Words(
        label="Billing address",
        phrase="billing addresses",
        definition="The address to which the invoice is made out.",
    ),
    dpv="pd:PhysicalAddress",
    fides="user.contact.address",
)
EMAIL_ADDRESS: Final = DataCategory(
    "email_address",
    broader=CONTACT_DETAILS,
    sv=Words(
        label="E-postadress",
        phrase="e-postadresser",
        definition="Den adress som en person tar emot e-post på.",
    ),
    en=Words(
        label="Email address",
        phrase="email addresses",
        definition="The address at which a person receives email.",
    ),
    dpv="pd:EmailAddress",
    fides="user.contact.email",
)
PHONE_NUMBER: Final = DataCategory(
    "phone_number",
    broader=CONTACT_DETAILS,
    sv=Words(
        label="Telefonnummer",
        phrase="telefonnummer",
        definition="Det nummer som en person nås på per telefon eller sms.",
    ),
    en=Words(
        label="Phone number",
        phrase="phone numbers",
        definition="The number at which a person is reached by phone or text message.",
    ),
    dpv="pd:TelephoneNumber",
    fides="user.contact.phone_number",
)
BUSINESS_CONTACT_DETAILS: Final = DataCategory(
    "business_contact_details",
    broader=CONTACT_DETAILS,
    sv=Words(
        label="Kontaktuppgifter i arbetet",
        phrase="kontaktuppgifter i arbetet",
        definition=(
            "Namn, befattning och kontaktuppgifter för en person som företräder ett företag eller en "
            "organisation."
        ),
    ),
    en=Words(
        label="Business contact details",
        phrase="business contact details",
        definition=(
            "Name, position and contact details of a person who represents a company or an organisation."
        ),
    ),
)
SUPPLIER_CONTACT_DETAILS: Final = DataCategory(
    "supplier_contact_details",
    broader=BUSINESS_CONTACT_DETAILS,
    sv=Words(
        label="Kontaktuppgifter till leverantörer",
        phrase="kontaktuppgifter till leverantörer",
        definition="Namn, befattning och kontaktuppgifter för en person som företräder en leverantör.",
    ),
    en=Words(
        label="Supplier contact details",
        phrase="supplier contact details",
        definition="Name, position and contact details of a person who represents a supplier.",
    ),
)

# The account.
ACCOUNT_DATA: Final = DataCategory(
    "account_data",
    broader=PERSONAL_DATA,
    sv=Words(
        label="Uppgifter som hör till kontot",
        phrase="uppgifter som hör till kontot",
        definition="Uppgifter om ett kundkonto och det som kontoinnehavaren sparar i det.",
    ),
    en=Words(
        label="Account data",
        phrase="account data",
        definition="Data on a customer account and what its holder saves in it.",
    ),
    dpv="pd:IndividualProfile",
    fides="user.account",
)
ACCOUNT_INFORMATION: Final = DataCategory(
    "account_information",
    broader=ACCOUNT_DATA,
    sv=Words(
        label="Kontoinformation",
        phrase="uppgifter om kontot",
        definition="Grunduppgifter om ett konto, till exempel när det öppnades och om det är öppet.",
    ),
    en=Words(
        label="Account information",
        phrase="account details",
        definition="The basic data of an account, such as when it was opened and whether it is open.",
    ),
    dpv="pd:IndividualProfile",
    fides="user.account",
)
USERNAME: Final = DataCategory(
    "username",
    broader=ACCOUNT_DATA,
    sv=Words(label="Användarnamn", phrase="användarnamn", definition="Det namn som en person loggar in med."),
    en=Words(label="Username", phrase="usernames", definition="The name with which a person logs in."),
    dpv="pd:Username",
    fides="user.account.username",
)
PASSWORD_HASH: Final = DataCategory(
    "password_hash",
    broader=ACCOUNT_DATA,
    sv=Words(
        label="Hashat lösenord",
        phrase="hashade lösenord",
        definition="Ett lösenord som sparas så att det kan kontrolleras men inte läsas.",
    ),
    en=Words(
        label="Password hash",
        phrase="password hashes",
        definition="A password stored so that it can be checked but not read.",
    ),
    dpv="pd:Password",
    fides="user.authorization.password",
)
LOGIN_HISTORY: Final = DataCategory(
    "login_history",
    broader=ACCOUNT_DATA,
    sv=Words(
        label="Inloggningar",
        phrase="uppgifter om inloggningar",
        definition="Uppgifter om när och hur en person har loggat in.",
    ),
    en=Words(
        label="Login history",
        phrase="data on logins",
        definition="Data on when and how a person has logged in.",
    ),
    dpv="pd:AuthenticationHistory",
    fides="user.account",
)
ACCOUNT_SETTINGS: Final = DataCategory(
    "account_settings",
    broader=ACCOUNT_DATA,
    sv=Words(
        label="Kontoinställningar",
        phrase="kontoinställningar",
        definition="De inställningar som kontoinnehavaren har gjort, till exempel språk.",
    ),
    en=Words(
        label="Account settings",
        phrase="account settings",
        definition="The settings that the account holder has made, such as language.",
    ),
    dpv="pd:Preference",
    fides="user.account.settings",
)
FAVOURITES_AND_WISH_LISTS: Final = DataCategory(
    "favourites_and_wish_lists",
    broader=ACCOUNT_DATA,
    sv=Words(
        label="Favoriter och önskelistor",
        phrase="favoriter och önskelistor",
        definition="Varor som en person har sparat som favoriter eller på en önskelista.",
    ),
    en=Words(
        label="Favourites and wish lists",
        phrase="favourites and wish lists",
        definition="Goods that a person has saved as favourites or on a wish list.",
    ),
    dpv="pd:Favourite",
    fides="user.account.settings",
)
SOCIAL_LOGIN_DATA: Final = DataCategory(
    "social_login_data",
    broader=ACCOUNT_DATA,
    sv=Words(
        label="Uppgifter från inloggning via en annan tjänst",
        phrase="uppgifter från inloggning via andra tjänster",
        definition=(
            "Uppgifter som butiken får från den tjänst, till exempel ett socialt nätverk, som en person "
            "väljer att logga in med."
        ),
    ),
    en=Words(
        label="Social login data",
        phrase="social login data",
        definition=(
            "Data that the shop receives from the service, such as a social network, with which a "
            "person chooses to log in."
        ),
    ),
    dpv="pd:SocialMedia",
    fides="user.social",
)
SOCIAL_PROFILE: Final = DataCategory(
    "social_profile",
    broader=SOCIAL_LOGIN_DATA,
    sv=Words(
        label="Profil i ett socialt nätverk",
        phrase="profiler i sociala nätverk",
        definition=(
            "Namn, bild och andra profiluppgifter från det sociala nätverk som en person loggar in med."
        ),
    ),
    en=Words(
        label="Social profile",
        phrase="social profiles",
        definition=(
            "Name, picture and other profile data from the social network with which a person logs in."
        ),
    ),
    dpv="pd:SocialMedia",
    fides="user.social",
)
FRIEND_LIST: Final = DataCategory(
    "friend_list",
    broader=SOCIAL_LOGIN_DATA,
    sv=Words(
        label="Vänlista",
        phrase="vänlistor",
        definition="En förteckning över de personer som någon har som vänner i ett socialt nätverk.",
    ),
    en=Words(
        label="Friend list",
        phrase="friend lists",
        definition="A list of the people whom somebody has as friends in a social network.",
    ),
    dpv="pd:SocialNetwork",
    fides="user.social",
)

# What somebody prefers, and the customer club.
PREFERENCES: Final = DataCategory(
    "preferences",
    broader=PERSONAL_DATA,
    sv=Words(
        label="Önskemål",
        phrase="uppgifter om önskemål",
        definition="Det som en person själv har angett att han eller hon föredrar.",
    ),
    en=Words(
        label="Preferences",
        phrase="stated preferences",
        definition="What a person has told the shop that he or she prefers.",
    ),
    dpv="pd:Preference",
    fides="user.account.settings",
)
SIZES: Final = DataCategory(
    "sizes",
    broader=PREFERENCES,
    sv=Words(
        label="Storlekar",
        phrase="uppgifter om storlekar",
        definition="De storlekar som en person brukar välja, till exempel i kläder och skor.",
    ),
    en=Words(
        label="Sizes",
        phrase="sizes",
        definition="The sizes that a person usually takes, such as in clothes and shoes.",
    ),
    dpv="pd:Preference",
    fides="user.account.settings",
)
CLUB_MEMBERSHIP: Final = DataCategory(
    "club_membership",
    broader=PERSONAL_DATA,
    sv=Words(
        label="Medlemskap i kundklubben",
        phrase="uppgifter om medlemskap i kundklubben",
        definition="Uppgifter om en persons medlemskap i butikens kundklubb.",
    ),
    en=Words(
        label="Club membership",
        phrase="club membership data",
        definition="Data on a person's membership of the shop's customer club.",
    ),
    fides="user.account",
)
BONUS_POINTS: Final = DataCategory(
    "bonus_points",
    broader=CLUB_MEMBERSHIP,
    sv=Words(
        label="Bonuspoäng", phrase="bonuspoäng", definition="Poäng som en medlem har tjänat in och använt."
    ),
    en=Words(
        label="Bonus points", phrase="bonus points", definition="Points that a member has earned and spent."
    ),
    fides="user.account",
)

# The device.
DEVICE_DATA: Final = DataCategory(
    "device_data",
    broader=PERSONAL_DATA,
    sv=Words(
        label="Tekniska uppgifter",
        phrase="tekniska uppgifter",
        definition="Uppgifter som en persons dator, telefon eller webbläsare lämnar vid ett besök.",
    ),
    en=Words(
        label="Technical data",
        phrase="technical data",
        definition="Data that a person's computer, phone or browser gives during a visit.",
    ),
    dpv="pd:DeviceBased",
    fides="user.device",
)
IP_ADDRESS: Final = DataCategory(
    "ip_address",
    broader=DEVICE_DATA,
    sv=Words(
        label="IP-adress",
        phrase="IP-adresser",
        definition="Den adress som en enhet har när den är ansluten till internet.",
    ),
    en=Words(
        label="IP address",
        phrase="IP addresses",
        definition="The address that a device has while it is connected to the internet.",
    ),
    dpv="pd:IPAddress",
    fides="user.device.ip_address",
)
BROWSER_VERSION: Final = DataCategory(
    "browser_version",
    broader=DEVICE_DATA,
    sv=Words(
        label="Webbläsarversion",
        phrase="uppgifter om webbläsarversion",
        definition="Den webbläsare som används vid ett besök och dess version.",
    ),
    en=Words(
        label="Browser version",
        phrase="data on browser versions",
        definition="The browser used during a visit and its version.",
    ),
    dpv="pd:UserAgent",
    fides="user.device",
)
DEVICE_INFORMATION: Final = DataCategory(
    "device_information",
    broader=DEVICE_DATA,
    sv=Words(
        label="Uppgifter om enheten",
        phrase="uppgifter om enheter",
        definition="Uppgifter om en enhets typ, operativsystem och skärm.",
    ),
    en=Words(
        label="Device information",
        phrase="device details",
        definition="Data on the type, operating system and screen of a device.",
    ),
    dpv="pd:DeviceBased",
    fides="user.device",
)
SCREEN_RESOLUTION: Final = DataCategory(
    "screen_resolution",
    broader=DEVICE_INFORMATION,
    sv=Words(
        label="Skärmupplösning",
        phrase="uppgifter om skärmupplösning",
        definition="Antalet bildpunkter på skärmen på den enhet som används vid ett besök.",
    ),
    en=Words(
        label="Screen resolution",
        phrase="screen resolutions",
        definition="The number of pixels on the screen of the device used during a visit.",
    ),
    dpv="pd:DeviceBased",
    fides="user.device",
)
DEVICE_IDENTIFIER: Final = DataCategory(
    "device_identifier",
    broader=DEVICE_DATA,
    sv=Words(
        label="Enhets-id",
        phrase="enhetsidentifierare",
        definition="En beteckning som skiljer en enhet från alla andra, till exempel ett annons-id.",
    ),
    en=Words(
        label="Device identifier",
        phrase="device identifiers",
        definition="A code that tells a device from all others, such as an advertising ID.",
    ),
    dpv="pd:UID",
    fides="user.device",
)
COOKIE_ID: Final = DataCategory(
    "cookie_id",
    broader=DEVICE_DATA,
    sv=Words(
        label="Identifierare i kakor",
        phrase="identifierare i kakor",
        definition="Ett värde i en kaka (cookie) som gör att en webbläsare känns igen.",
    ),
    en=Words(
        label="Cookie identifier",
        phrase="cookie identifiers",
        definition="A value in a cookie by which a browser is recognised.",
    ),
    dpv="pd:UID",
    fides="user.device.cookie_id",
)
SESSION_COOKIE: Final = DataCategory(
    "session_cookie",
    broader=COOKIE_ID,
    sv=Words(
        label="Sessionskaka",
        phrase="sessionskakor",
        definition="En kaka som försvinner när webbläsaren stängs.",
    ),
    en=Words(
        label="Session cookie",
        phrase="session cookies",
        definition="A cookie that disappears when the browser is closed.",
    ),
    dpv="pd:UID",
    fides="user.device.cookie_id",
)
PERMANENT_COOKIE: Final = DataCategory(
    "permanent_cookie",
    broader=COOKIE_ID,
    sv=Words(
        label="Permanent kaka",
        phrase="permanenta kakor",
        definition="En kaka som finns kvar när webbläsaren har stängts.",
    ),
    en=Words(
        label="Permanent cookie",
        phrase="permanent cookies",
        definition="A cookie that remains after the browser has been closed.",
    ),
    dpv="pd:UID",
    fides="user.device.cookie_id",
)
MARKETING_COOKIE: Final = DataCategory(
    "marketing_cookie",
    broader=COOKIE_ID,
    sv=Words(
        label="Marknadsföringskaka",
        phrase="marknadsföringskakor",
        definition="En kaka som används för att välja och mäta annonser.",
    ),
    en=Words(
        label="Marketing cookie",
        phrase="marketing cookies",
        definition="A cookie that is used to choose and measure advertisements.",
    ),
    dpv="pd:Tracking",
    fides="user.device.cookie_id",
)
LOG_DATA: Final = DataCategory(
    "log_data",
    broader=DEVICE_DATA,
    sv=Words(
        label="Loggar",
        phrase="loggar",
        definition="Uppgifter om anrop och händelser som butikens system registrerar automatiskt.",
    ),
    en=Words(
        label="Log data",
        phrase="log data",
        definition="Data on requests and events that the shop's systems record automatically.",
    ),
    dpv="pd:DeviceBased",
    fides="user.device",
)

# What somebody does on the site and with the shop's messages.
USAGE_DATA: Final = DataCategory(
    "usage_data",
    broader=PERSONAL_DATA,
    sv=Words(
        label="Uppgifter om beteende",
        phrase="uppgifter om beteende",
        definition="Uppgifter om vad en person gör på webbplatsen och med butikens utskick och annonser.",
    ),
    en=Words(
        label="Usage data",
        phrase="usage data",
        definition=(
            "Data on what a person does on the site and with the shop's mailings and advertisements."
        ),
    ),
    dpv="pd:Behavioural",
    fides="user.behavior",
)
SITE_USAGE: Final = DataCategory(
    "site_usage",
    broader=USAGE_DATA,
    sv=Words(
        label="Användning av webbplatsen",
        phrase="uppgifter om användning av webbplatsen",
        definition="Uppgifter om hur en person använder butikens webbplats eller app.",
    ),
    en=Words(
        label="Site usage",
        phrase="site usage data",
        definition="Data on how a person uses the shop's site or app.",
    ),
    dpv="pd:Behavioural",
    fides="user.behavior",
)
BROWSING_HISTORY: Final = DataCategory(
    "browsing_history",
    broader=SITE_USAGE,
    sv=Words(
        label="Visade sidor och varor",
        phrase="uppgifter om visade sidor och varor",
        definition="De sidor och varor som en person har tittat på hos butiken.",
    ),
    en=Words(
        label="Pages and goods viewed",
        phrase="data on pages and goods viewed",
        definition="The pages and goods that a person has viewed in the shop.",
    ),
    dpv="pd:BrowsingBehaviour",
    fides="user.behavior.browsing_history",
)
SEARCH_ACTIVITY: Final = DataCategory(
    "search_activity",
    broader=SITE_USAGE,
    sv=Words(
        label="Sökningar",
        phrase="uppgifter om sökningar",
        definition="Det som en person har sökt efter hos butiken.",
    ),
    en=Words(
        label="Searches", phrase="data on searches", definition="What a person has searched for in the shop."
    ),
    dpv="pd:BrowsingBehaviour",
    fides="user.behavior.search_history",
)
SHOPPING_BASKET: Final = DataCategory(
    "shopping_basket",
    broader=SITE_USAGE,
    sv=Words(
        label="Varukorg",
        phrase="uppgifter om varukorgar",
        definition="De varor som en person har lagt i varukorgen men inte köpt.",
    ),
    en=Words(
        label="Shopping basket",
        phrase="shopping baskets",
        definition="The goods that a person has put in the basket but not bought.",
    ),
    dpv="pd:Behavioural",
    fides="user.behavior",
)
REFERRAL_SOURCE: Final = DataCategory(
    "referral_source",
    broader=USAGE_DATA,
    sv=Words(
        label="Hänvisande sida",
        phrase="uppgifter om hänvisande sidor",
        definition="Den sida, annons eller länk som en person kom till webbplatsen från.",
    ),
    en=Words(
        label="Referral source",
        phrase="data on referral sources",
        definition="The page, advertisement or link from which a person came to the site.",
    ),
    dpv="pd:BrowsingReferral",
    fides="user.behavior",
)
OFFER_INTEREST: Final = DataCategory(
    "offer_interest",
    broader=USAGE_DATA,
    sv=Words(
        label="Intresse för varor och erbjudanden",
        phrase="uppgifter om intresse för varor och erbjudanden",
        definition=(
            "De varor och erbjudanden som en person har visat intresse för genom att läsa eller klicka."
        ),
    ),
    en=Words(
        label="Interest in goods and offers",
        phrase="data on interest in goods and offers",
        definition="The goods and offers in which a person has shown an interest by reading or clicking.",
    ),
    dpv="pd:Interest",
    fides="user.behavior",
)
NEWSLETTER_INTERACTION: Final = DataCategory(
    "newsletter_interaction",
    broader=USAGE_DATA,
    sv=Words(
        label="Läsning av nyhetsbrev",
        phrase="uppgifter om läsning av nyhetsbrev",
        definition=(
            "Uppgifter om vilka nyhetsbrev en person har öppnat och vad han eller hon har klickat på i dem."
        ),
    ),
    en=Words(
        label="Newsletter interaction",
        phrase="data on newsletter interaction",
        definition=(
            "Data on which newsletters a person has opened and what he or she has clicked on in them."
        ),
    ),
    dpv="pd:LinkClicked",
    fides="user.behavior",
)
AD_INTERACTION: Final = DataCategory(
    "ad_interaction",
    broader=USAGE_DATA,
    sv=Words(
        label="Visade och klickade annonser",
        phrase="uppgifter om visade och klickade annonser",
        definition="Uppgifter om vilka annonser en person har sett och klickat på.",
    ),
    en=Words(
        label="Advertisements seen and clicked",
        phrase="data on advertisements seen and clicked",
        definition="Data on which advertisements a person has seen and clicked on.",
    ),
    dpv="pd:LinkClicked",
    fides="user.behavior",
)

# What the shop concludes about somebody.
PROFILING_DATA: Final = DataCategory(
    "profiling_data",
    broader=PERSONAL_DATA,
    sv=Words(
        label="Uppgifter från profilering",
        phrase="uppgifter från profilering",
        definition=(
            "Slutsatser om en person som dras genom automatisk behandling av andra uppgifter (artikel "
            "4.4 i dataskyddsförordningen)."
        ),
    ),
    en=Words(
        label="Profiling data",
        phrase="profiling data",
        definition=(
            "Conclusions on a person drawn by automated processing of other data (Article 4(4) GDPR)."
        ),
    ),
    dpv="pd:IndividualProfile",
    fides="user.behavior",
)
CUSTOMER_SEGMENT: Final = DataCategory(
    "customer_segment",
    broader=PROFILING_DATA,
    sv=Words(
        label="Kundsegment",
        phrase="uppgifter om kundsegment",
        definition="Den grupp av liknande kunder som butiken har placerat en person i.",
    ),
    en=Words(
        label="Customer segment",
        phrase="customer segments",
        definition="The group of similar customers in which the shop has placed a person.",
    ),
    dpv="pd:IndividualProfile",
    fides="user.behavior",
)
PURCHASE_HABITS: Final = DataCategory(
    "purchase_habits",
    broader=PROFILING_DATA,
    sv=Words(
        label="Köpvanor",
        phrase="uppgifter om köpvanor",
        definition="Mönster i vad, hur ofta och för hur mycket en person brukar köpa.",
    ),
    en=Words(
        label="Purchase habits",
        phrase="purchase habits",
        definition="Patterns in what, how often and for how much a person usually buys.",
    ),
    dpv="pd:PurchasesAndSpendingHabit",
    fides="user.behavior",
)

# Orders and purchases.
PURCHASE_DATA: Final = DataCategory(
    "purchase_data",
    broader=PERSONAL_DATA,
    sv=Words(
        label="Uppgifter om köp",
        phrase="uppgifter om köp",
        definition="Uppgifter om en persons beställningar och köp och om hur de har fullgjorts.",
    ),
    en=Words(
        label="Purchase data",
        phrase="purchase data",
        definition="Data on a person's orders and purchases and on how they were fulfilled.",
    ),
    dpv="pd:Purchase",
    fides="user.behavior.purchase_history",
)
PURCHASE_HISTORY: Final = DataCategory(
    "purchase_history",
    broader=PURCHASE_DATA,
    sv=Words(
        label="Köphistorik",
        phrase="köphistorik",
        definition="En sammanställning av vad en person har köpt och när.",
    ),
    en=Words(
        label="Purchase history",
        phrase="data on past purchases",
        definition="A compilation of what a person has bought and when.",
    ),
    dpv="pd:Purchase",
    fides="user.behavior.purchase_history",
)
ORDER_DETAILS: Final = DataCategory(
    "order_details",
    broader=PURCHASE_DATA,
    sv=Words(
        label="Orderuppgifter",
        phrase="orderuppgifter",
        definition="Ordernummer, varor, priser och datum för en beställning.",
    ),
    en=Words(
        label="Order details",
        phrase="order details",
        definition="The number, goods, prices and date of an order.",
    ),
    dpv="pd:Purchase",
    fides="user.behavior.purchase_history",
)
ORDER_COMMENT: Final = DataCategory(
    "order_comment",
    broader=PURCHASE_DATA,
    sv=Words(
        label="Orderkommentar",
        phrase="orderkommentarer",
        definition="Det som kunden skriver med egna ord i en beställning.",
    ),
    en=Words(
        label="Order comment",
        phrase="order comments",
        definition="What the customer writes in his or her own words in an order.",
    ),
    dpv="pd:Purchase",
    fides="user.behavior.purchase_history",
)
MEASUREMENTS: Final = DataCategory(
    "measurements",
    broader=PURCHASE_DATA,
    sv=Words(label="Mått", phrase="mått", definition="De mått som kunden lämnar för att en vara ska passa."),
    en=Words(
        label="Measurements",
        phrase="measurements",
        definition="The measurements that the customer gives so that an item will fit.",
    ),
    dpv="pd:Purchase",
    fides="user.behavior.purchase_history",
)
PURCHASE_TOTAL: Final = DataCategory(
    "purchase_total",
    broader=PURCHASE_DATA,
    sv=Words(
        label="Köpsumma",
        phrase="köpsummor",
        definition="Det belopp som en person sammanlagt har handlat för.",
    ),
    en=Words(
        label="Purchase total",
        phrase="purchase totals",
        definition="The total amount that a person has spent in the shop.",
    ),
    dpv="pd:Purchase",
    fides="user.behavior.purchase_history",
)
DELIVERY_STATUS: Final = DataCategory(
    "delivery_status",
    broader=PURCHASE_DATA,
    sv=Words(
        label="Leveransstatus",
        phrase="uppgifter om leveransstatus",
        definition="Uppgifter om var en försändelse är och när den har levererats.",
    ),
    en=Words(
        label="Delivery status",
        phrase="delivery status data",
        definition="Data on where a parcel is and when it was delivered.",
    ),
    dpv="pd:Purchase",
    fides="user.behavior.purchase_history",
)
DELIVERY_INSTRUCTIONS: Final = DataCategory(
    "delivery_instructions",
    broader=PURCHASE_DATA,
    sv=Words(
        label="Leveransanvisningar",
        phrase="leveransanvisningar",
        definition="Det som kunden anger för att en leverans ska komma fram, till exempel portkod.",
    ),
    en=Words(
        label="Delivery instructions",
        phrase="delivery instructions",
        definition="What the customer states so that a delivery arrives, such as a door code.",
    ),
    dpv="pd:Purchase",
    fides="user.behavior.purchase_history",
)
RETURN_DATA: Final = DataCategory(
    "return_data",
    broader=PURCHASE_DATA,
    sv=Words(
        label="Uppgifter om returer",
        phrase="uppgifter om returer",
        definition="Uppgifter om ångrade köp och varor som har skickats tillbaka.",
    ),
    en=Words(
        label="Return data",
        phrase="return data",
        definition="Data on purchases withdrawn from and goods sent back.",
    ),
    dpv="pd:Purchase",
    fides="user.behavior.purchase_history",
)
COMPLAINT_DATA: Final = DataCategory(
    "complaint_data",
    broader=PURCHASE_DATA,
    sv=Words(
        label="Uppgifter om reklamationer",
        phrase="uppgifter om reklamationer",
        definition="Uppgifter om fel som kunden har reklamerat och hur de har åtgärdats.",
    ),
    en=Words(
        label="Complaint data",
        phrase="complaint data",
        definition="Data on faults in goods that the customer has reported and on how they were remedied.",
    ),
    dpv="pd:Purchase",
    fides="user.behavior.purchase_history",
)
SUBSCRIPTION_DATA: Final = DataCategory(
    "subscription_data",
    broader=PURCHASE_DATA,
    sv=Words(
        label="Uppgifter om prenumerationer",
        phrase="uppgifter om prenumerationer",
        definition="Uppgifter om varor eller tjänster som kunden får löpande enligt avtal.",
    ),
    en=Words(
        label="Subscription data",
        phrase="subscription data",
        definition="Data on goods or services that the customer receives regularly under a contract.",
    ),
    dpv="pd:Purchase",
    fides="user.behavior.purchase_history",
)
GIFT_RECIPIENT_DATA: Final = DataCategory(
    "gift_recipient_data",
    broader=PURCHASE_DATA,
    sv=Words(
        label="Uppgifter om presentmottagare",
        phrase="uppgifter om presentmottagare",
        definition="Namn, adress och hälsning som köparen lämnar för den som ska få en present.",
    ),
    en=Words(
        label="Gift recipient data",
        phrase="gift recipient data",
        definition=(
            "The name, address and greeting that the buyer gives for the person who is to receive a gift."
        ),
    ),
    dpv="pd:Purchase",
    fides="user.behavior.purchase_history",
)

# Payment and credit.
PAYMENT_DATA: Final = DataCategory(
    "payment_data",
    broader=PERSONAL_DATA,
    sv=Words(
        label="Betalningsuppgifter",
        phrase="betalningsuppgifter",
        definition="Uppgifter som används för att betala, betala tillbaka eller få kredit.",
    ),
    en=Words(
        label="Payment data",
        phrase="payment data",
        definition="Data used to pay, to refund or to obtain credit.",
    ),
    dpv="pd:Transactional",
    fides="user.payment",
)
PAYMENT_CARD_DATA: Final = DataCategory(
    "payment_card_data",
    broader=PAYMENT_DATA,
    marks=frozenset({Mark.CARD_DATA}),
    sv=Words(
        label="Kortuppgifter",
        phrase="kortuppgifter",
        definition="Kortnummer, giltighetstid och säkerhetskod för ett betalkort.",
    ),
    en=Words(
        label="Payment card data",
        phrase="payment card data",
        definition="The number, expiry date and verification code of a payment card.",
    ),
    dpv="pd:PaymentCard",
    fides="user.payment",
)
PAYMENT_CARD_NUMBER: Final = DataCategory(
    "payment_card_number",
    broader=PAYMENT_CARD_DATA,
    marks=frozenset({Mark.CARD_DATA}),
    sv=Words(label="Kortnummer", phrase="kortnummer", definition="Numret på ett betalkort, oavsett slag."),
    en=Words(
        label="Payment card number",
        phrase="payment card numbers",
        definition="The number of a payment card of any kind.",
    ),
    dpv="pd:PaymentCardNumber",
    fides="user.financial.credit_card",
)
CREDIT_CARD_NUMBER: Final = DataCategory(
    "credit_card_number",
    broader=PAYMENT_CARD_NUMBER,
    marks=frozenset({Mark.CARD_DATA}),
    sv=Words(
        label="Kreditkortsnummer",
        phrase="kreditkortsnummer",
        definition="Numret på ett kort där köpen görs på kredit och betalas i efterhand.",
    ),
    en=Words(
        label="Credit card number",
        phrase="credit card numbers",
        definition="The number of a card with which purchases are made on credit and paid for later.",
    ),
    dpv="pd:CreditCardNumber",
    fides="user.financial.credit_card",
)
DEBIT_CARD_NUMBER: Final = DataCategory(
    "debit_card_number",
    broader=PAYMENT_CARD_NUMBER,
    marks=frozenset({Mark.CARD_DATA}),
    sv=Words(
        label="Bankkortsnummer",
        phrase="bankkortsnummer",
        definition="Numret på ett kort där köpen dras direkt från bankkontot.",
    ),
    en=Words(
        label="Debit card number",
        phrase="debit card numbers",
        definition="The number of a card with which purchases are charged directly to the bank account.",
    ),
    dpv="pd:PaymentCardNumber",
    fides="user.payment",
)
CARD_EXPIRY: Final = DataCategory(
    "card_expiry",
    broader=PAYMENT_CARD_DATA,
    sv=Words(
        label="Kortets giltighetstid",
        phrase="giltighetstider för betalkort",
        definition="Den månad och det år då ett betalkort slutar gälla.",
    ),
    en=Words(
        label="Card expiry date",
        phrase="card expiry dates",
        definition="The month and year in which a payment card expires.",
    ),
    dpv="pd:PaymentCardExpiry",
    fides="user.payment",
)
CARD_VERIFICATION_CODE: Final = DataCategory(
    "card_verification_code",
    broader=PAYMENT_CARD_DATA,
    marks=frozenset({Mark.CARD_DATA}),
    sv=Words(
        label="Kortets säkerhetskod",
        phrase="säkerhetskoder på betalkort",
        definition="De siffror på ett betalkort som visar att köparen har kortet till hands (CVC).",
    ),
    en=Words(
        label="Card verification code",
        phrase="card verification codes",
        definition="The digits on a payment card that show that the buyer has the card at hand (CVC).",
    ),
    dpv="pd:PaymentCard",
    fides="user.payment",
)
BANK_ACCOUNT: Final = DataCategory(
    "bank_account",
    broader=PAYMENT_DATA,
    sv=Words(
        label="Bankkonto",
        phrase="bankkontonummer",
        definition="Numret på det bankkonto som en betalning går till eller från.",
    ),
    en=Words(
        label="Bank account",
        phrase="bank account numbers",
        definition="The number of the bank account to or from which a payment goes.",
    ),
    dpv="pd:AccountIdentifier",
    fides="user.financial",
)
PAYMENT_TRANSACTIONS: Final = DataCategory(
    "payment_transactions",
    broader=PAYMENT_DATA,
    sv=Words(
        label="Betalningar",
        phrase="uppgifter om betalningar",
        definition="Belopp, datum, betalningssätt och utfall för betalningar och återbetalningar.",
    ),
    en=Words(
        label="Payment transactions",
        phrase="payment transactions",
        definition="The amount, date, means and outcome of payments and refunds.",
    ),
    dpv="pd:Transactional",
    fides="user.payment",
)
INVOICE_DATA: Final = DataCategory(
    "invoice_data",
    broader=PAYMENT_DATA,
    sv=Words(
        label="Uppgifter om fakturering",
        phrase="uppgifter om fakturering",
        definition="Uppgifter om vad kunden har fakturerats, när det ska betalas och om det är betalt.",
    ),
    en=Words(
        label="Invoicing data",
        phrase="invoicing data",
        definition=(
            "Data on what the customer has been invoiced for, when it is due and whether it has been paid."
        ),
    ),
    dpv="pd:Transactional",
    fides="user.financial",
)
DEBT_COLLECTION_DATA: Final = DataCategory(
    "debt_collection_data",
    broader=PAYMENT_DATA,
    sv=Words(
        label="Uppgifter om obetalda skulder",
        phrase="uppgifter om obetalda skulder",
        definition="Uppgifter om förfallna skulder, påminnelser och inkassokrav.",
    ),
    en=Words(
        label="Debt collection data",
        phrase="debt collection data",
        definition="Data on overdue debts, reminders and demands for payment.",
    ),
    dpv="pd:Transactional",
    fides="user.financial",
)
FINANCING_DATA: Final = DataCategory(
    "financing_data",
    broader=PAYMENT_DATA,
    sv=Words(
        label="Finansieringsuppgifter",
        phrase="finansieringsuppgifter",
        definition=(
            "De utökade uppgifter som kunden lämnar till en kreditgivare för att få betala mot faktura "
            "eller genom delbetalning."
        ),
    ),
    en=Words(
        label="Financing data",
        phrase="financing data",
        definition=(
            "The additional data that the customer gives a credit provider in order to pay by invoice "
            "or in instalments."
        ),
    ),
    dpv="pd:CreditWorthiness",
    fides="user.financial",
)
CREDIT_REPORT: Final = DataCategory(
    "credit_report",
    broader=PAYMENT_DATA,
    sv=Words(
        label="Kreditupplysning",
        phrase="kreditupplysningar",
        definition=(
            "Uppgifter från ett kreditupplysningsföretag om en persons ekonomi och betalningsförmåga."
        ),
    ),
    en=Words(
        label="Credit report",
        phrase="credit reports",
        definition="Data from a credit bureau on a person's finances and ability to pay.",
    ),
    dpv="pd:CreditRecord",
    fides="user.financial",
)

# The books: kept by duty as one category, the names on them included, and never the customer register.
ACCOUNTING_RECORDS: Final = DataCategory(
    "accounting_records",
    broader=PERSONAL_DATA,
    sv=Words(
        label="Räkenskapsinformation",
        phrase="räkenskapsinformation",
        definition=(
            "Den information i bokföringen som ska bevaras enligt 7 kap. bokföringslagen (1999:1078), "
            "även de namn som står i den."
        ),
    ),
    en=Words(
        label="Accounting records",
        phrase="accounting records",
        definition=(
            "Information in the books that must be preserved under Chapter 7 of the Swedish Bookkeeping "
            "Act (1999:1078), including the names in it."
        ),
    ),
    dpv="pd:Transactional",
    fides="user.financial",
)
INVOICE_RECORDS: Final = DataCategory(
    "invoice_records",
    broader=ACCOUNTING_RECORDS,
    sv=Words(
        label="Fakturor i bokföringen",
        phrase="fakturor i bokföringen",
        definition="Fakturor som är verifikationer i bokföringen.",
    ),
    en=Words(
        label="Invoices in the books",
        phrase="invoices in the books",
        definition="Invoices that are vouchers in the books.",
    ),
    dpv="pd:Transactional",
    fides="user.financial",
)
RECEIPT_RECORDS: Final = DataCategory(
    "receipt_records",
    broader=ACCOUNTING_RECORDS,
    sv=Words(
        label="Kvitton i bokföringen",
        phrase="kvitton i bokföringen",
        definition="Orderkvitton som är verifikationer i bokföringen.",
    ),
    en=Words(
        label="Receipts in the books",
        phrase="receipts in the books",
        definition="Order receipts that are vouchers in the books.",
    ),
    dpv="pd:Transactional",
    fides="user.financial",
)
PAYMENT_RECORDS: Final = DataCategory(
    "payment_records",
    broader=ACCOUNTING_RECORDS,
    sv=Words(
        label="Betalningsunderlag i bokföringen",
        phrase="betalningsunderlag i bokföringen",
        definition="Underlag för in- och utbetalningar som är verifikationer i bokföringen.",
    ),
    en=Words(
        label="Payment records in the books",
        phrase="payment records in the books",
        definition="Documents on payments received and made that are vouchers in the books.",
    ),
    dpv="pd:Transactional",
    fides="user.financial",
)
CREDIT_NOTES: Final = DataCategory(
    "credit_notes",
    broader=ACCOUNTING_RECORDS,
    sv=Words(
        label="Kreditfakturor i bokföringen",
        phrase="kreditfakturor i bokföringen",
        definition="Kreditfakturor som är verifikationer i bokföringen.",
    ),
    en=Words(
        label="Credit notes in the books",
        phrase="credit notes in the books",
        definition="Credit notes that are vouchers in the books.",
    ),
    dpv="pd:Transactional",
    fides="user.financial",
)

# What somebody writes and says to the shop.
COMMUNICATION_DATA: Final = DataCategory(
    "communication_data",
    broader=PERSONAL_DATA,
    sv=Words(
        label="Kommunikation med butiken",
        phrase="uppgifter från kommunikation med butiken",
        definition="Det som en person och butiken skriver och säger till varandra.",
    ),
    en=Words(
        label="Communication data",
        phrase="communication data",
        definition="What a person and the shop write and say to each other.",
    ),
    dpv="pd:Communication",
    fides="user.content",
)
SUPPORT_CORRESPONDENCE: Final = DataCategory(
    "support_correspondence",
    broader=COMMUNICATION_DATA,
    sv=Words(
        label="Ärenden hos kundtjänst",
        phrase="meddelanden till och från kundtjänst",
        definition="Det som en person och kundtjänst skriver till varandra i ett ärende.",
    ),
    en=Words(
        label="Support correspondence",
        phrase="messages to and from customer service",
        definition="What a person and customer service write to each other in a case.",
    ),
    dpv="pd:Communication",
    fides="user.content.private",
)
CHAT_MESSAGES: Final = DataCategory(
    "chat_messages",
    broader=SUPPORT_CORRESPONDENCE,
    sv=Words(
        label="Chattmeddelanden",
        phrase="chattmeddelanden",
        definition="Det som en person och kundtjänst skriver till varandra i chatten.",
    ),
    en=Words(
        label="Chat messages",
        phrase="chat messages",
        definition="What a person and customer service write to each other in the chat.",
    ),
    dpv="pd:Communication",
    fides="user.content.private",
)
EMAIL_CONTENT: Final = DataCategory(
    "email_content",
    broader=COMMUNICATION_DATA,
    sv=Words(
        label="Innehåll i e-post",
        phrase="uppgifter i e-postmeddelanden",
        definition="Text och bilagor i e-post mellan en person och butiken.",
    ),
    en=Words(
        label="Email content",
        phrase="email contents",
        definition="The text and attachments of emails between a person and the shop.",
    ),
    dpv="pd:EmailContent",
    fides="user.content.private",
)
CALL_RECORDING: Final = DataCategory(
    "call_recording",
    broader=COMMUNICATION_DATA,
    sv=Words(
        label="Inspelat samtal",
        phrase="inspelade samtal",
        definition="En ljudinspelning av ett telefonsamtal mellan en person och butiken.",
    ),
    en=Words(
        label="Call recording",
        phrase="call recordings",
        definition="A sound recording of a phone call between a person and the shop.",
    ),
    dpv="pd:VoiceCommunicationRecording",
    fides="user.content.private",
)
CONTRIBUTIONS: Final = DataCategory(
    "contributions",
    broader=PERSONAL_DATA,
    sv=Words(
        label="Bidrag och svar",
        phrase="bidrag och svar",
        definition=(
            "Det som en person själv skriver eller skickar in för att delta i något som butiken ordnar."
        ),
    ),
    en=Words(
        label="Contributions",
        phrase="contributions",
        definition="What a person writes or submits to take part in something that the shop arranges.",
    ),
    fides="user.content",
)
PRODUCT_REVIEW: Final = DataCategory(
    "product_review",
    broader=CONTRIBUTIONS,
    sv=Words(
        label="Produktomdöme",
        phrase="produktomdömen",
        definition="Det som en person tycker om en vara och låter butiken publicera.",
    ),
    en=Words(
        label="Product review",
        phrase="product reviews",
        definition="What a person thinks of an item and lets the shop publish.",
    ),
    fides="user.content",
)
COMPETITION_ENTRY: Final = DataCategory(
    "competition_entry",
    broader=CONTRIBUTIONS,
    sv=Words(
        label="Tävlingsbidrag",
        phrase="tävlingsbidrag",
        definition="Det som en person skickar in för att delta i en tävling.",
    ),
    en=Words(
        label="Competition entry",
        phrase="competition entries",
        definition="What a person submits to take part in a competition.",
    ),
    fides="user.content",
)
SURVEY_ANSWERS: Final = DataCategory(
    "survey_answers",
    broader=CONTRIBUTIONS,
    sv=Words(
        label="Enkätsvar", phrase="enkätsvar", definition="Det som en person svarar i en enkät från butiken."
    ),
    en=Words(
        label="Survey answers",
        phrase="survey answers",
        definition="What a person answers in a survey by the shop.",
    ),
    fides="user.content",
)

# Place, pictures, household, work.
LOCATION_DATA: Final = DataCategory(
    "location_data",
    broader=PERSONAL_DATA,
    sv=Words(
        label="Lokaliseringsuppgifter",
        phrase="lokaliseringsuppgifter",
        definition="Uppgifter om var en person befinner sig.",
    ),
    en=Words(label="Location data", phrase="location data", definition="Data on where a person is."),
    dpv="pd:Location",
)
APPROXIMATE_LOCATION: Final = DataCategory(
    "approximate_location",
    broader=LOCATION_DATA,
    sv=Words(
        label="Ungefärlig plats",
        phrase="uppgifter om ungefärlig plats",
        definition="Den ort eller det område där en person befinner sig.",
    ),
    en=Words(
        label="Approximate location",
        phrase="data on approximate location",
        definition="The town or area in which a person is.",
    ),
    dpv="pd:Geographic",
    fides="user.location.imprecise",
)
PRECISE_LOCATION: Final = DataCategory(
    "precise_location",
    broader=LOCATION_DATA,
    sv=Words(
        label="Exakt plats",
        phrase="uppgifter om exakt plats",
        definition="Den plats där en person befinner sig, ofta från enhetens satellitpositionering.",
    ),
    en=Words(
        label="Precise location",
        phrase="data on precise location",
        definition="The spot at which a person is, often from the satellite positioning of the device.",
    ),
    dpv="pd:Location",
)
CAMERA_FOOTAGE: Final = DataCategory(
    "camera_footage",
    broader=PERSONAL_DATA,
    sv=Words(
        label="Kamerabilder",
        phrase="kamerabilder",
        definition="Bilder och film från kamerabevakning av butikens lokaler.",
    ),
    en=Words(
        label="Camera footage",
        phrase="camera images",
        definition="Pictures and film from camera surveillance of the shop's premises.",
    ),
)
HOUSEHOLD_DATA: Final = DataCategory(
    "household_data",
    broader=PERSONAL_DATA,
    sv=Words(
        label="Uppgifter om hushållet",
        phrase="uppgifter om hushållet",
        definition="Uppgifter om dem som en person bor tillsammans med, även barn och husdjur.",
    ),
    en=Words(
        label="Household data",
        phrase="household data",
        definition="Data on those with whom a person lives, children and pets included.",
    ),
)
JOB_APPLICATION: Final = DataCategory(
    "job_application",
    broader=PERSONAL_DATA,
    sv=Words(
        label="Jobbansökan",
        phrase="jobbansökningar",
        definition="Ansökan, meritförteckning, betyg och anteckningar från en rekrytering.",
    ),
    en=Words(
        label="Job application",
        phrase="job applications",
        definition="The application, CV, certificates and notes from a recruitment.",
    ),
)

# What somebody has chosen, asked for and objected to.
PRIVACY_CHOICES: Final = DataCategory(
    "privacy_choices",
    broader=PERSONAL_DATA,
    sv=Words(
        label="Val om personuppgifter",
        phrase="uppgifter om val som rör personuppgifter",
        definition=(
            "Uppgifter om vad en person har valt, begärt och invänt mot när det gäller sina personuppgifter."
        ),
    ),
    en=Words(
        label="Privacy choices",
        phrase="privacy choices",
        definition=(
            "Data on what a person has chosen, requested and objected to concerning his or her personal data."
        ),
    ),
    dpv="pd:PrivacyPreference",
    fides="user.privacy_preferences",
)
MARKETING_CHOICES: Final = DataCategory(
    "marketing_choices",
    broader=PRIVACY_CHOICES,
    sv=Words(
        label="Val om marknadsföring",
        phrase="uppgifter om val som rör marknadsföring",
        definition="Den marknadsföring som en person har valt att få eller slippa, och i vilka kanaler.",
    ),
    en=Words(
        label="Marketing choices",
        phrase="marketing choices",
        definition="The marketing that a person has chosen to receive or be spared, and in which channels.",
    ),
    dpv="pd:PrivacyPreference",
    fides="user.privacy_preferences",
)
COOKIE_CHOICES: Final = DataCategory(
    "cookie_choices",
    broader=PRIVACY_CHOICES,
    sv=Words(
        label="Val av kakor",
        phrase="uppgifter om val av kakor",
        definition="De slag av kakor som en person har godtagit eller avvisat.",
    ),
    en=Words(
        label="Cookie choices",
        phrase="cookie choices",
        definition="The kinds of cookies that a person has accepted or rejected.",
    ),
    dpv="pd:PrivacyPreference",
    fides="user.privacy_preferences",
)
CONSENT_RECORDS: Final = DataCategory(
    "consent_records",
    broader=PRIVACY_CHOICES,
    sv=Words(
        label="Uppgifter om samtycken",
        phrase="uppgifter om samtycken",
        definition=(
            "Uppgifter om vad en person har samtyckt till, när samtycket lämnades och om det har "
            "återkallats (artikel 7.1 i dataskyddsförordningen)."
        ),
    ),
    en=Words(
        label="Consent records",
        phrase="consent records",
        definition=(
            "Data on what a person has consented to, when consent was given and whether it has been "
            "withdrawn (Article 7(1) GDPR)."
        ),
    ),
    dpv="pd:PrivacyPreference",
    fides="user.privacy_preferences",
)
SUPPRESSION_LIST_ENTRY: Final = DataCategory(
    "suppression_list_entry",
    broader=PRIVACY_CHOICES,
    sv=Words(
        label="Uppgift i spärrlistan",
        phrase="uppgifter i spärrlistan",
        definition=(
            "Den uppgift som behövs för att inte skicka marknadsföring till någon som har invänt mot den."
        ),
    ),
    en=Words(
        label="Suppression list entry",
        phrase="suppression list entries",
        definition="The data needed to send no marketing to a person who has objected to it.",
    ),
    dpv="pd:PrivacyPreference",
    fides="user.privacy_preferences",
)
RIGHTS_REQUESTS: Final = DataCategory(
    "rights_requests",
    broader=PRIVACY_CHOICES,
    sv=Words(
        label="Begäranden från registrerade",
        phrase="begäranden från registrerade",
        definition=(
            "Det som en person har begärt med stöd av artiklarna 15 till 22 i dataskyddsförordningen "
            "och hur det har besvarats."
        ),
    ),
    en=Words(
        label="Requests from data subjects",
        phrase="requests from data subjects",
        definition="What a person has requested under Articles 15 to 22 GDPR and how it was answered.",
    ),
    dpv="pd:PrivacyPreference",
    fides="user.privacy_preferences",
)

# Special categories (Art. 9(1)) and offences (Art. 10).
SPECIAL_CATEGORY_DATA: Final = DataCategory(
    "special_category_data",
    broader=PERSONAL_DATA,
    marks=frozenset({Mark.SPECIAL}),
    sv=Words(
        label="Känsliga personuppgifter",
        phrase="känsliga personuppgifter",
        definition=(
            "Personuppgifter av de särskilda kategorier som avses i artikel 9.1 i dataskyddsförordningen."
        ),
    ),
    en=Words(
        label="Special category data",
        phrase="special category data",
        definition="Personal data of the special categories referred to in Article 9(1) GDPR.",
    ),
)
RACIAL_OR_ETHNIC_ORIGIN: Final = DataCategory(
    "racial_or_ethnic_origin",
    broader=SPECIAL_CATEGORY_DATA,
    marks=frozenset({Mark.SPECIAL}),
    sv=Words(
        label="Ras eller etniskt ursprung",
        phrase="uppgifter om ras eller etniskt ursprung",
        definition="Personuppgifter som avslöjar ras eller etniskt ursprung.",
    ),
    en=Words(
        label="Racial or ethnic origin",
        phrase="data on racial or ethnic origin",
        definition="Personal data revealing racial or ethnic origin.",
    ),
)
POLITICAL_OPINIONS: Final = DataCategory(
    "political_opinions",
    broader=SPECIAL_CATEGORY_DATA,
    marks=frozenset({Mark.SPECIAL}),
    sv=Words(
        label="Politiska åsikter",
        phrase="uppgifter om politiska åsikter",
        definition="Personuppgifter som avslöjar politiska åsikter.",
    ),
    en=Words(
        label="Political opinions",
        phrase="data on political opinions",
        definition="Personal data revealing political opinions.",
    ),
)
RELIGIOUS_BELIEFS: Final = DataCategory(
    "religious_beliefs",
    broader=SPECIAL_CATEGORY_DATA,
    marks=frozenset({Mark.SPECIAL}),
    sv=Words(
        label="Religiös eller filosofisk övertygelse",
        phrase="uppgifter om religiös eller filosofisk övertygelse",
        definition="Personuppgifter som avslöjar religiös eller filosofisk övertygelse.",
    ),
    en=Words(
        label="Religious or philosophical beliefs",
        phrase="data on religious or philosophical beliefs",
        definition="Personal data revealing religious or philosophical beliefs.",
    ),
)
TRADE_UNION_MEMBERSHIP: Final = DataCategory(
    "trade_union_membership",
    broader=SPECIAL_CATEGORY_DATA,
    marks=frozenset({Mark.SPECIAL}),
    sv=Words(
        label="Medlemskap i fackförening",
        phrase="uppgifter om medlemskap i fackförening",
        definition="Personuppgifter som avslöjar medlemskap i fackförening.",
    ),
    en=Words(
        label="Trade union membership",
        phrase="data on trade union membership",
        definition="Personal data revealing trade union membership.",
    ),
)
GENETIC_DATA: Final = DataCategory(
    "genetic_data",
    broader=SPECIAL_CATEGORY_DATA,
    marks=frozenset({Mark.SPECIAL}),
    sv=Words(
        label="Genetiska uppgifter",
        phrase="genetiska uppgifter",
        definition=(
            "Personuppgifter om nedärvda eller förvärvade genetiska kännetecken (artikel 4.13 i "
            "dataskyddsförordningen)."
        ),
    ),
    en=Words(
        label="Genetic data",
        phrase="genetic data",
        definition=(
            "Personal data relating to inherited or acquired genetic characteristics (Article 4(13) GDPR)."
        ),
    ),
)
BIOMETRIC_DATA: Final = DataCategory(
    "biometric_data",
    broader=SPECIAL_CATEGORY_DATA,
    marks=frozenset({Mark.SPECIAL}),
    sv=Words(
        label="Biometriska uppgifter",
        phrase="biometriska uppgifter",
        definition=(
            "Uppgifter om kroppsliga eller beteendemässiga kännetecken som behandlas tekniskt för att "
            "entydigt identifiera en person (artikel 4.14 i dataskyddsförordningen)."
        ),
    ),
    en=Words(
        label="Biometric data",
        phrase="biometric data",
        definition=(
            "Data on physical or behavioural characteristics that are technically processed to identify "
            "a person uniquely (Article 4(14) GDPR)."
        ),
    ),
)
HEALTH_DATA: Final = DataCategory(
    "health_data",
    broader=SPECIAL_CATEGORY_DATA,
    marks=frozenset({Mark.SPECIAL}),
    sv=Words(
        label="Uppgifter om hälsa",
        phrase="uppgifter om hälsa",
        definition=(
            "Personuppgifter om fysisk eller psykisk hälsa som ger information om en persons "
            "hälsostatus (artikel 4.15 i dataskyddsförordningen)."
        ),
    ),
    en=Words(
        label="Health data",
        phrase="health data",
        definition=(
            "Personal data on physical or mental health that reveal information about a person's health "
            "status (Article 4(15) GDPR)."
        ),
    ),
)
ORDER_HEALTH_DATA: Final = DataCategory(
    "order_health_data",
    broader=HEALTH_DATA,
    marks=frozenset({Mark.SPECIAL}),
    sv=Words(
        label="Uppgifter om hälsa i beställningar",
        phrase="uppgifter om hälsa i beställningar",
        definition=(
            "Uppgifter om hälsa som lämnas med eller framgår av en beställning, till exempel hos ett "
            "apotek eller en optiker."
        ),
    ),
    en=Words(
        label="Health data in orders",
        phrase="health data in orders",
        definition=(
            "Health data given with or evident from an order, such as at a pharmacy or an optician's."
        ),
    ),
)
SEX_LIFE_OR_ORIENTATION: Final = DataCategory(
    "sex_life_or_orientation",
    broader=SPECIAL_CATEGORY_DATA,
    marks=frozenset({Mark.SPECIAL}),
    sv=Words(
        label="Sexualliv eller sexuell läggning",
        phrase="uppgifter om sexualliv eller sexuell läggning",
        definition="Uppgifter om en persons sexualliv eller sexuella läggning.",
    ),
    en=Words(
        label="Sex life or sexual orientation",
        phrase="data on sex life or sexual orientation",
        definition="Data concerning a person's sex life or sexual orientation.",
    ),
)
OFFENCE_DATA: Final = DataCategory(
    "offence_data",
    broader=PERSONAL_DATA,
    marks=frozenset({Mark.OFFENCE}),
    sv=Words(
        label="Uppgifter om lagöverträdelser",
        phrase="uppgifter om lagöverträdelser",
        definition=(
            "Personuppgifter som rör fällande domar i brottmål, överträdelser eller därmed "
            "sammanhängande säkerhetsåtgärder (artikel 10 i dataskyddsförordningen)."
        ),
    ),
    en=Words(
        label="Offence data",
        phrase="offence data",
        definition=(
            "Personal data relating to criminal convictions, offences or related security measures "
            "(Article 10 GDPR)."
        ),
    ),
)

# Every term, in reading order.
ALL: Final[tuple[DataCategory, ...]] = (
    PERSONAL_DATA,
    IDENTITY_DATA,
    NAME,
    GENDER,
    DATE_OF_BIRTH,
    AGE,
    PHOTO,
    CUSTOMER_NUMBER,
    PERSONAL_IDENTITY_NUMBER,
    COORDINATION_NUMBER,
    CONTACT_DETAILS,
    POSTAL_ADDRESS,
    DELIVERY_ADDRESS,
    BILLING_ADDRESS,
    EMAIL_ADDRESS,
    PHONE_NUMBER,
    BUSINESS_CONTACT_DETAILS,
    SUPPLIER_CONTACT_DETAILS,
    ACCOUNT_DATA,
    ACCOUNT_INFORMATION,
    USERNAME,
    PASSWORD_HASH,
    LOGIN_HISTORY,
    ACCOUNT_SETTINGS,
    FAVOURITES_AND_WISH_LISTS,
    SOCIAL_LOGIN_DATA,
    SOCIAL_PROFILE,
    FRIEND_LIST,
    PREFERENCES,
    SIZES,
    CLUB_MEMBERSHIP,
    BONUS_POINTS,
    DEVICE_DATA,
    IP_ADDRESS,
    BROWSER_VERSION,
    DEVICE_INFORMATION,
    SCREEN_RESOLUTION,
    DEVICE_IDENTIFIER,
    COOKIE_ID,
    SESSION_COOKIE,
    PERMANENT_COOKIE,
    MARKETING_COOKIE,
    LOG_DATA,
    USAGE_DATA,
    SITE_USAGE,
    BROWSING_HISTORY,
    SEARCH_ACTIVITY,
    SHOPPING_BASKET,
    REFERRAL_SOURCE,
    OFFER_INTEREST,
    NEWSLETTER_INTERACTION,
    AD_INTERACTION,
    PROFILING_DATA,
    CUSTOMER_SEGMENT,
    PURCHASE_HABITS,
    PURCHASE_DATA,
    PURCHASE_HISTORY,
    ORDER_DETAILS,
    ORDER_COMMENT,
    MEASUREMENTS,
    PURCHASE_TOTAL,
    DELIVERY_STATUS,
    DELIVERY_INSTRUCTIONS,
    RETURN_DATA,
    COMPLAINT_DATA,
    SUBSCRIPTION_DATA,
    GIFT_RECIPIENT_DATA,
    PAYMENT_DATA,
    PAYMENT_CARD_DATA,
    PAYMENT_CARD_NUMBER,
    CREDIT_CARD_NUMBER,
    DEBIT_CARD_NUMBER,
    CARD_EXPIRY,
    CARD_VERIFICATION_CODE,
    BANK_ACCOUNT,
    PAYMENT_TRANSACTIONS,
    INVOICE_DATA,
    DEBT_COLLECTION_DATA,
    FINANCING_DATA,
    CREDIT_REPORT,
    ACCOUNTING_RECORDS,
    INVOICE_RECORDS,
    RECEIPT_RECORDS,
    PAYMENT_RECORDS,
    CREDIT_NOTES,
    COMMUNICATION_DATA,
    SUPPORT_CORRESPONDENCE,
    CHAT_MESSAGES,
    EMAIL_CONTENT,
    CALL_RECORDING,
    CONTRIBUTIONS,
    PRODUCT_REVIEW,
    COMPETITION_ENTRY,
    SURVEY_ANSWERS,
    LOCATION_DATA,
    APPROXIMATE_LOCATION,
    PRECISE_LOCATION,
    CAMERA_FOOTAGE,
    HOUSEHOLD_DATA,
    JOB_APPLICATION,
    PRIVACY_CHOICES,
    MARKETING_CHOICES,
    COOKIE_CHOICES,
    CONSENT_RECORDS,
    SUPPRESSION_LIST_ENTRY,
    RIGHTS_REQUESTS,
    SPECIAL_CATEGORY_DATA,
    RACIAL_OR_ETHNIC_ORIGIN,
    POLITICAL_OPINIONS,
    RELIGIOUS_BELIEFS,
    TRADE_UNION_MEMBERSHIP,
    GENETIC_DATA,
    BIOMETRIC_DATA,
    HEALTH_DATA,
    ORDER_HEALTH_DATA,
    SEX_LIFE_OR_ORIENTATION,
    OFFENCE_DATA,
)
