"""Questions with their answers, to which other implementations can be held, and what writes them."""
