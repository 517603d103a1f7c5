"""A command is declared once: its name, who may, what the menu says of it, and who answers."""

from types import ModuleType
from typing import get_args

import pytest

from digestbot.chat.answering import command, commands_in
from digestbot.chat.commands import ANSWERS, COMMANDS
from digestbot.model import HelpTopic, ShowHelp, button_data
from digestbot.pages.renderer import Pages
from tests.actions.town import OWNER
from tests.chat.talk import Talk


def test_every_command_has_words_but_the_one_that_a_question_names() -> None:
    assert [one.name for one in COMMANDS if not one.words] == ["cancel"]


def test_the_menus_of_editors_and_owners_have_theirs_behind_everybody_s() -> None:
    pages = Pages(commands=COMMANDS)
    everybodys = pages.commands()

    editors, owners = (pages.editor_commands(owner=owner) for owner in (False, True))
    assert [name for name, _ in editors] == [
        *(name for name, _ in everybodys),
        "alert",
        "retag",
        "sources",
        "stats",
    ]
    assert owners == (*editors, ("editors", "Who may send alerts"), ("status", "How things are"))


def test_the_menu_speaks_german_throughout() -> None:
    pages = Pages(commands=COMMANDS)
    english, german = (dict(pages.editor_commands(language, owner=True)) for language in ("en", "de"))

    assert [name for name in english if english[name] == german[name]] == []


def test_two_commands_never_share_a_name() -> None:
    module = ModuleType("handlers")
    for name in ("first", "second"):

        async def answer(visit: object) -> None: ...

        answer.__module__ = "handlers"
        setattr(module, name, command("stop", "No more digests")(answer))

    with pytest.raises(ValueError, match="/stop is answered twice"):
        commands_in([module])


def test_what_is_for_editors_lets_in_nobody_else() -> None:
    lets_in = {one.name: vars(answer).get("lets_in") for one, answer in ANSWERS.items()}

    # /cancel tells a stranger that there is no such command, as any other that is not there.
    assert lets_in == {
        one.name: one.who if one.editorial and one.name != "cancel" else None for one in COMMANDS
    }


async def help_of(talk: Talk, person: int) -> str:
    """All pages of the help, as this person reads them."""
    await talk.writes("/help", person)
    for number, page in enumerate(get_args(HelpTopic)):
        await talk.presses(button_data(ShowHelp(page)), person, on=number)
    return "\n".join(talk.said(person))


async def test_help_lists_what_whoever_asks_may_order(talk: Talk) -> None:
    reader, owner = await help_of(talk, 1), await help_of(talk, OWNER)

    for one in COMMANDS:
        assert (f"/{one.name} · " in reader) == (not one.editorial), one.name
        assert (f"/{one.name} · " in owner) == (one.words is not None), one.name
