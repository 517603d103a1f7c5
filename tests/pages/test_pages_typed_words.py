"""What people type after a command in each language, and what is read of it."""

from datetime import date

import pytest

from digestbot.newsroom.alert_words import read_order, read_quiet
from digestbot.newsroom.slot_words import read_slots
from digestbot.newsroom.times import read_dated
from digestbot.pages.languages.catalogue import languages
from digestbot.pages.renderer import Pages
from digestbot.pages.templates import templates_folder

MONDAY = date(2026, 11, 30)
#: For each language some times, and some days as seen from a Monday.
SLOTS = {
    "es": (
        ("7:30 lunes a viernes, 10 sábado y domingo", "07:30 12345 | 10:00 67"),
        ("a las 8 de la tarde", "20:00 1234567"),
        ("todos los días a las 8", "08:00 1234567"),
        ("8 entre semana sin sonido", "08:00 12345 silent"),
        ("mediodía", "12:00 1234567"),
        ("lunes, miércoles y viernes 9:15", "09:15 135"),
        ("apagado", "OFF"),
        ("18:30 los fines de semana", "18:30 67"),
    ),
    "fr": (
        ("7h30 du lundi au vendredi, 10h samedi et dimanche", "07:30 12345 | 10:00 67"),
        ("8h du soir", "20:00 1234567"),
        ("tous les jours à 8h", "08:00 1234567"),
        ("à 8 heures en semaine sans son", "08:00 12345 silent"),
        ("midi", "12:00 1234567"),
        ("non", "OFF"),
    ),
    "it": (
        ("7:30 lunedì-venerdì, 10 sabato e domenica", "07:30 12345 | 10:00 67"),
        ("alle 8 di sera", "20:00 1234567"),
        ("ogni giorno alle 8", "08:00 1234567"),
        ("alle ore 8 nei giorni feriali senza suono", "08:00 12345 silent"),
        ("mezzogiorno", "12:00 1234567"),
        ("dal lunedì al venerdì alle 8", "08:00 12345"),
    ),
    "pt": (
        ("7:30 segunda a sexta, 10 sábado e domingo", "07:30 12345 | 10:00 67"),
        ("às 8 da noite", "20:00 1234567"),
        ("todos os dias às 8h", "08:00 1234567"),
        ("8h dias úteis sem som", "08:00 12345 silent"),
        ("meio-dia", "12:00 1234567"),
        ("segunda-feira 9:15", "09:15 1"),
        ("não", "OFF"),
        ("de segunda a sexta às 7h", "07:00 12345"),
    ),
    "ru": (
        ("7:30 пн-пт, 10 сб и вс", "07:30 12345 | 10:00 67"),
        ("в 8 вечера", "20:00 1234567"),
        ("каждый день в 8", "08:00 1234567"),
        ("в 8 часов по будням без звука", "08:00 12345 silent"),
        ("полдень", "12:00 1234567"),
        ("с понедельника по пятницу в 7:30", "07:30 12345"),
        ("по субботам в 10", "10:00 6"),
        ("выкл", "OFF"),
    ),
    "uk": (
        ("7:30 пн-пт, 10 сб і нд", "07:30 12345 | 10:00 67"),
        ("о 8 вечора", "20:00 1234567"),
        ("щодня о 8", "08:00 1234567"),
        ("о 8 годині у будні без звуку", "08:00 12345 silent"),
        ("опівдні", "12:00 1234567"),
        ("понеділок – п’ятниця 7:30", "07:30 12345"),
        ("у суботу о 10", "10:00 6"),
        ("ні", "OFF"),
        ("вимкнути", "OFF"),
    ),
    "ar": (
        ("7:30 الاثنين-الجمعة, 10 السبت والأحد", "07:30 12345 | 10:00 67"),
        ("الساعة 8 مساءً", "20:00 1234567"),
        ("كل يوم الساعة 8", "08:00 1234567"),
        ("8 أيام العمل بلا صوت", "08:00 12345 silent"),
        ("الظهر", "12:00 1234567"),
        ("الإثنين 9:15", "09:15 1"),
        ("لا", "OFF"),
        ("٧:٣٠", "07:30 1234567"),
        ("8 ص", "08:00 1234567"),
        ("من الأحد إلى الخميس 8:00", "08:00 12347"),
    ),
    "zh": (
        ("周一到周五 7:30, 周六周日 10点", "07:30 12345 | 10:00 67"),
        ("下午8点", "20:00 1234567"),
        ("每天8点", "08:00 1234567"),
        ("工作日8点 静音", "08:00 12345 silent"),
        ("中午", "12:00 1234567"),
        ("星期一 9:15", "09:15 1"),
        ("晚上8点30分", "20:30 1234567"),
        ("周末10:00", "10:00 67"),
        ("关闭", "OFF"),
    ),
    "de": (
        ("Mo-Fr 7:30, Sa und So 10", "07:30 12345 | 10:00 67"),
        ("um 8 abends", "20:00 1234567"),
        ("jeden Tag um 8", "08:00 1234567"),
        ("werktags 8 Uhr ohne Ton", "08:00 12345 silent"),
        ("mittags", "12:00 1234567"),
        ("morgens um 7", "07:00 1234567"),
        ("aus", "OFF"),
        ("20 Uhr abends", "20:00 1234567"),
    ),
}
DAYS = {
    "es": (
        ("mañana", "2026-12-01"),
        ("hasta el viernes", "2026-12-04"),
        ("pasado mañana", "2026-12-02"),
        ("dos semanas", "2026-12-14"),
        ("2 semanas", "2026-12-14"),
        ("el próximo lunes", "2026-12-07"),
        ("24 de diciembre", "2026-12-24"),
        ("la próxima semana", "2026-12-07"),
        ("una semana", "2026-12-07"),
        ("3 días", "2026-12-03"),
    ),
    "fr": (
        ("demain", "2026-12-01"),
        ("jusqu'à vendredi", "2026-12-04"),
        ("jusqu'au 24 décembre", "2026-12-24"),
        ("après-demain", "2026-12-02"),
        ("une semaine", "2026-12-07"),
        ("2 semaines", "2026-12-14"),
        ("la semaine prochaine", "2026-12-07"),
        ("lundi prochain", "2026-12-07"),
        ("3 jours", "2026-12-03"),
    ),
    "it": (
        ("domani", "2026-12-01"),
        ("fino a venerdì", "2026-12-04"),
        ("dopodomani", "2026-12-02"),
        ("una settimana", "2026-12-07"),
        ("2 settimane", "2026-12-14"),
        ("24 dicembre", "2026-12-24"),
        ("fino al 24 dicembre", "2026-12-24"),
        ("3 giorni", "2026-12-03"),
        ("la prossima settimana", "2026-12-07"),
    ),
    "pt": (
        ("amanhã", "2026-12-01"),
        ("até sexta", "2026-12-04"),
        ("depois de amanhã", "2026-12-02"),
        ("uma semana", "2026-12-07"),
        ("2 semanas", "2026-12-14"),
        ("24 de dezembro", "2026-12-24"),
        ("até 24 de dezembro", "2026-12-24"),
        ("3 dias", "2026-12-03"),
        ("próxima semana", "2026-12-07"),
        ("sexta-feira", "2026-12-04"),
    ),
    "ru": (
        ("завтра", "2026-12-01"),
        ("до пятницы", "2026-12-04"),
        ("послезавтра", "2026-12-02"),
        ("неделю", "2026-12-07"),
        ("2 недели", "2026-12-14"),
        ("24 декабря", "2026-12-24"),
        ("до 24 декабря", "2026-12-24"),
        ("3 дня", "2026-12-03"),
        ("через 3 дня", "2026-12-03"),
        ("на следующей неделе", "2026-12-07"),
        ("в субботу", "2026-12-05"),
        ("5 дней", "2026-12-05"),
        ("месяц", "2026-12-30"),
    ),
    "uk": (
        ("завтра", "2026-12-01"),
        ("до п’ятниці", "2026-12-04"),
        ("післязавтра", "2026-12-02"),
        ("тиждень", "2026-12-07"),
        ("2 тижні", "2026-12-14"),
        ("24 грудня", "2026-12-24"),
        ("до 24 грудня", "2026-12-24"),
        ("3 дні", "2026-12-03"),
        ("наступного тижня", "2026-12-07"),
        ("у суботу", "2026-12-05"),
        ("5 днів", "2026-12-05"),
        ("місяць", "2026-12-30"),
    ),
    "ar": (
        ("غدا", "2026-12-01"),
        ("حتى الجمعة", "2026-12-04"),
        ("بعد غد", "2026-12-02"),
        ("أسبوع", "2026-12-07"),
        ("أسبوعين", "2026-12-14"),
        ("24 ديسمبر", "2026-12-24"),
        ("حتى 24 ديسمبر", "2026-12-24"),
        ("3 أيام", "2026-12-03"),
        ("الأسبوع القادم", "2026-12-07"),
        ("يوم الجمعة", "2026-12-04"),
        ("شهر", "2026-12-30"),
    ),
    "zh": (
        ("明天", "2026-12-01"),
        ("到周五", "2026-12-04"),
        ("后天", "2026-12-02"),
        ("一周", "2026-12-07"),
        ("2周", "2026-12-14"),
        ("12月24日", "2026-12-24"),
        ("到12月24日", "2026-12-24"),
        ("3天", "2026-12-03"),
        ("下周", "2026-12-07"),
        ("两周", "2026-12-14"),
        ("一个月", "2026-12-30"),
    ),
    "de": (
        ("morgen", "2026-12-01"),
        ("bis Freitag", "2026-12-04"),
        ("übermorgen", "2026-12-02"),
        ("eine Woche", "2026-12-07"),
        ("2 Wochen", "2026-12-14"),
        ("24. Dezember", "2026-12-24"),
        ("nächste Woche", "2026-12-07"),
        ("bis zum 24.12.", "2026-12-24"),
        ("nächsten Montag", "2026-12-07"),
    ),
}
#: "At 18:30 to everybody", as the first line of an alert, and quiet hours.
ORDERS = {
    "de": ("um 18:30 alle", "von 22 bis 7"),
    "es": ("a las 18:30 todos", "de 22 a 7"),
    "fr": ("à 18:30 tous", "de 22h à 7h"),
    "it": ("alle 18:30 tutti", "dalle 22 alle 7"),
    "pt": ("às 18:30 todos", "das 22h às 7h"),
    "ru": ("в 18:30 всем", "с 22 до 7"),
    "uk": ("о 18:30 усім", "з 22 до 7"),
    "ar": ("الساعة 18:30 للجميع", "من 22 إلى 7"),
    "zh": ("在 18:30 所有人", "22点到7点"),
}


