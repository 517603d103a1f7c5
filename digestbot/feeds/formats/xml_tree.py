"""Parses XML as people publish it: text that is not well-formed is repaired first, so that one fault has no
effect elsewhere.

A text is prepared in two steps. The first is always done: things that XML forbids or does not know are
removed or replaced (control characters, HTML's entities, bare ampersands, the document type). The second is
done only if the text still is not well-formed: the tags are repaired by the usual shape of a list of entries
(``_mended``).
"""

from __future__ import annotations

import re
from collections.abc import Iterator

import lxml.etree

from digestbot.feeds.markup import entity

#: In XML itself.
_OWN_ENTITIES = frozenset({"amp", "lt", "gt", "quot", "apos"})
#: A document type's own entities are short (this many characters) and few.
_MOST_ENTITIES, _LONGEST_ENTITY = 200, 500

_BEGINNING = re.compile(r"<(?:\?xml|html|!DOCTYPE|rss|(?:\w+:)?feed|rdf:RDF|opml)\b", re.IGNORECASE)
_LONGEST_PREAMBLE, _LONGEST_TYPE = 5_000, 100_000
_CDATA = "<![CDATA["
_FORBIDDEN = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_DECLARATION = re.compile(r"<\?xml\b[^>]*?\?>", re.IGNORECASE)
_TYPE_BEGINS = re.compile("<!DOCTYPE", re.IGNORECASE)
_DOCUMENT_TYPE = re.compile(
    r"<!DOCTYPE\b(?:[^\[<>\"']|\"[^\"]*\"|'[^']*')*(?:\[(.*?)\]\s*)?>", re.IGNORECASE | re.DOTALL
)
_ENTITY = re.compile(r"<!ENTITY\s+([\w.:-]+)\s+(?:\"([^\"%]*)\"|'([^'%]*)')\s*>", re.IGNORECASE)
_CDATA_OR_AMPERSAND = re.compile(
    r"<!\[CDATA\[.*?(?:\]\]>|\Z)|\]\]>|&(?:(#[0-9]{1,8}|#[xX][0-9a-fA-F]{1,7}|[A-Za-z][\w.-]{0,40});)?",
    re.DOTALL,
)


def read_tree(text: str, base: str | None = None) -> lxml.etree._Element | None:
    """The root element of ``text``; None if there is no element in it.

    ``base`` is the address of the document, for ``xml:base``. Nothing external is read, and only entities
    that are characters are expanded.
    """
    prepared = _prepared(text)
    if "<" not in prepared:
        return None
    try:
        return _parse(prepared, base, forgiving=False)
    except lxml.etree.XMLSyntaxError:
        pass
    try:
        return _parse(_mended(prepared), base, forgiving=True)
    except lxml.etree.XMLSyntaxError:
        return None


def _parse(text: str, base: str | None, *, forgiving: bool) -> lxml.etree._Element | None:
    parser = lxml.etree.XMLParser(
        encoding="utf-8",
        recover=forgiving,
        resolve_entities=False,
        no_network=True,
        load_dtd=False,
        remove_comments=True,
        remove_pis=True,
        huge_tree=True,
    )
    return lxml.etree.fromstring(text.encode("utf-8", "replace"), parser, base_url=base)


def _prepared(text: str) -> str:
    text = _FORBIDDEN.sub("", text[_beginning(text) :])
    text = _DECLARATION.sub("", text)
    entities: dict[str, str] = {}
    declared = _TYPE_BEGINS.search(text)
    if declared and (match := _DOCUMENT_TYPE.match(text, declared.start(), declared.start() + _LONGEST_TYPE)):
        for name, one, other in _ENTITY.findall(match[1] or "")[:_MOST_ENTITIES]:
            # An entity that refers to other entities is not expanded, because it may grow without end.
            if "&" not in (value := one or other)[:_LONGEST_ENTITY] and "<" not in value:
                entities.setdefault(name, value[:_LONGEST_ENTITY])
        text = text[: match.start()] + text[match.end() :]
    if _CDATA in text:
        text = _with_ended_sections(text)
    if "<!--" in text:
        text = _without_comments(text)
    return _CDATA_OR_AMPERSAND.sub(lambda match: _spelt_out(match, entities), text).strip()


def _beginning(text: str) -> int:
    """The position where the document begins: after anything that a broken server wrote before it, unless it
    is a web page.
    """
    match = _BEGINNING.search(text, 0, _LONGEST_PREAMBLE)
    return match.start() if match and not match[0].lower().startswith("<html") else max(text.find("<"), 0)


def _spelt_out(match: re.Match[str], entities: dict[str, str]) -> str:
    name = match[1]
    if match[0] == "]]>":
        return "]]&gt;"
    if not match[0].startswith("&") or name in _OWN_ENTITIES:
        return match[0]
    if name is None:
        return "&amp;"
    if name in entities:
        return _escaped(entities[name])
    meant = entity(name)
    return f"&amp;{name};" if meant is None else _escaped(_FORBIDDEN.sub("", meant))


