import re

import pytest

from digestbot.simulator.server import PAGE_FOLDER
from tests.simulator.street import Street

PAGE_FILES = sorted(file.name for file in PAGE_FOLDER.iterdir() if file.suffix in (".js", ".css"))


@pytest.mark.parametrize("name", PAGE_FILES)
async def test_a_file_of_the_page_says_what_it_is_and_is_asked_for_again(street: Street, name: str) -> None:
    async with street.session.get(f"{street.url}/page/{name}") as answer:
        assert answer.status == 200
        assert answer.content_type == {"js": "text/javascript", "css": "text/css"}[name.rpartition(".")[2]]
        assert answer.headers["Cache-Control"] == "no-cache"
        assert await answer.read() == (PAGE_FOLDER / name).read_bytes()
        known = {"If-Modified-Since": answer.headers["Last-Modified"]}
    async with street.session.get(f"{street.url}/page/{name}", headers=known) as answer:
        assert answer.status == 304


async def test_the_page_names_only_files_that_are_there(street: Street) -> None:
    async with street.session.get(street.url) as answer:
        assert (answer.content_type, answer.headers["Cache-Control"]) == ("text/html", "no-cache")
        named = re.findall(r'(?:src|href)="/?page/([^"]+)"', await answer.text())
    assert named
    assert set(named) <= set(PAGE_FILES)


@pytest.mark.parametrize("path", ["nothing.js", "..%2fserver.py", "../server.py", "index.html", "page.js/"])
async def test_nothing_else_is_served_beside_the_page(street: Street, path: str) -> None:
    async with street.session.get(f"{street.url}/page/{path}") as answer:
        assert answer.status == 404
