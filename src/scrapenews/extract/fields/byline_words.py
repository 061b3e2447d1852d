"""Words of bylines: what stands before, between, after and instead of names. Each line of a table is a language."""

LEAD_WORDS = """
en: by | byline | author | authors | written by | posted by | published by | story by | words by | text by |
    report by | reported by | reporting by | article by | analysis by | review by | opinion by | commentary by |
    interview by | updated by | created by | submitted by | contributed by | compiled by | guest post by |
    a guest post by | guest contribution by | last updated by | words and photos by | story and photos by |
    story and photographs by | words and pictures by | by guest author | author name | post author | about the author |
    about author | essay by | opinion piece by | column by | editorial by | exclusive by | special report by |
    blog post by | blog by | a blog by | this post was written by | this article was written by |
    this story was written by | show all articles of | show all articles by | view all posts by | view all articles by |
    see all posts by | see all articles by | all posts by | more posts by | more articles by | more by
de: von | vom | text von | autor | autorin | autoren | autor/in | verfasser | verfasserin | gastautor |
    gastautorin | artikel von | ein artikel von | beitrag von | ein beitrag von | blogbeitrag von | blog beitrag von |
    gastbeitrag von | ein gastbeitrag von | kommentar von | ein kommentar von | interview von | ein interview von |
    analyse von | eine analyse von | protokoll von | bericht von | ein bericht von | reportage von |
    eine reportage von | essay von | ein essay von | kolumne von | eine kolumne von | rezension von |
    eine rezension von | aufgezeichnet von | geschrieben von | verfasst von | veröffentlicht von | publiziert von |
    erstellt von | eingestellt von | eingetragen von | gespeichert von | gepostet von | text und fotos |
    text und fotos von | text & fotos | text und bilder | text und bild | alles von | mehr von | alle artikel von |
    alle beiträge von | weitere artikel von | weitere beiträge von | über den autor | über die autorin | zum autor |
    zur autorin
fr: par | publié par | écrit par | rédigé par | posté par | mis en ligne par | proposé par | propos recueillis par |
    entretien réalisé par | auteur | auteurs | auteur(s) | article de | un article de | texte de | un texte de |
    une enquête de | un reportage de | reportage de | une chronique de | tous les articles de |
    voir tous les articles de | à propos de l'auteur
es: por | escrito por | publicado por | redacción | autor | autora | autores | texto de | texto y fotos | de |
    un artículo de | una crónica de | entrevista de | ver todas las entradas de | ver todos los artículos de |
    sobre el autor | sobre la autora
pt: por | escrito por | publicado por | postado por | autor | autora | autores | texto de | artigo de |
    reportagem de | da redação | de | sobre o autor | sobre a autora | ver todos os posts de
it: di | a cura di | scritto da | articolo di | un articolo di | testo di | intervista di | pubblicato da |
    inserito da | postato da | autore | autori | da | tutti gli articoli di
ca: per | escrit per
nl: door | geschreven door | geplaatst door | gepubliceerd door | auteur | auteurs
sv: av | publicerad av | skriven av
no: av | skrevet av | publisert av
da: af | skrevet af | udgivet af
fi: kirjoittaja | julkaissut
is: eftir | höfundur
cs: autor | autoři | autorka | napsal | napsala | foto a text
sk: autor | autori | autorka | napísal
pl: autor | autorzy | autorka | opracowanie | opracował | opracowała | przez | napisał
hu: szerző | írta | szerzők
ro: autor | autori | scris de | de | publicat de
hr: autor | autorica | piše | napisao | napisala | objavio | avtor | пише | аутор | автор
tr: yazar | yazan | hazırlayan | muhabir
el: συντάκτης | γράφει ο | γράφει η | του | της | από | από τον | από την | του συντάκτη | της συντάκτριας |
    επιμέλεια | κείμενο
ru: автор | авторы | автор текста | автор статьи | подготовил | подготовила | опубликовано | беседовал | беседовала
uk: автор | автори | підготував | підготувала | автор матеріалу
ar: كتب | كتبت | بقلم | الكاتب | تأليف | تحرير | إعداد
fa: نویسنده | به قلم
he: מאת | נכתב על ידי | כתב
hi: द्वारा | लेखक | रिपोर्टर | लेखन
id: oleh | penulis | ditulis oleh
vi: tác giả | theo | bởi
th: โดย | เรื่อง | ผู้เขียน
zh: 责任编辑 | 责编 | 文 | 记者 | 記者 | 作者 | 编辑 | 編輯 | 撰文 | 責編 | 責任編輯 | 本报记者 | 本報記者 | 文字
ja: 文責 | 執筆 | 取材・文 | 文・写真 | 著者 | ライター
ko: 글 | 기자 | 작성자
"""
"""What stands before the first name."""

