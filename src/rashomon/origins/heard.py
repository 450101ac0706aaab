"""Who speaks in the text of a report, beside the figures: names, offices and bodies.

A lead says "police said"; the next paragraph names the officer. What is read here only helps to
tell one source from another: it makes no claim and changes none.
"""

import re
from collections.abc import Iterator, Sequence, Set
from dataclasses import dataclass, replace
from functools import cache

from rashomon.names import fold
from rashomon.origins.bodies import is_acronym, without_basis
from rashomon.origins.roles import listed
from rashomon.types import Document

# A report names its sources at its head; what stands further down is not read.
HEAD = 2_400
_BEFORE, _AFTER = 200, 140
# "He" so near behind somebody who spoke is that person.
_STILL = 350
_MOST_WORDS = 16
_LONGEST_OFFICE = 8
_BLANKED = re.compile(
    r"\([^()\n]{0,60}\)|\b(?:Adm|Brig|Capt|Cmdr|Col|Dr|Gen|Insp|Lt|Maj|Mr|Mrs|Ms|Prof|Rev|Sgt|Supt)\."
)
_DATELINE = re.compile(r"[A-Z][A-Z'’. -]{2,30},?[^-–—\n]{0,40}\s(?:--|[-–—])\s")
_RELAYS = frozenset({"cited", "quoted", "quoting", "citing"})
_STOP = re.compile(r"(?<=[a-z\d)]{2})[.!?;:][\"”’)]*\s|[\n“”\"]")
_WORD = re.compile(r"[^\W_]+(?:[-'’.][^\W_]+)*")
_PART = re.compile(r"[^\W\d_]+")
_OWNED = ("'s", "’s", "s'", "s’")
_BOUND = frozenset({"of", "in", "for", "at", "from", "the", "near", "on", "by"})
_AUXILIARY = frozenset({"also", "had", "has", "have", "later", "as"})
_RELATIVE = ("who ", "which ", "whose ", "that ")
_CAMPS = ("police", "army", "state", "medical", "rescue", "civil", "rank")


@dataclass(frozen=True, slots=True, kw_only=True)
class Voice:
    """Somebody who speaks: where, the words, a person's name in parts, a body's, all words.

    `is_relayed` marks whom a report has only from another ("the agency quoted the ministry").
    """

    start: int
    phrase: str
    name: tuple[str, ...]
    body: str
    words: frozenset[str]
    is_relayed: bool = False

    @property
    def camps(self) -> frozenset[str]:
        """Return the camps that the offices belong to: police, army, medical …"""
        return camps_of(self.words)


def camps_of(words: Set[str]) -> frozenset[str]:
    """Return the camps of some words; `rank` is of police or army, nobody knows which."""
    return frozenset(camp for camp in _CAMPS if words & listed(f"camp_{camp}"))


def voices_of(document: Document) -> Iterator[Voice]:
    """Yield who speaks at the head of a report, in the order of the text."""
    text = _BLANKED.sub(lambda found: _blank(found.group()), document.text[:HEAD])
    person: Voice | None = None
    body: Voice | None = None
    for cue in _cue().finditer(text):
        phrase = _phrase(text, cue)
        if phrase.lower() in ("he", "she"):
            known = person
            if person is None or cue.start() - person.start > _STILL:
                before = voice_in(_subject_before(text, cue.start()), cue.start())
                known = before if len(before.name) > 1 else person
            if known is not None:
                yield replace(known, start=cue.start())
            continue
        if phrase.lower() == "it":
            if body is not None:
                yield replace(body, start=cue.start())
            continue
        voice = voice_in(phrase, cue.start())
        if _is_somebody(voice):
            yield replace(voice, is_relayed=cue.group() in _RELAYS)
        person = voice if voice.name else person
        body = voice if voice.body else body


def _blank(found: str) -> str:
    """Return brackets as blanks, and a title without its full stop."""
    return " " * len(found) if found.startswith("(") else found[:-1] + " "


def name_parts(name: str) -> tuple[str, ...]:
    """Return the parts of a person's name that tell it: no titles, particles or initials.

    >>> name_parts("Maj. Gen. Odran Keswick-Thane")
    ('odran', 'keswick', 'thane')
    """
    parts = (fold(part) for part in _PART.findall(name))
    return tuple(part for part in parts if len(part) > 1 and part not in _no_names())


@cache
def _cue() -> re.Pattern[str]:
    cues = "|".join(sorted(map(re.escape, listed("speaks")), key=len, reverse=True))
    return re.compile(rf"(?<![\w-])(?:{cues})(?![\w-])")


def _phrase(text: str, cue: re.Match[str]) -> str:
    """Return who speaks by a cue: the words before it, or behind it ("said Colonel Teshen")."""
    before = text[max(0, cue.start() - _BEFORE) : cue.start()]
    cuts = [found.end() for found in _STOP.finditer(before)]
    chunks = _without_dateline(before[cuts[-1] :] if cuts else before).split(",")
    after = text[cue.end() : cue.end() + _AFTER]
    is_open = not chunks[-1].strip()
    if cue.group() in _RELAYS or cue.group().startswith("according"):
        return _behind(after)
    if is_open and _is_name_next(after) and not _is_somebody(voice_in(",".join(chunks[-3:-1]), 0)):
        return _behind(after)
    taken = chunks[-3:-1] if is_open else chunks[-1:]
    if not is_open and (chunks[-1].strip().lower().startswith(_RELATIVE) or _is_apposed(chunks)):
        taken = chunks[-2:]
    words = ",".join(taken).split()[-_MOST_WORDS:]
    while words and words[-1] in _AUXILIARY:
        words.pop()
    return " ".join(words).strip(" ,")


