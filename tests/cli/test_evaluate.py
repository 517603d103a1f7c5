"""evaluate: figures for labelled data, and sentences for what is none."""

import gzip
import io
import json
import tarfile
from datetime import UTC, datetime
from pathlib import Path

import pytest
from shell import invoke
from typer.testing import Result

from digestbot.feeds.vectors import is_installed

START = int(datetime(2026, 3, 1, tzinfo=UTC).timestamp())
HOUR = 3600

STORM = "Storm floods the old harbour of Bremen"
VOTE = "Parliament of Valmara lowers the voting age to sixteen"
COMET = "Space probe Lumen photographs icy cliffs on comet Tarrant"

PAGE = """
<html><head><title>{title}</title>
<meta property="og:title" content="{title}"><meta property="article:published_time" content="{published}">
<script type="application/ld+json">{{"@context": "https://schema.org", "@type": "NewsArticle",
"headline": "{title}", "datePublished": "{published}", "author": {{"@type": "Person", "name": "Ada Brandt"}}}}</script>
</head><body><article><h1>{title}</h1>{body}</article></body></html>
"""
PARAGRAPHS = [
    "The water came over the quay at four in the morning and stood in the warehouses until noon on Sunday.",
    "Firemen brought forty people to safety with boats, and nobody was hurt, the city said in the afternoon.",
    "The harbour master expects that the cranes will be at work again by the end of the week, if it stays dry.",
]


@pytest.fixture(autouse=True)
def _by_words_alone(monkeypatch):
    """Loading the model for each of these takes longer than all that they look at."""
    monkeypatch.setenv("DIGESTBOT_VECTORS", "off")


def evaluate(*words: str | Path) -> Result:
    return invoke("evaluate", *words)


def figures(*words: str | Path) -> dict:
    done = evaluate(*words, "--json")
    assert done.exit_code == 0, done.stderr
    return json.loads(done.stdout)


def table(path: Path, columns: str, *rows: tuple) -> Path:
    """A CSV file, gzipped if it is named so."""
    lines = [columns, *(",".join(map(str, row)) for row in rows)]
    content = "\n".join(lines).encode()
    path.write_bytes(gzip.compress(content) if path.suffix == ".gz" else content)
    return path


def told(path: Path, *tellings: tuple[float, str, str, str]) -> Path:
    """Labelled stories: (hours after START, title, source, story) each."""
    rows = [
        (number, START + int(hour * HOUR), title, "", source, story)
        for number, (hour, title, source, story) in enumerate(tellings)
    ]
    return table(path, "id,time,title,text,source,story", *rows)


def pages(*published: str) -> dict[str, bytes]:
    """Files of labelled pages, one for each instant that its truth says."""
    title, html = "Storm floods the old harbour", {}
    truth = {}
    for number, instant in enumerate(published):
        name = f"bodies/{number}.html.gz"
        page = PAGE.format(
            title=title,
            published="2026-03-01T05:00:00+01:00",
            body="".join(f"<p>{paragraph}</p>" for paragraph in PARAGRAPHS),
        )
        html[name] = gzip.compress(page.encode())
        truth[name] = {
            "url": f"https://outlet.example/{number}",
            "title": title.upper(),
            "authors": ["Ada Brandt"],
            "published": instant,
            "body": PARAGRAPHS,
        }
    return {"truth.json": json.dumps(truth).encode(), **html}


def archive(path: Path, files: dict[str, bytes]) -> Path:
    with tarfile.open(path, "w") as tar:
        for name, content in files.items():
            member = tarfile.TarInfo(f"pages/{name}")
            member.size = len(content)
            tar.addfile(member, io.BytesIO(content))
    return path


# --- clusters ---------------------------------------------------------------------------------------


