"""Settings in every call: one call's places are never another's, in threads and processes too."""

import json
import threading
from concurrent.futures import ThreadPoolExecutor

import pytest
from typer.testing import CliRunner

import rashomon
from rashomon import BadInput, BadLexicon
from rashomon.cli.app import app
from rashomon.gazetteer import lookup, using
from rashomon.recipe import persons, unused
from rashomon.settings import OwnSource, Settings, digest_of, settings_of, to_text

PLACE = """name = "{0}"
[[places]]
name = "Tell Orlekh"
country = "{0}"
latitude = {1}
longitude = 9
"""
SOURCES = '[[sources]]\nname = "Serrat Relief Desk"\nkind = "medical"\n'
SYRIA = settings_of(PLACE.format("SY", 34.5) + SOURCES)
IRAQ = settings_of(PLACE.format("IQ", 33.5))
TEXT = "Shelling killed six people in Tell Orlekh on Tuesday, the Serrat Relief Desk said."
REPORT = {"text": TEXT, "published": "2023-03-14"}


def country(mentions):
    return next((m.value.country for m in mentions if m.text == "Tell Orlekh"), None)


def test_calls_with_and_without_settings_take_turns():
    for _ in range(2):
        assert country(rashomon.mentions(TEXT, settings=SYRIA)) == "SY"
        assert country(rashomon.mentions(TEXT)) is None
        assert country(rashomon.mentions(TEXT, settings=IRAQ)) == "IQ"
    [event] = rashomon.report([REPORT], settings=IRAQ).events
    assert (event.place.country, event.place.latitude) == ("IQ", 33.5)
    assert rashomon.report([REPORT]).events[0].place is None


def test_streams_that_are_read_in_turns_keep_their_own_places():
    one, none, other = (
        rashomon.read([REPORT | {"id": f"r{n}"} for n in range(3)], settings=given)
        for given in (SYRIA, None, IRAQ)
    )
    for a, b, c in zip(one, none, other, strict=True):
        found = [country(reading.mentions) for reading in (c, b, a)]
        assert found == ["IQ", None, "SY"]


def test_threads_keep_their_own_places():
    given = [SYRIA, None, IRAQ] * 8
    with ThreadPoolExecutor(max_workers=6) as pool:
        found = list(pool.map(lambda s: country(rashomon.mentions(TEXT, settings=s)), given))
    assert found == ["SY", None, "IQ"] * 8


@pytest.mark.parametrize("jobs", [1, 2])
def test_processes_are_given_the_settings(jobs):
    reports = [REPORT | {"id": f"r{n}"} for n in range(40)]
    found = list(rashomon.read(reports, settings=SYRIA, jobs=jobs))
    assert [country(reading.mentions) for reading in found] == ["SY"] * 40
    assert {c.source.kind for r in found for c in r.claims} == {"medical"}
    assert {country(r.mentions) for r in rashomon.read(reports, jobs=jobs)} == {None}


def test_a_process_begun_in_another_threads_turn_does_not_wait_for_it():
    begun, over = threading.Event(), threading.Event()

    def hold():
        with using(None):
            begun.set()
            over.wait(60)

    holder = threading.Thread(target=hold)
    holder.start()
    begun.wait(60)
    from concurrent.futures import ProcessPoolExecutor

    with ProcessPoolExecutor(max_workers=1) as pool:
        try:
            assert pool.submit(_in_use).result(timeout=60) is True
        finally:
            over.set()
            holder.join()


def _in_use():
    with using(None):
        return True


def test_own_places_are_looked_up_beside_the_gazetteer():
    from rashomon.settings import owned

    with using(owned(None, SYRIA).places):
        assert [e.country for e in lookup("Tell Orlekh")] == ["SY"]
        assert lookup("Aleppo")
    with using(None):
        assert lookup("Tell Orlekh") == ()


def test_every_call_takes_settings(tmp_path):
    path = tmp_path / "project.toml"
    path.write_text(to_text(SYRIA), encoding="utf-8")
    [reading] = rashomon.read([REPORT], settings=path)
    assert reading.claims[0].source.kind == "medical"
    record = rashomon.report([REPORT], settings=str(path))
    assert record.to_dict()["settings"] == {"name": "SY", "digest": digest_of(SYRIA)}
    assert rashomon.report([REPORT]).to_dict()["settings"] is None
    assert list(unused([REPORT], settings=path)) == [()]
    assert list(persons(record.documents, settings=SYRIA)) == [record.documents[0].id]
    with pytest.raises(BadInput):
        rashomon.mentions(TEXT, settings=tmp_path / "none.toml")


def test_a_profile_of_the_call_wins():
    project = settings_of('name = "t"\nprofile = "ucdp"')
    assert rashomon.report([REPORT], settings=project).profile == "ucdp"
    assert rashomon.report([REPORT], settings=project, profile="gtd").profile == "gtd"
    assert rashomon.report([REPORT], settings=settings_of('name = "t"')).profile == "gtd"
    with pytest.raises(BadInput, match="unknown profile ''"):
        rashomon.report([REPORT], settings=project, profile="")


