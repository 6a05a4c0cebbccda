"""The pictures: laid out as plain values first, then drawn as inert SVG."""
