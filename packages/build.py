# SPDX-License-Identifier: Apache-2.0
# SPDX-FileCopyrightText: The Rapporteur authors
"""Makes what people install from the distribution that Maven builds.

    build.py DIST OUT [--platform linux-x64] [--jdk HOME] [--image] [--deb] [--sbom FILE]

DIST is the unpacked distribution (cli/target/rapporteur-VERSION/rapporteur-VERSION). Written into OUT: an archive (.tar.gz and .zip) with
the native libraries of one platform alone; with --image the same with a runtime of Java made by jlink, so that no JDK is needed;
with --deb a package for Debian and Ubuntu that holds that image, man pages, shell completion and a service of systemd; the third-party
licences where an SBOM is given; and SHA256SUMS. The same input gives the same bytes: all times are that of SOURCE_DATE_EPOCH, else 2024-01-01.
"""
import argparse
import gzip
import hashlib
import io
import json
import os
import shutil
import subprocess
import tarfile
import tempfile
import zipfile
from pathlib import Path

HERE = Path(__file__).resolve().parent
EPOCH = int(os.environ.get("SOURCE_DATE_EPOCH", "1704067200"))

# Platform: the folder of the model runtime, the library of DuckDB, the folder of SQLite, the architecture of Debian.
NATIVE = {
    "linux-x64": ("linux-x64", "libduckdb_java.so_linux_amd64", "Linux/x86_64", "amd64"),
    "linux-aarch64": ("linux-aarch64", "libduckdb_java.so_linux_arm64", "Linux/aarch64", "arm64"),
    "osx-x64": ("osx-x64", "libduckdb_java.so_osx_universal", "Mac/x86_64", None),
    "osx-aarch64": ("osx-aarch64", "libduckdb_java.so_osx_universal", "Mac/aarch64", None),
    "win-x64": ("win-x64", "libduckdb_java.so_windows_amd64", "Windows/x86_64", None),
}

# What the program and its libraries use of Java; jdk.localedata and jdk.charsets for mail and pages of all kinds.
MODULES = ("java.se,jdk.unsupported,jdk.httpserver,jdk.zipfs,jdk.charsets,jdk.localedata,jdk.crypto.cryptoki,jdk.management,"
           "jdk.naming.dns,jdk.net,jdk.jfr,jdk.accessibility")

# Of ICU only the detection of character sets and the transliteration of names is used: names of languages, countries, currencies, units
# and times, collation and numbers in words are not.
UNUSED_ICU = tuple(f"com/ibm/icu/impl/data/icudata/{part}/" for part in ("coll", "curr", "lang", "rbnf", "region", "unit", "zone"))


def trimmed(jar, keep):
    """The jar with the entries that keep(name) lets stay, as they are compressed or not."""
    out = io.BytesIO()
    with zipfile.ZipFile(jar) as old, zipfile.ZipFile(out, "w") as new:
        for entry in old.infolist():
            if keep(entry.filename):
                new.writestr(entry, old.read(entry), entry.compress_type, 9)
    return out.getvalue()


def keeper(name, platform):
    _, duckdb, sqlite, _ = NATIVE[platform]
    if name.startswith("onnxruntime-"):
        return lambda entry: not entry.startswith("ai/onnxruntime/native/")
    if name.startswith("duckdb_jdbc-"):
        return lambda entry: not entry.startswith("libduckdb_java.so") or entry == duckdb
    if name.startswith("sqlite-jdbc-"):
        return lambda entry: not entry.startswith("org/sqlite/native/") or entry.startswith(f"org/sqlite/native/{sqlite}/")
    if name.startswith("icu4j-"):
        return lambda entry: not entry.startswith(UNUSED_ICU)
    return None


def tree(dist, platform, target):
    """Copies the distribution with the native libraries of one platform; nothing that a first run left in it."""
    for file in sorted(dist.rglob("*")):
        name = file.relative_to(dist)
        if file.is_dir() or name.suffix == ".aot" or name.parts[:2] == ("lib", "native"):
            continue
        to = target / name
        to.parent.mkdir(parents=True, exist_ok=True)
        keep = keeper(file.name, platform)
        if keep:
            to.write_bytes(trimmed(file, keep))
        else:
            shutil.copyfile(file, to)
        to.chmod(0o755 if os.access(file, os.X_OK) else 0o644)
        if file.name.startswith("onnxruntime-"):
            unpack(file, f"ai/onnxruntime/native/{NATIVE[platform][0]}/", target / "lib/native")


