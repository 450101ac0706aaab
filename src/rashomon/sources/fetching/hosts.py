"""Which machine a name stands for, and whether it is one of the public network."""

import ipaddress
import socket

from rashomon.errors import Unreadable

Address = ipaddress.IPv4Address | ipaddress.IPv6Address
_NAT64 = ipaddress.ip_network("64:ff9b::/96")
# All that is given out for the public network (RFC 4291); the wrappings outside of it that lead to
# addresses of version 4 (::7f00:1, ::ffff:0:7f00:1, 64:ff9b:1::) are nobody's page.
_GLOBAL = ipaddress.ip_network("2000::/3")
_ISATAP = (0x00005EFE, 0x02005EFE)  # addresses of version 4 inside those of a site (RFC 5214)
_PRIVATE = (
    "leads to {address}, an address of this machine or its own network; "
    "not fetched (--allow-private allows it)"
)


def resolved(host: str, port: int, *, url: str, is_private_allowed: bool) -> str:
    """Return the one address of a host to connect to; raises Unreadable for none, or a private one.

    The connection is made to this address and no name is looked up again, so that a name which
    stands for another machine a moment later gains nothing. All addresses of the name must be
    public, not only the first.
    """
    try:
        found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    except (OSError, UnicodeError) as error:
        raise Unreadable(url, "has a host that is not known; check the address") from error
    addresses = [str(one[4][0]) for one in found]
    for address in addresses:
        if not is_private_allowed and not is_public(address):
            raise Unreadable(url, _PRIVATE.format(address=address))
    return addresses[0]


def is_public(address: str) -> bool:
    """Say whether an address is of the public network, however it is wrapped.

    >>> is_public("93.184.215.14"), is_public("127.0.0.1"), is_public("::ffff:10.0.0.1")
    (True, False, False)
    """
    try:
        parsed: Address = ipaddress.ip_address(address.partition("%")[0])
    except ValueError:
        return False
    return all(map(_is_public, _unwrapped(parsed)))


def _is_public(address: Address) -> bool:
    if not address.is_global or address.is_multicast:
        return False
    return isinstance(address, ipaddress.IPv4Address) or address in _GLOBAL


def _unwrapped(address: Address) -> tuple[Address, ...]:
    """Return an address and those of version 4 that it carries inside."""
    if isinstance(address, ipaddress.IPv4Address):
        return (address,)
    inner = [address.ipv4_mapped, address.sixtofour, *(address.teredo or ())]
    if address in _NAT64 or (int(address) >> 32) & 0xFFFFFFFF in _ISATAP:
        inner.append(ipaddress.IPv4Address(int(address) & 0xFFFFFFFF))
    found = tuple(one for one in inner if one is not None)
    # A wrapped address counts by what it carries: the wrapping itself is never "global".
    return found or (address,)
