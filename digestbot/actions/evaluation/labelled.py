"""Reads news that people labelled from files, to measure the bot's judgement on it.

- Stories: CSV with the columns time (unix seconds), title, source, story, and text if there is one.
  A row without a story is grouped like the others, but not scored.
- Readers: TOML with a table ``[[reader]]`` for each: name, follows ([topic, weight] each), at (UTC),
  languages, mutes.
- Sections: CSV with the columns title, labels (sections that count as right, joined by ``|``), and text; also
  (sections that are neither right nor wrong), category (joined by ``;``), url and language if there are such.
  With the column also, a row without a label says that no section can be told.
- Senses: CSV with the columns title, tag, expected (yes or no), and text; sense if there is one.
- Kinds: CSV with the columns title and kind, and also (kinds that would do as well), url, category and sample
  if there are some.
- Pairs of languages: CSV with the columns a_lang, a_title, a_lead, b_lang, b_title, b_lead (ISO 639-1; a lead
  may be empty) and same (1 where both tell the same event, else 0).
- Pages: a tar archive or a folder with ``truth.json``, which has for each page its url, body (one text or
  paragraphs), title, authors and published, under its path beside ``truth.json``.

CSV has a header line and may be gzipped, as may pages.
"""

from __future__ import annotations

import csv
import gzip
import io
import json
import lzma
import tarfile
import tomllib
import zlib
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime, time
from operator import itemgetter
from pathlib import Path
from typing import Any, cast, get_args

from digestbot.errors import NotLabelledData
from digestbot.feeds.articles.evaluation import PageTruth
from digestbot.model import SECTIONS, Article, ArticleId, Follow, Kind, SourceId, Taste
from digestbot.newsroom.digests.mutes import phrase_of
from digestbot.newsroom.evaluation.digest_replay import ReplayedReader
from digestbot.newsroom.evaluation.kind_evaluation import LabelledKind
from digestbot.newsroom.evaluation.language_evaluation import LanguagePair
from digestbot.newsroom.stories.kinds import kind_of

TRUTH = "truth.json"
GZIP = b"\x1f\x8b"
#: The most characters of one value in a CSV file.
LONGEST_VALUE = 16_000_000
#: The years in which a time is accepted. A time in another year is a mistake in the file.
YEARS = range(1900, 2900)
KINDS: tuple[str, ...] = get_args(Kind)
NO_TIME = datetime.fromtimestamp(0, UTC)


@dataclass(frozen=True, slots=True)
class LabelledStories:
    #: In the order of their times; those of the same second are in the order of the file.
    articles: tuple[Article, ...]
    #: The story of each article by its name in the file; empty if it has no label.
    stories: tuple[str, ...]
    #: The id of each article's row in the file; the number of its line if it has none.
    rows: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class LabelledSections:
    articles: tuple[Article, ...]
    #: The sections that count as right for each article, the best first; empty if it has no label.
    allowed: tuple[tuple[str, ...], ...]
    #: Labels that are no section, and the number of rows with each.
    unknown: Mapping[str, int]
    #: The sections of each article that are neither right nor wrong.
    also: tuple[tuple[str, ...], ...]
    #: For each article, whether the label says that no section can be told.
    untold: tuple[bool, ...]


@dataclass(frozen=True, slots=True)
class LabelledSense:
    article: Article
    tag: str
    #: Whether the article should have the tag.
    expected: bool
    #: The kind of ambiguity, such as a person with the name of a place; scores are given for each kind.
    sense: str


@dataclass(frozen=True, slots=True)
class LabelledKinds:
    articles: tuple[Article, ...]
    labels: tuple[LabelledKind, ...]


@dataclass(frozen=True, slots=True)
class LabelledPage:
    name: str
    html: bytes
    truth: PageTruth


