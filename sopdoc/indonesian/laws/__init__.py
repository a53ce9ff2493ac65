"""Laws as offices cite them: their parts, their order, and what is known of them."""
