"""Candidates for places in a sentence, each with the evidence that speaks for it."""

from dataclasses import dataclass, field
from itertools import pairwise

from rashomon.gazetteer import Entry, is_word
from rashomon.marking.places.around import look_around
from rashomon.marking.places.evidence import of_left, of_name, of_right, renown, sides
from rashomon.marking.places.persons import add_people
from rashomon.marking.places.runs import Run, find_runs
from rashomon.marking.places.split import Piece, split_run
from rashomon.marking.places.words import place_words
from rashomon.names import fold
from rashomon.types import Sentence

ENOUGH = 1.0
# A name in no gazetteer: at most so many words, at least so many letters.
MOST_UNKNOWN = 3
SHORTEST_UNKNOWN = 3
LONGEST_GAP = 60
# A capital may be said to say something; a small town that does is a person.
_SPEAKS_FOR_A_STATE = 0.8


@dataclass(slots=True, kw_only=True)
class Candidate:
    """A name that may be a place; `weight` is the evidence, a place from `ENOUGH` on.

    A demonym ("Syrian") is kept for the `country` it speaks of; it is no place itself.
    """

    start: int
    end: int
    text: str
    key: str
    rule: str
    entries: tuple[Entry, ...] = ()
    weight: float = 0.0
    noun: str | None = None
    cued: bool = False
    country: str | None = None
    gap: str | None = None  # the words since the candidate before it in the sentence, if few


@dataclass(slots=True)
class Found:
    """What one document holds: candidates in order, and the names of persons."""

    candidates: list[Candidate] = field(default_factory=list)
    people: set[str] = field(default_factory=set)


def find_candidates(sentence: Sentence, found: Found) -> None:
    """Add a sentence's candidates and persons to what was found."""
    first = len(found.candidates)
    for run in find_runs(sentence):
        pieces = split_run(run, sentence.text)
        add_people(run, pieces, found.people)
        if not pieces:
            _add(found, _unknown(run, sentence))
        for number, piece in enumerate(pieces):
            if piece.country is not None:
                _add(found, _demonym(run, piece, sentence))
                continue
            _add(found, _place(run, pieces, number, sentence))
    _note_gaps(found.candidates[first:], sentence)


def _note_gaps(candidates: list[Candidate], sentence: Sentence) -> None:
    for last, this in pairwise(candidates):
        if this.start - last.end <= LONGEST_GAP:
            this.gap = sentence.text[last.end - sentence.start : this.start - sentence.start]


def _add(found: Found, candidate: Candidate | None) -> None:
    if candidate is not None:
        found.candidates.append(candidate)


def _demonym(run: Run, piece: Piece, sentence: Sentence) -> Candidate:
    start, end = run.words[piece.first].start, run.words[piece.last - 1].end
    return Candidate(
        start=sentence.start + start,
        end=sentence.start + end,
        text=piece.name,
        key=piece.key,
        rule="demonym",
        country=piece.country,
    )


def _place(run: Run, pieces: list[Piece], number: int, sentence: Sentence) -> Candidate | None:
    """Return a known name with its evidence; None when its neighbours make it another name."""
    piece, words = pieces[number], run.words
    start, end = words[piece.first].start, words[piece.last - 1].end
    left, right = sides(run, pieces, number)
    before, after = of_left(left), of_right(right, piece)
    if before is None or after is None:
        return None
    around = look_around(sentence.text, start, end)
    if around.is_other:
        return None
    weight = of_name(piece) + before + after + around.weight
    if around.speaks and renown(piece.entries) < _SPEAKS_FOR_A_STATE:
        weight -= 1.2
    noun = around.noun
    if right and right[0].low in place_words().part:
        noun, end = place_words().nouns[right[0].low], right[0].end
    if piece.short:
        end = start + len(piece.name)
    elif sentence.text[end - 1] == ".":
        end -= 1
    return Candidate(
        start=sentence.start + start,
        end=sentence.start + end,
        text=sentence.text[start:end],
        key=piece.key,
        rule="dateline" if around.is_dateline else "short-form" if piece.short else "gazetteer",
        entries=piece.entries,
        weight=weight,
        noun=noun,
        cued=around.is_sure,
    )


def _unknown(run: Run, sentence: Sentence) -> Candidate | None:
    """Return a name in no gazetteer when a place word stands at it, or straight after "in"."""
    known = place_words()
    words = list(run.words)
    while words and words[0].low in known.opening:
        words.pop(0)
    while len(words) > 1 and words[-1].low in known.unknown_after:
        words.pop()
    if not words or len(words) > MOST_UNKNOWN:
        return None
    start, end = words[0].start, words[-1].end
    name = sentence.text[start:end].rstrip(".")
    if len(name) < SHORTEST_UNKNOWN or name in known.never or is_word(name):
        return None
    around = look_around(sentence.text, start, end)
    if around.is_other or not (around.keeps_unknown or around.is_sure):
        return None
    key = fold(name)
    if len(key) < SHORTEST_UNKNOWN:
        return None
    return Candidate(
        start=sentence.start + start,
        end=sentence.start + start + len(name),
        text=name,
        key=key,
        rule="place-cue",
        weight=1.6 if around.keeps_unknown else 0.0,
        noun=around.noun,
        cued=around.is_sure,
    )
