"""How pages that stand in for an article speak. Tables only; `stand_in` reads them. No site is named or meant.

All in lower case. Languages: en, de, fr, es, it, pt, nl, pl, sv, da, no, cs, tr, ru, uk, ja, zh, ko, as far as the
phrase is known to be used.
"""


def _lines(text: str) -> tuple[str, ...]:
    return tuple(line.strip() for line in text.strip().splitlines())


NOT_FOUND = _lines("""
    404
    error 404
    404 error
    http 404
    page not found
    not found
    404 not found
    404 page not found
    this page could not be found
    this page doesn't exist
    page does not exist
    page unavailable
    page no longer available
    article not found
    story not found
    seite nicht gefunden
    seite wurde nicht gefunden
    die seite wurde nicht gefunden
    artikel nicht gefunden
    fehler 404
    page introuvable
    page non trouvée
    erreur 404
    article introuvable
    página no encontrada
    pagina no encontrada
    página não encontrada
    erro 404
    pagina non trovata
    errore 404
    pagina niet gevonden
    nie znaleziono strony
    strona nie istnieje
    nie ma takiej strony
    sidan hittades inte
    sidan kunde inte hittas
    siden blev ikke fundet
    siden ble ikke funnet
    siden findes ikke
    stránka nenalezena
    stránka nebyla nalezena
    sayfa bulunamadı
    страница не найдена
    сторінку не знайдено
    ページが見つかりません
    ページが見つかりませんでした
    页面不存在
    页面未找到
    找不到页面
    找不到網頁
    페이지를 찾을 수 없습니다
""")
"""What the title or the heading of a missing page says, the site's name apart."""

CONSENT_TITLES = _lines("""
    before you continue
    before you read on
    your privacy choices
    we value your privacy
    we care about your privacy
    bevor sie fortfahren
    datenschutzeinstellungen
    zustimmung erforderlich
    mit werbung und cookies
    avant de continuer
    antes de continuar
    prima di continuare
    voordat je verdergaat
    vóór je verdergaat
    zanim przejdziesz dalej
""")
"""How the title or heading of a page begins that asks for consent and does nothing else."""

CONSENT_PHRASES = _lines("""
    accept all
    reject all
    accept and continue
    agree and continue
    manage options
    manage preferences
    manage settings
    our partners
    consent
    cookies
    personalised ad
    personalized ad
    privacy policy
    alle akzeptieren
    alles akzeptieren
    akzeptieren und weiter
    einwilligung
    zustimmen
    unsere partner
    personalisierte
    tout accepter
    nos partenaires
    consentement
    aceptar todo
    nuestros socios
    consentimiento
    accetta tutto
    consenso
    alles accepteren
    onze partners
    toestemming
    zaakceptuj
    partnerzy
""")
"""Words of which such a page has several."""

CONSENT_PLACES = _lines("""
    consent.
    privacy-gate.
    privacygate.
    cmp.
    myprivacy.
    privacy-mgmt.
""")
"""How hosts begin to which readers are sent to consent."""

LOGIN_TITLES = _lines("""
    log in
    login
    sign in
    please log in
    please sign in
    anmelden
    anmeldung
    einloggen
    connexion
    se connecter
    iniciar sesión
    inicia sesión
    accedi
    entrar
    inloggen
    logowanie
    zaloguj się
    logga in
    log ind
    logg inn
    přihlášení
    giriş yap
    вход
    войти
    увійти
    ログイン
    登录
    登入
    로그인
""")
"""The title or heading of a login page, the site's name apart."""

LOGIN_PATHS = ("login", "signin", "sign-in", "log-in", "sso", "anmelden", "connexion", "oauth")
"""Steps of a path to which readers are sent to log in."""

PAYWALL_PHRASES = _lines("""
    subscribe to continue reading
    subscribe to read
    subscribe to keep reading
    this article is for subscribers
    this content is for subscribers
    to continue reading, subscribe
    already a subscriber?
    become a subscriber to
    jetzt weiterlesen
    weiterlesen mit
    nur für abonnenten
    dieser artikel ist nur für
    pour lire la suite
    réservé aux abonnés
    contenido para suscriptores
    exclusivo para suscriptores
    contenuto riservato agli abbonati
    riservato agli abbonati
    conteúdo exclusivo para assinantes
    alleen voor abonnees
    tylko dla subskrybentów
    статья доступна только подписчикам
""")
"""What stands where only subscribers may read."""

SCRIPT_PHRASES = _lines("""
    enable javascript
    javascript is disabled
    javascript is required
    requires javascript
    need javascript
    turn on javascript
    without javascript
    javascript aktivieren
    javascript deaktiviert
    aktivieren sie javascript
    activer javascript
    javascript est désactivé
    activar javascript
    habilite javascript
    habilita javascript
    abilita javascript
    attiva javascript
    ative o javascript
    javascript inschakelen
    włącz javascript
    включите javascript
    увімкніть javascript
    javascriptを有効
    启用javascript
    javascript를
""")
"""What a page says to a reader without scripts."""

SCRIPT_ROOTS = ("root", "app", "__next", "__nuxt", "___gatsby", "svelte", "app-root", "main-app", "q-app", "react-root")
"""Ids of the empty element that scripts fill in."""
