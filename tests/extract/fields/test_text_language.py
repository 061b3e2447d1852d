"""Which language a text is in, by its own words."""

import time

import pytest

from scrapenews.extract.fields.text_language import are_close, speaks_against, tell_language

TEXTS = {
    "en": "The council met in the old hall on the hill, and nobody was surprised by what it decided there about "
          "the bridge, which has been closed to carts since the spring because its pier is sinking.",
    "de": "Der Rat kam im alten Saal auf dem Hügel zusammen, und niemand war von dem überrascht, was er dort "
          "über die Brücke beschloss, die seit dem Frühjahr für Karren gesperrt ist, weil ihr Pfeiler sinkt.",
    "fr": "Le conseil s'est réuni dans la vieille salle sur la colline, et personne n'a été surpris par ce "
          "qu'il a décidé au sujet du pont, qui est fermé aux charrettes depuis le printemps parce que sa pile "
          "s'enfonce.",
    "es": "El consejo se reunió en la vieja sala de la colina, y nadie se sorprendió por lo que decidió sobre "
          "el puente, que está cerrado a los carros desde la primavera porque su pilar se hunde.",
    "pt": "O conselho reuniu-se na velha sala da colina, e ninguém ficou surpreendido com o que decidiu sobre a "
          "ponte, que está fechada aos carros desde a primavera porque o seu pilar está a afundar e a cidade "
          "não tem uma reserva para isso, mas já são muitas as ideias.",
    "it": "Il consiglio si è riunito nella vecchia sala sulla collina, e nessuno è stato sorpreso da quello che "
          "ha deciso per il ponte, che è chiuso ai carri dalla primavera perché il suo pilone sta affondando.",
    "nl": "De raad kwam bijeen in de oude zaal op de heuvel, en niemand was verrast door wat hij daar over de "
          "brug besloot, die sinds het voorjaar voor karren gesloten is omdat haar pijler wegzakt.",
    "sv": "Rådet samlades i den gamla salen på kullen, och ingen blev förvånad över vad det beslutade om bron, "
          "som har varit stängd för vagnar sedan i våras eftersom dess pelare sjunker och inte kan lagas.",
    "pl": "Rada zebrała się w starej sali na wzgórzu i nikt nie był zdziwiony tym, co postanowiła w sprawie "
          "mostu, który od wiosny jest zamknięty dla wozów, ponieważ jego filar się zapada i nie da się go "
          "naprawić.",
    "tr": "Meclis tepedeki eski salonda toplandı ve köprü için aldığı karar hiç kimse için sürpriz olmadı, "
          "çünkü bu köprü bahardan beri arabalara kapalı ve ayağı her gün daha da çok batıyor, ama bir çare var "
          "gibi.",
    "id": "Dewan itu bertemu di balai tua di atas bukit, dan tidak ada orang yang terkejut dengan keputusan "
          "yang diambil untuk jembatan itu, karena jembatan ini sudah ditutup sejak musim semi dan tiangnya "
          "akan tenggelam.",
    "ru": "Совет собрался в старом зале на холме, и никого не удивило его решение по мосту, который закрыт для "
          "повозок с весны, потому что его опора уходит под воду, а денег на ремонт у города нет и не было.",
    "uk": "Рада зібралася у старій залі на пагорбі, і нікого не здивувало її рішення про міст, який закритий "
          "для возів із весни, бо його опора йде під воду, а грошей на ремонт у міста немає і не було.",
    "bg": "Съветът се събра в старата зала на хълма и никой не беше изненадан от това, което той реши за моста, "
          "който е затворен за каруци от пролетта, защото опората му потъва и не може да се поправи.",
    "ar": "اجتمع المجلس في القاعة القديمة على التل، ولم يفاجأ أحد من القرار الذي اتخذه بشأن الجسر، وهو مغلق "
          "أمام العربات منذ الربيع بعد أن بدأ عموده في الغرق، ولا مال في المدينة من أجل إصلاح هذا الجسر.",
    "fa": "شورا در تالار قدیمی روی تپه گرد هم آمد و کسی از تصمیمی که برای پل گرفت شگفت‌زده نشد، این پل از بهار "
          "به روی گاری‌ها بسته است و پایه آن در آب فرو می رود و شهر برای تعمیر آن پولی ندارد.",
    "hi": "परिषद की बैठक पहाड़ी के पुराने भवन में हुई और पुल के बारे में उसके फैसले से किसी को हैरानी नहीं हुई, "
          "यह पुल वसंत से गाड़ियों के लिए बंद है और इस का खंभा पानी में जा रहा है।",
    "el": "Το συμβούλιο συνήλθε στην παλιά αίθουσα.",
    "ja": "議会は丘の上の古い広間で開かれた。",
    "ko": "의회는 언덕 위의 낡은 회관에서 열렸다.",
    "zh": "议会在山上的旧会堂开会，没有人对它关于大桥的决定感到意外，这座桥从春天起就不准马车通行，因为桥墩正在下沉。",
    "gu": "પરિષદ ટેકરી પરના જૂના હોલમાં મળી.",
}  # fmt: skip


@pytest.mark.parametrize("language", TEXTS)
def test_a_text_tells_its_language(language: str) -> None:
    assert language == tell_language(TEXTS[language])


@pytest.mark.parametrize("text", ["", "…", "The bridge of the town.", "Ja.", "12 34 56", "Bridge Rhine Basel " * 20])
def test_a_text_of_few_or_strange_words_tells_nothing(text: str) -> None:
    assert tell_language(text) is None


@pytest.mark.parametrize("declared", ["en", "en-US", "nl"])
def test_a_declared_language_with_none_of_the_words_is_spoken_against(declared: str) -> None:
    assert speaks_against(declared, TEXTS["de"])


@pytest.mark.parametrize("declared", ["de", "de-AT", "lb"])
def test_a_language_or_one_that_is_close_to_it_is_not(declared: str) -> None:
    assert not speaks_against(declared, TEXTS["de"])


def test_long_quotations_do_not_speak_against_the_language_around_them() -> None:
    assert not speaks_against("de", f"{TEXTS['de']} {TEXTS['en']} {TEXTS['en'][:80]}")


def test_serbian_is_one_language_in_two_scripts() -> None:
    assert are_close("sr-Latn-RS", "hr")


def test_a_hostile_text_is_read_at_once() -> None:
    begun = time.process_time()
    for part in ("a", "a ", "é’", "\u0301", "ß-", "的"):
        tell_language(part * 1_000_000)
    assert time.process_time() - begun < 2
