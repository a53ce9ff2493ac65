"""Everything that sopdoc finds fault with: a rule each, a module a family, and all of them in one table."""
