"""Pictures, sounds and films: no text, and named as what they are."""

from collections.abc import Iterator

from rashomon.errors import Unreadable
from rashomon.sources.readers.kinds import ENDINGS
from rashomon.sources.readers.original import Original
from rashomon.sources.readers.work import NotOurs, Work

_REASON = (
    "is a picture, sound or film, not a text; write down what it shows or says, or run a text "
    "recognition over it, and give that as .txt"
)


def refuse_picture(original: Original, work: Work) -> Iterator[Original]:
    """Raise NotOurs: what is no text is passed over in a folder, and named where it was named.

    A picture that bears the ending of a report is named everywhere: somebody means to have it read.
    """
    if original.suffix in ENDINGS and original.told.url is None:
        raise Unreadable(original.path, _REASON)
    raise NotOurs(original.path, _REASON)
    yield original  # a reader is an iterator