def labelled_files(data: Path, kind: str) -> tuple[Path, ...]:
    """The files to read: ``data`` itself if it is a file, or the files of this kind in the folder, by name.

    Raises:
        NotLabelledData: The folder has none.
    """
    if not data.is_dir() or (data / TRUTH).is_file():
        return (data,)
    if kind == "pages":
        found = [one for one in data.iterdir() if ".tar" in one.suffixes or (one / TRUTH).is_file()]
        wanted = f"no folder with {TRUTH}, and no pages*.tar"
    else:
        found = [one for one in data.iterdir() if one.name.endswith((".csv", ".csv.gz"))]
        wanted = f"no {kind}*.csv or {kind}*.csv.gz"
    named = sorted(one for one in found if one.name.startswith(kind) or one.is_dir())
    if not named:
        raise NotLabelledData(str(data), f"The folder has {wanted}.")
    return tuple(named)


def stories_in(path: Path) -> LabelledStories:
    """Read labelled stories. Raises NotLabelledData."""
    rows = _rows(path, ("time", "title", "source", "story"))
    timed = sorted(((_time(path, line, row), line, row) for line, row in rows), key=itemgetter(0))
    stories = tuple(row["story"].strip() for _, _, row in timed)
    if not any(stories):
        raise NotLabelledData(str(path), "No row says in its column “story” to which story it belongs.")
    ids = tuple(row.get("id") or str(line) for _, line, row in timed)
    return LabelledStories(_articles([(at, row) for at, _, row in timed]), stories, ids)


def readers_in(path: Path) -> tuple[ReplayedReader, ...]:
    """Read the readers whose digests are to be replayed. Raises NotLabelledData."""
    try:
        listed = tomllib.loads(path.read_text(encoding="utf-8"))["reader"]
        readers = tuple(_reader(one) for one in listed)
    except OSError as error:
        raise NotLabelledData(str(path), f"It can't be read: {error.strerror}.") from error
    except (ValueError, KeyError, TypeError, AttributeError) as error:
        raise NotLabelledData(
            str(path),
            "It has to list readers in TOML, each under [[reader]] with a name, follows ([topic, weight] each),"
            f" and at (such as 07:00, UTC): {error}.",
        ) from error
    if len({reader.name for reader in readers}) < len(readers) or not readers:
        raise NotLabelledData(
            str(path), "It has to list at least one reader, and each under a name of their own."
        )
    return readers


def _reader(listed: Mapping[str, Any]) -> ReplayedReader:
    phrases = [phrase_of(word) for word in listed.get("mutes", ())]
    taste = Taste(
        follows=tuple(Follow(str(tag), float(weight)) for tag, weight in listed["follows"]),
        muted_words=frozenset(phrase for phrase in phrases if phrase),
        languages=frozenset(listed.get("languages", ())),
    )
    return ReplayedReader(str(listed["name"]), time.fromisoformat(listed["at"]), taste)


def sections_in(path: Path, *, bare: bool = False) -> LabelledSections:
    """Read labelled sections; with ``bare``, without categories and addresses. Raises NotLabelledData."""
    rows = _rows(path, ("title", "labels"))
    labels = [_split(row["labels"]) for _, row in rows]
    unknown = Counter(label for row in labels for label in set(row) if label not in SECTIONS)
    allowed = tuple(tuple(label for label in row if label in SECTIONS) for row in labels)
    if not any(allowed):
        raise NotLabelledData(
            str(path), f"No row names a section in its column “labels”; there are {', '.join(SECTIONS)}."
        )
    articles = tuple(
        replace(
            article,
            language=row.get("language") or None,
            section=None,
            url=None if bare else article.url,
            # Most feeds state categories as tags, so the column is read as tags, too.
            tags=() if bare else tuple(_split(row.get("category", ""), ";")),
        )
        for article, (_, row) in zip(_articles([(NO_TIME, row) for _, row in rows]), rows, strict=True)
    )
    also = tuple(tuple(_split(row.get("also", ""))) for _, row in rows)
    untold = tuple("also" in row and not named for (_, row), named in zip(rows, labels, strict=True))
    return LabelledSections(articles, allowed, unknown, also, untold)


def senses_in(path: Path) -> tuple[LabelledSense, ...]:
    """Read labelled senses. Raises NotLabelledData."""
    rows = _rows(path, ("title", "tag", "expected"))
    for line, row in rows:
        if row["expected"] not in {"yes", "no"}:
            raise NotLabelledData(
                str(path), f"Line {line}: expected is {row['expected']!r:.40}, not yes or no."
            )
    return tuple(
        LabelledSense(article, row["tag"].strip(), row["expected"] == "yes", row.get("sense", "").strip())
        for article, (_, row) in zip(_articles([(NO_TIME, row) for _, row in rows]), rows, strict=True)
    )


