"""A lead says what happened, not where an agency wrote it down."""

import pytest

from digestbot.feeds.articles.leads import lead_and_body, without_dateline, without_trailer

SAID = "All 312 passengers of the ferry were rescued from the strait."


@pytest.mark.parametrize(
    "dateline",
    [
        "BRAE HAVEN (CW) - ",
        "LONDON, Feb 11 (Reuters) — ",
        "Berlin (dpa) – ",
        "PARIS – ",
        "NEW YORK -- ",
        "Kyiv, Ukraine (AP) - ",
        "PARIS: ",
        "NEW DELHI: ",
        "(Reuters) - ",
        "BRAE HAVEN, Norland/KESTREL (CW) - ",
        "By Ada Brandt and Otto Lind BRAE HAVEN, Feb 17 (CW) - ",
        "[Capital Wire] Nairobi -- ",
        "(ANSA) - ROMA, 12 FEB - ",
        "Madrid, 12 feb (EFE).- ",
        "МОСКВА, 17 фев - РИА Новости. ",
    ],
)
def test_a_dateline_is_left_out(dateline):
    assert without_dateline(dateline + SAID) == SAID


@pytest.mark.parametrize(
    "text",
    [
        SAID,
        "US stocks - led by tech - rose on Tuesday as investors weighed the outlook for rates.",
        "NASA's probe - the first of its kind - has landed on the comet, the agency says.",
        "A well-known man - John Smith - said on Tuesday that he would resign this week.",
        "PARIS – Non.",
        "NATO: the alliance has no plans to send more soldiers to the border, it says.",
        "The minister: no new taxes are planned before the end of the year.",
        "By and large the harbour has recovered from the storm of last winter.",
        "",
    ],
)
def test_what_is_no_dateline_stays(text):
    assert without_dateline(text) == text


@pytest.mark.parametrize(
    "trailer",
    [
        "The post Ferry refloated appeared first on Harbour Post.",
        "Der Beitrag Fähre wieder flott erschien zuerst auf Hafenblatt.",
        "L’article Le ferry renfloué est apparu en premier sur Phare du Soir.",
        "La entrada Ferry a flote se publicó primero en El Faro.",
        "L'articolo Traghetto di nuovo a galla proviene da Il Molo.",
        "O post Balsa volta a flutuar apareceu primeiro em O Farol.",
        "Сообщение Паром снят с мели появились сначала на Маяк.",
        "Запис Пором знято з мілини спершу з'явився на Маяк.",
        "Het bericht Veerboot weer vlot verscheen eerst op De Kade.",
    ],
)
def test_what_a_publishing_program_writes_below_an_entry_is_left_out(trailer):
    assert without_trailer(f"{SAID} {trailer}") == SAID


@pytest.mark.parametrize(
    "text",
    [
        "The ferry that appeared first on the horizon was the Aurora.",
        "Il vino proviene da una vigna sul mare.",
        "Она впервые появилась на сцене в 1990 году.",
    ],
)
def test_a_sentence_that_only_uses_such_words_stays(text):
    assert without_trailer(text) == text


def test_items_of_a_list_do_not_run_into_each_other():
    lead, _ = lead_and_body(("Ferry refloated", "Nobody hurt", "Inquiry begins on Monday"), (), "News")
    assert lead == "Ferry refloated. Nobody hurt. Inquiry begins on Monday"
