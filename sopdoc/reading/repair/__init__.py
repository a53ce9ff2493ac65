"""What a text that can't be parsed holds, and what reading puts in the place of its faulty lines."""
