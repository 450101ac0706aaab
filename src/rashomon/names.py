"""One name under many spellings: a fold for look-ups, a key for transliterations.

`fold` is for tables: two spellings that differ in accents, apostrophes, hyphens or an Arabic
article meet. `skeleton` is for search inside one country: it also forgets vowels, and merges
letters that transliterations mix up (gh/g, q/k, dh/z). A skeleton is never identity by itself:
`alike` asks for a likeness of the whole names as well.

Figures behind the numbers are in docs/gazetteer.md, "Spellings".
"""

import functools
import re
import unicodedata

from anyascii import anyascii
from rapidfuzz.distance import JaroWinkler

# A name longer than this is no name; the bound keeps hostile text cheap.
LONGEST_NAME = 120
# Jaro-Winkler of the reduced spellings; see docs/gazetteer.md for pairs wrongly joined by value.
ALIKE = 0.85

_MARKS = re.compile("['`´‘’ʻʼʽʾʿˈ′\"“”.\u0640]")
# The article before a name, with the assimilated forms of Arabic; the hyphen makes it one.
_ARTICLE = re.compile(r"\b(?:a[ln]|el|ul|a[drstz]|e[drnstz]|a(?:sh|th|dh)|e[sd]h)-(?=[a-z])")
_BARE_ARTICLE = re.compile(r"^al (?=[a-z]{3})")
_NOT_A_LETTER = re.compile(r"[^a-z0-9]+")
_WRITTEN_OUT = re.compile(r"\b(st|ste|mt|ft)\b")
_LONG_FORMS = {"st": "saint", "ste": "sainte", "mt": "mount", "ft": "fort"}

# Letters that look Latin, first Cyrillic, then Greek. A word that mixes alphabets is read by looks.
_SAME_LOOK = str.maketrans(
    "\u0410\u0412\u0415\u041a\u041c\u041d\u041e\u0420\u0421\u0422\u0423\u0425\u0406\u0408\u0405"
    "\u0430\u0435\u043e\u0440\u0441\u0443\u0445\u0456\u0458\u0455\u04bb\u0501"
    "\u0391\u0392\u0395\u0396\u0397\u0399\u039a\u039c\u039d\u039f\u03a1\u03a4\u03a5\u03a7\u03bf",
    "ABEKMHOPCTYXIJSaeopcyxijshdABEZHIKMNOPTYXo",
)
_LATIN = re.compile("[A-Za-z]")
_LATIN_OR_ALIKE = re.compile("[A-Za-z\u0370-\u052f]+")

_DIGRAPHS = tuple(
    (re.compile(pattern), letter)
    for pattern, letter in (
        (r"tch|tsch", "c"),
        (r"shch", "x"),
        (r"sh|sch", "x"),
        (r"ch", "c"),
        (r"kh|ck|q|c(?![h])", "k"),
        (r"gh", "g"),
        (r"dh|th(?=[aeiou])", "z"),
        (r"zh|dzh|dj", "j"),
        (r"ph", "f"),
        (r"th", "t"),
        (r"ts|tz", "s"),
    )
)
_HAS_DIGRAPH = re.compile(r"[chq]|dj|t[sz]")  # a word without one has nothing to merge
_DOUBLED = re.compile(r"(.)\1+")
_FINAL_A = re.compile(r"(?<=[a-z]{2})(?:a|e)h?$|(?<=[a-z])h$")
_FIRST_VOWEL = re.compile(r"^[aeiou]+")
# y and w between vowels are consonants (Daraya is not Daraa), elsewhere part of a vowel.
_VOWELS = re.compile(r"(?<=.)(?:[aeiou]|(?<![au])y|(?<!a)w|[yw](?![aeiou]))+")
_ROUNDED = re.compile(r"(?<=.)[ou]+(?:w(?![aeiy])[ou]*)?")
_FRONT = re.compile(r"(?<=.)(?:a[iy]+|e[iy]*|[iy]+)")


@functools.lru_cache(maxsize=16384)
def fold(name: str) -> str:
    """Return the name in plain lower-case words: no accents, apostrophes or Arabic article.

    Empty for a name without a letter or digit. `St.`, `Mt.` and `Ft.` are written out.
    """
    plain = _plain(name[:LONGEST_NAME])
    plain = _ARTICLE.sub("", _MARKS.sub("", plain))
    words = _NOT_A_LETTER.sub(" ", plain).strip()
    words = _BARE_ARTICLE.sub("", words)
    return _WRITTEN_OUT.sub(lambda found: _LONG_FORMS[found.group()], words)


def _plain(name: str) -> str:
    if name.isascii():
        return name.lower()
    kept = "".join(
        " " if unicodedata.category(c) == "Cc" else c
        for c in unicodedata.normalize("NFKC", name)
        if unicodedata.category(c) not in ("Cf", "Cs")
    )
    kept = _LATIN_OR_ALIKE.sub(_by_looks, _MARKS.sub("", kept))
    return anyascii(kept).lower()


def _by_looks(word: re.Match[str]) -> str:
    """Return a word with its look-alike letters made Latin, if it mixes alphabets."""
    text = word.group()
    return text.translate(_SAME_LOOK) if _LATIN.search(text) is not None else text


@functools.lru_cache(maxsize=16384)
def skeleton(name: str) -> str:
    """Return the consonant key of a name, word by word; empty when nothing is left.

    Made for names out of Arabic and Cyrillic scripts: Hassakeh and al-Hasakah share one key.
    """
    return " ".join(key for word in _plain_words(name) if (key := _word_skeleton(word)))


@functools.lru_cache(maxsize=16384)
def reduced(name: str) -> str:
    """Return the name with look-alike letters merged and the vowels in three classes."""
    return " ".join(_word_reduced(word) for word in _plain_words(name))


def alike(a: str, b: str) -> bool:
    """Say whether two spellings can be one place name.

    True when the folds are equal, or the skeletons are equal and the reduced spellings have a
    Jaro-Winkler likeness of at least `ALIKE`. Ask only where the country is known to be the same.
    """
    left, right = fold(a), fold(b)
    if left == right:
        return bool(left)
    if not left or not right or skeleton(a) != skeleton(b):
        return False
    return JaroWinkler.similarity(reduced(a), reduced(b)) >= ALIKE


def _plain_words(name: str) -> list[str]:
    return [_merge(word) for word in fold(name).split() if word not in ("al", "el", "ul")]


@functools.lru_cache(maxsize=16384)  # names share most of their words: Tell, Khirbat, Nahr
def _merge(word: str) -> str:
    if _HAS_DIGRAPH.search(word):
        for pattern, letter in _DIGRAPHS:
            word = pattern.sub(letter, word)
    return _FINAL_A.sub("a", _DOUBLED.sub(r"\1", word))


def _word_skeleton(word: str) -> str:
    first = _FIRST_VOWEL.sub("a", word)
    return _VOWELS.sub("", first)


@functools.lru_cache(maxsize=16384)
def _word_reduced(word: str) -> str:
    first = _FIRST_VOWEL.sub("a", word)
    return _DOUBLED.sub(r"\1", _FRONT.sub("i", _ROUNDED.sub("u", first)))
