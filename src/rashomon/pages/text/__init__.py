"""What a page says in reading order, tied to its source: text, runs, lines, boxes."""
