#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
# SPDX-FileCopyrightText: The Rapporteur authors
"""Fuzzes the readers by Jazzer, form by form, and keeps a small corpus of what reaches something new in them.

    bench/fuzz/jazzer.py [--seconds 60] [--only mail,pdf] [--keep]

For each form it begins with a small file of that form and with what bench/fuzz/corpus holds, lets Jazzer change them for so many seconds while
the classes of intake, documents and the libraries that read the form count what is reached, and prints a line. --keep writes the smallest
inputs that reach all there is (by Jazzer's own merge) to bench/fuzz/corpus, from which a test of the module reads every file. What ends as a
mistake of the program, or takes too long, is left in target/jazzer/found, and the status is 1.

Jazzer (Apache-2.0) is fetched from Maven Central and checked by its hash. Its instrumentation knows class files up to Java 23, so the classes of
this project are copied with the version number of Java 21, which changes nothing that they use. One run at a time.
"""

import argparse
import base64
import bz2
import gzip
import hashlib
import io
import lzma
import os
import pathlib
import re
import shutil
import subprocess
import sys
import tarfile
import urllib.request
import zipfile

ROOT = pathlib.Path(__file__).resolve().parents[2]
WORK = ROOT / "target/jazzer"
CORPUS = ROOT / "bench/fuzz/corpus"
MODULES = "bench engine intake documents language facts model".split()
CENTRAL = "https://repo1.maven.org/maven2/com/code-intelligence/"
JARS = {
    "jazzer/0.24.0/jazzer-0.24.0.jar": "5b04a75bfd3dedd1ef38366561d0182e6cfb9bf4aed2dd3dc811fa6922ddc8bb",
    "jazzer-api/0.24.0/jazzer-api-0.24.0.jar": "71f8492434a612bb4d6be26b1fcd408d284204637df8dd5570805fca48968da4",
}
JAVA_21 = b"\0\0\0\x41"
OWN = "org.rapporteur.intake.**:org.rapporteur.documents.**"
LONGEST = 8192
LARGEST_INPUT = 4096
LARGEST_CORPUS = 12_000

TEXT = "The minister of works said on Monday that the bridge at Hallin is closed. Two people were hurt in the flood."
PAGE = f"<!doctype html><html><head><title>Bridge closed</title></head><body><article><h1>Bridge closed</h1><p>{TEXT}</p></article></body></html>"
MAIL = f"From: A Writer <a@paper.example>\nTo: b@paper.example\nSubject: Bridge\nDate: Wed, 2 Apr 2031 10:42:00 +0000\nMessage-ID: <1@a>\n\n{TEXT}\n"
PARTS = (
    "From: A Writer <a@paper.example>\nSubject: =?utf-8?q?Br=C3=BCcke?=\nMIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=x\n\n--x\n"
    f"Content-Type: text/html\nContent-Transfer-Encoding: quoted-printable\n\n<p>{TEXT}</p>\n--x\nContent-Type: text/plain; name=a.txt\n"
    f"Content-Disposition: attachment; filename=a.txt\nContent-Transfer-Encoding: base64\n\nVGhlIGJyaWRnZSBpcyBjbG9zZWQu\n--x--\n")


def zipped(**parts):
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as z:
        for name, text in parts.items():
            z.writestr(name.replace("__", "/").replace("_", "."), text)
    return out.getvalue()


def tarred():
    out = io.BytesIO()
    with tarfile.open(fileobj=out, mode="w") as t:
        entry = tarfile.TarInfo("a.txt")
        entry.size = len(TEXT)
        t.addfile(entry, io.BytesIO(TEXT.encode()))
    return out.getvalue()


def warc():
    http = f"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n{PAGE}"
    return (f"WARC/1.0\r\nWARC-Type: response\r\nWARC-Record-ID: <urn:uuid:92283950-ef2f-4d72-b224-f54c6ec90bb0>\r\nWARC-Date: 2031-04-02T10:42:00Z\r\n"
            f"WARC-Target-URI: https://paper.example/1\r\nContent-Type: application/http; msgtype=response\r\nContent-Length: {len(http)}\r\n\r\n"
            f"{http}\r\n\r\n").encode()


def pdf():
    drawn = f"BT /F1 12 Tf 72 700 Td ({TEXT[:60]}) Tj 0 -14 Td ({TEXT[60:]}) Tj ET"
    objects = ["<</Type/Catalog/Pages 2 0 R>>", "<</Type/Pages/Kids[3 0 R]/Count 1>>",
               "<</Type/Page/Parent 2 0 R/MediaBox[0 0 612 792]/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>>>>>",
               f"<</Length {len(drawn)}>>stream\n{drawn}\nendstream", "<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>"]
    out, places = "%PDF-1.4\n", []
    for number, body in enumerate(objects, 1):
        places.append(len(out))
        out += f"{number} 0 obj\n{body}\nendobj\n"
    table = "".join(f"{place:010} 00000 n \n" for place in places)
    return f"{out}xref\n0 6\n0000000000 65535 f \n{table}trailer<</Size 6/Root 1 0 R>>\nstartxref\n{len(out)}\n%%EOF\n".encode()


