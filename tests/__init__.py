"""The tests: a package, so that no other of that name takes their place (spylls installs one)."""
