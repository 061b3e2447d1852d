"""Words and phrases that stand around articles, in the languages of news: buttons, notices, rights, tags, menus."""

import re

_I = re.IGNORECASE

SHARE_WORDS = frozenset(
    """share shares shared tweet tweets retweet pin like likes save print copy link copied comment comments
    teilen drucken merken empfehlen twittern weiterleiten kopieren partager imprimer enregistrer compartir imprimir guardar
    compartilhar salvar condividi stampa salva deel delen afdrukken dela del udskriv jaa tulosta udostępnij drukuj poleć
    wyślij lubię sdílet tisk vytisknout megosztás nyomtatás distribuie paylaş yazdır beğen поделиться поделитесь печать
    распечатать сохранить нравится поширити друк κοινοποίηση εκτύπωση αποστολή شارك مشاركة طباعة שתפו הדפסה 分享 分享到
    转发 轉發 打印 列印 收藏 シェア シェアする 印刷 ツイート 保存 공유 인쇄 bagikan cetak sẻ
    facebook twitter whatsapp email mail linkedin telegram pinterest reddit messenger tumblr vk vkontakte instagram threads
    bluesky xing flipboard pocket viber skype digg delicious google weibo wechat odnoklassniki youtube tiktok mastodon sms
    微博 微信 qq空间 朋友圈 вконтакте одноклассники телеграм""".split()
)
JOINING_WORDS = frozenset(
    """on to via with this article story page auf mit per sur en no em su op på na w z на в при friends by от it e x line
    ok plus 0 me mal chia bei cet artigo artículo diesen artikel que ça""".split()
)
SHARE_VERBS = frozenset(
    """share shares shared tweet tweets retweet teilen drucken merken empfehlen twittern weiterleiten partager
    compartir compartilhar condividi deel delen dela del jaa udostępnij drukuj poleć wyślij sdílet megosztás distribuie
    paylaş поделиться поделитесь распечатать нравится поширити κοινοποίηση εκτύπωση شارك مشاركة שתפו 分享 分享到 转发 轉發
    打印 列印 シェア シェアする ツイート 공유 bagikan""".split()
)
"""Those that name what is done, and not where."""
MONEY = re.compile(r"[$€£¥₽%]")
WORD = re.compile(r"\w+")
COUNT = re.compile(r"\d+(?:k|m|tsd|mil|тыс)?", _I)

CONSENT = re.compile(
    r"\bcookies?\b(?!-)|\bconsent (?:to|preferences|settings)|privacy (?:policy|settings|notice)|\bgdpr\b|datenschutzerklärung|"
    r"datenschutzeinstellungen|\btracking\b.{0,40}\b(?:ads|werbung)|politique de confidentialité|política de privacidad(?:e)?|"
    r"informativa sulla privacy|polityk[aęi] prywatności|политик\w+ конфиденциальности|файл\w+ cookie|куки|"
    r"سياسة الخصوصية|ملفات تعريف الارتباط|クッキー|プライバシー(?:ポリシー)?|隐私政策|隱私(?:政策|權)|쿠키|개인정보",
    _I,
)
CONSENT_ACT = re.compile(
    r"\b(?:we|our|this (?:site|website|page)|by (?:continuing|using|clicking)|accept|agree|use[sd]?|manage|settings?|allow|"
    r"wir|unsere|diese (?:seite|website)|verwende[nt]|nutze[nt]|akzeptier|zustimm|einstellungen|nous|notre|utilis\w+|accepte[rz]|"
    r"acept\w+|usamos|aceit\w+|utilizziam\w+|accett\w+|gebrui\w+|använd\w+|używa\w*|korzysta\w*|akcept\w+|"
    r"использу\w+|мы|принять|χρησιμοποι\w+|kullan\w+|kabul)\b|نستخدم|استخدام|使用|同意|接受|同意する|사용",
    _I,
)

COOKIES = re.compile(
    r"\bcookies?\b|куки|クッキー|쿠키|隐私|隱私|프라이버시|privacy policy|datenschutz|confidentialité", _I
)
RIGHTS = re.compile(
    r"©|\(c\)\s*(?:19|20)\d\d|\bcopyright\b.{0,40}(?:19|20)\d\d|^\W*copyright by\b|^.{0,30}\bcopyright\W*$|all rights reserved|alle rechte vorbehalten|tous droits réservés|"
    r"(?:todos los derechos|todos os direitos) reservados|tutti i diritti riservati|riproduzione riservata|"
    r"alle rechten voorbehouden|wszelkie prawa zastrzeżone|все права защищены|с сохранением авторских прав|"
    r"με επιφύλαξη παντός δικαιώματος|tüm hakları saklıdır|جميع الحقوق محفوظة|כל הזכויות שמורות|"
    r"版权所有|版權所有|版权声明|無断転載|無断複製|著作権|무단\s?전재|저작권",
    _I,
)

