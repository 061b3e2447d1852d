"""Names of the days of the week, long and short, as they stand before a date."""

_NAMES = """
af: ma maandag di dinsdag wo woensdag do donderdag vr vrydag sa saterdag so sondag
ar: الاثنين الإثنين الثلاثاء الأربعاء الخميس الجمعة الجمعه السبت الأحد
az: be ça çərşənbə ca cümə şənbə bazar
be: панядзелак пн пнд аў аўторак аўт серада ср чацвер чц чцв чв пт пятніца пят сб субота суб нд нядзеля няд
bg: пн понеделник пон вт вторник вто ср сряда сря четвъртък чт петък пт сб събота нд неделя
bn: সোম সোমবার মঙ্গল মঙ্গলবার বুধ বুধবার বৃহস্পতি বৃহস্পতিবার বৃহষ্পতিবার শুক্র শুক্রবার শনি শনিবার রবি রবিবার
ca: dilluns dl dimarts dt dc dimecres dijous dj divendres dv dissabte ds dg diumenge
cs: po pondělí pon út úterý úte st středa stř středu středy čt čtvrtek čtv pá pátek pát pátku so sobota sob sobotu
    soboty ne neděle ned neděli
cy: llun maw mer iau gwe gwen sad sul
da: man mandag tirs tirsdag tir ons onsdag tors torsdag tor fre fredag lør lørdag søn søndag
de: mo montag mon di dienstag die mi mittwoch mit do donnerstag don fr freitag fre sa samstag sam so sonntag son
el: δευ δευτέρα τρί τρίτη τετ τετάρτη πέμ πέμπτη παρ παρασκευή σάβ σάββατο κυρ κυριακή
en: mon monday mo tue tuesday tu tues wed wednesday we thu thursday th fri friday fr sat saturday sa sun sunday su
es: lun lunes lu mar martes mié miércoles mi jue jueves ju vie viernes vi sáb sábado sa dom domingo do
et: esmaspäev teisipäev kolmapäev neljapäev reede laupäev pühapäev
eu: al astelehena ar asteartea asteazkena az og osteguna or ostirala larunbata lr ig igandea
fa: دوشنبه سهشنبه چهارشنبه پنجشنبه جمعه شنبه یکشنبه
fi: ma maanantai maanantaina ti tiistai tiistaina ke keskiviikko keskiviikkona to torstai torstaina pe perjantai
    perjantaina la lauantai lauantaina su sunnuntai sunnuntaina
fr: lun lundi lu mar mardi ma mer mercredi me jeu jeudi je ven vendredi ve sam samedi sa dim dimanche di
gl: luns mar martes mér mércores xov xoves ven venres sáb sábado dom domingo
he: שני שלישי רביעי חמישי שישי שבת ראשון
hi: सोम सोमवार मंगल मंगलवार बुध बुधवार गुरु गुरुवार शुक्र शुक्रवार शनि शनिवार रवि रविवार
hr: pon ponedjeljak uto utorak sri srijeda čet četvrtak pet petak sub subota ned nedjelja
hu: hétfő kedd sze szerda cs csütörtök péntek szo szombat vasárnap vas
hy: երկ երկուշաբթի երեքշաբթի երք չորեքշաբթի չրք հինգշաբթի հնգ ուր ուրբաթ շաբաթ շբթ կիր կիրակի
id: sen senin sel selasa rab rabu kam kamis jum jumat sab sabtu min minggu ahad
is: mán mánudagur þri þriðjudagur mið miðvikudagur fim fimmtudagur fös föstudagur lau laugardagur sun sunnudagur
it: lun lunedì mar martedì mer mercoledì gio giovedì ven venerdì sab sabato dom domenica
ka: ორშ ორშაბათი სამ სამშაბათი ოთხ ოთხშაბათი ხუთ ხუთშაბათი პარ პარასკევი შაბ შაბათი კვი კვირა
kk: дс дүйсенбі сейсенбі сс ср сәрсенбі бейсенбі бс жм жұма сб сенбі жексенбі жс
lt: pirmadienis pr an antradienis tr trečiadienis ketvirtadienis kt penktadienis pn šeštadienis št sekmadienis sk
lv: pirmd pirmdiena otrd otrdiena trešd trešdiena ceturtd ceturtdiena piektd piektdiena sestd sestdiena svētd
    svētdiena
mk: пон понеделник вто вторник вт сре среда чет четврток пет петок саб сабота нед недела
mr: सोम सोमवार मंगळ मंगळवार बुध बुधवार गुरु गुरुवार शुक्र शुक्रवार शनि शनिवार रवि रविवार
ms: isn isnin sel selasa rab rabu kha khamis jum jumaat sab sabtu ahad ahd
nb: man mandag tir tirsdag ons onsdag tor torsdag fre fredag lør lørdag søn søndag
nl: ma maandag di dinsdag wo woensdag do donderdag vr vrijdag za zaterdag zo zondag
pl: pon poniedziałek poniedzialek pn wt wtorek wto śr środa sroda środę srode śro sro sr czw czwartek cz piątek pt
    piatek pią pia pi sob sobota sobotę sobote so sb niedz niedziela niedzielę niedziele nie nd
pt: seg segunda-feira segunda ter terça-feira terça qua quarta-feira quarta qui quinta-feira quinta sex sexta-feira
    sexta sáb sábado sab dom domingo
ro: lun luni mar marți mie miercuri mi joi vin vineri sâm sâmbătă dum duminică
ru: пн понедельник пнд вт вторник втр ср среда срд среду четверг чт чтв пт пятница птн пятницу сб суббота сбт
    субботу воскресенье вс воскресение вск
sk: po pondelok ut utorok st streda stredu št štvrtok pi piatok so sobota sobotu ne nedeľa nedeľu
sl: pon ponedeljek tor torek sre sreda čet četrtek pet petek sob sobota ned nedelja
sq: hën mar mër enj pre sht die
sr: пон понедељак уто уторак сре среда чет четвртак пет петак суб субота нед недеља
sv: mån måndag månd tis tisdag tisd ons onsdag onsd tors torsdag torsd fre fredag fred lör lördag lörd sön söndag
    sönd
ta: திங் திங்கள் செவ் செவ்வாய் புத புதன் வியா வியாழன் வெள் வெள்ளி சனி ஞாயி ஞாயிறு
th: วันจันทร์ จันทร์ วันจันทร์ที่ วันอังคาร อังคาร วันอังคารที่ วันพุธ พุธ วันพุธที่ พฤ วันพฤหัสบดี พฤหัสบดี พฤหัส
    วันพฤหัสบดีที่ วันศุกร์ ศุกร์ วันศุกร์ที่ วันเสาร์ เสาร์ วันเสาร์ที่ วันอาทิตย์ อา อาทิตย์ วันอาทิตย์ที่
tr: pazartesi pzt sal salı çar çarşamba çrs per perşembe prs cum cuma cmt cumartesi paz pazar
uk: пн понеділок пон понед вт вівторок вів вівтор середа середу ср сер серед четвер чт чет п'ятницю п'ятниця пт пят
    сб субота суботу суб субот нд неділю неділя нед неділ
ur: پیر سوموار منگل بدھ جمعرات جمعہ ہفتہ اتوار
"""
"""A line a language, after the locale data of CLDR. Names of several words and single letters are left out."""

WEEKDAYS = frozenset(name for name in _NAMES.split() if not name.endswith(":"))
"""All of them, in lower case."""
