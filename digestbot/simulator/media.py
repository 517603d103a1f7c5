"""Pictures and documents: uploaded, sent again by file id, or given by address."""

from __future__ import annotations

import hashlib
import struct
from typing import Any

from digestbot.simulator.api.parameters import Parameters, Upload
from digestbot.simulator.api.refusals import bad_request
from digestbot.simulator.links import BadLink, checked_link
from digestbot.simulator.world import Content, Photo, World

PHOTO_BYTES = 10 * 1024 * 1024
DOCUMENT_BYTES = 50 * 1024 * 1024
#: How the ids of files begin, by kind, so that a file can't be sent as another kind.
_PREFIXES = {
    "photo": "AgACAgIAAx",
    "document": "BQACAgIAAx",
    "video": "BAACAgIAAx",
    "animation": "CgACAgIAAx",
    "audio": "CQACAgIAAx",
    "voice": "AwACAgIAAx",
}


def photo_from(world: World, parameters: Parameters) -> Photo:
    return _media(world, parameters, "photo", parameters.values.get("photo"))


def file_from(world: World, parameters: Parameters, kind: str) -> Photo:
    """A document, a video, an animation, a piece of music or a voice message."""
    return _media(world, parameters, kind, parameters.values.get(kind))


def media_content(world: World, given: dict[str, Any], parameters: Parameters) -> Content:
    """The content of an InputMedia."""
    kind = given.get("type")
    if kind not in {"photo", "document", "video", "animation", "audio"}:
        raise bad_request(f"type of media {kind!r} is not supported by this simulator")
    medium = _media(world, parameters, kind, given.get("media"))
    return Content(photo=medium) if kind == "photo" else Content(document=medium)


def keep_file(world: World, kind: str, upload: Upload) -> Photo:
    """Store the bytes and give them the ids under which a bot can send them again."""
    digest = hashlib.sha256(upload.data).hexdigest()
    file_id = f"{_PREFIXES[kind]}{digest[:40]}"
    width, height = picture_size(upload.data)
    photo = Photo(
        file_id, digest[:16], upload.name or "file", upload.mime, len(upload.data), width, height, kind=kind
    )
    world.files[file_id] = (photo, upload.data)
    return photo


def picture_size(data: bytes) -> tuple[int, int]:
    """Width and height in pixels of a PNG, GIF or JPEG; a guess for anything else."""
    if data.startswith(b"\x89PNG") and len(data) >= 24:
        width, height = struct.unpack(">II", data[16:24])
        return int(width), int(height)
    if data.startswith(b"GIF8") and len(data) >= 10:
        width, height = struct.unpack("<HH", data[6:10])
        return int(width), int(height)
    if data.startswith(b"\xff\xd8"):
        return _jpeg_size(data)
    return 800, 600


def _jpeg_size(data: bytes) -> tuple[int, int]:
    at = 2
    while at + 9 < len(data) and data[at] == 0xFF:
        marker, length = data[at + 1], int.from_bytes(data[at + 2 : at + 4], "big")
        if 0xC0 <= marker <= 0xCF and marker not in {0xC4, 0xC8, 0xCC}:
            return int.from_bytes(data[at + 7 : at + 9], "big"), int.from_bytes(data[at + 5 : at + 7], "big")
        at += 2 + length
    return 800, 600


def _media(world: World, parameters: Parameters, kind: str, given: object) -> Photo:
    upload = parameters.uploads.get(kind)
    if isinstance(given, str) and given.startswith("attach://"):
        upload = parameters.uploads.get(given.removeprefix("attach://"))
        if upload is None:
            raise bad_request(f"can't find file {given.removeprefix('attach://')!r} in the request")
    if upload is not None:
        return _uploaded(world, kind, upload)
    if not isinstance(given, str) or not given:
        raise bad_request(f"there is no {kind} in the request")
    if given in world.files:
        return world.files[given][0]
    if given.lower().startswith(("http://", "https://")):
        return _by_address(world, kind, given)
    raise bad_request("wrong file identifier/HTTP URL specified")


def _uploaded(world: World, kind: str, upload: Upload) -> Photo:
    if not upload.data:
        raise bad_request("file must be non-empty")
    if kind == "photo" and len(upload.data) > PHOTO_BYTES:
        raise bad_request("too big for a photo")
    if len(upload.data) > DOCUMENT_BYTES:
        raise bad_request("file is too big")
    if kind == "photo" and not upload.data.startswith((b"\x89PNG", b"\xff\xd8", b"GIF8", b"RIFF", b"BM")):
        raise bad_request("IMAGE_PROCESS_FAILED")
    return keep_file(world, kind, upload)


def _by_address(world: World, kind: str, url: str) -> Photo:
    """Telegram fetches the address; here the page shows the file from its address."""
    try:
        checked_link(url)
    except BadLink:
        raise bad_request("wrong HTTP URL specified") from None
    photo = keep_file(
        world, kind, Upload(url.rsplit("/", 1)[-1] or kind, "application/octet-stream", url.encode())
    )
    photo.url = url
    return photo
