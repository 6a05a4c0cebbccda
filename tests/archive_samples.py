"""Web archives and zip files made by their reference libraries, of invented pages."""

from __future__ import annotations

import gzip
import io
import zipfile

from fastwarc.stream_io import GzipWriter, ZstdWriter
from fastwarc.warc import WarcRecord, WarcRecordType

DATE = "2024-03-14T09:30:00Z"
URL = "https://lantern.example/harbour/{}"


def html(words, title="Harbour quarter under water"):
    """A page of an invented outlet."""
    return (
        "<!DOCTYPE html>\n<html lang=en><head><meta charset=utf-8>"
        f"<title>{title} | The Seldar Lantern</title></head>\n"
        f"<body><nav><a href=/>Home</a></nav>\n<article><h1>{title}</h1>\n"
        f"<p>{words} &mdash; the sluice at Corran stood open all night, the café’s owner said, and "
        "by six the square was a lake.</p></article></body></html>\n"
    ).encode()


def http(body, media_type="text/html; charset=utf-8", status="200 OK", **headers):
    """A response as a server sends it."""
    lines = [f"HTTP/1.1 {status}", f"Content-Type: {media_type}"]
    lines += [f"{name.replace('_', '-')}: {value}" for name, value in headers.items()]
    return "\r\n".join(lines).encode() + b"\r\n\r\n" + body


def record(
    block,
    url=URL.format(1),
    kind=WarcRecordType.response,
    media_type="application/http; msgtype=response",
    date=DATE,
    **headers,
):
    """A record with digests of its block, and of its payload where it is a response."""
    made = WarcRecord()
    made.init_headers(kind)
    made.headers["WARC-Date"] = date
    if url:
        made.headers["WARC-Target-URI"] = url
    made.headers["Content-Type"] = media_type
    for name, value in headers.items():
        made.headers[name.replace("_", "-")] = value
    made.set_bytes_content(block)
    made.is_http = kind == WarcRecordType.response
    return made


class _Kept(io.BytesIO):
    """Bytes that outlive the writer that closes them."""

    def close(self):
        """Stay open."""


def warc(*records, packed=None):
    """A WARC of these records, plain or packed record by record."""
    kept = _Kept()
    writer = {None: lambda it: it, "gz": GzipWriter, "zst": ZstdWriter}[packed](kept)
    for one in records:
        one.write(writer, checksum_data="WARC-Block-Digest" not in one.headers)
        if packed:
            writer.finish()
    writer.close()
    return kept.getvalue()


def warcinfo():
    """The record that WARCs begin with."""
    return record(
        b"software: a test\r\n",
        url=None,
        kind=WarcRecordType.warcinfo,
        media_type="application/warc-fields",
    )


def zipped(files, method=zipfile.ZIP_DEFLATED):
    """A zip of files by their names."""
    kept = io.BytesIO()
    with zipfile.ZipFile(kept, "w", method) as archive:
        for name, data in files.items():
            archive.writestr(zipfile.ZipInfo(name, (2024, 3, 14, 10, 30, 0)), data, method)
    return kept.getvalue()


def gzipped(data):
    """Data packed as a whole."""
    return gzip.compress(data, mtime=0)
