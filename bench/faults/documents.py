# SPDX-License-Identifier: Apache-2.0
# SPDX-FileCopyrightText: The Rapporteur authors
"""Documents that are not what they should be, and texts that no newspaper prints."""

import email.message
import gzip
import io
import json
import tarfile
import zipfile

from program import Faults, article


def mutated(seed, chance):
    data = bytearray(seed)
    for _ in range(chance.choice([1, 1, 2, 5, 20])):
        at = chance.randrange(len(data) + 1)
        what = chance.randrange(6)
        if what == 0 and data:
            data[at % len(data)] = chance.randrange(256)
        elif what == 1:
            del data[at : at + chance.randrange(40)]
        elif what == 2:
            data[at:at] = bytes(chance.randrange(256) for _ in range(chance.randrange(12)))
        elif what == 3:
            data[at:at] = chance.choice(
                [b"\"", b"'", b"<", b"<!--", b"\xe2\x80\x9c", b"\xe2\x80\xae", b"\x00", b"(", b"A. ", b"1,", b"&", b"\n\n", b"x'll"]
            ) * chance.choice([1, 3, 50, 2000])
        elif what == 4:
            data[at:at] = data[at : at + 60] * chance.choice([2, 30])
        else:
            data[at:at] = chance.choice(
                [b"9999-12-31", b"00/00/0000", b" said: ", b"\\u0000", b"\\ud800", b"9" * 400, b"Monday week ", "\u202eabc".encode()]
            )
    return bytes(data)


def page(it):
    return (f"<html><head><title>{it['title']}</title></head><body><article><h1>{it['title']}</h1>"
            f"<p>{it['text']}</p></article></body></html>").encode()  # fmt: skip


def mail(it):
    message = email.message.EmailMessage()
    message["Subject"], message["From"], message["Date"] = it["title"], "desk@news.example", "Mon, 3 Mar 2031 10:00:00 +0000"
    message.set_content(it["text"])
    return message.as_bytes()


def mailbox(it):
    return b"From desk@news.example Mon Mar  3 10:00:00 2031\n" + mail(it) + b"\n"


def warc(it):
    body = b"HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n\r\n" + page(it)
    return (b"WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: https://news.example/1\r\nWARC-Date: 2031-03-03T10:00:00Z\r\n"
            b"WARC-Record-ID: <urn:uuid:5d3f1b1e-0000-4000-8000-000000000000>\r\nContent-Type: application/http; msgtype=response\r\n"
            b"Content-Length: " + str(len(body)).encode() + b"\r\n\r\n" + body + b"\r\n\r\n")  # fmt: skip


def feed(it):
    return (f"<?xml version='1.0'?><rss version='2.0'><channel><title>News</title><item><title>{it['title']}</title>"
            f"<description>{it['text'].replace('&', '&amp;')}</description></item></channel></rss>").encode()  # fmt: skip


def table(it):
    words = it["text"].replace('"', '""')
    return f'id,title,published,text\r\n{it["id"]},{it["title"]},{it["published"]},"{words}"\r\n'.encode()


def packed(it):
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("report.txt", it["text"])
    return out.getvalue()


def tape(it):
    out = io.BytesIO()
    with tarfile.open(fileobj=out, mode="w") as archive:
        info = tarfile.TarInfo("report.txt")
        info.size = len(it["text"].encode())
        archive.addfile(info, io.BytesIO(it["text"].encode()))
    return out.getvalue()


def office(name, content):
    def make(it):
        out = io.BytesIO()
        with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
            for part, words in content.items():
                archive.writestr(part, words.replace("TEXT", it["text"].replace("&", "&amp;")))
        return out.getvalue()

    return make


WORD = office("docx", {
    "[Content_Types].xml": '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" '
    'ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType='
    '"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>',
    "_rels/.rels": '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type='
    '"http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>',
    "word/document.xml": '<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body><w:p><w:r><w:t>TEXT'
    "</w:t></w:r></w:p></w:body></w:document>",
})  # fmt: skip

