# SPDX-License-Identifier: Apache-2.0
# SPDX-FileCopyrightText: The Rapporteur authors
"""Files missing, empty or of another kind, disks that are full or cannot be written, two who write."""

import json
import os
import shutil
import struct
import subprocess
import zipfile

import dependencies
from program import DERIVED, Faults, files, told


def states(program, _):
    faults = Faults("states")
    record = program.record("whole")
    program.call("reindex", "--ledger", record)
    fresh = program.articles("fresh.jsonl", range(900, 930))

    def state(name, change, *words, right=told):
        copy = program.folder / "state"
        shutil.copytree(record, copy)
        change(copy)
        status, _, said = program.call(*words, "--ledger", copy)
        faults.expect(right(status, said), f"{name}: {status} {said[-300:]}")
        shutil.rmtree(copy)

    def first(copy):
        return sorted((copy / "volumes").iterdir())[0]

    def fine(status, said):
        return status == 0

    # find answers from the index, which needs no volume while it is up to date.
    for command in (["verify"], ["export"], ["ingest", fresh]):
        name = command[0]
        state(f"{name} without a volume", lambda copy: first(copy).unlink(), *command,
              right=lambda status, said: status == 3 and first(record).name in said)  # fmt: skip
        state(f"{name} without a head", lambda copy: (copy / "head").unlink(), *command)
        state(f"{name} with an empty head", lambda copy: (copy / "head").write_text(""), *command)
        state(f"{name} with an empty volume", lambda copy: first(copy).write_bytes(b""), *command)
        state(f"{name} with half a volume",
              lambda copy: first(copy).write_bytes(first(copy).read_bytes()[: first(copy).stat().st_size // 2]), *command)  # fmt: skip
    for derived in DERIVED:
        for change in ("gone", "empty"):
            def spoil(copy, derived=derived, change=change):
                for file in files(copy):
                    if str(file.relative_to(copy)).startswith(derived):
                        file.unlink() if change == "gone" else file.write_bytes(b"")

            state(f"find with {derived} {change}", spoil, "find", "market", right=fine)
            state(f"ingest with {derived} {change}", spoil, "ingest", fresh, right=fine)
            state(f"reindex with {derived} {change}", spoil, "reindex", right=fine)
    state("a list that is a picture", lambda copy: None, "screen", "--list", first(record))
    full_disk(program, record, fresh, faults)
    not_to_be_written(program, record, fresh, faults)
    not_to_be_read(program, record, faults)
    two_writers(program, record, faults)
    damaged_model(program, fresh, faults)
    known_weakness(program, faults)
    return faults.tell()


def mounted(program, faults, what, size, work):
    """A disk of its own, where this may be made."""
    disk = program.folder / "disk"
    disk.mkdir(exist_ok=True)
    mount = ["mount", "-t", "tmpfs", "-o", f"size={size}", "tmpfs", str(disk)]
    if subprocess.run(mount, capture_output=True, check=False).returncode != 0:
        print(f"states: {what} left out, no right to mount a disk", flush=True)
        return
    try:
        work(disk)
    finally:
        subprocess.run(["umount", str(disk)], capture_output=True, check=False)


def full_disk(program, record, fresh, faults):
    """A disk of little room: what was there stays, and what is given again once there is room is taken."""

    def work(disk):
        copy = disk / "record"
        shutil.copytree(record, copy)
        status, _, said = program.call("ingest", fresh, "--ledger", copy)
        faults.expect(told(status, said) and status == 4, f"ingest on a full disk: {status} {said[-300:]}")
        status, _, said = program.call("verify", "--ledger", copy)
        faults.expect(status == 0, f"verify after a full disk: {status} {said[-300:]}")
        subprocess.run(["mount", "-o", "remount,size=100m", str(disk)], capture_output=True, check=False)
        status, _, said = program.call("ingest", fresh, "--ledger", copy)
        faults.expect(status == 0, f"ingest once there is room: {status} {said[-300:]}")

    room = sum(file.stat().st_size for file in files(record)) + 400_000
    mounted(program, faults, "a full disk", room, work)


def not_to_be_written(program, record, fresh, faults):
    """A folder that is read only: it is read as ever, and whoever writes is told why not."""

    def work(disk):
        copy = disk / "record"
        shutil.copytree(record, copy)
        subprocess.run(["mount", "-o", "remount,ro", str(disk)], capture_output=True, check=False)
        for words in (["ingest", fresh], ["reindex"]):
            status, _, said = program.call(*words, "--ledger", copy)
            faults.expect(told(status, said) and status == 4, f"{words[0]} in a read-only folder: {status} {said[-300:]}")
        for words in (["verify"], ["export"], ["find", "market"]):
            status, _, said = program.call(*words, "--ledger", copy)
            faults.expect(status == 0, f"{words[0]} in a read-only folder: {status} {said[-300:]}")

    mounted(program, faults, "a read-only folder", "100m", work)


def not_to_be_read(program, record, faults):
    """Files that may not be read are not said to be damaged."""
    nobody = ["setpriv", "--reuid", "65534", "--regid", "65534", "--clear-groups"]
    if os.geteuid() == 0 and subprocess.run([*nobody, "true"], capture_output=True, check=False).returncode != 0:
        print("states: wrong permissions left out, no setpriv", flush=True)
        return
    copy = program.folder / "closed"
    shutil.copytree(record, copy)
    os.chmod(program.folder, 0o755)
    for file in files(copy):
        os.chmod(file, 0)
    status, _, said = program.call("verify", "--ledger", copy, before=nobody if os.geteuid() == 0 else ())
    right = told(status, said) and status == 4 and "damaged" not in said
    faults.expect(right, f"verify without permission: {status} {said[-300:]}")
    shutil.rmtree(copy)


def two_writers(program, record, faults):
    """Two who write at once: one after the other, or the second is told to wait; nothing is lost."""
    copy = program.folder / "two"
    shutil.copytree(record, copy)
    given = [program.articles(f"two-{number}.jsonl", range(2000 + 10 * number, 2010 + 10 * number)) for number in range(2)]
    both = [program.start("ingest", file, "--ledger", copy, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE) for file in given]
    for file, one, said in [(file, one, one.communicate()[1]) for file, one in zip(given, both)]:
        faults.expect(one.returncode == 0 or (one.returncode == 4 and told(4, said)), f"two writers: {one.returncode} {said[-300:]}")
        if one.returncode != 0:
            status, _, said = program.call("ingest", file, "--ledger", copy)
            faults.expect(status == 0, f"the second writer, later: {status} {said[-300:]}")
    documents = [leaf for leaf in program.leaves(copy) if leaf["kind"] == "document"]
    faults.expect(len(documents) == 18 + 20, f"two writers: {len(documents)} documents of 38")
    status, _, said = program.call("verify", "--ledger", copy)
    faults.expect(status == 0, f"verify after two writers: {status} {said[-300:]}")
    shutil.rmtree(copy)


def damaged_model(program, fresh, faults):
    """A byte of the language model is another."""
    home = program.folder / "program"
    shutil.copytree(program.library().parent, home, copy_function=os.link if same_disk(program) else shutil.copy2)
    jar = next((home / "lib").glob("rapporteur-language-*.jar"))
    whole = bytearray(jar.read_bytes())
    with zipfile.ZipFile(jar) as entries:
        model = max(entries.infolist(), key=lambda entry: entry.compress_size)
    lengths = struct.unpack("<HH", whole[model.header_offset + 26 : model.header_offset + 30])
    whole[model.header_offset + 30 + sum(lengths) + model.compress_size // 2] ^= 0x10
    jar.unlink()
    jar.write_bytes(whole)
    for cache in (home / "lib").glob("*.aot"):
        cache.unlink()
    kept = program.run
    program.run = str(home / "bin/rapporteur")
    try:
        status, _, said = program.call("read", fresh)
        faults.expect(told(status, said) and status == 4, f"read with a damaged model: {status} {said[-300:]}")
    finally:
        program.run = kept
    shutil.rmtree(home)


def known_weakness(program, faults):
    """A list of weaknesses that names a library of ours, in this version and in others."""
    shipped = dependencies.libraries(program.library())
    library, version = next((name, version) for name, version in shipped.items() if name.startswith("org.jsoup:"))

    def told(number, *events):
        package = {"ecosystem": "Maven", "name": library}
        return {"id": f"TEST-{number}", "summary": "It falls over", "affected": [
            {"package": package, "ranges": [{"type": "ECOSYSTEM", "events": list(events)}]}]}  # fmt: skip

    osv = program.folder / "osv.zip"
    with zipfile.ZipFile(osv, "w") as entries:
        for number, events in enumerate([
            ({"introduced": "0"}, {"fixed": "999.1"}), ({"introduced": "0"}, {"fixed": version}),
            ({"introduced": "999.0"},), ({"introduced": "0"}, {"last_affected": version}), ({"introduced": "0"}, {"fixed": "0.1"}),
        ]):  # fmt: skip
            entries.writestr(f"TEST-{number}.json", json.dumps(told(number, *events)))
    found = sorted(dependencies.weaknesses(osv, shipped))
    right = [(library, version, "TEST-0", "999.1", "It falls over"), (library, version, "TEST-3", "no version yet", "It falls over")]
    faults.expect(found == right, f"known weaknesses: {found}")
    ordered = ["1.0-alpha", "1.0-beta2", "1.0-rc1", "1.0", "1.0.1", "1.2", "1.10-jre", "2"]
    faults.expect(sorted(reversed(ordered), key=dependencies.order) == ordered, "versions are in another order")


def same_disk(program):
    return program.folder.stat().st_dev == program.library().stat().st_dev
