"""Answers owners who list, add or remove editors, the people who may send alerts."""

from __future__ import annotations

from digestbot.actions.alerts import draft, editors
from digestbot.actions.readers.welcome import language_of
from digestbot.chat.answering import N_, answers, command
from digestbot.chat.handlers.editorial.editor_visit import EditorVisit, for_editors
from digestbot.chat.replies import SERVICE_ACCOUNTS, author_of
from digestbot.chat.visit import Visit
from digestbot.errors import AlertRefused
from digestbot.model import PersonId, RemoveEditor, TelegramUserId, private_chat
from digestbot.pages.contexts import AlertAskPage, EditorChangedPage, EditorsPage


@command("editors", N_("Who may send alerts"), who="owners")
@for_editors("/editors", owner=True)
async def editors_page(desk: EditorVisit) -> None:
    """/editors [add|remove [id]], also as a reply to somebody's message."""
    visit = desk.visit
    verb, _, rest = visit.words.partition(" ")
    match verb.lower():
        case "":
            await visit.say(await _page(visit))
        case "add":
            whom = await _whom(visit, rest.strip())
            if whom is None:
                await desk.expect("editor")
                await visit.say(AlertAskPage("editor"))
                return
            await _add(desk, *whom)
        case "remove":
            whom = await _whom(visit, rest.strip())
            if whom is None:
                await visit.say(await _page(visit))
                return
            done = await editors.remove_editor(visit.tools, desk.person, whom[0])
            await _say_removed(visit, done)
        case _:
            raise AlertRefused("unknown_person", visit.words)


async def take_new_editor(visit: Visit) -> bool:
    """Take the message as the new editor's id, or as a forwarded message of theirs.

    False if none was asked for.
    """
    found = await draft.expected(visit.tools, visit.user_id)
    if found is None or found[1].what != "editor" or not visit.private:
        return False
    await _take(visit)
    return True


@answers(RemoveEditor)
@for_editors("a tap on an editor", owner=True)
async def remove(desk: EditorVisit, tap: RemoveEditor) -> None:
    """A tap on "Remove …"."""
    done = await editors.remove_person(desk.visit.tools, desk.person, PersonId(tap.person))
    await desk.visit.toast("saved" if done.changed else "already")
    await _take_menu_away(desk.visit, done)
    await desk.visit.show(await _page(desk.visit))
    if done.waiting:
        await desk.visit.say(_removed(desk.visit, done))


@for_editors("a new editor", owner=True)
async def _take(desk: EditorVisit) -> None:
    visit = desk.visit
    written = visit.written
    if written is not None and written.forward_origin is not None:
        author = author_of(written)
        if author is None:
            raise AlertRefused("unclear_person")
        whom = (TelegramUserId(author.id), author.full_name or "")
    else:
        whom = (_number(visit.words), "")
    await desk.expect_nothing()
    await _add(desk, *whom)


async def _add(desk: EditorVisit, telegram_id: TelegramUserId, name: str) -> None:
    visit = desk.visit
    done = await editors.add_editor(visit.tools, desk.person, telegram_id, name)
    await visit.say(EditorChangedPage(telegram_id, done.person.name, added=True, changed=done.changed))
    language = await language_of(visit.tools, private_chat(telegram_id))
    await visit.telegram.offer(
        private_chat(telegram_id), visit.tools.pages.editor_commands(language, owner=False)
    )


async def _say_removed(visit: Visit, done: editors.Appointed) -> None:
    await _take_menu_away(visit, done)
    await visit.say(_removed(visit, done))


def _removed(visit: Visit, done: editors.Appointed) -> EditorChangedPage:
    return EditorChangedPage(
        TelegramUserId(done.person.telegram_id or 0),
        done.person.name,
        added=False,
        changed=done.changed,
        waiting=tuple((one.id, one.due_at) for one in done.waiting if one.due_at is not None),
        now=visit.now,
        zone=visit.reader.zone,
    )


async def _take_menu_away(visit: Visit, done: editors.Appointed) -> None:
    if done.changed and done.person.telegram_id is not None:
        await visit.telegram.offer(private_chat(done.person.telegram_id), None)


async def _page(visit: Visit) -> EditorsPage:
    known = await editors.editors(visit.tools)
    return EditorsPage(
        owners=known.owners,
        editors=tuple(
            (one.id, one.telegram_id, one.name) for one in known.editors if one.telegram_id is not None
        ),
    )


async def _whom(visit: Visit, text: str) -> tuple[TelegramUserId, str] | None:
    """The person that the command names: by an id, or as the author of the message replied to; else None."""
    if text:
        return _number(text), ""
    if visit.replied is None:
        return None
    author = author_of(visit.replied)
    if author is None:
        raise AlertRefused("unclear_person")
    return TelegramUserId(author.id), author.full_name or ""


def _number(text: str) -> TelegramUserId:
    plain = text.strip()
    if not (plain.isascii() and plain.isdecimal() and 0 < int(plain) < 2**52):
        raise AlertRefused("unknown_person", text)
    if int(plain) in SERVICE_ACCOUNTS:
        raise AlertRefused("unclear_person")
    return TelegramUserId(int(plain))
