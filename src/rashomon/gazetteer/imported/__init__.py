"""The user's own GeoNames dumps: read, kept beside the gazetteer that ships, looked up with it.

An import writes into `NAME.part` (part.py) and is not used before it is whole; then it is sorted
into `NAME.places` (seal.py), which is never written again: reading opens it as it is, without locks
(opened.py). So nothing that an import does can harm what was there, and an interrupted one goes on
where it was committed last. docs/gazetteer.md says what is taken and where the files are.
"""
