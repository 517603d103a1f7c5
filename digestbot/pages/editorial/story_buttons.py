"""The buttons by which an editor corrects the section and tags of a story."""

from __future__ import annotations

from digestbot.model import SECTIONS, SetStorySection, SetStoryTag, StoryStep
from digestbot.pages import contexts
from digestbot.pages.buttons import ButtonTable, Row, Rows, checked, if_it_fits, in_rows, short, tap
from digestbot.pages.languages.words import Words

#: The most tags to offer in addition to those that the story has.
OFFERED = 8

STORY_PAGES = ButtonTable()


@STORY_PAGES.page
def _tags(page: contexts.StoryTagsPage, words: Words) -> Rows:
    _ = words.catalogue.gettext
    if page.done:
        return ((tap(_("Change it again"), StoryStep("open", page.number)),),)
    sections = [
        tap(checked(words.topic(name), on=name == page.section), SetStorySection(page.number, name))
        for name in SECTIONS
    ]
    tags = [toggle for tag in page.tags for toggle in _toggle(page, tag, words, on=True)]
    tags += [toggle for tag in page.offered[:OFFERED] for toggle in _toggle(page, tag, words, on=False)]
    back: Row = (tap(_("Back to the rule"), StoryStep("auto", page.number)),) if page.corrected else ()
    add = tap(_("Add a tag …"), StoryStep("ask", page.number))
    done = tap(_("Done"), StoryStep("done", page.number))
    return (*in_rows(sections, 2), *in_rows(tags, 2), (add, *back), (done,))


def _toggle(page: contexts.StoryTagsPage, tag: str, words: Words, *, on: bool) -> Row:
    label = checked(short(words.topic(tag, page.names)), on=on)
    return if_it_fits(label, SetStoryTag(page.number, not on, tag))


@STORY_PAGES.page
def _choice(page: contexts.StoryChoicePage, words: Words) -> Rows:
    del words
    return tuple(
        (tap(short(f"{number}. {title}"), StoryStep("open", number)),) for number, title in page.stories
    )


@STORY_PAGES.page
def _refused(page: contexts.StoryRefusedPage, words: Words) -> Rows:
    _ = words.catalogue.gettext
    if page.number is None:
        return ()
    number = page.number
    near = [
        button
        for tag in page.near
        for button in if_it_fits(short(words.topic(tag, page.names)), SetStoryTag(number, on=True, tag=tag))
    ]
    rows = in_rows(near if page.reason == "unknown_tag" else [], 2)
    if page.reason == "unknown_tag":
        label = _("Add “%(tag)s” all the same") % {"tag": short(page.detail)}
        rows = (*rows, if_it_fits(label, SetStoryTag(number, on=True, tag=page.detail)))
    return (*rows, (tap(_("Back"), StoryStep("open", number)),))
