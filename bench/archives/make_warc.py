# SPDX-License-Identifier: Apache-2.0
# SPDX-FileCopyrightText: The Rapporteur authors
"""Writes a web archive of any size: pages of invented reports, each within a hundred kilobytes of scripts, menus and styles.

    python3 bench/archives/make_warc.py crawl.warc.gz --megabytes 1000
    ./rapporteur read --format jsonl crawl.warc.gz >facts.jsonl

A name ending in .gz is packed record by record. The size is that of the pages unpacked.
"""

import argparse
import gzip
import random

SYLLABLES = "bar den fol gim hul kas lor mek nar pol rin sul tam vol zek".split()
REST = 100_000


def name(chance):
    return "".join(chance.choice(SYLLABLES) for _ in range(3)).capitalize()


def page(chance, number):
    words = f"Mayor {name(chance)} met {name(chance)} of {name(chance)} in the town of {name(chance)} on Monday, the police said."
    menu = "".join(f"<li class='nav'><a href='/{chance.randrange(10**9)}'>{name(chance)}</a></li>" for _ in range(300))
    script = "".join(chance.choice("abcdefghijklmnopqrstuvwxyz(){};= ") for _ in range(1000)) * (REST // 1000 - 15)
    return (
        f"<!DOCTYPE html><html><head><title>Report {number}</title><script>{script}</script></head>"
        f"<body><nav><ul>{menu}</ul></nav><article><h1>Report {number}</h1><p>{words}</p></article></body></html>"
    ).encode()


def record(chance, number):
    http = b"HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n\r\n" + page(chance, number)
    head = (
        "WARC/1.0\r\nWARC-Type: response\r\n"
        f"WARC-Target-URI: https://news.example/{number}\r\nWARC-Date: 2031-04-02T08:00:00Z\r\n"
        f"WARC-Record-ID: <urn:uuid:00000000-0000-4000-8000-{number:012d}>\r\n"
        f"Content-Type: application/http; msgtype=response\r\nContent-Length: {len(http)}\r\n\r\n"
    )
    return head.encode() + http + b"\r\n\r\n"


def main():
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("file")
    arguments.add_argument("--megabytes", type=int, default=1000)
    options = arguments.parse_args()
    chance = random.Random(1)
    written = number = 0
    with open(options.file, "wb") as out:
        while written < options.megabytes * 1_000_000:
            bytes_ = record(chance, number)
            out.write(gzip.compress(bytes_, 1) if options.file.endswith(".gz") else bytes_)
            written += len(bytes_)
            number += 1
    print(f"{number:,} pages, {written:,} bytes")


if __name__ == "__main__":
    main()