def _split(cell: str, separator: str = "|") -> list[str]:
    return [part for part in map(str.strip, cell.split(separator)) if part]


def kinds_in(path: Path) -> LabelledKinds:
    """Read labelled kinds. Raises NotLabelledData."""
    rows = _rows(path, ("title", "kind"))
    labels = [
        LabelledKind(
            _kind(path, line, row["kind"]),
            tuple(_kind(path, line, one) for one in row.get("also", "").split("|") if one.strip()),
            row.get("sample", ""),
        )
        for line, row in rows
    ]
    return LabelledKinds(_articles([(NO_TIME, row) for _, row in rows]), tuple(labels))


def _kind(path: Path, line: int, text: str) -> Kind:
    kind = text.strip()
    if kind not in KINDS:
        raise NotLabelledData(str(path), f"Line {line}: {kind!r} is no kind; there are {', '.join(KINDS)}.")
    return cast("Kind", kind)


def language_pairs_in(path: Path) -> tuple[LanguagePair, ...]:
    """Read pairs of articles in two languages. Raises NotLabelledData."""
    rows = _rows(path, ("a_lang", "a_title", "a_lead", "b_lang", "b_title", "b_lead", "same"))
    pairs = []
    for line, row in rows:
        if row["same"].strip() not in {"0", "1"}:
            raise NotLabelledData(str(path), f"Line {line}: same is {row['same']!r:.40}, not 1 or 0.")
        one, other = (_side(path, line, row, side) for side in "ab")
        pairs.append(LanguagePair(one, other, row["same"].strip() == "1"))
    return tuple(pairs)


def _side(path: Path, line: int, row: Mapping[str, str], side: str) -> Article:
    title, language = row[f"{side}_title"].strip(), row[f"{side}_lang"].strip()
    if not title or not language:
        raise NotLabelledData(str(path), f"Line {line}: {side}_title or {side}_lang is empty.")
    [article] = _articles([(NO_TIME, {"title": title, "text": row[f"{side}_lead"].strip()})])
    return replace(article, language=language)


def stream_in(path: Path) -> tuple[Article, ...]:
    """Read news without labels, in the order of time; without a language column it is English.

    Raises:
        NotLabelledData: It can't be read.
    """
    rows = _rows(path, ("time", "title", "source"))
    timed = sorted(((_time(path, line, row), line, row) for line, row in rows), key=itemgetter(0))
    articles = _articles([(at, row) for at, _, row in timed])
    return tuple(
        replace(article, language=row.get("language") or "en")
        for article, (_, _, row) in zip(articles, timed, strict=True)
    )


def pages_in(path: Path) -> tuple[LabelledPage, ...]:
    """Read labelled pages, in the order of their names. Raises NotLabelledData."""
    files = _folder(path) if path.is_dir() else _archive(path)
    truths = _truths(path, files)
    missing = sorted(truths.keys() - files.keys())
    if missing:
        raise NotLabelledData(
            str(path), f"{TRUTH} names pages that are not there: {len(missing)}, such as {missing[0]}."
        )
    return tuple(
        LabelledPage(name, _unpacked(path, files[name]), _truth(path, name, truth))
        for name, truth in sorted(truths.items())
    )


# --- rows -----------------------------------------------------------------------------------------


def _rows(path: Path, needed: Sequence[str]) -> list[tuple[int, Mapping[str, str]]]:
    """The rows, each with the number of its last line."""
    csv.field_size_limit(LONGEST_VALUE)
    try:
        text = _unpacked(path, path.read_bytes()).decode("utf-8-sig")
        lines = csv.DictReader(io.StringIO(text, newline=""), restval="")
        missing = [name for name in needed if name not in (lines.fieldnames or ())]
        rows: list[tuple[int, Mapping[str, str]]]
        rows = [(lines.line_num, row) for row in lines] if not missing else []
    except UnicodeDecodeError as error:
        raise NotLabelledData(str(path), "It is no CSV in UTF-8.") from error
    except csv.Error as error:
        raise NotLabelledData(str(path), f"It can't be read as CSV: {error}.") from error
    if missing:
        raise NotLabelledData(
            str(path),
            f"Its first line does not name the columns that are needed; missing: {', '.join(missing)}.",
        )
    if not rows:
        raise NotLabelledData(str(path), "It has no rows.")
    return rows


