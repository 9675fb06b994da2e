#!/bin/bash
# SPDX-License-Identifier: Apache-2.0
# SPDX-FileCopyrightText: The Rapporteur authors
#
# Tries the launcher as a user does: from elsewhere, through a link, without a JDK, from an unpacked archive, and with an
# interrupt. Needs the distribution to be built.
set -euo pipefail
root=$(cd "$(dirname "$0")/../../../.." && pwd)
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
failures=0

# expect NAME WANTED GOT
expect() {
    if [ "$2" = "$3" ]; then
        echo "ok: $1"
    else
        echo "FAILED: $1: wanted <$2>, got <$3>"
        failures=$((failures + 1))
    fi
}

cd "$folder"
"$root/rapporteur" --version >out 2>err
expect "prints its version" yes "$(grep -qE '^rapporteur [0-9.]+$' out && echo yes)"
expect "is silent on standard error" "" "$(cat err)"

ln -s "$root/rapporteur" link
expect "starts through a link" 0 "$(./link --version >/dev/null 2>&1; echo $?)"

# A machine without a JDK: an empty home, nothing on PATH but the shell's own tools, and no usual folder that counts.
sed 's/^wanted_jdk=.*/wanted_jdk=99/' "$root/cli/src/main/dist/lib/find-jdk.sh" >find-jdk.sh
expect "says what to install without a JDK" 1 "$( (. ./find-jdk.sh && find_jdk) 2>&1 | grep -c 'Install one')"

tar -xzf "$root"/cli/target/rapporteur-*.tar.gz
dist=$(echo "$folder"/rapporteur-*)
"$dist/bin/rapporteur" read --format jsonl "$dist/samples/persian-gulf.txt" >out 2>err
expect "an unpacked archive reads its samples" 1 "$(grep -c '"statements":\[{' out)"
expect "and is silent on standard error" "" "$(cat err)"
expect "and starts from inside its folder" 0 "$(cd "$dist" && bin/rapporteur --version >/dev/null 2>&1; echo $?)"
expect "and has unpacked the model runtime" yes "$(ls "$dist"/lib/native/*onnxruntime* >/dev/null 2>&1 && echo yes)"
expect "and has made its start-up cache" yes "$(ls "$dist"/lib/*.aot >/dev/null 2>&1 && echo yes)"

# Reading stores nothing and searches nothing: neither the database nor the index may cost it time.
JAVA_OPTS="-Xlog:class+load=info:file=$folder/classes" "$dist/bin/rapporteur" read "$dist/samples/persian-gulf.txt" >/dev/null 2>&1
expect "reading loads classes" yes "$(grep -q 'org.rapporteur.facts' classes && echo yes)"
expect "but neither Lucene nor DuckDB" 0 "$(grep -cE 'org\.apache\.lucene|org\.duckdb' classes)"

# A signal must reach the JVM itself: the launcher has become it.
mkfifo pipe
"$dist/bin/rapporteur" read - <pipe >/dev/null 2>&1 &
pid=$!
exec 3>pipe
kill -TERM "$pid"
status=0
wait "$pid" || status=$?
exec 3>&-
expect "a signal ends it" 143 "$status"

exit $((failures > 0))
