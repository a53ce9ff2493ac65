"""Where a document contradicts itself: what a build asks too, so that nothing here needs lists of words."""
