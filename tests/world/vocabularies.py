"""Words of which the stories of the fixture world are made: a table a language.

Each language has actors, deeds, things, places in a town, moments, and the shapes of its sentences.
"""

from dataclasses import dataclass


@dataclass(frozen=True)
class Vocabulary:
    """What one language's sentences are made of."""

    actors: tuple[str, ...]
    deeds: tuple[str, ...]
    things: tuple[str, ...]
    spots: tuple[str, ...]
    moments: tuple[str, ...]
    shapes: tuple[str, ...]
    headlines: tuple[str, ...]
    correction: str
    by: str
    published: str
    related: str
    menu: tuple[str, ...]
    sections: tuple[str, ...]


def _split(text: str) -> tuple[str, ...]:
    return tuple(part.strip() for part in text.split("|"))


ENGLISH = Vocabulary(
    actors=_split(
        "the harbour board|the mayor|a retired surveyor|the fishing cooperative|two engineers|the county court|the school"
        " governors|an independent panel|the bus company|residents|the water authority|a local historian|the bakers' guild|"
        "the hospital trust|students|the fire brigade|the orchard owners|a group of pensioners|the railway operator|the"
        " museum|volunteers|the parish council|the energy supplier|shopkeepers|the regional assembly|a visiting professor|"
        "the rowing club|the forestry office|the auditor|nurses|the theatre company|the land registry|the police chief|"
        "an amateur astronomer|the lighthouse keeper|the housing association"
    ),
    deeds=_split(
        "rejected|approved|postponed|questioned|repaired|sold|welcomed|inspected|abandoned|measured|financed|restored|"
        "criticised|praised|closed|reopened|demolished|copied|photographed|promised|withdrew|defended|counted|cleaned|"
        "rented|mapped|funded|halved|doubled|renamed|published|studied|delayed|signed|ignored|moved"
    ),
    things=_split(
        "the old sluice|a new timetable|the drainage plan|forty oak trees|the stone bridge|a disputed invoice|the annual"
        " accounts|three ferries|the market hall|a long report|the tram line|the reading room|a solar roof|the flood wall|"
        "seven allotments|the swimming pool|the archive|a tender for gravel|the tow path|a cheaper design|the night bus|"
        "the chapel windows|winter stocks of salt|the pumping station|a petition|the cattle shed|broken street lamps|"
        "the school kitchen|an unusual painting|the ticket prices|a film about eels|the village pump|several beehives|"
        "the weather mast|the quarry lease|the ice rink"
    ),
    spots=_split(
        "near the northern quay|behind the station|in the upper town|along the canal|outside the town hall|beside the mill|"
        "on the eastern shore|at the cattle market|under the viaduct|by the tannery|in a crowded hall|at the old customs"
        " house|above the weir|on the playing fields|in the courthouse|past the cemetery|at the ropeworks|off the ring road"
    ),
    moments=_split(
        "on Monday|on Tuesday|last week|before sunrise|late in the evening|after a long debate|in early spring|without"
        " warning|for the second time|at short notice|during the holidays|shortly after noon|within a month|since autumn|"
        "despite the rain|as planned|for once|in a single day"
    ),
    shapes=(
        "{Actor} {deed} {thing} {spot} {moment}, although {actor} had {deed2} {thing2} only {number} days earlier.",
        "{Moment}, {actor} {deed} {thing}, said {person}, who has followed the matter for {number} years.",
        "“We never {deed} {thing} {spot},” {person} told reporters {moment}.",
        "{Actor} and {actor2} {deed} {thing}; {person} of {town} called that “a sensible end to {number} months of talk”.",
        "In {town}, {number} people waited {spot} while {actor} {deed} {thing2}.",
        "According to {person}, {actor} {deed} {thing} {moment} and {deed2} {thing2} {spot}.",
        "The cost of {number} thousand crowns is carried by {actor}, which {deed} {thing} {moment}.",
        "What {actor} {deed} {moment} was not {thing} but {thing2}, {person} of {town} explained {spot}.",
    ),
    headlines=(
        "{Town}: {actor} {deed} {thing}",
        "{Actor} {deed} {thing} {moment}",
        "How {actor} {deed} {thing} {spot}",
        "{Number} reasons why {actor} {deed} {thing} in {town}",
    ),
    correction="Correction: An earlier version of this article misstated the number of days. It was {number}.",
    by="By {name}",
    published="Published",
    related="More stories",
    menu=_split("Home|Town|Region|Business|Sport|Culture|Weather|Archive"),
    sections=_split("Town|Region|Business|Sport|Culture"),
)

