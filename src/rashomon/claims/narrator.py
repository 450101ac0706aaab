"""Whose document it is: a ministry's statement speaks for the ministry, without "said"."""

import re
from collections.abc import Sequence

from rashomon.claims.source_words import SourceWords
from rashomon.types import Sentence

_HEAD = 5  # sentences in which a statement names itself and its body
_MOST_WORDS = 14


def narrating_body(sentences: Sequence[Sentence], words: SourceWords) -> str | None:
    """Return the body whose own statement a document is, or None for a report about others.

    A statement calls itself one in a heading ("Press release"), and a heading names the body.
    """
    heads = [s.text for s in sentences[:_HEAD] if _is_head(s)]
    if not any(words.names_statement(head) for head in heads):
        return None
    for head in heads:
        for piece in re.split(r"[:,|–—-]\s", words.without_statement(head)):
            body = words.body_run(piece.strip(" .:"))
            if body is not None and words.has_body_noun(piece):
                return piece.strip(" .:")[slice(*body)]
    return None


def _is_head(sentence: Sentence) -> bool:
    text = sentence.text
    return len(text.split()) <= _MOST_WORDS and not text.endswith((".", "!", "?"))
