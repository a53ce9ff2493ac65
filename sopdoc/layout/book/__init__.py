"""An office's book: the parts around its SOPs, and all of it numbered as one document."""
