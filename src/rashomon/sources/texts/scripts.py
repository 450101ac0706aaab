"""Languages that their letters tell: whatever is not written in Latin."""

import re
from collections import Counter
from functools import cache

# By the first code point of each block of Unicode 15; of the languages of one script the likeliest
# in the news, unless letters that only another one has are there.
_SCRIPTS = (
    ("el", "\u0370-\u03ff"),
    ("ru", "\u0400-\u04ff"),
    ("hy", "\u0530-\u058f"),
    ("he", "\u0590-\u05ff"),
    ("ar", "\u0600-\u06ff\u0750-\u077f\ufb50-\ufdff\ufe70-\ufeff"),
    ("hi", "\u0900-\u097f"),
    ("bn", "\u0980-\u09ff"),
    ("pa", "\u0a00-\u0a7f"),
    ("gu", "\u0a80-\u0aff"),
    ("ta", "\u0b80-\u0bff"),
    ("te", "\u0c00-\u0c7f"),
    ("kn", "\u0c80-\u0cff"),
    ("ml", "\u0d00-\u0d7f"),
    ("si", "\u0d80-\u0dff"),
    ("th", "\u0e00-\u0e7f"),
    ("lo", "\u0e80-\u0eff"),
    ("bo", "\u0f00-\u0fff"),
    ("my", "\u1000-\u109f"),
    ("ka", "\u10a0-\u10ff"),
    ("am", "\u1200-\u137f"),
    ("km", "\u1780-\u17ff"),
    ("ja", "\u3040-\u30ff"),
    ("zh", "\u3400-\u9fff"),
    ("ko", "\uac00-\ud7af\u1100-\u11ff"),
)
_OWN = (
    ("ar", (("ckb", "ەڕێۆڵ"), ("ur", "ٹڈںےہ"), ("ps", "ښځډړې"), ("fa", "پچژگی"))),
    ("ru", (("uk", "іїєґ"), ("sr", "јљњћђџ"), ("be", "ў"), ("kk", "қңғүұһ"), ("tg", "ҳҷӣ"))),
)


def n_foreign_letters(text: str) -> int:
    """Return how many letters of other scripts than Latin a text has."""
    return 0 if text.isascii() else len(_any_script().findall(text))


def language_by_script(text: str) -> str:
    """Return the language that most letters of other scripts than Latin are of."""
    counts = Counter({code: len(re.findall(f"[{block}]", text)) for code, block in _SCRIPTS})
    if counts["ja"] * 4 > counts["zh"]:
        counts["ja"] += counts["zh"]  # Japanese writes most words in Chinese signs
    code = counts.most_common(1)[0][0]
    for other, letters in dict(_OWN).get(code, ()):
        if sum(map(text.count, letters)) * 50 > counts[code]:
            return other
    return code


@cache
def _any_script() -> re.Pattern[str]:
    return re.compile("[" + "".join(block for _, block in _SCRIPTS) + "]")
