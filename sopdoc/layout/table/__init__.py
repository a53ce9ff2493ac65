"""The procedure table without its flowchart: columns, headings, cells."""
