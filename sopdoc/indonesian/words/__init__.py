"""Words of offices by themselves: lists of them, what affixes make of them, and what they are."""
