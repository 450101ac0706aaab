"""Which texts are worth comparing, and what the comparison says.

Texts that share a mark are compared. Of a mark that many texts share, each text is compared with
a few leaders only, so that five thousand copies cost five thousand comparisons and a footer under
ten thousand pages costs no more than that either.
"""

from collections.abc import Callable, Iterator, Sequence, Set
from itertools import groupby

from rashomon.ids import content_id
from rashomon.origins.joined import Joined
from rashomon.origins.likeness import Likeness, likeness
from rashomon.origins.naming import published_day, site_of
from rashomon.origins.shingles import Sketch, marks, sketch_of
from rashomon.origins.words import tokens_of
from rashomon.types import Document

# Texts of one mark that are no copies of one another, beyond which the mark is taken for page
# furniture; a text that shares anything else with a later one meets it under another mark.
LEADERS = 5
# Word for word the same, and at least so long: shorter headlines are written twice by chance.
MIN_SAME_WORDS = 8
# A text of fewer words may be a headline, which a desk writes again for another event.
LONG_ENOUGH = 24

# Of the 64 bits of a mark, 40 are kept beside the place of its text: room for 16 million texts.
_PLACE_BITS = 24
_PLACE_MASK = (1 << _PLACE_BITS) - 1

Doubt = Callable[[Likeness], bool]


class Matches:
    """The pairs of reports that share text.

    `same` groups those that are one report, `copied` those too of which one holds the other.
    """

    def __init__(self) -> None:
        self.same = Joined()
        self.copied = Joined()
        self.pairs: dict[tuple[str, str], Likeness | None] = {}
        self.twins: dict[str, str] = {}
        self.sketches: dict[str, Sketch] = {}

    def grams(self, document: str) -> Set[int]:
        """Return the different shingles of a report."""
        return self.sketches[self.twins.get(document, document)].distinct()

    def copies(self) -> Iterator[Likeness]:
        """Yield the pairs of which one holds most of the other, in order."""
        return (like for _, like in sorted(self.pairs.items()) if like and like.is_copy)

    def partly(self) -> Iterator[Likeness]:
        """Yield the pairs that share a telling part and are not of one report, in order."""
        for (left, right), like in sorted(self.pairs.items()):
            if like and like.is_partly and self.same.find(left) != self.same.find(right):
                yield like


def matches(documents: Sequence[Document], *, is_doubtful: Doubt) -> Matches:
    """Return the pairs that share text; a copy that `is_doubtful` counts as no pair at all."""
    found = Matches()
    sketches = [s for s in _distinct(documents, found) if not s.is_short]
    for group in _sharing(sketches):
        leaders: list[Sketch] = []
        for sketch in _one_of_each(group, found):
            if any(_is_one(sketch, leader, found, is_doubtful) for leader in leaders):
                continue
            if len(leaders) < LEADERS:
                leaders.append(sketch)
    return found


def _distinct(documents: Sequence[Document], found: Matches) -> Iterator[Sketch]:
    """Yield a sketch of each different text; word-for-word twins are joined at once."""
    first: dict[str, str] = {}
    for document in documents:
        tokens = tokens_of(document)
        twin = first.setdefault(_key(document, tokens), document.id)
        if twin == document.id:
            sketch = sketch_of(document.id, tokens, site=site_of(document))
            found.sketches[document.id] = sketch
            yield sketch
            continue
        found.twins[document.id] = twin
        if len(tokens) >= MIN_SAME_WORDS:
            found.same.join((twin, document.id))
            found.copied.join((twin, document.id))


def _key(document: Document, tokens: Sequence[str]) -> str:
    """Return the key of a text; a headline alone is another one in another year."""
    day = published_day(document) if len(tokens) < LONG_ENOUGH else None
    return content_id("t", "\x1f".join(tokens), (day or "")[:4])


def _sharing(sketches: Sequence[Sketch]) -> Iterator[list[Sketch]]:
    """Yield the texts of each mark that several share, in the order of their ids."""
    keyed = sorted(_packed(sketches))
    seen: set[tuple[int, ...]] = set()
    for _, group in groupby(keyed, key=lambda packed: packed >> _PLACE_BITS):
        places = tuple(packed & _PLACE_MASK for packed in group)
        if len(places) > 1 and places not in seen:
            seen.add(places)
            yield [sketches[at] for at in places]


def _packed(sketches: Sequence[Sketch]) -> Iterator[int]:
    """Yield mark and place in one number each: a tenth of the memory of pairs."""
    for at, sketch in enumerate(sketches):
        for mark in marks(sketch.grams):
            yield kept(mark) << _PLACE_BITS | at


def kept(mark: int) -> int:
    """Return the bits of a mark by which texts are looked up."""
    return mark >> _PLACE_BITS


def _one_of_each(group: Sequence[Sketch], found: Matches) -> Iterator[Sketch]:
    """Yield the first text of each report, so that known copies cost a look-up."""
    first: dict[str, Sketch] = {}
    for sketch in group:
        first.setdefault(found.same.find(sketch.document), sketch)
    yield from first.values()


def _is_one(one: Sketch, other: Sketch, found: Matches, is_doubtful: Doubt) -> bool:
    if found.same.find(one.document) == found.same.find(other.document):
        return True
    key = (min(one.document, other.document), max(one.document, other.document))
    if key not in found.pairs:
        like = likeness(one, other)
        if like is not None and like.is_copy and is_doubtful(like):
            like = None
        found.pairs[key] = like
        if like is not None and like.is_copy:
            found.copied.join(key)
        if like is not None and like.is_same:
            found.same.join(key)
            return True
    return False
