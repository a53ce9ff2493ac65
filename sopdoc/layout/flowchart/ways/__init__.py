"""How an arrow can go: tracks, bundles of ways, routes."""
