"""Words of bylines: what stands before, between, after and instead of names. Each line of a table is a language."""

LEAD_WORDS = """
en: by | byline | from | author | authors | written by | posted by | published by | story by | words by | words
    | text by | report by
    reported by | reporting by | article by | analysis by | review by | opinion by | commentary by | interview
    by | edited by
    updated by | created by | submitted by | contributed by | compiled by | reviewed by | medically reviewed by
    | fact checked by
    presented by | produced by | guest post by | a guest post by | last updated by | words and photos by |
    story and photos by
    by guest author | author name | post author | about the author | writer | sponsored by
de: von | text | text von | autor | autorin | autoren | ein kommentar von | ein artikel von | ein beitrag von |
    ein gastbeitrag von
    ein interview von | interview von | kommentar von | eine analyse von | analyse von | protokoll von |
    aufgezeichnet von
    geschrieben von | verfasst von | veröffentlicht von | erstellt von | eingestellt von | gepostet von |
    autor/in | vom | by
fr: par | publié par | écrit par | rédigé par | propos recueillis par | auteur | auteurs | auteur(s) | posté
    par | article de
es: por | escrito por | publicado por | redacción | autor | autora | autores | texto | texto de | de
pt: por | escrito por | publicado por | autor | autora | autores | texto de | reportagem de | da redação | de
it: di | a cura di | scritto da | articolo di | pubblicato da | autore | autori | da
ca: per | text | escrit per
nl: door | geschreven door | auteur | auteurs | geplaatst door | tekst | gepubliceerd door
sv: av | text | publicerad av | skriven av | skribent | reporter
no: av | tekst | skrevet av | journalist | publisert av
da: af | tekst | skrevet af | journalist | udgivet af
fi: kirjoittaja | teksti | toimittaja | julkaissut
is: eftir | höfundur
cs: autor | autoři | autorka | napsal | napsala | text | foto a text
sk: autor | autori | autorka | napísal | text
pl: autor | autorzy | autorka | opracowanie | opracował | opracowała | tekst | przez | napisał
hu: szerző | írta | szerzők
ro: autor | autori | scris de | de | publicat de | text
hr: autor | autorica | piše | napisao | napisala | objavio | tekst | avtor | пише | аутор | автор
tr: yazar | yazan | haber | hazırlayan | muhabir
el: συντάκτης | γράφει ο | γράφει η | του | της | από | επιμέλεια | κείμενο
ru: автор | авторы | текст | автор текста | автор статьи | подготовил | подготовила | опубликовано | беседовал
    | беседовала
uk: автор | автори | текст | підготував | підготувала | автор матеріалу
ar: كتب | كتبت | بقلم | الكاتب | تأليف | تحرير | إعداد
fa: نویسنده | به قلم
he: מאת | נכתב על ידי | כתב
hi: द्वारा | लेखक | रिपोर्टर | लेखन
id: oleh | penulis | editor | reporter | ditulis oleh
vi: tác giả | theo | bởi
th: โดย | เรื่อง | ผู้เขียน
zh: 责任编辑 | 责编 | 文 | 记者 | 記者 | 作者 | 编辑 | 編輯 | 撰文 | 責編 | 責任編輯 | 本报记者 | 本報記者 | 文字
ja: 文責 | 執筆 | 取材・文 | 文・写真 | 著者 | ライター
ko: 글 | 기자 | 작성자
"""
"""What stands before the first name."""

AND_WORDS = """
and und et y e en og och ja i és și și ve dan и та і և και و with mit avec con com met sowie oraz ir un ja as told to
"""
"""What stands between two names."""

NOBODY = """
admin administrator adminn anonymous anonym author authors autor autoren auteur autore by byline contributor
    contributors
correspondent copyright credit default desk editor editors facebook guest gast home info instagram linkedin
    loading login
mail moderator n/a na null none undefined unknown unbekannt user username webmaster whatsapp twitter website tags topics
share read more menu search subscribe newsletter follow comment comments updated published posted modified
    minutes minute
min reading today yesterday view profile bio see all posts articles about advertisement sponsored anzeige werbung foto
photo fotos photos video image bild getty stock shutterstock veröffentlicht aktualisiert kommentare kommentar publié
actualizado publicado compartir leer email e-mail print save listen ago hours here news blog on in at link
    links filed under category categories section stories story sat sun mon tue
wed thu fri saturday sunday monday tuesday wednesday thursday friday am pm uhr skip next previous contents table
"""
"""What stands where a name is expected and names nobody."""

ROLES = """
en: editor | editors | editorial | writer | reporter | correspondent | columnist | contributor | journalist |
    producer | photographer | analyst
    bureau chief | contributing | staff | founder | co-founder | director | professor | president | manager |
    specialist | strategist
    consultant | ceo | cto | cfo | phd | ph.d | md | m.d | political | senior | deputy | managing | associate |
    intern | freelance
    officer | chief technology officer | chief executive officer | city columnist | researcher | fellow |
    expert | host | anchor | critic | head of | assistant | lecturer | coach | engineer | attorney
de: redakteur | redakteurin | chefredakteur | chefredakteurin | redaktor | redaktorin | korrespondent |
    korrespondentin | reporterin
    autorin | volontär | volontärin | mitarbeiter | mitarbeiterin | journalistin | leiter | leiterin | ressortleiter
    ressortleiterin | redaktion | politikredakteur | wirtschaftsredakteur | sportredakteur | freier | freie |
    online-redakteur
    geschäftsführer | nachrichtenredakteur | experte | expertin
fr: journaliste | rédacteur | rédactrice | correspondant | correspondante | envoyé | envoyée | grand reporter |
    chroniqueur
    éditorialiste | chef de service
es: periodista | redactor | redactora | corresponsal | enviado especial | enviada especial | columnista | subdirector
it: giornalista | inviato | inviata | corrispondente | caporedattore | redattore | redattrice
pt: jornalista | repórter | correspondente | colunista | redator | redatora
nl: redacteur | verslaggever | verslaggeefster | correspondente | hoofdredacteur
nordic: toimittaja | redaktør | redaktör | skribent | kommentator | nyhetsreporter
slavic: dziennikarz | dziennikarka | redaktorka | корреспондент | журналист | обозреватель | редактор |
    кореспондент | novinář
tr: muhabir | editör
"""
"""Roles and titles that follow a name, or stand for one."""

OFFICE_WORDS = (
    "for of the in at für der die das des pour sur par para del center centre institute department university team"
)
"""Words that show that a name is that of an office, which "and" does not part in two."""

BODY_WORDS = """
agency alliance association bureau campaign center centre coalition commission committee council department desk
endowment federation forum foundation fund group initiative institute institution league movement network office
organisation organization partnership program programme project school society team trust union university
"""
"""Words before "for" that show that it belongs to the name of a body, and does not lead to the outlet of a person."""

NAME_SUFFIXES = "jr jr. sr sr. ii iii iv phd ph.d ph.d. md m.d. m.d esq esq. mba rd rdn cpa dds rn ms mph do pharmd cfp"
"""What follows a comma and belongs to the name before it, or is a degree: never a name of its own."""

PARTICLES = (
    "de del della delle di da do dos das du des la le van von vom zu zum zur der den ter ten te el al bin bint ibn ben "
    "y e af av of the for dan dal degli lo los las st. op in 't auf"
)
"""Small words inside names, written without a capital."""
