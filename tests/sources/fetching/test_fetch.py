"""Fetching against a server that misbehaves: one clear line for each way, and nothing hangs."""

import re
import socket
import time

import pytest
from typer.testing import CliRunner

from rashomon.cli.app import app
from rashomon.errors import Unreadable
from rashomon.sources.fetching import hosts
from rashomon.sources.fetching.asking import as_asked
from rashomon.sources.fetching.exchange import Limits
from rashomon.sources.fetching.fetch import Fetcher
from tests.sources.fetching.server import serving
from tests.sources.readers.samples import PAGE

QUICK = Limits(total_s=1.5, silence_s=1, n_bytes=2_000_000, n_redirects=3, pause_s=0, retry_s=0.05)


def fetch(url, limits=QUICK, **options):
    return Fetcher(limits=limits, **{"is_private_allowed": True, **options}).fetched(url)


def test_a_page_comes_with_its_bytes_headers_and_hour():
    with serving() as (server, site):
        original = fetch(f"{site}/mill#part")
        assert original.content() == PAGE.encode()
        told = original.told
        assert told.url == f"{site}/mill"
        assert ("status", "200") in told.headers
        assert ("ETag", '"1"') in told.headers
        assert [date.part for date in told.dates] == ["retrieved", "updated"]
        assert [path for path, *_ in server.asked] == ["/robots.txt", "/mill"]
        assert all("rashomon/" in agent for *_, agent in server.asked)


def test_a_redirect_is_followed_and_the_last_address_counts():
    with serving() as (_, site):
        assert fetch(f"{site}/moved").told.url == f"{site}/mill"


@pytest.mark.parametrize(
    ("path", "words"),
    [
        ("missing", "answers 404 (Not Found)"),
        ("fails", "answers 500 (Internal Server Error)"),
        ("not-modified", "answers 304 (Not Modified)"),
        ("empty", "is empty"),
        ("circle", "circle of redirects"),
        ("endless", "more than 3 redirects"),
        ("to-file", "to a file: address"),
        ("truncated", "cut short"),
        ("bomb", "larger than 2 MB when unpacked"),
        ("large", "larger than 2 MB"),
        ("garbage", "could not be fetched: its packed body is damaged; try again"),
        ("silent", "in time"),
        ("slow", "took more than 1.5 s"),
        ("headers", "could not be fetched"),
        ("nonsense", "could not be fetched"),
        ("hangs-up", "could not be fetched"),
    ],
)
def test_a_server_that_misbehaves_gives_one_line_in_good_time(path, words):
    with serving() as (_, site):
        start = time.monotonic()
        with pytest.raises(Unreadable) as caught:
            fetch(f"{site}/{path}")
        assert words in caught.value.reason
        assert "\n" not in caught.value.reason
        assert time.monotonic() - start < 10


@pytest.mark.parametrize(
    "path", ["slow", "slow-endless", "slow-chunks", "slow-headers", "slow-status"]
)
def test_a_slow_answer_ends_at_the_limit_and_says_so_however_it_is_framed(path):
    with serving() as (_, site):
        start = time.monotonic()
        with pytest.raises(Unreadable) as caught:
            fetch(f"{site}/{path}", Limits(total_s=0.8, silence_s=0.7, pause_s=0))
        assert time.monotonic() - start < 3
    assert caught.value.name == f"{site}/{path}"
    assert caught.value.reason == "took more than 0.8 s, too slow; not fetched"


@pytest.mark.parametrize("path", ["garbage", "headers", "nonsense", "hangs-up"])
def test_a_line_has_no_words_of_the_program(path):
    with serving() as (_, site), pytest.raises(Unreadable) as caught:
        fetch(f"{site}/{path}")
    assert not re.search(r"Error|[('\\]", caught.value.reason), caught.value.reason


def test_a_server_that_fails_for_the_moment_is_asked_once_more():
    with serving() as (server, site):
        assert fetch(f"{site}/fails-once").content() == PAGE.encode()
        with pytest.raises(Unreadable, match="answers 500"):
            fetch(f"{site}/fails")
        with pytest.raises(Unreadable, match="asks to wait 3600 s"):
            fetch(f"{site}/busy")
        asked = [path for path, *_ in server.asked]
    assert [asked.count(path) for path in ("/fails-once", "/fails", "/busy")] == [2, 2, 1]