GERMAN = Vocabulary(
    actors=_split(
        "der Hafenrat|die Bürgermeisterin|ein Vermesser im Ruhestand|die Fischereigenossenschaft|das Kreisgericht|der"
        " Schulbeirat|ein unabhängiger Ausschuss|der Busbetrieb|das Wasserwerk|eine Heimatforscherin|die Bäckerinnung|das"
        " Krankenhaus|die Feuerwehr|der Obstbauverband|die Bahn|das Museum|der Gemeinderat|der Stromversorger|die"
        " Landesregierung|eine Gastprofessorin|der Ruderverein|das Forstamt|der Rechnungshof|das Theater|das Katasteramt|"
        "die Polizei|ein Hobbyastronom|der Leuchtturmwärter|die Wohnungsgenossenschaft|der Chor"
    ),
    deeds=_split(
        "verwarf|genehmigte|verschob|prüfte|reparierte|verkaufte|begrüßte|besichtigte|verließ|vermaß|bezahlte|erneuerte|"
        "kritisierte|lobte|schloss|öffnete|kopierte|fotografierte|versprach|verteidigte|zählte|reinigte|mietete|"
        "kartierte|förderte|halbierte|verdoppelte|benannte|erforschte|verzögerte"
    ),
    things=_split(
        "die alte Schleuse|einen neuen Fahrplan|vierzig Eichen|die Steinbrücke|eine strittige Rechnung|den Haushalt|drei"
        " Fähren|die Markthalle|einen langen Bericht|die Straßenbahn|den Lesesaal|ein Solardach|die Flutmauer|sieben"
        " Kleingärten|das Schwimmbad|das Archiv|den Treidelpfad|einen billigeren Entwurf|den Nachtbus|die Kirchenfenster|"
        "das Salzlager|das Pumpwerk|eine Bittschrift|den Viehstall|die Straßenlaternen|die Schulküche|ein seltenes"
        " Gemälde|die Fahrpreise|einen Film über Aale|den Dorfbrunnen|mehrere Bienenstöcke|den Wettermast|die Eisbahn"
    ),
    spots=_split(
        "am Nordkai|hinter dem Bahnhof|in der Oberstadt|entlang des Kanals|vor dem Rathaus|neben der Mühle|am Ostufer|auf"
        " dem Viehmarkt|unter dem Viadukt|bei der Gerberei|im vollen Saal|am alten Zollhaus|oberhalb des Wehrs|auf den"
        " Spielwiesen|im Gerichtsgebäude|an der Seilerei"
    ),
    moments=_split(
        "am Montag|am Dienstag|vergangene Woche|vor Sonnenaufgang|spät am Abend|nach langer Debatte|im Frühling|ohne"
        " Vorwarnung|zum zweiten Mal|kurzfristig|in den Ferien|kurz nach Mittag|binnen eines Monats|trotz des Regens|wie"
        " geplant|ausnahmsweise"
    ),
    shapes=(
        "{Actor} {deed} {spot} {moment} {thing}, obwohl {actor2} erst {number} Tage zuvor zugestimmt hatte.",
        "{Moment} {deed} {actor} {thing}, sagte {person}, die den Vorgang seit {number} Jahren verfolgt.",
        "„Niemand {deed} {thing} {spot}“, erklärte {person} aus {town} {moment}.",
        "{Actor} {deed} {thing}; {person} nannte das „ein vernünftiges Ende nach {number} Monaten“.",
        "In {town} warteten {number} Menschen {spot}, während {actor} die Lage erläuterte und {thing2} lobte.",
        "Nach Angaben von {person} {deed} {actor} {moment} {thing} und {deed2} {thing2} {spot}.",
        "Die Kosten von {number} Tausend Kronen trägt {actor}, denn niemand sonst {deed} {thing} {moment}.",
    ),
    headlines=(
        "{Town}: {Actor} {deed} {thing}",
        "{Actor} {deed} {moment} {thing}",
        "Warum {actor} {thing} {spot} {deed}",
        "{Number} Fragen: {Actor} {deed} {thing} in {town}",
    ),
    correction="Korrektur: In einer früheren Fassung stand eine falsche Zahl von Tagen. Es waren {number}.",
    by="Von {name}",
    published="Veröffentlicht",
    related="Weitere Meldungen",
    menu=_split("Startseite|Stadt|Region|Wirtschaft|Sport|Kultur|Wetter|Archiv"),
    sections=_split("Stadt|Region|Wirtschaft|Sport|Kultur"),
)

