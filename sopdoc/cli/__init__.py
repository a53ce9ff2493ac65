"""Arguments in, exit code out; the only room that imports click."""
