"""Numbers that headlines write as words, and words that multiply the number before them, in a dozen
languages.
"""

from __future__ import annotations

#: Ukrainian words without their apostrophe, as ``facts`` looks them up: "п'ять" is "пять", as in Russian.
_WRITTEN = {
    2: "two zwei deux dos due dois duas twee два две двоє dwa dwie dwóch iki اثنان اثنين",
    3: "three drei trois tres tre três drie три трое трех трёх троє trzy trzech üç ثلاثة ثلاث",
    4: "four vier quatre cuatro quattro quatro четыре четверо четырех четырёх чотири cztery czterech dört أربعة أربع",
    5: "five fünf cinq cinco cinque vijf пять пяти пятеро pięć pięciu beş خمسة خمس",
    6: "six sechs seis sei zes шесть шести шестеро шість sześć sześciu altı ستة ست",
    7: "seven sieben siete sette sete zeven семь семи семеро сім siedem siedmiu yedi سبعة سبع",
    8: "eight acht huit ocho otto oito восемь восьми вісім osiem ośmiu sekiz ثمانية ثماني",
    9: "nine neun neuf nueve nove negen девять девяти dziewięć dziewięciu dokuz تسعة تسع",
    10: "ten zehn dix diez dieci dez tien десять десяти dziesięć dziesięciu عشرة",
    11: "eleven elf onze once undici одиннадцать одинадцять jedenaście jedenastu",
    12: "twelve zwölf douze doce dodici doze twaalf двенадцать дванадцять dwanaście",
    13: "thirteen dreizehn treize trece tredici treze dertien тринадцать тринадцять",
    14: "fourteen vierzehn quatorze catorce quattordici catorze veertien четырнадцать чотирнадцять",
    15: "fifteen fünfzehn quinze quince quindici vijftien пятнадцать пятнадцять",
    16: "sixteen sechzehn seize dieciséis sedici dezesseis zestien шестнадцать шістнадцять",
    17: "seventeen siebzehn diecisiete diciassette dezessete zeventien семнадцать сімнадцять",
    18: "eighteen achtzehn dieciocho diciotto dezoito achttien восемнадцать вісімнадцять",
    19: "nineteen neunzehn diecinueve diciannove dezenove negentien девятнадцать девятнадцять",
    20: "twenty zwanzig vingt veinte venti vinte twintig двадцать двадцять dwadzieścia yirmi عشرين عشرون",
    30: "thirty dreißig trente treinta trenta trinta dertig тридцать тридцять trzydzieści otuz ثلاثين ثلاثون",
    40: "forty vierzig quarante cuarenta quaranta quarenta veertig сорок czterdzieści kırk أربعين أربعون",
    50: "fifty fünfzig cinquante cincuenta cinquanta cinquenta vijftig пятьдесят пятдесят elli خمسين خمسون",
    60: "sixty sechzig soixante sesenta sessanta sessenta zestig шестьдесят шістдесят ستين ستون",
}
_MULTIPLES = {
    1_000: "thousand thousands tausend mille mil mila duizend тысяч тысячи тысяча тыс тисяч тисячі тисяча тис ألف آلاف bin tysięcy tysiące tys",
    1_000_000: (
        "million millions m mn mln mio millionen millón millones milione milioni milhão milhões miljoen миллион миллиона"
        " миллионов млн мільйон мільйони мільйонів مليون ملايين milyon milion miliony milionów"
    ),
    1_000_000_000: (
        "billion billions bn milliarde milliarden mrd milliard milliards miliardo miliardi bilhão bilhões miljard"
        " миллиард миллиарда миллиардов млрд мільярд мільярди мільярдів مليار مليارات milyar miliard miliardy miliardów mld"
    ),
    1_000_000_000_000: "trillion trillions billionen billón billones trilhão trilhões триллион триллиона триллионов",
}


def _by_word(written: dict[int, str]) -> dict[str, int]:
    return {word: number for number, words in written.items() for word in words.casefold().split()}


#: Folded word → its number.
NUMBER_WORDS = _by_word(_WRITTEN)
#: Folded word → the factor for the number before it.
MULTIPLES = _by_word(_MULTIPLES)