def test_stories_that_are_found_as_labelled_score_one(tmp_path):
    data = told(tmp_path / "news.csv.gz", (0, STORM, "A", "s1"), (1, VOTE, "A", "s2"), (2, STORM, "B", "s1"))

    found = figures("clusters", data)

    assert found.pop("documents_per_cpu_second") > 0
    assert found.pop("nmi") == pytest.approx(1)
    assert found == {
        **dict.fromkeys(("bcubed_precision", "bcubed_recall", "bcubed_f1"), 1),
        **dict.fromkeys(("pairwise_precision", "pairwise_recall", "pairwise_f1"), 1),
        "documents": 3,
        "labelled": 3,
    }


def test_an_article_without_a_label_is_told_and_not_scored(tmp_path):
    data = told(tmp_path / "news.csv", (0, STORM, "A", "s1"), (1, STORM, "B", ""), (2, VOTE, "A", "s1"))

    found = figures("clusters", data)

    assert (found["documents"], found["labelled"]) == (3, 2)
    assert (found["bcubed_precision"], found["bcubed_recall"]) == (1, 0.5)


def test_rows_are_told_in_the_order_of_time(tmp_path):
    days_apart = [(0, STORM, "A", "s1"), (100, STORM, "B", "s2"), (1, STORM, "C", "s1")]

    assert figures("clusters", told(tmp_path / "news.csv", *days_apart))["bcubed_f1"] == 1


def test_a_folder_gives_each_file_and_the_mean(tmp_path):
    told(tmp_path / "clusters-one.csv", (0, STORM, "A", "s1"), (1, STORM, "B", "s1"))
    told(tmp_path / "clusters-two.csv.gz", (0, STORM, "A", "s1"), (1, VOTE, "B", "s1"), (2, COMET, "B", "s2"))
    table(tmp_path / "tags-one.csv", "title,labels", (STORM, "world"))

    found = figures("clusters", tmp_path)

    one, two = found["files"]["clusters-one.csv"], found["files"]["clusters-two.csv.gz"]
    assert (one["bcubed_recall"], two["bcubed_recall"]) == (1, pytest.approx(2 / 3, abs=1e-5))
    assert found["bcubed_recall"] == pytest.approx(5 / 6, abs=1e-5)
    assert (found["documents"], found["labelled"]) == (5, 5)


# --- tags -------------------------------------------------------------------------------------------


def test_a_section_is_right_if_it_is_among_the_labels(tmp_path):
    data = table(
        tmp_path / "tags.csv.gz",
        "title,text,labels",
        ("Striker scores twice as Harbour Town win the cup final", "", "sport"),
        ("Parliament passes election law", "The senate votes next week", "world|politics"),
        ("Central bank cuts interest rates as inflation falls", "", "health"),
    )

    found = figures("tags", data)

    assert found["accuracy"] == pytest.approx(2 / 3, abs=1e-5)
    assert found["macro_f1"] == pytest.approx(2 / 3, abs=1e-5)
    assert (found["documents"], found["labelled"]) == (3, 3)
    assert found["documents_per_cpu_second"] > 0


def test_a_label_that_is_no_section_is_named_and_counts_for_nothing(tmp_path):
    title = "Striker scores twice as Harbour Town win the cup final"
    data = table(tmp_path / "tags.csv", "title,labels", (title, "crime|sport"), (title, "crime"), (title, ""))

    done = evaluate("tags", data, "--json")

    assert json.loads(done.stdout)["accuracy"] == json.loads(done.stdout)["labelled"] == 1
    assert "“crime” is no section and counts for nothing (2 rows)" in done.stderr


# --- trending ---------------------------------------------------------------------------------------


def test_what_is_foretold_is_scored_beside_the_baselines(tmp_path):
    # Before the second day three outlets tell of the storm, then one of the vote; after it, the storm goes on.
    data = told(
        tmp_path / "news.csv",
        *((20 + number, f"{STORM} {number}", f"outlet {number}", "storm") for number in range(3)),
        (23.5, VOTE, "outlet 0", "vote"),
        (25, STORM, "outlet 4", "storm"),
    )

    found = figures("trending", data, "--from", "2026-03-02", "--to", "2026-03-03")

    assert (found["ndcg_at_10"], found["precision_at_10"]) == (1, 0.1)
    assert (found["documents"], found["labelled"]) == (5, 5)
    assert set(found["baselines"]) == {"newest", "articles", "sources_24h", "hacker_news"}
    assert found["baselines"]["articles"] == {"ndcg_at_10": 1, "precision_at_10": 0.1}
    assert found["baselines"]["newest"]["ndcg_at_10"] == pytest.approx(0.63093, abs=1e-5)


