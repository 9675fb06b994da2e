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
  const edit = here ? here.querySelector("a.edit") : document.querySelector(".correct [name^='field.']");
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
// A drawing as PNG, at twice its size: the browser draws the file and gives the picture out.
function picture(link) {
  const image = new Image();
  image.onload = () => {
    const canvas = document.createElement("canvas");
    canvas.width = 2 * image.naturalWidth;
    canvas.height = 2 * image.naturalHeight;
    canvas.getContext("2d").drawImage(image, 0, 0, canvas.width, canvas.height);
    canvas.toBlob((blob) => {
      const file = document.createElement("a");
      file.href = URL.createObjectURL(blob);
      file.download = link.download;
      file.click();
      setTimeout(() => URL.revokeObjectURL(file.href), 10000);
    }, "image/png");
  };
  image.src = link.href;
}

function offerPictures() {
  for (const link of document.querySelectorAll("a.png[hidden]")) {
    link.hidden = false;
    link.addEventListener("click", (event) => {
      event.preventDefault();
      picture(link);
    });
  }
}

// The map of one month after the other; 0 is that of all. What is asked for late comes to nothing.
function slide(form) {
  const months = form.dataset.months.split(" ");
  const range = form.querySelector("input");
  const said = form.querySelector("output");
  const words = new Intl.DateTimeFormat("en-GB", { month: "long", year: "numeric", timeZone: "UTC" });
  let waiting = 0;
  range.addEventListener("input", () => {
    const month = months[range.value - 1];
    said.textContent = month ? words.format(new Date(month + "-01")) : "all";
    range.setAttribute("aria-valuetext", said.textContent);
    clearTimeout(waiting);
    waiting = setTimeout(async () => {
      const query = new URLSearchParams(form.dataset.query);
      if (month) {
        const end = new Date(Date.UTC(month.slice(0, 4), month.slice(5), 0));
        query.set("from", month + "-01");
        query.set("to", end.toISOString().slice(0, 10));
      }
      const reply = await fetch("/events/map?" + query);
      const part = new DOMParser().parseFromString(await reply.text(), "text/html");
      if (reply.ok) document.getElementById("map").replaceChildren(...part.body.childNodes);
    }, 120);
  });
  form.hidden = false;
}

const slider = document.getElementById("slider");
if (slider) slide(slider);
offerPictures();
window.addEventListener("hashchange", openTarget);
openTarget();
