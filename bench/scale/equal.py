# SPDX-License-Identifier: Apache-2.0
# SPDX-FileCopyrightText: The Rapporteur authors
"""Compares a record's documents by the jobs on Spark and says whether stories and links are those that the record has.

    python bench/scale/equal.py RECORD [--master local[2]] [--work FOLDER]

Needs what requirements.txt names, and the program built (./rapporteur --version, ./rapporteur-spark --version). Ends with 1 where they differ.
"""
import argparse
import collections
import os
import resource
import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import duckdb

ROOT = Path(__file__).resolve().parents[2]
LINES = ROOT / "bench/src/main/java/org/rapporteur/bench/scale/RecordLines.java"
LINK = "type, {from_document}, {from_fact}, {to_document}, {to_fact}, rule, round(confidence, 3)"


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("record")
    parser.add_argument("--master", default="local[2]")
    parser.add_argument("--work")
    asked = parser.parse_args()
    java = Path(os.environ["JAVA_HOME"]) / "bin/java" if "JAVA_HOME" in os.environ else "java"
    work = Path(asked.work or tempfile.mkdtemp())
    work.mkdir(parents=True, exist_ok=True)
    library = sorted(ROOT.glob("cli/target/rapporteur-*/rapporteur-*/lib"))[0]
    subprocess.run([java, "--enable-native-access=ALL-UNNAMED", "--sun-misc-unsafe-memory-access=allow", "-Xss4m", "-Xmx2g", "-cp", f"{library}/*", LINES,
                    asked.record, work], check=True)
    tables = work / "tables"
    shutil.rmtree(tables, ignore_errors=True)
    (tables / "documents/day=all").mkdir(parents=True)
    database = duckdb.connect()
    database.execute("SET preserve_insertion_order = false")
    database.execute(f"""COPY (SELECT * FROM read_json('{work}/documents.jsonl.gz', maximum_object_size = 100000000, columns = {{id: 'VARCHAR', source: 'VARCHAR',
        title: 'VARCHAR', published: 'DATE', outlet: 'VARCHAR', url: 'VARCHAR', language: 'VARCHAR', text: 'VARCHAR', leaf: 'VARCHAR', leaves: 'VARCHAR[]'}}))
        TO '{tables}/documents/day=all/0.parquet' (FORMAT parquet, COMPRESSION zstd, ROW_GROUP_SIZE 4096)""")
    documents = database.execute(f"SELECT count(*) FROM '{tables}/documents/*/*.parquet'").fetchone()[0]
    begun = time.monotonic()
    subprocess.run([ROOT / "rapporteur-spark", "compare", tables, "--master", asked.master], check=True)
    taken, most = time.monotonic() - begun, resource.getrusage(resource.RUSAGE_CHILDREN)
    print(f"{documents:,} documents compared in {taken:.0f} s; the largest process held at most {most.ru_maxrss / 1024:.0f} MiB")
    ours = LINK.format(from_document='"from"', from_fact='"fromFact"', to_document='"to"', to_fact='"toFact"')
    theirs = LINK.format(from_document="from_document", from_fact="from_fact", to_document="to_document", to_fact="to_fact")
    wrong = 0
    for name, one, other in (
            ("stories", f"SELECT id, origins, documents FROM read_json('{work}/stories.jsonl.gz', maximum_object_size = 100000000)",
             f"SELECT id, origins, documents FROM '{tables}/stories/*/*.parquet'"),
            ("links", f"SELECT {ours} FROM read_json('{work}/links.jsonl.gz', maximum_object_size = 100000000)",
             f"SELECT {theirs} FROM '{tables}/links/*/*.parquet'")):
        rows = lambda query: collections.Counter(tuple(map(str, row)) for row in database.execute(query).fetchall())
        laptop, spark = rows(one), rows(other)
        only = ((laptop - spark).total(), (spark - laptop).total())
        wrong += sum(only)
        print(f"{laptop.total():,} {name} in the record, {spark.total():,} on Spark; only in the record {only[0]:,}, only on Spark {only[1]:,}")
        for row in [*list(laptop - spark)[:3], *list(spark - laptop)[:3]]:
            print("   ", str(row)[:300])
    if not asked.work:
        shutil.rmtree(work)
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
