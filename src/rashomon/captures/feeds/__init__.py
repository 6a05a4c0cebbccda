"""Feeds of XML, RSS and Atom: a page an entry."""
