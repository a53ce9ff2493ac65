"""Pages as a native Word document: real tables, shapes and connectors."""
