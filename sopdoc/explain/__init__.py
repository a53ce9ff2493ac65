"""What the rules ask, why, and on what ground, in the language of the program."""
