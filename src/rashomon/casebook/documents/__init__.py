"""Reports of a casebook: how one is known again, how it is kept, where its bytes are."""
