"""Breaking alerts, from an editor's first word to the last reader's phone, over the wire."""

import shutil
from collections.abc import AsyncIterator
from pathlib import Path

import pytest
import pytest_asyncio

from tests.journeys.conftest import _stage
from tests.journeys.stage import ADA, Stage, labels
from tests.journeys.street import Street

pytestmark = pytest.mark.asyncio(loop_scope="module")


@pytest_asyncio.fixture(loop_scope="module", scope="module")
async def desk(
    street: Street, newspapers: Path, tmp_path_factory: pytest.TempPathFactory
) -> AsyncIterator[Stage]:
    """A running bot whose owner is Ada, for all tests of this module: mind your own readers and topics."""
    folder = tmp_path_factory.mktemp("alerts")
    shutil.copy(newspapers / "read.sqlite3", folder / "digestbot.sqlite3")
    async with _stage(street, folder) as stage:
        await stage.start_bot(admins=str(ADA))
        yield stage


async def follower(desk: Stage, topic: str, language: str = "en"):
    reader = await desk.newcomer(language)
    await reader.says(f"/follow {topic}")
    await reader.reads("You follow", "Du folgst")
    return reader


async def test_an_alert_goes_from_a_line_over_two_taps_to_its_readers(desk):
    reader, german = await follower(desk, "science"), await follower(desk, "science", "de")
    bystander = await follower(desk, "sport")
    ada = desk.person(ADA)

    await ada.says("/alert #science The probe *has* <landed> & sends pictures")
    preview = await ada.reads("The probe")
    draft = await ada.reads("readers will see")
    assert preview["text"] == "⚡ Science\n\nThe probe *has* <landed> & sends pictures"
    assert "2 readers · de 1, en 1" in draft["text"]
    await ada.taps("Send to 2 readers", on=draft)
    await ada.taps("Yes, send to 2 readers")

    got = await reader.reads("The probe")
    assert got["html"] == preview["html"]
    assert labels(got) == ["Fewer of these"]
    assert "⚡ Wissenschaft" in (await german.reads("The probe"))["text"]
    board = await ada.reads("2 of 2 sent")
    assert board["message_id"] == draft["message_id"]
    assert "finished" in board["text"]
    assert not any("The probe" in one["text"] for one in await bystander.messages())
