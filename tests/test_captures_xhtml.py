"""XHTML: read as XML means it, each run still where it stands in the file."""

from __future__ import annotations

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from format_samples import assert_exact, only, written
from rashomon.captures.media import HTML, XHTML
from rashomon.pages.decoding.xhtml import as_html

DOCUMENT = """<?xml version="1.0" encoding="{0}"?>
<?xml-stylesheet href="a.css?x>y"?>
<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Strict//EN" "xhtml1-strict.dtd">
<html xmlns="http://www.w3.org/1999/xhtml"><head><title/><script src="x.js"/></head>
<body><div id="a"/><textarea/><p>1 &lt; 2 &amp; caf&eacute;<br/>Größe<br></br>Ende</p>
<p><![CDATA[a < b & c &amp; d]]></p><script><![CDATA[ if (a < b) "<p>" ]]></script>
<iframe src="y"/><p title="a > b">last</p></body></html>"""


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "iso-8859-1"])
def test_xhtml_is_read_as_xml_means_it(tmp_path, encoding):
    """Empty elements swallow nothing, CDATA is text, the declaration tells the encoding."""
    data = DOCUMENT.format(encoding.removesuffix("-sig")).encode(encoding)
    intake = only(written(tmp_path, "a.html", data))
    assert assert_exact(intake).text == ("1 < 2 & café\nGröße\nEnde\na < b & c &amp; d\nlast")


def test_the_name_tells_xhtml_that_does_not_declare_itself(tmp_path):
    """Without a declaration the suffix decides; in a page of HTML CDATA is no text."""
    data = b'<html xmlns="http://www.w3.org/1999/xhtml"><p><![CDATA[a < b]]></p><p>c</p></html>'
    xhtml = only(written(tmp_path, "a.xhtml", data))
    html = only(written(tmp_path, "a.html", data))
    assert (xhtml.capture.media_type, html.capture.media_type) == (XHTML, HTML)
    assert assert_exact(xhtml).text == "a < b\nc"
    assert assert_exact(html).text == "c"


_WRITTEN = (
    "<p> </p> <b/> <br/> </br> <![CDATA[a<&]]> <![CDATA[ <?x?> wö &lt; <script> </script>"
    " <h:p> </h:p> <!-- --> <a\tb='/>'> ]]>"
)
_PIECES = st.lists(st.sampled_from(_WRITTEN.split(" ")), max_size=12).map("".join)


@settings(deadline=None)
@given(_PIECES)
def test_xhtml_made_html_leads_back_to_itself(text):
    """Every piece of the document for the parser is a copy of what it says it is, or an escape."""
    html, layer = as_html(text)
    for start, end, first, last in layer.pieces:
        assert html[start:end] in {text[first:last], "&lt;", "&amp;"}


def test_prefixes_of_html_are_no_part_of_its_names(tmp_path):
    """Whatever prefix a document binds to HTML or SVG; what is bound to others is none of HTML."""
    page = (
        '<?xml version="1.0"?><w:html xmlns:w="http://www.w3.org/1999/xhtml"'
        " xmlns:g='http://www.w3.org/2000/svg' xmlns:x=\"urn:x\"><w:body><w:p>One<w:br/>two</w:p>"
        "<g:svg><g:title>Map</g:title></g:svg><w:script/><x:script/><x:br/><w:p>Three</w:p>"
        "</w:body></w:html>"
    )
    intake = only(written(tmp_path, "a.xhtml", page.encode()))
    assert assert_exact(intake).text == "One\ntwo\nThree"


def test_what_a_document_type_declares_is_no_text(tmp_path):
    """Entities of one's own stay as they are written, what they stand for is not shown."""
    page = (
        '<?xml version="1.0"?>\n<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.1//EN" "x.dtd" [\n'
        '<!ENTITY paper "The <em>Lantern</em>">\n<!ENTITY % more SYSTEM "file:///etc/passwd">\n] >'
        "<html><body><p>From &paper; &amp; others.</p></body></html>"
    )
    intake = only(written(tmp_path, "a.xhtml", page.encode()))
    assert assert_exact(intake).text == "From &paper; & others."


@pytest.mark.parametrize("piece", ["<a.", "<!DOCTYPE a [", "] ", "<a:", "</b", "<c '"])
def test_hostile_xhtml_is_read_in_time_that_grows_with_it(piece):
    """What never ends is looked at once."""
    begun = time.process_time()
    as_html("<?xml version='1.0'?><!DOCTYPE html [" + piece * 100_000)
    assert time.process_time() - begun < 2
