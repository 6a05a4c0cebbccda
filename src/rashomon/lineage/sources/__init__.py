"""Where credits lead: to a page of the collection, or to a source outside it."""
