#!/bin/bash
# SPDX-License-Identifier: Apache-2.0
# SPDX-FileCopyrightText: The Rapporteur authors
#
# Builds what people install into packages/out, and tries it: the image on a path without any Java, the Debian package unpacked.
set -euo pipefail
cd "$(dirname "$0")/.."
. cli/src/main/dist/lib/find-jdk.sh
home=
find_jdk || exit 4
export JAVA_HOME=$jdk
out=packages/out
rm -rf "$out"

mvn -B -ntp -q -Ppackages -DskipTests -Dspotless.check.skip package
dist=$(echo cli/target/rapporteur-*/rapporteur-*)
python3 packages/build.py "$dist" "$out" --jdk "$jdk" --image --deb --sbom cli/target/sbom.json

try=$(mktemp -d)
trap 'rm -rf "$try"' EXIT
# Nothing of Java is on this path, and no home where one may be.
bare="env -i PATH=/usr/bin:/bin HOME=$try RAPPORTEUR_CONFIG=$try/config"
tar -xzf "$out"/rapporteur-*-java.tar.gz -C "$try"
$bare "$try"/rapporteur-*-java/bin/rapporteur read --format jsonl "$try"/rapporteur-*-java/samples/persian-gulf.txt >"$try/facts.jsonl"
grep -q '"statements":\[{' "$try/facts.jsonl"
$bare "$try"/rapporteur-*-java/bin/rapporteur doctor
echo "the image without a JDK reads and records"

dpkg-deb --info "$out"/*.deb >/dev/null
dpkg-deb --extract "$out"/*.deb "$try/root"
$bare "$try/root/usr/lib/rapporteur/bin/rapporteur" --version
man --warnings -l "$try/root/usr/share/man/man1/rapporteur.1.gz" >"$try/man.txt" 2>"$try/man.err"
test ! -s "$try/man.err"
bash -n "$try/root/usr/share/bash-completion/completions/rapporteur"
echo "the Debian package holds a program that runs, man pages and completion"
! grep -n 'NOT STATED' "$try"/rapporteur-*-java/THIRD-PARTY.txt
