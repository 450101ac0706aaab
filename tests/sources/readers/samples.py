"""Inputs of every kind, made in memory around one invented report."""

import gzip
import io
import json
import struct
import tarfile
import zipfile
import zlib

TITLE = "Nine die at mill near Orlen"
PARAGRAPHS = (
    "Gunmen attacked a mill near Orlen on Friday, killing nine people, police said.",
    "The attackers came on foot before dawn and fled when soldiers arrived from the garrison.",
    "Two of the dead were children who had slept in the loft, a doctor at the clinic said.",
)
TEXT = "\n\n".join(PARAGRAPHS)
BODY = "".join(f"<p>{paragraph}</p>" for paragraph in PARAGRAPHS)
PAGE = (
    f"<!DOCTYPE html><html lang=en><head><title>{TITLE}</title>"
    '<meta property="og:site_name" content="Harbour Post">'
    '<meta property="article:published_time" content="2019-03-08T20:05:00Z"></head>'
    f"<body><article><h1>{TITLE}</h1>{BODY}</article></body></html>"
)
RSS = f"""<?xml version="1.0"?><rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/"
 xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><title>Harbour Post</title>
<item><title>{TITLE}</title><link>https://post.example/mill</link><dc:creator>Mira Sand</dc:creator>
<pubDate>Fri, 08 Mar 2019 20:05:00 GMT</pubDate><description>Nine people died.</description>
<content:encoded><![CDATA[{BODY}]]></content:encoded></item>
<item><title>Bridge closed & guarded</title><link>https://post.example/bridge</link>
<pubDate>Sat, 09 Mar 2019 07:00:00 GMT</pubDate>
<description>&lt;p&gt;Soldiers closed the bridge.&lt;/p&gt;</description></item></channel></rss>"""
ATOM = f"""<feed xmlns="http://www.w3.org/2005/Atom"><title>Harbour Post</title><entry>
<title>{TITLE}</title><link rel="alternate" href="https://post.example/mill"/>
<published>2019-03-08T20:05:00Z</published><updated>2019-03-09T01:00:00Z</updated>
<author><name>Mira Sand</name></author>
<content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml">{BODY}</div></content>
</entry></feed>"""
RDF = f"""<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"
 xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/">
<channel><title>Harbour Post</title></channel><item><title>{TITLE}</title>
<link>https://post.example/mill</link><dc:date>2019-03-08</dc:date>
<description>{TEXT}</description></item></rdf:RDF>"""
JSON_FEED = json.dumps(
    {
        "version": "https://jsonfeed.org/version/1.1",
        "title": "Harbour Post",
        "items": [
            {
                "id": "1",
                "url": "https://post.example/mill",
                "title": TITLE,
                "content_html": BODY,
                "date_published": "2019-03-08T20:05:00Z",
                "authors": [{"name": "Mira Sand"}],
            }
        ],
    }
)
NINJS = json.dumps(
    {
        "uri": "https://tna.example/item/1",
        "type": "text",
        "headline": TITLE,
        "byline": "Mira Sand",
        "copyrightholder": "Tamsinia News Agency",
        "firstcreated": "2019-03-08T20:05:00Z",
        "versioncreated": "2019-03-09T01:00:00Z",
        "language": "en",
        "body_xhtml": BODY,
    }
)
NEWSML_G2 = f"""<?xml version="1.0"?><newsMessage xmlns="http://iptc.org/std/nar/2006-10-01/">
<itemSet><newsItem guid="urn:1" version="1" xml:lang="en-GB"><itemMeta>
<provider qcode="nprov:TNA"/><versionCreated>2019-03-09T01:00:00Z</versionCreated>
<firstCreated>2019-03-08T20:05:00Z</firstCreated></itemMeta><contentMeta>
<headline>{TITLE}</headline><by>Mira Sand</by></contentMeta><contentSet><inlineXML>
<html xmlns="http://www.w3.org/1999/xhtml"><head><title>x</title></head><body>{BODY}</body></html>
</inlineXML></contentSet></newsItem></itemSet></newsMessage>"""
NITF = f"""<nitf><head><title>{TITLE}</title><docdata><date.issue norm="20190308T200500Z"/>
</docdata></head><body><body.head><hedline><hl1>{TITLE}</hl1></hedline><byline>Mira Sand</byline>
</body.head><body.content>{BODY}</body.content></body></nitf>"""
MAIL = f"""From: "Harbour Post Alerts" <alerts@post.example>\r
To: desk@records.example\r
Subject: =?utf-8?q?Nine_die_at_mill_near_Orlen?=\r
Date: Fri, 08 Mar 2019 20:05:00 +0000\r
MIME-Version: 1.0\r
Content-Type: multipart/alternative; boundary=b1\r
\r
--b1\r
Content-Type: text/plain; charset=utf-8\r
\r
{TEXT}\r
--b1\r
Content-Type: text/html; charset=utf-8\r
\r
{PAGE}\r
--b1--\r
"""
MHTML = f"""From: <Saved by Blink>\r
Snapshot-Content-Location: https://post.example/mill\r
Subject: {TITLE}\r
Date: Mon, 11 Mar 2019 09:00:00 -0000\r
MIME-Version: 1.0\r
Content-Type: multipart/related; type="text/html"; boundary="--x"\r
\r
----x\r
Content-Type: text/html\r
Content-Transfer-Encoding: 8bit\r
Content-Location: https://post.example/mill\r
\r
{PAGE}\r
----x\r
Content-Type: image/png\r
Content-Transfer-Encoding: base64\r
Content-Location: https://post.example/a.png\r
\r
iVBORw0KGgo=\r
----x--\r
"""
CSV = f'number,body,day\n1,"{TEXT}",2019-03-08\n2,"Soldiers closed the bridge on Saturday.",\n'


