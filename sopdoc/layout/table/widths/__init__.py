"""Widths that follow what stands in a table: what lanes and cells need, and how a page's width is shared among them."""
