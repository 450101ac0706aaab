"""Inputs with bytes turned, cut and doubled: refused in a line, or read; never anything else.

`make fuzz` looks for more, for minutes; what it finds becomes a row here.
"""

import random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from scripts.fuzz import SAMPLES, fault_of, mutated

from tests.sources.readers import samples as s


def nameless_zip():
    """Return an archive whose second member has no name in its list."""
    content = bytearray(s.zipped({"a.txt": s.TEXT, "b": "x"}))
    at = content.rindex(b"PK\x01\x02")
    content[at + 28], content[at + 30] = 0, 1  # the name is taken for an extra field
    return bytes(content)


FINDS = {
    "nameless.zip": nameless_zip(),
    "broken-names.csv": b'a,"tex\nt",,"da\ny\n1PK',
    "charset-of-a-subject.eml": b"Subject: =?utf-\xff?q?x?=\r\n\r\nNine died.",
    "nul-in-a-charset.eml": b"Content-Type: text/plain; charset=ut\0f-8\r\n\r\nNine died.",
    "name-no-utf8.zip": s.zipped({"né.txt": s.TEXT}).replace("né".encode(), b"n\xb7\xb7"),
    "unknown-packing.docx": s.docx().replace(b"\x08\x00", b"\x63\x00"),
    "newer-version.zip": s.zipped({"a.txt": ""}).replace(b"\x02\x14\x03\x14", b"\x02\x14\x03\x54"),
    "names-no-utf8.parquet": s.parquet([{"text": "Nine died."}]).replace(b"text", b"t\xae\xaet"),
    "wrong-length.warc": s.warc(is_packed=False).replace(b"Length: 4", b"Length: 3"),
}


@pytest.mark.parametrize("name", FINDS)
def test_what_was_found_stays_mended(tmp_path, name, capfd):
    assert fault_of(name, FINDS[name], tmp_path) is None
    assert capfd.readouterr() == ("", "")


@settings(max_examples=400)
@given(name=st.sampled_from(sorted(SAMPLES)), seed=st.integers(0, 2**32))
def test_a_changed_input_is_read_or_refused_in_a_line(tmp_path_factory, name, seed):
    content = mutated(SAMPLES[name], random.Random(seed))
    assert fault_of(name, content, tmp_path_factory.getbasetemp()) is None


def test_the_samples_themselves_are_read(reading, written):
    for name, content in SAMPLES.items():
        assert reading(written(name, content)).documents, name


def test_a_find_is_noticed(tmp_path, monkeypatch):
    from rashomon.sources.readers import plain

    def fall_over(*_, **__):
        raise KeyError("x")

    monkeypatch.setattr(plain, "decoded_or_refused", fall_over)
    assert "did not foresee" in fault_of("a.txt", b"Nine died.", tmp_path)