W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
ODF = 'xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"'

# Form: the packages of the library that reads it, and a file of it.
FORMS = {
    "text": ("", [TEXT.encode(), TEXT.encode("utf-16")]),
    "markdown": ("", [f"---\ntitle: Bridge\ndate: 2031-04-02\n---\n# Bridge\n\n* {TEXT}\n".encode()]),
    "page": ("org.jsoup.**", [PAGE.encode()]),
    "json": ("", [f'{{"title":"Bridge","text":"{TEXT}"}}\n{{"title":"Bridge","body":"{TEXT}"}}\n'.encode(),
                  f'[{{"title":"Bridge","content":"{TEXT}","publishedAt":1932892920}}]'.encode()]),
    "table": ("", [f'title,published,text\nBridge,2031-04-02,"{TEXT}"\n'.encode(), f"title\ttext\nBridge\t{TEXT}\n".encode()]),
    "feed": ("org.jsoup.**", [f'<?xml version="1.0"?><rss version="2.0"><channel><title>News</title><item><title>Bridge</title><pubDate>Wed, 02 Apr 2031 '
                              f"10:42:00 GMT</pubDate><description>{TEXT}</description></item></channel></rss>".encode()]),
    "nitf": ("org.jsoup.**", [f"<nitf><body><body.head><hedline><hl1>Bridge</hl1></hedline></body.head><body.content><p>{TEXT}</p></body.content></body></nitf>".encode()]),
    "mail": ("org.apache.james.**", [MAIL.encode(), PARTS.encode()]),
    "mailbox": ("org.apache.james.**", [(f"From a@paper.example Wed Apr  2 10:42:00 2031\n{MAIL}\n" * 2).encode()]),
    "warc": ("org.netpreserve.**", [warc(), gzip.compress(warc(), mtime=0)]),
    "zip": ("org.apache.commons.compress.**", [zipped(a_txt=TEXT, b_html=PAGE)]),
    "tar": ("org.apache.commons.compress.**", [tarred()]),
    "packed": ("org.apache.commons.compress.**:org.tukaani.**:io.airlift.**",
               [gzip.compress(TEXT.encode(), mtime=0), bz2.compress(TEXT.encode()), lzma.compress(TEXT.encode()), b"7z\xbc\xaf\x27\x1c\0\4", b"\x28\xb5\x2f\xfd\x20"]),
    "docx": ("org.jsoup.**", [zipped(word__document_xml=f"<w:document {W}><w:body><w:p><w:r><w:t>{TEXT}</w:t></w:r></w:p></w:body></w:document>")]),
    "odt": ("org.jsoup.**", [zipped(mimetype="application/vnd.oasis.opendocument.text",
                                    content_xml=f"<office:document-content {ODF}><office:body><office:text><text:p>{TEXT}</text:p></office:text></office:body></office:document-content>")]),
    "rtf": ("com.rtfparserkit.**", [rb"{\rtf1\ansi{\fonttbl\f0 Times;}{\info{\title Bridge}}\pard " + TEXT.encode() + rb"\par}"]),
    "ole": ("org.apache.poi.**", [b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(504)]),
    "pdf": ("org.apache.pdfbox.**", [pdf()]),
}


def fetch():
    paths = []
    for name, wanted in JARS.items():
        path = WORK / name.rsplit("/", 1)[1]
        if not path.exists():
            with urllib.request.urlopen(CENTRAL + name, timeout=120) as reply:
                path.write_bytes(reply.read())
        if hashlib.sha256(path.read_bytes()).hexdigest() != wanted:
            sys.exit(f"{path} is not the file that it should be (SHA-256 {wanted}). Delete it and run this again.")
        paths.append(str(path))
    return paths


def lowered():
    """The classes of the project with a number that Jazzer knows."""
    paths = []
    for module in MODULES:
        source, copy = ROOT / module / "target/classes", WORK / "classes" / module
        if not source.is_dir():
            sys.exit(f"{source} is missing: mvn -q -pl bench -am -DskipTests test-compile")
        shutil.rmtree(copy, ignore_errors=True)
        for file in source.rglob("*"):
            if file.is_file():
                to = copy / file.relative_to(source)
                to.parent.mkdir(parents=True, exist_ok=True)
                data = file.read_bytes()
                to.write_bytes(data[:4] + JAVA_21 + data[8:] if file.suffix == ".class" else data)
        paths.append(str(copy))
    return paths


