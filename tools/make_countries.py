# ruff: noqa: INP001 - a script that stands by itself
"""Makes ``digestbot/newsroom/countries.txt``, what countries are called in the larger languages.

    python tools/make_countries.py

The countries are those of ``digestbot/newsroom/entities.toml``; their names come from the Unicode CLDR (Unicode
License v3) by way of Babel. The file says so in its header, and describes its own form there.
"""

from __future__ import annotations

import tomllib
from pathlib import Path

from babel import Locale

ROOM = Path(__file__).parents[1] / "digestbot" / "newsroom"

HEADER = """\
# Names of countries: Unicode CLDR (https://cldr.unicode.org), Unicode License v3.
# Made by tools/make_countries.py. A line for each: ISO 3166 code, then language=name, parted by tabs;
# a language without a name says it as English does. ~language: the name is shown, but not looked for in texts.
"""

LANGUAGES = (
    *(
        "en",
        "de",
        "fr",
        "es",
        "it",
        "pt",
        "nl",
        "pl",
        "cs",
        "sk",
        "hu",
        "ro",
        "sv",
        "da",
        "nb",
        "fi",
        "el",
        "bg",
    ),
    *(
        "sr",
        "hr",
        "uk",
        "ru",
        "be",
        "kk",
        "tr",
        "id",
        "vi",
        "ar",
        "fa",
        "he",
        "hi",
        "bn",
        "ta",
        "th",
        "ja",
        "ko",
    ),
    *("zh", "zh_Hant"),
)

#: Names that mean something else as well, in their own language or where another is read: ordinary words, given
#: names, cities, regions of other countries.
AMBIGUOUS = frozenset(
    """
    Dominique Maurice Salvador Granada Mauricio Maurício Indie Indija Monako Mónaco Mónako Jersey Palau Palaos
    Makao Naura Nigeri Togo Jordania Guinea Guinée Gine Georgia Géorgie Korea Corea Coreia Mali Malí Chade Ciad Cad
    Čad Chad Chade Tšad Tchad Tjad Niger Níger Niger Samoa Tonga Oman Omã Malte Malta Μάλι Malawi Peru Perù Чад Мали
    Того Оман Нигер Самоа Тонга Перу مالي مالی عمان چاد تشاد توغو غانا هند النيجر أيرلندا माली चाड टोगो पेरू ओमान
    ชาด มาลี โอมาน เปรู
    인도 수단 이란 이라크 가나 말리 오만 페루 차드 콩고 토고 나우루 사모아 통가 쿠바 몰타 라오스 네팔 수리남 팔라우 케냐 베냉 기니 감비아 가봉
    马里 乍得 多哥 秘鲁 阿曼 加纳 汤加 贝宁 約旦 约旦 馬利 查德 祕魯
    マリ チャド トーゴ ペルー オマーン ガーナ トンガ ベナン ギニア コンゴ ニジェール
    """.split()  # noqa: SIM905 - a text of words reads better than a list of strings
)
#: The names above that are plain enough in a text with a capital.
PLAIN = frozenset(
    {"Peru", "Oman", "Malta", "Malawi", "Mali", "Niger", "Togo", "Samoa", "Tonga", "Guinea", "Palau"}
)


def main() -> None:
    places = tomllib.loads((ROOM / "entities.toml").read_text("utf-8"))["places"]
    codes = sorted(entry["code"] for entry in places.values() if "code" in entry)
    lines = [HEADER, *(_line(code) for code in codes)]
    (ROOM / "countries.txt").write_text("".join(lines), "utf-8")


def _line(code: str) -> str:
    english = str(Locale("en").territories[code])
    cells = [code, f"en={english}"]
    for language in LANGUAGES[1:]:
        name = str(Locale.parse(language).territories.get(code, english))
        if name != english:
            cells.append(f"{_mark(name)}{language.replace('_', '-')}={name}")
    return "\t".join(cells) + "\n"


def _mark(name: str) -> str:
    """Latin names of three letters, and those that mean more than the country, are not looked for."""
    short = len(name) <= 3 and ord(name[0]) < 0x530
    return "~" if (name in AMBIGUOUS and name not in PLAIN) or short or len(name) < 2 else ""


if __name__ == "__main__":
    main()
