"""What Indonesian text of offices says: verbs, posts, citations of laws, institutions."""
