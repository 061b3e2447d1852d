"""Phrases with which a line says that it leads elsewhere, announces advertising, heads readers' comments or a word on
the site, or closes an article, in the languages of news.

They are believed only of short lines: the same words may begin a sentence of the article.
"""

import re


def _beginning(*phrases: str) -> re.Pattern[str]:
    """A pattern for lines in small letters that begin with one of these, after marks that are no letters: where letters
    have one case, so many alternatives are tried several times as fast.
    """
    return re.compile(rf"[^\w]{{0,8}}(?:{'|'.join(phrases)})(?!\w)")


_ELSEWHERE = _beginning(
    r"read (?:more|also|next)", r"also read", r"see also", r"related(?: \w+)?\s*(?=[:|-]|$)",
    r"related (?:articles?|stor(?:y|ies)|posts?|content|links?|coverage|reading|news|video)",
    r"more (?:on|from)(?= .{2,60}:)", r"don[’']t miss", r"you (?:may|might) also",
    r"recommended (?:reading|stories|articles|for you)", r"further reading", r"must read",
    r"most (?:read|viewed|popular|shared)", r"meistgelesen\w*", r"les plus lus",
    r"lo más leído", r"(?:as )?mais lidas", r"i più letti", r"самое читаемое", r"najczęściej czytane",
    r"watch(?: (?:more|also|next|now))?\s*:", r"listen(?: now)?\s*:", r"click here (?:to|for)",
    r"lesen sie (?:auch|mehr|hier)", r"lies auch", r"mehr (?:zum thema|dazu|lesen)", r"siehe auch",
    r"auch interessant", r"das könnte (?:sie|dich) (?:auch )?interessieren", r"passend dazu",
    r"lire (?:aussi|également|la suite|plus)", r"à lire(?: aussi)?", r"voir aussi", r"sur le même (?:sujet|thème)",
    r"schon gelesen\s*\?", r"weiterlesen", r"zum weiterlesen", r"(?:mira|mirá|puedes ver|vea)(?: también| además)?\s*:",
    r"lee (?:también|además|más)", r"lea (?:también|además|más)", r"leer más", r"te puede interesar", r"ver también",
    r"leia (?:também|mais)", r"veja (?:também|mais)", r"saiba mais", r"confira também",
    r"leggi (?:anche|tutto|di più)", r"vedi anche", r"guarda anche", r"potrebbe interessarti",
    r"lees (?:ook|meer|verder)", r"bekijk ook", r"läs (?:också|mer|även)", r"les (?:også|mer)", r"læs (?:også|mere)",
    r"lue (?:myös|lisää)", r"katso myös", r"czytaj (?:też|także|również|więcej|dalej)",
    r"zobacz (?:też|także|również|więcej)", r"przeczytaj (?:też|także|również)", r"čtěte (?:také|též|více)",
    r"přečtěte si (?:také|i)", r"olvassa el ezt is", r"kapcsolódó (?:cikk|anyag)\w*",
    r"cite[sșş]te (?:și|şi|mai mult)", r"ayrıca okuyun", r"ilgili haber(?:ler)?", r"baca juga", r"xem thêm",
    r"đọc thêm", r"читайте (?:также|ещё|еще|подробнее|далее)", r"смотрите (?:также|ещё|еще)",
    r"(?:материалы |новости )?по теме\s*(?=:|$)", r"читайте також",
    r"διαβάστε (?:επίσης|ακόμα|ακόμη|περισσότερα|και)", r"δείτε (?:επίσης|ακόμα|ακόμη|και)",
    r"اقرأ (?:أيضا|أيضًا|أيضاً|ايضا|المزيد)", r"إقرأ أيضا", r"شاهد (?:أيضا|أيضًا|أيضاً)", r"קראו (?:גם|עוד)",
    r"ראו גם", r"(?:ये|यह) भी पढ़ें",
)  # fmt: skip

_ELSEWHERE_GLUED = re.compile(
    r"[^\w]{0,8}(?:相[关關](?:阅读|閱讀|新闻|新聞|报道|報道|報導|链接)|推[荐薦](?:阅读|閱讀)|延伸[阅閱][读讀]|"
    r"関連(?:記事|ニュース)|あわせて読みたい|続きを読む|"
    r"관련\s?(?:기사|뉴스)|อ่านเพิ่มเติม|ข่าวที่เกี่ยวข้อง)"
)
"""The same in scripts that set no spaces between words."""