@pytest.fixture(scope="module")
def pages(tmp_path_factory):
    """The bot in each language that has words, also before its catalogue is there."""
    folder = tmp_path_factory.mktemp("all")
    (folder / "locales").mkdir()
    for language in SLOTS:
        (folder / "locales" / f"{language}.po").write_text('msgid ""\nmsgstr ""\n', "utf-8")
    return Pages(folder)


@pytest.mark.parametrize("language", languages([templates_folder()])[1:])
def test_a_language_has_words_for_what_commands_take_most(language):
    typed = dict(Pages().calendar_words(language).typed)

    assert {
        "today",
        "tomorrow",
        "until",
        "at",
        "all",
        "off",
        "weekdays",
        "weekend",
        "every day",
    } <= typed.keys()


@pytest.mark.parametrize("language", SLOTS)
def test_times_are_typed_in_the_readers_language(pages, language):
    words = pages.calendar_words(language)
    for typed, slots in SLOTS[language]:
        read = " | ".join(
            f"{slot.at:%H:%M} {''.join(map(str, sorted(slot.weekdays)))}{'' if slot.sound else ' silent'}"
            for slot in read_slots(typed, words)
        )
        assert (read or "OFF") == slots, typed


@pytest.mark.parametrize("language", DAYS)
def test_days_are_typed_in_the_readers_language(pages, language):
    words = pages.calendar_words(language)
    for typed, day in DAYS[language]:
        assert read_dated(typed, MONDAY, words).day.isoformat() == day, typed


