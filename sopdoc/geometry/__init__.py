"""Points, rectangles and lengths on a page: origin top left, y down, in points (1/72 inch)."""
