"""What stands on a page, read without a browser."""

import base64
import hashlib
import re
from dataclasses import replace
from pathlib import Path

import pytest

from rashomon import dossier
from rashomon.dossier.index_view import index_rows
from rashomon.why import explain
from tests.clock import assert_within
from tests.dossier.many import big_record
from tests.dossier.parsed import Parsed
from tests.faces.sample import BARRACKS, CLAIMS, DOCUMENTS, RAID, RECORD

EVENT = next(event for event in RECORD.events if event.id == RAID)
HANDLER = re.compile(r"on[a-z]+\Z")


def pages(folder: Path) -> list[Path]:
    return sorted(folder.rglob("*.html"))


def text_of(page: str) -> str:
    body = next(Parsed(page).named("body"))
    return " ".join(body.text.split())


@pytest.fixture(scope="module")
def raid(sample: Path) -> str:
    return (sample / "events" / f"{RAID}.html").read_text("utf-8")


def test_several_events_have_an_index_and_a_page_each(sample: Path) -> None:
    names = [file.relative_to(sample).as_posix() for file in pages(sample)]
    assert names == [*sorted(f"events/{event.id}.html" for event in RECORD.events), "index.html"]
    index = (sample / "index.html").read_text("utf-8")
    assert f'href="events/{RAID}.html"' in index
    assert "Background events, kept apart" in index


def test_the_answer_comes_first(raid: str) -> None:
    page = Parsed(raid)
    assert next(page.named("h1")).text == EVENT.summary
    first = text_of(raid)
    assert first.index("Killed") < first.index("Disputed") < first.index("Who said what")


@pytest.mark.parametrize("folder", ["sample", "hostile", "several", "big", "crossing"])
def test_every_link_leads_somewhere(folder: str, request: pytest.FixtureRequest) -> None:
    root: Path = request.getfixturevalue(folder)
    ids = {file.resolve(): set(Parsed(file.read_text("utf-8")).ids()) for file in pages(root)}
    for file in ids:
        for target in Parsed(file.read_text("utf-8")).targets():
            name, _, anchor = target.partition("#")
            there = (file.parent / name).resolve() if name else file
            assert there in ids, f"{file.name}: {target}"
            assert not anchor or anchor in ids[there], f"{file.name}: {target}"


@pytest.mark.parametrize("folder", ["sample", "hostile", "several", "big"])
def test_no_id_is_given_twice(folder: str, request: pytest.FixtureRequest) -> None:
    for file in pages(request.getfixturevalue(folder)):
        ids = Parsed(file.read_text("utf-8")).ids()
        assert len(ids) == len(set(ids)), file.name


@pytest.mark.parametrize("folder", ["sample", "hostile", "several"])
def test_a_page_asks_for_nothing_and_has_no_active_attribute(
    folder: str, request: pytest.FixtureRequest
) -> None:
    for file in pages(request.getfixturevalue(folder)):
        for tag in Parsed(file.read_text("utf-8")).tags:
            assert tag.name not in ("link", "img", "iframe", "object", "base", "form", "image")
            assert "src" not in tag.attributes
            assert "style" not in tag.attributes
            assert not any(HANDLER.match(name) for name in tag.attributes)
            assert not str(tag.attributes.get("href", "")).startswith(("http", "javascript"))


def test_the_policy_names_the_one_style_and_the_one_script(raid: str) -> None:
    page = Parsed(raid)
    (policy,) = (
        str(tag.attributes["content"])
        for tag in page.named("meta")
        if tag.attributes.get("http-equiv") == "Content-Security-Policy"
    )
    assert "default-src 'none'" in policy
    assert "unsafe" not in policy
    for name in ("style", "script"):
        (inside,) = re.findall(rf"<{name}>(.*?)</{name}>", raid, re.S)
        digest = base64.b64encode(hashlib.sha256(inside.encode()).digest()).decode()
        assert f"{name}-src 'sha256-{digest}'" in policy


def test_every_figure_leads_to_the_sentence_of_a_claim_or_to_how_it_was_settled(raid: str) -> None:
    page = Parsed(raid)
    numbers = [tag for tag in page.tags if "num" in str(tag.attributes.get("class")).split()]
    known = [tag for tag in numbers if tag.text not in ("?", "")]
    assert len(known) > 6
    for tag in known:
        assert str(tag.attributes.get("href"))[:3] in ("#q-", "#f-"), tag


