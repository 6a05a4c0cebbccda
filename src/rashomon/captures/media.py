"""The media types of captures, as pages are read by them."""

HTML = "text/html"
PLAIN = "text/plain"
HTML_ROW = "application/json;text=html"
TEXT_ROW = "application/json;text=plain"

ROWS = frozenset({HTML_ROW, TEXT_ROW})
MARKUP = frozenset({HTML, HTML_ROW})
