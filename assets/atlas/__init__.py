"""Natural Earth's outlines and places, thinned and packed into one small file (`make.py` made it)."""
