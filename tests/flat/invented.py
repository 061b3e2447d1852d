"""Bodies of articles, invented, in languages with and without capitals, spaces and Latin letters."""

from labelled_pages import Page

_ENGLISH = """The pier at the north shore of Eastmere is rotten and must not be entered before October, the harbour office said.

The surveyors had found deep cracks in eleven of the forty piles in May, and three of them must be replaced at once.

“The winter was hard on everything,” the harbour master said. “We should have looked earlier.”

The town counts the cost

The repair is to cost 240,000 crowns, half of which the county will pay. The council voted for it on Wednesday night.

Until then the ferry calls at the south shore, and passengers should allow ten minutes more for the walk to the market."""

_GERMAN = """Der Anleger am Nordufer von Ostmeer ist morsch und darf bis Oktober nicht betreten werden, teilte das Hafenamt mit.

Die Gutachter hatten im Mai an elf von vierzig Pfählen tiefe Risse gefunden; drei müssten sofort ersetzt werden.

„Der Winter hat allem zugesetzt“, sagte die Leiterin des Amtes. „Wir hätten früher nachsehen sollen.“

Die Stadt rechnet mit Kosten

Der Umbau soll 240.000 Kronen kosten, die Hälfte davon zahlt das Land. Der Rat hatte am Mittwoch zugestimmt."""

_RUSSIAN = """Причал на северном берегу Остмера прогнил, и до октября ходить по нему нельзя, сообщило в пятницу управление порта.

Весной эксперты нашли глубокие трещины в одиннадцати из сорока свай, и три из них придётся заменить немедленно.

«Зима никого не пощадила», — сказала начальница порта. «Нам следовало проверить раньше».

Ремонт обойдётся в двести сорок тысяч крон, половину которых заплатит округ. Совет проголосовал за него в среду."""

_CHINESE = """东海镇北岸的码头已经腐朽，港务局星期五表示，十月之前任何人不得进入，渡轮将改在南岸停靠。

专家五月在四十根桩柱中的十一根上发现了很深的裂缝，其中三根必须立即更换，否则码头可能会倒塌。

“冬天对一切都很严酷，”港务局长说，“我们本来应该更早检查的，现在只能尽快修好。”

维修将花费二十四万元，其中一半由省里支付。镇议会星期三晚上以多数票通过了这项决定。"""

_ARABIC = """قالت إدارة الميناء يوم الجمعة إن الرصيف على الشاطئ الشمالي متآكل ولا يجوز دخوله قبل شهر أكتوبر المقبل.

ووجد الخبراء في شهر مايو شقوقا عميقة في أحد عشر عمودا من أصل أربعين، ويجب استبدال ثلاثة منها على الفور.

وقالت مديرة الميناء إن الشتاء كان قاسيا على كل شيء، وإن الفحص كان يجب أن يجري في وقت أبكر من ذلك.

وسيكلف الإصلاح مئتين وأربعين ألف كرونة تدفع المقاطعة نصفها. وصوت المجلس لصالحه مساء يوم الأربعاء."""

BODIES = {"en": _ENGLISH, "de": _GERMAN, "ru": _RUSSIAN, "zh": _CHINESE, "ar": _ARABIC}
"""The bodies, by language."""


def page(language: str) -> Page:
    """An invented body as the generator takes them."""
    return Page("invented", language, "news.example", BODIES[language], BODIES[language])
