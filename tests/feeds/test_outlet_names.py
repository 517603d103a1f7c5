"""What an outlet is called, from the title of a feed of its."""

import pytest

from digestbot.feeds.outlet_names import outlet_name


@pytest.mark.parametrize(
    ("title", "address", "name"),
    [
        # What says which feed it is goes.
        ("CTVNews.ca - Top Stories - Public RSS", "", "CTV News"),
        ("BBC News - World", "https://feeds.bbci.co.uk/news/world/rss.xml", "BBC News"),
        ("World - CBSNews.com", "https://www.cbsnews.com/latest/rss/world", "CBS News"),
        ("The Harbour Post | Latest", "", "The Harbour Post"),
        ("The Harbour Post RSS Feed", "", "The Harbour Post"),
        ("The Harbour Post (RSS)", "", "The Harbour Post"),
        ("Feed: The Harbour Post", "", "The Harbour Post"),
        ("RSS Feed | The Harbour Post", "", "The Harbour Post"),
        ("Latest from The Harbour Post", "", "The Harbour Post"),
        ("Harbour Post » Breaking News", "", "Harbour Post"),
        ("Harbour Post: Most Read Articles", "", "Harbour Post"),
        ("Harbour Post > Home Page", "", "Harbour Post"),
        ("Hafenpost - Aktuelle Nachrichten", "", "Hafenpost"),
        ("Le Quai - Actualités", "", "Le Quai"),
        ("El Muelle: Últimas noticias", "", "El Muelle"),
        ("Il Molo - Cronaca", "", "Il Molo"),
        ("O Cais - Mundo", "", "O Cais"),
        ("Гавань - Новости", "", "Гавань"),
        ("Japan Harbour - Category World", "", "Japan Harbour"),
        ("Harbour News Search Records Found 1000", "", "Harbour News"),
        # The address tells which part is the name.
        (
            "Wellness: Health and More - The Harbour Post",
            "https://feeds.harbourpost.com/x",
            "The Harbour Post",
        ),
        (
            "Harbour Post – World News and Video from Harbour Post",
            "https://harbourpost.com/x",
            "Harbour Post",
        ),
        ("El País: el periódico global", "https://feeds.elpais.com/x", "El País"),
        ("Le Quai.fr - Infos en France et ailleurs", "https://www.lequai.fr/rss", "Le Quai"),
        ("El Mundo - Portada", "https://www.elmundo.es/rss", "El Mundo"),
        ("Die Welt", "https://www.welt.de/rss", "Die Welt"),
        # What is a name stays.
        ("BBC News", "", "BBC News"),
        ("Debian News", "", "Debian News"),
        ("Golem.de", "", "Golem.de"),
        ("matrix.org", "", "matrix.org"),
        ("Rock, Paper, Shotgun", "", "Rock, Paper, Shotgun"),
        ("Coast-to-Coast Daily", "", "Coast-to-Coast Daily"),
        ("Rest of World", "", "Rest of World"),
        ("The Week", "", "The Week"),
        ("Dave Winer: Grateful Dead", "http://scripting.example/x", "Dave Winer: Grateful Dead"),
        ("  The   Harbour\nPost ", "", "The Harbour Post"),
        # Nothing of it is a name.
        ("Top Stories", "https://abc.example/x", ""),
        ("World", "", ""),
        ("RSS Feed", "", ""),
        ("News, Politics, Opinion", "", ""),
        ("", "", ""),
        (" - ", "https://abc.example/x", ""),
    ],
)
def test_the_name_in_a_title(title: str, address: str, name: str):
    assert outlet_name(title, address) == name
