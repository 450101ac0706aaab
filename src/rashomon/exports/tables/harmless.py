"""Text from outside that a spreadsheet would take for a formula, made harmless."""

_RUN = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")


def harmless(text: str) -> str:
    """Return text that no spreadsheet runs: an apostrophe goes before what begins like a formula.

    >>> harmless("=1+1"), harmless("  =1+1"), harmless("12 dead")
    ("'=1+1", "'  =1+1", '12 dead')
    """
    return f"'{text}" if text.startswith(_RUN) or text.lstrip().startswith(_RUN) else text
