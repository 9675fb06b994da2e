# SPDX-License-Identifier: Apache-2.0
# SPDX-FileCopyrightText: The Rapporteur authors
"""A record altered by somebody who has no key: bit by bit, column by column, file by file."""

import hashlib
import re
import shutil

from program import DERIVED, Faults, Program, files, told


def flips(program, amount):
    faults = Faults("flips")
    record = program.record("flipped")
    program.call("reindex", "--ledger", record)
    number, tries = 0, 0
    seed = program.chance.randrange(1 << 30)
    while number < amount:
        copy = program.folder / f"flip-{tries}"
        process = program.java("Flips", record, program.config / "ledger-key.pem", copy, amount, seed, number)
        last = ""
        for line in process.stdout:
            if line.startswith("TRY "):
                last = line.strip()
                number = int(line.split(" ", 2)[1]) + 1
                faults.tried += 1
            elif line.startswith("WRONG "):
                faults.found.append(line.strip())
            elif line.startswith("DERIVED "):
                number = amount
        said = process.stderr.read()
        status = process.wait()
        shutil.rmtree(copy, ignore_errors=True)
        if status != 0:
            # A flip may not end the whole program either.
            faults.found.append(f"{last}: the program ended with {status}: {said[-300:]}")
            if not last or tries > 20:
                break
        tries += 1
    return faults.tell()


def reseal(record, volume, is_signed):
    """Makes the hashes of head fit, as anybody can; without the key its signature can only stay as it is or go."""
    digest = hashlib.sha256(volume.read_bytes()).hexdigest()
    lines = []
    for line in (record / "head").read_text().splitlines()[:-1]:
        if line.startswith(f"volume {volume.name} "):
            line = " ".join([*line.split(" ")[:-1], digest])
        lines.append(line)
    if not is_signed:
        lines = [line.replace("rapporteur-ledger 2", "rapporteur-ledger 1") for line in lines if not line.startswith("signed ")]
    text = "".join(line + "\n" for line in lines)
    (record / "head").write_text(text + f"sha256 {hashlib.sha256(text.encode()).hexdigest()}\n")


OTHER = {
    "BIGINT": "coalesce({0}, 0) + 1000",
    "VARCHAR": "coalesce({0}, '') || 'x'",
    "DATE": "DATE '1901-02-03'",
    "BLOB": "'other'::BLOB",
    "VARCHAR[]": "['Somebody Else']",
}


def columns(program, _):
    try:
        import duckdb
    except ImportError:
        print("columns: left out, install bench/faults/requirements.txt", flush=True)
        return True
    faults = Faults("columns")
    record = program.record("altered")
    volume = max((record / "volumes").iterdir(), key=lambda file: file.stat().st_size)
    with duckdb.connect(str(volume), read_only=True) as look:
        found = look.execute(
            "SELECT table_name, column_name, data_type FROM duckdb_columns() WHERE database_name = current_database() AND NOT internal"
        ).fetchall()
    changes = [(table, f"UPDATE {table} SET {column} = {OTHER[kind].format(column)}") for table, column, kind in found]
    changes += [(table, f"DELETE FROM {table}") for table in sorted({row[0] for row in found})]
    changes += [(table, f"INSERT INTO {table} SELECT * FROM {table} LIMIT 1") for table in sorted({row[0] for row in found})]
    for table, sql in changes:
        for is_signed in (True, False):
            copy = program.folder / "altered-copy"
            shutil.copytree(record, copy)
            target = copy / "volumes" / volume.name
            with duckdb.connect(str(target)) as change:
                rows = change.execute(sql).fetchone()[0]
            if rows:
                reseal(copy, target, is_signed)
                status, _, said = program.call("verify", "--ledger", copy)
                head = "signature left" if is_signed else "signature taken away"
                # What is new in packed or size of a row that has a body is read by nobody.
                unread = not is_signed and table == "entry" and re.search(r"SET (packed|size) ", sql)
                faults.expect(status == 3 or unread, f"{sql} ({head}): verify says {status} {said[-200:]}")
            shutil.rmtree(copy)
    return faults.tell(f" in {len(found)} columns")


def said_key(program, record):
    return program.call("verify", "--ledger", record)[2].split("signed by ")[-1].split("\n")[0]


def strangers(program, _):
    """Files of a record exchanged for those of another, which somebody else signed with a key of their own."""
    faults = Faults("strangers")
    record = program.record("own")
    status, _, said = program.call("verify", "--ledger", record)
    faults.expect(status == 0, f"as it is: {status} {said[-200:]}")
    (program.folder / "their").mkdir()
    theirs = Program(program.run, program.folder / "their", 7)
    other = theirs.record("own")
    for file in files(record):
        name = file.relative_to(record)
        if str(name).startswith(DERIVED):
            continue
        for what, whole in (("without", None), ("empty", b""), ("half", file.read_bytes()[: file.stat().st_size // 2]),
                            ("longer", file.read_bytes() + b"\0")):  # fmt: skip
            copy = program.folder / "stranger"
            shutil.copytree(record, copy)
            copy.joinpath(name).unlink() if whole is None else copy.joinpath(name).write_bytes(whole)
            status, _, said = program.call("verify", "--ledger", copy)
            right = status in (2, 3, 4) if name.name == "head" else status == 3
            faults.expect(right and told(status, said), f"{what} {name}: {status} {said[-200:]}")
            shutil.rmtree(copy)
    # All of it is somebody else's, and they hold it for whole: whoever names the key that was published does not.
    key = said_key(program, record)
    shutil.rmtree(record)
    shutil.copytree(other, record)
    status, _, said = theirs.call("verify", "--ledger", record)
    faults.expect(status == 0, f"their own: {status} {said[-200:]}")
    status, _, said = program.call("verify", "--ledger", record, "--key", key)
    faults.expect(status == 3 and "unknown signer" in said, f"signed by another key: {status} {said[-200:]}")
    return faults.tell()
