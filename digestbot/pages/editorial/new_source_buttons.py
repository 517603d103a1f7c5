"""The buttons by which an editor looks at sources before they are kept, and keeps them."""

from __future__ import annotations

from digestbot.model import (
    AddProposed,
    AddSource,
    LeaveProposed,
    ProposalStep,
    SetProposedLanguage,
    SetProposedSection,
    SourceStep,
)
from digestbot.pages import contexts
from digestbot.pages.buttons import ButtonTable, Row, Rows, checked, short, tap
from digestbot.pages.editorial.source_buttons import all_sources, languages_to_choose, sections_to_choose
from digestbot.pages.languages.words import Words

NEW_SOURCE_PAGES = ButtonTable()


@NEW_SOURCE_PAGES.page
def _found(page: contexts.SourceFoundPage, words: Words) -> Rows:
    _ = words.catalogue.gettext
    here = (page.proposal, page.place)
    back = tap(_("Back"), ProposalStep("open", *here))
    match page.part:
        case "sections":
            chosen = sections_to_choose(page.section, words, lambda name: SetProposedSection(*here, name))
            return (*chosen, (back,))
        case "languages":
            spoken = languages_to_choose(
                page.language, page.languages, words, lambda code: SetProposedLanguage(*here, code)
            )
            return (*spoken, (back,))
    last = (*_others(page.proposal if page.several else None, words), all_sources(words))
    if page.known is not None:
        return ((tap(_("Open"), SourceStep("open", page.known)),), last)
    return (
        (tap(_("Keep it"), ProposalStep("keep", *here)),),
        (
            tap(_("Section"), ProposalStep("sections", *here)),
            tap(_("Language"), ProposalStep("languages", *here)),
        ),
        last,
    )


def _others(proposal: int | None, words: Words) -> Row:
    """The way back to the feeds to choose from, if there are several."""
    if proposal is None:
        return ()
    return (tap(words.catalogue.gettext("Back"), ProposalStep("list", proposal, 0)),)


@NEW_SOURCE_PAGES.page
def _choices(page: contexts.SourceChoicesPage, words: Words) -> Rows:
    return (
        *(
            (
                tap(
                    checked(short(one.name or one.url), on=one.kept),
                    ProposalStep("open", page.proposal, place),
                ),
            )
            for place, one in enumerate(page.choices)
        ),
        (all_sources(words),),
    )


@NEW_SOURCE_PAGES.page
def _not_found(page: contexts.SourceNotFoundPage, words: Words) -> Rows:
    again = tap(words.catalogue.gettext("Add a source"), AddSource())
    return ((*_others(page.proposal, words), again, all_sources(words)),)


@NEW_SOURCE_PAGES.page
def _listed(page: contexts.SourcesListedPage, words: Words) -> Rows:
    _ = words.catalogue.gettext
    if not page.new:
        return ((all_sources(words),),)
    add = words.catalogue.ngettext("Add one", "Add %(num)s", page.new) % {"num": words.number(page.new)}
    return ((tap(add, AddProposed(page.proposal)), tap(_("Cancel"), LeaveProposed(page.proposal))),)


@NEW_SOURCE_PAGES.page
def _after_a_list(_page: contexts.SourcesTakenPage | contexts.SourcesNotTakenPage, words: Words) -> Rows:
    return ((all_sources(words),),)