def unpack(jar, folder, target):
    """The native part of the model runtime lies unpacked, where the launcher looks for it."""
    target.mkdir(parents=True)
    with zipfile.ZipFile(jar) as entries_:
        for entry in entries_.namelist():
            if entry.startswith(folder) and entry.count("/") == folder.count("/") and not entry.endswith("/"):
                (target / entry.removeprefix(folder)).write_bytes(entries_.read(entry))


def runtime(jdk, target):
    """A runtime of Java with what is used of it."""
    subprocess.run([f"{jdk}/bin/jlink", "--add-modules", MODULES, "--strip-debug", "--no-header-files", "--no-man-pages",
                    "--compress", "zip-9", "--output", str(target)], check=True)


def entries(root, prefix):
    for path in sorted(root.rglob("*"), key=lambda p: p.as_posix()):
        yield path, f"{prefix}/{path.relative_to(root).as_posix()}"


def tar_bytes(members):
    """A tar of (name, mode, bytes or None for a folder or a link's target as str)."""
    out = io.BytesIO()
    with tarfile.open(fileobj=out, mode="w", format=tarfile.GNU_FORMAT) as tar:
        for name, mode, data in members:
            info = tarfile.TarInfo(name)
            info.mode, info.mtime, info.uname, info.gname = mode, EPOCH, "root", "root"
            if data is None:
                info.type = tarfile.DIRTYPE
                tar.addfile(info)
            elif isinstance(data, str):
                info.type, info.linkname = tarfile.SYMTYPE, data
                tar.addfile(info)
            else:
                info.size = len(data)
                tar.addfile(info, io.BytesIO(data))
    return out.getvalue()


def members(root, prefix):
    for path, name in entries(root, prefix):
        if path.is_symlink():
            yield name, 0o777, os.readlink(path)
        elif path.is_dir():
            yield name, 0o755, None
        else:
            yield name, path.stat().st_mode & 0o777, path.read_bytes()


def archives(root, name, out):
    (out / f"{name}.tar.gz").write_bytes(gzip.compress(tar_bytes(members(root, name)), 9, mtime=EPOCH))
    with zipfile.ZipFile(out / f"{name}.zip", "w", zipfile.ZIP_DEFLATED, compresslevel=9) as zip_:
        for path, inside in entries(root, name):
            if path.is_file():
                info = zipfile.ZipInfo(inside, (2024, 1, 1, 0, 0, 0))
                info.external_attr = (0o100000 | path.stat().st_mode & 0o777) << 16
                info.compress_type = zipfile.ZIP_DEFLATED
                zip_.writestr(info, path.read_bytes())


