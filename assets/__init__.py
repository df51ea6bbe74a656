"""The material of a film: what is spoken, what is drawn, what is found."""
