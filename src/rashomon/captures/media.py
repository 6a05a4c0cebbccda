"""The media types of captures, as pages are read by them.

What comes after a ``;`` says where in the capture the page's text lies, and as what.
"""

HTML = "text/html"
XHTML = "application/xhtml+xml"
PLAIN = "text/plain"
MARKDOWN = "text/markdown"
PDF = "application/pdf"

HTML_VALUE = "text/html;charset=utf-8"
TEXT_VALUE = "text/plain;charset=utf-8"
HTML_ROW = "application/json;text=html"
TEXT_ROW = "application/json;text=plain"
HTML_ENTRY = "application/xml;text=html"
XHTML_ENTRY = "application/xml;text=xhtml"
TEXT_ENTRY = "application/xml;text=plain"
BINARY_PART = "multipart/related;text=html;transfer=binary"
QUOTED_PART = "multipart/related;text=html;transfer=quoted-printable"
BASE64_PART = "multipart/related;text=html;transfer=base64"

VALUES = frozenset({HTML_VALUE, TEXT_VALUE})
"""Strings out of a column: UTF-8 beyond doubt, their first character included."""
ROWS = frozenset({HTML_ROW, TEXT_ROW})
ENTRIES = frozenset({HTML_ENTRY, XHTML_ENTRY, TEXT_ENTRY})
PARTS = frozenset({BINARY_PART, QUOTED_PART, BASE64_PART})
MARKUP = frozenset({HTML, XHTML, HTML_VALUE, HTML_ROW, HTML_ENTRY, XHTML_ENTRY}) | PARTS
