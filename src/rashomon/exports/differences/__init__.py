"""What a record says beside what a data set says: event by event, field by field, with the gap."""

from rashomon.exports.differences.comparing import Compared, compare

__all__ = ["Compared", "compare"]
