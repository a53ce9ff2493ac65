"""The tables of keys: which keys each kind of file has, and what may stand under each."""
