"""Looks, one file each: a module with `LOOK = Look(...)`."""
