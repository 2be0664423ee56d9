"""The shop on the web: what a person can ask for, and what the staff may see for which purpose."""
