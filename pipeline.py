"""Shotwright films a shooting script."""


def main() -> None:
    """The command line."""
    raise SystemExit("not yet")
