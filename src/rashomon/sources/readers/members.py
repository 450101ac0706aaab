"""Names of members of an archive: which lead out of it or to elsewhere."""

import re
from pathlib import PurePosixPath

_DRIVE = re.compile(r"[A-Za-z]:\S")


def fault_of(name: str, *, is_link: bool) -> str | None:
    """Return why a member is not read, None where it may be.

    >>> fault_of("../../etc/passwd", is_link=False)
    'has a name that leads out of the archive; not read'
    >>> fault_of("C:\\\\evil.txt", is_link=False), fault_of("a/Q: who.txt", is_link=False)
    ('has a name that leads out of the archive; not read', None)
    """
    if is_link:
        return "is a link, not a file; not read"
    path = PurePosixPath(name.replace("\\", "/"))
    if path.is_absolute() or ".." in path.parts or "\0" in name or _DRIVE.match(name):
        return "has a name that leads out of the archive; not read"
    return None
