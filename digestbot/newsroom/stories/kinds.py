"""Tells an article's kind from its title, its address and its category, without any list of outlets.

The first kind whose rule fits is taken; if none fits, the article is news. The rules say what makes a
headline a live shell, a gallery or an offer in English, German, French, Spanish, Italian, Portuguese and
Russian. They were written with one half of the labelled headlines and measured on the other;
docs/evaluation.md has the results. The Ukrainian rules follow the Russian ones; no labelled headlines are there to
measure them on.
"""

from __future__ import annotations

import re
from collections.abc import Mapping

from digestbot.caches import cached
from digestbot.model import Kind

#: Kinds that never lead a story, because they are no report of it.
DOES_NOT_LEAD: frozenset[Kind] = frozenset({"live", "gallery", "service", "deal", "media", "page"})

_MONTH = r"(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?"
_WEEKDAY = r"(?:mon|tues|wednes|thurs|fri|satur|sun)day"
_NUMBER = (
    r"(?:\d+\+?|two|three|four|five|six|seven|eight|nine|ten|zwei|drei|vier|fünf|sechs|sieben|acht|neun|zehn|deux|trois|"
    r"quatre|cinq|sept|huit|neuf|dix|dos|tres|cuatro|cinco|seis|siete|ocho|diez|due|tre|quattro|cinque|sei|sette|otto|dieci|"
    r"dois|três|quatro|sete|oito|nove|dez|два|три|пять|семь|десять)"
)