def deb(image, version, platform, reference, out):
    """A package for Debian: an ar of two tars."""
    files = [("./usr", 0o755, None), ("./usr/lib", 0o755, None), ("./usr/lib/rapporteur", 0o755, None)]
    files += [("./" + name, mode, data) for name, mode, data in members(image, "usr/lib/rapporteur")]
    files += [("./usr/bin", 0o755, None), ("./usr/bin/rapporteur", 0o777, "../lib/rapporteur/bin/rapporteur")]
    folders = ["usr/share", "usr/share/man", "usr/share/man/man1", "usr/share/bash-completion", "usr/share/bash-completion/completions",
               "usr/share/doc", "usr/share/doc/rapporteur", "usr/lib/systemd", "usr/lib/systemd/system"]
    files += [("./" + name, 0o755, None) for name in folders]
    for page in sorted((reference / "man1").glob("*.1")):
        files.append((f"./usr/share/man/man1/{page.name}.gz", 0o644, gzip.compress(page.read_bytes(), 9, mtime=EPOCH)))
    files.append(("./usr/share/bash-completion/completions/rapporteur", 0o644, (reference / "rapporteur.bash").read_bytes()))
    files.append(("./usr/share/doc/rapporteur/copyright", 0o644, (image / "NOTICE").read_bytes() + b"\n" + (image / "LICENSE").read_bytes()))
    files.append(("./usr/lib/systemd/system/rapporteur.service", 0o644, (HERE / "debian/rapporteur.service").read_bytes()))
    size = sum(len(data) for _, _, data in files if isinstance(data, bytes)) // 1024
    control = (HERE / "debian/control").read_text().format(version=version, architecture=NATIVE[platform][3], size=size)
    sums = "".join(f"{hashlib.md5(data).hexdigest()}  {name[2:]}\n" for name, _, data in files if isinstance(data, bytes))
    head = [("./control", 0o644, control.encode()), ("./md5sums", 0o644, sums.encode())]
    head += [("./" + name, 0o755, (HERE / "debian" / name).read_bytes()) for name in ("postinst", "prerm")]
    xz = subprocess.run(["xz", "-6", "-T1", "--stdout"], input=tar_bytes(files), stdout=subprocess.PIPE, check=True).stdout
    parts = [("debian-binary", b"2.0\n"), ("control.tar.gz", gzip.compress(tar_bytes(head), 9, mtime=EPOCH)), ("data.tar.xz", xz)]
    with open(out / f"rapporteur_{version}_{NATIVE[platform][3]}.deb", "wb") as file:
        file.write(b"!<arch>\n")
        for name, data in parts:
            file.write(f"{name:<16}{EPOCH:<12}{0:<6}{0:<6}{'100644':<8}{len(data):<10}`\n".encode())
            file.write(data + b"\n" * (len(data) % 2))


def licences(sbom):
    """A line for each library of the SBOM: name, version, licence."""
    lines = []
    for part in json.loads(Path(sbom).read_text(encoding="utf-8")).get("components", []):
        names = [one.get("expression") or (one.get("license") or {}).get("id") or (one.get("license") or {}).get("name") or "?"
                 for one in part.get("licenses") or []]
        if part.get("group") != "org.rapporteur":
            lines.append(f"{part.get('group', '')}:{part['name']} {part.get('version', '')}: {' or '.join(names) or 'NOT STATED'}")
    return "\n".join(sorted(lines)) + "\n"


def main():
    p = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    p.add_argument("dist", type=Path)
    p.add_argument("out", type=Path)
    p.add_argument("--platform", choices=NATIVE, default="linux-x64")
    p.add_argument("--jdk", default=os.environ.get("JAVA_HOME"))
    p.add_argument("--image", action="store_true")
    p.add_argument("--deb", action="store_true")
    p.add_argument("--sbom", type=Path)
    o = p.parse_args()
    version = o.dist.name.removeprefix("rapporteur-")
    o.out.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(dir=o.out) as scratch:
        plain = Path(scratch) / "plain"
        tree(o.dist, o.platform, plain)
        if o.sbom:
            (plain / "THIRD-PARTY.txt").write_text(licences(o.sbom), encoding="utf-8")
            shutil.copyfile(o.sbom, o.out / "sbom.cdx.json")
        archives(plain, f"rapporteur-{version}-{o.platform}", o.out)
        if o.image or o.deb:
            runtime(o.jdk, plain / "runtime")
            if o.sbom:
                with open(plain / "THIRD-PARTY.txt", "a", encoding="utf-8") as file:
                    file.write("runtime of Java: OpenJDK: GPL-2.0-only with the Classpath exception; its licences are in runtime/legal\n")
            archives(plain, f"rapporteur-{version}-{o.platform}-java", o.out)
        if o.deb:
            reference = Path(scratch) / "reference"
            environment = {"PATH": os.environ["PATH"], "HOME": scratch}
            subprocess.run([str(plain / "bin/rapporteur"), "reference", "--out", str(reference)], check=True, env=environment)
            for left in (plain / "lib").glob("*.aot*"):
                left.unlink()
            deb(plain, version, o.platform, reference, o.out)
    sums = {f.name: hashlib.sha256(f.read_bytes()).hexdigest() for f in sorted(o.out.iterdir()) if f.is_file() and f.name != "SHA256SUMS"}
    (o.out / "SHA256SUMS").write_text("".join(f"{digest}  {name}\n" for name, digest in sums.items()))
    for file in sorted(o.out.iterdir()):
        print(f"{file.stat().st_size / 1e6:8.1f} MB  {file.name}")


if __name__ == "__main__":
    main()
