"""How well pages are read: story, comments, roles, metadata, offsets, speed."""
