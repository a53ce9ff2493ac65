"""The program's version; the packaging reads it here too."""

VERSION = "0.1.0"
