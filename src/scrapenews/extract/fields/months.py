"""Names of the months, as dates in news pages spell them."""

from collections.abc import Mapping
from types import MappingProxyType

_NAMES = """
af: januarie/jan februarie/feb maart/mrt april/apr mei junie/jun julie/jul augustus/aug september/sep oktober/okt
    november/nov desember/des
ar: يناير/جانفي فبراير/شباط مارس/آذار/اذار أبريل/نيسان/ابريل مايو/أيار/ايار/ماي يونيو/حزيران/يونية/جوان
    يوليو/تموز/يوليوز/جويلية أغسطس/آب/اغسطس/غشت/أوت سبتمبر/أيلول/ايلول/شتنبر أكتوبر/اكتوبر نوفمبر/نونبر ديسمبر/دجنبر
az: yanvar/yan fevral/fev mart/mar aprel/apr may iyun/iyn iyul/iyl avqust/avq sentyabr/sen oktyabr/okt noyabr/noy
    dekabr/dek
be: студзеня/сту/студзень лютага/лют/люты сакавіка/сак/сакавік красавіка/кра/красавік мая/май чэрвеня/чэр/чэрвень
    ліпеня/ліп/ліпень жніўня/жні/жнівень верасня/вер/верасень кастрычніка/кас/кастрычнік лістапада/ліс/лістапад
    снежня/сне/снежань
bg: януари/яну февруари/фев март април/апр май юни юли август/авг септември/сеп октомври/окт ноември/ное декември/дек
bn: জানুয়ারী/জানু ফেব্রুয়ারী/ফেব মার্চ এপ্রিল/এপ্রি মে জুন জুলাই/জুল আগস্ট/আগ সেপ্টেম্বর/সেপ অক্টোবর/অক্টো
    নভেম্বর/নভে ডিসেম্বর/ডিসে
ca: gener/gen febrer/febr març abril/abr maig juny juliol/jul agost/ag setembre/set octubre/oct novembre/nov
    desembre/des
cs: ledna/led/leden února/úno/únor března/bře/březen dubna/dub/duben května/kvě/květen června/čvn/červen
    července/čvc/červenec srpna/srp/srpen září/zář října/říj/říjen listopadu/lis/listopad prosince/pro/prosinec
cy: ionawr/ion chwefror/chwef/chw mawrth/maw ebrill/ebr mai mehefin/meh gorffennaf/gorff/gor awst medi hydref/hyd
    tachwedd/tach rhagfyr/rhag
da: januar/jan februar/feb marts/mar april/apr maj juni/jun juli/jul august/aug september/sep oktober/okt november/nov
    december/dec
de: januar/jan/jänner/jän februar/feb/feber märz/mär/maerz/mrz april/apr mai juni/jun juli/jul august/aug
    september/sept/sep oktober/okt/oct november/nov dezember/dez
el: ιανουαρίου/ιαν/ιανουάριος φεβρουαρίου/φεβ/φεβρουάριος μαρτίου/μαρ/μάρτιος/μάρ απριλίου/απρ/απρίλιος
    μαΐου/μαΐ/μάιος/μάι ιουνίου/ιουν/ιούνιος/ιούν ιουλίου/ιουλ/ιούλιος/ιούλ αυγούστου/αυγ/αύγουστος/αύγ
    σεπτεμβρίου/σεπ/σεπτέμβριος οκτωβρίου/οκτ/οκτώβριος νοεμβρίου/νοε/νοέμβριος/νοέ δεκεμβρίου/δεκ/δεκέμβριος
    γενάρη φλεβάρη μάρτη απρίλη μάη ιούνη ιούλη αύγουστο σεπτέμβρη οκτώβρη νοέμβρη δεκέμβρη
en: january/jan february/feb march/mar april/apr may june/jun july/jul august/aug september/sep/sept october/oct
    november/nov december/dec
es: enero/ene febrero/feb marzo/mar abril/abr mayo/may junio/jun julio/jul agosto/ago
    septiembre/sept/setiembre/set/sep octubre/oct noviembre/nov diciembre/dic
et: jaanuar/jaan veebruar/veebr märts aprill/apr mai juuni juuli august/aug september/sept oktoober/okt november/nov
    detsember/dets
eu: urtarrila/urt otsaila/ots martxoa/mar apirila/api maiatza/mai ekaina/eka uztaila/uzt abuztua/abu iraila/ira
    urria/urr azaroa/aza abendua/abe
fa: ژانویهٔ/ژانویه/فروردین فوریهٔ/فوریه/اردیبهشت مارس/خرداد آوریل/تیر مهٔ/مه/مرداد ژوئن/شهریور ژوئیهٔ/ژوئیه/مهر
    اوت/آبان سپتامبر/آذر اکتبر/دی نوامبر/بهمن دسامبر/اسفند
fi: tammikuuta/tammi/tammikuu helmikuuta/helmi/helmikuu maaliskuuta/maalis/maaliskuu huhtikuuta/huhti/huhtikuu
    toukokuuta/touko/toukokuu kesäkuuta/kesä/kesäkuu heinäkuuta/heinä/heinäkuu elokuuta/elo/elokuu
    syyskuuta/syys/syyskuu lokakuuta/loka/lokakuu marraskuuta/marras/marraskuu joulukuuta/joulu/joulukuu
fr: janvier/janv février/févr/fev/fevrier mars avril/avr mai juin juillet/juil août/aout septembre/sept octobre/oct
    novembre/nov décembre/déc/decembre/dec
gl: xaneiro/xan febreiro/feb marzo/mar abril/abr maio xuño xullo/xul agosto/ago setembro/set outubro/out novembro/nov
    decembro/dec
he: ינואר/ינו פברואר/פבר מרץ אפריל/אפר מאי יוני יולי אוגוסט/אוג ספטמבר/ספט אוקטובר/אוק נובמבר/נוב דצמבר/דצמ
hi: जनवरी/जन फ़रवरी/फ़र मार्च अप्रैल मई जून जुलाई/जुल अगस्त/अग सितंबर/सित अक्टूबर/अक्टू नवंबर/नव दिसंबर/दिस
hr: siječnja/sij/siječanj veljače/velj/veljača ožujka/ožu/ožujak travnja/tra/travanj svibnja/svi/svibanj
    lipnja/lip/lipanj srpnja/srp/srpanj kolovoza/kol/kolovoz rujna/ruj/rujan listopada/lis/listopad
    studenoga/stu/studeni prosinca/pro/prosinac
hu: január/jan február/febr március/márc április/ápr május/máj június/jún július/júl augusztus/aug szeptember/szept
    október/okt november/nov december/dec
hy: հունվարի/հնվ/հունվար փետրվարի/փտվ/փետրվար մարտի/մրտ/մարտ ապրիլի/ապր/ապրիլ մայիսի/մյս/մայիս հունիսի/հնս/հունիս
    հուլիսի/հլս/հուլիս օգոստոսի/օգս/օգոստոս սեպտեմբերի/սեպ/սեպտեմբեր հոկտեմբերի/հոկ/հոկտեմբեր նոյեմբերի/նոյ/նոյեմբեր
    դեկտեմբերի/դեկ/դեկտեմբեր
id: januari/jan februari/feb maret/mar april/apr mei juni/jun juli/jul agustus/agu september/sep oktober/okt
    november/nov desember/des
is: janúar/jan febrúar/feb mars/mar apríl/apr maí júní/jún júlí/júl ágúst/ágú september/sep október/okt nóvember/nóv
    desember/des
it: gennaio/gen febbraio/feb marzo/mar aprile/apr maggio/mag giugno/giu luglio/lug agosto/ago settembre/set/sett
    ottobre/ott novembre/nov dicembre/dic
ka: იანვარი/იან თებერვალი/თებ მარტი/მარ აპრილი/აპრ მაისი/მაი ივნისი/ივნ ივლისი/ივლ აგვისტო/აგვ სექტემბერი/სექ
    ოქტომბერი/ოქტ ნოემბერი/ნოე დეკემბერი/დეკ
kk: қаңтар/қаң ақпан/ақп наурыз/нау сәуір/сәу мамыр/мам маусым/мау шілде/шіл тамыз/там қыркүйек/қыр қазан/қаз
    қараша/қар желтоқсан/жел
lt: sausio/saus/sausis vasario/vas/vasaris kovo/kov/kovas balandžio/bal/balandis gegužės/geg/gegužė
    birželio/birž/birželis liepos/liep/liepa rugpjūčio/rugp/rugpjūtis rugsėjo/rugs/rugsėjis spalio/spal/spalis
    lapkričio/lapkr/lapkritis gruodžio/gruod/gruodis
lv: janvāris/janv februāris/febr marts aprīlis/apr maijs jūnijs/jūn jūlijs/jūl augusts/aug septembris/sept
    oktobris/okt novembris/nov decembris/dec
mk: јануари/јан февруари/фев март/мар април/апр мај јуни/јун јули/јул август/авг септември/сеп октомври/окт
    ноември/ное декември/дек
mr: जानेवारी/जाने फेब्रुवारी/फेब्रु मार्च एप्रिल/एप्रि मे जून जुलै ऑगस्ट/ऑग सप्टेंबर/सप्टें ऑक्टोबर/ऑक्टो
    नोव्हेंबर/नोव्हें डिसेंबर/डिसें
ms: januari/jan februari/feb mac april/apr mei jun julai/jul ogos/ogo september/sep oktober/okt november/nov
    disember/dis
nb: januar/jan februar/feb mars/mar april/apr mai juni/jun juli/jul august/aug september/sep oktober/okt november/nov
    desember/des
nl: januari/jan februari/feb maart/mrt/mar april/apr mei juni/jun juli/jul augustus/aug september/sep oktober/okt
    november/nov december/dec
pl: stycznia/sty/styczeń lutego/lut/luty marca/mar/marzec kwietnia/kwi/kwiecień maja/maj czerwca/cze/czerwiec
    lipca/lip/lipiec sierpnia/sie/sierpień września/wrz/wrzesień października/paź/październik listopada/lis/listopad
    grudnia/gru/grudzień
pt: janeiro/jan fevereiro/fev março/mar abril/abr maio/mai junho/jun julho/jul agosto/ago setembro/set outubro/out
    novembro/nov dezembro/dez
ro: ianuarie/ian februarie/feb martie/mar aprilie/apr mai iunie/iun iulie/iul august/aug septembrie/sept octombrie/oct
    noiembrie/nov/noi decembrie/dec
ru: января/янв/январь февраля/февр/февраль/фев марта/мар/март апреля/апр/апрель мая/май июня/июн/июнь июля/июл/июль
    августа/авг/август сентября/сент/сентябрь/сен октября/окт/октябрь ноября/нояб/ноябрь/ноя декабря/дек/декабрь
sk: januára/jan/január februára/feb/február marca/mar/marec apríla/apr/apríl mája/máj júna/jún júla/júl
    augusta/aug/august septembra/sep/september októbra/okt/október novembra/nov/november decembra/dec/december
sl: januar/jan februar/feb marec/mar april/apr maj junij/jun julij/jul avgust/avg september/sep oktober/okt
    november/nov december/dec
sq: janar/jan shkurt/shk mars/mar prill/pri maj qershor/qer korrik/korr gusht/gush shtator/sht tetor/tet nëntor/nën
    dhjetor/dhj
sr: јануар/јан/januar/jan фебруар/феб/februar/feb март/мар/mart/mar април/апр/april/apr мај/maj јун/jun/juni
    јул/jul/juli август/авг/avgust/avg септембар/сеп/septembar/sep октобар/окт/oktobar/okt новембар/нов/novembar/nov
    децембар/дец/decembar/dec
sv: januari/jan februari/feb mars/mar april/apr maj juni/jun juli/jul augusti/aug september/sep oktober/okt
    november/nov december/dec
sw: januari/jan februari/feb machi/mac aprili/apr mei juni/jun julai/jul agosti/ago septemba/sep oktoba/okt
    novemba/nov desemba/des
ta: ஜனவரி/ஜன பிப்ரவரி/பிப் மார்ச்/மார் ஏப்ரல்/ஏப் மே ஜூன் ஜூலை ஆகஸ்ட்/ஆக செப்டம்பர்/செப் அக்டோபர்/அக் நவம்பர்/நவ
    டிசம்பர்/டிச
th: มกราคม/ม.ค กุมภาพันธ์/ก.พ มีนาคม/มี.ค เมษายน/เม.ย พฤษภาคม/พ.ค มิถุนายน/มิ.ย กรกฎาคม/ก.ค สิงหาคม/ส.ค กันยายน/ก.ย
    ตุลาคม/ต.ค พฤศจิกายน/พ.ย ธันวาคม/ธ.ค
tl: enero/ene pebrero/peb marso/mar abril/abr mayo/may hunyo/hun hulyo/hul agosto/ago setyembre/set oktubre/okt
    nobyembre/nob disyembre/dis
tr: ocak/oca şubat/şub/subat mart/mar nisan/nis mayıs/may/mayis haziran/haz temmuz/tem ağustos/ağu/agustos
    eylül/eyl/eylul ekim/eki kasım/kas/kasim aralık/ara/aralik
uk: січня/січ/січень лютого/лют/лютий березня/бер/березень квітня/квіт/квітень травня/трав/травень червня/черв/червень
    липня/лип/липень серпня/серп/серпень вересня/вер/вересень жовтня/жовт/жовтень листопада/лист/листопад
    грудня/груд/грудень
ur: جنوری فروری مارچ اپریل مئی جون جولائی اگست ستمبر اکتوبر نومبر دسمبر
"""
# A language, then its twelve months in order, once or twice; spellings of one month are parted by slashes: with and
# without case ending, and abbreviated without the point (Unicode CLDR 45, "gregorian", with spellings seen in print
# added). Persian has its own months, too; their years tell them apart.

