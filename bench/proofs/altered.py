# SPDX-License-Identifier: Apache-2.0
# SPDX-FileCopyrightText: The Rapporteur authors
"""Has the page of Python in docs/proofs.md check proofs: all must pass, and none that was altered and says something else.

    altered.py PAGE KEY COUNT PROOF...      COUNT alterations of the first, which is JSON, and as many of the second
"""
import contextlib
import io
import json
import random
import re
import sys
import tempfile

page, key, count, *proofs = sys.argv[1:]
code = compile(re.search(r"```python\n(.*?)```", open(page, encoding="utf-8").read(), re.S)[1], "check.py", "exec")


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


def read(proof):
    with open(proof, "rb") as file:
        return file.read()


for proof in proofs:
    if not passes(read(proof)):
        sys.exit(f"the proof itself is refused: {proof}")
print(f"python: {len(proofs)} proofs accepted")
for proof in proofs[:2]:
    whole, chance, done = read(proof), random.Random(1), 0
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