def test_the_first_day_is_included_and_the_last_is_not(tmp_path):
    # Something is told in the 12 hours after 2 March, 00:00 only.
    data = told(tmp_path / "news.csv", (23, STORM, "A", "storm"), (24.5, STORM, "B", "storm"))

    assert figures("trending", data, "--from", "2026-03-02", "--to", "2026-03-03")["ndcg_at_10"] == 1
    assert evaluate("trending", data, "--from", "2026-03-03", "--to", "2026-03-04").exit_code == 1
    assert evaluate("trending", data, "--from", "2026-02-28", "--to", "2026-03-01").exit_code == 1


def test_ties_are_broken_by_the_id_of_the_story(tmp_path):
    def newest(first: str, second: str) -> float:
        data = told(
            tmp_path / f"{first}.csv",
            (20, STORM, "A", first),
            (20, VOTE, "B", second),
            (25, VOTE, "C", second),
        )
        found = figures("trending", data, "--from", "2026-03-02", "--to", "2026-03-03")
        return found["baselines"]["newest"]["ndcg_at_10"]

    assert newest("s2", "s1") == 1
    assert newest("s1", "s2") == pytest.approx(0.63093, abs=1e-5)


# --- articles ---------------------------------------------------------------------------------------


@pytest.fixture(params=["archive", "folder"])
def labelled_pages(request, tmp_path):
    """Two pages; of the second the truth says that it was published an hour later, in another zone."""
    files = pages("2026-03-01T05:00:30+01:00", "2026-02-28T23:00:00-06:00")
    if request.param == "archive":
        return archive(tmp_path / "pages.tar", files)
    for name, content in files.items():
        (tmp_path / "pages" / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / "pages" / name).write_bytes(content)
    return tmp_path / "pages"


def test_pages_are_compared_with_their_truth(labelled_pages):
    found = figures("articles", labelled_pages)

    assert found.pop("documents_per_cpu_second") > 0
    assert found == {
        "body_f1": 1,
        "title": 1,
        "authors": 1,
        "day": 1,
        "instant": 0.5,
        "documents": 2,
        "labelled": 2,
    }


def test_the_extractor_alone_stands_beside_each_page(labelled_pages):
    found = figures("articles", labelled_pages, "--extractor")["extractor"]

    assert set(found) == {"body_f1", "largest_loss", "pages"}
    assert len(found["pages"]) == 2
    for page in found["pages"].values():
        assert page["body_f1"] == 1
        assert 0 < page["extractor"] <= 1
    losses = [page["extractor"] - 1 for page in found["pages"].values()]
    assert found["largest_loss"] == pytest.approx(max(losses))


def test_what_the_truth_does_not_know_is_null(tmp_path):
    files = pages("2026-03-01T05:00:00+01:00")
    truth = json.loads(files["truth.json"])
    for page in truth.values():
        del page["title"], page["authors"], page["published"]

    found = figures(
        "articles", archive(tmp_path / "pages.tar", files | {"truth.json": json.dumps(truth).encode()})
    )

    assert [found[name] for name in ("body_f1", "title", "authors", "day", "instant")] == [1, *[None] * 4]


def test_a_page_that_is_no_article_scores_nothing(tmp_path):
    files = pages("2026-03-01T05:00:00+01:00") | {"bodies/0.html.gz": b"<html></html>"}

    found = figures("articles", archive(tmp_path / "pages.tar", files))

    assert [found[name] for name in ("body_f1", "title", "authors", "day", "instant")] == [0] * 5


