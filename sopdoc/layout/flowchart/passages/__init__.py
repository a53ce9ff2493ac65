"""How arrows pass from page to page: the pentagons of each, their lanes and levels in strips."""
