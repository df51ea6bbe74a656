"""Beds: quiet music that Shotwright makes itself, so that it needs no licence and no download."""
