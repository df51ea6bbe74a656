"""What pictures are drawn with: canvas, type, palette, icons, easing."""
