"""The outer edge, where the library meets the world: the command line, public holidays."""