_ADVERTISING = re.compile(
    r"[^\w]{0,8}(?:advertisements?|sponsored(?: content)?|promoted|"
    r"(?:story|article) continues (?:below|after)[\w ]{0,30}|anzeige|werbung|"
    r"publicité|publicidade?|pubblicità|advertentie|annonse?|reklam[ae]?|reclame|реклама|διαφήμιση|广告|廣告|広告|"
    r"광고|إعلان|"
    r"פרסומת|"
    r"विज्ञापन|โฆษณา|iklan|quảng cáo|"
    r"(?:l[’']articolo |o artigo |el artículo |la nota )?"
    r"contin(?:u[ae]|úa) (?:dopo la pubblicità|(?:depois|após) (?:da|a) publicidade|después de la publicidad)|"
    r"la suite (?:de l[’']article )?après (?:la|cette) publicité|"
    r"(?:der )?(?:artikel|text) wird nach (?:der|dieser) (?:anzeige|werbung) fortgesetzt|"
    r"(?:het )?artikel gaat verder onder de (?:advertentie|reclame)|(?:artikkelen |saken )?fortsetter (?:under|"
    r"etter) annonsen|"
    r"(?:artikeln )?fortsätter (?:under|efter) annonsen|artiklen fortsætter efter annoncen)[^\w]{0,8}",
)

_COMMENTS = re.compile(
    r"\W{0,8}(?:\d{1,6}\s+)?"
    r"(?:(?:readers?['’]?|user|your|post|leave|add|write|view|all|latest|recent|most|read|share|join|a|the|to|vos|les|"
    r"des|deine|ihre|"
    r"schreiben|sie|wszystkie|dodaj|twój|ваш[ие]?|все|всего|последние|добавить|оставить|написать|網友|网友|读者|讀者|"
    r"最新|发表|發表|"
    r"我要)\s*){0,3}"
    r"(?:comments?|reply|replies|responses?|discussion|komentarz[ey]?|opinie|opinii|skomentuj|комментари[йияе]\w{0,3}|"
    r"комментировать|"
    r"отзывы?|обсуждени[ея]|обсудить|kommentare?r?|leserkommentare|kommentieren|commentaires?|réactions?|comentarios?|"
    r"comentários?|"
    r"commenti|reacties|σχόλι[αο]|评论|評論|留言|回應|回应|コメント|댓글|تعليقات|תגובות|yorumlar|have your say|"
    r"what do you think)"
    r"(?=\W|\d|$)",
)

_ERROR = re.compile(
    r"(?:warning|notice|deprecated|fatal error|parse error): .{0,300}? in \S{1,200} on line \d+", re.IGNORECASE
)

_ABOUT = re.compile(
    r"\W{0,4}(?:about (?:us|the authors?|this (?:site|blog|paper)|me)|who we are|über (?:uns|den autor|die autorin)|"
    r"à propos(?: de nous| de l[’']auteur(?:e|rice)?)?|qui sommes-nous|quiénes somos|quem somos|chi siamo|"
    r"sobre (?:nosotros|nós|[oa] autora?|el autor|la autora)|o nas|o autor(?:ze|ce)|о нас|об авторе|hakkımızda|"
    r"over (?:ons|de auteur)|om (?:oss|os)|om forfatteren|关于我们|關於我們|作者简介|会社案内|회사소개|"
    r"من نحن|אודות)\W{0,4}",
    re.IGNORECASE,
)

