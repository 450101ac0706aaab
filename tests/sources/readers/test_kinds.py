"""Every kind of input gives the same report, with what its carrier says of it."""

import gzip
import io
import lzma
import sys

import pytest

from rashomon.sources import read
from rashomon.sources.options import Options
from rashomon.sources.readers import kinds
from tests.sources.conftest import TODAY, Found
from tests.sources.readers import samples as s

# name, content, what its first document must say: title, outlet, address, day, byline
WHOLE = (s.TITLE, "Harbour Post", "https://post.example/mill", "2019-03-08", "Mira Sand")
DATED = (s.TITLE, "Harbour Post", None, "2019-03-08", None)
MAILED = (s.TITLE, "Harbour Post Alerts", None, "2019-03-08", None)
AGENCY = (s.TITLE, "Tamsinia News Agency", "https://tna.example/item/1", *WHOLE[3:])
KINDS = {
    "feed.rss": (s.RSS, WHOLE),
    "feed.xml": (s.RSS, WHOLE),
    "feed.atom": (s.ATOM, WHOLE),
    "feed.rdf": (s.RDF, (*WHOLE[:4], None)),
    "feed.json": (s.JSON_FEED, WHOLE),
    "item.json": (s.NINJS, AGENCY),
    "item.xml": (s.NEWSML_G2, (s.TITLE, "TNA", None, *WHOLE[3:])),
    "item.newsml": (s.NITF, (s.TITLE, None, None, *WHOLE[3:])),
    "alert.eml": (s.MAIL, MAILED),
    "mill.mhtml": (s.MHTML, (*WHOLE[:4], None)),
    "mill.html": (s.PAGE, DATED),
    "mill.pdf": (s.pdf(), (s.TITLE, None, None, "2019-03-08", None)),
    "mill.docx": (s.docx(), (s.TITLE, None, None, "2019-03-08", "Mira Sand")),
    "crawl.warc": (s.warc(is_packed=False), (*WHOLE[:4], None)),
    "crawl.warc.gz": (s.warc(), (*WHOLE[:4], None)),
    "crawl.wacz": (s.wacz(), (*WHOLE[:4], None)),
    "mill.html.gz": (gzip.compress(s.PAGE.encode()), DATED),
    "mill.txt.xz": (lzma.compress(s.TEXT.encode()), (None, None, None, None, None)),
    "all.zip": (s.zipped({"a/mill.html": s.PAGE}), DATED),
    "all.tar": (s.tarred({"feed.rss": s.RSS}), WHOLE),
    "all.tar.gz": (s.tarred({"feed.rss": s.RSS}, "w:gz"), WHOLE),
    "all.tgz": (s.tarred({"all.zip": s.zipped({"x.eml": s.MAIL})}, "w:gz"), MAILED),
    "box.mbox": (s.mbox(s.MAIL, s.MAIL), MAILED),
}  # fmt: skip


@pytest.mark.parametrize("name", KINDS)
def test_a_kind_gives_its_report_and_what_its_carrier_says(reading, written, name):
    content, (title, outlet, url, day, byline) = KINDS[name]
    found = reading(written(name, content))
    assert not found.problems
    document = found.documents[0]
    read_text = " ".join(document.text.split())
    assert all(paragraph in read_text for paragraph in s.PARAGRAPHS)
    assert document.title == title
    assert document.outlet == outlet
    assert document.url == url
    assert (document.published and document.published.edtf) == day
    assert document.byline == byline
    assert document.language == "en"
    assert len(document.sha256) == 64


@pytest.mark.parametrize("name", KINDS)
def test_a_kind_is_known_without_its_ending_on_standard_input(monkeypatch, name):
    content, (title, *_) = KINDS[name]
    content = content if isinstance(content, bytes) else content.encode()
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(content)))
    found = Found(read("-", today=TODAY))
    assert found.documents[0].path.startswith("standard input")
    assert found.documents[0].title == title


