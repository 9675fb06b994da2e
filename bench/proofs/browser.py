# SPDX-License-Identifier: Apache-2.0
# SPDX-FileCopyrightText: The Rapporteur authors
"""Has the page verify.html of an evidence ZIP check all facts of it in Chromium, and a number of altered ones: none may pass.

    browser.py EVIDENCE.zip KEY COUNT

Speaks to chromedriver by the protocol of W3C WebDriver. An alteration changes what is said: a letter of a leaf, a place in the log, a hash
of a path, the signed head, its signature, or the original.
"""
import base64
import json
import shutil
import subprocess
import sys
import tempfile
import time
import urllib.request
import zipfile
from pathlib import Path

SCRIPT = """
const [all, trusted, count, done] = arguments;
const random = ((state) => () => (state = (state * 48271) % 2147483647) / 2147483647)(20240601);
const below = (n) => Math.floor(random() * n);
const flipped = (base64) => {
  const bytes = Evidence.bytesOf(base64);
  bytes[below(bytes.length)] ^= 1 << below(8);
  return btoa(String.fromCharCode(...bytes));
};
const lettered = (text, end) => {
  const at = below(end);
  const letter = "abcdefghijklmnopqrstuvwxyz0123456789 "[below(37)];
  return text[at] === letter ? lettered(text, end) : text.slice(0, at) + letter + text.slice(at + 1);
};
const ways = [
  (proof) => (proof.leaf = lettered(proof.leaf, proof.leaf.length)),
  (proof) => (proof.index += below(2) ? 1 : -1),
  (proof) => (proof.path[below(proof.path.length)] = flipped(proof.path[0])),
  (proof) => proof.path.splice(below(proof.path.length), 1),
  (proof) => proof.path.push(proof.path[0]),
  (proof) => (proof.checkpoint = lettered(proof.checkpoint, proof.checkpoint.lastIndexOf("\\n\\n"))),
  (proof) => {
    const at = proof.checkpoint.lastIndexOf(" ") + 1;
    proof.checkpoint = proof.checkpoint.slice(0, at) + flipped(proof.checkpoint.slice(at).trim()) + "\\n";
  },
];
const check = async (evidence, original) => (await Evidence.check(evidence, original, trusted, () => {})).holds;
(async () => {
  let accepted = 0;
  for (const one of all) accepted += await check(one.evidence, Evidence.bytesOf(one.original));
  let refused = 0;
  const passed = [];
  while (refused + passed.length < count) {
    const { evidence, original } = structuredClone(all[below(all.length)]);
    const bytes = Evidence.bytesOf(original);
    const way = below(ways.length + 1);
    if (way === ways.length) bytes[below(bytes.length)] ^= 1 << below(8);
    else ways[way]([evidence.fact, evidence.document, ...evidence.decisions][below(2 + evidence.decisions.length)]);
    if (await check(evidence, bytes)) passed.push(way);
    else refused++;
  }
  return { accepted, refused, passed };
})().then(done, (e) => done({ error: String(e) }));
"""


def call(address, body=None, method=None):
    data = None if body is None else json.dumps(body).encode()
    request = urllib.request.Request(address, data, {"Content-Type": "application/json"}, method=method)
    with urllib.request.urlopen(request, timeout=1200) as reply:
        return json.load(reply)["value"]


def started(driver):
    for _ in range(100):
        try:
            if call(driver + "/status")["ready"]:
                return
        except OSError:
            time.sleep(0.1)
    sys.exit("chromedriver does not answer")


def main():
    file, key, count = sys.argv[1], Path(sys.argv[2]).read_text().split()[0] if Path(sys.argv[2]).exists() else sys.argv[2], int(sys.argv[3])
    browser = shutil.which("chromium") or shutil.which("google-chrome") or sys.exit("Chromium must be installed, is not")
    with tempfile.TemporaryDirectory() as folder:
        with zipfile.ZipFile(file) as zip_:
            zip_.extractall(folder)
        root = next(Path(folder).rglob("verify.html"))
        everything = []
        for path in sorted(root.parent.rglob("*.evidence.json")):
            evidence = json.loads(path.read_text(encoding="utf-8"))
            original = next(root.parent.rglob(evidence["original"].split("/")[-1]))
            everything.append({"evidence": evidence, "original": base64.b64encode(original.read_bytes()).decode()})
        port = 19515
        driver = subprocess.Popen(["chromedriver", f"--port={port}"], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        try:
            address = f"http://127.0.0.1:{port}"
            started(address)
            options = {"binary": browser, "args": ["--headless=new", "--no-sandbox", "--disable-gpu", f"--user-data-dir={folder}/profile"]}
            session = call(address + "/session", {"capabilities": {"alwaysMatch": {"goog:chromeOptions": options, "timeouts": {"script": 1_000_000}}}})
            page = f"{address}/session/{session['sessionId']}"
            call(page + "/url", {"url": root.as_uri()})
            result = call(page + "/execute/async", {"script": SCRIPT, "args": [everything, key, count]})
            call(page, method="DELETE")
        finally:
            driver.terminate()
            driver.wait(30)
    if result.get("error") or result["passed"] or result["accepted"] != len(everything) or not everything:
        sys.exit(f"browser: {result}, of {len(everything)} proofs")
    print(f"browser: {result['accepted']} proofs accepted, {result['refused']} altered ones refused")


if __name__ == "__main__":
    main()
