"""What to say and show: a shooting script becomes a scene list, and a scene list becomes shots."""
