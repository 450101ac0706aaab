import pytest
from hypothesis import given
from hypothesis import strategies as st

from rashomon.sources.texts.encodings import decode

TEXT = "“Nine died,” she said — at the café in Orlen. The army denied it.\n" * 3


@pytest.mark.parametrize(
    "encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32"]
)
def test_unicode_is_read_whatever_its_form(encoding):
    decoded = decode(TEXT.encode(encoding))
    assert decoded.text == TEXT
    assert decoded.note is None


def test_windows_1252_is_read_and_said(reading, written):
    found = reading(written("old.txt", TEXT.encode("cp1252")))
    assert found.documents[0].text == TEXT
    assert "Windows-1252" in found.problems[0].error


def test_a_few_damaged_bytes_are_shown_and_said():
    content = TEXT.encode().replace("é".encode(), b"\xff", 1)
    decoded = decode(content)
    assert decoded.text == TEXT.replace("é", "\N{REPLACEMENT CHARACTER}", 1)
    assert "1 damaged character" in decoded.note


@pytest.mark.parametrize("encoding", ["cp1251", "koi8-r"])
def test_another_alphabet_is_refused_rather_than_misread(encoding):
    with pytest.raises(ValueError, match="UTF-8"):
        decode(("Двенадцать человек погибли в городе. " * 5).encode(encoding))


def test_a_page_may_name_its_encoding():
    page = '<html><head><meta charset="windows-1251"></head><p>Двенадцать человек погибли</p>'
    assert "Двенадцать" in decode(page.encode("cp1251"), is_page=True).text
    with pytest.raises(ValueError, match="UTF-8"):
        decode(page.encode("cp1251"))


@pytest.mark.parametrize("name", ["unicode_escape", "zlib", "rot13", "idna", "punycode", "x" * 300])
def test_a_page_cannot_choose_any_codec(name):
    page = f'<meta charset="{name}"><p>caf\\u00e9 '.encode() + b"\xe9</p>"
    assert "\\u00e9" in decode(page, is_page=True).text


@pytest.mark.parametrize(
    "content",
    [
        b"%PDF-1.7 text text",
        b"PK\x03\x04rest of it",
        b"\x89PNG\r\n\x1a\n0000",
        b"\xd0\xcf\x11\xe0 old",
        b"\x1f\x8b\x08 zip",
        bytes(range(256)) * 8,
        b"text \x00\x00\x00\x00\x00\x00 text \x00\x00\x00\x00\x00\x00\x00",
        b"\xff\xfea",
    ],
)
def test_what_is_no_text_is_refused_with_a_reason(content):
    with pytest.raises(ValueError, match=r"; save"):
        decode(content)


def test_a_stray_nul_is_kept():
    assert decode(TEXT.encode() + b"\x00 end").text.endswith("\x00 end")


def outcome(content, is_page=False):
    try:
        return decode(content, is_page=is_page).text
    except ValueError as error:
        return error


@given(st.binary(max_size=300), st.booleans())
def test_any_bytes_give_a_text_or_one_reason(content, is_page):
    found = outcome(content, is_page)
    assert isinstance(found, str) or "\n" not in str(found)


@given(st.text(st.characters(codec="utf-8", exclude_categories=["Cc"]), min_size=4))
def test_utf_8_is_exact(text):
    found = outcome(text.encode("utf-8"))
    assert found == text.removeprefix("\ufeff") or "; save" in str(found)
