#!/bin/bash
# SPDX-License-Identifier: Apache-2.0
# SPDX-FileCopyrightText: The Rapporteur authors
#
# Has proofs, heads and tiles of a record checked by code that is not ours (the Go project's), and by the page of Python of
# docs/proofs.md; and alters a proof a thousand times, of which none may pass. Needs Go, Python, and once the Go module proxy.
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
$run signer show --ledger "$out/record" >"$out/key.txt" 2>/dev/null
key=$(cat "$out/key.txt")
id=$($run export --ledger "$out/record" --format jsonl | grep -o '"record":"s-[0-9a-f]*"' | head -n 1 | cut -d '"' -f 4)
$run prove "$id" --ledger "$out/record" --format tlog-proof --out "$out/fact.tlog-proof"
$run prove "$id" --ledger "$out/record" --out "$out/fact.json"
$run prove --from "$out/head.txt" --ledger "$out/record" --out "$out/grown.txt"
$run export --ledger "$out/record" --format tlog-tiles --out "$out/tiles"

"$out/verify" proof "$key" "$out/fact.tlog-proof"
"$out/verify" consistency "$key" "$out/head.txt" "$out/grown.txt"
"$out/verify" tiles "$key" "$out/tiles"
"$out/verify" altered "$key" "$out/fact.tlog-proof" 1000
python3 bench/proofs/altered.py docs/proofs.md "$out/fact.tlog-proof" "$key" 1000
python3 bench/proofs/altered.py docs/proofs.md "$out/fact.json" "$key" 1000
