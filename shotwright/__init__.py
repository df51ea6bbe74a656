"""The ground floor: errors, events, settings, exact time, plugins. It imports no other room."""

__version__ = "0.1.0"
