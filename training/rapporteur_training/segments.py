# SPDX-License-Identifier: Apache-2.0
# SPDX-FileCopyrightText: The Rapporteur authors
"""The product's own segmentation, through its command: articles as JSON lines in, segments of word spans out."""
import json
import shlex
import subprocess
import tempfile
from pathlib import Path


def segment(command, texts):
    """{id: [[(start, end), ...words], ...segments]} for texts {id: text}; places count code points.

    The command is called with a file of {"id", "text"} lines and writes {"id", "segments"} lines to its standard output.
    """
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "articles.jsonl"
        path.write_text("".join(json.dumps({"id": i, "text": t}, ensure_ascii=False) + "\n" for i, t in texts.items()), encoding="utf-8")
        done = subprocess.run([*shlex.split(command), str(path)], stdout=subprocess.PIPE)
    if done.returncode:
        raise SystemExit(f"the segmenter ended with status {done.returncode}: {command}")
    out = {}
    for line in done.stdout.decode("utf-8").splitlines():
        row = json.loads(line)
        out[row["id"]] = [s for s in row["segments"] if s]
    missing = texts.keys() - out.keys()
    if missing:
        raise SystemExit(f"the segmenter returned nothing for {len(missing)} articles, the first {min(missing)}")
    return out
