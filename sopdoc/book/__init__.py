"""One office's book, from its folder of sources to its files."""
