#!/bin/bash
# SPDX-License-Identifier: Apache-2.0
# SPDX-FileCopyrightText: The Rapporteur authors
#
# Builds what people install into packages/out, twice alike, and tries it: the image where no Java is, the Debian package unpacked.
set -euo pipefail
cd "$(dirname "$0")/.."
. cli/src/main/dist/lib/find-jdk.sh
home=
find_jdk || exit 4
export JAVA_HOME=$jdk
out=packages/out
rm -rf "$out"
try=$(mktemp -d)
trap 'rm -rf "$try"' EXIT

mvn -B -ntp -q -Ppackages -DskipTests -Dspotless.check.skip package
dist=$(echo cli/target/rapporteur-*/rapporteur-*)
python3 packages/build.py "$dist" "$out" --jdk "$jdk" --image --deb --sbom cli/target/sbom.json
python3 packages/build.py "$dist" "$try/again" --jdk "$jdk" --image --deb --sbom cli/target/sbom.json >/dev/null
diff "$out/SHA256SUMS" "$try/again/SHA256SUMS"
rm -rf "$try/again"
echo "the same input gives the same bytes"

# A machine without Java. As root it is a root of its own with nothing but a shell and the libraries that the Debian package depends on;
# else an empty path, where what lies in the usual folders might still be found.
tar -xzf "$out"/rapporteur-*-java.tar.gz -C "$try"
image=$(echo "$try"/rapporteur-*-java)
if [ "$(id -u)" = 0 ]; then
    root=$try/root
    mkdir -p "$root"/{bin,dev,proc,tmp,opt}
    mv "$image" "$root/opt/rapporteur"
    mknod -m 666 "$root/dev/null" c 1 3
    mknod -m 666 "$root/dev/urandom" c 1 9
    for tool in sh uname mkdir rm mv ls readlink; do cp -L "$(command -v "$tool")" "$root/bin/"; done
    # libc, libstdc++ and zlib, with what the tools need.
    ldd "$root"/bin/* "$root"/opt/rapporteur/runtime/bin/java "$root"/opt/rapporteur/runtime/lib/server/libjvm.so "$root"/opt/rapporteur/lib/native/*.so \
        | grep -o '/[^ )]*\.so[^ )]*' | grep -v "^$try" | sort -u | while read -r library; do
        mkdir -p "$root$(dirname "$library")"
        cp -L "$library" "$root$library"
    done
    cat >"$root/run" <<'END'
#!/bin/sh
cd /tmp
export PATH=/bin HOME=/tmp RAPPORTEUR_CONFIG=/tmp/config
exec /opt/rapporteur/bin/rapporteur "$@"
END
    chmod 755 "$root/run"
    bare() { unshare --mount sh -c 'mount -t proc proc "$0/proc" && exec chroot "$0" /run "$@"' "$root" "$@"; }
    samples=/opt/rapporteur/samples
    if find "$root" -name java -type f ! -path '*/opt/rapporteur/runtime/*' | grep -q .; then exit 1; fi
else
    mkdir "$try/tools"
    for tool in sh uname mkdir rm mv ls readlink; do ln -s "$(command -v "$tool")" "$try/tools/"; done
    bare() { (cd "$try" && env -i PATH="$try/tools" HOME="$try" RAPPORTEUR_CONFIG="$try/config" "$image/bin/rapporteur" "$@"); }
    samples=$image/samples
fi
bare read --format jsonl "$samples/persian-gulf.txt" >"$try/facts.jsonl"
grep -q '"statements":\[{' "$try/facts.jsonl"
bare ingest "$samples" --ledger record
bare verify --ledger record >"$try/head.txt"
bare find oil --ledger record
bare doctor
echo "the image runs where no Java is: reads, records, finds, verifies"

dpkg-deb --info "$out"/*.deb >/dev/null
dpkg-deb --extract "$out"/*.deb "$try/deb"
env -i PATH=/usr/bin:/bin HOME="$try" RAPPORTEUR_CONFIG="$try/config" "$try/deb/usr/lib/rapporteur/bin/rapporteur" --version
for page in "$try"/deb/usr/share/man/man1/*.1.gz; do
    man --warnings -l "$page" >/dev/null 2>"$try/man.err"
    test ! -s "$try/man.err" || { echo "$page"; cat "$try/man.err"; exit 1; }
done
bash -n "$try/deb/usr/share/bash-completion/completions/rapporteur"
if command -v systemd-analyze >/dev/null; then
    sed "s|/usr/bin/rapporteur|$try/deb/usr/lib/rapporteur/bin/rapporteur|" "$try/deb/usr/lib/systemd/system/rapporteur.service" >"$try/rapporteur.service"
    systemd-analyze verify "$try/rapporteur.service"
fi
echo "the Debian package holds a program that runs, $(ls "$try"/deb/usr/share/man/man1 | wc -l) man pages, completion and a unit"

libraries=$(find "$try" -name THIRD-PARTY.txt | head -n 1)
if grep -n 'NOT STATED' "$libraries"; then exit 1; fi
if grep 'GPL' "$libraries" | grep -vi classpath; then
    echo "a licence that does not fit Apache-2.0"
    exit 1
fi
echo "$(wc -l <"$libraries") libraries, each with its licence"
ls -l "$out" | awk 'NR > 1 {printf "%8.1f MB  %s\n", $5 / 1e6, $9}'
