"""The words in dates, in the languages of most feeds.

dateparser knows two hundred languages, but needs milliseconds for each date. This table covers the common
languages.
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
# The word means November in Polish and Czech, and October in Croatian.
del MONTHS["listopad"]

#: The same for languages of other scripts and spellings, the words of one name joined by "_"; from Unicode's CLDR.
_PHRASES = """
كانون_الثاني يناير urtarrila xaneiro જાન્યુઆરી જાન્યુ ינואר ינו जनवरी जन հունվարի հնվ հունվար sausio saus sausis janvāris जानेवारी जाने ဇန်နဝါရီ ဇန် ਜਨਵਰੀ ਜਨ ජනවාරි ජන มกราคม ม.ค იანვარი იან január tammikuuta tammi tammikuu jaanuar jaan ianuarie януари яну јануари јан siječnja siječanj জানুয়ারী জানু ஜனவரி ஜன జనవరి జన ಜನವರಿ ಜನ ജനുവരി ജനു جانفي
شباط فبراير otsaila febreiro ફેબ્રુઆરી ફેબ્રુ פברואר פבר फ़रवरी फ़र փետրվարի փտվ փետրվար vasario vasaris februāris फेब्रुवारी फेब्रु ဖေဖော်ဝါရီ ဖေ ਫ਼ਰਵਰੀ ਫ਼ਰ පෙබරවාරි පෙබ กุมภาพันธ์ ก.พ თებერვალი თებ február helmikuuta helmi helmikuu veebruar veebr februarie февруари veljače velj veljača ফেব্রুয়ারী ফেব பிப்ரவரி பிப் ఫిబ్రవరి ఫిబ్ర ಫೆಬ್ರವರಿ ಫೆಬ್ರ ഫെബ്രുവരി ഫെബ്രു فيفري
آذار مارس martxoa માર્ચ מרץ मार्च մարտի մրտ մարտ kovo kovas မတ် ਮਾਰਚ මාර්තු මාර් มีนาคม มี.ค მარტი მარ március márc maaliskuuta maalis maaliskuu märts martie marec ožujka ožujak মার্চ மார்ச் மார் మార్చి ಮಾರ್ಚ್ മാർച്ച് മാർ
نيسان أبريل apirila એપ્રિલ אפריל אפר अप्रैल ապրիլի ապր ապրիլ balandžio balandis aprīlis एप्रिल एप्रि ဧပြီ ਅਪ੍ਰੈਲ ਅਪ੍ਰੈ අප්‍රේල් เมษายน เม.ย აპრილი აპრ április huhtikuuta huhti huhtikuu aprill aprilie април travnja travanj এপ্রিল এপ্রি ஏப்ரல் ஏப் ఏప్రిల్ ఏప్రి ಏಪ್ರಿಲ್ ಏಪ್ರಿ ഏപ്രിൽ ഏപ്രി ابريل إبريل أفريل
أيار ماي مايو maiatza મે מאי मई մայիսի մյս մայիս gegužės gegužė maijs मे မေ ਮਈ මැයි พฤษภาคม พ.ค მაისი მაი május toukokuuta touko toukokuu мај svibnja svibanj মে மே మే ಮೇ മേയ് أيّار
حزيران يونيو ekaina xuño જૂન יוני जून հունիսի հնս հունիս birželio birž birželis jūnijs ဇွန် ਜੂਨ ජූනි มิถุนายน มิ.ย ივნისი ივნ június kesäkuuta kesä kesäkuu juuni iunie юни јуни јун junij lipnja lipanj জুন ஜூன் జూన్ ಜೂನ್ ജൂൺ يونيه جوان
تموز يوليوز يوليو uztaila xullo જુલાઈ יולי जुलाई जुल հուլիսի հլս հուլիս liepos liep liepa jūlijs जुलै ဇူလိုင် ဇူ ਜੁਲਾਈ ਜੁਲਾ ජූලි กรกฎาคม ก.ค ივლისი ივლ július heinäkuuta heinä heinäkuu juuli iulie юли јули јул julij srpnja srpanj জুলাই জুল ஜூலை జులై ಜುಲೈ ജൂലൈ يوليه جويلية
آب غشت أغسطس abuztua ઑગસ્ટ אוגוסט אוג अगस्त अग օգոստոսի օգս օգոստոս rugpjūčio rugp rugpjūtis augusts ऑगस्ट ऑग ဩဂုတ် ਅਗਸਤ ਅਗ අගෝස්තු අගෝ สิงหาคม ส.ค აგვისტო აგვ augusztus elokuuta elokuu avgust kolovoza kolovoz আগস্ট আগ ஆகஸ்ட் ஆக ఆగస్టు ఆగ ಆಗಸ್ಟ್ ಆಗ ഓഗസ്റ്റ് ഓഗ اغسطس أوت
أيلول شتنبر سبتمبر iraila સપ્ટેમ્બર સપ્ટે ספטמבר ספט सितंबर सित սեպտեմբերի սեպ սեպտեմբեր rugsėjo rugs rugsėjis septembris सप्टेंबर सप्टें စက်တင်ဘာ စက် ਸਤੰਬਰ ਸਤੰ සැප්තැම්බර් සැප් กันยายน ก.ย სექტემბერი სექ szeptember szept syyskuuta syys syyskuu septembrie септември сеп septembar rujna rujan সেপ্টেম্বর সেপ செப்டம்பர் செப் సెప్టెంబర్ సెప్టెం ಸೆಪ್ಟೆಂಬರ್ ಸೆಪ್ಟೆಂ സെപ്റ്റംബർ സെപ്റ്റം
تشرين_الأول أكتوبر urria ઑક્ટોબર ઑક્ટો אוקטובר אוק अक्टूबर अक्टू հոկտեմբերի հոկ հոկտեմբեր spalio spal spalis oktobris ऑक्टोबर ऑक्टो အောက်တိုဘာ အောက် ਅਕਤੂਬਰ ਅਕਤੂ ඔක්තෝබර් ඔක් ตุลาคม ต.ค ოქტომბერი ოქტ október lokakuuta loka lokakuu oktoober octombrie октомври oktobar অক্টোবর অক্টো அக்டோபர் அக் అక్టోబర్ అక్టో ಅಕ್ಟೋಬರ್ ಅಕ್ಟೋ ഒക്‌ടോബർ ഒക്ടോ اكتوبر تشرين_الاول
تشرين_الثاني نونبر نوفمبر azaroa નવેમ્બર નવે נובמבר נוב नवंबर नव նոյեմբերի նոյ նոյեմբեր lapkričio lapkr lapkritis novembris नोव्हेंबर नोव्हें နိုဝင်ဘာ နို ਨਵੰਬਰ ਨਵੰ නොවැම්බර් නොවැ พฤศจิกายน พ.ย ნოემბერი ნოე marraskuuta marras marraskuu noiembrie ноември ное novembar studenoga studeni নভেম্বর নভে நவம்பர் நவ నవంబర్ నవం ನವೆಂಬರ್ ನವೆಂ നവംബർ നവം
كانون_الأول دجنبر ديسمبر abendua decembro ડિસેમ્બર ડિસે דצמבר דצמ दिसंबर दिस դեկտեմբերի դեկ դեկտեմբեր gruodžio gruod gruodis decembris डिसेंबर डिसें ဒီဇင်ဘာ ဒီ ਦਸੰਬਰ ਦਸੰ දෙසැම්බර් දෙසැ ธันวาคม ธ.ค დეკემბერი დეკ joulukuuta joulu joulukuu detsember dets decembrie декември decembar prosinca prosinac ডিসেম্বর ডিসে டிசம்பர் டிச డిసెంబర్ డిసెం ಡಿಸೆಂಬರ್ ಡಿಸೆಂ ഡിസംബർ ഡിസം كانون_الاول
"""
MONTHS_BY_PHRASE: dict[str, int] = {
    phrase.replace("_", " "): number
    for number, line in enumerate(_PHRASES.strip().splitlines(), start=1)
    for phrase in line.split()
}

# Words of Latin alphabets are found like the others; other scripts need ``calendars``.
MONTHS = {
    phrase: number
    for phrase, number in MONTHS_BY_PHRASE.items()
    if phrase[0] < "\u0530" and " " not in phrase
} | MONTHS

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
неделя понеделник сряда четвъртък петък събота
nedjelja ponedjeljak utorak srijeda četvrtak petak subota
pühapäev esmaspäev teisipäev kolmapäev neljapäev reede laupäev
sunnuntai sunnuntaina maanantaina maanantainana tiistaina tiistainana keskiviikkona keskiviikkonana torstaina torstainana perjantaina perjantainana lauantaina lauantainana maanantai tiistai keskiviikko torstai perjantai lauantai
vasárnap hétfő kedd szerda csütörtök péntek szombat
sunnudagur mánudagur þriðjudagur miðvikudagur fimmtudagur föstudagur laugardagur
sekmadienis pirmadienis antradienis trečiadienis ketvirtadienis penktadienis šeštadienis
svētdiena pirmdiena otrdiena trešdiena ceturtdiena piektdiena sestdiena
недела четврток петок сабота
duminică luni marți miercuri joi vineri sâmbătă
недеља понедељак уторак четвртак петак субота
nedelja ponedeljak sreda
ponedeljek torek četrtek petek
nedeľa pondelok utorok streda štvrtok piatok
neděle pondělí úterý středa čtvrtek pátek
luns mércores xoves venres
diumenge dilluns dimarts dimecres dijous divendres dissabte
igandea astelehena asteartea asteazkena osteguna ostirala larunbata
неділя понеділок вівторок середа четвер пʼятниця
нядзеля панядзелак аўторак серада чацвер пятніца
pazar pazartesi salı çarşamba perşembe cuma cumartesi
minggu senin selasa rabu kamis jumat sabtu
ahad isnin khamis jumaat
月曜日 火曜日 水曜日 木曜日 金曜日 土曜日 日曜日 星期一 星期二 星期三 星期四 星期五 星期六 星期日 星期天 周一 周二 周三 周四 周五 周六 周日 週一 週二 週三 週四 週五 週六 週日 월요일 화요일 수요일 목요일 금요일 토요일 일요일
"""
WEEKDAYS = frozenset(_WEEKDAYS.split())