def _time(path: Path, line: int, row: Mapping[str, str]) -> datetime:
    try:
        at = datetime.fromtimestamp(float(row["time"]), UTC)
    except (ValueError, OverflowError, OSError):
        at = None
    if at is None or at.year not in YEARS:
        raise NotLabelledData(
            str(path), f"Line {line}: {row['time']!r:.40} is no time in seconds since 1970 (UTC)."
        )
    return at


def _articles(timed: Iterable[tuple[datetime, Mapping[str, str]]]) -> tuple[Article, ...]:
    """Make articles from rows. Their ids are numbered in this order, as in the database."""
    outlets: dict[str, SourceId] = {}
    articles = []
    for number, (at, row) in enumerate(timed, start=1):
        name = row.get("source", "")
        outlet = outlets.setdefault(name, SourceId(len(outlets) + 1))
        lead = row.get("text") or None
        url, category = row.get("url") or None, row.get("category") or None
        kind = kind_of(row["title"], url, category)
        articles.append(
            Article(
                ArticleId(number), outlet, name, url, row["title"], lead, at, at, section=category, kind=kind
            )
        )
    return tuple(articles)


def _unpacked(path: Path, content: bytes) -> bytes:
    if not content.startswith(GZIP):
        return content
    try:
        return gzip.decompress(content)
    except (OSError, EOFError, zlib.error) as error:
        raise NotLabelledData(str(path), f"What is gzipped can't be unpacked: {error}.") from error


# --- pages ----------------------------------------------------------------------------------------


def _folder(path: Path) -> dict[str, bytes]:
    return {
        file.relative_to(path).as_posix(): file.read_bytes() for file in path.rglob("*") if file.is_file()
    }


def _archive(path: Path) -> dict[str, bytes]:
    """The files of an archive, by their paths relative to the folder of ``truth.json``."""
    try:
        with tarfile.open(path) as tar:
            files = dict(_members(tar))
    except (tarfile.TarError, EOFError, zlib.error, lzma.LZMAError) as error:
        raise NotLabelledData(
            str(path), f"It is no whole tar archive, and no folder with {TRUTH}."
        ) from error
    root = next((name.removesuffix(TRUTH) for name in files if Path(name).name == TRUTH), "")
    return {name.removeprefix(root): content for name, content in files.items() if name.startswith(root)}


def _members(tar: tarfile.TarFile) -> Iterator[tuple[str, bytes]]:
    for member in tar:
        file = tar.extractfile(member) if member.isfile() else None
        if file is not None:
            yield member.name, file.read()


def _truths(path: Path, files: Mapping[str, bytes]) -> dict[str, Any]:
    if TRUTH not in files:
        raise NotLabelledData(str(path), f"It has no {TRUTH}.")
    try:
        truths = json.loads(files[TRUTH])
    except ValueError as error:
        raise NotLabelledData(str(path), f"{TRUTH} can't be read as JSON: {error}.") from error
    if not isinstance(truths, dict) or not truths:
        raise NotLabelledData(str(path), f"{TRUTH} does not say of any page what it holds.")
    return truths


def _truth(path: Path, name: str, truth: Any) -> PageTruth:
    try:
        body, published = truth["body"], truth.get("published")
        return PageTruth(
            url=str(truth["url"]),
            body=body if isinstance(body, str) else "\n".join(body),
            title=str(truth.get("title") or ""),
            authors=tuple(map(str, truth.get("authors") or ())),
            published=_aware(published) if published else None,
        )
    except KeyError as error:
        raise NotLabelledData(str(path), f"{TRUTH}, {name}: there is no {error}.") from error
    except (TypeError, AttributeError, ValueError) as error:
        raise NotLabelledData(str(path), f"{TRUTH}, {name}: {error}.") from error


def _aware(text: str) -> datetime:
    at = datetime.fromisoformat(text)
    return at if at.tzinfo else at.replace(tzinfo=UTC)
