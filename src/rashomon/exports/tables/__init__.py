"""Tables: columns that say what they hold, and the kinds of file that carry them."""
