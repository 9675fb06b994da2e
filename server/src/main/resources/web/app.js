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

document.addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey || /^(INPUT|TEXTAREA|SELECT)$/.test(event.target.tagName)) return;
  if (event.key === "j") step(1);
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
