"""Rashomon reads captured pages about an event and shows who said what, on whose word."""
