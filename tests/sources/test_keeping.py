"""Originals kept byte for byte, and addresses as inputs."""

import hashlib
import json

import pytest

from rashomon.cli.app import app
from rashomon.errors import BadInput
from rashomon.sources import read
from rashomon.sources.fetching import fetch as fetching
from rashomon.sources.fetching.exchange import Limits
from rashomon.sources.options import Options
from tests.sources.conftest import TODAY, Found
from tests.sources.fetching.server import serving
from tests.sources.readers import samples as s


@pytest.fixture(autouse=True)
def _quick(monkeypatch):
    quick = {
        "is_private_allowed": False,
        "limits": Limits(pause_s=0, total_s=5, retry_s=0),
        "keep": None,
    }
    monkeypatch.setattr(fetching.Fetcher.__init__, "__kwdefaults__", quick)


def kept(folder):
    return sorted(p for p in folder.rglob("*") if p.is_file() and "manifest" not in p.name)


def manifest(file):
    return json.loads(file.with_name(f"{file.name}.manifest.json").read_text(encoding="utf-8"))


def test_an_original_is_kept_under_its_hash_with_a_manifest(written, tmp_path):
    path = written("mill.html", s.PAGE)
    found = Found(read(path, today=TODAY, options=Options(keep=tmp_path / "kept")))
    (file,) = kept(tmp_path / "kept")
    digest = hashlib.sha256(s.PAGE.encode()).hexdigest()
    assert file.name == f"{digest}.html"
    assert file.read_bytes() == s.PAGE.encode()
    told = manifest(file)
    document = found.document
    assert (told["sha256"], told["bytes"], told["input"]) == (digest, len(s.PAGE), str(path))
    assert told["tool"] == "rashomon"
    (made,) = told["documents"]
    assert made["id"] == document.id
    assert made["reader"] == "a web page"
    assert made["text_sha256"] == hashlib.sha256(document.text.encode()).hexdigest()


def test_what_was_kept_is_never_overwritten_and_is_the_same_the_second_time(written, tmp_path):
    options = Options(keep=tmp_path / "kept")
    path = written("mill.html", s.PAGE)
    first = Found(read(path, today=TODAY, options=options)).document
    (file,) = kept(tmp_path / "kept")
    before = manifest(file)
    assert Found(read(path, today=TODAY, options=options)).document == first
    assert manifest(file) == before
    assert not file.stat().st_mode & 0o222


def test_reading_is_the_same_with_and_without_keeping(written, tmp_path):
    paths = [written("all.zip", s.zipped({"a.eml": s.MAIL, "b.docx": s.docx()})),
             written("crawl.warc.gz", s.warc()), written("feed.rss", s.RSS)]  # fmt: skip
    plain = list(read(paths, today=TODAY))
    assert list(read(paths, today=TODAY, options=Options(keep=tmp_path / "kept"))) == plain
    assert {file.suffix for file in kept(tmp_path / "kept")} == {".eml", ".docx", ".html", ".rss"}


def test_an_original_without_a_report_is_kept_too(written, tmp_path):
    path = written("scan.pdf", s.pdf(()))
    assert Found(read(path, today=TODAY, options=Options(keep=tmp_path / "kept"))).problem
    (file,) = kept(tmp_path / "kept")
    assert manifest(file)["documents"] == []


def test_a_folder_that_cannot_be_written_stops_the_work(written, tmp_path):
    options = Options(keep=written("in-the-way", "x") / "kept")
    with pytest.raises(BadInput, match="cannot be kept"):
        list(read(written("a.txt", s.TEXT), today=TODAY, options=options))


def test_an_address_is_an_input_and_its_original_is_read_again_from_the_folder(tmp_path):
    options = Options(keep=tmp_path / "kept", private=True)
    with serving() as (_, site):
        found = Found(read([f"{site}/mill", f"{site}/fails", f"{site}/scan"], today=TODAY,
                           options=options))  # fmt: skip
        page, scan = found.documents
        assert [p.error for p in found.problems] == [
            "answers 500 (Internal Server Error); not fetched"
        ]
        assert (page.url, scan.title) == (f"{site}/mill", s.TITLE)
        retrieved = [date for date in page.dates if date.role == "retrieved"]
        assert len(retrieved) == 1
        again = Found(read(tmp_path / "kept", today=TODAY))
    assert {one.url for one in again.documents} == {f"{site}/mill", f"{site}/scan"}
    assert {one.text for one in again.documents} == {page.text, scan.text}
    same = next(one for one in again.documents if one.url == page.url)
    assert [d.text for d in same.dates if d.role == "retrieved"] == [retrieved[0].text]