# --- for people -------------------------------------------------------------------------------------


def test_people_read_one_figure_a_line(tmp_path):
    data = told(tmp_path / "news.csv", (0, STORM, "A", "s1"), (1, VOTE, "B", "s1"))

    lines = [line.split() for line in evaluate("clusters", data).stdout.splitlines()]

    assert lines[:3] == [["bcubed_precision", "1.0000"], ["bcubed_recall", "0.5000"], ["bcubed_f1", "0.6667"]]


def test_without_a_terminal_no_progress_is_shown(tmp_path):
    assert evaluate("clusters", told(tmp_path / "news.csv", (0, STORM, "A", "s1"))).stderr == ""


# --- what is no labelled data -----------------------------------------------------------------------

STORIES = "time,title,source,story"


@pytest.mark.parametrize(
    ("kind", "content", "sentence"),
    [
        ("clusters", "", "missing: time, title, source, story."),
        ("clusters", "title,labels\nx,sport\n", "missing: time, source, story."),
        ("tags", f"{STORIES}\n1,x,A,s1\n", "missing: labels."),
        ("clusters", f"{STORIES}\n", "It has no rows."),
        ("clusters", f"{STORIES}\n1,x,A,\n", "No row says in its column “story” to which story it belongs."),
        (
            "clusters",
            f"{STORIES}\n1,x,A,s1\nnoon,x,A,s1\n",
            "Line 3: 'noon' is no time in seconds since 1970",
        ),
        ("clusters", f"{STORIES}\n1e30,x,A,s1\n", "Line 2: '1e30' is no time in seconds since 1970"),
        ("clusters", f"{STORIES}\n-6e10,x,A,s1\n", "Line 2: '-6e10' is no time in seconds since 1970"),
        ("clusters", f"{STORIES}\nnan,x,A,s1\n", "Line 2: 'nan' is no time in seconds since 1970"),
        (
            "tags",
            "title,labels\nx,crime\n",
            "No row names a section in its column “labels”; there are world,",
        ),
        ("clusters", b"\xff\xfe\x00", "It is no CSV in UTF-8."),
        ("clusters", gzip.compress(b"time,title", mtime=0)[:-6], "What is gzipped can't be unpacked"),
        ("articles", "time,title", "It is no whole tar archive, and no folder with truth.json."),
        ("articles", b"\xfd7zXZ\x00cut", "It is no whole tar archive, and no folder with truth.json."),
    ],
)
def test_what_can_not_be_measured_on_is_said_in_a_sentence(tmp_path, kind, content, sentence):
    path = tmp_path / "data"
    path.write_bytes(content if isinstance(content, bytes) else content.encode())

    done = evaluate(kind, path)

    assert done.exit_code == 1
    assert done.stdout == ""
    assert done.stderr.startswith(f"{path}: ")
    assert sentence in done.stderr


@pytest.mark.parametrize(
    ("truth", "sentence"),
    [
        (None, "It has no truth.json."),
        ("{", "truth.json can't be read as JSON"),
        ("[]", "truth.json does not say of any page what it holds."),
        ('{"a.html": {"url": "u", "body": "b"}}', "names pages that are not there: 1, such as a.html."),
        ('{"bodies/0.html.gz": {"url": "u"}}', "truth.json, bodies/0.html.gz: there is no 'body'."),
        ('{"bodies/0.html.gz": 5}', "truth.json, bodies/0.html.gz: "),
        ('{"bodies/0.html.gz": {"url": "u", "body": 5}}', "truth.json, bodies/0.html.gz: "),
        ('{"bodies/0.html.gz": {"url": "u", "body": "b", "published": "noon"}}', "Invalid isoformat"),
    ],
)
def test_a_truth_that_can_not_be_used_is_said_in_a_sentence(tmp_path, truth, sentence):
    files = pages("2026-03-01T05:00:00+01:00")
    del files["truth.json"]
    if truth is not None:
        files["truth.json"] = truth.encode()

    done = evaluate("articles", archive(tmp_path / "pages.tar", files))

    assert done.exit_code == 1
    assert sentence in done.stderr


