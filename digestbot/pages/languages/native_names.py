"""The names of languages in themselves, by ISO 639-1 code: those of CLDR, in title case.

Georgian has no title case: its capitals stand only in words of capitals, and many fonts lack them.

Babel has them, too, but each in the file of its language, and it keeps every file that it has read. To get
all names from Babel takes half a second and 100 MB.
"""

from __future__ import annotations

from typing import Final

# fmt: off
OWN_NAMES: Final = {
    "aa": "Qafar", "ab": "Аԥсшәа", "af": "Afrikaans", "ak": "Akan", "am": "አማርኛ", "an": "Aragonés",
    "ar": "العربية", "as": "অসমীয়া", "az": "Azərbaycan", "ba": "Башҡорт теле", "be": "Беларуская",
    "bg": "Български", "bm": "Bamanakan", "bn": "বাংলা", "bo": "བོད་སྐད་", "br": "Brezhoneg", "bs": "Bosanski",
    "ca": "Català", "ce": "Нохчийн", "co": "Corsu", "cs": "Čeština", "cu": "Церковнослове́нскїй", "cv": "Чӑваш",
    "cy": "Cymraeg", "da": "Dansk", "de": "Deutsch", "dv": "ދިވެހިބަސް", "dz": "རྫོང་ཁ", "ee": "Eʋegbe",
    "el": "Ελληνικά", "en": "English", "eo": "Esperanto", "es": "Español", "et": "Eesti", "eu": "Euskara",
    "fa": "فارسی", "ff": "Pulaar", "fi": "Suomi", "fo": "Føroyskt", "fr": "Français", "fy": "Frysk",
    "ga": "Gaeilge", "gd": "Gàidhlig", "gl": "Galego", "gn": "Avañe’ẽ", "gu": "ગુજરાતી", "gv": "Gaelg",
    "ha": "Hausa", "he": "עברית", "hi": "हिन्दी", "hr": "Hrvatski", "ht": "Kreyòl Ayisyen", "hu": "Magyar",
    "hy": "Հայերեն", "ia": "Interlingua", "id": "Indonesia", "ie": "Interlingue", "ig": "Igbo", "ii": "ꆈꌠꉙ",
    "io": "Ido", "is": "Íslenska", "it": "Italiano", "iu": "ᐃᓄᒃᑎᑐᑦ", "ja": "日本語", "jv": "Jawa", "ka": "ქართული",
    "ki": "Gikuyu", "kk": "Қазақ тілі", "kl": "Kalaallisut", "km": "ខ្មែរ", "kn": "ಕನ್ನಡ", "ko": "한국어",
    "ks": "کٲشُر", "ku": "Kurdî (kurmancî)", "kw": "Kernewek", "ky": "Кыргызча", "la": "Latina",
    "lb": "Lëtzebuergesch", "lg": "Luganda", "ln": "Lingála", "lo": "ລາວ", "lt": "Lietuvių", "lu": "Tshiluba",
    "lv": "Latviešu", "mg": "Malagasy", "mi": "Māori", "mk": "Македонски", "ml": "മലയാളം", "mn": "Монгол",
    "mr": "मराठी", "ms": "Melayu", "mt": "Malti", "my": "မြန်မာ", "nd": "IsiNdebele", "ne": "नेपाली",
    "nl": "Nederlands", "no": "Norsk", "nr": "IsiNdebele", "nv": "Diné Bizaad", "ny": "Nyanja", "oc": "Occitan",
    "om": "Oromoo", "or": "ଓଡ଼ିଆ", "os": "Ирон", "pa": "ਪੰਜਾਬੀ", "pl": "Polski", "ps": "پښتو",
    "pt": "Português", "qu": "Runasimi", "rm": "Rumantsch", "rn": "Ikirundi", "ro": "Română", "ru": "Русский",
    "rw": "Ikinyarwanda", "sa": "संस्कृत भाषा", "sc": "Sardu", "sd": "سنڌي", "se": "Davvisámegiella",
    "sg": "Sängö", "si": "සිංහල", "sk": "Slovenčina", "sl": "Slovenščina", "sn": "ChiShona", "so": "Soomaali",
    "sq": "Shqip", "sr": "Српски", "ss": "SiSwati", "st": "Sesotho", "su": "Basa Sunda", "sv": "Svenska",
    "sw": "Kiswahili", "ta": "தமிழ்", "te": "తెలుగు", "tg": "Тоҷикӣ", "th": "ไทย", "ti": "ትግርኛ",
    "tk": "Türkmen dili", "tl": "Filipino", "tn": "Setswana", "to": "Lea fakatonga", "tr": "Türkçe",
    "ts": "Xitsonga", "tt": "Татар", "ug": "ئۇيغۇرچە", "uk": "Українська", "ur": "اردو", "uz": "O‘zbek",
    "ve": "Tshivenḓa", "vi": "Tiếng Việt", "vo": "Volapük", "wa": "Walon", "wo": "Wolof", "xh": "IsiXhosa",
    "yi": "ייִדיש", "yo": "Èdè Yorùbá", "za": "Vahcuengh", "zh": "中文", "zu": "IsiZulu",
}
# fmt: on
