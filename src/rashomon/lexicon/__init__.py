"""The words and templates that experts edit, as TOML files in `en/`; they ship in the wheel."""

from importlib.resources import files


def lexicon_text(name: str, language: str = "en") -> str:
    """Return the text of one lexicon file, such as `casualties.toml`."""
    return (files("rashomon.lexicon") / language / name).read_text(encoding="utf-8")


def shared_text(name: str) -> str:
    """Return the text of a list that serves every language, such as `actors.tsv`."""
    return (files("rashomon.lexicon") / name).read_text(encoding="utf-8")
