"""What the words of a source phrase say: a person's name, a body's name, a role, a kind."""

import re
from collections.abc import Iterator, Sequence
from functools import cache

from rashomon.grammar import Grammar

_KINDS = (
    ("monitor", "source_monitor"),
    ("medical", "source_medical"),
    ("relative", "source_relative"),
    ("witness", "source_witness"),
    ("armed_group", "source_armed"),
    ("official", "source_official"),
    ("media", "source_media"),
)
_CAPITAL = (
    r"(?:(?:[A-Z]\.){2,}|[A-Z][\w'’-]*\.?|al-[A-Z][\w'’-]*|[Aa]l [A-Z][\w'’-]*"
    r"|(?:bin|ibn|abu|de|von|van)\b)"
)
_PERSON = re.compile(rf"(?:(?:[A-Z]\.){{2,}}|[A-Z][\w'’-]*\.?|al-[A-Z][\w'’-]*)(?:\s+{_CAPITAL})*")
_APPOSED_ROLE = re.compile(
    r",\s+(?P<role>(?:a|an|the|its|one of|head|chief|director|spokes\w+|commander|governor|mayor|"
    r"deputy)\b[^,;:.“”\"]{2,90})"
)
_NAME_BEFORE = re.compile(rf"(?<!\w)[A-Z][\w'’-]+(?:\s+{_CAPITAL}){{1,3}}\s*\Z")
_LONGEST_NAME = 60
_BODY = re.compile(rf"{_CAPITAL}(?:\s+(?:(?:of|for|the|and|in|on)\s+){{0,2}}{_CAPITAL})*")
_BODY_OF_ROLE = re.compile(
    r"\b(?P<how>(?i:for|of|with|from|at|in))\s+(?:the\s+|an?\s+)?"
    rf"(?P<body>(?:[a-z-]+\s)?{_BODY.pattern})"
)
_AREA = re.compile(r"\s(?:province|district|city|town|village|region|state|county|governorate)\b")
_WHERE = re.compile(r"\b(?:in|from|of|near)\s+(?:the\s+)?[A-Z][\w'’-]*(?:\s+[A-Z][\w'’-]*)*")
_WORD = re.compile(r"[^\W_]+(?:[.'’-][^\W_]+)*\.?")
_AFTER_PREPOSITION = re.compile(r"\b(?:of|for|in|at|from|near|on)\s+(?:the\s+)?\Z", re.I)
_PREPOSITION = re.compile(
    r"\s(?:of|for|in|on|at|from|near|with|by|to|under|after|before|during|despite|amid)\s", re.I
)
_OF_NAME = re.compile(r"(?:of|for)\s+(?:the\s+)?[A-Z]")
_SMALL = {"of", "for", "the", "and", "in", "on", "a", "an", "de", "to"}


def _kind(kind: str, entries: Sequence[str]) -> tuple[str, frozenset[str], tuple[str, ...]]:
    """Return a kind with its single words and its phrases, without final stops."""
    bare = [e.rstrip(".") for e in entries]
    singles = frozenset(e for e in bare if " " not in e)
    return kind, singles, tuple(f" {e} " for e in bare if " " in e)


@cache
def source_words(grammar: Grammar) -> "SourceWords":
    """Return the source words of a grammar, made once."""
    return SourceWords(grammar)


_OWNING = ("'s", "’s")


