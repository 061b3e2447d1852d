"""The words that stand in every text of a language: articles, pronouns, little verbs. Which of them a text holds tells
its language, among those that share a script.
"""

from collections.abc import Mapping
from types import MappingProxyType

COMMON_WORDS: Mapping[str, str] = MappingProxyType({
    "en": "the of and to in is that it was for on with as his he at by this had not are but from or have an "
          "they which you were her all she there would their we him been has when who will more if out so said "
          "what up its about than into them can only other new some could time these two may then do first any "
          "my now such our over",
    "de": "der die und in den von zu das mit sich des auf für ist im dem nicht ein eine als auch es an werden "
          "aus er hat dass sie nach wird bei einer um am sind noch wie einem über einen so zum war haben nur "
          "oder aber vor zur bis mehr durch man sein wurde sei hatte kann gegen vom können schon wenn habe "
          "seine ihre dann unter wir soll ich",
    "fr": "de la le et les des en un du une que est pour qui dans a par plus pas au sur ne se ce il sont avec "
          "ou son aux mais comme été sa ses ont on cette ces leur était elle nous être deux fait même tout "
          "après lui avait aussi leurs peut entre sans si ans bien dont vous je où selon sous depuis très",
    "es": "de la que el en y a los se del las un por con no una su para es al lo como más o pero sus le ha me "
          "si sin sobre este ya entre cuando todo esta ser son dos también fue había era muy años hasta desde "
          "está nos durante uno ni contra sí porque qué según han donde quien",
    "pt": "de a o que e do da em um para é com não uma os no se na por mais as dos como mas foi ao ele das tem "
          "à seu sua ou ser quando muito há nos já está eu também só pelo pela até isso ela entre era depois "
          "sem mesmo aos ter seus quem nas me esse eles estão você tinha foram essa num nem são após segundo",
    "it": "di e il la che in un a per è una sono con non del si da i le ha della al nel come più anche dei gli "
          "alla ma delle se o lo nella dal su dalla ed stato questo era ci quando due tutti dopo ai suo sua ad "
          "anni essere hanno fra tra perché degli quello sul questa dell cui loro nei prima",
    "nl": "de het een van en in is dat op te zijn met voor die niet aan er om ook als dan maar bij nog uit of "
          "door wordt naar heeft over ze hij was werd worden deze meer hebben tot kan had geen al zich jaar we "
          "wel moet dit na zo ik wat hun veel tegen onder zou tussen waar",
    "af": "die van en in is het dat om te nie vir met was op hy aan sy word wat sal ook by as nog uit maar kan "
          "hulle ons deur oor na een haar sê tot wees baie moet daar dit hierdie toe jaar kon wil",
    "sv": "och i att det som en på är av för med den till inte har de ett om var men sig så från nu vi kan man "
          "när han efter vid eller hade under ska mot också vara där blev bli här år skulle över alla hon sin "
          "än hur mycket två",
    "da": "og i at det er en til af på som for med den har de der ikke et var han men sig fra om vi også kan "
          "blev når efter ved eller havde under skal mod være hvor bliver år ville over alle hun sin end nu "
          "siger få mere blevet",
    "nb": "og i det er på som en til av for med at har den de ikke et om var han men seg fra vi også kan ble "
          "når etter ved eller hadde under skal mot være der blir år ville over alle hun sin enn nå sier mer å "
          "noe hvor blitt",
    "is": "og að í á er sem var til með um við það en ekki hann fyrir af hún þess því verið eru þá hafa hefur "
          "segir frá þar eftir þeir sér eða þetta úr verður þegar ár",
    "fi": "ja on ei että se oli hän joka myös mutta ovat kun kuin niin sen ole olisi jos mukaan hänen mitä jo "
          "tai vain sekä jossa nyt voi noin jälkeen vuoden ollut kanssa sitä ne olla vielä minä siitä",
    "et": "ja on ei et see oli kui ka mis aga ta oma tema kes või siis nii selle seda mida ning pole välja "
          "pärast veel juba kuid aasta olnud ole nende üle mitte eesti",
    "lv": "un ir ka no par ar uz kas lai tas arī bet pēc bija ne to gada gadā tika var vai kā tā tiek līdz ja "
          "jau viņš savu tikai tad vairāk šo",
    "lt": "ir kad su yra į iš tai bet kaip buvo ar jau jo po už dar ne apie per nuo metų taip gali savo jis tik "
          "kurie kuris būti šių pat metu",
    "pl": "i w na z że do się nie jest o to jak za od po ale przez dla są tym ma jego który co już tak która "
          "być tego oraz czy także pod było został jednak przed ich jej tylko może które przy roku był można "
          "nad więcej ze",
    "cs": "a v na se že je s z do o to za i po by k který ve pro jsou které ale jako podle jeho si tak od už "
          "také nebo byl až však bylo být jen při před která více kteří není ze bude roku má jsem letech",
    "sk": "a v na sa že je s z do o to za i po by k ktorý vo pre sú ktoré ale ako podľa jeho si tak od už aj "
          "alebo bol až však bolo byť len pri pred ktorá viac ktorí nie zo bude roku má som rokov sme bola",
    "sl": "in je v na se da za so z pa ki ni po tudi kot o bi pri ne s bo od ali še do ter bil iz že kako več "
          "lahko smo ob med samo sta bila leta",
    "hr": "i u je da se na su za od s ne što kao iz koji o bi ali koje nije samo će prema te nakon godine ili "
          "kako koja bio biti tako više tijekom može sve uz još ima također dok tko ga do",
    "sr": "i u je da se na su za od sa ne što kao iz koji o bi ali koje nije samo će prema posle godine ili "
          "kako koja bio biti tako više tokom može sve uz još ima takođe dok ko ga do pre šta rekao",
    "sr-Cyrl": "и у је да се на су за од са не што као из који о би али које није само ће према после године или "
               "како која био бити тако више током може све уз још има такође док ко га до пре шта рекао",
    "hu": "a az és hogy nem is egy ez volt meg de csak már el szerint mint még azt vagy ha ezt lesz sem kell "
          "után lehet aki között minden pedig amely akkor majd nagy ki most így ami magyar",
    "ro": "de și în a la că să nu cu pe din o mai un au este pentru care ce fost sunt ca fi prin după am s-a "
          "dar când cele sau până va doar această anul lui ale fără despre dintre unei ei",
    "sq": "të e në dhe i për me një që nga se është ka më do ky si por nuk kjo janë kanë pas ishte tha edhe "
          "mund këtë duke gjatë ai ndaj sa u",
    "tr": "ve bir bu da de için ile olarak çok daha en gibi olan sonra kadar ne var ise ya o ki değil ancak her "
          "yıl dedi oldu göre olduğu ama büyük iki tarafından ilk yeni eden",
    "az": "və bu bir ilə üçün da də ki olan edib ən daha çox ildə sonra görə isə onun olub həm kimi deyib qeyd "
          "etmək var o bildirib",
    "id": "yang dan di dari ini itu untuk dengan tidak pada adalah akan oleh juga karena bisa sebagai mereka "
          "telah saat dalam ke ada bahwa tersebut kami kita dia lebih para atau menjadi sudah tahun orang",
    "ms": "yang dan di dari ini itu untuk dengan tidak pada adalah akan oleh juga kerana boleh sebagai mereka "
          "telah dalam ke ada bahawa tersebut kami kita beliau lebih para atau menjadi sudah tahun orang kepada "
          "daripada berkata turut bagi",
    "tl": "ang ng sa mga na ay at si ni ito para hindi nang kay siya may kung ko pa lang din rin niya nila "
          "dahil ako kanyang isang noong",
    "vi": "và của là có được cho không các một trong người với những đã này khi để đến tại về cũng ra năm từ sẽ "
          "nhiều vào như trên phải theo sau đó nhưng",
    "sw": "na ya wa kwa ni katika za la kuwa cha hiyo huo hii kama alisema baada watu yake pia lakini hivyo "
          "ambao kutoka wake bila mwaka hilo huku siku",
    "zu": "ukuthi futhi uma noma kodwa ngoba ukuze nokuthi kuthiwa lapho kanye khona ngesikhathi yena ngaphambi "
          "bonke uthe umuntu abantu manje kakhulu",
    "xh": "ukuba ukuthi kwaye okanye kodwa xa ngoko ngenxa kuba abantu umntu phambi kakhulu yaye kunye bonke "
          "uthi",
    "so": "iyo ka ku waxa ay in uu oo soo la ah kale waxaa sida isaga dalka lagu ayaa wuxuu",
    "ha": "da a na ta ya ba ce shi wannan sun kuma yi cewa an ne don wani su wata mai",
    "ca": "de la i a el que els en les un per amb una és no es al del ha són més com però seu va dels seva "
          "aquest què aquesta també han ser sobre fins entre quan anys hi tot perquè",
    "gl": "de a o que e do da en un para é con non unha os no se na por máis as dos como pero foi ao das ten "
          "seu súa ou ser cando moi xa está tamén polo pola ata entre anos",
    "eu": "eta da du ez bat ere dira izan zen egin dute baina den duen beste gehiago arte baita dela bere behar "
          "hori",
    "cy": "y yn a i o ar yr ei wedi mae am gan ond fod bod hefyd sydd ac nid gyda eu oedd hyn",
    "ga": "an na agus a i ar go is le do tá bhí sé ag sin ach nach sí leis seo mar ó den",
    "mt": "ta li u fil il fuq minn għal ma hu kien din dan biex hija jew kif ukoll ser",
    "lb": "de an d'an vun déi den ass op mat fir net dat sech och als hunn eng um am war bei huet ginn si vum "
          "nach",
    "ru": "и в не на что с по как это он к из но за от его для так же о а все был было только у она бы до мы "
          "они при уже еще или были быть после также лет года может если этом то которые который когда чтобы "
          "том есть",
    "uk": "і в на не що з до у за як та це про від по для його він але також є із був які року або ми вони при "
          "вже щоб після було може ще який під час їх цього буде того",
    "be": "і ў на не што з да у за як гэта пра ад па для яго ён але таксама ёсць быў якія года ці мы яны пры "
          "ужо каб пасля было можа яшчэ які",
    "bg": "на и да в за се от с не е че по са до като ще след при които но а към той което това който бе има "
          "един или беше само още може през му",
    "mk": "на и да во за се од со не е дека по до како ќе при кои но а кон тој што ова кој има еден или беше "
          "само уште може ги го ја",
    "kk": "және бұл бір мен деп үшін болып да де еді екен туралы қазақстан болды бар осы ол кейін жылы деген",
    "ky": "жана бул бир менен деп үчүн болуп да эле экен тууралуу болгон бар ошол ал кийин жылы деген",
    "mn": "нь байна энэ гэж юм бол болон дээр нэг байсан хийж тэр олон гэсэн болсон",
    "tg": "ва дар ба аз ки бо ин барои он аст буд шуд кард ҳам бояд",
    "ar": "في من على أن إلى التي عن مع الذي هذا ما هذه بعد كما كان أو لا قال بين ذلك وقد حيث قبل خلال لم كل إن "
          "هو وفي ولا هي حول غير أي ثم عام",
    "fa": "در به از که این را با است برای آن خود یک تا کرد بر هم نیز شده ها می شد اما او بود ما باید وی های "
          "کرده دارد گفت اند",
    "ur": "کے میں کی ہے اور سے کا کو نے کہ پر یہ اس کر ہیں بھی نہیں تھا گیا ایک تو ان وہ ہو جو کیا ہوئے تھے "
          "ساتھ لیے",
    "ps": "د په او چې کې ته له سره دا يو هم دي کړي نه دی به",
    "hi": "के में की है और से का को ने कि पर यह इस कर हैं भी नहीं था गया एक तो वह हो जो किया लिए साथ कहा रहा गई",
    "mr": "आणि आहे या व ते हे की मध्ये तर नाही होते आहेत होता त्यांनी त्या एक यांनी केले केली असे मात्र",
    "ne": "छ र को मा ले का लाई पनि भएको हो गरेको यो छन् भन्ने उनले गर्न थियो हुने तर भने",
})  # fmt: skip
"""A language's words. Serbian stands here in both of its scripts."""

CLOSE = (
    frozenset(["da", "nb", "no", "nn"]), frozenset(["hr", "sr", "bs", "sh", "me"]), frozenset(["id", "ms"]),
    frozenset(["cs", "sk"]), frozenset(["pt", "gl"]), frozenset(["nl", "af"]), frozenset(["kk", "ky"]),
    frozenset(["zu", "xh", "nr", "ss", "nd"]), frozenset(["hi", "mr", "ne"]), frozenset(["ca", "es", "oc"]),
    frozenset(["de", "lb", "gsw", "nds"]),
)  # fmt: skip
"""Languages so alike that these words do not tell a text in the one from a text in the other beyond doubt."""