def _is_somebody(voice: Voice) -> bool:
    return bool(voice.name or voice.body or voice.camps)


def _behind(after: str) -> str:
    found = _STOP.search(after)
    told = ",".join((after[: found.start()] if found else after).split(",")[:2])
    return told.split(" as ")[0].strip(" ,")


def _is_name_next(after: str) -> bool:
    return after[1:2].isupper() or after[1:4] in ("the", "an ") or after[1:3] == "a "


def _is_apposed(chunks: Sequence[str]) -> bool:
    """Say whether a name stands behind its office and a comma: "the mayor, Odran Keswick said"."""
    if len(chunks) < 2 or not chunks[-1].strip()[:1].isupper():
        return False
    return len(chunks[-2].split()) <= _LONGEST_OFFICE and bool(voice_in(chunks[-2], 0).camps)


def _without_dateline(head: str) -> str:
    """Return a sentence without "MARUN, July 18 - " before it."""
    found = _DATELINE.match(head)
    return head[found.end() :] if found else head


def _subject_before(text: str, place: int) -> str:
    """Return how the sentence before a place begins: whom "he" means."""
    head = text[max(0, place - 2 * _BEFORE) : place].rstrip() + " "
    ends = [found.end() for found in _STOP.finditer(head)]
    starts = [at for at in (0, *ends) if head[at:].strip() and at < (ends[-1] if ends else 0)]
    whole = [head[at : ends[-1]] for at in starts]
    told = [sentence for sentence in whole if len(sentence.split()) > 1]
    return ",".join(_without_dateline(told[-1].lstrip()).split(",")[:2]) if told else ""


def voice_in(phrase: str, start: int) -> Voice:
    """Return who a phrase names: "Public ministry spokesman Odran Keswick-Thane"."""
    whole, phrase = phrase.strip(" ,."), without_basis(phrase).strip(" ,.")
    name: tuple[str, ...] = ()
    bodies: list[str] = []
    for run in _runs(phrase):
        parts = name_parts(run.text)
        last = max((at for at, part in enumerate(parts) if part in _offices()), default=-1)
        behind = parts[last + 1 :]
        is_titled = run.is_titled or last >= 0
        is_titled |= len(parts) < len([w for w in run.text.split() if len(w) > 1])
        is_office = run.is_bound and fold(run.text.split()[-1]) in listed("bodies")
        if not behind or run.is_owner or is_office or is_acronym(run.text):
            bodies.append(run.text)
        elif not run.is_bound and (len(behind) > 1 or is_titled):
            name = name or behind
    words = frozenset(low for word in _PART.findall(phrase) if (low := fold(word)))
    told = next((body for body in bodies if _tells(body)), "")
    body = told or (whole if not name and words & _offices() else "")
    return Voice(start=start, phrase=whole, name=name, body=body, words=words)


def _tells(body: str) -> bool:
    """Say whether capitals name a body whole: "Gorna Rescue", an office and a word of its own."""
    words = {fold(_bare(word)) for word in _WORD.findall(body)}
    return is_acronym(body) or bool(words & _offices() and words - _offices())


def _bare(word: str) -> str:
    return word[:-2] if word.endswith(("'s", "’s")) else word


@cache
def _offices() -> frozenset[str]:
    bodies = listed("bodies") | listed("plain") | listed("monitors")
    return (bodies | listed("days")) - listed("titles")


@cache
def _titles() -> frozenset[str]:
    return listed("titles") | listed("voices") | listed("holders") | listed("camp_rank")


@cache
def _small() -> frozenset[str]:
    return listed("plain") | listed("persons") | listed("idle") | listed("common")


@cache
def _no_names() -> frozenset[str]:
    small = listed("titles") | listed("particles") | listed("holders") | listed("remote")
    return small | listed("camp_rank") | listed("camp_police") | listed("camp_state")


@dataclass(frozen=True, slots=True)
class _Run:
    """Capitals in a row: behind "of" or "the", owning what follows, behind a title."""

    text: str
    is_bound: bool
    is_owner: bool
    is_titled: bool


def _runs(phrase: str) -> Iterator[_Run]:
    """Yield runs of capitalised words; a comma ends a run."""
    titles = _titles()
    tokens = list(_WORD.finditer(phrase))
    at = 0
    while at < len(tokens):
        first = at
        while at < len(tokens) and _is_capital(tokens[at].group(), at):
            at += 1
            if at < len(tokens) and "," in phrase[tokens[at - 1].end() : tokens[at].start()]:
                break
        if at == first:
            at += 1
            continue
        last = tokens[at - 1]
        before = tokens[first - 1].group().lower() if first else ""
        after = tokens[at].group().lower() if at < len(tokens) else ""
        is_next = phrase[last.end() : last.end() + 1] == " " and after in _offices()
        yield _Run(
            text=phrase[tokens[first].start() : last.end()],
            is_bound=before in _BOUND,
            is_titled=before in titles,
            is_owner=is_next or last.group().endswith(_OWNED),
        )


def _is_capital(word: str, at: int) -> bool:
    low = word.lower()
    if at == 0 and low in listed("titles"):
        return True
    if at == 0 and low in _small():
        return False
    return word[:1].isupper() or low.startswith(("al-", "el-", "ul-"))