LABELS = """
text | texto | tekst | teksti | words | writer | reporter | journalist | haber | skribent | текст | editor |
toimittaja | redaktion | redaktionell verantwortlich | contributor | contributors | reporters | correspondent |
redactie | rédaction | redazione | redakcja | redakce | εκπόνηση | repórter | journaliste | periodista |
giornalista | redakcija | корреспондент | редактор | журналист | muhabirler
"""
"""What stands before the first name with a colon, and on its own is a role."""

AND_WORDS = """
and | und | et | y | e | en | og | och | ja | i | és | și | ve | dan | та | і | και | و | sowie | oraz | ir | un |
as told to
"""
"""What stands between two names."""

WITH_WORDS = "with | mit | avec | con | com | met"
"""What stands between a name and that of someone who helped."""

AFTER_NAME = """
in | under | unter | on | am | at | um | from | comments | no comments | leave a | add a comment | kommentare |
keine kommentare | ein kommentar | schreibe einen | on behalf of | published | posted | updated | last updated |
first published | view in | view profile | view bio | full bio | see bio | read bio | follow | view all | see all |
more from | veröffentlicht | publiziert | aktualisiert | zuletzt aktualisiert | publié le | publiée le |
mis à jour | modifié le | publicado | publicada | actualizado | actualizada | atualizado | pubblicato | aggiornato |
gepubliceerd | bijgewerkt | publicerad | uppdaterad | publisert | oppdatert | publiceret | opdateret |
opublikowano | опубликовано
"""
"""What follows the names of a printed byline and ends it."""

CREDITED = """
photo | photos | photograph | photographs | photography | picture | pictures | image | images | illustration |
illustrations | illustrated | video | videos | graphic | graphics | foto | fotos | bild | bilder | illustrationen |
grafik | grafiken | photographie | fotografía | fotografías | ilustración | fotografia | fotografie |
illustrazione | illustrazioni | ilustração | kuva | kuvat | zdjęcia | zdjęcie | фото | φωτογραφία | fotoğraf | 摄影 |
攝影 | 写真 | 図
"""
"""What photographers and illustrators are credited with; their names are no authors'."""

OTHER_WORK = """
reviewed by | medically reviewed by | fact checked by | fact-checked by | edited by | translated by |
translation by | produced by | presented by | sponsored by | powered by | recommended by | moderated by |
approved by | expert reviewed by | geprüft von | redigiert von | übersetzt von | übersetzung | traduit par |
relu par | traducido por | revisado por | traduzido por | tradotto da | traduzione di | vertaald door
"""
"""What others did than write."""

BY_WORDS = "by | von | par | por | di | door | av | af | de"
"""By."""

NOBODY = """
admin administrator adminn anonymous anonym author authors autor autoren auteur autore by byline contributor
contributors correspondent copyright credit default desk editor editors facebook guest gast home info instagram
linkedin loading login full last recent latest popular related mail moderator n/a na null none undefined unknown
unbekannt user username webmaster whatsapp twitter website tags topics share read more menu search subscribe
newsletter follow comment comments updated published posted modified minutes minute min reading today yesterday view
profile bio see all posts articles about advertisement sponsored anzeige werbung foto photo fotos photos video image
bild getty stock shutterstock veröffentlicht aktualisiert kommentare kommentar publié actualizado publicado
compartir leer email e-mail print save listen ago hours here news blog on in at link links filed under category
categories section stories story sat sun mon tue wed thu fri saturday sunday monday tuesday wednesday thursday
friday am pm uhr skip next previous contents table
"""
"""What stands where a name is expected and names nobody."""

