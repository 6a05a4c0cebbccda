"""What a page counts: people and things, what befell them, and of what they are a part."""
