"""Files that Telegram stores: pictures, videos, sounds and documents, known by their ids."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

#: The kinds that can have a caption.
FileKind = Literal["photo", "video", "animation", "document", "audio", "voice"]


@dataclass(frozen=True, slots=True)
class File:
    kind: FileKind
    #: Telegram's id. With it this bot can send the file again, even after the message with it was deleted.
    file_id: str
    #: The picture is covered until the reader taps it.
    spoiler: bool = False
