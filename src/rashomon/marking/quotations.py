"""Quotations that run over several sentences: whose they are, and how far they reach."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from rashomon.types import Mention, Sentence, SpeechValue

_MARKS = ('"', "“", "''", "«")
_CLOSING = ('"', "”", "''", "»")
_REPORTS = frozenset({"speech-verb", "speech-colon", "speech-headline"})


def join_quotations(
    sentences: Sequence[Sentence], speech: Iterable[list[Mention]]
) -> Iterator[list[Mention]]:
    """Yield the speech of each sentence with the quoted sentences before and after it.

    A sentence is quoted through if it begins and ends inside a quotation. Such sentences belong to
    the speaker of the one before them, or of the one in which their quotation ends.
    """
    quoted = [_is_quoted(sentences, i) for i in range(len(sentences))]
    taken = [False] * len(sentences)
    for i, found in enumerate(speech):
        reports = [n for n, m in enumerate(found) if m.rule in _REPORTS]
        if quoted[i] or not reports:
            yield found
            continue
        first = _first_before(sentences, quoted, taken, i)
        if first < i and _starts_at(found[reports[0]], sentences[i]):
            found[reports[0]] = _with_before(found[reports[0]], sentences[first])
            taken[first:i] = [True] * (i - first)
        last = _last_after(sentences, quoted, i)
        if last > i and _touches_quote(found[reports[-1]], sentences[i]):
            found[reports[-1]] = _with_after(found[reports[-1]], sentences[i + 1 : last + 1])
            taken[i + 1 : last + 1] = [True] * (last - i)
        yield found


def _is_quoted(sentences: Sequence[Sentence], i: int) -> bool:
    text = sentences[i].text
    if not (sentences[i].quote_open or text.startswith(_MARKS)):
        return False
    return _goes_on(sentences, i) or text.rstrip(" .,").endswith(_CLOSING)


def _goes_on(sentences: Sequence[Sentence], i: int) -> bool:
    return i + 1 < len(sentences) and sentences[i + 1].quote_open


def _first_before(
    sentences: Sequence[Sentence], quoted: Sequence[bool], taken: Sequence[bool], i: int
) -> int:
    """Return the first sentence of the quotation that is open when sentence `i` begins."""
    first = i
    while first > 0 and sentences[first].quote_open and quoted[first - 1] and not taken[first - 1]:
        first -= 1
    return first


def _last_after(sentences: Sequence[Sentence], quoted: Sequence[bool], i: int) -> int:
    """Return the last sentence quoted through after sentence `i`; a colon leads over a paragraph.

    What follows a colon without quotation marks is the next paragraph, or one sentence of the same.
    """
    last = i
    leads = sentences[i].text.endswith(":")
    if leads and i + 1 < len(sentences) and not quoted[i + 1]:
        paragraph = sentences[i + 1].paragraph
        while last + 1 < len(sentences) and sentences[last + 1].paragraph == paragraph:
            last += 1
            if paragraph == sentences[i].paragraph:
                break
        return last
    while last + 1 < len(sentences) and quoted[last + 1]:
        if sentences[last + 1].paragraph != sentences[i].paragraph and not leads:
            break
        last += 1
    return last


def _value(mention: Mention) -> SpeechValue:
    assert isinstance(mention.value, SpeechValue)
    return mention.value


def _starts_at(mention: Mention, sentence: Sentence) -> bool:
    return _value(mention).content[0][0] <= sentence.start


def _touches_quote(mention: Mention, sentence: Sentence) -> bool:
    if sentence.text.endswith(":"):
        return True
    spans = _value(mention).content
    texts = (sentence.text[s - sentence.start : e - sentence.start] for s, e in spans)
    return any(mark in text for text in texts for mark in (*_MARKS, "”"))


def _with_before(mention: Mention, first: Sentence) -> Mention:
    value = _value(mention)
    (_, end), *rest = value.content
    return replace(mention, value=replace(value, content=((first.start, end), *rest)))


def _with_after(mention: Mention, after: Sequence[Sentence]) -> Mention:
    value = _value(mention)
    content = (*value.content, (after[0].start, after[-1].end))
    return replace(mention, value=replace(value, content=content))