def zipped(members, **options):
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED, **options) as archive:
        for name, content in members.items():
            archive.writestr(name, content)
    return stream.getvalue()


def tarred(members, mode="w"):
    stream = io.BytesIO()
    with tarfile.open(fileobj=stream, mode=mode) as archive:
        for name, content in members.items():
            content = content if isinstance(content, bytes) else content.encode()
            info = tarfile.TarInfo(name)
            info.size = len(content)
            archive.addfile(info, io.BytesIO(content))
    return stream.getvalue()


def docx(paragraphs=PARAGRAPHS, extra=""):
    words = "".join(f"<w:p><w:r><w:t>{p}</w:t></w:r></w:p>" for p in paragraphs)
    space = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
    core = (
        '<cp:coreProperties xmlns:cp="x" xmlns:dc="http://purl.org/dc/elements/1.1/" '
        f'xmlns:dcterms="http://purl.org/dc/terms/"><dc:title>{TITLE}</dc:title>'
        "<dc:creator>Mira Sand</dc:creator>"
        "<dcterms:created>2019-03-08T10:00:00Z</dcterms:created></cp:coreProperties>"
    )
    return zipped(
        {
            "[Content_Types].xml": "<Types/>",
            "word/document.xml": f"<w:document {space}><w:body>{words}{extra}</w:body>"
            "</w:document>",
            "docProps/core.xml": core,
        }
    )


def pdf(lines=PARAGRAPHS, *, title=TITLE):
    """Return a PDF of one page with a line of text for each of the lines; of none, a bare page."""
    shown = "".join(f"({line}) Tj 0 -20 Td " for line in lines)
    return pdf_of(shown, title=title)


def pdf_at(places, *, title=TITLE):
    """Return a PDF of one page with words at their places: rows of x, y and words."""
    shown = "".join(f"1 0 0 1 {x} {y} Tm ({words}) Tj " for x, y, words in places)
    return pdf_of(shown, title=title)


