"""Files that Telegram keeps: pictures, videos, sounds and documents, known by their ids."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

#: The kinds that can have a caption.
FileKind = Literal["photo", "video", "animation", "document", "audio", "voice"]


@dataclass(frozen=True, slots=True)
class File:
    kind: FileKind
    #: Telegram's id, with which this bot can send it again, whatever became of the message that brought it.
    file_id: str
    #: It is covered until the reader taps it.
    spoiler: bool = False