FRENCH = Vocabulary(
    actors=_split(
        "le conseil du port|la maire|un géomètre à la retraite|la coopérative de pêche|le tribunal|un comité indépendant|"
        "la compagnie de bus|la régie des eaux|une historienne locale|la guilde des boulangers|l'hôpital|la brigade de"
        " pompiers|le syndicat des vergers|la société de chemin de fer|le musée|le conseil municipal|le fournisseur"
        " d'énergie|l'assemblée régionale|une professeure invitée|le club d'aviron|l'office des forêts|la cour des comptes|"
        "la troupe de théâtre|le cadastre|la police|un astronome amateur|le gardien du phare|la chorale"
    ),
    deeds=_split(
        "a rejeté|a approuvé|a reporté|a examiné|a réparé|a vendu|a salué|a inspecté|a abandonné|a mesuré|a financé|a"
        " restauré|a critiqué|a fermé|a rouvert|a copié|a photographié|a promis|a défendu|a compté|a nettoyé|a loué|a"
        " doublé|a rebaptisé|a étudié|a retardé|a signé|a déplacé"
    ),
    things=_split(
        "la vieille écluse|un nouvel horaire|quarante chênes|le pont de pierre|une facture contestée|les comptes annuels|"
        "trois bacs|la halle|un long rapport|la ligne de tramway|la salle de lecture|un toit solaire|la digue|sept jardins"
        " ouvriers|la piscine|les archives|le chemin de halage|un projet moins cher|le bus de nuit|les vitraux|le stock de"
        " sel|la station de pompage|une pétition|l'étable|les réverbères|la cantine scolaire|un tableau rare|le prix des"
        " billets|un film sur les anguilles|la fontaine|plusieurs ruches|la patinoire"
    ),
    spots=_split(
        "près du quai nord|derrière la gare|dans la ville haute|le long du canal|devant la mairie|à côté du moulin|sur la"
        " rive est|au marché aux bestiaux|sous le viaduc|près de la tannerie|dans une salle comble|à l'ancienne douane|au"
        " palais de justice|à la corderie"
    ),
    moments=_split(
        "lundi|mardi|la semaine dernière|avant l'aube|tard dans la soirée|après un long débat|au printemps|sans prévenir|"
        "pour la deuxième fois|à la dernière minute|pendant les vacances|peu après midi|en un mois|malgré la pluie|comme"
        " prévu"
    ),
    shapes=(
        "{Actor} {deed} {thing} {spot} {moment}, alors que {actor2} s'y était opposé {number} jours plus tôt.",
        "{Moment}, {actor} {deed} {thing}, selon {person}, qui suit le dossier depuis {number} ans.",
        "« Personne n'imaginait que {actor} {deed} {thing} », a déclaré {person} {moment}.",
        "{Actor} {deed} {thing} ; {person}, de {town}, y voit la fin de {number} mois de discussions.",
        "À {town}, {number} personnes attendaient {spot} pendant que {actor} présentait {thing2}.",
        "D'après {person}, {actor} {deed} {thing} {moment} puis {deed2} {thing2} {spot}.",
        "Le coût, soit {number} mille couronnes, revient à ceux pour qui {actor} {deed} {thing} {moment}.",
    ),
    headlines=(
        "{Town} : {actor} {deed} {thing}",
        "{Actor} {deed} {thing} {moment}",
        "Pourquoi {actor} {deed} {thing} {spot}",
        "À {town}, {actor} {deed} {thing}",
    ),
    correction="Rectificatif : une version précédente de cet article indiquait un nombre de jours erroné ; il est de {number}.",
    by="Par {name}",
    published="Publié",
    related="À lire aussi",
    menu=_split("Accueil|Ville|Région|Économie|Sport|Culture|Météo|Archives"),
    sections=_split("Ville|Région|Économie|Sport|Culture"),
)

