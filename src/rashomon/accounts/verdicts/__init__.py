"""What values laid side by side amount to, and how that is put in words."""
