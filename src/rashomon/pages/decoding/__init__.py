"""Bytes made one string, with the way back from each code point to its bytes."""
