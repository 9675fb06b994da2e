# SPDX-License-Identifier: Apache-2.0
# SPDX-FileCopyrightText: The Rapporteur authors
"""Sends malformed requests to a running service, made from its own OpenAPI document, and looks at every reply.

No reply may be a mistake of the server (5xx) or hold anything of a stack trace, each refusal is a problem of RFC 9457 with a
code, and the service is well afterwards.

    python3 -m venv venv && venv/bin/pip install -r bench/fuzz/requirements.txt
    ./rapporteur serve --ledger record &
    venv/bin/python bench/fuzz/fuzz.py http://127.0.0.1:8470 --requests 10000
"""

import argparse
import collections
import re
import sys
import time

import hypothesis
import requests
import schemathesis
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis.errors import Unsatisfiable

# The service lets one address ask 100 times a second in the long run.
SECONDS_EACH = 1 / 95
ROUND = 100
TRACE = re.compile(rb"\tat [\w.$]+\(|(?:java|javax|org|io|com)\.[\w.]+(?:Exception|Error)\b")


class Looked:
    """What was sent and what came back."""

    def __init__(self):
        self.statuses = collections.Counter()
        self.faults = []
        self.last = 0.0

    @property
    def sent(self):
        return sum(self.statuses.values())

    def send(self, case, session):
        time.sleep(max(0.0, self.last + SECONDS_EACH - time.monotonic()))
        self.last = time.monotonic()
        try:
            reply = case.call(session=session, timeout=120)
        except (requests.exceptions.InvalidURL, requests.exceptions.InvalidHeader, UnicodeError):
            # What no client can send.
            return
        self.statuses[reply.status_code] += 1
        fault = faulty(reply.status_code, reply.content, str(reply.headers.get("content-type", "")))
        if fault:
            self.faults.append((fault, case.as_curl_command(), reply.content[:500]))


def faulty(status, body, kind):
    if status >= 500:
        return f"status {status}"
    if TRACE.search(body) and status >= 400:
        return "a stack trace"
    if status >= 400 and ("application/problem+json" not in kind or b'"code":"' not in body):
        return f"status {status} without a problem"
    return None


def attack(operation, looked, most, seed, session):
    """One round of requests of an operation; false where nothing of it can be malformed."""

    @hypothesis.seed(seed)
    @settings(
        max_examples=ROUND,
        deadline=None,
        database=None,
        phases=[Phase.generate],
        suppress_health_check=list(HealthCheck),
    )
    @given(case=operation.as_strategy(generation_mode=schemathesis.GenerationMode.NEGATIVE))
    def one(case):
        if looked.sent < most:
            looked.send(case, session)

    try:
        one()
        return True
    except Unsatisfiable:
        return False


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("address")
    parser.add_argument("--requests", type=int, default=10_000)
    arguments = parser.parse_args()
    schema = schemathesis.openapi.from_url(arguments.address + "/api/v1/openapi.json")
    operations = [result.ok() for result in schema.get_all_operations()]
    looked = Looked()
    seed = 0
    session = requests.Session()
    while looked.sent < arguments.requests and operations:
        seed += 1
        before = looked.sent
        operations = [one for one in operations if attack(one, looked, arguments.requests, seed, session)]
        if looked.sent == before:
            break
    for fault, command, body in looked.faults[:20]:
        print(f"{fault}: {command}\n    {body!r}")
    health = requests.get(arguments.address + "/healthz", timeout=60).status_code
    statuses = ", ".join(f"{status}: {count}" for status, count in sorted(looked.statuses.items()))
    print(f"{looked.sent} requests ({statuses}), {len(looked.faults)} faults, health {health}")
    return 1 if looked.faults or health != 200 or looked.sent < arguments.requests else 0


if __name__ == "__main__":
    sys.exit(main())