def pdf_of(shown, *, title=TITLE):
    stream = zlib.compress(f"BT /F1 10 Tf 40 700 Td {shown} ET".encode("latin-1"))
    objects = [
        b"<</Type/Catalog/Pages 2 0 R>>",
        b"<</Type/Pages/Kids[3 0 R]/Count 1>>",
        b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 900 800]/Contents 4 0 R"
        b"/Resources<</Font<</F1 5 0 R>>>>>>",
        b"<</Length %d/Filter/FlateDecode>>stream\n%s\nendstream" % (len(stream), stream),
        b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>",
        b"<</Title(%s)/CreationDate(D:20190308100000Z)>>" % title.encode(),
    ]
    out, places = b"%PDF-1.4\n", []
    for number, one in enumerate(objects, 1):
        places.append(len(out))
        out += b"%d 0 obj\n%s\nendobj\n" % (number, one)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    return (
        out
        + b"xref\n0 7\n0000000000 65535 f \n%strailer<</Size 7/Root 1 0 R/Info 6 0 R>>\n" % (table)
        + b"startxref\n%d\n%%%%EOF" % len(out)
    )


def warc_record(kind, url, block, media="application/http; msgtype=response"):
    head = (
        f"WARC/1.0\r\nWARC-Type: {kind}\r\nWARC-Target-URI: {url}\r\n"
        f"WARC-Date: 2019-03-11T09:00:00Z\r\nWARC-Record-ID: <urn:uuid:{url[-6:]}>\r\n"
        f"Content-Type: {media}\r\nContent-Length: {len(block)}\r\n\r\n"
    )
    return head.encode() + block + b"\r\n\r\n"


def http(body, status="200 OK", media="text/html; charset=utf-8", more=""):
    body = body if isinstance(body, bytes) else body.encode()
    head = (
        f"HTTP/1.1 {status}\r\nContent-Type: {media}\r\n{more}Content-Length: {len(body)}\r\n\r\n"
    )
    return head.encode() + body


def warc(*, is_packed=True):
    pack = gzip.compress if is_packed else bytes
    packed = zlib.compressobj(wbits=31)
    body = packed.compress(PAGE.encode()) + packed.flush()
    return b"".join(
        pack(record)
        for record in (
            warc_record("warcinfo", "x", b"software: test", "application/warc-fields"),
            warc_record("response", "https://post.example/mill", http(PAGE)),
            warc_record("response", "https://post.example/gone", http(PAGE, "404 Not Found")),
            warc_record("response", "https://post.example/s.css", http("p{}", media="text/css")),
            warc_record(
                "response",
                "https://post.example/packed",
                http(body, more="Content-Encoding: gzip\r\n"),
            ),
        )
    )


def wacz():
    return zipped(
        {
            "datapackage.json": "{}",
            "archive/data.warc.gz": warc(),
            "pages/pages.jsonl": '{"format": "json-pages-1.0"}\n',
        }
    )


def parquet(rows):
    import pyarrow
    from pyarrow import parquet as tables

    stream = io.BytesIO()
    tables.write_table(pyarrow.Table.from_pylist(rows), stream)
    return stream.getvalue()


def mbox(*mails):
    return b"".join(
        b"From alerts Fri Mar  8 20:05:00 2019\n" + mail.replace("\r\n", "\n").encode() + b"\n"
        for mail in mails
    )


def zip_bomb(size=600_000_000):
    """Return a ZIP of one text of a gigabyte or so of one letter."""
    packer = zlib.compressobj(9, zlib.DEFLATED, -15)
    chunk = b"a" * 1_000_000
    crc, body = 0, []
    for _ in range(size // len(chunk)):
        crc = zlib.crc32(chunk, crc)
        body.append(packer.compress(chunk))
    packed = b"".join([*body, packer.flush()])
    name = b"bomb.jsonl"
    fields = struct.pack("<HHHHHIIIHH", 20, 0, 8, 0, 0, crc, len(packed), size, len(name), 0)
    local = b"PK\x03\x04" + fields + name + packed
    central = b"PK\x01\x02\x14\x00" + fields + struct.pack("<HHHII", 0, 0, 0, 0, 0) + name
    end = struct.pack("<HHHHIIH", 0, 0, 1, 1, len(central), len(local), 0)
    return local + central + b"PK\x05\x06" + end
