"""By which rules a stored state was made: a state of other rules is refused, never gone on from.

The version is that of the package with a digest of all its files, so that nobody has to remember to
raise it: every change of a word, a weight or a line of code makes other rules.
"""

import hashlib
from functools import cache
from importlib.resources import files
from importlib.resources.abc import Traversable

from rashomon.errors import BadInput
from rashomon.version import __version__

_NO_RULES = {"__pycache__"}


@cache
def rules_version() -> str:
    """Return what names these rules, such as "0.1.0-3f9a0c1d2e4b"."""
    digest = hashlib.blake2b(digest_size=6)
    _add(digest, files("rashomon"))
    return f"{__version__}-{digest.hexdigest()}"


def refuse_other_rules(version: object, what: str) -> None:
    """Raise BadInput if a stored state is of another version; `what` says of what it is."""
    if version != rules_version():
        stored = version if isinstance(version, str) and len(version) < 50 else "no version"
        raise BadInput(
            f"the stored {what} is of rules {stored}, and these are {rules_version()}: "
            f"build it anew by adding all reports to an empty {what}"
        )


def _add(digest: hashlib.blake2b, folder: Traversable) -> None:
    for one in sorted(folder.iterdir(), key=lambda f: f.name):
        if one.is_file():
            digest.update(f"{one.name}\0".encode())
            digest.update(one.read_bytes())
        elif one.name not in _NO_RULES:
            _add(digest, one)
