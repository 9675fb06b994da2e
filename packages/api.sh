#!/bin/bash
# SPDX-License-Identifier: Apache-2.0
# SPDX-FileCopyrightText: The Rapporteur authors
#
# Compares the public classes that other programs are compiled against with those of an earlier version, by japicmp. The version is a
# revision of Git, that of packages/api-baseline or the one given: the last release, once there is one. Fails where a program compiled
# against it would no longer run, unless packages/api-changes names the class or member, a line each, with the reason.
#   packages/api.sh [REVISION]
set -euo pipefail
cd "$(dirname "$0")/.."
. cli/src/main/dist/lib/find-jdk.sh
find_jdk || exit 4
export JAVA_HOME=$jdk
modules=(model intake facts engine export)
revision=${1:-$(grep -v '^#' packages/api-baseline)}
japicmp=$(sed -n 's|.*<japicmp.version>\(.*\)</japicmp.version>.*|\1|p' pom.xml)
out=$PWD/target/api
old=$out/$(git rev-parse --short "$revision")
mkdir -p "$out"

mvn -B -ntp -q -pl export -am -Dmaven.test.skip -Dspotless.check.skip compile
mvn -B -ntp -q -N dependency:copy "-Dartifact=com.github.siom79.japicmp:japicmp:$japicmp:jar:jar-with-dependencies" "-DoutputDirectory=$out"
exit_=0
for module in "${modules[@]}"; do
    "$jdk/bin/jar" --create --file "$out/$module.jar" -C "$module/target/classes" .
done
if [ ! -d "$old" ]; then
    git worktree add --detach -f "$old.tree" "$revision" >/dev/null
    trap 'git worktree remove --force "$old.tree"' EXIT
    (cd "$old.tree" && mvn -B -ntp -q -pl export -am -Dmaven.test.skip -Dspotless.check.skip compile)
    mkdir -p "$old"
    for module in "${modules[@]}"; do
        "$jdk/bin/jar" --create --file "$old/$module.jar" -C "$old.tree/$module/target/classes" .
    done
fi
for module in "${modules[@]}"; do
    allowed=$(grep -v '^#' packages/api-changes | cut -f1 | paste -sd';' || true)
    echo "== $module"
    "$jdk/bin/java" -jar "$out/japicmp-$japicmp-jar-with-dependencies.jar" --old "$old/$module.jar" --new "$out/$module.jar" -a protected -b -m \
        --ignore-missing-classes ${allowed:+-e "$allowed"} --error-on-binary-incompatibility >"$out/$module.txt" 2>&1 || exit_=1
    grep -E '^(\*\*\*|---|\+\+\+)!|^[[:space:]]+(\*\*\*|---)!' "$out/$module.txt" | head -n 40 || true
done
[ "$exit_" = 0 ] && echo "nothing breaks that is not named" || echo "a program compiled against $revision breaks: see target/api/*.txt, then mend it or name it in packages/api-changes"
exit "$exit_"
