"""How publishers begin their notes of correction, in many languages."""

LABELS = """
correction | corrections | corrected | clarification | clarifications | erratum | editor's note | editor’s note
editors' note | editors’ note | editor's correction | publisher's note | a correction was made
correction appended | korrektur | korrekturhinweis | berichtigung | richtigstellung | klarstellung
anmerkung der redaktion | hinweis der redaktion | anm. d. red. | correctif | rectificatif | rectification
errata | précision | note de la rédaction | note de l'éditeur | ndlr | corrección | fe de errores
fe de erratas | fe de errata | rectificación | aclaración | nota del editor | nota de la redacción
nota de redacción | correção | retificação | erramos | nota da redação | nota do editor | nota da redacção
rettifica | errata corrige | precisazione | correzione | nota della redazione | n.d.r. | ndr | correctie
rectificatie | verduidelijking | noot van de redactie | rättelse | förtydligande | rettelse | retting
præcisering | presisering | oikaisu | korjaus | täsmennys | sprostowanie | korekta | od redakcji | oprava
upřesnění | upresnenie | poznámka redakce | popravek | ispravak | ispravka | исправление | поправка | уточнение
от редакции | примечание редакции | виправлення | уточнення | від редакції | корекция | διόρθωση | διευκρίνιση
σημείωση της σύνταξης | düzeltme | editörün notu | helyesbítés | helyreigazítás | pontosítás | erată
rectificare | precizare | nota redacției | đính chính | cải chính | ralat | koreksi | catatan redaksi
pembetulan | تصحيح | تصويب | توضيح | تنويه | ملاحظة المحرر | اصلاحیه | תיקון | הבהרה | הערת העורך | सुधार
भूल सुधार | स्पष्टीकरण | संपादक की टिप्पणी | 更正 | 更正启事 | 勘误 | 勘誤 | 澄清 | 编者按 | 编者注 | 編者按
編按 | 訂正 | お詫びと訂正 | 訂正とお詫び | 編集部注 | 정정 | 정정보도 | 바로잡습니다 | 편집자 주 | 편집자주
แก้ไขข้อความ | หมายเหตุบรรณาธิการ
"""
"""Labels: a colon, a bracket or a dash follows them."""

SENTENCES = """
this article has been corrected | this article has been amended | this article was amended
this article was corrected | this story has been corrected | this story was corrected
this post has been corrected | this report has been corrected | this headline has been corrected
this story has been updated to correct | this article has been updated to correct
this story has been updated to clarify | this article has been updated to clarify
this article was updated to correct | an earlier version of this | a previous version of this
an earlier version incorrectly | earlier versions of this | in an earlier version of this
in einer früheren version | in einer früheren fassung | in einer ersten version | in einer ersten fassung
in einer vorherigen version | in einer vorigen version | eine frühere version dieses
une version précédente de cet | une version antérieure de cet | une première version de cet
dans une version précédente | una versión anterior de est | en una versión anterior | una primera versión de est
uma versão anterior dest | numa versão anterior | em versão anterior dest | una versione precedente di quest
in una versione precedente | in een eerdere versie van dit | een eerdere versie van dit
i en tidigare version av | en tidigare version av | i en tidligere version af | en tidligere version af
i en tidligere versjon av | en tidligere versjon av | jutun aiemmassa versiossa | jutussa luki aiemmin
we wcześniejszej wersji | w poprzedniej wersji | v předchozí verzi | v původní verzi | v predchádzajúcej verzii
в предыдущей версии | в более ранней версии | в первоначальной версии | у попередній версії
σε προηγούμενη έκδοση | haberin önceki | cikkünk korábbi | o versiune anterioară a | في نسخة سابقة
本文早前版本 | 此前版本 | 当初の記事 | 기사의 이전 버전
"""
"""How whole sentences of correction begin."""

SAID_ANYWHERE = """
regret the error | regrets the error | we apologise for the error | we apologize for the error
wir bitten den fehler zu entschuldigen | bitten wir zu entschuldigen
"""
"""What only such notes say."""
