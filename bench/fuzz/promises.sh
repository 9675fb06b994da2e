#!/bin/bash
# SPDX-License-Identifier: Apache-2.0
# SPDX-FileCopyrightText: The Rapporteur authors
#
# Ten thousand mutated articles in every form, against what docs/facts.md promises; in a heap of one gigabyte.
#   bench/fuzz/promises.sh [COUNT [SEED]]
set -euo pipefail
cd "$(dirname "$0")/../.."
. cli/src/main/dist/lib/find-jdk.sh
find_jdk || exit 4
export JAVA_HOME=$jdk
mvn -B -ntp -q -pl bench -am -DskipTests -Dspotless.check.skip test-compile dependency:build-classpath -Dmdep.outputFile=target/cp.txt
found=target/promises
"$jdk/bin/java" -Xmx1g -Xss4m -XX:+UseSerialGC --enable-native-access=ALL-UNNAMED --sun-misc-unsafe-memory-access=allow \
    -cp "bench/target/classes:$(cat bench/target/cp.txt)" org.rapporteur.bench.fuzz.FactsFuzz \
    "${1:-10000}" "${2:-1}" "$found" training/gold/wikinews-*.jsonl samples/wikinews.jsonl