@pytest.mark.parametrize(
    ("path", "words"),
    [
        ("to-private", "leads on to http://10.0.0.1/admin, which leads to 10.0.0.1"),
        ("to-file", "leads on to a file: address"),
    ],
)
def test_a_refusal_names_what_was_asked_for_and_where_it_led(monkeypatch, path, words):
    real = hosts.is_public
    monkeypatch.setattr(hosts, "is_public", lambda one: one == "127.0.0.1" or real(one))
    with serving() as (_, site), pytest.raises(Unreadable) as caught:
        fetch(f"{site}/{path}?a=1", is_private_allowed=False)
    assert caught.value.name == f"{site}/{path}?a=1"
    assert words in caught.value.reason


def test_a_refused_address_keeps_its_path():
    with pytest.raises(Unreadable) as caught:
        fetch("http://127.0.0.1:1/2019/mill?id=7", is_private_allowed=False)
    assert caught.value.name == "http://127.0.0.1:1/2019/mill?id=7"


def test_what_robots_txt_closes_is_not_fetched():
    with serving(robots="User-agent: *\nDisallow: /m*l\n") as (server, site):
        with pytest.raises(Unreadable, match=r"robots\.txt"):
            fetch(f"{site}/mill")
        assert [path for path, *_ in server.asked] == ["/robots.txt"]


def test_robots_txt_counts_after_a_redirect_too():
    closed = serving(robots="User-agent: *\nDisallow: /mill\n")
    with closed as (_, site), pytest.raises(Unreadable, match=r"robots\.txt"):
        fetch(f"{site}/moved")


@pytest.mark.parametrize(("status", "is_open"), [(404, True), (403, True), (503, False)])
def test_a_site_without_robots_txt_is_open_and_one_that_fails_is_not(status, is_open):
    with serving(robots_status=status) as (_, site):
        if is_open:
            assert fetch(f"{site}/mill").content()
        else:
            with pytest.raises(Unreadable, match="robots"):
                fetch(f"{site}/mill")


def test_a_host_is_not_asked_twice_at_once():
    with serving() as (_, site):
        fetcher = Fetcher(is_private_allowed=True, limits=Limits(pause_s=0.3))
        start = time.monotonic()
        fetcher.fetched(f"{site}/mill")
        fetcher.fetched(f"{site}/mill")
        assert time.monotonic() - start >= 0.6


@pytest.mark.parametrize(
    "url",
    [
        "http://127.0.0.1/",
        "http://localhost/",
        "http://[::1]/",
        "http://10.1.2.3/",
        "http://192.168.1.1/",
        "http://169.254.169.254/latest/meta-data/",
        "http://0.0.0.0/",
        "http://[::ffff:127.0.0.1]/",
        "http://[64:ff9b::7f00:1]/",
        "http://[2002:7f00:1::]/",
        "http://2130706433/",
        "http://0x7f.1/",
        "http://127.1/",
        "http://0/",
        "http://[::]/",
        "http://[::ffff:7f00:1]/",
        "http://[::ffff:0:127.0.0.1]/",
        "http://[fe80::1%25eth0]/",
        "http://[fc00::1]/",
        "http://0177.0.0.1/",
        "http://017700000001/",
        "http://localhost./",
        "http://①②⑦.⓪.⓪.①/",
        "http://127。0。0。1/",
        "http://100.64.1.1/",
        "http://198.18.0.1/",
        "http://255.255.255.255/",
    ],
)
def test_addresses_of_the_own_network_are_refused_however_they_are_written(url):
    with pytest.raises(Unreadable) as caught:
        fetch(url, is_private_allowed=False)
    told = caught.value.reason
    assert any(words in told for words in ("own network", "not known", "no web address"))
    assert caught.value.name == url


@pytest.mark.parametrize(
    ("address", "is_public"),
    [
        ("93.184.215.14", True),
        ("2606:2800:21f:cb07:6820:80da:af6b:8b2c", True),
        ("100.64.0.1", False),
        ("224.0.0.1", False),
        ("192.0.2.1", False),
        ("fe80::1%eth0", False),
        ("fd00::1", False),
        ("64:ff9b::5db8:d70e", True),
        ("::127.0.0.1", False),
        ("::ffff:0:127.0.0.1", False),
        ("64:ff9b:1::7f00:1", False),
        ("fec0::1", False),
        ("2606:4700::5efe:10.0.0.1", False),
        ("2606:4700::5efe:93.184.215.14", True),
        ("2001:0:7f00:1::", False),
        ("nonsense", False),
    ],
)
def test_which_addresses_are_public(address, is_public):
    assert hosts.is_public(address) is is_public


