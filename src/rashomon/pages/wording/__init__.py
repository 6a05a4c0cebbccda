"""What the words of a line give away, in the languages of the web."""