def test_claim_and_sentence_lead_to_each_other(raid: str) -> None:
    page = Parsed(raid)
    ids = set(page.ids())
    for each in EVENT.claims:
        assert {each, f"q-{each}"} <= ids
        assert {f"#{each}", f"#q-{each}"} <= page.targets()


def test_why_and_the_page_say_the_same(raid: str) -> None:
    flat = text_of(raid)
    path = f"{RAID}/{EVENT.estimates[0].outcome}/{EVENT.estimates[0].group}"
    told = explain(RECORD.to_dict(victims=True, suspects=True), path, width=4000)
    shared = ("rule", "from", "settled", "checked", "because:")
    said = [
        line.split(maxsplit=1)[1]
        for line in told.splitlines()
        if line.split()[:1] and line.split()[0] in shared
    ]
    assert len(said) >= 4
    for words in said:
        assert words in flat


def test_what_would_settle_a_contradiction_is_said_in_both(raid: str) -> None:
    conflict = EVENT.contradictions[0]
    told = explain(RECORD.to_dict(), conflict.claims[0], width=4000)
    (said,) = {x.split("would settle it: ")[1] for x in told.splitlines() if "would settle" in x}
    assert said in text_of(raid)


def test_a_claim_of_another_event_leads_to_its_page(sample: Path) -> None:
    other = next(event for event in RECORD.events if event.id == BARRACKS)
    page = (sample / "events" / f"{BARRACKS}.html").read_text("utf-8")
    here = [c.id for c in CLAIMS if c.id in EVENT.claims and c.document in other.documents]
    assert here
    assert all(f'href="{RAID}.html#{each}"' in page for each in here)


@pytest.mark.parametrize(
    ("change", "said"),
    [
        ({}, "disputed"),
        ({"contradictions": ()}, "agreed"),
        ({"contradictions": (), "documents": EVENT.documents[:1]}, "one report"),
        ({"contradictions": (), "estimates": ()}, "nothing counted"),
    ],
)
def test_an_index_says_agreed_only_where_several_can_agree(
    change: dict[str, object], said: str
) -> None:
    estimates = tuple(replace(each, n_origins=2) for each in EVENT.estimates)
    event = replace(replace(EVENT, estimates=estimates), **change)
    (row,) = index_rows([event], "html")
    assert row.agreement == said


def test_one_origin_agrees_with_nobody() -> None:
    estimates = tuple(replace(each, n_origins=1) for each in EVENT.estimates)
    (row,) = index_rows([replace(EVENT, contradictions=(), estimates=estimates)], "html")
    assert (row.agreement, row.n_origins) == ("one origin", 1)


def test_the_method_names_version_profile_level_and_hashes(raid: str) -> None:
    flat = text_of(raid)
    hashes = "\n".join(sorted(document.sha256 for document in DOCUMENTS))
    assert hashlib.sha256(hashes.encode()).hexdigest() in flat
    assert f"rashomon {RECORD.rashomon}" in flat
    assert "internal: nothing is withheld" in flat


def test_the_same_record_gives_the_same_bytes(sample: Path, tmp_path: Path) -> None:
    dossier.write(RECORD, tmp_path / "again", level="internal", markdown=True)
    for file in sorted(sample.rglob("*.*")):
        again = tmp_path / "again" / file.relative_to(sample)
        assert file.read_bytes() == again.read_bytes()


def test_one_event_is_one_page(big: Path) -> None:
    assert [file.name for file in pages(big)] == ["index.html"]
    assert (big / "index.html").stat().st_size < 5_000_000


def test_no_event_at_all_is_said(tmp_path: Path) -> None:
    dossier.write(replace(RECORD, events=(), claims=(), origins=()), tmp_path / "none")
    assert "0 events, 2 reports" in text_of((tmp_path / "none" / "index.html").read_text("utf-8"))


def test_what_is_said_of_several_events_leads_from_the_index_to_its_sentence(sample: Path) -> None:
    placed = {each for event in RECORD.events for each in event.claims}
    rest = [claim.id for claim in CLAIMS if claim.id not in placed]
    targets = Parsed((sample / "index.html").read_text("utf-8")).targets()
    assert rest
    assert all(any(t.endswith(f".html#q-{each}") for t in targets) for each in rest)


def test_five_hundred_claims_are_written_in_two_seconds(tmp_path: Path) -> None:
    record = big_record()
    assert len(record.claims) == 500
    assert_within(2.0, lambda: dossier.write(record, tmp_path / "made"))
