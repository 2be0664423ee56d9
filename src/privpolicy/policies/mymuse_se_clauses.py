"""The clauses of Mymuse.se's page "Personupplysningar" of 11 August 2014.

The Swedish text governs for mymuse.se; the English version stands beside it, with the places where the
two promise different things (D1 to D30). A difference that runs through several clauses is recorded
once, on the clause where it decides most. The source's own misspellings are kept.
"""

from __future__ import annotations

from typing import Final

from privpolicy.model import Clause, Divergence, Text
from privpolicy.vocabulary.enums import ConsentForm, Statute

_BANNER: Final = Text(sv="sidhuvudet", en="the page banner")
_INTRO: Final = Text(sv="inledningen", en="the introduction")
_UPDATED: Final = Text(sv="raden ”Sist oppdatert”", en="the line “Sist oppdatert”")
_USER: Final = Text(
    sv="avsnittet ”Upplysningar om användaren”",
    en="the section “Upplysningar om användaren”",
)
_LOGIN: Final = Text(
    sv="avsnittet ”3:e parts inloggningsfunktion”",
    en="the section “3:e parts inloggningsfunktion”",
)
_AUTO: Final = Text(
    sv="avsnittet ”Information som samlas in per automatik”",
    en="the section “Information som samlas in per automatik”",
)
_COOKIES: Final = Text(sv="avsnittet ”Cookie-information”", en="the section “Cookie-information”")
_FINANCING: Final = Text(
    sv="avsnittet ”Finansieringsinformation”",
    en="the section “Finansieringsinformation”",
)
_PAYMENT: Final = Text(sv="avsnittet ”Betalningsinformation”", en="the section “Betalningsinformation”")
_USE: Final = Text(
    sv="avsnittet ”Hur använder Mymuse.se denna information?”",
    en="the section “Hur använder Mymuse.se denna information?”",
)
_SHARE: Final = Text(
    sv="avsnittet ”Hur delas denna information?”",
    en="the section “Hur delas denna information?”",
)
_CHOICE: Final = Text(sv="avsnittet ”Val”", en="the section “Val”")

