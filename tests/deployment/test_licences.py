"""Each package that comes along has a licence that somebody looked at."""

import re
from datetime import date, timedelta
from pathlib import Path
from types import ModuleType

import pytest

ROOT = Path(__file__).parents[2]


def test_every_pinned_package_is_signed_off(licences: ModuleType):
    assert [name for name in licences.pinned() if licences.package(name).word is None] == []


def test_the_table_is_that_of_the_lock(licences: ModuleType):
    assert licences.TABLE.read_text("utf-8") == licences.table()


def test_nothing_is_signed_off_that_does_not_come_along(licences: ModuleType):
    said = {*licences.SIGNED_OFF, *licences.LOOKED_UP, *licences.OLD_AND_FINE}
    assert said <= set(licences.pinned())


def test_it_is_known_when_each_pin_was_released_and_an_old_one_has_a_word_why(licences: ModuleType):
    packages = [licences.package(name) for name in licences.pinned()]

    assert licences.released().keys() == licences.versions()
    assert {one.name for one in packages if licences.is_old(one)} <= licences.OLD_AND_FINE.keys()


def test_a_release_is_as_old_as_its_first_file(licences: ModuleType):
    pylock = """
        lock-version = "1.0"
        [[packages]]
        name = "a-package"
        version = "1.2"
        sdist = { url = "a", upload-time = 2025-03-05T12:00:00Z }
        wheels = [{ url = "b", upload-time = 2025-03-04T23:59:59Z }, { url = "c", upload-time = 2026-11-01T00:00:00Z }]
    """

    assert licences.days_of(pylock) == {("a-package", "1.2"): date(2025, 3, 4)}


def test_two_years_count_back_from_the_newest_release_of_the_lock(licences: ModuleType):
    newest = max(licences.released().values())
    young, old = (licences.Package("a-package", "MIT", newest - timedelta(days=days)) for days in (729, 731))

    assert not licences.is_old(young)
    assert licences.is_old(old)


def test_a_release_of_which_nobody_knows_the_age_needs_a_word_too(licences: ModuleType):
    assert licences.is_old(licences.Package("a-package", "MIT"))


@pytest.mark.parametrize(
    ("licence", "word"),
    [
        ("MIT", "asks for its notice only"),
        ("Apache-2.0 AND MIT", "asks for its notice only"),
        ("MIT OR Apache-2.0", "asks for its notice only"),
        ("LGPL-3.0-only", None),
        ("MIT AND GPL-3.0-only", None),
        ("", None),
    ],
)
def test_a_licence_that_asks_for_more_needs_a_word(licences: ModuleType, licence: str, word: str | None):
    assert licences.Package("a-package", licence).word == word


def test_the_tools_of_the_audit_are_pinned_by_hash():
    text = (ROOT / "requirements-audit.lock").read_text("utf-8")

    assert {"pip-audit", "cyclonedx-bom"} <= set(re.findall(r"^([\w.-]+)==", text, re.MULTILINE))
    packages = re.split(r"^(?=\S)", text, flags=re.MULTILINE)[1:]
    assert [package for package in packages if "--hash=sha256:" not in package] == []
