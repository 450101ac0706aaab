"""Verbs that tell an act only with their object: "set up a base", "the grain was looted"."""

from collections.abc import Iterator

from rashomon.acts.words import Phrases, act_words, longest
from rashomon.marking.acts.present import is_verb
from rashomon.marking.acts.row import Row, Trigger

_AHEAD, _BACK = 7, 7
_PERSON = "<person>"


def find_frames(row: Row) -> Iterator[tuple[str, Trigger]]:
    """Yield tactic and trigger of each verb whose object stands near it."""
    known = act_words()
    words = row.words
    for at, word in enumerate(words):
        found = longest(known.frames, words, at) if word in known.frames else None
        if found is None and word in known.present_frames:
            found = longest(known.present_frames, words, at)
            found = found if found is not None and is_verb(row, at, found[0]) else None
        if found is None:
            continue
        end, tactics = found
        tactic = next((t for t in tactics.split() if _has_object(row, words, at, end, t)), None)
        if tactic is not None:
            yield tactic, Trigger(at, end, "verb", is_mutual=False)


def _has_object(row: Row, words: list[str], first: int, last: int, tactic: str) -> bool:
    objects = act_words().objects[tactic]
    for at in range(last, min(len(words), last + _AHEAD)):
        if at in row.breaks and at > last:
            break
        if words[at] in objects and longest(objects, words, at) is not None:
            return True
        if at in row.parties and _is_person_with(row, words, at, objects):
            return True
    if not act_words().roles["be"].intersection(words[max(0, first - 3) : first]):
        return False
    for at in range(first - 1, max(-1, first - _BACK), -1):
        if words[at] in objects and longest(objects, words, at) is not None:
            return True
        if at in row.breaks:
            return False
    return False


def _is_person_with(row: Row, words: list[str], at: int, objects: Phrases) -> bool:
    """Say whether people stand here with what the object needs after them: "four men from"."""
    end, party = row.parties[at]
    if party.is_thing or party.kind != "civilians":
        return False
    return longest(objects, [_PERSON, *words[end : end + 3]], 0) is not None