@pytest.mark.parametrize("language", SLOTS)
def test_english_words_are_read_in_every_language(pages, language):
    words = pages.calendar_words(language)
    for typed in ("mon-fri 7:30, sat sun 10:00 silent", "noon", "8 pm weekdays", "off", "every day at 8"):
        assert read_slots(typed, words) == read_slots(typed), typed
    for typed in ("tomorrow", "until friday", "a week", "3 days", "dec 24", "2026-12-24"):
        assert read_dated(typed, MONDAY, words) == read_dated(typed, MONDAY), typed


@pytest.mark.parametrize("language", ORDERS)
def test_the_orders_of_an_alert_and_quiet_hours_are_typed_in_the_editors_language(pages, language):
    words = pages.calendar_words(language)
    order, quiet = ORDERS[language]
    read, hours = read_order(f"{order}\n…", words), read_quiet(quiet, words)

    assert (read.everybody, f"{read.at:%H:%M}", hours.start.hour, hours.end.hour) == (True, "18:30", 22, 7)
    assert read_quiet("off", words) is None
    assert read_order(f"at 18:30 all\n{order} …", words) == read_order(f"at 18:30 all\n{order} …")


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("ru", "все страны ЕС согласились"),
        ("uk", "усі країни ЄС"),
        ("ar", "الجميع في المدينة"),
        ("es", "todos los museos abren"),
    ],
)
def test_the_first_words_of_a_text_are_no_order_also_in_another_script(pages, language, text):
    order = read_order(text, pages.calendar_words(language))

    assert (order.everybody, order.text_at) == (False, 0)
