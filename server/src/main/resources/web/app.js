// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
//
// What the pages do beyond links and forms: a dropped file becomes text, keys move from fact to fact. All works without it.
"use strict";

function fill(file) {
  file.text().then((text) => {
    const field = document.getElementById("text");
    field.value = text;
    field.focus();
  });
}

function openTarget() {
  const target = location.hash.length > 1 && document.getElementById(decodeURIComponent(location.hash.slice(1)));
  if (target && target.tagName === "DETAILS") {
    target.open = true;
    target.scrollIntoView({ block: "center" });
  }
}

// The next or previous of what can be stepped through, from what has the focus.
function step(by) {
  const stops = [...document.querySelectorAll("a.row, a.card")];
  if (stops.length === 0) return;
  const at = stops.indexOf(document.activeElement);
  const next = at < 0 ? (by > 0 ? 0 : stops.length - 1) : Math.min(stops.length - 1, Math.max(0, at + by));
  stops[next].focus();
}

// The fact that is looked at: the open or focused one of a report, or the one of the page.
function desk(selector) {
  const here = document.activeElement.closest("details.why") || document.querySelector("details.why[open]");
  const form = here ? here.querySelector("form.desk") : document.querySelector("form.decide");
  return form && form.querySelector(selector);
}

// Opens the next fact of a report, or goes to the next of the queue.
function nextFact() {
  const facts = [...document.querySelectorAll("details.why")];
  if (facts.length === 0) {
    const next = document.querySelector("a[rel=next]");
    if (next) next.click();
    return;
  }
  const at = facts.findIndex((fact) => fact.contains(document.activeElement) || fact.open);
  facts.forEach((fact) => (fact.open = false));
  const fact = facts[Math.min(facts.length - 1, at + 1)];
  fact.open = true;
  fact.scrollIntoView({ block: "center" });
  fact.querySelector("summary").focus();
}

function review(key) {
  const add = document.getElementById("add");
  if (key === "a") {
    if (!add) return false;
    const words = String(getSelection()).trim();
    location.assign(add.href + (words ? "&words=" + encodeURIComponent(words) : ""));
    return true;
  }
  if (key === "n") return nextFact() || true;
  const here = document.activeElement.closest("details.why") || document.querySelector("details.why[open]");
  if (key === "c") {
    const confirm = desk("button[value=confirm]");
    if (confirm) confirm.click();
    return !!confirm;
  }
  if (key === "x") {
    const reason = desk("[name=reason]");
    if (reason) reason.focus();
    return !!reason;
  }
  const edit = here ? here.querySelector("a.edit") : desk("[name^='field.']");
  if (edit && edit.tagName === "A") edit.click();
  else if (edit) edit.focus();
  return !!edit;
}

document.addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey || /^(INPUT|TEXTAREA|SELECT)$/.test(event.target.tagName)) return;
  if (/^[acxen]$/.test(event.key)) {
    if (!review(event.key)) return;
  } else if (event.key === "j") step(1);
  else if (event.key === "k") step(-1);
  else if (event.key === "o" && document.activeElement.matches("a")) document.activeElement.click();
  else if (event.key === "/") document.querySelector("input[type=search]").focus();
  else return;
  event.preventDefault();
});

const text = document.getElementById("text");
if (text) {
  document.getElementById("file").addEventListener("change", (event) => event.target.files[0] && fill(event.target.files[0]));
  for (const kind of ["dragover", "dragleave", "drop"]) {
    text.addEventListener(kind, (event) => {
      if (!event.dataTransfer.types.includes("Files")) return;
      event.preventDefault();
      text.classList.toggle("over", kind === "dragover");
      if (kind === "drop" && event.dataTransfer.files[0]) fill(event.dataTransfer.files[0]);
    });
  }
}
window.addEventListener("hashchange", openTarget);
openTarget();