#: Tried in this order; each pattern is searched in the folded title.
_TITLES: Mapping[Kind, str] = {
    "page": r"""
        ^(?:(?:about|contact)(?:\s(?:us|me|the\s\w+))?|impressum|kontakt|mentions\slégales|aviso\slegal\b.*|home(?:page)?)$
      | ^(?:terms|conditions|bedingungen|nutzungsbedingungen)\b.*\b(?:service|use|policy)$
      | ^(?:privacy|cookie)s?\s(?:and\s\w+\s)?(?:policy|notice|statement|settings)
      | \b(?:privacy|cookie)\spolicy$ | ^datenschutz | ^politique\sde\sconfidentialité | ^política\sde\s(?:privaci|cookies)
      | ^informativa\s(?:sulla|sui)\s | ^политика\s(?:конфиденциальности|обработки) | ^пользовательское\sсоглашение | ^о\s(?:нас|сайте|проекте)$
      | ^(?:tags?|archives?|category|categories|author|etiqueta|étiquette|mot-clé|schlagwort|kategorie|archiv|archivo|categor[ií]a|рубрика|тег|архив)\s?:
      | ^(?:all\s(?:stories|posts|articles)|(?:posts|articles)\s(?:by|tagged)|alle\s(?:artikel|beiträge)\s(?:von|zu)|tutti\sgli\sarticoli|todos\s(?:los|os)\s(?:art[ií]culos|artigos)|tous\sles\sarticles)\b
      | ^(?:topics|index|sitemap)\b(?:\sa\s?[–-]\s?z)?$ | ^search\sresults | ^suchergebnisse | ^résultats\sde\srecherche
      | ^resultados\sd[ae]\sb[uú]s(?:queda|ca) | ^результаты\sпоиска
      | \b404\b | ^(?:page\snot\sfound|seite\snicht\sgefunden|page\s(?:introuvable|non\strouvée)|página\sno\sencontrada|pagina\snon\strovata)
      | ^(?:corrections\sand\sclarifications|subscribe|sign\s(?:in|up)|log\s?in|newsletters?)\b(?:$|\s?[–:-]|\s(?:to|for)\s)
      | ^(?:careers|jobs)\sat\s | ^we(?:['’]re|\sare)\shiring\b | ^(?:featured\sadvertiser|advertis(?:e\swith|ing)\b.*)
      | ^executive\sorder\s\d+$ | \bpatch\s(?:notes\s)?\d+\.\d+ | [–|]\s?official\s(?:web)?site\b | ^by:\s | ^contact\sthe\s | ^stellenangebote?\b | ^offres\sd['’]emploi
      | ^(?:chi\ssiamo|quiénes\ssomos|quem\ssomos|qui\ssommes-nous|über\suns)$
    """,
    "deal": r"""
        ^(?:anzeige|sponsored|advertorial|publirreportaje|publi-?rédactionnel|werbung|promoted|ad|реклама|на\sправах\sрекламы|contenu\ssponsorisé|contenido\spatrocinado|conteúdo\spatrocinado|contenuto\ssponsorizzato)\s?[:|–-]
      | \b(?:best|top|early|great|prime\sday|black\sfriday|cyber\smonday|this\sweek['’]s|today['’]s|tv|laptop|amazon)\s(?:\w+\s){0,4}(?:deals|discounts)\b
      | ^deals?\b\s?(?::|of\sthe) | \bdeals?\sof\sthe\s(?:day|week)\b
      | \b(?:up\sto\s)?(?:\d+\s?%|[$€£]\s?\d[\d,.]*)\s(?:off|discount|rabatt|de\s(?:réduction|descuento|desconto)|di\ssconto)\b
      | \b(?:extra|save|get|an?)\s(?:up\sto\s)?[$€£]\d[\d,.]*\s(?:off|on|at)\b | \bsave\s(?:up\sto\s)?[$€£]?\d+
      | \bdiscount(?:s|ed|ing)?\b.*(?:\d+\s?%|[$€£]\d|amazon|airpods|ipads?|macbooks?) | \bpromo\scodes?\b | \bcoupons?\b
      | \bon\ssale\s(?:for|at|right\snow|now|from|today)\b | \bamazon['’]?s?\b.*\b(?:sale|deals|giving\saway|discounts?)\b
      | \b(?:lowest|record-low|all-time-low)\sprice\b | \bfor\sfree\sduring\b | \bpre-?order\s(?:offers?|deals?|bonus)
      | \bpresidents?['’]?\sday\ssale\b | \bspring\ssale\b | \bgifts?\s(?:guide|ideas?)\b | \bbuy(?:ing|er['’]?s)\sguide\b
      | \bwhere\sto\s(?:buy|pre-?order)\b
      | \bangebot(?:e)?\s(?:der\s(?:woche|stunde)|des\stages)\b | \bschnäppchen\b | \brabatt(?:e|aktion|code)?\b.*\d | \bfür\sunter\s\d+\seuro\b | \bbestpreis\b
      | \bbons?\splans?\b | \bsoldes\b | \bcodes?\spromo\b | \bà\smoitié\sprix\b | \b(?:meilleures|grosses?)\s(?:offres|promos)\b
      | \bofertas?\s(?:de|del|en)\s(?:black\sfriday|amazon|la\ssemana|móviles|hoy)\b | ^oferta\s?: | \bcupo(?:m|ns)\sde\sdesconto\b | \bc[oó]digo\s(?:de\s)?(?:descuento|promocional)\b | \brebajas?\b.*(?:\d|mejores)
      | \bpromo(?:ção|ções)\b.*(?:semana|hoje|amazon|\d\s?%) | \bmejores\sofertas\b | \ba\smitad\sde\sprecio\b
      | \bofferte?\b.*(?:amazon|primavera|giorno|settimana|scontat|\d\s?%|€) | \bscontat[oaie]\sdel\s\d+ | \bin\ssconto\b.*\d | \bsotto\si\s[\d.]+\seuro\b
      | \bскидк[аиу]\b.*(?:\d|недел) | \bлучшие\s(?:предложения|цены)\b | \bпромокод | \bраспродаж[аеиу]\b.*(?:\d|лучш)
    """,
    "gallery": r"""
        \b(?:in|best)\s(?:photos|pictures|pics|images)\b
      | ^(?:photos?|pictures|gallery|photo\s(?:gallery|essay|story)|slideshow|see\sphotos?|fotos?|galer[ií]a(?:\sde\sfotos)?|fotogallery|diaporama|fotostrecke|bildergalerie|bilderstrecke|фото(?:репортаж|галерея)?)\s?(?:[:.|–-]|\sof\s|\sfrom\s|\sdo\s|\sdel?\s)
      | \bphotos?\s(?:of\sthe\s(?:day|week|month|year)|from\s(?:the|inside|\w+,)) | \bbest\sphotos\b | \bfirst\sphotos\b
      | \b(?:in|new)\s(?:\d+\s)?(?:photos|pics|pictures)\b | (?:^|\|\s)space\sphoto\sof\sthe\sday
      | \bparties\b.*\bphotos\b | \bphotos?:\s | \bred\scarpet\s(?:looks|photos|arrivals) | \b(?:arrival|red\scarpet|best)\slooks\b | \blooks\sfrom\sthe\b
      | \bbilder\sd(?:es\stages|er\swoche)\b | \bdie\s(?:schönsten|besten)\s(?:bilder|fotos)\b | \ben\simages\b | \bles\splus\s(?:belles\s(?:photos|images)|beaux\sclichés)\b
      | \b(?:en|las\smejores|las)\s(?:im[aá]genes|fotos)\s(?:de|del)\b | \bin\s\d+\sscatti\b | \ble\s(?:foto|immagini)\spiù\sbelle\b | \bveja\s(?:as\s)?fotos\b | \bfotos\sdo\sdia\b
      | \b(?:самые\sяркие\s)?кадры\s(?:недели|дня)\b | \bв\sфотографиях\b | \bлучшие\sфото
      | \b(?:найяскравіші\s)?кадри\s(?:тижня|дня)\b | \bу\sфотографіях\b | \bнайкращі\sфото
    """,
    "live": r"""
        \blive\s?(?:updates?|coverage|blog|reports?|score(?:board)?s?|results|stream(?:ing)?|ticker|reaction)\b
      | ^\s*(?:live|latest\supdates?|updates?)\s?[:.|–-] | \b(?:as\sit\shappened|as-it-happened)\b | [|–—-]\s*(?:as\sit\shappened|live|latest\supdates?|live!?)\s*$ | \(live\)$ | \(updating\slive\)
      | ^[^:]{3,60}\slive\s?: | \blive\sblog\b | \bminute\sby\sminute\b | \bgamecast\b | \bupdating\slive\b
      | \bliveticker\b | \bliveblog\b | \bnewsblog\b | \bim\sticker\b | \bnews-?ticker\b | ^[^:]{3,60}\slive\s?: | ^\+\+
      | ^(?:en\s)?direct\s?[.:–-] | \ben\sdirect\s?[:.–-] | \ben\sdirect$ | \bsuivez\s(?:le|la|en)\b.*\b(?:direct|live)\b | ^live\b\s?[.:]
      | \ben\s(?:directo|vivo)\b(?!\scon\b) | \bminuto\sa\sminuto\b | \búltima\shora\b.*\b(?:directo|vivo)\b
      | \bin\sdiretta\b | \bla\sdiretta\b | ^diretta\b | \bminuto\sper\sminuto\b | \bdirect[oa]\sdesde\b
      | \bao\svivo\b | \bem\stempo\sreal\b | \bминута\sза\sминутой\b | \b(?:текстовая|онлайн|прямая)[\s-](?:онлайн-)?трансляция\b | \bонлайн\s?[:–-] | \bхроника\sсобытий\b
      | \bхвилина\sза\sхвилиною\b | \b(?:текстова|онлайн|пряма)[\s-](?:онлайн-)?трансляція\b | ^наживо\s?[:.–-] | \bнаживо$ | \bхроніка\sподій\b
      | ^(?:\S+\s){1,6}live\supdates?\b | ^stock\smarket\stoday\s?: | \b(?:war|crisis|trump|files)\s(?:news\s)?live\b
    """,
    "media": r"""
        ^\(?(?:video|watch|listen|podcast|audio|vidéo|vídeo|ver|видео|аудио|подкаст|quiz|test|transcript)\)?\s?[:.|–-] | \[(?:video|audio|podcast)\] | \(video\)$ | \|\s?video$
      | \bpodcast\b\s?(?:[:|–'‘\"-]|episode|ep\.|\d|$) | ^(?:episode|ep\.?|folge|episodio|épisode|episódio|выпуск)\s\#?\d+ | \bodc\.\s?\d+ | ^\#?\d{3,4}\s?[:–-]\s | \#\d{2,4}\b\s?$ | \#\d{2,5}\s?[:–-]
      | \bnewsletter\b(?!.*(?:sued|writer|platform)) | \b(?:news\s)?quiz\s(?:of|:|for)\b | \bquiz\b\s?: | \btest\sde\sactualidad\b | \btest\syour\s
      | ^(?:evening|morning|daily|weekly)\s(?:briefing|brief|news\s(?:wrap|brief)|report|digest)\b | ^news\swrap\b | \bnews\sat\sa\sglance\b | \bmore\stop\s(?:headlines|stories)\b | \band\smore\s(?:\w+\s)?news$
      | ^der\s(?:morgen|abend)\b.*newsletter | ^(?:january|february|march|april|may|june|july|august|september|october|november|december)\s\d{1,2},\s20\d\d$ | ^\d{1,2}/\d{1,2}\s?: | \bask\s(?:me|us)\sanything\b
      | \bplay\sour\s | \bit's\stime\sto\stest\b | ^videos?\s(?:zeigt|montre|muestra)\b | \bil\svideo\sde\b | ^im\svideo\b | ^en\svidéo\b | ^в\sэфире\b | \bпроверьте\sсебя\b | \bперевірте\sсебе\b | ^(?:відео|подкаст|аудіо)\s?[:.|–-] | ^випуск\s\#?\d+ | ^в\sефірі\b | \bтест\s?: | ^wochenvorschau\b | \bdie\swochenvorschau\b
      | \|\s['"‘’“”]?the\s\w+['"‘’“”]?$ | \bcartoons?\sof\sthe\s | \bfull\s(?:episode|interview|speech)\b
    """,
    "service": r"""
        \bmedal\s(?:count|table|tracker|standings)\b | ^(?:see|view|check|find)\s(?:the|today['’]s|full)\b.*\b(?:schedule|results|standings|scores|calendar)\b | \bborn\sin\sthe\syear\sof\b
      | \bhow\s(?:and\swhere\s)?to\s(?:watch|stream|live\sstream|vote|apply\sfor|get\stickets|listen\sto)\b | \bwhere\s(?:and\swhen\s)?to\s(?:watch|stream)\b | \bwhat\s(?:channel|time)\s(?:is|does|are)\b | \btv\s(?:channel|schedule|guide|listings)\b | \btime,?\s(?:tv|channel)\b
      | \bhoroscopes?\b | \bzodiac\ssigns?\b | \btarot\b | \bhoroskop | \bhoróscopo | \boroscopo | \bhoroscope | \bгороскоп
      | \b(?:powerball|mega\smillions|lottery|lotto|jackpot)\b.*(?:winning\snumbers|numbers|results|drawing|draw|jackpot) | \bwinning\snumbers\b | \blottozahlen\b | \beurojackpot\b | \brésultats?\sdu\s(?:loto|euromillions)\b
      | \b(?:bonoloto|euromillones|la\sprimitiva|lotería\snacional)\b | \bmega-sena\b | \bquina\b.*concurso | \bsuperenalotto\b | \bestrazioni?\b.*lotto | \bвыигрышные\sномера\b
      | \b(?:crossword|wordle|connections|strands|sudoku|puzzle)s?\b.*\b(?:answers?|hints?|clues?|solution)\b | \b(?:answers?|hints?)\b.*\b(?:wordle|connections|crossword|strands)\b
      | \b(?:weather|snow|storm|rain|tornado|aurora|northern\slights?)\b.*\b(?:forecast|outlook|totals|timeline|radar)\b | \bforecast\b\s?[:|] | \b(?:latest|updated|extended)\sforecast\b | \bhere['’]s\sthe\s(?:latest\s)?forecast\b | \bforecast\sfor\b.*\b(?:rain|snow|week|weekend|today)
      | \bfirst\salert\b | \bweather\s(?:today|tonight|tomorrow|alert\sday)\b | ^weather\s?: | \b(?:cooler|warmer|colder|wet|dry|rainy|stormy|sunny)\s(?:\w+\s)?(?:week|weekend|day)\sahead\b
      | \bwetter\s(?:in|heute|am|aktuell)\b | \bwettervorhersage\b | ^météo\b | \bprévisions\smétéo\b | \bel\stiempo\s(?:hoy|en|para)\b | ^meteo\b | \bprevisioni\s(?:del\stempo|meteo)\b | \bprevisão\sdo\stempo\b | \bпрогноз\sпогоды\b | \bпогода\s(?:в|на)\b
      | \bschool\sclos(?:ings|ures)\b | \b(?:closings|closures)\sand\sdelays\b | \bwhat['’]s\s(?:open|closed)\b | \bopen\sand\sclosed\b | \bstore\shours\b | \b(?:is|are)\s(?:the\s)?(?:post\soffice|banks?|mail|stores?)\b.*\b(?:open|closed|delivered)\b
      | \bcalendar,?\s(?:of\sevents|for\s20\d\d|aug|sep|oct|nov|dec|jan|feb|mar|apr|may|jun|jul)\b | \b20\d\d\s(?:[\w-]+\s){0,5}(?:calendar|schedule)\b | ^[^,:]{0,60}\b(?:calendar|schedule)$ | \bcollection\sschedule\b | \b(?:game|match|tv|broadcast|bowl|playoff|full)\sschedule\b | \bsets?\scoverage\sfor\b
      | \b(?:sky|star)watching\sguide\b | \b(?:tonight|this\s(?:week|weekend|month))['’]?s?\ssky\b | \bnight\ssky\b.*\b(?:tonight|guide|see)\b | \bhow\sto\s(?:see|spot|view)\b.*\b(?:comet|meteor|eclipse|moon|aurora|lights)
      | ^[^:,.?!]{0,50}\brecipes?$ | \brecipes?\s(?:to\stry|you|of\sthe|from\sour)\b | \brezept(?:e)?\s?(?:[:–]|für|mit) | \brecettes?\s(?:de|du|d['’]|facile|:) | \breceta(?:s)?\s(?:de|para|fácil)\b | \bricett[ae]\s(?:d[ei]|per|facile|:) | \breceitas?\s(?:de|para)\b | ^рецепт[ыи]?\b | \bрецепты?\s[:–]
      | \bthings\sto\sdo\b | \bwhat\sto\s(?:watch|stream|read|cook)\s(?:this|tonight|on)\b | \bobituaries\b\s?(?:for|:) | \btraffic\s(?:alert|report)\b
      | \bwo\s(?:läuft|sehen|kann\sman)\b | \b(?:tv-?sender|übertragung)\b | \bim\s(?:free-?)?tv\b.*\b(?:stream|sehen)\b | \bverkaufsoffen | \böffnungszeiten\b | \bgewinnzahlen\b | \bferientermine\b
      | \bà\squelle\sheure\b | \bsur\squelle\schaîne\b | \bprogramme\stv\b | \bhoraires?\set\schaîne\b | \boù\s(?:voir|regarder)\b
      | \ba\squé\shora\b | \bdónde\sver\b | \bcómo\sver\b | \bhorario\sy\b | \bcartelera\b
      | \bdove\svedere\b | \ba\sche\sora\b | \bin\stv\se\sstreaming\b | \borari(?:o)?\se\s(?:dove|tv)\b
      | \bonde\sassistir\b | \bque\shoras\b | \bhorário\se\b | \bconfira\s(?:as\sdezenas|o\sresultado|a\sprogramação)\b | \bfeijão\b.*receita
      | \bгде\s(?:смотреть|посмотреть)\b | \bво\sсколько\b | \bрасписание\s(?:матчей|трансляций|на)\b | \bде\s(?:дивитися|подивитися)\b | \bо\sкотрій\b | \bрозклад\s(?:матчів|трансляцій|на)\b | \bкурси?\s(?:долара|валют|євро)\b | \bпрогноз\sпогоди\b | \bпогода\s(?:у|в|на)\b | \bвиграшні\sномери\b
      | \bпрямой\sэфир\b.*\bсмотреть\b | \bкурсы?\s(?:доллара|валют|евро)\b
      | \brewards?\scodes?\b | \bredeem\scodes?\b | \bcodes?\s(?:for|\()\w*\s?20\d\d | \bshould\syou\s(?:drive|travel)\b | \bhow\smuch\ssnow\b | \bsnow(?:fall)?\s(?:totals|predictions?)\b
    """,
    "obituary": r"""
        \b(?:dies|died|dead)\b\s(?:\w+\s){0,3}(?:at|aged?|age)\b\s?(?:age\s|of\s)?\d{2,3} | \b(?:dies|dead)\sat\s\d | ,?\s(?:has\s)?(?:died|dies)$ | \bdead\sat\s\d\d\b
      | ^(?:remembering|in\smemoriam|obituary)\b | \bobituary\b | \bdies\sat\sage\b | ,\s(?:who|whose)\b.*\bdies\b | \b(?:actor|actress|singer|star|icon|legend|congressman|senator|author|director|musician|comedian)\b.*\b(?:dies|dead|has\sdied)\b
      | \b(?:mit|im\salter\svon)\s\d{2,3}\sjahren\s(?:gestorben|verstorben) | \bist\s(?:tot|gestorben|verstorben)\b | ^nachruf\b | \bgestorben$ | ^zum\stod\s
      | ^disparition\b | \best\smort[e]?\b | ^mort\sd[eu'’] | \bs['’]est\séteint | \bnécrologie\b
      | ^(?:muere|fallece|murió|falleció)\b | \b(?:muere|fallece)\sa\slos\s\d | \bobituario\b
      | ^(?:è\smort[oa]|morto|morta|addio\sa|lutto\s)\b | \bsi\sè\sspent[oa]\b
      | ^(?:morre|morreu|faleceu)\b | \bmorre\saos\s\d | \bobituário\b
      | ^(?:умер(?:ла)?|скончал(?:ся|ась))\b | \b(?:умер|скончал(?:ся|ась))(?:ла)?\b | \bне\sстало\b
      | ^помер(?:ла)?\b | \bпомер(?:ла)?\s(?:на|у\sвіці)\b | \bпіш(?:ов|ла)\sз\sжиття\b
    """,
    "opinion": r"""
        ^(?:opinion|op-?ed|editorial|column|guest\scolumn|commentary|comment|analysis\s&\sopinion|letters?(?:\sto\sthe\seditor)?|review|first\simpressions|perspective|essay|dear\sabby|ask\s\w+|carolyn\shax)\s?[:|–-]
      | [|]\s?(?:opinion|editorial|column|commentary)$
      | \breviews?\b(?:\s\(\d{4}\)|\s?[:–|—-]|$|\sround-?up) | ^reviews?\s?: | \bmovie\sreview\b | \bfilm\sreviews?\b | \bcritics\sare\ssaying\b
      | \bdear\sabby\b | \bletters?\sto\sthe\seditor\b | \bwe\sneed\sto\stalk\sabout\b | \bstocks?\sto\s(?:buy|own|sell|avoid)\b
      | ^(?:why\s)?i(?:['’](?:m|ve|d))?\s(?:\w+ed|tried|let|am|was|went|bought|built|used|hate|love|quit)\b | \bi\s(?:tried|tested|dumped|switched|quit)\b | \band\syou\sshould,?\stoo\b
      | \b(?:must|should)\s(?:reject|embrace|apologi[sz]e|resign|learn|stop|think|look\sin\sthe\smirror)\b | \bit['’]s\s(?:ok|okay|time)\sto\b | ^(?:stop|don['’]t|knock\sit\soff|let['’]s)\b
      | ^(?:kommentar|meinung|leitartikel|gastbeitrag|kolumne|glosse|leserbriefe?|rezension|kritik|essay|pro\s(?:und|&)\scontra)\b\s?[:–-]? | \b(?:ein|unser)\skommentar\b
      | ^(?:éditorial|édito|tribune|chronique|opinion|critique|billet|le\spoint\sde\svue|courrier\sdes\slecteurs)\b\s?[.:–«-]?
      | ^(?:opini[oó]n|editorial|columna|tribuna|cr[ií]tica|carta(?:s)?\s(?:al|a\sla)\s)\b\s?[:.–-]?
      | ^(?:l['’])?(?:editoriale|opinione|commento|recensione|lettere?\sal\sdirettore|il\scorsivo)\b\s?[:.–-]?
      | ^(?:opinião|editorial|coluna|resenha|crítica|artigo)\b\s?[:.–-]?
      | ^(?:колонка|мнение|рецензия|редакционная|обзор|комментарий)\b
      | ^(?:думка|погляд|рецензія|огляд|коментар|редакційна)\b\s?[:.–-]
    """,
    "preview": r"""
        \b(?:predictions?|picks|odds|best\sbets|mock\sdraft|parlay)\b | \bwhat\sto\sexpect\b | \bwhat\swe(?:['’]re|\sare)\sexpecting\b | \beverything\swe(?:['’]re|\sare)\sexpecting\b | \b(?:match|game|weekend|season|series|race)?\s?preview\b | \bprimer\b | \bon\stap\b\s?:
      | \bprospects\b | \bahead\sof\s(?:the|its|his|her)\b.*\bpreview\b | \bpredicting\b | \b(?:might|may|could)\s(?:announce|unveil|reveal|launch)\b | \bforecasting\sthe\b | \bcould\sbe\sin\sstore\b | \bto\swatch\s(?:for|while|in\s20)\b | \bkeys\sto\s(?:the\sgame|victory)\b
      | ^(?:vorschau|vorbericht|ausblick)\b | \bdas\s(?:bringt|erwartet\suns)\b | \bwas\sdie\swoche\sbringt\b | \bmögliche\saufstellung | \bprognose\szum\b
      | ^avant-match\b | \bce\squi\svous\sattend\b | \bà\squoi\ss['’]attendre\b | \bcompositions?\sprobables?\b | \bpronostics?\b
      | \bla\sprevia\b | ^previa\b | \bqué\sesperar\b | \balineaciones?\sprobables?\b | \bpronóstico\b(?!\sdel\stiempo)
      | \bcosa\saspettarsi\b | \bprobabili\sformazioni\b | \bpronostic[oi]\b
      | ^prévia\b | \bo\sque\sesperar\b | \bescalaç(?:ão|ões)\sprováve | \bpalpites?\b
      | \bпревью\b | \bпрогноз\sна\sматч\b | \bчего\sждать\b | \bставки\sи\sпрогноз
      | \bпрев['’]ю\b | \bчого\sчекати\b | \bставки\sта\sпрогноз
    """,
    "list": rf"""
        ^(?:the\s|here\sare\s(?:the\s)?|los\s|las\s|les\s|die\s|i\s|le\s|os\s|as\s|our\s)?(?:top\s)?{_NUMBER}\s(?:[\w'’-]+\s){{1,4}}(?:to|for|that|you|in|of|from|about|after|with|we|who|ways|things|reasons|takeaways|que|per|für|zum|pour|para|da|di|che|которые|sur|à|von|des|del|do|la|más|mais|più|am)\b
      | ^(?:die\s|les\s|las\s|los\s|le\s|i\s|os\s|as\s)?{_NUMBER}\s(?:dinge|gründe|besten|idées|choses|raisons|cosas|razones|claves|errores|cose|motivi|errori|coisas|motivos|dicas|lições|фактов|причин|вещей|фильмов|главных|besten)\b
      | \btop\s\d+\b | \b\d+\sthings\b | \bthings\s(?:you\sneed\s)?to\sknow\b | \bwhat\s(?:\w+\s)?(?:to|you\s(?:need\sto|should)|travelers\sshould|we|parents\sshould)\sknow\b | \bhere['’]s\swhat\s(?:we|you|travelers|to)\b.*\bknow\b | \beverything\s(?:we\sknow|you\sneed\sto\sknow|to\sknow)\b
      | \b{_NUMBER}\s(?:reasons|takeaways|ways|tips|questions|lessons)\b | \bwinners?\s(?:list|and\slosers)\b | \bfull\slist\b | \bcomplete\slist\b | \blist\sof\skey\b | \branked\b | \bbest\sand\sworst\b | \bpower\srankings\b | \brumou?r\sroundup\b | \bthe\s(?:\d+\s)?(?:best|biggest|most)\s(?:[\w-]+\s){{1,3}}of\s(?:20\d\d|the\s(?:year|week|century|decade)|all\stime)\b
      | \bthe\sbest\s(?:[\w-]+\s){{1,6}}(?:at\sces|for\s20\d\d|in\s20\d\d)\b | \bmessages,?\s(?:greetings|wishes|quotes)\b | \bwishes\sand\squotes\b | \bmissed\sin\s20\d\d\b
      | \bwas\s(?:sie|man)\s(?:zu[mr]?\b.*|jetzt\s|heute\s|über\b.*)?wissen\s(?:müssen|sollten|muss)\b | \bdie\s(?:zehn|besten|schönsten|größten)\b.*\b(?:des\sjahres|aller\szeiten)\b
      | \bce\squ['’]il\sfaut\s(?:savoir|retenir)\b | \btout\s(?:ce\squ|savoir)\b | \btodo\slo\sque\s(?:debes|hay|sabemos|necesitas)\b | \blo\sque\s(?:debes|sabemos|hay\sque)\b | \bcosa\s(?:sappiamo|sapere|c['’]è\sda\ssapere)\b | \btutto\squello\sche\b | \bo\sque\s(?:se\ssabe|você\sprecisa)\b | \btudo\so\sque\b | \bщо\s(?:потрібно|треба|варто|важливо)\sзнати\b | \bщо\sвідомо\b | \bчто\s(?:нужно|важно)\sзнать\b | \bчто\sизвестно\b
    """,
    "explainer": r"""
        \bexplain(?:ed|er|ing|s\swhy)\b | ^(?:why|how|what)\s(?:is|are|do|does|did|the|it|to|was|were|can|we|happens|causes|makes|one|a)\b | \bhere['’]s\s(?:why|how|what)\b | \b(?:what|why|how)\s(?:it|that|this)\smeans\b | \bwhat\s(?:is|are)\b.*\?$ | \bthe\shistory\sof\b | \bfact\scheck\b | \btimeline\sof\b | \ba\s(?:brief\s)?guide\sto\b | \bq\s?&\s?a\b | \bin-depth\b | \bwhat['’]s\s(?:next|behind|at\sstake)\b | \bwho\s(?:is|are|was)\b.*\?
      | ^(?:warum|wie|wieso|weshalb|was\s(?:ist|bedeutet|steckt))\b | \bso\sfunktioniert\b | \bfragen\sund\santworten\b | \berklärt\b$ | \bdie\swichtigsten\sfragen\b | ^wer\s(?:ist|war)\b | \bhintergrund\b\s?:
      | ^(?:pourquoi|comment|qu['’]est-ce|qui\sest)\b | \bdécryptage\b | \bcomprendre\b
      | ^¿?(?:por\squé|qué\ses|cómo|quién\ses|cuál)\b | \blas\sclaves\b | \bexplicad[oa]\b
      | ^(?:perché|come|cos['’]è|che\scos|chi\sè)\b | \bcosa\s(?:è\ssuccesso|succede|cambia)\b
      | ^(?:por\sque|o\sque\sé|como|entenda|quem\sé|saiba)\b | \bintrodução\sa[o]?\b | \bum\sguia\b
      | ^(?:почему|как|что\sтакое|кто\sтакой|зачем)\b | \bобъясняем\b | \bразбираемся\b
      | ^(?:чому|як|що\sтаке|хто\sтакий|навіщо)\b | \bпояснюємо\b | \bрозбираємося\b
    """,
}
_RULES = {kind: re.compile(rule, re.VERBOSE) for kind, rule in _TITLES.items()}