#: Where a field ends: before the next field begins, or before its entry ends.
_FIELD_END = re.compile(
    r"</(?:title|link|description|summary|content|content:encoded|guid|category|author|dc:\w+)\s*>(?=\s*</?[A-Za-z])",
    re.IGNORECASE,
)


def _with_ended_sections(text: str) -> str:
    """``text`` with each CDATA section ended together with its field; otherwise it would continue into the
    next section.
    """
    pieces: list[str] = []
    position, end = 0, 0
    start = text.find(_CDATA)
    while start >= 0:
        following = text.find(_CDATA, start + len(_CDATA))
        if 0 <= end < start:
            end = text.find("]]>", start)
        if end < 0 or -1 < following < end:
            field_end = _FIELD_END.search(text, start, len(text) if following < 0 else following)
            if field_end is not None:
                pieces.append(f"{text[position : field_end.start()]}]]>")
                position = field_end.start()
        start = following
    return "".join(pieces) + text[position:] if pieces else text


def _without_comments(text: str) -> str:
    """``text`` without its comments. Of a comment that never ends, only the opening sign is removed."""
    pieces: list[str] = []
    position, start = 0, text.find("<!")
    while start >= 0:
        end = start
        if text.startswith(_CDATA, start):
            end = text.find("]]>", start)
        elif text.startswith("<!--", start):
            pieces.append(text[position:start])
            end = position = text.find("-->", start) + len("-->")
            if end < start:
                return "".join(pieces) + text[start:].replace("<!--", "")
        if end < 0:
            break
        start = text.find("<!", max(end, start + 2))
    return "".join(pieces) + text[position:]


def _escaped(text: str) -> str:
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


# --- mending --------------------------------------------------------------------------------------

#: Fields of a feed or an entry that contain a text and no other fields.
_TEXT_FIELDS = frozenset(
    """title link description pubdate guid category comments id updated published issued modified created summary content
    encoded creator date subject lastbuilddate language ttl copyright generator managingeditor webmaster docs name email uri url
    subtitle tagline rights""".split()  # noqa: SIM905 - a table of names
)
#: Fields that begin an entry wherever they occur outside of markup.
_ENTRIES = frozenset({"item", "entry"})
_VOID = frozenset(
    {"br", "img", "hr", "input", "wbr", "area", "col", "embed", "param", "track", "base", "meta"}
)
_HTML = frozenset(
    """a abbr address article aside audio b big blockquote body button center cite code dd del details div dl dt em figcaption
    figure font footer form h1 h2 h3 h4 h5 h6 head header html i iframe ins label li main mark nav noscript ol p picture pre q s
    script section small span strike strong style sub sup table tbody td tfoot th thead time tr tt u ul var video""".split()  # noqa: SIM905
)
#: Namespaces that feeds use without declaring them.
_KNOWN_PREFIXES = {
    "atom": "http://www.w3.org/2005/Atom",
    "content": "http://purl.org/rss/1.0/modules/content/",
    "dc": "http://purl.org/dc/elements/1.1/",
    "dcterms": "http://purl.org/dc/terms/",
    "feedburner": "http://rssnamespace.org/feedburner/ext/1.0",
    "itunes": "http://www.itunes.com/dtds/podcast-1.0.dtd",
    "media": "http://search.yahoo.com/mrss/",
    "rdf": "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
    "sy": "http://purl.org/rss/1.0/modules/syndication/",
}

_TOKEN = re.compile(
    r"""<!\[CDATA\[(?P<cdata>.*?)(?:\]\]>|\Z) | <\?[^<]*?\?>
      | </\s*(?P<end>[A-Za-z_][\w.:-]*)[^<>]*>
      | <(?P<start>[A-Za-z_][\w.:-]*)(?P<attributes>(?:\s(?:[^<>"']|"(?:[^"<]|<(?![/A-Za-z]))*"|'(?:[^'<]|<(?![/A-Za-z]))*')*)?)(?P<closed>/?)>
      | <(?P<odd>[A-Za-z_][\w.:-]*)(?P<odd_attributes>\s[^<>]*?)(?P<odd_closed>/?)>
      | (?P<stray><)""",
    re.VERBOSE | re.DOTALL,
)
_ATTRIBUTE = re.compile(
    r"""([A-Za-z_][\w.:-]*)\s*=\s*(?:"(.*?)"(?=\s+[\w.:-]+\s*=|\s*/?\s*$)|'(.*?)'(?=\s+[\w.:-]+\s*=|\s*/?\s*$)|([^\s"'<>]+))""",
    re.DOTALL,
)


