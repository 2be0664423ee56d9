"""The clauses of m.nu's "Integritetspolicy": its own words, one by one, in Swedish."""

from __future__ import annotations

from typing import Final

from privpolicy.model import Clause, Text
from privpolicy.vocabulary.enums import Statute

CLAUSES: Final = (
    Clause(
        id="0.title",
        text="Integritetspolicy",
        meaning="Privacy policy.",
        label=Text(sv="rubriken", en="the title"),
        informative="A title.",
    ),
    Clause(
        id="0.subtitle",
        text="Policy avseende integritet och marknadsföring",
        meaning="Policy on privacy and marketing.",
        label=Text(sv="underrubriken", en="the subtitle"),
        informative="A title.",
    ),
    Clause(
        id="1",
        text=(
            "Denna policy avseende integritet och marknadsföring beskriver hur m punkt nu Sverige AB, "
            '556871-8133, ("m.nu" "vi") samlar in , lämnar ut och lagrar dina personuppgifter.'
        ),
        meaning=(
            "This policy on privacy and marketing describes how m punkt nu Sverige AB, reg. no. 556871-8133 "
            '("m.nu", "we") collects, discloses and stores your personal data.'
        ),
        label=Text(sv="punkt 1", en="clause 1"),
        informative="Names the controller and what the policy describes; the policy object carries both.",
    ),
    Clause(
        id="1.1.s1",
        text=(
            "Integritetspolicyn gäller då m.nu tillhandahåller produkter och tjänster i anslutning till köp, "
            "serviceärenden och övrig kontakt med m.nu som t.ex. besök på vår webbplats."
        ),
        meaning=(
            "The policy applies when m.nu provides products and services in connection with purchases, "
            "service matters and other contact with m.nu, e.g. visits to our website."
        ),
        label=Text(sv="punkt 1.1", en="clause 1.1"),
        informative="Says when the policy applies; every activity stays inside that.",
    ),
    Clause(
        id="1.1.s2",
        text=(
            "Integritetspolicyn gäller även den behandling av personuppgifter som genomförs så länge du "
            "innehar ett konto på m.nu."
        ),
        meaning=(
            "The policy also applies to the processing carried out for as long as you hold an account at "
            "m.nu."
        ),
        label=Text(sv="punkt 1.1", en="clause 1.1"),
    ),
    Clause(
        id="2.1",
        text=(
            "För att du ska kunna besöka vår webbplats, köpa våra varor eller tjänster eller kontakta oss "
            "för service eller information måste vi samla in och behandla personuppgifter om dig."
        ),
        meaning=(
            "For you to be able to visit our website, buy our goods or services or contact us for service or "
            "information we must collect and process personal data about you."
        ),
        label=Text(sv="punkt 2.1", en="clause 2.1"),
    ),
    Clause(
        id="2.2.s1",
        text=(
            "m.nu samlar in och behandlar personuppgifter om dig när du genomför ett köp på m.nu eller "
            "kontaktar vår support och så länge du har ett konto på m.nu."
        ),
        meaning=(
            "m.nu collects and processes personal data about you when you make a purchase at m.nu or contact "
            "our support and for as long as you have an account at m.nu."
        ),
        label=Text(sv="punkt 2.2", en="clause 2.2"),
    ),
    Clause(
        id="2.2.s2",
        text=(
            "Informationen som samlas in från dig vid köp krävs för att du ska kunna ingå avtal med m.nu och "
            "för att vi ska kunna tillhandahålla våra tjänster och erbjudanden till dig."
        ),
        meaning=(
            "The information collected from you on purchase is required for you to be able to enter into a "
            "contract with m.nu and for us to be able to provide our services and offers to you."
        ),
        label=Text(sv="punkt 2.2", en="clause 2.2"),
    ),
    Clause(
        id="2.2.s3",
        text=(
            "Under tiden du har ett konto på m.nu samlar vi in uppgifter såsom inköpshistorik och hur du "
            "interagerar med vår webbplats, vilka erbjudanden du varit intresserad av genom att läsa något "
            "av våra nyhetsbrev eller klickar på vår webbplats."
        ),
        meaning=(
            "While you have an account at m.nu we collect data such as purchase history and how you interact "
            "with our website, and which offers you have been interested in by reading one of our "
            "newsletters or clicking on our website."
        ),
        label=Text(sv="punkt 2.2", en="clause 2.2"),
        leaves_open={"data"},
    ),
    Clause(
        id="3.intro",
        text="De personuppgifter som m.nu samlar in och behandlar är:",
        meaning="The personal data which m.nu collects and processes are:",
        label=Text(sv="punkt 3", en="clause 3"),
        note=(
            "The list is read as complete, since it says that these are the data. Support messages are the "
            "one addition: 2.2 names the contact as an occasion of collection and 4 the purpose."
        ),
    ),
    Clause(
        id="3.b1",
        text="Namn",
        meaning="Name.",
        label=Text(sv="punkt 3", en="clause 3"),
    ),
    Clause(
        id="3.b2",
        text="Adress",
        meaning="Address.",
        label=Text(sv="punkt 3", en="clause 3"),
    ),
    Clause(
        id="3.b3",
        text="Telefonnummer och e-post",
        meaning="Telephone number and e-mail.",
        label=Text(sv="punkt 3", en="clause 3"),
    ),
    Clause(
        id="3.b4",
        text="Kontoinformation",
        meaning="Account information.",
        label=Text(sv="punkt 3", en="clause 3"),
    ),
    Clause(
        id="3.b5",
        text="IP-adress och information om din användning av m.nu",
        meaning="IP address and information about your use of m.nu.",
        label=Text(sv="punkt 3", en="clause 3"),
    ),
    Clause(
        id="3.b6",
        text=(
            "Information om vilka av våra varor eller erbjudanden du varit intresserad av, hur du "
            "interagerar med våra nyhetsbrev och vår webbplats"
        ),
        meaning=(
            "Information on which of our goods or offers you have been interested in, how you interact with "
            "our newsletters and our website."
        ),
        label=Text(sv="punkt 3", en="clause 3"),
    ),
    Clause(
        id="3.b7",
        text="Uppgifter om dina inköp",
        meaning="Data on your purchases.",
        label=Text(sv="punkt 3", en="clause 3"),
    ),
    Clause(
        id="4.s1",
        text="m.nu behandlar dina personuppgifter för flera olika ändamål.",
        meaning="m.nu processes your personal data for several different purposes.",
        label=Text(sv="punkt 4", en="clause 4"),
        informative="Introduces the purposes.",
    ),
    Clause(
        id="4.s2",
        text="I huvudsak behandlar vi dina personuppgifter för följande syften:",
        meaning="Mainly we process your personal data for the following purposes:",
        label=Text(sv="punkt 4", en="clause 4"),
        note=(
            '"Mainly" could leave the list open. It is read as closed, because 6.1 and 9.3.3 tie all storage '
            "to the purposes of this policy: what is not named is not allowed."
        ),
        leaves_open={"purposes"},
    ),
    Clause(
        id="4.b1",
        text=(
            "Fullgöra våra förpliktelser gentemot dig som kund, såsom genomförande av köp, fakturering och "
            "tillhandahållande av support"
        ),
        meaning=(
            "Fulfil our obligations towards you as a customer, such as carrying out purchases, invoicing and "
            "providing support."
        ),
        label=Text(sv="punkt 4", en="clause 4"),
    ),
    Clause(
        id="4.b2",
        text=(
            "Möjliggöra allmän kundvård och kundservice, som för att besvara frågor och rätta felaktiga "
            "uppgifter"
        ),
        meaning=(
            "Enable general customer care and service, such as answering questions and correcting inaccurate "
            "data."
        ),
        label=Text(sv="punkt 4", en="clause 4"),
    ),
    Clause(
        id="4.b3",
        text=(
            "Lämna information och rikta marknadsföring, per e-post och via utvalda samarbetspartners (ex "
            "Facebook och Google)"
        ),
        meaning=(
            "Give information and direct marketing, by e-mail and through selected partners (e.g. Facebook "
            "and Google)."
        ),
        label=Text(sv="punkt 4", en="clause 4"),
        leaves_open={"recipients"},
    ),
    Clause(
        id="4.b4",
        text="Hantera kundförhållandet och tillhandahålla våra tjänster",
        meaning="Manage the customer relationship and provide our services.",
        label=Text(sv="punkt 4", en="clause 4"),
    ),
    Clause(
        id="4.b5",
        text="Ge dig relevant information och anpassade erbjudanden i nyhetsbrev samt på webben",
        meaning="Give you relevant information and personalised offers in newsletters and on the web.",
        label=Text(sv="punkt 4", en="clause 4"),
    ),
    Clause(
        id="4.b6",
        text="Förbättra vårt kunderbjudande, till exempel utveckling av tjänster, produkter och funktioner",
        meaning="Improve our customer offering, for example development of services, products and functions.",
        label=Text(sv="punkt 4", en="clause 4"),
    ),
    Clause(
        id="4.b7",
        text="Följa tillämplig lagstiftning, till exempel bokföringslagar.",
        meaning="Comply with applicable law, for example bookkeeping laws.",
        label=Text(sv="punkt 4", en="clause 4"),
    ),
    Clause(
        id="4.b8",
        text="Administrera kontoinnehavet",
        meaning="Administer the account holding.",
        label=Text(sv="punkt 4", en="clause 4"),
    ),
    Clause(
        id="4.b9",
        text=(
            "Ge dig möjlighet att använda kontoinnehavets fördelar såsom möjlighet att spara favoriter och "
            "önskelistor"
        ),
        meaning=(
            "Enable you to use the benefits of the account, such as the possibility to save favourites and "
            "wish lists."
        ),
        label=Text(sv="punkt 4", en="clause 4"),
    ),
    Clause(
        id="4.p1",
        text=(
            "Uppgifterna kan även utgöra underlag för marknads- och kundanalyser, marknadsundersökningar, "
            "statistik, affärsuppföljning samt affärs- och metodutveckling relaterat till köp av varor och "
            "tjänster."
        ),
        meaning=(
            "The data may also form the basis of market and customer analyses, market research, statistics, "
            "business follow-up and business and method development related to the purchase of goods and "
            "services."
        ),
        label=Text(sv="punkt 4", en="clause 4"),
    ),
    Clause(
        id="5.1.s1",
        text="Vi baserar behandlingen av dina personuppgifter på ett antal lagliga grunder.",
        meaning="We base the processing of your personal data on a number of legal bases.",
        label=Text(sv="punkt 5.1", en="clause 5.1"),
        informative="Introduces the legal bases.",
    ),
    Clause(
        id="5.1.s2",
        text="Dessa beskrivs i det här avsnittet",
        meaning="These are described in this section.",
        label=Text(sv="punkt 5.1", en="clause 5.1"),
        note="Consent is not among the bases, so a consent creates no permission under this policy.",
    ),
    Clause(
        id="5.2.s1",
        text=(
            "Vi behandlar bland annat dina personuppgifter för att kunna fullgöra avtalet med dig som kund "
            "eller som kontoinnehavare, så som för att genomföra förbokningar, köp och hantera "
            "orderhistorik."
        ),
        meaning=(
            "We process your personal data among other things to be able to perform the contract with you as "
            "customer or account holder, such as carrying out pre-orders, purchases and handling order "
            "history."
        ),
        label=Text(sv="punkt 5.2", en="clause 5.2"),
        leaves_open={"bases"},
    ),
    Clause(
        id="5.2.s2",
        text=(
            "Med stöd av denna lagliga grund behandlar vi även uppgifter såsom dina inköp, ditt beteende på "
            "vår hemsida, din interaktion med m.nu samt ditt intresse av våra erbjudanden och produkter för "
            "att kunna fullgöra vårt åtagande att tillhandahålla dig relevanta erbjudanden."
        ),
        meaning=(
            "On this basis we also process data such as your purchases, your behaviour on our site, your "
            "interaction with m.nu and your interest in our offers and products in order to fulfil our "
            "undertaking to provide you with relevant offers."
        ),
        label=Text(sv="punkt 5.2", en="clause 5.2"),
        leaves_open={"data"},
        contradicts=("5.3.s2",),
    ),
    Clause(
        id="5.3.s1",
        text=(
            "En del av den behandling av personuppgifter som vi utför baserar sig på en så kallad "
            "intresseavvägning."
        ),
        meaning="Part of our processing is based on a so-called balancing of interests.",
        label=Text(sv="punkt 5.3", en="clause 5.3"),
    ),
    Clause(
        id="5.3.s2",
        text=(
            "Detta gäller exempelvis den behandling vi utför för att kunna skicka erbjudanden till dig om "
            "våra produkter samt för att göra en begränsad segmentering av kunder, t.ex. baserat på totala "
            "inköpssummor."
        ),
        meaning=(
            "This applies for example to the processing we do to send you offers about our products and to "
            "make a limited segmentation of customers, e.g. based on total purchase amounts."
        ),
        label=Text(sv="punkt 5.3", en="clause 5.3"),
        leaves_open={"bases"},
    ),
    Clause(
        id="5.3.s3",
        text="m.nu behandlar inte känsliga personuppgifter med stöd av en intresseavvägning.",
        meaning="m.nu does not process sensitive personal data on the basis of a balancing of interests.",
        label=Text(sv="punkt 5.3", en="clause 5.3"),
    ),
    Clause(
        id="5.4.s1",
        text="I vissa fall kan m.nu ha en rättslig förpliktelse att behandla dina personuppgifter.",
        meaning="In some cases m.nu may have a legal obligation to process your personal data.",
        label=Text(sv="punkt 5.4", en="clause 5.4"),
    ),
    Clause(
        id="5.4.s2",
        text=(
            "Detta gäller till exempel för den behandling av personuppgifter som vi utför för att kunna "
            "uppfylla bokföringslagens krav."
        ),
        meaning=(
            "This applies for example to the processing we carry out to meet the requirements of the "
            "Bookkeeping Act."
        ),
        label=Text(sv="punkt 5.4", en="clause 5.4"),
        leaves_open={"bases"},
        cites={Statute.BOOKKEEPING_ACT},
    ),
    Clause(
        id="6.1.s1",
        text=(
            "Dina personuppgifter sparas endast så länge som det finns ett behov av att spara dem för att "
            "fullgöra de ändamål som uppgifterna samlades in för i enlighet med denna Integritetspolicy."
        ),
        meaning=(
            "Your personal data are kept only as long as there is a need to keep them to fulfil the purposes "
            "for which they were collected under this policy."
        ),
        label=Text(sv="punkt 6.1", en="clause 6.1"),
        note="The test of need works through the purposes: each activity ends with its own purpose.",
    ),
    Clause(
        id="6.1.s2",
        text=(
            "m.nu kan komma att spara uppgifterna längre om det behövs för att följa lagkrav eller för att "
            "bevaka våra rättsliga intressen, t.ex. om det pågår en juridisk process."
        ),
        meaning=(
            "m.nu may keep the data longer if needed to comply with legal requirements or to safeguard our "
            "legal interests, e.g. if a legal process is ongoing."
        ),
        label=Text(sv="punkt 6.1", en="clause 6.1"),
    ),
    Clause(
        id="6.2",
        text=(
            "m.nu sparar uppgifter för kontoinnehavare så länge kontoinnehavaren väljer att inte avsluta "
            "sitt konto."
        ),
        meaning=(
            "m.nu keeps data for account holders as long as the account holder chooses not to close the "
            "account."
        ),
        label=Text(sv="punkt 6.2", en="clause 6.2"),
        note=(
            "The day of closing counts as a day with an account. An account that the shop closes is closed "
            "too, although the text speaks of the choice of the holder. What holds after closing is not "
            "said."
        ),
    ),
    Clause(
        id="6.3",
        text="För besökare utan konto sparas uppgifter i upp till 36 månader",
        meaning="For visitors without an account data are kept for up to 36 months.",
        label=Text(sv="punkt 6.3", en="clause 6.3"),
        note=(
            "The day from which the months run is not said. The last day is the day of the same number in "
            "the last month, or the last day of that month."
        ),
    ),
    Clause(
        id="7.1",
        text=(
            "m.nu kan komma att lämna ut dina uppgifter till tredje part, såsom till samarbetspartners samt "
            "leverantörer av kredit- och betalningsstjänster."
        ),
        meaning=(
            "m.nu may disclose your data to third parties, such as partners and providers of credit and "
            "payment services."
        ),
        label=Text(sv="punkt 7.1", en="clause 7.1"),
        leaves_open={"recipients"},
    ),
    Clause(
        id="7.2",
        text=(
            "Tredje part som vi lämnar ut information till eller på annat sätt tillhandahåller information "
            "om en kund- eller kontoinnehavare får endast använda informationen i syfte att sälja och "
            "marknadsföra våra tjänster och produkter."
        ),
        meaning=(
            "Third parties to whom we disclose information or otherwise provide information about a customer "
            "or account holder may use it only to sell and market our services and products."
        ),
        label=Text(sv="punkt 7.2", en="clause 7.2"),
        note=(
            "Read literally it would bar payment, delivery and the disclosures of 7.3. Payment, credit and "
            'delivery are read as part of selling, and 7.3 as a separate ground ("further").'
        ),
        contradicts=("7.1", "7.3"),
    ),
    Clause(
        id="7.3",
        text=(
            "Personuppgifter kan vidare komma att lämnas ut av m.nu om det är nödvändigt för att följa "
            "gällande lagkrav eller krav från myndigheter, för att tillvarata våra rättsliga intressen eller "
            "för att upptäcka, förebygga eller uppmärksamma bedrägerier och andra säkerhets- eller tekniska "
            "problem."
        ),
        meaning=(
            "Personal data may further be disclosed if necessary (a) to comply with law or demands from "
            "authorities, (b) to safeguard our legal interests, or (c) to detect, prevent or draw attention "
            "to fraud and other security or technical problems."
        ),
        label=Text(sv="punkt 7.3", en="clause 7.3"),
    ),
    Clause(
        id="7.4.s1",
        text=(
            "m.nu kan komma att överföra dina personuppgifter till land utanför EU/EES, om någon av våra "
            "leverantörer eller samarbetspartners befinner sig där."
        ),
        meaning=(
            "m.nu may transfer your data to a country outside the EU/EEA if one of our suppliers or partners "
            "is located there."
        ),
        label=Text(sv="punkt 7.4", en="clause 7.4"),
        note=(
            "Only suppliers and partners are named, so an authority outside the EU and the EEA is not "
            "covered."
        ),
    ),
    Clause(
        id="7.4.s2",
        text=(
            "Om personuppgifter överförs till något land utanför EU/EES, kommer m.nu vidta åtgärder för att "
            "se till att personuppgifterna fortsätter vara skyddade och även vidta de åtgärder som krävs för "
            "att på lagligt sätt överföra personuppgifter till länder utanför EU/EES."
        ),
        meaning=(
            "If data are transferred outside the EU/EEA, m.nu will take measures so the data remain "
            "protected and also the measures required to transfer lawfully."
        ),
        label=Text(sv="punkt 7.4", en="clause 7.4"),
    ),
    Clause(
        id="8.s1",
        text="m.nu har rätt att när som helst ändra Integritetspolicyn.",
        meaning="m.nu has the right to change the privacy policy at any time.",
        label=Text(sv="punkt 8", en="clause 8"),
    ),
    Clause(
        id="8.s2",
        text=(
            "Vi kommer med rimligt varsel underrätta dig vid ändringar och om du inte godtar ändringarna har "
            "du rätt att avsluta ditt konto."
        ),
        meaning=(
            "We will notify you of changes with reasonable notice and if you do not accept the changes you "
            "have the right to close your account."
        ),
        label=Text(sv="punkt 8", en="clause 8"),
        note='"Reasonable" has no number of days: whether a notice was reasonable must be said.',
    ),
    Clause(
        id="8.s3",
        text='Du avslutar kontot genom att kontakta oss eller genom att avsluta kontot via "Mina sidor".',
        meaning='You close the account by contacting us or by closing the account via "My pages".',
        label=Text(sv="punkt 8", en="clause 8"),
    ),
    Clause(
        id="9.1",
        text="M.nu ansvarar för att dina personuppgifter behandlas i enlighet med gällande lagstiftning.",
        meaning="M.nu is responsible for your data being processed in accordance with applicable law.",
        label=Text(sv="punkt 9.1", en="clause 9.1"),
    ),
    Clause(
        id="9.2",
        text=(
            "M.nu kommer på din begäran eller på eget initiativ att rätta, avidentifiera, radera eller "
            "komplettera uppgifter som upptäcks vara felaktiga, ofullständiga eller missvisande."
        ),
        meaning=(
            "M.nu will on your request or on its own initiative rectify, de-identify, erase or supplement "
            "data found to be inaccurate, incomplete or misleading."
        ),
        label=Text(sv="punkt 9.2", en="clause 9.2"),
    ),
    Clause(
        id="9.3",
        text="Du har rätt att begära:",
        meaning="You have the right to request:",
        label=Text(sv="punkt 9.3", en="clause 9.3"),
        informative="Introduces the rights that follow.",
    ),
    Clause(
        id="9.3.1.s1",
        text="Tillgång till dina personuppgifter.",
        meaning="Access to your personal data.",
        label=Text(sv="punkt 9.3.1", en="clause 9.3.1"),
    ),
    Clause(
        id="9.3.1.s2",
        text=(
            "Det innebär att du har rätt att begära ett registerutdrag över den behandling som vi genomför "
            "avseende dina personuppgifter."
        ),
        meaning=(
            "That means you may request a register extract of the processing we carry out concerning your "
            "data."
        ),
        label=Text(sv="punkt 9.3.1", en="clause 9.3.1"),
        note=(
            "This sentence asks for no form, so the demands of the last sentence of 9.3.1 are read as "
            "conditions of the free extract alone."
        ),
    ),
    Clause(
        id="9.3.1.s3",
        text="Du har även rätt att få en kopia av de personuppgifter som behandlas.",
        meaning="You also have the right to a copy of the data processed.",
        label=Text(sv="punkt 9.3.1", en="clause 9.3.1"),
    ),
    Clause(
        id="9.3.1.s4",
        text=(
            "Du har rätt att en gång per kalenderår, genom en skriftligt undertecknad ansökan, kostnadsfritt "
            "erhålla ett registerutdrag från om vilka personuppgifter som finns registrerade om dig."
        ),
        meaning=(
            "You have the right once per calendar year, by a signed written application, to obtain free of "
            "charge an extract of what personal data are registered about you."
        ),
        label=Text(sv="punkt 9.3.1", en="clause 9.3.1"),
    ),
    Clause(
        id="9.3.2.s1",
        text="Rättelse av dina personuppgifter.",
        meaning="Rectification of your personal data.",
        label=Text(sv="punkt 9.3.2", en="clause 9.3.2"),
    ),
    Clause(
        id="9.3.2.s2",
        text=(
            "Vi kommer på din begäran att så snabbt som möjligt rätta de felaktiga eller ofullständiga "
            "uppgifter vi behandlar om dig."
        ),
        meaning=(
            "On your request we will as quickly as possible correct the inaccurate or incomplete data we "
            "process about you."
        ),
        label=Text(sv="punkt 9.3.2", en="clause 9.3.2"),
    ),
    Clause(
        id="9.3.3.s1",
        text="Radering av dina personuppgifter.",
        meaning="Erasure of your personal data.",
        label=Text(sv="punkt 9.3.3", en="clause 9.3.3"),
    ),
    Clause(
        id="9.3.3.s2",
        text=(
            "Det innebär att du har rätt att begära att dina personuppgifter tas bort om de inte längre är "
            "nödvändiga för det ändamål de samlades in för."
        ),
        meaning=(
            "That means you may request removal if the data are no longer necessary for the purpose they "
            "were collected for."
        ),
        label=Text(sv="punkt 9.3.3", en="clause 9.3.3"),
    ),
    Clause(
        id="9.3.3.s3",
        text=(
            "Det kan dock finnas lagkrav på att vi inte omedelbart får radera dina personuppgifter i "
            "exempelvis bokförings- och skattelagstiftning."
        ),
        meaning=(
            "There may however be legal requirements that we may not immediately erase your data, e.g. in "
            "bookkeeping and tax law."
        ),
        label=Text(sv="punkt 9.3.3", en="clause 9.3.3"),
    ),
    Clause(
        id="9.3.3.s4",
        text=(
            "Vi kommer då att avsluta den behandling som görs för andra ändamål än att följa lagstiftningen."
        ),
        meaning="We will then end the processing done for other purposes than complying with law.",
        label=Text(sv="punkt 9.3.3", en="clause 9.3.3"),
    ),
    Clause(
        id="9.4.s1",
        text=(
            "Om du inte vill att behandlar dina personuppgifter för direkt och anpassad marknadsföring har "
            "du alltid rätt att invända mot sådan behandling genom att skicka ett mail till info@m.nu."
        ),
        meaning=(
            "If you do not want us to process your data for direct and personalised marketing you always "
            "have the right to object by sending a mail to info@m.nu."
        ),
        label=Text(sv="punkt 9.4", en="clause 9.4"),
        note=(
            '"Direct and personalised" is read as either: one is enough. Mail is the channel that is named, '
            "but an objection counts once received, however it came."
        ),
    ),
    Clause(
        id="9.4.s2",
        text=(
            "När har vi mottagit din invändning kommer vi att upphöra med att behandla personuppgifterna för "
            "sådant marknadsföringsändamål."
        ),
        meaning=(
            "When we have received your objection we will stop processing the data for such marketing "
            "purpose."
        ),
        label=Text(sv="punkt 9.4", en="clause 9.4"),
    ),
    Clause(
        id="9.4.s3",
        text="(E-post och marknadsföring via t.ex. Facebook.",
        meaning="(E-mail and marketing through e.g. Facebook.",
        label=Text(sv="punkt 9.4", en="clause 9.4"),
    ),
    Clause(
        id="9.4.s4",
        text=(
            "Observera att du även efter att vi slutat att marknadsföra direkt mot dig kan komma att se "
            "annonser som är generella.)"
        ),
        meaning=(
            "Note that even after we have stopped marketing directly to you, you may see ads that are "
            "general.)"
        ),
        label=Text(sv="punkt 9.4", en="clause 9.4"),
    ),
    Clause(
        id="10",
        text=(
            "När du besöker vår hemsida använder vi cookies, du hittar mer information om hur vi behandlar "
            "cookies i vår cookiepolicy."
        ),
        meaning=(
            "When you visit our site we use cookies; more information on how we treat cookies is in our "
            "cookie policy."
        ),
        label=Text(sv="punkt 10", en="clause 10"),
        informative="All detail is left to a cookie policy that is another document.",
    ),
)
"""Every sentence and bullet of the text, in its order."""
