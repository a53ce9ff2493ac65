"""A page's flowchart → DOT with pinned positions → Graphviz → outlines; the only room that knows Graphviz."""
