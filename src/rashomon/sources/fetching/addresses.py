"""Which inputs are web addresses."""

import re

NO_ADDRESS = "is no web address (http:// or https://)"

_SCHEME = re.compile(r"([A-Za-z][A-Za-z0-9+.-]{1,20}):/")
_SCHEMES = ("http://", "https://")


def is_address(name: str) -> bool:
    """Say whether an input is to be fetched.

    >>> is_address("https://post.example/mill"), is_address("reports/mill.html")
    (True, False)
    """
    return name[:8].lower().startswith(_SCHEMES)


def other_scheme(name: str) -> str | None:
    """Return what to do with an address that is not of the web; None for what is no address.

    >>> other_scheme("ftp://post.example/mill")
    'is a ftp: address, which is not fetched; save the report as a file and give its path'
    """
    match = _SCHEME.match(name)
    if match is None or is_address(name):
        return None
    scheme = match[1].lower()
    how = (
        "give the path alone" if scheme == "file" else "save the report as a file and give its path"
    )
    return f"is a {scheme}: address, which is not fetched; {how}"
