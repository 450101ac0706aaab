"""Which inputs are web addresses."""

NO_ADDRESS = "is no web address (http:// or https://)"

_SCHEMES = ("http://", "https://")


def is_address(name: str) -> bool:
    """Say whether an input is to be fetched.

    >>> is_address("https://post.example/mill"), is_address("reports/mill.html")
    (True, False)
    """
    return name[:8].lower().startswith(_SCHEMES)
