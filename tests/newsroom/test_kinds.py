"""What kind of text an article is."""

import pytest

from digestbot.newsroom.evaluation.kind_evaluation import LabelledKind, OneKind, score_kinds
from digestbot.newsroom.stories.kinds import kind_of, leads


@pytest.mark.parametrize(
    ("title", "kind"),
    [
        ("Storm floods the old harbour of Bremen", "news"),
        ("Minister says video of crash is real", "news"),
        ("Podcast host sued over remarks about harbour", "news"),
        ("Photo agency sells its archive", "news"),
        ("Recipe for disaster: kitchen shut after outbreak", "news"),
        ("Live music returns to the old town hall", "news"),
        ("Storm in Bremen live updates: sirens sound", "live"),
        ("Valmara election – as it happened", "live"),
        ("Sturm über Bremen im Liveticker", "live"),
        ("EN DIRECT - Tempête : le port évacué", "live"),
        ("Tormenta en el puerto, en directo: última hora", "live"),
        ("Alluvione, la diretta: evacuato il porto", "live"),
        ("In pictures: carnival in the rain", "gallery"),
        ("Bilder des Tages: Nebel über der Elbe", "gallery"),
        ("How to watch the Kestrel Cup final: TV channel and time", "service"),
        ("Horoskop für Dienstag: das sagen die Sterne", "service"),
        ("Receta de tortilla de patatas", "service"),
        ("Прогноз погоды на выходные", "service"),
        ("Прогноз погоди на вихідні", "service"),
        ("Де дивитися матч Арне – Кестрел", "service"),
        ("Буря над портом: текстова трансляція", "live"),
        ("Відео: кран падає у воду", "media"),
        ("Кадри тижня: карнавал під дощем", "gallery"),
        ("Колонка: порту потрібна стіна", "opinion"),
        ("Думка: порту потрібна стіна", "opinion"),
        ("Чому порт затоплює щовесни", "explainer"),
        ("Що відомо про пожежу в порту", "list"),
        ("Помер актор Олесь Вербовий", "obituary"),
        ("Чого чекати від фіналу кубка", "preview"),
        ("Рецепти пирога з яблуками", "service"),
        ("Рецептурні ліки подорожчають", "news"),
        ("Порт Арне закрили через бурю", "news"),
        ("Robot vacuum is 40% off this weekend", "deal"),
        ("Bon plan : ce casque à moitié prix", "deal"),
        ("Quiz: how well do you know the harbour?", "media"),
        ("Video: Hier kippt der Kran ins Wasser", "media"),
        ("Privacy policy", "page"),
        ("Impressum", "page"),
        ("Opinion: the harbour needs a wall", "opinion"),
        ("Kommentar: Der Hafen braucht eine Mauer", "opinion"),
        ("Kestrel Cup final: predictions and odds", "preview"),
        ("Five things to know about the new harbour wall", "list"),
        ("Why the harbour floods every spring", "explainer"),
        ("Actor Horst Lehm dies at 88", "obituary"),
    ],
)
def test_a_title_tells_the_kind(title, kind):
    assert kind_of(title) == kind


@pytest.mark.parametrize(
    ("url", "category", "kind"),
    [
        ("https://outlet.example/videos/harbour", None, "media"),
        ("https://outlet.example/opinion/harbour", None, "opinion"),
        ("https://outlet.example/world/harbour", "Opinion; Harbour", "opinion"),
        ("https://outlet.example/privacy-policy/", None, "page"),
        ("https://outlet.example/world/harbour", "World", "news"),
    ],
)
def test_address_and_category_tell_the_kind_where_the_title_does_not(url, category, kind):
    assert kind_of("The old harbour of Bremen and its wall", url, category) == kind


def test_shells_offers_and_pages_do_not_lead_and_news_and_opinion_do():
    assert [leads(kind) for kind in ("live", "deal", "page", "news", "opinion")] == [
        False,
        False,
        False,
        True,
        True,
    ]


def test_rows_that_may_be_either_do_not_count_for_what_leads():
    labelled = [
        LabelledKind("live"),
        LabelledKind("news"),
        LabelledKind("gallery", ("news",)),
        LabelledKind("opinion", ("explainer",), "random-feeds"),
    ]
    scores = score_kinds(["live", "live", "news", "explainer"], labelled)
    assert (scores.precision, scores.recall) == (0.5, 1.0)
    assert scores.accuracy == (1 + 0 + 0.5 + 0.5) / 4
    assert scores.accuracy_random == 0.5
    assert scores.by_kind["live"] == OneKind(1, 0.5, 1.0)
