"""When a page says that something happened."""
