"""What a story's page shows: reports that say something nobody had told before them."""

from newsroom_builders import article

from digestbot.newsroom.stories.developments import developments


def told(*titles, **fields):
    return [article(title, ago=20 - number, **fields) for number, title in enumerate(titles)]


def titles(articles):
    return [one.title for one in developments(articles)]


def test_the_first_report_and_each_with_something_new_are_developments():
    articles = told(
        "Ferry runs aground in Kestrel Strait",
        "Ferry aground in the Kestrel Strait, again a report",
        "Kestrel Strait: ferry runs aground",
        "Ferry aground: divers rescue forty passengers",
        "Divers rescue passengers of the ferry",
        "Ferry captain arrested after rescue of passengers",
    )

    assert titles(articles) == [articles[at].title for at in (0, 3, 5)]


def test_the_first_report_of_a_further_language_only_translates():
    english = told("Ferry runs aground in Kestrel Strait", language="en")
    german = told(
        "Fähre läuft in der Kestrelstraße auf Grund",
        "Taucher retten vierzig Passagiere der Fähre",
        language="de",
    )

    assert developments([*english, *german]) == (english[0], german[1])


def test_a_gallery_is_no_development_unless_nothing_else_began_the_story():
    report = told("Ferry runs aground in Kestrel Strait")
    gallery = told("Pictures: divers rescue forty passengers", kind="gallery")

    assert developments([*report, *gallery]) == tuple(report)
    assert developments(gallery) == tuple(gallery)


def test_a_story_without_articles_has_none():
    assert developments([]) == ()
