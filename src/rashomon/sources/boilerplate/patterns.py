"""Patterns of page furniture: words, lists and slots, compiled when first needed."""

import re
from collections.abc import Mapping
from functools import cached_property

_TOKEN = re.compile(r"\{[^{}\s]+\}|[\w'’-]+(?:\|[\w'’-]+)*\??|[^\s\w]")
_WORDY = re.compile(r"\{(?!:\})|[\w'’-]")
# One word that does not end a sentence, save for abbreviations of up to three letters.
_INNER = r"(?:\S{0,200}[^\s.!?…]|\w{1,3}\.(?:\w\.){0,3})"
_LAST = r"\S{1,200}"
_CAPITAL = r"(?-i:[A-Z0-9À-Þ][\w&'’.-]{0,40}|the|of|and|on|&)"
_SLOTS = {
    "any": rf"(?:{_INNER}\s+){{0,39}}{_LAST}",
    "few": rf"(?:{_INNER}\s+){{0,5}}{_LAST}",
    "title": rf"(?=[\"“‘'(]?(?-i:[A-Z0-9À-Þ]))(?:{_INNER}\s+){{0,39}}{_LAST}(?<!\.)",
    "name": rf"(?=(?-i:[A-Z0-9À-Þ])){_CAPITAL}(?:\s+{_CAPITAL}){{0,5}}(?<!\.)",
    "number": r"\d[\d,.]{0,12}[kKmM]?",
    ":": r"[:–—|›-]",
}
# Marks that pages put around a line: bullets, arrows, brackets, asterisks.
JUNK = r"(?:[\s>»›▶►•*|#\[–—-]|\((?!c\)))*"
_TAIL = r"[\s:!…»>→›*|)\]]*"
_KEY = re.compile(r"[^\W\d_]+|\d|\S")
_LINE_KEY = re.compile(JUNK + r"([^\W\d_]+|\d|\S)")
_DIGIT = "0"


class LinePattern:
    """One pattern of furniture; `keys` are the words that a line must begin with to match it."""

    def __init__(self, source: str, lists: Mapping[str, tuple[str, ...]]) -> None:
        self.source = source
        self._lists = lists
        self._tokens = _TOKEN.findall(source)
        self.keys = frozenset(_key(word) for word in self._first_words())

    def matches(self, text: str, start: int, end: int) -> bool:
        """Say whether the stretch is this furniture from end to end."""
        return self._regex.fullmatch(text, start, end) is not None

    @cached_property
    def anchor(self) -> str:
        """The words before the first slot: without them the phrase cannot be there."""
        return self.source.split(" {")[0]

    @cached_property
    def anywhere(self) -> re.Pattern[str]:
        """The pattern as a phrase inside a text."""
        return re.compile(rf"(?<!\w)(?:{self._body()})(?!\w)", re.IGNORECASE)

    @cached_property
    def _regex(self) -> re.Pattern[str]:
        ends_in_headline = self._tokens[-1] in ("{title}", "{name}")
        return re.compile(JUNK + self._body() + ("" if ends_in_headline else r"\.?") + _TAIL, re.I)

    def _body(self) -> str:
        parts: list[str] = []
        for i, token in enumerate(self._tokens):
            gap = ""
            if i:
                wordy = _WORDY.match(self._tokens[i - 1]) and _WORDY.match(token)
                gap = r"\s+" if wordy else r"\s*"
            piece = gap + self._piece(token)
            parts.append(f"(?:{piece})?" if _is_optional(token) else piece)
        return "".join(parts)

    def _piece(self, token: str) -> str:
        if token.startswith("{"):
            name = token[1:-1].removesuffix("?")
            if name == "bar":
                return self._bar()
            return _SLOTS.get(name) or _choice(self._lists[name])
        return _choice(tuple(token.removesuffix("?").split("|")) if len(token) > 1 else (token,))

    def _bar(self) -> str:
        button = _choice(self._lists["network"] + self._lists["button"])
        item = rf"(?:{button}|{_SLOTS['number']})"
        return rf"(?:{item}[\s|,·•]{{1,3}}){{1,14}}{item}"

    def _first_words(self) -> tuple[str, ...]:
        first = self._tokens[0]
        if not first.startswith("{"):
            return tuple(first.split("|")) if len(first) > 1 else (first,)
        if first == "{bar}":
            return (_DIGIT, *self._lists["network"], *self._lists["button"])
        return (_DIGIT,) if first == "{number}" else self._lists[first[1:-1]]


def line_key(text: str, start: int, end: int) -> str:
    """Return the first word of a stretch in lower case, `0` for a digit, or its first mark."""
    match = _LINE_KEY.match(text, start, end)
    return _folded(match.group(1)) if match else ""


def mistakes_of(source: str, lists: Mapping[str, tuple[str, ...]]) -> list[str]:
    """Return what is wrong with a pattern, in words."""
    tokens = _TOKEN.findall(source)
    if not tokens:
        return ["an empty pattern"]
    names = [token[1:-1].removesuffix("?") for token in tokens if token.startswith("{")]
    known = {*lists, *_SLOTS, "bar"}
    found = [f"{source!r}: no list or slot {name!r}" for name in names if name not in known]
    free = {"any", "few", "title", "name", ":"}
    if _is_optional(tokens[0]) or (names and tokens[0].startswith("{") and names[0] in free):
        found.append(f"{source!r}: begins with something that may be anything")
    return found


def _is_optional(token: str) -> bool:
    return len(token) > 1 and token.rstrip("}").endswith("?")


def _choice(words: tuple[str, ...]) -> str:
    ordered = sorted(words, key=lambda word: (-len(word), word))
    return "(?:" + "|".join(r"\s+".join(map(re.escape, word.split())) for word in ordered) + ")"


def _key(word: str) -> str:
    match = _KEY.match(word)
    return _folded(match.group()) if match else ""


def _folded(key: str) -> str:
    return _DIGIT if key.isdigit() else key.lower()
