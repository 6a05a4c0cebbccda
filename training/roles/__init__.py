"""The role model: its labels, its training, its card."""