#: How the names of the days begin in the languages that write them before figures ("Sat, 11 04 2020"); 0 is Monday.
_BEGINNINGS = """
mon lun maa må seg пон pon
tue die mar din tir tis ter вто wto
wed mit mer mié mie woe ons qua сре śro
thu don jeu jue gio tor qui чет czw
fri fre ven vie vri sex пят pią
sat sam sáb sab zat lør lör суб sob
sun son dim dom zon søn sön вос nie
"""
_WEEKDAY_BEGINNINGS = {
    word: number for number, line in enumerate(_BEGINNINGS.strip().splitlines()) for word in line.split()
}


def weekday(word: str) -> int | None:
    """The weekday that a case-folded word names, 0 for Monday. None if it names none, or different ones in
    two languages.
    """
    return _WEEKDAY_BEGINNINGS.get(word[:3]) if word in WEEKDAYS else None


#: Words that may stand between the parts of a date.
_CONNECTING_WORDS = """
on at of the and as st nd rd th published updated posted first last date time since
am um uhr den vom der kl klo klokken uur om op de del da das do alle ore à le a las em às ás il em y e o
veröffentlicht aktualisiert stand erstellt zuletzt publié mis jour publicado actualizado pubblicato aggiornato
atualizado gepubliceerd bijgewerkt publicerad uppdaterad publisert oppdatert publiceret opdateret er ère h
года г в от gada m d г
"""
CONNECTING_WORDS = frozenset(_CONNECTING_WORDS.split())