#: Folders and hosts in an address that tell the kind.
_ADDRESSES: Mapping[Kind, re.Pattern[str]] = {
    "media": re.compile(
        r"/(?:videos?|podcasts?|audio|quiz(?:zes)?|newsletters?|watch|shorts|av|puzzles)/|//(?:www\.)?youtube\.|//omny\.fm/|//(?:www\.)?spreaker\.|\.mp3\b"
    ),
    "live": re.compile(
        r"/(?:live|liveblog|live-updates?|liveticker|live-news|live-blog|livestory)(?:[/-]|$)|/live-\d|-live-updates?\b|[-/]liveblog\b|/en-direct/|/directo/|/diretta/|as-it-happened"
    ),
    "gallery": re.compile(
        r"/(?:gallery|galleries|photos?|pictures|in-pictures|fotostrecken?|fotogalerias?|fotogallery|diaporamas?|picture-gallery|bildergalerie)/"
    ),
    "deal": re.compile(
        r"/(?:deals?|coupons?|shopping|promo(?:tions)?|bons-plans|anzeigen?|sponsored|partner-?content|advertorial|campaign)/|//ads?\."
    ),
    "opinion": re.compile(
        r"/(?:opinions?|op-ed|editorials?|comment(?:isfree|ary)?|columns?|columnists|kommentare?|meinung|kolumnen?|tribunes?|idees|debats|opinion(?:e|i)|opiniao|letters|reviews?|critiques?|rezensionen|mnenie|mneniya)/"
    ),
    "service": re.compile(
        r"/(?:horoscopes?|horoskop|weather|wetter|meteo|tv-guide|recipes?|rezepte|recettes|recetas|ricette|receitas|crosswords?)/"
    ),
    "page": re.compile(
        r"/(?:privacy(?:-policy)?|terms|contact|about|imprint|impressum|tags?|category|author|comment-page-\d+|search|datenschutz|hiring|careers)/?(?:[?#]|$)|#comment-\d+"
    ),
    "obituary": re.compile(r"/(?:obituar(?:y|ies)|nachrufe?|necrologies?|obituarios?)/"),
    "explainer": re.compile(r"/(?:explainers?|faq|decryptages?|how-to)/"),
}
#: Publishers' categories that tell the kind, as whole words.
_CATEGORIES: Mapping[Kind, re.Pattern[str]] = {
    "opinion": re.compile(
        r"\b(?:opinion|opinions|editorial|editorials|op-ed|comment|commentary|kommentar|kommentare|meinung|kolumne|éditorial|tribune|opinión|opinione|opinioni|editoriale|opinião|мнение|мнения|колонка|думка|думки|reviews?)\b"
    ),
    "media": re.compile(r"\b(?:podcasts?|videos?|quiz|quizzes|puzzles|newsletters?)\b"),
    "gallery": re.compile(
        r"^(?:photos|photo gallery|pictures|in pictures|fotos|galerie|galería|fotogallery)$"
    ),
    "deal": re.compile(r"\b(?:deals|sponsored|anzeige|advertorial|bons plans|ofertas)\b"),
    "service": re.compile(r"\b(?:horoscopes?|horoskop|horóscopo|oroscopo|recipes|rezepte|recetas)\b"),
    "obituary": re.compile(r"\b(?:obituar(?:y|ies)|nachruf|nachrufe|nécrologie|obituarios?)\b"),
}
_SPACES = re.compile(r"\s+")


@cached(4_096)
def kind_of(title: str, url: str | None = None, category: str | None = None) -> Kind:
    """What kind of text an article is.

    Args:
        title: As published.
        url: Its address.
        category: The publisher's own section or tags, in the publisher's words.
    """
    folded = _SPACES.sub(" ", title).strip().lower().replace("’", "'").replace("‘", "'")
    address = (url or "").lower()
    said = (category or "").lower()
    for kind, rule in _RULES.items():
        if rule.search(folded):
            return kind
        if kind in _ADDRESSES and _ADDRESSES[kind].search(address):
            return kind
        if kind in _CATEGORIES and _CATEGORIES[kind].search(said):
            return kind
    return "news"


def leads(kind: Kind) -> bool:
    """Whether an article of this kind may give a story its headline."""
    return kind not in DOES_NOT_LEAD
