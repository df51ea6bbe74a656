"""Measurements: what things cost. Run by `make bench`, by no test."""
