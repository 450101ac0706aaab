"""Whatever a name looks like and wherever it stands, nothing of it is left."""

import unicodedata
from pathlib import Path
from tempfile import TemporaryDirectory
from urllib.parse import quote

from hypothesis import assume, given, settings
from hypothesis import strategies as st

import rashomon
from rashomon import dossier
from rashomon.redaction.masking.folded import letters
from rashomon.redaction.masking.forms import is_common, is_country, small_words
from rashomon.redaction.masking.hiding import Hiding
from rashomon.redaction.masking.matcher import Borne, Names
from rashomon.redaction.masking.sites import Sites
from tests.dossier.adversaries import OPENING
from tests.dossier.readings import leaks

_LATIN = ["zor", "vek", "dral", "mün", "çelo", "ñarr", "őszt", "łuk", "bră", "gjør", "ivsk", "tha"]
_OTHERS = [
    ["зор", "век", "драл", "щень", "юри", "ґан"],
    ["ζορ", "βεκ", "δραλ", "φιλ", "ξαν"],
    ["Կար", "վեն", "դրալ", "շիր"],
]
_PARTICLES = ["", "", "al-", "de la ", "bin ", "van der ", "Abu ", "El ", "ibn "]


@st.composite
def parts(draw: st.DrawFn, syllables: list[str]) -> str:
    chosen = draw(st.lists(st.sampled_from(syllables), min_size=2, max_size=3))
    word = "".join(chosen).capitalize()
    plain = letters(word)
    is_word = is_common(plain) or is_country(plain) or plain in small_words()
    assume(len(plain) > 4 and not is_word)
    return draw(st.sampled_from(["", "", "", "O'", "D’", "Mc"])) + word if word.isascii() else word


@st.composite
def names(draw: st.DrawFn, *, is_latin: bool = False) -> tuple[str, str]:
    """Return a given name and a surname, with particles, hyphens and apostrophes."""
    syllables = _LATIN if is_latin else draw(st.sampled_from([_LATIN, *_OTHERS]))
    first, last = draw(parts(syllables)), draw(parts(syllables))
    if draw(st.booleans()):
        last += "-" + draw(parts(syllables))
    return first, draw(st.sampled_from(_PARTICLES)) + last


def written(first: str, last: str) -> list[str]:
    """Return the ways in which a name is written."""
    whole, slug = f"{first} {last}", f"{letters(first)}-{letters(last)}"
    return [
        whole,
        whole.upper(),
        whole.lower(),
        f"{last}, {first}",
        f"{first}\n{last}",
        f"{first[0]}. {last}",
        f"{last}'s",
        f"{first}’s",
        unicodedata.normalize("NFD", whole),
        "".join(c for c in unicodedata.normalize("NFD", whole) if not unicodedata.combining(c)),
        whole.replace("'", "’").replace("-", "\u2011"),
        slug,
        slug.replace("-", "_") + ".txt",
        slug.replace("-", ""),
        f"https://mail.example/{slug}?w={quote(whole)}",
        f"https://mail.example/{quote(quote(whole))}",
        f"#{letters(first)}{letters(last)}",
    ]


@settings(max_examples=300, deadline=None)
@given(names(), st.data())
def test_no_part_of_a_name_is_left(name: tuple[str, str], data: st.DataObject) -> None:
    first, last = name
    hiding = Hiding(Names({"d": [f"{first} {last}"]}, Borne()), Sites((), ()), ())
    ways = data.draw(st.lists(st.sampled_from(written(first, last)), min_size=1, max_size=4))
    around = data.draw(st.sampled_from(["Then {} left.", "({})", "“{}”", "{}", "so {}, {} said"]))
    for way in ways:
        text = around.replace("{}", way)
        shown = hiding.words(text, "d")
        left = letters(shown.replace("a named person", "").replace("rest withheld", ""))
        for part in (letters(first), *map(letters, last.split("-")[-1:])):
            assert part not in left, (text, shown)
        marked = hiding.marks(text, "d")
        assert len(marked) == len(text)


_PLAIN = ["fled", "12", "aged", "a", "nurse", "wept", "Twelve-year-old", "(9)", "Later", "the"]
_STOPS = [". ", "! ", "? ", '." ', ".\n", ".\n\n", " ", ", ", " and "]


@settings(max_examples=300, deadline=None)
@given(st.lists(names(is_latin=True), min_size=1, max_size=3), st.data())
def test_every_stop_and_every_other_word_stays(
    people: list[tuple[str, str]], data: st.DataObject
) -> None:
    """One mark covers no sentence's end, and takes no word that is no part of a name."""
    whole = [f"{first} {last}" for first, last in people]
    ways = [w for a, b in people for w in (f"{a} {b}", a, b, f"{a[0]}. {b}", f"Dr. {a} {b}")]
    word = st.one_of(st.sampled_from(ways), st.sampled_from(_PLAIN))
    told = data.draw(st.lists(st.tuples(word, st.sampled_from(_STOPS)), min_size=2, max_size=9))
    text = "".join(word + stop for word, stop in told) + "so."
    hiding = Hiding(Names({"d": whole}, Borne()), Sites((), ()), ())
    marked = hiding.marks(text, "d")
    at = 0
    for n, (word, stop) in enumerate(told):
        if word in _PLAIN:
            assert marked[at : at + len(word)] == word, (text, marked)
        at += len(word)
        follows = told[n + 1][0] if n + 1 < len(told) else "so"
        is_end = stop[0] in ".!?" and not follows[0].islower() and follows[0].isalpha()
        if is_end:
            assert marked[at : at + len(stop)] == stop, (text, marked)
        at += len(stop)


@settings(max_examples=12, deadline=None)
@given(names(is_latin=True), st.sampled_from(["a baker", "a nurse", "the imam", "her cousin"]))
def test_a_name_with_a_calling_is_in_no_file(name: tuple[str, str], calling: str) -> None:
    first, last = name
    text = f"{OPENING}{first} {last}, {calling}, said nine people were killed. {first} wept."
    report = {"id": f"{letters(first)}-1", "text": text, "published": "2024-05-01"}
    record = rashomon.report([report], one_event=True)
    with TemporaryDirectory() as place:
        dossier.write(record, Path(place) / "made", markdown=True)
        assert leaks(Path(place) / "made", (first, last.split(" ")[-1])) == []
