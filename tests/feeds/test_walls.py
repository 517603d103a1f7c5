"""Pages that stand before or instead of an article give nothing to it; a banner around one hides nothing."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest
from page_layouts import HEADLINE, PARAGRAPHS

from digestbot.errors import NotAnArticle
from digestbot.feeds.articles.page import read_page

NOW = datetime(2026, 11, 29, 20, 0, tzinfo=UTC)
URL = "https://post.example/2026/ferry"
TEXT = "".join(f"<p>{paragraph}</p>" for paragraph in PARAGRAPHS)
ARTICLE = f"<main><article><h1>{HEADLINE}</h1>{TEXT}</article></main>"


def page(body: str, head: str = "", title: str = HEADLINE) -> bytes:
    return f"<!DOCTYPE html><html><head><meta charset=utf-8><title>{title}</title>{head}</head><body>{body}</body></html>".encode()


def read(body: bytes, url: str = URL):
    return read_page(body, url=url, now=NOW)


CONSENT = {
    "en": ("We and our 612 partners store information on your device, such as cookies, and process personal data to show you adverts and to measure them.",
           "You can change your mind at any time in our settings for cookies, where each partner is listed with what it does."),
    "de": ("Wir und unsere 237 Partner speichern Cookies auf Ihrem Gerät und verarbeiten personenbezogene Daten, um Ihnen Werbung zu zeigen, die zu Ihnen passt.",
           "Ihre Einwilligung können Sie jederzeit in unseren Einstellungen widerrufen. Lesen Sie mehr dazu in unserer Erklärung zum Datenschutz."),
    "fr": ("Nous et nos 842 partenaires utilisons des cookies et traitons des données personnelles pour vous montrer des publicités qui vous ressemblent.",
           "Vous pouvez accepter, refuser ou paramétrer vos choix de cookies à tout moment, et retirer votre accord en bas de chaque page."),
    "es": ("Nosotros y nuestros socios usamos cookies y tratamos datos personales para mostrarle publicidad y medir cómo se usa nuestra página.",
           "Puede aceptar o rechazar las cookies cuando quiera, y cambiar su consentimiento en nuestra política de privacidad."),
    "it": ("Noi e i nostri 700 partner usiamo cookie e trattiamo dati personali per mostrarti pubblicità adatta ai tuoi interessi e per misurarla.",
           "Puoi accettare o rifiutare i cookie in ogni momento e cambiare le tue preferenze nella pagina sulla privacy."),
    "pt": ("Nós e os nossos parceiros usamos cookies e tratamos dados pessoais para lhe mostrar publicidade e medir o uso do site.",
           "Você pode aceitar ou rejeitar os cookies a qualquer momento, e mudar o seu consentimento nas definições."),
    "nl": ("Wij en onze 300 partners gebruiken cookies en verwerken persoonsgegevens om je advertenties te tonen die bij je passen.",
           "Je kunt cookies accepteren of weigeren, en je toestemming op elk moment intrekken in onze instellingen."),
    "pl": ("My i nasi partnerzy używamy plików cookie i przetwarzamy dane osobowe, aby pokazywać Ci reklamy dopasowane do Twoich zainteresowań.",
           "Możesz zaakceptować lub odrzucić pliki cookie i w każdej chwili cofnąć zgodę w naszych ustawieniach prywatności."),
    "sv": ("Vi och våra partner använder kakor och behandlar personuppgifter för att visa dig annonser som passar dina intressen.",
           "Du kan godkänna eller avvisa kakor och när som helst ändra ditt samtycke i våra inställningar."),
    "ru": ("Мы и наши партнёры используем файлы cookie и обрабатываем персональные данные, чтобы показывать вам рекламу.",
           "Вы можете принять или отклонить куки и в любое время отозвать своё согласие в настройках."),
    "ja": ("当社とパートナーは、お客様の端末にクッキーを保存し、個人データを処理して、広告を表示します。ご利用の前に同意をお願いします。",
           "お客様はいつでもクッキーの設定を変更し、同意を撤回することができます。詳しくはプライバシーのページをご覧ください。"),
}  # fmt: skip
PAYWALL = {
    "en": ("Subscribe now for one euro in the first month and read every article on all of your devices. You can cancel at any time.",
           "Already a subscriber? Log in here to read on. Our readers' service answers on weekdays from eight to six."),
    "de": ("Jetzt abonnieren und alle Artikel vier Wochen lang für 1 € lesen. Sie können das Angebot jederzeit kündigen.",
           "Sie haben bereits ein Abo? Melden Sie sich hier an, um weiterzulesen. Unser Leserservice hilft Ihnen gerne."),
    "fr": ("Abonnez-vous pour un euro le premier mois et profitez de tous nos articles en illimité, sans engagement.",
           "Vous êtes déjà abonné ? Connectez-vous ici pour lire la suite de cet article sur tous vos appareils."),
    "es": ("Suscríbete por un euro el primer mes y lee todos nuestros artículos sin límite en todos tus dispositivos.",
           "¿Ya eres suscriptor? Inicia sesión aquí para seguir leyendo este artículo en tu ordenador o tu móvil."),
    "it": ("Abbonati ora a un euro al mese e leggi tutti i nostri articoli senza limiti su tutti i tuoi dispositivi.",
           "Sei già abbonato? Accedi qui per continuare a leggere questo articolo su tutti i tuoi dispositivi."),
    "pt": ("Assine por um euro no primeiro mês e leia todos os nossos artigos sem limites em todos os seus dispositivos.",
           "Já é assinante? Entrar aqui para continuar a ler este artigo em todos os seus dispositivos."),
    "nl": ("Abonneer je nu voor één euro per maand en lees al onze artikelen onbeperkt op al je apparaten.",
           "Heb je al een abonnement? Log hier in om verder te lezen. Je kunt op elk moment opzeggen."),
    "pl": ("Wykup prenumeratę za 1 zł i czytaj wszystkie nasze artykuły bez ograniczeń na wszystkich swoich urządzeniach.",
           "Masz już prenumeratę? Zaloguj się tutaj, aby czytać dalej. My pomożemy Ci w dni robocze."),
    "no": ("Abonner nå for 1 kr den første måneden og les alle våre saker på alle enhetene dine, uten annonser.",
           "Er du allerede abonnent? Logg inn her for å lese videre. Du kan si opp når som helst."),
    "ru": ("Оформите подписку за 1 рубль и читайте все наши статьи без ограничений на всех ваших устройствах.",
           "Вы уже подписаны? Войдите здесь, чтобы читать дальше. Наша служба поможет вам в будние дни."),
    "ja": ("今すぐ購読すると、すべての記事を無料で一か月お読みいただけます。お客様はいつでも解約できます。",
           "すでに会員登録されているお客様は、こちらからログインして記事の続きをお読みください。"),
}  # fmt: skip


@pytest.mark.parametrize("language", CONSENT)
@pytest.mark.parametrize("kind", ["div", "dialog", "section class=cmp-root"])
def test_a_page_that_asks_for_consent_alone_gives_nothing(language, kind):
    text = "".join(f"<p>{paragraph}</p>" for paragraph in CONSENT[language])
    with pytest.raises(NotAnArticle, match="consent"):
        read(page(f"<{kind}><h1>Post</h1>{text}<button>OK</button></{kind.split()[0]}>", title="Post"))


@pytest.mark.parametrize("language", PAYWALL)
@pytest.mark.parametrize("kind", ["div class=paywall", "section", "aside"])
def test_a_page_that_shows_a_teaser_and_an_offer_gives_nothing(language, kind):
    offer = "".join(f"<p>{paragraph}</p>" for paragraph in PAYWALL[language])
    head = """<meta property="og:type" content="article"><meta property="article:published_time" content="2026-11-29T15:17:47Z">"""
    body = f"<article><h1>{HEADLINE}</h1><p>The council voted late on Monday.</p><{kind}>{offer}</{kind.split()[0]}></article>"
    with pytest.raises(NotAnArticle, match="subscribers"):
        read(page(body, head))


@pytest.mark.parametrize("language", [*CONSENT, *PAYWALL])
@pytest.mark.parametrize("kind", ['div id="cookie-banner" role="dialog"', "div", 'section class="abo-box"'])
@pytest.mark.parametrize("place", ["above", "below"])
def test_a_banner_beside_an_article_hides_nothing_of_it_and_adds_nothing(language, kind, place):
    said = (CONSENT | PAYWALL)[language]
    banner = f"<{kind}>{''.join(f'<p>{paragraph}</p>' for paragraph in said)}</{kind.split()[0]}>"
    reading = read(page(banner + ARTICLE if place == "above" else ARTICLE + banner))
    assert reading.body == "\n\n".join(PARAGRAPHS)
    assert reading.lead == PARAGRAPHS[0]


def test_a_short_article_in_an_odd_element_beside_a_long_banner_is_read():
    banner = "".join(f"<p>{paragraph}</p>" for paragraph in CONSENT["en"] * 3)
    story = "<p>Wardens counted 318 seal pups on the sandbanks this week.</p><p>That is nearly a fifth more than last year, the national park said.</p><p>Visitors are asked to stay away until the end of January.</p>"
    body = f'<div class="notice">{banner}</div><main><aside class="story"><h1>Seal pups counted</h1>{story}</aside></main>'
    assert read(page(body, title="Seal pups counted")).body.startswith("Wardens counted 318")


def test_an_article_about_cookies_is_an_article():
    text = """<p>The court ruled on Monday that publishers must ask before they set cookies on the devices of their readers.</p>
        <p>“We and our partners need your consent, and you may refuse it,” one newspaper had written in very small letters.</p>
        <p>The judges found that this was not enough, because the button to refuse was hidden on the third page of the banner.</p>
        <p>Lawyers expect that many sites will have to change how they ask, and that the regulator will look at them in spring.</p>
        <p>The newspaper said that it would appeal, and that advertising paid for its journalists in the region.</p>"""
    assert "third page" in read(page(f"<article><h1>Court rules on banners</h1>{text}</article>")).body


CARDS = "".join(
    f"<{{0}}><h2><a href='/x/{n}'>Headline number {n} of the day</a></h2><p>The mayor opened the new fish market on Tuesday, before two hundred guests.</p></{{0}}>"
    for n in range(8)
)


@pytest.mark.parametrize("card", ["article", "div", "li", "section"])
@pytest.mark.parametrize("path", ["", "/", "/de/", "/home/", "/index.html", "/news", "/2026/gone"])
def test_a_home_page_is_no_article(card, path):
    head = '<meta property="og:type" content="website"><meta property="og:image" content="/logo.png"><meta property="og:description" content="News from the coast.">'
    with pytest.raises(NotAnArticle):
        read(page(CARDS.replace("{0}", card), head, title="The Post"), url="https://post.example" + path)


def test_an_article_with_other_headlines_below_it_is_one():
    assert read(page(ARTICLE + CARDS.replace("{0}", "div"))).body.startswith(PARAGRAPHS[0])


@pytest.mark.parametrize(
    "title",
    ["404 - Page not found", "Seite nicht gefunden", "Page introuvable | Post", "Página no encontrada", "Страница не найдена", "ページが見つかりません"],
)  # fmt: skip
def test_a_page_that_says_it_was_not_found_is_no_article(title):
    text = "<p>We are sorry, but what you are looking for is not here. It may have been moved, or was never here at all.</p><p>Have a look at what other readers like today, or go back to where you came from and try it again.</p>"
    with pytest.raises(NotAnArticle):
        read(page(f"<h1>{title}</h1>{text}", title=title))


TEASER = f"<p>{PARAGRAPHS[0]}</p>"
PAID = [
    '<script type="application/ld+json">{"@type":"NewsArticle","headline":"H","isAccessibleForFree":false}</script>',
    '<script type="application/ld+json">{"@type":"NewsArticle","headline":"H","isAccessibleForFree":"False"}</script>',
    '<script type="application/ld+json">{"@graph":[{"@type":"Article","headline":"H","isAccessibleForFree":"http://schema.org/False"}]}</script>',
    '<meta property="og:type" content="article"><meta property="article:content_tier" content="locked">',
]
PARTS = '<script type="application/ld+json">{"@type":"NewsArticle","headline":"H","isAccessibleForFree":false,"hasPart":{"@type":"WebPageElement","isAccessibleForFree":"False","cssSelector":".paid"}}</script>'


@pytest.mark.parametrize("head", PAID)
def test_a_page_that_says_it_is_paid_for_and_shows_how_it_begins_gives_nothing(head):
    with pytest.raises(NotAnArticle, match="subscribers"):
        read(page(f"<article><h1>{HEADLINE}</h1>{TEASER}</article>", head))


@pytest.mark.parametrize("head", PAID)
def test_a_page_that_says_it_is_paid_for_and_shows_all_is_read(head):
    assert read(page(ARTICLE, head)).body == "\n\n".join(PARAGRAPHS)


def test_microdata_says_that_a_page_is_paid_for():
    body = f'<article itemscope itemtype="https://schema.org/NewsArticle"><meta itemprop="isAccessibleForFree" content="false"><h1>{HEADLINE}</h1>{TEASER}</article>'
    with pytest.raises(NotAnArticle, match="subscribers"):
        read(page(body))


@pytest.mark.parametrize(
    "part", ["", "<p>Log in to read on.</p>", f"<p>{PAYWALL['en'][0]}</p><p>{PAYWALL['en'][1]}</p>"]
)
def test_a_page_whose_paid_part_is_not_there_shows_a_teaser_however_long(part):
    begins = "".join(f"<p>{paragraph}</p>" for paragraph in PARAGRAPHS[:3])
    with pytest.raises(NotAnArticle, match="subscribers"):
        read(
            page(f'<article><h1>{HEADLINE}</h1>{begins}<div class="lock paid">{part}</div></article>', PARTS)
        )


def test_a_page_whose_paid_part_is_there_is_read():
    paid = "".join(f"<p>{paragraph}</p>" for paragraph in PARAGRAPHS[1:])
    body = f'<article><h1>{HEADLINE}</h1>{TEASER}<div class="paid">{paid}</div></article>'
    assert read(page(body, PARTS)).body == "\n\n".join(PARAGRAPHS)


def test_a_free_page_that_is_short_is_read():
    head = PAID[0].replace("false", "true")
    assert read(page(f"<article><h1>{HEADLINE}</h1>{TEASER}</article>", head)).body == PARAGRAPHS[0]
