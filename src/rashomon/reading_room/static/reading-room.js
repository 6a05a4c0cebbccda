// @ts-check
// What a page of the reading room does beyond being read: it copies, and it keeps one's place.
// Everything can be read, followed and corrected without this script.
"use strict";

/**
 * Says something to who cannot see it happen.
 * @param {string} words
 */
function tell(words) {
  const told = document.getElementById("told");
  if (told) told.textContent = words;
}

/**
 * Puts a button wherever something may be copied; none where the browser lets nothing copy.
 * @param {ParentNode} within
 */
function offerCopies(within) {
  if (!navigator.clipboard) return;
  for (const place of within.querySelectorAll("[data-copy]:empty")) {
    const button = document.createElement("button");
    button.type = "button";
    button.textContent = `Copy ${place.getAttribute("data-what")}`;
    button.addEventListener("click", () => copy(button, place.getAttribute("data-copy") ?? ""));
    place.append(button);
  }
}

/**
 * @param {HTMLButtonElement} button
 * @param {string} words
 */
async function copy(button, words) {
  const label = button.textContent;
  button.style.minWidth = `${button.offsetWidth}px`;
  try {
    await navigator.clipboard.writeText(words);
    button.textContent = "Copied";
    tell("Copied.");
  } catch {
    button.textContent = "Not copied";
    tell("The browser would not copy it. Select the words and copy them yourself.");
  }
  setTimeout(() => { button.textContent = label; }, 2000);
}

/**
 * Shows where the chosen words stand, without moving a text whose reader sees them already.
 * @param {Element} asked the link that was followed
 * @param {string} address
 */
function keepPlace(asked, address) {
  const at = document.getElementById("at");
  const evidence = document.querySelector(".evidence");
  history.replaceState(null, "", address.split("#")[0] + (at ? "#at" : ""));
  if (!at) {
    if (document.activeElement === document.body) {
      document.getElementById("chosen")?.focus({ preventScroll: true });
    }
    tell("Nothing is selected.");
    return;
  }
  for (let up = at.parentElement; up; up = up.parentElement) {
    if (up instanceof HTMLDetailsElement) up.open = true;
  }
  const { top, bottom } = at.getBoundingClientRect();
  if (top < 0 || bottom > innerHeight) at.scrollIntoView({ block: "center" });
  if (evidence && !evidence.contains(asked)) evidence.scrollTop = 0;
  if (document.activeElement === document.body) at.focus({ preventScroll: true });
  tell("What was found there is told under Selected.");
}

document.addEventListener("DOMContentLoaded", () => offerCopies(document));
/** Whether the reader wants to know where exactly the chosen words stand. */
let exactly = false;

const details = () => /** @type {HTMLDetailsElement | null} */ (document.getElementById("exactly"));

document.addEventListener("htmx:beforeSwap", (event) => {
  const { detail } = /** @type {CustomEvent} */ (event);
  detail.pathInfo.anchor = "";
  exactly = details()?.open ?? exactly;
});
document.addEventListener("htmx:afterSettle", (event) => {
  const { detail } = /** @type {CustomEvent} */ (event);
  const chosen = document.getElementById("chosen");
  if (event.target !== chosen || !chosen) return;
  const where = details();
  if (where) where.open = exactly;
  offerCopies(chosen);
  keepPlace(detail.requestConfig.elt, detail.pathInfo.requestPath);
});
document.addEventListener("keydown", (event) => {
  const typing = event.target instanceof Element && event.target.closest("input, textarea, select");
  if (event.key !== "Escape" || event.defaultPrevented || typing) return;
  const clear = document.querySelector("#chosen .clear");
  if (clear instanceof HTMLElement) clear.click();
});
for (const fault of ["htmx:responseError", "htmx:sendError"]) {
  document.addEventListener(fault, (event) => {
    location.assign(/** @type {CustomEvent} */ (event).detail.pathInfo.requestPath);
  });
}