@pytest.mark.parametrize(
    "url",
    [
        "file:///etc/passwd",
        "http://[::1",
        "https://post.example:port/mill",
        "ftp://a.example/",
        "http://",
        "http:///x",
        "http://a b.example/",
        "http://a.example:x/",
        "http://u:p@a.example/",
    ],
)
def test_what_is_no_web_address_is_refused(url):
    with pytest.raises(Unreadable):
        fetch(url)


def test_a_name_that_leads_to_another_machine_a_moment_later_gains_nothing(monkeypatch):
    """The name is looked up once for each request, and the connection made to what was checked."""
    looked_up = []

    def resolve(host, port, **_):
        looked_up.append(host)
        address = "127.0.0.1"
        return [(socket.AF_INET, socket.SOCK_STREAM, 6, "", (address, port))]

    connected = []

    def connect(address, *_, **__):
        connected.append(address)
        raise OSError("Connection refused")

    monkeypatch.setattr(hosts.socket, "getaddrinfo", resolve)
    monkeypatch.setattr("urllib3.util.connection.create_connection", connect)
    with pytest.raises(Unreadable, match="does not answer"):
        fetch("http://rebinding.example/")
    assert looked_up == ["rebinding.example"]
    assert [host for host, _ in connected] == ["127.0.0.1"]
    with pytest.raises(Unreadable, match="own network"):
        fetch("http://rebinding.example/", is_private_allowed=False)
    assert len(connected) == 1


def test_one_private_address_among_those_of_a_name_is_enough_to_refuse_it(monkeypatch):
    def resolve(host, port, **_):
        return [
            (socket.AF_INET, socket.SOCK_STREAM, 6, "", (address, port))
            for address in ("93.184.215.14", "10.0.0.1")
        ]

    monkeypatch.setattr(hosts.socket, "getaddrinfo", resolve)
    with pytest.raises(Unreadable, match=r"10\.0\.0\.1"):
        fetch("http://two.example/", is_private_allowed=False)


def test_a_redirect_to_the_own_network_is_refused(monkeypatch):
    """The first host passes for a public one here; the one that it leads to does not."""
    real = hosts.is_public
    monkeypatch.setattr(hosts, "is_public", lambda one: one == "127.0.0.1" or real(one))
    with serving() as (_, site), pytest.raises(Unreadable, match=r"10\.0\.0\.1"):
        fetch(f"{site}/to-private", is_private_allowed=False)


@pytest.mark.parametrize(
    ("url", "base", "asked"),
    [
        ("https://post.example/ünï?x=a b", "", "https://post.example/%C3%BCn%C3%AF?x=a%20b"),
        ("/mill report#top", "https://post.example/news", "https://post.example/mill%20report"),
        ("https://post.example/a%20b", "", "https://post.example/a%20b"),
    ],
)
def test_an_address_is_written_as_a_server_takes_it(url, base, asked):
    assert as_asked(url, base=base) == asked


def test_one_bad_address_leaves_the_others_their_turn(tmp_path):
    with serving() as (_, site):
        good, kept = f"{site}/mill", str(tmp_path / "kept")
        call = ["fetch", "--allow-private", "--keep", kept, "file:///x", "http://[::1", good]
        done = CliRunner().invoke(app, call)
    assert done.exit_code == 0
    assert "http://[::1: is no web address" in done.stderr
    assert "file:///x: is a file: address, which is not fetched; give the path alone" in done.stderr
    assert good in done.stdout


@pytest.mark.parametrize(("paths", "status"), [(["mill", "missing"], 0), (["missing"], 2)])
def test_fetch_fails_only_where_every_address_did(tmp_path, paths, status):
    with serving() as (_, site):
        call = ["fetch", "--allow-private", "--keep", str(tmp_path / "kept")]
        done = CliRunner().invoke(app, [*call, *(f"{site}/{path}" for path in paths)])
    assert done.exit_code == status
    assert "missing: answers 404 (Not Found)" in done.stderr
