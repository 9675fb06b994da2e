# SPDX-License-Identifier: Apache-2.0
# SPDX-FileCopyrightText: The Rapporteur authors
#
# To be sourced: find_jdk sets jdk to the home of a JDK 25 or newer and jdk_version to its version, or fails and says
# what to install. It reads the file "release" of each candidate instead of starting it, which costs no process.

wanted_jdk=25

# jdk_at HOME: whether a usable JDK is there; sets jdk and jdk_version.
jdk_at() {
    [ -x "$1/bin/java" ] && [ -r "$1/release" ] || return 1
    while IFS='=' read -r key value; do
        if [ "$key" = JAVA_VERSION ]; then
            value=${value#\"}
            value=${value%\"}
            [ "${value%%[!0-9]*}" -ge "$wanted_jdk" ] 2>/dev/null || return 1
            jdk=$1
            jdk_version=$value
            return 0
        fi
    done <"$1/release"
    return 1
}

find_jdk() {
    # A package may bring a runtime of its own.
    if [ -n "${home:-}" ] && jdk_at "$home/runtime"; then
        return 0
    fi
    if [ -n "${JAVA_HOME:-}" ] && jdk_at "$JAVA_HOME"; then
        return 0
    fi
    for candidate in /usr/lib/jvm/*"$wanted_jdk"* /usr/lib/jvm/* /usr/java/* /opt/java* /opt/jdk* /usr/local/openjdk* \
        "$HOME"/.sdkman/candidates/java/* "$HOME"/.jdks/* "$HOME"/.asdf/installs/java/* \
        /Library/Java/JavaVirtualMachines/*/Contents/Home "$HOME"/Library/Java/JavaVirtualMachines/*/Contents/Home \
        /opt/homebrew/opt/openjdk*/libexec/openjdk.jdk/Contents/Home /usr/local/opt/openjdk*/libexec/openjdk.jdk/Contents/Home; do
        if jdk_at "$candidate"; then
            return 0
        fi
    done
    on_path=$(command -v java 2>/dev/null) && on_path=$(readlink -f "$on_path" 2>/dev/null) \
        && jdk_at "${on_path%/bin/java}" && return 0
    echo "rapporteur: no JDK $wanted_jdk or newer found (looked at JAVA_HOME, the usual install folders and PATH)." >&2
    echo "Install one, for example Eclipse Temurin $wanted_jdk from adoptium.net, and set JAVA_HOME to it." >&2
    return 1
}