SPANISH = Vocabulary(
    actors=_split(
        "la junta del puerto|la alcaldesa|un topógrafo jubilado|la cooperativa pesquera|el juzgado|un comité independiente|"
        "la empresa de autobuses|la compañía de aguas|una historiadora local|el gremio de panaderos|el hospital|el cuerpo"
        " de bomberos|la asociación de fruticultores|el ferrocarril|el museo|el ayuntamiento|la eléctrica|la asamblea"
        " regional|una profesora invitada|el club de remo|la oficina forestal|el tribunal de cuentas|la compañía de teatro|"
        "el catastro|la policía|un astrónomo aficionado|el farero|el coro"
    ),
    deeds=_split(
        "rechazó|aprobó|aplazó|examinó|reparó|vendió|celebró|inspeccionó|abandonó|midió|financió|restauró|criticó|elogió|"
        "cerró|reabrió|copió|fotografió|prometió|retiró|defendió|contó|limpió|alquiló|duplicó|estudió|retrasó|firmó|"
        "trasladó"
    ),
    things=_split(
        "la vieja esclusa|un nuevo horario|cuarenta robles|el puente de piedra|una factura dudosa|las cuentas anuales|tres"
        " transbordadores|el mercado cubierto|un largo informe|la línea de tranvía|la sala de lectura|un tejado solar|el"
        " dique|siete huertos|la piscina|el archivo|el camino de sirga|un diseño más barato|el autobús nocturno|las"
        " vidrieras|la reserva de sal|la estación de bombeo|una petición|el establo|las farolas|el comedor escolar|un"
        " cuadro insólito|el precio de los billetes|una película sobre anguilas|la fuente|varias colmenas|la pista de hielo"
    ),
    spots=_split(
        "junto al muelle norte|detrás de la estación|en la ciudad alta|a lo largo del canal|ante el ayuntamiento|al lado"
        " del molino|en la orilla este|en el mercado de ganado|bajo el viaducto|cerca de la curtiduría|en una sala llena|"
        "en la antigua aduana|en los juzgados|en la cordelería"
    ),
    moments=_split(
        "el lunes|el martes|la semana pasada|antes del amanecer|a última hora|tras un largo debate|en primavera|sin avisar|"
        "por segunda vez|en plenas vacaciones|poco después del mediodía|en un mes|pese a la lluvia|según lo previsto"
    ),
    shapes=(
        "{Actor} {deed} {thing} {spot} {moment}, aunque {actor2} se había opuesto {number} días antes.",
        "{Moment}, {actor} {deed} {thing}, según {person}, que sigue el asunto desde hace {number} años.",
        "«Nadie esperaba que así se resolviera: {actor} {deed} {thing}», dijo {person} {moment}.",
        "{Actor} {deed} {thing}; {person}, de {town}, lo ve como el final de {number} meses de conversaciones.",
        "En {town}, {number} personas esperaban {spot} mientras {actor} presentaba {thing2}.",
        "Según {person}, {actor} {deed} {thing} {moment} y después {deed2} {thing2} {spot}.",
        "El coste de {number} mil coronas lo asume quien pidió esto: {actor} {deed} {thing} {moment}.",
    ),
    headlines=(
        "{Town}: {actor} {deed} {thing}",
        "{Actor} {deed} {thing} {moment}",
        "Por qué {actor} {deed} {thing} {spot}",
        "En {town}, {actor} {deed} {thing}",
    ),
    correction="Corrección: una versión anterior de este artículo indicaba un número de días equivocado; son {number}.",
    by="Por {name}",
    published="Publicado",
    related="Más noticias",
    menu=_split("Portada|Ciudad|Región|Economía|Deportes|Cultura|Tiempo|Hemeroteca"),
    sections=_split("Ciudad|Región|Economía|Deportes|Cultura"),
)

