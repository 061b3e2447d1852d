"""Words in addresses that tell what is no article."""

NOT_ARTICLES = frozenset(
    """
    abo abonnement abonnements abonnes about about-us account advertise advertising agb annonces anuncios archive
    archives auteur auteurs author author-archive authors autor autor-innen autoren career careers cart categoria
    categorie categories category checkout classifieds columnists contact contact-us contacto contributors
    cookie-policy cookies corrections-policy coupons crossword datenschutz deals donate dossier dossiers events faq
    faqs feed feedback feeds forgot-password forum forums galleries gallery games gutscheine help hemeroteca hilfe
    horoscope impressum imprint jobs kategorie keyword kleinanzeigen kontakt legal login logout masthead
    mentions-legales mitarbeiter my-account newsletter newsletters ofertas offers page people privacy privacy-policy
    profile profiles promo puzzles redaction redazione register registrierung reklama rss search seccion secciones
    sections seite services settings shop signataires signin signup sitemap staff store subscribe subscription
    subscriptions suche support suscribete suscripcion suscripciones tag tags terms terms-of-service terms-of-use
    thema theme themen themes topic topics unsubscribe user users wp-admin wp-login
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