def _mended(text: str) -> str:
    """``text`` with its tags in order: each end tag closes the element that it names, and a new field or
    entry ends the one before.

    An end tag without a start is removed, or ends the text field that is open. Elements that are open at the
    end are closed.
    """
    pieces: list[str] = []
    open_tags: list[str] = []
    prefixes: set[str] = set()
    declared: set[str] = set()
    position, rooted = 0, False
    for match in _TOKEN.finditer(text):
        pieces.append(text[position : match.start()] if open_tags else "")
        position = match.end()
        if end := match["end"]:
            pieces.extend(_closing(open_tags, end))
        elif start := match["start"] or match["odd"]:
            if (rooted and not open_tags) or len(open_tags) > _DEEPEST:
                continue  # outside the root, or where no feed has a field
            pieces.extend(_making_room(open_tags, start))
            attributes = _attributes(match["attributes"] or match["odd_attributes"] or "")
            declared.update(name[6:] for name in attributes if name.startswith("xmlns:"))
            prefixes.update(name.split(":")[0] for name in (start, *attributes) if ":" in name)
            closed = bool(match["closed"] or match["odd_closed"]) or start.lower() in _VOID
            written = "".join(f' {name}="{value}"' for name, value in attributes.items())
            pieces.append(f"<{start}{'' if rooted else _ROOT_MARK}{written}{'/' if closed else ''}>")
            rooted = True
            if not closed:
                open_tags.append(start)
        elif match["cdata"] is not None:
            pieces.append(_escaped(match["cdata"]) if open_tags else "")
        elif match["stray"]:
            pieces.append("&lt;" if open_tags else "")
    pieces.append(text[position:] if open_tags else "")
    pieces.extend(f"</{name}>" for name in reversed(open_tags))
    missing = prefixes - declared - {"xml", "xmlns"}
    namespaces = "".join(
        f' xmlns:{prefix}="{_KNOWN_PREFIXES.get(prefix, f"urn:undeclared:{prefix}")}"'
        for prefix in sorted(missing)
    )
    return "".join(pieces).replace(_ROOT_MARK, namespaces, 1)


#: At most this many tags inside each other, with the markup of descriptions.
_DEEPEST = 400
#: Marks where the root's missing namespaces are inserted; it is no character of any text.
_ROOT_MARK = "\ufdd0"


def _closing(open_tags: list[str], name: str) -> Iterator[str]:
    wanted = name.lower()
    if wanted in (lowered := [tag.lower() for tag in open_tags]):
        # The end tags of an entry never close elements around the entry.
        last = len(lowered) - 1 - lowered[::-1].index(wanted)
        inside = next((n for n in range(len(lowered) - 1, -1, -1) if lowered[n] in _ENTRIES), -1)
        if last >= inside or wanted in _ROOTS:
            yield from _close_from(open_tags, last)
    elif wanted not in _HTML and wanted not in _VOID and open_tags and _local(open_tags[-1]) in _TEXT_FIELDS:
        yield from _close_from(open_tags, len(open_tags) - 1)


_ROOTS = frozenset({"channel", "rss", "feed", "rdf:rdf", "opml", "body"})


def _making_room(open_tags: list[str], name: str) -> Iterator[str]:
    """Close what can't continue when ``name`` begins: the previous entry before an entry, a text field before
    a field.
    """
    wanted = name.lower()
    if wanted in _ENTRIES:
        before = next((n for n, tag in enumerate(open_tags) if tag.lower() in _ENTRIES), None)
        if before is not None:
            yield from _close_from(open_tags, before)
            return
    elif _local(name) not in _TEXT_FIELDS | _CONTAINERS or wanted in _HTML:
        return
    field = next((n for n, tag in enumerate(open_tags) if _can_not_hold(tag, wanted)), None)
    if field is not None:
        yield from _close_from(open_tags, field)


def _can_not_hold(tag: str, wanted: str) -> bool:
    """Whether a field may not be inside ``tag``: no field is inside a text, and none of the feed's own is
    inside the data of a picture.
    """
    return _local(tag) in _TEXT_FIELDS or (tag.lower().startswith("media:") and ":" not in wanted)


_CONTAINERS = frozenset({"author", "contributor", "source", "image", "enclosure", "group", "thumbnail"})


def _close_from(open_tags: list[str], position: int) -> Iterator[str]:
    yield from (f"</{tag}>" for tag in reversed(open_tags[position:]))
    del open_tags[position:]


def _local(tag: str) -> str:
    return tag.lower().rpartition(":")[2]


def _attributes(written: str) -> dict[str, str]:
    found: dict[str, str] = {}
    for name, double, single, bare in _ATTRIBUTE.findall(written):
        value = (double or single or bare).replace("<", "&lt;").replace('"', "&quot;")
        found.setdefault(name, value)
    return found
