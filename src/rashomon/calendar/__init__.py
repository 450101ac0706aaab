"""The calendar: date words, intervals, weekdays, codebook windows, EDTF.

Pure arithmetic on days; knows nothing of reports or sentences. Intervals are half open: the first
moment in, the last moment out.
"""

from rashomon.calendar.codebook import nothing_said
from rashomon.calendar.edtf import parse_edtf
from rashomon.calendar.precision import date_precision, time_precision

__all__ = ["date_precision", "nothing_said", "parse_edtf", "time_precision"]