_PERSIAN_LETTERS = str.maketrans("يك", "یک")  # pages in Persian mix the letters of two keyboards
_GREEK_ACCENTS = str.maketrans("άέήίόύώϊϋΐΰ", "αεηιουωιυιυ")  # capitals are printed without them
_SAME_NAMES = {"nn": "nb", "no": "nb", "bs": "sr", "sh": "sr", "me": "sr", "in": "id", "iw": "he", "fil": "tl"}


def _read_table(text: str) -> dict[str, Mapping[str, int]]:
    table: dict[str, dict[str, int]] = {}
    months: dict[str, int] = {}
    month = 0
    for word in text.split():
        if word.endswith(":"):
            months, month = table.setdefault(word[:-1], {}), 0
            continue
        month = month % 12 + 1
        months.update(dict.fromkeys(word.split("/"), month))
    table["el"] |= {name.translate(_GREEK_ACCENTS): number for name, number in table["el"].items()}
    return {language: MappingProxyType(names) for language, names in table.items()}


def _unambiguous(table: Mapping[str, Mapping[str, int]]) -> dict[str, int]:
    """What means the same month in every language that has the word."""
    numbers: dict[str, set[int]] = {}
    for names in table.values():
        for name, month in names.items():
            numbers.setdefault(name, set()).add(month)
    return {name: months.pop() for name, months in numbers.items() if len(months) == 1}


MONTHS: Mapping[str, Mapping[str, int]] = MappingProxyType(_read_table(_NAMES))
"""A language's names of months, lower-cased, with their numbers."""

ANY_LANGUAGE: Mapping[str, int] = MappingProxyType(_unambiguous(MONTHS))
"""The names that mean one month only, whatever the language."""


def month_number(word: str, language: str | None = None) -> int | None:
    """The month that a word names: in the page's language, else in English, else in any language that has it.

    >>> month_number("Listopad", "pl"), month_number("listopada", "hr"), month_number("Sept."), month_number("Monday")
    (11, 10, 9, None)
    """
    name = word.lower().strip(".,")
    code = (language or "").partition("-")[0].lower()
    name = name.translate(_PERSIAN_LETTERS) if code == "fa" else name
    own = MONTHS.get(_SAME_NAMES.get(code, code), {})
    name = name.translate(_GREEK_ACCENTS) if code == "el" else name
    return own.get(name) or MONTHS["en"].get(name) or ANY_LANGUAGE.get(name)
