# SPDX-License-Identifier: Apache-2.0
# SPDX-FileCopyrightText: The Rapporteur authors
"""Articles without any annotation, for a network that learns from a larger one (`train --teacher`): all it learns of them is what that one thinks."""
import gzip
import json
from pathlib import Path

from . import splits
from .prepare import load
from .segments import segment

SOURCE = "unlabelled"


def add(work, texts, segmenter):
    """Appends the segments of the articles in `texts`, files of {"id", "text"} lines, to the samples of `work`; annotated articles are left out."""
    samples = [s for s in load(work) if s["source"] != SOURCE]
    annotated = {s.get("document") for s in samples}
    articles = {a["id"]: a["text"] for path in texts for a in splits.lines(path) if a["id"] not in annotated}
    added = [{"source": SOURCE, "part": "train", "document": i, "words": [articles[i][start:end] for start, end in words]}
             for i, segments in segment(segmenter, articles).items() for words in segments]
    with gzip.open(Path(work) / "samples.json.gz", "wt", encoding="utf-8", compresslevel=3) as out:
        json.dump(samples + added, out, ensure_ascii=False)
    print(f"{len(articles)} articles, {len(added)} segments, {sum(len(s['words']) for s in added)} words")
