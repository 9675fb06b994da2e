#!/bin/bash
# SPDX-License-Identifier: Apache-2.0
# SPDX-FileCopyrightText: The Rapporteur authors
#
# Publishes into a Maven repository on this machine, packages/out/repository, what would go to a public one: jars, sources, Javadoc without a
# fault, all signed, by a key made for the purpose. Then a project that knows nothing of this build depends on it, compiles and runs.
# To publish: mvn -Ppublication deploy -DaltDeploymentRepository=ID::URL with a key of one's own.
set -euo pipefail
cd "$(dirname "$0")/.."
. cli/src/main/dist/lib/find-jdk.sh
find_jdk || exit 4
export JAVA_HOME=$jdk
out=$PWD/packages/out/repository
rm -rf "$out"
mkdir -p "$out"
try=$(mktemp -d)
export GNUPGHOME=$try/gnupg
mkdir -m 700 "$GNUPGHOME"
trap 'gpgconf --kill all; rm -rf "$try"' EXIT
gpg --batch --quiet --pinentry-mode loopback --passphrase '' --quick-generate-key 'Trial <trial@rapporteur.example.org>' ed25519 sign never

mvn -B -ntp -q -Ppublication -Dmaven.test.skip -Dspotless.check.skip -Dassembly.skipAssembly "-DaltDeploymentRepository=trial::file://$out" deploy

published=0
while read -r pom; do
    base=${pom%.pom}
    files=("$pom")
    if grep -q '<packaging>pom</packaging>' "$pom"; then :; else files+=("$base.jar" "$base-sources.jar" "$base-javadoc.jar"); fi
    for file in "${files[@]}"; do
        gpg --batch --quiet --verify "$file.asc" "$file" 2>/dev/null || { echo "not signed: $file"; exit 1; }
    done
    for part in name description url license developer scm; do
        grep -q "<$part" "$pom" packages/../pom.xml || { echo "$pom lacks $part"; exit 1; }
    done
    published=$((published + 1))
done < <(find "$out" -name '*.pom' | sort)
if find "$out" -path '*testkit*' -o -path '*bench*' | grep -q .; then
    echo "what is never shipped was published"
    exit 1
fi
echo "$published projects are published, each signed, with sources and Javadoc"

# A machine that has never seen the build: a local repository of its own.
cp -r packages/sample "$try/sample"
mvn -B -ntp -q -f "$try/sample/pom.xml" "-Dmaven.repo.local=$try/m2" "-Dtrial=file://$out" compile dependency:build-classpath "-Dmdep.outputFile=$try/path"
said=$("$jdk/bin/java" --enable-native-access=ALL-UNNAMED -cp "$try/sample/target/classes:$(cat "$try/path")" Sample)
echo "$said"
[ "$said" = "Ada Brook: The bridge is safe," ]
echo "a project that depends on it compiles and runs"
