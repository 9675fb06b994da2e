# SPDX-License-Identifier: Apache-2.0
# SPDX-FileCopyrightText: The Rapporteur authors
"""Alters a proof many times and has the page of Python in docs/proofs.md check each: none may pass that says something else.

    altered.py PAGE PROOF KEY COUNT
"""
import contextlib
import io
import json
import random
import re
import sys
import tempfile

page, proof, key, count = sys.argv[1:5]
code = compile(re.search(r"```python\n(.*?)```", open(page, encoding="utf-8").read(), re.S)[1], "check.py", "exec")
whole = open(proof, "rb").read()


def passes(data):
    """Whether the page accepts the bytes as a proof."""
    with tempfile.NamedTemporaryFile() as file, contextlib.redirect_stdout(io.StringIO()):
        file.write(data)
        file.flush()
        sys.argv = ["check.py", file.name, key]
        try:
            exec(code, {"__name__": "__main__"})
        except SystemExit as end:
            return end.code == 0
        except Exception:
            return False
    return True


def says(data):
    """What a proof as JSON says, whatever white space is between its parts and whoever it names as signer: KEY counts."""
    try:
        return {k: v for k, v in json.loads(data).items() if k in ("leaf", "index", "path", "checkpoint")}
    except ValueError:
        return data


if not passes(whole):
    sys.exit("the proof itself is refused")
chance, done = random.Random(1), 0
while done < int(count):
    at = chance.randrange(len(whole))
    changed = [whole[:at] + bytes([whole[at] ^ 1 << chance.randrange(7)]) + whole[at + 1:], whole[:at] + whole[at + 1:],
               whole[:at] + bytes([chance.choice(b"Aa0+/ \n")]) + whole[at:]][done % 3]
    if says(changed) == says(whole):
        continue  # an alteration of white space, or of a field that is not read: it says the same
    if passes(changed):
        sys.exit(f"alteration {done} at byte {at} passed")
    done += 1
print(f"python: {done} altered proofs refused ({proof.rsplit('.', 1)[1]})")
