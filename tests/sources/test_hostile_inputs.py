"""Inputs made to do harm: each is one clear line, and the rest of the batch is done."""

import bz2
import gzip
import io
import resource
import stat
import tarfile
import zipfile

import pytest
from scripts.warc_memory import measure

from rashomon.sources import read
from rashomon.sources.readers import work
from tests.sources.conftest import TODAY, Found
from tests.sources.readers import samples as s

GOOD = "Gunmen attacked a mill near Orlen on Friday, killing nine people, police said.\n"
BOMB_XML = (
    '<?xml version="1.0"?><!DOCTYPE r [<!ENTITY a "aaaaaaaaaa">'
    + "".join(f'<!ENTITY a{n} "{f"&a{n - 1 or str()};" * 10}">' for n in range(1, 10))
    + "]><rss><channel><item><title>&a9;</title></item></channel></rss>"
)
OUTSIDE_XML = (
    '<?xml version="1.0"?><!DOCTYPE r [<!ENTITY x SYSTEM "file:///etc/passwd">]>'
    "<rss><channel><item><title>&x;</title></item></channel></rss>"
)
DTD_XML = '<!DOCTYPE rss SYSTEM "http://127.0.0.1:9/x.dtd"><rss><channel></channel></rss>'


def nested_zip(depth):
    content = s.zipped({"a.txt": GOOD})
    for _ in range(depth):
        content = s.zipped({"inner.zip": content})
    return content


def linked_zip():
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as archive:
        info = zipfile.ZipInfo("link.txt")
        info.external_attr = (stat.S_IFLNK | 0o777) << 16
        archive.writestr(info, "/etc/passwd")
        archive.writestr("good.txt", GOOD)
    return stream.getvalue()


def odd_tar():
    stream = io.BytesIO()
    with tarfile.open(fileobj=stream, mode="w") as archive:
        kinds = (tarfile.SYMTYPE, tarfile.LNKTYPE, tarfile.CHRTYPE, tarfile.FIFOTYPE)
        for name, kind in zip("abcd", kinds, strict=True):
            info = tarfile.TarInfo(f"{name}.txt")
            info.type, info.linkname = kind, "/etc/passwd"
            archive.addfile(info)
        for name in ("../../up.txt", "/etc/abs.txt", "good.txt"):
            info = tarfile.TarInfo(name)
            info.size = len(GOOD)
            archive.addfile(info, io.BytesIO(GOOD.encode()))
    return stream.getvalue()


def quine_gz():
    """Return a file that is packed twenty times over."""
    content = GOOD.encode()
    for _ in range(20):
        content = gzip.compress(content)
    return content


def encrypted_zip():
    content = bytearray(s.zipped({"a.txt": GOOD}))
    content[6] |= 1
    content[content.index(b"PK\x01\x02") + 8] |= 1
    return bytes(content)


def many_names():
    return s.zipped({f"{n}.png": b"" for n in range(50_000)})


MAIL = "Subject: x\r\nMIME-Version: 1.0\r\n"
HOSTILE = {
    "bomb.zip": (s.zip_bomb, ["unpacks to more than", "not read"]),
    "bomb.jsonl.gz": (lambda: gzip.compress(b"a" * 300_000_000), ["unpacks to more than"]),
    "bomb.txt.bz2": (lambda: bz2.compress(b"a" * 50_000_000), ["larger than 10 MB"]),
    "nested.zip": (lambda: nested_zip(12), ["6 deep"]),
    "twenty.txt.gz": (quine_gz, ["6 deep"]),
    "locked.zip": (encrypted_zip, ["locked with a password"]),
    "up.zip": (lambda: s.zipped({"../../a.txt": GOOD}), ["leads out of the archive"]),
    "abs.zip": (lambda: s.zipped({"C:\\..\\a.txt": GOOD}), ["leads out of the archive"]),
    "link.zip": (linked_zip, ["is a link"]),
    "odd.tar": (odd_tar, ["is a link", "is a device", "leads out of the archive"]),
    "bomb.xml": (lambda: BOMB_XML, ["entities of its own"]),
    "outside.xml": (lambda: OUTSIDE_XML, ["entities of its own"]),
    "dtd.xml": (lambda: DTD_XML, ["holds no item"]),
    "deep.xml": (lambda: "<rss>" + "<a>" * 60_000, ["broken as XML"]),
    "bomb.docx": (
        lambda: s.zipped({"[Content_Types].xml": "", "word/document.xml": BOMB_XML}),
        ["entities of its own"],
    ),
    "large.docx": (
        lambda: s.zipped({"[Content_Types].xml": "", "word/document.xml": b"a" * 50_000_000}),
        ["of text"],
    ),
    "deep.html": (lambda: "<p>x</p>" + "<div>" * 60_000, ["nested deeper"]),
    "deep.json": (lambda: "[" * 1_000_000, ["nested too deeply"]),
    "digits.json": (lambda: "[" + "9" * 100_000 + "]", ["not JSON"]),
    "deep.eml": (
        lambda: MAIL + "".join(f'Content-Type: multipart/mixed; boundary="{n}"\r\n\r\n--{n}\r\n'
                               for n in range(3_000)), [""]),
    "line.csv": (lambda: "text\n" + "a" * 12_000_000, ["longer than 10 MB"]),
    "columns.csv": (lambda: "text" + "," * 100_000, ["columns"]),
    "empty.zip": (lambda: s.zipped({}), [""]),
    "names.zip": (many_names, [""]),
    "nul.txt": (lambda: b"\0" * 10_000, ["binary"]),
    "wide.csv": (lambda: "text\nx\n".encode("utf-16"), ["UTF-16"]),
    "mixed.txt": (lambda: "кот ".encode("cp1251") * 90 + b"cat \xff\xfe", ["not UTF-8"]),
    "locked.pdf": (lambda: s.pdf().replace(b"/Info 6 0 R", b"/Encrypt 6 0 R"), ["PDF"]),
    "loop.pdf": (lambda: s.pdf().replace(b"/Kids[3 0 R]", b"/Kids[2 0 R]"), ["PDF"]),
    "bad.warc": (lambda: b"WARC/1.0\r\nContent-Length: -5\r\n\r\n" * 10, [""]),
    "long.warc": (lambda: b"WARC/1.0\r\nContent-Length: 99999999999\r\n\r\nx", [""]),
    "bad.mbox": (lambda: b"From a b\nContent-Type: multipart/mixed; boundary=\n\n" * 50, [""]),
}  # fmt: skip