_CLOSING = re.compile(
    r"(?:^|\n)[\W\d]{0,20}(?:to contact the (?:reporter|writer|editor)|contacts?(?: information)?\s*[:：]|"
    r"media contact|"
    r"for (?:more|further) information|sources?\s*[:：]|źródło|źr\.|источник\b|quellen?\s*:|fuente\s*:|fonte\s*:|πηγή|"
    r"来源|來源|资料来源|資料來源|责任编辑|責任編輯|编辑\s*[:：]|声明|聲明|免责|免責|【免|凡(?:注明|本网|本網)|"
    r"电话\s*[:：]|電話\s*[:：]|"
    r"нашли (?:опечатку|ошибку)|если вы (?:нашли|заметили)|зарегистрируйтесь|оцените|autor\s*:|опубликовано|теги|"
    r"tags?\s*:|"
    r"tagi\s*:|关键词|關鍵詞|标签|標籤|not for reprint|this (?:article|story|post) (?:was|is|has been) (?:first |"
    r"originally )?published|"
    r"dieser (?:text|artikel|beitrag) (?:entspricht|erschien|ist zuerst|wurde zuerst|stammt)|"
    r"(?:submit|send) (?:your|a) letters?\b|"
    r"originally published|follow us|follow @|sign up|subscribe|published by|disclaimer|©|\(c\)\s*\d{4}|copyright\b|"
    r"all rights reserved|alle rechte vorbehalten|tous droits réservés|todos los derechos|todos os direitos|"
    r"tutti i diritti|"
    r"riproduzione riservata|все права защищены|版权所有|版權所有|無断転載|무단\s?전재|저작권자)",
    re.IGNORECASE,
)

_CONTACT = re.compile(
    r"[\w.+-]{1,64}@[\w-]{1,64}\.[a-z]{2,}|(?<![\w@.])@\w{3,}|"
    r"\b(?:newsletter|subscribe|subscription|sign up|abonnier|abonne|suscr[ií]b|подпис|подпиш)|"
    r"\b(?:facebook|twitter|instagram|whatsapp|telegram|youtube|linkedin|tiktok)\b",
    re.IGNORECASE,
)


_CLOSING_SOMEWHERE = re.compile(
    r"\bsubscribers (?:also |can |will )?(?:get|receive|enjoy|have (?:full )?access)\b|"
    r"\babonnenten (?:lesen|erhalten|bekommen)\b|\bles abonnés (?:reçoivent|ont accès)\b|"
    r"\blos suscriptores (?:reciben|tienen acceso)\b|"
    r"\balready (?:a |an? \w+ )?(?:subscribe[rd]|member)\b|\bim abo(?:nnement)?,|\bals e-?paper\b|\bam kiosk\b|"
    r"\b(?:findest du|finden sie|gibt es|lesen sie) hier[.!]?$|\b(?:can be found|is available) here[.!]?$",
    re.IGNORECASE,
)
"""What such a line says in its midst or at its end."""


def heads_comments(line: str) -> bool:
    """A line that heads the readers' comments, with or without their number.

    >>> heads_comments("12 Comments"), heads_comments("Leave a reply"), heads_comments("Комментарии (4)")
    (True, True, True)
    """
    return _COMMENTS.match(line.lower()) is not None


def heads_about(line: str) -> bool:
    """A heading of a section on the site, its publisher or the author.

    >>> heads_about("Über uns"), heads_about("About the author:"), heads_about("About us, without us")
    (True, True, False)
    """
    return _ABOUT.fullmatch(line) is not None


def closes_article(line: str) -> bool:
    """A line of those behind an article: its source, its editor, whom to write to, its rights.

    >>> closes_article("（责任编辑：王小明）"), closes_article("Source: Agency"), closes_article("Sources said so.")
    (True, True, False)
    """
    return _CLOSING.search(line) is not None or _CLOSING_SOMEWHERE.search(line) is not None


def is_error_message(line: str) -> bool:
    """A line that the site's own program printed, as PHP does.

    >>> is_error_message("Warning: Undefined index in /www/a.php on line 12"), is_error_message("Warning: rain")
    (True, False)
    """
    return _ERROR.match(line) is not None


def leads_elsewhere(line: str) -> bool:
    """A line that begins with a phrase like "Read more" or "See also".

    >>> leads_elsewhere("▶ Leia também: o preço do pão"), leads_elsewhere("Read my lips")
    (True, False)
    """
    return _ELSEWHERE.match(line.lower()) is not None or _ELSEWHERE_GLUED.match(line) is not None


def announces_advertising(line: str) -> bool:
    """A line that says only that advertising stands here.

    >>> announces_advertising("– Werbung –"), announces_advertising("Advertisement rules changed.")
    (True, False)
    """
    return _ADVERTISING.fullmatch(line.lower()) is not None


def speaks_of_contact(line: str) -> bool:
    """A line with a mail address, an account's name, the name of a network, or a word for subscribing.

    >>> speaks_of_contact("Write to desk@paper.example"), speaks_of_contact("Nobody wrote at all.")
    (True, False)
    """
    return _CONTACT.search(line) is not None
