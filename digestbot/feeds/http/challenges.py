"""Recognises a check that only people pass, which sites put in place of a feed or an article.

Some vendors announce it in a header. Others are recognised by their page: its text is very short and about
robots, humans and browsers, or the page names the vendor's script. An article about such checks is longer.
"""

from __future__ import annotations

import html
import re
from collections.abc import Mapping

#: A check shows in the first bytes of a page, up to this many.
HEAD_BYTES = 100_000
#: The page of a check has at most this many characters.
_LONGEST = 1500

_HEADERS = {
    "cf-mitigated": re.compile(r"challenge", re.IGNORECASE),
    "x-amzn-waf-action": re.compile(r"challenge|captcha", re.IGNORECASE),
    "x-vercel-mitigated": re.compile(r"challenge", re.IGNORECASE),
    "x-datadome": re.compile(r"protected", re.IGNORECASE),
    "x-dd-b": re.compile(r"."),
    "x-px-block": re.compile(r"."),
    "sg-captcha": re.compile(r"challenge", re.IGNORECASE),
}
#: Only pages of checks contain these, whatever else is on the page.
_SURELY = re.compile(
    rb"_cf_chl_opt|cf-browser-verification|captcha-delivery\.com|px-captcha|_Incapsula_Resource\?SWUDNSAI|sucuri_cloudproxy_js|anubis_challenge"
    rb"|/\.within\.website/x/cmd/anubis|/_sec/cp_challenge|sec-if-cpt-container|/vercel-challenge|/\.well-known/vercel/security|sgcaptcha"
)
#: Ordinary pages may contain these too.
_WITH_LITTLE_TEXT = re.compile(
    rb"cdn-cgi/challenge-platform|challenges\.cloudflare\.com|awswaf|AwsWafIntegration|Incapsula|ddos-guard|hcaptcha\.com|recaptcha|datadome|perimeterx|kasada|KPSDK|geetest|smartcaptcha|turnstile|altcha|friendlycaptcha|mtcaptcha",
    re.IGNORECASE,
)
_WORDS = re.compile(
    r"""you\s+are\s+(?:a\s+)?(?:human|person|real)|are\s+you\s+(?:a\s+)?(?:human|robot|bot)|you(?:['’]re|\s+are)\s+not\s+a\s+(?:ro)?bot|not\s+a\s+robot|just\s+a\s+moment|(?:one|a)\s+moment,?\s+please
      |checking\s+(?:your\s+browser|if\s+the\s+site\s+connection)|verif\w+\s+(?:your\s+(?:browser|request|connection)|(?:that\s+)?you)|security\s+(?:check|verification)|browser\s+check|bot\s+(?:check|verification|protection)
      |unusual\s+(?:traffic|activity)|automated\s+(?:access|requests|queries|traffic)|press\s+(?:and|&)\s+hold|ddos\s+protection|(?:complete|solve)\s+(?:the|this|a)\s+(?:captcha|challenge)|captcha|pardon\s+our\s+interruption
      |enable\s+(?:java)?scripts?\s+and\s+cookies\s+(?:to\s+continue|and\s+reload)|security\s+of\s+your\s+connection|ray\s+id|(?:request|incident)\s+(?:id|unsuccessful).*incapsula|you\s+have\s+been\s+blocked|request\s+(?:was\s+)?(?:blocked|rejected)
      |kein\s+robot|keine?\s+(?:bot|maschine)\b|(?:sie|du)\s+(?:ein\s+)?mensch|sicherheits(?:über)?prüfung|browser\s+wird\s+(?:über)?prüf|menschliche\w*\s+(?:besucher|nutzer)|automatisierte\w*\s+(?:zugriff|anfrage)
      |pas\s+un\s+robot|êtes\s+(?:bien\s+)?(?:un\s+)?humain|vérif\w+\s+(?:de\s+sécurité|que\s+vous|de\s+votre\s+navigateur)|no\s+(?:eres|es|soy)\s+un\s+robot|(?:eres|es)\s+(?:un\s+)?humano|(?:comprobación|verificación|control)\s+de\s+seguridad
      |non\s+(?:sei|sono)\s+un\s+robot|(?:sei|essere)\s+(?:un\s+)?(?:umano|essere\s+umano)|não\s+(?:é|sou)\s+um\s+rob[ôo]|(?:é|ser)\s+(?:um\s+)?humano|verificação\s+de\s+segurança|verifica\s+di\s+sicurezza
      |geen\s+robot|(?:u|je)\s+(?:een\s+)?mens\s+bent|nie\s+jest\w*\s+robotem|jest\w*\s+człowiekiem|inte\s+är\s+en\s+robot|är\s+(?:en\s+)?människa|ikke\s+er\s+en\s+robot|er\s+(?:et\s+)?menneske|et\s+ole\s+robotti|nejste\s+robot|jste\s+člověk|nem\s+robot
      |nu\s+(?:ești|sunteți)\s+(?:un\s+)?robot|bukan\s+robot|không\s+phải\s+là\s+(?:người\s+máy|robot)|robot\s+olmadığ|insan\s+olduğ|не\s+(?:являетесь\s+)?робот|что\s+вы\s+(?:—\s+)?человек|що\s+ви\s+(?:—\s+)?людина|δεν\s+είστε\s+ρομπότ|είστε\s+άνθρωπος
      |ロボットでは(?:ない|あり)|人間であること|不是机器人|不是機器人|人机(?:验证|验証)|人機驗證|安全(?:验证|檢查|检查|驗證)|真人|로봇이\s*아닙|사람인지|لست\s+(?:ال)?روبوت|(?:أنك|انك)\s+(?:إنسان|بشر)|ربات\s+نیستید|אינך\s+רובוט|לא\s+רובוט|रोबोट\s+नहीं|ไม่ใช่(?:หุ่นยนต์|บอท|โรบอท)""",
    re.VERBOSE | re.IGNORECASE,
)
_HTML = re.compile(rb"<!doctype\s+html|<html[\s>]|<head[\s>]|<body[\s>]", re.IGNORECASE)
_SILENT = re.compile(r"<(script|style|svg|template)\b.*?(?:</\1\s*>|$)", re.IGNORECASE | re.DOTALL)
_TAG = re.compile(r"<[^<>]*>")
_LINK = re.compile(rb"<a\s[^<>]*href", re.IGNORECASE)
#: A page with more links has a menu, and is no check.
_MOST_LINKS = 12


def announces_challenge(headers: Mapping[str, str]) -> bool:
    """Whether a header says that a check stands before the content."""
    return any(pattern.search(headers.get(name) or "") for name, pattern in _HEADERS.items())


def is_challenge(body: bytes) -> bool:
    """Whether the body is the page of such a check."""
    head = body[:HEAD_BYTES]
    if not _HTML.search(head[:4096]):
        return False
    if _SURELY.search(head):
        return _little_text(body) is not None
    text = _little_text(body)
    if text is None or len(_LINK.findall(head)) > _MOST_LINKS:
        return False
    return _WORDS.search(text) is not None or (
        _WITH_LITTLE_TEXT.search(head) is not None and len(text) <= _LONGEST // 3
    )


def _little_text(body: bytes) -> str | None:
    """The text of the page if it is short, else None."""
    if len(body) > 10 * HEAD_BYTES:
        return None
    markup = _SILENT.sub(" ", body.decode("utf-8", "replace"))
    text = " ".join(html.unescape(_TAG.sub(" ", markup)).split())
    return text if len(text) <= _LONGEST else None
