"""How a writer turns to another attack: one that was answered, the next entry, "another attack"."""

import re
from collections.abc import Iterator

from rashomon.types import Mark, Sentence

_ATTACK = (
    r"(?:attacks?|bomb|bombs|bombings?|blasts?|explosions?|raids?|strikes?|air ?strikes?|ambush"
    r"|assault|shooting|massacre|clash|shelling|incident)"
)
_ATTACKS = (
    r"(?:attacks|bombs|bombings|blasts|explosions|raids|strikes|air ?strikes|ambushes"
    r"|assaults|shootings|massacres|shellings|incidents)"
)
_DEED = rf"(?:{_ATTACK}|killings?|murders?|executions?|deaths?|assassination)"
_ANSWER = re.compile(
    r"\b(?:(?:response|retaliation|reprisals?|revenge|retribution) (?:to|for|against)"
    r"|to avenge|avenging|in answer to|launch ?pad (?:of|for))\s+"
    r"(?=(?:[\w'’-]+ ){0,5}" + _DEED + r"\b)",
    re.I,
)
_OTHERS = re.compile(
    r"\b(?:(?:blamed|responsible|wanted) for|(?:came|comes) after)\s+"
    r"(?=an? (?:[\w'’-]+ ){0,4}" + _DEED + r"\b)",
    re.I,
)
_AFTER = re.compile(
    r"\b(?:(?:(?:a|one|two|three|four|five|six|seven|several|\d{1,2}) )?"
    r"(?:days?|weeks?|months?|years?) after|on the heels of)\s+"
    r"(?!(?:the|this|that|it|he|she|they|being|his|her|their)\b)",
    re.I,
)
# Hours after a deed its own victims die: only another attack "came hours after" it.
_HOURS_AFTER = re.compile(
    rf"\b(?:{_ATTACK}|it|this) (?:came|comes|happened|occurred|followed|took place) "
    r"(?:(?:just|only|a few|several|some|\w+) ){0,2}(?:hours?|minutes) after\s+"
    r"(?!(?:the|this|that|it|he|she|they|being|his|her|their)\b)",
    re.I,
)
# A report that goes on with an attack that was told: "the toll rose to 23, a day after a bomb …".
_FOLLOWS_UP = re.compile(
    r"\b(?:tolls?|rose|risen|rises?|climbe?d?s?|bod(?:y|ies)|more|funerals?|mourn\w*|buri\w+|search\w*"
    r"|arrest\w*|protest\w*|condemn\w*|identified|wounds|hospital)\b",
    re.I,
)
# "Two previous attacks killed seven"; one told to the day or hour may be of this event.
_PREVIOUS = re.compile(
    r"\b(?P<into>(?:in|during|by) )?"
    r"(?:(?:(?:the|these|those|its|their|at least) )?"
    r"(?:two|three|four|five|six|seven|eight|nine|ten|several|many|\d{1,2}"
    r"|a (?:series|string|number) of) (?:\w+ )?(?:previous|earlier|prior|past)"
    rf" (?:[\w'’-]+ ){{0,2}}{_ATTACKS}"
    rf"|(?:(?:a|the|its|their|one) )?(?:previous|prior) (?:[\w'’-]+ ){{0,2}}{_ATTACK})\b",
    re.I,
)
_OF_THESE_DAYS = re.compile(
    r"\b(?:\w+day|today|tonight|hours?|minutes|morning|afternoon|evening|night|figures?|tolls?)\b",
    re.I,
)
_CLAUSE_SIGN = re.compile(r"[,;:]\s| and (?=(?:the|an?|its|this)\s)")
_PRIORS = (_ANSWER, _OTHERS, _AFTER, _HOURS_AFTER)
_KIND_OF_ATTACK = rf"(?:[\w'’-]+ ){{0,2}}{_ATTACK}"
_OTHER = re.compile(
    rf"\b(?:another|(?:a |the )?(?:separate|different)|an unrelated) {_KIND_OF_ATTACK}", re.I
)
_ORDINAL = re.compile(
    r"(?:In )?(?:the|a) (?:second|third|fourth|fifth|other) "
    rf"(?:{_KIND_OF_ATTACK}\b|hit|struck|exploded|detonated|went off|targeted|killed)",
    re.I,
)
# Not "shot in a drive-by shooting": how people of the event told so far were hit.
_NEW = re.compile(
    r"(?<!\bin )(?<!\bby )(?<!\bof )(?<!\bfrom )(?<!\bduring )"
    rf"\ban? (?:[\w'’-]+ ){{1,3}}{_ATTACK}\b",
    re.I,
)
_RESUMED = re.compile(
    r"\bthe (?!second|third|fourth|fifth|other|separate|different|last|earlier|previous)"
    rf"{_KIND_OF_ATTACK}\b",
    re.I,
)
_SOON_LATER = re.compile(
    r"(?:about |around |some )?(?:an|half an|\w+) (?:hours?|minutes) (?:later|afterwards?)\b"
    r"|(?:hours?|minutes|moments) (?:later|afterwards?)\b",
    re.I,
)
_YEARS_LATER = re.compile(
    r"(?:about |around |some )?\w+ (?:years?|months?|weeks?) "
    r"(?:later|afterwards?|earlier|before)\b",
    re.I,
)
_TOLL = re.compile(r"\btolls?\b", re.I)
_BULLET = r"[-–—*•·▪]\s?"
_HEAD = re.compile(
    rf"(?P<bullet>{_BULLET})?(?P<name>[A-Z][A-Z'’-]+(?: [A-Z][A-Z'’-]+){{0,2}})"
    r"(?:(?:\s?:|\s[-–—])\s|\.(?:\s|\Z))"
)


