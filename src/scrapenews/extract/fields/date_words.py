"""Words beside a printed date that tell which date it is."""

import re

MODIFIED_WORDS = """
updated update modified revised edited changed amended last-modified aktualisiert aktualisierung geändert
    bearbeitet überarbeitet
stand mis à jour mise à jour modifié màj actualizado actualizada actualización modificado editado última
    actualización atualizado
atualizada atualização aggiornato aggiornata aggiornamento modificato bijgewerkt gewijzigd bewerkt aangepast uppdaterad
    uppdaterat
ändrad oppdatert endret opdateret ændret päivitetty muokattu uppfært aktualizováno aktualizace upraveno změněno
    aktualizované
upravené aktualizacja zaktualizowano zmieniono frissítve frissült módosítva actualizat modificat ažurirano
    izmjena izmenjeno
posodobljeno обновлено обновлена изменено изменён оновлено змінено актуализирана обновена ενημέρωση ενημερώθηκε
    τελευταία
güncelleme güncellendi güncellenme تحديث آخر تحديث عُدل عدل به‌روزرسانی ویرایش עודכן עדכון अपडेट अपडेटेड diperbarui
kemas kini cập nhật อัปเดต แก้ไข 更新 修改 最終更新 수정 업데이트 최종수정
"""
"""Said of the day of the last change. Words of more than one language-typical part stand for themselves, each
alone.
"""

_EXCLUDED = frozenset(["à", "jour", "última", "آخر", "τελευταία", "kemas", "kini", "cập", "stand"])


def _pattern(words: str) -> re.Pattern[str]:
    single = sorted({re.escape(word) for word in words.split() if word not in _EXCLUDED}, key=len, reverse=True)
    return re.compile(rf"{'|'.join(single)}|\bstand\b(?=\W{{0,3}}\d|:)|\bmis[e]? à jour\b|cập nhật", re.IGNORECASE)


MODIFIED = _pattern(MODIFIED_WORDS)
"""Finds such a word."""

CHANGED_AFTER = re.compile(
    r"(?:\d{1,2}[:.]\d\d|[^.!?\d]){0,20}\s(?P<word>geändert|bearbeitet|überarbeitet|aktualisiert|bijgewerkt|gewijzigd|bewerkt)\b",
    re.IGNORECASE,
)
"""Finds such a word a little behind a day: there may be a time between."""

PUBLISHED = re.compile(
    r"publi|posted|gepostet|first|erstellt|veröff|erschienen|online seit|gepubliceerd|geplaatst|pubblicat|inserit"
    r"|opublikowan|dodano|publicerad|publisert|udgivet|julkaistu|zveřejněno|vydáno|közzé|megjelen|опубл|додано|публикуван|δημοσ|yayın"
    r"|oluşturulma|نشر|انتشار|פורסם|प्रकाशित|terbit|diterbitkan|đăng|เผยแพร่|发布|發佈|發布|公開|掲載"
    r"|配信|입력|등록|게시|created|written|objavljeno|\bdate:?\s*$|\bdatum\b|\bfecha\b|\bдата\b",
    re.IGNORECASE,
)
"""Finds a word said of the day of publication."""

FIRST_PUBLISHED = re.compile(
    r"(?:(?:originally|first|initially) (?:published|posted|appeared)(?: online)?(?: on| in)?"
    r"|(?:zuerst|erstmals|ursprünglich) (?:veröffentlicht|publiziert|erschienen)(?: am)?"
    r"|erstveröffentlich(?:t|ung)(?: am)?|(?:publiée?|parue?) (?:initialement|pour la première fois)(?: le)?"
    r"|première publication(?: le)?|publicad[ao] (?:originalmente|por primera vez)(?: el)?"
    r"|pubblicat[ao] (?:originariamente|per la prima volta)(?: il)?|oorspronkelijk (?:gepubliceerd|verschenen)(?: op)?"
    r")\W{0,3}$",
    re.IGNORECASE,
)
"""Finds, right before a date, words that say of it that it is the first of several days of publication."""

FIRST_WORDS = (
    "first",
    "origin",
    "initial",
    "erst",
    "première",
    "primera",
    "prima volta",
    "oorspronkelijk",
    "ursprünglich",
)
"""Parts of such words, of which each has one."""

DATE_NAMES = re.compile(r"date|time|publish|posted|meta|datum|fecha|submitted|created|stamp|byline", re.IGNORECASE)
"""Finds a class or id of an element that holds the date of an article."""

NOT_OURS = re.compile(
    r"copyright|©|\(c\)|all rights|expire|deadline|\bborn\b|geboren|since|\bseit\b|joined|member|verfügbar|available"
    r"|valid|termin\b|beginn|\bwhen\b",
    re.IGNORECASE,
)
"""Finds, before a date, what shows that it is of something else."""

NOT_OURS_AFTER = re.compile(r".{0,4}(?:copyright|©|\(c\)|all rights)", re.IGNORECASE)
"""The same right after a date."""