def test_the_wrong_encoding_in_a_header_is_no_harm_and_the_right_one_helps(tmp_path):
    with serving() as (_, site):
        found = Found(read([f"{site}/wrong-charset", f"{site}/declared-charset"], today=TODAY,
                           options=Options(private=True)))  # fmt: skip
    first, second = found.documents
    assert "café" in first.text
    assert "у млина" in second.text


def test_the_command_fetches_and_says_what_came(tmp_path):
    from typer.testing import CliRunner

    with serving() as (_, site):
        call = ["fetch", f"{site}/mill", "--keep", str(tmp_path / "kept")]
        refused = CliRunner().invoke(app, call)
        assert refused.exit_code == 2
        assert "own network" in refused.stderr
        result = CliRunner().invoke(app, [*call, "--allow-private"])
    assert result.exit_code == 0
    assert f"2019-03-08  {s.TITLE}  {site}/mill" in result.stdout
    assert CliRunner().invoke(app, ["fetch", "a.html", "--keep", "x"]).exit_code == 2


def test_the_same_bytes_from_two_addresses_are_kept_once_with_both_retrievals(tmp_path):
    options = Options(keep=tmp_path / "kept", private=True)
    with serving() as (_, site):
        list(read([f"{site}/mill", f"{site}/moved", f"{site}/same"], today=TODAY, options=options))
    (file,) = kept(tmp_path / "kept")
    came = manifest(file)["retrievals"]
    assert [one["asked"] for one in came] == [f"{site}/{p}" for p in ("mill", "moved", "same")]
    assert came[1]["led"] == [f"{site}/moved"]
    assert all(one["retrieved"] and one["version"] and one["headers"] for one in came)
    again = Found(read(tmp_path / "kept", today=TODAY)).document
    assert again.url == f"{site}/mill"
    assert f"{site}/same" in {one.text for one in again.fields if one.about == "url"}


def test_a_page_that_has_not_changed_is_not_sent_again(tmp_path):
    options = Options(keep=tmp_path / "kept", private=True)
    with serving() as (_, site):
        first = Found(read(f"{site}/weighs", today=TODAY, options=options)).document
        second = Found(read(f"{site}/weighs", today=TODAY, options=options)).document
        (file,) = kept(tmp_path / "kept")
        came = manifest(file)["retrievals"]
        file.chmod(0o644)
        file.write_bytes(b"altered")
        third = Found(read(f"{site}/weighs", today=TODAY, options=options)).problem
    assert second.text == first.text
    assert second.sha256 == first.sha256
    assert first.notes == ()
    assert second.notes[0].startswith("not changed: the kept bytes of ")
    assert {header[1] for one in came for header in one["headers"] if header[0] == "status"} <= {
        "200", "304",
    }  # fmt: skip
    assert "kept bytes were altered" in third.error


def test_what_is_no_text_is_kept_under_its_own_ending(tmp_path):
    options = Options(keep=tmp_path / "kept", private=True)
    with serving() as (_, site):
        problem = Found(read(f"{site}/picture.png", today=TODAY, options=options)).problem
    assert "is a picture, sound or film" in problem.error
    assert [file.suffix for file in kept(tmp_path / "kept")] == [".png"]


def test_a_kept_original_is_named_by_its_address_and_not_by_its_hash(written, tmp_path):
    options = Options(keep=tmp_path / "kept", private=True)
    with serving() as (_, site):
        fetched = Found(read(f"{site}/mill", today=TODAY, options=options)).document
    archive = written("all.zip", s.zipped({"a.txt": s.TEXT}))
    list(read(archive, today=TODAY, options=options))
    again = Found(read(tmp_path / "kept", today=TODAY)).documents
    assert {one.path for one in again} == {f"{site}/mill", f"{archive}/a.txt"}
    assert fetched.id in {one.id for one in again}