def libraries():
    file = ROOT / "bench/target/cp.txt"
    if not file.exists():
        subprocess.run(["mvn", "-B", "-ntp", "-q", "-pl", "bench", "-am", "-DskipTests", "-Dspotless.check.skip", "test-compile",
                        "dependency:build-classpath", "-Dmdep.outputFile=target/cp.txt"], cwd=ROOT, check=True)
    return [path for path in file.read_text().strip().split(":") if path.endswith(".jar") and "rapporteur" not in os.path.basename(path)]


def jazzer(path, library, arguments):
    java = pathlib.Path(os.environ.get("JAVA_HOME", "")) / "bin/java" if os.environ.get("JAVA_HOME") else "java"
    counted = OWN + (":" + library if library else "")
    command = [str(java), "-Xmx1g", "-Xss4m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "--enable-native-access=ALL-UNNAMED", "-cp", path,
               "com.code_intelligence.jazzer.Jazzer", "--target_class=org.rapporteur.bench.fuzz.ReaderFuzz", f"--instrumentation_includes={counted}",
               "--custom_hook_includes=org.rapporteur.none.**", "--disabled_hooks=.*", "--keep_going=20", f"--reproducer_path={WORK}",
               f"-max_len={LONGEST}", "-timeout=60", "-rss_limit_mb=3000", f"-artifact_prefix={WORK}/found/", *arguments]
    return subprocess.run(command, cwd=WORK, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, errors="replace")


def files(folder):
    return sorted((f for f in folder.glob("*") if f.is_file()), key=lambda f: (f.stat().st_size, f.name))


def corpus(form):
    file = CORPUS / f"{form}.txt"
    lines = file.read_text().splitlines() if file.exists() else []
    return [base64.b64decode(line) for line in lines if line and not line.startswith("#")]


def keep_corpus(form, merged):
    """Writes the smallest inputs; returns how many and their bytes."""
    kept, held = [], 0
    for file in files(merged):
        data = file.read_bytes()
        if data and len(data) <= LARGEST_INPUT and held + len(data) <= LARGEST_CORPUS:
            kept.append(data)
            held += len(data)
    CORPUS.mkdir(parents=True, exist_ok=True)
    (CORPUS / f"{form}.txt").write_text(
        "# SPDX-License-Identifier: Apache-2.0\n# SPDX-FileCopyrightText: The Rapporteur authors\n"
        f"# Inputs by which bench/fuzz/jazzer.py reached new parts of the readers of {form}, one in base64 a line.\n"
        + "".join(base64.b64encode(data).decode() + "\n" for data in kept))
    return len(kept), held


def fuzz(form, path, seconds, keep):
    library, seeds = FORMS[form]
    working, merged = WORK / "corpus" / form, WORK / "merged" / form
    working.mkdir(parents=True, exist_ok=True)
    for seed in [*seeds, *corpus(form)]:
        (working / hashlib.sha1(seed).hexdigest()).write_bytes(seed)
    out = jazzer(path, library, [f"-max_total_time={seconds}", "-print_final_stats=1", str(working)]).stdout
    (WORK / f"{form}.log").write_text(out)
    runs = re.search(r"number_of_executed_units: (\d+)", out)
    reached = re.findall(r"cov: (\d+) ft: (\d+)", out)
    faults = len(re.findall(r"== Java Exception|ERROR: libFuzzer", out))
    told = ""
    if keep:
        shutil.rmtree(merged, ignore_errors=True)
        merged.mkdir(parents=True)
        jazzer(path, library, ["-merge=1", str(merged), str(working)])
        number, held = keep_corpus(form, merged)
        told = f", {number} kept ({held:,} bytes)"
    print(f"{form:9} {runs.group(1) if runs else '?':>9} inputs, {reached[-1][0] if reached else '?':>6} edges, {len(files(working)):>6} inputs that reached "
          f"more, {faults} faults{told}", flush=True)
    return faults


def main():
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("--seconds", type=int, default=60, help="for each form")
    arguments.add_argument("--only", help="forms: " + ", ".join(FORMS))
    arguments.add_argument("--keep", action="store_true", help="write the corpus anew")
    chosen = arguments.parse_args()
    forms = chosen.only.split(",") if chosen.only else list(FORMS)
    unknown = [form for form in forms if form not in FORMS]
    if unknown:
        arguments.error(f"--only must name forms of {', '.join(FORMS)}; {', '.join(unknown)} is none")
    (WORK / "found").mkdir(parents=True, exist_ok=True)
    path = ":".join([*fetch(), *lowered(), *libraries()])
    return 1 if sum(fuzz(form, path, chosen.seconds, chosen.keep) for form in forms) else 0


if __name__ == "__main__":
    sys.exit(main())
