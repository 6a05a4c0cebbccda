"""Texts copied by hand, where nothing but their readings tells who has them from whom."""
