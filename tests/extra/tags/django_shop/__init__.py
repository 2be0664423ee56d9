"""A small app of Django."""
