"""The words that dates are made of, in the languages that most feeds are written in.

dateparser knows two hundred languages, but needs milliseconds for each date; this table answers for the common ones.
"""

from __future__ import annotations

#: One line for each month: English, German, French, Spanish, Italian, Portuguese, Dutch, Scandinavian, Polish, Czech,
#: Russian, Ukrainian, Turkish, Indonesian. A word that means different months in two of them is left out.
_NAMES = """
january jan january januar jänner jaen jän janvier janv enero ene gennaio genn gen janeiro januari stycznia styczeń sty ledna leden января январь янв січня січ ocak oca
february feb febr februar feber février fevrier févr fév febrero febbraio febb fevereiro fev februari lutego luty lut února únor февраля февраль фев лютого лют şubat şub
march mar märz maerz mär mrz mars marzo março marco maart mrt marts mars marca marzec března březen марта март мар березня бер mart maret
april apr avril avr abril abr aprile kwietnia kwiecień kwi dubna duben апреля апрель апр квітня кві nisan nis
may mai mayo maggio magg mag maio mei maj maja května květen мая май травня тра mayıs
june jun juni juin junio giugno giu junho czerwca czerwiec cze června červen июня июнь июн червня чер haziran haz
july jul juli juillet juil julio luglio lug julho lipca lipiec července červenec июля июль июл липня temmuz tem
august aug août aout agosto ago augusti augustus sierpnia sierpień sie srpna srpen августа август авг серпня сер ağustos ağu agustus
september sep sept septembre septiembre set settembre sett setembro wrzesień września wrz září сентября сентябрь сен сент вересня вер eylül eyl
october oct okt oktober octobre octubre ottobre ott outubro out października październik paź října říjen октября октябрь окт жовтня жов ekim eki
november nov novembre noviembre novembro listopada listopad ноября ноябрь ноя листопада kasım kas
december dec dez dezember décembre decembre déc diciembre dic dicembre dezembro desember des grudnia grudzień gru prosince prosinec декабря декабрь дек грудня гру aralık ara desember
"""

#: Case-folded name or abbreviation → number.
MONTHS: dict[str, int] = {
    name: number for number, line in enumerate(_NAMES.strip().splitlines(), start=1) for name in line.split()
}
# Polish and Czech share this word for different months (November, October), Croatian too.
del MONTHS["listopad"]

_WEEKDAYS = """
monday mon tuesday tue tues wednesday wed thursday thu thur thurs friday fri saturday sat sunday sun
montag mo dienstag di mittwoch mi donnerstag do freitag fr samstag sonnabend sa sonntag so
lundi lun mardi mar mercredi mer jeudi jeu vendredi ven samedi sam dimanche dim
lunes martes mié miércoles miercoles jueves viernes sábado sabado domingo dom jue vie sáb
lunedì martedì mercoledì giovedì venerdì sabato gio
segunda terça quarta quinta sexta feira seg ter qua qui sex
maandag dinsdag woensdag donderdag vrijdag zaterdag zondag ma wo vr za zo
måndag tisdag onsdag torsdag fredag lördag söndag mandag tirsdag lørdag søndag man tir ons tor fre lør søn
poniedziałek wtorek środa czwartek piątek sobota niedziela
понедельник вторник среда четверг пятница суббота воскресенье пн вт ср чт пт сб вс
"""
WEEKDAYS = frozenset(_WEEKDAYS.split())

#: What may stand between the parts of a date.
_CONNECTING_WORDS = """
on at of the and as st nd rd th published updated posted first last date time since
am um uhr den vom der kl klo klokken uur om op de del da das do alle ore à le a las em às ás il em y e o
veröffentlicht aktualisiert stand erstellt zuletzt publié mis jour publicado actualizado pubblicato aggiornato
atualizado gepubliceerd bijgewerkt publicerad uppdaterad publisert oppdatert publiceret opdateret er ère h
года г в от
"""
CONNECTING_WORDS = frozenset(_CONNECTING_WORDS.split())
