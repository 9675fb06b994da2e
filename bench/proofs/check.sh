#!/bin/bash
# SPDX-License-Identifier: Apache-2.0
# SPDX-FileCopyrightText: The Rapporteur authors
#
# Has proofs, heads and tiles of a record checked by three programs that are not the command: the Go project's own code, the page of Python
# of docs/proofs.md, and the page of HTML of an evidence ZIP in Chromium. Each accepts the proof of every fact on record and refuses a
# thousand altered ones. Needs Go and once its module proxy, Python, Chromium with chromedriver.
#   bench/proofs/check.sh [COMMAND]      default: ./rapporteur
set -euo pipefail
cd "$(dirname "$0")/../.."
run=${1:-./rapporteur}
out=$(mktemp -d)
trap 'rm -rf "$out"' EXIT
export RAPPORTEUR_CONFIG=$out/config
(cd bench/proofs && go build -o "$out/verify" .)

$run ingest samples/persian-gulf.txt --ledger "$out/record" 2>/dev/null
$run verify --ledger "$out/record" >"$out/head.txt" 2>/dev/null
$run ingest samples/wikinews.jsonl --ledger "$out/record" 2>/dev/null
$run signer show --ledger "$out/record" 2>/dev/null | head -n 1 >"$out/key.txt"
key=$(cat "$out/key.txt")
mapfile -t ids < <($run export --ledger "$out/record" --format jsonl | grep -o '"record":"[a-z]-[0-9a-f]*"' | cut -d '"' -f 4 | sort -u)
mkdir "$out/proofs"
for id in "${ids[@]}"; do
    $run prove "$id" --ledger "$out/record" --format tlog-proof --out "$out/proofs/$id.tlog-proof"
done
fact=${ids[0]}
$run prove "$fact" --ledger "$out/record" --out "$out/fact.json"
$run prove --from "$out/head.txt" --ledger "$out/record" --out "$out/grown.txt"
$run export --ledger "$out/record" --format tlog-tiles --out "$out/tiles"
$run case new proofs --ledger "$out/record" >/dev/null
$run case add proofs "${ids[@]}" --ledger "$out/record" >/dev/null
$run evidence proofs --ledger "$out/record" --out "$out/evidence.zip"

for id in "${ids[@]}"; do
    "$out/verify" proof "$key" "$out/proofs/$id.tlog-proof" >/dev/null
done
echo "go: ${#ids[@]} proofs accepted"
"$out/verify" consistency "$key" "$out/head.txt" "$out/grown.txt"
"$out/verify" tiles "$key" "$out/tiles"
"$out/verify" altered "$key" "$out/proofs/$fact.tlog-proof" 1000
python3 bench/proofs/altered.py docs/proofs.md "$key" 1000 "$out/fact.json" "$out/proofs"/*.tlog-proof
python3 bench/proofs/browser.py "$out/evidence.zip" "$key" 1000