OPEN = office("odt", {
    "mimetype": "application/vnd.oasis.opendocument.text",
    "content.xml": '<office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:text='
    '"urn:oasis:names:tc:opendocument:xmlns:text:1.0"><office:body><office:text><text:p>TEXT</text:p></office:text></office:body>'
    "</office:document-content>",
})  # fmt: skip


def pdf(it):
    """A page of one font, by hand; a reader finds the objects again where the table of them does not fit."""
    words = it["text"].encode("latin-1", "replace").replace(b"(", b"[").replace(b")", b"]").replace(b"\\", b"/")
    lines = [words[at : at + 90] for at in range(0, len(words), 90)]
    stream = b"BT /F1 10 Tf 50 780 Td 14 TL " + b" ".join(b"(" + line + b") Tj T*" for line in lines) + b" ET"
    objects = [b"<</Type/Catalog/Pages 2 0 R>>", b"<</Type/Pages/Kids[3 0 R]/Count 1>>",
               b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>>>>>",
               b"<</Length %d>>stream\n%s\nendstream" % (len(stream), stream),
               b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>"]  # fmt: skip
    out, places = b"%PDF-1.4\n", []
    for number, body in enumerate(objects, 1):
        places.append(len(out))
        out += b"%d 0 obj%s endobj\n" % (number, body)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    return out + b"xref\n0 6\n0000000000 65535 f \n" + table + b"trailer<</Size 6/Root 1 0 R>>\nstartxref\n%d\n%%%%EOF" % len(out)


FORMS = {
    ".txt": lambda it: it["text"].encode(),
    ".html": page,
    ".json": lambda it: json.dumps(it).encode(),
    ".jsonl": lambda it: (json.dumps(it) + "\n").encode(),
    ".txt.gz": lambda it: gzip.compress(it["text"].encode(), mtime=0),
    ".eml": mail,
    ".mbox": mailbox,
    ".warc": warc,
    ".xml": feed,
    ".csv": table,
    ".zip": packed,
    ".tar": tape,
    ".docx": WORD,
    ".odt": OPEN,
    ".rtf": lambda it: b"{\\rtf1\\ansi " + it["text"].encode("ascii", "replace") + b"}",
    ".pdf": pdf,
}


def documents(program, amount):
    faults = Faults("documents")
    folder = program.folder / "documents"
    folder.mkdir()
    for number in range(amount):
        form = list(FORMS)[number % len(FORMS)]
        (folder / f"{number:06d}{form}").write_bytes(mutated(FORMS[form](article(number, program.chance)), program.chance))
    status, out, said = program.call("read", "--format", "jsonl", folder)
    codes = {}
    for line in filter(None, out.split("\n")):  # a text may hold other line separators
        rejected = json.loads(line)["document"]["rejected"]
        code = rejected["code"] if rejected else "read"
        codes[code] = codes.get(code, 0) + 1
        faults.expect(code != "internal", rejected and rejected["reason"])
    seen = sum(codes.values())
    faults.expect(status in (0, 1) and seen >= amount * 0.95, f"status {status}, {seen} replies: {said[-300:]}")
    return faults.tell(f" of {len(FORMS)} forms (" + ", ".join(f"{code} {count}" for code, count in sorted(codes.items())) + ")")


def texts(program, amount):
    """No text takes more than three times what ordinary news of its size takes, or ends otherwise than as a reading or a rejection."""
    faults = Faults("texts")
    process = program.java("OddTexts", amount, amount * 10 if amount > 50_000 else amount, heap="3g")
    for line in process.stdout:
        print("    " + line.rstrip(), flush=True)
        if not line.startswith(("WRONG", "ordinary")):
            faults.expect(not line.rstrip().endswith("WRONG"), line.strip())
    said = process.stderr.read()
    status = process.wait()
    faults.expect(status == 0, f"the program ended with {status}: {said[-300:]}")
    return faults.tell()
