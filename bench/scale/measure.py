# SPDX-License-Identifier: Apache-2.0
# SPDX-FileCopyrightText: The Rapporteur authors
"""Measures reading on Apache Spark by executors that are processes of their own, one core each, and prints what a million articles cost.

    python bench/scale/measure.py ARTICLES.jsonl [--documents 20000] [--executors 2,1] [--work FOLDER] [--write]

ARTICLES has lines with "text". Where it holds fewer documents than are asked for, articles are read again with their paragraphs in another
order. One executor is held to the first core, two to the first two, and the driver shares their cores. The memory of an executor is the most
that the operating system ever gave it. --write keeps the figures in bench/scale/scaling.json.
"""
import argparse
import json
import os
import random
import re
import shutil
import subprocess
import sys
import tempfile
import threading
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
OPTIONS = ROOT / "spark/src/main/launcher/jvm.options"
PARTS = 200  # lines are shared among as many files, so that an executor that is done early finds another


def varied(texts, number):
    """As many different texts: the articles, then the articles with their paragraphs shuffled."""
    out, seen, turn = [], set(), 0
    while len(out) < number:
        for i, text in enumerate(texts):
            paragraphs = text.split("\n")
            if turn:
                random.Random(turn * 100_003 + i).shuffle(paragraphs)
            other = "\n".join(paragraphs)
            if other not in seen:
                seen.add(other)
                out.append(other)
                if len(out) == number:
                    break
        turn += 1
        if turn > 200:
            raise SystemExit(f"{len(texts)} articles have only {len(out)} different orders of paragraphs: give more articles")
    return out


class Executors(threading.Thread):
    """Watches the executors among the descendants of a process; the most memory each ever held, in MiB."""

    def __init__(self, pid):
        super().__init__(daemon=True)
        self.pid, self.most = pid, {}

    def run(self):
        while Path(f"/proc/{self.pid}").exists():
            for status in Path("/proc").glob("[0-9]*/status"):
                try:
                    words = (status.parent / "cmdline").read_bytes().split(b"\0")
                    if words[0].endswith(b"java") and any(w.endswith(b"CoarseGrainedExecutorBackend") for w in words):
                        held = re.search(r"VmHWM:\s+(\d+)", status.read_text())
                        self.most[status.parent.name] = int(held[1]) / 1024 if held else 0
                except OSError:
                    continue  # it has ended meanwhile
            time.sleep(1)


def read(source, out, executors, path, java, log):
    """Reads a folder; seconds by the clock, and the most memory of each executor in MiB."""
    shutil.rmtree(out, ignore_errors=True)
    options = f"@{OPTIONS} -XX:TieredStopAtLevel=1 -XX:+UseSerialGC"
    command = ["taskset", "-c", ",".join(str(i) for i in range(executors)), java, f"@{OPTIONS}", "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xmx1g",
               f"-Dspark.executor.extraClassPath={path}", f"-Dspark.executor.extraJavaOptions={options}", "-Dspark.executor.memory=1g",
               f"-Dspark.executorEnv.JAVA_HOME={Path(java).parents[1]}", "-Dspark.eventLog.enabled=true", f"-Dspark.eventLog.dir=file://{log}",
               "-Dspark.eventLog.compress=false", "-cp", path, "org.rapporteur.spark.RapporteurSpark", "read", source, "--out", out,
               "--master", f"local-cluster[{executors},1,1024]"]
    # What a worker of Spark asks for before it starts an executor.
    home = log.parent / "spark-home"
    (home / "jars").mkdir(parents=True, exist_ok=True)
    env = {**os.environ, "SPARK_SCALA_VERSION": "2.13", "SPARK_HOME": str(home), "JAVA_HOME": str(Path(java).parents[1])}
    begun = time.monotonic()
    with open(log / "run.log", "ab") as said:
        process = subprocess.Popen([str(c) for c in command], stdout=said, stderr=said, cwd=log, env=env)
    watch = Executors(process.pid)
    watch.start()
    status = process.wait()
    taken = time.monotonic() - begun
    if status != 0:
        raise SystemExit(f"reading with {executors} executors failed: see {log}/run.log")
    watch.join()
    return taken, list(watch.most.values())


def shuffled(log):
    """What the tasks in the logs of events have written for others, in bytes."""
    total = 0
    for path in sorted(p for p in log.rglob("*") if p.is_file() and p.name != "run.log"):
        for line in open(path, encoding="utf-8"):
            if '"SparkListenerTaskEnd"' in line:
                total += json.loads(line).get("Task Metrics", {}).get("Shuffle Write Metrics", {}).get("Shuffle Bytes Written", 0)
    return total


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("articles")
    parser.add_argument("--documents", type=int, default=20_000)
    parser.add_argument("--executors", default="2,1", help="how many, in the order in which they are measured")
    parser.add_argument("--work", help="folder for tables and logs (default: a temporary one)")
    parser.add_argument("--write", action="store_true")
    asked = parser.parse_args()
    java = os.path.join(os.environ.get("JAVA_HOME", "/usr"), "bin/java")
    subprocess.run([ROOT / "rapporteur-spark", "--version"], check=True, stdout=subprocess.DEVNULL)  # builds
    path = f"{ROOT}/spark/target/classes:" + (ROOT / "spark/target/launcher.classpath").read_text().strip()
    texts = list(dict.fromkeys(json.loads(line)["text"] for line in open(asked.articles, encoding="utf-8") if line.strip()))
    texts = varied(texts, asked.documents)
    words = sum(len(t.split()) for t in texts)
    work = Path(asked.work or tempfile.mkdtemp()).resolve()
    source, few = work / "in", work / "few"
    for folder, part in ((source, texts), (few, texts[:8])):
        shutil.rmtree(folder, ignore_errors=True)
        folder.mkdir(parents=True)
        for n in range(min(PARTS, len(part))):
            lines = [json.dumps({"id": f"d{i}", "text": part[i]}, ensure_ascii=False) for i in range(n, len(part), PARTS)]
            (folder / f"{n:03}.jsonl").write_text("\n".join(lines) + "\n", encoding="utf-8")
    rows = []
    for n in map(int, asked.executors.split(",")):
        log = work / f"log-{n}"
        shutil.rmtree(log, ignore_errors=True)
        log.mkdir()
        start, _ = read(few, work / "tables-few", n, path, java, log)
        taken, memory = read(source, work / f"tables-{n}", n, path, java, log)
        stored = sum(p.stat().st_size for p in (work / f"tables-{n}").rglob("*") if p.is_file())
        row = {"executors": n, "documents": len(texts), "words": words, "wall_s": round(taken, 1), "start_s": round(start, 1),
               "documents_per_s": round(len(texts) / (taken - start), 2), "memory_mib": [round(m) for m in memory],
               "shuffle_bytes": shuffled(log), "stored_bytes": stored,
               "core_hours_per_million": round((taken - start) * n / len(texts) * 1e6 / 3600, 1),
               "stored_gb_per_million": round(stored / len(texts) * 1e6 / 1e9, 2)}
        rows.append(row)
        print(json.dumps(row), flush=True)
    by = {r["executors"]: r for r in rows}
    if {1, 2} <= set(by):
        print(f"Two executors read {by[2]['documents_per_s'] / by[1]['documents_per_s']:.2f} times as many documents a second as one.")
    if asked.write:
        Path(__file__).with_name("scaling.json").write_text(json.dumps(rows, indent=1) + "\n", encoding="utf-8")
    if not asked.work:
        shutil.rmtree(work)


if __name__ == "__main__":
    sys.exit(main())
