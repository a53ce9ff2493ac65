"""Mutated projects: a source, a template or an office is damaged, and the program has to say what is wrong."""
