"""The checks, family by family, as their rules are in `sopdoc.rules.regulation`."""