ROLES = """
en: editor | editors | editorial | writer | reporter | correspondent | columnist | contributor | journalist |
    producer | photographer | analyst | bureau chief | contributing | staff | founder | co-founder | director |
    professor | president | manager | specialist | strategist | consultant | ceo | cto | cfo | political | senior |
    deputy | managing | associate | intern | freelance | officer | chief technology officer | chief executive officer |
    city columnist | researcher | reviewer | lead reviewer | fellow | expert | host | anchor | critic | head of |
    assistant | lecturer | coach | engineer | attorney
de: redakteur | redakteurin | chefredakteur | chefredakteurin | redaktor | redaktorin | korrespondent |
    korrespondentin | reporterin | autorin | volontär | volontärin | mitarbeiter | mitarbeiterin | journalistin |
    leiter | leiterin | ressortleiter | ressortleiterin | redaktion | politikredakteur | wirtschaftsredakteur |
    sportredakteur | freier | freie | online-redakteur | geschäftsführer | nachrichtenredakteur | experte | expertin
fr: journaliste | rédacteur | rédactrice | correspondant | correspondante | envoyé | envoyée | grand reporter |
    chroniqueur | éditorialiste | chef de service
es: periodista | redactor | redactora | corresponsal | enviado especial | enviada especial | columnista |
    subdirector
it: giornalista | inviato | inviata | corrispondente | caporedattore | redattore | redattrice
pt: jornalista | repórter | correspondente | colunista | redator | redatora
nl: redacteur | verslaggever | verslaggeefster | correspondente | hoofdredacteur
nordic: toimittaja | redaktør | redaktör | skribent | kommentator | nyhetsreporter
slavic: dziennikarz | dziennikarka | redaktorka | корреспондент | журналист | обозреватель | редактор |
    кореспондент | novinář
tr: muhabir | editör
"""
"""Roles and titles that stand beside a name, or for one."""

EASTERN_ROLES = (
    "(?:[实實特首本][习習约約派席报報])?(?:记者|記者)|通讯员|通訊員|评论员|評論員|編集委員|論説委員|特派員|特派员|"
    "(?:선임|수습)?기자|특파원|논설위원|편집위원"
)
"""Roles that nothing need part from a Chinese, Japanese or Korean name."""

EASTERN_LABELS = "即時報導|即时报道|综合报道|綜合報導|報導|报道|整理|編譯|编译|撰文|摄|攝|摄影|攝影|撮影"
"""What stands beside such a name and is neither name nor role."""

UNNAMED = """
staff writer | staff writers | staff reporter | staff reporters | staff correspondent | our correspondent |
agencies | a staff reporter | our reporter | special correspondent | wire services | wire reports |
staff and agencies
"""
"""What a byline says that names nobody on purpose."""

DESKS = """
team | staff | desk | newsdesk | newsroom | editors | editorial | editorial board | bureau | redaktionsteam |
rédaction | la rédaction | redacción | redazione | la redazione | redação | da redação | redactie | redaktionen |
redaksjonen | redakcja | redakce | redakcia | редакция | редакція | редакции | szerkesztőség | redacția | toimitus |
编辑部 | 編輯部 | 編集部 | 편집부 | haber merkezi
"""
"""What the name of a newsroom or of one of its desks is, or ends in."""

DESK_ENDINGS = "redaktion|redaksjon|redactie|redakce|编辑部|編輯部|編集部|편집부"
"""What the name of a desk ends in, also within a word."""

OFFICE_WORDS = (
    "for of the in at für der die das des pour sur par para del center centre institute department university team "
    "college school ministry council committee association foundation hospital gmbh ag inc inc. ltd llc corporation"
)
"""Words that show that a name is that of an office, which "and" does not part in two."""

BODY_WORDS = """
agency alliance association bureau campaign center centre coalition commission committee council department desk
endowment federation forum foundation fund group initiative institute institution league movement network office
organisation organization partnership program programme project school society team trust union university
"""
"""Words before "for" that show that it belongs to the name of a body, and does not lead to the outlet of a person."""

NAME_SUFFIXES = "jr jr. sr sr. ii iii iv"
"""What belongs to the name before it."""

DEGREES = "phd ph.d ph.d. md m.d. m.d esq esq. mba rd rdn cpa dds rn ms mph do pharmd cfp msc m.sc bsc b.sc llm ma ba"
"""Degrees and licences after a name: no part of it, and never a name of their own."""

PARTICLES = (
    "de del della delle di da do dos das du des la le van von vom zu zum zur der den ter ten te el al bin bint ibn ben "
    "y e af av of the for dan dal degli lo los las st. op in 't auf"
)
"""Small words inside names, written without a capital."""

AGENCY_WORDS = """
agency | agencies | agentur | nachrichtenagentur | agence | agencia | agência | agenzia | ajansı | ajans | agencja |
agentura | агентство | πρακτορείο | wire | press | news | newspaper | magazine | media
"""
"""Words in the names of agencies and media, which a name that stands alone on a page may be."""