def find_turns(sentence: Sentence) -> Iterator[Mark]:
    """Yield the marks `prior` (words of an earlier attack), `head`, and the cues."""
    prior = _prior(sentence.text)
    if prior is not None:
        value = "answered" if prior.re is _ANSWER else "before"
        yield _mark(sentence, "prior", value, prior.start(), _end_of(sentence.text, prior))
    elif (previous := _previous(sentence.text)) is not None:
        yield _mark(sentence, "prior", "before", *previous)
    head = _HEAD.match(sentence.text)
    if head is not None and sentence.kind != "title":
        yield _mark(sentence, "head", head["name"], head.start("name"), head.end("name"))
    ordinal = _ORDINAL.match(sentence.text)
    for found in (*_OTHER.finditer(sentence.text), *([ordinal] if ordinal else ())):
        yield _mark(sentence, "cue", "other", found.start(), found.end())
    for value, opening in (("new", _SOON_LATER), ("later", _YEARS_LATER)):
        if (later := opening.match(sentence.text)) is not None:
            yield _mark(sentence, "cue", value, later.start(), later.end())
    for value, pattern in (("new", _NEW), ("resumed", _RESUMED), ("toll", _TOLL)):
        for found in pattern.finditer(sentence.text):
            yield _mark(sentence, "cue", value, found.start(), found.end())


def _prior(text: str) -> re.Match[str] | None:
    """Return the first words that name an earlier attack, unless the report goes on with it."""
    found = [m for p in _PRIORS if (m := p.search(text)) is not None]
    told = (m for m in found if m.re is not _AFTER or not _FOLLOWS_UP.search(text, 0, m.start()))
    return min(told, key=lambda m: m.start(), default=None)


def _previous(text: str) -> tuple[int, int] | None:
    """Return the words that tell of previous attacks, with the figure that they killed.

    "In two earlier bombings, …" opens a whole sentence, "… were killed in …" ends a clause.
    """
    found = _PREVIOUS.search(text)
    if found is None or _OF_THESE_DAYS.search(text):
        return None
    end = next((m.start() for m in _CLAUSE_SIGN.finditer(text, found.end())), len(text))
    if not text[: found.start()].strip(" \"“'-"):
        semicolon = text.find("; ", found.end())
        return found.start(), (len(text) if semicolon < 0 else semicolon)
    if found["into"] is None:
        return found.start(), end
    return max((m.end() for m in _CLAUSE_SIGN.finditer(text, 0, found.start())), default=0), end


def _end_of(text: str, match: re.Match[str]) -> int:
    """Return where the words end: at the comma of an opening, else with the clause."""
    sign = ", " if not text[: match.start()].strip(" \"“'-") else "; "
    at = text.find(sign, match.end())
    return len(text) if at < 0 else at


def _mark(sentence: Sentence, kind: str, value: str, start: int, end: int) -> Mark:
    return Mark(kind=kind, value=value, start=sentence.start + start, end=sentence.start + end)
