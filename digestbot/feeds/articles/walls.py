"""Recognises pages that stand before or instead of an article: consent, subscription, the home page, "not
found".

A paragraph belongs to a wall if it addresses the reader ("we", "you") and is about cookies and partners, or
about subscribing; the words are in many languages, and of no particular vendor. A page is a wall if it says
this and little else. A banner around an article is removed.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Literal
from urllib.parse import urlsplit

import lxml.html

from digestbot.feeds.articles.boilerplate import is_long, is_sentence, width
from digestbot.feeds.markup import fold

Wall = Literal["consent", "subscription"]

#: If an article has fewer characters than this, the page is the wall's: the first value for any page, the
#: second if the wall has more text than the article.
_LITTLE, _NOT_MUCH = 140, 400
#: If a page names a part for subscribers and does not show it, text shorter than this is only a teaser.
_LONGEST_TEASER = 1000
#: The usual selectors of such parts: ``.class``, ``#id``, ``tag.class``.
_SELECTOR = re.compile(r"(\w+)?([.#])([\w-]+)")
#: Shorter text is only a button or a link to the privacy policy.
_SHORTEST_TALK = 40
#: A page that lists articles shows at least this many linked headings, and no longer text than this.
_HEADINGS_OF_A_LIST, _LONGEST_TEASERS = 3, 500

_DIRECT = re.compile(
    r"""\b(?:we|us|our|you|your|yours|wir|uns|unsere?[nrsm]?|sie|ihr(?:e[nrsm]?)?|du|dein(?:e[nrsm]?)?|dir|dich|nous|nos|notre|vous|votre|vos|tu|ton|nosotros|nuestr[oa]s?|usted|tus?|sus?|noi|nostr[oaie]|voi|tuo|tuoi|tua|tue|ti|suoi|nós|nosso?s?|nossas?|você|seus?|suas?
      |wij|we|ons|onze|u|uw|je|jouw|my|nas|nasz\w*|twoj\w*|twój|vi|oss|vår\w*|du|din|ditt|dina|os|vores|jer|dit|dine|vår|våre|me|meidän|sinun|te|teidän|my|naš\w*|vaš\w*|váš|mi|ön|az\s+ön|noastr\w*|noștri|dumneavoastră|biz|sizin|siz|мы|нас|наш\w*|вы|вас|ваш\w*|ви|εμείς|μας|σας)\b
      |私たち|当社|お客様|ご利用|我们|我們|您|你|당신|귀하|저희|لك|لدينا|نحن|أنت|اشترك|שלך|אנחנו|हम|आप|เรา|คุณ|(?:accept|subscribe|log\s+in|sign\s+in|abonnier\w*|jetzt|inscri\w+|abonnez|suscr[íi]b\w+|abbonati|assine|abonneer|zaloguj|prenumerera)""",
    re.VERBOSE | re.IGNORECASE,
)
_PRIVACY = re.compile(
    r"""cookies?|kakor|informasjonskapsler|evästei\w*|ciastecz\w*|çerez\w*|куки\w*|クッキー|쿠키|עוגיות|ملفات\s+تعريف
      |personal\s+data|personenbezogene\w*\s+daten|données\s+(?:personnelles|à\s+caractère)|datos\s+personales|dati\s+personali|dados\s+pessoais|persoonsgegevens|dan\w+\s+osobow\w+|personuppgifter|person(?:oplysninger|opplysninger)|henkilötie\w+|osobní\w*\s+údaj\w*|személyes\s+adat\w*|date\w*\s+personale|kişisel\s+veri\w*|персональн\w+\s+данн\w+|個人(?:情報|データ)|个人(?:信息|数据)|個人資料|개인정보|بيانات\w*\s+الشخصية
      |\bpartners?\b|\bpartnern?\b|partenaires|\bsocios\b|parceiros|partnerów|partnere|kumppan\w+|партн[её]р\w*
      |adverts?|advertising|\bads\b|werbung|anzeigen|publicités?|publicidad\w*|pubblicit\w+|publicidade|advertenties|reklam\w*|annonser?|mainok\w+|реклам\w*|広告|广告|廣告|광고
      |\bdevices?\b|gerät\w*|appareil|dispositiv\w+|apparaat|urządze\w+|enhet\w*|enhed|laite\w*|устройств\w*|privacy|datenschutz\w*|confidentialité|privacidad|riservatezza|privacidade|prywatno\w+|integritet|tietosuoja\w*|location\s+data|process(?:ing)\b|tracking|legitimate\s+interests?|berechtigte\w*\s+interesse\w*|intérêts?\s+légitimes?""",
    re.VERBOSE | re.IGNORECASE,
)
_SURELY_PRIVACY = re.compile(
    r"cookies?|kakor|informasjonskapsler|eväste|ciastecz|çerez|куки|クッキー|쿠키|עוגיות|personal\s+data|personenbezogen|données\s+personnelles|datos\s+personales|dati\s+personali|dados\s+pessoais|persoonsgegevens|osobow|personuppgifter|personop|persona\w*\s+inform|個人(?:情報|データ)|个人(?:信息|数据)|個人資料|개인정보|our\s+(?:\d[\d.,]*\s+)?partners|your\s+(?:agreement|consent|choices)|(?:ihre|deine)\s+(?:einwilligung|zustimmung)|votre\s+consentement|персональн\w+\s+данн",
    re.IGNORECASE,
)
_CONSENT = re.compile(
    r"""accept|agree|consent|allow|reject|refuse|object\s+to|withdraw|preferences|settings|choices|change\s+your\s+mind|zustimm|einwillig|akzeptier|ablehn|einstellung|widersp|widerruf|accord|refus|paramétr|préférences|acept|rechaz|consentim|configur|accett|rifiut|consens|preferenze|aceit|rejeit|recus
      |toestemm|weiger|instell|zgod|zgadza|akcept|odrzu|samtyck|godkänn|avvisa|godta|godkend|samtykk|avvis|tillad|hyväksy|suostumu|souhlas|přijm|odmítn|hozzájárul|elfogad|beállítás|acord|kabul|onay|reddet|соглас|принима|приня|отклон|согла|同意|許可|拒否|接受|동의|수락|거부|موافق|قبول|הסכמ|מסכים|ยอมรับ""",
    re.VERBOSE | re.IGNORECASE,
)
_SUBSCRIBE = re.compile(
    r"""subscri(?:be|ber|ption)|\bmembers?(?:hip)?\b|regist(?:er|rier|rat)|\babos?\b|abonn|probeabo|digitalabo|suscri|abbona|assin(?:e|ant|atura)|prenumer|tilaa|tilaus|předplat|předplatn|előfiz|abonament|\babone|подпис|підпис|передплат|συνδρομ|購読|有料会員|会員登録|定期|订阅|訂閱|會員|会员|구독|회원|اشتر(?:ك|اك)|מנוי|सदस्यता|สมัครสมาชิก|premium|plus-artikel|ad[\s-]?block\w*|werbeblocker""",
    re.VERBOSE | re.IGNORECASE,
)
_OFFER = re.compile(
    r"""(?:per|a|each|first|im|pro|par|al|por|in\s+de|per)\s+(?:month|monat|mois|mes|mese|mês|maand|week|woche|year|jahr)|first\s+month|first\s+\d+\s+(?:weeks|months)|cancel|kündbar|kündig|résili|sans\s+engagement|cancel(?:a|e|ar)\b|disdi|annull|opzeg|säg\w*\s+upp|opsig|si\s+opp|irtisano
      |log\s?in|sign\s?(?:in|up)|einloggen|anmelden|connect(?:ez|er)|inici\w*\s+sesión|accedi|entrar|faça\s+login|inloggen|zaloguj|logga\s+in|log\s+ind|logg\s+inn|kirjaudu|přihla|bejelentkez|autentific|giriş|войти|войдите|увійти|συνδεθ|ログイン|登录|登入|로그인|تسجيل\s+الدخول|התחבר
      |(?:read|keep\s+reading|continue\s+reading|reading)\b|weiterlesen|weiter\s*zu\s*lesen|lesen|lire|leer|seguir\s+leyendo|leggere|leggi|ler\b|lezen|czyta|läsa|läs\b|læse|læs\b|lese|lukea|lue\b|číst|olvas|citi|oku|чита|続き|阅读|閱讀|읽|unlimited|unbegrenzt|illimité|ilimitad|illimitat|onbeperkt|unlock|freischalt|débloqu|desbloque|sblocc|ontgrendel|odblok|lås\w*\s+upp|trial|testen|essai|prueba|prova|probeer|offer|angebot|offre|oferta|offerta|aanbieding
      |€|\$|£|¥|\beuros?\b|\bzł\b|\bkr\b|free\b|kostenlos|gratuit|gratis|disable|deaktivier|désactiv|desactiv|disattiv|uitschakel|全文|無料|免费""",
    re.VERBOSE | re.IGNORECASE,
)

_BANNER = re.compile(
    r"cookie|consent|gdpr|ccpa|privacy|\bcmp\b|cmp-?(?:box|container|modal|root)|onetrust|didomi|usercentrics|sp_message|qc-?cmp|truste|trustarc|osano|iubenda|axeptio|klaro|tarteaucitron|complianz|borlabs|datenschutz|rgpd|paywall|regwall|pay-?gate|piano|subscri|abo-?(?:box|wall|wand|teaser)|meter(?:ed)?|newsletter|overlay|modal|popup|lightbox|adblock|banner|notice|interstitial",
    re.IGNORECASE,
)
_NOT_FOUND = re.compile(
    r"\b404\b|(?:page|site|article|story)\s+(?:was\s+|could\s+not\s+be\s+|can(?:no|')t\s+be\s+)?not\s+found|page\s+(?:could\s+not|cannot|can't)\s+be\s+found|no\s+longer\s+available|doesn['’]t\s+exist|(?:seite|artikel)\s+(?:wurde\s+)?nicht\s+gefunden|nicht\s+(?:mehr\s+)?(?:verfügbar|vorhanden)|page\s+(?:introuvable|non\s+trouvée)|n['’]existe\s+(?:pas|plus)|página\s+no\s+(?:encontrada|existe)|no\s+(?:se\s+)?encontr(?:ada|ado|ó)|pagina\s+non\s+trovata|non\s+(?:è\s+stata\s+)?trovata|página\s+não\s+encontrada|não\s+(?:foi\s+)?encontrad|pagina\s+niet\s+gevonden|niet\s+gevonden|nie\s+(?:została\s+)?znalezion|hittades\s+inte|(?:blev\s+)?ikke\s+(?:fundet|funnet)|ei\s+löyt|nenalezen|nem\s+található|sayfa\s+bulunamadı|страница\s+не\s+найдена|не\s+найден|сторінк\w+\s+не\s+знайдено|δεν\s+βρέθηκε|見つかりません|找不到|页面不存在|頁面不存在|찾을\s+수\s+없|غير\s+موجود|לא\s+נמצא",
    re.IGNORECASE,
)
_ROOT = re.compile(
    r"/?(?:[a-z]{2}(?:[-_][a-z]{2})?/?)?(?:home/?|index\.\w+|default\.\w+|start(?:seite)?/?|news/?)?",
    re.IGNORECASE,
)


def talk_of(paragraph: str) -> Wall | None:
    """The wall to which a paragraph belongs; None if to none."""
    if not _DIRECT.search(paragraph):
        return None
    about = {match.group().casefold() for match in _PRIVACY.finditer(paragraph)}
    surely = _SURELY_PRIVACY.search(paragraph) is not None
    if (surely and (len(about) >= 2 or _CONSENT.search(paragraph))) or (
        len(about) >= 2 and _CONSENT.search(paragraph)
    ):
        return "consent"
    if _SUBSCRIBE.search(paragraph) and _OFFER.search(paragraph):
        return "subscription"
    return None


def wall_instead(paragraphs: Sequence[str]) -> Wall | None:
    """The wall that these paragraphs are, if they are hardly anything else; otherwise None."""
    walls = [(talk_of(paragraph), width(paragraph)) for paragraph in paragraphs]
    talk = sum(size for wall, size in walls if wall)
    left = sum(
        width(paragraph)
        for paragraph, (wall, _) in zip(paragraphs, walls, strict=True)
        if not wall and (is_sentence(paragraph) or is_long(paragraph))
    )
    if not talk or not (left < _LITTLE or (left < _NOT_MUCH and left < talk)):
        return None
    return max((wall for wall, _ in walls if wall), key=[wall for wall, _ in walls].count)


def without_talk(paragraphs: Sequence[str]) -> tuple[str, ...]:
    """The paragraphs without wall texts before the first and after the last paragraph of the article."""
    start, end = 0, len(paragraphs)
    while start < end and talk_of(paragraphs[start]):
        start += 1
    while start < end and talk_of(paragraphs[end - 1]):
        end -= 1
    return tuple(paragraphs[start:end]) or tuple(paragraphs)


def take_away_banners(root: lxml.html.HtmlElement) -> Wall | None:
    """Remove the banners of walls from the page; gives the kind of the last one."""
    taken: Wall | None = None
    for element in list(root.iter("div", "section", "dialog", "aside", "form", "p", "footer", "ul")):
        if element.getparent() is None or not _may_be_banner(element):
            continue
        blocks = [text for block in element.iter("p", "li", "div", "span") if (text := _own_text(block))]
        said = [text for text in blocks if width(text) >= _SHORTEST_TALK] or [fold(element.text_content())]
        about = [text for text in said if talk_of(text)]
        if about and sum(map(width, about)) * 2 >= sum(map(width, said)):
            taken = talk_of(about[0])
            element.drop_tree()
    return taken


def wall_shown(root: lxml.html.HtmlElement) -> Wall | None:
    """The wall to which any paragraph of the page belongs."""
    texts = (_own_text(element) for element in root.iter("p", "li", "div", "span"))
    return next((wall for text in texts if width(text) >= _SHORTEST_TALK and (wall := talk_of(text))), None)


def is_teaser(root: lxml.html.HtmlElement, paid_parts: Sequence[str], characters: int) -> bool:
    """Whether a page for subscribers shows only the beginning of its article.

    Args:
        root: the page.
        paid_parts: CSS selectors of the parts that the page says are for subscribers.
        characters: how many characters of the article were found.
    """
    selectors = [match for selector in paid_parts if (match := _SELECTOR.fullmatch(selector.strip()))]
    texts = [fold(part.text_content()) for match in selectors for part in _selected(root, match)]
    is_shown = any(width(text) >= _LITTLE and not talk_of(text) for text in texts)
    # Some pages show three paragraphs and have no such part; these are worth reading.
    return characters < (_LONGEST_TEASER if texts and not is_shown else _NOT_MUCH)


def _selected(root: lxml.html.HtmlElement, selector: re.Match[str]) -> Iterator[lxml.html.HtmlElement]:
    tag, mark, name = selector.groups()
    for element in root.iter(tag or "*"):
        names = (element.get("class") or "").split() if mark == "." else [element.get("id")]
        if name in names:
            yield element


def take_away_talk(root: lxml.html.HtmlElement) -> None:
    """Remove every paragraph of a wall from the page."""
    for element in list(root.iter("p", "li", "div", "h1", "h2", "h3")):
        text = _own_text(element)
        if element.getparent() is not None and text and talk_of(text):
            element.drop_tree()


def _may_be_banner(element: lxml.html.HtmlElement) -> bool:
    if element.tag == "dialog" or (element.get("role") or "").casefold() in {"dialog", "alertdialog"}:
        return True
    return element.get("aria-modal") == "true" or bool(
        _BANNER.search(f"{element.get('class') or ''} {element.get('id') or ''}")
    )


def _own_text(element: lxml.html.HtmlElement) -> str:
    """The text of an element that contains no other block."""
    if any(inner.tag in ("p", "div", "li", "section", "article") for inner in element.iterdescendants()):
        return ""
    return fold(element.text_content())


def is_list_of_articles(root: lxml.html.HtmlElement, url: str) -> bool:
    """Whether the page is a home page or a section's page: linked headings, and no connected text."""
    if urlsplit(url).scheme in ("http", "https") and _ROOT.fullmatch(urlsplit(url).path):
        return True
    headings = sum(
        heading.find(".//a[@href]") is not None or any(place.tag == "a" for place in heading.iterancestors())
        for heading in root.iter("h2", "h3", "h4")
    )
    if headings < _HEADINGS_OF_A_LIST:
        return False
    longest: dict[lxml.html.HtmlElement, int] = {}
    for paragraph in root.iter("p"):
        parent = paragraph.getparent()
        text = fold(paragraph.text_content())
        if parent is not None and is_sentence(text):
            longest[parent] = longest.get(parent, 0) + width(text)
    return max(longest.values(), default=0) < _LONGEST_TEASERS


def says_not_found(*titles: str) -> bool:
    """Whether a page's title or heading says that the page does not exist."""
    return any(len(title) < 120 and _NOT_FOUND.search(title) for title in titles)