def test_every_kind_is_tried_here_or_beside():
    tried = {ending for name in KINDS for ending in kinds.ENDINGS if name.endswith(ending)}
    assert kinds.ENDINGS - tried <= {
        ".csv", ".tsv", ".jsonl", ".ndjson", ".parquet", ".txt", ".text", ".md", ".markdown",
        ".htm", ".xhtml", ".mht", ".bz2", ".tbz2", ".txz", ".arc", ".gz",
    }  # fmt: skip


def test_a_feed_names_a_summary_as_one(reading, written):
    whole, summary = reading(written("feed.rss", s.RSS)).documents
    assert whole.notes == ()
    assert summary.notes == ("a feed's summary, not the whole report",)
    assert summary.text == "Bridge closed & guarded\n\nSoldiers closed the bridge."
    assert summary.path.endswith("feed.rss#2")


def test_what_a_carrier_says_is_kept_as_evidence(reading, written):
    document = reading(written("alert.eml", s.MAIL)).document
    assert {(field.about, field.where) for field in document.fields} == {
        ("title", "e-mail Subject"),
        ("outlet", "e-mail From"),
    }
    assert [(d.role, d.accepted) for d in document.dates if "2019-03-08" in d.text] == [
        ("metadata", True)
    ]


@pytest.mark.parametrize("name", ["crawl.warc.gz", "mill.mhtml"])
def test_the_hour_of_retrieval_never_dates_a_report(reading, written, name):
    document = reading(written(name, KINDS[name][0])).documents[0]
    (retrieved,) = [date for date in document.dates if date.role == "retrieved"]
    assert retrieved.text.startswith("2019-03-11")
    assert not retrieved.accepted


def test_a_web_archive_gives_pages_that_a_server_had_and_nothing_else(reading, written):
    found = reading(written("crawl.warc.gz", s.warc()))
    assert [d.url for d in found.documents] == [
        "https://post.example/mill",
        "https://post.example/packed",
    ]


@pytest.mark.parametrize("ending", ["csv", "tsv", "jsonl", "parquet", "json"])
def test_columns_are_mapped_to_our_keys(written, ending):
    name = f"rows.{ending}"
    import json

    rows = [
        {"number": "1", "body": s.TEXT, "day": "2019-03-08"},
        {"number": "2", "body": "Soldiers closed the bridge on Saturday.", "day": None},
    ]
    content = {
        ".csv": s.CSV,
        ".tsv": s.CSV.replace(",", "\t")
        .replace("\t killing", ", killing")
        .replace("\t police", ", police"),
        ".jsonl": "".join(json.dumps(row) + "\n" for row in rows),
        ".json": json.dumps(rows),
        ".parquet": s.parquet(rows) if name.endswith("parquet") else "",
    }["." + name.rpartition(".")[2]]
    options = Options(columns={"text": "body", "published": "day", "id": "number"})
    found = Found(read(written(name, content), today=TODAY, options=options))
    assert not found.problems
    first, second = found.documents
    assert (first.id, second.id) == ("1", "2")
    assert first.published.edtf == "2019-03-08"
    assert second.published is None
    assert second.text == "Soldiers closed the bridge on Saturday."


def test_a_table_with_our_own_columns_needs_no_mapping(reading, written):
    found = reading(written("rows.csv", "id;text\r\na;Nine died.\r\n;\r\nb;\r\n"))
    assert found.documents[0].id == "a"
    assert "'text' is" in found.problems[0].error


