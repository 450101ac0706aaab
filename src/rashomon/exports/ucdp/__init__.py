"""Events in the form of UCDP GED, by the rules of its codebook 23.1: 49 columns, a row an event."""
