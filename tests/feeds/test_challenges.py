"""Checks for people, by many vendors and in many languages, told from pages and feeds."""

from __future__ import annotations

import pytest

from digestbot.feeds.http.challenges import is_challenge


def page(text: str, head: str = "") -> bytes:
    return f"<!DOCTYPE html><html><head><title>post.example</title>{head}</head><body>{text}</body></html>".encode()


@pytest.mark.parametrize(
    "text",
    [
        "<h1>Just a moment...</h1><p>Enable JavaScript and cookies to continue</p>",
        "<noscript>Please verify that you are human by completing the action below.</noscript>",
        "<p>Making sure you&#39;re not a bot!</p>",
        "<p>Our systems have detected unusual traffic from your computer network.</p>",
        "<p>Press &amp; Hold to confirm you are a human (and not a bot).</p>",
        "<p>Pardon Our Interruption</p>",
        "<p>Wir überprüfen, ob Sie ein Mensch sind.</p>",
        "<p>Bitte bestätigen Sie, dass Sie kein Roboter sind.</p>",
        "<p>Vérifiez que vous n’êtes pas un robot.</p>",
        "<p>Confirma que no eres un robot.</p>",
        "<p>Conferma che non sei un robot</p>",
        "<p>Confirme que você não é um robô</p>",
        "<p>Bevestig dat u geen robot bent</p>",
        "<p>Potwierdź, że nie jesteś robotem</p>",
        "<p>Подтвердите, что вы не робот</p>",
        "<p>Bekräfta att du inte är en robot</p>",
        "<p>Bekreft at du ikke er en robot</p>",
        "<p>Robot olmadığınızı doğrulayın</p>",
        "<p>ロボットではないことを確認してください</p>",
        "<p>请完成安全验证</p>",
        "<p>로봇이 아닙니다</p>",
        "<p>تأكد من أنك لست روبوتًا</p>",
    ],
)
def test_a_page_that_says_little_and_that_about_robots_is_a_check(text):
    assert is_challenge(page(text))


@pytest.mark.parametrize(
    "head",
    [
        "<script>window._cf_chl_opt={cType:'managed'}</script>",
        '<script src="https://ct.captcha-delivery.com/c.js"></script>',
        '<script id="anubis_challenge" type="application/json">{}</script>',
        '<script src="/_Incapsula_Resource?SWUDNSAI=1"></script>',
        '<script src="https://x.token.awswaf.com/challenge.js"></script>',
        '<script src="https://js.hcaptcha.com/1/api.js"></script>',
    ],
)
def test_a_vendors_script_on_an_empty_page_is_a_check(head):
    assert is_challenge(page("<div id='root'></div>", head))


ARTICLE = (
    "<article>"
    + "<p>The council voted on Monday to bring back the night ferry, after a long debate.</p>" * 30
)


@pytest.mark.parametrize(
    "body",
    [
        page(ARTICLE, '<script src="/cdn-cgi/challenge-platform/scripts/jsd/main.js"></script>'),
        page(ARTICLE + "<p>Captchas ask whether you are a human, and they are everywhere.</p>"),
        page(ARTICLE, '<script src="https://www.google.com/recaptcha/api.js"></script>'),
        page("<h1>Page not found</h1>"),
        page('<a href="/1">One</a>' * 20 + "<p>Just a moment: our podcast</p>"),
        b"<rss><channel><title>Are you human?</title></channel></rss>",
        b"<rss><channel><item><description>&lt;html&gt; you are not a robot</description></item></channel></rss>",
        b"",
        b"\x00\xff" * 40,
    ],
)
def test_what_says_more_or_something_else_is_none(body):
    assert not is_challenge(body)
