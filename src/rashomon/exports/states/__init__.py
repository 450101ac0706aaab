"""Countries and territories as the two great event data sets write and number them."""

from rashomon.exports.states.states import NOWHERE, State, state_named, state_of

__all__ = ["NOWHERE", "State", "state_named", "state_of"]