SUBSCRIBE = re.compile(
    r"(?:^|[.!?]\s+)[^\w]{0,6}(?:subscribe(?!\w)|sign (?:up|in)\b|log ?in\b|register (?:now|for (?:free|our|the|an?|this|updates?)\b)|already (?:a )?(?:subscriber|member|registered)|"
    r"get (?:the|our) .{0,30}(?:newsletter|app)\b|follow (?:us\b|@|me\b)|join our\b|download (?:the|our) app|support (?:us|our)\b|"
    r"like us\b|become a (?:member|subscriber)|"
    r"jetzt (?:anmelden|abonnieren|registrieren)|anmelden|abonnieren|einloggen|folgen sie uns|hier anmelden|"
    r"s['’]abonner|abonnez-vous|inscrivez-vous|se connecter|suivez[- ]nous|"
    r"suscr[ií]be\w*|inicia(?:r)? sesión|regístrate|síguenos|assine|cadastre-se|siga[- ]nos|"
    r"iscriviti|abbonati|accedi|seguici|abonneer|meld je aan|inloggen|volg ons|prenumerera|logga in|följ oss|"
    r"zaloguj|zapisz się|zarejestruj|śledź nas|dołącz do|подпи(?:сывайтесь|шитесь|саться)|войти|войдите|регистрация|"
    r"зарегистрируйтесь|присоединяйтесь|εγγραφ\w+|συνδεθείτε|σύνδεση|ακολουθήστε|abone ol|giriş yap|takip et|"
    r"اشترك|تسجيل الدخول|تابعونا|תירשמו|הירשמו|התחברות|订阅|訂閱|登录|登錄|登入|注册|註冊|关注我们|加入收藏|设为首页|設為首頁|"
    r"ログイン|会員登録|購読|メルマガ|フォロー|구독|로그인|회원가입)",
    _I,
)

TAGS = re.compile(
    r"\W{0,4}(?:tags?|topics?|keywords?|related topics|more on|filed under|categor(?:y|ies)|labels|posted in|schlagw[oö]rte?r?|"
    r"themen|stichw[oö]rte?r?|mots[- ]clés|étiquettes|thèmes|etiquetas|temas|palabras clave|palavras[- ]chave|tópicos|argomenti|"
    r"trefwoorden|onderwerpen|ämnen|emner|avainsanat|tagi|słowa kluczowe|temat[ya]?|štítky|klíčová slova|címkék|etichete|"
    r"etiketler|метки|теги|темы|ключевые слова|ετικέτες|θέματα|وسوم|الوسوم|كلمات مفتاحية|תגיות|关键词|關鍵詞|关键字|關鍵字|标签|標籤|"
    r"タグ|キーワード|関連タグ|태그)\s*[:：]",
    _I,
)
CREDIT = re.compile(
    r"^[^.!?]{0,160}(?:\b(?:photo|foto|fotos|image|picture|bild|photograph|credit|quelle|fotografía|imagen|crédit|zdjęci[ea]|"
    r"фото|φωτογραφία|φωτό|ภาพ)s?(?: by| de| von| di| credit)?\s?[:/|©]|\bvia getty\b|/getty|getty images|/(?:ap|afp|reuters|dpa)\b|"
    r"\b(?:ap|afp|reuters|imago|dpa|epa|shutterstock|istock)(?: photo| images)?\)?$|(?:图|圖|摄|攝|写真|撮影|사진)\s?[:：=／/])",
    _I,
)

MENU_WORDS = frozenset(
    """home menu search login logout sign-in signin register subscribe subscription newsletter newsletters contact about
    news world sport sports business politics culture opinion lifestyle weather video videos podcast podcasts live tv radio
    shop store jobs careers advertise advertising privacy terms imprint help faq sitemap rss more close back next previous
    topics sections archive games horoscope crossword travel food health science tech technology money finance
    entertainment arts books education features multimedia photos gallery classifieds obituaries comments share print
    facebook twitter instagram youtube linkedin whatsapp telegram email copy edition editions account profile settings
    startseite menü suche anmelden abmelden registrieren abo abonnieren kontakt impressum datenschutz agb nachrichten
    politik wirtschaft kultur wissen gesellschaft meinung wetter mediathek lokales regionen ratgeber reise auto karriere
    wissenschaft gesundheit panorama netzwelt digital unterhaltung stellenmarkt anzeigen merkliste
    accueil recherche connexion inscription politique économie société international culture sports météo contact opinions
    inicio buscar portada política economía deportes opinión cultura sociedad internacional contacto suscríbete
    início busca economia esportes opinião mundo brasil entretenimento contato
    cerca cronaca economia cultura sport spettacoli meteo esteri accedi abbonati
    zoeken nieuws economie sport cultuur weer inloggen hem sök nyheter ekonomi nöje logga väder søg nyheder vejr
    etusivu haku uutiset kotimaa ulkomaat urheilu szukaj zaloguj wiadomości kraj świat gospodarka pogoda kontakt regulamin
    reklama forum blogi domů zprávy sport kultura počasí hledat főoldal belföld külföld keresés acasă știri
    anasayfa gündem dünya ekonomi spor magazin yaşam sağlık teknoloji giriş
    главная новости политика экономика общество культура спорт мир происшествия поиск войти регистрация реклама контакты
    подписка погода видео фото форум блоги статьи архив технологии авто здоровье
    αρχική ειδήσεις πολιτική οικονομία κόσμος αθλητικά πολιτισμός επικοινωνία αναζήτηση υγεία κοινωνία ελλάδα διεθνή
    الرئيسية أخبار سياسة اقتصاد رياضة ثقافة منوعات فيديو بحث اتصل
    首页 首頁 新闻 新聞 国际 國際 体育 體育 财经 財經 娱乐 娛樂 科技 军事 汽车 房产 视频 博客 论坛 邮箱 搜索 登录 注册
    ホーム ニュース 政治 経済 社会 国際 スポーツ エンタメ 天気 検索 ログイン""".split()
)
"""Words of menus. One alone says nothing; a line made of them is a menu."""
