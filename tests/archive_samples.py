"""Web archives and zip files made by their reference libraries, of invented pages."""

from __future__ import annotations

import gzip
import hashlib
import io
import json
import zipfile

from fastwarc.stream_io import GzipWriter, ZstdWriter
from fastwarc.warc import ArchiveIterator, WarcRecord, WarcRecordType

DATE = "2024-03-14T09:30:00Z"
URL = "https://lantern.example/harbour/{}"
FIRST = URL.format(1)


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
    url=FIRST,
    kind=WarcRecordType.response,
    media_type="application/http; msgtype=response",
    date=DATE,
    **headers,
):
    """What makes a record, anew for each archive it is written to."""

    def make():
        made = WarcRecord()
        made.init_headers(kind)
        made.headers["WARC-Date"] = date
        if url:
            made.headers["WARC-Target-URI"] = url
        made.headers["Content-Type"] = media_type
        for name, value in headers.items():
            made.headers[name.replace("_", "-")] = value
        made.set_bytes_content(block)
        return made

    return make


class Kept(io.BytesIO):
    """Bytes that outlive the writer that closes them."""

    def close(self):
        """Stay open."""


def warc(*records, packed=None):
    """A WARC of these records, each with its digest, plain or packed record by record."""
    kept = Kept()
    writer = {None: lambda it: it, "gz": GzipWriter, "zst": ZstdWriter}[packed](kept)
    for make in records:
        make().write(writer, checksum_data=True)
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


def positions(data):
    """Where each record of a WARC begins and ends, by its address and kind."""
    found = [
        (it.stream_pos, it.headers.get("WARC-Target-URI"), str(it.record_type))
        for it in ArchiveIterator(io.BytesIO(data), parse_http=False)
    ]
    ends = [start for start, _, _ in found[1:]] + [len(data)]
    return {(url, kind): (start, end) for (start, url, kind), end in zip(found, ends, strict=True)}


def cdxj(data, name="data.warc.gz"):
    """The index of a WARC, as pywb and py-wacz write it."""
    where = positions(data)
    lines = []
    for it in ArchiveIterator(io.BytesIO(data)):
        url, kind = it.headers.get("WARC-Target-URI"), str(it.record_type)
        if kind not in {"response", "revisit", "resource"}:
            continue
        start, end = where[url, kind]
        values = {
            "url": url,
            "mime": "warc/revisit" if kind == "revisit" else it.http_content_type or "unk",
            "length": str(end - start),
            "offset": str(start),
            "filename": name,
        }
        time = "".join(letter for letter in it.headers["WARC-Date"] if letter.isdigit())
        lines.append(f"{url} {time[:14]} {json.dumps(values)}\n")
    return "".join(sorted(lines)).encode()


def page_list(*pages):
    """A page list: its head, and a line a page."""
    head = {"format": "json-pages-1.0", "id": "pages", "title": "All pages"}
    return "".join(json.dumps(line) + "\n" for line in (head, *pages)).encode()


def wacz(data, pages=None, index=None, files=None, method=zipfile.ZIP_STORED):
    """A WACZ of a WARC packed by record, laid out as the specification, 1.1.1, has it."""
    held = {"archive/data.warc.gz": data}
    held["indexes/index.cdx"] = cdxj(data) if index is None else index
    if pages is not None:
        held["pages/pages.jsonl"] = pages
    held |= files or {}
    resources = [
        {
            "name": name.rsplit("/", 1)[-1],
            "path": name,
            "hash": f"sha256:{hashlib.sha256(it).hexdigest()}",
            "bytes": len(it),
        }
        for name, it in held.items()
    ]
    package = {"profile": "data-package", "wacz_version": "1.1.1", "resources": resources}
    held["datapackage.json"] = json.dumps(package).encode()
    digest = hashlib.sha256(held["datapackage.json"]).hexdigest()
    seal = {"path": "datapackage.json", "hash": f"sha256:{digest}"}
    held["datapackage-digest.json"] = json.dumps(seal).encode()
    return zipped(held, method)
