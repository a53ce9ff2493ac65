"""The flowchart inside the procedure table: symbols, routes, labels, off-page connectors."""
