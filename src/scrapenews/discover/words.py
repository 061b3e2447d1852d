"""Words in addresses that tell what is no article."""

NOT_ARTICLES = frozenset(
    """
    about about-us account advertise advertising agb archive archives author authors autor autoren autor-innen auteur
    auteurs career careers cart category categories categoria categorie checkout contact contact-us contacto
    contributors
    cookie-policy cookies datenschutz donate events faq faqs feed feeds forgot-password galleries gallery help hilfe
    impressum imprint jobs kategorie keyword kontakt legal login logout mentions-legales mitarbeiter my-account
    newsletter
    newsletters page people privacy privacy-policy profile profiles register registrierung rss search seite services
    settings shop signin signup sitemap staff subscribe subscription subscriptions suche support tag tags terms
    terms-of-service terms-of-use themen theme themes topic topics unsubscribe user users wp-admin wp-login
    """.split()
)
"""Pieces of a path, whole: pages of service, of people, and lists."""

NOT_PAGES = frozenset(
    """
    aac apk avi css csv doc docx eps epub exe gif gz ico ics jpeg jpg js json m3u8 m4a mov mp3 mp4 mpeg ogg pdf png ppt
    pptx rar rss svg tar tif tiff ttf wav webm webp woff woff2 xls xlsx xml zip
    """.split()
)
"""Suffixes of files that are no pages."""