@pytest.mark.parametrize("name", HOSTILE)
def test_a_hostile_input_is_one_clear_line_and_the_next_is_read(reading, written, name):
    make, words = HOSTILE[name]
    content = make()
    found = reading([written(name, content), written("good.txt", GOOD)])
    assert found.documents[-1].text == GOOD
    errors = [problem.error for problem in found.problems]
    assert all(any(word in error for error in errors) for word in words if word), errors
    assert all("\n" not in e and "did not foresee" not in e for e in errors), errors
    assert len(errors) < 200


def test_what_stands_beside_a_hostile_member_is_read(reading, written):
    members = {
        "a.txt": GOOD,
        "b.xml": BOMB_XML,
        "c.txt": f"{GOOD} Two were hurt.",
        "../d.txt": GOOD,
    }
    found = reading(written("all.zip", s.zipped(members)))
    assert [one.path[-5:] for one in found.documents] == ["a.txt", "c.txt"]
    assert len(found.problems) == 2
    found = reading(written("odd.tar", odd_tar()))
    assert [one.path.rsplit("/", 1)[-1] for one in found.documents] == ["good.txt"]


def test_a_line_of_100_mb_is_refused_without_being_held(reading, written):
    path = written("line.txt", b"a" * 100_000_000)
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    assert "larger than 10 MB" in reading(path).problem.error
    assert resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before < 60_000  # kilobytes


def test_the_budget_is_one_for_the_whole_input(reading, written, monkeypatch):
    monkeypatch.setattr(work, "FREE_BYTES", 20_000)
    monkeypatch.setattr(work, "MOST_RATIO", 2)
    text = f"{GOOD}{'a' * 3_000}"
    inner = s.zipped({"a.txt": text, "b.txt": f"{text}b"})
    found = reading(written("all.zip", s.zipped({f"{n}.zip": inner for n in range(9)})))
    assert 2 <= len(found.documents) < 18
    assert "unpacks to more than" in found.problems[-1].error


def test_members_are_counted_over_the_whole_input(reading, written, monkeypatch):
    monkeypatch.setattr(work, "MOST_MEMBERS", 5)
    inner = s.zipped({"a.txt": GOOD, "b.txt": f"{GOOD}b"})
    found = reading(written("all.zip", s.zipped({f"{n}.zip": inner for n in range(9)})))
    assert "more than 5 members" in found.problems[-1].error
    assert found.documents


@pytest.mark.parametrize("mark", ["\u202e", "\u2066", "\u200b", "\0"])
def test_marks_that_turn_or_hide_words_stay_in_the_text_and_are_named(reading, written, mark):
    text = f"Gunmen kil{mark}led nine people near Orlen on Friday, the police said.\n"
    found = reading(written("a.txt", text))
    assert found.documents[0].text == text
    if mark != "\0":
        assert "unseen marks" in found.problems[0].error


def test_a_huge_attribute_and_many_of_them_are_no_harm(reading, written):
    page = s.PAGE.replace("<article>", f"<article data-x='{'a' * 5_000_000}'>")
    many = s.PAGE.replace("<article>", f"<article {' '.join(f'a{n}=1' for n in range(50_000))}>")
    for name, content in (("a.html", page), ("b.html", many)):
        assert s.PARAGRAPHS[0] in reading(written(name, content)).documents[0].text


def test_the_memory_is_flat_over_a_web_archive_made_while_it_is_read():
    """A twentieth of what `make warc-memory` reads: enough to see that nothing is kept."""
    n_reports, first, last = measure(100_000_000, warm=20)
    assert n_reports >= 40
    assert last - first < 30


def test_nothing_of_an_archive_is_written_by_its_name(written, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    path = written("all.tar", odd_tar())
    before = sorted(tmp_path.rglob("*"))
    Found(read(path, today=TODAY))
    assert sorted(tmp_path.rglob("*")) == before