CLAUSES: Final = (
    Clause(
        id="banner.1",
        text="GRATIS FRAKT över 900kr",
        meaning="Free shipping over SEK 900.",
        label=_BANNER,
        informative="A shop banner about freight; it says nothing about personal data.",
        divergences=(
            Divergence(
                id="D30",
                weight="minor",
                effect="The shop banner stands above the Swedish text only; no effect on privacy.",
            ),
        ),
    ),
    Clause(
        id="banner.2",
        text="Gratis Retur",
        meaning="Free return.",
        label=_BANNER,
        informative="A shop banner about returns; it says nothing about personal data.",
    ),
    Clause(
        id="banner.3",
        text="3-5 dagars leverans",
        meaning="3–5 days delivery.",
        label=_BANNER,
        informative="A shop banner about delivery times; it says nothing about personal data.",
    ),
    Clause(
        id="banner.4",
        text="Kundservice +46 10 88 48 088",
        meaning="Customer service +46 10 88 48 088.",
        label=_BANNER,
        informative="A shop banner; the number stands as the controller's telephone.",
    ),
    Clause(
        id="intro.1",
        text="Mymuse.se strävar efter att göra din shoppingupplevelse så bra som möjligt.",
        meaning="Mymuse.se strives to make your shopping experience as good as possible.",
        other_text="MyMuse.no wants to make your experience while using our services better.",
        label=_INTRO,
        informative="Tells an aim; it permits and forbids nothing.",
        divergences=(
            Divergence(
                id="D1",
                weight="major",
                effect=(
                    "Which company is bound differs. A .no or Illusion reading could be a different "
                    "controller; for mymuse.se the Swedish text governs."
                ),
            ),
            Divergence(
                id="D27",
                weight="minor",
                effect='The headings differ ("Personupplysningar" and "Privacy Policy"); no effect.',
            ),
        ),
    ),
    Clause(
        id="intro.2",
        text="En del av detta är att vi vill att du ska känna dig trygg när du använder vår hemsida.",
        meaning="Part of this is that we want you to feel safe when using our site.",
        other_text="As part of this, we want you to feel safe and confident when using our websites.",
        label=_INTRO,
        informative="Tells an aim; it permits and forbids nothing.",
    ),
    Clause(
        id="intro.3",
        text=(
            "Vi förstår att du vill känna dig säker i att dina uppgifter behandlas säkert och även vilken "
            "typ av uppgifter vi samlar in när du använder vår hemsida."
        ),
        meaning=(
            "We understand that you want to feel sure that your data are processed securely, and also what "
            "kind of data we collect when you use our site."
        ),
        other_text=(
            "We understand that you want to know that your information is treated securely and that need to "
            "know what kind of information that is collected through the use of our websites. We've created "
            "this document containing information about this to provide you information about this matter."
        ),
        label=_INTRO,
        informative="Shows understanding of the reader's wish for security; it promises no measure.",
        divergences=(
            Divergence(
                id="D4",
                weight="minor",
                effect="EN has one more sentence, on why the page was written; no effect.",
            ),
        ),
    ),
    Clause(
        id="intro.4",
        text=(
            "Dina personuppgifter hanteras i enlighet med gällande bestämmelser i Personuppgiftslagen (PUL) "
            "och genom att använda vår hemsida indikerar du att du är införstådd med dessa."
        ),
        meaning=(
            "Your personal data are handled under the applicable provisions of the Personal Data Act (PUL), "
            "and by using our site you indicate that you understand/are familiar with these."
        ),
        other_text=(
            "By using our websites and services you indicate that you understand this and give your consent."
        ),
        label=_INTRO,
        divergences=(
            Divergence(
                id="D2",
                weight="major",
                effect="PUL fallback (access, erasure, objection, retention, transfer) exists only in sv.",
            ),
            Divergence(
                id="D3",
                weight="major",
                effect="EN claims consent by use; sv only acknowledgement, so using the site is no consent.",
            ),
        ),
        cites={Statute.PUL},
        consent={"en": ConsentForm.BY_USE},
    ),
    Clause(
        id="collect.user.1",
        text=(
            "När du använder vår hemsida, och speciellt när du gör saker som att söka efter varor, skapar en "
            "användarprofil eller kontaktar kundservice via chatt kan uppgifter som ditt namn, adress och "
            "e-postadress registreras."
        ),
        meaning=(
            "When you use our site, and especially when you search for goods, create a user profile or "
            "contact customer service by chat, data such as your name, address and e-mail address may be "
            "registered."
        ),
        other_text=(
            "When using our website, for example when you do things like search for products, register for "
            "an account or contact us via our online chat or contact form, some data are saved."
        ),
        label=_USER,
        divergences=(
            Divergence(
                id="D5",
                weight="major",
                effect=(
                    "EN declares no category here; sv gives examples. Contact-form data is named only in EN."
                ),
            ),
            Divergence(id="D7", weight="minor", effect="Wording only."),
        ),
        leaves_open={"data"},
    ),
    Clause(
        id="collect.user.2",
        text=(
            "Detta görs endast för att kunna erbjuda dig som kund en så bra upplevelse som möjligt på "
            "Mymuse.se."
        ),
        meaning=(
            "This is done only to be able to offer you as a customer as good an experience as possible at "
            "Mymuse.se."
        ),
        other_text="This information is vital to give you a good experience and service.",
        label=_USER,
        divergences=(
            Divergence(
                id="D6",
                weight="major",
                effect=(
                    "sv limits purpose; EN only motivates. A non-experience use is denied on sv, open on EN."
                ),
            ),
        ),
        contradicts=("use.3",),
    ),
    Clause(
        id="collect.login.1",
        text=(
            "Vi accepterar att du skapar ett användarkonto och loggar in via 3:e parts inloggningsfunktion "
            "så som Facebook."
        ),
        meaning=(
            "We accept that you create a user account and log in through a third-party login function such "
            "as Facebook."
        ),
        other_text=(
            "If you should want to, we accept you to register and log into your account via 3rd party "
            "services, such as Facebook."
        ),
        label=_LOGIN,
        leaves_open={"sources"},
    ),
    Clause(
        id="collect.login.2",
        text=(
            "Genom att nyttja denna funktionalitet godkänner du samtidigt att vi nyttjar den informationen "
            "från Facebook Connect som ges för att skapa ditt konto."
        ),
        meaning=(
            "By using this function you also agree that we use the information from Facebook Connect that is "
            "given in order to create your account."
        ),
        other_text=(
            "By using this fuctionality, you also agree that we use the information about you from Facebook "
            "Connect to create your account."
        ),
        label=_LOGIN,
        divergences=(
            Divergence(
                id="D8",
                weight="major",
                effect='sv limits which data; EN limits use and covers all "information about you".',
            ),
        ),
        consent={"sv": ConsentForm.BUNDLED, "en": ConsentForm.BUNDLED},
    ),
    Clause(
        id="collect.auto.1",
        text=(
            "Information som samlas in per automatik: som så många andra webbsidor så samlar vi in "
            "information om våra besökare i syfte att ge dem en gå bra användarupplevelse som möjligt."
        ),
        meaning=(
            "Information collected automatically: like so many other sites we collect information about our "
            "visitors in order to give them as good a user experience as possible."
        ),
        other_text=(
            "Like many websites, we collect information to understand our customers, so that we can provide "
            "a better experience and better security for both us and you as a user."
        ),
        label=_AUTO,
    ),
    Clause(
        id="collect.auto.2",
        text="Detta ger så väl oss som användaren en bättre säkerhet.",
        meaning="This gives both us and the user better security.",
        other_text=(
            "Like many websites, we collect information to understand our customers, so that we can provide "
            "a better experience and better security for both us and you as a user."
        ),
        label=_AUTO,
    ),
    Clause(
        id="collect.auto.3",
        text=(
            "Denna typ av information kan röra sig om vilken version av webbläsare du använder, ip-nummer "
            "och skärmupplösning."
        ),
        meaning=(
            "This kind of information may be which browser version you use, IP number and screen resolution."
        ),
        other_text=(
            "Such information may be information about your browser version, IP-Address and screen "
            "resolution."
        ),
        label=_AUTO,
        leaves_open={"data"},
    ),
    Clause(
        id="collect.auto.4",
        text=(
            "Denna information använder vi endast i syfte att göra upplevelsen bättre för våra besökare och "
            "för att kunna anpassa webbplatsen efter deras behov."
        ),
        meaning=(
            "We use this information only to make the experience better for our visitors and to be able to "
            "adapt the site to their needs."
        ),
        other_text=(
            'We use this information to better understand "the big picture" and adjust our webites and '
            "services to best suit our users."
        ),
        label=_AUTO,
        divergences=(
            Divergence(
                id="D9",
                weight="major",
                effect=(
                    "Security use of IP: arguable on sv, stated on EN. Other uses: denied on sv, open on EN. "
                    "sv covers any visitor."
                ),
            ),
        ),
        contradicts=("collect.auto.2", "use.1", "share.5"),
    ),
    Clause(
        id="collect.cookies.1",
        text="En form av automatiskt insamlad information är i form av så kallade ”cookies”.",
        meaning="One form of automatically collected information is so-called cookies.",
        other_text='One type of automatically collected information is in the form of "cookies".',
        label=_COOKIES,
    ),
    Clause(
        id="collect.cookies.2",
        text=(
            "När du använder våra nätsidor skickar vi kanske en eller flera cookies till din dator eller "
            "bärbara enhet."
        ),
        meaning=(
            "When you use our web pages we may send one or more cookies to your computer or portable device."
        ),
        other_text=(
            "When using our website and services we might send one or more cookies to your computer or "
            "portable device."
        ),
        label=_COOKIES,
        divergences=(
            Divergence(
                id="D29",
                weight="minor",
                effect="EN scope is wider (services); sv names the site and web pages (apps only in use.3).",
            ),
        ),
    ),
    Clause(
        id="collect.cookies.3",
        text=(
            "Vi använder både sektionsbaserade och permanenta cookies för att samla in, spara och av och "
            "till spåra information."
        ),
        meaning=(
            'We use both session ("sektionsbaserade", sic) and permanent cookies to collect, store and now '
            "and then track information."
        ),
        other_text=(
            "We use both session and permanent cookies to collect, store and sometimes track different "
            "information."
        ),
        label=_COOKIES,
        divergences=(
            Divergence(
                id="D10",
                weight="minor",
                effect='sv word is a mistranslation of "session"; same meaning. Read as session cookie.',
            ),
        ),
    ),
    Clause(
        id="collect.cookies.4",
        text="En sektionsbaserad cookie är en som försvinner av sig själv när du stänger din webbläsare.",
        meaning="A session cookie is one that disappears by itself when you close your browser.",
        other_text="A session-based cookie is one that delete itself when closing your browser.",
        label=_COOKIES,
    ),
    Clause(
        id="collect.cookies.5",
        text=(
            "En permanent cookie kommer fortfarande att vara aktiv efter att du har stängt webbläsare (och "
            "kan bli använd igen när du använder tjänsten igen)."
        ),
        meaning=(
            "A permanent cookie will still be active after you have closed the browser (and may be used "
            "again when you use the service again)."
        ),
        other_text=(
            "A permanent cookie will still be active after you close your browser (and can be used again "
            "next time you use our services)."
        ),
        label=_COOKIES,
    ),
    Clause(
        id="collect.cookies.6",
        text="Permanenta cookies kan generellt sett raderas med hjälp av din webbläsare.",
        meaning="Permanent cookies can generally be deleted with your browser.",
        other_text="Permanent cookies can generally be removed by your browser.",
        label=_COOKIES,
    ),
    Clause(
        id="collect.cookies.7",
        text="Se hjälp-sektionen i din webbläsare för att se hur du tar bort cookies om du skulle vilja det.",
        meaning="See the help section in your browser to see how to remove cookies if you wish.",
        other_text=(
            "Refer to the help section of your browser to see how to remove cookies if you should want to do "
            "so."
        ),
        label=_COOKIES,
        informative="Points to the help of the browser.",
    ),
    Clause(
        id="collect.financing.1",
        text=(
            "Om du önskar att få ditt köp finansierat via faktura eller genom upprättelse av ”konto” hos vår "
            "samarbetspartner Klarna, så kommer du att vara tvungen att ge utvidgade personupplysningar till "
            "dem."
        ),
        meaning=(
            'If you want your purchase financed by invoice or by setting up an "account" with our partner '
            "Klarna, you will have to give extended personal data to them."
        ),
        other_text=(
            "If you want your purchases to be financed by invoice or by creating a part-payment account with "
            "our partner Klarna, you will have to provide additional personal information to them."
        ),
        label=_FINANCING,
        divergences=(
            Divergence(
                id="D11",
                weight="minor",
                effect="EN makes clear that the account is part payment. Same rule.",
            ),
        ),
    ),
    Clause(
        id="collect.financing.2",
        text="Detta är information som vi i MyMuse.se inte registrerar eller sparar.",
        meaning="This is information which we at MyMuse.se do not register or store.",
        other_text="MyMuse.no will not record or store this information.",
        label=_FINANCING,
    ),
    Clause(
        id="collect.financing.3",
        text="För mer information runt detta, se Klarnas hemsida.",
        meaning="For more information about this, see Klarna's website.",
        other_text="For more information about this, see Klarna's website.",
        label=_FINANCING,
        informative="Points to Klarna's own site; what Klarna does lies outside this policy.",
    ),
    Clause(
        id="collect.payment",
        text=(
            "Kortnummer sparas krypterat, och inte utöver det som är nödvändigt för att hantera eventuella "
            "problem, radering av beloppsreservation och kreditering."
        ),
        meaning=(
            "Card numbers are stored encrypted, and not beyond what is necessary to handle possible "
            "problems, deletion of an amount reservation, and crediting."
        ),
        other_text=(
            "Credit and bank card numbers are encrypted and not stored beyond what is necessary for dealing "
            "with any problems and crediting."
        ),
        label=_PAYMENT,
        divergences=(
            Divergence(
                id="D12",
                weight="major",
                effect=(
                    "EN omits removal of the amount reservation (keep ground) and names bank (debit) cards. "
                    "Keep during an open reservation: allow on sv, arguable on EN."
                ),
            ),
            Divergence(
                id="D28",
                weight="minor",
                effect="EN has an empty bullet here, an artefact of the source; no effect.",
            ),
        ),
    ),
    Clause(
        id="use.1",
        text=(
            "Mymuse.se använder information som du som användare uppgivit själv eller som vi har samlat in "
            "till att kunna erbjuda dig som kund en bättre användarupplevelse genom att göra våra tjänster "
            "så relevanta som möjligt för dig."
        ),
        meaning=(
            "Mymuse.se uses information you have given or we have collected to offer you as a customer a "
            "better user experience by making our services as relevant as possible for you."
        ),
        other_text=(
            "Illusion uses this information that you have either given us, or we collected, to improve the "
            "user experiece, ourselves and our services."
        ),
        label=_USE,
        divergences=(
            Divergence(
                id="D13",
                weight="major",
                effect=(
                    'EN adds improving "ourselves" and services as such (development, analytics); sv only '
                    "relevance for you."
                ),
            ),
        ),
    ),
    Clause(
        id="use.2",
        text=(
            "Vi använder den till att erbjuda dig kvalitativa tjänster och innehåll anpassat just efter dina "
            "preferenser."
        ),
        meaning="We use it to offer you quality services and content adapted to your preferences.",
        other_text=(
            "We use the information to provide a service of good quality and to customize content to our "
            "users to give the best, and most relevant service for each user."
        ),
        label=_USE,
        divergences=(Divergence(id="D14", weight="minor", effect="Nearly the same; sv names preferences."),),
    ),
    Clause(
        id="use.3",
        text="Detta gäller till exempel innehåll på hemsidan, i appar och i marknadsföring.",
        meaning="This applies for example to content on the site, in apps and in marketing.",
        other_text="This applies to content on our web pages, apps and marketing.",
        label=_USE,
        divergences=(Divergence(id="D15", weight="medium", effect="sv list is open, EN closed."),),
        leaves_open={"purposes"},
    ),
    Clause(
        id="use.4",
        text=(
            "Informationen kan även användas i administrativt syfte för att kunna hålla kontakten med våra "
            "användare."
        ),
        meaning=(
            "The information may also be used for administrative purposes so that we can keep in touch with "
            "our users."
        ),
        other_text=(
            "The information is also uses for administrative work, and  to keep in touch with our users."
        ),
        label=_USE,
        divergences=(
            Divergence(
                id="D16",
                weight="medium",
                effect="EN allows any administration; sv only administration in order to keep in touch.",
            ),
        ),
    ),
    Clause(
        id="share.1",
        text="Vi kan dela information med tredje part då det anses nödvändigt.",
        meaning="We may share information with third parties where it is considered necessary.",
        other_text=(
            "We may share your information with 3rd parties for their use in helping us perform our business "
            "functions."
        ),
        label=_SHARE,
        divergences=(
            Divergence(
                id="D17",
                weight="major",
                effect=(
                    "sv: necessity test, no purpose bound. EN: no necessity, but recipient bound to helping "
                    "MyMuse."
                ),
            ),
        ),
        leaves_open={"recipients", "purposes"},
    ),
    Clause(
        id="share.2",
        text=(
            "Detta kan till exempel handla om betalningar som görs via kreditkort då kortinlösaren kräver "
            "dina uppgifter för att kunna genomföra betalningen eller din adress så att dina varor kan "
            "skickas till dig."
        ),
        meaning=(
            "This may for example be payments by credit card, where the card acquirer needs your data to "
            "carry out the payment, or your address so that your goods can be sent to you."
        ),
        other_text=(
            "This may include payment transactions where it is needed to pass information in order to be "
            "able to pay by credit and bank cards in our webstore, or your shipping address so that your "
            "order can be sent to you."
        ),
        label=_SHARE,
        divergences=(Divergence(id="D18", weight="minor", effect="EN wider on cards, narrower on address."),),
    ),
    Clause(
        id="share.3",
        text=(
            "Vi kan också dela viss personlig information om det krävs för att skydda våra användare "
            "säkerhet."
        ),
        meaning="We may also share certain personal information if required to protect our users' security.",
        other_text=(
            "We may also share some personal information if required by law, or whether it is necessary to "
            "protect our users security."
        ),
        label=_SHARE,
        divergences=(
            Divergence(
                id="D19",
                weight="major",
                effect=(
                    '"Required by law" exists only in EN. Legal-demand sharing is not named in sv (share.1 '
                    "or PUL at best)."
                ),
            ),
        ),
    ),
    Clause(
        id="share.4",
        text=(
            "Skulle Mymuse.se säljas så kommer den lagrade informationen om våra användare att medfölja till "
            "de nya ägarna för att kunna tillhandahålla en fortsatt funktionell tjänst."
        ),
        meaning=(
            "If Mymuse.se is sold, the stored information about our users will go along to the new owners in "
            "order to be able to provide a continued functional service."
        ),
        other_text=(
            "Should any part of MyMuse.no be sold or in any way merged, we might share stored information "
            "with the new owner for the services to remain."
        ),
        label=_SHARE,
        divergences=(
            Divergence(
                id="D20",
                weight="major",
                effect="EN: also part sale and merger, optional. sv: sale of Mymuse.se, automatic.",
            ),
        ),
    ),
    Clause(
        id="share.5",
        text=(
            "Vår marknadsföringsteknologi kan med hjälp av cookies presentera relevanta kampanjer till dig "
            "via våra samarbetspartners."
        ),
        meaning=(
            "Our marketing technology may with the help of cookies present relevant campaigns to you through "
            "our partners."
        ),
        other_text=(
            "Our marketing technology may use cookies to present relevant offers and promotions to you "
            "through our marketing partners."
        ),
        label=_SHARE,
        divergences=(
            Divergence(
                id="D21",
                weight="minor",
                effect="sv wider recipients (partners), EN marketing partners.",
            ),
        ),
    ),
    Clause(
        id="share.6",
        text=(
            "Denna information kan inte användas till att identifiera dig personligen utan används för att "
            "kunna presentera, för dig, relevanta erbjudanden."
        ),
        meaning=(
            "This information cannot be used to identify you personally but is used to present relevant "
            "offers to you."
        ),
        other_text=(
            "This information can not be used to personally identify you, but is used for example to give "
            "you deals on products that are most relevant to you."
        ),
        label=_SHARE,
        divergences=(
            Divergence(
                id="D22",
                weight="medium",
                effect="EN leaves room for other uses of the cookie marketing data; sv does not.",
            ),
        ),
    ),
    Clause(
        id="choice.1",
        text=(
            "Det är givetvis fritt för dig som användare att välja att inte dela med dig av dina uppgifter "
            "till Mymuse.se och våra tjänster."
        ),
        meaning=(
            "You are of course free as a user to choose not to share your data with Mymuse.se and our "
            "services."
        ),
        other_text=(
            "You are, of course, free to decline to share information with Mymuse.no and our services."
        ),
        label=_CHOICE,
    ),
    Clause(
        id="choice.2",
        text=(
            "I så fall kommer vi inte kunna presentera ett fullvärdigt utbud och det är inte möjligt att "
            "handla i butiken utan att ange namn, adress osv."
        ),
        meaning=(
            "In that case we cannot present a full range, and it is not possible to shop without giving "
            "name, address etc."
        ),
        other_text=(
            "In that case we can not offer you some of our features and functionality. It will for example "
            "not be possible to shop in our web store without you giving your name and shipping details etc. "
            "to us."
        ),
        label=_CHOICE,
        divergences=(
            Divergence(
                id="D23",
                weight="minor",
                effect="sv: full range of goods not shown; EN: features missing. Same effect on decisions.",
            ),
        ),
        leaves_open={"data"},
    ),
    Clause(
        id="choice.3",
        text="Du kan när som helst logga in på ditt kundkonto för att ändra dina upplysningar där.",
        meaning="You may at any time log in to your customer account to change your data there.",
        other_text=(
            "You can at any time log into your user account and change your information there. These changes "
            "will be instant."
        ),
        label=_CHOICE,
        divergences=(
            Divergence(id="D24", weight="medium", effect="A time promise (instant) exists only in EN."),
        ),
    ),
    Clause(
        id="choice.4",
        text="Du kan också slå av lagring av cookies i din webbläsare om du så skulle önska.",
        meaning="You may also switch off storing of cookies in your browser if you wish.",
        other_text=(
            "You can also turn off the storing of cookies in your browser as described above if you want to."
        ),
        label=_CHOICE,
    ),
    Clause(
        id="choice.5",
        text=(
            "Har du frågor om hantering av personuppgifter kan du kontakta oss via e-post så hjälper vi dig: "
            "[email protected]."
        ),
        meaning=(
            "If you have questions on the handling of personal data you may contact us by e-mail and we will "
            "help you: [email protected]."
        ),
        other_text=(
            "If you have questions about the collection, storing or sharing of your information, send an "
            "email to: [email protected]."
        ),
        label=_CHOICE,
        divergences=(Divergence(id="D25", weight="minor", effect="Promise to help exists only in sv."),),
    ),
    Clause(
        id="updated",
        text="Sist oppdatert 11.08.2014",
        meaning="Last updated 11.08.2014 (11 August 2014; the Swedish page has Norwegian words).",
        other_text="Last updated 11.08.2014",
        label=_UPDATED,
        informative="The date of this version, from which the policy answers.",
        divergences=(Divergence(id="D26", weight="minor", effect="Same date; dd.mm.yyyy = 11 August 2014."),),
    ),
)
