// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
//
// Runs the checks on the page of a fact, which carries its evidence within itself, and shows what came out.
"use strict";

(() => {
  const evidence = JSON.parse(document.getElementById("evidence").textContent);
  const list = document.getElementById("checks");
  const verdict = document.getElementById("verdict");
  const key = document.getElementById("key");

  const tell = (words, isRight, detail) => {
    const line = document.createElement("li");
    line.className = isRight ? "right" : "wrong";
    line.textContent = `${isRight ? "\u2713" : "\u2717"} ${words}${detail ? ": " + detail : ""}`;
    list.append(line);
  };

  // What this page shows must be what is proved: its words are compared with the leaf and the report.
  function shown(fact, report) {
    const text = Array.from(report.leaf.document.text);
    for (const mark of document.querySelectorAll("[data-start]")) {
      const words = text.slice(Number(mark.dataset.start), Number(mark.dataset.end)).join("");
      if (mark.textContent !== words) return "this page shows other words than the report has";
    }
    const proved = [...Evidence.places(fact.leaf)].map((place) => `${place.start}-${place.end}`);
    for (const mark of document.querySelectorAll("mark[data-start]")) {
      if (!proved.includes(`${mark.dataset.start}-${mark.dataset.end}`)) return "this page marks words that the fact does not rest on";
    }
    if (document.getElementById("leaf").textContent !== fact.body) return "this page shows another leaf than the proof has";
    return null;
  }

  function is(state) {
    verdict.className = "verdict " + state;
    document.body.dataset.verdict = state;
  }

  async function run() {
    list.replaceChildren();
    verdict.className = "verdict";
    verdict.textContent = "Checking \u2026";
    const trusted = key.value.trim();
    const result = await Evidence.check(evidence, Evidence.bytesOf(evidence.original), trusted || null, tell);
    let holds = result.holds;
    if (result.fact && result.report) {
      const fault = shown(result.fact, result.report);
      holds &&= !fault;
      tell("This page shows the words of the report", !fault, fault || "");
    }
    if (!holds) {
      is("wrong");
      verdict.textContent = "This does NOT hold. What is wrong is marked below.";
    } else if (trusted) {
      is("right");
      verdict.textContent = "All of it holds, signed by the key that you gave.";
    } else {
      is("unknown");
      verdict.textContent = `All of it holds, signed by ${result.fact.signer}: an UNKNOWN SIGNER until you compare that key with the published one and paste it below.`;
    }
  }

  document.getElementById("again").addEventListener("submit", (event) => {
    event.preventDefault();
    run();
  });
  run();
})();
