#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
# SPDX-FileCopyrightText: The Rapporteur authors
"""Checks a folder of evidence with nothing but the standard library: python3 check.py [KEY]

KEY is the published key of the record, as name+hash+key. Exit status: 0 all holds; 1 something does not; 3 all holds, but the signer is unknown
because no KEY was given."""
import base64, hashlib, json, pathlib, sys
from html.parser import HTMLParser

# Ed25519, RFC 8032: slow, short, and only for checking.
P = 2**255 - 19
ORDER = 2**252 + 27742317777372353535851937790883648493
D = -121665 * pow(121666, -1, P) % P

def point(data):
    y = int.from_bytes(data, "little")
    sign, y = y >> 255, y & (1 << 255) - 1
    square = (y * y - 1) * pow(D * y * y + 1, -1, P) % P
    x = pow(square, (P + 3) // 8, P)
    if (x * x - square) % P:
        x = x * pow(2, (P - 1) // 4, P) % P
    if (x * x - square) % P:
        raise ValueError("no point of the curve")
    return (x if x & 1 == sign else P - x, y)

def add(a, b):
    t = D * a[0] * b[0] * a[1] * b[1] % P
    return ((a[0] * b[1] + b[0] * a[1]) * pow(1 + t, -1, P) % P, (a[1] * b[1] + a[0] * b[0]) * pow(1 - t, -1, P) % P)

def times(n, a):
    result = (0, 1)
    while n:
        result, a, n = add(result, a) if n & 1 else result, add(a, a), n >> 1
    return result

def is_signed(key, text, signature):
    base = point(bytes([0x58]) + bytes([0x66]) * 31)
    h = int.from_bytes(hashlib.sha512(signature[:32] + key + text).digest(), "little") % ORDER
    s = int.from_bytes(signature[32:], "little")
    return s < ORDER and times(s, base) == add(point(signature[:32]), times(h, point(key)))

# The tree, RFC 9162, section 2.1.3.2.
def root_of(leaf, index, size, path):
    if not 0 <= index < size:
        raise ValueError("its place is not in the log")
    node, last, root = index, size - 1, hashlib.sha256(b"\0" + leaf).digest()
    for sibling in path:
        if last == 0:
            raise ValueError("the path is too long")
        if node & 1 or node == last:
            root = hashlib.sha256(b"\1" + sibling + root).digest()
            while not node & 1 and node:
                node, last = node >> 1, last >> 1
        else:
            root = hashlib.sha256(b"\1" + root + sibling).digest()
        node, last = node >> 1, last >> 1
    if last:
        raise ValueError("the path is too short")
    return root

def proved(proof, trusted):
    """The leaf, the name of the log and the signer of a proof; raises ValueError where it does not hold."""
    text, signatures = proof["checkpoint"].rsplit("\n\n", 1)
    text = (text + "\n").encode()
    origin, size, root = text.decode().split("\n")[:3]
    name, key_hash, key = (trusted or proof["key"]).split("+", 2)
    key = base64.b64decode(key)[1:]
    key_id = hashlib.sha256(name.encode() + b"\n\1" + key).digest()[:4]
    if key_hash != key_id.hex():
        raise ValueError("the hash of the key does not fit it")
    path = [base64.b64decode(one) for one in proof["path"]]
    if root_of(proof["leaf"].encode(), proof["index"], int(size), path) != base64.b64decode(root):
        raise ValueError("the leaf does not lead to the root of the signed head")
    for line in signatures.splitlines():
        signer, signature = line.rsplit(" ", 1)
        signature = base64.b64decode(signature)
        if signer == "\u2014 " + name and signature[:4] == key_id and is_signed(key, text, signature[4:]):
            return json.loads(proof["leaf"]), origin, name + "+" + key_hash
    raise ValueError("the head is not signed by " + name + "+" + key_hash)

def places(value):
    """Every place that a leaf names with its words."""
    if isinstance(value, list):
        for one in value:
            yield from places(one)
    elif isinstance(value, dict):
        words = value.get("text", value.get("words"))
        if isinstance(value.get("start"), int) and isinstance(value.get("end"), int) and isinstance(words, str):
            yield value["start"], value["end"], words
        for one in value.values():
            yield from places(one)

class Page(HTMLParser):
    """What a page of a fact shows of the report, its leaf, and the evidence within it."""
    def __init__(self, text):
        super().__init__()
        self.shown, self.marked, self.parts, self.open = [], [], {}, []
        self.feed(text)
    def handle_starttag(self, tag, attributes):
        attributes = dict(attributes)
        self.open.append((tag, attributes, []))
    def handle_data(self, data):
        for _, _, words in self.open:
            words.append(data)
    def handle_endtag(self, tag):
        while any(one[0] == tag for one in self.open):
            name, attributes, words = self.open.pop()
            if "data-start" in attributes:
                place = int(attributes["data-start"]), int(attributes["data-end"])
                self.shown.append((*place, "".join(words)))
                if name == "mark":
                    self.marked.append(place)
            if attributes.get("id"):
                self.parts[attributes["id"]] = "".join(words)
            if name == tag:
                break

def check(folder, file, trusted):
    evidence = json.loads(file.read_text("utf-8"))
    fact, log, signer = proved(evidence["fact"], trusted)
    report, report_log, _ = proved(evidence["document"], trusted)
    original = (folder / evidence["original"]).read_bytes()
    if report_log != log or report["kind"] != "document" or fact["document"] != report["id"]:
        raise ValueError("the fact is from another report")
    if "sha256:" + hashlib.sha256(original).hexdigest() != report["id"]:
        raise ValueError("the original has another hash")
    text = report["document"]["text"]
    rests = list(places(fact))
    if not rests or any(text[start:end] != words for start, end, words in rests):
        raise ValueError("the quoted words do not stand in the report")
    before = None
    for proof in evidence["decisions"]:
        decision, decision_log, _ = proved(proof, trusted)
        if decision_log != log or decision["fact"] != fact["id"] or decision["before"] != before:
            raise ValueError("a decision is about something else, or one before it is missing")
        before = hashlib.sha256(b"\0" + proof["leaf"].encode()).hexdigest()
    for stamp in evidence.get("timestamps", []):
        there, stamped_log, _ = proved(stamp["proof"], trusted)
        if stamped_log != log or stamp["proof"]["leaf"] != evidence["fact"]["leaf"]:
            raise ValueError("the head that was stamped has something else")
        if hashlib.sha256(stamp["proof"]["checkpoint"].encode()).digest() not in base64.b64decode(stamp["token"]):
            raise ValueError("a time stamp is of something else")
    page = Page((folder / "facts" / (fact["id"] + ".html")).read_text("utf-8"))
    within = json.loads(page.parts["evidence"])
    if any(within[part] != evidence[part] for part in ("fact", "document", "decisions", "timestamps")) or base64.b64decode(within["original"]) != original:
        raise ValueError("the page of the fact holds other evidence")
    if page.parts["leaf"] != evidence["fact"]["leaf"] or not page.marked or any(text[a:b] != words for a, b, words in page.shown):
        raise ValueError("the page of the fact shows other words than the report has")
    if any(mark not in [(a, b) for a, b, _ in rests] for mark in page.marked):
        raise ValueError("the page of the fact marks words that the fact does not rest on")
    return signer

def main():
    folder = pathlib.Path(__file__).resolve().parent
    trusted = sys.argv[1] if len(sys.argv) > 1 else None
    files = sorted((folder / "evidence").glob("*.evidence.json"))
    wrong = not files
    for file in files:
        try:
            print("HOLDS", file.name, "signed by", check(folder, file, trusted))
        except Exception as e:
            wrong = True
            print("DOES NOT HOLD", file.name, "-", e or type(e).__name__)
    if not files:
        print("there is no evidence beside this file")
    if not wrong and not trusted:
        print("UNKNOWN SIGNER: give the published key to be sure")
    sys.exit(1 if wrong else 0 if trusted else 3)

main()
