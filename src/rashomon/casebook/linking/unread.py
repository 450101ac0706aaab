"""A report that a person entered by hand, as linking takes it: by what the person gave of it."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime

from rashomon.calendar import parse_edtf
from rashomon.casebook.judging.decisions import PERSON
from rashomon.events.olden import OLD_AFTER
from rashomon.types import Boilerplate, Document, Scene, TimeValue

_ENOUGH = 50  # words that can be compared with those of other reports
_READ = ("en", "und")


def as_linked(document: Document, scenes: Sequence[Scene]) -> Document:
    """Return a document as it is linked; that of a report which was read is as it is.

    Words said long after the day that they tell lose their own day: linking takes an old day in a
    report for background, and here it is the event's. Few words, or foreign ones, are not compared:
    that they are unlike those of a report says nothing.
    """
    if document.unread is None or len(scenes) != 1 or not _is_by_hand(scenes[0]):
        return document
    text = document.text
    if document.language not in _READ or len(text.split()) < _ENOUGH:
        cut = Boilerplate(start=0, end=len(text), reason="too few words to compare")
        document = replace(document, boilerplate=(cut,))
    return replace(document, published=None) if _is_late(document, scenes[0]) else document


def _is_by_hand(scene: Scene) -> bool:
    return any(mention.rule == PERSON for mention in (*scene.times, *scene.places))


def _is_late(document: Document, scene: Scene) -> bool:
    said = parse_edtf(document.published.edtf) if document.published else None
    ends = [end for time in scene.times if (end := _end(time.value)) is not None]
    return said is not None and bool(ends) and said[1] - max(ends).date() >= OLD_AFTER


def _end(value: object) -> datetime | None:
    return value.end if isinstance(value, TimeValue) else None
