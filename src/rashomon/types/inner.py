"""Values that never leave the package: frozen as mypy checks it, and cheap to make.

A frozen dataclass guards each field while it is being made, which takes three times as long; a
report of 500 words makes some five hundred of these.
"""

from dataclasses import dataclass, field
from typing import TypeVar, dataclass_transform

Class = TypeVar("Class")


@dataclass_transform(frozen_default=True, field_specifiers=(field,))
def inner(cls: type[Class]) -> type[Class]:
    """Make a class a dataclass with slots whose fields nobody sets again."""
    return dataclass(slots=True, unsafe_hash=True)(cls)
