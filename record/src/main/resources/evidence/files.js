// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
//
// Checks the files of a folder of evidence that somebody chooses: nothing of them leaves the browser.
"use strict";

(() => {
  const form = document.getElementById("again");
  const list = document.getElementById("checks");
  const verdict = document.getElementById("verdict");

  async function run() {
    list.replaceChildren();
    const files = new Map();
    for (const file of document.getElementById("files").files) files.set((file.webkitRelativePath || file.name).split("/").pop(), file);
    const trusted = document.getElementById("key").value.trim();
    const facts = [...files.keys()].filter((name) => name.endsWith(".evidence.json"));
    let holds = facts.length > 0;
    for (const name of facts) {
      const head = document.createElement("li");
      head.textContent = name;
      const steps = document.createElement("ol");
      head.append(steps);
      list.append(head);
      const tell = (words, isRight, detail) => {
        const line = document.createElement("li");
        line.className = isRight ? "right" : "wrong";
        line.textContent = `${isRight ? "\u2713" : "\u2717"} ${words}${detail ? ": " + detail : ""}`;
        steps.append(line);
      };
      try {
        const evidence = JSON.parse(await files.get(name).text());
        const original = files.get(evidence.original.split("/").pop());
        if (!original) throw new Error("the original is missing: " + evidence.original);
        const result = await Evidence.check(evidence, new Uint8Array(await original.arrayBuffer()), trusted || null, tell);
        holds &&= result.holds;
      } catch (e) {
        holds = false;
        tell("The evidence can be read", false, e.message);
      }
    }
    const is = !holds ? "wrong" : trusted ? "right" : "unknown";
    verdict.className = "verdict " + is;
    verdict.textContent = {
      wrong: facts.length ? "This does NOT hold. What is wrong is marked below." : "No evidence was chosen: choose the whole folder.",
      right: "All of it holds, signed by the key that you gave.",
      unknown: "All of it holds, but by an UNKNOWN SIGNER: paste the published key to be sure.",
    }[is];
    document.body.dataset.verdict = is;
  }

  form.addEventListener("submit", (event) => {
    event.preventDefault();
    run();
  });
})();
