"""Two pages aligned on their words: exact matches, joined, made whole, and what they change."""
