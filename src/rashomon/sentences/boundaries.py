"""Where one sentence ends and the next begins, inside a paragraph."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from rashomon.sentences.words import Words, sentence_words

# A stop, the quotes and brackets that close with it (also after a stray space), and the gap.
_STOP = re.compile(
    r"(?P<stop>(?:[.!?]|[…。！？؟।])+)"
    r"(?P<close>(?:[\"”’'»」』)\]]|''|\s(?:[”»]|\"(?=\s)))*)"
    r"(?P<gap>\s*)"
)
_STOPS = frozenset(".!?…")
_OPENERS = frozenset("\"“‘'`«([{¿¡—–-*•· \t\u00a0>_#")
_MAX_OPENERS = 8
_LONGEST_PLACE = 40
_NEXT_WORD = re.compile(r"(?:\w\.)+\w?|[^\W_]+(?:['’-][^\W_]+)*")
_ARABIC_NAME = re.compile(r"(?:al|el|as|ad|an|ar|ash|az|at)-[A-Z]")
_TOKEN = re.compile(r"[^\s\"“”‘'`«(\[/]+\Z")
_MAX_TOKEN = 16
_INITIALS = re.compile(r"(?:\w\.)*\w\Z")
_PLAIN_WORD = re.compile(r"(?<![^\s\"“‘(-])[a-z]+(?:['’][a-z]+)?\Z")
_CAPITAL_WORD = re.compile(r"(?<!\w)[A-Z][A-Za-z]{2,}\Z|(?<![\w.])\d[\d,]*\Z")
_SPEAKER = re.compile(r"(?:[A-Z][\w.’'-]{0,30}\s+){1,4}([a-z]+)\b")
_WIDE_STOPS = frozenset("。！？")


class _Stop(NamedTuple):
    """One stop, and what stands on both sides of it."""

    text: str
    start: int  # of the paragraph
    at: int
    mark: str
    close: str
    gap: str
    next: int  # first letter or digit after the stop


def boundaries(
    text: str, start: int, end: int, *, has_capitals: bool = True
) -> Iterator[tuple[int, int]]:
    """Yield, for each boundary of a paragraph, the end of a sentence and the start of the next.

    A text without capitals ends its sentences before small letters too.
    """
    words = sentence_words()
    quotes = _OpenQuote(text, start)
    for match in _STOP.finditer(text, start, end):
        after = match.end()
        if after >= end:
            return
        mark, close, gap = match.groups()
        letter = after if text[after].isalnum() else _first_letter(text, after, end)
        stop = _Stop(text, start, match.start(), mark, close, gap, letter)
        if letter >= end or text[letter] in _STOPS or not _is_boundary(stop, words, has_capitals):
            continue
        cut = match.end(2)
        if close == '"' and not gap and not quotes.is_open_at(cut - 1):
            cut -= 1  # said."The army: the quote opens what follows
            after = cut
        yield cut, after


class _OpenQuote:
    """Whether a straight quote is open; each stretch of the text is counted once."""

    def __init__(self, text: str, start: int) -> None:
        self._text = text
        self._at = start
        self._count = 0

    def is_open_at(self, position: int) -> bool:
        self._count += self._text.count('"', self._at, position)
        self._at = position
        return self._count % 2 == 1


def _first_letter(text: str, at: int, end: int) -> int:
    last = min(end, at + _MAX_OPENERS)
    while at < last and text[at] in _OPENERS:
        at += 1
    return at


def _is_boundary(stop: _Stop, words: Words, has_capitals: bool) -> bool:
    if not stop.gap:
        return stop.mark[-1] in _WIDE_STOPS or _is_missing_space(stop, words)
    if has_capitals and stop.text[stop.next].islower():
        return _ARABIC_NAME.match(stop.text, stop.next) is not None
    if stop.mark == "." and not stop.close.strip("\"”’' "):
        return _is_final_period(stop, words)
    return not _asks_speaker(stop, words)


def _is_final_period(stop: _Stop, words: Words) -> bool:
    """Say whether one period ends its sentence, by the word before it and the word after."""
    match = _TOKEN.search(stop.text, max(stop.start, stop.at - _MAX_TOKEN), stop.at)
    if match is None:
        return True
    token = match.group().strip("-–—,;:")
    key = token.lower()
    if key in words.never_final or _is_list_number(stop, match.start(), token):
        return False
    if _is_place_head(stop):
        return False
    if key in words.before_number and not (len(token) == 1 and token.isupper()):
        return not stop.text[stop.next].isdigit()
    if key in words.clock:
        return _next_word(stop) not in words.after_clock and not _goes_on(stop, words)
    if key in words.capitalised and token[:1].isupper():
        return not stop.text[stop.next].isdigit() and _is_starter(stop, words)
    if key in words.sometimes_final or (_INITIALS.match(token) and not token.isdigit()):
        return _is_starter(stop, words)
    return True


def _is_list_number(stop: _Stop, token_start: int, token: str) -> bool:
    is_number = token.isdigit() or (len(token) == 1 and token.isalpha())
    return is_number and token_start <= stop.start + 1 and len(token) <= 3


def _is_place_head(stop: _Stop) -> bool:
    """Say whether the paragraph opens with its place: "ORLEN. Gunmen attacked a mill"."""
    if stop.at - stop.start > _LONGEST_PLACE or not stop.text[stop.start : stop.at].isupper():
        return False
    return stop.text[stop.next + 1 : stop.next + 2].islower() or stop.at == stop.start


def _is_starter(stop: _Stop, words: Words) -> bool:
    return _next_word(stop) in words.starter and not _goes_on(stop, words)


def _goes_on(stop: _Stop, words: Words) -> bool:
    """Say whether the next word may well go on, where its case tells nothing."""
    word = _next_word(stop)
    written = stop.text[stop.next : stop.next + len(word)]
    return word in words.goes_on and written != word.capitalize()


def _next_word(stop: _Stop) -> str:
    match = _NEXT_WORD.match(stop.text, stop.next)
    return match.group().lower() if match else ""


def _is_missing_space(stop: _Stop, words: Words) -> bool:
    """Say whether a sentence ends although no space follows: "ended.The army said"."""
    text, at = stop.text, stop.next
    following = text[at + 1 : at + 2]
    if not text[at].isupper() or not (following.islower() or following.isspace()):
        return False
    if stop.mark[-1] not in ".!?…":
        return False
    before = max(stop.start, stop.at - 2 * _MAX_TOKEN)
    if _PLAIN_WORD.search(text, before, stop.at):
        return True
    capital = _CAPITAL_WORD.search(text, before, stop.at) is not None
    return (capital or stop.close != "") and _next_word(stop) in words.starter


def _asks_speaker(stop: _Stop, words: Words) -> bool:
    """Say whether a quoted question goes on with who asked it: "Is it over?" Haddar asked."""
    if stop.mark[-1] not in "?!" or not stop.close.strip(")] "):
        return False
    match = _SPEAKER.match(stop.text, stop.next)
    return match is not None and match.group(1) in words.speech