@pytest.mark.parametrize(
    ("name", "content", "words"),
    [
        ("rows.csv", "number,body\n1,Nine died.\n", ["no column 'text'", "--map", "number, body"]),
        ("rows.json", '[{"body": "Nine died."}]', ["--map text=KEY"]),
        ("rows.json", '{"a": 1', ["is not JSON"]),
        ("a.xml", "<invoice><total>7</total></invoice>", ["<invoice>"]),
        ("a.xml", "<newsItem><x></newsItem>", ["broken as XML"]),
        ("a.rss", "<rss><channel></channel></rss>", ["holds no item"]),
        ("a.pdf", s.pdf(()), ["1 page without a text layer", "text recognition"]),
        ("a.docx", s.zipped({"[Content_Types].xml": "", "xl/x.xml": ""}), ["another kind"]),
        ("a.zip", b"PK\x03\x04 and no more", ["damaged"]),
        ("a.gz", gzip.compress(s.PAGE.encode())[:200], ["damaged or cut short"]),
        ("a.tar", s.tarred({"a.txt": s.TEXT})[:600], ["damaged"]),
        ("a.warc", s.warc(is_packed=False)[:900].replace(b"WARC/1.0", b"WARC/x.y"), [""]),
        ("a.eml", "Subject: x\r\nContent-Type: image/png\r\n\r\n", ["without text"]),
        ("a.mbox", "no mail at all\n", ["holds no e-mail"]),
        ("a.mht", "MIME-Version: 1.0\r\nContent-Type: image/png\r\n\r\nx", ["holds no page"]),
        ("a.parquet", b"PAR1 and no more", ["Parquet"]),
    ],
)  # fmt: skip
def test_what_cannot_be_read_says_why_in_a_line(reading, written, name, content, words):
    problem = reading(written(name, content)).problem
    assert all(word in problem.error for word in words), problem.error
    assert "unexpected " not in problem.error.partition("(")[0]


@pytest.mark.parametrize(
    ("name", "library", "extra"),
    [
        ("a.pdf", "pypdf", "pdf"),
        ("a.parquet", "pyarrow", "parquet"),
        ("a.warc", "warcio.archiveiterator", "web"),
    ],
)
def test_a_missing_extra_is_named_in_a_line(reading, written, monkeypatch, name, library, extra):
    monkeypatch.setitem(sys.modules, library, None)
    content = {"a.pdf": s.pdf(), "a.parquet": b"PAR1", "a.warc": s.warc(is_packed=False)}[name]
    assert reading(written(name, content)).problem.error == (
        f"not read: pip install 'rashomon[{extra}]'"
    )


def test_a_folder_or_archive_is_searched_for_reports_and_other_json_is_passed_over(
    reading, written, tmp_path
):
    members = {
        "README.md": "about",
        "__MACOSX/a.txt": "x",
        ".hidden.txt": "x",
        "a.png": "x",
        "gold.json": '[{"text": "x"}]',
        "x.xml": "<x/>",
        "rows.csv": "a,b\n",
        "old.doc": "x",
        "b.txt": s.TEXT,
    }
    for name, content in members.items():
        written(f"folder/{name}", content)
    for path in (tmp_path / "folder", written("all.zip", s.zipped(members))):
        found = reading(path)
        kept = [d for d in found.documents if "__MACOSX" not in d.path]
        assert [d.path.rsplit("/", 1)[-1] for d in kept] == ["b.txt"]
        assert [p.error for p in found.problems] == [
            "1 .doc file not read; convert to .txt, .md, .html, .pdf, .docx, .eml or .jsonl"
        ]


def test_attachments_of_an_e_mail_are_read(reading, written):
    parts = s.MAIL.replace("multipart/alternative", "multipart/mixed").replace(
        "--b1--",
        "--b1\r\nContent-Type: application/octet-stream\r\n"
        'Content-Disposition: attachment; filename="note.txt"\r\n\r\n'
        "Soldiers closed the bridge.\r\n--b1--",
    )
    found = reading(written("alert.eml", parts))
    assert [d.path.rsplit("/", 1)[-1] for d in found.documents] == ["alert.eml", "note.txt"]


def test_a_newsletter_with_a_mere_pointer_in_its_plain_part_is_read_as_a_page(reading, written):
    pointer = s.MAIL.replace(s.TEXT, "View this e-mail in your browser.")
    document = reading(written("alert.eml", pointer)).document
    assert s.PARAGRAPHS[0] in document.text
    assert "browser" not in document.text