def test_settings_made_in_a_program_need_no_reason():
    source = OwnSource(name="Serrat Relief Desk", include=False)
    record = rashomon.report([REPORT], settings=Settings(name="t", sources=(source,)))
    [aside] = record.events[0].estimates[0].set_aside
    assert aside.reason == "not included by the project's settings"
    assert aside.note == "the project gives no reason"


def test_actors_are_given_once(tmp_path):
    listed = tmp_path / "own.tsv"
    head = "name\taliases\tkind\tcountry\tsince\tuntil\twikidata\tsource"
    listed.write_text(f"{head}\nVellik Guard\t\trebel group\tSY\t\t\t\town\n", encoding="utf-8")
    project = settings_of('name = "t"\n[[actors]]\nname = "Red Front"\nkind = "rebel group"')
    with pytest.raises(BadInput, match="the settings have actors already"):
        rashomon.mentions("x", settings=project, actors=listed)
    found = rashomon.mentions("Vellik Guard men fled in Syria.", settings=SYRIA, actors=listed)
    assert "Vellik Guard" in [m.value.name for m in found if m.kind == "actor"]


def test_a_claim_keeps_its_words_and_its_chain():
    [plain] = rashomon.report([REPORT]).claims
    [claim] = rashomon.report([REPORT], settings=SYRIA).claims
    assert (claim.id, claim.quote, claim.source.label) == (
        plain.id,
        plain.quote,
        plain.source.label,
    )
    assert claim.source.chain == plain.source.chain


@pytest.fixture
def files(tmp_path):
    report, project = tmp_path / "a.txt", tmp_path / "project.toml"
    report.write_text(f"March 14, 2023 - {TEXT}", encoding="utf-8")
    project.write_text('level = "internal"\nprofile = "acled"\n' + to_text(SYRIA), "utf-8")
    return report, project


def run(*words):
    return CliRunner().invoke(app, [str(word) for word in words])


def test_commands_take_settings(files, tmp_path):
    report, project = files
    record = json.loads(run("report", report, "--settings", project, "--json", "-").stdout)
    assert (record["profile"], record["settings"]["name"]) == ("acled", "SY")
    reading = json.loads(run("read", report, "--settings", project).stdout)
    assert reading["claims"][0]["source"]["kind"] == "medical"
    assert "settings SY (" in run("report", report, "--settings", project).stdout
    assert run("read", report, "--settings", project, "--unused").exit_code == 0


@pytest.mark.parametrize(
    ("more", "level"), [([], "internal"), (["--level", "public"], "public")], ids=str
)
def test_a_dossier_is_of_the_level_of_the_settings(files, tmp_path, more, level):
    report, project = files
    made = run("report", report, "--settings", project, "-o", tmp_path / "made", *more)
    assert made.exit_code == 0
    record = json.loads((tmp_path / "made" / "record.json").read_text("utf-8"))
    assert (record["level"], record["settings"]["name"]) == (level, "SY")
    page = (tmp_path / "made" / "index.html").read_text("utf-8")
    assert digest_of(settings_of(project.read_text("utf-8")))[:12] in page


def test_names_are_given_as_the_settings_say(tmp_path):
    report, project = tmp_path / "a.txt", tmp_path / "project.toml"
    report.write_text("Halim Dost, 34, was killed at Serrat on Tuesday.", encoding="utf-8")
    for told in ("true", "false"):
        project.write_text(f'name = "t"\nvictims = {told}\n', encoding="utf-8")
        found = json.loads(run("read", report, "--settings", project).stdout)
        assert ("victim" in found["claims"][0]) == (told == "true")


def test_a_command_names_every_mistake(files):
    report, project = files
    project.write_text('name = "t"\nprofile = "x"\nlevel = "y"\n', encoding="utf-8")
    for command in ("report", "read"):
        done = run(command, report, "--settings", project)
        assert done.exit_code == 2
        assert done.stderr.count("\n") == 2
        assert f"{project}: profile 'x': must be one of gtd" in done.stderr
    project.write_text("name =", encoding="utf-8")
    assert "line 1, at the end" in run("report", report, "--settings", project).stderr
    with pytest.raises(BadLexicon):
        rashomon.report([REPORT], settings=settings_of(""))


def test_an_evaluation_takes_settings(tmp_path):
    (tmp_path / "a.txt").write_text(f"March 14, 2023 - {TEXT}", encoding="utf-8")
    gold = """
folder: .
documents:
  - {file: a.txt, published: 2023-03-14}
events:
  - {id: e1, what: shelling, start: 2023-03-14}
claims:
  - {id: c1, doc: a.txt, event: e1, outcome: killed, count: [6, 6], group: people,
     category: mixed_total, source: Serrat Relief Desk, verbatim: six people}
reconciled:
  e1: {killed: {total: {low: 6, best: 6, high: 6}}}
"""
    (tmp_path / "gold.yaml").write_text(gold, encoding="utf-8")
    strict = settings_of('name = "t"\nprofile = "ucdp"\n[inclusion]\nkinds = ["witness"]\n')
    plain, ours = (rashomon.evaluate(tmp_path, settings=given) for given in (None, strict))
    assert (plain.profile, ours.profile) == ("gtd", "ucdp")
    assert plain.score > ours.score