@pytest.mark.parametrize("kind", ["clusters", "tags", "articles"])
def test_a_folder_without_such_files_says_what_it_lacks(tmp_path, kind):
    done = evaluate(kind, tmp_path)

    assert done.exit_code == 1
    assert done.stderr.startswith(f"{tmp_path}: The folder has no ")


@pytest.mark.parametrize("kind", ["clusters", "tags", "articles"])
def test_a_file_that_is_not_there_is_a_wrong_argument(tmp_path, kind):
    assert evaluate(kind, tmp_path / "nothing").exit_code == 2


@pytest.mark.parametrize(
    ("start", "end", "sentence"),
    [
        ("yesterday", "2026-03-03", "--from yesterday: give a day such as 2026-03-29"),
        ("2026-03-02", "2026-02-30", "--to 2026-02-30: give a day such as 2026-03-29"),
        ("0001-01-01", "2026-03-03", "--from 0001-01-01: give a day such as 2026-03-29"),
        ("2026-03-03", "2026-03-03", "the first day must come before the other"),
    ],
)
def test_days_that_can_not_be_used_are_said_in_a_sentence(tmp_path, start, end, sentence):
    data = told(tmp_path / "news.csv", (0, STORM, "A", "s1"))

    done = evaluate("trending", data, "--from", start, "--to", end)

    assert done.exit_code == 2
    assert sentence in done.stderr


def test_days_outside_the_news_are_said_with_those_of_the_news(tmp_path):
    data = told(tmp_path / "news.csv", (0, STORM, "A", "s1"), (50, STORM, "B", "s1"))

    done = evaluate("trending", data, "--from", "2025-01-01", "--to", "2025-02-01")

    assert done.exit_code == 1
    assert "Its rows are from 2026-03-01 to 2026-03-03." in done.stderr


# --- kinds ------------------------------------------------------------------------------------------


def test_kinds_are_compared_with_the_labels(tmp_path):
    data = table(
        tmp_path / "kinds.csv",
        "title,kind,also,sample",
        (STORM, "news", "", "random"),
        (f"{STORM}: live updates", "live", "", ""),
        ("Privacy policy", "page", "", ""),
    )

    found = figures("kinds", data)

    assert (found["precision"], found["recall"], found["accuracy"], found["accuracy_random"]) == (1, 1, 1, 1)
    assert found["by_kind"]["live"] == {"labelled": 1, "precision": 1, "recall": 1}


def test_a_kind_that_there_is_not_is_refused_with_its_line(tmp_path):
    done = evaluate("kinds", table(tmp_path / "kinds.csv", "title,kind", (STORM, "gossip")))

    assert done.exit_code == 1
    assert "Line 2: 'gossip' is no kind" in done.stderr


# --- languages ---------------------------------------------------------------------------------------

PAIRS = "a_lang,a_title,a_lead,b_lang,b_title,b_lead,same"


def pairs(tmp_path, *rows):
    return table(tmp_path / "languages.csv", PAIRS, *rows)


def test_pairs_of_languages_are_joined_by_names_and_numbers_where_there_are_no_vectors(tmp_path):
    table(
        tmp_path / "clusters-live.csv",
        "time,title,source,story",
        (START, STORM, "Harbour News", "a"),
        (START + HOUR, COMET, "Space Times", "b"),
    )
    data = pairs(
        tmp_path,
        (
            "en",
            "Rostok and Bremen sign pact for 4700 ferries",
            "",
            "de",
            "Rostok und Bremen: Pakt mit 4.700 Schiffen",
            "",
            1,
        ),
        ("en", "Minister opens bridge in Kelvaro", "", "de", "In Kelvaro streiken 300 Lehrer", "", 0),
    )

    found = figures("languages", data)

    assert (found["mates"], found["near_misses"], found["documents"], found["vectors"]) == (1, 1, 6, 0)
    assert (found["mates_joined"], found["near_misses_joined"], found["strangers_joined"]) == (1, 0, 0)
    assert found["by_languages"]["de-en"]["mates_joined"] == 1


