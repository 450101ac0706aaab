"""Candidates for places in a sentence, each with the evidence that speaks for it."""

from itertools import pairwise

from rashomon.gazetteer import lookup_folded
from rashomon.marking.places.around import look_around
from rashomon.marking.places.candidate import ENOUGH, FACILITY, SECTION, Candidate, Found
from rashomon.marking.places.evidence import of_left, of_name, of_right, renown, sides
from rashomon.marking.places.facilities import facility, facility_end
from rashomon.marking.places.persons import add_people
from rashomon.marking.places.runs import AND, Run, find_runs, parts
from rashomon.marking.places.split import Piece, split_run
from rashomon.marking.places.unknown import section, unknown
from rashomon.marking.places.unmapped import is_in_unknown
from rashomon.marking.places.words import place_words
from rashomon.types import Sentence

LONGEST_GAP = 60
# A capital may be said to say something; a small town that does is a person.
_SPEAKS_FOR_A_STATE = 0.8
# A known name before "dam" or "air base" is likely a place.
_HAS_FACILITY = 0.8


def find_candidates(sentence: Sentence, found: Found) -> None:
    """Add a sentence's candidates and persons to what was found."""
    first = len(found.candidates)
    for run in find_runs(sentence):
        pieces = split_run(run, sentence.text)
        add_people(run, pieces, found.people)
        found.candidates += _of_run(run, pieces, sentence)
    _note_gaps(found.candidates[first:], sentence)


def _of_run(run: Run, pieces: list[Piece], sentence: Sentence) -> list[Candidate]:
    """Return what a run names: a facility, known places, names that no table has, or a street."""
    whole = facility(run, pieces, sentence)
    if whole is not None:
        return [whole]
    made = [_of_piece(run, pieces, number, sentence) for number in range(len(pieces))]
    rest = parts(run, pieces)
    made += [unknown(part, sentence) for part in rest]
    kept = [candidate for candidate in made if candidate is not None]
    if pieces and all(c.country is None and c.weight < ENOUGH for c in kept):
        longer = None if any(word.text in AND for word in run.words) else unknown(run, sentence)
        if longer is not None and longer.weight > max((c.weight for c in kept), default=-1.0):
            return [longer]
    if not kept:
        last = section(run, sentence) or (facility(run, (), sentence) if pieces else None)
        return [] if last is None else [last]
    return sorted(kept, key=lambda x: x.start) if pieces and rest else kept


def _of_piece(run: Run, pieces: list[Piece], number: int, sentence: Sentence) -> Candidate | None:
    if pieces[number].country is not None:
        return _demonym(run, pieces[number], sentence)
    return _place(run, pieces, number, sentence)


def _note_gaps(candidates: list[Candidate], sentence: Sentence) -> None:
    for last, this in pairwise(candidates):
        if this.start - last.end <= LONGEST_GAP:
            this.gap = sentence.text[last.end - sentence.start : this.start - sentence.start]


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
    if around.noun == SECTION:
        return Candidate(
            start=sentence.start + start,
            end=sentence.start + end,
            text=sentence.text[start:end],
            key=piece.key,
            rule="section",
            noun=SECTION,
        )
    weight = of_name(piece) + before + after + around.weight
    if around.speaks and renown(piece.entries) < _SPEAKS_FOR_A_STATE:
        weight -= 1.2
    noun = around.noun
    if noun is None and facility_end(sentence.text, end) > end:
        weight, noun = weight + _HAS_FACILITY, FACILITY
    if right and right[0].low in place_words().part:
        noun, end = place_words().nouns[right[0].low], right[0].end
    key = piece.key
    if around.called is not None and lookup_folded(f"{key} {around.called}"):
        key = f"{key} {around.called}"
    if piece.short:
        end = start + len(piece.name)
    elif sentence.text[end - 1] == ".":
        end -= 1
    return Candidate(
        start=sentence.start + start,
        end=sentence.start + end,
        text=sentence.text[start:end],
        key=key,
        rule="dateline" if around.is_dateline else "short-form" if piece.short else "gazetteer",
        entries=piece.entries,
        weight=weight,
        noun=noun,
        cued=around.is_sure,
        is_in_unknown=is_in_unknown(
            sentence.text, (start, end), piece.entries, is_dateline=around.is_dateline
        ),
    )
