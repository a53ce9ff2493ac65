"""A flowchart as DOT, whole enough that Graphviz alone draws it."""
