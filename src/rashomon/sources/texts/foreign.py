"""What of a text is in another language than English: kept, marked, and not read."""

import re
from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from rashomon.lexicon import shared_text
from rashomon.sources.lexicon_tables import read_table
from rashomon.sources.texts.languages import english_words, language_of, letters_of
from rashomon.sources.texts.scripts import language_by_script, n_foreign_letters
from rashomon.text import lines
from rashomon.types import Boilerplate

_FILE = "foreign.toml"
_WORD = re.compile(r"[^\W\d_]+")
_LONGEST = 2_000  # characters of a line by which its language is told
_MOST_LINES = 20_000
_SHORTEST = 12  # letters of another script that make a line foreign
_MOST_LATIN = 0.4
# Set on the reports and headlines of tests/sources/languages (37 languages): below these, lists of
# English names were taken for another language.
_FEWEST, _SHARE = 2, 0.17
_MARKED = 0.34  # share of words with marks on letters, where no little word is known
_WHOLE = 0.8  # share of a text's letters beyond which all of it counts as foreign
# fmt: off
_NAMES = {
    "af": "Afrikaans", "am": "Amharic", "ar": "Arabic", "az": "Azerbaijani", "be": "Belarusian",
    "bn": "Bengali", "bo": "Tibetan", "ca": "Catalan", "ckb": "Sorani Kurdish", "cs": "Czech",
    "da": "Danish", "de": "German", "el": "Greek", "es": "Spanish", "et": "Estonian",
    "fa": "Persian", "fi": "Finnish", "fr": "French", "gu": "Gujarati", "ha": "Hausa",
    "he": "Hebrew", "hi": "Hindi", "hr": "Croatian", "hu": "Hungarian", "hy": "Armenian",
    "id": "Indonesian", "it": "Italian", "ja": "Japanese", "ka": "Georgian", "kk": "Kazakh",
    "km": "Khmer", "kn": "Kannada", "ko": "Korean", "ku": "Kurdish", "lo": "Lao",
    "lt": "Lithuanian", "lv": "Latvian", "ml": "Malayalam", "my": "Burmese", "nl": "Dutch",
    "no": "Norwegian", "pa": "Punjabi", "pl": "Polish", "ps": "Pashto", "pt": "Portuguese",
    "ro": "Romanian", "ru": "Russian", "si": "Sinhala", "sk": "Slovak", "sl": "Slovene",
    "so": "Somali", "sq": "Albanian", "sr": "Serbian", "sv": "Swedish", "sw": "Swahili",
    "ta": "Tamil", "te": "Telugu", "tg": "Tajik", "th": "Thai", "tl": "Tagalog",
    "tr": "Turkish", "uk": "Ukrainian", "ur": "Urdu", "vi": "Vietnamese", "zh": "Chinese",
}
# fmt: on


@dataclass(frozen=True, slots=True, kw_only=True)
class Foreign:
    """The language of a text, why none of it is read, or the parts of it that are not."""

    language: str
    unread: str | None = None
    parts: tuple[Boilerplate, ...] = ()


def foreign_parts(text: str, declared: str | None = None) -> Foreign:
    """Return the language of a text and what of it is not English.

    `declared` is what the page says: it counts where the words do not tell.
    """
    language = language_of(text)
    found: list[tuple[int, int, str]] = []
    n_foreign = n_letters = 0
    for number, (start, end) in enumerate(lines(text)):
        if number > _MOST_LINES:
            break
        n_letters += end - start
        code = other_language(letters_of(text[start : min(end, start + _LONGEST)]))
        if code is not None:
            n_foreign += end - start
            found.append((start, end, code))
    if found and n_foreign >= _WHOLE * n_letters:
        code = Counter(code for _, _, code in found).most_common(1)[0][0]
        return Foreign(language=code, unread=f"written in {name_of(code)}: kept, not read")
    if language == "und" and declared not in (None, "en") and not _has_english(text):
        return Foreign(
            language=declared or "und",
            unread=f"its page says that it is in {name_of(declared or 'und')}: kept, not read",
        )
    parts = tuple(
        Boilerplate(start=start, end=end, reason=f"written in {name_of(code)}, not read")
        for start, end, code in found
    )
    known = language if language == "en" or declared in (None, "en") else declared
    return Foreign(language=known or "und", parts=parts)


def name_of(code: str) -> str:
    """Return a language in words.

    >>> name_of("fr"), name_of("xx"), name_of("und")
    ('French', "the language 'xx'", 'a language that is not known here')
    """
    if code == "und":
        return "a language that is not known here"
    return _NAMES.get(code, f"the language {code!r}")


def other_language(text: str) -> str | None:
    """Return the code of the language that a line is surely in, None for English or no telling.

    `und` is a language that is not English and not known here.
    """
    n_others = n_foreign_letters(text)
    if n_others >= _SHORTEST:
        n_latin = sum(1 for c in text if c.isalpha()) - n_others
        if n_latin <= _MOST_LATIN * n_others:
            return language_by_script(text)
    words = _WORD.findall(text.lower())
    n_english = sum(map(english_words().__contains__, words))
    if not words or n_english > 0.3 * len(words):
        return None
    code, n_hits = _likeliest(words)
    if n_hits >= _FEWEST and n_hits >= _SHARE * len(words) and n_hits > 2 * n_english:
        return code if n_hits >= 3 or not n_english else None
    if n_hits >= 4 and n_hits >= _SHARE * len(words) and n_hits > 1.3 * n_english:
        return code
    n_marked = sum(1 for word in words if not word.isascii())
    return "und" if len(words) > 2 and not n_english and n_marked > _MARKED * len(words) else None


def _likeliest(words: Sequence[str]) -> tuple[str, float]:
    """Return the language with most of the words, and how many; a single letter counts for half.

    Two different words at least: "no city, no date" is no Latvian.
    """
    hits: defaultdict[str, float] = defaultdict(float)
    kinds: defaultdict[str, set[str]] = defaultdict(set)
    languages = _languages_of_word()
    for word in words:
        for code in languages.get(word, ()):
            hits[code] += 1 if len(word) > 1 else 0.5
            kinds[code].add(word)
    likely = [(n, code) for code, n in hits.items() if len(kinds[code]) > 1]
    n_hits, code = max(likely, default=(0.0, "und"))
    return code, n_hits


def _has_english(text: str) -> bool:
    words = _WORD.findall(text[:_LONGEST].lower())
    return sum(map(english_words().__contains__, words)) > 0.1 * len(words)


@cache
def _languages_of_word() -> dict[str, tuple[str, ...]]:
    table = read_table(_FILE, shared_text(_FILE), ())["words"]
    found: defaultdict[str, list[str]] = defaultdict(list)
    for code, words in table.items():
        for word in words:
            found[word].append(code)
    return {word: tuple(codes) for word, codes in found.items()}
