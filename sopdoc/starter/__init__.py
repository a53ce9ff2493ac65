"""The commented sources that ``sopdoc new`` and ``sopdoc init`` write."""
