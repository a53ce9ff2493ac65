"""Count the figures of pages over whole folders of sources: ``python -m tests.pages --help``."""