RUSSIAN = Vocabulary(
    actors=_split(
        "совет порта|городской голова|рыболовецкий кооператив|районный суд|попечительский совет|автобусный парк|водоканал|"
        "местный историк|союз пекарей|пожарный отряд|музей|сельский совет|поставщик энергии|областной парламент|гребной"
        " клуб|лесничий|ревизор|театр|начальник полиции|астроном-любитель|смотритель маяка|жилищный кооператив|хор"
    ),
    deeds=_split(
        "отклонил|одобрил|отложил|проверил|починил|продал|осмотрел|покинул|измерил|оплатил|восстановил|закрыл|открыл|"
        "скопировал|сфотографировал|пообещал|защитил|сосчитал|очистил|арендовал|удвоил|переименовал|изучил|подписал"
    ),
    things=_split(
        "старый шлюз|новое расписание|сорок дубов|каменный мост|спорный счёт|годовой отчёт|три парома|крытый рынок|длинный"
        " доклад|трамвайный путь|читальный зал|солнечную крышу|защитную дамбу|семь огородов|бассейн|архив|дешёвый проект|"
        "ночной автобус|витражи часовни|запас соли|насосную станцию|прошение жителей|коровник|уличные фонари|школьную"
        " кухню|редкую картину|цены на билеты|фильм об угрях|деревенский колодец|несколько ульев|ледовый каток"
    ),
    spots=_split(
        "у северного причала|за вокзалом|в верхнем городе|вдоль канала|перед ратушей|возле мельницы|на восточном берегу|"
        "на скотном рынке|под виадуком|у кожевни|в полном зале|у старой таможни|в здании суда|у канатной фабрики"
    ),
    moments=_split(
        "в понедельник|во вторник|на прошлой неделе|до рассвета|поздно вечером|после долгого спора|ранней весной|без"
        " предупреждения|во второй раз|во время каникул|вскоре после полудня|за один месяц|несмотря на дождь|как и"
        " планировалось"
    ),
    shapes=(
        "{Actor} {deed} {thing} {spot} {moment}, хотя {actor2} возражал ещё {number} дней назад.",
        "{Moment} {actor} {deed} {thing}, сообщил {person}, который следит за делом {number} лет.",
        "«Никто не ожидал, что {actor} {deed} {thing}», — сказал {person} {moment}.",
        "{Actor} {deed} {thing}; {person} из города {town} назвал это итогом {number} месяцев переговоров.",
        "В городе {town} {number} человек ждали {spot}, пока {actor} {deed} {thing2}.",
        "По словам {person}, {actor} {deed} {thing} {moment} и {deed2} {thing2} {spot}.",
        "Расходы в {number} тысяч крон несёт тот, кто {moment} {deed} {thing} {spot}.",
    ),
    headlines=(
        "{Town}: {actor} {deed} {thing}",
        "{Actor} {deed} {thing} {moment}",
        "Почему {actor} {deed} {thing} {spot}",
        "В городе {town} {actor} {deed} {thing}",
    ),
    correction="Исправление: в прежней версии статьи было указано неверное число дней. Правильное число: {number}.",
    by="Автор: {name}",
    published="Опубликовано",
    related="Другие новости",
    menu=_split("Главная|Город|Область|Экономика|Спорт|Культура|Погода|Архив"),
    sections=_split("Город|Область|Экономика|Спорт|Культура"),
)

VOCABULARIES = {"en": ENGLISH, "de": GERMAN, "fr": FRENCH, "es": SPANISH, "ru": RUSSIAN}

FIRST_NAMES = _split("Anna|Marie|Sofia|Elena|Clara|Vera|Nora|Lena|Paula|Irma|Greta|Alma|Julia|Marta|Rosa")
LAST_NAMES = _split(
    "Berger|Lindqvist|Moreau|Castell|Novak|Hartmann|Okafor|Sorensen|Vidal|Marchetti|Kowal|Petrova|Ashdown|Whitlock|Duarte"
)
RUSSIAN_NAMES = _split("Анна|Мария|Елена|Вера|Юлия|Ольга|Нина")
RUSSIAN_LAST_NAMES = _split("Петрова|Орлова|Лебедева|Соколова|Морозова|Волкова|Зайцева")
SYLLABLES = _split("bel|mar|ost|ven|dor|lin|tam|rek|sal|mon|hav|gri|fel|nor|zan|kol|wes|pre|lam|tor|bri|dun|esk|ul")
RUSSIAN_SYLLABLES = _split("бел|мар|ост|вен|дор|лин|там|рек|сал|мон|гри|фел|нор|зан|кол|пре|лам|тор|бри|дун")