def test_pairs_without_a_stream_come_among_themselves_and_that_is_said(tmp_path):
    done = evaluate("languages", pairs(tmp_path, ("en", STORM, "", "de", "Sturm", "", 1)))

    assert done.exit_code == 0
    assert "no clusters-live file is beside it" in done.stderr


@pytest.mark.parametrize(
    ("row", "complaint"),
    [
        (("en", STORM, "", "de", "Sturm", "", "maybe"), "Line 2: same is 'maybe', not 1 or 0."),
        (("en", "", "", "de", "Sturm", "", 1), "Line 2: a_title or a_lang is empty."),
        (("en", STORM, "", "", "Sturm", "", 1), "Line 2: b_title or b_lang is empty."),
    ],
    ids=str,
)
def test_a_pair_that_makes_no_sense_is_refused_with_its_line(tmp_path, row, complaint):
    done = evaluate("languages", pairs(tmp_path, row))

    assert done.exit_code == 1
    assert complaint in done.stderr


# --- senses and sections -----------------------------------------------------------------------------


SENSES = "title,text,tag,expected,sense"


def test_senses_are_right_where_an_article_has_the_tag_that_it_should_have_and_no_other(tmp_path):
    file = table(
        tmp_path / "senses.csv",
        SENSES,
        ("Berlin builds a tram", "", "germany", "yes", "place"),
        ("Berlin Nowak sings in Oslo", "", "germany", "no", "place"),
        ("Rain over the hills", "", "chess", "yes", "topic"),
    )

    found = figures("senses", file)

    assert (found["accuracy_yes"], found["accuracy_no"]) == (0.5, 1)
    assert found["by_sense"] == {"place": 1, "topic": 0}
    assert (found["documents"], found["labelled"]) == (3, 3)


def test_a_sense_that_is_neither_expected_nor_not_is_refused(tmp_path):
    done = evaluate("senses", table(tmp_path / "senses.csv", SENSES, ("Berlin", "", "germany", "maybe", "")))

    assert done.exit_code == 1
    assert "Line 2" in done.stderr
    assert "maybe" in done.stderr


LANGUAGES = "title,text,labels,also,language,url,category"


def test_sections_are_judged_by_language_with_what_feeds_give_and_without(tmp_path):
    file = table(
        tmp_path / "tags-languages.csv",
        LANGUAGES,
        ("Xyzzy", "", "sport", "", "de", "https://outlet.example/sport/1", ""),
        ("Plugh", "", "health", "", "fr", "", "Health"),
        ("Bitcoin falls as investors sell", "", "business", "", "en", "", ""),
        ("Bitcoin rises as investors buy", "", "world", "business", "en", "", ""),
        ("Frobozz", "", "", "", "en", "", ""),
    )

    found, bare = figures("tags", file), figures("tags", file, "--bare")

    assert (found["accuracy"], found["not_english"]) == (1, 1)
    assert found["by_language"] == {"de": 1, "en": 1, "fr": 1}
    assert found["labelled"] == 3, "one that is neither right nor wrong is not judged"
    assert (found["none_where_none"], found["untold"]) == (1, 1)
    assert (bare["not_english"], bare["by_language"]["en"]) == (0, 1)


@pytest.mark.skipif(not is_installed(), reason="the extra “vectors” is not installed")
def test_sections_are_told_with_vectors_where_they_are_on(tmp_path, monkeypatch):
    row = ("Der Torwart hält zwei Elfmeter im Pokal", "", "sport", "", "de", "", "")
    file = table(tmp_path / "tags-languages.csv", LANGUAGES, row)

    assert figures("tags", file)["vectors"] == 0
    monkeypatch.setenv("DIGESTBOT_VECTORS", "on")
    assert figures("tags", file)["vectors"] == 1