class SourceWords:
    """The source lists of a grammar, as sets of words and phrases."""

    body_nouns = frozenset(
        (
            "army police ministry government observatory network centre center committee "
            "agency group office forces force command council coalition authority "
            "administration movement front union commission department organisation "
            "organization hospital brigade battalion news service monitor society "
            "association institute federation party presidency parliament court league "
        ).split()
    )

    # Who is "of" a town, and does not speak for it as a body.
    office_nouns = frozenset(
        (
            "resident inhabitant native villager mayor governor prefect sheriff chief elder sheikh "
            "bishop imam priest teacher farmer trader shopkeeper father mother brother sister son "
            "daughter uncle cousin people man woman city town village district province"
        ).split()
    )

    def __init__(self, grammar: Grammar) -> None:
        self._kinds = [_kind(kind, grammar.lexicon.words[name]) for kind, name in _KINDS]
        self._titles = frozenset(grammar.lexicon.words["title"])
        self._roles_and_titles = self._titles.union(grammar.lexicon.words["role_noun"])
        self._silent = frozenset(grammar.lexicon.words["silent"])
        self._prepositions = frozenset(grammar.lexicon.words["preposition"])
        names = sorted(grammar.lexicon.words["statement_heading"], key=len, reverse=True)
        self._statement = re.compile(rf"\b(?:{'|'.join(names)})\b", re.I)
        self._is_known = grammar.alphabet.knows

    def kind_of(self, phrase: str) -> str:
        """Return the kind of source that a phrase describes, or `unknown`."""
        words = [w.lower().rstrip(".") for w in _WORD.findall(phrase)]
        text, has_many = f" {' '.join(words)} ", len(words) > 1
        for kind, singles, phrases in self._kinds:
            if not singles.isdisjoint(words) or (has_many and any(p in text for p in phrases)):
                return kind
        return "unknown"

    def names_statement(self, heading: str) -> bool:
        """Say whether a heading calls the document somebody's own statement."""
        found = self._statement.search(heading)
        return found is not None and (found.start() == 0 or found.end() == len(heading.rstrip()))

    def without_statement(self, heading: str) -> str:
        """Return a heading without the words that call it a statement, and not in capitals."""
        words = self._statement.sub("", heading).split()
        if heading.isupper():
            words = [w.lower() if w.lower() in _SMALL else w.capitalize() for w in words]
        return " ".join(words)

    def may_speak(self, phrase: str) -> bool:
        """Say whether the phrase can be a source: no strike speaks, and nothing after "under"."""
        head = _PREPOSITION.split(f" {phrase}", maxsplit=1)[0]
        words = _WORD.findall(head)
        asks = any(w.lower() in ("what", "which") for w in words)
        return bool(words) and not asks and words[-1].lower() not in self._silent

    def is_person(self, phrase: str) -> bool:
        """Say whether the phrase is a person's name and nothing else: "Harl Teshen"."""
        name = phrase.strip(" ,")
        run = self.person_run(name)
        return run == (0, len(name)) and 2 <= len(name.split()) <= 4

    def without_sentence_capital(self, phrase: str) -> str:
        """Return the phrase with its first word in lower case if that word is a common one."""
        first, blank, rest = phrase.partition(" ")
        is_name = first.lower() in self.body_nouns and _OF_NAME.match(rest) is not None
        if not first.istitle() or rest[:1].isupper() or is_name:
            return phrase
        is_common = self._is_known(first.lower()) if blank else self.kind_of(first) != "unknown"
        return f"{first.lower()}{blank}{rest}" if is_common else phrase

    def is_role(self, phrase: str) -> bool:
        """Say whether the phrase has a role noun or a title in it."""
        words = {w.lower() for w in _WORD.findall(phrase)}
        return not words.isdisjoint(self._roles_and_titles)

    def person_run(self, phrase: str) -> tuple[int, int] | None:
        """Return where a person's name stands in the phrase, or None."""
        for found in _PERSON.finditer(phrase):
            start, end = self._without_titles(phrase, *found.span())
            words = phrase[start:end].split()
            owns = phrase[end : end + 2].lower() in _OWNING and end + 2 < len(phrase)
            if not words or owns or self._is_body(words) or phrase[end : end + 1] == ")":
                continue
            if _AFTER_PREPOSITION.search(phrase[:start]):
                # "the envoy for Marn Talla de Vey": the place, then the person.
                if len(words) < 3 or end < len(phrase) or not self.is_role(phrase[:start]):
                    continue
                start, words = start + len(words[0]) + 1, words[1:]
            titled = start > 0 and self.is_role(phrase[:start])
            if len(words) >= 2 or titled or (start == 0 and end == len(phrase)):
                return None if words[0].isupper() and len(words) == 1 else (start, end)
        return None

    def body_run(self, phrase: str) -> tuple[int, int] | None:
        """Return where a body's name stands in the phrase, or None."""
        runs = list(_BODY.finditer(phrase))
        if len(runs) > 1 and runs[-1].end() == len(phrase) and _is_apposed(phrase, runs[-1]):
            return runs[-1].span()
        for run in runs:
            words = run[0].split()
            if len(words) > 1 or run[0].isupper() or self._is_body(words):
                return run.span()
        plain = list(_WORD.finditer(phrase))
        if plain and plain[-1][0].lower() in self.body_nouns and len(plain) <= 3:
            return (0, plain[-1].end())
        return None

    def body_of_role(self, role: str) -> str | None:
        """Return the body that a role belongs to: "a spokesman for the River Guard"."""
        for found in _BODY_OF_ROLE.finditer(role):
            if not self._is_where(role, found):
                return found["body"].strip(" .")
        run = _PERSON.search(_WHERE.sub("", role))
        return run[0].strip() if run is not None and len(run[0]) > 1 else None

    def _is_where(self, role: str, found: re.Match[str]) -> bool:
        """Say whether a role's name tells where somebody is: "a resident of Serrat"."""
        body, how = found["body"].strip(" ."), found["how"].lower()
        if body.isupper() or self._is_body(body.split()) or how in ("for", "with", "at"):
            return False
        if how in ("in", "from") or _AREA.match(role, found.end()):
            return True
        return not self.office_nouns.isdisjoint(role[: found.start()].lower().split())

    def body_keys(self, name: str) -> Iterator[str]:
        """Yield the short names of a body: its acronym and its telling noun."""
        words = [w for w in name.split() if w.lower() not in _SMALL]
        if len(words) > 1:
            yield "".join(w[0] for w in words if w[0].isupper()).lower()
        yield from (w.lower() for w in words if w.lower() in self.body_nouns)

    def appositions(self, text: str) -> Iterator[tuple[str, str]]:
        """Yield (name, role) of "Halim Dost, a spokesman for the River Guard"."""
        if text.isupper():
            return
        for found in _APPOSED_ROLE.finditer(text):
            first = max(0, found.start() - _LONGEST_NAME)
            name = _NAME_BEFORE.search(text[first : found.start()])
            if name is None or not self.is_role(found["role"]):
                continue
            start, end = self._without_titles(text, first + name.start(), first + name.end())
            words = text[start:end].split()
            if words[0].lower() not in self._prepositions and not self._is_body(words):
                yield text[start:end], found["role"]

    def spelled_out(self, run: str, acronym: str) -> str | None:
        """Return the tail of a capitalised run whose initials fit the acronym."""
        words = run.split()
        letters = [c for c in acronym.lower() if c.isalpha()]
        for first in range(len(words)):
            initials = [w[0].lower() for w in words[first:] if w.lower() not in _SMALL]
            if words[first].lower() not in _SMALL and initials == letters:
                return " ".join(words[first:])
        return None

    def _without_titles(self, text: str, start: int, end: int) -> tuple[int, int]:
        while True:
            word = _WORD.match(text, start)
            if word is None or word.end() >= end or word[0].lower() not in self._titles:
                break
            start = word.end() + len(text[word.end() :]) - len(text[word.end() :].lstrip(" ."))
        kept = text[start:end].rstrip(" '’.")
        kept = re.sub(r"['’]s$", "", kept)
        return start, start + len(kept)

    def has_body_noun(self, phrase: str) -> bool:
        """Say whether the phrase has a noun that names a body, such as "Ministry"."""
        return self._is_body(phrase.split())

    def _is_body(self, words: list[str]) -> bool:
        lower = [w.lower().strip(".,'’") for w in words]
        if any(w in self.body_nouns for w in lower):
            return True
        return any(w in ("rights", "human", "state", "islamic", "united") for w in lower)


def _is_apposed(phrase: str, run: re.Match[str]) -> bool:
    """Say whether a name stands right behind a common noun: "the children's agency KIDAID"."""
    before = phrase[: run.start()].split()
    acronym = run[0].isupper() and len(run[0]) > 1
    return acronym and before[-1:] != [] and before[-1].islower() and before[-1] not in _SMALL
